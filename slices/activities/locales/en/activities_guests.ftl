# Those who came without registering are asked once what they thought.

activities-guests-hint = Only to ask once what they thought. The organisers do not see it, and afterwards it is deleted.
activities-guests-mail = Somebody left this address on the day of the activity, only to ask you this once. We have deleted it from the activity and you will get nothing more.
activities-guests-privacy-what = The address that you left when you came to an activity without registering, until you are asked what you thought
activities-guests-privacy-why = To ask you only once. Afterwards only a fingerprint is left, so as not to ask again, until a month after the activity.
activities-guests-privacy-rule = Addresses left on the day of an activity for its evaluation, from the end of the activity

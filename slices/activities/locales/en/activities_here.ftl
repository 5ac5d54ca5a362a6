# Coming by a code on the day of the activity.

activities-here-title = I am here
activities-here-not-today = The code works on the days of the activity only.
activities-here-code-title = Code to sign in on the list
activities-here-code-lead = Show this code in the room. Whoever is there types it at this address and is on the list:
activities-here-code-changes = It changes every ten minutes; the one before is good for ten more. Load the page again to see the new one.
activities-here-code-none = There is no code yet. With a code, everybody puts themselves on the list by phone, without an account.
activities-here-open = Make a code
activities-here-renew = Make another code now
activities-here-renewed = The new code is good; those before are not.
activities-here-code = Code
activities-here-code-hint = What is shown in the room: six letters and digits.
activities-here-address-hint = If you registered, give the same address and you will not be listed twice. If not, it is optional: it is only to ask you once what you thought, and afterwards it is deleted.
activities-here-send = I am here
activities-here-done = Done: you are on the list.
activities-here-error-too-much = Too many codes were tried from this connection. Try again in an hour, or tell the organisers to put you on the list.
activities-here-error-code = This is not the code of now. Look at it again.
activities-here-error-day = Today is none of the days of this activity.

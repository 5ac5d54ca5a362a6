# Spaces in which families of the social economy get to know one another.

activities-acquaintance-title = Getting to know one another
activities-acquaintance-off = This activity is not for getting to know one another. Whoever looks after it can open that.
activities-acquaintance-open = Open it
activities-acquaintance-close = Close it. What was said is kept.
activities-acquaintance-saved = Saved.
activities-acquaintance-count = { $count ->
    [one] 1 person joined
   *[other] { $count } people joined
}
activities-acquaintance-others = Who is there
activities-acquaintance-nobody = Nobody else joined yet.
activities-acquaintance-met = We met
activities-acquaintance-say-met = We met
activities-acquaintance-not-met = We did not meet
activities-acquaintance-noted = Noted.
activities-acquaintance-pairs = Who could meet now
activities-acquaintance-pairs-why = Of different families, and not met yet. Those who met the fewest come first.
activities-acquaintance-mine = You
activities-acquaintance-matrix = Meetings between families
activities-acquaintance-family = Family
activities-acquaintance-no-family = No family given
activities-acquaintance-alone = They have met nobody yet:
activities-acquaintance-own = Your name on this list
activities-acquaintance-leave-text = If you leave, your name and whom you met are erased here. You can join again, but what was said does not come back.
activities-acquaintance-leave = Erase me here
activities-acquaintance-left = Your name and what was said of you are erased.
activities-acquaintance-join = Join
activities-acquaintance-called = How you want to be called
activities-acquaintance-called-hint = The others who joined see it.
activities-acquaintance-listed = You joined.
activities-acquaintance-consent-words = I agree that those who joined see my name, my organisation and whom I met. I can take this back whenever I want.
activities-error-agree = Without your consent you cannot be listed.
activities-error-full = There are { $most } people here already.
activities-error-not-listed = Both people need to have joined.
activities-privacy-what-acquaintance = The name under which you joined to meet people, and whom you met
activities-privacy-why-acquaintance = So that different families of the social economy meet

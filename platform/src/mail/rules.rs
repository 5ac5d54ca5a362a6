//! What becomes of a mail to one recipient: what is done next, and what an attempt means.

use ordit_kernel::Instant;

/// How far a mail to one recipient is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    Waiting,
    /// Somebody talks to a server about it, or did so when the process ended.
    Sending,
    /// A server took it over, or somebody saw that it arrived.
    Sent,
    /// No server will take it, or nobody took it in time.
    Refused,
    /// It may have been taken over; a person looks.
    Uncertain,
    /// Whoever wrote it took it back before it went.
    Stopped,
}

impl State {
    /// All of them, on their way.
    pub const ALL: [Self; 6] = [
        Self::Waiting,
        Self::Sending,
        Self::Uncertain,
        Self::Refused,
        Self::Stopped,
        Self::Sent,
    ];

    /// Its name in the database and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Refused => "refused",
            Self::Uncertain => "uncertain",
            Self::Stopped => "stopped",
        }
    }

    /// The state with this name, if there is one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// What an attempt depends on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub state: State,
    pub is_harmless: bool,
    /// After this instant it is of no use.
    pub until: Option<Instant>,
}

/// What is done when it is a mail's turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// It is settled, or waits for a person.
    Leave,
    Send,
    Settle(State),
}

/// What is done with a mail at an instant. Found in the middle of sending, which nobody does any
/// more, it is sent again only where that does no harm.
pub(super) fn next_step(standing: Standing, now: Instant) -> Step {
    let is_late = standing.until.is_some_and(|until| until < now);
    match standing.state {
        State::Sent | State::Refused | State::Uncertain | State::Stopped => Step::Leave,
        State::Sending if !standing.is_harmless => Step::Settle(State::Uncertain),
        State::Sending | State::Waiting if is_late => Step::Settle(State::Refused),
        State::Sending | State::Waiting => Step::Send,
    }
}

/// What came of an attempt; codes are those of SMTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Taken over; without a code where no server was asked.
    TakenOver(Option<i64>),
    /// Never to be taken.
    Refused(i64),
    /// Perhaps to be taken later.
    Later(i64),
    /// Certainly not taken over, for a reason that says nothing about the recipient.
    Unreached,
    /// All of it was sent, and no answer came.
    Unanswered,
    /// There is no way out.
    Nowhere,
}

/// What an attempt leaves behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    Settled(State, Option<i64>),
    /// It waits again; the key says why.
    Again(Option<i64>, &'static str),
}

/// What an attempt leaves behind; what was put off in every attempt, up to the last, is refused.
pub(super) fn left_by(outcome: Outcome, is_harmless: bool, is_last: bool) -> Left {
    match outcome {
        Outcome::TakenOver(code) => Left::Settled(State::Sent, code),
        Outcome::Refused(code) => Left::Settled(State::Refused, Some(code)),
        Outcome::Later(code) if is_last => Left::Settled(State::Refused, Some(code)),
        Outcome::Later(code) => Left::Again(Some(code), "mail-failure-later"),
        Outcome::Unreached => Left::Again(None, "mail-failure-unreached"),
        Outcome::Unanswered if is_harmless => Left::Again(None, "mail-failure-unanswered"),
        Outcome::Unanswered => Left::Settled(State::Uncertain, None),
        Outcome::Nowhere => Left::Again(None, "mail-failure-nowhere"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant(1_000);

    fn step(state: State, is_harmless: bool, until: Option<i64>) -> Step {
        let until = until.map(Instant);
        next_step(
            Standing {
                state,
                is_harmless,
                until,
            },
            NOW,
        )
    }

    #[test]
    fn what_is_settled_or_uncertain_is_never_sent_by_itself() {
        for state in [
            State::Sent,
            State::Refused,
            State::Uncertain,
            State::Stopped,
        ] {
            for is_harmless in [false, true] {
                assert_eq!(step(state, is_harmless, None), Step::Leave);
                assert_eq!(step(state, is_harmless, Some(1)), Step::Leave);
            }
        }
    }

    #[test]
    fn what_was_interrupted_is_sent_again_only_where_that_does_no_harm() {
        let uncertain = Step::Settle(State::Uncertain);
        assert_eq!(step(State::Sending, false, None), uncertain);
        assert_eq!(step(State::Sending, false, Some(1)), uncertain);
        assert_eq!(step(State::Sending, true, None), Step::Send);
    }

    #[test]
    fn what_comes_too_late_is_not_sent() {
        assert_eq!(step(State::Waiting, false, Some(1_000)), Step::Send);
        let refused = Step::Settle(State::Refused);
        assert_eq!(step(State::Waiting, false, Some(999)), refused);
        assert_eq!(step(State::Sending, true, Some(999)), refused);
    }

    #[test]
    fn only_an_answer_settles_and_only_silence_after_the_last_byte_is_uncertain() {
        let left = |outcome| left_by(outcome, false, false);
        let sent = Left::Settled(State::Sent, Some(250));
        assert_eq!(left(Outcome::TakenOver(Some(250))), sent);
        let refused = Left::Settled(State::Refused, Some(550));
        assert_eq!(left(Outcome::Refused(550)), refused);
        let uncertain = Left::Settled(State::Uncertain, None);
        assert_eq!(left(Outcome::Unanswered), uncertain);
        for outcome in [Outcome::Later(451), Outcome::Unreached, Outcome::Nowhere] {
            assert!(matches!(left(outcome), Left::Again(..)), "{outcome:?}");
        }
        let again = left_by(Outcome::Unanswered, true, true);
        assert!(matches!(again, Left::Again(None, _)));
    }

    #[test]
    fn what_every_attempt_put_off_is_refused_and_what_nobody_heard_of_is_not() {
        let refused = Left::Settled(State::Refused, Some(451));
        assert_eq!(left_by(Outcome::Later(451), false, true), refused);
        let unreached = left_by(Outcome::Unreached, false, true);
        assert!(matches!(unreached, Left::Again(..)));
    }

    #[test]
    fn states_are_found_by_their_names() {
        for state in State::ALL {
            assert_eq!(State::from_code(state.code()), Some(state));
        }
        assert_eq!(State::from_code("gone"), None);
    }
}

//! What a mail is that came in, what is read next, and how words of others are kept; pure.

/// How far a mail is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Waits for a person.
    Draft,
    /// A person made something of it.
    Confirmed,
    PutAside,
}

impl State {
    pub const ALL: [Self; 3] = [Self::Draft, Self::Confirmed, Self::PutAside];

    /// Its name in the database and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Confirmed => "confirmed",
            Self::PutAside => "put_aside",
        }
    }

    /// The state with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Why a mail was put aside without a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// One of ours came back for good.
    Bounce,
    /// A server's report of another kind, or about a mail that is not ours.
    Report,
    /// Somebody is away and a program says so.
    Absence,
    Automatic,
    List,
    /// A mail of this instance.
    Own,
    TooLarge,
    Broken,
}

impl Reason {
    pub const ALL: [Self; 8] = [
        Self::Bounce,
        Self::Report,
        Self::Absence,
        Self::Automatic,
        Self::List,
        Self::Own,
        Self::TooLarge,
        Self::Broken,
    ];

    /// Its name in the database; its words are `drafts-reason-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bounce => "bounce",
            Self::Report => "report",
            Self::Absence => "absence",
            Self::Automatic => "automatic",
            Self::List => "list",
            Self::Own => "own",
            Self::TooLarge => "too_large",
            Self::Broken => "broken",
        }
    }

    /// The reason with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// What the headers of a mail say of how it came about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traits {
    /// `Auto-Submitted` (RFC 3834), in small letters.
    pub auto_submitted: Option<String>,
    /// `Precedence`, which programs of old still set, in small letters.
    pub precedence: Option<String>,
    /// One of the headers by which older programs say that they answer by themselves.
    pub is_auto_reply: bool,
    /// `List-Id` (RFC 2919).
    pub has_list: bool,
    /// A report of a server (RFC 6522), or from nobody.
    pub is_report: bool,
    /// Sent from the address of this instance.
    pub is_own: bool,
}

/// Why a mail with these traits is nobody's letter; none for a letter.
pub fn reason(traits: &Traits) -> Option<Reason> {
    let auto = traits.auto_submitted.as_deref().unwrap_or("no");
    let auto = auto.split([';', ' ']).next().unwrap_or_default();
    let precedence = traits.precedence.as_deref().unwrap_or_default();
    if traits.is_own {
        Some(Reason::Own)
    } else if traits.is_report {
        Some(Reason::Report)
    } else if auto == "auto-replied" || traits.is_auto_reply || precedence == "auto_reply" {
        Some(Reason::Absence)
    } else if auto != "no" {
        Some(Reason::Automatic)
    } else if traits.has_list || matches!(precedence, "list" | "bulk" | "junk") {
        Some(Reason::List)
    } else {
        None
    }
}

/// How far a folder was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    pub uid_validity: i64,
    /// Everything up to it was looked at.
    pub last_uid: i64,
    /// What was there before it was first read: of it, only what nobody has read.
    pub old_until_uid: i64,
}

impl Position {
    /// Where a folder begins that was never read, or whose server numbered its mails anew.
    pub fn beginning(uid_validity: u32, highest_uid: u32) -> Self {
        Self {
            uid_validity: uid_validity.into(),
            last_uid: 0,
            old_until_uid: highest_uid.into(),
        }
    }

    /// What is searched for, each with the first number that counts.
    pub fn queries(&self) -> Vec<(i64, String)> {
        let (from, until) = (self.last_uid + 1, self.old_until_uid);
        let mut queries = Vec::new();
        if from <= until {
            queries.push((from, format!("UID {from}:{until} UNSEEN")));
        }
        let from = from.max(until + 1);
        queries.push((from, format!("UID {from}:*")));
        queries
    }
}

/// The words of somebody else in at most so many characters, with whole line breaks and without
/// signs that cannot be seen or that turn the writing round; tells whether something was cut off.
pub fn cleaned(text: &str, longest_characters: usize) -> (String, bool) {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut letters = text.trim().chars().filter(|letter| !is_hidden(*letter));
    let kept: String = letters.by_ref().take(longest_characters).collect();
    (kept, letters.next().is_some())
}

/// The same in one line.
pub fn line(text: &str, longest_characters: usize) -> String {
    let spaced: Vec<&str> = text.split_whitespace().collect();
    cleaned(&spaced.join(" "), longest_characters).0
}

fn is_hidden(letter: char) -> bool {
    let is_control = letter.is_control() && !matches!(letter, '\n' | '\t');
    let is_turning = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    is_control || is_turning || matches!(letter, '\u{200b}' | '\u{feff}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(traits: Traits) -> Option<&'static str> {
        reason(&traits).map(Reason::code)
    }

    fn auto(value: &str) -> Traits {
        Traits {
            auto_submitted: Some(value.to_owned()),
            ..Traits::default()
        }
    }

    #[test]
    fn programs_and_lists_write_no_letters() {
        assert_eq!(of(Traits::default()), None);
        assert_eq!(of(auto("no")), None);
        assert_eq!(of(auto("auto-replied")), Some("absence"));
        assert_eq!(of(auto("auto-replied; x=y")), Some("absence"));
        assert_eq!(of(auto("auto-generated")), Some("automatic"));
        let precedence = |value: &str| Traits {
            precedence: Some(value.to_owned()),
            ..Traits::default()
        };
        assert_eq!(of(precedence("auto_reply")), Some("absence"));
        assert_eq!(of(precedence("bulk")), Some("list"));
        assert_eq!(of(precedence("first-class")), None);
        let list = Traits {
            has_list: true,
            ..Traits::default()
        };
        assert_eq!(of(list), Some("list"));
        let own = Traits {
            is_own: true,
            ..auto("auto-generated")
        };
        assert_eq!(of(own), Some("own"));
        let report = Traits {
            is_report: true,
            ..auto("auto-replied")
        };
        assert_eq!(of(report), Some("report"));
    }

    #[test]
    fn what_was_there_before_comes_only_where_nobody_read_it() {
        let begins = Position::beginning(7, 40);
        let asked = ["UID 1:40 UNSEEN", "UID 41:*"];
        let queries = |position: Position| position.queries().into_iter().map(|one| one.1);
        assert!(queries(begins).eq(asked));
        let on = |last_uid| Position { last_uid, ..begins };
        assert!(queries(on(12)).eq(["UID 13:40 UNSEEN", "UID 41:*"]));
        assert!(queries(on(40)).eq(["UID 41:*"]));
        assert!(queries(on(44)).eq(["UID 45:*"]));
        assert!(queries(Position::beginning(7, 0)).eq(["UID 1:*"]));
    }

    #[test]
    fn codes_lead_back() {
        for state in State::ALL {
            assert_eq!(State::from_code(state.code()), Some(state));
        }
        for reason in Reason::ALL {
            assert_eq!(Reason::from_code(reason.code()), Some(reason));
        }
        assert_eq!(State::from_code("x"), None);
    }

    proptest! {
        #[test]
        fn kept_words_are_short_and_hide_nothing(
            text in "(\\PC|[\\x00-\\x1f\u{202e}\u{200b}\u{2066}]){0,80}",
            longest in 0_usize..60,
        ) {
            let (kept, is_cut) = cleaned(&text, longest);
            prop_assert!(kept.chars().count() <= longest);
            prop_assert!(!kept.chars().any(is_hidden));
            prop_assert!(!kept.contains('\0') && !kept.contains('\r'));
            prop_assert!(is_cut || longest == 0 || !kept.is_empty() || text.trim().chars().all(is_hidden));
            prop_assert!(!line(&text, longest).contains('\n'));
        }
    }
}

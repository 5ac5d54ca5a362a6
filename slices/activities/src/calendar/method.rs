//! What a calendar file in a mail asks of a calendar, and between whom it goes (RFC 5546); pure.

use icalendar::Property;
use ordit_platform::mail::EmailAddress;

/// Calendars take a `REQUEST` over when it comes, replace it by a later one, and take it away at a
/// `CANCEL`; what is only published lies beside the mail until somebody opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Publish,
    Request,
    Cancel,
}

impl Method {
    /// Whatever goes to somebody must say from whom: without that it can only be published.
    pub const fn of(has_parties: bool, is_off: bool) -> Self {
        match (has_parties, is_off) {
            (false, _) => Self::Publish,
            (true, false) => Self::Request,
            (true, true) => Self::Cancel,
        }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }

    /// The same for a mail program, which refuses a file that says another one.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Publish => "text/calendar; charset=utf-8; method=PUBLISH",
            Self::Request => "text/calendar; charset=utf-8; method=REQUEST",
            Self::Cancel => "text/calendar; charset=utf-8; method=CANCEL",
        }
    }
}

/// Who invites, and who comes: a name and an address each.
#[derive(Clone, Copy, Debug)]
pub struct Parties<'a> {
    pub organiser: (&'a str, &'a EmailAddress),
    pub attendee: (&'a str, &'a EmailAddress),
}

impl Parties<'_> {
    /// As the event names them. Whoever comes has said so already: no answer is asked for.
    pub fn properties(&self) -> [Property; 2] {
        let mut attendee = party("ATTENDEE", self.attendee);
        for (key, value) in [
            ("CUTYPE", "INDIVIDUAL"),
            ("ROLE", "REQ-PARTICIPANT"),
            ("PARTSTAT", "ACCEPTED"),
            ("RSVP", "FALSE"),
        ] {
            attendee.add_parameter(key, value);
        }
        [party("ORGANIZER", self.organiser), attendee]
    }
}

fn party(key: &str, (name, address): (&str, &EmailAddress)) -> Property {
    let mut property = Property::new(key, format!("mailto:{address}"));
    let name = shown(name);
    if !name.is_empty() {
        property.add_parameter("CN", &name);
    }
    property
}

/// In the value of a parameter nothing stands for a quotation mark or for the end of a line.
fn shown(name: &str) -> String {
    let letters = name.chars().map(|letter| match letter {
        '"' => '\'',
        letter if letter.is_control() => ' ',
        letter => letter,
    });
    letters.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn address(text: &str) -> EmailAddress {
        EmailAddress::parse(text).expect("an address")
    }

    fn line(property: Property) -> String {
        let line: String = property.try_into().expect("a line");
        line.replace("\r\n ", "").trim_end().to_owned()
    }

    #[test]
    fn a_file_says_who_invites_and_who_comes_and_asks_for_no_answer() {
        let (from, to) = (address("ordit@xarxa.example"), address("ada@salt.example"));
        let parties = Parties {
            organiser: ("Xarxa: Alfa, i més", &from),
            attendee: ("Ada «la \"gran\"» Puig", &to),
        };
        assert_eq!(
            parties.properties().map(line),
            [
                "ORGANIZER;CN=\"Xarxa: Alfa, i més\":mailto:ordit@xarxa.example",
                "ATTENDEE;CN=Ada «la 'gran'» Puig;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;\
                 ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:ada@salt.example",
            ]
        );
    }

    #[test]
    fn what_goes_to_nobody_is_published_and_what_is_off_is_taken_away() {
        assert_eq!(Method::of(false, true), Method::Publish);
        assert_eq!(Method::of(true, false), Method::Request);
        assert_eq!(Method::of(true, true), Method::Cancel);
        for method in [Method::Publish, Method::Request, Method::Cancel] {
            let kind = method.media_type();
            assert!(kind.ends_with(&format!("method={}", method.name())));
        }
    }

    proptest! {
        #[test]
        fn no_name_makes_a_line_or_a_parameter_of_its_own(name in "[ -~àç\\r\\n\\t\u{85}]{0,60}") {
            let to = address("ada@salt.example");
            let told = line(party("ATTENDEE", (&name, &to)));
            let quotes = told.matches('"').count();
            prop_assert!(quotes == 0 || quotes == 2, "{}", told);
            prop_assert!(!told.contains(['\r', '\n']), "{}", told);
            prop_assert!(told.ends_with(":mailto:ada@salt.example"), "{}", told);
            let bare = told.split('"').step_by(2).collect::<String>();
            prop_assert!(bare.matches([':', ';', ',']).count() <= 3, "{}", told);
        }
    }
}

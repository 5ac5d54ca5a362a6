//! Which mandates an election concerns, and what an answer must say; pure.

use std::collections::HashSet;

use ordit_kernel::{Acting, Id, Instant, Mandate, PartialDate, Reach, Role, UserError};
use ordit_platform::{fold::fold, mail::EmailAddress};

use super::{Named, Part, Resolution};
use crate::{form::Typed, mandates::Held};

const LONGEST_LINE: usize = 200;
/// Roles that come from an election.
const ELECTED: [Role; 3] = [Role::ElectedOfficer, Role::Representative, Role::Substitute];

/// Something that is wrong, with the field where it stands.
pub type Wrong = (String, UserError);

/// What a council answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Nobody where the same people go on.
    pub named: Vec<Named>,
    pub begins: Option<PartialDate>,
    pub resolution: Resolution,
}

impl Told {
    /// The same people go on.
    pub fn is_same(&self) -> bool {
        self.named.is_empty()
    }
}

/// The mandates of one organisation that its election concerns: those in force of elected officers,
/// representatives and substitutes. Technicians are not; nor is whoever represents the council and
/// is its technician, since nobody elected them.
pub fn concerned(held: &[Held], now: Instant) -> Vec<&Held> {
    let open = || held.iter().filter(|own| own.is_open(now));
    let staff = open().filter(|own| own.role == Role::Technician);
    let staff: HashSet<Id> = staff.map(|own| own.person).collect();
    let is_elected = |own: &&Held| {
        own.role == Role::ElectedOfficer
            || (ELECTED.contains(&own.role) && !staff.contains(&own.person))
    };
    open()
        .filter(|own| own.since <= now)
        .filter(is_elected)
        .collect()
}

/// Whether this one speaks for the council, so that what they answer is its own will. A link is not
/// enough: it may have been printed, or quoted to the network that sent it.
pub fn is_own(acting: &Acting, council: Id) -> bool {
    let speaks = |held: &Mandate| {
        held.reach == Reach::Organisation(council)
            && matches!(held.role, Role::ElectedOfficer | Role::Representative)
    };
    !acting.is_operator && acting.acts_for(council) && acting.mandates.iter().any(speaks)
}

/// What was typed as an answer about this vote, or everything that is wrong with it.
///
/// # Errors
/// A sentence for each field that keeps it from being one.
pub fn told(typed: &Typed, has_document: bool, voted_on: PartialDate) -> Result<Told, Vec<Wrong>> {
    let resolution = match (has_document, typed.get("follows")) {
        (true, _) => Resolution::Attached,
        (false, "yes") => Resolution::Follows,
        (false, _) => Resolution::None,
    };
    match typed.get("answer") {
        "same" => Ok(Told {
            named: Vec::new(),
            begins: None,
            resolution,
        }),
        "named" => named(typed, resolution, voted_on),
        _ => Err(vec![because("answer", "elections-error-answer")]),
    }
}

fn named(typed: &Typed, resolution: Resolution, voted_on: PartialDate) -> Result<Told, Vec<Wrong>> {
    let (mut named, mut wrong) = (Vec::new(), Vec::new());
    for part in Part::ALL {
        let key = |what: &str| format!("{}_{what}", part.code());
        let text = |what: &str| typed.get(&key(what)).trim().to_owned();
        let fields = ["name", "post", "address"];
        let is_told = fields.iter().any(|what| !text(what).is_empty());
        if part == Part::Substitute && !is_told {
            continue;
        }
        if text("name").is_empty() {
            wrong.push(because(&key("name"), "elections-error-name"));
        }
        let needs_address = part == Part::Titular || !text("address").is_empty();
        if needs_address && let Err(refusal) = EmailAddress::parse(&text("address")) {
            wrong.push((key("address"), refusal));
        }
        let long = fields.iter().filter(|what| is_long(&text(what)));
        wrong.extend(long.map(|what| {
            let error = UserError::new("elections-error-long").with("most", LONGEST_LINE);
            (key(what), error)
        }));
        named.push(Named {
            part,
            name: text("name"),
            post: text("post"),
            address: text("address"),
            is_elected: part == Part::Substitute || typed.get("titular_is") != "staff",
            person: None,
            mandate: None,
        });
    }
    if let [first, second] = named.as_slice()
        && is_one_person(first, second)
    {
        wrong.push(because("substitute_address", "elections-error-one-person"));
    }
    let begins = match begins(typed.get("begins").trim(), voted_on) {
        Ok(begins) => begins,
        Err(key) => {
            wrong.push(because("begins", key));
            None
        }
    };
    if resolution == Resolution::None {
        wrong.push(because("file", "elections-error-resolution"));
    }
    match wrong.is_empty() {
        true => Ok(Told {
            named,
            begins,
            resolution,
        }),
        false => Err(wrong),
    }
}

/// By their address, or by their name where one of them has none.
fn is_one_person(first: &Named, second: &Named) -> bool {
    match second.address.is_empty() {
        true => !second.name.is_empty() && fold(&first.name) == fold(&second.name),
        false => first.address.eq_ignore_ascii_case(&second.address),
    }
}

/// The day from which on people are named: not before the vote, nor later than the year after.
fn begins(text: &str, voted_on: PartialDate) -> Result<Option<PartialDate>, &'static str> {
    if text.is_empty() {
        return Ok(None);
    }
    let Ok(day @ PartialDate::Day(_)) = text.parse() else {
        return Err("elections-error-begins");
    };
    let is_early = day.latest() < voted_on.earliest();
    let is_late = voted_on
        .year()
        .is_some_and(|year| day.year() > Some(year.saturating_add(1)));
    match is_early || is_late {
        true => Err("elections-error-begins-when"),
        false => Ok(Some(day)),
    }
}

fn is_long(text: &str) -> bool {
    text.chars().count() > LONGEST_LINE
}

fn because(field: &str, why: &str) -> Wrong {
    (field.to_owned(), UserError::new(why))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const NOW: Instant = Instant(1_700_000_000_000_000);
    const VOTED: PartialDate = PartialDate::Year(2027);

    fn held(number: u128, person: u128, role: Role) -> Held {
        let id = |number| Id(Uuid::from_u128(number));
        Held {
            id: id(number),
            person: id(person),
            role,
            reach: Reach::Organisation(id(99)),
            since: NOW.plus_seconds(-100),
            until: None,
            begins: None,
            ends: None,
            post: None,
            is_in_functions: false,
        }
    }

    fn numbers(held: &[Held]) -> Vec<u128> {
        let concerned = concerned(held, NOW).into_iter();
        concerned.map(|own| own.id.0.as_u128()).collect()
    }

    #[test]
    fn the_elected_are_concerned_and_the_staff_is_not() {
        let all = [
            held(1, 1, Role::ElectedOfficer),
            held(2, 2, Role::Technician),
            held(3, 2, Role::Representative),
            held(4, 3, Role::Representative),
            held(5, 4, Role::Substitute),
            held(6, 5, Role::Expert),
            held(7, 6, Role::Facilitator),
        ];
        assert_eq!(numbers(&all), [1, 4, 5]);
    }

    #[test]
    fn what_is_over_or_to_come_is_left_alone() {
        let over = Held {
            until: Some(NOW),
            ..held(1, 1, Role::ElectedOfficer)
        };
        let to_come = Held {
            since: NOW.plus_seconds(100),
            ..held(2, 2, Role::ElectedOfficer)
        };
        assert_eq!(numbers(&[over, to_come]), Vec::<u128>::new());
    }

    fn typed(changes: &[(&str, &str)]) -> Typed {
        let right = [
            ("answer", "named"),
            ("titular_name", "Berta Riu"),
            ("titular_address", "berta@vic.example"),
            ("begins", "2027-06-17"),
        ];
        let typed = right
            .iter()
            .fold(Typed::default(), |typed, (key, text)| typed.with(key, text));
        changes
            .iter()
            .fold(typed, |typed, (key, text)| typed.with(key, text))
    }

    fn wrong(changes: &[(&str, &str)]) -> Vec<String> {
        let wrong = told(&typed(changes), true, VOTED).err().unwrap_or_default();
        wrong.into_iter().map(|(field, _)| field).collect()
    }

    #[test]
    fn a_titular_with_an_address_and_a_resolution_are_enough() {
        let right = told(&typed(&[]), true, VOTED).expect("right");
        assert_eq!(right.named.len(), 1);
        assert_eq!(right.named[0].role(), Role::ElectedOfficer);
        assert_eq!(right.resolution, Resolution::Attached);
        let staff = told(&typed(&[("titular_is", "staff")]), true, VOTED).expect("right");
        assert_eq!(staff.named[0].role(), Role::Representative);
    }

    #[test]
    fn the_resolution_is_there_or_follows() {
        let missing = told(&typed(&[]), false, VOTED).expect_err("no resolution");
        assert_eq!(missing[0].0, "file");
        let later = told(&typed(&[("follows", "yes")]), false, VOTED).expect("right");
        assert_eq!(later.resolution, Resolution::Follows);
        let same = told(&typed(&[("answer", "same")]), false, VOTED).expect("right");
        assert!(same.is_same());
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let long = "x".repeat(LONGEST_LINE + 1);
        let changes = [
            ("titular_name", ""),
            ("titular_post", &*long),
            ("substitute_post", "regidora"),
            ("begins", "2027"),
        ];
        let expected = ["titular_name", "titular_post", "substitute_name", "begins"];
        assert_eq!(wrong(&changes), expected);
        assert_eq!(wrong(&[("titular_address", "berta")]), ["titular_address"]);
        assert_eq!(wrong(&[("answer", "perhaps")]), ["answer"]);
        let twice = [
            ("substitute_name", "Berta"),
            ("substitute_address", "Berta@vic.example"),
        ];
        assert_eq!(wrong(&twice), ["substitute_address"]);
        let without = [("substitute_name", "BERTA RIU")];
        assert_eq!(wrong(&without), ["substitute_address"]);
        for day in ["2026-12-31", "2029-01-01", "0001-01-01", "9999-12-31"] {
            assert_eq!(wrong(&[("begins", day)]), ["begins"], "{day}");
        }
    }

    #[test]
    fn the_will_of_a_council_is_what_its_speakers_say_in_its_name() {
        let council = Id(Uuid::from_u128(99));
        let acting = |role, reach, organisation| Acting {
            mandates: vec![Mandate {
                id: Id(Uuid::from_u128(1)),
                role,
                reach,
                is_in_functions: true,
            }],
            organisation,
            ..Acting::default()
        };
        let own = Reach::Organisation(council);
        for role in Role::ALL {
            let speaks = matches!(role, Role::ElectedOfficer | Role::Representative);
            let acting = acting(role, own, Some(council));
            assert_eq!(is_own(&acting, council), speaks, "{role:?}");
        }
        let elsewhere = acting(Role::Representative, own, None);
        let network = acting(Role::Coordination, Reach::Everything, None);
        for other in [elsewhere, network, Acting::operator()] {
            assert!(!is_own(&other, council));
        }
    }
}

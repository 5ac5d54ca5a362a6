//! Which allies stand for a place, whose next step is late, what a form says; pure.

use ordit_kernel::{PartialDate, UserError};
use ordit_platform::{geo::Area, mail::EmailAddress};

use super::{Interlocutor, STATES, Work};
use crate::form::Typed;

/// Between the codes of territories, where they are one text.
pub const BETWEEN: char = ';';
const LONGEST_STEP: usize = 300;
const LONGEST_LINE: usize = 200;
const MOST_TERRITORIES: usize = 100;

/// Whether one territory covers another: it is the same, or the other lies in it.
pub fn covers(wide: &str, narrow: &str) -> bool {
    if wide == narrow {
        return true;
    }
    let (Some(wide), Some(narrow)) = (Area::of(wide), Area::of(narrow)) else {
        return false;
    };
    let inside = narrow.municipalities();
    !inside.is_empty() && inside.into_iter().all(|town| wide.holds(town))
}

/// Whether an ally stands for a territory; one of which none is said stands nowhere in particular.
pub fn stands_for(work: &Work, territory: &str) -> bool {
    work.territories.iter().any(|own| covers(own, territory))
}

/// The one to speak with about a territory: of those who cover it, the nearest.
pub fn nearest<'a>(all: &'a [Interlocutor], territory: &str) -> Option<&'a Interlocutor> {
    let fits = |one: &&Interlocutor| {
        one.territory
            .as_deref()
            .is_none_or(|own| covers(own, territory))
    };
    let size = |one: &&Interlocutor| {
        let own = one.territory.as_deref().and_then(Area::of);
        own.map_or(usize::MAX, |area| area.municipalities().len().max(1))
    };
    all.iter().filter(fits).min_by_key(size)
}

/// The next step of an ally that does not rest should have been done before today.
pub fn is_overdue(work: &Work, today: PartialDate) -> bool {
    let due = work.next_on.and_then(PartialDate::latest);
    work.state != "resting" && due.is_some_and(|due| today.earliest() > Some(due))
}

/// What a form says of the work on an ally; the owner is looked at elsewhere.
///
/// # Errors
/// The field that is wrong, and why.
pub fn work(typed: &Typed) -> Result<Work, (&'static str, UserError)> {
    let text = |key| Some(typed.get(key).trim().to_owned()).filter(|text| !text.is_empty());
    let state = typed.get("state");
    if !state.is_empty() && !STATES.contains(&state) {
        return Err(("state", UserError::new("allies-error-state")));
    }
    let next_step = text("next_step");
    if next_step
        .as_ref()
        .is_some_and(|step| step.chars().count() > LONGEST_STEP)
    {
        let error = UserError::new("allies-error-long").with("most", LONGEST_STEP);
        return Err(("next_step", error));
    }
    let next_on = match text("next_on") {
        None => None,
        Some(text) => match text.parse() {
            Ok(date) if date != PartialDate::Unknown => Some(date),
            _ => return Err(("next_on", UserError::new("allies-error-date"))),
        },
    };
    let codes = typed.get("territories").split(BETWEEN).map(str::trim);
    let territories: Vec<String> = codes
        .filter(|code| !code.is_empty())
        .map(str::to_owned)
        .collect();
    let is_known = territories.iter().all(|code| Area::of(code).is_some());
    if !is_known || territories.len() > MOST_TERRITORIES {
        return Err(("territories", UserError::new("allies-error-territory")));
    }
    Ok(Work {
        state: state.to_owned(),
        territories,
        next_step,
        next_on,
        owner: typed.get("owner").parse().ok(),
    })
}

/// Whom a form names as interlocutor: name, post, address, territory.
///
/// # Errors
/// The field that is wrong, and why.
pub fn interlocutor(
    typed: &Typed,
) -> Result<(String, String, String, String), (&'static str, UserError)> {
    let text = |key| typed.get(key).trim().to_owned();
    let (name, post) = (text("name"), text("post"));
    let (address, territory) = (text("address"), text("territory"));
    if name.is_empty() && post.is_empty() {
        return Err(("name", UserError::new("allies-error-name")));
    }
    if [&name, &post]
        .iter()
        .any(|text| text.chars().count() > LONGEST_LINE)
    {
        let error = UserError::new("allies-error-long").with("most", LONGEST_LINE);
        return Err(("name", error));
    }
    if !address.is_empty() {
        EmailAddress::parse(&address).map_err(|error| ("address", error))?;
    }
    if !territory.is_empty() && Area::of(&territory).is_none() {
        return Err(("territory", UserError::new("allies-error-territory")));
    }
    Ok((name, post, address, territory))
}

#[cfg(test)]
mod tests {
    use ordit_kernel::Id;
    use uuid::Uuid;

    use super::*;

    const MANRESA: &str = "ine:08113";
    const BAGES: &str = "idescat-comarca:07";
    const BARCELONA: &str = "ine-province:08";
    const CATALONIA: &str = "ine-region:09";

    #[test]
    fn a_region_covers_its_provinces_counties_and_towns_and_not_the_other_way() {
        for wide in [MANRESA, BAGES, BARCELONA, CATALONIA] {
            assert!(covers(wide, MANRESA), "{wide}");
        }
        assert!(covers(CATALONIA, BAGES) && covers(BARCELONA, BAGES));
        assert!(!covers(BAGES, CATALONIA) && !covers(BAGES, "ine:17079"));
        assert!(!covers("nowhere", MANRESA) && !covers(MANRESA, "nowhere"));
        let work = Work {
            territories: vec![BAGES.to_owned()],
            ..Work::default()
        };
        assert!(stands_for(&work, MANRESA) && !stands_for(&work, "ine:17079"));
        assert!(!stands_for(&Work::default(), MANRESA));
    }

    fn one(number: u128, territory: Option<&str>) -> Interlocutor {
        Interlocutor {
            id: Id(Uuid::from_u128(number)),
            organisation: Id(Uuid::nil()),
            territory: territory.map(str::to_owned),
            name: number.to_string(),
            post: String::new(),
            address: String::new(),
            is_removed: false,
        }
    }

    #[test]
    fn the_nearest_of_those_who_cover_a_place_is_spoken_with() {
        let all = [
            one(1, None),
            one(2, Some(CATALONIA)),
            one(3, Some(BAGES)),
            one(4, Some("ine:17079")),
        ];
        let name = |territory| nearest(&all, territory).map(|one| one.name.as_str());
        assert_eq!(name(MANRESA), Some("3"));
        assert_eq!(name("ine:17079"), Some("4"));
        assert_eq!(name("ine-province:43"), Some("2"));
        assert_eq!(name("ine:20045"), Some("1"));
        assert!(nearest(&all[2..3], "ine:17079").is_none());
    }

    #[test]
    fn a_step_is_late_after_its_last_day_unless_the_ally_rests() {
        let today = "2026-11-22".parse().expect("a day");
        let late = |on: &str, state: &str| {
            let work = Work {
                state: state.to_owned(),
                next_on: on.parse().ok(),
                ..Work::default()
            };
            is_overdue(&work, today)
        };
        assert!(late("2026-11-21", "talking") && late("2026-10", "to_contact"));
        assert!(!late("2026-11-22", "talking") && !late("2026-11", "talking"));
        assert!(!late("2026-01-01", "resting"));
    }

    #[test]
    fn a_form_says_what_is_wrong_and_where() {
        let typed = |pairs: &[(&str, &str)]| {
            let start = Typed::default().with("state", "talking");
            let all = pairs.iter();
            all.fold(start, |typed, (key, value)| typed.with(key, value))
        };
        let field = |pairs: &[(&str, &str)]| work(&typed(pairs)).err().map(|wrong| wrong.0);
        assert_eq!(field(&[("state", "friend")]), Some("state"));
        assert_eq!(field(&[("next_on", "soon")]), Some("next_on"));
        assert_eq!(field(&[("territories", "x:1")]), Some("territories"));
        let right = work(&typed(&[
            ("territories", "ine:08113;ine-region:09"),
            ("next_on", "2027-01"),
        ]));
        assert_eq!(right.expect("right").territories.len(), 2);
    }
}

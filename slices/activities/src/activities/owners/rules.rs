//! The shares of those who hold an activity together, who writes them, who says yes; pure.

use ordit_kernel::{Acting, Audience, Id, Money, Scope};
use ordit_platform::amount::amount;

use crate::activities::{Activity, Owner};

/// What is wrong with a share: the key of the sentence.
pub type Wrong = &'static str;

pub const NO_NUMBER: Wrong = "activities-owners-error-number";

/// An activity in which one of those who hold it has another share.
///
/// # Errors
/// When all shares together are more than there is.
pub fn with_share(activity: &Activity, share: Owner) -> Result<Activity, Wrong> {
    let mut next = activity.clone();
    for owner in &mut next.owners {
        if owner.id == share.id {
            *owner = share.clone();
        }
    }
    let given: i64 = next.owners.iter().filter_map(|owner| owner.places).sum();
    match next.capacity {
        Some(capacity) if given > capacity => Err("activities-error-shares"),
        _ => Ok(next),
    }
}

/// Whether whoever acts answers for one of those who hold an activity: they do so themselves, and
/// its home does for all.
pub fn answers_for(acting: &Acting, home: Id, owner: Id) -> bool {
    acting.coordinates(home) || acting.coordinates(owner) || acting.acts_for(owner)
}

/// Whether whoever acts may take one of the owners out; its home stays.
pub fn may_leave(acting: &Acting, home: Id, owner: Id) -> bool {
    owner != home && answers_for(acting, home, owner)
}

/// Whether whoever acts says yes for somebody who is to hold an activity; others are asked. The
/// coordination of its home says it for the members of that network too.
pub fn says_yes_for(acting: &Acting, home: Id, (one, is_member): (Id, bool)) -> bool {
    is_own(acting, one) || (is_member && acting.coordinates(home))
}

/// Whether somebody who is to hold an activity is whoever acts, or theirs to speak for.
pub fn is_own(acting: &Acting, one: Id) -> bool {
    acting.acts_for(one) || acting.organisations().contains(&one) || acting.coordinates(one)
}

/// What only those who hold it see, whoever holds it too sees.
pub fn seen_by(audience: &Audience, owner: Id) -> Audience {
    match audience {
        Audience::Scopes(scopes) => {
            let own = [Scope::Network(owner), Scope::Organisation(owner)];
            Audience::Scopes(scopes.iter().cloned().chain(own).collect())
        }
        open => open.clone(),
    }
}

/// In whose name whoever acts asks others to hold it too.
pub fn inviter(acting: &Acting, home: Id, owners: impl IntoIterator<Item = Id>) -> Id {
    let is_own = |owner: &Id| acting.coordinates(*owner) || acting.acts_for(*owner);
    let all = std::iter::once(home).chain(owners);
    all.into_iter().find(is_own).unwrap_or(home)
}

/// Hours as people write them, such as `2`, `1,5` or `1:30`, as minutes.
pub fn minutes(text: &str) -> Option<i64> {
    // Seconds, as spreadsheets add them, say nothing.
    let text = text.trim();
    let text = match text.matches(':').count() {
        2 => text.strip_suffix(":00").unwrap_or(text),
        _ => text,
    };
    if let Some((hours, minutes)) = text.split_once(':') {
        let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
        let is_right = (0..60).contains(&minutes) && (0..100_000).contains(&hours);
        return is_right.then_some(hours * 60 + minutes);
    }
    hundredths(text).map(|hundredths| (hundredths * 60 + 50) / 100)
}

/// What a share costs, in cents.
///
/// # Errors
/// With the key of the sentence, where that is no amount.
pub fn cents(text: &str) -> Result<i64, Wrong> {
    amount(text, |money| money >= Money::ZERO, NO_NUMBER).map(|money| money.0)
}

/// Minutes as people read hours: `1:30`.
pub fn hours(minutes: i64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// Cents as they are typed: `1150,50`.
pub fn euros(cents: i64) -> String {
    format!("{},{:02}", cents / 100, cents % 100)
}

/// A number with at most two decimals, in hundredths.
fn hundredths(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty()
        || whole.len() > 9
        || part.len() > 2
        || !is_digits(whole)
        || !is_digits(part)
    {
        return None;
    }
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    Some(whole.parse::<i64>().ok()? * 100 + part)
}

#[cfg(test)]
mod tests {
    use ordit_kernel::{Mandate, Reach, Role};
    use proptest::prelude::*;

    use super::*;

    fn id(number: u128) -> Id {
        Id(uuid::Uuid::from_u128(number))
    }

    fn owner(number: u128, places: Option<i64>) -> Owner {
        Owner {
            id: id(number),
            role: "co_organiser".to_owned(),
            places,
            cost_cents: None,
            reported_minutes: None,
        }
    }

    proptest! {
        #[test]
        fn shares_never_exceed_the_places(capacity in 0i64..60, shares in prop::collection::vec((0u128..4, 0i64..40), 0..20)) {
            let owners = (0..4).map(|number| owner(number, None)).collect();
            let mut activity = Activity { capacity: Some(capacity), owners, ..Activity::default() };
            for (number, places) in shares {
                if let Ok(next) = with_share(&activity, owner(number, Some(places))) {
                    activity = next;
                }
                let given: i64 = activity.owners.iter().filter_map(|owner| owner.places).sum();
                prop_assert!(given <= capacity);
                prop_assert_eq!(activity.owners.len(), 4);
            }
        }
    }

    fn acting(role: Role, reach: Reach) -> Acting {
        let mandate = Mandate {
            id: id(99),
            role,
            reach,
            is_in_functions: false,
        };
        Acting {
            person: Some(id(98)),
            mandates: vec![mandate],
            organisation: reach.organisation(),
            is_operator: false,
        }
    }

    #[test]
    fn each_answers_for_itself_and_the_home_for_all() {
        let (home, council, other) = (id(1), id(2), id(3));
        let home_itself = acting(Role::Coordination, Reach::Network(home));
        let own = acting(Role::Technician, Reach::Organisation(council));
        for owner in [home, council, other] {
            assert!(answers_for(&home_itself, home, owner));
            assert_eq!(answers_for(&own, home, owner), owner == council);
            assert_eq!(may_leave(&home_itself, home, owner), owner != home);
        }
        let member = acting(Role::Technician, Reach::Network(home));
        assert!(!answers_for(&member, home, home));
    }

    #[test]
    fn only_ones_own_and_members_of_ones_home_are_not_asked() {
        let (home, council, other) = (id(1), id(2), id(3));
        let home_itself = acting(Role::Coordination, Reach::Network(home));
        assert!(says_yes_for(&home_itself, home, (council, true)));
        assert!(!says_yes_for(&home_itself, home, (other, false)));
        // Whoever acts for a member does not speak for its neighbours.
        let own = acting(Role::Technician, Reach::Organisation(council));
        assert!(says_yes_for(&own, home, (council, false)));
        assert!(!says_yes_for(&own, home, (other, true)));
        assert_eq!(inviter(&own, home, [home, other, council]), council);
        assert_eq!(inviter(&home_itself, home, [home, council]), home);
    }

    #[test]
    fn hours_and_euros_are_read_as_people_write_them() {
        for (text, read) in [
            ("2", 120),
            ("1,5", 90),
            ("1:30", 90),
            ("01:30:00", 90),
            ("0.25", 15),
        ] {
            assert_eq!(minutes(text), Some(read), "{text}");
            assert_eq!(minutes(&hours(read)), Some(read), "{text}");
        }
        for (text, read) in [
            ("12", 1200),
            ("12.05 €", 1205),
            ("1.234,56", 123_456),
            ("0", 0),
        ] {
            assert_eq!(cents(text), Ok(read), "{text}");
            assert_eq!(cents(&euros(read)), Ok(read), "{text}");
        }
        assert_eq!(cents("12,345"), Err("web-money-decimals"));
        assert_eq!(cents("-1"), Err(NO_NUMBER));
        for text in ["", "-1", "1,234", "x", "1:75", "1:30:30", "9999999999"] {
            assert_eq!(minutes(text), None, "{text}");
        }
    }
}

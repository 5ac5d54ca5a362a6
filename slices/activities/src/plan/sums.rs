//! What each puts into the activities of a year: its own share alone, and each counted once; pure.

use std::collections::BTreeMap;

use ordit_kernel::Id;

use crate::activities::Owner;

/// What was put in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    pub activities: usize,
    pub places: i64,
    pub cents: i64,
    pub minutes: i64,
}

impl Sum {
    /// With one more share; a session of a programme counts with the programme.
    fn and(self, share: &Owner, counts: bool) -> Self {
        Self {
            activities: self.activities + usize::from(counts),
            places: self.places + share.places.unwrap_or(0),
            cents: self.cents + share.cost_cents.unwrap_or(0),
            minutes: self.minutes + share.reported_minutes.unwrap_or(0),
        }
    }
}

/// What each of those who hold something puts in.
pub fn sums<'a>(shares: impl IntoIterator<Item = (&'a Owner, bool)>) -> BTreeMap<Id, Sum> {
    let mut sums: BTreeMap<Id, Sum> = BTreeMap::new();
    for (share, counts) in shares {
        let own = sums.entry(share.id).or_default();
        *own = own.and(share, counts);
    }
    sums
}

/// All of it together, of so many activities: what several hold is one.
pub fn total<'a>(sums: impl IntoIterator<Item = &'a Sum>, activities: usize) -> Sum {
    let begun = Sum {
        activities,
        ..Sum::default()
    };
    sums.into_iter().fold(begun, |all, own| Sum {
        activities,
        places: all.places + own.places,
        cents: all.cents + own.cents,
        minutes: all.minutes + own.minutes,
    })
}

/// In the year of which network the share of one that takes part in these counts, so that it
/// counts in one alone: of the home, or else of the first that holds the activity too.
pub fn counts_in(
    parts: &[Id],
    home: Option<Id>,
    holders: impl IntoIterator<Item = Id>,
) -> Option<Id> {
    let is_part = |network: &Id| parts.contains(network);
    home.filter(is_part)
        .or_else(|| holders.into_iter().filter(is_part).min())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(number: u128) -> Id {
        Id(uuid::Uuid::from_u128(number))
    }

    fn share(number: u128, cents: i64) -> Owner {
        Owner {
            id: id(number),
            role: "host".to_owned(),
            places: Some(2),
            cost_cents: Some(cents),
            reported_minutes: None,
        }
    }

    #[test]
    fn each_puts_in_its_own_and_together_an_activity_is_one() {
        let shares = [share(1, 100), share(2, 50), share(1, 7)];
        let counted = shares.iter().zip([true, true, false]);
        let sums = sums(counted);
        let one = Sum {
            activities: 1,
            places: 4,
            cents: 107,
            minutes: 0,
        };
        assert_eq!(sums[&id(1)], one);
        let all = total(sums.values(), 1);
        assert_eq!((all.activities, all.cents, all.places), (1, 157, 6));
    }

    #[test]
    fn the_share_of_a_member_counts_where_it_was_convened() {
        let (home, other) = (id(1), id(2));
        let of = |parts: &[Id]| counts_in(parts, Some(home), [home, other, id(9)]);
        assert_eq!(of(&[other, home]), Some(home));
        assert_eq!(of(&[other]), Some(other));
        assert_eq!(of(&[id(3)]), None);
    }

    proptest! {
        #[test]
        fn networks_together_sum_what_there_is(
            shares in prop::collection::vec((10u128..14, 0i64..1_000), 0..20),
            parts in prop::collection::vec(prop::collection::vec(1u128..4, 1..3), 4),
        ) {
            let networks = [id(1), id(2), id(3)];
            let of = |network: Id| -> i64 {
                let counts = |owner: u128| {
                    let own: Vec<Id> = parts[(owner - 10) as usize].iter().map(|n| id(*n)).collect();
                    counts_in(&own, Some(id(1)), networks) == Some(network)
                };
                let own: Vec<Owner> = shares
                    .iter()
                    .filter(|(owner, _)| counts(*owner))
                    .map(|(owner, cents)| share(*owner, *cents))
                    .collect();
                total(sums(own.iter().map(|own| (own, true))).values(), 0).cents
            };
            let all: i64 = shares.iter().map(|(_, cents)| cents).sum();
            prop_assert_eq!(networks.into_iter().map(of).sum::<i64>(), all);
        }
    }
}

//! What two groups share, and which share most; pure.

use std::cmp::Reverse;

use ordit_kernel::Id;

/// What a group has that others may share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traits {
    pub themes: Vec<String>,
    pub members: Vec<Id>,
    pub activities: Vec<Id>,
}

impl Traits {
    /// What both have.
    #[must_use]
    pub fn shared_with(&self, other: &Self) -> Self {
        Self {
            themes: both(&self.themes, &other.themes),
            members: both(&self.members, &other.members),
            activities: both(&self.activities, &other.activities),
        }
    }

    /// There is nothing.
    pub fn is_empty(&self) -> bool {
        self.weight() == 0
    }

    /// What is done together weighs most, then who is in both, then what both are about.
    pub fn weight(&self) -> usize {
        3 * self.activities.len() + 2 * self.members.len() + self.themes.len()
    }
}

fn both<T: Clone + PartialEq>(one: &[T], other: &[T]) -> Vec<T> {
    one.iter()
        .filter(|own| other.contains(own))
        .cloned()
        .collect()
}

/// Those that share something, what shares most first.
pub fn ranked<T: Ord + Copy>(shared: Vec<(T, Traits)>) -> Vec<(T, Traits)> {
    let mut found: Vec<(T, Traits)> = shared;
    found.retain(|(_, traits)| !traits.is_empty());
    found.sort_by_key(|(own, traits)| (Reverse(traits.weight()), *own));
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn traits() -> impl Strategy<Value = Traits> {
        let ids = || prop::collection::btree_set(0u128..6, 0..4);
        (ids(), ids(), ids()).prop_map(|(themes, members, activities)| {
            let id = |number| Id(uuid::Uuid::from_u128(number));
            Traits {
                themes: themes
                    .into_iter()
                    .map(|number| number.to_string())
                    .collect(),
                members: members.into_iter().map(id).collect(),
                activities: activities.into_iter().map(id).collect(),
            }
        })
    }

    proptest! {
        #[test]
        fn what_one_shares_with_another_the_other_shares_with_it(one in traits(), other in traits()) {
            let there = one.shared_with(&other);
            let back = other.shared_with(&one);
            prop_assert_eq!(there.weight(), back.weight());
            prop_assert!(there.weight() <= one.weight());
        }

        #[test]
        fn nobody_is_ranked_who_shares_nothing(all in prop::collection::vec(traits(), 0..8)) {
            let ranked = ranked(all.into_iter().enumerate().collect());
            prop_assert!(ranked.iter().all(|(_, traits)| !traits.is_empty()));
            prop_assert!(ranked.is_sorted_by_key(|(_, traits)| Reverse(traits.weight())));
        }
    }
}

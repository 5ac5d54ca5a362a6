//! Who met whom by family, who met nobody, and which pairs could meet next; pure.

use std::collections::{BTreeMap, BTreeSet};

use ordit_kernel::Id;

use super::Listed;

/// Two who met, in the order of their ids.
pub type Pair = (Id, Id);

/// Two people as one pair, whoever says it; none of one alone.
pub fn pair(one: Id, other: Id) -> Option<Pair> {
    (one != other).then(|| (one.min(other), one.max(other)))
}

/// How many pairs of each two families met, both ways round, for the families that are there.
pub fn matrix<'a>(
    people: &'a [Listed],
    met: &BTreeSet<Pair>,
) -> BTreeMap<&'a str, BTreeMap<&'a str, usize>> {
    let family: BTreeMap<Id, &str> = people
        .iter()
        .map(|one| (one.person, one.family.as_str()))
        .collect();
    let families: BTreeSet<&str> = family.values().copied().collect();
    let row = || families.iter().map(|own| (*own, 0)).collect();
    let mut matrix: BTreeMap<&str, BTreeMap<&str, usize>> =
        families.iter().map(|own| (*own, row())).collect();
    let mut count = |one: &'a str, other: &'a str| {
        let cell = matrix.get_mut(one).and_then(|row| row.get_mut(other));
        if let Some(cell) = cell {
            *cell += 1;
        }
    };
    for (one, other) in met {
        let (Some(one), Some(other)) = (family.get(one), family.get(other)) else {
            continue;
        };
        count(one, other);
        if one != other {
            count(other, one);
        }
    }
    matrix
}

/// How many of those who are listed each of them met.
fn numbers(people: &[Listed], met: &BTreeSet<Pair>) -> BTreeMap<Id, usize> {
    let mut numbers: BTreeMap<Id, usize> = people.iter().map(|one| (one.person, 0)).collect();
    for (one, other) in met {
        if numbers.contains_key(one) && numbers.contains_key(other) {
            for who in [one, other] {
                numbers.entry(*who).and_modify(|number| *number += 1);
            }
        }
    }
    numbers
}

/// Those who met nobody yet.
pub fn alone<'a>(people: &'a [Listed], met: &BTreeSet<Pair>) -> Vec<&'a Listed> {
    let numbers = numbers(people, met);
    let is_alone = |one: &&Listed| numbers.get(&one.person) == Some(&0);
    people.iter().filter(is_alone).collect()
}

/// Pairs of different families who have not met, nobody in two of them: first those who met the
/// fewest, each with somebody of the family of which they met the fewest.
pub fn suggested<'a>(people: &'a [Listed], met: &BTreeSet<Pair>) -> Vec<(&'a Listed, &'a Listed)> {
    let numbers = numbers(people, met);
    let few = |one: &Listed| numbers.get(&one.person).copied().unwrap_or_default();
    let mut waiting: Vec<&Listed> = people.iter().collect();
    waiting.sort_by_key(|one| (few(one), one.person));
    let mut pairs = Vec::new();
    while !waiting.is_empty() {
        let one = waiting.remove(0);
        let with = |other: &&Listed| {
            let known = pair(one.person, other.person);
            other.family != one.family && known.is_some_and(|known| !met.contains(&known))
        };
        let of_family = |family: &str| {
            let theirs = people.iter().filter(|other| other.family == family);
            let known = theirs.filter_map(|other| pair(one.person, other.person));
            known.filter(|known| met.contains(known)).count()
        };
        let candidates = waiting.iter().enumerate().filter(|(_, other)| with(other));
        let best = candidates.min_by_key(|(place, other)| (of_family(&other.family), *place));
        if let Some(place) = best.map(|(place, _)| place) {
            pairs.push((one, waiting.remove(place)));
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(number: u128) -> Id {
        Id(uuid::Uuid::from_u128(number))
    }

    fn listed(number: u128, family: &str) -> Listed {
        Listed {
            person: id(number),
            organisation: id(1_000 + number),
            called: number.to_string(),
            family: family.to_owned(),
        }
    }

    #[test]
    fn a_pair_is_one_whoever_says_it() {
        assert_eq!(pair(id(2), id(1)), pair(id(1), id(2)));
        assert_eq!(pair(id(1), id(1)), None);
    }

    #[test]
    fn meetings_count_once_in_each_direction_and_within_a_family_once() {
        let people = [
            listed(1, "a"),
            listed(2, "a"),
            listed(3, "b"),
            listed(4, "c"),
        ];
        let met = [(1, 2), (1, 3), (2, 3), (1, 9)];
        let met: BTreeSet<Pair> = met.map(|(one, other)| (id(one), id(other))).into();
        let matrix = matrix(&people, &met);
        assert_eq!(
            (matrix["a"]["a"], matrix["a"]["b"], matrix["b"]["a"]),
            (1, 2, 2)
        );
        assert_eq!((matrix["c"]["a"], matrix["b"]["b"]), (0, 0));
        assert_eq!(alone(&people, &met), [&people[3]]);
        let pairs = suggested(&people, &met);
        assert_eq!(
            pairs,
            [(&people[3], &people[0])],
            "who met nobody comes first"
        );
    }

    proptest! {
        #[test]
        fn suggestions_are_of_different_families_new_and_take_nobody_twice(
            families in prop::collection::vec(0u8..4, 0..12),
            met in prop::collection::btree_set((0u128..12, 0u128..12), 0..30),
        ) {
            let people: Vec<Listed> = families.iter().enumerate()
                .map(|(place, family)| listed(place as u128, &family.to_string()))
                .collect();
            let met: BTreeSet<Pair> = met.into_iter()
                .filter_map(|(one, other)| pair(id(one), id(other)))
                .collect();
            let pairs = suggested(&people, &met);
            let mut taken = BTreeSet::new();
            for (one, other) in &pairs {
                prop_assert_ne!(&one.family, &other.family);
                prop_assert!(!met.contains(&pair(one.person, other.person).expect("two")));
                prop_assert!(taken.insert(one.person) && taken.insert(other.person));
            }
            // Nobody is left out who could meet somebody else who is left out.
            let left: Vec<&Listed> = people.iter()
                .filter(|one| !taken.contains(&one.person))
                .collect();
            for one in &left {
                for other in &left {
                    let known = pair(one.person, other.person);
                    let could = one.family != other.family
                        && known.is_some_and(|known| !met.contains(&known));
                    prop_assert!(!could);
                }
            }
            let both = matrix(&people, &met);
            for (one, row) in &both {
                for (other, number) in row {
                    prop_assert_eq!(*number, both[other][one]);
                }
            }
        }
    }
}

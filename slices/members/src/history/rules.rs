//! What an entry said in its versions, and what differs from one to the next; pure.

use ordit_kernel::Id;
use ordit_platform::import::{Noun, Record};

/// A version as it is compared: the entry's own fields, and what stands beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    pub facts: Record,
    pub parts: Vec<Part>,
}

/// Something beside the fields: a membership, a logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Fluent key.
    pub label: &'static str,
    /// The network to which alone it belongs.
    pub network: Option<Id>,
    pub said: Vec<Said>,
}

/// Words, or a picture with words about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub text: String,
    pub image: Option<String>,
}

impl Said {
    /// Words alone; none for none.
    pub fn words(text: String) -> Vec<Self> {
        let said = Self { text, image: None };
        if said.text.is_empty() {
            Vec::new()
        } else {
            vec![said]
        }
    }
}

/// What one version says otherwise than another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Field {
        key: &'static str,
        old: String,
        new: String,
    },
    Part {
        old: Vec<Said>,
        new: Part,
    },
}

impl Told {
    /// The entry after a version: parts that it does not hold are as they were.
    pub fn with(&self, version: &Self) -> Self {
        let mut parts = version.parts.clone();
        let rest = self
            .parts
            .iter()
            .filter(|part| find(&version.parts, part).is_none());
        parts.extend(rest.cloned());
        Self {
            facts: version.facts.clone(),
            parts,
        }
    }

    /// The entry after all these versions, oldest first.
    pub fn after<'a>(versions: impl IntoIterator<Item = &'a Self>) -> Self {
        let start = Self::default();
        versions
            .into_iter()
            .fold(start, |known, version| known.with(version))
    }

    /// What would differ if the entry said what `then` says; fields in the order of the noun.
    pub fn changes_to(&self, noun: &'static Noun, then: &Self) -> Vec<Change> {
        let value = |record: &Record, key| record.get(key).cloned().unwrap_or_default();
        let fields = noun.record_fields().map(|field| Change::Field {
            key: field.key,
            old: value(&self.facts, field.key),
            new: value(&then.facts, field.key),
        });
        let parts = then.parts.iter().map(|part| Change::Part {
            old: find(&self.parts, part).map_or_else(Vec::new, |old| old.said.clone()),
            new: part.clone(),
        });
        fields.chain(parts).filter(Change::is_any).collect()
    }
}

impl Change {
    fn is_any(&self) -> bool {
        match self {
            Self::Field { old, new, .. } => old != new,
            Self::Part { old, new } => *old != new.said,
        }
    }
}

/// What each of these versions, oldest first, changed. The first is compared with nothing when it
/// is the entry's very first, and else only known to the next ones.
pub fn steps(noun: &'static Noun, versions: &[Told], is_whole: bool) -> Vec<Vec<Change>> {
    let mut known = Told::default();
    let mut steps = Vec::with_capacity(versions.len());
    for (place, version) in versions.iter().enumerate() {
        let mut changes = known.changes_to(noun, version);
        // Everything is new in a beginning, so only what stands beside the fields is told.
        let is_told = |change: &Change| match change {
            Change::Field { .. } => place > 0,
            Change::Part { new, .. } => is_whole || find(&known.parts, new).is_some(),
        };
        changes.retain(is_told);
        steps.push(changes);
        known = known.with(version);
    }
    steps
}

fn find<'a>(parts: &'a [Part], like: &Part) -> Option<&'a Part> {
    let key = |part: &Part| (part.label, part.network);
    parts.iter().find(|part| key(part) == key(like))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::organisations::noun::NOUN;

    fn told(name: &str, networks: &[(u128, &str)]) -> Told {
        let part = |(network, text): &(u128, &str)| Part {
            label: "members-work-group-membership",
            network: Some(Id(uuid::Uuid::from_u128(*network))),
            said: Said::words((*text).to_owned()),
        };
        Told {
            facts: Record::from([("name", name.to_owned())]),
            parts: networks.iter().map(part).collect(),
        }
    }

    fn names(changes: &[Change]) -> Vec<&str> {
        let name = |change: &Change| match change {
            Change::Field { key, .. } => *key,
            Change::Part { new, .. } => new.label,
        };
        changes.iter().map(name).collect()
    }

    #[test]
    fn each_network_is_compared_with_its_own_last_word() {
        let versions = [
            told("Salt", &[(1, "member 2017")]),
            told("Salt", &[(2, "observer 2020")]),
            told("Vila de Salt", &[(1, "member 2017")]),
            told("Vila de Salt", &[(2, "member 2021")]),
        ];
        let steps = steps(&NOUN, &versions, true);
        let membership = "members-work-group-membership";
        let found: Vec<Vec<&str>> = steps.iter().map(|step| names(step)).collect();
        assert_eq!(
            found,
            [
                vec![membership],
                vec![membership],
                vec!["name"],
                vec![membership]
            ]
        );
        let now = Told::after(&versions);
        assert_eq!(now.parts.len(), 2);
        let then = Told::after(&versions[..1]);
        // What was not yet told then is left as it is.
        assert_eq!(names(&now.changes_to(&NOUN, &then)), ["name"]);
    }

    #[test]
    fn what_lies_before_the_listed_versions_is_not_called_new() {
        let versions = [
            told("Salt", &[(1, "member 2017")]),
            told("Salt", &[(2, "left 2020")]),
        ];
        assert_eq!(steps(&NOUN, &versions, false), [vec![], vec![]]);
    }

    proptest! {
        #[test]
        fn whoever_goes_back_says_what_was_said_then(
            said in prop::collection::vec(("[ab]", 1u128..3, "[xyz]"), 1..8), back in 0usize..8
        ) {
            let versions: Vec<Told> =
                said.iter().map(|(name, network, text)| told(name, &[(*network, text)])).collect();
            let then = Told::after(&versions[..=back.min(versions.len() - 1)]);
            let now = Told::after(&versions);
            let restored = now.with(&then);
            prop_assert_eq!(restored.changes_to(&NOUN, &then), []);
            prop_assert_eq!(&restored.facts, &then.facts);
        }
    }
}

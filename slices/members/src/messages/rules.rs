//! Who of those who are meant gets a message, who does not, and why; pure.

use std::collections::{BTreeMap, HashMap, HashSet};

use ordit_kernel::{Id, Lang, Role};
use ordit_platform::mail::{EmailAddress, HeaderText};

/// A person, or a mailbox, who is meant; one line for each organisation for which they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The person, or the organisation of the mailbox.
    pub target: Id,
    pub person: Option<Id>,
    /// The organisation for which it is received.
    pub organisation: Option<Id>,
    pub name: String,
    pub organisation_name: String,
    pub municipality: String,
    pub role: Option<Role>,
    pub address: Option<String>,
    pub lang: Lang,
    pub is_disabled: bool,
}

/// Why somebody who is meant gets nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    NoAddress,
    /// No server would take it.
    NoAddressAtAll,
    /// The name cannot stand in a header.
    BadName,
    /// The network marked the address as wrong.
    MarkedWrong,
    /// The last mail to it was refused.
    RefusedBefore,
    Disabled,
    ByHand,
    /// The same person or address is written to already.
    Twice,
}

impl Why {
    /// Its words are `messages-why-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoAddress => "no_address",
            Self::NoAddressAtAll => "wrong_form",
            Self::BadName => "bad_name",
            Self::MarkedWrong => "marked_wrong",
            Self::RefusedBefore => "refused_before",
            Self::Disabled => "disabled",
            Self::ByHand => "by_hand",
            Self::Twice => "twice",
        }
    }

    /// Whether whoever writes can decide otherwise.
    pub const fn is_for_the_writer(self) -> bool {
        matches!(self, Self::RefusedBefore | Self::ByHand | Self::Disabled)
    }
}

/// Somebody who gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// As they are addressed.
    pub as_whom: Candidate,
    pub address: EmailAddress,
    /// Everything for which they get it, the first of them first.
    pub organisations: Vec<Id>,
}

/// Who gets it, and who does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    pub to: Vec<Addressee>,
    pub without: Vec<(Candidate, Why)>,
}

/// What is known of addresses besides.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Folded addresses whose last mail was refused.
    pub refused: HashSet<String>,
    /// Folded addresses that the network marked as wrong.
    pub wrong: HashSet<String>,
}

/// Decides on each who is meant: they get it once, or stand among those without. `by_hand` leaves
/// out (false) or writes to all the same (true).
pub fn resolved(
    candidates: Vec<Candidate>,
    known: &Known,
    by_hand: &BTreeMap<Id, bool>,
) -> Resolved {
    let mut resolved = Resolved::default();
    let mut places: HashMap<String, usize> = HashMap::new();
    for candidate in candidates {
        let wanted = by_hand.get(&candidate.target).copied();
        let address = match reachable(&candidate, known, wanted) {
            Ok(address) => address,
            Err(why) => {
                resolved.without.push((candidate, why));
                continue;
            }
        };
        match places.get(&address.folded()) {
            Some(place) => {
                let organisations = &mut resolved.to[*place].organisations;
                let more = candidate.organisation;
                organisations.extend(more.filter(|id| !organisations.contains(id)));
                resolved.without.push((candidate, Why::Twice));
            }
            None => {
                places.insert(address.folded(), resolved.to.len());
                resolved.to.push(Addressee {
                    organisations: candidate.organisation.into_iter().collect(),
                    as_whom: candidate,
                    address,
                });
            }
        }
    }
    resolved
}

fn reachable(
    candidate: &Candidate,
    known: &Known,
    wanted: Option<bool>,
) -> Result<EmailAddress, Why> {
    if wanted == Some(false) {
        return Err(Why::ByHand);
    }
    let address = candidate.address.as_deref().ok_or(Why::NoAddress)?;
    let address = EmailAddress::parse(address).map_err(|_| Why::NoAddressAtAll)?;
    if HeaderText::parse(&candidate.name).is_err() {
        return Err(Why::BadName);
    }
    if known.wrong.contains(&address.folded()) {
        return Err(Why::MarkedWrong);
    }
    let is_wanted = wanted == Some(true);
    if candidate.is_disabled && !is_wanted {
        return Err(Why::Disabled);
    }
    if known.refused.contains(&address.folded()) && !is_wanted {
        return Err(Why::RefusedBefore);
    }
    Ok(address)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn candidate(target: u128, organisation: u128, address: &str) -> Candidate {
        let id = |number| Id(Uuid::from_u128(number));
        Candidate {
            target: id(target),
            person: Some(id(target)),
            organisation: Some(id(organisation)),
            name: "Ada Ribas".to_owned(),
            organisation_name: "Ajuntament de Salt".to_owned(),
            municipality: "Salt".to_owned(),
            role: Some(Role::Technician),
            address: (!address.is_empty()).then(|| address.to_owned()),
            lang: Lang::Ca,
            is_disabled: false,
        }
    }

    fn whys(resolved: &Resolved) -> Vec<Why> {
        resolved.without.iter().map(|(_, why)| *why).collect()
    }

    #[test]
    fn whoever_cannot_be_reached_is_told_with_the_reason() {
        let mut disabled = candidate(4, 1, "d@salt.example");
        disabled.is_disabled = true;
        let mut crooked = candidate(5, 1, "e@salt.example");
        crooked.name = "Ada\r\nBcc: x@y.example".to_owned();
        let known = Known {
            refused: HashSet::from(["f@salt.example".to_owned()]),
            wrong: HashSet::from(["g@salt.example".to_owned()]),
        };
        let candidates = vec![
            candidate(1, 1, ""),
            candidate(2, 1, "a@salt.example\r\nBcc: b@salt.example"),
            candidate(3, 1, "c@salt.example"),
            disabled.clone(),
            crooked,
            candidate(6, 1, "F@salt.example"),
            candidate(7, 1, "g@salt.example"),
        ];
        let left_out = BTreeMap::from([(candidate(3, 1, "").target, false)]);
        let found = resolved(candidates, &known, &left_out);
        assert!(found.to.is_empty(), "{:?}", found.to);
        let expected = [
            Why::NoAddress,
            Why::NoAddressAtAll,
            Why::ByHand,
            Why::Disabled,
            Why::BadName,
            Why::RefusedBefore,
            Why::MarkedWrong,
        ];
        assert_eq!(whys(&found), expected);
        let wanted = BTreeMap::from([(disabled.target, true)]);
        assert_eq!(resolved(vec![disabled], &known, &wanted).to.len(), 1);
    }

    #[test]
    fn one_person_for_two_organisations_gets_one_mail_for_both() {
        let candidates = vec![
            candidate(1, 10, "ada@salt.example"),
            candidate(1, 11, "ada@salt.example"),
            candidate(2, 12, "ADA@salt.example"),
        ];
        let found = resolved(candidates, &Known::default(), &BTreeMap::new());
        assert_eq!(found.to.len(), 1);
        assert_eq!(found.to[0].organisations.len(), 3);
        assert_eq!(whys(&found), [Why::Twice, Why::Twice]);
    }

    proptest! {
        #[test]
        fn everybody_is_decided_on_once_and_no_address_comes_twice(
            lines in prop::collection::vec(
                (0_u128..6, 0_u128..4, "(|[ab]@salt\\.example|[AB]@salt\\.example|x)"),
                0..30,
            ),
            refused in prop::collection::hash_set("[ab]@salt\\.example", 0..2),
            by_hand in prop::collection::btree_map(0_u128..6, any::<bool>(), 0..4),
        ) {
            let candidates: Vec<Candidate> = lines
                .iter()
                .map(|(target, organisation, address)| candidate(*target, *organisation, address))
                .collect();
            let by_hand: BTreeMap<Id, bool> = by_hand
                .into_iter()
                .map(|(number, is_included)| (Id(Uuid::from_u128(number)), is_included))
                .collect();
            let known = Known { refused, ..Known::default() };
            let found = resolved(candidates.clone(), &known, &by_hand);
            prop_assert_eq!(found.to.len() + found.without.len(), candidates.len());
            let folded: HashSet<String> = found.to.iter().map(|to| to.address.folded()).collect();
            prop_assert_eq!(folded.len(), found.to.len());
            for to in &found.to {
                prop_assert_ne!(by_hand.get(&to.as_whom.target), Some(&false));
            }
            // Whoever stands twice is reached for that organisation too.
            for (candidate, why) in &found.without {
                if *why == Why::Twice {
                    let organisation = candidate.organisation.expect("one");
                    prop_assert!(found.to.iter().any(|to| to.organisations.contains(&organisation)));
                }
            }
        }
    }
}

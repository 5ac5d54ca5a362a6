//! From which member a mail is: what its addresses say, and what it answers; pure.

use std::collections::BTreeSet;

use ordit_kernel::Id;

/// An address under which a member of the network is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// In small letters.
    pub address: String,
    pub organisation: Id,
    /// Whose it is; none for a functional mailbox.
    pub person: Option<Id>,
}

/// By what a member was recognised, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// It answers a mail that the member got.
    Answer,
    Person,
    Mailbox,
    /// Others of the same domain are theirs.
    Domain,
}

impl How {
    /// Its words are `drafts-how-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Person => "person",
            Self::Mailbox => "mailbox",
            Self::Domain => "domain",
        }
    }
}

/// A member from whom a mail may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub organisation: Id,
    pub person: Option<Id>,
    pub how: How,
}

/// What a mail tells of whom it is from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence<'a> {
    /// The organisation and the person who got the mail that it answers.
    pub answered: Option<(Option<Id>, Option<Id>)>,
    /// Of whoever wrote what was forwarded.
    pub forwarded: Option<&'a str>,
    pub from: &'a str,
}

/// A domain where more organisations have an address says nothing about any of them.
const MOST_OF_A_DOMAIN: usize = 5;
/// Where anybody may have an address.
const FOR_EVERYBODY: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.es",
    "icloud.com",
    "live.com",
    "me.com",
    "msn.com",
    "outlook.com",
    "outlook.es",
    "proton.me",
    "protonmail.com",
    "riseup.net",
    "telefonica.net",
    "yahoo.com",
    "yahoo.es",
];

/// The members from whom a mail may be, the surest first, each once. An answer to a mail of ours
/// says it; else whoever wrote what was forwarded, and whoever sent it, as far as they are known.
pub fn candidates(evidence: &Evidence<'_>, book: &[Entry]) -> Vec<Candidate> {
    let mut found = match evidence.answered {
        Some(answered) => of_answer(answered, book),
        None => Vec::new(),
    };
    if found.is_empty() {
        let addresses = evidence.forwarded.into_iter().chain([evidence.from]);
        found = addresses
            .flat_map(|address| of_address(address, book))
            .collect();
        found.sort_by_key(|candidate| candidate.how);
    }
    let mut seen = BTreeSet::new();
    found.retain(|candidate| seen.insert(candidate.organisation));
    found
}

/// The one from whom it is, where it can be no other.
pub fn only(candidates: &[Candidate]) -> Option<&Candidate> {
    match candidates {
        [one] => Some(one),
        _ => None,
    }
}

fn of_answer((organisation, person): (Option<Id>, Option<Id>), book: &[Entry]) -> Vec<Candidate> {
    let candidate = |organisation| Candidate {
        organisation,
        person,
        how: How::Answer,
    };
    let is_known = |id: &Id| book.iter().any(|entry| entry.organisation == *id);
    match (organisation.filter(is_known), person) {
        (Some(organisation), _) => vec![candidate(organisation)],
        (None, Some(person)) => {
            let own = book.iter().filter(|entry| entry.person == Some(person));
            own.map(|entry| candidate(entry.organisation)).collect()
        }
        (None, None) => Vec::new(),
    }
}

/// Whose address it is; else whose its domain is.
fn of_address(address: &str, book: &[Entry]) -> Vec<Candidate> {
    let exact = book.iter().filter(|entry| entry.address == address);
    let exact: Vec<Candidate> = exact
        .map(|entry| Candidate {
            organisation: entry.organisation,
            person: entry.person,
            how: match entry.person {
                Some(_) => How::Person,
                None => How::Mailbox,
            },
        })
        .collect();
    if !exact.is_empty() {
        return exact;
    }
    let Some((_, domain)) = address.rsplit_once('@') else {
        return Vec::new();
    };
    if domain.is_empty() || FOR_EVERYBODY.contains(&domain) {
        return Vec::new();
    }
    let is_there = |entry: &&Entry| {
        let own = entry.address.rsplit_once('@');
        own.is_some_and(|(_, own)| own == domain)
    };
    let there = book.iter().filter(is_there);
    let there: BTreeSet<Id> = there.map(|entry| entry.organisation).collect();
    if there.len() > MOST_OF_A_DOMAIN {
        return Vec::new();
    }
    let candidate = |organisation| Candidate {
        organisation,
        person: None,
        how: How::Domain,
    };
    there.into_iter().map(candidate).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn entry(address: &str, organisation: u128, person: Option<u128>) -> Entry {
        Entry {
            address: address.to_owned(),
            organisation: id(organisation),
            person: person.map(id),
        }
    }

    fn book() -> Vec<Entry> {
        vec![
            entry("ada@salt.example", 1, Some(11)),
            entry("promocio@salt.example", 1, None),
            entry("pau@gmail.com", 2, Some(12)),
            entry("pau@gmail.com", 3, Some(12)),
            entry("nora@olot.example", 4, Some(13)),
        ]
    }

    fn found(evidence: Evidence<'_>) -> Vec<(u128, &'static str)> {
        let found = candidates(&evidence, &book());
        let told = found
            .iter()
            .map(|one| (one.organisation.0.as_u128(), one.how.code()));
        told.collect()
    }

    fn from(from: &str) -> Evidence<'_> {
        Evidence {
            from,
            ..Evidence::default()
        }
    }

    #[test]
    fn an_address_is_somebody_s_and_its_domain_a_hint() {
        assert_eq!(found(from("ada@salt.example")), [(1, "person")]);
        assert_eq!(found(from("promocio@salt.example")), [(1, "mailbox")]);
        assert_eq!(found(from("ningu@salt.example")), [(1, "domain")]);
        assert_eq!(found(from("pau@gmail.com")), [(2, "person"), (3, "person")]);
        for unknown in [
            "altri@gmail.com",
            "x@nowhere.example",
            "salt.example",
            "",
            "@",
        ] {
            assert_eq!(found(from(unknown)), [], "{unknown}");
        }
    }

    #[test]
    fn whoever_wrote_what_was_forwarded_comes_first_and_nobody_is_hidden() {
        let forwarded = |address, from| Evidence {
            forwarded: Some(address),
            from,
            answered: None,
        };
        let by_stranger = forwarded("nora@olot.example", "tecnica@xarxa.example");
        assert_eq!(found(by_stranger), [(4, "person")]);
        let by_member = forwarded("nora@olot.example", "ada@salt.example");
        assert_eq!(found(by_member), [(4, "person"), (1, "person")]);
    }

    #[test]
    fn an_answer_says_whose_it_is_whatever_its_sender_says() {
        let answered = |organisation: Option<u128>, person: Option<u128>| Evidence {
            answered: Some((organisation.map(id), person.map(id))),
            ..from("pau@gmail.com")
        };
        assert_eq!(found(answered(Some(1), Some(11))), [(1, "answer")]);
        assert_eq!(found(answered(None, Some(13))), [(4, "answer")]);
        // A mail of another network's member says nothing here.
        let stranger = found(answered(Some(99), None));
        assert_eq!(stranger, [(2, "person"), (3, "person")]);
    }

    #[test]
    fn a_domain_of_many_is_nobody_s() {
        let many = (1..=6).map(|one| entry(&format!("p{one}@diba.example"), one, None));
        let many: Vec<Entry> = many.collect();
        assert_eq!(candidates(&from("x@diba.example"), &many), []);
        assert_eq!(candidates(&from("x@diba.example"), &many[..5]).len(), 5);
    }

    proptest! {
        #[test]
        fn only_members_are_named_each_once_and_one_of_several_is_never_taken(
            addresses in proptest::collection::vec("[ab]@[cd]\\.example", 0..8),
            organisations in proptest::collection::vec(1_u128..4, 8),
            from in "[abx]@[cdx]\\.example",
            forwarded in proptest::option::of("[abx]@[cdx]\\.example"),
            answered in proptest::option::of(0_u128..5),
        ) {
            let book: Vec<Entry> = addresses
                .iter()
                .zip(organisations)
                .map(|(address, organisation)| entry(address, organisation, None))
                .collect();
            let evidence = Evidence {
                answered: answered.map(|one| (Some(id(one)), None)),
                forwarded: forwarded.as_deref(),
                from: &from,
            };
            let found = candidates(&evidence, &book);
            let named: BTreeSet<Id> = found.iter().map(|one| one.organisation).collect();
            prop_assert_eq!(named.len(), found.len());
            let known: BTreeSet<Id> = book.iter().map(|entry| entry.organisation).collect();
            prop_assert!(named.is_subset(&known));
            prop_assert_eq!(only(&found).is_some(), found.len() == 1);
            let tiers: Vec<How> = found.iter().map(|one| one.how).collect();
            prop_assert!(tiers.is_sorted());
        }
    }
}

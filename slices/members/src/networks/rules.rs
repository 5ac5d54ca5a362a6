//! What a network may not choose freely, an unreadable colour or a domain that is none; and who
//! sees it once it is put away; pure.

use std::collections::BTreeSet;

use ordit_kernel::{Audience, Id, Scope, UserError};
use ordit_platform::{
    import::{Record, Refusal},
    register::{State, slugify},
};

use super::colour::readable_instead;

/// The argument of a refusal that names a colour to take instead.
pub const INSTEAD: &str = "instead";

/// What is wrong with a network's values; `is_taken` tells the domains of the other networks.
pub fn refusals(record: &Record, is_taken: &dyn Fn(&str) -> bool) -> Vec<Refusal> {
    [colour(record), domain(record, is_taken)]
        .into_iter()
        .flatten()
        .collect()
}

/// A new network cannot stand at the address of another one.
pub fn taken_address(record: &Record, is_taken: impl Fn(&str) -> bool) -> Option<Refusal> {
    let value = |field: &str| record.get(field).filter(|value| !value.is_empty());
    let name = value("slug").or_else(|| value("name"))?;
    let field = if value("slug").is_some() {
        "slug"
    } else {
        "name"
    };
    let error = UserError::new("members-work-network-there");
    let refusal = Refusal {
        field: field.to_owned(),
        value: name.clone(),
        error,
    };
    is_taken(&slugify(name)).then_some(refusal)
}

/// Putting a network away, or bringing it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Archive,
    Unarchive,
}

/// Where a network stands after a deed, and who sees it then; none where it stands there already.
///
/// Whoever takes part does not keep a network from being put away: nothing of theirs is lost, and
/// it is undone by one button. Nobody could end a network if each membership had to be ended first,
/// and those dates would then say what never happened.
pub fn standing(network: Id, state: State, deed: Deed) -> Option<(State, Audience)> {
    let own = || Audience::Scopes(BTreeSet::from([Scope::Network(network)]));
    match (deed, state) {
        (Deed::Archive, State::Published | State::Draft) => Some((State::Archived, own())),
        (Deed::Unarchive, State::Archived) => Some((State::Published, Audience::Public)),
        (Deed::Archive, State::Archived) | (Deed::Unarchive, _) => None,
    }
}

fn colour(record: &Record) -> Option<Refusal> {
    let colour = record.get("colour")?;
    let error = UserError::new("members-work-colour-pale");
    let error = error.with(INSTEAD, readable_instead(colour)?);
    Some(Refusal {
        field: "colour".to_owned(),
        value: colour.clone(),
        error,
    })
}

fn domain(record: &Record, is_taken: &dyn Fn(&str) -> bool) -> Option<Refusal> {
    let domain = record.get("domain").filter(|domain| !domain.is_empty())?;
    let key = match domain.to_lowercase() {
        name if !is_domain(&name) => "members-work-domain-wrong",
        name if is_taken(&name) => "members-work-domain-taken",
        _ => return None,
    };
    let (value, error) = (domain.clone(), UserError::new(key));
    Some(Refusal {
        field: "domain".to_owned(),
        value,
        error,
    })
}

/// Labels of letters, digits and hyphens between points, the last one without digits (RFC 1123).
fn is_domain(name: &str) -> bool {
    let is_label = |label: &str| {
        let is_plain = label
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        is_plain
            && (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let labels: Vec<&str> = name.split('.').collect();
    let ends_in_letters = labels
        .last()
        .is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_alphabetic()));
    labels.len() >= 2 && ends_in_letters && labels.into_iter().all(is_label)
}

#[cfg(test)]
mod tests {
    use ordit_kernel::Viewer;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    proptest! {
        #[test]
        fn what_is_archived_is_seen_by_its_own_coordination_alone_until_it_comes_back(
            own in 0u128..4, seen in prop::collection::btree_set(0u128..4, 0..4),
            deeds in prop::collection::vec(prop::bool::ANY, 1..6)
        ) {
            let (mut state, mut audience) = (State::Published, Audience::Public);
            for is_archiving in &deeds {
                let deed = if *is_archiving { Deed::Archive } else { Deed::Unarchive };
                let network = Id(Uuid::from_u128(own));
                // Where it stands there already, nothing is written.
                let next = standing(network, state, deed);
                prop_assert_eq!(next.is_none(), *is_archiving == (state == State::Archived));
                (state, audience) = next.unwrap_or((state, audience));
            }
            let scopes = seen.iter().map(|id| Scope::Network(Id(Uuid::from_u128(*id))));
            let viewer = Viewer { signed_in: true, scopes: scopes.collect() };
            let is_archived = deeds.last() == Some(&true);
            prop_assert_eq!(state == State::Archived, is_archived);
            prop_assert_eq!(viewer.sees(&audience), !is_archived || seen.contains(&own));
            prop_assert_eq!(Viewer::visitor().sees(&audience), !is_archived);
        }
    }

    fn keys(values: &[(&'static str, &str)]) -> Vec<String> {
        let record = values
            .iter()
            .map(|(field, value)| (*field, (*value).to_owned()))
            .collect();
        let found = refusals(&record, &|domain| domain == "xmess.cat");
        found.into_iter().map(|refusal| refusal.error.key).collect()
    }

    #[test]
    fn a_pale_colour_is_refused_with_another_one_to_take() {
        assert_eq!(keys(&[("colour", "#ffd400")]), ["members-work-colour-pale"]);
        assert!(keys(&[("colour", "#0b6b6b")]).is_empty());
        assert!(keys(&[("colour", "")]).is_empty());
    }

    #[test]
    fn a_new_network_needs_an_address_of_its_own() {
        let field = |values: &[(&'static str, &str)]| {
            let owned = values
                .iter()
                .map(|(field, value)| (*field, (*value).to_owned()));
            let refusal = taken_address(&owned.collect(), |slug| slug == "xmess");
            refusal.map(|refusal| refusal.field)
        };
        assert_eq!(field(&[("name", "XMESS")]).as_deref(), Some("name"));
        assert_eq!(
            field(&[("name", "Una altra"), ("slug", "xmess")]).as_deref(),
            Some("slug")
        );
        assert_eq!(field(&[("name", "XMESS"), ("slug", "xmess-2")]), None);
        assert_eq!(field(&[]), None);
    }

    #[test]
    fn a_domain_is_a_name_that_no_other_network_has() {
        for wrong in [
            "https://xpc.coop",
            "xpc",
            "-x.cat",
            "x y.cat",
            "xpc.coop/",
            "127.0.0.1",
        ] {
            assert_eq!(
                keys(&[("domain", wrong)]),
                ["members-work-domain-wrong"],
                "{wrong}"
            );
        }
        assert_eq!(
            keys(&[("domain", "XMESS.cat")]),
            ["members-work-domain-taken"]
        );
        assert!(keys(&[("domain", "xarxa.xpc.coop")]).is_empty());
        assert!(keys(&[]).is_empty());
    }
}

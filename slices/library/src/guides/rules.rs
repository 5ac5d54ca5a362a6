//! Who sees a guide, and what a new one is taken for; pure.

use std::collections::BTreeSet;

use ordit_kernel::{Audience, Id, Scope};
use ordit_platform::register::State;

use super::Guide;

/// The state of its entry.
pub fn state(guide: &Guide) -> State {
    match guide.standing.as_str() {
        "draft" => State::Draft,
        _ => State::Published,
    }
}

/// Who sees it. A draft is seen by the organisation that keeps it, else by its network.
pub fn audience(guide: &Guide, home: Option<Id>) -> Audience {
    if state(guide) == State::Draft {
        return kept(guide, home);
    }
    match guide.shown_to.as_str() {
        "network" => {
            // An id is a network's or an organisation's; as the other it is nobody's.
            let own = |id: &Id| [Scope::Network(*id), Scope::Organisation(*id)];
            let authors = guide.authors.iter().chain(&guide.kept_by).flat_map(own);
            Audience::Scopes(authors.chain(home.map(Scope::Network)).collect())
        }
        _ => Audience::Public,
    }
}

/// Who still sees it once it is put away.
pub fn audience_archived(guide: &Guide, home: Option<Id>) -> Audience {
    if state(guide) == State::Draft {
        return kept(guide, home);
    }
    let own = guide.authors.iter().chain(&guide.kept_by);
    let own = own.map(|id| Scope::Organisation(*id));
    Audience::Scopes(own.chain(home.map(Scope::Network)).collect())
}

fn kept(guide: &Guide, home: Option<Id>) -> Audience {
    let keeper = guide.kept_by.map(Scope::Organisation);
    let scopes: BTreeSet<Scope> = keeper.or(home.map(Scope::Network)).into_iter().collect();
    Audience::Scopes(scopes)
}

/// What a guide that comes from an entry of this kind is taken for, until somebody says otherwise.
pub fn first_kind(from: &str) -> &'static str {
    match from {
        "activity" => "learnings",
        "group" => "guide",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use ordit_kernel::Viewer;
    use proptest::prelude::*;

    use super::*;

    fn id(number: u128) -> Id {
        Id(uuid::Uuid::from_u128(number))
    }

    fn seeing(scope: Scope) -> Viewer {
        Viewer {
            signed_in: true,
            scopes: [scope].into(),
        }
    }

    proptest! {
        #[test]
        fn a_draft_is_seen_by_those_who_keep_it_and_by_nobody_else(
            keeper in prop::option::of(2u128..6),
            authors in prop::collection::vec(2u128..6, 0..3),
            is_for_all in any::<bool>(),
            looking in 1u128..6,
        ) {
            let guide = Guide {
                standing: "draft".to_owned(),
                shown_to: if is_for_all { "public" } else { "network" }.to_owned(),
                kept_by: keeper.map(id),
                authors: authors.into_iter().map(id).collect(),
                ..Guide::default()
            };
            let home = id(1);
            for audience in [audience(&guide, Some(home)), audience_archived(&guide, Some(home))] {
                prop_assert!(!Viewer::visitor().sees(&audience));
                let organisation = seeing(Scope::Organisation(id(looking)));
                prop_assert_eq!(organisation.sees(&audience), keeper == Some(looking));
                let network = seeing(Scope::Network(home));
                prop_assert_eq!(network.sees(&audience), keeper.is_none());
            }
        }

        #[test]
        fn what_is_published_for_the_network_is_seen_there_and_by_who_made_it(
            author in 2u128..6,
            looking in 2u128..6,
        ) {
            let guide = Guide {
                standing: "published".to_owned(),
                shown_to: "network".to_owned(),
                authors: vec![id(author)],
                ..Guide::default()
            };
            let audience = audience(&guide, Some(id(1)));
            prop_assert!(!Viewer::visitor().sees(&audience));
            prop_assert!(seeing(Scope::Network(id(1))).sees(&audience));
            let organisation = seeing(Scope::Organisation(id(looking)));
            prop_assert_eq!(organisation.sees(&audience), looking == author);
        }
    }

    #[test]
    fn what_is_published_is_for_everybody_until_it_is_put_away() {
        let guide = Guide {
            standing: "published".to_owned(),
            shown_to: "public".to_owned(),
            ..Guide::default()
        };
        assert_eq!(audience(&guide, Some(id(1))), Audience::Public);
        let archived = audience_archived(&guide, Some(id(1)));
        assert!(!Viewer::visitor().sees(&archived));
        assert!(seeing(Scope::Network(id(1))).sees(&archived));
        assert_eq!(first_kind("activity"), "learnings");
    }
}

//! Verdicts, without any I/O.

use ordit_kernel::{Mandate, Reach, Role};
use proptest::prelude::*;

use super::*;

const NETWORK: Id = Id(uuid::Uuid::from_u128(1));
const BESIDE: Id = Id(uuid::Uuid::from_u128(2));

fn on(id: Id, is_archived: bool) -> On<'static> {
    On::Network { id, is_archived }
}

fn verdict(permission: Permission, deed: Deed, on: On<'_>, acting: &Acting) -> Verdict {
    let snapshot = Snapshot::default();
    let viewer = acting.viewer([NETWORK, BESIDE], []);
    let asked = Asked {
        acting,
        viewer: &viewer,
        snapshot: &snapshot,
        is_demo: false,
    };
    decide(&permission, deed, on, &asked)
}

fn of(needs: Needs) -> Permission {
    Permission::new("sample.act", needs)
}

fn someone(role: Role, reach: Reach) -> Acting {
    let mandate = Mandate {
        id: NETWORK,
        role,
        reach,
        is_in_functions: false,
    };
    Acting {
        person: Some(NETWORK),
        mandates: vec![mandate],
        organisation: reach.organisation(),
        ..Acting::default()
    }
}

#[test]
fn a_visitor_is_asked_to_sign_in_whether_or_not_the_thing_exists() {
    const TIED: Tied = Tied {
        kind: "thing",
        ties: &[Tie::CoordinatesAll],
    };
    let visitor = Acting::visitor();
    for needs in [
        Needs::SignedIn,
        Needs::CoordinatesAny,
        Needs::CoordinatesNetwork,
        Needs::CoordinatesAll,
        Needs::TakesPart,
        Needs::EntryOf(TIED),
    ] {
        for on in [On::Absent, on(NETWORK, false), on(NETWORK, true)] {
            let told = verdict(of(needs), Deed::Change, on, &visitor);
            assert_eq!(told, Verdict::SignInFirst, "{needs}");
        }
    }
    let open = verdict(of(Needs::Anyone), Deed::Change, On::Nothing, &visitor);
    assert_eq!(open, Verdict::Allowed);
    let demo = verdict(of(Needs::Demo), Deed::Change, On::Nothing, &visitor);
    assert_eq!(demo, Verdict::NotFound);
}

#[test]
fn what_is_archived_is_looked_at_and_left_as_it_is() {
    let own = someone(Role::Coordination, Reach::Network(NETWORK));
    let work = of(Needs::CoordinatesNetwork);
    let mut told = Vec::new();
    for deed in [Deed::Look, Deed::Change] {
        for permission in [work, work.in_any_state()] {
            told.push(verdict(permission, deed, on(NETWORK, true), &own));
            let live = verdict(permission, deed, on(NETWORK, false), &own);
            assert_eq!(live, Verdict::Allowed);
        }
    }
    use Verdict::{Allowed, Archived};
    assert_eq!(told, [Allowed, Allowed, Archived, Allowed]);
    // Who has no right is not told in which state it is.
    let beside = someone(Role::Coordination, Reach::Network(BESIDE));
    let told = verdict(work, Deed::Change, on(NETWORK, true), &beside);
    assert_eq!(told, Verdict::Forbidden);
}

fn needs() -> impl Strategy<Value = Needs> {
    prop::sample::select(vec![
        Needs::SignedIn,
        Needs::ActsForAny,
        Needs::TakesPart,
        Needs::CoordinatesAny,
        Needs::CoordinatesNetwork,
        Needs::CoordinatesAll,
    ])
}

fn acting() -> impl Strategy<Value = Acting> {
    let reaches = vec![
        Reach::Everything,
        Reach::Network(NETWORK),
        Reach::Network(BESIDE),
        Reach::Organisation(BESIDE),
    ];
    let reach = prop::sample::select(reaches);
    (prop::sample::select(Role::ALL.to_vec()), reach).prop_map(|(role, reach)| someone(role, reach))
}

proptest! {
    #[test]
    fn archiving_takes_rights_away_and_never_gives_any(
        needs in needs(),
        acting in acting(),
        is_change in any::<bool>(),
    ) {
        let deed = if is_change { Deed::Change } else { Deed::Look };
        let live = verdict(of(needs), deed, on(NETWORK, false), &acting);
        let archived = verdict(of(needs), deed, on(NETWORK, true), &acting);
        match live {
            Verdict::Allowed => prop_assert!(
                archived == Verdict::Allowed || (is_change && archived == Verdict::Archived)
            ),
            refused => prop_assert_eq!(archived, refused),
        }
    }

    #[test]
    fn what_is_absent_is_found_by_nobody(needs in needs(), acting in acting()) {
        let told = verdict(of(needs), Deed::Look, On::Absent, &acting);
        prop_assert_eq!(told, Verdict::NotFound);
    }
}

//! Cases of who may give, change and end which mandate.

use ordit_kernel::Mandate;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

fn acting(role: Role, reach: Reach) -> Acting {
    Acting {
        person: Some(id(1)),
        mandates: vec![Mandate {
            id: id(9),
            role,
            reach,
            is_in_functions: false,
        }],
        organisation: reach.organisation(),
        is_operator: false,
    }
}

const NETWORK: u128 = 2;
const ORGANISATION: u128 = 4;

fn say(networks: &[u128], is_spoken_for: bool) -> Say {
    Say {
        networks: networks.iter().map(|number| id(*number)).collect(),
        is_spoken_for,
    }
}

/// Whether somebody may give a role over an organisation of network 2, or over that network.
fn gives(acting: &Acting, role: Role, is_network: bool) -> bool {
    let reach = match is_network {
        true => Reach::Network(id(NETWORK)),
        false => Reach::Organisation(id(ORGANISATION)),
    };
    grantable(acting, id(7), (role, reach), &say(&[NETWORK], true)).is_ok()
}

#[test]
fn coordination_gives_every_role_and_the_secretariat_all_but_coordination() {
    let over = Reach::Network(id(NETWORK));
    let coordination = acting(Role::Coordination, over);
    let secretariat = acting(Role::TechnicalSecretariat, over);
    for role in Role::ALL {
        assert!(gives(&coordination, role, true), "{role:?}");
        let own = role != Role::Coordination;
        assert_eq!(gives(&secretariat, role, true), own, "{role:?}");
        for one in [&coordination, &secretariat] {
            assert_eq!(gives(one, role, false), !role.coordinates(), "{role:?}");
        }
    }
    let neighbour = acting(Role::Coordination, Reach::Network(id(3)));
    assert!(!Role::ALL.iter().any(|role| gives(&neighbour, *role, true)));
    assert!(!Role::ALL.iter().any(|role| gives(&neighbour, *role, false)));
}

#[test]
fn who_speaks_for_an_organisation_gives_roles_in_it_but_makes_no_officer() {
    let over = Reach::Organisation(id(ORGANISATION));
    for speaking in Role::ALL {
        let one = acting(speaking, over);
        for role in Role::ALL {
            let may = match speaking {
                Role::Technician => OF_TECHNICIANS.contains(&role),
                _ => {
                    SPEAKING.contains(&speaking)
                        && !role.coordinates()
                        && role != Role::ElectedOfficer
                }
            };
            assert_eq!(gives(&one, role, false), may, "{speaking:?} {role:?}");
            assert!(!gives(&one, role, true));
        }
    }
    let mut resting = acting(Role::Representative, over);
    resting.organisation = None;
    assert!(!gives(&resting, Role::Technician, false));
}

#[test]
fn nobody_raises_themselves() {
    let over = Reach::Organisation(id(ORGANISATION));
    let technician = acting(Role::Technician, over);
    let own = say(&[NETWORK], true);
    let seat = (Role::Expert, over);
    let refused = grantable(&technician, id(1), seat, &own).expect_err("oneself");
    assert_eq!(refused.key, "mandates-refused-oneself");
    let higher = (Role::Representative, over);
    for person in [id(1), id(7)] {
        assert!(grantable(&technician, person, higher, &own).is_err());
    }
    let coordination = acting(Role::Coordination, Reach::Network(id(NETWORK)));
    let refused = grantable(&coordination, id(1), higher, &say(&[NETWORK], false));
    assert_eq!(
        refused.expect_err("oneself").key,
        "mandates-refused-oneself"
    );
    let all = acting(Role::Coordination, Reach::Everything);
    assert!(grantable(&all, id(1), higher, &own).is_ok());
    let secretariat = acting(Role::TechnicalSecretariat, Reach::Network(id(NETWORK)));
    let raise = (Role::Coordination, Reach::Network(id(NETWORK)));
    assert!(grantable(&secretariat, id(1), raise, &own).is_err());
    let everything = (Role::TechnicalSecretariat, Reach::Everything);
    assert!(grantable(&secretariat, id(1), everything, &Say::default()).is_err());
}

#[test]
fn no_network_decides_alone_over_an_organisation_of_two_that_somebody_speaks_for() {
    let over = Reach::Organisation(id(ORGANISATION));
    let seat = (Role::Representative, over);
    let one = acting(Role::Coordination, Reach::Network(id(NETWORK)));
    assert!(grantable(&one, id(7), seat, &say(&[NETWORK, 3], false)).is_ok());
    let refused = grantable(&one, id(7), seat, &say(&[NETWORK, 3], true));
    assert_eq!(refused.expect_err("alone").key, "mandates-refused-consent");
    assert!(!may_decide(
        &one,
        Role::Expert,
        over,
        &say(&[NETWORK, 3], true)
    ));
    assert!(grantable(&one, id(7), seat, &say(&[], false)).is_err());
    let mut both = one.clone();
    both.mandates
        .extend(acting(Role::Coordination, Reach::Network(id(3))).mandates);
    assert!(grantable(&both, id(7), seat, &say(&[NETWORK, 3], true)).is_ok());
    let own = acting(Role::ElectedOfficer, over);
    assert!(grantable(&own, id(7), seat, &say(&[NETWORK, 3], true)).is_ok());
}

#[test]
fn who_holds_nothing_and_has_an_account_is_changed_by_themselves_or_for_everything() {
    let one = acting(Role::Coordination, Reach::Network(id(NETWORK)));
    assert!(may_change(&one, id(7), &[], false));
    assert!(!may_change(&one, id(7), &[], true));
    assert!(may_change(&one, id(1), &[], true), "oneself");
    let all = acting(Role::Coordination, Reach::Everything);
    assert!(may_change(&all, id(7), &[], true));
}

#[test]
fn a_person_is_changed_by_whoever_decides_on_all_of_their_mandates() {
    let over = Reach::Organisation(id(ORGANISATION));
    let technician = acting(Role::Technician, over);
    let open = |role, reach| (role, reach, say(&[NETWORK], true));
    assert!(may_manage(&technician, id(7), &[open(Role::Expert, over)]));
    let officer = [open(Role::Expert, over), open(Role::ElectedOfficer, over)];
    assert!(!may_manage(&technician, id(7), &officer));
    let elsewhere = [
        open(Role::Expert, over),
        open(Role::Coordination, Reach::Network(id(NETWORK))),
    ];
    assert!(!may_manage(&technician, id(7), &elsewhere));
    assert!(may_manage(&technician, id(1), &elsewhere), "oneself");
}

#[test]
fn a_day_alone_is_until_its_end_and_a_year_until_its_last_day() {
    let day = |text: &str| Some(text.parse().expect("a date"));
    let now = Instant::start_of("2026-11-22".parse().expect("a day"));
    let one = period(day("2026-06-17"), day("2027-06-16"), now).expect("in order");
    assert_eq!(
        one.since,
        Instant::start_of("2026-06-17".parse().expect("a day"))
    );
    assert_eq!(
        one.until,
        Some(Instant::start_of("2027-06-17".parse().expect("a day")))
    );
    let year = period(day("2026"), day("2026"), now).expect("in order");
    assert_eq!(
        year.until,
        Some(Instant::start_of("2027-01-01".parse().expect("a day")))
    );
    assert_eq!(
        period(None, None, now),
        Ok(Period {
            since: now,
            until: None
        })
    );
    assert!(period(day("2027"), day("2026-12"), now).is_err());
    assert!(
        period(day("2026"), day("2026-01"), now).is_ok(),
        "it may have been so"
    );
}

proptest! {
    #[test]
    fn two_in_the_same_role_there_never_hold_at_once(
        first in (0i64..50, prop::option::of(0i64..50)),
        second in (0i64..50, prop::option::of(0i64..50)),
    ) {
        let whole = |(since, length): (i64, Option<i64>)| Period {
            since: Instant(since),
            until: length.map(|length| Instant(since + length + 1)),
        };
        let (first, second) = (whole(first), whole(second));
        let reach = Reach::Network(id(NETWORK));
        let held = Held {
            id: id(5),
            person: id(6),
            role: Role::Expert,
            reach,
            since: first.since,
            until: first.until,
            begins: None,
            ends: None,
            post: None,
            is_in_functions: false,
        };
        let holds = |period: Period, at: i64| {
            period.since.0 <= at && period.until.is_none_or(|until| at < until.0)
        };
        let at_once = (0..120).any(|at| holds(first, at) && holds(second, at));
        let told = apart(Role::Expert, reach, second, [&held]).is_err();
        prop_assert_eq!(told, at_once);
        prop_assert!(apart(Role::Technician, reach, second, [&held]).is_ok());
    }
}

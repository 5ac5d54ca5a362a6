//! Who may give and end which mandate, and which dates a mandate may have; pure.

use ordit_kernel::{Acting, Id, Instant, PartialDate, Reach, Role, UserError};

use super::Held;

/// Roles that those who act for an organisation give within it.
const OF_ORGANISATIONS: [Role; 5] = [
    Role::Technician,
    Role::Representative,
    Role::Substitute,
    Role::Facilitator,
    Role::Expert,
];
/// Roles in which somebody speaks for an organisation.
const SPEAKING: [Role; 3] = [Role::Representative, Role::ElectedOfficer, Role::Technician];

/// From when until when, as rights and in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub since: Instant,
    pub until: Option<Instant>,
}

/// Whether there is such a mandate: whoever runs networks does not do so through an organisation,
/// and over everything there is nothing but running it.
pub fn fits(role: Role, reach: Reach) -> bool {
    match reach {
        Reach::Everything => role.coordinates(),
        Reach::Network(_) => true,
        Reach::Organisation(_) => !role.coordinates(),
    }
}

/// Whether this one may give and end this role there. `networks` are those in which the
/// organisation takes part, where it is over one.
pub fn may_decide(acting: &Acting, role: Role, reach: Reach, networks: &[Id]) -> bool {
    if acting.is_operator {
        return true;
    }
    let runs = match reach {
        Reach::Everything => held_over(acting, |own| own == Reach::Everything, role),
        Reach::Network(id) => held_over(acting, |own| covers(own, id), role),
        Reach::Organisation(_) => {
            let any = |own| networks.iter().any(|id| covers(own, *id)) || own == Reach::Everything;
            held_over(acting, any, role)
        }
    };
    runs || reach
        .organisation()
        .is_some_and(|id| speaks_for(acting, id) && OF_ORGANISATIONS.contains(&role))
}

/// Whether this one may give this mandate to this person. Nobody raises themselves: only who runs
/// the network may give themselves a role in it, which is never more than they have.
///
/// # Errors
/// The sentence that says why not.
pub fn grantable(
    acting: &Acting,
    person: Id,
    (role, reach): (Role, Reach),
    networks: &[Id],
) -> Result<(), UserError> {
    if !fits(role, reach) {
        return Err(UserError::new("mandates-refused-fits"));
    }
    if !may_decide(acting, role, reach, networks) {
        return Err(UserError::new("mandates-refused-may-not"));
    }
    let runs = match reach {
        Reach::Everything => acting.coordinates_all(),
        Reach::Network(id) => acting.coordinates(id),
        Reach::Organisation(_) => {
            acting.coordinates_all() || networks.iter().any(|id| acting.coordinates(*id))
        }
    };
    match acting.person == Some(person) && !runs {
        true => Err(UserError::new("mandates-refused-oneself")),
        false => Ok(()),
    }
}

/// Whether this one may change who a person is and how they are reached: the person alone, and
/// whoever decides on each of their mandates. An address lets its owner in under all of them.
/// Each mandate comes with the networks in which its organisation takes part.
pub fn may_manage(acting: &Acting, person: Id, open: &[(Role, Reach, Vec<Id>)]) -> bool {
    let decides = |(role, reach, networks): &(Role, Reach, Vec<Id>)| {
        may_decide(acting, *role, *reach, networks)
    };
    acting.is_operator
        || acting.person == Some(person)
        || (!open.is_empty() && open.iter().all(decides))
}

/// The rights of dates as they are known: from the first day that the beginning can mean, until
/// the end of the last day that the end can mean. Without a beginning they begin now.
///
/// # Errors
/// When it would end before it begins.
pub fn period(
    begins: Option<PartialDate>,
    ends: Option<PartialDate>,
    now: Instant,
) -> Result<Period, UserError> {
    let first = begins.and_then(PartialDate::earliest);
    let last = ends.and_then(PartialDate::latest);
    if let (Some(first), Some(last)) = (first, last)
        && first > last
    {
        return Err(UserError::new("mandates-refused-dates"));
    }
    let until = last.map(|day| day.tomorrow().map_or(now, Instant::start_of));
    // What is over already began at some time before, even where nobody knows when.
    let unknown = until.map_or(now, |until| until.min(now));
    Ok(Period {
        since: first.map_or(unknown, Instant::start_of),
        until,
    })
}

/// Two mandates of one person in the same role over the same thing cannot hold at once.
///
/// # Errors
/// When one of those held would.
pub fn apart<'a>(
    role: Role,
    reach: Reach,
    period: Period,
    others: impl IntoIterator<Item = &'a Held>,
) -> Result<(), UserError> {
    let begins_before = |until: Option<Instant>, since| until.is_none_or(|until| since < until);
    let meets = |held: &&Held| {
        (held.role, held.reach) == (role, reach)
            && begins_before(held.until, period.since)
            && begins_before(period.until, held.since)
    };
    match others.into_iter().find(meets) {
        Some(_) => Err(UserError::new("mandates-refused-overlap")),
        None => Ok(()),
    }
}

fn covers(own: Reach, network: Id) -> bool {
    own == Reach::Everything || own == Reach::Network(network)
}

/// Coordination gives every role, the technical secretariat every role but coordination.
fn held_over(acting: &Acting, is_over: impl Fn(Reach) -> bool, role: Role) -> bool {
    acting.mandates.iter().any(|held| {
        let gives = match held.role {
            Role::Coordination => true,
            Role::TechnicalSecretariat => role != Role::Coordination,
            _ => false,
        };
        gives && held.reach.organisation().is_none() && is_over(held.reach)
    })
}

fn speaks_for(acting: &Acting, organisation: Id) -> bool {
    let speaks = |held: &ordit_kernel::Mandate| {
        SPEAKING.contains(&held.role) && held.reach == Reach::Organisation(organisation)
    };
    acting.acts_for(organisation) && acting.mandates.iter().any(speaks)
}

#[cfg(test)]
mod tests {
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

    /// Whether somebody may give a role over an organisation of network 2, or over that network.
    fn gives(acting: &Acting, role: Role, is_network: bool) -> bool {
        let reach = match is_network {
            true => Reach::Network(id(NETWORK)),
            false => Reach::Organisation(id(ORGANISATION)),
        };
        grantable(acting, id(7), (role, reach), &[id(NETWORK)]).is_ok()
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
                let may = SPEAKING.contains(&speaking) && OF_ORGANISATIONS.contains(&role);
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
        let seat = (Role::Representative, over);
        let refused = grantable(&technician, id(1), seat, &[id(NETWORK)]).expect_err("oneself");
        assert_eq!(refused.key, "mandates-refused-oneself");
        let secretariat = acting(Role::TechnicalSecretariat, Reach::Network(id(NETWORK)));
        let raise = (Role::Coordination, Reach::Network(id(NETWORK)));
        assert!(grantable(&secretariat, id(1), raise, &[id(NETWORK)]).is_err());
        let everything = (Role::TechnicalSecretariat, Reach::Everything);
        assert!(grantable(&secretariat, id(1), everything, &[]).is_err());
    }

    #[test]
    fn a_person_is_changed_by_whoever_decides_on_all_of_their_mandates() {
        let over = Reach::Organisation(id(ORGANISATION));
        let technician = acting(Role::Technician, over);
        let open = |role, reach| (role, reach, vec![id(NETWORK)]);
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
}

//! What a state of membership lets one do, and which states follow which; pure.

use ordit_kernel::{PartialDate, UserError};

use crate::memberships::{Stage, is_active, rules::wrongs};

/// What whoever is in a state of membership may do where the network decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rights {
    pub voice: bool,
    pub vote: bool,
}

/// The rights of a state: a member has voice and vote, an observer (until the assembly admits it)
/// and a collaborator have voice, and whoever only applied or left has neither
/// (`domain.md`, section 1: "voice but no vote").
pub fn rights(state: &str) -> Rights {
    match state {
        "member" => Rights {
            voice: true,
            vote: true,
        },
        "observer" | "associate_member" => Rights {
            voice: true,
            vote: false,
        },
        _ => Rights::default(),
    }
}

/// The states that an application may be answered with, in their usual order.
pub const GIVEN: [&str; 4] = ["applied", "observer", "associate_member", "member"];

/// Whether an assembly or a resolution stands behind this state.
pub fn needs_decision(state: &str) -> bool {
    ["associate_member", "member"].contains(&state)
}

/// A history after an application that was made on a day is answered with a state since a date.
///
/// # Errors
/// When it takes part in that state already, or the dates cannot be in this order.
pub fn joined(
    known: &[Stage],
    applied_on: PartialDate,
    state: &str,
    since: PartialDate,
) -> Result<Vec<Stage>, UserError> {
    let present = known.last().filter(|stage| is_active(&stage.state));
    if present.is_some_and(|present| present.state == state) {
        return Err(UserError::new("joining-error-there"));
    }
    let mut stages = known.to_vec();
    if present.is_none() {
        let applied = if state == "applied" {
            since
        } else {
            applied_on
        };
        stages.push(Stage::new("applied", applied));
    }
    if state != "applied" {
        stages.push(Stage::new(state, since));
    }
    in_order(stages)
}

/// A history after the member left.
///
/// # Errors
/// When it takes part no longer, or the dates cannot be in this order.
pub fn left(known: &[Stage], since: PartialDate) -> Result<Vec<Stage>, UserError> {
    if !known.last().is_some_and(|stage| is_active(&stage.state)) {
        return Err(UserError::new("joining-error-not-there"));
    }
    let mut stages = known.to_vec();
    stages.push(Stage::new(crate::memberships::LEFT, since));
    in_order(stages)
}

fn in_order(stages: Vec<Stage>) -> Result<Vec<Stage>, UserError> {
    match wrongs(&stages).is_empty() {
        true => Ok(stages),
        false => Err(UserError::new("joining-error-order")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{memberships::rules::history, vocabulary::MEMBERSHIP_STATES};

    fn stages(steps: &[&str]) -> Vec<Stage> {
        let parsed = steps.iter().map(|step| step.parse().expect("a stage"));
        parsed.collect()
    }

    fn date(text: &str) -> PartialDate {
        text.parse().expect("a date")
    }

    #[test]
    fn an_observer_speaks_and_only_a_member_votes() {
        let told: Vec<(&str, bool, bool)> = MEMBERSHIP_STATES
            .iter()
            .map(|state| (*state, rights(state).voice, rights(state).vote))
            .collect();
        let expected = [
            ("applied", false, false),
            ("observer", true, false),
            ("associate_member", true, false),
            ("member", true, true),
            ("left", false, false),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn the_way_in_goes_by_the_application_and_whoever_comes_back_keeps_the_first_time() {
        let way = joined(&[], date("2026-11"), "observer", date("2026-11-22"));
        let way = way.expect("in order");
        assert_eq!(way, stages(&["applied 2026-11", "observer 2026-11-22"]));
        let admitted = joined(&way, date("?"), "member", date("2027-03-01"));
        let admitted = admitted.expect("in order");
        assert_eq!(admitted.len(), 3);
        let gone = left(&admitted, date("2028")).expect("in order");
        let back = joined(&gone, date("2030"), "member", date("2030"));
        let told = stages(&[
            "applied 2026-11",
            "observer 2026-11-22",
            "member 2027-03-01",
            "left 2028",
            "applied 2030",
            "member 2030",
        ]);
        assert_eq!(back, Ok(told));
    }

    #[test]
    fn nobody_joins_where_they_are_or_leaves_where_they_are_not() {
        let member = stages(&["member 2020"]);
        let again = joined(&member, date("2026"), "member", date("2026"));
        assert_eq!(
            again.map_err(|error| error.key),
            Err("joining-error-there".to_owned())
        );
        let key = |known: &[Stage], on| left(known, date(on)).map_err(|error| error.key);
        assert_eq!(key(&[], "2026"), Err("joining-error-not-there".to_owned()));
        assert_eq!(key(&member, "2019"), Err("joining-error-order".to_owned()));
        let gone = stages(&["member 2020", "left 2021"]);
        assert_eq!(
            key(&gone, "2026"),
            Err("joining-error-not-there".to_owned())
        );
    }

    proptest! {
        #[test]
        fn whatever_way_was_gone_the_columns_of_a_list_tell_it(
            years in prop::collection::vec((0usize..5, 1i16..4), 1..7),
        ) {
            let (mut known, mut year) = (Vec::new(), 2000);
            for (what, later) in years {
                year += later;
                let since = PartialDate::Year(year);
                let next = match GIVEN.get(what) {
                    Some(state) => joined(&known, since, state, since),
                    None => left(&known, since),
                };
                let Ok(next) = next else { continue };
                let record = crate::memberships::rules::columns(&next);
                prop_assert_eq!(history(&record, &known), Ok(next.clone()));
                known = next;
            }
        }
    }
}

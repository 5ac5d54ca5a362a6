//! The life of an organisation in the register, newest first; pure.

use std::cmp::Reverse;

use ordit_kernel::{Id, Instant, PartialDate};

use crate::memberships::Membership;

/// Something that happened, and when, as far as that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    pub when: PartialDate,
    pub what: What,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A state reached in a network.
    Stage { network: Id, state: String },
    /// An event of the feed, such as `organisation-changed`, in the life of a network; told once a
    /// day.
    Event { name: String, network: Option<Id> },
}

/// Stages of memberships and events of the feed in one line of time; what has no date comes last.
pub fn merge<'a>(
    memberships: &[Membership],
    events: impl IntoIterator<Item = (&'a str, Option<Id>, Instant)>,
) -> Vec<Moment> {
    let mut moments: Vec<Moment> = memberships.iter().flat_map(stages).collect();
    let told = |(verb, network, at)| told(verb, network, at);
    for moment in events.into_iter().filter_map(told) {
        if !moments.contains(&moment) {
            moments.push(moment);
        }
    }
    moments.sort_by_key(|moment| Reverse(moment.when.earliest()));
    moments
}

/// The later of two stages that share a date, or have none, comes first.
fn stages(membership: &Membership) -> impl Iterator<Item = Moment> {
    let network = membership.network;
    membership.stages.iter().rev().map(move |stage| Moment {
        when: stage.since,
        what: What::Stage {
            network,
            state: stage.state.clone(),
        },
    })
}

/// The feed's own name of an event of this slice, `members.organisation.changed`.
fn told(verb: &str, network: Option<Id>, at: Instant) -> Option<Moment> {
    let name = verb.strip_prefix("members.")?.replace('.', "-");
    Some(Moment {
        when: PartialDate::Day(at.day()),
        what: What::Event { name, network },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memberships::Stage;

    /// Noon of 2020-03-01 in Madrid.
    const MARCH: Instant = Instant(1_583_060_400_000_000);

    fn membership(stages: &[(&str, &str)]) -> Membership {
        let stage = |(state, since): &(&str, &str)| Stage {
            state: (*state).to_owned(),
            since: since.parse().expect("a date"),
        };
        let stages = stages.iter().map(stage).collect();
        Membership {
            network: Id(uuid::Uuid::nil()),
            stages,
            source: None,
            source_url: None,
        }
    }

    fn shown(moments: &[Moment]) -> Vec<String> {
        let line = |moment: &Moment| match &moment.what {
            What::Stage { state, .. } => format!("{} {state}", moment.when),
            What::Event { name, .. } => format!("{} {name}", moment.when),
        };
        moments.iter().map(line).collect()
    }

    #[test]
    fn the_newest_comes_first_and_the_unknown_last() {
        let stages = [
            ("applied", "?"),
            ("observer", "2019"),
            ("member", "2020-05"),
        ];
        let events = [
            ("members.organisation.changed", None, MARCH.plus_seconds(60)),
            ("members.organisation.changed", None, MARCH),
            ("members.organisation.created", None, MARCH),
            ("platform.import.confirmed", None, MARCH),
        ];
        let moments = merge(&[membership(&stages)], events);
        let expected = [
            "2020-05 member",
            "2020-03-01 organisation-changed",
            "2020-03-01 organisation-created",
            "2019 observer",
            "? applied",
        ];
        assert_eq!(shown(&moments), expected);
    }

    #[test]
    fn of_one_date_the_later_state_comes_first() {
        let moments = merge(
            &[membership(&[("applied", "2020"), ("member", "2020")])],
            [],
        );
        assert_eq!(shown(&moments), ["2020 member", "2020 applied"]);
    }

    #[test]
    fn what_two_networks_did_on_one_day_is_told_of_each() {
        let by = |number| Some(Id(uuid::Uuid::from_u128(number)));
        let changed = "members.organisation.changed";
        let events = [
            (changed, by(1), MARCH),
            (changed, by(2), MARCH),
            (changed, by(1), MARCH),
        ];
        assert_eq!(merge(&[], events).len(), 2);
    }
}

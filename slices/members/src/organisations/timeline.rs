//! The life of an organisation in the register, newest first; pure.

use std::cmp::Reverse;

use ordit_kernel::{Id, Instant, PartialDate};

use super::Membership;

/// At most this many moments are shown.
const SHOWN: usize = 40;

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
    /// An event of the feed, such as `organisation-changed`; told once a day.
    Event(String),
}

/// Stages of memberships and events of the feed in one line of time; what has no date comes last.
pub fn merge<'a>(
    memberships: &[Membership],
    events: impl IntoIterator<Item = (&'a str, Instant)>,
) -> Vec<Moment> {
    let mut moments: Vec<Moment> = memberships.iter().flat_map(stages).collect();
    for moment in events.into_iter().filter_map(|(verb, at)| told(verb, at)) {
        if !moments.contains(&moment) {
            moments.push(moment);
        }
    }
    moments.sort_by_key(|moment| Reverse(moment.when.earliest()));
    moments.truncate(SHOWN);
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
fn told(verb: &str, at: Instant) -> Option<Moment> {
    let event = verb.strip_prefix("members.")?.replace('.', "-");
    Some(Moment {
        when: PartialDate::Day(at.day()),
        what: What::Event(event),
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
            What::Event(event) => format!("{} {event}", moment.when),
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
            ("members.organisation.changed", MARCH.plus_seconds(60)),
            ("members.organisation.changed", MARCH),
            ("members.organisation.created", MARCH),
            ("platform.import.confirmed", MARCH),
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
    fn a_long_life_is_cut() {
        let days = (0..90).map(|day| {
            (
                "members.organisation.changed",
                MARCH.plus_seconds(day * 86_400),
            )
        });
        assert_eq!(merge(&[], days).len(), SHOWN);
    }
}

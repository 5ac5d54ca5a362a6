//! What a timeline shows, to whom, in which order, and what a member has not had; pure.

use std::{cmp::Reverse, collections::BTreeSet};

use ordit_kernel::{Acting, Id, PartialDate};

use super::{Fact, Moment, Service, What};
use crate::{
    contacts::{CHANNELS, ERASED},
    messages,
};

/// Whose part of a timeline is seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The member's own: all of it.
    Whole,
    /// What these networks did, and what belongs to no network.
    Networks(BTreeSet<Id>),
}

impl Part {
    /// The part that this person sees of an organisation, of the networks that there are.
    pub fn of(acting: &Acting, organisation: Id, networks: impl Iterator<Item = Id>) -> Self {
        if acting.acts_for(organisation) {
            return Self::Whole;
        }
        let own = networks.filter(|network| acting.coordinates(*network));
        Self::Networks(own.collect())
    }

    /// The part of one of these networks, if it may be asked for.
    pub fn of_network(&self, network: Id) -> Option<Self> {
        self.has(Some(network))
            .then(|| Self::Networks(BTreeSet::from([network])))
    }

    /// Whether something in the life of this network is in the part.
    pub fn has(&self, network: Option<Id>) -> bool {
        match (self, network) {
            (Self::Whole, _) | (_, None) => true,
            (Self::Networks(own), Some(network)) => own.contains(&network),
        }
    }
}

/// What members are told of messages.
const MESSAGES: [&str; 3] = [messages::SENT, messages::STOPPED, messages::ANSWERED];

/// The kind of what an event tells, where it is told at all. What contacts say is read from the
/// contacts themselves, but that one was erased stands in no other place.
pub fn service_of(verb: &str, is_imported: bool) -> Option<Service> {
    let noun = verb.strip_prefix("members.")?.split('.').next()?;
    match noun {
        "organisation" if is_imported => Some(Service::Import),
        "organisation" => Some(Service::Sheet),
        "ally" => Some(Service::Alliance),
        "contact" if verb == ERASED => Some(Service::Contact),
        "mandate" | "election" | "government" => Some(Service::Mandate),
        "fee" | "fee_payment" => Some(Service::Fee),
        "application" | "departure" | "membership" => Some(Service::Membership),
        // The rest of what happens to a message is between the network and itself.
        "message" if MESSAGES.contains(&verb) => Some(Service::Message),
        _ => None,
    }
}

/// The part of a timeline that is seen, newest first; what has no date comes last, and what was
/// done again and again on one day is told once.
pub fn told(moments: impl IntoIterator<Item = Moment>, part: &Part) -> Vec<Moment> {
    let mut told: Vec<Moment> = Vec::new();
    let mut once = std::collections::HashSet::new();
    for moment in moments {
        let again = match &moment.what {
            What::Event {
                verb,
                other,
                message,
            } => {
                let day = moment.on.to_string();
                let message = message.as_ref().map(|letter| letter.id);
                !once.insert((day, moment.network, verb.clone(), *other, message))
            }
            What::Stage(_) | What::Contact(_) => false,
        };
        if part.has(moment.network) && !again {
            told.push(moment);
        }
    }
    told.sort_by_key(|moment| Reverse(moment.on.earliest()));
    told
}

/// What the reader asked to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub service: Option<Service>,
    pub year: Option<i16>,
}

impl Filter {
    /// Whether a moment is among it.
    pub fn has(&self, moment: &Moment) -> bool {
        self.service.is_none_or(|service| moment.service == service)
            && self.year.is_none_or(|year| moment.on.year() == Some(year))
    }
}

/// The years in which something was done, the last first.
pub fn years(moments: &[Moment]) -> Vec<i16> {
    let years: BTreeSet<i16> = moments.iter().filter_map(|one| one.on.year()).collect();
    years.into_iter().rev().collect()
}

/// A kind of service, or one channel of contacts, with the last time that there was one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Had {
    pub service: Service,
    pub channel: Option<&'static str>,
    pub times: usize,
    /// None where there never was.
    pub last: Option<PartialDate>,
}

/// What a member has had and has not had, a row for each.
pub fn had(moments: &[Moment]) -> Vec<Had> {
    let mut rows = Vec::new();
    for service in Service::ALL {
        rows.push(row(moments, service, None));
        if service == Service::Contact {
            let channels = CHANNELS.iter().filter(|channel| **channel != "other");
            rows.extend(channels.map(|channel| row(moments, service, Some(channel))));
        }
    }
    rows
}

fn row(moments: &[Moment], service: Service, channel: Option<&'static str>) -> Had {
    let is_it = |moment: &&Moment| {
        let own = match &moment.what {
            What::Contact(Fact { channel, .. }) => Some(channel.as_str()),
            // That one was erased is no contact.
            What::Event { .. } if service == Service::Contact => return false,
            _ => None,
        };
        moment.service == service && (channel.is_none() || own == channel)
    };
    let found: Vec<&Moment> = moments.iter().filter(is_it).collect();
    let last = found.iter().max_by_key(|moment| moment.on.earliest());
    Had {
        service,
        channel,
        times: found.len(),
        last: last.map(|moment| moment.on),
    }
}

#[cfg(test)]
mod tests {
    use ordit_kernel::{Mandate, Reach, Role};

    use super::*;

    fn id(number: u128) -> Id {
        Id(uuid::Uuid::from_u128(number))
    }

    fn contact(on: &str, network: u128, channel: &str) -> Moment {
        let fact = Fact {
            id: id(1),
            channel: channel.to_owned(),
            subject: "Conveni".to_owned(),
            with_whom: None,
            person: None,
            by_whom: None,
        };
        Moment {
            on: on.parse().expect("a date"),
            network: Some(id(network)),
            service: Service::Contact,
            what: What::Contact(fact),
        }
    }

    fn event(on: &str, network: Option<u128>, verb: &str) -> Moment {
        Moment {
            on: on.parse().expect("a date"),
            network: network.map(id),
            service: service_of(verb, false).expect("told"),
            what: What::Event {
                verb: verb.to_owned(),
                other: None,
                message: None,
            },
        }
    }

    fn acting(reach: Reach, organisation: Option<Id>) -> Acting {
        let mandate = Mandate {
            id: id(90),
            role: Role::Coordination,
            reach,
            is_in_functions: false,
        };
        Acting {
            person: Some(id(91)),
            mandates: vec![mandate],
            organisation,
            is_operator: false,
        }
    }

    #[test]
    fn the_member_sees_all_and_a_network_its_part() {
        let networks = || [id(5), id(6)].into_iter();
        let member = acting(Reach::Organisation(id(7)), Some(id(7)));
        let whole = Part::of(&member, id(7), networks());
        assert!(whole.has(Some(id(5))) && whole.has(Some(id(6))) && whole.has(None));
        let resting = acting(Reach::Organisation(id(7)), None);
        assert!(!Part::of(&resting, id(7), networks()).has(Some(id(5))));
        let one = Part::of(&acting(Reach::Network(id(5)), None), id(7), networks());
        assert!(one.has(Some(id(5))) && !one.has(Some(id(6))) && one.has(None));
        assert_eq!(one.of_network(id(6)), None);
        assert_eq!(
            whole.of_network(id(6)).map(|part| part.has(Some(id(5)))),
            Some(false)
        );
        let both = Part::of(&acting(Reach::Everything, None), id(7), networks());
        assert!(both.has(Some(id(5))) && both.has(Some(id(6))));
    }

    #[test]
    fn the_newest_comes_first_and_a_day_of_changes_is_told_once() {
        let changed = "members.organisation.changed";
        let moments = [
            event("2026-03-01", Some(5), changed),
            event("2026-03-01", Some(5), changed),
            contact("?", 5, "phone"),
            contact("2026-03-02", 5, "phone"),
            contact("2026-03-02", 5, "phone"),
            contact("2026-03-03", 6, "visit"),
        ];
        let part = Part::Networks(BTreeSet::from([id(5)]));
        let dates: Vec<String> = told(moments, &part)
            .iter()
            .map(|moment| moment.on.to_string())
            .collect();
        assert_eq!(dates, ["2026-03-02", "2026-03-02", "2026-03-01", "?"]);
    }

    #[test]
    fn what_it_has_not_had_is_said_too() {
        let moments = [
            contact("2026-03-02", 5, "phone"),
            contact("2025", 5, "phone"),
            event("2026-01-01", None, "members.mandate.granted"),
            event("2026-05-01", None, ERASED),
        ];
        let said = |service: Service, channel: Option<&str>| {
            let rows = had(&moments).into_iter();
            let mut of = rows.filter(|row| row.service == service && row.channel == channel);
            of.next()
                .map(|row| (row.times, row.last.map(|on| on.to_string())))
        };
        let twice = Some((2, Some("2026-03-02".to_owned())));
        assert_eq!(said(Service::Contact, None), twice);
        assert_eq!(said(Service::Contact, Some("phone")), twice);
        assert_eq!(said(Service::Contact, Some("visit")), Some((0, None)));
        assert_eq!(said(Service::Message, None), Some((0, None)));
        assert_eq!(
            said(Service::Mandate, None).map(|(times, _)| times),
            Some(1)
        );
    }

    #[test]
    fn filters_leave_a_kind_and_a_year() {
        let one = contact("2026-03-02", 5, "phone");
        let filter = |service, year| Filter { service, year };
        assert!(filter(None, None).has(&one));
        assert!(filter(Some(Service::Contact), Some(2026)).has(&one));
        assert!(!filter(Some(Service::Fee), None).has(&one));
        assert!(!filter(None, Some(2025)).has(&one));
        assert!(!filter(None, Some(2026)).has(&contact("?", 5, "phone")));
        let moments = [contact("2024", 5, "phone"), one];
        assert_eq!(years(&moments), [2026, 2024]);
    }

    #[test]
    fn what_the_secretariat_has_to_do_is_no_part_of_a_timeline() {
        assert_eq!(service_of("members.task.added", false), None);
        assert_eq!(service_of("members.contact.noted", false), None);
        let imported = service_of("members.organisation.changed", true);
        assert_eq!(imported, Some(Service::Import));
        for service in Service::ALL {
            assert_eq!(Service::from_code(service.code()), Some(service));
        }
    }
}

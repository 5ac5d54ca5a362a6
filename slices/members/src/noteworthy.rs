//! What of this slice people are told of: of their network, of the organisations they act for.

use ordit_kernel::Id;
use ordit_platform::{
    events::{Event, Hearer},
    notify::{self, Circle, Noteworthy},
};

use crate::{elections, fees, joining, mandates};

/// What people are told of.
pub const NOTEWORTHY: &[Noteworthy] = &ALL;
/// Collects it.
pub const HEARER: Hearer = notify::hearer("members.notify", &VERBS);

const VERBS: [&str; ALL.len()] = notify::verbs(&ALL);

const ALL: [Noteworthy; 15] = [
    of_network(
        "members.network.changed",
        "members-notify-network-changed",
        there,
    ),
    of_network(
        "members.network.archived",
        "members-notify-network-archived",
        there,
    ),
    of_network(
        "members.network.restored",
        "members-notify-network-restored",
        there,
    ),
    of_network(fees::MADE_ALL, "members-notify-fees-made", |_, path| {
        format!("{path}/fees")
    }),
    of_network(
        joining::RECEIVED,
        "members-notify-application-received",
        |_, path| format!("{path}/applications"),
    ),
    of_network(
        joining::LEAVE_ASKED,
        "members-notify-departure-asked",
        |event, path| format!("{path}/organisations/{}/membership", beside(event)),
    ),
    of_mandate(mandates::GRANTED, "members-notify-mandate-granted"),
    of_mandate(mandates::ENDED, "members-notify-mandate-ended"),
    of_organisation(
        "members.organisation.changed",
        "members-notify-organisation-changed",
    ),
    of_organisation(
        "members.organisation.archived",
        "members-notify-organisation-archived",
    ),
    of_organisation(
        "members.organisation.restored",
        "members-notify-organisation-restored",
    ),
    Noteworthy {
        verb: elections::ANSWERED,
        sentence: "elections-notify-answered",
        who: |event| vec![Circle::Coordination(event.entry)],
        about: itself,
        href: |event, path| match event.data["round"].as_str() {
            Some(round) => format!("{path}/elections/{round}/{}", beside(event)),
            None => format!("{path}/elections"),
        },
    },
    Noteworthy {
        verb: elections::RENEWED,
        sentence: "elections-notify-renewed",
        who: |event| {
            let network = event.network.map(Circle::Coordination);
            network
                .into_iter()
                .chain([Circle::ActingFor(event.entry)])
                .collect()
        },
        about: itself,
        href: there,
    },
    Noteworthy {
        verb: elections::ASKED,
        sentence: "elections-notify-asked",
        who: |event| event.other.map(Circle::ActingFor).into_iter().collect(),
        about: beside,
        href: |event, _| format!("/o/{}/elections", beside(event)),
    },
    // A debt is for nobody else's eyes.
    Noteworthy {
        verb: fees::MADE,
        sentence: "members-notify-fee-made",
        who: |event| event.other.map(Circle::ActingFor).into_iter().collect(),
        about: beside,
        href: |event, _| format!("/o/{}/fees", beside(event)),
    },
];

/// For those who coordinate the network that it happened to.
const fn of_network(
    verb: &'static str,
    sentence: &'static str,
    href: fn(&Event, &str) -> String,
) -> Noteworthy {
    Noteworthy {
        verb,
        sentence,
        who: |event| vec![Circle::Coordination(event.entry)],
        about: itself,
        href,
    }
}

/// For those who act for the organisation that it happened to.
const fn of_organisation(verb: &'static str, sentence: &'static str) -> Noteworthy {
    Noteworthy {
        verb,
        sentence,
        who: |event| vec![Circle::ActingFor(event.entry)],
        about: itself,
        href: there,
    }
}

/// For whoever holds the mandate, and for those who share the work.
const fn of_mandate(verb: &'static str, sentence: &'static str) -> Noteworthy {
    Noteworthy {
        verb,
        sentence,
        who: |event| {
            let others = match (event.network, event.other) {
                (Some(network), _) => Some(Circle::Coordination(network)),
                (None, other) => other.map(Circle::ActingFor),
            };
            // First of all the holder, for whom it stays true when the mandate is over.
            [Circle::Person(event.entry)]
                .into_iter()
                .chain(others)
                .collect()
        },
        about: |event| event.other.or(event.network).unwrap_or(event.entry),
        href: there,
    }
}

fn itself(event: &Event) -> Id {
    event.entry
}

fn beside(event: &Event) -> Id {
    event.other.unwrap_or(event.entry)
}

fn there(_: &Event, path: &str) -> String {
    path.to_owned()
}

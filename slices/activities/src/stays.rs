//! What the stays of the slice are told of, and what they keep about people.

use ordit_kernel::Id;
use ordit_platform::{
    events::{Event, Hearer},
    notify::{self, Circle, Noteworthy},
    privacy::{Basis, Category, Kept, PersonalData},
};

use crate::{
    activities::owners::{ADDED as OWNER_ADDED, invitations},
    bookings, exhibition, neighbourhood, residencies,
};

/// What people are told of.
pub const NOTEWORTHY: &[Noteworthy] = &ALL;
/// Collects it.
pub const HEARER: Hearer = notify::hearer("activities.notify", &VERBS);

const VERBS: [&str; ALL.len()] = notify::verbs(&ALL);

const ALL: [Noteworthy; 13] = [
    ADDED,
    INVITED,
    ANSWERED,
    Noteworthy {
        verb: neighbourhood::ASKED,
        sentence: "activities-notify-neighbourhood",
        who: owners,
        about: itself,
        href: |event, _| format!("/a/{}/neighbourhood", event.entry),
    },
    APPLIED,
    SETTLED,
    of_residency(residencies::CALLED_OFF, "activities-notify-residency-off"),
    of_residency(residencies::MOVED, "activities-notify-residency-moved"),
    of_residency(residencies::RESUMED, "activities-notify-residency-resumed"),
    of_booking(
        bookings::ASKED,
        "activities-notify-booking-asked",
        |event| vec![Circle::Coordination(event.entry)],
    ),
    of_booking(
        bookings::CONFIRMED,
        "activities-notify-booking-confirmed",
        asker,
    ),
    of_booking(
        bookings::DECLINED,
        "activities-notify-booking-declined",
        asker,
    ),
    of_booking(
        bookings::CANCELLED,
        "activities-notify-booking-cancelled",
        |event| {
            let coordination = Circle::Coordination(event.entry);
            asker(event).into_iter().chain([coordination]).collect()
        },
    ),
];

/// For those who hold it because somebody put them there.
const ADDED: Noteworthy = Noteworthy {
    verb: OWNER_ADDED,
    sentence: "activities-notify-added",
    who: |event| named(event.other),
    about: itself,
    href: |_, path| path.to_owned(),
};

/// For those who are invited, about themselves: they may not see the activity yet.
const INVITED: Noteworthy = Noteworthy {
    verb: invitations::ASKED,
    sentence: "activities-notify-invited",
    who: |event| named(event.other),
    about: |event| event.other.unwrap_or(event.entry),
    href: |_, _| invitations::PAGE.to_owned(),
};

/// For the home of the activity.
const ANSWERED: Noteworthy = Noteworthy {
    verb: invitations::ANSWERED,
    sentence: "activities-notify-invitation-answered",
    who: coordination,
    about: itself,
    href: |event, _| format!("/a/{}/owners", event.entry),
};

/// For who coordinates what is asked for.
const APPLIED: Noteworthy = Noteworthy {
    verb: residencies::APPLIED,
    sentence: "activities-notify-residency-applied",
    who: coordination,
    about: itself,
    href: |event, _| format!("/a/{}/residency#residents", event.entry),
};

/// For who applied and, where they take it back, for who coordinates.
const SETTLED: Noteworthy = Noteworthy {
    verb: residencies::ANSWERED,
    sentence: "activities-notify-residency-answered",
    who: |event| {
        asker(event)
            .into_iter()
            .chain(coordination(event))
            .collect()
    },
    about: itself,
    href: |event, _| format!("/a/{}/residency#residents", event.entry),
};

/// Those who look after a network, or act for an organisation.
fn named(one: Option<Id>) -> Vec<Circle> {
    one.into_iter()
        .flat_map(|id| [Circle::Coordination(id), Circle::ActingFor(id)])
        .collect()
}

fn coordination(event: &Event) -> Vec<Circle> {
    let network = event.network.map(Circle::Coordination);
    network.into_iter().collect()
}

/// For whoever comes, or waits for an answer.
const fn of_residency(verb: &'static str, sentence: &'static str) -> Noteworthy {
    Noteworthy {
        verb,
        sentence,
        who: |event| {
            let all = event.data["organisations"].as_array().into_iter().flatten();
            let ids = all.filter_map(|id| id.as_str()?.parse().ok());
            ids.map(Circle::ActingFor).collect()
        },
        about: itself,
        href: |event, _| format!("/a/{}/residency", event.entry),
    }
}

const fn of_booking(
    verb: &'static str,
    sentence: &'static str,
    who: fn(&Event) -> Vec<Circle>,
) -> Noteworthy {
    Noteworthy {
        verb,
        sentence,
        who,
        about: itself,
        href: |event, path| match event.data["thing"].as_str() {
            Some(thing) => format!("{path}/exhibitions/{thing}"),
            None => format!("{path}/exhibitions"),
        },
    }
}

fn asker(event: &Event) -> Vec<Circle> {
    event.other.map(Circle::ActingFor).into_iter().collect()
}

/// Whoever holds it: a network's coordination, or those who act for an organisation.
fn owners(event: &Event) -> Vec<Circle> {
    let owners = event.data["owners"].as_array().into_iter().flatten();
    let ids = owners.filter_map(|id| id.as_str()?.parse().ok());
    ids.flat_map(|id| [Circle::Coordination(id), Circle::ActingFor(id)])
        .collect()
}

fn itself(event: &Event) -> Id {
    event.entry
}

/// Group by group; the first are erased last.
pub const LENT: &[PersonalData] = &exhibition::personal_data(&STAYS);
/// What meetings leave, where somebody may be named.
pub const LEFT: &[PersonalData] = &neighbourhood::personal_data(&STAYS);

const STAYS: Category = Category {
    code: "stays",
    what: "activities-privacy-what-stays",
    purpose: "activities-privacy-why-stays",
    basis: Basis::LegitimateInterest,
    kept: Kept::UntilErased,
};

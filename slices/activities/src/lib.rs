//! Activities: the agenda that networks share, who comes, and what was done on the day.

mod about;
pub mod activities;
pub mod bookings;
pub mod circles;
pub mod exhibition;
pub mod residencies;
mod stays;
pub mod vocabulary;

#[cfg(test)]
mod world;

use ordit_platform::{
    module::Module,
    snapshot::{Kept, Kind},
    web::Routes,
};

/// The slice.
pub const MODULE: Module = Module {
    name: "activities",
    migrations: &[
        activities::MIGRATION,
        bookings::MIGRATION,
        exhibition::MIGRATION,
        residencies::MIGRATION,
    ],
    routes,
    kinds: &[Kind {
        name: activities::KIND,
        path: activities::path,
        particulars: activities::store::particulars,
        kept: Kept::NOTHING,
    }],
    verbs: &[
        "activities.activity.created",
        "activities.activity.changed",
        bookings::THING_CHANGED,
        bookings::ASKED,
        bookings::CONFIRMED,
        bookings::DECLINED,
        bookings::CANCELLED,
        exhibition::HANDED_OVER,
        residencies::CALLED,
        residencies::APPLIED,
        residencies::ANSWERED,
        residencies::PLANNED,
        residencies::NOTED,
    ],
    hears: &[stays::HEARER],
    jobs: &[],
    nouns: &[],
    relations: &[],
    passages: &[],
    noteworthy: stays::NOTEWORTHY,
    panels: &[],
    cards: &[exhibition::CARD],
    drafts: &[],
    personal_data: &[stays::LENT, residencies::PERSONAL_DATA],
    impersonal: &[
        "activities",
        "activity_owners",
        "booking_days",
        "staged_activities",
        "staged_activity_owners",
    ],
    retention: &[],
    consents: &[],
    checks: &[],
    locales: &[
        ordit_platform::locales!("activities_exhibition"),
        ordit_platform::locales!("activities_residencies"),
    ],
};

fn routes(routes: &mut Routes) {
    exhibition::routes(routes);
    residencies::routes(routes);
}

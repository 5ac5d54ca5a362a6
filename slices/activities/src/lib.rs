//! Activities: the agenda that networks share, who comes, and what was done on the day.

mod about;
pub mod acquaintance;
pub mod activities;
pub mod bookings;
pub mod circles;
pub mod exhibition;
pub mod neighbourhood;
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
        neighbourhood::MIGRATION,
        acquaintance::MIGRATION,
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
        neighbourhood::SAID,
        neighbourhood::ASKED,
        neighbourhood::ANSWERED,
        acquaintance::OPENED,
        acquaintance::LISTED,
        acquaintance::MET,
    ],
    hears: &[stays::HEARER],
    jobs: &[neighbourhood::ASKING],
    nouns: &[],
    relations: &[],
    passages: &[],
    noteworthy: stays::NOTEWORTHY,
    panels: &[],
    cards: &[exhibition::CARD, neighbourhood::CARD],
    drafts: &[],
    personal_data: &[
        stays::LENT,
        residencies::PERSONAL_DATA,
        stays::LEFT,
        acquaintance::PERSONAL_DATA,
    ],
    impersonal: &[
        "activities",
        "acquaintance_spaces",
        "activity_owners",
        "booking_days",
        "staged_activities",
        "staged_activity_owners",
    ],
    retention: &[],
    consents: &[],
    checks: &[],
    locales: &[
        ordit_platform::locales!("activities_acquaintance"),
        ordit_platform::locales!("activities_exhibition"),
        ordit_platform::locales!("activities_neighbourhood"),
        ordit_platform::locales!("activities_residencies"),
    ],
};

fn routes(routes: &mut Routes) {
    acquaintance::routes(routes);
    exhibition::routes(routes);
    neighbourhood::routes(routes);
    residencies::routes(routes);
}

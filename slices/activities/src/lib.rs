//! Activities: the agenda that networks share, who comes, and what was done on the day.

pub mod activities;
pub mod agenda;
pub mod attendance;
pub mod calendar;
pub mod vocabulary;

#[cfg(test)]
mod world;

use ordit_platform::{module::Module, snapshot::Kind, web::Routes};

/// The slice.
pub const MODULE: Module = Module {
    name: "activities",
    migrations: &[
        activities::MIGRATION,
        attendance::MIGRATION,
        calendar::MIGRATION,
    ],
    routes,
    kinds: &[Kind {
        name: activities::KIND,
        path: activities::path,
        particulars: activities::store::particulars,
        kept: agenda::KEPT,
    }],
    verbs: &[
        "activities.activity.created",
        "activities.activity.changed",
        attendance::ADDED,
        attendance::CHANGED,
        attendance::CLOSED,
        attendance::EVIDENCED,
        attendance::MARKED,
        attendance::REMOVED,
        attendance::REOPENED,
        attendance::UNMARKED,
        calendar::RENEWED,
        calendar::REVOKED,
    ],
    hears: &[],
    jobs: &[],
    nouns: &[],
    relations: &[],
    passages: &[],
    noteworthy: &[],
    panels: &[],
    cards: &[],
    drafts: &[],
    personal_data: &[attendance::PERSONAL_DATA, calendar::PERSONAL_DATA],
    impersonal: &[
        "activities",
        "activity_owners",
        "attendance_evidence",
        "attendance_lists",
        "attendance_marks",
        "staged_activities",
        "staged_activity_owners",
    ],
    retention: &[],
    consents: &[],
    checks: &[],
    locales: &[
        ordit_platform::locales!("activities"),
        ordit_platform::locales!("activities_agenda"),
        ordit_platform::locales!("activities_attendance"),
        ordit_platform::locales!("activities_calendar"),
    ],
};

fn routes(routes: &mut Routes) {
    agenda::routes(routes);
    attendance::routes(routes);
    calendar::routes(routes);
}

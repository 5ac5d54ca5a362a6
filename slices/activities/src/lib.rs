//! Activities: the agenda that networks share, who comes, and what was done on the day.

mod about;
pub mod acquaintance;
pub mod activities;
pub mod agenda;
pub mod attendance;
pub mod bookings;
pub mod calendar;
pub mod circles;
pub mod evaluation;
pub mod exhibition;
pub mod neighbourhood;
pub mod plan;
pub mod registration;
pub mod residencies;
mod stays;
pub mod vocabulary;

use ordit_platform::{
    import::Noun,
    module::{Module, Relation},
    snapshot::Kind,
    web::Routes,
};

/// Activities as rows.
pub const ACTIVITY: Noun = activities::noun::NOUN;
/// Who holds them as rows.
pub const ACTIVITY_OWNER: Noun = activities::owners::sheet::noun::NOUN;

/// The slice.
pub const MODULE: Module = Module {
    name: "activities",
    migrations: &[
        activities::MIGRATION,
        attendance::MIGRATION,
        bookings::MIGRATION,
        exhibition::MIGRATION,
        calendar::MIGRATION,
        registration::MIGRATION,
        residencies::MIGRATION,
        residencies::ONCE,
        residencies::ONE_SOURCE,
        activities::parts::MIGRATION,
        activities::owners::MIGRATION,
        activities::owners::invitations::MIGRATION,
        activities::owners::invitations::OF_SERIES_MIGRATION,
        neighbourhood::MIGRATION,
        neighbourhood::ONE_SOURCE,
        acquaintance::MIGRATION,
        acquaintance::OF_PARTS,
        attendance::codes::MIGRATION,
        evaluation::MIGRATION,
        plan::MIGRATION,
        registration::TOLD_MIGRATION,
        registration::WAY_MIGRATION,
        evaluation::guests::MIGRATION,
    ],
    routes,
    kinds: &[Kind {
        name: activities::KIND,
        path: activities::path,
        particulars: activities::store::particulars,
        kept: agenda::KEPT,
    }],
    verbs: &[
        activities::CREATED,
        activities::CHANGED,
        activities::ARCHIVED,
        activities::RESTORED,
        attendance::ADDED,
        attendance::CHANGED,
        attendance::CLOSED,
        attendance::EVIDENCED,
        attendance::MARKED,
        attendance::REMOVED,
        attendance::REOPENED,
        attendance::UNMARKED,
        attendance::codes::RENEWED,
        calendar::RENEWED,
        calendar::REVOKED,
        registration::RECEIVED,
        registration::CHANGED,
        registration::SETTLED,
        evaluation::OPENED,
        evaluation::CLOSED,
        evaluation::ANSWERED,
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
        residencies::CALLED_OFF,
        residencies::MOVED,
        residencies::RESUMED,
        activities::parts::CHANGED,
        activities::owners::ASKED,
        activities::owners::ANSWERED,
        activities::owners::ADDED,
        activities::owners::invitations::ASKED,
        activities::owners::invitations::ANSWERED,
        activities::owners::invitations::WITHDRAWN,
        neighbourhood::SAID,
        neighbourhood::ASKED,
        neighbourhood::ANSWERED,
        acquaintance::OPENED,
        acquaintance::LISTED,
        acquaintance::MET,
        plan::LIMITED,
        activities::bonds::TIED,
        activities::bonds::UNTIED,
    ],
    hears: &[
        registration::HEARER,
        residencies::news::HEARER,
        stays::HEARER,
    ],
    jobs: &[
        evaluation::ASKING,
        neighbourhood::ASKING,
        registration::REMIND,
        registration::SETTLE,
        registration::TELL,
        residencies::news::TELL,
    ],
    nouns: &[ACTIVITY, ACTIVITY_OWNER],
    relations: &[
        Relation {
            name: activities::CO_ORGANISES,
            from: "network",
            to: activities::KIND,
        },
        Relation {
            name: activities::CO_ORGANISES,
            from: "organisation",
            to: activities::KIND,
        },
        activities::bonds::RELATIONS[0],
        activities::bonds::RELATIONS[1],
    ],
    passages: &[],
    noteworthy: stays::NOTEWORTHY,
    panels: &[agenda::panel::PANEL, plan::panel::PANEL, exhibition::PANEL],
    cards: &[
        activities::owners::CARD,
        activities::owners::invitations::CARD,
        evaluation::CARD,
        exhibition::CARD,
        neighbourhood::CARD,
        registration::CARD,
        residencies::CARD,
    ],
    drafts: &[],
    leaves: &[residencies::LEAVING],
    personal_data: &[
        attendance::PERSONAL_DATA,
        calendar::PERSONAL_DATA,
        registration::PERSONAL_DATA[0],
        registration::PERSONAL_DATA[1],
        evaluation::PERSONAL_DATA,
        &[evaluation::guests::PERSONAL_DATA],
        residencies::PERSONAL_DATA,
        stays::LENT,
        stays::LEFT,
        acquaintance::PERSONAL_DATA,
        activities::privacy::PERSONAL_DATA,
    ],
    impersonal: &[
        "acquaintance_spaces",
        "activity_invitations",
        "activity_limits",
        "activity_owners",
        "activity_requests",
        "activity_topics",
        "attendance_codes",
        "attendance_evidence",
        "attendance_lists",
        "attendance_marks",
        "booking_days",
        evaluation::IMPERSONAL,
        "staged_activity_owners",
        "staged_activity_topics",
        registration::IMPERSONAL[0],
        registration::IMPERSONAL[1],
        registration::IMPERSONAL[2],
    ],
    retention: &[evaluation::guests::RULE, registration::RULE],
    consents: &[],
    checks: &[],
    locales: &[
        ordit_platform::locales!("activities_acquaintance"),
        ordit_platform::locales!("activities"),
        ordit_platform::locales!("activities_agenda"),
        ordit_platform::locales!("activities_attendance"),
        ordit_platform::locales!("activities_bonds"),
        ordit_platform::locales!("activities_calendar"),
        ordit_platform::locales!("activities_registration"),
        ordit_platform::locales!("activities_evaluation"),
        ordit_platform::locales!("activities_registration_own"),
        ordit_platform::locales!("activities_exhibition"),
        ordit_platform::locales!("activities_forms"),
        ordit_platform::locales!("activities_guests"),
        ordit_platform::locales!("activities_here"),
        ordit_platform::locales!("activities_neighbourhood"),
        ordit_platform::locales!("activities_news"),
        ordit_platform::locales!("activities_owners"),
        ordit_platform::locales!("activities_plan"),
        ordit_platform::locales!("activities_residencies"),
    ],
};

fn routes(routes: &mut Routes) {
    acquaintance::routes(routes);
    activities::routes(routes);
    agenda::routes(routes);
    attendance::routes(routes);
    calendar::routes(routes);
    registration::routes(routes);
    evaluation::routes(routes);
    exhibition::routes(routes);
    neighbourhood::routes(routes);
    plan::routes(routes);
    residencies::routes(routes);
}

#[cfg(test)]
mod tests;
#[cfg(test)]
use tests::world;

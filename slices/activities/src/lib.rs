//! Activities: the agenda that networks share, who comes, and what was done on the day.

pub mod activities;
pub mod vocabulary;

#[cfg(test)]
mod world;

use ordit_platform::{
    import::Noun,
    module::{Module, Relation},
    snapshot::{Kept, Kind},
    web::Routes,
};

/// Activities as rows.
pub const ACTIVITY: Noun = activities::noun::NOUN;

/// The slice.
pub const MODULE: Module = Module {
    name: "activities",
    migrations: &[
        activities::MIGRATION,
        activities::parts::MIGRATION,
        activities::owners::MIGRATION,
    ],
    routes,
    kinds: &[Kind {
        name: activities::KIND,
        path: activities::path,
        particulars: activities::store::particulars,
        kept: Kept::NOTHING,
    }],
    verbs: &[
        activities::CREATED,
        activities::CHANGED,
        activities::ARCHIVED,
        activities::RESTORED,
        activities::parts::CHANGED,
        activities::owners::ASKED,
        activities::owners::ANSWERED,
    ],
    hears: &[],
    jobs: &[],
    nouns: &[ACTIVITY],
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
    ],
    passages: &[],
    noteworthy: &[],
    panels: &[],
    cards: &[activities::owners::CARD],
    drafts: &[],
    personal_data: &[activities::privacy::PERSONAL_DATA],
    impersonal: &[
        "activity_owners",
        "activity_requests",
        "activity_topics",
        "staged_activity_owners",
        "staged_activity_topics",
    ],
    retention: &[],
    consents: &[],
    checks: &[],
    locales: &[ordit_platform::locales!("activities")],
};

fn routes(routes: &mut Routes) {
    activities::routes(routes);
}

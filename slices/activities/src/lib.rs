//! Activities: the agenda that networks share, who comes, and what was done on the day.

pub mod activities;
pub mod registration;
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
    migrations: &[activities::MIGRATION, registration::MIGRATION],
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
        registration::RECEIVED,
        registration::CHANGED,
        registration::SETTLED,
    ],
    hears: &[registration::HEARER],
    jobs: &[registration::SETTLE, registration::REMIND],
    nouns: &[],
    relations: &[],
    passages: &[],
    noteworthy: &[],
    panels: &[],
    cards: &[registration::CARD],
    drafts: &[],
    personal_data: registration::PERSONAL_DATA,
    impersonal: &[
        "activities",
        "activity_owners",
        "staged_activities",
        "staged_activity_owners",
        registration::IMPERSONAL[0],
        registration::IMPERSONAL[1],
        registration::IMPERSONAL[2],
    ],
    retention: &[registration::RULE],
    consents: &[],
    checks: &[],
    locales: &[ordit_platform::locales!("activities_registration")],
};

fn routes(routes: &mut Routes) {
    registration::routes(routes);
}

//! Activities: the agenda that networks share, who comes, and what was done on the day.

pub mod activities;
pub mod circles;
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
    migrations: &[activities::MIGRATION],
    routes,
    kinds: &[Kind {
        name: activities::KIND,
        path: activities::path,
        particulars: activities::store::particulars,
        kept: Kept::NOTHING,
    }],
    verbs: &["activities.activity.created", "activities.activity.changed"],
    hears: &[],
    jobs: &[],
    nouns: &[],
    relations: &[],
    passages: &[],
    noteworthy: &[],
    panels: &[],
    cards: &[],
    drafts: &[],
    personal_data: &[],
    impersonal: &[
        "activities",
        "activity_owners",
        "staged_activities",
        "staged_activity_owners",
    ],
    retention: &[],
    consents: &[],
    checks: &[],
    locales: &[],
};

fn routes(_: &mut Routes) {}

//! Groups: they begin, change and finish in the open; what they promise, ask and make.

pub mod groups;
mod privacy;
pub mod vocabulary;

use ordit_platform::{
    module::Module,
    snapshot::{Kept, Kind},
    web::Routes,
};

/// The slice.
pub const MODULE: Module = Module {
    name: "groups",
    migrations: &[groups::MIGRATION],
    routes,
    kinds: &[Kind {
        name: groups::KIND,
        path: groups::path,
        particulars: groups::store::particulars,
        kept: Kept::NOTHING,
    }],
    verbs: &[],
    hears: &[],
    jobs: &[],
    nouns: &[],
    relations: &[],
    passages: &[],
    noteworthy: &[],
    panels: &[],
    cards: &[],
    drafts: &[],
    personal_data: privacy::PERSONAL_DATA,
    impersonal: &["network_groups", "staged_network_groups"],
    retention: &[],
    consents: &[],
    checks: &[],
    locales: &[ordit_platform::locales!("groups")],
};

fn routes(_: &mut Routes) {}

//! The library: what networks and groups learn and make, kept so that nobody does it twice.

pub mod guides;
pub mod vocabulary;

use ordit_platform::{
    import::Noun,
    module::Module,
    snapshot::{Kept, Kind},
    web::Routes,
};

/// Guides as rows.
pub const GUIDE: Noun = guides::noun::NOUN;

/// The slice.
pub const MODULE: Module = Module {
    name: "library",
    migrations: &[guides::MIGRATION],
    routes,
    kinds: &[Kind {
        name: guides::KIND,
        path: guides::path,
        particulars: guides::store::particulars,
        kept: Kept {
            listed: &[guides::ties::AUTHOR],
            ..Kept::NOTHING
        },
    }],
    verbs: &[
        guides::CREATED,
        guides::CHANGED,
        guides::ARCHIVED,
        guides::RESTORED,
    ],
    hears: &[],
    jobs: &[],
    nouns: &[GUIDE],
    relations: &guides::RELATIONS,
    passages: &[],
    noteworthy: &[],
    panels: &[guides::panel::PANEL],
    cards: &[],
    drafts: &[],
    leaves: &[],
    personal_data: &[],
    impersonal: &["guides", "staged_guides"],
    retention: &[],
    consents: &[],
    checks: &[],
    locales: &[ordit_platform::locales!("library")],
};

fn routes(routes: &mut Routes) {
    guides::routes(routes);
}

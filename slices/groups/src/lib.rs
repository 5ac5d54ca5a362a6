//! Groups: they begin, change and finish in the open; what they promise, ask and make.

pub mod aims;
pub mod circles;
pub mod groups;
pub mod inside;
pub mod meetings;
pub mod polls;
mod privacy;
pub mod products;
pub mod promises;
pub mod questions;
pub mod resources;
pub mod synergies;
pub mod vocabulary;

use ordit_platform::{
    module::Module,
    snapshot::{Kept, Kind},
    web::Routes,
};

/// The slice.
pub const MODULE: Module = Module {
    name: "groups",
    migrations: &[
        groups::MIGRATION,
        promises::MIGRATION,
        polls::MIGRATION,
        meetings::MIGRATION,
        questions::MIGRATION,
        products::MIGRATION,
        resources::MIGRATION,
        aims::MIGRATION,
    ],
    routes,
    kinds: &[Kind {
        name: groups::KIND,
        path: groups::path,
        particulars: groups::store::particulars,
        kept: Kept::NOTHING,
    }],
    verbs: &[
        meetings::AGENDA_CHANGED,
        meetings::PLANNED,
        polls::ANSWERED,
        polls::CLOSED,
        polls::OPENED,
        polls::REOPENED,
        promises::CHANGED,
        promises::DONE,
        promises::DROPPED,
        promises::MADE,
        promises::REOPENED,
        aims::NOTED,
        resources::NOTED,
        resources::REMOVED,
        resources::RESTORED,
        products::ADDED,
        products::CHANGED,
        questions::ANSWERED,
        questions::ASKED,
        questions::CONCLUDED,
        questions::PASSED_ON,
        questions::REOPENED,
    ],
    hears: &[],
    jobs: &[],
    nouns: &[],
    relations: &[meetings::RELATION],
    passages: &[],
    noteworthy: &[],
    panels: &[],
    cards: &[promises::CARDS[0], promises::CARDS[1], polls::CARD],
    drafts: &[],
    personal_data: privacy::PERSONAL_DATA,
    impersonal: &[
        "group_product_authors",
        "group_question_themes",
        "network_groups",
        "poll_choices",
        "poll_options",
        "staged_network_groups",
    ],
    retention: &[],
    consents: &[],
    checks: &[],
    locales: &[
        ordit_platform::locales!("groups"),
        ordit_platform::locales!("groups_inside"),
        ordit_platform::locales!("groups_meetings"),
        ordit_platform::locales!("groups_polls"),
        ordit_platform::locales!("groups_promises"),
        ordit_platform::locales!("groups_aims"),
        ordit_platform::locales!("groups_synergies"),
        ordit_platform::locales!("groups_resources"),
        ordit_platform::locales!("groups_products"),
        ordit_platform::locales!("groups_questions"),
    ],
};

fn routes(routes: &mut Routes) {
    meetings::routes(routes);
    polls::routes(routes);
    promises::routes(routes);
    aims::routes(routes);
    synergies::routes(routes);
    resources::routes(routes);
    products::routes(routes);
    questions::routes(routes);
}

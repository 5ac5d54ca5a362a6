//! Groups: they begin, change and finish in the open; what they promise, ask and make.

pub mod circles;
pub mod families;
pub mod groups;
pub mod inside;
pub mod life;
pub mod members;
pub mod polls;
mod privacy;
pub mod promises;
pub mod vocabulary;

use ordit_platform::{
    import::Noun,
    module::Module,
    snapshot::{Kept, Kind},
    web::Routes,
};

/// Groups as rows.
pub const GROUP: Noun = groups::noun::NOUN;

/// The slice.
pub const MODULE: Module = Module {
    name: "groups",
    migrations: &[groups::MIGRATION, promises::MIGRATION, polls::MIGRATION, life::MIGRATION],
    routes,
    kinds: &[Kind {
        name: groups::KIND,
        path: groups::path,
        particulars: groups::store::particulars,
        kept: Kept {
            listed: &[ordit_platform::snapshot::PARTICIPANT],
            ..Kept::NOTHING
        },
    }],
    verbs: &[
        polls::ANSWERED,
        polls::CLOSED,
        polls::OPENED,
        polls::REOPENED,
        promises::CHANGED,
        promises::DONE,
        promises::DROPPED,
        promises::MADE,
        promises::REOPENED,
        groups::CREATED,
        groups::CHANGED,
        groups::ARCHIVED,
        groups::RESTORED,
        life::MOVED,
        life::PROPOSED,
        life::ANSWERED,
        life::SETTLED,
        members::ASKED,
        members::ADMITTED,
        members::DECLINED,
        members::CHANGED,
        members::LEFT,
        families::RECOGNISED,
        families::WITHDRAWN,
    ],
    hears: &[members::noteworthy::HEARER],
    jobs: &[],
    nouns: &[GROUP],
    relations: &[],
    passages: &[],
    noteworthy: members::noteworthy::NOTEWORTHY,
    panels: &[],
    cards: &[
        members::cards::CARDS[0],
        members::cards::CARDS[1],
        members::cards::CARDS[2],
        polls::CARD,
        promises::CARDS[0],
        promises::CARDS[1],
    ],
    drafts: &[],
    personal_data: privacy::PERSONAL_DATA,
    impersonal: &[
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
        ordit_platform::locales!("groups_polls"),
        ordit_platform::locales!("groups_promises"),
        ordit_platform::locales!("groups_life"),
    ],
};

fn routes(routes: &mut Routes) {
    polls::routes(routes);
    promises::routes(routes);
    groups::routes(routes);
    members::routes(routes);
    life::routes(routes);
    families::routes(routes);
}

//! Groups: they begin, change and finish in the open; what they promise, ask and make.

pub mod aims;
pub mod circles;
pub mod families;
pub mod groups;
pub mod inside;
pub mod life;
pub mod meetings;
pub mod members;
pub mod polls;
mod privacy;
pub mod products;
pub mod promises;
pub mod questions;
pub mod resources;
pub mod synergies;
pub mod vocabulary;

use ordit_platform::{
    import::Noun,
    module::Module,
    snapshot::{Kept, Kind},
    web::Routes,
};

/// Groups as rows.
pub const GROUP: Noun = groups::noun::NOUN;
/// Who is in groups, as rows.
pub const GROUP_MEMBER: Noun = members::sheet::noun::NOUN;

/// The slice.
pub const MODULE: Module = Module {
    name: "groups",
    migrations: &[
        groups::MIGRATION,
        promises::MIGRATION,
        polls::MIGRATION,
        life::MIGRATION,
        meetings::MIGRATION,
        questions::MIGRATION,
        products::MIGRATION,
        resources::MIGRATION,
        aims::MIGRATION,
        life::quiet::MIGRATION,
        members::sheet::MIGRATION,
        members::MIGRATION,
    ],
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
        groups::CREATED,
        groups::CHANGED,
        groups::ARCHIVED,
        groups::RESTORED,
        life::MOVED,
        life::PROPOSED,
        life::ANSWERED,
        life::SETTLED,
        life::quiet::ASKED,
        life::quiet::ANSWERED,
        life::quiet::SETTINGS_CHANGED,
        members::ASKED,
        members::ADMITTED,
        members::DECLINED,
        members::CHANGED,
        members::LEFT,
        members::WITHDRAWN,
        families::RECOGNISED,
        families::WITHDRAWN,
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
    hears: &[members::noteworthy::HEARER],
    jobs: &[life::counting::COUNTING, life::quiet::ASKING],
    nouns: &[GROUP, GROUP_MEMBER],
    relations: &[meetings::RELATION],
    passages: &[],
    noteworthy: members::noteworthy::NOTEWORTHY,
    panels: &[groups::panel::PANEL],
    cards: &[
        members::cards::CARDS[0],
        members::cards::CARDS[1],
        members::cards::CARDS[2],
        members::cards::CARDS[3],
        members::cards::CARDS[4],
        polls::CARD,
        promises::CARDS[0],
        promises::CARDS[1],
    ],
    drafts: &[],
    leaves: &[products::leaving::LEAVING],
    personal_data: privacy::PERSONAL_DATA,
    impersonal: &[
        "group_product_authors",
        "group_question_themes",
        "group_settings",
        "network_groups",
        "poll_choices",
        "poll_options",
        "staged_group_members",
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
        ordit_platform::locales!("groups_life"),
        ordit_platform::locales!("groups_aims"),
        ordit_platform::locales!("groups_synergies"),
        ordit_platform::locales!("groups_resources"),
        ordit_platform::locales!("groups_products"),
        ordit_platform::locales!("groups_questions"),
        ordit_platform::locales!("groups_quiet"),
        ordit_platform::locales!("groups_sheet"),
    ],
};

fn routes(routes: &mut Routes) {
    meetings::routes(routes);
    polls::routes(routes);
    promises::routes(routes);
    groups::routes(routes);
    members::routes(routes);
    life::routes(routes);
    families::routes(routes);
    aims::routes(routes);
    synergies::routes(routes);
    resources::routes(routes);
    products::routes(routes);
    questions::routes(routes);
}

#[cfg(test)]
mod tests;

//! Members: networks, organisations, their memberships and their allies.

mod allies;
mod checks;
pub mod directory;
mod facts;
mod fields;
mod form;
mod history;
mod known;
mod memberships;
mod networks;
mod organisations;
mod passages;
mod places;
mod rows_store;
mod schema_org;
pub mod territory;
mod texts;
mod vocabulary;
mod worklist;

use ordit_platform::{
    events::{Begins, Hearer},
    import::{Noun, put_away_waiting},
    module::{Module, Relation},
    snapshot::{Kept, Kind},
    web::Routes,
};

pub use directory::still_map::StillMap;
pub use networks::{
    Card as NetworkCard, colour::accent_pair, pages::show as show_network, view::membership_line,
};
pub use organisations::pages::drawn as organisation_page;
pub use organisations::{Card as OrganisationCard, CardMembership, path as organisation_path};
pub use passages::signature::signature;
pub use places::{HOME as HOME_COUNTRY, SIZES, is_abroad, size as town_size, values_within};
pub use vocabulary::{NETWORK_KINDS, ORGANISATION_KINDS, SSE_FAMILIES};

/// Organisations as rows.
pub const ORGANISATION: Noun = organisations::noun::NOUN;
/// Networks as rows.
pub const NETWORK: Noun = networks::noun::NOUN;
/// Allies as rows.
pub const ALLY: Noun = allies::noun::NOUN;

/// The slice.
pub const MODULE: Module = Module {
    name: "members",
    migrations: &[
        organisations::MIGRATION,
        organisations::PAGES_MIGRATION,
        networks::MIGRATION,
        allies::MIGRATION,
        organisations::ABROAD_MIGRATION,
    ],
    routes,
    kinds: &[
        Kind {
            name: organisations::KIND,
            path: organisations::path,
            particulars: organisations::store::particulars,
            kept: networks::wholes::KEPT,
        },
        Kind {
            name: networks::KIND,
            path: networks::path,
            particulars: networks::store::particulars,
            kept: Kept::NOTHING,
        },
    ],
    verbs: &[
        "members.organisation.created",
        "members.organisation.changed",
        "members.organisation.archived",
        "members.organisation.restored",
        "members.network.created",
        "members.network.changed",
        "members.network.archived",
        "members.network.restored",
        "members.ally.created",
        "members.ally.changed",
    ],
    hears: &[Hearer {
        name: "members.imports_of_archived_networks",
        label: "jobs-hearer-archived-imports",
        verbs: &["members.network.archived"],
        begins: Begins::WithTheFirst,
        hear: put_away_waiting,
    }],
    jobs: &[],
    nouns: &[ORGANISATION, NETWORK, ALLY],
    relations: &[Relation {
        name: allies::RELATION,
        from: networks::KIND,
        to: organisations::KIND,
    }],
    passages: &[passages::MEMBERSHIP],
    panels: territory::PANELS,
    checks: checks::CHECKS,
    locales: &[
        ordit_platform::locales!("members"),
        ordit_platform::locales!("members_abroad"),
        ordit_platform::locales!("members_cloth"),
        ordit_platform::locales!("members_figures"),
        ordit_platform::locales!("members_logos"),
        ordit_platform::locales!("members_public"),
        ordit_platform::locales!("members_work"),
    ],
};

fn routes(routes: &mut Routes) {
    directory::pages::routes(routes);
    organisations::pages::routes(routes);
    organisations::form::routes(routes);
    organisations::actions::routes(routes);
    organisations::history::routes(routes);
    organisations::archive::routes(routes);
    networks::pages::routes(routes);
    networks::form::routes(routes);
    networks::actions::routes(routes);
    networks::archive::routes(routes);
    networks::figures::pages::routes(routes);
    networks::history::routes(routes);
    networks::logos::pages::routes(routes);
    networks::logos::actions::routes(routes);
    passages::pages::routes(routes);
    allies::pages::routes(routes);
    worklist::routes(routes);
}

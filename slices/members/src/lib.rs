//! Members: networks, organisations, their memberships and their allies.

mod allies;
mod checks;
mod fields;
mod known;
mod memberships;
mod networks;
mod organisations;
mod places;
mod texts;
mod vocabulary;

use ordit_platform::{
    import::Noun,
    module::{Module, Relation},
    snapshot::Kind,
    web::Routes,
};

/// Organisations as rows.
pub const ORGANISATION: Noun = organisations::noun::NOUN;
/// Networks as rows.
pub const NETWORK: Noun = networks::noun::NOUN;
/// Allies as rows.
pub const ALLY: Noun = allies::noun::NOUN;

/// The slice.
pub const MODULE: Module = Module {
    name: "members",
    migrations: &[organisations::MIGRATION, networks::MIGRATION, allies::MIGRATION],
    routes,
    kinds: &[
        Kind {
            name: organisations::KIND,
            path: organisations::path,
            particulars: organisations::store::particulars,
        },
        Kind {
            name: networks::KIND,
            path: networks::path,
            particulars: networks::store::particulars,
        },
    ],
    verbs: &[
        "members.organisation.created",
        "members.organisation.changed",
        "members.network.created",
        "members.network.changed",
        "members.ally.created",
        "members.ally.changed",
    ],
    nouns: &[ORGANISATION, NETWORK, ALLY],
    relations: &[Relation {
        name: allies::RELATION,
        from: networks::KIND,
        to: organisations::KIND,
    }],
    checks: checks::CHECKS,
    locales: &[ordit_platform::locales!("members")],
};

fn routes(_: &mut Routes) {}

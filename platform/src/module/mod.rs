//! What a slice gives to the program: plain data and function pointers, and nothing else.

mod panel;

use futures::future::BoxFuture;
use ordit_kernel::Lang;
use sea_orm::DbErr;

use crate::{
    cloth::PassageKind,
    db::{Db, SqlMigration},
    events::{self, Hearer},
    files,
    import::{self, Noun},
    instance,
    jobs::{self, JobKind},
    mail, register, session,
    snapshot::Kind,
    web::{self, Routes},
};

pub use panel::{Panel, PanelRow, PanelTag, PanelWords, Paneled, Subject};

/// One slice. A field joins when the first slice needs it.
#[derive(Clone, Copy)]
pub struct Module {
    pub name: &'static str,
    pub migrations: &'static [SqlMigration],
    /// Mounts every page and action, each with its permission.
    pub routes: fn(&mut Routes),
    /// The kinds of entries that the slice owns.
    pub kinds: &'static [Kind],
    /// What can happen to them: `slice.noun.past_participle`.
    pub verbs: &'static [&'static str],
    /// What it does when something happened, in the order in which it happened.
    pub hears: &'static [Hearer],
    /// What it does apart from requests.
    pub jobs: &'static [JobKind],
    /// What can be imported and exported.
    pub nouns: &'static [Noun],
    /// The relations that its entries may have to others.
    pub relations: &'static [Relation],
    /// What is woven into the cloth of a network.
    pub passages: &'static [PassageKind],
    /// The sections that the slice adds to the page of a territory.
    pub panels: &'static [Panel],
    /// What `ordit check` asks of the slice's data.
    pub checks: &'static [Check],
    /// The slice's words: files in the four languages.
    pub locales: &'static [Locales],
}

/// One locale file in every language.
pub type Locales = [(Lang, &'static str); 4];

/// What the platform itself brings: the register, the feed, sessions, imports, their words.
pub const CORE: Module = Module {
    name: "platform",
    migrations: &[
        register::MIGRATION,
        events::MIGRATION,
        session::MIGRATION,
        instance::MIGRATION,
        import::MIGRATION,
        import::NAMES_MIGRATION,
        import::LEASE_MIGRATION,
        import::NEAR_MIGRATION,
        files::MIGRATION,
        events::hearers::MIGRATION,
        jobs::MIGRATION,
        mail::MIGRATION,
        session::SIGN_IN_MIGRATION,
    ],
    routes: core_routes,
    kinds: &[],
    verbs: &[import::CONFIRMED, import::FORGOTTEN],
    hears: &[],
    jobs: &[jobs::HOUSEKEEPING, mail::DELIVER, session::MAIL],
    nouns: &[],
    relations: &[],
    passages: &[],
    panels: &[],
    checks: &[jobs::CHECK],
    locales: &[
        web::LOCALES,
        session::LOCALES,
        import::LOCALES,
        files::LOCALES,
        jobs::LOCALES,
        mail::LOCALES,
        SHEETS,
    ],
};

const SHEETS: Locales = crate::locales!("sheets");

fn core_routes(routes: &mut Routes) {
    web::routes(routes);
    session::routes(routes);
    files::routes(routes);
    jobs::routes(routes);
    mail::routes(routes);
}

/// A plain relation between entries of two kinds.
#[derive(Clone, Copy, Debug)]
pub struct Relation {
    pub name: &'static str,
    pub from: &'static str,
    pub to: &'static str,
}

/// Something that must hold of the data.
#[derive(Clone, Copy)]
pub struct Check {
    pub name: &'static str,
    /// A sentence for the operator about each thing that is off; empty when all is well.
    pub run: for<'a> fn(&'a Db) -> BoxFuture<'a, Findings>,
}

/// What a check found, a sentence each.
pub type Findings = Result<Vec<String>, DbErr>;

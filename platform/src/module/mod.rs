//! What a slice gives to the program: plain data and function pointers, and nothing else.

mod card;
mod draft;
mod leaving;
mod panel;

use futures::future::BoxFuture;
use ordit_kernel::Lang;
use sea_orm::DbErr;

use crate::{
    backup,
    cloth::PassageKind,
    db::{Db, SqlMigration},
    events::{self, Hearer},
    files,
    import::{self, Noun},
    instance, intake,
    jobs::{self, JobKind},
    mail,
    notify::{self, Noteworthy},
    privacy::{self, PersonalData},
    register, session,
    snapshot::Kind,
    web::{self, Routes},
};

pub use card::{Asked, Card, Desk, is_for_coordination, is_for_instance, is_for_representatives};
pub use draft::{Confirmed, DraftField, DraftKind, Drafting, NotConfirmed};
pub use leaving::{Leavable, Leaving, Left, left};
pub use panel::{
    About, Panel, PanelRow, PanelTag, PanelView, PanelWords, Paneled, Subject, panels,
};

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
    /// What people are told of; collected by the slice's [`notify::hearer`].
    pub noteworthy: &'static [Noteworthy],
    /// The sections that the slice adds to pages of territories and of entries.
    pub panels: &'static [Panel],
    /// The questions that it puts on desks.
    pub cards: &'static [Card],
    /// What a mail that came in may become.
    pub drafts: &'static [DraftKind],
    /// What may be taken out of its entries to be written again elsewhere.
    pub leaves: &'static [Leaving],
    /// What it keeps about people, group by group: the first are erased last.
    pub personal_data: &'static [&'static [PersonalData]],
    /// Its tables that hold nothing about anybody.
    pub impersonal: &'static [&'static str],
    /// What it forgets after a while.
    pub retention: &'static [privacy::Rule],
    /// What it asks people's consent for.
    pub consents: &'static [privacy::Purpose],
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
        register::ORDER_MIGRATION,
        events::MIGRATION,
        session::MIGRATION,
        instance::MIGRATION,
        import::MIGRATION,
        import::NAMES_MIGRATION,
        import::LEASE_MIGRATION,
        import::NEAR_MIGRATION,
        files::MIGRATION,
        files::DOCUMENTS_MIGRATION,
        events::hearers::MIGRATION,
        jobs::MIGRATION,
        mail::MIGRATION,
        mail::ENCLOSURES_MIGRATION,
        session::SIGN_IN_MIGRATION,
        session::ACTING_MIGRATION,
        session::devices::MIGRATION,
        session::passkeys::MIGRATION,
        session::openid::MIGRATION,
        session::tokens::MIGRATION,
        session::address::MIGRATION,
        notify::MIGRATION,
        intake::MIGRATION,
        mail::BOUNCES_MIGRATION,
        mail::FILES_MIGRATION,
        import::KEYS_MIGRATION,
        import::telling::MIGRATION,
        privacy::MIGRATION,
    ],
    routes: core_routes,
    kinds: &[],
    verbs: &[
        import::CONFIRMED,
        import::FORGOTTEN,
        session::devices::BEGUN,
        session::devices::ENDED,
        session::passkeys::ADDED,
        session::passkeys::REMOVED,
        session::tokens::MADE,
        session::tokens::REVOKED,
        notify::CHOSEN,
        intake::RECEIVED,
        intake::SETTLED,
        privacy::ERASURE_ASKED,
        privacy::ERASURE_UNDONE,
        privacy::ERASED,
        privacy::retention::FORGOTTEN,
        privacy::consents::GIVEN,
        privacy::consents::WITHDRAWN,
    ],
    hears: &[notify::HEARER],
    jobs: &[
        jobs::HOUSEKEEPING,
        backup::NIGHTLY,
        mail::DELIVER,
        session::MAIL,
        session::address::TELL,
        session::address::PROVE,
        session::openid::DISCOVERY,
        session::openid::DISCOVERY_NOW,
        notify::DIGEST,
        notify::AT_ONCE,
        intake::READ,
        privacy::GATHER,
        privacy::ERASE,
        privacy::retention::NIGHTLY,
    ],
    nouns: &[],
    relations: &[],
    passages: &[],
    noteworthy: notify::NOTEWORTHY,
    panels: &[],
    cards: &[backup::CARD, jobs::CARD, mail::CARDS[0], mail::CARDS[1]],
    drafts: &[],
    leaves: &[],
    personal_data: privacy::PERSONAL_DATA,
    impersonal: privacy::IMPERSONAL,
    retention: privacy::RULES,
    consents: &[],
    checks: &[jobs::CHECK],
    locales: &[
        web::LOCALES,
        session::LOCALES,
        session::ME_LOCALES,
        session::passkeys::LOCALES,
        session::openid::LOCALES,
        session::tokens::LOCALES,
        session::address::LOCALES,
        import::LOCALES,
        files::LOCALES,
        jobs::LOCALES,
        backup::LOCALES,
        mail::LOCALES,
        notify::LOCALES,
        intake::LOCALES,
        privacy::LOCALES,
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
    notify::routes(routes);
    privacy::routes(routes);
}

/// A plain relation between entries of two kinds.
#[derive(Clone, Copy, Debug)]
pub struct Relation {
    pub name: &'static str,
    pub from: &'static str,
    /// A kind, or [`Relation::ANY`].
    pub to: &'static str,
}

impl Relation {
    /// Entries of every kind.
    pub const ANY: &'static str = "*";
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

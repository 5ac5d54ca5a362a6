//! Guides: what was learnt and made, by whom, where it comes from and what others may do with it.

pub mod actions;
pub mod archive;
pub mod export;
pub mod form;
pub mod history;
pub mod known;
pub mod list;
pub mod noun;
pub mod origin;
pub mod pages;
pub mod panel;
pub mod rows;
pub mod rules;
pub mod store;
pub mod ties;

use ordit_kernel::{Id, PartialDate};
use ordit_platform::{db::SqlMigration, module::Relation, web::Routes};
use serde::{Deserialize, Serialize};

/// The kind of entry.
pub const KIND: &str = "guide";

pub const CREATED: &str = "library.guide.created";
pub const CHANGED: &str = "library.guide.changed";
pub const ARCHIVED: &str = "library.guide.archived";
pub const RESTORED: &str = "library.guide.restored";

/// The relation of a guide to an organisation or network that made it.
pub const PRODUCED_BY: &str = "produced_by";
/// The relation of a guide to what it comes from.
pub const DERIVED_FROM: &str = "derived_from";
/// The relation of a guide to the one in whose place it comes.
pub const SUPERSEDES: &str = "supersedes";

const fn relation(name: &'static str, to: &'static str) -> Relation {
    Relation {
        name,
        from: KIND,
        to,
    }
}

/// What a guide may be to other entries.
pub const RELATIONS: [Relation; 4] = [
    relation(PRODUCED_BY, "organisation"),
    relation(PRODUCED_BY, "network"),
    relation(DERIVED_FROM, Relation::ANY),
    relation(SUPERSEDES, KIND),
];

/// The table of guides.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261128_205000_library_guides",
    sql: include_str!("guides.sql"),
};

/// What is particular to a guide, as revisions keep it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// One of [`crate::vocabulary::KINDS`].
    pub guide_kind: String,
    /// One of [`crate::vocabulary::STANDINGS`].
    pub standing: String,
    /// One of [`crate::vocabulary::READERS`].
    pub shown_to: String,
    pub edition: Option<String>,
    /// One of [`crate::vocabulary::LICENCES`]; none where nobody said.
    pub licence: Option<String>,
    pub link: Option<String>,
    pub made_on: Option<PartialDate>,
    /// The organisation that sees its draft; none where the network keeps it.
    pub kept_by: Option<Id>,
    /// Who made it, in the order of their identities.
    pub authors: Vec<Id>,
    /// How they were called then.
    #[serde(default)]
    pub author_names: Vec<String>,
    /// The entry that it comes from.
    pub derived_from: Option<Id>,
    /// The part of that entry.
    pub derived_part: Option<Id>,
    pub supersedes: Option<Id>,
}

/// What the snapshot keeps of a guide beside its head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub edition: Option<Box<str>>,
    pub made_on: Option<PartialDate>,
    pub derived_part: Option<Id>,
}

/// The page of a guide.
pub fn path(slug: &str) -> String {
    format!("/library/{slug}")
}

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    list::routes(routes);
    form::routes(routes);
    export::routes(routes);
    pages::routes(routes);
    actions::routes(routes);
    archive::routes(routes);
    history::routes(routes);
}

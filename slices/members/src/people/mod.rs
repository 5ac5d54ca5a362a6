//! People: an entry each, seen by whom their mandates reach; how to reach them stands apart.

pub mod actions;
pub mod acts;
mod export;
pub mod form;
mod list;
pub mod noun;
mod own_address;
pub mod pages;
pub mod reach;
pub mod rules;
pub mod section;
pub mod selection;
pub mod store;
pub mod view;

use ordit_kernel::{Id, Lang};
use ordit_platform::{db::SqlMigration, web::Routes};

pub use acts::{ensure, invite};
pub use selection::Selection;

/// The kind of entry.
pub const KIND: &str = "person";

/// The tables of how people are reached, and of who looked.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_010500_members_people",
    sql: include_str!("people.sql"),
};

/// What happened when a person was put into the register.
pub const CREATED: &str = "members.person.created";
/// What happened when name or contact changed.
pub const CHANGED: &str = "members.person.changed";
/// What happened when others came to see a person, or no longer do.
pub const REACHED: &str = "members.person.reached";
/// What happened when a person was invited to sign in.
pub const INVITED: &str = "members.person.invited";

/// How a person is reached; never in the snapshot, the index, the feed or a version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    pub address: Option<String>,
    pub phone: Option<String>,
    /// The language in which one writes to them.
    pub lang: Lang,
}

/// Whether a person may sign in, and did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Account {
    None,
    Invited,
    Active,
    Disabled,
}

impl Account {
    pub const ALL: [Self; 4] = [Self::None, Self::Invited, Self::Active, Self::Disabled];

    /// Its name in addresses; its words are `people-account-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Disabled => "disabled",
        }
    }

    /// The one with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// The page of a person.
pub fn path(slug: &str) -> String {
    format!("/p/{slug}")
}

/// The address of an entry of this name. It always ends in a part of the id, so that it does not
/// tell whether somebody else, hidden from whoever reads it, has the same name.
pub fn slug(name: &str, id: Id) -> String {
    let tail = id.0.simple().to_string();
    format!(
        "{}-{}",
        ordit_platform::register::slugify(name),
        &tail[24..]
    )
}

/// Pages and actions about people and their mandates.
pub fn routes(routes: &mut Routes) {
    list::routes(routes);
    export::routes(routes);
    pages::routes(routes);
    form::routes(routes);
    actions::routes(routes);
    own_address::routes(routes);
    crate::mandates::actions::routes(routes);
}

#[cfg(test)]
pub mod tests;

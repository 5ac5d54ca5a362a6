//! Products: what a group made, in which version, by whom, and what came in its place.

pub mod actions;
pub mod document;
pub mod glance;
pub mod leaving;
pub mod pages;
pub mod results;
pub mod rules;
pub mod store;

use ordit_kernel::{Id, PartialDate};
use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    web::Routes,
};

pub use glance::{Glance, glance};

/// The tables of products and their authors.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_020400_groups_products",
    sql: include_str!("products.sql"),
};

pub const ADDED: &str = "groups.product.added";
pub const CHANGED: &str = "groups.product.changed";

/// What was published is for everybody; the rest is asked of who takes part.
const READ: Permission = Permission::new("groups.products.read", Needs::Anyone);

/// What a group made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    pub id: Id,
    pub group: Id,
    pub title: String,
    pub edition: Option<String>,
    pub summary: Option<String>,
    pub link: Option<String>,
    pub document: Option<Id>,
    pub made_on: Option<PartialDate>,
    pub is_published: bool,
    pub supersedes: Option<Id>,
    /// A later version came in its place.
    pub is_superseded: bool,
    pub version: i64,
    pub authors: Vec<Id>,
}

/// A product before it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub title: String,
    pub edition: String,
    pub summary: String,
    pub link: Option<String>,
    pub made_on: Option<PartialDate>,
    pub is_published: bool,
    pub supersedes: Option<Id>,
    pub question: Option<Id>,
    pub authors: Vec<Id>,
}

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
    document::routes(routes);
    results::routes(routes);
}

#[cfg(test)]
mod tests;

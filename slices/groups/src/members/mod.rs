//! Who is in a group or tied to it: organisations, each with whom it sends.

pub mod actions;
pub mod asking;
pub mod cards;
pub mod noteworthy;
pub mod own;
pub mod pages;
pub mod seeking;
pub mod sheet;
pub mod store;

use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission, Tie, Tied},
    web::Routes,
};

use crate::groups::{
    KIND,
    ties::{HOME, PARTICIPANTS},
};

pub const ASKED: &str = "groups.member.asked";
pub const ADMITTED: &str = "groups.member.admitted";
pub const DECLINED: &str = "groups.member.declined";
pub const CHANGED: &str = "groups.member.changed";
pub const LEFT: &str = "groups.member.left";
/// Who asked took that back.
pub const WITHDRAWN: &str = "groups.member.withdrawn";

/// Takes away those who asked and were not let in from among those who were there.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261127_171000_groups_never_in",
    sql: include_str!("never_in.sql"),
};

/// Who is in it, with the persons, is for those who are in it themselves and for its network.
pub const INSIDE: Permission = Permission::new(
    "groups.member.see",
    Needs::EntryOf(Tied {
        kind: KIND,
        ties: &[Tie::ActsForOneOf(PARTICIPANTS), Tie::CoordinatesOneOf(HOME)],
    }),
);

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
    asking::routes(routes);
    own::routes(routes);
    sheet::export::routes(routes);
}

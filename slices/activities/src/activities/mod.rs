//! Activities: what is done, when, where, by whom; a day event, a training, a residency, a meeting.

pub mod actions;
pub mod archive;
pub mod bonds;
mod copy;
pub mod fields;
pub mod form;
mod guess;
pub mod history;
mod known;
pub mod noun;
mod of_group;
pub mod owners;
pub mod pages;
pub mod parts;
pub mod planned;
pub mod privacy;
pub mod questions;
mod rows;
pub mod rules;
pub mod series;
pub mod store;
pub mod view;
mod wrong;

use std::collections::BTreeMap;

use ordit_kernel::{Id, Instant, PartialDate};
use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    web::Routes,
};
use serde::{Deserialize, Serialize};

use crate::circles::LOOKS_AFTER;

/// The kind of entry.
pub const KIND: &str = "activity";

/// The relation of a network or an organisation to an activity that it holds with others.
pub const CO_ORGANISES: &str = "co_organises";

/// What happened when an activity was written down.
pub const CREATED: &str = "activities.activity.created";
/// What happened when it became another.
pub const CHANGED: &str = "activities.activity.changed";
/// What happened when it was put away.
pub const ARCHIVED: &str = "activities.activity.archived";
/// What happened when it was brought back.
pub const RESTORED: &str = "activities.activity.restored";

/// The tables of activities and of who holds them.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_000000_activities_activities",
    sql: include_str!("activities.sql"),
};

/// Changing an activity.
pub const EDIT: Permission = Permission::new("activities.activity.edit", LOOKS_AFTER);

/// Writing a new one down in a network in which one takes part.
pub const CREATE: Permission = Permission::new("activities.activity.create", Needs::TakesPart);

/// What is particular to an activity, as revisions keep it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// One of [`crate::vocabulary::KINDS`].
    pub activity_kind: String,
    /// One of [`crate::vocabulary::MODES`].
    pub mode: String,
    /// One of [`crate::vocabulary::STANDINGS`].
    pub standing: String,
    /// A day, a month, a year, or unknown.
    pub starts_on: Option<PartialDate>,
    /// `HH:MM` where the networks are; none for whole days.
    pub start_time: Option<String>,
    /// The last day, where it is another.
    pub ends_on: Option<PartialDate>,
    pub end_time: Option<String>,
    /// The earliest instant at which it can begin; none when nothing is known.
    pub first_at: Option<Instant>,
    /// The first instant at which it is over for certain.
    pub last_at: Option<Instant>,
    pub venue: Option<String>,
    /// Told to whoever is registered.
    pub online_url: Option<String>,
    /// Places in all; none when there is no limit.
    pub capacity: Option<i64>,
    /// What its kind asks besides, by key.
    pub details: BTreeMap<String, String>,
    pub series: Option<Id>,
    /// Grows with each change that calendars must hear of.
    pub sequence: i64,
    pub owners: Vec<Owner>,
}

/// Who holds an activity: a network or an organisation, with its share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    pub id: Id,
    /// One of [`crate::vocabulary::OWNER_ROLES`].
    pub role: String,
    /// Of the places in all, those that it gives.
    pub places: Option<i64>,
    pub cost_cents: Option<i64>,
    /// The hours that it reports as its own.
    pub reported_minutes: Option<i64>,
}

/// What the snapshot keeps of an activity beside its head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub activity_kind: Box<str>,
    pub mode: Box<str>,
    pub standing: Box<str>,
    pub starts_on: Option<PartialDate>,
    pub start_time: Option<Box<str>>,
    pub ends_on: Option<PartialDate>,
    pub end_time: Option<Box<str>>,
    pub first_at: Option<Instant>,
    pub last_at: Option<Instant>,
    pub venue: Option<Box<str>>,
    pub capacity: Option<i64>,
    /// Of the calendars that hold it.
    pub sequence: i64,
}

/// The page of an activity.
pub fn path(slug: &str) -> String {
    format!("/a/{slug}")
}

/// Everything that is looked at and done here.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    form::routes(routes);
    actions::routes(routes);
    archive::routes(routes);
    bonds::routes(routes);
    copy::routes(routes);
    history::routes(routes);
    owners::routes(routes);
    parts::routes(routes);
    series::routes(routes);
}

#[cfg(test)]
pub mod tests;

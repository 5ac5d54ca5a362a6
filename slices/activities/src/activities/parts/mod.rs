//! The programme of an activity: parts with time, room and speakers, as planned and as it went.

mod actions;
pub mod moving;
mod offer;
mod pages;
pub mod rules;
pub mod store;
pub mod view;

use ordit_kernel::{Id, PartialDate};
use ordit_platform::{db::SqlMigration, web::Routes};

/// The table of parts.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_000100_activities_parts",
    sql: include_str!("parts.sql"),
};

/// What happened when the programme of an activity became another.
pub const CHANGED: &str = "activities.programme.changed";

/// What a part is. A visit goes to a project or an organisation, a shared part is one that
/// meetings held in parallel have in common.
pub const KINDS: &[&str] = &[
    "talk",
    "workshop",
    "debate",
    "visit",
    "inspiring_case",
    "acquaintance",
    "shared",
    "break",
    "other",
];

/// A part of an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub id: Id,
    /// One of [`KINDS`].
    pub kind: String,
    pub title: String,
    /// The day, where the activity has several.
    pub starts_on: Option<PartialDate>,
    /// `HH:MM`, as all times here.
    pub start_time: Option<String>,
    pub end_time: Option<String>,
    pub room: Option<String>,
    pub speakers: Option<String>,
    /// The organisation or project that is visited or told of.
    pub linked: Option<Id>,
    /// When it began and ended, once it did.
    pub actual_start: Option<String>,
    pub actual_end: Option<String>,
    /// What went otherwise.
    pub actual_note: Option<String>,
    /// Planned, or added or dropped while it happened.
    pub standing: Standing,
    pub version: i64,
}

impl Part {
    /// A part of which only this is known.
    pub fn blank(id: Id, kind: &str, title: String) -> Self {
        Self {
            id,
            kind: kind.to_owned(),
            title,
            starts_on: None,
            start_time: None,
            end_time: None,
            room: None,
            speakers: None,
            linked: None,
            actual_start: None,
            actual_end: None,
            actual_note: None,
            standing: Standing::Planned,
            version: 1,
        }
    }

    /// Whether it was begun, or noted when it was over.
    pub fn is_begun(&self) -> bool {
        self.actual_start.is_some() || self.actual_end.is_some()
    }
}

/// What became of a part on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Planned,
    /// It came up while the activity happened.
    Added,
    /// It was planned and did not take place.
    Dropped,
}

impl Standing {
    /// Its name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Added => "added",
            Self::Dropped => "dropped",
        }
    }

    /// The one with this name.
    pub fn from_code(code: &str) -> Self {
        let all = [Self::Added, Self::Dropped].into_iter();
        all.into_iter()
            .find(|one| one.code() == code)
            .unwrap_or(Self::Planned)
    }
}

/// The pages and what they do.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
    offer::routes(routes);
}

#[cfg(test)]
mod tests;

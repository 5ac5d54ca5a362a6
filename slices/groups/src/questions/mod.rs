//! Doubts and experiences: what a group asks itself, answers, and concludes, dissent kept.

pub mod actions;
pub mod one;
pub mod pages;
pub mod rules;
pub mod store;

use ordit_kernel::{Id, Instant};
use ordit_platform::{db::SqlMigration, web::Routes};

/// The tables of questions and their answers.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_020300_groups_questions",
    sql: include_str!("questions.sql"),
};

pub const ASKED: &str = "groups.question.asked";
pub const PASSED_ON: &str = "groups.question.passed_on";
pub const ANSWERED: &str = "groups.question.answered";
pub const CONCLUDED: &str = "groups.question.concluded";
pub const REOPENED: &str = "groups.question.reopened";

/// What is asked; the words are `groups-questions-nature-{code}`.
pub const NATURES: &[&str] = &["doubt", "experience"];

/// How an answer stands to what was said; the words are `groups-questions-stance-{code}`.
pub const STANCES: &[&str] = &["adds", "agrees", "differs"];

/// How far a question is; the words are `groups-questions-standing-{code}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Waits until who leads a sensitive group passes it on.
    Waiting,
    Open,
    Concluded,
}

impl Standing {
    /// Its name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Open => "open",
            Self::Concluded => "concluded",
        }
    }

    /// The one with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Waiting, Self::Open, Self::Concluded]
            .into_iter()
            .find(|standing| standing.code() == code)
    }
}

/// What was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub id: Id,
    /// One of [`NATURES`].
    pub nature: String,
    pub title: String,
    pub body: Option<String>,
    pub organisation: Option<Id>,
    pub standing: Standing,
    pub conclusion: Option<String>,
    pub dissent: Option<String>,
    pub version: i64,
    pub made_at: Instant,
    pub themes: Vec<String>,
    pub answers: usize,
}

/// What a form asks, or says anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub nature: String,
    pub title: String,
    pub body: String,
    pub themes: Vec<String>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub organisation: Option<Id>,
    pub body: String,
    /// One of [`STANCES`].
    pub stance: String,
    pub made_at: Instant,
}

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    one::routes(routes);
    actions::routes(routes);
}

#[cfg(test)]
mod tests;

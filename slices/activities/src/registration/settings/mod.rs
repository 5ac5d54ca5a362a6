//! Whether and how one registers for an activity, as its organisers set it.

pub mod actions;
pub mod pages;
pub mod rules;
pub mod store;

use std::collections::BTreeMap;

use ordit_kernel::{Id, Instant};
use ordit_platform::web::Routes;

use super::{Mode, rules::Quotas};
use crate::activities::Activity;

/// The form and what it does.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
}

/// An offered place is held so long unless the organisers say otherwise.
pub const USUAL_HOURS: i64 = 48;

/// What the organisers say; nobody registers until they say that one may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub is_open: bool,
    pub opens_at: Option<Instant>,
    pub closes_at: Option<Instant>,
    pub asks_approval: bool,
    pub asks_gender: bool,
    pub asks_minors: bool,
    pub answer_hours: i64,
    pub most_of_organisation: Option<i64>,
    pub modes: BTreeMap<Mode, i64>,
    /// Places kept for other administrations.
    pub reserved: Option<i64>,
    /// Told to whoever has a place.
    pub instructions: String,
    /// What becomes of the data; the usual sentence where nothing is written.
    pub about_data: String,
    /// 0 before it was set for the first time.
    pub version: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            is_open: false,
            opens_at: None,
            closes_at: None,
            asks_approval: false,
            asks_gender: true,
            asks_minors: false,
            answer_hours: USUAL_HOURS,
            most_of_organisation: None,
            modes: BTreeMap::new(),
            reserved: None,
            instructions: String::new(),
            about_data: String::new(),
            version: 0,
        }
    }
}

impl Settings {
    /// The places there are, with those that the activity itself tells.
    pub fn quotas(&self, activity: &Activity) -> Quotas {
        let owners = activity.owners.iter();
        let ways = Mode::of_activity(&activity.mode);
        // Where there is one way only, all places are for it.
        let is_shared = ways.len() > 1 || activity.capacity.is_none();
        Quotas {
            all: activity.capacity,
            // Of a way in which nobody can come any more there are no places.
            modes: ways
                .iter()
                .filter(|_| is_shared)
                .filter_map(|mode| Some((*mode, *self.modes.get(mode)?)))
                .collect(),
            owners: owners
                .filter_map(|owner| Some((owner.id, owner.places?)))
                .collect(),
            of_party: self.most_of_organisation,
            reserved: self.reserved,
        }
    }

    /// Until when a place that is offered now is held: no longer than until the activity begins,
    /// or ends where it has begun, so that those behind can still come.
    pub fn answer_until(&self, now: Instant, activity: &Activity) -> Instant {
        let until = now.plus_seconds(self.answer_hours.saturating_mul(3600));
        let ahead = [activity.first_at, activity.last_at].into_iter().flatten();
        let next = ahead.filter(|moment| *moment > now).min();
        next.map_or(until, |next| until.min(next))
    }
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    Text,
    Choice,
    YesNo,
}

impl QuestionKind {
    pub const ALL: [Self; 3] = [Self::Text, Self::Choice, Self::YesNo];

    /// Its name; its words are `activities-reg-question-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Choice => "choice",
            Self::YesNo => "yes_no",
        }
    }

    /// The one with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Something that whoever registers is asked besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub id: Id,
    pub kind: QuestionKind,
    pub label: String,
    pub choices: Vec<String>,
    pub is_required: bool,
    pub is_asked: bool,
}

impl Question {
    /// The name of its field in forms.
    pub fn field(&self) -> String {
        format!("answer-{}", self.id)
    }
}

//! Registration: who comes to an activity, how many may, who waits and in which order.

pub mod book_store;
mod counter;
mod due_store;
mod enclosed;
mod erased_store;
pub mod foretold;
mod foretold_store;
mod jobs;
mod kept_store;
pub mod letters;
mod lists;
mod moved;
mod news;
mod news_store;
mod own;
pub mod public;
pub mod rules;
pub mod settings;
mod sheet;
pub mod store;
mod way_store;

use ordit_kernel::{Id, Instant, Lang};
use ordit_platform::{
    db::SqlMigration,
    mail::EmailAddress,
    permissions::{Needs, Permission},
    web::Routes,
};

use crate::{activities::Activity, circles::LOOKS_AFTER};
use settings::Settings;

pub use jobs::{HEARER, REMIND, SETTLE};
pub use kept_store::{IMPERSONAL, PERSONAL_DATA, RULE};
pub use lists::CARD;
pub use news::{PAUSE_SECONDS, TELL};
pub use way_store::{Way, way};

/// The tables of registration.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_010000_activities_registration",
    sql: include_str!("registration.sql"),
};

/// What people with a place were told of it.
pub const TOLD_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261126_011000_activities_registration_told",
    sql: include_str!("told.sql"),
};

/// How people wanted to come before there was one way only.
pub const WAY_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261129_010000_activities_registration_way",
    sql: include_str!("way.sql"),
};

/// What happened when somebody filled in the form.
pub const RECEIVED: &str = "activities.registration.received";
/// What happened when a registration reached another state, or asks for other places.
pub const CHANGED: &str = "activities.registration.changed";
/// What happened when the organisers said something else of registering.
pub const SETTLED: &str = "activities.registration.settled";

/// Registering, and what a link of a mail lets one do.
const REGISTER: Permission = Permission::new("activities.register", Needs::Anyone);
/// Seeing who comes, and deciding on it.
const ORGANISE: Permission = Permission::new("activities.registrations", LOOKS_AFTER);

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    public::routes(routes);
    settings::routes(routes);
    lists::routes(routes);
    sheet::routes(routes);
    own::routes(routes);
}

/// How far a registration is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// The address was not proved yet; it holds no place.
    Unverified,
    /// Waits for the organisers to approve it.
    Pending,
    Confirmed,
    /// There is no place just now.
    Waiting,
    /// A place is held until it is taken or the time is over.
    Offered,
    Cancelled,
    /// The link or the offer was not answered in time.
    Expired,
}

impl State {
    pub const ALL: [Self; 7] = [
        Self::Unverified,
        Self::Pending,
        Self::Confirmed,
        Self::Waiting,
        Self::Offered,
        Self::Cancelled,
        Self::Expired,
    ];
    /// Proved and not over.
    pub const LIVE: [Self; 4] = [Self::Pending, Self::Confirmed, Self::Waiting, Self::Offered];

    /// Its name in the database and in addresses; its words are `activities-reg-state-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unverified => "unverified",
            Self::Pending => "pending",
            Self::Confirmed => "confirmed",
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
        }
    }

    /// The one with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether a place is held by it.
    pub const fn holds_place(self) -> bool {
        matches!(self, Self::Confirmed | Self::Offered)
    }

    /// Proved and not over.
    pub fn is_live(self) -> bool {
        Self::LIVE.contains(&self)
    }
}

/// How somebody takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    InPerson,
    Online,
}

impl Mode {
    pub const ALL: [Self; 2] = [Self::InPerson, Self::Online];

    /// Its name; its words are `activities-reg-mode-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Online => "online",
        }
    }

    /// The one with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }

    /// Those in which an activity can be attended.
    pub fn of_activity(mode: &str) -> &'static [Self] {
        match mode {
            "in_person" => &Self::ALL[..1],
            "online" => &Self::ALL[1..],
            _ => &Self::ALL,
        }
    }
}

/// For which places somebody asks: whoever waits for the same ones waits in one order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lane {
    /// Through whom they come, where owners give places of their own.
    pub owner: Option<Id>,
    pub mode: Mode,
    /// Of the places kept for other administrations.
    pub is_reserved: bool,
}

/// Stated or not; counted apart either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Woman,
    Man,
    Other,
}

impl Gender {
    pub const ALL: [Self; 3] = [Self::Woman, Self::Man, Self::Other];

    /// Its name; its words are `activities-reg-gender-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Woman => "woman",
            Self::Man => "man",
            Self::Other => "other",
        }
    }

    /// The one with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gender| gender.code() == code)
    }
}

/// By which door somebody came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameBy {
    Form,
    /// An organisation registered its people.
    Organisation,
    /// The organisers wrote them down.
    Hand,
    /// A sheet of an outside form.
    Sheet,
}

impl CameBy {
    const ALL: [Self; 4] = [Self::Form, Self::Organisation, Self::Hand, Self::Sheet];

    /// Its name in the database; its words are `activities-reg-by-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Organisation => "organisation",
            Self::Hand => "hand",
            Self::Sheet => "sheet",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.code() == code)
    }
}

/// Somebody who registers, as it was typed and could be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub name: String,
    /// Where mails go.
    pub address: Option<EmailAddress>,
    /// It is their own, and nobody else's is the same.
    pub is_own: bool,
    pub organisation: Option<Id>,
    pub organisation_name: String,
    pub lane: Lane,
    pub gender: Option<Gender>,
    pub minors: i64,
    /// By the id of the question.
    pub answers: Vec<(Id, String)>,
    pub lang: Lang,
}

/// A registration as it stands.
#[derive(Clone, Debug)]
pub struct Registration {
    pub id: Id,
    pub activity: Id,
    pub queue: Option<i64>,
    pub state: State,
    pub draft: Draft,
    pub came_by: CameBy,
    pub registered_at: Instant,
    pub offered_until: Option<Instant>,
    pub is_reminded: bool,
    /// What they were told last of when and where it is, while they have a place.
    pub told_facts: Option<String>,
    /// How many calendar files they got.
    pub calendars: i64,
    /// How they wanted to come, where there is one way only now and it is another.
    pub mode_before: Option<Mode>,
}

/// An activity with all that registering needs of it.
#[derive(Clone, Debug)]
pub struct Whole {
    pub sheet: ordit_platform::register::Sheet,
    pub activity: Activity,
    pub settings: Settings,
}

impl Whole {
    /// Its id.
    pub fn id(&self) -> Id {
        self.sheet.id
    }

    /// Its title in a language, or in its own.
    pub fn title(&self, lang: Lang) -> ordit_members::directory::said::Said {
        let own = |wanted: Lang| {
            let text = self.sheet.texts.get(&wanted)?;
            (!text.title.is_empty()).then_some(text.title.as_str())
        };
        ordit_kernel::text::localised(lang, self.sheet.lang, own).into()
    }

    /// Whether it does not take place: called off, or put away. Nobody gets a place any more.
    pub fn is_off(&self) -> bool {
        let is_archived = self.sheet.state == ordit_platform::register::State::Archived;
        self.activity.standing == "cancelled" || is_archived
    }

    /// Whether somebody can register now.
    pub fn is_open(&self, now: Instant) -> bool {
        let settings = &self.settings;
        settings.is_open
            && self.activity.standing == "announced"
            && self.sheet.state == ordit_platform::register::State::Published
            && settings.opens_at.is_none_or(|opens| opens <= now)
            && settings.closes_at.is_none_or(|closes| now < closes)
            && self.activity.last_at.is_none_or(|over| now < over)
    }

    /// The owners through whom one can come: those who give places of their own, when there are
    /// several.
    pub fn owners(&self) -> Vec<Id> {
        let owners = self.activity.owners.iter();
        let giving: Vec<Id> = owners
            .filter(|owner| owner.places.is_some_and(|places| places > 0))
            .map(|owner| owner.id)
            .collect();
        if giving.len() > 1 { giving } else { Vec::new() }
    }
}

#[cfg(test)]
mod tests;

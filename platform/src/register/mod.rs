//! The register: entries with what all kinds share, their audiences, texts and revisions.

pub mod audience;
pub(crate) mod order;
mod slug;
mod store;

use ordit_kernel::{Audience, Id, Instant, Lang, Place, Text, Texts};
use serde::{Deserialize, Serialize};

pub use order::{ORDER_MIGRATION, fill_keys, key_column};
pub use slug::slugify;
pub use store::{Revision, Saved, create, erase, load, revision, revisions, update};

use crate::{db::SqlMigration, fold::fold};

/// The tables of the register.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_000000_platform_register",
    sql: include_str!("register.sql"),
};

/// What stands in `source` of everything that was made up; it may only live in a network that
/// says so.
pub const INVENTED: &str = "invented";

/// Where an entry is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Draft,
    Published,
    Archived,
}

impl State {
    /// The state's name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Archived => "archived",
        }
    }

    /// The state with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Draft, Self::Published, Self::Archived]
            .into_iter()
            .find(|state| state.code() == code)
    }
}

/// An entry as a whole: what is shared, and its slice's particulars as JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    pub id: Id,
    pub kind: String,
    /// The home network; none for organisations, people and networks.
    pub network: Option<Id>,
    pub slug: String,
    pub audience: Audience,
    pub state: State,
    pub lang: Lang,
    pub texts: Texts,
    pub themes: Vec<String>,
    pub place: Place,
    pub source: String,
    pub source_url: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    #[serde(default)]
    pub particulars: serde_json::Value,
}

impl Sheet {
    /// Its own title as names are compared; none while it has no title.
    pub fn folded_name(&self) -> Option<String> {
        self.texts.get(&self.lang).map(|text| fold(&text.title))
    }

    /// A published, public entry without texts yet.
    pub fn new(id: Id, kind: &str, lang: Lang, now: Instant) -> Self {
        Self {
            id,
            kind: kind.to_owned(),
            network: None,
            slug: String::new(),
            audience: Audience::Public,
            state: State::Published,
            lang,
            texts: Texts::new(),
            themes: Vec::new(),
            place: Place::default(),
            source: String::new(),
            source_url: None,
            version: 1,
            created_at: now,
            updated_at: now,
            particulars: serde_json::Value::Null,
        }
    }

    /// The text in one language, made when it is not there.
    pub fn text_mut(&mut self, lang: Lang) -> &mut Text {
        self.texts.entry(lang).or_default()
    }

    /// The title in the entry's own language.
    pub fn own_title(&self) -> &str {
        self.texts.get(&self.lang).map_or("", |text| &text.title)
    }
}

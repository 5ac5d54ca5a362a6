//! What a slice declares of a noun so that it can be imported, edited in lists and exported.

use std::collections::{BTreeMap, HashMap};

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id, Instant, UserError};
use sea_orm::{DbErr, Value};
use serde::Serialize;

use crate::{
    db::{Db, Reading, Write},
    permissions::{self, Needs, On, Permission},
    register::Sheet,
};

/// The values of a row by field, each in its canonical form; absent or empty means nothing.
pub type Record = BTreeMap<&'static str, String>;

/// What a slice's query will give.
pub type Answer<'a, T> = BoxFuture<'a, Result<T, DbErr>>;

/// Tells from a new row's record, and from what its list says of all rows, what it leaves out.
pub type Guesser = fn(&Record, &[(&'static str, String)]) -> Vec<Guess>;

/// Reads what each of these rows names, one answer for each in their order.
pub type Lookup = for<'a> fn(&'a Db, Option<Id>, Vec<Record>) -> Answer<'a, Vec<LookedUp>>;

/// What was found of what a row names.
#[derive(Clone, Debug, Default)]
pub struct LookedUp {
    /// Put among the values of the row, in place of what it said itself.
    pub values: Record,
    pub refusals: Vec<Refusal>,
    /// How the row is called where it has no name of its own.
    pub title: Option<String>,
    /// Its key tells it from others of its name: what comes back every year is not one thing.
    pub is_told_apart: bool,
}

/// How an entry is told by several rows, each of which says a part of it.
#[derive(Clone, Copy)]
pub struct Part {
    /// What a row sees of the entry: of all that it is, what this row speaks of.
    pub seen: fn(&Current, &Record) -> Record,
    /// All its rows.
    pub all: fn(&Current) -> Vec<Record>,
}

/// What follows from a run's rows, in the write that moved them (its id, its network).
pub type After = for<'a> fn(&'a mut Write, Id, Option<Id>) -> Answer<'a, ()>;

/// Tells beforehand whom the rows of a run would have told of something, were it written by this
/// one.
pub type Foretell = for<'a> fn(&'a Db, &'a Acting, Id) -> Answer<'a, Vec<Foretold>>;

/// Some people who would be told of something, in a sentence with their number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foretold {
    pub sentence: UserError,
    /// Only where whoever writes the run asks for it.
    pub is_asked: bool,
}

/// Values that only one entry may have, each with the entry that has it.
pub type TakenValues = Vec<(String, Id)>;

/// A noun that spreadsheets, lists and forms write through one door.
#[derive(Clone, Copy)]
pub struct Noun {
    /// English name, as in `--noun organisation`.
    pub name: &'static str,
    /// The kind of entry that a row is.
    pub kind: &'static str,
    /// Fluent key of the plural name.
    pub label: &'static str,
    /// Names of files and sheets by which the noun is recognised, in four languages.
    pub file_names: &'static [&'static str],
    pub fields: &'static [Field],
    /// The slice's own tables that a row fills.
    pub tables: &'static [StagedTable],
    /// Who may write rows in bulk, and whether also into what is archived.
    pub permission: Permission,
    /// What a row says of its network's relation with a known entry when neither says anything:
    /// whoever is in a network's list takes part in it.
    pub joining: &'static [(&'static str, &'static str)],
    pub created: &'static str,
    pub changed: &'static str,
    /// The entries against which rows are recognised: what is hidden from a network is not there.
    pub known: for<'a> fn(&'a Db, Option<Id>, Wanted) -> Answer<'a, Vec<Known>>,
    /// The entries as they are now, seen from a network.
    pub current: for<'a> fn(Reading<'a>, Option<Id>, &'a [Id]) -> Answer<'a, Currents>,
    /// A field whose value only one entry may have, where there is one.
    pub unique: Option<Unique>,
    /// What a new row says without saying it; pure. A guess is shown before it is written.
    pub guess: Option<Guesser>,
    /// Reads what rows name without being it, such as the organisation of a contact, before
    /// anything is made of them.
    pub lookup: Option<Lookup>,
    /// Where several rows may mean one entry and each says a part of it, which part that is.
    pub part: Option<Part>,
    /// What else changes in the register because these rows were written.
    pub after: Option<After>,
    /// Whom a run that waits would have told of something.
    pub foretell: Option<Foretell>,
    /// The field whose date tells rows of one name apart where they are looked at.
    pub dated: Option<&'static str>,
    /// What a record becomes, or everything that keeps it from becoming it; pure.
    pub build: fn(Build<'_>) -> Result<Built, Vec<Refusal>>,
}

impl Noun {
    /// A row belongs to one network; a network's own row does not.
    pub fn needs_network(&self) -> bool {
        matches!(self.permission.needs, Needs::CoordinatesNetwork)
    }

    /// Whether this one may write rows of the noun in bulk, in the name of this network; as the
    /// pages and the command line ask it.
    pub fn is_open_to(&self, acting: &Acting, network: Option<Id>) -> bool {
        let on = network.map_or(On::Nothing, On::network_of);
        permissions::may_at_all(&self.permission, acting, on)
    }

    /// The field with this key, if the noun has it.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// The key of a column that may stand in a file of this noun; every file may carry ids.
    pub(super) fn column(&self, key: &str) -> Option<&'static str> {
        let own = self.field(key).map(|field| field.key);
        own.or((key == super::ORDIT_ID).then_some(super::ORDIT_ID))
    }

    /// The fields that a record holds: all but those by which a row is recognised.
    pub fn record_fields(&self) -> impl Iterator<Item = &'static Field> {
        self.fields
            .iter()
            .filter(|field| !super::is_identity(field.key))
    }
}

/// Which of the known entries are asked for.
#[derive(Clone, Debug, Default)]
pub enum Wanted {
    #[default]
    All,
    /// Those with one of these ids or with one of these spellings of a website.
    These { ids: Vec<Id>, websites: Vec<String> },
}

/// A field whose value, in small letters, only one entry may have.
#[derive(Clone, Copy)]
pub struct Unique {
    pub field: &'static str,
    /// Whoever has it is meant, whatever the name.
    pub is_identity: bool,
    /// The values that are taken, each with its entry.
    pub taken: for<'a> fn(&'a Db) -> Answer<'a, TakenValues>,
}

/// A value that a new row does not give and that was told from another of its values.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Guess {
    pub field: String,
    /// In its canonical form.
    pub value: String,
    /// The field from which it was told.
    pub from: String,
}

/// A column of a noun.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub key: &'static str,
    /// Fluent key of its title, which is also its header in four languages.
    pub label: &'static str,
    /// Other headers by which it is known, in any language.
    pub synonyms: &'static [&'static str],
    pub parser: Parser,
    /// Other words for a choice, in any language: its code, then the words.
    pub choice_words: &'static [(&'static str, &'static [&'static str])],
    pub is_required: bool,
    /// Belongs to the network's own relation with the entry and not to the entry itself.
    pub is_networks_own: bool,
}

/// How the text of a cell becomes a canonical value.
#[derive(Clone, Copy, Debug)]
pub enum Parser {
    /// One line of at most this many characters.
    Line(usize),
    /// Several lines (Markdown) of at most this many characters.
    Lines(usize),
    Date,
    /// A date of the years from this one to that one: whoever writes another mistyped it.
    DateIn(i16, i16),
    /// One of these codes; each has a label `{prefix}-{code}` in four languages.
    Choice {
        codes: &'static [&'static str],
        prefix: &'static str,
    },
    /// Codes with a date each, in their order: `member 2010;left 2015-05`; labels as those of a
    /// choice.
    DatedChoices {
        codes: &'static [&'static str],
        prefix: &'static str,
    },
    /// Becomes a territory code.
    Municipality,
    /// Degrees of a latitude or longitude (WGS 84), at most this many either way.
    Degrees(u8),
    /// The two letters of a country (ISO 3166-1).
    Country,
    /// An http or https address.
    Url,
    /// A whole number, 0 or more.
    Count,
    /// `#rrggbb`.
    Colour,
    /// Codes of themes, separated by `;`.
    Themes,
    /// Free values separated by `;`.
    List(usize),
    Id,
}

/// An entry against which a row may be recognised.
#[derive(Clone, Debug)]
pub struct Known {
    pub id: Id,
    pub slug: String,
    pub title: String,
    pub territory: Option<String>,
    pub website: Option<String>,
}

/// An entry as it is now.
#[derive(Clone, Debug)]
pub struct Current {
    pub sheet: Sheet,
    pub record: Record,
    /// The acting network may change the entry itself, not only its own relation to it.
    pub may_change: bool,
}

impl Current {
    /// An entry that every network that knows it may change, with what is particular to it.
    pub fn open(mut sheet: Sheet, own: &impl Serialize, record: Record) -> Self {
        sheet.particulars = serde_json::to_value(own).unwrap_or_default();
        Self {
            sheet,
            record,
            may_change: true,
        }
    }
}

/// Entries as they are now, by id.
pub type Currents = HashMap<Id, Current>;

/// What a noun builds a row from.
pub struct Build<'a> {
    pub id: Id,
    pub network: Option<Id>,
    /// The network says that everything in it is made up.
    pub is_invented: bool,
    pub record: &'a Record,
    /// Fields whose cells could not be read, and are missing from the record: this is for
    /// everything else that is wrong.
    pub unread: &'a [String],
    pub current: Option<&'a Current>,
    pub now: Instant,
    pub new_id: &'a mut dyn FnMut() -> Id,
    /// Makes an address that no other entry of the kind has.
    pub new_slug: &'a mut dyn FnMut(&str) -> String,
    /// Whether another entry has this value of the noun's unique field.
    pub is_taken: &'a dyn Fn(&str) -> bool,
}

/// What a row becomes: the entry, and rows of the slice's own tables.
#[derive(Clone, Debug)]
pub struct Built {
    pub sheet: Sheet,
    pub rows: Vec<StagedRow>,
}

/// A row for one of the noun's tables.
#[derive(Clone, Debug)]
pub struct StagedRow {
    pub table: &'static str,
    /// In the order of the table's columns.
    pub values: Vec<Value>,
}

/// A table of the slice with a twin `staged_<name>` that has `run_id` and `position` in front.
#[derive(Clone, Copy, Debug)]
pub struct StagedTable {
    pub name: &'static str,
    pub columns: &'static [&'static str],
    pub write: StagedWrite,
}

/// How staged rows reach their table.
#[derive(Clone, Copy, Debug)]
pub enum StagedWrite {
    /// Insert, or update the row with the same key.
    Upsert { key: &'static [&'static str] },
    /// The noun's `after` moves them, since what it finds there decides; of rows with one key the
    /// last one waits.
    After { key: &'static [&'static str] },
    /// All rows of an entry are written anew. `owner` is the column with the entry's id;
    /// `network`, where given, limits it to the rows of the run's network (of none, to none), and
    /// `only` to the rows whose column has this value.
    Replace {
        owner: &'static str,
        network: Option<&'static str>,
        only: Option<(&'static str, &'static str)>,
    },
}

/// Why a value is not taken.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Refusal {
    pub field: String,
    pub value: String,
    pub error: UserError,
}

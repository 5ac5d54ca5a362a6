//! What a slice says of a table that holds something about people.

use std::sync::Arc;

use futures::future::BoxFuture;
use ordit_kernel::Id;
use sea_orm::DbErr;

use crate::{db::Write, i18n::Words};

/// A table with something about people: what for, how long, whose rows, what becomes of them.
///
/// The conditions of a person's rows know three words: `{person}` is their id, `{addresses}` the
/// list of their mail addresses as they are compared, `{mention}` a pattern of their id in a text.
#[derive(Clone, Copy)]
pub struct PersonalData {
    pub table: &'static str,
    pub category: &'static Category,
    /// The condition of a person's rows.
    pub rows: &'static str,
    /// The columns that the person is handed.
    pub handed: &'static [&'static str],
    /// The columns that nobody is handed: hashes of secrets, who else had to do with it.
    pub withheld: &'static [&'static str],
    /// The columns that hold the person's own name, address, telephone or address of a page.
    pub own: &'static [(&'static str, Own)],
    /// The columns in which anybody may have written of them.
    pub mentions: &'static [&'static str],
    /// In which rows that is looked for: a condition without values.
    pub among: &'static str,
    pub erase: Erase,
}

/// The beginning of a declaration, of which most say little more.
pub const EMPTY: PersonalData = PersonalData {
    table: "",
    category: &NOTHING,
    rows: NOBODY,
    handed: &[],
    withheld: &[],
    own: &[],
    mentions: &[],
    among: EVERYWHERE,
    erase: Erase::Stays,
};

/// No row can be told to be somebody's.
pub const NOBODY: &str = "1 = 0";
/// Every row.
pub const EVERYWHERE: &str = "1 = 1";

const NOTHING: Category = Category {
    code: "",
    what: "",
    purpose: "",
    basis: Basis::LegitimateInterest,
    kept: Kept::AsAct,
};

/// What belongs together for whoever reads: one purpose, one basis, one time.
#[derive(Clone, Copy, Debug)]
pub struct Category {
    /// Its name in the archive.
    pub code: &'static str,
    /// The key of what it is.
    pub what: &'static str,
    /// The key of what it is for.
    pub purpose: &'static str,
    pub basis: Basis,
    pub kept: Kept,
}

/// Why it may be kept: the letter of article 6.1 of the General Data Protection Regulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    Consent,
    LegalObligation,
    LegitimateInterest,
}

impl Basis {
    /// Its name; its words are `privacy-basis-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::LegalObligation => "obligation",
            Self::LegitimateInterest => "interest",
        }
    }
}

/// How long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Until the person or the coordination asks.
    UntilErased,
    /// As long as the instance is told to by the rule of this name.
    Rule(&'static str),
    /// So many days, whatever is configured.
    Days(i64),
    /// As long as the law asks of whoever has to account for it.
    LegalTerm,
    /// For good: ids and codes without a name.
    AsAct,
}

/// What a column says of its person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    Name,
    /// Theirs now: given by whoever decides on them, or proved by themselves.
    Address,
    /// Noted with them at some time, and perhaps somebody else's by now.
    EarlierAddress,
    /// A telephone, the last part of the address of a page.
    Sign,
}

/// What becomes of a person's rows when they are erased.
#[derive(Clone, Copy)]
pub enum Erase {
    /// The rows go.
    Delete,
    /// They are set to this: `name = NULL`.
    Set(&'static str),
    /// They hold ids, numbers and states, and tell what organisations did.
    Stays,
    /// In a way of its own.
    By(Eraser),
}

/// Takes the rows of a person away, in the change that erases them.
pub type Eraser = for<'a> fn(Erasing<'a>) -> BoxFuture<'a, Result<(), DbErr>>;

/// What an [`Eraser`] works with.
pub struct Erasing<'a> {
    pub write: &'a mut Write,
    pub subject: &'a Subject,
    pub words: &'a Arc<Words>,
}

/// A person, and what they are known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    pub person: Id,
    /// Theirs now, as they are compared.
    pub addresses: Vec<String>,
    /// Those that were noted with them at some time.
    pub earlier: Vec<String>,
    /// What is looked for in what others wrote.
    pub signs: Vec<String>,
}

impl Subject {
    /// Of whom nothing is known yet.
    pub const fn unknown(person: Id) -> Self {
        Self {
            person,
            addresses: Vec::new(),
            earlier: Vec::new(),
            signs: Vec::new(),
        }
    }

    /// Known by earlier addresses too: under them something is erased, but nothing handed and
    /// nobody written to.
    #[must_use]
    pub fn with_earlier(mut self) -> Self {
        self.addresses.append(&mut self.earlier);
        self.addresses.sort();
        self.addresses.dedup();
        self
    }
}

//! The rules of a year: brackets by kind and population, who pays, until when and to whom.

mod actions;
mod form;
mod pages;
pub mod rules;
pub mod store;

use std::collections::BTreeMap;

use ordit_kernel::{Lang, Money, PartialDate};
use ordit_platform::web::Routes;

pub use actions::put;
pub use form::{Typed, TypedRow, spaced};

/// The page and what it does.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
}

/// What a network asks for in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tariff {
    pub year: i16,
    pub brackets: Vec<Bracket>,
    /// The states of membership that pay.
    pub states: Vec<String>,
    pub joining: Joining,
    pub due_on: Option<PartialDate>,
    /// What the number of each fee begins with.
    pub prefix: String,
    /// The number of the first fee of the year.
    pub first_number: i64,
    pub payee: String,
    /// Without spaces; may be empty.
    pub iban: String,
    /// Whoever owes a fee after it was due does not vote.
    pub suspends_vote: bool,
    /// The text of the letter, where it is not the usual one.
    pub letters: BTreeMap<Lang, String>,
}

/// An amount for a kind of member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bracket {
    /// None: any other kind.
    pub kind: Option<String>,
    /// The fewest inhabitants; none: the same whatever the population.
    pub people_from: Option<u32>,
    /// The most inhabitants, them included; none: no end.
    pub people_to: Option<u32>,
    pub amount: Money,
}

/// What whoever joins in the middle of a year pays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Joining {
    /// The whole year.
    #[default]
    Full,
    /// The months that are left, the one of joining included.
    Month,
    /// The quarters that are left, the one of joining included.
    Quarter,
    /// Half from July on.
    Half,
}

impl Joining {
    pub const ALL: [Self; 4] = [Self::Full, Self::Month, Self::Quarter, Self::Half];

    /// As forms and tables say it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Half => "half",
        }
    }

    /// The one with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|joining| joining.code() == code)
    }
}

impl Tariff {
    /// What a year begins with before anybody said anything.
    pub fn usual(year: i16) -> Self {
        Self {
            year,
            brackets: Vec::new(),
            states: vec!["member".to_owned(), "associate_member".to_owned()],
            joining: Joining::Full,
            due_on: None,
            prefix: prefix(year),
            first_number: 1,
            payee: String::new(),
            iban: String::new(),
            suspends_vote: false,
            letters: BTreeMap::new(),
        }
    }

    /// The same for another year: dates move with it, numbers begin anew.
    #[must_use]
    pub fn for_year(self, year: i16) -> Self {
        let moved = self.due_on.map(|due| rules::moved(due, year - self.year));
        Self {
            year,
            due_on: moved,
            prefix: rules::prefix_for(&self.prefix, self.year, year),
            first_number: 1,
            ..self
        }
    }

    /// The number of the fee at this place.
    pub fn number(&self, ordinal: i64) -> String {
        format!("{}{ordinal:04}", self.prefix)
    }
}

fn prefix(year: i16) -> String {
    format!("Q{year}-")
}

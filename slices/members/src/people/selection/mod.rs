//! Which mandates of a network's people are meant: the filters of an address, and a page of them.

mod cut_store;
pub mod store;

use std::collections::BTreeMap;

use ordit_kernel::{Id, Instant, Lang, Page, PageRequest, PartialDate, Role};
use ordit_platform::{
    geo::{Municipality, Territories},
    web::Query,
};
use sea_orm::{ConnectionTrait, DbErr};

use self::cut_store::Asked;
use super::Account;
use crate::{mandates::Standing, vocabulary::ORGANISATION_KINDS, worklist::selection::Mark};

/// The key of words in an address.
pub const WORDS: &str = "q";
/// The key of the order.
pub const SORT: &str = "sort";
/// The dimensions of the filters, in the order in which they are offered.
pub const DIMENSIONS: [&str; 8] = [
    "role", "kind", "state", "county", "ambit", "standing", "account", "lacks",
];
/// The orders of the list.
pub const SORTS: [&str; 4] = ["name", "organisation", "role", "ends"];
/// The key of a message to which no answer came.
pub const UNANSWERED: &str = "unanswered";
/// The value of `lacks`.
pub const ADDRESS: &str = "address";

/// One mandate of a person, as a row of a list. What only some may see is there for those who
/// coordinate the network, and absent of whoever holds nothing in it any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub mandate: Id,
    pub person: Id,
    pub name: String,
    pub slug: String,
    pub address: Option<String>,
    pub phone: Option<String>,
    /// The language in which one writes to them.
    pub lang: Lang,
    pub role: Role,
    /// The organisation; nothing where the mandate is over the network itself.
    pub organisation: Option<Place>,
    pub post: Option<String>,
    pub since: Instant,
    pub until: Option<Instant>,
    pub begins: Option<PartialDate>,
    pub ends: Option<PartialDate>,
    pub standing: Standing,
    pub account: Option<Account>,
    /// They hold something in the network that is not over, or nothing anywhere, so that its
    /// coordination may know how to reach them.
    pub is_reached: bool,
    pub source: Option<String>,
}

/// An organisation of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub id: Id,
    pub name: String,
    pub slug: String,
    pub kind: String,
    pub territory: Option<String>,
    /// How it takes part in the network now.
    pub state: Option<String>,
}

/// What an address chooses; what is no value of a dimension was never chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    pub words: String,
    /// Dimension and value, as in the address.
    pub chosen: Vec<(&'static str, String)>,
    pub sort: usize,
    /// Only those who were sent this message, and whose organisation did not answer.
    pub unanswered: Option<Id>,
}

/// How many lines each value of each dimension would leave.
pub type Counts = BTreeMap<&'static str, BTreeMap<String, usize>>;

/// A page of lines, and what is counted of all that the choices leave.
#[derive(Clone, Debug)]
pub struct Shown {
    pub page: Page<Line>,
    pub counted: Counted,
}

/// What is counted of all lines that the choices leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    pub total: usize,
    /// Of so many people they are.
    pub people: usize,
    /// The mark of these people.
    pub mark: Mark,
    /// What each value would leave beside what is chosen in the other dimensions.
    pub counts: Counts,
}

impl Selection {
    /// The choices that an address makes.
    pub fn read(query: &Query) -> Self {
        let mut read = Self {
            words: query.get(WORDS).unwrap_or_default().trim().to_owned(),
            sort: SORTS
                .iter()
                .position(|sort| query.get(SORT) == Some(sort))
                .unwrap_or(0),
            unanswered: query.get(UNANSWERED).and_then(|id| id.parse().ok()),
            chosen: Vec::new(),
        };
        for dimension in DIMENSIONS {
            for value in query
                .all(dimension)
                .filter(|value| is_value(dimension, value))
            {
                if !read.has(dimension, value) {
                    read.chosen.push((dimension, value.to_owned()));
                }
            }
        }
        read
    }

    /// Whether this value was chosen.
    pub fn has(&self, dimension: &str, value: &str) -> bool {
        self.of(dimension).any(|own| own == value)
    }

    /// Every line of a network that the choices leave, in their order.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn lines(
        &self,
        on: &impl ConnectionTrait,
        network: Id,
        at: (Instant, Lang),
    ) -> Result<Vec<Line>, DbErr> {
        let asked = Asked::new(on, self, network, at).await?;
        let ids = cut_store::in_order(on, &asked, None).await?;
        store::of(on, network, at.0, &ids).await
    }

    /// One page of the lines that the choices leave, and what is counted of all of them.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn page(
        &self,
        on: &impl ConnectionTrait,
        network: Id,
        at: (Instant, Lang),
        request: PageRequest,
    ) -> Result<Shown, DbErr> {
        let asked = Asked::new(on, self, network, at).await?;
        let counted = cut_store::counted(on, &asked).await?;
        let ids = cut_store::in_order(on, &asked, Some(request)).await?;
        let items = store::of(on, network, at.0, &ids).await?;
        let total = counted.total;
        Ok(Shown {
            page: Page {
                items,
                total,
                request,
            },
            counted,
        })
    }

    fn of<'a>(&'a self, dimension: &'a str) -> impl Iterator<Item = &'a str> {
        let chosen = self.chosen.iter().filter(move |(own, _)| *own == dimension);
        chosen.map(|(_, value)| value.as_str())
    }
}

fn is_value(dimension: &str, value: &str) -> bool {
    match dimension {
        "role" => Role::from_code(value).is_some(),
        "kind" => ORGANISATION_KINDS.contains(&value),
        "state" => ["observer", "member", "associate_member"].contains(&value),
        "county" | "ambit" => Territories::get().name_of(value).is_some(),
        "standing" => Standing::from_code(value).is_some(),
        "account" => Account::from_code(value).is_some(),
        _ => value == ADDRESS,
    }
}

/// The area of a municipality in one of the two dimensions of areas.
fn area<'a>(dimension: &str, town: &'a Municipality) -> &'a str {
    match dimension {
        "county" => town.county_or_province().0,
        _ => town.ambit_or_region().0,
    }
}

#[cfg(test)]
mod tests;

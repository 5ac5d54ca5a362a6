//! Which fees a list shows, their order and their sums.

use std::collections::BTreeSet;

use ordit_kernel::{Id, Money, Page, PageRequest};
use ordit_platform::{
    geo::Territories,
    i18n::Translator,
    snapshot::{Head, Snapshot},
    web::{Query, Visit},
};
use sea_orm::{ConnectionTrait, DbErr};

use super::cut_store::{self, Counted, Statement};
use crate::{
    directory::rows::kind_label,
    fees::{
        Fee, State,
        shown::{asked_year, state_text, today},
    },
};

/// What an address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub year: i16,
    pub state: Option<State>,
    pub kind: Option<String>,
    pub county: Option<String>,
}

/// A page of the fees that a list shows, by the names of the members.
pub struct Shown<'a> {
    pub page: Page<(Fee, &'a Head)>,
    /// Of so many members all pages are.
    pub members: usize,
    pub choices: Vec<Choices>,
    pub sums: Sums,
}

/// Sums of what a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    pub asked: Money,
    pub paid: Money,
    pub owed: Money,
    /// So many are owed and late.
    pub late: usize,
}

/// The values of a filter.
#[derive(Clone, Debug)]
pub struct Choices {
    pub key: &'static str,
    pub label: String,
    /// Value, label, and whether it is chosen.
    pub options: Vec<(String, String, bool)>,
}

impl Asked {
    /// What an address asks for.
    pub fn read(visit: &Visit) -> Self {
        let value = |key: &str| {
            let value = visit.query.get(key).filter(|value| !value.is_empty());
            value.map(str::to_owned)
        };
        let state = value("state");
        let of_code = |code: &str| State::ALL.into_iter().find(|own| own.code() == code);
        Self {
            year: asked_year(visit),
            state: state.as_deref().and_then(of_code),
            kind: value("kind"),
            county: value("county"),
        }
    }

    /// The same as an address.
    pub fn query(&self) -> Query {
        let year = Query::default().with("year", &self.year.to_string());
        let filters = [
            ("state", self.state.map(|state| state.code().to_owned())),
            ("kind", self.kind.clone()),
            ("county", self.county.clone()),
        ];
        filters
            .iter()
            .fold(year, |query, (key, value)| match value {
                Some(value) => query.with(key, value),
                None => query,
            })
    }

    /// What it asks for, in words.
    pub fn labels(&self, l: &Translator) -> Vec<String> {
        let year = l.t1("members-fee-heading", "year", self.year.to_string());
        let state = self.state.map(|state| state_text(state, l));
        let kind = self.kind.as_deref().map(|kind| kind_label(kind, l));
        let county = self.county.as_deref().map(county_name);
        [Some(year), state, kind, county]
            .into_iter()
            .flatten()
            .collect()
    }
}

impl<'a> Shown<'a> {
    /// One page of what the list shows of a network's fees.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn of(
        on: &impl ConnectionTrait,
        snapshot: &'a Snapshot,
        visit: &Visit,
        network: Id,
        (asked, request): (&Asked, PageRequest),
    ) -> Result<Self, DbErr> {
        let statement = Statement::new((&visit.viewer, visit.lang), network, asked);
        let counted = cut_store::counted(on, &statement, today(visit)).await?;
        let fees = cut_store::in_order(on, &statement, Some(request)).await?;
        Ok(Self {
            choices: choices(&counted, asked, &visit.l),
            page: Page {
                items: with_heads(fees, snapshot, visit),
                total: counted.total,
                request,
            },
            members: counted.members,
            sums: counted.sums,
        })
    }
}

/// Every fee that the list shows on any of its pages, in its order.
///
/// # Errors
/// When the database cannot be reached.
pub async fn all<'a>(
    on: &impl ConnectionTrait,
    snapshot: &'a Snapshot,
    visit: &Visit,
    network: Id,
    asked: &Asked,
) -> Result<Vec<(Fee, &'a Head)>, DbErr> {
    let statement = Statement::new((&visit.viewer, visit.lang), network, asked);
    let fees = cut_store::in_order(on, &statement, None).await?;
    Ok(with_heads(fees, snapshot, visit))
}

fn with_heads<'a>(fees: Vec<Fee>, snapshot: &'a Snapshot, visit: &Visit) -> Vec<(Fee, &'a Head)> {
    let heads = fees.into_iter().filter_map(|fee| {
        let head = snapshot.get(&visit.viewer, fee.organisation)?;
        Some((fee, head))
    });
    heads.collect()
}

fn county_name(code: &str) -> String {
    Territories::get().name_of(code).unwrap_or(code).to_owned()
}

fn choices(counted: &Counted, asked: &Asked, l: &Translator) -> Vec<Choices> {
    let option = |value: &str, label: String, chosen: Option<&str>| {
        (value.to_owned(), label, chosen == Some(value))
    };
    let state = asked.state.map(State::code);
    let states = State::ALL
        .into_iter()
        .map(|one| option(one.code(), state_text(one, l), state));
    let kinds: BTreeSet<&str> = counted.kinds.iter().map(String::as_str).collect();
    let kinds = kinds
        .into_iter()
        .map(|kind| option(kind, kind_label(kind, l), asked.kind.as_deref()));
    let towns = counted.territories.iter();
    let towns = towns.filter_map(|code| Territories::get().municipality(code));
    let counties: BTreeSet<&str> = towns.map(|town| town.county_or_province().0).collect();
    let counties = counties
        .into_iter()
        .map(|code| option(code, county_name(code), asked.county.as_deref()));
    let group = |key, label: &str, options: Vec<(String, String, bool)>| Choices {
        key,
        label: l.t(label),
        options,
    };
    vec![
        group("state", "members-fee-filter-state", states.collect()),
        group("kind", "members-fee-filter-kind", kinds.collect()),
        group("county", "members-fee-filter-county", counties.collect()),
    ]
}

//! Which fees a list shows, their order and their sums.

use std::collections::BTreeSet;

use ordit_kernel::{Id, Money};
use ordit_platform::{
    geo::Territories,
    i18n::Translator,
    snapshot::{Head, Snapshot},
    web::{Query, Visit},
};
use sea_orm::{ConnectionTrait, DbErr};

use crate::{
    directory::rows::kind_label,
    fees::{
        Fee, State,
        shown::{asked_year, heads, state_text},
        store,
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

/// The fees that a list shows, by the names of the members.
pub struct Shown<'a> {
    pub fees: Vec<(Fee, &'a Head)>,
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

    fn leaves(&self, fee: &Fee, head: &Head) -> bool {
        self.state.is_none_or(|state| fee.state() == state)
            && self.kind.as_ref().is_none_or(|kind| fee.kind == *kind)
            && self
                .county
                .as_ref()
                .is_none_or(|county| head.has("county", county))
    }
}

impl<'a> Shown<'a> {
    /// What the list shows of a network's fees.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn of(
        on: &impl ConnectionTrait,
        snapshot: &'a Snapshot,
        visit: &Visit,
        network: Id,
        asked: &Asked,
    ) -> Result<Self, DbErr> {
        let fees = store::of_year(on, network, asked.year).await?;
        let heads = heads(
            snapshot,
            &visit.viewer,
            fees.iter().map(|fee| fee.organisation),
        );
        let mut all: Vec<(Fee, &Head)> = fees
            .into_iter()
            .filter_map(|fee| {
                let head = *heads.get(&fee.organisation)?;
                Some((fee, head))
            })
            .collect();
        all.sort_by(|(one, head), (other, other_head)| {
            let key = |head: &Head| head.sort_key(visit.lang).to_vec();
            (key(head), one.ordinal).cmp(&(key(other_head), other.ordinal))
        });
        let choices = choices(&all, asked, &visit.l);
        all.retain(|(fee, head)| asked.leaves(fee, head));
        let today = crate::fees::shown::today(visit);
        let late = all.iter().filter(|(fee, _)| fee.is_late(today)).count();
        let due = |fee: &Fee| match fee.state() {
            State::Waived | State::Cancelled => Money::ZERO,
            _ => fee.amount,
        };
        Ok(Self {
            choices,
            sums: Sums {
                asked: all.iter().map(|(fee, _)| due(fee)).sum(),
                paid: all.iter().map(|(fee, _)| fee.paid).sum(),
                owed: all.iter().map(|(fee, _)| fee.owed()).sum(),
                late,
            },
            fees: all,
        })
    }
}

fn county_name(code: &str) -> String {
    Territories::get().name_of(code).unwrap_or(code).to_owned()
}

fn choices(all: &[(Fee, &Head)], asked: &Asked, l: &Translator) -> Vec<Choices> {
    let option = |value: &str, label: String, chosen: Option<&str>| {
        (value.to_owned(), label, chosen == Some(value))
    };
    let state = asked.state.map(State::code);
    let states = State::ALL
        .into_iter()
        .map(|one| option(one.code(), state_text(one, l), state));
    let kinds: BTreeSet<&str> = all.iter().map(|(fee, _)| fee.kind.as_str()).collect();
    let kinds = kinds
        .into_iter()
        .map(|kind| option(kind, kind_label(kind, l), asked.kind.as_deref()));
    let counties: BTreeSet<&str> = all
        .iter()
        .flat_map(|(_, head)| head.values("county"))
        .collect();
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

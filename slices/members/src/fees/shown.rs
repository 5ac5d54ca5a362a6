//! What pages of fees have in common: members by name, years to choose, amounts in a field.

use std::collections::HashMap;

use ordit_kernel::{Id, Lang, Money, PartialDate, Viewer};
use ordit_platform::{
    db::Db,
    i18n::Translator,
    snapshot::{Head, Snapshot},
    web::{Query, Visit, WebError},
};
use sea_orm::DbErr;

use super::{Fee, State, tariff};
use crate::{
    directory::{rows::kind_label, said::Said},
    form::Here,
    organisations,
};

/// The years that an address may ask for.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2200;

/// The year that an address asks for; this one where it asks for none.
pub fn asked_year(visit: &Visit) -> i16 {
    let asked = visit.query.get("year").and_then(|year| year.parse().ok());
    asked
        .filter(|year| YEARS.contains(year))
        .unwrap_or_else(|| this_year(visit))
}

/// The year that a form means.
///
/// # Errors
/// [`WebError::NotFound`] when it means none.
pub fn sent_year(pairs: &[(String, String)]) -> Result<i16, WebError> {
    let year = sent(pairs, "year").parse().ok();
    year.filter(|year| YEARS.contains(year))
        .ok_or(WebError::NotFound)
}

/// What a form says in a field; nothing where it has none.
pub fn sent<'a>(pairs: &'a [(String, String)], field: &str) -> &'a str {
    let own = pairs.iter().find(|(name, _)| name == field);
    own.map_or("", |(_, value)| value.trim())
}

/// The year in which the reader is.
pub fn this_year(visit: &Visit) -> i16 {
    visit.now.day().year()
}

/// The day on which the reader is.
pub fn today(visit: &Visit) -> PartialDate {
    PartialDate::Day(visit.now.day())
}

/// The address of a page of fees for a year.
pub fn href(here: &Here, rest: &str, year: i16) -> String {
    Query::default()
        .with("year", &year.to_string())
        .to_href(&here.path(&format!("/fees{rest}")))
}

/// A year to go to.
#[derive(Clone, Debug)]
pub struct YearLink {
    pub year: i16,
    pub href: String,
    pub is_chosen: bool,
}

/// The years with a tariff, this one and the next, the latest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn years(
    db: &Db,
    visit: &Visit,
    here: &Here,
    rest: &str,
    chosen: i16,
) -> Result<Vec<YearLink>, DbErr> {
    let known = tariff::store::years(db.read(), here.id).await?;
    let now = this_year(visit);
    let mut years: Vec<i16> = known.into_iter().map(|(year, _)| year).collect();
    years.extend([now, now + 1, chosen]);
    years.sort_unstable_by(|one, other| other.cmp(one));
    years.dedup();
    let link = |year| YearLink {
        year,
        href: href(here, rest, year),
        is_chosen: year == chosen,
    };
    Ok(years.into_iter().map(link).collect())
}

/// A member by name.
#[derive(Clone, Debug)]
pub struct Named {
    pub name: Said,
    pub href: String,
}

impl Named {
    /// An organisation.
    pub fn of(head: &Head, lang: Lang) -> Self {
        Self {
            name: head.title(lang).into(),
            href: organisations::path(&head.slug),
        }
    }
}

/// The heads of the organisations that a viewer sees.
pub fn heads<'a>(
    snapshot: &'a Snapshot,
    viewer: &Viewer,
    ids: impl IntoIterator<Item = Id>,
) -> HashMap<Id, &'a Head> {
    let head = |id| Some((id, snapshot.get(viewer, id)?));
    ids.into_iter().filter_map(head).collect()
}

/// A fee as a line of a list shows it.
#[derive(Clone, Debug)]
pub struct FeeLine {
    pub id: Id,
    pub number: String,
    pub year: i16,
    pub member: Named,
    pub kind: String,
    pub amount: String,
    pub paid: String,
    pub owed: String,
    pub over: Option<String>,
    pub state: State,
    pub state_text: String,
    pub is_late: bool,
    pub reason: Option<String>,
    pub letter_on: Option<String>,
    pub reminders: i64,
    pub reminded_on: Option<String>,
    /// A part of the year only, such as `5/12`.
    pub share: Option<String>,
}

impl FeeLine {
    /// The line of a fee whose member the reader sees.
    pub fn of(fee: &Fee, head: &Head, visit: &Visit) -> Self {
        let l = &visit.l;
        let share = format!("{}/{}", fee.share.parts, fee.share.of);
        Self {
            id: fee.id,
            number: fee.number.clone(),
            year: fee.year,
            member: Named::of(head, visit.lang),
            kind: kind_label(&fee.kind, l),
            amount: l.money(fee.amount),
            paid: l.money(fee.paid),
            owed: l.money(fee.owed()),
            over: fee.over().is_positive().then(|| l.money(fee.over())),
            state: fee.state(),
            state_text: state_text(fee.state(), l),
            is_late: fee.is_late(today(visit)),
            reason: fee.reason.clone(),
            letter_on: fee.letter_at.map(|at| l.day(at)),
            reminders: fee.reminders,
            reminded_on: fee.reminded_at.map(|at| l.day(at)),
            share: (!fee.share.is_whole()).then_some(share),
        }
    }
}

/// How far a fee is, in words.
pub fn state_text(state: State, l: &Translator) -> String {
    l.t(format!("members-fee-state-{}", state.code()))
}

/// An amount as it stands in a field: `1250,50`, with a point in English.
pub fn plain(amount: Money, lang: Lang) -> String {
    let decimal = if lang == Lang::En { '.' } else { ',' };
    let (euros, cents) = (amount.0 / 100, amount.0.abs() % 100);
    match cents {
        0 => euros.to_string(),
        _ => format!("{euros}{decimal}{cents:02}"),
    }
}

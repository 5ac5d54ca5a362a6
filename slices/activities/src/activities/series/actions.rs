//! Making a series, and changing several of its activities: looked at first, undone as one.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use jiff::civil::Date;
use ordit_kernel::{Id, Instant, PartialDate, UserError};
use ordit_members::form::{Typed, editable, importer};
use ordit_platform::{
    import::{GivenRow, ImportError, Labels, Origin, Record},
    web::{Routes, Shared, Site, Visit, WebError, redirect},
};

use super::{
    REPEAT,
    pages::series_page,
    rules::{self, End, Every, MOST},
    store,
};
use crate::activities::{
    archive::activity,
    copy,
    form::This,
    noun::NOUN,
    of_group::where_called,
    owners::invitations::{edited::free, named::NAMES},
    rules::moved,
    wrong::Wrong,
};

/// The column that tells the dates of a series apart.
const DAY: &str = "starts_on";

/// What the form does.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/series", REPEAT, repeat);
}

async fn repeat(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    if let Some(there) = where_called(&site, &visit, &this) {
        return there.answer();
    }
    let typed = Typed::sent(pairs);
    let begin = match begin(&site, &visit, &this).await? {
        Ok(begin) => begin,
        Err(wrong) => return series_page(&site, &visit, this, &typed, Some(wrong)).await,
    };
    let days = match asked(&site, &typed, &begin.days) {
        Ok(days) => days,
        Err((field, error)) => {
            let wrong = Wrong::at(field, visit.l.refusal(&error));
            return series_page(&site, &visit, this, &typed, Some(wrong)).await;
        }
    };
    let typed_as = |field: &str, value: &str| {
        let field = NOUN.field(field);
        field.map_or_else(String::new, |field| editable(&visit.l, field, value))
    };
    let mut record = begin.record;
    alone(&site, &visit, this.network, &mut record).await?;
    let series = begin.series.to_string();
    let row = |day: Date| GivenRow {
        values: {
            let mut values = copy::values(&record, day, typed_as);
            values.retain(|(key, _)| *key != DAY);
            // What tells it from the others comes first.
            values.insert(0, (DAY, day.to_string()));
            values.push(("series", series.clone()));
            values
        },
        ..GivenRow::default()
    };
    let first = (begin.days.len() == 1).then(|| GivenRow {
        id: Some(begin.last),
        values: {
            let mut values = vec![(DAY, begin.day.to_string()), ("series", series.clone())];
            // The dates that follow say it of themselves, where they are over.
            values.extend(
                begin
                    .is_over
                    .then(|| ("standing", typed_as("standing", "held"))),
            );
            values
        },
        ..GivenRow::default()
    });
    let rows = first.into_iter().chain(days.into_iter().map(row));
    look(&site, &visit, &this, rows.collect()).await
}

/// The last date of a series, from which it goes on; of what is no series yet the activity itself.
struct Begin {
    series: Id,
    last: Id,
    day: Date,
    /// Those that there are, in their order; its own is the last.
    days: Vec<Date>,
    /// It was announced and is over.
    is_over: bool,
    record: Record,
}

/// Where an activity begins to be repeated, or why it cannot be.
async fn begin(site: &Site, visit: &Visit, this: &This) -> Result<Result<Begin, Wrong>, WebError> {
    let current = this.current(site).await?;
    let series = activity(&current.sheet).series;
    let dates = match series {
        Some(series) => store::dated(site.db.read(), series, Instant(i64::MIN)).await?,
        None => Vec::new(),
    };
    let last = dates.last().map_or(this.id, |(id, _)| *id);
    let network = Some(this.network);
    let found = (NOUN.current)(site.db.read().into(), network, &[last]).await?;
    let current = found.into_values().next().unwrap_or(current);
    let own = activity(&current.sheet);
    let Some(PartialDate::Day(day)) = own.starts_on else {
        let text = visit.l.t("activities-series-error-day");
        return Ok(Err(Wrong::elsewhere(this.path("/edit#starts_on"), text)));
    };
    let mut days: Vec<Date> = dates.iter().map(|(_, at)| at.day()).collect();
    if days.is_empty() {
        days.push(day);
    }
    Ok(Ok(Begin {
        series: series.unwrap_or(this.id),
        last,
        day,
        days,
        is_over: own.standing == "announced" && own.last_at.is_some_and(|over| over <= visit.now),
        record: current.record,
    }))
}

/// Without those who would be asked first: they said yes to one day, and not to all.
async fn alone(site: &Site, visit: &Visit, home: Id, record: &mut Record) -> Result<(), WebError> {
    let names = record.get(NAMES).cloned().unwrap_or_default();
    let free = free(site, visit, home, &names).await?;
    record.insert(NAMES, free.join(";"));
    record.remove("co_organiser_ids");
    Ok(())
}

/// Leads to where the rows are looked at, written and undone.
async fn look(
    site: &Site,
    visit: &Visit,
    this: &This,
    rows: Vec<GivenRow>,
) -> Result<Response, WebError> {
    let home = this.home.as_deref().ok_or(WebError::NotFound)?;
    let network = Some(this.network);
    let run = importer(site)
        .stage_records(&visit.acting, network, &NOUN, Origin::List, rows)
        .await;
    match run {
        Ok(run) => redirect(format!("/n/{home}/imports/{run}")).answer(),
        Err(ImportError::Refused(error)) => Err(error.into()),
        Err(ImportError::Database(error)) => Err(error.into()),
    }
}

/// The days that a form asks for after the last of those that are there, or the field that keeps
/// it from that. Of something new it is said how often it is in all, of a series how often more.
fn asked(
    site: &Site,
    typed: &Typed,
    there: &[Date],
) -> Result<Vec<Date>, (&'static str, UserError)> {
    let is_new = there.len() == 1;
    let wrong = |field, key: &str| (field, UserError::new(key));
    let weeks = typed.get("weeks").trim().parse().unwrap_or(0);
    let every = Every::from_code(typed.get("every"), weeks);
    let every = every.ok_or_else(|| wrong("weeks", "activities-series-error-every"))?;
    let (field, end) = match typed.get("times").trim() {
        "" => {
            let until = copy::typed_day(site, typed.get("until"));
            let until = until.map_err(|error| ("until", error))?;
            let none = || wrong("until", "activities-series-error-end");
            ("until", End::On(until.ok_or_else(none)?))
        }
        times => match times.parse() {
            Ok(times) if is_new && times >= 2 => ("times", End::After(times)),
            Ok(times) if !is_new && times >= 1 => ("times", End::After(times + 1)),
            _ if is_new => return Err(wrong("times", "activities-series-error-times")),
            _ => return Err(wrong("times", "activities-series-error-times-more")),
        },
    };
    let before = there.len() - 1;
    let many = |count: usize| {
        let error = UserError::new("activities-series-error-many");
        (
            field,
            error.with("count", before + count).with("most", MOST),
        )
    };
    let days = rules::days(there, every, end).map_err(many)?;
    if before + days.len() >= MOST {
        return Err(many(days.len() + 1));
    }
    match days.is_empty() {
        true => Err(wrong(field, "activities-series-error-before")),
        false => Ok(days),
    }
}

/// How many of a series a form changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Following,
    All,
}

impl Scope {
    /// What the form says; none for this one alone.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "following" => Some(Self::Following),
            "all" => Some(Self::All),
            _ => None,
        }
    }
}

/// Stages what a form changed for several activities of the series, and leads to where that is
/// looked at; none where the activity is in no series or nothing was changed.
///
/// # Errors
/// When the database cannot be reached.
pub async fn change_many(
    site: &Site,
    visit: &Visit,
    this: &This,
    typed: &Typed,
    scope: Scope,
) -> Result<Option<Response>, WebError> {
    let own = activity(&this.current(site).await?.sheet);
    let is_ours = visit.acting.coordinates(this.network);
    let Some(series) = own.series.filter(|_| is_ours) else {
        return Ok(None);
    };
    let labels = Labels::new(&NOUN, &site.words);
    let (now, before) = typed.canonical(&NOUN, &labels);
    let changed: Vec<&'static str> = now
        .iter()
        .filter(|(key, value)| before.get(*key).is_some_and(|was| was != *value))
        .map(|(key, _)| *key)
        .collect();
    if changed.is_empty() {
        return Ok(None);
    }
    let since = match scope {
        Scope::All => Instant(i64::MIN),
        Scope::Following => own.first_at.unwrap_or(Instant(i64::MIN)),
    };
    let ids = store::from(site.db.read(), series, since).await?;
    let currents = (NOUN.current)(site.db.read().into(), Some(this.network), &ids).await?;
    let named = now.get(NAMES).map_or("", String::as_str);
    let free = free(site, visit, this.network, named).await?;
    let row = |id: &Id| {
        let current = currents.get(id)?;
        let value = |key: &&'static str| {
            let value = match *key {
                NAMES => holding(named, &free, &current.record),
                key => theirs(key, (&now, &before), &current.record),
            };
            let field = NOUN.field(key)?;
            Some((*key, editable(&visit.l, field, &value)))
        };
        let mut values: Vec<(&'static str, String)> = changed.iter().filter_map(value).collect();
        // Each is told from the others by its day, also where that stays.
        let day = current.record.get(DAY).filter(|_| !changed.contains(&DAY));
        values.extend(day.map(|day| (DAY, day.clone())));
        Some(GivenRow {
            id: Some(*id),
            base_version: Some(current.sheet.version),
            values,
            choice: None,
        })
    };
    let rows = ids.iter().filter_map(row).collect();
    look(site, visit, this, rows).await.map(Some)
}

/// Those of the names who hold another of the series too, or need not be asked.
fn holding(named: &str, free: &[String], record: &Record) -> String {
    let own = record.get(NAMES).map_or("", String::as_str);
    let own: Vec<&str> = own.split(';').collect();
    let is_there = |name: &&str| own.contains(name) || free.iter().any(|free| free == name);
    let kept: Vec<&str> = named.split(';').filter(is_there).collect();
    kept.join(";")
}

/// What another of the series says where this one changed: the same, and days moved as far.
fn theirs(key: &str, (now, before): (&Record, &Record), record: &Record) -> String {
    if !matches!(key, DAY | "ends_on") {
        return now.get(key).cloned().unwrap_or_default();
    }
    let day = |record: &Record| {
        let date: Option<PartialDate> = record.get(key)?.parse().ok();
        date.and_then(PartialDate::earliest)
    };
    let theirs: Option<PartialDate> = record.get(key).and_then(|date| date.parse().ok());
    match (day(before), day(now), theirs) {
        (Some(from), Some(to), Some(theirs)) => moved(theirs, from, to).to_string(),
        // A day that was not there, or is taken away, cannot be moved.
        _ => record.get(key).cloned().unwrap_or_default(),
    }
}

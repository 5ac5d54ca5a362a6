//! What a network and its members put into a year, for its coordination; out as a file too.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, Money};
use ordit_members::{
    directory::{export::asked_format, said::Said},
    form::Here,
};
use ordit_platform::{
    export::{Format, Texts},
    i18n::Translator,
    permissions::{Needs, Permission},
    snapshot::Snapshot,
    web::{Routes, Shared, Site, Visit, WebError},
};
use sea_orm::DbErr;

use super::{
    pages::asked_year,
    store,
    sums::{Sum, counts_in, sums, total},
    year::{self, Planned},
};
use crate::{
    about,
    activities::{Owner, owners::rules},
    circles,
};

const SHARES: Permission = Permission::new("activities.plan.shares", Needs::CoordinatesNetwork);
/// So many are shown; the file has the rest.
const SHOWN: usize = 60;
const COLUMNS: [&str; 5] = [
    "activities-shares-who",
    "activities-shares-activities",
    "activities-shares-places",
    "activities-shares-cost",
    "activities-shares-hours",
];
const KEYS: [&str; 5] = ["name", "activities", "places", "cost", "hours"];

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/plan/shares", SHARES, send);
}

/// What each puts in, with what all do together.
pub struct PutIn {
    pub rows: Vec<Row>,
    pub total: Row,
    /// This table as files.
    pub exports: Vec<(&'static str, String)>,
    /// Every share of every activity, as sheets that come in again.
    pub sheets: Vec<(&'static str, String)>,
}

/// What one puts in.
pub struct Row {
    pub name: Said,
    pub activities: usize,
    pub places: i64,
    pub cost: String,
    pub hours: String,
}

/// The section of the plan of a year; none for whom it is not.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put_in(
    site: &Site,
    visit: &Visit,
    here: &Here,
    all: &[Planned<'_>],
) -> Result<Option<PutIn>, DbErr> {
    if !visit.acting.coordinates(here.id) {
        return Ok(None);
    }
    let (mut rows, sum) = of_network(site, visit, here.id, all).await?;
    rows.truncate(SHOWN);
    let l = &visit.l;
    let year = asked_year(visit).to_string();
    let files = |path: &str| -> Vec<(&'static str, String)> {
        let query = visit.query.only(&[]).setting("year", &year);
        let path = here.path(path);
        let file = |format: Format| {
            let name = format.extension();
            (name, query.setting("format", name).to_href(&path))
        };
        Format::ALL.map(file).into()
    };
    Ok(Some(PutIn {
        total: row(l, l.t("activities-shares-total"), visit, sum),
        rows: rows
            .into_iter()
            .map(|(name, sum)| row_of(l, name, sum))
            .collect(),
        exports: files("/plan/shares"),
        sheets: files("/activities/owners/export"),
    }))
}

fn row(l: &Translator, text: String, visit: &Visit, sum: Sum) -> Row {
    let lang = visit.lang;
    row_of(l, Said { text, lang }, sum)
}

fn row_of(l: &Translator, name: Said, sum: Sum) -> Row {
    Row {
        name,
        activities: sum.activities,
        places: sum.places,
        cost: l.money(Money(sum.cents)),
        hours: rules::hours(sum.minutes),
    }
}

/// What the network and its members put in, itself first and then those who do most, and all of
/// it together.
async fn of_network(
    site: &Site,
    visit: &Visit,
    network: Id,
    all: &[Planned<'_>],
) -> Result<(Vec<(Said, Sum)>, Sum), DbErr> {
    let year = asked_year(visit);
    // Who sees what is told by what is planned, which is from memory and theirs.
    let found = store::shares(site.db.read(), network, (year, year)).await?;
    let snapshot = site.snapshots.current();
    let held = counted(all);
    let mut parts: HashMap<Id, Vec<Id>> = HashMap::new();
    let mut ours: Vec<(&Owner, bool)> = Vec::new();
    for (activity, share) in &found {
        let Some(own) = held.get(activity) else {
            continue;
        };
        let parts = parts
            .entry(share.id)
            .or_insert_with(|| snapshot.taking_part(share.id));
        let counts = || counts_in(parts, own.head.network, circles::owners(own.head));
        if share.id == network || counts() == Some(network) {
            ours.push((share, own.counts()));
        }
    }
    let sums = sums(ours);
    let activities = all.iter().filter(|own| own.counts()).count();
    let sum = total(sums.values(), activities);
    Ok((named(&snapshot, visit, network, sums), sum))
}

/// Of what was cancelled nobody put anything in.
fn counted<'a>(all: &'a [Planned<'a>]) -> HashMap<Id, &'a Planned<'a>> {
    let held = all.iter().filter(|own| own.stage.counts());
    held.map(|own| (own.head.id, own)).collect()
}

fn named(
    snapshot: &Snapshot,
    visit: &Visit,
    network: Id,
    sums: BTreeMap<Id, Sum>,
) -> Vec<(Said, Sum)> {
    let mut sums: Vec<(Id, Sum)> = sums.into_iter().collect();
    sums.sort_by_key(|(id, sum)| {
        let much = Reverse((sum.activities, sum.cents, sum.minutes));
        (*id != network, much, *id)
    });
    let name = |(id, sum)| Some((about::name(snapshot, visit, id)?, sum));
    sums.into_iter().filter_map(name).collect()
}

/// What one of those who hold something puts into each of these years, its own share alone.
///
/// # Errors
/// When the database cannot be reached.
pub async fn own(
    site: &Site,
    visit: &Visit,
    holder: Id,
    (first, last): (i16, i16),
) -> Result<Vec<(i16, Sum)>, DbErr> {
    let found = store::shares(site.db.read(), holder, (first, last)).await?;
    let snapshot = site.snapshots.current();
    let today = visit.now.day();
    let of = |year: i16| {
        let all = year::planned(&snapshot, &visit.viewer, holder, (year, today));
        let held = counted(&all);
        let own = found.iter().filter(|(_, share)| share.id == holder);
        let own = own.filter_map(|(activity, share)| Some((share, held.get(activity)?.counts())));
        let sum = sums(own).remove(&holder).unwrap_or_default();
        (year, sum)
    };
    Ok((first..=last).rev().map(of).collect())
}

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let format = asked_format(&visit)?;
    let here = Here::find(&site, &visit, &network)?;
    let year = asked_year(&visit);
    let (rows, sum) = {
        let snapshot = site.snapshots.current();
        let of = (year, visit.now.day());
        let all = year::planned(&snapshot, &visit.viewer, here.id, of);
        of_network(&site, &visit, here.id, &all).await?
    };
    let total = Said {
        text: visit.l.t("activities-shares-total"),
        lang: visit.lang,
    };
    let rows = rows.into_iter().chain([(total, sum)]).map(cells);
    let rows: Vec<[String; 5]> = rows.collect();
    let table = Texts {
        title: visit.l.t("activities-shares-title"),
        header: COLUMNS.map(|key| visit.l.t(key)),
        keys: KEYS,
        rows: &rows,
    };
    table.send(&format!("{}-shares-{year}", here.slug), format)
}

fn cells((name, sum): (Said, Sum)) -> [String; 5] {
    [
        name.text,
        sum.activities.to_string(),
        sum.places.to_string(),
        rules::euros(sum.cents),
        rules::hours(sum.minutes),
    ]
}

//! With whom one speaks of which ally, as the list shows it, taken along.

use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::PartialDate;
use ordit_platform::{
    export::Texts,
    geo::Area,
    web::{Routes, Shared, Visit, WebError},
};

use super::{
    Interlocutor, KEEP,
    list::{Known, Wanted, known, names},
    rules::nearest,
    state_words,
};
use crate::{
    directory::export::asked_format,
    form::Here,
    people::store::{Looked, note_access},
};

/// The columns, by their words.
const COLUMNS: [&str; 8] = [
    "allies-column-ally",
    "allies-column-kind",
    "allies-field-state",
    "allies-field-territories",
    "allies-field-territory",
    "allies-field-name",
    "allies-field-post",
    "allies-field-address",
];
/// The names of the same in JSON.
const KEYS: [&str; 8] = [
    "ally",
    "kind",
    "state",
    "territories",
    "territory",
    "name",
    "post",
    "address",
];

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/allies/work/export", KEEP, send);
}

async fn send(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let format = asked_format(&visit)?;
    let here = Here::find(&site, &visit, &network)?;
    let snapshot = site.snapshots.current();
    let wanted = Wanted::read(&visit);
    let area = wanted.area(&visit.l).map(Area::code);
    let today = PartialDate::Day(visit.now.day());
    let mut all = known(&site, &snapshot, &visit, here.id).await?;
    all.retain(|one| wanted.has(one, area, today));
    let rows: Vec<[String; 8]> = all.iter().flat_map(|one| rows(one, area, &visit)).collect();
    let reached = rows.iter().filter(|row| !row[7].is_empty()).count();
    note_access(&site, &visit, Some(here.id), Looked::File(reached)).await?;
    let table = Texts {
        title: visit.l.t("allies-work-title"),
        header: COLUMNS.map(|key| visit.l.t(key)),
        keys: KEYS,
        rows: &rows,
    };
    let words = visit.l.t("allies-file-name");
    table.send(&format!("{}-{words}", here.slug), format)
}

/// A row for each with whom one speaks: where a territory is asked about, the nearest alone; for
/// an ally without anybody one that says so.
fn rows(one: &Known<'_>, area: Option<&str>, visit: &Visit) -> Vec<[String; 8]> {
    let speakers: Vec<Option<&Interlocutor>> = match area {
        Some(area) => vec![nearest(&one.interlocutors, area)],
        None if one.interlocutors.is_empty() => vec![None],
        None => one.interlocutors.iter().map(Some).collect(),
    };
    let l = &visit.l;
    let row = |speaker: Option<&Interlocutor>| {
        let text = |of: fn(&Interlocutor) -> &str| speaker.map_or("", of).to_owned();
        let place = speaker.map(|own| match &own.territory {
            Some(code) => names(std::slice::from_ref(code)),
            None => l.t("allies-everywhere"),
        });
        [
            one.head.title(visit.lang).text.to_owned(),
            l.t(format!("members-ally-kind-{}", one.ally.ally_kind)),
            state_words(l, &one.work.state),
            names(&one.work.territories),
            place.unwrap_or_default(),
            text(|own| &own.name),
            text(|own| &own.post),
            text(|own| &own.address),
        ]
    };
    speakers.into_iter().map(row).collect()
}

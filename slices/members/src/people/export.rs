//! The list of people taken along: what its filters leave, ready to come back.

use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_platform::{
    export::{Rows, file_name, send_rows},
    import::{Record, SOURCE_ID},
    web::{Routes, Shared, Visit, WebError},
};

use super::{
    list::WORK,
    noun::{NOUN, Seat, said, store::members},
    selection::{Line, Selection},
    store::{Looked, note_access},
};
use crate::{directory::export::asked_format, form::Here};

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/people/export", WORK, send);
}

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let format = asked_format(&visit)?;
    let here = Here::find(&site, &visit, &network)?;
    let selection = Selection::read(&visit.query);
    let at = (visit.now, visit.lang);
    let lines = selection.lines(site.db.read(), here.id, at).await?;
    let told = lines
        .iter()
        .filter(|line| line.address.is_some() || line.phone.is_some());
    let looked = Looked::File(told.count());
    note_access(&site, &visit, Some(here.id), looked).await?;
    let members = members(site.db.read(), Some(here.id)).await?;
    let rows = lines.iter().map(|line| {
        let place = line.organisation.as_ref();
        let label = place.and_then(|place| members.label(place.id));
        (line.person, record(line, label.unwrap_or_default()))
    });
    let rows = Rows {
        noun: &NOUN,
        fields: NOUN
            .fields
            .iter()
            .filter(|field| field.key != SOURCE_ID)
            .collect(),
        rows: rows.collect(),
        format,
        lang: visit.lang,
        words: site.words.clone(),
    };
    let name = file_name(
        Some(&here.slug),
        &NOUN,
        (&site.words, visit.lang),
        visit.now,
        format,
    );
    let sent = send_rows(rows, &name).await;
    sent.map_err(|error| WebError::Internal(error.into()))
}

/// The row of a line, as the importer reads it.
fn record(line: &Line, label: &str) -> Record {
    let organisation = line.organisation.as_ref().map(|place| place.id);
    let mut record = said(&Seat {
        id: line.mandate,
        organisation,
        network: None,
        role: line.role,
        since: line.since,
        until: line.until,
        begins: line.begins,
        ends: line.ends,
        post: line.post.clone(),
        source: line.source.clone(),
        label: label.to_owned(),
        is_ended_by_hand: false,
    });
    record.insert("name", line.name.clone());
    record.insert("address", line.address.clone().unwrap_or_default());
    record.insert("phone", line.phone.clone().unwrap_or_default());
    let lang = line.is_reached.then(|| line.lang.code().to_owned());
    record.insert("language", lang.unwrap_or_default());
    record
}

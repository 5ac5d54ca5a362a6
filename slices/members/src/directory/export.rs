//! The list that the directory shows, taken along as a spreadsheet or as JSON.

use std::io::Cursor;

use axum::{
    extract::State,
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    export::{Format, Table},
    import::{Field, Noun, Record, SOURCE_ID},
    web::{Shared, Site, Visit, WebError},
};

use super::{address::Choices, names::NetworkNames, pages::find};
use crate::organisations::{noun::NOUN, store};

/// Sends exactly the organisations of the list with its filters. The columns of a membership are
/// there when one network was chosen, so that the file can be imported into it again.
pub async fn send(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let format = asked_format(&visit)?;
    let (ids, network) = {
        let snapshot = site.snapshots.current();
        let networks = NetworkNames::seen(&snapshot, &visit.viewer, visit.lang);
        let choices = Choices::read(&visit.query, &networks);
        let found = find(&snapshot, &visit, &choices, &networks);
        let ids: Vec<Id> = found.heads.iter().map(|head| head.id).collect();
        (
            ids,
            choices.only_network(&networks).map(|network| network.id),
        )
    };
    let mut current = store::current(&site.db, network, &ids).await?;
    let rows = ids
        .iter()
        .filter_map(|id| Some((*id, current.remove(id)?.record)))
        .collect();
    file(
        &site,
        &visit,
        format,
        &NOUN,
        fields(&NOUN, network.is_some()),
        rows,
    )
}

/// The format that the address asks for.
///
/// # Errors
/// When it is none that we write.
pub fn asked_format(visit: &Visit) -> Result<Format, WebError> {
    let format = visit.query.get("format").unwrap_or("csv");
    format
        .parse()
        .map_err(|_| UserError::new("members-public-export-unknown").into())
}

/// The columns of a noun, with or without those of a network's own relation to its entries.
pub fn fields(noun: &'static Noun, has_network: bool) -> Vec<&'static Field> {
    let is_shown =
        |field: &&Field| field.key != SOURCE_ID && (has_network || !field.is_networks_own);
    noun.fields.iter().filter(is_shown).collect()
}

/// The answer that a browser saves as a file, named after the noun.
///
/// # Errors
/// When a sheet has no room for so much.
pub fn file(
    site: &Site,
    visit: &Visit,
    format: Format,
    noun: &'static Noun,
    fields: Vec<&'static Field>,
    rows: Vec<(Id, Record)>,
) -> Result<Response, WebError> {
    let table = Table::new(noun, fields, &site.words, visit.lang);
    let written = table.write(format, Cursor::new(Vec::new()), rows);
    let bytes = written
        .map_err(|error| WebError::Internal(error.into()))?
        .into_inner();
    let name = format!(
        "attachment; filename=\"{}.{}\"",
        noun.name,
        format.extension()
    );
    let headers = [
        (CONTENT_TYPE, format.media_type().to_owned()),
        (CONTENT_DISPOSITION, name),
    ];
    Ok((headers, bytes).into_response())
}

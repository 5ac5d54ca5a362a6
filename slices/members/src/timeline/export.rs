//! A timeline taken along: as a spreadsheet, or as JSON for programs.

use std::io::Cursor;

use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, PartialDate};
use ordit_platform::{
    export::{Format, handed},
    sheets::{self, Cell, SheetError, SheetWriter},
    web::{Routes, Shared, Visit, WebError},
};
use serde_json::{Value, json};

use super::{
    LOOK, Moment,
    pages::organisation,
    view::{Line, Seen},
};
use crate::directory::export::asked_format;

const COLUMNS: [&str; 5] = ["when", "service", "network", "what", "people"];

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/o/{id}/timeline/export", LOOK, send);
}

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let format = asked_format(&visit)?;
    let snapshot = site.snapshots.current();
    let head = organisation(&snapshot, &visit, id)?;
    let seen = Seen::read(&site, &visit, &snapshot, head).await?;
    let lines = seen.chosen().map(|moment| {
        let line = Line::of(moment, &seen, &snapshot, &visit);
        (moment, line)
    });
    let file = match format {
        Format::Json => told(lines).map_err(|error| WebError::Internal(error.into())),
        Format::Csv => sheet(&visit, lines, sheets::Format::Csv),
        Format::Xlsx => sheet(&visit, lines, sheets::Format::Xlsx),
    };
    let file = file?;
    let name = format!(
        "{}-{}-{}.{}",
        head.slug,
        visit.l.t("timeline-file-name"),
        visit.now.day(),
        format.extension()
    );
    Ok(handed(&name, format.media_type(), file))
}

fn sheet<'a>(
    visit: &Visit,
    lines: impl Iterator<Item = (&'a Moment, Line)>,
    format: sheets::Format,
) -> Result<Vec<u8>, WebError> {
    let title = visit.l.t("timeline-file-name");
    let header = COLUMNS.map(|column| visit.l.t(format!("timeline-column-{column}")));
    let write = || -> Result<Vec<u8>, SheetError> {
        let mut writer = SheetWriter::new(format, &title, &header, Cursor::new(Vec::new()))?;
        for (moment, line) in lines {
            let when = match moment.on {
                PartialDate::Day(day) => Cell::Date(day),
                on => Cell::from_text(&on.to_string()),
            };
            let network = line.network.unwrap_or_default();
            let people = line.people.join("; ");
            let words = [line.service, network, line.text, people];
            let words = words.iter().map(|text| Cell::from_text(text));
            let row: Vec<Cell> = std::iter::once(when).chain(words).collect();
            writer.write_row(&row)?;
        }
        Ok(writer.finish()?.into_inner())
    };
    write().map_err(|error| WebError::Internal(error.into()))
}

fn told<'a>(lines: impl Iterator<Item = (&'a Moment, Line)>) -> Result<Vec<u8>, serde_json::Error> {
    let item = |(moment, line): (&Moment, Line)| {
        json!({
            "on": moment.on.to_string(),
            "service": moment.service.code(),
            "network": line.network,
            "text": line.text,
            "people": line.people,
        })
    };
    let items: Vec<Value> = lines.map(item).collect();
    serde_json::to_vec(&json!({ "items": items }))
}

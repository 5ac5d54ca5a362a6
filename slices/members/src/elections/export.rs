//! The councils of a round taken along, with whom they name.

use std::{collections::HashMap, io::Cursor};

use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    export::{Format, handed},
    sheets::{self, Cell, SheetError, SheetWriter},
    snapshot::Head,
    web::{Routes, Shared, Visit, WebError},
};
use serde_json::json;

use super::{
    Asking, KEEP, Named, Part, answer_store,
    listed::{county, listed, round_here},
};
use crate::{
    directory::{export::asked_format, rows::kind_label},
    people::store::{Looked, note_access},
};

const COLUMNS: [&str; 14] = [
    "council",
    "kind",
    "county",
    "state",
    "letters",
    "answered",
    "begins",
    "resolution",
    "titular",
    "titular-post",
    "titular-address",
    "substitute",
    "substitute-post",
    "substitute-address",
];

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/elections/{id}/export", KEEP, send);
}

struct Row<'a> {
    asking: &'a Asking,
    head: &'a Head,
    named: &'a [Named],
}

impl Row<'_> {
    fn part(&self, part: Part) -> Option<&Named> {
        self.named.iter().find(|named| named.part == part)
    }
}

async fn send(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let format = asked_format(&visit)?;
    let (here, round) = round_here(&site, &visit, &network, id).await?;
    let snapshot = site.snapshots.current();
    let (shown, _) = listed(&site, &snapshot, &visit, &round).await?;
    let mut named: HashMap<Id, Vec<Named>> = HashMap::new();
    for (asking, one) in answer_store::of_round(site.db.read(), round.id).await? {
        named.entry(asking).or_default().push(one);
    }
    let rows = shown.iter().map(|(asking, head)| Row {
        asking,
        head,
        named: named.get(&asking.id).map_or(&[][..], Vec::as_slice),
    });
    let rows: Vec<Row<'_>> = rows.collect();
    let named = rows.iter().flat_map(|row| row.named);
    let reached = named.filter(|named| !named.address.is_empty()).count();
    note_access(&site, &visit, Some(here.id), Looked::File(reached)).await?;
    let file = match format {
        Format::Json => json_file(&rows, &visit),
        Format::Csv => sheet(&rows, &visit, sheets::Format::Csv),
        Format::Xlsx => sheet(&rows, &visit, sheets::Format::Xlsx),
    };
    let file = file.map_err(|error| WebError::Internal(error.into()))?;
    let name = format!(
        "{}-{}-{}.{}",
        here.slug,
        visit.l.t("elections-file-name"),
        round.voted_on,
        format.extension()
    );
    Ok(handed(&name, format.media_type(), file))
}

fn sheet(rows: &[Row<'_>], visit: &Visit, format: sheets::Format) -> Result<Vec<u8>, SheetError> {
    let l = &visit.l;
    let header = COLUMNS.map(|column| l.t(format!("elections-column-{column}")));
    let title = l.t("elections-title");
    let mut writer = SheetWriter::new(format, &title, &header, Cursor::new(Vec::new()))?;
    for row in rows {
        let asking = row.asking;
        let kind = row.head.values("kind").next().unwrap_or_default();
        let answered = asking.answered_at.map(|at| Cell::Date(at.day()));
        let mut cells = vec![
            Cell::from_text(row.head.title(visit.lang).text),
            Cell::from_text(&kind_label(kind, l)),
            Cell::from_text(&county(row.head)),
            Cell::from_text(&l.t(format!("elections-state-{}", asking.state.code()))),
            Cell::from_text(&asking.letters.to_string()),
            answered.unwrap_or_default(),
            Cell::from_text(&asking.begins.map(|day| day.to_string()).unwrap_or_default()),
            Cell::from_text(&l.t(format!("elections-resolution-{}", asking.resolution.code()))),
        ];
        for part in Part::ALL {
            let named = row.part(part);
            let text = |of: fn(&Named) -> &str| Cell::from_text(named.map_or("", of));
            cells.push(text(|named| &named.name));
            cells.push(text(|named| &named.post));
            cells.push(text(|named| &named.address));
        }
        writer.write_row(&cells)?;
    }
    Ok(writer.finish()?.into_inner())
}

fn json_file(rows: &[Row<'_>], visit: &Visit) -> Result<Vec<u8>, SheetError> {
    let item = |row: &Row<'_>| {
        let asking = row.asking;
        let named = row.named.iter().map(|named| {
            json!({
                "part": named.part.code(),
                "name": named.name,
                "post": named.post,
                "address": named.address,
            })
        });
        json!({
            "organisation": asking.organisation,
            "name": row.head.title(visit.lang).text,
            "state": asking.state.code(),
            "letters": asking.letters,
            "is_same": asking.is_same,
            "begins": asking.begins.map(|day| day.to_string()),
            "resolution": asking.resolution.code(),
            "named": named.collect::<Vec<_>>(),
        })
    };
    let items: Vec<serde_json::Value> = rows.iter().map(item).collect();
    let file = serde_json::to_vec(&json!({ "items": items }));
    Ok(file.map_err(std::io::Error::from)?)
}

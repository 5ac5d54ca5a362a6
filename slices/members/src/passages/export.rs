//! The cloth of a network taken along: a row per member, a column per passage.

use std::io::Cursor;

use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::UserError;
use ordit_platform::{
    cloth::{Crossing, Grain, Span},
    export::handed,
    sheets::{Cell, Format, SheetError, SheetWriter},
    web::{Shared, Visit, WebError},
};

use super::{
    pages::{Seen, seen},
    picture::Naming,
    threads::Woven,
};

/// Sends the members of the cloth in the formats of spreadsheets.
pub async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let format = match visit.query.get("format").unwrap_or("csv") {
        "csv" => Format::Csv,
        "xlsx" => Format::Xlsx,
        _ => return Err(UserError::new("members-cloth-export-unknown").into()),
    };
    let snapshot = site.snapshots.current();
    let seen = seen(&site, &visit, &snapshot, &slug).await?;
    let woven = seen.woven_each();
    let naming = Naming {
        l: &visit.l,
        path: &visit.path,
        query: &visit.query,
        is_named: true,
    };
    let sheet =
        sheet(&seen, &woven, &naming, format).map_err(|error| WebError::Internal(error.into()))?;
    let name = format!(
        "{slug}-{}-{}.{}",
        visit.l.t("members-cloth-file-name"),
        visit.now.day(),
        format.extension()
    );
    Ok(handed(&name, format.media_type(), sheet))
}

fn sheet(
    seen: &Seen<'_>,
    woven: &Woven<'_>,
    naming: &Naming<'_>,
    format: Format,
) -> Result<Vec<u8>, SheetError> {
    let l = naming.l;
    let names = [l.t("members-cloth-member"), l.t("members-cloth-county")];
    let passages = woven
        .passages
        .iter()
        .map(|passage| code(woven.grain, *passage));
    let header: Vec<String> = names.into_iter().chain(passages).collect();
    let title = l.t1(
        "members-cloth-title",
        "network",
        seen.network.title(l.lang()).text,
    );
    let mut writer = SheetWriter::new(format, &title, &header, Cursor::new(Vec::new()))?;
    for (place, thread) in woven.threads.iter().enumerate() {
        let name = thread
            .heads
            .first()
            .map_or("", |head| head.title(l.lang()).text);
        let county = naming.county(thread.home.county.as_deref());
        let crossings =
            (0..woven.passages.len()).map(|passage| match woven.weave.crossing(place, passage) {
                Crossing::Woven => Cell::from_number(1.0),
                Crossing::Perhaps => Cell::from_text("?"),
                Crossing::Bare => Cell::Empty,
            });
        let words = [Cell::from_text(name), Cell::from_text(&county)];
        let row: Vec<Cell> = words.into_iter().chain(crossings).collect();
        writer.write_row(&row)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// A passage as programs read it: `2026-11`, `2026-Q4`, `2026`.
fn code(grain: Grain, passage: Span) -> String {
    let (year, month) = (passage.first.year(), passage.first.number());
    match grain {
        Grain::Month => passage.first.to_string(),
        Grain::Quarter => format!("{year:04}-Q{}", (month + 2) / 3),
        Grain::Year => format!("{year:04}"),
    }
}

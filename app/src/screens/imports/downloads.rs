//! Spreadsheets to take away: an empty one to begin with, the refused rows to mend.

use std::io::Cursor;

use axum::{
    extract::{Path, State},
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use ordit_kernel::PageRequest;
use ordit_members::people::store::Looked;
use ordit_platform::{
    i18n::Translator,
    import::{Noun, ORDIT_ID, RowView, Status},
    register::slugify,
    sheets::{Cell, Format, SheetWriter},
    web::{Shared, Visit, WebError},
};

use super::{Network, Work, fault, importer, phrases::field_label};

const ROWS_AT_ONCE: usize = 200;

/// An empty sheet with the titles of a noun in the reader's language.
pub async fn template(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    Network::find(&site, &visit, &slug)?;
    let importer = importer(&site);
    let noun = visit.query.get("noun").and_then(|name| importer.noun(name));
    let noun = noun
        .or_else(|| crate::NOUNS.first().copied())
        .ok_or(WebError::NotFound)?;
    let own = noun.fields.iter().filter(|field| field.key != ORDIT_ID);
    let header: Vec<String> = own.map(|field| visit.l.t(field.label)).collect();
    let name = visit.l.t(noun.label);
    workbook(&name, &slugify(&name), &header, Vec::new())
}

/// The refused rows as they were given, with the reasons behind; it can be sent again.
pub async fn refused(
    State(site): State<Shared>,
    visit: Visit,
    Path((slug, run)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let work = Work::find(&site, &visit, &slug, &run).await?;
    let noun = work.noun()?;
    let mut rows: Vec<RowView> = Vec::new();
    loop {
        let request = PageRequest::new(rows.len() / ROWS_AT_ONCE + 1, ROWS_AT_ONCE);
        let page = work
            .importer
            .rows(work.run.id, Some(Status::Refused), request)
            .await;
        let page = page.map_err(fault)?;
        let is_last = page.items.len() < ROWS_AT_ONCE;
        rows.extend(page.items);
        if is_last {
            break;
        }
    }
    work.note_look(&site, &visit, Looked::File(rows.len()))
        .await?;
    let (header, cells) = table(&visit.l, noun, &rows);
    let name = visit.l.t("imports-refused-file");
    workbook(&visit.l.t(noun.label), &slugify(&name), &header, cells)
}

/// Every field that one of the rows has, in the order of the noun, and the reasons at the end.
pub fn table(
    l: &Translator,
    noun: &'static Noun,
    rows: &[RowView],
) -> (Vec<String>, Vec<Vec<Cell>>) {
    let is_given = |key: &str| {
        rows.iter().any(|row| {
            row.given.iter().any(|(own, _)| own == key)
                || row.refusals.iter().any(|(_, refusal)| refusal.field == key)
        })
    };
    let own = noun.fields.iter().map(|field| field.key);
    let id = noun.field(ORDIT_ID).is_none().then_some(ORDIT_ID);
    let keys: Vec<&str> = id
        .into_iter()
        .chain(own)
        .filter(|key| is_given(key))
        .collect();
    let titles = keys.iter().map(|key| field_label(l, noun, key));
    let header = titles.chain([l.t("imports-refused-reason")]).collect();
    let cells = rows.iter().map(|row| {
        let given = |key: &&str| row.given.iter().find(|(own, _)| own == key);
        let cell = |key| given(key).map_or(Cell::Empty, |(_, text)| Cell::from_text(text));
        keys.iter()
            .map(cell)
            .chain([Cell::from_text(&reasons(l, noun, row))])
            .collect()
    });
    (header, cells.collect())
}

fn reasons(l: &Translator, noun: &'static Noun, row: &RowView) -> String {
    let reason = |(cell, refusal): &(Option<String>, _)| {
        let refusal: &ordit_platform::import::Refusal = refusal;
        let label = field_label(l, noun, &refusal.field);
        let place = cell
            .as_ref()
            .map_or(label.clone(), |cell| format!("{label} ({cell})"));
        format!("{place}: {}", l.refusal(&refusal.error))
    };
    row.refusals
        .iter()
        .map(reason)
        .collect::<Vec<_>>()
        .join("\n")
}

fn workbook(
    sheet: &str,
    file: &str,
    header: &[String],
    rows: Vec<Vec<Cell>>,
) -> Result<Response, WebError> {
    let out = Cursor::new(Vec::new());
    let mut writer = SheetWriter::new(Format::Xlsx, sheet, header, out).map_err(failed)?;
    for row in rows {
        writer.write_row(&row).map_err(failed)?;
    }
    let bytes = writer.finish().map_err(failed)?.into_inner();
    let headers = [
        (CONTENT_TYPE, Format::Xlsx.media_type().to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{file}.xlsx\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}

fn failed(error: ordit_platform::sheets::SheetError) -> WebError {
    WebError::Internal(error.into())
}

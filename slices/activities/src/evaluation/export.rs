//! What was answered, taken along as a spreadsheet without names.

use std::io::Cursor;

use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, PageRequest, UserError};
use ordit_platform::{
    export::handed,
    i18n::Translator,
    sheets::{Cell, Format, SheetError, SheetWriter},
    web::{Routes, Shared, Visit, WebError},
};

use super::{Answer, KEEP, rules::FEW, store};
use crate::about::About;

/// More than this nobody has room for.
const MOST_ROWS: usize = 20_000;

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/evaluation/export", KEEP, send);
}

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    About::find(&site, &visit, id, &[])?;
    let on = site.db.read();
    let evaluation = store::find(on, id).await?.ok_or(WebError::NotFound)?;
    let request = PageRequest {
        number: 1,
        size: MOST_ROWS,
    };
    let answers = store::answers(on, (id, false), request).await?;
    if answers.total < FEW {
        return Err(UserError::new("activities-eval-error-few").into());
    }
    let sheet = written(&visit.l, &evaluation.own_question, &answers.items);
    let sheet = sheet.map_err(|error| WebError::Internal(error.into()))?;
    let name = format!("{}.csv", visit.l.t("activities-eval-file-name"));
    Ok(handed(&name, Format::Csv.media_type(), sheet))
}

fn written(l: &Translator, own: &str, answers: &[Answer]) -> Result<Vec<u8>, SheetError> {
    let ready = [
        "activities-eval-useful",
        "activities-eval-recommend",
        "activities-eval-takes",
        "activities-eval-changes",
    ];
    let mut header: Vec<String> = ready.map(|key| l.t(key)).into();
    header.extend((!own.is_empty()).then(|| own.to_owned()));
    let title = l.t("activities-eval-title");
    let out = Cursor::new(Vec::new());
    let mut writer = SheetWriter::new(Format::Csv, &title, &header, out)?;
    for answer in answers {
        let recommend = l.t(format!("activities-eval-recommend-{}", answer.recommend));
        let useful = answer.useful.to_string();
        let texts = [&useful, &recommend, &answer.takes, &answer.changes];
        let mut cells: Vec<Cell> = texts.map(|text| Cell::from_text(text)).into();
        cells.extend((!own.is_empty()).then(|| Cell::from_text(&answer.own_answer)));
        writer.write_row(&cells)?;
    }
    Ok(writer.finish()?.into_inner())
}

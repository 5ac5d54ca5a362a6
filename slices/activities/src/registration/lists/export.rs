//! Who comes, taken along as a spreadsheet with everything that was answered; gender is counted and
//! never told beside a name, as the form promises.

use std::io::Cursor;

use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, PageRequest, UserError};
use ordit_members::people::store::{Looked, note_access};
use ordit_platform::{
    export::handed,
    i18n::Translator,
    sheets::{Cell, Format, SheetError, SheetWriter},
    web::{Routes, Shared, Visit, WebError},
};

use super::{
    pages::{answered, asked},
    store,
};
use crate::registration::{
    ORGANISE, Registration,
    public::{owners, with_id},
    settings::{self, Question},
};

/// More than this nobody has room for; a list that long is narrowed by its filters.
const MOST_ROWS: usize = 20_000;

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/registrations/export", ORGANISE, send);
}

async fn send(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let format = match visit.query.get("format").unwrap_or("csv") {
        "csv" => Format::Csv,
        "xlsx" => Format::Xlsx,
        _ => return Err(UserError::new("activities-reg-error-format").into()),
    };
    let whole = with_id(&site, &visit, id).await?;
    let on = site.db.read();
    let request = PageRequest {
        number: 1,
        size: MOST_ROWS,
    };
    let listed = store::page(on, id, &asked(&visit.query), request).await?;
    let questions = settings::store::questions(on, id).await?;
    let looked = Looked::File(listed.items.len());
    note_access(&site, &visit, whole.sheet.network, looked).await?;
    let owners = owners(&site, &whole, visit.lang).into_iter();
    let owners: Vec<(Id, String)> = owners.map(|(id, name)| (id, name.text)).collect();
    let table = Table {
        l: &visit.l,
        questions,
        owners,
    };
    let sheet = table.written(&listed.items, format);
    let sheet = sheet.map_err(|error| WebError::Internal(error.into()))?;
    let name = format!(
        "{}-{}.{}",
        whole.sheet.slug,
        visit.l.t("activities-reg-file-name"),
        format.extension()
    );
    Ok(handed(&name, format.media_type(), sheet))
}

struct Table<'a> {
    l: &'a Translator,
    questions: Vec<Question>,
    owners: Vec<(Id, String)>,
}

impl Table<'_> {
    fn written(&self, rows: &[Registration], format: Format) -> Result<Vec<u8>, SheetError> {
        let own = [
            "activities-reg-column-number",
            "activities-reg-column-name",
            "activities-reg-column-address",
            "activities-reg-column-organisation",
            "activities-reg-column-mode",
            "activities-reg-column-owner",
            "activities-reg-column-state",
            "activities-reg-column-minors",
            "activities-reg-column-registered",
            "activities-reg-column-by",
        ];
        let own = own.map(|key| self.l.t(key));
        let asked = self.questions.iter().map(|question| question.label.clone());
        let header: Vec<String> = own.into_iter().chain(asked).collect();
        let title = self.l.t("activities-reg-list-title");
        let out = Cursor::new(Vec::new());
        let mut writer = SheetWriter::new(format, &title, &header, out)?;
        for row in rows {
            let cells: Vec<Cell> = self
                .row(row)
                .iter()
                .map(|text| Cell::from_text(text))
                .collect();
            writer.write_row(&cells)?;
        }
        Ok(writer.finish()?.into_inner())
    }

    fn row(&self, row: &Registration) -> Vec<String> {
        let (l, draft) = (self.l, &row.draft);
        let mut owners = self.owners.iter();
        let owner = owners.find(|(id, _)| Some(*id) == draft.lane.owner);
        let mut cells = vec![
            row.queue.map(|queue| queue.to_string()).unwrap_or_default(),
            draft.name.clone(),
            draft
                .address
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            draft.organisation_name.clone(),
            l.t(format!("activities-reg-mode-{}", draft.lane.mode.code())),
            owner.map(|(_, name)| name.clone()).unwrap_or_default(),
            l.t(format!("activities-reg-state-{}", row.state.code())),
            draft.minors.to_string(),
            row.registered_at.day().to_string(),
            l.t(format!("activities-reg-by-{}", row.came_by.code())),
        ];
        cells.extend(self.questions.iter().map(|question| {
            let mut answers = draft.answers.iter();
            let answer = answers.find(|(id, _)| *id == question.id);
            answered(l, question, answer.map(|(_, text)| text.as_str()))
        }));
        cells
    }
}

//! The page on which a sheet is sent, and the look at what it would do.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    i18n::Translator,
    mail::EmailAddress,
    web::{Layout, Routes, Shared, Visit, WebError, page_with_status},
};
use sea_orm::{ConnectionTrait, DbErr};

use super::{
    rules::{Column, Fate, Read, read, would_wait},
    store,
};
use crate::registration::{
    Mode, ORGANISE, Whole, book_store,
    public::{About, with_id},
};

/// So many rows are shown; of the others there are counts.
const SHOWN: usize = 100;

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/registrations/sheet", ORGANISE, show);
}

#[derive(Template)]
#[template(path = "activities/registration_sheet.html")]
struct SheetPage {
    layout: Layout,
    l: Translator,
    about: About,
    wrong: Option<String>,
    looked: Option<Looked>,
}

/// What a sheet would do.
struct Looked {
    /// The sheet itself, sent back when it is confirmed: nothing of it is kept before.
    table: String,
    titles: Vec<(usize, String, Column)>,
    columns: [Column; 7],
    rows: Vec<Read>,
    new: usize,
    known: usize,
    refused: usize,
    /// So many of the new ones find no place.
    waiting: usize,
}

impl SheetPage {
    fn counts(&self, looked: &Looked) -> String {
        let counts = [looked.new, looked.known, looked.refused].map(|count| count.to_string());
        let [new, known, refused] = &counts;
        let counts = [
            ("new", new as _),
            ("known", known as _),
            ("refused", refused as _),
        ];
        self.l.tn("activities-reg-sheet-counts", &counts)
    }

    fn because(&self, row: &Read) -> Option<String> {
        match &row.fate {
            Fate::Refused(error) => Some(self.l.refusal(error)),
            _ => None,
        }
    }
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let whole = with_id(&site, &visit, id).await?;
    sheet_page(&site, &visit, &whole, None)
}

/// The page without a sheet, with what was wrong with the one that was sent.
///
/// # Errors
/// When the page cannot be written.
pub fn sheet_page(
    site: &Shared,
    visit: &Visit,
    whole: &Whole,
    wrong: Option<&UserError>,
) -> Result<Response, WebError> {
    page(site, visit, whole, (wrong, None))
}

/// The look at a sheet before anything is written.
///
/// # Errors
/// When the database cannot be reached.
pub async fn look(
    site: &Shared,
    visit: &Visit,
    whole: &Whole,
    (table, columns): (&[Vec<String>], &[Column]),
) -> Result<Response, WebError> {
    let on = site.db.read();
    let rows = understood(on, whole, (table, columns)).await?;
    let quotas = whole.settings.quotas(&whole.activity);
    let book = book_store::book(on, whole.id(), quotas).await?;
    let book = book.called_off(whole.is_off());
    let count = |is: fn(&Fate) -> bool| rows.iter().filter(|row| is(&row.fate)).count();
    let titles = table.first().into_iter().flatten().zip(columns).enumerate();
    let encoded = serde_json::to_string(table);
    let looked = Looked {
        table: encoded.map_err(|error| WebError::Internal(error.into()))?,
        titles: titles
            .map(|(at, (title, column))| (at, title.clone(), *column))
            .collect(),
        columns: Column::ALL,
        new: count(|fate| *fate == Fate::New),
        known: count(|fate| matches!(fate, Fate::Known(_))),
        refused: count(|fate| matches!(fate, Fate::Refused(_))),
        waiting: would_wait(&rows, book, visit.lang),
        rows: rows.into_iter().take(SHOWN).collect(),
    };
    page(site, visit, whole, (None, Some(looked)))
}

/// The rows of a sheet with what becomes of each.
///
/// # Errors
/// When the database cannot be reached.
pub async fn understood(
    on: &impl ConnectionTrait,
    whole: &Whole,
    (table, columns): (&[Vec<String>], &[Column]),
) -> Result<Vec<Read>, DbErr> {
    let rows = table.get(1..).unwrap_or_default();
    let modes = Mode::of_activity(&whole.activity.mode);
    let nobody = HashMap::new();
    let addresses = read(rows, columns, (modes, &nobody)).into_iter();
    let addresses: Vec<String> = addresses
        .filter_map(|row| row.address.as_ref().map(EmailAddress::folded))
        .collect();
    let known = store::known(on, whole.id(), &addresses).await?;
    Ok(read(rows, columns, (modes, &known)))
}

fn page(
    site: &Shared,
    visit: &Visit,
    whole: &Whole,
    (wrong, looked): (Option<&UserError>, Option<Looked>),
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let status = match wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let shown = SheetPage {
        layout: Layout::new(site, visit, &l.t("activities-reg-sheet-title")),
        about: About::of(whole, &l),
        wrong: wrong.map(|refusal| l.refusal(refusal)),
        looked,
        l,
    };
    page_with_status(status, &shown)
}

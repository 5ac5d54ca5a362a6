//! One's own archives: asking for one, seeing how far it is, fetching it.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{
        HeaderMap,
        header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use ordit_kernel::{Id, UserError};

use super::{
    KEPT_DAYS,
    store::{self, Asked},
};
use crate::{
    export::attachment,
    i18n::Translator,
    privacy::{OWN, own},
    session::is_recent,
    web::{Layout, Notice, Routes, Shared, Visit, WebError, page, redirect},
};

/// The page, its button and the file.
pub fn routes(routes: &mut Routes) {
    routes.get("/me/data", OWN, show);
    routes.post("/me/data", OWN, ask);
    routes.get("/me/data/{id}", OWN, fetch);
}

#[derive(Template)]
#[template(path = "privacy/data.html")]
struct DataPage {
    layout: Layout,
    l: Translator,
    lines: Vec<Line>,
    days: i64,
    is_recent: bool,
    is_waiting: bool,
}

/// An archive, in words.
struct Line {
    id: Id,
    asked: String,
    expires: String,
    /// In megabytes; nothing while it is being made.
    size: Option<String>,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let person = own(&visit)?;
    let archives = store::of_person(site.db.read(), person, visit.now).await?;
    let l = &visit.l;
    let lines = archives.iter().map(|archive| Line {
        id: archive.id,
        asked: l.t1("privacy-data-asked", "day", l.day(archive.asked)),
        expires: l.t1("privacy-data-expires", "day", l.day(archive.expires)),
        size: archive
            .bytes
            .map(|bytes| l.number(bytes as f64 / 1_000_000.0)),
    });
    page(&DataPage {
        layout: Layout::new(&site, &visit, &l.t("privacy-data-title")),
        lines: lines.collect(),
        days: KEPT_DAYS,
        is_recent: is_recent(&site.db, &headers, visit.now).await?,
        is_waiting: archives.iter().any(|archive| archive.bytes.is_none()),
        l: l.clone(),
    })
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let person = own(&visit)?;
    if !is_recent(&site.db, &headers, visit.now).await? {
        return Err(UserError::new("privacy-sign-in-first").into());
    }
    let mut write = site.db.write(&visit.acting).await?;
    let key = match store::ask(&write, person, visit.lang).await? {
        Asked::New(id) => {
            super::put(&mut write, id).await?;
            "privacy-data-begun"
        }
        Asked::Already => "privacy-data-already",
        Asked::TooOften => return Err(UserError::new("privacy-data-too-often").into()),
    };
    write.commit().await?;
    redirect("/me/data").with_notice(Notice::new(key)).answer()
}

/// Somebody else's answers as one that is not there.
async fn fetch(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let person = own(&visit)?;
    let id: Id = id.parse().map_err(|_| WebError::NotFound)?;
    let archives = store::of_person(site.db.read(), person, visit.now).await?;
    let archive = archives.into_iter().find(|archive| archive.id == id);
    let archive = archive.ok_or(WebError::NotFound)?;
    let bytes = archive.bytes.ok_or(WebError::NotFound)?;
    if !is_recent(&site.db, &headers, visit.now).await? {
        return Err(UserError::new("privacy-sign-in-first").into());
    }
    let name = format!(
        "{}-{}.zip",
        visit.l.t("privacy-data-file"),
        archive.asked.day()
    );
    let headers = [
        (CACHE_CONTROL, "private, no-store".to_owned()),
        (CONTENT_TYPE, "application/zip".to_owned()),
        (CONTENT_LENGTH, bytes.to_string()),
        (CONTENT_DISPOSITION, attachment(&name)),
    ];
    Ok((headers, store::pieces(site.db.clone(), id, bytes)).into_response())
}

//! Cancelling an activity and taking that back; putting it away and bringing it back.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::{form::importer, history::revise};
use ordit_platform::{
    events::EventDraft,
    i18n::Translator,
    import::GivenRow,
    permissions::Permission,
    register::{Sheet, State as Standing},
    web::{
        Layout, Notice, Redirect, Routes, Shared, Site, Visit, WebError, page, page_with_status,
        redirect, redirect_after_write,
    },
};
use serde::Deserialize;

use super::{ARCHIVED, Activity, EDIT, RESTORED, form::This, noun::NOUN, owners::refused, rules};
use crate::{bookings, circles::LOOKS_AFTER};

const ARCHIVE: Permission =
    Permission::new("activities.activity.archive", LOOKS_AFTER).in_any_state();

/// The questions and what follows.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/cancel", EDIT, ask_cancel);
    routes.post("/a/{id}/cancel", EDIT, cancel);
    routes.post("/a/{id}/uncancel", EDIT, uncancel);
    routes.get("/a/{id}/archive", ARCHIVE, ask_archive);
    routes.post("/a/{id}/archive", ARCHIVE, archive);
    routes.post("/a/{id}/unarchive", ARCHIVE, unarchive);
}

#[derive(Template)]
#[template(path = "activities/activity_cancel.html")]
struct CancelPage {
    layout: Layout,
    l: Translator,
    this: This,
    title: String,
    is_refused: bool,
}

async fn ask_cancel(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    if let Some(there) = where_it_was_lent(&site, &this).await? {
        return there.answer();
    }
    cancel_page(&site, &visit, this, false)
}

/// A stay of what is lent is taken back where it was agreed, which frees its days.
async fn where_it_was_lent(site: &Site, this: &This) -> Result<Option<Redirect>, WebError> {
    let thing = bookings::store::lent_for(site.db.read(), this.id).await?;
    let there = thing.zip(this.home.as_deref());
    let there = there.map(|(thing, home)| format!("/n/{home}/exhibitions/{thing}"));
    Ok(there.map(|there| redirect(there).with_notice(Notice::new("activities-lent-there"))))
}

fn cancel_page(
    site: &Site,
    visit: &Visit,
    this: This,
    is_refused: bool,
) -> Result<Response, WebError> {
    let title = visit.l.t1("activities-cancel-title", "name", &this.text);
    let status = match is_refused {
        true => StatusCode::UNPROCESSABLE_ENTITY,
        false => StatusCode::OK,
    };
    let question = CancelPage {
        layout: this.layout(site, visit, &title),
        l: visit.l.clone(),
        this,
        title,
        is_refused,
    };
    page_with_status(status, &question)
}

#[derive(Deserialize)]
struct Reason {
    #[serde(default)]
    reason: String,
}

async fn cancel(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(form): Form<Reason>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    if let Some(there) = where_it_was_lent(&site, &this).await? {
        return there.answer();
    }
    let reason: String = form.reason.trim().chars().take(300).collect();
    if reason.is_empty() {
        return cancel_page(&site, &visit, this, true);
    }
    let values = vec![
        ("standing", "cancelled".to_owned()),
        ("cancelled_because", reason),
    ];
    written(&site, &visit, &this, values, "activities-cancelled").await
}

async fn uncancel(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let own = activity(&this.current(&site).await?.sheet);
    if own.standing != "cancelled" {
        return redirect(this.page).answer();
    }
    let when = rules::When {
        starts_on: own.starts_on,
        ..rules::When::default()
    };
    let stretch = own.first_at.zip(own.last_at);
    let values = vec![
        (
            "standing",
            rules::standing(&when, stretch, visit.now).to_owned(),
        ),
        ("cancelled_because", String::new()),
    ];
    written(&site, &visit, &this, values, "activities-uncancelled").await
}

async fn written(
    site: &Site,
    visit: &Visit,
    this: &This,
    values: Vec<(&'static str, String)>,
    said: &str,
) -> Result<Response, WebError> {
    let row = GivenRow {
        id: Some(this.id),
        values,
        ..GivenRow::default()
    };
    let saved = importer(site)
        .save_one(&visit.acting, Some(this.network), &NOUN, row)
        .await;
    match saved {
        Ok(saved) => redirect_after_write(&this.page, saved.seq)
            .with_notice(Notice::new(said))
            .answer(),
        Err(error) => refused(error),
    }
}

/// What is particular to an activity, from its sheet.
pub fn activity(sheet: &Sheet) -> Activity {
    serde_json::from_value(sheet.particulars.clone()).unwrap_or_default()
}

#[derive(Template)]
#[template(path = "activities/activity_archive.html")]
struct ArchivePage {
    layout: Layout,
    l: Translator,
    this: This,
    title: String,
    is_archived: bool,
}

async fn ask_archive(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    if let Some(there) = where_it_was_lent(&site, &this).await? {
        return there.answer();
    }
    let is_archived = this.current(&site).await?.sheet.state == Standing::Archived;
    let key = match is_archived {
        true => "activities-unarchive-title",
        false => "activities-archive-title",
    };
    let title = visit.l.t1(key, "name", &this.text);
    page(&ArchivePage {
        layout: this.layout(&site, &visit, &title),
        l: visit.l.clone(),
        this,
        title,
        is_archived,
    })
}

async fn archive(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    stand(&site, &visit, id, Standing::Archived).await
}

async fn unarchive(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    stand(&site, &visit, id, Standing::Published).await
}

async fn stand(site: &Site, visit: &Visit, id: Id, state: Standing) -> Result<Response, WebError> {
    let this = This::find(site, visit, id)?;
    if state == Standing::Archived
        && let Some(there) = where_it_was_lent(site, &this).await?
    {
        return there.answer();
    }
    let write = site.db.write(&visit.acting).await?;
    let mut found = (NOUN.current)(write.conn().into(), Some(this.network), &[id]).await?;
    let sheet = found.remove(&id).ok_or(WebError::NotFound)?.sheet;
    if sheet.state == state {
        return redirect(this.page).answer();
    }
    let (verb, said) = match state {
        Standing::Archived => (ARCHIVED, "activities-archived"),
        _ => (RESTORED, "activities-unarchived"),
    };
    let sheet = Sheet { state, ..sheet };
    let event = EventDraft::new(verb, id).network(this.network);
    let seq = revise(write, &sheet, event).await?;
    redirect_after_write(this.page, seq)
        .with_notice(Notice::new(said))
        .answer()
}

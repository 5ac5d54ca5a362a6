//! `GET /a/{id}/attendance/code`: the code of the session, to be shown in the room.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Notice, Routes, Shared, Visit, WebError, page, redirect_after_write},
};

use super::{
    super::{KEEP, path, rules::sessions, store as lists},
    rules, store,
};
use crate::about::About;

/// The page and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/attendance/code", KEEP, show);
    routes.post("/a/{id}/attendance/code", KEEP, renew);
}

#[derive(Template)]
#[template(path = "activities/attendance_code.html")]
struct CodePage {
    layout: Layout,
    l: Translator,
    about: About,
    list: String,
    /// It is one of its days.
    is_now: bool,
    code: Option<String>,
    address: String,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[])?;
    let today = visit.now.day().to_string();
    let secret = store::secret(site.db.read(), id).await?;
    let accent = about.accent(&site.snapshots.current());
    let title = visit.l.t("activities-here-code-title");
    let is_now = sessions(&about.card).contains(&today);
    let code = secret.map(|secret| rules::code(&secret, &today, visit.now));
    page(&CodePage {
        layout: Layout::new(&site, &visit, &title).of_network(&accent),
        l: visit.l.clone(),
        list: path(id),
        is_now,
        code: code.filter(|_| is_now),
        address: format!("{}{}", site.settings.origin(), about.beside("/here")),
        about,
    })
}

async fn renew(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    About::find(&site, &visit, id, &[])?;
    let secret = site.effects.secret();
    let mut write = site.db.write(&visit.acting).await?;
    lists::open(&write, id).await??;
    store::renew(&mut write, id, &secret).await?;
    redirect_after_write(format!("{}/code", path(id)), write.commit().await?)
        .with_notice(Notice::new("activities-here-renewed"))
        .answer()
}

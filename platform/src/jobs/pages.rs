//! What coordination sees of work behind the pages: what does not go on, and trying it again.

use askama::Template;
use axum::{Form, extract::State, response::Response};
use ordit_kernel::Id;
use serde::Deserialize;

use super::{
    Trouble,
    attention::{Stuck, troubles},
    store,
};
use crate::{
    backup::{self, LastBackup},
    events::hearers,
    i18n::{Argument, Translator},
    mail,
    permissions::{Needs, Permission},
    web::{Layout, Notice, Routes, Shared, Site, Visit, WebError, page, redirect},
};

const BACKGROUND: Permission = Permission::new("background.look_after", Needs::CoordinatesAll);

/// The list of what does not go on, and its button.
pub fn routes(routes: &mut Routes) {
    routes.get("/background", BACKGROUND, show);
    routes.post("/background/retry", BACKGROUND, retry);
}

#[derive(Template)]
#[template(path = "jobs/background.html")]
struct BackgroundPage {
    layout: Layout,
    l: Translator,
    lines: Vec<Line>,
    /// How mail stands, in words.
    mails: String,
    /// Of when and where the last backup is, in words.
    backup: String,
}

/// One thing that does not go on, in words.
struct Line {
    what: String,
    why: String,
    since: String,
    next: String,
    /// The field and the value by which it is found again.
    field: &'static str,
    value: String,
}

#[derive(Deserialize)]
struct RetryForm {
    hearer: Option<String>,
    job: Option<String>,
}

async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let l = &visit.l;
    let troubles = troubles(&site.db, site.modules).await?;
    page(&BackgroundPage {
        layout: Layout::new(&site, &visit, &l.t("jobs-title")),
        mails: standing(l, &mail::counts(site.db.read()).await?),
        backup: backup_line(&site, l).await?,
        lines: troubles.into_iter().map(|one| line(l, one)).collect(),
        l: l.clone(),
    })
}

fn standing(l: &Translator, counts: &mail::Counts) -> String {
    let numbers: [(&str, &dyn Argument); 3] = [
        ("uncertain", &counts.uncertain),
        ("waiting", &counts.waiting),
        ("refused", &counts.refused),
    ];
    l.tn("mail-background", &numbers)
}

async fn backup_line(site: &Site, l: &Translator) -> Result<String, WebError> {
    let told = |last: LastBackup| {
        let (day, size) = (l.day(last.at), l.number(last.bytes as f64 / 1_000_000.0));
        let parts: [(&str, &dyn Argument); 3] =
            [("day", &day), ("size", &size), ("file", &last.file)];
        l.tn("backup-last", &parts)
    };
    let otherwise = match site.settings.nightly {
        Some(_) => "backup-never",
        None => "backup-off",
    };
    let last = backup::last(site.db.read()).await?;
    Ok(last.map_or_else(|| l.t(otherwise), told))
}

fn line(l: &Translator, trouble: Trouble) -> Line {
    let next = match trouble.is_dead {
        true => "jobs-next-none",
        false => "jobs-next-itself",
    };
    let is_known = l.has(&trouble.failure);
    let (field, value) = match trouble.what {
        Stuck::Hearer(name) => ("hearer", name),
        Stuck::Job(id) => ("job", id.to_string()),
    };
    Line {
        what: l.t(trouble.label.unwrap_or("jobs-what-unknown")),
        why: match is_known {
            true => l.t(&trouble.failure),
            false => l.t("jobs-failure-unknown"),
        },
        since: l.day(trouble.since),
        next: l.t(next),
        field,
        value,
    }
}

async fn retry(
    State(site): State<Shared>,
    visit: Visit,
    Form(form): Form<RetryForm>,
) -> Result<Response, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    let is_there = match (&form.hearer, form.job.as_deref().map(str::parse::<Id>)) {
        (Some(name), _) => hearers::retry(&write, name).await?,
        (None, Some(Ok(id))) => store::retry(&write, id).await?,
        (None, _) => return Err(WebError::NotFound),
    };
    write.wake_jobs();
    write.commit().await?;
    // It may have succeeded meanwhile, or somebody else was quicker.
    let key = match is_there {
        true => "jobs-retried",
        false => "jobs-gone",
    };
    redirect("/background")
        .with_notice(Notice::new(key))
        .answer()
}

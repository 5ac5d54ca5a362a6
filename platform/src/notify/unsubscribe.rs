//! The link out of a mail: no sign-in, one button, and nothing else that it could do (RFC 8058).

use askama::Template;
use axum::{
    body::Bytes,
    extract::{Path, State},
    http::header::CACHE_CONTROL,
    response::{IntoResponse, Response},
};
use ordit_kernel::{Acting, Id};

use super::{BY_LINK, choice_store, digest_store};
use crate::{
    i18n::Translator,
    session,
    web::{Layout, Query, Routes, Shared, Visit, WebError, page},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/unsubscribe/{token}", BY_LINK, open);
    routes.post("/unsubscribe/{token}", BY_LINK, act);
}

#[derive(Template)]
#[template(path = "notify/unsubscribe.html")]
struct UnsubscribePage {
    layout: Layout,
    l: Translator,
    /// What was done just now; nothing when the page was only opened.
    done: Option<Done>,
    action: String,
}

#[derive(Clone, Copy)]
enum Done {
    Stopped,
    SlowedDown,
}

async fn open(
    State(site): State<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    person(&site, &token).await?;
    answer(&site, &visit, None)
}

/// A mail program sends a form of one field, as its standard says, and no cookie; our own page one
/// that says which button it was. Neither is led anywhere: programs follow no redirect.
async fn act(
    State(site): State<Shared>,
    visit: Visit,
    Path(token): Path<String>,
    body: Bytes,
) -> Result<Response, WebError> {
    let person = person(&site, &token).await?;
    let form = Query::parse(&String::from_utf8_lossy(&body));
    // Whoever holds the link, and not whoever may be signed in at this browser.
    let mut write = site.db.write(&Acting::visitor()).await?;
    let done = match form.get("choice") {
        Some("weekly") => Done::SlowedDown,
        _ => Done::Stopped,
    };
    match done {
        Done::Stopped => choice_store::stop(&mut write, person).await?,
        Done::SlowedDown => choice_store::slow_down(&mut write, person).await?,
    }
    write.commit().await?;
    answer(&site, &visit, Some(done))
}

async fn person(site: &Shared, token: &str) -> Result<Id, WebError> {
    let hash = session::token_hash(token);
    let person = digest_store::person_of(site.db.read(), &hash).await?;
    person.ok_or(WebError::NotFound)
}

fn answer(site: &Shared, visit: &Visit, done: Option<Done>) -> Result<Response, WebError> {
    let title = match done {
        None => "notify-stop-title",
        Some(Done::Stopped) => "notify-stopped-title",
        Some(Done::SlowedDown) => "notify-slowed-title",
    };
    let shown = UnsubscribePage {
        layout: Layout::new(site, visit, &visit.l.t(title)),
        l: visit.l.clone(),
        action: visit.path.clone(),
        done,
    };
    // Its address is a secret.
    let unkept = [(CACHE_CONTROL, "no-store")];
    Ok((unkept, page(&shown)?).into_response())
}

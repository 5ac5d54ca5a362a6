//! Cancelling somebody whom one's organisation registered; the place goes to who is next.

use axum::{Form, extract::State as Extract, response::Response};
use ordit_kernel::{Id, UserError};
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};
use serde::Deserialize;

use super::{OWN, PATH, store};
use crate::registration::{counter::Counter, letters::Post, rules::Act};

/// What the page does.
pub fn routes(routes: &mut Routes) {
    routes.post(PATH, OWN, cancel);
}

#[derive(Deserialize)]
struct Cancelled {
    registration: Id,
}

async fn cancel(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Form(cancelled): Form<Cancelled>,
) -> Result<Response, WebError> {
    let organisation = visit.acting.organisation.ok_or(WebError::NotFound)?;
    let found = store::find(site.db.read(), organisation, cancelled.registration).await?;
    let found = found.ok_or(WebError::NotFound)?;
    if !found.may_cancel(visit.now) {
        return Err(UserError::new("activities-reg-error-over").into());
    }
    let own = found.registration;
    let post = Post::of_site(&site);
    let mut write = site.db.write(&visit.acting).await?;
    let counter = Counter::open(&mut write, (&post, &site.effects), own.activity).await?;
    let mut counter = counter.ok_or(WebError::NotFound)?;
    if let Err(refusal) = counter.act(Act::Cancel(own.id)).await? {
        return Err(refusal.told().into());
    }
    let seq = write.commit().await?;
    redirect_after_write(PATH.to_owned(), seq)
        .with_notice(Notice::new("activities-reg-own-cancelled").with("name", &own.draft.name))
        .answer()
}

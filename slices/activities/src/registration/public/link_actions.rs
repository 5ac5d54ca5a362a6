//! What the link of a mail lets somebody do: prove the address, take a place, change, cancel.

use axum::{
    Form,
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::UserError;
use ordit_members::form::Typed;
use ordit_platform::web::{
    Notice, Routes, Shared, Visit, WebError, redirect, redirect_after_write,
};

use super::{
    link::{change_page, found, is_over, link_page},
    rules::{self, Asked},
};
use crate::registration::{
    REGISTER, Registration, State, counter::Counter, letters::Post, rules::Act, settings, store,
};

/// What is done.
pub fn routes(routes: &mut Routes) {
    routes.post("/registration/{token}/confirm", REGISTER, confirm);
    routes.post("/registration/{token}/accept", REGISTER, accept);
    routes.post("/registration/{token}/cancel", REGISTER, cancel);
    routes.post("/registration/{token}/change", REGISTER, change);
}

async fn confirm(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let (own, whole) = found(&site, &visit, &token).await?;
    let path = format!("/registration/{token}");
    if is_over(&whole, &visit) {
        let over = UserError::new("activities-reg-error-over");
        return link_page(&site, &visit, (own, &whole, &token), Some(over)).await;
    }
    let post = Post::of_site(&site);
    let mut write = site.db.write(&visit.acting).await?;
    let counter = Counter::open(&mut write, (&post, &site.effects), own.activity).await?;
    let mut counter = counter.ok_or(WebError::NotFound)?;
    let now = store::find(counter.write.conn(), own.activity, own.id).await?;
    match now.filter(|now| now.state == State::Unverified) {
        Some(now) => {
            if let Err(refusal) = counter.enter(now.id, &now.draft).await? {
                drop(write);
                return link_page(&site, &visit, (own, &whole, &token), Some(refusal.told())).await;
            }
        }
        // The button was pressed twice: the page tells how it stands.
        None => return redirect(path).answer(),
    }
    let seq = write.commit().await?;
    redirect_after_write(path, seq).answer()
}

async fn accept(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let (own, whole) = found(&site, &visit, &token).await?;
    let ends = [own.offered_until, whole.activity.last_at];
    let is_late = ends.into_iter().flatten().any(|end| end <= visit.now);
    let act = match is_late {
        true => Act::Lapse(own.id),
        false => Act::Accept(own.id),
    };
    let done = if is_late {
        "activities-reg-lapsed"
    } else {
        "activities-reg-accepted"
    };
    go_on(&site, &visit, (own, &token), (act, done)).await
}

async fn cancel(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let (own, _) = found(&site, &visit, &token).await?;
    let act = Act::Cancel(own.id);
    let done = "activities-reg-cancelled";
    go_on(&site, &visit, (own, &token), (act, done)).await
}

async fn go_on(
    site: &Shared,
    visit: &Visit,
    (own, token): (Registration, &str),
    (act, done): (Act, &str),
) -> Result<Response, WebError> {
    let post = Post::of_site(site);
    let mut write = site.db.write(&visit.acting).await?;
    let counter = Counter::open(&mut write, (&post, &site.effects), own.activity).await?;
    let mut counter = counter.ok_or(WebError::NotFound)?;
    if let Err(refusal) = counter.act(act).await? {
        drop(write);
        let (own, whole) = found(site, visit, token).await?;
        return link_page(site, visit, (own, &whole, token), Some(refusal.told())).await;
    }
    let seq = write.commit().await?;
    redirect_after_write(format!("/registration/{token}"), seq)
        .with_notice(Notice::new(done))
        .answer()
}

async fn change(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(token): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let (own, whole) = found(&site, &visit, &token).await?;
    let typed = Typed::sent(pairs);
    let questions = settings::store::questions(site.db.read(), whole.id()).await?;
    let asked = Asked {
        whole: &whole,
        questions: &questions,
        is_form: false,
        lang: visit.lang,
    };
    let draft = match rules::draft(&typed, &asked) {
        Ok(draft) => draft,
        Err(wrong) => return change_page(&site, &visit, (&whole, &token), (typed, wrong)).await,
    };
    let post = Post::of_site(&site);
    let mut write = site.db.write(&visit.acting).await?;
    let counter = Counter::open(&mut write, (&post, &site.effects), own.activity).await?;
    let mut counter = counter.ok_or(WebError::NotFound)?;
    store::rename(counter.write, own.id, &draft).await?;
    if let Err(refusal) = counter.shift(own.id, draft.lane).await? {
        drop(write);
        let wrong = vec![("mode".to_owned(), refusal.told())];
        return change_page(&site, &visit, (&whole, &token), (typed, wrong)).await;
    }
    let seq = write.commit().await?;
    redirect_after_write(format!("/registration/{token}"), seq)
        .with_notice(Notice::new("activities-reg-changed"))
        .answer()
}

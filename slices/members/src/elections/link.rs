//! What a council does by the link of a letter, without signing in: name its people, once.

use axum::{
    extract::{Multipart, Path, State as Extract},
    response::Response,
};
use ordit_kernel::UserError;
use ordit_platform::{
    events::EventDraft,
    files::MAX_DOCUMENT_FORM_BYTES,
    session::token_hash,
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};
use serde_json::json;

use super::{
    ANSWERED, Asking, BY_LINK,
    answer::{Shown, form_page, take, takes_resolution},
    answer_store, store,
};
use crate::{form::Typed, joining::applications::sent::Sent};

/// The page of a link and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/elections/{token}", BY_LINK, show);
    routes.post_upload(
        "/elections/{token}",
        BY_LINK,
        MAX_DOCUMENT_FORM_BYTES,
        answer,
    );
    routes.post_upload(
        "/elections/{token}/resolution",
        BY_LINK,
        MAX_DOCUMENT_FORM_BYTES,
        attach,
    );
}

/// The asking of a link, and whether the link is over. One that never was opens nothing.
async fn found(site: &Shared, visit: &Visit, token: &str) -> Result<(Asking, bool), WebError> {
    let found = store::of_link(site.db.read(), &token_hash(token)).await?;
    let (asking, expires_at) = found.ok_or(WebError::NotFound)?;
    Ok((asking, expires_at <= visit.now))
}

fn shown(asking: Asking, is_expired: bool, token: &str) -> Shown {
    Shown {
        asking,
        path: format!("/elections/{token}"),
        typed: None,
        wrong: Vec::new(),
        is_expired,
        others: Vec::new(),
    }
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let (asking, is_expired) = found(&site, &visit, &token).await?;
    form_page(&site, &visit, shown(asking, is_expired, &token)).await
}

async fn answer(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(token): Path<String>,
    form: Multipart,
) -> Result<Response, WebError> {
    let (asking, is_expired) = match found(&site, &visit, &token).await {
        Ok((asking, false)) if asking.state.is_open() => (asking, false),
        other => {
            Sent::refuse(form).await;
            let (asking, is_expired) = other?;
            return form_page(&site, &visit, shown(asking, is_expired, &token)).await;
        }
    };
    match take(&site, &visit, &asking, Sent::read(form).await?).await? {
        Ok(seq) => redirect_after_write(format!("/elections/{token}"), seq)
            .with_notice(Notice::new("elections-answer-kept"))
            .answer(),
        Err((typed, wrong)) => {
            let page = shown(asking, is_expired, &token);
            let page = Shown {
                typed: Some(typed),
                wrong,
                ..page
            };
            form_page(&site, &visit, page).await
        }
    }
}

async fn attach(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(token): Path<String>,
    form: Multipart,
) -> Result<Response, WebError> {
    let asking = match found(&site, &visit, &token).await {
        Ok((asking, false)) if takes_resolution(&asking) => asking,
        other => {
            Sent::refuse(form).await;
            let (asking, is_expired) = other?;
            return form_page(&site, &visit, shown(asking, is_expired, &token)).await;
        }
    };
    let refused = |asking: Asking, error: UserError| Shown {
        typed: Some(Typed::default()),
        wrong: vec![("file".to_owned(), error)],
        ..shown(asking, false, &token)
    };
    let mut document = match Sent::read(form).await?.document {
        Some(Ok(document)) => document,
        Some(Err(error)) => return form_page(&site, &visit, refused(asking, error)).await,
        None => {
            let none = UserError::new("elections-error-resolution");
            return form_page(&site, &visit, refused(asking, none)).await;
        }
    };
    let mut write = site.db.write(&visit.acting).await?;
    let id = document.put(&write).await?;
    if !answer_store::attach(&write, asking.id, id).await? {
        drop(write);
        let changed = UserError::new("elections-error-changed");
        return form_page(&site, &visit, refused(asking, changed)).await;
    }
    let data = json!({ "asking": asking.id, "round": asking.round, "answer": "resolution" });
    let event = EventDraft::new(ANSWERED, asking.network).network(asking.network);
    write.event(event.other(asking.organisation).data(data));
    let seq = write.commit().await?;
    redirect_after_write(format!("/elections/{token}"), seq)
        .with_notice(Notice::new("elections-resolution-kept"))
        .answer()
}

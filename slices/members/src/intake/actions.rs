//! Settling a mail: confirming what it becomes, putting it aside, and taking it back.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    intake,
    module::{Drafting, NotConfirmed},
    web::{Notice, Routes, Shared, Visit, WebError, redirect, redirect_after_write},
};

use super::{
    WORK,
    pages::{find, kind, mail_page},
    path,
};
use crate::form::Here;

/// What is done with a mail.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/intake/{mail}", WORK, confirm);
    routes.post("/n/{network}/intake/{mail}/put-aside", WORK, put_aside);
    routes.post("/n/{network}/intake/{mail}/take-back", WORK, take_back);
}

async fn confirm(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, mail)): Path<(String, Id)>,
    Form(typed): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let mail = find(&site, &here, mail).await?;
    if mail.state != intake::State::Draft {
        return already(&here);
    }
    let drafting = Drafting {
        site: &site,
        visit: &visit,
        mail: &mail,
        typed: Some(&typed),
    };
    let kind = kind(&site, drafting.typed("kind").unwrap_or_default());
    match (kind.confirm)(drafting).await {
        Ok(confirmed) => redirect_after_write(confirmed.href, confirmed.seq)
            .with_notice(Notice::new("drafts-confirmed"))
            .answer(),
        Err(NotConfirmed::Settled) => already(&here),
        Err(NotConfirmed::Refused(refusals)) => mail_page(drafting, here, kind, &refusals).await,
        Err(NotConfirmed::Database(error)) => Err(error.into()),
    }
}

async fn put_aside(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, mail)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let (from, to) = (intake::State::Draft, intake::State::PutAside);
    settle(&site, &visit, (&network, mail), from, to).await
}

async fn take_back(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, mail)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let (from, to) = (intake::State::PutAside, intake::State::Draft);
    settle(&site, &visit, (&network, mail), from, to).await
}

async fn settle(
    site: &Shared,
    visit: &Visit,
    (network, mail): (&str, Id),
    from: intake::State,
    to: intake::State,
) -> Result<Response, WebError> {
    let here = Here::find(site, visit, network)?;
    let mail = find(site, &here, mail).await?;
    if mail.state != from {
        return already(&here);
    }
    let mut write = site.db.write(&visit.acting).await?;
    if !intake::settle(&mut write, &mail, to, None).await? {
        return already(&here);
    }
    let (said, way) = match to {
        intake::State::Draft => (
            "drafts-taken-back",
            here.path(&format!("/intake/{}", mail.id)),
        ),
        _ => ("drafts-put-aside-done", path(&here.slug)),
    };
    redirect_after_write(way, write.commit().await?)
        .with_notice(Notice::new(said))
        .answer()
}

/// Somebody else was quicker.
fn already(here: &Here) -> Result<Response, WebError> {
    redirect(path(&here.slug))
        .with_notice(Notice::new("drafts-settled-already"))
        .answer()
}

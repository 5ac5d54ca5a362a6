//! Saying what an organisation seeks from the group.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::form::Typed;
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};

use super::{pages::list_page, store};
use crate::{
    circles::TAKE_PART,
    inside::{Inside, Reader},
};

type Pairs = Vec<(String, String)>;

/// What the page does.
pub fn routes(routes: &mut Routes) {
    routes.post("/g/{id}/aims/{organisation}", TAKE_PART, note);
}

async fn note(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, organisation)): Path<(Id, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    if inside.member(organisation).is_none() {
        return Err(WebError::NotFound);
    }
    if !inside.speaks_for(organisation) {
        return Err(WebError::Forbidden);
    }
    let typed = Typed::sent(pairs);
    let mut reader = Reader::new(&site, &visit, &typed);
    let aim = reader.line("aim");
    let mistakes = reader.mistakes();
    if !mistakes.is_empty() {
        let visit = visit.at(&inside.area("aims"));
        let refused = (organisation, typed, mistakes);
        return list_page(&site, &visit, inside, Some(refused)).await;
    }
    let mut write = site.db.write(&visit.acting).await?;
    store::note(&mut write, &inside, organisation, &aim).await?;
    let seq = write.commit().await?;
    redirect_after_write(inside.area("aims"), seq)
        .with_notice(Notice::new("groups-aims-noted"))
        .answer()
}

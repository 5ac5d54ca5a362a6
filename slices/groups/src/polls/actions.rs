//! Opening polls, answering them, closing them before their day and opening them again.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::{Mistake, Typed};
use ordit_platform::web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write};

use super::{
    Answer, Draft,
    pages::{list_page, one_page},
    rules, store,
};
use crate::{
    circles::{LEAD, TAKE_PART},
    inside::{Inside, Reader},
};

type Pairs = Vec<(String, String)>;

/// What the pages do.
pub fn routes(routes: &mut Routes) {
    routes.post("/g/{id}/polls", LEAD, open);
    routes.post("/g/{id}/polls/{poll}/answer", TAKE_PART, answer);
    routes.post("/g/{id}/polls/{poll}/close", LEAD, close);
    routes.post("/g/{id}/polls/{poll}/reopen", LEAD, reopen);
}

async fn open(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    inside.goes_on()?;
    let typed = Typed::sent(pairs);
    let draft = match read(&site, &visit, &typed) {
        Ok(draft) => draft,
        Err(mistakes) => {
            let visit = visit.at(&inside.area("polls"));
            return list_page(&site, &visit, inside, Some((typed, mistakes))).await;
        }
    };
    let mut write = site.db.write(&visit.acting).await?;
    let poll = typed.get("key").parse().unwrap_or_else(|_| write.id());
    store::open(&mut write, &inside, poll, &draft).await?;
    let seq = write.commit().await?;
    redirect_after_write(inside.path(&format!("/polls/{poll}")), seq)
        .with_notice(Notice::new("groups-polls-opened"))
        .answer()
}

/// What a form asks.
fn read(site: &Site, visit: &Visit, typed: &Typed) -> Result<Draft, Vec<Mistake>> {
    let mut reader = Reader::new(site, visit, typed);
    let (question, explanation) = (reader.said("question"), reader.lines("explanation"));
    let closes_on = reader.day("closes");
    if closes_on.is_some_and(|day| day < visit.now.day()) {
        reader.wrong("closes", &UserError::new("groups-polls-refusal-past"));
    }
    let options = rules::options(&reader.lines("options"));
    if options.is_none() {
        reader.wrong("options", &UserError::new("groups-polls-refusal-options"));
    }
    let takes_several = !typed.get("several").is_empty();
    match (options, reader.mistakes()) {
        (Some(options), mistakes) if mistakes.is_empty() => Ok(Draft {
            question,
            explanation,
            options,
            takes_several,
            closes_on,
        }),
        (_, mistakes) => Err(mistakes),
    }
}

async fn answer(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, poll)): Path<(Id, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let known = store::find(site.db.read(), inside.id, poll).await?;
    let known = known.ok_or(WebError::NotFound)?;
    // Whoever coordinates the network without being in the group is not asked.
    let own = inside.own.ok_or(WebError::Forbidden)?;
    let typed = Typed::sent(pairs);
    let mut reader = Reader::new(&site, &visit, &typed);
    let reason = reader.line("reason");
    let is_readable = reader.mistakes().is_empty();
    let chosen = typed
        .get("option")
        .split(';')
        .filter_map(|id| id.parse().ok());
    let given = Answer {
        organisation: own,
        chosen: chosen.collect(),
        reason: Some(reason).filter(|reason| !reason.is_empty()),
    };
    let at = visit.at(&inside.path(&format!("/polls/{poll}")));
    let options = store::options_of(site.db.read(), poll).await?;
    if !is_readable || !rules::may_choose(&known, &options, &given.chosen) {
        let refused = (given, "groups-polls-refusal-choice");
        return one_page(&site, &at, inside, poll, Some(refused)).await;
    }
    let mut write = site.db.write(&visit.acting).await?;
    if !store::answer(&mut write, &inside, poll, &given).await? {
        drop(write);
        let refused = (given, "groups-polls-refusal-closed");
        return one_page(&site, &at, inside, poll, Some(refused)).await;
    }
    let seq = write.commit().await?;
    redirect_after_write(at.path.clone(), seq)
        .with_notice(Notice::new("groups-polls-answered"))
        .answer()
}

async fn close(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, poll)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let own = store::find(site.db.read(), id, poll).await?;
    own.ok_or(WebError::NotFound)?;
    let mut write = site.db.write(&visit.acting).await?;
    store::settle(&mut write, &inside, poll, None).await?;
    let seq = write.commit().await?;
    redirect_after_write(inside.path(&format!("/polls/{poll}")), seq)
        .with_notice(Notice::new("groups-polls-closed"))
        .answer()
}

async fn reopen(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, poll)): Path<(Id, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let typed = Typed::sent(pairs);
    let mut reader = Reader::new(&site, &visit, &typed);
    let until = reader.day("closes");
    let is_past = until.is_some_and(|day| day < visit.now.day());
    if is_past || !reader.mistakes().is_empty() {
        return Err(UserError::new("groups-polls-refusal-past").into());
    }
    let mut write = site.db.write(&visit.acting).await?;
    store::settle(&mut write, &inside, poll, Some(until)).await?;
    let seq = write.commit().await?;
    redirect_after_write(inside.path(&format!("/polls/{poll}")), seq)
        .with_notice(Notice::new("groups-polls-reopened"))
        .answer()
}

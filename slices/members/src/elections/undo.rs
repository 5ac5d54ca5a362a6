//! Taking a round back, or the asking of some councils: nothing stays in functions because of it.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    db::{Turn, Write},
    events::EventDraft,
    i18n::Translator,
    web::{Layout, Notice, Routes, Shared, Visit, WebError, page, redirect_after_write},
};
use serde_json::json;

use super::{
    Asking, KEEP, Round, State, TAKEN_BACK, UNDONE, answer_store,
    listed::{chosen, round_here},
    mandates_store, store,
};
use crate::{
    directory::said::Said,
    form::Here,
    mandates::{
        Failed,
        acts::{alone, end, put_in_functions, resume},
    },
};

/// The question and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/elections/{id}/undo", KEEP, ask);
    routes.post("/n/{network}/elections/{id}/undo", KEEP, undo_all);
}

#[derive(Template)]
#[template(path = "members/elections_undo.html")]
struct UndoPage {
    layout: Layout,
    l: Translator,
    here: Here,
    round: Round,
    base: String,
    is_whole: bool,
    councils: Vec<(Asking, Said)>,
}

async fn ask(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let (here, round) = round_here(&site, &visit, &network, id).await?;
    let pairs: Vec<(String, String)> = visit
        .query
        .pairs()
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    let chosen = chosen(&pairs);
    let is_whole = visit.query.get("whole") == Some("yes");
    let snapshot = site.snapshots.current();
    let asked = store::of_round(site.db.read(), round.id).await?;
    let named = |asking: Asking| {
        let head = snapshot.get(&visit.viewer, asking.organisation)?;
        let is_meant = is_whole || chosen.contains_key(&asking.id);
        let is_meant = is_meant && asking.state != State::Undone;
        let key = head.sort_key(visit.lang).to_vec();
        is_meant.then(|| (key, asking, Said::from(head.title(visit.lang))))
    };
    let mut councils: Vec<_> = asked.into_iter().filter_map(named).collect();
    councils.sort_by(|one, other| one.0.cmp(&other.0));
    let councils = councils.into_iter();
    let l = visit.l.clone();
    page(&UndoPage {
        layout: Layout::new(&site, &visit, &l.t("elections-undo-title")).of_network(&here.slug),
        base: here.path(&format!("/elections/{id}")),
        is_whole,
        councils: councils.map(|(_, asking, name)| (asking, name)).collect(),
        round,
        here,
        l,
    })
}

async fn undo_all(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let (here, round) = round_here(&site, &visit, &network, id).await?;
    let chosen = chosen(&pairs);
    let is_whole = pairs
        .iter()
        .any(|(key, value)| key == "whole" && value == "yes");
    let mut write = site.db.write(&visit.acting).await?;
    write.take_turn(Turn::Election).await?;
    alone(&write).await?;
    let mut count = 0;
    for asking in store::of_round(write.conn(), round.id).await? {
        let is_meant = is_whole || chosen.get(&asking.id) == Some(&asking.version);
        if is_meant && asking.state != State::Undone {
            undo(&mut write, &asking).await?;
            count += 1;
        }
    }
    if is_whole && store::take_back(&write, round.id).await? {
        let event = EventDraft::new(TAKEN_BACK, here.id).network(here.id);
        write.event(event.data(json!({ "round": round.id, "count": count })));
    }
    let seq = write.commit().await?;
    redirect_after_write(here.path(&format!("/elections/{id}")), seq)
        .with_notice(Notice::new("elections-undone").with("count", count))
        .answer()
}

/// Takes the asking of a council back. Where its answer was accepted, what that gave ends, and what
/// it ended goes on. Its links open nothing any more.
async fn undo(write: &mut Write, asking: &Asking) -> Result<(), Failed> {
    let known = mandates_store::of(write.conn(), asking.id).await?;
    if asking.state == State::Accepted {
        for named in answer_store::named(write.conn(), asking.id).await? {
            if let Some(mandate) = named.mandate {
                match end(write, mandate).await {
                    // Somebody ended it before.
                    Err(Failed::Refused(error)) if error.key == "mandates-refused-over" => {}
                    other => drop(other?),
                }
                answer_store::forget_mandate(write, (asking.id, named.part)).await?;
            }
        }
        for (mandate, _) in known.iter().filter(|(_, is_ended)| *is_ended) {
            match resume(write, *mandate).await {
                // Somebody took it up before.
                Err(Failed::Refused(error)) if error.key == "mandates-refused-not-ended" => {}
                other => drop(other?),
            }
            mandates_store::set_ended(write, asking.id, *mandate, false).await?;
        }
    }
    let all: Vec<Id> = known.iter().map(|(mandate, _)| *mandate).collect();
    let free = mandates_store::free(write.conn(), asking.id, &all).await?;
    put_in_functions(write, &free, false, None).await?;
    store::advance(write, asking, State::Undone).await?;
    let data = json!({ "asking": asking.id, "state": asking.state.code() });
    let event = EventDraft::new(UNDONE, asking.network).network(asking.network);
    write.event(event.other(asking.organisation).data(data));
    Ok(())
}

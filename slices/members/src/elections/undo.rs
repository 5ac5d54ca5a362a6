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
        self, Failed,
        acts::{alone, end, put_in_functions, resume},
    },
    people,
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
    let mut meant = store::of_round(site.db.read(), round.id).await?;
    meant.retain(|asking| {
        let is_meant = is_whole || chosen.get(&asking.id) == Some(&asking.version);
        is_meant && asking.state != State::Undone
    });
    let is_one = meant.len() == 1 && !is_whole;
    let (mut count, mut left, mut seq) = (0_usize, 0_usize, 0);
    for asking in &meant {
        match undo_one(&site, &visit, asking).await {
            Ok(last) => (count, seq) = (count + 1, last),
            // Alone, it says why.
            Err(Failed::Refused(error)) if is_one => return Err(error.into()),
            Err(Failed::Refused(_)) => left += 1,
            Err(Failed::Database(error)) => return Err(error.into()),
        }
    }
    if is_whole && left == 0 {
        seq = take_back(&site, &visit, &round, count).await?.max(seq);
    }
    let notice = match left {
        0 => Notice::new("elections-undone"),
        _ => Notice::new("elections-undone-left").with("left", left),
    };
    redirect_after_write(here.path(&format!("/elections/{id}")), seq)
        .with_notice(notice.with("count", count))
        .answer()
}

/// In a change of its own, so that what cannot be undone of one council keeps no other from it.
async fn undo_one(site: &Shared, visit: &Visit, asking: &Asking) -> Result<i64, Failed> {
    let mut write = site.db.write(&visit.acting).await?;
    write.take_turn(Turn::Election).await?;
    alone(&write).await?;
    let now = store::find(write.conn(), asking.id).await?;
    match now.filter(|now| now.version == asking.version && now.state == asking.state) {
        Some(now) => undo(&mut write, &now).await?,
        None => return Err(Failed::because("elections-error-changed")),
    }
    Ok(write.commit().await?)
}

async fn take_back(
    site: &Shared,
    visit: &Visit,
    round: &Round,
    count: usize,
) -> Result<i64, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    write.take_turn(Turn::Election).await?;
    if store::take_back(&write, round.id).await? {
        let event = EventDraft::new(TAKEN_BACK, round.network).network(round.network);
        write.event(event.data(json!({ "round": round.id, "count": count })));
    }
    Ok(write.commit().await?)
}

/// Takes the asking of a council back. Where its answer was accepted, what that gave ends, and what
/// it ended goes on. Its links open nothing any more.
async fn undo(write: &mut Write, asking: &Asking) -> Result<(), Failed> {
    let known = mandates_store::of(write.conn(), asking.id).await?;
    if asking.state == State::Accepted {
        end_given(write, asking).await.map_err(in_other_words)?;
        resume_ended(write, asking, &known)
            .await
            .map_err(in_other_words)?;
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

async fn end_given(write: &mut Write, asking: &Asking) -> Result<(), Failed> {
    for named in answer_store::named(write.conn(), asking.id).await? {
        let Some(mandate) = named.mandate else {
            continue;
        };
        match end(write, mandate).await {
            // Somebody ended it before.
            Err(Failed::Refused(error)) if error.key == "mandates-refused-over" => {}
            other => drop(other?),
        }
        answer_store::forget_mandate(write, (asking.id, named.part)).await?;
    }
    Ok(())
}

/// But for whoever holds the same again meanwhile, or was erased: there is nobody to go on.
async fn resume_ended(
    write: &mut Write,
    asking: &Asking,
    known: &[(Id, bool)],
) -> Result<(), Failed> {
    let ended = known.iter().filter(|(_, is_ended)| *is_ended);
    let ended: Vec<Id> = ended.map(|(mandate, _)| *mandate).collect();
    let held = mandates::store::over(write.conn(), &[asking.organisation]).await?;
    let people: Vec<Id> = held.iter().map(|own| own.person).collect();
    let contacts = people::store::contacts(write.conn(), &people).await?;
    for own in held.iter().filter(|own| ended.contains(&own.id)) {
        let is_again = held.iter().any(|other| {
            other.id != own.id
                && (other.person, other.role) == (own.person, own.role)
                && other.is_open(write.now())
        });
        if !is_again && contacts.contains_key(&own.person) {
            match resume(write, own.id).await {
                // Somebody took it up before.
                Err(Failed::Refused(error)) if error.key == "mandates-refused-not-ended" => {}
                other => drop(other?),
            }
        }
        mandates_store::set_ended(write, asking.id, own.id, false).await?;
    }
    Ok(())
}

/// What was accepted with the consent of others is not taken back alone.
fn in_other_words(failed: Failed) -> Failed {
    let keys = ["mandates-refused-may-not", "mandates-refused-consent"];
    match failed {
        Failed::Refused(error) if keys.contains(&error.key.as_str()) => {
            Failed::because("elections-error-shared-undo")
        }
        other => other,
    }
}

//! Moving a group on: its network begins it, its own members decide everything after that.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use jiff::civil::Date;
use ordit_kernel::{Id, PartialDate, UserError};
use ordit_members::form::Typed;
use ordit_platform::{
    db::{Turn, Write},
    permissions::{Needs, Permission, Tie, Tied},
    snapshot::{Head, Snapshot},
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};
use serde::Deserialize;

use super::{
    ANSWERS, Change, counting,
    pages::{OWN_REASON, life_page},
    proposals_store::{self, New},
    rules, store,
    view::{self, MAJORITIES, QUORUMS},
};
use crate::{
    groups::{KIND, ties::HOME},
    inside::Reader,
    members::INSIDE,
};

/// Longer words are cut.
const LONGEST: usize = 4_000;

/// The network of a group says that it begins.
pub const BEGIN: Permission = Permission::new(
    "groups.group.begin",
    Needs::EntryOf(Tied {
        kind: KIND,
        ties: &[Tie::CoordinatesOneOf(HOME)],
    }),
);

/// What the pages do.
pub fn routes(routes: &mut Routes) {
    routes.post("/g/{id}/life/begin", BEGIN, begin);
    routes.post("/g/{id}/life/propose", INSIDE, propose);
    routes.post("/g/{id}/life/{proposal}/answer", INSIDE, answer);
    routes.post("/g/{id}/life/{proposal}/count", INSIDE, count);
    routes.post("/g/{id}/life/{proposal}/withdraw", INSIDE, withdraw);
}

async fn begin(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let mut write = turn(&site, &visit).await?;
    let now = PartialDate::Day(write.now().day());
    let change = Change {
        id: write.id(),
        group: id,
        from: Some("proposed".to_owned()),
        to: "active".to_owned(),
        on: now,
        reason: Some("begins".to_owned()),
        words: None,
        decided_by: "coordination".to_owned(),
        decision: None,
        into: None,
        who: visit.acting.person,
    };
    if !proposals_store::move_group(&mut write, &change).await? {
        return Err(UserError::new("groups-refusal-moved").into());
    }
    said(write, id, "groups-begun").await
}

async fn propose(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let typed = Typed::sent(pairs);
    let mut write = turn(&site, &visit).await?;
    let standing = proposals_store::standing(write.conn(), id).await?;
    let from = standing.ok_or(WebError::NotFound)?;
    let asked = proposals_store::asked(write.conn(), id).await?;
    if rules::is_for_coordination(&from, typed.get("to")) && asked < rules::LEAST_TO_BEGIN {
        drop(write);
        let alone = ("to", UserError::new("groups-refusal-alone"));
        return life_page(&site, &visit, id, typed, Some(alone)).await;
    }
    let into = match rules::needs_successor(typed.get("to")) {
        true => successor(&site, &visit, &write, id, typed.get("into")).await?,
        false => Ok(None),
    };
    let closes_on = Reader::new(&site, &visit, &typed).day("closes_on");
    let closes_on = closes_on.filter(|day| *day >= write.now().day());
    let read = into.and_then(|into| read(&typed, &from, (id, into), closes_on));
    let refused = match read {
        Ok(new) if asked == 0 => return decided_alone(&visit, write, (&from, &new)).await,
        Ok(new) => {
            if proposals_store::propose(&mut write, &new).await? {
                return said(write, id, "groups-change-proposed").await;
            }
            ("to", UserError::new("groups-refusal-proposed"))
        }
        Err(refused) => refused,
    };
    drop(write);
    life_page(&site, &visit, id, typed, Some(refused)).await
}

/// Of a group in which nobody takes part, its network decides: there is nobody to be asked.
async fn decided_alone(
    visit: &Visit,
    mut write: Write,
    (from, new): (&str, &New<'_>),
) -> Result<Response, WebError> {
    let home = store::home(write.conn(), new.group).await?;
    if !home.is_some_and(|home| visit.acting.coordinates(home)) {
        return Err(WebError::Forbidden);
    }
    let change = Change {
        id: write.id(),
        group: new.group,
        from: Some(from.to_owned()),
        to: new.to.to_owned(),
        on: PartialDate::Day(write.now().day()),
        reason: Some(new.reason.to_owned()),
        words: Some(new.words.to_owned()),
        decided_by: "coordination".to_owned(),
        decision: None,
        into: new.into,
        who: visit.acting.person,
    };
    if !proposals_store::move_group(&mut write, &change).await? {
        return Err(UserError::new("groups-refusal-moved").into());
    }
    said(write, new.group, "groups-decided-alone").await
}

type Refused = (&'static str, UserError);

fn read<'a>(
    typed: &'a Typed,
    from: &str,
    (group, into): (Id, Option<Id>),
    closes_on: Option<Date>,
) -> Result<New<'a>, Refused> {
    let refused = |field, key: &str| (field, UserError::new(key));
    let to = typed.get("to");
    if !rules::is_allowed(from, to) {
        return Err(refused("to", "groups-refusal-move"));
    }
    let reason = typed.get("reason");
    if !rules::reasons(from).contains(&reason) {
        return Err(refused("reason", "groups-refusal-reason"));
    }
    let words = typed.get("words").trim();
    if words.is_empty() || words.chars().count() > LONGEST {
        return Err(refused("words", "groups-refusal-words"));
    }
    let closes_on = closes_on.ok_or_else(|| refused("closes_on", "groups-refusal-closes"))?;
    let percent = |field, known: &[i64]| {
        let percent = typed.get(field).parse().ok();
        percent
            .filter(|one| known.contains(one))
            .ok_or_else(|| refused(field, "groups-refusal-percent"))
    };
    Ok(New {
        group,
        to,
        reason,
        words,
        into,
        closes_on: PartialDate::Day(closes_on),
        quorum_percent: percent("quorum", &QUORUMS)?,
        majority_percent: percent("majority", &MAJORITIES)?,
    })
}

/// The entry that a group becomes or goes into, by the address of its page: one that is seen, and
/// that does not come from the group itself.
async fn successor(
    site: &Site,
    visit: &Visit,
    write: &Write,
    group: Id,
    address: &str,
) -> Result<Result<Option<Id>, Refused>, WebError> {
    let snapshot = site.snapshots.current();
    let refused = |key: &str| Ok(Err(("into", UserError::new(key))));
    let Some(into) = named(&snapshot, visit, address) else {
        return refused("groups-refusal-into");
    };
    let is_invented = |id: Id| {
        snapshot
            .get(&visit.viewer, id)
            .is_some_and(Head::is_invented)
    };
    if is_invented(group) != is_invented(into) {
        return refused("groups-refusal-into-mixed");
    }
    let lines = store::lineage(write.conn(), group).await?;
    let above = |one: Id| {
        let from = lines.iter().filter(|(_, into)| *into == one);
        from.map(|(from, _)| *from).collect()
    };
    match rules::makes_circle(group, into, above) {
        true => refused("groups-refusal-circle"),
        false => Ok(Ok(Some(into))),
    }
}

/// The entry of a page: `/g/energia`, or the whole address of it.
fn named(snapshot: &Snapshot, visit: &Visit, address: &str) -> Option<Id> {
    // As it was copied: with the language, with what was looked at.
    let address = address.trim().split(['?', '#']).next()?;
    let address = address.trim_end_matches('/');
    let (rest, slug) = address.rsplit_once('/')?;
    let kind = match rest.rsplit('/').next()? {
        "g" => KIND,
        "o" => "organisation",
        "p" => "project",
        _ => return None,
    };
    let head = snapshot.by_slug(&visit.viewer, kind, slug)?;
    Some(head.id)
}

#[derive(Deserialize)]
struct Answered {
    #[serde(default)]
    answer: String,
    #[serde(default)]
    reason: String,
}

async fn answer(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, proposal)): Path<(Id, Id)>,
    Form(answered): Form<Answered>,
) -> Result<Response, WebError> {
    if !ANSWERS.contains(&&*answered.answer) {
        let typed = Typed::default().with(OWN_REASON, &answered.reason);
        let wrong = ("answer", UserError::new("groups-refusal-answer"));
        return life_page(&site, &visit, id, typed, Some(wrong)).await;
    }
    let reason: String = answered.reason.trim().chars().take(LONGEST).collect();
    let reason = Some(reason.as_str()).filter(|reason| !reason.is_empty());
    let mut write = turn(&site, &visit).await?;
    let found = proposals_store::one(write.conn(), id, proposal).await?;
    let found = found.ok_or(WebError::NotFound)?;
    let own = visit.acting.organisation.ok_or(WebError::Forbidden)?;
    if found.is_past(write.now()) {
        return Err(UserError::new("groups-refusal-closed").into());
    }
    let said_so = (answered.answer.as_str(), reason);
    if !proposals_store::answer(&mut write, &found, own, said_so).await? {
        return Err(UserError::new("groups-refusal-not-asked").into());
    }
    let notice = match settled(&mut write, id, proposal).await? {
        true => "groups-change-counted",
        false => "groups-change-answered",
    };
    said(write, id, notice).await
}

async fn count(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, proposal)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let mut write = turn(&site, &visit).await?;
    if !settled(&mut write, id, proposal).await? {
        return Err(UserError::new("groups-refusal-not-yet").into());
    }
    said(write, id, "groups-change-counted").await
}

/// Counts a proposal that is due; tells whether it was.
async fn settled(write: &mut Write, group: Id, proposal: Id) -> Result<bool, WebError> {
    let settled = counting::settled(write, group, proposal).await?;
    settled.ok_or(WebError::NotFound)
}

async fn withdraw(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, proposal)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let mut write = turn(&site, &visit).await?;
    let found = proposals_store::one(write.conn(), id, proposal).await?;
    let found = found.ok_or(WebError::NotFound)?;
    if !view::may_withdraw(&site.snapshots.current(), &visit, &found) {
        return Err(WebError::Forbidden);
    }
    if !proposals_store::settle(&mut write, &found, "withdrawn").await? {
        return Err(UserError::new("groups-refusal-closed").into());
    }
    said(write, id, "groups-change-withdrawn").await
}

/// A write in which nobody else moves a group or answers.
async fn turn(site: &Site, visit: &Visit) -> Result<Write, WebError> {
    let write = site.db.write(&visit.acting).await?;
    write.take_turn(Turn::GroupLife).await?;
    Ok(write)
}

async fn said(write: Write, group: Id, notice: &'static str) -> Result<Response, WebError> {
    let seq = write.commit().await?;
    redirect_after_write(format!("/g/{group}/life"), seq)
        .with_notice(Notice::new(notice))
        .answer()
}

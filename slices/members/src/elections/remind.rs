//! Asking again the councils that did not answer: each at most once a day.

use axum::{
    Form,
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    db::Turn,
    events::EventDraft,
    mail::{self, NewMail},
    session::token_hash,
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};
use serde_json::json;

use super::{
    KEEP, REMINDED, Round, State,
    letters::{Writer, addresses},
    listed::{chosen, round_here},
    store,
};
use crate::mandates;

/// The action.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/elections/{id}/remind", KEEP, remind);
}

async fn remind(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let (here, round) = round_here(&site, &visit, &network, id).await?;
    let chosen = chosen(&pairs).into_keys().collect();
    let (sent, left, seq) = send(&site, &visit, &round, chosen).await?;
    let notice = match left {
        0 => Notice::new("elections-reminded"),
        _ => Notice::new("elections-reminded-left").with("left", left),
    };
    redirect_after_write(here.path(&format!("/elections/{id}")), seq)
        .with_notice(notice.with("count", sent))
        .answer()
}

/// Sends a letter to each of these that waits, has an address and got none today. Gives how many
/// got one, how many did not, and the number of the last event.
async fn send(
    site: &Site,
    visit: &Visit,
    round: &Round,
    chosen: Vec<Id>,
) -> Result<(usize, usize, i64), WebError> {
    let snapshot = site.snapshots.current();
    let writer = Writer::new(site, visit, round).await?;
    let mut write = site.db.write(&visit.acting).await?;
    write.take_turn(Turn::Election).await?;
    let (batch, now) = (write.id(), write.now());
    let mut asked = store::of_round(write.conn(), round.id).await?;
    asked.retain(|asking| asking.state == State::Asked && chosen.contains(&asking.id));
    let ids: Vec<Id> = asked.iter().map(|asking| asking.organisation).collect();
    let held = mandates::store::over(write.conn(), &ids).await?;
    let to = addresses(write.conn(), &ids, &held, now).await?;
    let mut mails: Vec<NewMail> = Vec::new();
    let mut sent = 0;
    for asking in &asked {
        let head = snapshot.get(&visit.viewer, asking.organisation);
        let (Some(head), Some(to)) = (head, to.get(&asking.organisation)) else {
            continue;
        };
        if !store::letter(&write, asking.id, to.len()).await? {
            continue;
        }
        let token = site.effects.secret();
        let until = store::put_link(&write, asking.id, &token_hash(&token)).await?;
        let is_again = asking.letters > 0;
        mails.extend(writer.mails(head, to, (&token, is_again), (batch, now, until))?);
        let data = json!({ "asking": asking.id, "way": "mail", "count": asking.letters + 1 });
        let event = EventDraft::new(REMINDED, round.network).network(round.network);
        write.event(event.other(head.id).batch(batch).data(data));
        sent += 1;
    }
    mail::put_all(&mut write, &mails).await?;
    let left = chosen.len().saturating_sub(sent);
    Ok((sent, left, write.commit().await?))
}

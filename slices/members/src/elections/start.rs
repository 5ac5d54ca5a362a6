//! One act: every elected mandate of these councils is kept in functions, and each gets a letter.

use std::collections::{HashMap, HashSet};

use axum::{
    Form,
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, PartialDate, UserError};
use ordit_platform::{
    db::{Turn, Write},
    events::EventDraft,
    mail::{self, NewMail},
    session::token_hash,
    snapshot::Head,
    web::{Notice, Query, Routes, Shared, Site, Visit, WebError, redirect, redirect_after_write},
};
use serde_json::json;

use super::{
    ASKED, KEEP, Round, STARTED, Scope, State,
    letters::{To, Writer, addresses},
    listed::round_here,
    mandates_store,
    preview::{Asked, preview_page},
    rules::concerned,
    store,
};
use crate::{
    form::Here,
    mandates::{self, Held, acts::put_in_functions},
};

/// What the pages do.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/elections", KEEP, begin);
    routes.post("/n/{network}/elections/{id}/add", KEEP, add);
}

type Pairs = Vec<(String, String)>;

async fn begin(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let query = pairs.iter().fold(Query::default(), |query, (key, value)| {
        query.with(key, value)
    });
    let asked = Asked::read(&query);
    let Some((name, voted_on)) = asked.whole().filter(|_| !here.is_archived) else {
        let at = visit.at(&here.path("/elections/new"));
        let wrong = UserError::new("elections-error-incomplete");
        return preview_page(&site, &at, here, asked, Some(wrong)).await;
    };
    let starting = Starting {
        network: here.id,
        name: &name,
        voted_on,
        scope: &asked.scope,
        chosen: members(&pairs),
    };
    match start(&site, &visit, starting).await? {
        Some(started) => answer(&here, &started),
        None => redirect(here.path("/elections"))
            .with_notice(Notice::new("elections-started-nobody"))
            .answer(),
    }
}

async fn add(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let (here, round) = round_here(&site, &visit, &network, id).await?;
    let starting = Starting {
        network: here.id,
        name: &round.name,
        voted_on: round.voted_on,
        scope: &round.scope,
        chosen: members(&pairs),
    };
    match start(&site, &visit, starting).await? {
        Some(started) => answer(&here, &started),
        None => redirect(here.path(&format!("/elections/{id}")))
            .with_notice(Notice::new("elections-started-nobody"))
            .answer(),
    }
}

fn members(pairs: &[(String, String)]) -> HashSet<Id> {
    let chosen = pairs.iter().filter(|(name, _)| name == "member");
    chosen.filter_map(|(_, id)| id.parse().ok()).collect()
}

fn answer(here: &Here, started: &Started) -> Result<Response, WebError> {
    let notice = Notice::new("elections-started").with("count", started.asked);
    redirect_after_write(
        here.path(&format!("/elections/{}", started.round)),
        started.seq,
    )
    .with_notice(notice.with("mandates", started.mandates))
    .answer()
}

/// A round to begin, or to go on with.
pub struct Starting<'a> {
    pub network: Id,
    pub name: &'a str,
    pub voted_on: PartialDate,
    pub scope: &'a Scope,
    /// Those of the scope that are meant.
    pub chosen: HashSet<Id>,
}

/// What came of it.
#[derive(Clone, Copy, Debug)]
pub struct Started {
    pub round: Id,
    pub asked: usize,
    pub mandates: usize,
    pub seq: i64,
}

/// Asks every chosen council that was not asked about this vote yet: keeps its elected mandates in
/// functions, makes its link, puts its letter, and notes it, in one change. Nothing where all were
/// asked.
///
/// # Errors
/// When somebody else changed one of the people at the same time; or the database.
pub async fn start(
    site: &Site,
    visit: &Visit,
    starting: Starting<'_>,
) -> Result<Option<Started>, WebError> {
    let snapshot = site.snapshots.current();
    let mut heads = starting
        .scope
        .members(&snapshot, &visit.viewer, starting.network, visit.lang);
    heads.retain(|head| starting.chosen.contains(&head.id));
    let mut write = site.db.write(&visit.acting).await?;
    write.take_turn(Turn::Election).await?;
    let (network, now, batch) = (starting.network, write.now(), write.id());
    let vote = (starting.name, starting.voted_on);
    let round = Round {
        id: store::begin(&write, network, vote, starting.scope).await?,
        network,
        name: starting.name.to_owned(),
        voted_on: starting.voted_on,
        scope: starting.scope.clone(),
        started_at: now,
        undone_at: None,
    };
    let earlier = store::of_vote(write.conn(), network, starting.voted_on).await?;
    let earlier: HashMap<Id, (Id, State)> = earlier
        .iter()
        .map(|asking| (asking.organisation, (asking.id, asking.state)))
        .collect();
    let ids: Vec<Id> = heads.iter().map(|head| head.id).collect();
    let over = mandates::store::over(write.conn(), &ids).await?;
    let to = addresses(write.conn(), &ids, &over, now).await?;
    let held = by_council(over);
    let writer = Writer::new(site, visit, &round).await?;
    let (mut asked, mut kept, mut mails): (usize, Vec<Id>, Vec<NewMail>) = Default::default();
    for head in heads {
        let asking = Asking {
            round: &round,
            writer: &writer,
            head,
            held: held.get(&head.id).map_or(&[][..], Vec::as_slice),
            to: to.get(&head.id).map_or(&[][..], Vec::as_slice),
            batch,
        };
        let known = earlier.get(&head.id).copied();
        if let Some((own, letters)) = asking.ask(&mut write, site, known).await? {
            kept.extend(own);
            mails.extend(letters);
            asked += 1;
        }
    }
    if asked == 0 {
        return Ok(None);
    }
    put_in_functions(&mut write, &kept, true, Some(batch)).await?;
    mail::put_all(&mut write, &mails).await?;
    let data = json!({ "round": round.id, "count": asked, "mandates": kept.len() });
    let event = EventDraft::new(STARTED, network).network(network);
    write.event(event.batch(batch).data(data));
    let seq = write.commit().await?;
    Ok(Some(Started {
        round: round.id,
        asked,
        mandates: kept.len(),
        seq,
    }))
}

/// A council that is about to be asked.
struct Asking<'a> {
    round: &'a Round,
    writer: &'a Writer<'a>,
    head: &'a Head,
    held: &'a [Held],
    to: &'a [To],
    batch: Id,
}

impl Asking<'_> {
    /// Gives the mandates that it keeps and its letters; nothing where it was asked before.
    async fn ask(
        &self,
        write: &mut Write,
        site: &Site,
        earlier: Option<(Id, State)>,
    ) -> Result<Option<(Vec<Id>, Vec<NewMail>)>, WebError> {
        let (now, network) = (write.now(), self.round.network);
        let Some(asking) = store::ask(write, self.round, self.head.id, earlier).await? else {
            return Ok(None);
        };
        let own = concerned(self.held, now).into_iter();
        let own: Vec<Id> = own.map(|own| own.id).collect();
        mandates_store::keep(write, asking, &own).await?;
        let token = site.effects.secret();
        let until = store::put_link(write, asking, &token_hash(&token)).await?;
        let mut letters = Vec::new();
        if !self.to.is_empty() {
            store::letter(write, asking, self.to.len()).await?;
            let when = (self.batch, now, until);
            letters = self
                .writer
                .mails(self.head, self.to, (&token, false), when)?;
        }
        let data = json!({ "asking": asking, "mandates": own.len() });
        let event = EventDraft::new(ASKED, network).network(network);
        write.event(event.other(self.head.id).batch(self.batch).data(data));
        Ok(Some((own, letters)))
    }
}

/// What is held over each council.
pub fn by_council(held: Vec<Held>) -> HashMap<Id, Vec<Held>> {
    let mut found: HashMap<Id, Vec<Held>> = HashMap::new();
    for own in held {
        if let Some(id) = own.reach.organisation() {
            found.entry(id).or_default().push(own);
        }
    }
    found
}

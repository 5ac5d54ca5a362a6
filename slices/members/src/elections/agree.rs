//! What councils of this network told another that asked them, and that this one has to agree to.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, Instant};
use ordit_platform::{
    db::Turn,
    events::EventDraft,
    files,
    i18n::Translator,
    web::{Layout, Notice, Routes, Shared, Visit, WebError, page, redirect_after_write},
};
use serde_json::json;

use super::{
    AGREED, Asking, KEEP, Named, agree_store,
    answer_store::{self, Paper},
    listed::chosen,
};
use crate::{
    directory::said::Said,
    form::Here,
    organisations,
    people::{
        store::{Looked, note_access},
        view::role,
    },
};

/// The page and its one button for each.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/elections/agreements", KEEP, list);
    routes.post("/n/{network}/elections/agreements", KEEP, agree);
    routes.get(
        "/n/{network}/elections/agreements/{id}/resolution",
        KEEP,
        resolution,
    );
}

#[derive(Template)]
#[template(path = "members/elections_agreements.html")]
struct AgreementsPage {
    layout: Layout,
    l: Translator,
    here: Here,
    lines: Vec<Line>,
}

/// An answer that waits.
struct Line {
    asking: Asking,
    name: Said,
    href: String,
    /// Who asked.
    network: String,
    /// Each with what they become.
    named: Vec<(Named, String)>,
    paper: Option<Paper>,
}

impl AgreementsPage {
    fn day(&self, at: &Instant) -> String {
        self.l.day(*at)
    }
}

async fn list(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let db = site.db.read();
    let waiting = agree_store::waiting(db, here.id, visit.now).await?;
    let ids: Vec<Id> = waiting.iter().map(|asking| asking.id).collect();
    let mut named = answer_store::of_askings(db, &ids).await?;
    let mut papers = answer_store::papers(db, &ids).await?;
    let snapshot = site.snapshots.current();
    let line = |asking: Asking| {
        let head = snapshot.get(&visit.viewer, asking.organisation)?;
        let other = snapshot.get(&visit.viewer, asking.network);
        let own = named.remove(&asking.id).unwrap_or_default().into_iter();
        Some(Line {
            name: head.title(visit.lang).into(),
            href: organisations::path(&head.slug),
            network: other.map_or_else(
                || visit.l.t("elections-another-network"),
                |head| head.title(visit.lang).text.to_owned(),
            ),
            named: own
                .map(|one| {
                    let role = role(one.role(), &visit.l);
                    (one, role)
                })
                .collect(),
            paper: papers.remove(&asking.id),
            asking,
        })
    };
    let lines: Vec<Line> = waiting.into_iter().filter_map(line).collect();
    let addresses = lines.iter().flat_map(|line| &line.named);
    let addresses = addresses.filter(|(one, _)| !one.address.is_empty()).count();
    note_access(&site, &visit, Some(here.id), Looked::List(addresses)).await?;
    let l = visit.l.clone();
    page(&AgreementsPage {
        layout: Layout::new(&site, &visit, &l.t("elections-agree-title")).of_network(&here.slug),
        here,
        lines,
        l,
    })
}

async fn agree(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let chosen = chosen(&pairs);
    let mut write = site.db.write(&visit.acting).await?;
    write.take_turn(Turn::Election).await?;
    let waiting = agree_store::waiting(write.conn(), here.id, write.now()).await?;
    let is_meant = |one: &&Asking| chosen.get(&one.id) == Some(&one.version);
    let meant: Vec<&Asking> = waiting.iter().filter(is_meant).collect();
    for asking in &meant {
        agree_store::agree(&write, asking, here.id).await?;
        let event = EventDraft::new(AGREED, here.id).network(here.id);
        let data = json!({ "asking": asking.id, "version": asking.version });
        write.event(event.other(asking.organisation).data(data));
    }
    let count = meant.len();
    let seq = write.commit().await?;
    let notice = match count {
        0 => Notice::new("elections-agree-changed"),
        _ => Notice::new("elections-agreed").with("count", count),
    };
    redirect_after_write(here.path("/elections/agreements"), seq)
        .with_notice(notice)
        .answer()
}

async fn resolution(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let waiting = agree_store::waiting(site.db.read(), here.id, visit.now).await?;
    let asking = waiting.into_iter().find(|asking| asking.id == id);
    let document = asking.and_then(|asking| asking.document);
    files::send_document(&site.db, document.ok_or(WebError::NotFound)?).await
}

//! Texts that a network keeps for another time.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page},
};

use super::{Message, State, WRITE, list::subject, path, store};
use crate::form::Here;

const ROWS: usize = 50;

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/messages/texts", WRITE, show);
}

#[derive(Template)]
#[template(path = "members/messages_texts.html")]
struct TextsPage {
    layout: Layout,
    l: Translator,
    here: Here,
    total: usize,
    is_archive: bool,
    rows: Vec<Row>,
    pager: Pager,
    other: String,
    new: String,
}

struct Row {
    name: String,
    subject: String,
    languages: String,
    when: String,
    edit: String,
    write: String,
    turn: String,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let is_archive = visit.query.get("state") == Some(State::Archived.code());
    let state = if is_archive {
        State::Archived
    } else {
        State::Saved
    };
    let request = Pager::asked(&visit.query, ROWS);
    let shown = store::page(site.db.read(), here.id, &[state], request).await?;
    let l = visit.l.clone();
    let other = if is_archive {
        "/texts"
    } else {
        "/texts?state=archived"
    };
    page(&TextsPage {
        layout: Layout::new(&site, &visit, &l.t("messages-texts-title")).of_network(&here.slug),
        total: shown.total,
        is_archive,
        rows: shown
            .items
            .iter()
            .map(|text| row(text, &here, &visit))
            .collect(),
        pager: Pager::new(&visit, &shown),
        other: path(&here.slug, other),
        new: path(&here.slug, "/new?saved=1"),
        here,
        l,
    })
}

fn row(text: &Message, here: &Here, visit: &Visit) -> Row {
    let own = |rest: &str| path(&here.slug, &format!("/{}{rest}", text.id));
    let languages: Vec<&str> = text.texts.keys().map(|lang| lang.own_name()).collect();
    Row {
        name: match text.name.as_str() {
            "" => subject(text, visit),
            name => name.to_owned(),
        },
        subject: subject(text, visit),
        languages: languages.join(", "),
        when: visit.l.day(text.changed_at),
        edit: own("/edit"),
        write: path(&here.slug, &format!("/new?text={}", text.id)),
        turn: own("/turn"),
    }
}

//! The messages of a network: drafts, what was sent, and how far it is.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page},
};

use super::{Message, State, WRITE, path, store};
use crate::form::Here;

const ROWS: usize = 50;
const FORMATS: [&str; 2] = ["csv", "xlsx"];

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/messages", WRITE, show);
}

/// Which of them are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    All,
    Drafts,
    Sent,
    Dropped,
}

impl Tab {
    const ALL: [Self; 4] = [Self::All, Self::Drafts, Self::Sent, Self::Dropped];

    /// What an address asks for.
    pub fn asked(visit: &Visit) -> Self {
        let asked = visit.query.get("state");
        let mut tabs = Self::ALL.into_iter();
        tabs.find(|tab| Some(tab.code()) == asked)
            .unwrap_or(Self::All)
    }

    const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Drafts => "draft",
            Self::Sent => "sent",
            Self::Dropped => "dropped",
        }
    }

    /// The states in which those are.
    pub const fn states(self) -> &'static [State] {
        match self {
            Self::All => &[State::Draft, State::Sent, State::Stopped],
            Self::Drafts => &[State::Draft],
            Self::Sent => &[State::Sent, State::Stopped],
            Self::Dropped => &[State::Dropped],
        }
    }
}

#[derive(Template)]
#[template(path = "members/messages_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    here: Here,
    tabs: Vec<(String, String, bool)>,
    total: usize,
    rows: Vec<Row>,
    pager: Pager,
    exports: Vec<(&'static str, String)>,
}

struct Row {
    id: Id,
    subject: String,
    href: String,
    when: String,
    state: String,
    copy: String,
    /// Where a draft can be put: its state then, and the word on the button.
    turn: Option<(&'static str, String)>,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let tab = Tab::asked(&visit);
    let request = Pager::asked(&visit.query, ROWS);
    let shown = store::page(site.db.read(), here.id, tab.states(), request).await?;
    let l = visit.l.clone();
    let query = visit.query.without_key("page").without_key("lang");
    let file = path(&here.slug, "/export");
    let tabs = Tab::ALL.map(|one| {
        let label = l.t(format!("messages-tab-{}", one.code()));
        (
            label,
            query.setting("state", one.code()).to_href(&visit.path),
            one == tab,
        )
    });
    page(&ListPage {
        layout: Layout::new(&site, &visit, &l.t("messages-title")).of_network(&here.slug),
        tabs: tabs.into(),
        total: shown.total,
        rows: shown
            .items
            .iter()
            .map(|one| row(one, &here, &visit))
            .collect(),
        pager: Pager::new(&visit, &shown),
        exports: FORMATS
            .map(|format| (format, query.setting("format", format).to_href(&file)))
            .into(),
        here,
        l,
    })
}

fn row(message: &Message, here: &Here, visit: &Visit) -> Row {
    let own = path(&here.slug, &format!("/{}", message.id));
    let is_draft = message.state == State::Draft;
    let l = &visit.l;
    let turn = match message.state {
        State::Draft => Some((State::Dropped.code(), l.t("messages-drop"))),
        State::Dropped => Some((State::Draft.code(), l.t("messages-take-out"))),
        _ => None,
    };
    Row {
        id: message.id,
        subject: subject(message, visit),
        href: if is_draft { format!("{own}/edit") } else { own },
        when: visit.l.day(message.sent_at.unwrap_or(message.changed_at)),
        state: visit
            .l
            .t(format!("messages-state-{}", message.state.code())),
        turn,
        copy: path(&here.slug, &format!("/new?copy={}", message.id)),
    }
}

/// Its subject, or that it has none yet.
pub fn subject(message: &Message, visit: &Visit) -> String {
    match message.subject(visit.lang) {
        subject if subject.is_empty() => visit.l.t("messages-no-subject"),
        subject => subject,
    }
}

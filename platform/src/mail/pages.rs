//! What coordination sees of mail: what waits, was refused or is uncertain, and clearing that up.

use askama::Template;
use axum::{
    Form,
    extract::{self, Path},
    response::Response,
};
use ordit_kernel::{Id, Page};
use serde::Deserialize;

use super::{
    Way,
    lists::{self, Counts, Listed},
    outbox,
    rules::State,
    standing::settled,
    trial,
};
use crate::{
    i18n::Translator,
    permissions::{Needs, Permission},
    web::{Layout, Notice, Pager, Query, Routes, Shared, Step, Visit, WebError, page, redirect},
};

const LOOK_AFTER: Permission = Permission::new("mail.look_after", Needs::CoordinatesAll);
/// So many mails are shown at once.
const PAGE_SIZE: usize = 50;
/// Where the lists are.
pub(super) const LISTS: &str = "/background/mails";

/// The lists, clearing up what is uncertain, a test mail, and the demo's outbox.
pub fn routes(routes: &mut Routes) {
    routes.get("/background/mails", LOOK_AFTER, show);
    routes.post("/background/mails/test", LOOK_AFTER, trial::send);
    routes.get("/background/mails/{id}", LOOK_AFTER, show_one);
    routes.post("/background/mails/{id}", LOOK_AFTER, clear_up);
    outbox::routes(routes);
}

/// One of the lists.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tab {
    Uncertain,
    Waiting,
    Refused,
}

impl Tab {
    const ALL: [Self; 3] = [Self::Uncertain, Self::Waiting, Self::Refused];

    /// What the address asks for.
    fn asked(query: &Query) -> Self {
        let code = query.get("state").unwrap_or_default();
        let mut tabs = Self::ALL.into_iter();
        tabs.find(|tab| tab.code() == code)
            .unwrap_or(Self::Uncertain)
    }

    const fn code(self) -> &'static str {
        self.states()[0].code()
    }

    /// What is being sent right now is listed with what waits.
    const fn states(self) -> [State; 2] {
        match self {
            Self::Uncertain => [State::Uncertain, State::Uncertain],
            Self::Waiting => [State::Waiting, State::Sending],
            Self::Refused => [State::Refused, State::Refused],
        }
    }

    const fn count(self, counts: &Counts) -> usize {
        match self {
            Self::Uncertain => counts.uncertain,
            Self::Waiting => counts.waiting,
            Self::Refused => counts.refused,
        }
    }
}

#[derive(Template)]
#[template(path = "mail/list.html")]
pub(super) struct ListPage {
    layout: Layout,
    l: Translator,
    tabs: Vec<TabLink>,
    lines: Vec<Line>,
    is_uncertain: bool,
    empty: String,
    pager: Pager,
    way: Way,
    trial: Trial,
}

/// What was typed for a test mail, and why it was refused.
#[derive(Default)]
pub(super) struct Trial {
    pub address: String,
    pub problem: Option<String>,
}

struct TabLink {
    href: String,
    label: String,
    is_current: bool,
}

/// One mail to one recipient, in words.
pub(super) struct Line {
    pub href: String,
    pub to: String,
    pub subject: String,
    pub written: String,
    pub tried: String,
    pub state: State,
    pub state_text: String,
    pub answer: String,
}

async fn show(
    extract::State(site): extract::State<Shared>,
    visit: Visit,
) -> Result<Response, WebError> {
    page(&list_page(&site, &visit, Trial::default()).await?)
}

/// The list that the address asks for, with a form for a test mail as it was left.
pub(super) async fn list_page(
    site: &Shared,
    visit: &Visit,
    trial: Trial,
) -> Result<ListPage, WebError> {
    let (l, tab) = (&visit.l, Tab::asked(&visit.query));
    let counts = lists::counts(site.db.read()).await?;
    let request = Pager::asked(&visit.query, PAGE_SIZE);
    let total = tab.count(&counts);
    let listed = lists::list(site.db.read(), tab.states(), total, request).await?;
    let code = tab.code();
    Ok(ListPage {
        layout: Layout::new(site, visit, &l.t("mail-title")),
        tabs: Tab::ALL.map(|one| tab_link(l, one, tab, &counts)).into(),
        is_uncertain: tab == Tab::Uncertain,
        empty: l.t(format!("mail-empty-{code}")),
        pager: Pager::new(visit, &listed),
        lines: lines(l, listed, LISTS),
        way: site.settings.mail.clone(),
        trial,
        l: l.clone(),
    })
}

fn tab_link(l: &Translator, tab: Tab, current: Tab, counts: &Counts) -> TabLink {
    let code = tab.code();
    TabLink {
        href: Query::default().with("state", code).to_href(LISTS),
        label: l.t1(format!("mail-tab-{code}"), "count", tab.count(counts)),
        is_current: tab == current,
    }
}

pub(super) fn lines(l: &Translator, listed: Page<Listed>, under: &str) -> Vec<Line> {
    let listed = listed.items.into_iter();
    listed.map(|one| line(l, one, under)).collect()
}

pub(super) fn line(l: &Translator, listed: Listed, under: &str) -> Line {
    let said = match (listed.answer, listed.state) {
        (Some(code), _) => l.t1("mail-answer-code", "code", code.to_string()),
        (None, State::Refused) => l.t("mail-answer-late"),
        (None, _) => l.t("mail-answer-none"),
    };
    let answer = match listed.bounce {
        Some(reason) => l.t1("mail-answer-bounce", "reason", reason),
        None => said,
    };
    let never = || l.t("mail-tried-never");
    Line {
        href: format!("{under}/{}", listed.recipient),
        to: match &listed.name {
            Some(name) => format!("{name} <{}>", listed.address),
            None => listed.address,
        },
        subject: listed.subject,
        written: l.moment(listed.created_at),
        tried: listed.tried_at.map_or_else(never, |at| l.moment(at)),
        state: listed.state,
        state_text: l.t(format!("mail-state-{}", listed.state.code())),
        answer,
    }
}

#[derive(Template)]
#[template(path = "mail/one.html")]
struct OnePage {
    layout: Layout,
    l: Translator,
    line: Line,
    message_id: Option<String>,
    /// It can be sent again: its text is still there.
    may_send: bool,
}

async fn show_one(
    extract::State(site): extract::State<Shared>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let listed = find(&site, &id).await?;
    let l = &visit.l;
    page(&OnePage {
        layout: Layout::new(&site, &visit, &l.t("mail-one-title")),
        message_id: listed.message_id.clone(),
        may_send: !listed.is_forgotten,
        line: line(l, listed, LISTS),
        l: l.clone(),
    })
}

async fn find(site: &Shared, id: &str) -> Result<Listed, WebError> {
    let id: Id = id.parse().map_err(|_| WebError::NotFound)?;
    let listed = lists::one(site.db.read(), id).await?;
    listed.ok_or(WebError::NotFound)
}

#[derive(Deserialize)]
struct ClearUpForm {
    #[serde(default)]
    did: String,
}

async fn clear_up(
    extract::State(site): extract::State<Shared>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<ClearUpForm>,
) -> Result<Response, WebError> {
    let listed = find(&site, &id).await?;
    let (has_arrived, said) = match form.did.as_str() {
        "arrived" => (true, "mail-cleared-arrived"),
        "again" if !listed.is_forgotten => (false, "mail-cleared-again"),
        _ => return Err(WebError::NotFound),
    };
    let mut write = site.db.write(&visit.acting).await?;
    let was_uncertain = settled(&mut write, listed.mail, listed.recipient, has_arrived).await?;
    write.commit().await?;
    // Somebody else was quicker.
    let said = if was_uncertain {
        said
    } else {
        "mail-cleared-already"
    };
    redirect(LISTS).with_notice(Notice::new(said)).answer()
}

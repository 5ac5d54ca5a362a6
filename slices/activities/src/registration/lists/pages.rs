//! The list of those who registered, with filters, counts and what can be decided.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::{
    directory::said::Said,
    people::store::{Looked, note_access},
};
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Pager, Query, Routes, Shared, Step, Visit, WebError, page},
};

use super::store::{self, Filter};
use crate::registration::{
    Mode, ORGANISE, Registration, State, book_store,
    public::{About, network_slug, owners, with_id},
    rules::{Book, Share},
    settings,
};

const PER_PAGE: usize = 50;

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/registrations", ORGANISE, list);
}

/// A filter of the list.
struct Choice {
    label: String,
    href: String,
    count: Option<String>,
    is_chosen: bool,
}

/// Somebody on the list.
struct Line {
    own: Registration,
    place: Option<usize>,
    /// They wait, and there is a place.
    may_offer: bool,
    owner: Option<Said>,
    until: String,
}

#[derive(Template)]
#[template(path = "activities/registration_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    about: About,
    is_open: bool,
    held: i64,
    /// So many of them beyond the places there are.
    over: i64,
    capacity: Option<i64>,
    states: Vec<Choice>,
    modes: Vec<Choice>,
    owners: Vec<Choice>,
    lines: Vec<Line>,
    questions: Vec<settings::Question>,
    exports: Vec<(&'static str, String)>,
    /// Where those of the list are written to.
    write: String,
    pager: Pager,
}

impl ListPage {
    fn answer(&self, line: &Line, question: &settings::Question) -> String {
        let mut answers = line.own.draft.answers.iter();
        let answer = answers.find(|(id, _)| *id == question.id);
        answered(&self.l, question, answer.map(|(_, text)| text.as_str()))
    }
}

/// An answer in words.
pub fn answered(l: &Translator, question: &settings::Question, answer: Option<&str>) -> String {
    match (question.kind, answer) {
        (_, None) => String::new(),
        (settings::QuestionKind::YesNo, Some(code @ ("yes" | "no"))) => {
            l.t(format!("activities-reg-answer-{code}"))
        }
        (_, Some(text)) => text.to_owned(),
    }
}

/// Which of them an address asks for.
pub fn asked(query: &Query) -> Filter {
    Filter {
        state: query.get("state").and_then(State::from_code),
        mode: query.get("mode").and_then(Mode::from_code),
        owner: query.get("owner").and_then(|id| id.parse().ok()),
    }
}

async fn list(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let whole = with_id(&site, &visit, id).await?;
    let (on, l) = (site.db.read(), visit.l.clone());
    let filter = asked(&visit.query);
    let request = Pager::asked(&visit.query, PER_PAGE);
    let listed = store::page(on, id, &filter, request).await?;
    let counts = store::counts(on, id).await?;
    let book = book_store::book_of(on, &whole).await?;
    let looked = Looked::List(listed.items.len());
    note_access(&site, &visit, whole.sheet.network, looked).await?;
    let owners = owners(&site, &whole, visit.lang);
    let layout = Layout::new(&site, &visit, &l.t("activities-reg-list-title"));
    let pager = Pager::new(&visit, &listed);
    let named = |owner: Option<Id>| {
        let mut owners = owners.iter();
        let owner = owners.find(|(id, _)| Some(*id) == owner)?;
        Some(owner.1.clone())
    };
    let line = |own: Registration| Line {
        place: book.place_in_queue(own.id),
        may_offer: book.could_offer(own.id),
        owner: named(own.draft.lane.owner),
        until: own.offered_until.map(|at| l.moment(at)).unwrap_or_default(),
        own,
    };
    page(&ListPage {
        layout: match network_slug(&site, &whole) {
            Some(slug) => layout.of_network(&slug),
            None => layout,
        },
        about: About::of(&whole, &l),
        is_open: whole.settings.is_open,
        held: book.held(),
        over: book.over(),
        capacity: whole.activity.capacity,
        states: states(&visit, &counts, filter.state),
        modes: modes(&visit, (&whole.activity.mode, &book), filter.mode),
        owners: owners
            .iter()
            .map(|(id, name)| Choice {
                count: Some(taken(&l, book.of_owner(*id))),
                ..choice(&visit, ("owner", &id.to_string()), &name.text)
            })
            .collect(),
        questions: settings::store::questions(on, id).await?,
        lines: listed.items.into_iter().map(line).collect(),
        write: (visit.query.without_key("page")).to_href(&format!("/a/{id}/registrations/write")),
        exports: ["csv", "xlsx"]
            .map(|format| {
                let query = visit.query.without_key("page").setting("format", format);
                (
                    format,
                    query.to_href(&format!("/a/{id}/registrations/export")),
                )
            })
            .into(),
        pager,
        l,
    })
}

fn states(visit: &Visit, counts: &[(State, usize)], chosen: Option<State>) -> Vec<Choice> {
    let query = visit.query.without_key("page").without_key("state");
    let number = |count: usize| visit.l.number(count);
    let all = Choice {
        label: visit.l.t("activities-reg-list-all"),
        href: query.to_href(&visit.path),
        count: Some(number(counts.iter().map(|(_, count)| count).sum())),
        is_chosen: chosen.is_none(),
    };
    let one = |(state, count): &(State, usize)| Choice {
        label: visit.l.t(format!("activities-reg-state-{}", state.code())),
        href: query.setting("state", state.code()).to_href(&visit.path),
        count: Some(number(*count)),
        is_chosen: chosen == Some(*state),
    };
    std::iter::once(all).chain(counts.iter().map(one)).collect()
}

/// How many of some places are held.
fn taken(l: &Translator, share: Share) -> String {
    match share.all {
        Some(all) => l.t2("activities-reg-list-share", "held", share.held, "all", all),
        None => l.number(share.held),
    }
}

fn modes(visit: &Visit, (mode, book): (&str, &Book), chosen: Option<Mode>) -> Vec<Choice> {
    let modes = Mode::of_activity(mode).iter();
    let modes = modes.map(|mode| {
        let label = visit.l.t(format!("activities-reg-mode-{}", mode.code()));
        Choice {
            count: Some(taken(&visit.l, book.of_mode(*mode))),
            ..choice(visit, ("mode", mode.code()), &label)
        }
    });
    let modes: Vec<Choice> = modes.collect();
    // One mode is no choice, unless it is the one that was chosen.
    if modes.len() > 1 || chosen.is_some() {
        modes
    } else {
        Vec::new()
    }
}

/// What is chosen is taken away by choosing it again.
fn choice(visit: &Visit, (key, value): (&str, &str), label: &str) -> Choice {
    let query = visit.query.without_key("page");
    let is_chosen = query.get(key) == Some(value);
    let query = match is_chosen {
        true => query.without_key(key),
        false => query.setting(key, value),
    };
    Choice {
        label: label.to_owned(),
        href: query.to_href(&visit.path),
        count: None,
        is_chosen,
    }
}

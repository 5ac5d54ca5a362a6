//! The polls of a group, one of them with what was answered, and what waits for one's own answer.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, PartialDate};
use ordit_members::{
    directory::said::Said,
    form::{Mistake, Typed},
};
use ordit_platform::{
    i18n::Translator,
    markdown::{Html, markdown},
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page, page_with_status},
};

use super::{Answer, Choice, OWN, Poll, rules, store};
use crate::{
    circles::TAKE_PART,
    groups,
    inside::{Input, Inputs, Inside, name_of},
};

const ROWS: usize = 20;
const MOST_WAITING: usize = 50;

/// The pages.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/polls", TAKE_PART, list);
    routes.get("/g/{id}/polls/{poll}", TAKE_PART, one);
    routes.get("/polls", OWN, waiting);
}

/// A poll on a list.
struct Row {
    question: String,
    href: String,
    closes: String,
    is_open: bool,
    answered: usize,
    is_answered: bool,
    group: Option<Said>,
}

#[derive(Template)]
#[template(path = "groups/polls_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    inside: Inside,
    rows: Vec<Row>,
    pager: Pager,
    new: Option<New>,
}

/// The form of a new poll.
struct New {
    inputs: Vec<Input>,
    key: String,
    is_open: bool,
}

#[derive(Template)]
#[template(path = "groups/polls_waiting.html")]
struct WaitingPage {
    layout: Layout,
    l: Translator,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "groups/polls_one.html")]
struct OnePage {
    layout: Layout,
    l: Translator,
    inside: Inside,
    poll: Poll,
    at: String,
    explanation: Option<Html>,
    closes: String,
    is_open: bool,
    results: Vec<Outcome>,
    answered: usize,
    answers: Vec<Told>,
    /// The form of one's own answer.
    own: Option<Own>,
    refusal: Option<String>,
}

/// How many chose an option.
struct Outcome {
    label: String,
    count: usize,
    percent: usize,
}

/// What an organisation answered, for who takes part.
struct Told {
    who: Said,
    chosen: Vec<String>,
    reason: Option<String>,
}

struct Own {
    name: Said,
    /// Ids, labels, and whether they are chosen.
    options: Vec<(Id, String, bool)>,
    reason: String,
    is_answered: bool,
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    list_page(&site, &visit, inside, None).await
}

/// The list, with status 422 where the form of a new poll was refused.
///
/// # Errors
/// When the database cannot be reached.
pub(super) async fn list_page(
    site: &Shared,
    visit: &Visit,
    inside: Inside,
    refused: Option<(Typed, Vec<Mistake>)>,
) -> Result<Response, WebError> {
    let asked = Pager::asked(&visit.query, ROWS);
    let found = store::page(site.db.read(), inside.id, visit.now.day(), asked).await?;
    let ids: Vec<Id> = found.items.iter().map(|poll| poll.id).collect();
    let answers = store::answers_of(site.db.read(), &ids).await?;
    let none = Vec::new();
    let row = |poll: &Poll| {
        let answers = answers.get(&poll.id).unwrap_or(&none);
        row(visit, inside.own, poll, answers)
    };
    let title = visit.l.t("groups-polls-title");
    let status = match refused {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let shown = ListPage {
        layout: inside.layout(site, visit, &title),
        l: visit.l.clone(),
        rows: found.items.iter().map(row).collect(),
        pager: Pager::new(visit, &found),
        new: (inside.leads && !inside.is_over).then(|| new(site, visit, refused)),
        inside,
    };
    page_with_status(status, &shown)
}

fn new(site: &Shared, visit: &Visit, refused: Option<(Typed, Vec<Mistake>)>) -> New {
    let is_open = refused.is_some();
    let (typed, mistakes) = refused.unwrap_or_default();
    let sent = Some(typed.get("key")).filter(|key| !key.is_empty());
    let inputs = Inputs::new(&visit.l, &typed, &mistakes, "")
        .line("question", "groups-polls-field-question")
        .lines("explanation", "groups-polls-field-explanation")
        .lines("options", "groups-polls-field-options")
        .hint("groups-polls-hint-options")
        .check("several", "groups-polls-field-several")
        .short("closes", "groups-polls-field-closes")
        .hint("groups-polls-hint-closes")
        .done();
    New {
        inputs,
        key: sent.map_or_else(|| site.effects.id().to_string(), str::to_owned),
        is_open,
    }
}

fn row(visit: &Visit, own: Option<Id>, poll: &Poll, answers: &[Answer]) -> Row {
    Row {
        question: poll.question.clone(),
        href: at(poll),
        closes: closes(visit, poll),
        is_open: rules::is_open(poll, visit.now.day()),
        answered: answers.len(),
        is_answered: answers.iter().any(|one| Some(one.organisation) == own),
        group: None,
    }
}

/// The page of a poll.
pub(super) fn at(poll: &Poll) -> String {
    format!("/g/{}/polls/{}", poll.group, poll.id)
}

/// The last day, in words; nothing where there is none.
pub(super) fn closes(visit: &Visit, poll: &Poll) -> String {
    poll.closes_on
        .map_or_else(String::new, |day| visit.l.date(&PartialDate::Day(day)))
}

async fn one(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, poll)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    one_page(&site, &visit, inside, poll, None).await
}

/// A poll, with status 422 where an answer was refused: then it shows what was typed.
///
/// # Errors
/// [`WebError::NotFound`] when the group has no such poll.
pub(super) async fn one_page(
    site: &Shared,
    visit: &Visit,
    inside: Inside,
    poll: Id,
    refused: Option<(Answer, &str)>,
) -> Result<Response, WebError> {
    let poll = store::find(site.db.read(), inside.id, poll).await?;
    let poll = poll.ok_or(WebError::NotFound)?;
    let options = store::options_of(site.db.read(), poll.id).await?;
    let mut answers = store::answers_of(site.db.read(), &[poll.id]).await?;
    let answers = answers.remove(&poll.id).unwrap_or_default();
    let is_open = rules::is_open(&poll, visit.now.day());
    let status = match refused {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let refusal = refused.as_ref().map(|(_, key)| visit.l.t(key));
    let typed = refused.map(|(typed, _)| typed);
    let own = inside.own.filter(|_| is_open);
    let shown = OnePage {
        layout: inside.layout(site, visit, &poll.question),
        l: visit.l.clone(),
        at: at(&poll),
        explanation: poll.explanation.as_deref().map(markdown),
        closes: closes(visit, &poll),
        is_open,
        results: results(&options, &answers),
        answered: answers.len(),
        answers: told(site, visit, &options, &answers),
        own: own.map(|own| own_answer((site, visit), own, &options, (&answers, typed))),
        refusal,
        inside,
        poll,
    };
    page_with_status(status, &shown)
}

fn results(options: &[Choice], answers: &[Answer]) -> Vec<Outcome> {
    let counts = rules::tally(options, answers);
    let all = answers.len().max(1);
    let result = |(option, count): (&Choice, usize)| Outcome {
        label: option.label.clone(),
        count,
        percent: count * 100 / all,
    };
    options.iter().zip(counts).map(result).collect()
}

fn told(site: &Shared, visit: &Visit, options: &[Choice], answers: &[Answer]) -> Vec<Told> {
    let snapshot = site.snapshots.current();
    let label = |id: &Id| {
        let option = options.iter().find(|option| option.id == *id);
        option.map(|option| option.label.clone())
    };
    let told = |answer: &Answer| Told {
        who: name_of(&snapshot, visit, answer.organisation),
        chosen: answer.chosen.iter().filter_map(label).collect(),
        reason: answer.reason.clone(),
    };
    answers.iter().map(told).collect()
}

fn own_answer(
    (site, visit): (&Shared, &Visit),
    own: Id,
    options: &[Choice],
    (answers, typed): (&[Answer], Option<Answer>),
) -> Own {
    let known = answers.iter().find(|answer| answer.organisation == own);
    let (is_answered, shown) = (known.is_some(), typed.or_else(|| known.cloned()));
    let is_chosen = |id: Id| {
        shown
            .as_ref()
            .is_some_and(|shown| shown.chosen.contains(&id))
    };
    let option = |option: &Choice| (option.id, option.label.clone(), is_chosen(option.id));
    Own {
        name: name_of(&site.snapshots.current(), visit, own),
        options: options.iter().map(option).collect(),
        reason: shown.and_then(|shown| shown.reason).unwrap_or_default(),
        is_answered,
    }
}

async fn waiting(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let acted_for = visit.acting.organisation;
    let own = acted_for.filter(|own| visit.acting.acts_for(*own));
    let found = match own {
        Some(own) => store::waiting(site.db.read(), own, visit.now.day(), MOST_WAITING).await?,
        None => Vec::new(),
    };
    let snapshot = site.snapshots.current();
    let waiting = |poll: &Poll| {
        let head = snapshot.get(&visit.viewer, poll.group);
        let group = head.filter(|head| &*head.kind == groups::KIND);
        Row {
            group: group.map(|head| head.title(visit.lang).into()),
            ..row(&visit, own, poll, &[])
        }
    };
    page(&WaitingPage {
        layout: Layout::new(&site, &visit, &visit.l.t("groups-polls-waiting-title")),
        l: visit.l.clone(),
        rows: found.iter().map(waiting).collect(),
    })
}

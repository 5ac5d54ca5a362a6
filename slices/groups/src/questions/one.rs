//! A doubt or an experience, with what was answered and what the group concluded.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::{
    directory::said::Said,
    form::{Mistake, Typed},
};
use ordit_platform::{
    i18n::Translator,
    markdown::{Html, markdown},
    web::{Layout, Routes, Shared, Visit, WebError, page_with_status},
};

use super::{
    Answer, Question, STANCES, Standing,
    pages::{inputs, labels},
    rules::is_seen,
    store,
};
use crate::{
    circles::TAKE_PART,
    inside::{Input, Inputs, Inside, name_of},
};

/// The page of a question.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/questions/{question}", TAKE_PART, one);
}

/// Which form of the page was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    PassOn,
    Answer,
    Conclude,
}

/// A form that was refused.
pub struct Refused {
    pub which: Which,
    pub typed: Typed,
    pub mistakes: Vec<Mistake>,
}

#[derive(Template)]
#[template(path = "groups/questions_one.html")]
struct OnePage {
    layout: Layout,
    l: Translator,
    inside: Inside,
    question: Id,
    at: String,
    title: String,
    nature: String,
    who: Option<Said>,
    day: String,
    themes: Vec<String>,
    body: Option<Html>,
    standing: Standing,
    conclusion: Option<Html>,
    dissent: Option<Html>,
    answers: Vec<Told>,
    key: String,
    version: i64,
    pass_on: Vec<Input>,
    answer: Vec<Input>,
    conclude: Vec<Input>,
    is_concluding: bool,
}

/// An answer on the page.
struct Told {
    who: Option<Said>,
    day: String,
    stance: String,
    differs: bool,
    body: Html,
}

async fn one(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, question)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    one_page(&site, &visit, inside, question, None).await
}

/// A question of this group that this reader sees.
///
/// # Errors
/// [`WebError::NotFound`] when there is none.
pub(super) async fn found(
    site: &Shared,
    inside: &Inside,
    question: Id,
) -> Result<Question, WebError> {
    let found = store::find(site.db.read(), inside.id, question).await?;
    found
        .filter(|found| is_seen(found.standing, inside.leads))
        .ok_or(WebError::NotFound)
}

/// The page, with status 422 where a form of it was refused.
///
/// # Errors
/// [`WebError::NotFound`] when the group has no such question.
pub(super) async fn one_page(
    site: &Shared,
    visit: &Visit,
    inside: Inside,
    question: Id,
    refused: Option<Refused>,
) -> Result<Response, WebError> {
    let question = found(site, &inside, question).await?;
    let answers = store::answers_of(site.db.read(), question.id).await?;
    let snapshot = site.snapshots.current();
    let name = |id: Id| name_of(&snapshot, visit, id);
    let status = match refused {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let told = |answer: &Answer| Told {
        who: answer.organisation.map(name),
        day: visit.l.day(answer.made_at),
        stance: visit
            .l
            .t(format!("groups-questions-stance-{}", answer.stance)),
        differs: answer.stance == "differs",
        body: markdown(&answer.body),
    };
    let refused = refused.as_ref();
    let sent = refused.map(|refused| refused.typed.get("key").to_owned());
    let sent = sent.filter(|key| !key.is_empty());
    let shown = OnePage {
        layout: inside.layout(site, visit, &question.title),
        l: visit.l.clone(),
        at: inside.path(&format!("/questions/{}", question.id)),
        question: question.id,
        title: question.title.clone(),
        nature: visit
            .l
            .t(format!("groups-questions-nature-{}", question.nature)),
        who: question.organisation.map(name),
        day: visit.l.day(question.made_at),
        themes: labels(visit, &question.themes),
        body: question.body.as_deref().map(markdown),
        standing: question.standing,
        conclusion: question.conclusion.as_deref().map(markdown),
        dissent: question.dissent.as_deref().map(markdown),
        answers: answers.iter().map(told).collect(),
        key: sent.unwrap_or_else(|| site.effects.id().to_string()),
        version: question.version,
        pass_on: pass_on(visit, &question, refused),
        answer: answer(visit, refused),
        conclude: conclude(visit, &question, refused),
        is_concluding: refused.is_some_and(|refused| refused.which == Which::Conclude),
        inside,
    };
    page_with_status(status, &shown)
}

/// What was typed into one of the forms, with what is wrong; else what is known.
fn typed<'a>(
    which: Which,
    refused: Option<&'a Refused>,
    known: &'a Typed,
) -> (&'a Typed, &'a [Mistake]) {
    match refused.filter(|refused| refused.which == which) {
        Some(refused) => (&refused.typed, &refused.mistakes),
        None => (known, &[]),
    }
}

fn pass_on(visit: &Visit, question: &Question, refused: Option<&Refused>) -> Vec<Input> {
    let known = Typed::default()
        .with("nature", &question.nature)
        .with("title", &question.title)
        .with("body", question.body.as_deref().unwrap_or_default());
    let (typed, mistakes) = typed(Which::PassOn, refused, &known);
    inputs(visit, typed, mistakes, "pass-")
}

fn answer(visit: &Visit, refused: Option<&Refused>) -> Vec<Input> {
    let known = Typed::default().with("stance", "adds");
    let (typed, mistakes) = typed(Which::Answer, refused, &known);
    let stance = |code: &&str| {
        let label = visit.l.t(format!("groups-questions-stance-{code}"));
        ((*code).to_owned(), label)
    };
    Inputs::new(&visit.l, typed, mistakes, "answer-")
        .lines("body", "groups-questions-field-answer")
        .choice(
            "stance",
            "groups-questions-field-stance",
            STANCES.iter().map(stance).collect(),
        )
        .done()
}

fn conclude(visit: &Visit, question: &Question, refused: Option<&Refused>) -> Vec<Input> {
    let known = Typed::default()
        .with(
            "conclusion",
            question.conclusion.as_deref().unwrap_or_default(),
        )
        .with("dissent", question.dissent.as_deref().unwrap_or_default());
    let (typed, mistakes) = typed(Which::Conclude, refused, &known);
    Inputs::new(&visit.l, typed, mistakes, "conclude-")
        .lines("conclusion", "groups-questions-field-conclusion")
        .lines("dissent", "groups-questions-field-dissent")
        .hint("groups-questions-hint-dissent")
        .done()
}

//! The doubts and experiences of a group: found by words, kind and theme, and the form to ask.

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
    themes::{theme, themes},
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page_with_status},
};

use super::{NATURES, Question, Standing, store};
use crate::{
    circles::TAKE_PART,
    inside::{Input, Inputs, Inside, name_of},
};

const ROWS: usize = 30;

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/questions", TAKE_PART, list);
}

#[derive(Template)]
#[template(path = "groups/questions_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    inside: Inside,
    filters: Vec<Input>,
    is_filtered: bool,
    total: usize,
    rows: Vec<Row>,
    pager: Pager,
    inputs: Vec<Input>,
    themes: Vec<(String, String, bool)>,
    key: String,
    is_open: bool,
}

/// A question on a list.
struct Row {
    title: String,
    href: String,
    nature: String,
    who: Option<Said>,
    day: String,
    themes: Vec<String>,
    standing: &'static str,
    answers: usize,
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    list_page(&site, &visit, inside, None).await
}

/// The list, with status 422 where the form of a new question was refused.
///
/// # Errors
/// When the database cannot be reached.
pub(super) async fn list_page(
    site: &Shared,
    visit: &Visit,
    inside: Inside,
    refused: Option<(Typed, Vec<Mistake>)>,
) -> Result<Response, WebError> {
    let meant = meant(visit);
    let asked = Pager::asked(&visit.query, ROWS);
    let found = store::page(site.db.read(), &inside, &meant, asked).await?;
    let title = visit.l.t("groups-questions-title");
    let (status, is_open) = match refused {
        Some(_) => (StatusCode::UNPROCESSABLE_ENTITY, true),
        None => (StatusCode::OK, false),
    };
    let (typed, mistakes) = refused.unwrap_or_default();
    let sent = Some(typed.get("key")).filter(|key| !key.is_empty());
    let shown = ListPage {
        layout: inside.layout(site, visit, &title),
        l: visit.l.clone(),
        filters: filters(visit),
        is_filtered: !visit.query.without_key("page").is_empty(),
        total: found.total,
        rows: found
            .items
            .iter()
            .map(|question| row((site, visit), &inside, question))
            .collect(),
        pager: Pager::new(visit, &found),
        inputs: inputs(visit, &typed, &mistakes, "new-"),
        themes: theme_choices(visit, typed.get("themes")),
        key: sent.map_or_else(|| site.effects.id().to_string(), str::to_owned),
        is_open,
        inside,
    };
    page_with_status(status, &shown)
}

fn meant(visit: &Visit) -> store::Meant {
    let query = &visit.query;
    let nature = query.get("nature");
    let of = |code: &str| theme(code).map(|theme| theme.code.clone());
    store::Meant {
        nature: NATURES.iter().find(|code| Some(**code) == nature).copied(),
        standing: query.get("standing").and_then(Standing::from_code),
        theme: query.get("theme").and_then(of),
        words: query.get("q").unwrap_or_default().to_owned(),
    }
}

fn filters(visit: &Visit) -> Vec<Input> {
    let l = &visit.l;
    let typed = ["q", "nature", "standing", "theme"]
        .iter()
        .fold(Typed::default(), |typed, key| {
            typed.with(key, visit.query.get(key).unwrap_or_default())
        });
    let standing = |code: &str| {
        let label = l.t(format!("groups-questions-standing-{code}"));
        (code.to_owned(), label)
    };
    let all = themes().iter();
    let all = all.map(|theme| (theme.code.to_string(), theme.label(visit.lang).to_owned()));
    Inputs::new(l, &typed, &[], "find-")
        .line("q", "groups-questions-find")
        .choice("nature", "groups-questions-field-nature", natures(visit))
        .choice(
            "standing",
            "groups-questions-field-standing",
            ["open", "concluded"].map(standing).into(),
        )
        .choice("theme", "groups-questions-field-theme", all.collect())
        .done()
}

fn natures(visit: &Visit) -> Vec<(String, String)> {
    let nature = |code: &&str| {
        let label = visit.l.t(format!("groups-questions-nature-{code}"));
        ((*code).to_owned(), label)
    };
    NATURES.iter().map(nature).collect()
}

/// The fields of a question.
pub(super) fn inputs(
    visit: &Visit,
    typed: &Typed,
    mistakes: &[Mistake],
    prefix: &str,
) -> Vec<Input> {
    Inputs::new(&visit.l, typed, mistakes, prefix)
        .choice("nature", "groups-questions-field-nature", natures(visit))
        .line("title", "groups-questions-field-title")
        .lines("body", "groups-questions-field-body")
        .done()
}

/// Themes, and whether each is chosen.
fn theme_choices(visit: &Visit, chosen: &str) -> Vec<(String, String, bool)> {
    let choice = |theme: &ordit_platform::themes::Theme| {
        let is_chosen = chosen.split(';').any(|code| *code == *theme.code);
        (
            theme.code.to_string(),
            theme.label(visit.lang).to_owned(),
            is_chosen,
        )
    };
    themes().iter().map(choice).collect()
}

fn row((site, visit): (&Shared, &Visit), inside: &Inside, question: &Question) -> Row {
    let snapshot = site.snapshots.current();
    Row {
        title: question.title.clone(),
        href: inside.path(&format!("/questions/{}", question.id)),
        nature: visit
            .l
            .t(format!("groups-questions-nature-{}", question.nature)),
        who: question
            .organisation
            .map(|id| name_of(&snapshot, visit, id)),
        day: visit.l.day(question.made_at),
        themes: labels(visit, &question.themes),
        standing: question.standing.code(),
        answers: question.answers,
    }
}

/// Themes in words.
pub(super) fn labels(visit: &Visit, codes: &[String]) -> Vec<String> {
    let label = |code: &String| theme(code).map(|theme| theme.label(visit.lang).to_owned());
    codes.iter().filter_map(label).collect()
}

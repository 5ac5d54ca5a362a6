//! The page for the second of two who changed the same field; nothing that they wrote is lost.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use ordit_platform::{
    i18n::Translator,
    import::{Current, Field, Noun},
    web::{Layout, Site, Visit, WebError, page_with_status},
};

use super::{Clash, Merged, Typed, editable, shown};

#[derive(Template)]
#[template(path = "members/entry_conflict.html")]
struct ConflictPage {
    layout: Layout,
    l: Translator,
    title: String,
    action: String,
    version: i64,
    /// What nobody else touched, and what the fields say now.
    hidden: Vec<(String, String)>,
    clashes: Vec<ClashView>,
}

struct ClashView {
    key: &'static str,
    label: String,
    mine: Said,
    theirs: Said,
}

/// A value as the form sends it and as a person reads it.
struct Said {
    value: String,
    text: String,
}

/// Asks what is to stand, field by field; the answer is sent to `action` like the form itself.
///
/// # Errors
/// When the template cannot be rendered.
pub fn conflict_page(
    site: &Site,
    visit: &Visit,
    noun: &'static Noun,
    (network, action): (&str, String),
    current: &Current,
    merged: &Merged,
) -> Result<Response, WebError> {
    let title = visit.l.t1(
        "members-work-conflict-title",
        "name",
        current.sheet.own_title(),
    );
    let view = |clash: &Clash| Some(clash_view(visit, noun.field(clash.field)?, clash));
    page_with_status(
        StatusCode::CONFLICT,
        &ConflictPage {
            layout: Layout::new(site, visit, &title).of_network(network),
            l: visit.l.clone(),
            title,
            action,
            version: current.sheet.version,
            hidden: hidden(visit, noun, current, merged),
            clashes: merged.clashes.iter().filter_map(view).collect(),
        },
    )
}

fn hidden(
    visit: &Visit,
    noun: &'static Noun,
    current: &Current,
    merged: &Merged,
) -> Vec<(String, String)> {
    let opened = Typed::opened_on(noun, &current.record, &visit.l);
    let mine = merged.typed(noun, &visit.l);
    let keys = mine
        .iter()
        .map(|(key, _)| *key)
        .chain(merged.clashes.iter().map(|one| one.field));
    let was: Vec<(String, String)> = keys
        .map(|key| (format!("was-{key}"), opened.was(key).to_owned()))
        .collect();
    mine.iter()
        .map(|(key, value)| ((*key).to_owned(), value.clone()))
        .chain(was)
        .collect()
}

fn clash_view(visit: &Visit, field: &Field, clash: &Clash) -> ClashView {
    let said = |value: &str| Said {
        value: editable(&visit.l, field, value),
        text: shown(&visit.l, field, value),
    };
    let label = visit.l.t(field.label);
    ClashView {
        key: field.key,
        label,
        mine: said(&clash.mine),
        theirs: said(&clash.theirs),
    }
}

//! What would be forgotten tonight, rule by rule, for whoever looks after the instance.

use askama::Template;
use axum::{extract::State, response::Response};

use super::{rules, since};
use crate::{
    i18n::Translator,
    permissions::{Needs, Permission},
    web::{Layout, Routes, Shared, Visit, WebError, page},
};

const LOOK_AFTER: Permission = Permission::new("privacy.look_after", Needs::CoordinatesAll);

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/instance/retention", LOOK_AFTER, show);
}

#[derive(Template)]
#[template(path = "privacy/retention.html")]
struct RetentionPage {
    layout: Layout,
    l: Translator,
    lines: Vec<Line>,
}

/// A rule, in words.
struct Line {
    name: &'static str,
    label: String,
    days: i64,
    /// It is not what the rule says itself.
    is_chosen: bool,
    count: u64,
}

async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let l = &visit.l;
    let mut lines = Vec::new();
    for rule in rules(site.modules) {
        let days = site.settings.retention.days(rule);
        lines.push(Line {
            name: rule.name,
            label: l.t(rule.label),
            days,
            is_chosen: days != rule.days,
            count: (rule.count)(&site.db, since(visit.now, days)).await?,
        });
    }
    page(&RetentionPage {
        layout: Layout::new(&site, &visit, &l.t("privacy-retention-title")),
        lines,
        l: l.clone(),
    })
}

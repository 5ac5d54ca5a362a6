//! The form on which a network says when its groups are asked how they go on.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Page, UserError};
use ordit_members::{directory::said::Said, form::Here};
use ordit_platform::{
    events::EventDraft,
    i18n::Translator,
    permissions::{Needs, Permission},
    snapshot::Head,
    web::{
        Layout, Notice, Pager, Routes, Shared, Step, Visit, WebError, page, redirect_after_write,
    },
};
use serde::Deserialize;
use serde_json::json;

use super::{rules, store};
use crate::groups::list::path_of;

const ROWS: usize = 50;
const SET: Permission = Permission::new("groups.settings.set", Needs::CoordinatesNetwork);
/// What happened when a network said something else of it.
pub const SETTINGS_CHANGED: &str = "groups.settings.changed";

/// The form and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/groups/settings", SET, show);
    routes.post("/n/{network}/groups/settings", SET, save);
}

#[derive(Template)]
#[template(path = "groups/quiet_settings.html")]
struct SettingsPage {
    layout: Layout,
    l: Translator,
    here: Here,
    back: String,
    months: Vec<Choice>,
    /// Groups that are asked and that nobody looks after: name, and where one answers for them.
    waiting: Vec<(Said, String)>,
    pager: Pager,
}

struct Choice {
    value: i64,
    label: String,
    is_chosen: bool,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let own = store::months(site.db.read(), here.id).await?;
    let asked = store::asked_in(site.db.read(), here.id).await?;
    let asked = Page::cut(asked, Pager::asked(&visit.query, ROWS));
    let snapshot = site.snapshots.current();
    let heads = asked.items.iter();
    let heads = heads.filter_map(|id| snapshot.get(&visit.viewer, *id));
    let line = |head: &Head| {
        (
            head.title(visit.lang).into(),
            format!("/g/{}/life", head.id),
        )
    };
    let l = visit.l.clone();
    let choice = |value: i64| Choice {
        value,
        label: match value {
            0 => l.t("groups-quiet-never"),
            _ => l.t1("groups-quiet-months", "count", value),
        },
        is_chosen: value == own,
    };
    page(&SettingsPage {
        layout: Layout::new(&site, &visit, &l.t("groups-quiet-settings")).of_network(&here.slug),
        back: path_of(&here.slug),
        months: rules::MONTHS.map(choice).into(),
        waiting: heads.map(line).collect(),
        pager: Pager::new(&visit, &asked),
        here,
        l,
    })
}

#[derive(Deserialize)]
struct Set {
    months: i64,
}

async fn save(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(set): Form<Set>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    if !rules::MONTHS.contains(&set.months) {
        return Err(UserError::new("groups-refusal-answer").into());
    }
    let mut write = site.db.write(&visit.acting).await?;
    store::put_months(&write, here.id, set.months).await?;
    let event = EventDraft::new(SETTINGS_CHANGED, here.id).network(here.id);
    write.event(event.data(json!({ "quiet_months": set.months })));
    let seq = write.commit().await?;
    redirect_after_write(path_of(&here.slug), seq)
        .with_notice(Notice::new("groups-quiet-saved"))
        .answer()
}

//! The groups of the organisation that is acted for: its role in each, and what waits there.

use askama::Template;
use axum::{extract::State, response::Response};
use ordit_members::directory::said::Said;
use ordit_platform::{
    i18n::Translator,
    permissions::{Needs, Permission},
    web::{Layout, Routes, Shared, Visit, WebError, page},
};

use super::store;
use crate::{
    groups::{self, KIND},
    life,
};

/// The page.
pub const PATH: &str = "/groups/mine";

const OWN: Permission = Permission::new("groups.own.see", Needs::ActsForAny);

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get(PATH, OWN, show);
}

#[derive(Template)]
#[template(path = "groups/group_own.html")]
struct OwnPage {
    layout: Layout,
    l: Translator,
    rows: Vec<Row>,
}

struct Row {
    name: Said,
    href: String,
    role: String,
    standing: String,
    /// The page where this organisation answers a proposal.
    decide: Option<String>,
    /// The page where it is said how a group goes on that did not meet for long.
    asked: Option<String>,
    /// The page where others ask to join.
    members: Option<String>,
}

async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let own = visit.acting.organisation.ok_or(WebError::NotFound)?;
    let on = site.db.read();
    let found = store::groups_of_organisation(on, own).await?;
    let open = life::proposals_store::to_answer(on, own).await?;
    let quiet = life::quiet::store::asked_of(on, own).await?;
    let snapshot = site.snapshots.current();
    let l = visit.l.clone();
    let row = |(group, role, standing): &(ordit_kernel::Id, String, String)| {
        let head = snapshot.get(&visit.viewer, *group)?;
        let is_in = standing == "in";
        let stands = head.values("standing").next().unwrap_or_default();
        Some(Row {
            name: head.title(visit.lang).into(),
            href: groups::path(&head.slug),
            role: match is_in {
                true => l.t(format!("groups-role-{role}")),
                false => l.t("groups-asked"),
            },
            standing: l.t(format!("groups-standing-{stands}")),
            decide: open.contains(group).then(|| format!("/g/{group}/life")),
            asked: quiet.contains(group).then(|| format!("/g/{group}/life")),
            members: (is_in && role == "coordinator").then(|| format!("/g/{group}/members")),
        })
        .filter(|_| &*head.kind == KIND)
    };
    let title = l.t("groups-own-title");
    page(&OwnPage {
        layout: Layout::new(&site, &visit, &title),
        rows: found.iter().filter_map(row).collect(),
        l,
    })
}

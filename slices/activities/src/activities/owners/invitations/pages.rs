//! What one is invited to hold with others, with the two answers.

use askama::Template;
use axum::{extract::State, response::Response};
use ordit_kernel::Id;
use ordit_members::directory::said::Said;
use ordit_platform::{
    i18n::Translator,
    snapshot::Snapshot,
    web::{Layout, Routes, Shared, Visit, WebError, page},
};

use super::{
    OWN, PAGE, own, sight,
    store::{self, Invitation},
};
use crate::activities::{
    Card, path,
    view::{place, when_of},
};

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get(PAGE, OWN, list);
}

#[derive(Template)]
#[template(path = "activities/activity_invitations.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    title: String,
    invitations: Vec<Waiting>,
}

struct Waiting {
    action: String,
    activity: Said,
    /// Its page, where whoever is invited sees it already.
    href: Option<String>,
    when: Option<String>,
    place: Option<String>,
    inviter: Said,
    invited: Said,
    is_of_series: bool,
}

async fn list(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let waiting = store::of_these(site.db.read(), &own(&site, &visit)).await?;
    let snapshot = site.snapshots.current();
    let title = visit.l.t("activities-invitations-title");
    page(&ListPage {
        layout: Layout::new(&site, &visit, &title),
        l: visit.l.clone(),
        title,
        invitations: waiting
            .iter()
            .filter_map(|one| view(&snapshot, &visit, one))
            .collect(),
    })
}

fn view(snapshot: &Snapshot, visit: &Visit, one: &Invitation) -> Option<Waiting> {
    let viewer = sight(visit, one.home);
    let name = |id: Id| Some(Said::from(snapshot.get(&viewer, id)?.title(visit.lang)));
    let head = snapshot.get(&viewer, one.activity)?;
    let card: Option<Card> = head.particulars();
    let is_seen = snapshot.get(&visit.viewer, one.activity).is_some();
    Some(Waiting {
        action: format!("{PAGE}/{}", one.id),
        activity: head.title(visit.lang).into(),
        href: is_seen.then(|| path(&head.slug)),
        when: card.as_ref().map(|card| when_of(card, &visit.l)),
        place: place(card.as_ref().and_then(|card| card.venue.as_deref()), head),
        inviter: name(one.inviter)?,
        invited: name(one.invited)?,
        is_of_series: one.is_of_series,
    })
}

//! `GET /desk`: what waits for whoever signed in, network by network, a question at a time.

mod held;
mod sections;

use askama::Template;
use axum::{extract::State, response::Response};
use ordit_members::directory::said::Said;
use ordit_platform::{
    i18n::Translator,
    module::Desk,
    permissions::{Needs, Permission},
    web::{Layout, Pager, Routes, Shared, Site, Step, Visit, WebError, page},
};

use held::{Held, held};
use sections::{Section, answered, coordinated, of_instance, of_organisation};

const DESK: Permission = Permission::new("desk.read", Needs::SignedIn);

/// So many networks are asked about on a page.
const NETWORKS: usize = 8;

/// The desk.
pub fn routes(routes: &mut Routes) {
    routes.get("/desk", DESK, show);
}

#[derive(Template)]
#[template(path = "desk.html")]
struct DeskPage {
    layout: Layout,
    l: Translator,
    /// The organisation that is acted for.
    acted_for: Option<Said>,
    held: Vec<Held>,
    /// Where what the network does with and for it is told.
    timeline: Option<String>,
    /// Where something waits.
    waiting: Vec<Section>,
    /// Where nothing does.
    quiet: Vec<Section>,
    pager: Pager,
    first_step: Option<FirstStep>,
}

/// What somebody who just came in does first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FirstStep {
    MakeNetwork,
    AskForMandate,
}

async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let networks = coordinated(&site, &visit, Pager::asked(&visit.query, NETWORKS));
    let organisation = of_organisation(&site, &visit);
    let acted_for = organisation.as_ref().map(|section| section.name.clone());
    let pager = Pager::new(&visit, &networks);
    let first_step = first_step(&site, &visit, organisation.is_some(), networks.total);
    let instance = visit.acting.coordinates_all().then(|| of_instance(&visit));
    let all = organisation
        .into_iter()
        .chain(networks.items)
        .chain(instance);
    let answered = answered(&site, &visit, all.collect()).await?;
    let (waiting, quiet): (Vec<Section>, Vec<Section>) = answered
        .into_iter()
        .partition(|section| !section.asks.is_empty());
    // Of the instance only what does not go well is told.
    let quiet = quiet.into_iter().filter(|one| one.desk != Desk::Instance);
    page(&DeskPage {
        layout: Layout::new(&site, &visit, &visit.l.t("desk-title")),
        l: visit.l.clone(),
        acted_for,
        held: held(&site, &visit),
        timeline: visit
            .acting
            .organisation
            .map(|id| format!("/o/{id}/timeline")),
        waiting,
        quiet: quiet.collect(),
        pager,
        first_step,
    })
}

fn first_step(site: &Site, visit: &Visit, acts: bool, networks: usize) -> Option<FirstStep> {
    let is_empty = site.snapshots.current().networks().next().is_none();
    match (
        visit.acting.coordinates_all(),
        acts || networks > 0 || !visit.acting.mandates.is_empty(),
    ) {
        (true, _) if is_empty => Some(FirstStep::MakeNetwork),
        (false, false) => Some(FirstStep::AskForMandate),
        _ => None,
    }
}

//! The page of an organisation: its facts, its memberships through time, its life.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_platform::{
    events,
    i18n::Translator,
    register::State as EntryState,
    snapshot::Head,
    web::{Layout, READ, Routes, Shared, Visit, WebError, page, redirect},
};

use super::{
    KIND, path,
    view::{self, Actions, Link, MomentLine, PageElsewhere, Present},
};
use crate::directory::{
    names::NetworkNames,
    rows::{NetworkTag, Translation, allied, kind_label, translations},
    said::{Said, SourceLink},
    still_map::StillMap,
    store::{self, OrganisationFacts},
};

/// The feed is asked for this many events of an organisation.
const EVENTS: u32 = 100;

/// The public page.
pub fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}", READ, show);
}

#[derive(Template)]
#[template(path = "members/organisation_page.html")]
struct OrganisationPage {
    layout: Layout,
    l: Translator,
    name: Said,
    kind: String,
    summary: Option<Said>,
    family: Option<String>,
    legal_form: Option<String>,
    places: Vec<Link>,
    neighbourhood: Option<String>,
    themes: Vec<Link>,
    pages: Vec<PageElsewhere>,
    present: Vec<Present>,
    allied: Vec<NetworkTag>,
    moments: Vec<MomentLine>,
    translations: Vec<Translation>,
    map: Option<StillMap>,
    source: Option<SourceLink>,
    changed_on: String,
    actions: Option<Actions>,
    is_invented: bool,
    is_archived: bool,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot
        .by_slug(&visit.viewer, KIND, &slug)
        .ok_or(WebError::NotFound)?;
    if *head.slug != slug {
        return redirect(path(&head.slug)).answer();
    }
    let names = NetworkNames::seen(&snapshot, &visit.viewer, visit.lang);
    let facts = store::organisation(site.db.read(), head.id)
        .await?
        .ok_or(WebError::NotFound)?;
    let happened = events::of_entry(site.db.read(), head.id, EVENTS).await?;
    let layout = Layout::new(&site, &visit, head.title(visit.lang).text);
    let moments = view::moments(&facts, &happened, &names, &visit.l);
    page(&organisation_page(
        head,
        &facts,
        moments,
        &names,
        (layout, &visit),
    ))
}

fn organisation_page(
    head: &Head,
    facts: &OrganisationFacts,
    moments: Vec<MomentLine>,
    names: &NetworkNames,
    (layout, visit): (Layout, &Visit),
) -> OrganisationPage {
    let l = visit.l.clone();
    let kind = head
        .values("kind")
        .next()
        .map(|kind| kind_label(kind, &l))
        .unwrap_or_default();
    let family = head.values("family").next();
    let legal_form = facts.legal_form.as_deref();
    let summary = Said::some(head.summary(visit.lang));
    let places = view::places(head);
    OrganisationPage {
        layout: layout.described(&view::description(summary.as_ref(), &kind, &places)),
        name: head.title(visit.lang).into(),
        kind,
        summary,
        family: family.map(|family| l.t(format!("members-family-{family}"))),
        legal_form: legal_form.map(|form| l.t(format!("members-legal-form-{form}"))),
        places,
        neighbourhood: view::neighbourhood(head),
        themes: view::themes(head, &l),
        pages: view::pages(facts, &l),
        present: view::present(facts, names, &l),
        allied: allied(head, names),
        moments,
        translations: translations(head),
        map: StillMap::of(&[head], |_| None),
        source: SourceLink::of(&facts.source.name, facts.source.url.as_deref()),
        changed_on: l.day(head.updated_at),
        actions: view::actions(head, &visit.acting, names),
        is_invented: head.is_invented(),
        is_archived: head.state == EntryState::Archived,
        l,
    }
}

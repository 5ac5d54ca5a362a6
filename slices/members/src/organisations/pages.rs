//! The page of an organisation: its facts, its memberships through time, its life.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Page;
use ordit_platform::{
    events::{self, Event},
    i18n::Translator,
    module::{About, PanelView, Subject, panels},
    register::State as EntryState,
    snapshot::{Head, Snapshot},
    web::{Layout, Pager, READ, Routes, Shared, Shows, Step, Visit, WebError, page, redirect},
};

use super::{
    KIND, path,
    view::{self, Actions, Link, MomentLine, PageElsewhere, Present},
};
use crate::{
    contacts::quick::Quick,
    directory::{
        figures::DIRECTORY,
        names::NetworkNames,
        rows::{NetworkTag, Translation, allied, elsewhere, kind_label, translations},
        said::{Said, SourceLink},
        still_map::StillMap,
        store::{self, OrganisationFacts},
    },
    facts as told, fees,
    people::section::{self, Section},
};

/// The feed is asked for this many events of an organisation; older ones are told no more.
const EVENTS: u32 = 1_000;
/// Moments on a page of the timeline.
const MOMENTS: usize = 20;

/// The public page.
pub fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}", READ, show);
}

#[derive(Template)]
#[template(path = "members/organisation_page.html")]
struct OrganisationPage {
    layout: Layout,
    l: Translator,
    slug: String,
    name: Said,
    kind: String,
    summary: Option<Said>,
    family: Option<String>,
    legal_form: Option<String>,
    activity: Option<String>,
    places: Vec<Link>,
    /// Where it is, when none of our places says it.
    elsewhere: Option<String>,
    neighbourhood: Option<String>,
    themes: Vec<Link>,
    pages: Vec<PageElsewhere>,
    present: Vec<Present>,
    allied: Vec<NetworkTag>,
    moments: Vec<MomentLine>,
    pager: Pager,
    /// What another network changed after the one who reads.
    news: Option<String>,
    translations: Vec<Translation>,
    map: Option<StillMap>,
    /// Where it stands on the map that moves.
    spot: Option<String>,
    source: Option<SourceLink>,
    changed_on: String,
    actions: Option<Actions>,
    /// What it owes, for whoever acts for it.
    fees: Option<String>,
    is_invented: bool,
    is_archived: bool,
    /// What its coordination, and it itself, do from here.
    quick: Option<Quick>,
    /// Who is who in it, for whoever sees any of them.
    people: Option<Section>,
    /// What other slices have to say of it.
    panels: Vec<PanelView>,
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
    let facts = store::organisation(site.db.read(), head.id)
        .await?
        .ok_or(WebError::NotFound)?;
    let happened = events::of_entry(site.db.read(), head.id, EVENTS).await?;
    let shows = Shows::entries([head.id]).and_entries(snapshot.networks().map(|head| head.id));
    let people = section::of(&site, &visit, &snapshot, head).await?;
    let own = drawn_page(&site, &visit, &snapshot, head, &facts, &happened);
    let panels = panels(Subject {
        site: &site,
        visit: &visit,
        about: About::Entry(head),
    });
    let panels = panels.await?;
    let own = OrganisationPage {
        people,
        panels,
        ..own
    };
    Ok(shows.and_beside([head.id]).on(page(&own)?))
}

/// The page of a head, with what the database tells besides.
///
/// # Errors
/// When the page cannot be written.
pub fn drawn(
    site: &Shared,
    visit: &Visit,
    snapshot: &Snapshot,
    head: &Head,
    facts: &OrganisationFacts,
    happened: &[Event],
) -> Result<Response, WebError> {
    page(&drawn_page(site, visit, snapshot, head, facts, happened))
}

fn drawn_page(
    site: &Shared,
    visit: &Visit,
    snapshot: &Snapshot,
    head: &Head,
    facts: &OrganisationFacts,
    happened: &[Event],
) -> OrganisationPage {
    let names = NetworkNames::seen(snapshot, &visit.viewer, visit.lang);
    let above = visit.l.t("members-public-directory-title");
    let layout = Layout::new(site, visit, head.title(visit.lang).text)
        .of_entry(site, visit, head)
        .telling(visit, |listing| {
            told::organisation(head, facts, &names, listing, (above.as_str(), DIRECTORY))
        });
    let life = Life {
        moments: Page::cut(
            view::moments(facts, happened, &names, &visit.l),
            Pager::asked(&visit.query, MOMENTS),
        ),
        news: view::news(happened, &visit.acting, &names, &visit.l),
    };
    let quick = Quick::of(site, visit, head, &names);
    let own = organisation_page(head, facts, life, &names, (layout, visit));
    OrganisationPage { quick, ..own }
}

struct Life {
    moments: Page<MomentLine>,
    news: Option<String>,
}

fn organisation_page(
    head: &Head,
    facts: &OrganisationFacts,
    life: Life,
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
    let elsewhere = elsewhere(head).filter(|_| places.is_empty());
    let actions = view::actions(head, &visit.acting, names);
    OrganisationPage {
        layout: layout.described(&view::description(
            summary.as_ref(),
            &kind,
            &places,
            elsewhere.as_deref(),
        )),
        slug: head.slug.to_string(),
        name: head.title(visit.lang).into(),
        kind,
        summary,
        family: family.map(|family| l.t(format!("members-family-{family}"))),
        activity: view::activity(head, &l),
        legal_form: legal_form.map(|form| l.t(format!("members-legal-form-{form}"))),
        places,
        elsewhere,
        neighbourhood: view::neighbourhood(head),
        themes: view::themes(head, &l),
        pages: view::pages(facts, &l),
        present: view::present(facts, names, &l),
        allied: allied(head, names),
        pager: Pager::new(visit, &life.moments),
        moments: life.moments.items,
        news: life.news.filter(|_| actions.is_some()),
        translations: translations(head),
        map: StillMap::of(&[head], |_| None),
        spot: view::spot(head, names),
        source: SourceLink::of(&facts.source.name, facts.source.url.as_deref()),
        changed_on: l.day(head.updated_at),
        fees: fees::member::own_href(head, &visit.acting),
        actions,
        is_invented: head.is_invented(),
        is_archived: head.state == EntryState::Archived,
        quick: None,
        people: None,
        panels: Vec::new(),
        l,
    }
}

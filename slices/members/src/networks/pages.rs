//! The page of a network: who it is, who takes part, where it is thin.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_platform::{
    cloth::{self, PAGE_WIDTH},
    files,
    i18n::Translator,
    markdown::Url,
    module::{About, PanelView, Subject, panels},
    register::State as Standing,
    snapshot::{Head, Snapshot},
    web::{Layout, READ, Routes, Shared, Shows, Visit, WebError, page, redirect},
};

use super::{
    Card, KIND,
    logos::Funder,
    path,
    view::{self, Actions, Distribution, Figure, Named, Participants, Thin},
};
use crate::{
    directory::{
        said::{Prose, Said, SourceLink},
        still_map::StillMap,
        store::{self, NetworkFacts, NetworkProse},
    },
    facts as told, joining,
    passages::signature::signature,
};

/// The public page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}", READ, show);
}

#[derive(Template)]
#[template(path = "members/network_page.html")]
struct NetworkPage {
    layout: Layout,
    l: Translator,
    slug: String,
    name: Said,
    logo: Option<String>,
    kind: String,
    is_of_hubs: bool,
    is_invented: bool,
    is_archived: bool,
    summary: Option<Said>,
    members: usize,
    known: Option<String>,
    beside: Vec<Figure>,
    purpose: Option<Prose>,
    strategic_lines: Option<Prose>,
    agreement: Option<Prose>,
    distribution: Distribution,
    map: Option<StillMap>,
    thin: Option<Thin>,
    /// What other slices have to say of it.
    panels: Vec<PanelView>,
    neighbourhoods: Vec<String>,
    allies: Vec<Named>,
    ally_count: usize,
    carrier: Option<Named>,
    founded_on: Option<String>,
    website: Option<Url>,
    source: Option<SourceLink>,
    actions: Option<Actions>,
    signature: Option<cloth::Figure>,
    takes_applications: bool,
    /// Whoever reads acts for an organisation that takes part.
    is_part: bool,
}

/// `GET /n/{slug}`; also the start page of a network's own domain.
pub async fn show(
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
    let facts = store::network(site.db.read(), head.id)
        .await?
        .ok_or(WebError::NotFound)?;
    let prose = store::network_prose(site.db.read(), head.id).await?;
    let card = head.particulars().ok_or(WebError::NotFound)?;
    let funders = facts.funders.iter().map(Funder::shown).collect();
    let layout = Layout::new(&site, &visit, head.title(visit.lang).text)
        .of_entry(&site, &visit, head)
        .of_network(&slug)
        .funded_by(funders);
    let shows = shows(&snapshot, &visit, head, &facts);
    let told = Told { card, facts, prose };
    let panels = panels(Subject {
        site: &site,
        visit: &visit,
        about: About::Entry(head),
    });
    let panels = panels.await?;
    let own = network_page(layout, &visit, &snapshot, head, &told);
    Ok(shows.on(page(&NetworkPage { panels, ..own })?))
}

/// Whoever carries a network is known by name: until there is a page under it, anything may be it.
fn shows(snapshot: &Snapshot, visit: &Visit, head: &Head, facts: &NetworkFacts) -> Shows {
    let name = facts.carried_by.as_deref();
    match name.map(|name| view::carrier_head(snapshot, &visit.viewer, name)) {
        Some(None) => Shows::everything(),
        Some(Some(carrier)) => Shows::network(head.id).and_entries([carrier.id]),
        None => Shows::network(head.id),
    }
}

struct Told {
    card: Card,
    facts: NetworkFacts,
    prose: NetworkProse,
}

fn network_page(
    layout: Layout,
    visit: &Visit,
    snapshot: &Snapshot,
    head: &Head,
    told: &Told,
) -> NetworkPage {
    let (l, lang) = (visit.l.clone(), visit.lang);
    let Told { card, facts, prose } = told;
    let participants = Participants::of(snapshot, &visit.viewer, head);
    let members = participants.members();
    let (allies, ally_count) = view::allies(snapshot, &visit.viewer, head, &l);
    let carried_by = facts.carried_by.as_deref();
    let is_of_municipalities = &*card.network_kind == "municipalities";
    let summary = Said::some(head.summary(lang));
    let described = summary.as_ref().map(|summary| summary.text.clone());
    let layout = described.map_or(layout.clone(), |words| layout.described(&words));
    let website = view::website(facts.website.as_deref());
    let founded_on = facts.founded_on.filter(|date| date.earliest().is_some());
    NetworkPage {
        layout: layout.telling(visit, |listing| {
            let founded_on = founded_on.map(|date| date.to_string());
            told::network(head, members, website.as_ref(), founded_on, listing)
        }),
        slug: head.slug.to_string(),
        name: head.title(lang).into(),
        logo: files::logo_href(head),
        kind: l.t(format!("members-network-kind-{}", card.network_kind)),
        is_of_hubs: &*card.network_kind == "hubs",
        is_invented: head.is_invented(),
        is_archived: head.state == Standing::Archived,
        summary,
        members,
        known: view::stated(card, members, &l),
        beside: participants.beside(&l),
        purpose: Prose::of(&prose.purpose, lang, head.lang),
        strategic_lines: Prose::of(&prose.strategic_lines, lang, head.lang),
        agreement: Prose::of(&prose.agreement, lang, head.lang),
        distribution: participants.distribution(&l),
        map: participants.map(),
        panels: Vec::new(),
        thin: is_of_municipalities.then(|| participants.thin(&l)),
        neighbourhoods: facts.neighbourhoods.clone(),
        allies,
        ally_count,
        carrier: carried_by.map(|name| view::carrier(snapshot, &visit.viewer, name, &l)),
        founded_on: facts.founded_on.map(|date| l.date(&date)),
        website,
        source: SourceLink::of(&facts.source.name, facts.source.url.as_deref()),
        actions: view::actions(head, &visit.acting),
        takes_applications: joining::is_open(head),
        is_part: visit
            .acting
            .organisation
            .is_some_and(|own| snapshot.taking_part(own).contains(&head.id)),
        signature: signature(snapshot, &visit.viewer, head, visit.now, PAGE_WIDTH),
        l,
    }
}

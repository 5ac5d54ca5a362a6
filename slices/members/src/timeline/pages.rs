//! The page of a member's timeline.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    snapshot::{Head, Snapshot},
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page},
};

use super::{
    LOOK, Service,
    rules::{had, years},
    view::{HadLine, Line, Seen},
};
use crate::{
    directory::{names::NetworkName, said::Said},
    organisations,
};

const FORMATS: [&str; 3] = ["csv", "xlsx", "json"];

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/o/{id}/timeline", LOOK, show);
}

#[derive(Template)]
#[template(path = "members/timeline.html")]
struct TimelinePage {
    layout: Layout,
    l: Translator,
    name: Said,
    href: String,
    title: String,
    /// It is one's own organisation.
    is_own: bool,
    services: Vec<Choice>,
    networks: Vec<Choice>,
    years: Vec<Choice>,
    had: Vec<HadLine>,
    total: usize,
    lines: Vec<Line>,
    pager: Pager,
    exports: Vec<(&'static str, String)>,
    /// Where its coordination notes a contact and has its tasks.
    coordination: Vec<Coordination>,
}

/// A network that the reader coordinates.
struct Coordination {
    name: String,
    note: String,
    tasks: String,
}

/// A way to see a part.
struct Choice {
    label: String,
    href: String,
    is_chosen: bool,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = organisation(&snapshot, &visit, id)?;
    let seen = Seen::read(&site, &visit, &snapshot, head).await?;
    let shown = seen.page(&visit);
    let lines = shown.items.iter();
    let lines = lines.map(|moment| Line::of(moment, &seen, &snapshot, &visit));
    let name = Said::from(head.title(visit.lang));
    let title = visit.l.t1("timeline-title", "name", &name.text);
    let query = visit.query.without_key("page").without_key("lang");
    let file = format!("/o/{id}/timeline/export");
    let layout = Layout::new(&site, &visit, &title);
    page(&TimelinePage {
        layout: match &seen.network {
            Some(network) => layout.of_network(&network.slug),
            None => layout,
        },
        l: visit.l.clone(),
        href: organisations::path(&head.slug),
        title,
        is_own: visit.acting.organisation == Some(id) && visit.acting.acts_for(id),
        services: services(&visit, &seen),
        networks: networks(&visit, &seen),
        years: of_years(&visit, &seen),
        had: had(&seen.all)
            .iter()
            .map(|row| HadLine::of(row, &visit.l))
            .collect(),
        total: shown.total,
        lines: lines.collect(),
        pager: Pager::new(&visit, &shown),
        exports: FORMATS
            .map(|format| (format, query.setting("format", format).to_href(&file)))
            .into(),
        coordination: coordination(&visit, &seen, id),
        name,
    })
}

/// The organisation with this id.
///
/// # Errors
/// [`WebError::NotFound`] when there is none that this visitor sees.
pub(super) fn organisation<'a>(
    snapshot: &'a Snapshot,
    visit: &Visit,
    id: Id,
) -> Result<&'a Head, WebError> {
    let head = snapshot.get(&visit.viewer, id);
    head.filter(|head| &*head.kind == organisations::KIND)
        .ok_or(WebError::NotFound)
}

fn coordination(visit: &Visit, seen: &Seen, id: Id) -> Vec<Coordination> {
    let is_own = |one: &&NetworkName| visit.acting.coordinates(one.id) && !one.is_archived;
    let own = seen.networks.iter().filter(is_own);
    own.map(|one| Coordination {
        name: one.short.text.clone(),
        note: format!("{}/contacts/new?organisation={id}", one.href()),
        tasks: format!("{}/tasks", one.href()),
    })
    .collect()
}

fn services(visit: &Visit, seen: &Seen) -> Vec<Choice> {
    let choice = |service: Service| {
        let label = visit.l.t(format!("timeline-service-{}", service.code()));
        (
            label,
            service.code().to_owned(),
            seen.filter.service == Some(service),
        )
    };
    choices(visit, "service", Service::ALL.into_iter().map(choice))
}

fn networks(visit: &Visit, seen: &Seen) -> Vec<Choice> {
    let chosen = seen.network.as_ref().map(|network| network.id);
    let choice = |network: &NetworkName| {
        let label = network.short.text.clone();
        (label, network.slug.clone(), chosen == Some(network.id))
    };
    choices(visit, "network", seen.networks.iter().map(choice))
}

fn of_years(visit: &Visit, seen: &Seen) -> Vec<Choice> {
    let choice = |year: i16| {
        let text = year.to_string();
        (text.clone(), text, seen.filter.year == Some(year))
    };
    choices(visit, "year", years(&seen.all).into_iter().map(choice))
}

/// All of it, then each; only all where there is nothing to choose from.
fn choices(
    visit: &Visit,
    key: &str,
    all: impl Iterator<Item = (String, String, bool)>,
) -> Vec<Choice> {
    let query = visit.query.without_key("page");
    let each = all.map(|(label, value, is_chosen)| Choice {
        label,
        href: query.setting(key, &value).to_href(&visit.path),
        is_chosen,
    });
    let each: Vec<Choice> = each.collect();
    let all = Choice {
        label: visit.l.t("timeline-all"),
        href: query.without_key(key).to_href(&visit.path),
        is_chosen: !each.iter().any(|choice| choice.is_chosen),
    };
    std::iter::once(all).chain(each).collect()
}

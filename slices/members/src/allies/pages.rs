//! The allies of a network: with whom it works, since when, to do what.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    snapshot::{Filter, Head, Snapshot},
    web::{Layout, READ, Routes, Shared, Visit, WebError, page, redirect},
};

use super::{
    noun::{NOUN, PRIVATE},
    store,
    view::Group,
};
use crate::{
    directory::{export, said::Said},
    facts, networks, organisations,
};

/// The formats in which the list can be taken along.
const FORMATS: [&str; 3] = ["csv", "xlsx", "json"];

/// The list and its export.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/allies", READ, show);
    routes.get("/n/{network}/allies/export", READ, send);
}

#[derive(Template)]
#[template(path = "members/ally_list.html")]
struct AlliesPage {
    layout: Layout,
    l: Translator,
    network: Said,
    network_href: String,
    is_invented: bool,
    total: usize,
    groups: Vec<Group>,
    exports: Vec<(&'static str, String)>,
    import: Option<String>,
    /// Where whoever coordinates the network works on them.
    work: Option<String>,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let network = network(&snapshot, &visit, &slug)?;
    let home = networks::path(&network.slug);
    if *network.slug != slug {
        return redirect(format!("{home}/allies")).answer();
    }
    let allies = store::of_network(site.db.read(), network.id).await?;
    let heads = seen(&snapshot, &visit, network.id);
    let groups = Group::all(&allies, &heads, &visit.l);
    let l = visit.l.clone();
    let name = Said::from(network.title(visit.lang));
    let title = l.t1("members-public-allies-title", "network", &name.text);
    let total = groups.iter().map(|group| group.lines.len()).sum();
    let layout = Layout::new(&site, &visit, &title)
        .of_entry(&site, &visit, network)
        .of_network(&slug)
        .telling(&visit, |listing| {
            facts::list(
                &title,
                total,
                Some((name.text.as_str(), home.as_str())),
                listing,
            )
        });
    let path = format!("{home}/allies/export?format=");
    page(&AlliesPage {
        layout: layout.described(&l.t1("members-public-allies-description", "network", &name.text)),
        network: name,
        is_invented: network.is_invented(),
        total,
        groups,
        exports: FORMATS
            .map(|format| (format, format!("{path}{format}")))
            .into(),
        import: visit
            .acting
            .coordinates(network.id)
            .then(|| format!("{home}/import")),
        work: visit
            .acting
            .coordinates(network.id)
            .then(|| format!("{home}/allies/work")),
        network_href: home,
        l,
    })
}

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let format = export::asked_format(&visit)?;
    let snapshot = site.snapshots.current();
    let network = network(&snapshot, &visit, &slug)?;
    let ids: Vec<Id> = ordered(&snapshot, &visit, network.id)
        .iter()
        .map(|head| head.id)
        .collect();
    let of = (network.id, &*network.slug);
    match visit.acting.coordinates(network.id) {
        true => export::file(&site, &visit, &NOUN, Some(of), ids, format),
        false => export::file_without(&site, &visit, (&NOUN, &PRIVATE), of, ids, format),
    }
}

fn network<'a>(snapshot: &'a Snapshot, visit: &Visit, slug: &str) -> Result<&'a Head, WebError> {
    snapshot
        .by_slug(&visit.viewer, networks::KIND, slug)
        .ok_or(WebError::NotFound)
}

fn seen<'a>(snapshot: &'a Snapshot, visit: &Visit, network: Id) -> HashMap<Id, (usize, &'a Head)> {
    let heads = ordered(snapshot, visit, network).into_iter().enumerate();
    heads
        .map(|(position, head)| (head.id, (position, head)))
        .collect()
}

/// The allies that the reader sees, by name.
pub fn ordered<'a>(snapshot: &'a Snapshot, visit: &Visit, network: Id) -> Vec<&'a Head> {
    let filter = Filter {
        kind: organisations::KIND,
        scope: vec![("ally".to_owned(), network.to_string())],
        lang: visit.lang,
        ..Filter::default()
    };
    snapshot.find(&visit.viewer, &filter).heads
}

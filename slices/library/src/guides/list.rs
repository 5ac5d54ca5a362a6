//! The library: what this reader sees of all networks, narrowed by its address.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, Page};
use ordit_members::{
    directory::{
        names::{NetworkName, NetworkNames},
        said::Said,
    },
    form::Here,
};
use ordit_platform::{
    i18n::Translator,
    register::INVENTED,
    snapshot::{Filter, Found, Head, Order, Snapshot},
    themes::theme,
    web::{Layout, Pager, READ, Routes, Shared, Step, Visit, WebError, page, redirect},
};

use super::{Card, KIND, form::list_of, path, ties::may_write};
use crate::vocabulary::KINDS;

const ROWS: usize = 30;
const WORDS: &str = "q";
const FORMATS: [&str; 3] = ["csv", "xlsx", "json"];

/// The list; below a network's address it is that network's.
pub fn routes(routes: &mut Routes) {
    routes.get("/library", READ, show);
    routes.get("/n/{network}/library", READ, of_network);
}

#[derive(Template)]
#[template(path = "library/guide_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    /// The network to which the list is narrowed.
    here: Option<Here>,
    words: String,
    /// What else the address asks, which a search keeps.
    kept: Vec<(String, String)>,
    filters: Vec<Filtering>,
    /// Nothing narrows the list.
    is_whole: bool,
    total: usize,
    rows: Vec<Row>,
    pager: Pager,
    /// The network of what is invented, while it is left out.
    hidden: Option<NetworkName>,
    exports: Vec<(&'static str, String)>,
    /// Where one writes a guide: words and address.
    new: Vec<(Said, String)>,
    import: Option<String>,
}

/// One dimension with the ways to see fewer.
struct Filtering {
    label: String,
    choices: Vec<Choice>,
}

struct Choice {
    label: Said,
    count: Option<usize>,
    href: String,
    is_chosen: bool,
}

struct Row {
    name: Said,
    href: String,
    summary: Option<Said>,
    kind: String,
    edition: Option<String>,
    made_on: Option<String>,
    network: Option<Said>,
    is_draft: bool,
    is_invented: bool,
}

/// What an address asks for.
pub struct Choices {
    words: String,
    network: Option<Id>,
    kind: Option<String>,
    theme: Option<String>,
}

impl Choices {
    /// The choices that the address makes, within a network where one is given.
    pub fn of(visit: &Visit, network: Option<Id>) -> Self {
        let value = |key: &str| visit.query.get(key).map(str::to_owned);
        Self {
            words: value(WORDS).unwrap_or_default().trim().to_owned(),
            network,
            kind: value("kind").filter(|kind| KINDS.contains(&kind.as_str())),
            theme: value("theme").filter(|code| theme(code).is_some()),
        }
    }

    fn is_whole(&self) -> bool {
        let chosen = [&self.kind, &self.theme];
        self.words.is_empty() && self.network.is_none() && chosen.iter().all(|one| one.is_none())
    }
}

/// What this reader sees of what is asked for, what changed last first.
pub fn found<'a>(snapshot: &'a Snapshot, visit: &Visit, choices: &Choices) -> Found<'a> {
    let network = choices.network.map(|network| network.to_string());
    let facets = [
        ("network", network),
        ("kind", choices.kind.clone()),
        ("theme", choices.theme.clone()),
    ];
    let facets = facets
        .into_iter()
        .filter_map(|(dimension, value)| value.map(|value| (dimension.to_owned(), vec![value])));
    let mut without = vec![("standing".to_owned(), "archived".to_owned())];
    // What is invented is shown to whoever asks for its network, and counts nowhere else.
    if choices.network.is_none() {
        without.push(("source".to_owned(), INVENTED.to_owned()));
    }
    let filter = Filter {
        kind: KIND,
        words: choices.words.clone(),
        facets: facets.collect(),
        without,
        counted: vec!["network", "kind", "theme"],
        order: Order::Latest,
        lang: visit.lang,
        ..Filter::default()
    };
    snapshot.find(&visit.viewer, &filter)
}

async fn of_network(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    redirect(list_of(&here.slug)).answer()
}

async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let here = match visit.query.get("network") {
        Some(slug) if !slug.is_empty() => Some(Here::find(&site, &visit, slug)?),
        _ => None,
    };
    let snapshot = site.snapshots.current();
    let choices = Choices::of(&visit, here.as_ref().map(|here| here.id));
    let found = found(&snapshot, &visit, &choices);
    let l = visit.l.clone();
    let filters = filters(&snapshot, &visit, &found);
    let shown = Page::cut(found.heads, Pager::asked(&visit.query, ROWS));
    let title = match &here {
        Some(here) => l.t1("library-title-of", "network", &here.text),
        None => l.t("library-title"),
    };
    let layout = Layout::new(&site, &visit, &title)
        .listed(&site, &visit, &["network", "kind", "theme", "page"])
        .described(&l.t("library-lead"));
    let query = visit.query.without_key("page");
    let kept = query.without_key(WORDS).without_key("lang");
    page(&ListPage {
        layout: match &here {
            Some(here) => layout.of_network(&here.slug),
            None => layout,
        },
        kept: kept
            .pairs()
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .collect(),
        filters,
        is_whole: choices.is_whole(),
        total: shown.total,
        rows: shown
            .items
            .iter()
            .map(|head| row(&snapshot, &visit, head))
            .collect(),
        pager: Pager::new(&visit, &shown),
        hidden: match &here {
            Some(_) => None,
            None => NetworkNames::seen(&snapshot, &visit.viewer, visit.lang)
                .invented()
                .cloned(),
        },
        exports: exports(&visit, here.as_ref()),
        new: new(&snapshot, &visit, here.as_ref()),
        import: here
            .as_ref()
            .filter(|here| visit.acting.coordinates(here.id) && !here.is_archived)
            .map(|here| here.path("/import")),
        words: choices.words,
        here,
        l,
    })
}

fn exports(visit: &Visit, here: Option<&Here>) -> Vec<(&'static str, String)> {
    let Some(here) = here else {
        return Vec::new();
    };
    let query = visit.query.only(&["kind", "theme", WORDS]);
    let file = here.path("/library/export");
    FORMATS
        .map(|format| (format, query.with("format", format).to_href(&file)))
        .into()
}

/// The networks in which whoever reads may write: the one of the list, else all.
fn new(snapshot: &Snapshot, visit: &Visit, here: Option<&Here>) -> Vec<(Said, String)> {
    let is_asked = |head: &&Head| here.is_none_or(|here| here.id == head.id);
    let is_open = |head: &&Head| head.state != ordit_platform::register::State::Archived;
    let networks = snapshot.networks().filter(is_asked).filter(is_open);
    networks
        .filter(|head| may_write(visit, head.id))
        .map(|head| {
            let href = format!("/library/new?network={}", head.slug);
            (head.title(visit.lang).into(), href)
        })
        .collect()
}

fn filters(snapshot: &Snapshot, visit: &Visit, found: &Found<'_>) -> Vec<Filtering> {
    let query = visit.query.without_key("page");
    let l = &visit.l;
    let filtering = |(dimension, label): (&'static str, &'static str)| {
        let chosen = query.get(dimension).filter(|value| !value.is_empty());
        let all = Choice {
            label: Said::plain(l.t("library-all"), visit.lang),
            count: None,
            href: query.without_key(dimension).to_href(&visit.path),
            is_chosen: chosen.is_none(),
        };
        let counts = found.counts.get(dimension).into_iter().flatten();
        let choice = |count: &ordit_platform::snapshot::Count| {
            let (value, label) = named(snapshot, visit, dimension, &count.value)?;
            Some(Choice {
                label,
                count: Some(count.count),
                href: query.setting(dimension, &value).to_href(&visit.path),
                is_chosen: chosen == Some(value.as_str()),
            })
        };
        Filtering {
            label: l.t(label),
            choices: std::iter::once(all)
                .chain(counts.filter_map(choice))
                .collect(),
        }
    };
    let all = [
        ("network", "library-filter-network"),
        ("kind", "library-field-kind"),
        ("theme", "members-field-themes"),
    ];
    let all = all.into_iter().map(filtering);
    all.filter(|one| one.choices.len() > 1).collect()
}

/// A value as the address says it, and its words.
fn named(
    snapshot: &Snapshot,
    visit: &Visit,
    dimension: &str,
    value: &str,
) -> Option<(String, Said)> {
    match dimension {
        "network" => {
            let head = snapshot.get(&visit.viewer, value.parse().ok()?)?;
            Some((head.slug.to_string(), head.title(visit.lang).into()))
        }
        "kind" => {
            let words = visit.l.t(format!("library-kind-{value}"));
            Some((value.to_owned(), Said::plain(words, visit.lang)))
        }
        _ => {
            let words = theme(value)?.label(visit.lang);
            Some((value.to_owned(), Said::plain(words, visit.lang)))
        }
    }
}

fn row(snapshot: &Snapshot, visit: &Visit, head: &Head) -> Row {
    let card: Option<Card> = head.particulars();
    let network = head.network.and_then(|id| snapshot.get(&visit.viewer, id));
    let kind = head.values("kind").next().unwrap_or_default();
    let made_on = card.as_ref().and_then(|card| card.made_on);
    Row {
        name: head.title(visit.lang).into(),
        href: path(&head.slug),
        summary: Said::some(head.summary(visit.lang)),
        kind: visit.l.t(format!("library-kind-{kind}")),
        made_on: made_on.map(|day| visit.l.date(&day)),
        edition: card.and_then(|card| card.edition.map(String::from)),
        network: network.map(|network| network.title(visit.lang).into()),
        is_draft: head.has("standing", "draft"),
        is_invented: head.is_invented(),
    }
}

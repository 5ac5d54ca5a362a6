//! `GET /search`: everything that a reader may see, by its words.

mod address;
mod filters;
mod labels;
mod rows;
mod suggest;

use askama::Template;
use axum::{
    extract::State,
    http::header::CACHE_CONTROL,
    response::{IntoResponse, Response},
};
use ordit_kernel::{Page, PageRequest};
use ordit_members::directory::{facets::Chip, pages::suggestions, said::Said};
use ordit_platform::{
    i18n::Translator,
    register::INVENTED,
    search::{Dimension, Hits, Marks, SearchError, SearchQuery},
    snapshot::{Filter, Snapshot},
    web::{Layout, Pager, READ, Routes, Shared, Step, Visit, WebError, page},
};

use address::{Choices, PATH, WORDS};
use filters::{Group, Links};
use labels::Names;
use rows::Row;
pub(super) use rows::distance;

use super::territory::Place;

/// How many entries a page lists.
const PER_PAGE: usize = 20;

/// The page and what it suggests while somebody types.
pub fn routes(routes: &mut Routes) {
    routes.get(PATH, READ, show);
    routes.get("/search/suggest", READ, suggest::send);
}

#[derive(Template)]
#[template(path = "search_page.html")]
struct SearchPage {
    layout: Layout,
    l: Translator,
    words: String,
    /// Everything else in the address, kept when other words are looked for.
    kept: Vec<(String, String)>,
    chips: Vec<Chip>,
    groups: Vec<Group>,
    /// The same question to the map and the directory.
    map: String,
    directory: String,
    /// Where the box asks what may be meant.
    suggestions: String,
    total: usize,
    rows: Vec<Row>,
    pager: Pager,
    /// Territories that were asked for, which have pages of their own.
    places: Vec<Place>,
    corrected: Option<String>,
    near: Option<NearView>,
    is_preparing: bool,
    invented: Option<Invented>,
    /// All that is shown was made up.
    is_invented: bool,
}

/// The place near which was looked.
struct NearView {
    name: String,
    /// Otherwise nothing was found in the place itself.
    is_asked: bool,
}

/// What was made up and is left out, with the way to it.
struct Invented {
    count: usize,
    network: Said,
    href: String,
}

/// What a page tells, whichever of the two answered.
#[derive(Default)]
struct Answer {
    total: usize,
    rows: Vec<Row>,
    groups: Vec<Group>,
    corrected: Option<String>,
    near: Option<NearView>,
    is_preparing: bool,
    invented: Option<Invented>,
    is_invented: bool,
}

async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let names = Names::seen(&snapshot, &visit.viewer, visit.lang);
    let choices = Choices::read(&visit.query, &names, &visit.l);
    let request = Pager::asked(&visit.query, PER_PAGE);
    let links = Links {
        choices: &choices,
        query: &visit.query,
        names: &names,
        l: &visit.l,
    };
    let asking = Asking {
        site: &site,
        snapshot: &snapshot,
        visit: &visit,
        links: &links,
        request,
    };
    let answer = match choices.is_empty() {
        true => Answer::default(),
        false => asking.answer().await,
    };
    let l = visit.l.clone();
    let title = match choices.words.is_empty() {
        true => l.t("app-search-title"),
        false => l.t1("app-search-title-words", "words", &choices.words),
    };
    let invented = names.invented().filter(|_| answer.is_invented);
    let network = invented.map(|network| network.slug.as_str());
    let listed = Page {
        items: answer.rows,
        total: answer.total,
        request,
    };
    let shown = page(&SearchPage {
        layout: Layout::new(&site, &visit, &title)
            .described(&l.t("found-search-description"))
            .unlisted(&site, &visit)
            .without_box(),
        kept: kept(&visit),
        chips: links.chips(),
        map: choices.on("/map", network),
        directory: choices.on("/directory", network),
        suggestions: suggestions(&visit.query, "search"),
        places: places(&choices, &l),
        groups: answer.groups,
        total: listed.total,
        pager: Pager::new(&visit, &listed),
        rows: listed.items,
        corrected: answer.corrected,
        near: answer.near,
        is_preparing: answer.is_preparing,
        is_invented: answer.is_invented || choices.shows_invented(&names),
        invented: answer.invented,
        words: choices.words.clone(),
        l,
    })?;
    // The index comes a moment after the snapshot, so no kept page would know when to go.
    Ok(([(CACHE_CONTROL, "no-store")], shown).into_response())
}

/// A reader's question, with all that an answer is made of.
struct Asking<'a> {
    site: &'a Shared,
    snapshot: &'a Snapshot,
    visit: &'a Visit,
    links: &'a Links<'a>,
    request: PageRequest,
}

impl Asking<'_> {
    async fn answer(&self) -> Answer {
        let choices = self.links.choices;
        let query = choices.query(self.links.names, self.visit.lang, self.request);
        let real = match self.find(&query).await {
            Ok(hits) => self.found(hits),
            Err(error) => {
                report(&error);
                return self.by_titles();
            }
        };
        let network = self.links.names.invented().filter(|_| query.only_real);
        let is_guessed = real.corrected.is_some() && real.total > 0;
        let Some(network) = network.filter(|_| !is_guessed) else {
            return real;
        };
        let Ok(made_up) = self.find(&only_invented(query, real.total > 0)).await else {
            return real;
        };
        match (made_up.total, real.total) {
            (0, _) => real,
            // Better something made up, and said so, than nothing.
            (_, 0) => Answer {
                is_invented: true,
                ..self.found(made_up)
            },
            (count, _) => Answer {
                invented: Some(Invented {
                    count,
                    network: network.label.clone(),
                    href: choices.in_network(&network.slug),
                }),
                ..real
            },
        }
    }

    async fn find(&self, query: &SearchQuery) -> Result<Hits, SearchError> {
        self.site.search.find(&self.visit.viewer, query).await
    }

    fn found(&self, hits: Hits) -> Answer {
        let (names, l) = (self.links.names, &self.visit.l);
        let rows = hits.hits.iter().filter_map(|hit| {
            let head = self.snapshot.get(&self.visit.viewer, hit.id)?;
            let href = self.site.snapshots.path_of(head)?;
            Some(Row::of(head, href, &hits.marks, names, l).with_hit(hit, l))
        });
        Answer {
            total: hits.total,
            rows: rows.collect(),
            groups: self.links.groups(&hits.counts),
            corrected: hits.corrected,
            near: hits.near.map(|near| NearView {
                name: near.name,
                is_asked: near.is_asked,
            }),
            ..Answer::default()
        }
    }

    /// Without an index: the snapshot looks into titles and summaries of organisations.
    fn by_titles(&self) -> Answer {
        let Links { choices, names, .. } = self.links;
        let filter = Filter {
            kind: "organisation",
            words: choices.words.clone(),
            lang: self.visit.lang,
            ..Filter::default()
        };
        let found = self.snapshot.find(&self.visit.viewer, &filter);
        let shows_invented = choices.shows_invented(names);
        let heads = found.heads.into_iter();
        let heads = heads.filter(|head| shows_invented || !head.is_invented());
        let heads = Page::cut(heads.collect(), self.request);
        let marks = Marks::default();
        let rows = heads.items.iter().filter_map(|head| {
            let href = self.site.snapshots.path_of(head)?;
            Some(Row::of(head, href, &marks, names, &self.visit.l))
        });
        Answer {
            total: heads.total,
            rows: rows.collect(),
            is_preparing: true,
            ..Answer::default()
        }
    }
}

fn places(choices: &Choices, l: &Translator) -> Vec<Place> {
    let chosen = choices.chosen.iter();
    let territories = chosen.filter(|(dimension, _)| *dimension == Dimension::Territory);
    Place::meant(
        territories.map(|(_, code)| code.as_str()),
        &choices.words,
        l,
    )
}

/// The same question to what was made up; only its number where it is not to be shown.
fn only_invented(query: SearchQuery, only_number: bool) -> SearchQuery {
    let mut chosen = query.chosen.clone();
    chosen.insert(Dimension::Source, vec![INVENTED.to_owned()]);
    let made_up = SearchQuery {
        chosen,
        only_real: false,
        ..query
    };
    match only_number {
        true => SearchQuery {
            counted: Vec::new(),
            offset: 0,
            limit: 1,
            ..made_up
        },
        false => made_up,
    }
}

fn kept(visit: &Visit) -> Vec<(String, String)> {
    let query = visit.query.without_key(WORDS).without_key("page");
    let pairs = query.pairs();
    pairs
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect()
}

fn report(error: &SearchError) {
    if !matches!(error, SearchError::Preparing) {
        tracing::warn!(%error, "the search index does not answer");
    }
}

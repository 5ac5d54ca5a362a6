//! `GET /search/suggest?q=`: what may be meant while somebody types, as JSON.

use axum::{
    Json,
    extract::State,
    http::header::CACHE_CONTROL,
    response::{IntoResponse, Response},
};
use ordit_kernel::{Id, Lang};
use ordit_members::{ORGANISATION_KIND, territory::path};
use ordit_platform::{
    geo::Territories,
    search::{Beginning, Dimension, Suggestion, Themed},
    snapshot::Snapshot,
    themes::theme,
    web::{Query, Shared, Visit},
};
use serde::Serialize;

use super::{
    address::{NEAR, PATH, WORDS},
    labels::{Names, kind},
};

/// How many are shown.
const MOST: usize = 8;

/// A way that may be meant.
#[derive(Serialize)]
struct Offer {
    label: String,
    /// The label's language.
    lang: Lang,
    /// What it is: a theme, a place, a cooperative.
    hint: String,
    href: String,
}

/// For which page somebody types, and under which filters.
struct Typing<'a> {
    site: &'a Shared,
    snapshot: &'a Snapshot,
    visit: &'a Visit,
    path: &'static str,
}

/// Offers nothing rather than an error: somebody is in the middle of a word.
pub async fn send(State(site): State<Shared>, visit: Visit) -> Response {
    let path = path_of(visit.query.get("on"));
    let asked = Beginning {
        words: visit.query.get(WORDS).unwrap_or_default(),
        theme: visit.query.get(Dimension::Theme.code()),
        // Directory and map show nothing else.
        noun: (path != PATH).then_some(ORGANISATION_KIND),
    };
    let suggested = site.search.suggest(&visit.viewer, visit.lang, asked, MOST);
    let suggestions = suggested.await.unwrap_or_default();
    let snapshot = site.snapshots.current();
    let typing = Typing {
        site: &site,
        snapshot: &snapshot,
        visit: &visit,
        path,
    };
    let offers = suggestions.into_iter();
    let offers: Vec<Offer> = offers
        .filter_map(|suggestion| typing.offer(suggestion))
        .collect();
    ([(CACHE_CONTROL, "no-store")], Json(offers)).into_response()
}

fn path_of(page: Option<&str>) -> &'static str {
    match page {
        Some("map") => "/map",
        Some("directory") => "/directory",
        _ => PATH,
    }
}

impl Typing<'_> {
    fn offer(&self, suggestion: Suggestion) -> Option<Offer> {
        let (l, lang) = (&self.visit.l, self.visit.lang);
        let said = |label: String, hint: String, href: String| Offer {
            label,
            lang,
            hint,
            href,
        };
        Some(match suggestion {
            Suggestion::Theme(told) => said(
                theme(told.code)?.label(lang).to_owned(),
                l.t("app-search-filter-theme"),
                self.themed(Some(told)).to_href(self.path),
            ),
            Suggestion::Near(told, place) => {
                let name = Territories::get().name_of(&place)?;
                let near = l.t1("members-public-near", "place", name);
                let theme = told.and_then(|told| theme(told.code));
                said(
                    theme.map_or_else(
                        || near.clone(),
                        |theme| format!("{} · {near}", theme.label(lang)),
                    ),
                    l.t("app-search-suggest-near"),
                    self.themed(told).with(NEAR, &place).to_href(self.path),
                )
            }
            Suggestion::Place(place) => said(
                Territories::get().name_of(&place)?.to_owned(),
                l.t("app-search-filter-territory"),
                self.at(&place),
            ),
            Suggestion::Entry(id) => return self.entry(id),
        })
    }

    /// The page's own address with a theme, in the network that alone has it; the search says
    /// itself when all that has it was made up.
    fn themed(&self, told: Option<Themed>) -> Query {
        let query = self.visit.query.only(&[Dimension::Network.code()]);
        let Some(told) = told else {
            return query;
        };
        let themed = query.with(Dimension::Theme.code(), told.code);
        let names = Names::seen(self.snapshot, &self.visit.viewer, self.visit.lang);
        let is_left_out = told.is_invented && query.is_empty() && self.path != PATH;
        match names.invented().filter(|_| is_left_out) {
            Some(network) => themed.with(Dimension::Network.code(), &network.slug),
            None => themed,
        }
    }

    /// The map goes there, the directory lists who is there, and the search tells of the place.
    fn at(&self, place: &str) -> String {
        let query = self.visit.query.only(&[Dimension::Network.code()]);
        let key = match self.path {
            "/map" => NEAR,
            "/directory" if place.starts_with("ine:") => "municipality",
            "/directory" => "county",
            _ => return path(place),
        };
        query.with(key, place).to_href(self.path)
    }

    fn entry(&self, id: Id) -> Option<Offer> {
        let (l, lang) = (&self.visit.l, self.visit.lang);
        let head = self.snapshot.get(&self.visit.viewer, id)?;
        let title = head.title(lang);
        let kind = head.values("kind").find_map(|value| kind(value, l));
        let invented = head.is_invented().then(|| l.t("app-search-invented-tag"));
        let hint: Vec<String> = kind.into_iter().chain(invented).collect();
        Some(Offer {
            label: title.text.to_owned(),
            lang: title.lang,
            hint: hint.join(" · "),
            href: self.site.snapshots.path_of(head)?,
        })
    }
}

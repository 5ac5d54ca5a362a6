//! `GET /search/suggest?q=`: what may be meant while somebody types, as JSON.

use axum::{
    Json,
    extract::State,
    http::header::CACHE_CONTROL,
    response::{IntoResponse, Response},
};
use ordit_kernel::Lang;
use ordit_members::territory::path;
use ordit_platform::{
    geo::Territories,
    search::{Dimension, Suggestion},
    snapshot::Snapshot,
    themes::theme,
    web::{Query, Shared, Visit},
};
use serde::Serialize;

use super::{
    address::{PATH, WORDS},
    labels::kind,
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

/// Offers nothing rather than an error: somebody is in the middle of a word.
pub async fn send(State(site): State<Shared>, visit: Visit) -> Response {
    let typed = visit.query.get(WORDS).unwrap_or_default();
    let suggested = site.search.suggest(&visit.viewer, visit.lang, typed, MOST);
    let suggestions = suggested.await.unwrap_or_default();
    let snapshot = site.snapshots.current();
    let offers: Vec<Offer> = suggestions
        .iter()
        .filter_map(|suggestion| offer(&site, &snapshot, &visit, suggestion))
        .collect();
    ([(CACHE_CONTROL, "no-store")], Json(offers)).into_response()
}

fn offer(
    site: &Shared,
    snapshot: &Snapshot,
    visit: &Visit,
    suggestion: &Suggestion,
) -> Option<Offer> {
    let l = &visit.l;
    Some(match suggestion {
        Suggestion::Theme(code) => Offer {
            label: theme(code)?.label(visit.lang).to_owned(),
            lang: visit.lang,
            hint: l.t("app-search-filter-theme"),
            href: Query::default()
                .with(Dimension::Theme.code(), code)
                .to_href(PATH),
        },
        Suggestion::Place(code) => Offer {
            label: Territories::get().name_of(code)?.to_owned(),
            lang: visit.lang,
            hint: l.t("app-search-filter-territory"),
            href: path(code),
        },
        Suggestion::Entry(id) => {
            let head = snapshot.get(&visit.viewer, *id)?;
            let title = head.title(visit.lang);
            let kind = head.values("kind").find_map(|value| kind(value, l));
            Offer {
                label: title.text.to_owned(),
                lang: title.lang,
                hint: kind.unwrap_or_default(),
                href: site.snapshots.path_of(head)?,
            }
        }
    })
}

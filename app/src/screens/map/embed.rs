//! `GET /embed/map`: the map alone, for a frame of another site; it never knows who looks.

use askama::Template;
use axum::{extract::State, response::Response};
use ordit_members::directory::pages::unkept;
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Query, Shared, Site, Visit, WebError, page},
};

use super::{MAP, found::Chosen, still::Still, surface::Surface};

const EMBEDDED: &str = "/embed/map";
/// What belongs to the page around the map and not to what it shows.
const OF_THE_PAGE: [&str; 3] = ["page", "sort", "lang"];

#[derive(Template)]
#[template(path = "map_embed.html")]
struct EmbeddedMap {
    layout: Layout,
    l: Translator,
    surface: Surface,
    still: Still,
    total: usize,
    bounds: Option<String>,
    is_invented: bool,
    whole: String,
}

pub async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let chosen = Chosen::of(&site, &snapshot, &visit).await;
    let found = chosen.find(&snapshot, &visit);
    let l = visit.l.clone();
    let mut layout = Layout::new(&site, &visit, &l.t("map-title"));
    if let Some(network) = chosen.accent() {
        layout = layout.of_network(network);
    }
    let is_kept = chosen.choices.words.is_empty();
    let shown = page(&EmbeddedMap {
        layout,
        surface: Surface::embedded(&l),
        still: Still::of(&found.heads, &visit),
        total: found.heads.len(),
        bounds: chosen.bounds(&found.heads),
        is_invented: chosen.choices.shows_invented(&chosen.networks),
        whole: format!("{}{}", site.settings.origin(), visit.query.to_href(MAP)),
        l,
    })?;
    Ok(match is_kept {
        true => shown,
        false => unkept(shown),
    })
}

/// The line that puts the map with these filters on another site.
pub fn code(site: &Site, visit: &Visit) -> String {
    let shown = |query: Query, key: &&str| query.without_key(key);
    let query = OF_THE_PAGE.iter().fold(visit.query.clone(), shown);
    let address = query.setting("lang", visit.lang.code()).to_href(EMBEDDED);
    let address = format!("{}{address}", site.settings.origin()).replace('&', "&amp;");
    let title = visit.l.t("map-title");
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"500\" \
         loading=\"lazy\"></iframe>"
    )
}

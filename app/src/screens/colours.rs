//! `GET /networks.css`: the accent of every network, light and dark, by `data-network`.

use axum::{
    extract::State,
    http::header::{CACHE_CONTROL, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use ordit_members::{NetworkCard, accent_pair};
use ordit_platform::{
    snapshot::Head,
    web::{Shared, Visit, WebError},
};

pub async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let (mut light, mut dark) = (String::new(), String::new());
    let seen = |head: &&Head| snapshot.get(&visit.viewer, head.id).is_some();
    for head in snapshot.networks().filter(seen) {
        let colour = head
            .particulars::<NetworkCard>()
            .and_then(|card| card.colour);
        let Some(pair) = colour.and_then(|colour| accent_pair(&colour)) else {
            continue;
        };
        // Slugs are letters, digits and hyphens only.
        let rule = |accent: &str, ink: &str| {
            format!(
                "[data-network=\"{}\"]{{--accent:{accent};--accent-ink:{ink}}}\n",
                head.slug
            )
        };
        light.push_str(&rule(&pair.light, &pair.light_ink));
        dark.push_str(&rule(&pair.dark, &pair.dark_ink));
    }
    let css = format!("{light}@media screen and (prefers-color-scheme: dark){{\n{dark}}}\n");
    let headers = [
        (CONTENT_TYPE, "text/css; charset=utf-8"),
        (CACHE_CONTROL, "max-age=60"),
    ];
    Ok((headers, css).into_response())
}

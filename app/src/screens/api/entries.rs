//! `GET /api/v1/entries`: what the reader may see, page after page.

use axum::{
    extract::{RawQuery, State},
    http::{
        HeaderMap, HeaderValue,
        header::{CONTENT_TYPE, LINK},
    },
    response::{IntoResponse, Response},
};
use ordit_kernel::{Id, Viewer};
use ordit_members::directory::names::NetworkNames;
use ordit_platform::{
    snapshot::{Filter, Head, Snapshot},
    web::{Query, Shared, Visit},
};

use super::{
    asked::{Asked, Format, check},
    geo::FeatureCollection,
    parameters::LIST,
    problem::{Failure, Problem},
    reader::Reader,
    shown::{Entries, Items},
    telling::Telling,
};

/// Where the list is.
pub const PATH: &str = "/api/v1/entries";
/// About as many bytes as an entry has.
const ENTRY_BYTES: usize = 800;
/// So many more of what the index finds than are missing are looked at first, and each time so many
/// times more.
const SPARE: usize = 20;
const MORE_AT_ONCE: usize = 8;

/// Entries, filtered by the address.
///
/// They come in the order of their ids, in which they came into the register, so that whoever
/// follows `next` reads everything that was there all along exactly once, while others write.
/// Entries of a network of invented organisations are left out until that network is asked for.
#[utoipa::path(
    get,
    path = "/api/v1/entries",
    responses(
        (
            status = 200,
            description = "A page of entries",
            content(
                (Entries = "application/json"),
                (FeatureCollection = "application/geo+json"),
            ),
        ),
        (
            status = 400,
            description = "Something in the address is wrong",
            body = Problem,
            content_type = "application/problem+json",
        ),
        (
            status = "default",
            description = "Another error",
            body = Problem,
            content_type = "application/problem+json",
        ),
    )
)]
pub async fn list(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
    RawQuery(raw): RawQuery,
) -> Response {
    let snapshot = site.snapshots.current();
    let reader = Reader::of(&visit, &headers);
    let asked = asked(raw.as_deref(), &snapshot, &reader, &visit);
    let (query, asked) = match asked {
        Ok(asked) => asked,
        Err(problem) => return reader.finish(problem.into_response()),
    };
    let format = Format::of(&query, &headers);
    let reader = match asked.words {
        // The index comes a moment after the snapshot, so no number of ours names what it finds.
        Some(_) => reader,
        None => reader.answered_by(&snapshot, &visit, format),
    };
    if reader.knows(&headers) {
        return reader.finish(Reader::not_modified());
    }
    let listing = Listing {
        telling: Telling::new(&site, &snapshot, &reader.viewer, visit.lang),
        snapshot: &snapshot,
        viewer: &reader.viewer,
        query: &query,
        format,
    };
    let answer = listing.answer(asked).await.into_response();
    reader.finish(answer)
}

fn asked(
    raw: Option<&str>,
    snapshot: &Snapshot,
    reader: &Reader,
    visit: &Visit,
) -> Result<(Query, Asked), Problem> {
    let query = Query::parse(raw.unwrap_or_default());
    // Their names are needed only where one is named.
    let networks = match query.all("network").next() {
        Some(_) => NetworkNames::seen(snapshot, &reader.viewer, visit.lang),
        None => NetworkNames::default(),
    };
    check(&query, LIST, &networks, &visit.l)?;
    let asked = Asked::of(&query, &networks, visit.lang);
    Ok((query, asked))
}

/// What it takes to answer.
struct Listing<'a> {
    telling: Telling<'a>,
    snapshot: &'a Snapshot,
    viewer: &'a Viewer,
    query: &'a Query,
    format: Format,
}

impl Listing<'_> {
    async fn answer(&self, asked: Asked) -> Result<Response, Failure> {
        let limit = asked.limit;
        let mut heads = self.heads(asked).await?;
        let is_more = heads.len() > limit;
        heads.truncate(limit);
        let last = heads.last().filter(|_| is_more);
        let next = last.map(|head| head.id.0.simple().to_string());
        let (next, href) = (next.as_deref(), next.as_deref().map(|next| self.href(next)));
        let items = Items {
            telling: &self.telling,
            heads: &heads,
        };
        let mut body = Vec::with_capacity(ENTRY_BYTES * (heads.len() + 1));
        match self.format {
            Format::Json => serde_json::to_writer(&mut body, &Entries { items, next })?,
            Format::GeoJson => {
                let collection = FeatureCollection::of(items, href.as_deref());
                serde_json::to_writer(&mut body, &collection)?;
            }
        }
        let mut response = ([(CONTENT_TYPE, self.format.media_type())], body).into_response();
        let link = href.and_then(|href| next_link(&href));
        response.headers_mut().extend(link.map(|link| (LINK, link)));
        Ok(response)
    }

    /// One more than asked for, which tells whether there is a next page.
    async fn heads(&self, asked: Asked) -> Result<Vec<&Head>, Failure> {
        let Asked {
            mut filter,
            bounds,
            words,
            after,
            limit,
        } = asked;
        let (snapshot, viewer, limit) = (self.snapshot, self.viewer, limit + 1);
        match (words, bounds) {
            (Some(words), _) => {
                filter.within = bounds;
                self.having(&words, &filter, after, limit).await
            }
            (None, Some(bounds)) => Ok(snapshot.in_box(viewer, &bounds, &filter, after, limit)),
            (None, None) => Ok(snapshot.in_order(viewer, &filter, after, limit)),
        }
    }

    /// The index is asked for more and more at once, until enough of it fits the filter.
    async fn having(
        &self,
        words: &str,
        filter: &Filter,
        mut after: Option<Id>,
        limit: usize,
    ) -> Result<Vec<&Head>, Failure> {
        let (search, words) = (&self.telling.site.search, (words, self.telling.lang));
        let mut heads = Vec::new();
        let mut at_once = limit + SPARE;
        loop {
            let found = search.in_order(self.viewer, words, after, at_once).await?;
            let is_all = found.len() < at_once;
            after = found.last().copied();
            let missing = limit - heads.len();
            let found = found.into_iter();
            heads.extend(self.snapshot.among(self.viewer, filter, found, missing));
            if is_all || heads.len() == limit {
                return Ok(heads);
            }
            at_once = at_once.saturating_mul(MORE_AT_ONCE);
        }
    }

    fn href(&self, cursor: &str) -> String {
        let path = self.query.setting("cursor", cursor).to_href(PATH);
        format!("{}{path}", self.telling.site.settings.origin())
    }
}

fn next_link(href: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!("<{href}>; rel=\"next\"")).ok()
}

//! Pages of visitors kept compressed in bounded memory, each valid until something it shows is
//! touched by an event.
//!
//! What decides a visitor's page is its key, what it shows, and nothing else: a handler whose page
//! depends on more (a secret, the progress of some work, the search index, which comes after the
//! snapshot) answers `Cache-Control: no-store`.

mod kept;
mod shows;

use std::sync::Arc;

use axum::{
    body::{HttpBody, to_bytes},
    extract::{Request, State},
    http::{
        HeaderMap, Method, StatusCode,
        header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, SET_COOKIE},
        response::Parts,
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use jiff::civil::Date;
use ordit_kernel::{Id, Lang};
use quick_cache::{Weighter, sync::Cache};

use self::kept::{Asked, Kept};
use super::{Visit, WebError, site::Shared};

pub use shows::Shows;

/// A larger page is made anew each time.
const LONGEST_PAGE_BYTES: u64 = 4_000_000;
/// About as many bytes as a page of ours has when compressed; only to size the tables.
const USUAL_PAGE_BYTES: usize = 8_000;

/// The pages kept by this process.
pub(super) struct PageCache {
    site: Shared,
    pages: Cache<Key, Arc<Kept>, Weight>,
}

/// Everything about a visitor's request on which a page may depend.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    host_network: Option<Id>,
    path: String,
    query: String,
    lang: Lang,
    /// Some of what pages say depends on the day, such as who is a member by now.
    day: Date,
}

impl Key {
    /// Only who reads as everybody else does shares a page: no session, nothing to be told.
    fn of(visit: &Visit, method: &Method) -> Option<Self> {
        let is_reading = matches!(*method, Method::GET | Method::HEAD);
        let is_anybody = !visit.acting.is_signed_in() && visit.notice.is_none();
        (is_reading && is_anybody).then(|| Self {
            host_network: visit.host_network.as_ref().map(|network| network.id),
            path: visit.path.clone(),
            query: visit.query.encoded(),
            lang: visit.lang,
            day: visit.now.day(),
        })
    }
}

#[derive(Clone)]
struct Weight;

impl Weighter<Key, Arc<Kept>> for Weight {
    fn weight(&self, key: &Key, kept: &Arc<Kept>) -> u64 {
        let key = size_of::<Key>() + key.path.len() + key.query.len();
        (key + kept.weight()) as u64
    }
}

impl PageCache {
    /// No page yet; all pages together stay under the site's limit.
    pub(super) fn new(site: &Shared) -> Self {
        let most_bytes = site.settings.page_cache_bytes;
        let usual = most_bytes / USUAL_PAGE_BYTES;
        Self {
            site: Arc::clone(site),
            pages: Cache::with_weighter(usual.max(1), most_bytes as u64, Weight),
        }
    }

    /// The answer as it was kept, where it still holds.
    fn known(&self, key: &Key) -> Option<Arc<Kept>> {
        let kept = self.pages.get(key)?;
        kept.is_valid(&self.site.snapshots.current())
            .then_some(kept)
    }

    /// Keeps the answer if it is one to keep.
    async fn keep(&self, key: Key, seq: i64, asked: &Asked, response: Response) -> Response {
        if asked.is_head || !is_to_keep(&response) {
            return response;
        }
        let (parts, body) = response.into_parts();
        let shows = shows(&parts, &key);
        let kept = match to_bytes(body, usize::MAX).await {
            Ok(bytes) => Kept::new(shows, seq, parts.headers, &bytes),
            Err(error) => return WebError::Internal(error.into()).into_response(),
        };
        let kept = match kept {
            Ok(kept) => Arc::new(kept),
            Err(error) => return WebError::Internal(error.into()).into_response(),
        };
        self.pages.insert(key, Arc::clone(&kept));
        kept.answer(asked)
    }
}

pub(super) async fn serve(
    State(cache): State<Arc<PageCache>>,
    visit: Visit,
    request: Request,
    next: Next,
) -> Response {
    let Some(key) = Key::of(&visit, request.method()) else {
        return next.run(request).await;
    };
    let asked = Asked::of(&request);
    if let Some(kept) = cache.known(&key) {
        count("hit");
        return kept.answer(&asked);
    }
    count("miss");
    // Before the page is made: its queries may then know more than this number says, never less,
    // so that a page is at worst made anew once too often.
    let seq = cache.site.snapshots.current().seq;
    let response = next.run(request).await;
    cache.keep(key, seq, &asked, response).await
}

fn count(outcome: &'static str) {
    metrics::counter!("ordit_page_cache_total", "outcome" => outcome).increment(1);
}

/// Whole public pages, and other answers that say what they show.
fn is_to_keep(response: &Response) -> bool {
    let headers = response.headers();
    let is_public = response.extensions().get::<Shows>().is_some() || is_html(headers);
    let is_plain = ![SET_COOKIE, ETAG, CONTENT_ENCODING]
        .iter()
        .any(|name| headers.contains_key(name));
    let bytes = response.body().size_hint().exact();
    response.status() == StatusCode::OK
        && is_public
        && is_plain
        && !is_private(headers)
        && bytes.is_some_and(|bytes| bytes <= LONGEST_PAGE_BYTES)
}

fn is_html(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn is_private(headers: &HeaderMap) -> bool {
    let mut rules = headers
        .get_all(CACHE_CONTROL)
        .iter()
        .map(|rule| String::from_utf8_lossy(rule.as_bytes()).to_lowercase());
    rules.any(|rule| rule.contains("no-store") || rule.contains("private"))
}

/// On its own domain a network's name and logo stand on every page.
fn shows(parts: &Parts, key: &Key) -> Shows {
    let shows = parts.extensions.get::<Shows>().cloned().unwrap_or_default();
    shows.and_entries(key.host_network)
}

#[cfg(test)]
mod tests;

//! The one client with which the program calls others: public addresses only, within limits.

mod lookup;
mod rules;
mod tls;

pub(crate) use tls::believing;

use std::{
    collections::BTreeSet,
    fmt,
    sync::{Arc, OnceLock},
    time::Duration,
};

use axum::http::{
    HeaderMap, Method, Request, Response, StatusCode,
    header::{AUTHORIZATION, COOKIE, LOCATION},
};
use reqwest::{Client, redirect::Policy};
use url::Url;

pub use lookup::{Lookup, LookupFuture};

use lookup::{Guarded, NotPublic, System};

/// A connection that nobody uses is kept for this long.
const IDLE: Duration = Duration::from_secs(30);

/// How much a call may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// For everything together, redirects included.
    pub time: Duration,
    pub body_bytes: usize,
    /// Followed for GET alone; nothing is ever sent a second time.
    pub redirects: usize,
}

/// Why there is no answer; never holds more of an address than its host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OutboundError {
    /// No address of the web, with a user in it, or unencrypted to a host that is not allowed.
    #[error("no address that is called")]
    NoAddress,
    /// Inside a network that is nobody else's business, and not allowed by the operator.
    #[error("the address is not public")]
    NotPublic,
    #[error("nobody answers there")]
    Unreachable,
    #[error("no answer in time")]
    Slow,
    #[error("the answer is too large")]
    Large,
    #[error("redirected too often")]
    Redirected,
}

/// Calls others; cheap to clone, and one for the whole process.
#[derive(Clone)]
pub struct Outbound(Arc<Inner>);

struct Inner {
    /// Hosts, in small letters, that the operator lets be called wherever they are.
    allowed: BTreeSet<String>,
    lookup: Arc<dyn Lookup>,
    client: OnceLock<Client>,
}

impl Outbound {
    /// Calls public addresses, and these hosts (names or addresses) wherever they are.
    pub fn new(allowed: impl IntoIterator<Item = String>) -> Self {
        Self::with_lookup(allowed, Arc::new(System))
    }

    /// The same with another way to find out where a name is.
    pub fn with_lookup(allowed: impl IntoIterator<Item = String>, lookup: Arc<dyn Lookup>) -> Self {
        let allowed = allowed.into_iter().map(|host| rules::host(&host)).collect();
        let client = OnceLock::new();
        Self(Arc::new(Inner {
            allowed,
            lookup,
            client,
        }))
    }

    /// Sends a request and reads the whole answer, whatever its status.
    ///
    /// # Errors
    /// When the address may not be called, nobody answers, or the answer exceeds the limits.
    pub async fn send(
        &self,
        request: Request<Vec<u8>>,
        limits: &Limits,
    ) -> Result<Response<Vec<u8>>, OutboundError> {
        let answered = tokio::time::timeout(limits.time, self.follow(request, limits));
        answered.await.unwrap_or(Err(OutboundError::Slow))
    }

    async fn follow(
        &self,
        request: Request<Vec<u8>>,
        limits: &Limits,
    ) -> Result<Response<Vec<u8>>, OutboundError> {
        let (mut parts, body) = request.into_parts();
        let address = parts.uri.to_string();
        let mut url = Url::parse(&address).map_err(|_| OutboundError::NoAddress)?;
        for _ in 0..=limits.redirects {
            let call = (&parts.method, &parts.headers, &body[..]);
            let answer = self.call(&url, call, limits).await?;
            let next = match next(&url, &answer) {
                Some(next) if limits.redirects > 0 && parts.method == Method::GET => next,
                _ => return Ok(answer),
            };
            // What one host is told is none of another's business.
            if next.origin() != url.origin() {
                parts.headers.remove(AUTHORIZATION);
                parts.headers.remove(COOKIE);
            }
            url = next;
        }
        Err(OutboundError::Redirected)
    }

    async fn call(
        &self,
        url: &Url,
        (method, headers, body): (&Method, &HeaderMap, &[u8]),
        limits: &Limits,
    ) -> Result<Response<Vec<u8>>, OutboundError> {
        rules::may_call(url, &self.0.allowed)?;
        let call = self.client()?.request(method.clone(), url.clone());
        let call = call.headers(headers.clone()).body(body.to_vec());
        let mut answer = call.send().await.map_err(|error| why(&error))?;
        let mut read = Vec::new();
        while let Some(piece) = answer.chunk().await.map_err(|error| why(&error))? {
            if read.len() + piece.len() > limits.body_bytes {
                return Err(OutboundError::Large);
            }
            read.extend_from_slice(&piece);
        }
        let mut response = Response::new(read);
        *response.status_mut() = answer.status();
        *response.headers_mut() = std::mem::take(answer.headers_mut());
        Ok(response)
    }

    /// Made when it is first needed: most instances call nobody.
    fn client(&self) -> Result<&Client, OutboundError> {
        if let Some(client) = self.0.client.get() {
            return Ok(client);
        }
        let guarded = Guarded::new(&self.0.allowed, &self.0.lookup);
        let made = Client::builder()
            .user_agent(concat!("Ordit/", env!("CARGO_PKG_VERSION")))
            .tls_backend_preconfigured(tls::config()?)
            .dns_resolver(Arc::new(guarded))
            // A proxy of the environment would do its own looking up.
            .no_proxy()
            .redirect(Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .http1_only()
            .pool_idle_timeout(IDLE)
            .build();
        let made = made.map_err(|error| {
            tracing::error!(error = %error.without_url(), "nobody can be called");
            OutboundError::Unreachable
        })?;
        Ok(self.0.client.get_or_init(|| made))
    }
}

impl Default for Outbound {
    fn default() -> Self {
        Self::new([])
    }
}

impl fmt::Debug for Outbound {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Outbound").field(&self.0.allowed).finish()
    }
}

/// Where an answer leads, if it leads on.
fn next(url: &Url, answer: &Response<Vec<u8>>) -> Option<Url> {
    let leads_on = [
        StatusCode::MOVED_PERMANENTLY,
        StatusCode::FOUND,
        StatusCode::SEE_OTHER,
        StatusCode::TEMPORARY_REDIRECT,
        StatusCode::PERMANENT_REDIRECT,
    ];
    let location = answer.headers().get(LOCATION)?.to_str().ok()?;
    leads_on
        .contains(&answer.status())
        .then(|| url.join(location).ok())?
}

/// The library wraps what our own looking up said.
fn why(error: &reqwest::Error) -> OutboundError {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(found) = cause {
        if found.is::<NotPublic>() {
            return OutboundError::NotPublic;
        }
        cause = found.source();
    }
    match error.is_timeout() {
        true => OutboundError::Slow,
        false => OutboundError::Unreachable,
    }
}

#[cfg(test)]
mod tests;

//! Around every handler: learns who reads before it, turns errors into pages after it.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, Uri, header},
    middleware::Next,
    response::Response,
};
use ordit_kernel::{Acting, Lang, Viewer};
use sea_orm::DbErr;

use super::{
    Notice, Query, Visit, WebError, cookies,
    deadline::{self, Limits},
    error_page,
    headers::is_embedded,
    rate_limit::client_address,
    site::{Shared, Site},
    visit::{Facts, HostNetwork},
};
use crate::{i18n::Translator, notify, session, snapshot::Snapshot};

/// A visitor's own write is waited for this long at most.
const LONGEST_CATCH_UP: Duration = Duration::from_millis(500);
/// No single write makes more events.
const FAR_AHEAD: i64 = 1_000_000;
/// What an action has to say is said within a minute or not at all.
const NOTICE_SECONDS: i64 = 60;
const LANG_SECONDS: i64 = 365 * 24 * 3600;

pub(super) async fn prepare(
    State(site): State<Shared>,
    mut request: Request,
    next: Next,
) -> Response {
    await_own_write(&site, request.headers()).await;
    let ((acting, unread), failure) = match reader(&site, request.uri(), request.headers()).await {
        Ok(reader) => (reader, None),
        Err(error) => ((Acting::visitor(), 0), Some(WebError::from(error))),
    };
    let facts = Arc::new(facts(&site, &request, acting, unread));
    let asked = error_page::Asked::of(&request);
    request.extensions_mut().insert(Arc::clone(&facts));
    request.extensions_mut().insert(Arc::clone(&site));
    let response = match failure {
        Some(error) => axum::response::IntoResponse::into_response(error),
        None => deadline::answer(request, |request| next.run(request), &Limits::USUAL).await,
    };
    let visit = Visit::new(facts);
    let mut response = error_page::speak(&site, &visit, &asked, response);
    settle(&site, &visit, &mut response);
    response
}

async fn await_own_write(site: &Site, headers: &HeaderMap) {
    let seq = cookies::value(headers, cookies::SEQ).and_then(|value| value.parse().ok());
    // A number far ahead was not given by us.
    let furthest = site.snapshots.current().seq.saturating_add(FAR_AHEAD);
    if let Some(seq) = seq.filter(|seq| *seq <= furthest) {
        site.snapshots.wait_for(seq, LONGEST_CATCH_UP).await;
    }
}

/// Who reads, and how much they have not read yet.
async fn reader(site: &Site, uri: &Uri, headers: &HeaderMap) -> Result<(Acting, usize), DbErr> {
    let acting = acting(site, uri, headers).await?;
    // Only pages tell it.
    let path = uri.path();
    let unread = match path.starts_with("/assets/") || error_page::is_for_programs(path) {
        true => 0,
        false => notify::unread(site, &acting).await?,
    };
    Ok((acting, unread))
}

async fn acting(site: &Site, uri: &Uri, headers: &HeaderMap) -> Result<Acting, DbErr> {
    if is_embedded(uri.path()) {
        return Ok(Acting::visitor());
    }
    if let Some(token) = session::tokens::carried(uri.path(), headers) {
        return Ok(session::tokens::acting(&site.db, token)
            .await?
            .unwrap_or_default());
    }
    match cookies::value(headers, session::COOKIE) {
        Some(token) => session::acting(&site.db, &site.effects, &token).await,
        None => Ok(Acting::visitor()),
    }
}

fn facts(site: &Site, request: &Request, acting: Acting, unread: usize) -> Facts {
    let (uri, headers) = (request.uri(), request.headers());
    let query = Query::of_address(uri.query().unwrap_or_default());
    let snapshot = site.snapshots.current();
    let lang = language(&query, headers);
    let viewer = match acting.is_signed_in() {
        true => snapshot.viewer_of(&acting),
        false => Viewer::visitor(),
    };
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map(|peer| peer.0.ip());
    Facts {
        lang,
        l: Translator::new(Arc::clone(&site.words), lang),
        acting,
        unread,
        viewer,
        now: site.effects.now(),
        path: uri.path().to_owned(),
        host_network: host_network(site, &snapshot, uri, headers),
        resting: None,
        notice: cookies::signed_value(headers, &site.signing_key, cookies::NOTICE)
            .and_then(|text| Notice::from_cookie(&text, &site.words)),
        address: client_address(peer, headers, &site.settings.proxies),
        query,
    }
}

/// `?lang=`, then the saved choice, then what the browser asks for, then Catalan.
fn language(query: &Query, headers: &HeaderMap) -> Lang {
    let asked = || {
        headers
            .get(header::ACCEPT_LANGUAGE)?
            .to_str()
            .ok()
            .and_then(Lang::negotiate)
    };
    let saved = || cookies::value(headers, cookies::LANG)?.parse().ok();
    chosen(query)
        .or_else(saved)
        .or_else(asked)
        .unwrap_or_default()
}

fn chosen(query: &Query) -> Option<Lang> {
    query.get("lang")?.parse().ok()
}

/// A network carries its own domain as the facet `domain`.
fn host_network(
    site: &Site,
    snapshot: &Snapshot,
    uri: &Uri,
    headers: &HeaderMap,
) -> Option<HostNetwork> {
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let host = host.or(uri.authority().map(|authority| authority.as_str()))?;
    let name = host
        .rsplit_once(':')
        .map_or(host, |(name, _)| name)
        .to_lowercase();
    // No network may take the instance's own name for itself.
    if site.settings.public_url.host_str() == Some(name.as_str()) {
        return None;
    }
    let head = snapshot.networks().find(|head| head.has("domain", &name))?;
    let viewer = Viewer::visitor();
    snapshot.get(&viewer, head.id)?;
    Some(HostNetwork {
        id: head.id,
        slug: head.slug.to_string(),
    })
}

/// What every answer carries on account of who reads.
fn settle(site: &Site, visit: &Visit, response: &mut Response) {
    // A frame of another site leaves no cookie behind, and a program needs none.
    let is_embedded = is_embedded(&visit.path);
    let keeps_lang = !is_embedded && !error_page::is_for_programs(&visit.path);
    let is_page = !is_embedded && is_html(response) && response.status().is_success();
    let is_secure = site.settings.is_secure();
    let signed_in = visit.acting.is_signed_in();
    let notice = response.extensions_mut().remove::<Notice>();
    let headers = response.headers_mut();
    if let Some(lang) = chosen(&visit.query).filter(|_| keeps_lang) {
        let cookie = cookies::set(cookies::LANG, lang.code(), LANG_SECONDS, is_secure);
        cookies::append(headers, cookie);
    }
    if let Some(notice) = notice {
        let said = (cookies::NOTICE, &*notice.to_cookie());
        let cookie = cookies::set_signed(said, NOTICE_SECONDS, is_secure, &site.signing_key);
        cookies::append(headers, cookie);
    } else if visit.notice.is_some() && is_page {
        cookies::append(headers, cookies::set(cookies::NOTICE, "", 0, is_secure));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        let how = if signed_in { "no-store" } else { "no-cache" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(how));
        headers.append(
            header::VARY,
            HeaderValue::from_static("Accept-Language, Cookie"),
        );
    }
}

fn is_html(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(query: &str, cookie: &str, accepted: &'static str) -> Lang {
        let mut headers = HeaderMap::new();
        if let Ok(cookie) = HeaderValue::from_str(cookie) {
            headers.insert(header::COOKIE, cookie);
        }
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(accepted));
        language(&Query::parse(query), &headers)
    }

    #[test]
    fn the_address_wins_over_the_choice_and_the_choice_over_the_browser() {
        assert_eq!(spoken("lang=eu", "ordit_lang=es", "en"), Lang::Eu);
        assert_eq!(spoken("lang=fr", "a=b; ordit_lang=es", "en"), Lang::Es);
        assert_eq!(spoken("", "ordit_lang=xx", "en-GB,ca;q=0.5"), Lang::En);
        assert_eq!(spoken("", "", "fr"), Lang::Ca);
    }
}

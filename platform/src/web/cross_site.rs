//! Whether an action was sent by a page of ours; no page holds a token for it.

use axum::http::{HeaderMap, Method, header};

use super::cookies;
use crate::session;

/// Looks at what a browser says about where a request comes from. Without a word about it (old
/// programs, curl) it passes only when no session comes along.
pub(super) fn is_ours(method: &Method, headers: &HeaderMap) -> bool {
    if method.is_safe() {
        return true;
    }
    match (
        text(headers, "sec-fetch-site"),
        text(headers, header::ORIGIN.as_str()),
    ) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => is_same_host(origin, text(headers, header::HOST.as_str())),
        (None, None) => cookies::value(headers, session::COOKIE).is_none(),
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    // An unreadable header is no good sign, so it must not count as absent.
    headers
        .get(name)
        .map(|value| value.to_str().unwrap_or("unreadable"))
}

fn is_same_host(origin: &str, host: Option<&str>) -> bool {
    let from = origin.split_once("://").map(|(_, host)| host);
    from.is_some_and(|from| host.is_some_and(|host| from.eq_ignore_ascii_case(host)))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn passes(method: Method, pairs: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert("host", HeaderValue::from_static("ordit.example:8080"));
        for (name, value) in pairs {
            headers.insert(*name, HeaderValue::from_static(value));
        }
        is_ours(&method, &headers)
    }

    #[test]
    fn only_our_own_pages_act() {
        let session = ("cookie", "ordit_session=x");
        let matrix: [(&[(&str, &str)], bool); 12] = [
            (&[], true),
            (&[session], false),
            (&[session, ("sec-fetch-site", "same-origin")], true),
            (&[session, ("sec-fetch-site", "none")], true),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("sec-fetch-site", "cross-site")], false),
            (
                &[
                    ("sec-fetch-site", "cross-site"),
                    ("origin", "http://ordit.example:8080"),
                ],
                false,
            ),
            (&[session, ("origin", "http://ordit.example:8080")], true),
            (&[session, ("origin", "https://Ordit.Example:8080")], true),
            (&[("origin", "http://ordit.example")], false),
            (&[("origin", "http://evil.example")], false),
            (&[("origin", "null")], false),
        ];
        for (headers, expected) in matrix {
            assert_eq!(passes(Method::POST, headers), expected, "{headers:?}");
            assert!(passes(Method::GET, headers), "{headers:?}");
        }
    }
}

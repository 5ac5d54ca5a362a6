//! Headers that keep pages from running, loading or showing what is not ours.

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

use super::site::Shared;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; \
     form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";
/// The same, and any site may show it in a frame.
const EMBEDDED_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; \
     form-action 'none'; frame-ancestors *; base-uri 'none'";

/// Come back encrypted, for a year. Names below ours may be others', so nothing is said of them.
const ENCRYPTED: &str = "max-age=31536000";

const HEADERS: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
];

pub(super) async fn add(State(site): State<Shared>, request: Request, next: Next) -> Response {
    let is_embedded = is_embedded(request.uri().path());
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    if site.settings.is_secure() {
        let for_a_year = HeaderValue::from_static(ENCRYPTED);
        let headers = response.headers_mut();
        headers.insert(header::STRICT_TRANSPORT_SECURITY, for_a_year);
    }
    if is_embedded {
        open_to_frames(&mut response);
    }
    response
}

/// What stands here is made to be shown inside other sites, and never knows who looks.
pub(super) fn is_embedded(path: &str) -> bool {
    path.starts_with("/embed/")
}

fn open_to_frames(response: &mut Response) {
    let policy = HeaderValue::from_static(EMBEDDED_POLICY);
    let anywhere = HeaderValue::from_static("cross-origin");
    let name = HeaderName::from_static("cross-origin-resource-policy");
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers.insert(name, anywhere);
}

//! What the framework refuses by itself is told as calmly as what we refuse.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use tower::ServiceExt;

use super::world::{World, world};

const FORM: &str = "application/x-www-form-urlencoded";

/// The status and the page of a form sent to an address.
async fn send(world: &World, path: &str, kind: &str, body: String) -> (StatusCode, String) {
    let request = Request::post(path)
        .header("host", "localhost")
        .header("accept-language", "eu")
        .header("content-type", kind);
    let request = request.body(Body::from(body)).expect("a request");
    let answer = world.router.clone().oneshot(request).await;
    let (parts, body) = answer.expect("an answer").into_parts();
    let body = axum::body::to_bytes(body, 1_000_000).await.expect("a body");
    (parts.status, String::from_utf8_lossy(&body).into_owned())
}

fn assert_is_our_page(what: &str, page: &str) {
    assert!(page.contains("<html lang=\"eu\">"), "{what}: {page}");
    assert!(
        page.contains("</html>") && page.contains("/directory"),
        "{what}: {page}"
    );
    assert!(
        !page.contains("Failed to") && !page.contains("Invalid"),
        "{what}: {page}"
    );
}

#[tokio::test]
async fn an_address_that_can_be_none_of_ours_is_not_found() {
    let world = world(false).await;
    let headers = [("accept-language", "eu")];
    let nowhere = world
        .ask(axum::http::Method::GET, "/nowhere", &headers)
        .await;
    let title = |page: &str| page.split("</title>").next().unwrap_or_default().to_owned();
    for path in ["/of/%ff", "/of/%C3%28", "/of/no-id", "/of/%00", "/%ff"] {
        let answer = world.ask(axum::http::Method::GET, path, &headers).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_is_our_page(path, &answer.body);
        assert_eq!(title(&answer.body), title(&nowhere.body), "{path}");
    }
}

#[tokio::test]
async fn a_form_that_cannot_be_read_gets_our_page() {
    let world = world(false).await;
    let long = format!("number={}", "1".repeat(1_000_001));
    for (path, kind, body, status) in [
        ("/numbered", FORM, "number=many".to_owned(), 422),
        ("/numbered", FORM, String::new(), 422),
        ("/numbered", "application/json", "{}".to_owned(), 415),
        ("/numbered", FORM, long, 413),
        ("/upload", FORM, "a=b".to_owned(), 400),
        ("/upload", "multipart/form-data", "a=b".to_owned(), 400),
    ] {
        let (answered, page) = send(&world, path, kind, body).await;
        assert_eq!(answered.as_u16(), status, "{path} {kind}: {page}");
        assert_is_our_page(path, &page);
    }
}

//! The whole stack over HTTP, with pages of its own.

mod rejections;
mod secrets;
pub(super) mod world;

use axum::http::{Method, StatusCode};

use self::world::{world, world_at};

#[tokio::test]
async fn a_page_speaks_the_readers_language_and_links_to_itself_in_the_others() {
    let world = world(false).await;
    let answer = world.get("/sample?county=17&lang=eu").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer.body.contains("<html lang=\"eu\">"),
        "{}",
        answer.body
    );
    assert!(
        answer.body.contains("<h1>Sample &#60;1&#62;</h1>"),
        "{}",
        answer.body
    );
    assert!(
        answer
            .body
            .contains("href=\"/sample?county=17&#38;lang=es\" lang=\"es\"")
    );
    let address = "href=\"http://localhost:8080/sample?county=17&#38;lang=";
    for (rel, lang) in [("canonical\"", "eu"), ("alternate\" hreflang=\"es\"", "es")] {
        let link = format!("rel=\"{rel} {address}{lang}\"");
        assert!(answer.body.contains(&link), "{}", answer.body);
    }
    assert!(
        answer
            .body
            .contains("href=\"/sample?county=17&#38;lang=eu&#38;page=3\"")
    );
    assert_eq!(answer.cookies(), "ordit_lang=eu");
    assert!(!answer.body.contains('⟦'), "{}", answer.body);
    assert!(!answer.body.contains("style="));

    let later = world
        .ask(Method::GET, "/sample", &[("cookie", "ordit_lang=eu")])
        .await;
    assert!(later.body.contains("<html lang=\"eu\">"));
    let head = world.ask(Method::HEAD, "/sample", &[]).await;
    assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
    assert!(
        head.header("content-security-policy")
            .starts_with("default-src 'none'")
    );
}

#[tokio::test]
async fn errors_are_whole_pages_without_detail_and_json_for_programs() {
    let world = world(false).await;
    for (path, status) in [
        ("/nowhere", 404),
        ("/faulty", 500),
        ("/panicking", 500),
        ("/act", 405),
    ] {
        let answer = world.get(path).await;
        assert_eq!(answer.status.as_u16(), status, "{path}");
        assert!(answer.body.contains("</html>"), "{path}: {}", answer.body);
        assert!(answer.body.contains("/directory"), "{path} has a way on");
        assert!(!answer.body.contains("secret"), "{path}: {}", answer.body);
        let accept = [("accept", "application/json"), ("accept-language", "en")];
        let problem = world.ask(Method::GET, path, &accept).await;
        assert_eq!(problem.header("content-type"), "application/problem+json");
        let value: serde_json::Value = serde_json::from_str(&problem.body).expect("JSON");
        assert_eq!(value["status"], status);
        assert_eq!(value["reference"].is_string(), status == 500, "{path}");
    }
    assert_eq!(world.get("/act").await.header("allow"), "POST");
    let refused = world
        .post("/refuse", &[("sec-fetch-site", "same-origin")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_visitor_signs_in_through_the_demo_and_out_again() {
    let world = world(true).await;
    let led = world.get("/coordinate?x=1").await;
    assert_eq!(led.status, StatusCode::SEE_OTHER);
    assert_eq!(
        led.header("location"),
        "/sign-in?next=%2Fcoordinate%3Fx%3D1"
    );
    assert_eq!(
        world.post("/coordinate", &[]).await.status,
        StatusCode::UNAUTHORIZED
    );
    let form = world.get(led.header("location")).await;
    assert!(
        form.body.contains("value=\"/coordinate?x=1\""),
        "{}",
        form.body
    );

    let kind = ("content-type", "application/x-www-form-urlencoded");
    let entered = world.post("/demo/sign-in", &[kind]).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.body);
    let cookies = entered.cookies();
    let cookie = [("cookie", cookies.as_str())];
    let inside = world.ask(Method::GET, "/coordinate", &cookie).await;
    assert_eq!(inside.status, StatusCode::OK);
    assert!(inside.body.contains("Ja has entrat."), "{}", inside.body);
    assert_eq!(inside.cookies(), "ordit_notice=");
    assert_eq!(inside.header("cache-control"), "no-store");

    let ours = [
        ("cookie", cookies.as_str()),
        ("sec-fetch-site", "same-origin"),
    ];
    let theirs = [
        ("cookie", cookies.as_str()),
        ("sec-fetch-site", "cross-site"),
    ];
    assert_eq!(
        world.post("/sign-out", &theirs).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        world.post("/sign-out", &ours).await.status,
        StatusCode::SEE_OTHER
    );
    let after = world.ask(Method::GET, "/coordinate", &cookie).await;
    assert_eq!(after.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn outside_the_demo_there_is_no_button_and_guessing_is_slowed_down() {
    let world = world(false).await;
    assert_eq!(
        world.post("/demo/sign-in", &[]).await.status,
        StatusCode::NOT_FOUND
    );
    let open = world.get("/sign-in/guess").await;
    assert_eq!(open.status, StatusCode::NOT_FOUND);
    assert!(
        !open
            .body
            .contains("<form method=\"post\" action=\"/sign-in"),
        "{}",
        open.body
    );
    for _ in 0..10 {
        assert_eq!(
            world.post("/sign-in/guess", &[]).await.status,
            StatusCode::NOT_FOUND
        );
    }
    let slowed = world.post("/sign-in/guess", &[]).await;
    assert_eq!(slowed.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(slowed.header("retry-after"), "60");
}

#[tokio::test]
async fn browsers_are_told_to_come_back_encrypted_where_we_are() {
    for (address, told) in [
        ("https://xarxa.example", Some("max-age=31536000")),
        ("http://localhost:8080", None),
    ] {
        let answer = world_at(address, false).await.get("/sample").await;
        let header = answer.headers.get("strict-transport-security");
        assert_eq!(header.and_then(|value| value.to_str().ok()), told);
    }
}

#[tokio::test]
async fn files_may_be_kept_and_requests_are_counted() {
    let world = world(false).await;
    let css = world.get(&crate::assets::asset("ordit.css")).await;
    assert_eq!(
        (css.status, css.header("content-type")),
        (StatusCode::OK, "text/css; charset=utf-8")
    );
    assert!(css.header("cache-control").contains("immutable"));
    assert_eq!(
        world.get("/assets/../Cargo.toml").await.status,
        StatusCode::NOT_FOUND
    );
    let metrics = world.get("/metrics").await;
    let line = "ordit_http_requests_total{method=\"GET\",path=\"/assets/{*file}\",status=\"200\"}";
    assert!(metrics.body.contains(line), "{}", metrics.body);
}

//! Stories of attacks: script, smuggled headers, ways out, ids of others, and what is promised.

mod bodies;
mod documented;
mod headers;
mod neighbours;
mod script;
mod typed;

use axum::http::Method;
use ordit_platform::web::RouteInfo;
use ordit_testkit::TestApp;
use scraper::{ElementRef, Html};

/// An element that no page of ours has; where it is one, somebody wrote it.
const ELEMENT: &str = "ordit-attack";
/// Ends an attribute, an element and a block of script, whichever it stands in.
const SCRIPT: &str = "\"'><ordit-attack onfocus=alert(1)></script><script>alert(1)</script>\
                      <img src=x onerror=alert(1)>";

/// The same for fields that take few characters.
const SHORT: &str = "\"'><ordit-attack>";

/// The address of a route whose parameters are these; others are what is given for the rest.
pub fn filled(route: &RouteInfo, given: &[(&str, &str)], rest: &str) -> String {
    let parts = route.path.split('/').map(|part| {
        let name = part
            .strip_prefix('{')
            .and_then(|part| part.strip_suffix('}'));
        let known = |name: &str| given.iter().find(|(own, _)| *own == name);
        match name {
            Some(name) => known(name).map_or(rest, |(_, value)| value).to_owned(),
            None => part.to_owned(),
        }
    });
    parts.collect::<Vec<_>>().join("/")
}

/// Every page and file that is asked for by GET.
pub fn pages(app: &TestApp) -> impl Iterator<Item = &RouteInfo> {
    app.routes
        .iter()
        .filter(|route| route.method == Method::GET)
}

/// What in a page somebody else wrote and a browser would run.
fn runs(page: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let elements = html
        .root_element()
        .descendants()
        .filter_map(ElementRef::wrap);
    elements.filter(is_foreign).map(|one| one.html()).collect()
}

fn is_foreign(element: &ElementRef<'_>) -> bool {
    let one = element.value();
    let mut attributes = one.attrs();
    let is_handler = |(name, value): (&str, &str)| {
        let value = value.trim().to_lowercase();
        let leads = ["href", "src", "action", "formaction"].contains(&name);
        name.starts_with("on")
            || (leads
                && ["javascript:", "data:text"]
                    .iter()
                    .any(|bad| value.starts_with(bad)))
    };
    let is_script = one.name() == "script" && !is_ours(element);
    one.name() == ELEMENT || is_script || attributes.any(is_handler)
}

/// A script is one of our files, or data that a browser does not run and that is whole.
fn is_ours(script: &ElementRef<'_>) -> bool {
    let text: String = script.text().collect();
    match (script.attr("src"), script.attr("type")) {
        (Some(src), _) => src.starts_with("/assets/") && text.is_empty(),
        (None, Some("application/ld+json")) => {
            serde_json::from_str::<serde_json::Value>(&text).is_ok()
        }
        (None, _) => false,
    }
}

#[test]
fn what_runs_is_found_wherever_it_stands() {
    for bad in [
        "<ordit-attack>",
        "<p onclick='x()'>",
        "<script>alert(1)</script>",
        "<script src='https://evil.example/x.js'></script>",
        "<script type='application/ld+json'>{\"a\": </script>",
        "<a href=' JavaScript:alert(1)'>x</a>",
        "<iframe src='data:text/html,x'></iframe>",
        SCRIPT,
    ] {
        assert!(!runs(bad).is_empty(), "{bad}");
    }
    let good = "<p title='onclick'>&lt;script&gt;</p><script src='/assets/a.js'></script>\
                <script type='application/ld+json'>{\"a\": 1}</script>\
                <img src='data:image/png;base64,AA'>";
    assert_eq!(runs(good), Vec::<String>::new());
}

//! The lists of pages for search engines: whole, true, and of one domain each.

use std::collections::BTreeMap;

use ordit_testkit::{Answer, Visitor, story};
use quick_xml::{
    NsReader, XmlVersion,
    events::Event,
    name::{Namespace, ResolveResult},
};

use crate::{
    found::{HERE, canonical, told, world, write},
    world::{ALL, member, network},
};

const SITEMAPS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// An address with what stands beside it.
#[derive(Debug, Default)]
struct Listed {
    changed_at: String,
    /// Language and address.
    alternates: Vec<(String, String)>,
}

/// The addresses of a sitemap or an index, if it is well-formed and every element is of its
/// namespace and in its place.
fn read(answer: &Answer) -> BTreeMap<String, Listed> {
    assert_eq!(
        answer.headers["content-type"],
        "application/xml; charset=utf-8"
    );
    let text = answer.text();
    let mut reader = NsReader::from_str(&text);
    let (mut found, mut now, mut open) = (Vec::new(), Listed::default(), Vec::new());
    loop {
        let (namespace, event) = reader.read_resolved_event().expect("well-formed XML");
        let bound = |wanted: &'static str| ResolveResult::Bound(Namespace(wanted));
        let is_of = |wanted| namespace == bound(wanted);
        match event {
            Event::Start(start) => {
                assert!(is_of(SITEMAPS), "{start:?}");
                let name = start.local_name().as_ref().to_owned();
                open.push(name);
            }
            Event::Empty(link) => {
                assert!(is_of(XHTML) && open == ["urlset", "url"], "{link:?}");
                let value = |key: &str| {
                    let value = link.try_get_attribute(key).expect("attributes");
                    let value = value
                        .expect("an attribute")
                        .normalized_value(XmlVersion::Explicit1_0);
                    value.expect("a value").into_owned()
                };
                assert_eq!(value("rel"), "alternate");
                now.alternates.push((value("hreflang"), value("href")));
            }
            Event::Text(said) => {
                let said = said.xml_content(XmlVersion::Explicit1_0).into_owned();
                match open.last().map(String::as_str) {
                    Some("loc") => found.push((said, Listed::default())),
                    Some("lastmod") => now.changed_at = said,
                    other => panic!("{said} in {other:?}"),
                }
            }
            Event::End(_) => {
                let closed = open.pop().expect("an open element");
                if let (true, Some((_, last))) = (closed == "url", found.last_mut()) {
                    *last = std::mem::take(&mut now);
                }
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("{other:?}"),
        }
    }
    assert!(open.is_empty());
    let count = found.len();
    let addresses: BTreeMap<String, Listed> = found.into_iter().collect();
    assert_eq!(addresses.len(), count, "each address once");
    addresses
}

/// Everything that the parts of a domain's sitemap list.
async fn all(visitor: &Visitor<'_>, origin: &str) -> BTreeMap<String, Listed> {
    let index = visitor.get("/sitemap.xml").await.expect(200);
    let mut all = BTreeMap::new();
    for part in read(&index).into_keys() {
        let part = part.strip_prefix(origin).expect("a part of this domain");
        all.extend(read(&visitor.get(part).await.expect(200)));
    }
    all
}

story!(a_sitemap_lists_every_public_page_and_no_other, ALL, |app| {
    world(&app).await;
    let all = all(&app.visitor(), HERE).await;
    let paths = [
        "/",
        "/about/data",
        "/agenda",
        "/directory",
        "/library",
        "/map",
        "/n/alfa",
        "/n/alfa/agenda",
        "/n/alfa/allies",
        "/n/alfa/cloth",
        "/n/alfa/figures",
        "/o/ajuntament-d-artes",
    ];
    let languages = ["ca", "en", "es", "eu"];
    let mut expected: Vec<String> = paths
        .iter()
        .flat_map(|path| languages.map(|lang| format!("{HERE}{path}?lang={lang}")))
        .collect();
    expected.sort();
    let mut listed: Vec<&String> = all.keys().collect();
    listed.retain(|address| !address.contains("/territory"));
    assert_eq!(listed, expected.iter().collect::<Vec<_>>());
    for (address, beside) in &all {
        let path = address.strip_prefix(HERE).expect("ours");
        let page = app.visitor().get(path).await.expect(200);
        assert_eq!(canonical(&page), [address.as_str()]);
        let hrefs = page.attributes("link[rel=alternate][hreflang]", "href");
        let beside: Vec<&String> = beside.alternates.iter().map(|(_, href)| href).collect();
        assert_eq!(beside, hrefs.iter().collect::<Vec<_>>(), "{address}");
    }
});

story!(a_sitemap_says_when_a_page_changed_last, ALL, |app| {
    let world = world(&app).await;
    let address = format!("{HERE}/o/ajuntament-d-artes?lang=ca");
    let before = all(&app.visitor(), HERE).await[&address].changed_at.clone();
    assert!(before.ends_with('Z') && before.len() == 20, "{before}");
    app.clock.advance(3_600);
    let on = (Some(world.alfa), "organisation");
    write(
        &app,
        on,
        Some(world.artes),
        &[("summary", "Una altra cosa")],
    )
    .await;
    let after = all(&app.visitor(), HERE).await[&address].changed_at.clone();
    assert!(after > before, "{before} {after}");
});

story!(the_parts_of_a_sitemap_are_bounded, ALL, |app| {
    world(&app).await;
    let index = app.visitor().get("/sitemap.xml").await.expect(200);
    let parts = read(&index);
    assert_eq!(parts.len(), 2, "{parts:?}");
    for past in ["/sitemap/2", "/sitemap/4294967295", "/sitemap/x"] {
        app.visitor().get(past).await.expect(404);
    }
});

story!(a_network_is_found_on_its_own_domain_only, ALL, |app| {
    let world = world(&app).await;
    let beta = network(&app, "beta", "Xarxa Beta").await;
    let salt = member(&app, beta, "Ajuntament d'Artés", "Artés").await;
    assert_eq!(salt, world.artes, "the same organisation in both");
    write(
        &app,
        (None, "network"),
        Some(beta),
        &[("domain", "beta.test")],
    )
    .await;
    app.catch_up().await;
    let origin = "http://beta.test";
    let there = app.visitor().on("beta.test");
    for (path, told_at) in [
        ("/", "/"),
        ("/n/beta", "/"),
        ("/n/beta/allies", "/n/beta/allies"),
    ] {
        let expected = [format!("{origin}{told_at}?lang=ca")];
        assert_eq!(canonical(&there.get(path).await.expect(200)), expected);
        if path != "/" {
            let here = app.visitor().get(path).await.expect(200);
            assert_eq!(canonical(&here), expected, "wherever it is read");
        }
    }
    let page = there.get("/?lang=en").await.expect(200);
    assert_eq!(
        page.attributes("meta[property=\"og:site_name\"]", "content"),
        ["Xarxa Beta"]
    );
    let beta = told(&page, "Organization").expect("a network");
    assert_eq!(beta["url"], format!("{origin}/?lang=en"));
    // What belongs to all networks keeps its one address.
    for path in ["/o/ajuntament-d-artes", "/directory"] {
        let page = there.get(&format!("{path}?lang=ca")).await.expect(200);
        assert_eq!(canonical(&page), [format!("{HERE}{path}?lang=ca")]);
    }
    let own: Vec<String> = all(&there, origin).await.into_keys().collect();
    assert_eq!(own.len(), 20, "five pages in four languages: {own:?}");
    assert!(own.iter().all(|address| address.starts_with(origin)));
    let rest = all(&app.visitor(), HERE).await;
    assert!(
        rest.keys().all(|address| !address.contains("beta")),
        "{rest:?}"
    );
    assert!(rest.contains_key(&format!("{HERE}/o/ajuntament-d-artes?lang=ca")));
    for (visitor, origin) in [(there, origin), (app.visitor(), HERE)] {
        let robots = visitor.get("/robots.txt").await.expect(200);
        assert_eq!(robots.headers["content-type"], "text/plain; charset=utf-8");
        let lines = robots.text();
        let sitemap = format!("Sitemap: {origin}/sitemap.xml");
        assert!(lines.lines().any(|line| line == sitemap), "{lines}");
        assert!(lines.starts_with("User-agent: *\nDisallow: "), "{lines}");
    }
    assert_eq!(
        app.visitor().on("beta.test").get("/sitemap/1").await.status,
        404
    );
});

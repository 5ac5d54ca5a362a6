//! What a page says in JSON-LD (Schema.org), for whoever reads facts and not pages.

use std::fmt;

use askama::filters::HtmlSafe;
use serde::Serialize;
use serde_json::{Value, json};

use super::Listing;

const SCHEMA: &str = "https://schema.org";

/// Facts as they stand in a page: a data block, which no browser runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts(String);

impl Facts {
    /// A list of things, each in the shape of Schema.org. Whoever tells of one leaves out what is
    /// not known of it.
    pub fn of(things: &impl Serialize) -> Self {
        let graph = Graph {
            context: SCHEMA,
            things,
        };
        let text = serde_json::to_string(&graph).unwrap_or_default();
        // Nothing that somebody wrote may end the block or begin another element in it.
        Self(match text.contains(['<', '>']) {
            true => text.replace('<', "\\u003c").replace('>', "\\u003e"),
            false => text,
        })
    }
}

#[derive(Serialize)]
struct Graph<'a, T> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    things: &'a T,
}

/// Where a page stands: the pages above it and itself.
#[derive(Serialize)]
pub struct Breadcrumbs<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "itemListElement")]
    pages: Vec<Breadcrumb<'a>>,
}

#[derive(Serialize)]
struct Breadcrumb<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: &'a str,
    item: &'a str,
}

impl fmt::Display for Facts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// It holds neither `<` nor `>`, so it stays what it is inside a data block.
impl HtmlSafe for Facts {}

/// The page itself, as a thing of this kind.
pub fn page_as(kind: &str, name: &str, listing: &Listing) -> Value {
    json!({
        "@type": kind,
        "@id": listing.canonical,
        "url": listing.canonical,
        "name": name,
        "inLanguage": listing.lang.code(),
        "isPartOf": { "@id": format!("{}/", listing.origin) },
    })
}

/// Where a page stands: name and address of each page above it and of itself.
pub fn breadcrumbs<'a>(pages: &[(&'a str, &'a str)]) -> Breadcrumbs<'a> {
    let item = |(position, (name, href)): (usize, &(&'a str, &'a str))| Breadcrumb {
        kind: "ListItem",
        position,
        name,
        item: href,
    };
    Breadcrumbs {
        kind: "BreadcrumbList",
        pages: (1..).zip(pages).map(item).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_written_by_anyone_ends_the_block() {
        let name = "Terra </script><!-- & \"Cel\"";
        let facts = Facts::of(&[json!({ "@type": "Organization", "name": name })]).to_string();
        assert!(!facts.contains('<') && !facts.contains('>'), "{facts}");
        let read: Value = serde_json::from_str(&facts).expect("JSON");
        assert_eq!(read["@graph"][0]["name"], name);
    }

    #[test]
    fn crumbs_are_numbered_from_the_top() {
        let crumbs = breadcrumbs(&[("Directori", "/directory"), ("Ter", "/o/ter")]);
        let crumbs = serde_json::to_value(crumbs).expect("JSON");
        assert_eq!(crumbs["itemListElement"][1]["position"], 2);
        assert_eq!(crumbs["itemListElement"][0]["item"], "/directory");
    }
}

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
    /// These things, each in the shape of Schema.org; `null` values are left out.
    pub fn of(things: impl IntoIterator<Item = Value>) -> Self {
        let mut things: Vec<Value> = things.into_iter().collect();
        things.iter_mut().for_each(leave_gaps_out);
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
struct Graph {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    things: Vec<Value>,
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
pub fn breadcrumbs(pages: &[(&str, &str)]) -> Value {
    let item = |(place, (name, href)): (usize, &(&str, &str))| {
        let position = place + 1;
        json!({ "@type": "ListItem", "position": position, "name": name, "item": href })
    };
    let items: Vec<Value> = pages.iter().enumerate().map(item).collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

fn leave_gaps_out(value: &mut Value) {
    match value {
        Value::Object(pairs) => {
            pairs.retain(|_, value| !is_gap(value));
            pairs.values_mut().for_each(leave_gaps_out);
        }
        Value::Array(values) => values.iter_mut().for_each(leave_gaps_out),
        _ => {}
    }
}

fn is_gap(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_written_by_anyone_ends_the_block() {
        let name = "Terra </script><!-- & \"Cel\"";
        let facts = Facts::of([json!({ "@type": "Organization", "name": name })]).to_string();
        assert!(!facts.contains('<') && !facts.contains('>'), "{facts}");
        let read: Value = serde_json::from_str(&facts).expect("JSON");
        assert_eq!(read["@graph"][0]["name"], name);
    }

    #[test]
    fn what_is_not_known_is_not_said() {
        let thing = json!({ "name": "A", "url": null, "sameAs": [], "address": { "region": "" } });
        let read: Value = serde_json::from_str(&Facts::of([thing]).to_string()).expect("JSON");
        assert_eq!(
            read["@graph"][0],
            json!({ "name": "A", "address": {} }),
            "{read}"
        );
    }

    #[test]
    fn crumbs_are_numbered_from_the_top() {
        let crumbs = breadcrumbs(&[("Directori", "/directory"), ("Ter", "/o/ter")]);
        assert_eq!(crumbs["itemListElement"][1]["position"], 2);
        assert_eq!(crumbs["itemListElement"][0]["item"], "/directory");
    }
}

//! `GET /n/{network}/feed.atom` and `/agenda/feed.atom`: what is new for everyone (RFC 4287).

use atom_syndication::{Category, Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use axum::{
    extract::{Path, State},
    http::header::CONTENT_TYPE,
    response::{IntoResponse, Response},
};
use ordit_activities::{activities, agenda};
use ordit_kernel::{Id, Instant, Viewer};
use ordit_members::networks;
use ordit_platform::{
    register::{INVENTED, State as Standing},
    snapshot::{Filter, Head, Order, Snapshot},
    themes::theme,
    web::{READ, Routes, Shared, Shows, Site, Visit, WebError, in_language},
};

/// So many of the newest are told.
const MOST: usize = 50;
const ATOM: &str = "application/atom+xml; charset=utf-8";
/// In the facets of an entry, of which networks it is.
const NETWORK: &str = "network";
/// In an activity's facets, who holds it beside its home network.
const OWNER: &str = "owner";

/// The feeds.
pub fn routes(routes: &mut Routes) {
    routes.get("/agenda/feed.atom", READ, of_agenda);
    routes.get("/n/{network}/feed.atom", READ, of_network);
}

async fn of_agenda(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let told = Told {
        id: format!("{}/agenda", site.settings.origin()),
        title: visit.l.t("activities-agenda-title"),
        author: "Ordit".to_owned(),
        page: "/agenda".to_owned(),
    };
    let heads = newest(&snapshot, &visit, (activities::KIND, Vec::new()));
    let answer = answer(&site, &visit, told, &heads)?;
    Ok(Shows::everything().on(answer))
}

async fn of_network(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let network = snapshot.by_slug(&Viewer::visitor(), networks::KIND, &slug);
    let network = network.ok_or(WebError::NotFound)?;
    let name = network.title(visit.lang).text;
    let told = Told {
        id: lasting(&site, network.id),
        title: visit.l.t1("app-feed-title", "name", name),
        author: name.to_owned(),
        page: format!("/n/{slug}"),
    };
    let own = |dimension: &str| (dimension.to_owned(), network.id.to_string());
    let heads = newest(&snapshot, &visit, ("", [NETWORK, OWNER].map(own).to_vec()));
    let answer = answer(&site, &visit, told, &heads)?;
    Ok(Shows::everything().on(answer))
}

/// What a feed says of itself.
struct Told {
    id: String,
    title: String,
    author: String,
    page: String,
}

/// What everyone sees, whoever asks: a reader of feeds keeps it where others read it too. What was
/// made up is told by its own network alone.
fn newest<'a>(
    snapshot: &'a Snapshot,
    visit: &Visit,
    (kind, any): (&'static str, Vec<(String, String)>),
) -> Vec<&'a Head> {
    let filter = Filter {
        kind,
        without: match any.is_empty() {
            true => vec![("source".to_owned(), INVENTED.to_owned())],
            false => Vec::new(),
        },
        any,
        state: Some(Standing::Published),
        order: Order::Latest,
        lang: visit.lang,
        ..Filter::default()
    };
    let found = snapshot.find_page(&Viewer::visitor(), &filter, |total| 0..total.min(MOST));
    let heads = found.found.heads.into_iter();
    heads.filter(|head| &*head.kind != networks::KIND).collect()
}

fn answer(site: &Site, visit: &Visit, told: Told, heads: &[&Head]) -> Result<Response, WebError> {
    let origin = site.settings.origin();
    let latest = heads.iter().map(|head| head.updated_at).max();
    let mut feed = Feed::default();
    feed.set_id(told.id);
    feed.set_title(Text::plain(told.title));
    feed.set_lang(visit.lang.code().to_owned());
    feed.set_updated(moment(latest.unwrap_or_default()));
    feed.set_authors(vec![Person {
        name: told.author,
        ..Person::default()
    }]);
    feed.set_generator(Generator {
        value: "Ordit".to_owned(),
        ..Generator::default()
    });
    let own = link(in_language(origin, &visit.path, visit.lang), "self", ATOM);
    let page = link(
        in_language(origin, &told.page, visit.lang),
        "alternate",
        "text/html",
    );
    feed.set_links(vec![own, page]);
    let entries = heads.iter().filter_map(|head| entry(site, visit, head));
    feed.set_entries(entries.collect::<Vec<_>>());
    let text = feed.write_to(Vec::new()).map_err(anyhow::Error::from)?;
    Ok(([(CONTENT_TYPE, ATOM)], text).into_response())
}

/// None where the entry has no page of its own.
fn entry(site: &Site, visit: &Visit, head: &Head) -> Option<Entry> {
    let path = site.snapshots.path_of(head)?;
    let (lang, title) = (visit.lang, head.title(visit.lang));
    let mut entry = Entry::default();
    entry.set_id(lasting(site, head.id));
    entry.set_title(Text {
        lang: (title.lang != lang).then(|| title.lang.code().to_owned()),
        ..Text::plain(title.text.to_owned())
    });
    entry.set_updated(moment(head.updated_at));
    let page = in_language(site.settings.origin(), &path, lang);
    entry.set_links(vec![link(page, "alternate", "text/html")]);
    let when = head.particulars::<activities::Card>();
    let when = when.filter(|_| &*head.kind == activities::KIND);
    let when = when.map(|card| agenda::when(&visit.l, &card));
    let summary = Some(head.summary(lang).text.trim().to_owned());
    let parts = [when, summary].into_iter().flatten();
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    if !parts.is_empty() {
        entry.set_summary(Text::plain(parts.join(". ")));
    }
    let themes = head.themes().filter_map(|code| {
        Some(Category {
            term: code.to_owned(),
            label: Some(theme(code)?.label(lang).to_owned()),
            ..Category::default()
        })
    });
    entry.set_categories(themes.collect::<Vec<_>>());
    Some(entry)
}

/// What it is called for good, whatever its page is called.
fn lasting(site: &Site, id: Id) -> String {
    format!("{}/e/{id}", site.settings.origin())
}

fn link(href: String, rel: &str, kind: &str) -> Link {
    Link {
        href,
        rel: rel.to_owned(),
        mime_type: Some(kind.to_owned()),
        ..Link::default()
    }
}

fn moment(at: Instant) -> FixedDateTime {
    at.timestamp().to_string().parse().unwrap_or_default()
}

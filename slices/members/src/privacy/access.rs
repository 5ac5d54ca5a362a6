//! Who looked at how people are reached: for oneself, for a network, for the whole instance.

use std::io::Cursor;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use ordit_kernel::{Id, PageRequest, Scope, Viewer};
use ordit_platform::{
    export::{Format, attachment},
    i18n::Translator,
    permissions::{Needs, Permission},
    sheets::{self, Cell, SheetError, SheetWriter},
    snapshot::Snapshot,
    web::{Layout, Pager, Routes, Shared, Site, Step, Visit, WebError, page},
};

use super::access_store::{self, Filter, Look};
use crate::{directory::export::asked_format, form::Here};

const OWN: Permission = Permission::new("members.access.own", Needs::SignedIn);
const NETWORK: Permission = Permission::new("members.access", Needs::CoordinatesNetwork);
const INSTANCE: Permission = Permission::new("members.access.all", Needs::CoordinatesAll);

const ROWS: usize = 50;
/// A file holds so many of the latest.
const MOST_EXPORTED: usize = 20_000;
const DAYS: [i64; 3] = [30, 365, 0];
const KINDS: [&str; 3] = ["person", "list", "file"];
const COLUMNS: [&str; 6] = ["when", "who", "name", "what", "for", "number"];

/// The pages and their files.
pub fn routes(routes: &mut Routes) {
    routes.get("/me/access", OWN, own);
    routes.get("/n/{network}/access", NETWORK, of_network);
    routes.get("/n/{network}/access/export", NETWORK, export_network);
    routes.get("/instance/access", INSTANCE, of_all);
    routes.get("/instance/access/export", INSTANCE, export_all);
}

#[derive(Template)]
#[template(path = "members/access_log.html")]
struct AccessPage {
    layout: Layout,
    l: Translator,
    here: Option<Here>,
    lead: String,
    /// Oneself is not told who it was, only for whom.
    is_own: bool,
    total: usize,
    lines: Vec<Line>,
    choices: Vec<Choice>,
    exports: Vec<(String, String)>,
    pager: Pager,
}

struct Choice {
    label: String,
    href: String,
    is_chosen: bool,
}

/// A look, in words.
struct Line {
    when: String,
    who: String,
    /// The person who looked, where that is told.
    name: String,
    what: String,
    purpose: String,
    number: i64,
}

async fn own(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let person = visit.acting.person.ok_or(WebError::SignIn)?;
    let networks = networks_of(&visit.viewer);
    let filter = Filter {
        of: Some((person, networks)),
        ..chosen(&visit)
    };
    shown(&site, &visit, None, &filter).await
}

/// In whose lists somebody may stand: of the networks of their mandates.
fn networks_of(viewer: &Viewer) -> Vec<Id> {
    let network = |scope: &Scope| match scope {
        Scope::Network(id) => Some(*id),
        _ => None,
    };
    viewer.scopes.iter().filter_map(network).collect()
}

async fn of_network(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let filter = Filter {
        network: Some(here.id),
        ..chosen(&visit)
    };
    shown(&site, &visit, Some(&here), &filter).await
}

async fn of_all(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    shown(&site, &visit, None, &chosen(&visit)).await
}

async fn shown(
    site: &Site,
    visit: &Visit,
    here: Option<&Here>,
    filter: &Filter,
) -> Result<Response, WebError> {
    let l = &visit.l;
    let looks = access_store::looks(site.db.read(), filter, Pager::asked(&visit.query, ROWS));
    let looks = looks.await?;
    let snapshot = site.snapshots.current();
    let is_own = filter.of.is_some();
    let key = match (is_own, here) {
        (true, _) => "members-access-own",
        (false, Some(_)) => "members-access-network",
        (false, None) => "members-access-all",
    };
    let layout = Layout::new(site, visit, &l.t("members-access-title"));
    page(&AccessPage {
        layout: match here {
            Some(here) => layout.of_network(&here.slug),
            None => layout,
        },
        here: here.cloned(),
        lead: l.t1(key, "network", here.map_or("", |here| here.text.as_str())),
        is_own,
        total: looks.total,
        lines: looks
            .items
            .iter()
            .map(|look| line(look, &snapshot, visit))
            .collect(),
        choices: choices(visit),
        exports: match is_own {
            true => Vec::new(),
            false => exports(visit),
        },
        pager: Pager::new(visit, &looks),
        l: l.clone(),
    })
}

fn chosen(visit: &Visit) -> Filter {
    let what = visit.query.get("what").filter(|what| KINDS.contains(what));
    let days = visit.query.get("days").and_then(|days| days.parse().ok());
    let days = days.filter(|days| DAYS.contains(days) && *days > 0);
    Filter {
        what: what.map(str::to_owned),
        since: days.map(|days: i64| visit.now.plus_seconds(-days * 24 * 3600)),
        ..Filter::default()
    }
}

fn choices(visit: &Visit) -> Vec<Choice> {
    let (l, query) = (&visit.l, visit.query.without_key("page"));
    let kinds = KINDS.map(|kind| {
        let is_chosen = query.get("what") == Some(kind);
        let to = match is_chosen {
            true => query.without_key("what"),
            false => query.setting("what", kind),
        };
        Choice {
            label: l.t(format!("members-access-kind-{kind}")),
            href: to.to_href(&visit.path),
            is_chosen,
        }
    });
    let days = DAYS.map(|days| Choice {
        label: match days {
            0 => l.t("members-access-ever"),
            _ => l.t1("members-access-days", "days", days),
        },
        href: query
            .setting("days", &days.to_string())
            .to_href(&visit.path),
        is_chosen: query.get("days").unwrap_or("0") == days.to_string(),
    });
    kinds.into_iter().chain(days).collect()
}

fn exports(visit: &Visit) -> Vec<(String, String)> {
    let query = visit.query.without_key("page");
    let path = format!("{}/export", visit.path);
    let link = |format: &str| {
        let href = query.setting("format", format).to_href(&path);
        (format.to_uppercase(), href)
    };
    ["csv", "xlsx"].map(link).into()
}

fn line(look: &Look, snapshot: &Snapshot, visit: &Visit) -> Line {
    let l = &visit.l;
    let name = |id: Option<Id>| {
        let head = snapshot.get(&visit.viewer, id?)?;
        Some(head.title(visit.lang).text.to_owned())
    };
    let role = look
        .role
        .as_deref()
        .filter(|code| l.has(format!("me-role-{code}")));
    let role = role.map(|code| l.t(format!("me-role-{code}")));
    let over = name(look.organisation).or_else(|| name(look.network));
    let who = [role, over].into_iter().flatten().collect::<Vec<_>>();
    let kind = format!("members-access-what-{}", look.what);
    let purpose = look.purpose.as_deref().unwrap_or("unknown");
    Line {
        when: l.moment(look.at),
        who: match who.is_empty() {
            true => l.t("members-access-who-unknown"),
            false => who.join(" · "),
        },
        name: name(look.person).unwrap_or_else(|| l.t("members-access-nobody")),
        what: match (look.entry, name(look.entry)) {
            (Some(id), _) if visit.acting.person == Some(id) => l.t("members-access-what-you"),
            (Some(_), Some(person)) => l.t1("members-access-what-named", "name", person),
            _ => l.t1(kind, "number", look.number),
        },
        purpose: l.t(format!("members-access-for-{purpose}")),
        number: look.number,
    }
}

async fn export_network(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let filter = Filter {
        network: Some(here.id),
        ..chosen(&visit)
    };
    send(&site, &visit, &here.slug, &filter).await
}

async fn export_all(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    send(&site, &visit, "ordit", &chosen(&visit)).await
}

async fn send(site: &Site, visit: &Visit, of: &str, filter: &Filter) -> Result<Response, WebError> {
    let format = asked_format(visit)?;
    let all = PageRequest::new(1, MOST_EXPORTED);
    let looks = access_store::looks(site.db.read(), filter, all).await?;
    let snapshot = site.snapshots.current();
    let lines = looks.items.iter().map(|look| line(look, &snapshot, visit));
    let kind = match format {
        Format::Xlsx => sheets::Format::Xlsx,
        Format::Csv | Format::Json => sheets::Format::Csv,
    };
    let file = sheet(visit, lines, kind).map_err(|error| WebError::Internal(error.into()))?;
    let (format, name) = match kind {
        sheets::Format::Xlsx => (Format::Xlsx, "xlsx"),
        _ => (Format::Csv, "csv"),
    };
    let title = visit.l.t("members-access-file");
    let headers = [
        (CACHE_CONTROL, "private, no-store".to_owned()),
        (CONTENT_TYPE, format.media_type().to_owned()),
        (
            CONTENT_DISPOSITION,
            attachment(&format!("{of}-{title}-{}.{name}", visit.now.day())),
        ),
    ];
    Ok((headers, file).into_response())
}

fn sheet(
    visit: &Visit,
    lines: impl Iterator<Item = Line>,
    format: sheets::Format,
) -> Result<Vec<u8>, SheetError> {
    let title = visit.l.t("members-access-file");
    let header = COLUMNS.map(|column| visit.l.t(format!("members-access-column-{column}")));
    let mut writer = SheetWriter::new(format, &title, &header, Cursor::new(Vec::new()))?;
    for line in lines {
        let words = [line.when, line.who, line.name, line.what, line.purpose];
        let words = words.iter().map(|text| Cell::from_text(text));
        let number = Cell::from_number(line.number as f64);
        let row: Vec<Cell> = words.chain([number]).collect();
        writer.write_row(&row)?;
    }
    Ok(writer.finish()?.into_inner())
}

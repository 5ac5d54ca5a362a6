//! A network's people as a list to work in: filters, counts, and inviting many at once.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    permissions::{Needs, Permission},
    web::{
        Layout, Notice, Pager, Routes, Shared, Site, Step, Visit, WebError, page_with_status,
        redirect_after_write,
    },
};

use super::{
    acts::{Inviting, invite},
    selection::{Line, Selection, Shown, WORDS},
    store::{Looked, note_access},
    view::{Chip, Choice, Group, LineView, Links},
};
use crate::{
    form::Here,
    mandates::Failed,
    messages::{Source, entrance},
    worklist::selection::{Selected, Unclear},
};

/// Working with the people of a network.
pub const WORK: Permission = Permission::new("members.people", Needs::CoordinatesNetwork);

const PER_PAGE: usize = 50;
const FORMATS: [&str; 3] = ["csv", "xlsx", "json"];

/// The list and what is done with many of it.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/people", WORK, show);
    routes.post("/n/{network}/people/invite", WORK, invite_many);
}

#[derive(Template)]
#[template(path = "members/people_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    here: Here,
    words: String,
    kept: Vec<(String, String)>,
    chips: Vec<Chip>,
    groups: Vec<Group>,
    sorts: Vec<Choice>,
    /// How many mandates, and of how many people.
    total: usize,
    people: usize,
    rows: Vec<LineView>,
    pager: Pager,
    exports: Vec<(&'static str, String)>,
    action: String,
    /// Where those whom the filters leave are written to, and those who are ticked.
    write: String,
    write_ticked: String,
    seen: String,
    is_all: bool,
    elsewhere: Vec<Id>,
    mistake: Option<String>,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let status = (StatusCode::OK, None);
    list_page(&site, &visit, here, Selected::default(), status).await
}

async fn list_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    selected: Selected,
    (status, mistake): (StatusCode, Option<String>),
) -> Result<Response, WebError> {
    let selection = Selection::read(&visit.query);
    let at = (visit.now, visit.lang);
    let request = Pager::asked(&visit.query, PER_PAGE);
    let Shown {
        page: asked,
        counted,
    } = selection.page(site.db.read(), here.id, at, request).await?;
    let told = asked
        .items
        .iter()
        .filter(|line| line.address.is_some() || line.phone.is_some());
    let looked = Looked::List(told.count());
    note_access(site, visit, Some(here.id), looked).await?;
    let l = visit.l.clone();
    let path = here.path("/people");
    let links = Links {
        selection: &selection,
        visit,
        path: &path,
    };
    let is_chosen = |line: &Line| selected.ids.contains(&line.person);
    let on_page: BTreeSet<Id> = asked.items.iter().map(|line| line.person).collect();
    let rest = visit.query.without_key(WORDS).without_key("page");
    let query = visit.query.without_key("page");
    let export = here.path("/people/export");
    let title = l.t1("people-list-title", "network", &here.text);
    let list = ListPage {
        layout: Layout::new(site, visit, &title).of_network(&here.slug),
        words: selection.words.clone(),
        kept: rest
            .pairs()
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .collect(),
        chips: links.chips(),
        groups: links.groups(&counted.counts),
        sorts: links.sorts(),
        total: asked.total,
        rows: asked
            .items
            .iter()
            .map(|line| LineView::new(line, is_chosen(line), &l))
            .collect(),
        pager: Pager::new(visit, &asked),
        exports: FORMATS
            .map(|format| (format, query.setting("format", format).to_href(&export)))
            .into(),
        action: query.to_href(&here.path("/people/invite")),
        write: entrance::href(&here.slug, Source::People, &query),
        write_ticked: entrance::ticked_href(&here.slug, Source::People, &query),
        seen: counted.mark.text(),
        people: counted.people,
        is_all: selected.is_all,
        elsewhere: selected.ids.difference(&on_page).copied().collect(),
        mistake,
        here,
        l,
    };
    page_with_status(status, &list)
}

/// Each person once, in the order of the list.
fn people(lines: &[Line]) -> Vec<Id> {
    let mut seen = BTreeSet::new();
    let each = lines.iter().map(|line| line.person);
    each.filter(|id| seen.insert(*id)).collect()
}

async fn invite_many(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let visit = visit.at(&here.path("/people"));
    let selection = Selection::read(&visit.query);
    let at = (visit.now, visit.lang);
    let left = selection.lines(site.db.read(), here.id, at).await?;
    let selected = Selected::read(&pairs);
    let matching = people(&left);
    let names: BTreeMap<Id, &str> = left
        .iter()
        .map(|line| (line.person, line.name.as_str()))
        .collect();
    let refused = |text: String| (StatusCode::UNPROCESSABLE_ENTITY, Some(text));
    let ids = match selected.rows(&matching) {
        Ok(ids) => ids,
        Err(unclear) => {
            let key = match unclear {
                Unclear::Nothing => "people-invite-nobody",
                Unclear::TooMany => "people-invite-many",
                Unclear::OthersMatch | Unclear::Gone(_) => "people-invite-others",
            };
            let status = refused(visit.l.t(key));
            let selected = selected.kept(&matching);
            return list_page(&site, &visit, here, selected, status).await;
        }
    };
    let how = Inviting {
        words: &site.words,
        effects: &site.effects,
        origin: site.settings.origin(),
        lang: None,
    };
    let mut write = site.db.write(&visit.acting).await?;
    for id in &ids {
        match invite(&mut write, how, *id).await {
            Ok(()) => {}
            Err(Failed::Database(error)) => return Err(error.into()),
            Err(Failed::Refused(error)) => {
                drop(write);
                let name = names.get(id).copied().unwrap_or_default();
                let why = format!("{name}: {}", visit.l.refusal(&error));
                let selected = selected.kept(&matching);
                return list_page(&site, &visit, here, selected, refused(why)).await;
            }
        }
    }
    let seq = write.commit().await?;
    redirect_after_write(visit.query.to_href(&visit.path), seq)
        .with_notice(Notice::new("people-invited-many").with("count", ids.len()))
        .answer()
}

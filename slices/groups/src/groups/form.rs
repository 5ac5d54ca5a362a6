//! The form of a group, proposed, begun or known.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::form::{Group as Fields, GroupView, Here, Mistake, Typed, Viewing, mistakes};
use ordit_platform::{
    i18n::Translator,
    import::{Current, Record, Refusal},
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{KIND, list::PROPOSE, list::path_of, noun::NOUN, path, ties::EDIT};

/// The pages of the form.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/groups/new", PROPOSE, new);
    routes.get("/g/{id}/edit", EDIT, edit);
}

const WHAT: Fields = Fields {
    title: "groups-form-what",
    fields: &[
        "name",
        "group_kind",
        "summary",
        "objectives",
        "doing_now",
        "meets",
    ],
    is_folded: false,
};
const HOW: Fields = Fields {
    title: "groups-form-how",
    fields: &[
        "started_on",
        "themes",
        "is_open",
        "is_sensitive",
        "language",
    ],
    is_folded: false,
};
const TEXTS: Fields = Fields {
    title: "members-work-group-texts",
    fields: &[
        "name_ca",
        "summary_ca",
        "name_es",
        "summary_es",
        "name_eu",
        "summary_eu",
        "name_en",
        "summary_en",
    ],
    is_folded: true,
};
const SOURCE: Fields = Fields {
    title: "members-work-group-source",
    fields: &["source", "source_url"],
    is_folded: true,
};

/// What the form asks; where a group is in its life is not among it.
pub const ASKED: &[Fields] = &[WHAT, HOW, TEXTS, SOURCE];

/// The home of a group, or where a new one will be.
pub struct Home {
    pub here: Here,
    pub current: Option<Current>,
}

#[derive(Template)]
#[template(path = "groups/group_form.html")]
struct FormPage {
    layout: Layout,
    l: Translator,
    here: Here,
    title: String,
    /// Whoever does not coordinate the network proposes.
    is_proposal: bool,
    action: String,
    back: String,
    groups: Vec<GroupView>,
    mistakes: Vec<Mistake>,
    version: Option<i64>,
}

async fn new(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let home = Home {
        here,
        current: None,
    };
    form_page(&site, &visit, home, &opened(&visit), &[])
}

/// A new form.
pub fn opened(visit: &Visit) -> Typed {
    let typed = Typed::opened_on(&NOUN, &Record::new(), &visit.l);
    typed
        .with("language", visit.lang.code())
        .with("is_open", "yes")
}

async fn edit(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let home = home_of(&site, &visit, id).await?;
    let record = home.current.as_ref().map(|current| &current.record);
    let typed = Typed::opened_on(&NOUN, record.unwrap_or(&Record::new()), &visit.l);
    form_page(&site, &visit, home, &typed, &[])
}

/// A group that is there, with its network.
///
/// # Errors
/// [`WebError::NotFound`] when there is none that this visitor sees; or the database.
pub async fn home_of(site: &Site, visit: &Visit, id: Id) -> Result<Home, WebError> {
    let current = (NOUN.current)(site.db.read().into(), None, &[id])
        .await?
        .remove(&id)
        .filter(|current| current.sheet.kind == KIND)
        .ok_or(WebError::NotFound)?;
    let snapshot = site.snapshots.current();
    let network = current.sheet.network.ok_or(WebError::NotFound)?;
    let network = snapshot
        .get(&visit.viewer, network)
        .ok_or(WebError::NotFound)?;
    Ok(Home {
        here: Here::find(site, visit, &network.slug)?,
        current: Some(current),
    })
}

/// The form, with status 422 when something in it is wrong.
///
/// # Errors
/// When the template cannot be rendered.
pub fn form_page(
    site: &Site,
    visit: &Visit,
    home: Home,
    typed: &Typed,
    refusals: &[Refusal],
) -> Result<Response, WebError> {
    let (l, here) = (&visit.l, home.here);
    let viewing = Viewing {
        l,
        noun: &NOUN,
        typed,
        refusals,
        may_change: true,
    };
    let is_proposal = home.current.is_none() && !visit.acting.coordinates(here.id);
    let known = home.current.as_ref().map(|current| &current.sheet);
    let title = match known {
        Some(sheet) => l.t1("members-work-edit-title", "name", sheet.own_title()),
        None if is_proposal => l.t("groups-propose"),
        None => l.t("groups-add"),
    };
    let status = match refusals.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let list = path_of(&here.slug);
    page_with_status(
        status,
        &FormPage {
            layout: Layout::new(site, visit, &title).of_network(&here.slug),
            groups: viewing.groups(ASKED),
            mistakes: mistakes(l, &NOUN, refusals),
            version: known.map(|sheet| sheet.version),
            action: known.map_or_else(|| list.clone(), |sheet| format!("/g/{}/edit", sheet.id)),
            back: known.map_or(list, |sheet| path(&sheet.slug)),
            l: l.clone(),
            is_proposal,
            title,
            here,
        },
    )
}

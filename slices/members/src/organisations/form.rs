//! The form of an organisation, new or known.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    geo::Territories,
    i18n::Translator,
    import::{Current, Likeness, Record, Refusal},
    permissions::{Needs, Permission},
    register::State as Standing,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::noun::NOUN;
use crate::form::{Group, GroupView, Here, Mistake, Typed, Viewing, mistakes};

pub(super) const WRITE: Permission =
    Permission::new("members.organisation.write", Needs::CoordinatesNetwork).in_any_state();

/// The pages of the form.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/organisations/new", WRITE, new);
    routes.get("/n/{network}/organisations/{id}/edit", WRITE, edit);
}

const GROUPS: &[Group] = &[
    Group {
        title: "members-work-group-who",
        fields: &[
            "name",
            "organisation_kind",
            "sse_family",
            "legal_form",
            "activity",
            "summary",
            "language",
            "themes",
        ],
        is_folded: false,
    },
    Group {
        title: "members-work-group-where",
        fields: &["municipality", "neighbourhood"],
        is_folded: false,
    },
    Group {
        title: "members-work-group-elsewhere",
        fields: &["locality", "country", "latitude", "longitude"],
        is_folded: true,
    },
    Group {
        title: "members-work-group-membership",
        fields: &[
            "membership_state",
            "applied_on",
            "observer_since",
            "associate_since",
            "member_since",
            "left_on",
            "earlier_states",
        ],
        is_folded: false,
    },
    Group {
        title: "members-work-group-pages",
        fields: &["website", "pam_a_pam", "balanc_social"],
        is_folded: false,
    },
    Group {
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
    },
    Group {
        title: "members-work-group-source",
        fields: &["source", "source_url"],
        is_folded: false,
    },
];

/// What a form is shown with.
pub(super) struct Filled<'a> {
    pub typed: Typed,
    pub refusals: &'a [Refusal],
    pub likenesses: &'a [Likeness],
    /// The organisation that is edited, as it is now.
    pub current: Option<&'a Current>,
}

#[derive(Template)]
#[template(path = "members/organisation_form.html")]
struct FormPage {
    layout: Layout,
    l: Translator,
    here: Here,
    title: String,
    action: String,
    back: String,
    groups: Vec<GroupView>,
    mistakes: Vec<Mistake>,
    likenesses: Vec<LikenessView>,
    known: Option<KnownView>,
}

/// What the form needs to know of an organisation that is there already.
struct KnownView {
    id: Id,
    version: i64,
    may_change: bool,
    is_archived: bool,
}

/// An organisation that may be the one that was typed.
struct LikenessView {
    id: Id,
    title: String,
    place: String,
    reason: String,
}

async fn new(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let typed = Typed::opened_on(&NOUN, &Record::new(), &visit.l);
    let typed = typed
        .with("language", visit.lang.code())
        .with("membership_state", "member");
    let filled = Filled {
        typed,
        refusals: &[],
        likenesses: &[],
        current: None,
    };
    form_page(&site, &visit, here, &filled)
}

async fn edit(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    here.organisation(&site, &visit, id)?;
    let current = current(&site, &here, id).await?;
    let typed = Typed::opened_on(&NOUN, &current.record, &visit.l);
    let filled = Filled {
        typed,
        refusals: &[],
        likenesses: &[],
        current: Some(&current),
    };
    form_page(&site, &visit, here, &filled)
}

/// The organisation as it is now, seen from this network.
///
/// # Errors
/// [`WebError::NotFound`] when there is none, or the database cannot be reached.
pub async fn current(site: &Site, here: &Here, id: Id) -> Result<Current, WebError> {
    let mut found = (NOUN.current)(site.db.read().into(), Some(here.id), &[id]).await?;
    found.remove(&id).ok_or(WebError::NotFound)
}

/// The form, with status 422 when something in it is wrong or in doubt.
pub(super) fn form_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    filled: &Filled<'_>,
) -> Result<Response, WebError> {
    let l = &visit.l;
    let known = filled.current.map(|current| KnownView {
        id: current.sheet.id,
        version: current.sheet.version,
        may_change: current.may_change,
        is_archived: current.sheet.state == Standing::Archived,
    });
    let viewing = Viewing {
        l,
        noun: &NOUN,
        typed: &filled.typed,
        refusals: filled.refusals,
        may_change: known.as_ref().is_none_or(|known| known.may_change),
    };
    let title = match filled.current {
        Some(current) => l.t1("members-work-edit-title", "name", current.sheet.own_title()),
        None => l.t("members-work-new-title"),
    };
    let list = here.path("/organisations");
    let form = FormPage {
        layout: Layout::new(site, visit, &title).of_network(&here.slug),
        groups: viewing.groups(GROUPS),
        mistakes: mistakes(l, &NOUN, filled.refusals),
        likenesses: likenesses(l, filled.likenesses),
        action: known
            .as_ref()
            .map_or_else(|| list.clone(), |known| edit_path(&here, known.id)),
        back: filled
            .current
            .map_or(list, |current| super::path(&current.sheet.slug)),
        l: l.clone(),
        here,
        title,
        known,
    };
    let is_right = filled.refusals.is_empty() && filled.likenesses.is_empty();
    let status = if is_right {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    page_with_status(status, &form)
}

/// The address of the form of an organisation.
pub fn edit_path(here: &Here, id: Id) -> String {
    here.path(&format!("/organisations/{id}/edit"))
}

fn likenesses(l: &Translator, likenesses: &[Likeness]) -> Vec<LikenessView> {
    let place = |code: &String| Territories::get().name_of(code).map(str::to_owned);
    let view = |likeness: &Likeness| {
        Some(LikenessView {
            id: likeness.entry?,
            title: likeness.title.clone(),
            place: likeness
                .territory
                .as_ref()
                .and_then(place)
                .unwrap_or_default(),
            reason: l.t(likeness.reason.key()),
        })
    };
    likenesses.iter().filter_map(view).collect()
}

//! The form of a network, new or known.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    import::{Current, Record, Refusal},
    permissions::{Needs, Permission},
    register::State as Standing,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{noun::NOUN, path};
use crate::form::{Group, GroupView, Here, Mistake, Typed, Viewing, mistakes};

pub(super) const EDIT: Permission =
    Permission::new("members.network.edit", Needs::CoordinatesNetwork).in_any_state();
pub(super) const CREATE: Permission =
    Permission::new("members.network.create", Needs::CoordinatesAll);

/// The pages of the form.
pub fn routes(routes: &mut Routes) {
    routes.get("/networks/new", CREATE, new);
    routes.get("/n/{network}/edit", EDIT, edit);
}

const NEW_GROUPS: &[Group] = &[
    Group {
        title: "members-work-group-who",
        fields: &[
            "name",
            "short_name",
            "slug",
            "network_kind",
            "carried_by",
            "language",
        ],
        is_folded: false,
    },
    WHERE,
    WORDS,
    LOOK,
    NUMBERS,
    TEXTS,
    SOURCE,
];

const KNOWN_GROUPS: &[Group] = &[
    Group {
        title: "members-work-group-who",
        fields: &[
            "name",
            "short_name",
            "network_kind",
            "carried_by",
            "language",
        ],
        is_folded: false,
    },
    WHERE,
    WORDS,
    LOOK,
    NUMBERS,
    TEXTS,
    SOURCE,
];

const WHERE: Group = Group {
    title: "members-work-group-where",
    fields: &["municipality", "neighbourhoods", "country"],
    is_folded: false,
};
const WORDS: Group = Group {
    title: "members-work-group-words",
    fields: &["summary", "purpose", "strategic_lines", "agreement"],
    is_folded: false,
};
const LOOK: Group = Group {
    title: "members-work-group-look",
    fields: &["colour", "website", "domain"],
    is_folded: false,
};
const NUMBERS: Group = Group {
    title: "members-work-group-numbers",
    fields: &["founded_on", "stated_members", "stated_on"],
    is_folded: false,
};
const TEXTS: Group = Group {
    title: "members-work-group-texts",
    fields: &[
        "name_ca",
        "summary_ca",
        "purpose_ca",
        "strategic_lines_ca",
        "agreement_ca",
        "name_es",
        "summary_es",
        "purpose_es",
        "strategic_lines_es",
        "agreement_es",
        "name_eu",
        "summary_eu",
        "purpose_eu",
        "strategic_lines_eu",
        "agreement_eu",
        "name_en",
        "summary_en",
        "purpose_en",
        "strategic_lines_en",
        "agreement_en",
    ],
    is_folded: true,
};
const SOURCE: Group = Group {
    title: "members-work-group-source",
    fields: &["source", "source_url"],
    is_folded: false,
};

#[derive(Template)]
#[template(path = "members/network_form.html")]
struct FormPage {
    layout: Layout,
    l: Translator,
    title: String,
    action: String,
    back: String,
    groups: Vec<GroupView>,
    mistakes: Vec<Mistake>,
    /// The network that is edited, where there is one.
    known: Option<KnownView>,
    /// A colour that can be read, where the chosen one cannot.
    instead: Option<String>,
}

/// What the form needs to know of a network that is there already.
struct KnownView {
    version: i64,
    is_archived: bool,
}

async fn new(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let typed = Typed::opened_on(&NOUN, &Record::new(), &visit.l);
    let typed = typed.with("language", visit.lang.code());
    form_page(&site, &visit, &typed, &[], None)
}

async fn edit(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let current = current(&site, here.id).await?;
    let typed = Typed::opened_on(&NOUN, &current.record, &visit.l);
    form_page(&site, &visit, &typed, &[], Some(&current))
}

/// The network as it is now.
pub(super) async fn current(site: &Site, id: Id) -> Result<Current, WebError> {
    (NOUN.current)(site.db.read().into(), None, &[id])
        .await?
        .remove(&id)
        .ok_or(WebError::NotFound)
}

/// The form, with status 422 when something in it is wrong.
pub(super) fn form_page(
    site: &Site,
    visit: &Visit,
    typed: &Typed,
    refusals: &[Refusal],
    current: Option<&Current>,
) -> Result<Response, WebError> {
    let l = &visit.l;
    let viewing = Viewing {
        l,
        noun: &NOUN,
        typed,
        refusals,
        may_change: true,
    };
    let title = match current {
        Some(current) => l.t1("members-work-edit-title", "name", current.sheet.own_title()),
        None => l.t("members-work-network-new-title"),
    };
    let home = current.map(|current| path(&current.sheet.slug));
    let layout = Layout::new(site, visit, &title);
    let form = FormPage {
        layout: match current {
            Some(current) => layout.of_network(&current.sheet.slug),
            None => layout,
        },
        groups: viewing.groups(if current.is_some() {
            KNOWN_GROUPS
        } else {
            NEW_GROUPS
        }),
        mistakes: mistakes(l, &NOUN, refusals),
        known: current.map(|current| KnownView {
            version: current.sheet.version,
            is_archived: current.sheet.state == Standing::Archived,
        }),
        instead: instead(refusals),
        action: home
            .as_ref()
            .map_or_else(|| "/networks".to_owned(), |home| format!("{home}/edit")),
        back: home.unwrap_or_else(|| "/".to_owned()),
        l: l.clone(),
        title,
    };
    let is_right = refusals.is_empty();
    page_with_status(
        if is_right {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        },
        &form,
    )
}

fn instead(refusals: &[Refusal]) -> Option<String> {
    let mut arguments = refusals.iter().flat_map(|refusal| &refusal.error.arguments);
    arguments
        .find(|(name, _)| name == super::rules::INSTEAD)
        .map(|(_, colour)| colour.clone())
}

//! The form of a contact, new or noted before.

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
    register::State as Standing,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{NOTE, noun::NOUN};
use crate::{
    directory::said::Said,
    form::{Group, GroupView, Here, Mistake, Typed, Viewing, mistakes},
    organisations,
    tasks::{self, Colleague, StepView},
    timeline,
};

/// The pages of the form.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/contacts/new", NOTE, new);
    routes.get("/n/{network}/contacts/{id}/edit", NOTE, edit);
}

const WITH: &[Group] = &[Group {
    title: "contacts-group-organisation",
    fields: &["organisation", "municipality"],
    is_folded: false,
}];

const FACT: &[Group] = &[Group {
    title: "contacts-group-fact",
    fields: &["date", "channel", "subject", "with_whom", "by_whom"],
    is_folded: false,
}];

const INTERNAL: &[Group] = &[Group {
    title: "contacts-group-note",
    fields: &["note"],
    is_folded: false,
}];

/// The organisation that a contact is with.
#[derive(Clone, Debug)]
pub(super) struct With {
    pub id: Id,
    pub slug: String,
    pub name: Said,
}

impl With {
    /// The organisation with this id, if the reader sees one.
    pub fn find(site: &Site, visit: &Visit, id: Id) -> Option<Self> {
        let snapshot = site.snapshots.current();
        let head = snapshot.get(&visit.viewer, id)?;
        (&*head.kind == organisations::KIND).then(|| Self {
            id,
            slug: head.slug.to_string(),
            name: head.title(visit.lang).into(),
        })
    }

    /// Its page.
    pub fn href(&self) -> String {
        organisations::path(&self.slug)
    }
}

/// What a form is shown with.
#[derive(Default)]
pub(super) struct Filled<'a> {
    pub typed: Typed,
    pub refusals: &'a [Refusal],
    /// What is wrong with the next step.
    pub mistakes: Vec<Mistake>,
    /// The contact that is corrected, as it is now.
    pub current: Option<&'a Current>,
}

#[derive(Template)]
#[template(path = "members/contact_form.html")]
struct FormPage {
    layout: Layout,
    l: Translator,
    here: Here,
    title: String,
    action: String,
    back: String,
    with: Option<With>,
    asked: Vec<GroupView>,
    fact: Vec<GroupView>,
    internal: Vec<GroupView>,
    mistakes: Vec<Mistake>,
    /// The version that is corrected.
    version: Option<i64>,
    /// What makes a form that is sent twice one contact.
    key: String,
    step: Option<StepView>,
    remove: Option<String>,
}

async fn new(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let colleagues = tasks::store::colleagues(site.db.read(), here.id, visit.now).await?;
    let asked = visit.query.get("organisation");
    let organisation = asked.and_then(|id| id.parse().ok());
    let typed = opened(&visit, &colleagues);
    let typed = match organisation.and_then(|id| With::find(&site, &visit, id)) {
        Some(with) => typed.with("organisation_id", &with.id.to_string()),
        None => typed,
    };
    let filled = Filled {
        typed,
        ..Filled::default()
    };
    form_page(&site, &visit, here, &colleagues, &filled)
}

/// An empty form: today, by whoever writes.
pub(super) fn opened(visit: &Visit, colleagues: &[Colleague]) -> Typed {
    let today = visit.now.day().to_string();
    let own = colleagues
        .iter()
        .find(|one| Some(one.id) == visit.acting.person);
    let own = own.map_or("", |one| one.name.as_str());
    Typed::opened_on(&NOUN, &Record::new(), &visit.l)
        .with("date", &today)
        .with("by_whom", own)
}

async fn edit(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let current = current(&site, &here, id).await?;
    if current.sheet.state == Standing::Archived {
        return Err(WebError::NotFound);
    }
    let filled = Filled {
        typed: Typed::opened_on(&NOUN, &current.record, &visit.l),
        current: Some(&current),
        ..Filled::default()
    };
    form_page(&site, &visit, here, &[], &filled)
}

/// A contact of this network as it is now.
///
/// # Errors
/// [`WebError::NotFound`] when there is none, or the database cannot be reached.
pub(super) async fn current(site: &Site, here: &Here, id: Id) -> Result<Current, WebError> {
    let mut found = (NOUN.current)(site.db.read().into(), Some(here.id), &[id]).await?;
    found.remove(&id).ok_or(WebError::NotFound)
}

/// The form, with status 422 when something in it is wrong.
pub(super) fn form_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    colleagues: &[Colleague],
    filled: &Filled<'_>,
) -> Result<Response, WebError> {
    let l = &visit.l;
    let viewing = Viewing {
        l,
        noun: &NOUN,
        typed: &filled.typed,
        refusals: filled.refusals,
        may_change: true,
    };
    let organisation = filled.typed.get("organisation_id").parse().ok();
    let with = organisation.and_then(|id| With::find(site, visit, id));
    let known = filled
        .current
        .map(|current| (current.sheet.id, current.sheet.version));
    let title = l.t(match known {
        Some(_) => "contacts-edit-title",
        None => "contacts-new-title",
    });
    let list = here.path("/contacts");
    let own = |rest: &str| known.map(|(id, _)| format!("{list}/{id}/{rest}"));
    let key = Some(filled.typed.get("key")).filter(|key| !key.is_empty());
    let mut wrong = mistakes(l, &NOUN, filled.refusals);
    wrong.extend(filled.mistakes.iter().cloned());
    let status = match wrong.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let form = FormPage {
        layout: Layout::new(site, visit, &title).of_network(&here.slug),
        action: own("edit").unwrap_or_else(|| list.clone()),
        back: with.as_ref().map_or(list.clone(), |with| {
            timeline::way(site, visit, with.id, &here.slug)
        }),
        asked: match with {
            Some(_) => Vec::new(),
            None => viewing.groups(WITH),
        },
        fact: viewing.groups(FACT),
        internal: plain(viewing.groups(INTERNAL)),
        mistakes: wrong,
        version: known.map(|(_, version)| version),
        key: key.map_or_else(|| site.effects.id().to_string(), str::to_owned),
        step: known
            .is_none()
            .then(|| StepView::new(l, &filled.typed, colleagues, &filled.mistakes)),
        remove: own("remove"),
        l: l.clone(),
        here,
        title,
        with,
    };
    page_with_status(status, &form)
}

/// A note is read in its form alone, as it was typed.
fn plain(mut groups: Vec<GroupView>) -> Vec<GroupView> {
    let fields = groups.iter_mut().flat_map(|group| &mut group.fields);
    fields.for_each(|field| field.hint = None);
    groups
}

//! The form of a guide, new, taken from an entry, or known.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Lang};
use ordit_members::{
    directory::said::Said,
    form::{Group as Fields, GroupView, Here, Mistake, Typed, Viewing, mistakes},
};
use ordit_platform::{
    i18n::Translator,
    import::{Record, Refusal},
    register::Sheet,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status, redirect},
};

use super::{
    KIND,
    noun::NOUN,
    origin::Origin,
    path,
    ties::{BEGIN, EDIT, may_write},
};

/// The pages of the form.
pub fn routes(routes: &mut Routes) {
    routes.get("/library/new", BEGIN, new);
    routes.get("/library/{id}/edit", EDIT, edit);
}

const WHAT: Fields = Fields {
    title: "library-form-what",
    fields: &["name", "guide_kind", "summary", "body", "themes"],
    is_folded: false,
};
const WHOSE: Fields = Fields {
    title: "library-form-whose",
    fields: &[
        "authors", "edition", "made_on", "licence", "link", "shown_to",
    ],
    is_folded: false,
};
const TEXTS: Fields = Fields {
    title: "members-work-group-texts",
    fields: &[
        "language",
        "name_ca",
        "summary_ca",
        "body_ca",
        "name_es",
        "summary_es",
        "body_es",
        "name_eu",
        "summary_eu",
        "body_eu",
        "name_en",
        "summary_en",
        "body_en",
    ],
    is_folded: true,
};
const SOURCE: Fields = Fields {
    title: "members-work-group-source",
    fields: &["source", "source_url"],
    is_folded: true,
};

/// What the form asks; whether it is published is not among it.
pub const ASKED: &[Fields] = &[WHAT, WHOSE, TEXTS, SOURCE];

/// The guide that an address names by its id, as it is now.
pub struct This {
    pub id: Id,
    pub here: Here,
    pub sheet: Sheet,
    pub record: Record,
}

impl This {
    /// The guide with this id.
    ///
    /// # Errors
    /// [`WebError::NotFound`] when there is none that this visitor sees; or the database.
    pub async fn find(site: &Site, visit: &Visit, id: Id) -> Result<Self, WebError> {
        let snapshot = site.snapshots.current();
        let head = snapshot.get(&visit.viewer, id);
        let head = head.filter(|head| &*head.kind == KIND);
        let network = head.and_then(|head| snapshot.get(&visit.viewer, head.network?));
        let slug = network.ok_or(WebError::NotFound)?.slug.to_string();
        let on = site.db.read().into();
        let current = (NOUN.current)(on, None, &[id]).await?.remove(&id);
        let current = current.ok_or(WebError::NotFound)?;
        Ok(Self {
            id,
            here: Here::find(site, visit, &slug)?,
            sheet: current.sheet,
            record: current.record,
        })
    }

    /// The address of a page about it.
    pub fn path(&self, rest: &str) -> String {
        format!("/library/{}{rest}", self.id)
    }

    /// Its own page.
    pub fn page(&self) -> String {
        path(&self.sheet.slug)
    }
}

/// What a form is about.
pub enum Of<'a> {
    New(&'a Here, Option<&'a Origin>),
    Known(&'a This),
}

#[derive(Template)]
#[template(path = "library/guide_form.html")]
struct FormPage {
    layout: Layout,
    l: Translator,
    title: String,
    action: String,
    back: String,
    /// What it comes from, with its page.
    from: Option<(Said, String)>,
    /// What came of the same before.
    known: Vec<(Said, String)>,
    groups: Vec<GroupView>,
    mistakes: Vec<Mistake>,
    /// What goes along unseen.
    hidden: Vec<(&'static str, String)>,
    is_new: bool,
}

async fn new(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let asked = |key: &str| visit.query.get(key).unwrap_or_default();
    let origin = Origin::find(&site, &visit, (asked("from"), asked("part"))).await?;
    let snapshot = site.snapshots.current();
    let home = origin.as_ref().and_then(|origin| origin.network);
    let home = home.and_then(|home| snapshot.get(&visit.viewer, home));
    let home = home.map(|home| home.slug.to_string());
    let slug = match asked("network") {
        "" => home,
        slug => Some(slug.to_owned()),
    };
    let Some(slug) = slug else {
        return redirect("/library").answer();
    };
    let here = Here::find(&site, &visit, &slug)?;
    if !may_write(&visit, here.id) {
        return Err(WebError::Forbidden);
    }
    let typed = opened(&site, &visit);
    let typed = match &origin {
        Some(origin) => origin.fill(&snapshot, &visit, typed),
        None => typed,
    };
    let of = Of::New(&here, origin.as_ref());
    form_page(&site, &visit, &of, &typed, &[])
}

/// An empty form; whoever writes it made it, unless they say otherwise.
pub fn opened(site: &Site, visit: &Visit) -> Typed {
    let snapshot = site.snapshots.current();
    let own = visit.acting.organisation;
    let own = own.filter(|own| visit.acting.acts_for(*own));
    let own = own.and_then(|own| snapshot.get(&visit.viewer, own));
    Typed::opened_on(&NOUN, &Record::new(), &visit.l)
        .with("language", visit.lang.code())
        .with("shown_to", "public")
        .with("authors", own.map_or("", |own| own.title(own.lang).text))
}

async fn edit(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id).await?;
    let typed = Typed::opened_on(&NOUN, &this.record, &visit.l);
    let typed = typed.with("version", &this.sheet.version.to_string());
    form_page(&site, &visit, &Of::Known(&this), &typed, &[])
}

/// The form, with status 422 when something in it is wrong.
///
/// # Errors
/// When the template cannot be rendered.
pub fn form_page(
    site: &Site,
    visit: &Visit,
    of: &Of<'_>,
    typed: &Typed,
    refusals: &[Refusal],
) -> Result<Response, WebError> {
    let l = &visit.l;
    let viewing = Viewing {
        l,
        noun: &NOUN,
        typed,
        refusals,
        may_change: true,
    };
    let (here, origin, title, action, back) = match of {
        Of::New(here, origin) => {
            let back = origin.map_or_else(|| list_of(&here.slug), |origin| origin.href.clone());
            (
                *here,
                *origin,
                l.t("library-new"),
                here.path("/library"),
                back,
            )
        }
        Of::Known(this) => {
            let title = l.t1("members-work-edit-title", "name", this.sheet.own_title());
            (&this.here, None, title, this.path("/edit"), this.page())
        }
    };
    let status = match refusals.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let shown = FormPage {
        layout: Layout::new(site, visit, &title).of_network(&here.slug),
        groups: viewing.groups(ASKED),
        mistakes: mistakes(l, &NOUN, refusals),
        hidden: hidden(site, of, typed),
        from: origin.map(|origin| (origin.name.clone(), origin.href.clone())),
        known: origin.map_or_else(Vec::new, |origin| origin.known.clone()),
        is_new: matches!(of, Of::New(..)),
        l: l.clone(),
        title,
        action,
        back,
    };
    page_with_status(status, &shown)
}

/// A known one goes along with the version that was read; a new one with a key that makes it the
/// same however often it is sent, and with what it comes from.
fn hidden(site: &Site, of: &Of<'_>, typed: &Typed) -> Vec<(&'static str, String)> {
    let Of::New(_, origin) = of else {
        return vec![("version", typed.get("version").to_owned())];
    };
    let key = match typed.get("key") {
        "" => site.effects.id().to_string(),
        key => key.to_owned(),
    };
    let mut hidden = vec![("key", key)];
    if let Some(origin) = origin {
        hidden.push(("from", origin.id.to_string()));
        hidden.extend(origin.part.map(|part| ("part", part.to_string())));
    }
    hidden
}

/// The guides of a network.
pub fn list_of(network: &str) -> String {
    format!("/library?network={network}")
}

/// The text in every language in which there is one.
pub fn bodies(sheet: &Sheet) -> std::collections::BTreeMap<Lang, String> {
    let bodies = sheet.texts.iter();
    let bodies = bodies.map(|(lang, text)| (*lang, text.body.clone()));
    bodies.filter(|(_, body)| !body.is_empty()).collect()
}

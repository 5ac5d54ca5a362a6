//! The programme of an activity for whoever holds it: changed before and while it happens.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page, page_with_status},
};

use super::{
    KINDS, Part, offer,
    rules::{Typed, Wrong},
    store,
    view::{self, DayView},
};
use crate::activities::{Card, EDIT, form::This};

/// The list, and the form of one.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/parts", EDIT, list);
    routes.get("/a/{id}/parts/{part}", EDIT, edit);
}

#[derive(Template)]
#[template(path = "activities/activity_parts.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    this: This,
    title: String,
    days: Vec<DayView>,
    form: FormView,
    /// What it lacks where people meet, added with one press: kind, words, key.
    offered: Vec<(&'static str, String, String)>,
}

#[derive(Template)]
#[template(path = "activities/activity_part.html")]
struct OnePage {
    layout: Layout,
    l: Translator,
    this: This,
    title: String,
    form: FormView,
    /// Where it is taken away; none for a part that was begun.
    remove: Option<String>,
}

/// The form of a part.
pub struct FormView {
    action: String,
    typed: Typed,
    kinds: Vec<(&'static str, String, bool)>,
    wrong: Vec<(&'static str, String)>,
    is_known: bool,
}

impl FormView {
    fn new(l: &Translator, action: String, typed: Typed, wrong: &[Wrong], is_known: bool) -> Self {
        let kind = |code: &&'static str| {
            let label = l.t(format!("activities-part-kind-{code}"));
            (*code, label, typed.kind == *code)
        };
        Self {
            action,
            kinds: KINDS.iter().map(kind).collect(),
            wrong: wrong
                .iter()
                .map(|(field, error)| (*field, l.refusal(error)))
                .collect(),
            typed,
            is_known,
        }
    }

    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.iter().find(|(wrong, _)| *wrong == field);
        wrong.map(|(_, text)| text.as_str())
    }
}

fn status(wrong: &[Wrong]) -> StatusCode {
    match wrong.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let typed = Typed {
        key: site.effects.id().to_string(),
        kind: "talk".to_owned(),
        ..Typed::default()
    };
    list_page(&site, &visit, this, typed, &[]).await
}

/// The programme with the form of a new part.
///
/// # Errors
/// When the database cannot be reached.
pub async fn list_page(
    site: &Site,
    visit: &Visit,
    this: This,
    typed: Typed,
    wrong: &[Wrong],
) -> Result<Response, WebError> {
    let parts = store::of_activity(site.db.read(), this.id).await?;
    let snapshot = site.snapshots.current();
    let title = visit.l.t1("activities-parts-title", "name", &this.text);
    let action = this.path("/parts");
    let card: Option<Card> = snapshot
        .get(&visit.viewer, this.id)
        .and_then(|head| head.particulars());
    let lacking = card.map_or_else(Vec::new, |card| offer::lacking(&card, &parts));
    let offered = lacking.into_iter().map(|kind| {
        let words = visit.l.t(format!("activities-part-offer-{kind}"));
        (kind, words, site.effects.id().to_string())
    });
    let list = ListPage {
        offered: offered.collect(),
        layout: this.layout(site, visit, &title),
        days: view::days(this.id, &parts, &snapshot, visit),
        form: FormView::new(&visit.l, action, typed, wrong, false),
        l: visit.l.clone(),
        title,
        this,
    };
    page_with_status(status(wrong), &list)
}

async fn edit(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, part)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let part = one(&site, id, part).await?;
    let snapshot = site.snapshots.current();
    let about = part.linked.and_then(|id| snapshot.get(&visit.viewer, id));
    let about = about.map_or("", |head| head.title(head.lang).text);
    let typed = opened(&part, about, &visit.l);
    one_page(&site, &visit, this, (&part, typed), &[])
}

/// A part of this activity.
///
/// # Errors
/// [`WebError::NotFound`] when there is none, or the database cannot be reached.
pub async fn one(site: &Site, activity: Id, part: Id) -> Result<Part, WebError> {
    let parts = store::of_activity(site.db.read(), activity).await?;
    let found = parts.into_iter().find(|one| one.id == part);
    found.ok_or(WebError::NotFound)
}

fn opened(part: &Part, about: &str, l: &Translator) -> Typed {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = super::super::noun::NOUN
        .field("starts_on")
        .zip(part.starts_on);
    Typed {
        kind: part.kind.clone(),
        title: part.title.clone(),
        starts_on: day.map_or_else(String::new, |(field, day)| {
            ordit_members::form::editable(l, field, &day.to_string())
        }),
        start_time: text(&part.start_time),
        end_time: text(&part.end_time),
        room: text(&part.room),
        speakers: text(&part.speakers),
        about: about.to_owned(),
        actual_note: text(&part.actual_note),
        key: String::new(),
        version: part.version,
    }
}

/// The form of a known part.
///
/// # Errors
/// When the template cannot be rendered.
pub fn one_page(
    site: &Site,
    visit: &Visit,
    this: This,
    (part, typed): (&Part, Typed),
    wrong: &[Wrong],
) -> Result<Response, WebError> {
    let title = visit.l.t1("activities-parts-one", "name", &part.title);
    let action = this.path(&format!("/parts/{}", part.id));
    let form = OnePage {
        layout: this.layout(site, visit, &title),
        remove: (!part.is_begun()).then(|| format!("{action}/remove")),
        form: FormView::new(&visit.l, action, typed, wrong, true),
        l: visit.l.clone(),
        title,
        this,
    };
    match wrong.is_empty() {
        true => page(&form),
        false => page_with_status(status(wrong), &form),
    }
}

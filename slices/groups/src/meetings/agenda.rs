//! A meeting: its agenda, what is still open of earlier ones, and what it agrees.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::{
    directory::said::Said,
    form::{Mistake, Typed},
};
use ordit_platform::{
    i18n::Translator,
    markdown::Url,
    web::{Layout, Routes, Shared, Visit, WebError, page_with_status},
};

use super::{
    Item, PURPOSES,
    pages::{Meeting, meetings},
    rules, store,
};
use crate::{
    circles::TAKE_PART,
    inside::{Input, Inputs, Inside, name_of},
    promises::{
        self, Origin, Promise,
        rules::Shown,
        store::{Meant, Whose},
    },
};

/// So many open promises come back on an agenda.
const OPEN_PROMISES: usize = 100;

/// The page of a meeting.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/meetings/{meeting}", TAKE_PART, one);
}

/// Which form of the page was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    NewItem,
    Item(Id),
    Agreement,
}

/// A form that was refused.
pub struct Refused {
    pub which: Which,
    pub typed: Typed,
    pub mistakes: Vec<Mistake>,
}

#[derive(Template)]
#[template(path = "groups/meetings_one.html")]
struct OnePage {
    layout: Layout,
    l: Translator,
    inside: Inside,
    meeting: Meeting,
    /// Where one comes in from afar.
    call: Option<Url>,
    at: String,
    minutes: i64,
    items: Vec<Point>,
    /// What was promised before and is open still; nothing once the meeting is over.
    open: Vec<promises::Row>,
    /// What this meeting agreed.
    agreed: Vec<promises::Row>,
    item: Filled,
    agreement: Option<Filled>,
}

/// A form as a page shows it.
struct Filled {
    inputs: Vec<Input>,
    key: String,
    is_open: bool,
}

/// A point of the agenda.
struct Point {
    id: Id,
    title: String,
    who: Option<Said>,
    minutes: Option<i64>,
    purpose: String,
    note: Option<String>,
    is_first: bool,
    /// Its form, for who may change it.
    form: Option<Filled>,
}

async fn one(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, meeting)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    one_page(&site, &visit, inside, meeting, None).await
}

/// The meeting of this group that this reader sees.
///
/// # Errors
/// [`WebError::NotFound`] when there is none.
pub(super) fn found(
    site: &Shared,
    visit: &Visit,
    inside: &Inside,
    meeting: Id,
) -> Result<Meeting, WebError> {
    let mut all = meetings(&site.snapshots.current(), visit, inside.id).into_iter();
    all.find(|one| one.id == meeting).ok_or(WebError::NotFound)
}

/// The page, with status 422 where a form of it was refused.
///
/// # Errors
/// [`WebError::NotFound`] when the group holds no such meeting.
pub(super) async fn one_page(
    site: &Shared,
    visit: &Visit,
    inside: Inside,
    meeting: Id,
    refused: Option<Refused>,
) -> Result<Response, WebError> {
    let meeting = found(site, visit, &inside, meeting)?;
    let items = store::items_of(site.db.read(), meeting.id).await?;
    let call = store::call_of(site.db.read(), meeting.id).await?;
    let call = call.filter(|_| !meeting.is_over && !meeting.is_cancelled);
    let agreed = promises::store::of_origin(site.db.read(), Origin::Meeting(meeting.id)).await?;
    let open = match meeting.is_over {
        true => Vec::new(),
        false => still_open(site, visit, &inside).await?,
    };
    let open = open.into_iter().filter(|one| !agreed.contains(one));
    let snapshot = site.snapshots.current();
    let row = |promise: &Promise| promises::Row::new(&snapshot, visit, promise);
    let status = match refused {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let refused = refused.as_ref();
    let may_promise = !inside.spoken_for().is_empty();
    let shown = OnePage {
        layout: inside.layout(site, visit, &meeting.name.text),
        l: visit.l.clone(),
        call: call.as_deref().and_then(Url::parse),
        at: inside.path(&format!("/meetings/{}", meeting.id)),
        minutes: rules::minutes(&items),
        items: points((site, visit), &inside, &items, refused),
        open: open.map(|promise| row(&promise)).collect(),
        agreed: agreed.iter().map(row).collect(),
        item: new_item((site, visit), &inside, refused),
        agreement: may_promise.then(|| agreement((site, visit), &inside, refused)),
        inside,
        meeting,
    };
    page_with_status(status, &shown)
}

async fn still_open(
    site: &Shared,
    visit: &Visit,
    inside: &Inside,
) -> Result<Vec<Promise>, WebError> {
    let meant = Meant {
        whose: Whose::Group(inside.id),
        shown: Shown::Open,
        organisation: None,
        today: visit.now.day().to_string(),
    };
    Ok(promises::store::some(site.db.read(), &meant, OPEN_PROMISES).await?)
}

fn points(
    (site, visit): (&Shared, &Visit),
    inside: &Inside,
    items: &[Item],
    refused: Option<&Refused>,
) -> Vec<Point> {
    let snapshot = site.snapshots.current();
    let point = |(place, item): (usize, &Item)| Point {
        id: item.id,
        title: item.title.clone(),
        who: item.organisation.map(|id| name_of(&snapshot, visit, id)),
        minutes: item.minutes,
        purpose: visit
            .l
            .t(format!("groups-meetings-purpose-{}", item.purpose)),
        note: item.note.clone(),
        is_first: place == 0,
        form: may_change(inside, item).then(|| item_form((site, visit), inside, item, refused)),
    };
    items.iter().enumerate().map(point).collect()
}

/// Who leads changes every point, whoever brought one changes that.
pub(super) fn may_change(inside: &Inside, item: &Item) -> bool {
    inside.leads || (item.organisation.is_some() && item.organisation == inside.own)
}

fn item_form(
    (_, visit): (&Shared, &Visit),
    inside: &Inside,
    item: &Item,
    refused: Option<&Refused>,
) -> Filled {
    let refused = refused.filter(|refused| refused.which == Which::Item(item.id));
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let who = item.organisation.map(|id| id.to_string());
    let known = Typed::default()
        .with("title", &item.title)
        .with("organisation", &who.unwrap_or_default())
        .with("minutes", &number(item.minutes))
        .with("purpose", &item.purpose)
        .with("note", item.note.as_deref().unwrap_or_default());
    let typed = refused.map_or(&known, |refused| &refused.typed);
    let mistakes = refused.map_or(&[][..], |refused| &refused.mistakes);
    let prefix = format!("{}-", item.id);
    let mut inputs = item_inputs(visit, inside, (typed, mistakes), &prefix);
    if !inside.is_sensitive {
        inputs = inputs.lines("note", "groups-meetings-field-note");
    }
    Filled {
        inputs: inputs.done(),
        key: item.version.to_string(),
        is_open: refused.is_some(),
    }
}

fn new_item(
    (site, visit): (&Shared, &Visit),
    inside: &Inside,
    refused: Option<&Refused>,
) -> Filled {
    let refused = refused.filter(|refused| refused.which == Which::NewItem);
    let own = inside.own.map(|own| own.to_string()).unwrap_or_default();
    let empty = Typed::default()
        .with("organisation", &own)
        .with("purpose", "discuss");
    let typed = refused.map_or(&empty, |refused| &refused.typed);
    let mistakes = refused.map_or(&[][..], |refused| &refused.mistakes);
    Filled {
        inputs: item_inputs(visit, inside, (typed, mistakes), "item-").done(),
        key: key(site, typed),
        is_open: refused.is_some(),
    }
}

fn item_inputs<'a>(
    visit: &'a Visit,
    inside: &Inside,
    (typed, mistakes): (&'a Typed, &'a [Mistake]),
    prefix: &'a str,
) -> Inputs<'a> {
    let l = &visit.l;
    let purpose = |code: &&str| {
        let label = l.t(format!("groups-meetings-purpose-{code}"));
        ((*code).to_owned(), label)
    };
    Inputs::new(l, typed, mistakes, prefix)
        .line("title", "groups-meetings-field-item")
        .choice(
            "purpose",
            "groups-meetings-field-purpose",
            PURPOSES.iter().map(purpose).collect(),
        )
        .choice(
            "organisation",
            "groups-meetings-field-from",
            inside.member_choices(),
        )
        .short("minutes", "groups-meetings-field-minutes")
}

fn agreement(
    (site, visit): (&Shared, &Visit),
    inside: &Inside,
    refused: Option<&Refused>,
) -> Filled {
    let refused = refused.filter(|refused| refused.which == Which::Agreement);
    let empty = Typed::default();
    let typed = refused.map_or(&empty, |refused| &refused.typed);
    let mistakes = refused.map_or(&[][..], |refused| &refused.mistakes);
    let inputs = Inputs::new(&visit.l, typed, mistakes, "agreed-")
        .line("what", "groups-promises-field-what")
        .choice(
            "organisation",
            "groups-promises-field-who",
            inside.spoken_for(),
        )
        .short("due", "groups-promises-field-due")
        .hint("groups-inside-hint-date");
    Filled {
        inputs: inputs.done(),
        key: key(site, typed),
        is_open: refused.is_some(),
    }
}

fn key(site: &Shared, typed: &Typed) -> String {
    let sent = Some(typed.get("key")).filter(|key| !key.is_empty());
    sent.map_or_else(|| site.effects.id().to_string(), str::to_owned)
}

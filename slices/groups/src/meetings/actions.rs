//! What is done at a meeting: points brought, noted, moved, and agreements that become promises.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::{Mistake, Typed};
use ordit_platform::web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write};

use super::{
    Draft, PURPOSES,
    agenda::{Refused, Which, found, may_change, one_page},
    rules, store,
};
use crate::{
    circles::{LEAD, TAKE_PART},
    inside::{Inside, Reader},
    promises::{self, Origin},
};

type Pairs = Vec<(String, String)>;

/// What the page of a meeting does.
pub fn routes(routes: &mut Routes) {
    routes.post("/g/{id}/meetings/{meeting}/items", TAKE_PART, add);
    routes.post("/g/{id}/meetings/{meeting}/agreements", TAKE_PART, agree);
    routes.post("/g/{id}/meetings/{meeting}/items/{item}", TAKE_PART, change);
    routes.post("/g/{id}/meetings/{meeting}/items/{item}/up", LEAD, up);
    routes.post(
        "/g/{id}/meetings/{meeting}/items/{item}/remove",
        LEAD,
        remove,
    );
}

async fn add(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, meeting)): Path<(Id, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    found(&site, &visit, &inside, meeting)?;
    let typed = Typed::sent(pairs);
    let draft = match read(&site, &visit, &inside, &typed) {
        Ok(draft) => draft,
        Err(mistakes) => {
            let refused = (Which::NewItem, typed, mistakes);
            return again(&site, &visit, inside, meeting, refused).await;
        }
    };
    let mut write = site.db.write(&visit.acting).await?;
    let item = typed.get("key").parse().unwrap_or_else(|_| write.id());
    store::add(&mut write, &inside, (item, meeting), &draft).await?;
    let seq = write.commit().await?;
    back(&inside, meeting, seq, "groups-meetings-item-added")
}

async fn change(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, meeting, item)): Path<(Id, Id, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    found(&site, &visit, &inside, meeting)?;
    let known = store::find(site.db.read(), meeting, item).await?;
    let known = known.ok_or(WebError::NotFound)?;
    if !may_change(&inside, &known) {
        return Err(WebError::Forbidden);
    }
    let typed = Typed::sent(pairs);
    let version = typed.get("version").parse().unwrap_or(known.version);
    let draft = match read(&site, &visit, &inside, &typed) {
        Ok(draft) => draft,
        Err(mistakes) => {
            let refused = (Which::Item(item), typed, mistakes);
            return again(&site, &visit, inside, meeting, refused).await;
        }
    };
    let mut write = site.db.write(&visit.acting).await?;
    if !store::change(&mut write, &inside, meeting, (item, version), &draft).await? {
        drop(write);
        let mistake = Mistake {
            field: "title".to_owned(),
            text: visit.l.t("groups-inside-refusal-changed"),
        };
        let refused = (Which::Item(item), typed, vec![mistake]);
        return again(&site, &visit, inside, meeting, refused).await;
    }
    let seq = write.commit().await?;
    back(&inside, meeting, seq, "groups-meetings-item-saved")
}

/// What a form says of a point; of what a sensitive group says nothing is noted.
fn read(site: &Site, visit: &Visit, inside: &Inside, typed: &Typed) -> Result<Draft, Vec<Mistake>> {
    let mut reader = Reader::new(site, visit, typed);
    let title = reader.said("title");
    let purpose = reader.one_of("purpose", PURPOSES);
    let organisation = match typed.get("organisation").is_empty() {
        true => None,
        false => reader.member("organisation", inside),
    };
    let minutes = reader.number("minutes");
    let note = match inside.is_sensitive {
        true => String::new(),
        false => reader.lines("note"),
    };
    match (purpose, reader.mistakes()) {
        (Some(purpose), mistakes) if mistakes.is_empty() => Ok(Draft {
            title,
            organisation,
            minutes,
            purpose,
            note: Some(note).filter(|note| !note.is_empty()),
        }),
        (_, mistakes) => Err(mistakes),
    }
}

async fn agree(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, meeting)): Path<(Id, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    found(&site, &visit, &inside, meeting)?;
    let typed = Typed::sent(pairs);
    let draft = match promises::actions::read(&site, &visit, &inside, &typed) {
        Ok(draft) => promises::Draft {
            origin: Some(Origin::Meeting(meeting)),
            ..draft
        },
        Err(mistakes) => {
            let refused = (Which::Agreement, typed, mistakes);
            return again(&site, &visit, inside, meeting, refused).await;
        }
    };
    let mut write = site.db.write(&visit.acting).await?;
    let promise = typed.get("key").parse().unwrap_or_else(|_| write.id());
    promises::store::make(&mut write, &inside, promise, &draft).await?;
    let seq = write.commit().await?;
    back(&inside, meeting, seq, "groups-meetings-agreed")
}

async fn up(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, meeting, item)): Path<(Id, Id, Id)>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    found(&site, &visit, &inside, meeting)?;
    let mut write = site.db.write(&visit.acting).await?;
    let items = store::items_of(write.conn(), meeting).await?;
    let both = rules::before(&items, item);
    let (before, own) = both.ok_or_else(|| UserError::new("groups-meetings-refusal-first"))?;
    store::swap(&mut write, &inside, meeting, (before, own)).await?;
    let seq = write.commit().await?;
    back(&inside, meeting, seq, "groups-meetings-item-saved")
}

async fn remove(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, meeting, item)): Path<(Id, Id, Id)>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    found(&site, &visit, &inside, meeting)?;
    let mut write = site.db.write(&visit.acting).await?;
    if !store::remove(&mut write, &inside, meeting, item).await? {
        return Err(UserError::new("groups-meetings-refusal-noted").into());
    }
    let seq = write.commit().await?;
    back(&inside, meeting, seq, "groups-meetings-item-removed")
}

fn back(inside: &Inside, meeting: Id, seq: i64, said: &str) -> Result<Response, WebError> {
    redirect_after_write(inside.path(&format!("/meetings/{meeting}")), seq)
        .with_notice(Notice::new(said))
        .answer()
}

async fn again(
    site: &Shared,
    visit: &Visit,
    inside: Inside,
    meeting: Id,
    (which, typed, mistakes): (Which, Typed, Vec<Mistake>),
) -> Result<Response, WebError> {
    let visit = visit.at(&inside.path(&format!("/meetings/{meeting}")));
    let refused = Refused {
        which,
        typed,
        mistakes,
    };
    one_page(site, &visit, inside, meeting, Some(refused)).await
}

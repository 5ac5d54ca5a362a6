//! A member asks to leave: whoever represents it says when and why, and may take it back.

use askama::Template;
use axum::{
    Form,
    extract::{Multipart, Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Acting, Id, Instant, PartialDate, Role, UserError};
use ordit_platform::{
    events::EventDraft,
    files::{DocumentKind, MAX_DOCUMENT_BYTES, MAX_DOCUMENT_FORM_BYTES},
    i18n::Translator,
    permissions::{Needs, Permission},
    web::{
        Layout, Notice, Routes, Shared, Site, Visit, WebError, page_with_status,
        redirect_after_write,
    },
};
use serde::Deserialize;
use serde_json::json;

use super::{Departure, NewDeparture, State, membership::Remains, store};
use crate::{
    directory::said::Said,
    form::{Here, Typed},
    joining::{
        LEAVE_ANSWERED, LEAVE_ASKED,
        applications::{answer::date, sent::Sent},
        rules::left,
        standing::stages_of,
    },
};

const LEAVE: Permission = Permission::new("members.leave", Needs::TakesPart);
const LONGEST_REASON: usize = 4_000;
/// Who may say for an organisation that it leaves.
const SPEAKING: [Role; 2] = [Role::ElectedOfficer, Role::Representative];

/// The page and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/leave", LEAVE, show);
    routes.post_upload("/n/{network}/leave", LEAVE, MAX_DOCUMENT_FORM_BYTES, ask);
    routes.post("/n/{network}/leave/withdraw", LEAVE, withdraw);
}

#[derive(Template)]
#[template(path = "members/leave_page.html")]
struct LeavePage {
    layout: Layout,
    l: Translator,
    here: Here,
    name: Said,
    remains: Remains,
    asked: Option<Departure>,
    earlier: Vec<Departure>,
    typed: Typed,
    wrong: Option<(String, String)>,
    accept: &'static str,
    limit_megabytes: u64,
}

impl LeavePage {
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(own, _)| own == field);
        wrong.map(|(_, text)| text.as_str())
    }

    fn day(&self, at: &Instant) -> String {
        self.l.day(*at)
    }
}

/// The organisation for which this person may say that it leaves.
fn speaks_for(acting: &Acting) -> Option<Id> {
    let own = acting.organisation.filter(|id| acting.acts_for(*id))?;
    let mut mandates = acting.mandates.iter();
    let speaks = mandates
        .any(|held| SPEAKING.contains(&held.role) && held.reach.organisation() == Some(own));
    speaks.then_some(own)
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    leave_page(&site, &visit, here, Typed::default(), None).await
}

async fn leave_page(
    site: &Shared,
    visit: &Visit,
    here: Here,
    typed: Typed,
    wrong: Option<(&str, UserError)>,
) -> Result<Response, WebError> {
    let not_yours = || UserError::new("joining-leave-not-yours");
    let own = speaks_for(&visit.acting).ok_or_else(not_yours)?;
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, own).ok_or(WebError::NotFound)?;
    let mut earlier = store::of_member(site.db.read(), here.id, own).await?;
    let asked = earlier.iter().position(|one| one.state == State::Asked);
    let l = visit.l.clone();
    let status = match wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let title = l.t1("joining-leave-title", "network", &here.text);
    let form = LeavePage {
        layout: Layout::new(site, visit, &title).of_network(&here.slug),
        name: head.title(visit.lang).into(),
        remains: Remains::of(site, &l, here.id, own).await?,
        asked: asked.map(|place| earlier.remove(place)),
        earlier,
        typed,
        wrong: wrong.map(|(field, error)| (field.to_owned(), l.refusal(&error))),
        accept: DocumentKind::ACCEPT,
        limit_megabytes: MAX_DOCUMENT_BYTES / 1_000_000,
        here,
        l,
    };
    page_with_status(status, &form)
}

/// What was typed about leaving, or the field that is wrong.
///
/// # Errors
/// When the database cannot be reached.
pub async fn typed_leave(
    site: &Site,
    visit: &Visit,
    (network, organisation): (Id, Id),
    typed: &Typed,
) -> Result<Result<(PartialDate, String), (&'static str, UserError)>, WebError> {
    let reason: String = typed.get("words").chars().take(LONGEST_REASON).collect();
    let on = match date(site, visit, typed.get("on")) {
        Ok(on) => on,
        Err(error) => return Ok(Err(("on", error))),
    };
    let (known, _) = stages_of(site, network, organisation).await?;
    Ok(match left(&known, on) {
        Ok(_) => Ok((on, reason.trim().to_owned())),
        Err(error) => Err(("on", error)),
    })
}

async fn ask(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    form: Multipart,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let Some(own) = speaks_for(&visit.acting) else {
        Sent::refuse(form).await;
        return Err(UserError::new("joining-leave-not-yours").into());
    };
    let Sent { typed, document } = Sent::read(form).await?;
    let document = match document.transpose() {
        Ok(document) => document,
        Err(refusal) => {
            return leave_page(&site, &visit, here, typed, Some(("file", refusal))).await;
        }
    };
    let (leaves_on, reason) = match typed_leave(&site, &visit, (here.id, own), &typed).await? {
        Ok(told) => told,
        Err(wrong) => return leave_page(&site, &visit, here, typed, Some(wrong)).await,
    };
    let mut write = site.db.write(&visit.acting).await?;
    let document = match document {
        Some(mut document) => Some(document.put(&write).await?),
        None => None,
    };
    let new = NewDeparture {
        network: here.id,
        organisation: own,
        leaves_on,
        reason: &reason,
        document,
    };
    let Some(departure) = store::ask(&write, &new).await? else {
        drop(write);
        let wrong = ("on", UserError::new("joining-leave-asked-already"));
        return leave_page(&site, &visit, here, typed, Some(wrong)).await;
    };
    let event = EventDraft::new(LEAVE_ASKED, here.id).network(here.id);
    write.event(event.other(own).data(json!({ "departure": departure })));
    let seq = write.commit().await?;
    redirect_after_write(here.path("/leave"), seq)
        .with_notice(Notice::new("joining-leave-sent"))
        .answer()
}

#[derive(Deserialize)]
struct Which {
    departure: Id,
}

async fn withdraw(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(which): Form<Which>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let not_yours = || UserError::new("joining-leave-not-yours");
    let own = speaks_for(&visit.acting).ok_or_else(not_yours)?;
    let known = store::of_member(site.db.read(), here.id, own).await?;
    let is_own = known.iter().any(|one| one.id == which.departure);
    let mut write = site.db.write(&visit.acting).await?;
    let step = (State::Asked, State::Withdrawn);
    if !is_own || !store::advance(&write, which.departure, step, ("", None)).await? {
        return Err(UserError::new("joining-leave-answered").into());
    }
    let data = json!({ "departure": which.departure, "state": "withdrawn" });
    let event = EventDraft::new(LEAVE_ANSWERED, here.id).network(here.id);
    write.event(event.other(own).data(data));
    let seq = write.commit().await?;
    redirect_after_write(here.path("/leave"), seq)
        .with_notice(Notice::new("joining-leave-taken-back"))
        .answer()
}

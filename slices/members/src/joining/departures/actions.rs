//! The coordination notes that a member leaves, answers one that asked, and takes it back.

use std::sync::Arc;

use axum::{
    Form,
    extract::{Multipart, Path, State as Extract},
    response::Response,
};
use futures::future::BoxFuture;
use ordit_kernel::{Id, PartialDate, UserError};
use ordit_platform::{
    db::Write,
    events::EventDraft,
    files::{Arrived, MAX_DOCUMENT_FORM_BYTES},
    import::{Besides, GivenRow, ImportError, Refusal, SaveError},
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect, redirect_after_write},
};
use serde_json::json;
use tokio::sync::Mutex;

use super::{
    Departure, NewDeparture, State, membership::membership_page, membership_path, own::typed_leave,
    store,
};
use crate::{
    form::{Here, Typed, importer},
    joining::{
        ANSWER, LEAVE_ANSWERED, LEAVE_ASKED, MEMBERSHIP_CHANGED,
        applications::{answer::begun, sent::Sent},
        rules::left,
        standing::{membership_values, stages_of, undo},
    },
    memberships::LEFT,
    organisations::noun::NOUN,
};

/// What the page of a membership does.
pub fn routes(routes: &mut Routes) {
    routes.post_upload(
        "/n/{network}/organisations/{id}/membership/leave",
        ANSWER,
        MAX_DOCUMENT_FORM_BYTES,
        note,
    );
    routes.post(
        "/n/{network}/organisations/{id}/membership/answer",
        ANSWER,
        answer,
    );
    routes.post(
        "/n/{network}/organisations/{id}/membership/undo",
        ANSWER,
        take_back,
    );
}

async fn note(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    form: Multipart,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    if let Err(absent) = here.organisation(&site, &visit, id) {
        Sent::refuse(form).await;
        return Err(absent);
    }
    let Sent { typed, document } = Sent::read(form).await?;
    let document = match document.transpose() {
        Ok(document) => document,
        Err(refusal) => {
            let shown = (typed, Some(("file", refusal)));
            return membership_page(&site, &visit, here, id, shown).await;
        }
    };
    let (leaves_on, reason) = match typed_leave(&site, &visit, (here.id, id), &typed).await? {
        Ok(told) => told,
        Err(wrong) => {
            return membership_page(&site, &visit, here, id, (typed, Some(wrong))).await;
        }
    };
    if let Err(error) = begun(leaves_on, &visit) {
        let shown = (typed, Some(("on", error)));
        return membership_page(&site, &visit, here, id, shown).await;
    }
    let leaving = Leaving {
        network: here.id,
        organisation: id,
        departure: Which::Noted(reason, Box::new(Mutex::new(document))),
        on: leaves_on,
        words: String::new(),
    };
    match confirm(&site, &visit, &here, leaving).await? {
        Ok(seq) => confirmed(&here, id, seq),
        Err(error) => {
            let shown = (typed, Some(("on", error)));
            membership_page(&site, &visit, here, id, shown).await
        }
    }
}

/// A member on its way out.
struct Leaving {
    network: Id,
    organisation: Id,
    departure: Which,
    on: PartialDate,
    words: String,
}

enum Which {
    Asked(Id),
    /// Nobody asked: the coordination says why, with the document if there is one.
    Noted(String, Box<Mutex<Option<Arrived>>>),
}

async fn confirm(
    site: &Site,
    visit: &Visit,
    here: &Here,
    leaving: Leaving,
) -> Result<Result<i64, UserError>, WebError> {
    let id = leaving.organisation;
    let (known, version) = stages_of(site, here.id, id).await?;
    let stages = begun(leaving.on, visit).and_then(|on| left(&known, on));
    let stages = match stages {
        Ok(stages) => stages,
        Err(error) => return Ok(Err(error)),
    };
    let row = GivenRow {
        id: Some(id),
        base_version: Some(version),
        values: membership_values(&stages),
        choice: None,
    };
    let also = also(leaving);
    let saved = importer(site)
        .save_one_also(&visit.acting, Some(here.id), &NOUN, row, Some(&also))
        .await;
    match saved {
        Ok(saved) => Ok(Ok(saved.seq)),
        Err(SaveError::Database(error)) => Err(error.into()),
        Err(SaveError::Refused(refusals)) => {
            let first = refusals.into_iter().next().map(|refusal| refusal.error);
            Ok(Err(first.unwrap_or_else(answered)))
        }
        Err(_) => Ok(Err(answered())),
    }
}

fn confirmed(here: &Here, id: Id, seq: i64) -> Result<Response, WebError> {
    redirect_after_write(membership_path(here, id), seq)
        .with_notice(Notice::new("joining-left"))
        .answer()
}

fn answered() -> UserError {
    UserError::new("joining-leave-answered")
}

/// What becomes of writing more in the change of a row.
type Written<'w> = BoxFuture<'w, Result<(), SaveError>>;

fn also(
    leaving: Leaving,
) -> impl for<'w> Fn(&'w mut Write, Id, Option<Id>) -> Written<'w> + Send + Sync {
    let leaving = Arc::new(leaving);
    move |write, entry, run| {
        let leaving = Arc::clone(&leaving);
        Box::pin(async move { leaving.write(write, entry, run).await })
    }
}

impl Leaving {
    async fn write(&self, write: &mut Write, entry: Id, run: Option<Id>) -> Result<(), SaveError> {
        let departure = match &self.departure {
            Which::Asked(id) => *id,
            Which::Noted(reason, document) => self.note(write, reason, document).await?,
        };
        let step = (State::Asked, State::Confirmed);
        if !store::advance(write, departure, step, (&self.words, run)).await? {
            return Err(refused(answered()));
        }
        let told = |verb| EventDraft::new(verb, self.network).network(self.network);
        let data = json!({ "departure": departure, "state": "confirmed" });
        write.event(told(LEAVE_ANSWERED).other(entry).data(data));
        let data = json!({ "state": LEFT });
        write.event(told(MEMBERSHIP_CHANGED).other(entry).data(data));
        Ok(())
    }

    async fn note(
        &self,
        write: &mut Write,
        reason: &str,
        document: &Mutex<Option<Arrived>>,
    ) -> Result<Id, SaveError> {
        let document = match document.lock().await.as_mut() {
            Some(document) => Some(document.put(write).await?),
            None => None,
        };
        let new = NewDeparture {
            network: self.network,
            organisation: self.organisation,
            leaves_on: self.on,
            reason,
            document,
        };
        let asked = store::ask(write, &new).await?;
        let waits = || refused(UserError::new("joining-leave-asked-already"));
        let departure = asked.ok_or_else(waits)?;
        let event = EventDraft::new(LEAVE_ASKED, self.network).network(self.network);
        let event = event.other(self.organisation);
        write.event(event.data(json!({ "departure": departure })));
        Ok(departure)
    }
}

fn refused(error: UserError) -> SaveError {
    SaveError::Refused(vec![Refusal {
        field: "version".to_owned(),
        value: String::new(),
        error,
    }])
}

/// The departure that a form of this membership means.
async fn meant(site: &Site, here: &Here, id: Id, typed: &Typed) -> Result<Departure, WebError> {
    let known = store::of_member(site.db.read(), here.id, id).await?;
    let meant: Option<Id> = typed.get("departure").parse().ok();
    let mut known = known.into_iter();
    known
        .find(|one| Some(one.id) == meant)
        .ok_or(WebError::NotFound)
}

async fn answer(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let typed = Typed::sent(pairs);
    let departure = meant(&site, &here, id, &typed).await?;
    if departure.state != State::Asked {
        return Err(answered().into());
    }
    let words = typed.get("words").trim().to_owned();
    if typed.get("answer") == "confirm" {
        let leaving = Leaving {
            network: here.id,
            organisation: id,
            departure: Which::Asked(departure.id),
            on: departure.leaves_on,
            words,
        };
        return confirmed(&here, id, confirm(&site, &visit, &here, leaving).await??);
    }
    if words.is_empty() {
        let wrong = ("words", UserError::new("joining-error-words"));
        return membership_page(&site, &visit, here, id, (typed, Some(wrong))).await;
    }
    let step = (State::Asked, State::Declined);
    let seq = settled(&site, &visit, &here, (id, departure.id), (step, &words)).await?;
    redirect_after_write(membership_path(&here, id), seq)
        .with_notice(Notice::new("joining-leave-declined"))
        .answer()
}

async fn take_back(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let typed = Typed::sent(pairs);
    let departure = meant(&site, &here, id, &typed).await?;
    if departure.state != State::Confirmed {
        return redirect(membership_path(&here, id)).answer();
    }
    let step = (State::Confirmed, State::Withdrawn);
    let of = (here.id, id, departure.id);
    let withdrawn: Besides<'_> =
        &|write, _| Box::pin(async move { step_on(write, of, (step, "")).await });
    let undone = match departure.run {
        Some(run) => undo(&site, &visit, run, withdrawn).await?,
        None => None,
    };
    let seq = match undone {
        Some(seq) => seq,
        None => settled(&site, &visit, &here, (id, departure.id), (step, "")).await?,
    };
    redirect_after_write(membership_path(&here, id), seq)
        .with_notice(Notice::new("joining-left-undone"))
        .answer()
}

/// Takes a member's departure a step on, if nobody was quicker; gives the number of the event.
async fn settled(
    site: &Site,
    visit: &Visit,
    here: &Here,
    (member, departure): (Id, Id),
    how: ((State, State), &str),
) -> Result<i64, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    match step_on(&mut write, (here.id, member, departure), how).await {
        Ok(()) => Ok(write.commit().await?),
        Err(ImportError::Refused(error)) => Err(error.into()),
        Err(ImportError::Database(error)) => Err(error.into()),
    }
}

async fn step_on(
    write: &mut Write,
    (network, member, departure): (Id, Id, Id),
    (step, words): ((State, State), &str),
) -> Result<(), ImportError> {
    if !store::advance(write, departure, step, (words, None)).await? {
        return Err(answered().into());
    }
    let data = json!({ "departure": departure, "state": step.1.code() });
    let event = EventDraft::new(LEAVE_ANSWERED, network).network(network);
    write.event(event.other(member).data(data));
    Ok(())
}

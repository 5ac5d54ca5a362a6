//! Answering an application: looked at first with the mail that goes out, then done once.

use axum::{
    Form,
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{PartialDate, UserError};
use ordit_platform::{
    db::Write,
    events::EventDraft,
    import::{Besides, ImportError, Labels, SaveError, parse},
    mail::{self, NewMail},
    session::token_hash,
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};
use serde_json::json;

use super::{
    Application, State, accept,
    letters::Sender,
    pages::{Shown, application_page, preview_page},
    people,
    rules::Wrong,
    store::{self, Step},
};
use crate::{
    form::{Here, Typed, importer},
    joining::{
        ANSWER, ANSWERED,
        rules::{GIVEN, needs_decision},
        settings, standing,
    },
    organisations::noun::NOUN,
};

const LONGEST_WORDS: usize = 4_000;
const LONGEST_LINE: usize = 200;
/// What stands in the place of a link's secret where a mail is only looked at.
const NO_TOKEN: &str = "…";

/// What answers do.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/applications/{number}/answer", ANSWER, answer);
    routes.post("/n/{network}/applications/{number}/reopen", ANSWER, reopen);
}

/// What is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A state of membership.
    Give(&'static str),
    /// Something is missing.
    Ask,
    Decline,
}

/// An answer as it was typed.
#[derive(Clone, Debug)]
pub struct Answer {
    pub what: What,
    /// Since when the state holds.
    pub on: PartialDate,
    /// The assembly or the resolution.
    pub body: String,
    /// What the coordination adds in its own words.
    pub words: String,
}

impl Answer {
    /// The name of what is answered, as in forms and keys.
    pub const fn code(&self) -> &'static str {
        match self.what {
            What::Give(state) => state,
            What::Ask => "ask",
            What::Decline => "decline",
        }
    }

    fn read(site: &Site, visit: &Visit, typed: &Typed) -> Result<Self, Vec<Wrong>> {
        let cut =
            |name: &str, most| -> String { typed.get(name).trim().chars().take(most).collect() };
        let (body, words) = (cut("body", LONGEST_LINE), cut("words", LONGEST_WORDS));
        let because = |field: &str, key: &str| vec![(field.to_owned(), UserError::new(key))];
        let given = GIVEN
            .into_iter()
            .find(|state| *state == typed.get("answer"));
        let what = match (given, typed.get("answer")) {
            (Some(state), _) => What::Give(state),
            (None, "ask") => What::Ask,
            (None, "decline") => What::Decline,
            _ => return Err(because("answer", "joining-error-answer")),
        };
        match what {
            What::Give(state) if needs_decision(state) && body.is_empty() => {
                return Err(because("body", "joining-error-body"));
            }
            What::Ask | What::Decline if words.is_empty() => {
                return Err(because("words", "joining-error-words"));
            }
            _ => {}
        }
        let on = date(site, visit, typed.get("on"))
            .and_then(|on| begun(on, visit))
            .map_err(|error| vec![("on".to_owned(), error)])?;
        Ok(Self {
            what,
            on,
            body,
            words,
        })
    }
}

/// A date as people write it: a day, a month or a year; today when nothing is said.
///
/// # Errors
/// A sentence when it is none.
pub fn date(site: &Site, visit: &Visit, text: &str) -> Result<PartialDate, UserError> {
    if text.trim().is_empty() {
        return Ok(PartialDate::Day(visit.now.day()));
    }
    let none = || UserError::new("joining-error-order");
    let field = NOUN.field("member_since").ok_or_else(none)?;
    let canonical = parse(field, text, &Labels::new(&NOUN, &site.words))?;
    canonical.parse().map_err(|_| none())
}

/// A state begins on a day that came.
///
/// # Errors
/// A sentence when it is still to come.
pub fn begun(on: PartialDate, visit: &Visit) -> Result<PartialDate, UserError> {
    match on.earliest() > Some(visit.now.day()) {
        true => Err(UserError::new("joining-error-future")),
        false => Ok(on),
    }
}

async fn answer(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, number)): Path<(String, i64)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let application = found(&site, &here, number).await?;
    let typed = Typed::sent(pairs);
    if !application.state.is_open() || typed.get("version") != application.version.to_string() {
        return told(&site, &visit, here, number).await;
    }
    let answer = match Answer::read(&site, &visit, &typed) {
        Ok(answer) => answer,
        Err(wrong) => return again(&site, &visit, here, &application, typed, wrong).await,
    };
    let open = Open {
        site: &site,
        visit: &visit,
        application: &application,
        answer: &answer,
    };
    let plan = match answer.what {
        What::Give(state) => {
            let asked = (typed.get("organisation"), state, answer.on);
            match accept::plan(&site, &visit, &here, &application, asked).await? {
                Ok(plan) => Some((plan, state)),
                Err(wrong) => return again(&site, &visit, here, &application, typed, wrong).await,
            }
        }
        What::Ask | What::Decline => None,
    };
    if typed.get("is_sure") != "yes" {
        let mail = open.mail(&here, NO_TOKEN).await?;
        let organisation = plan.as_ref().and_then(|(plan, _)| plan.organisation);
        return preview_page(
            &site,
            &visit,
            here,
            &application,
            (&answer, organisation),
            &mail,
            &typed,
        );
    }
    let done = match plan {
        Some((plan, state)) => open.accept(&here, plan, state).await,
        None => open.reply(&here).await,
    };
    match done? {
        Some(seq) => redirect_after_write(here.path(&format!("/applications/{number}")), seq)
            .with_notice(Notice::new("joining-answered"))
            .answer(),
        None => told(&site, &visit, here, number).await,
    }
}

/// An application under answer.
struct Open<'a> {
    site: &'a Site,
    visit: &'a Visit,
    application: &'a Application,
    answer: &'a Answer,
}

impl Open<'_> {
    async fn mail(&self, here: &Here, token: &str) -> Result<NewMail, WebError> {
        let settings = settings::store::find(self.site.db.read(), here.id).await?;
        let network = (here.id, here.slug.as_str());
        let lang = self.application.lang;
        let sender = Sender::new(self.site, self.visit, network, &settings, lang)?;
        sender.answer(self.application, self.answer, token)
    }

    /// The number of the last event; none when somebody else was quicker.
    async fn accept(
        &self,
        here: &Here,
        plan: accept::Plan,
        state: &'static str,
    ) -> Result<Option<i64>, WebError> {
        let token = self.site.effects.secret();
        let also = accept::also(accept::Deed {
            application: self.application.clone(),
            answer: self.answer.clone(),
            state,
            token_hash: token_hash(&token),
            mail: self.mail(here, &token).await?,
            viewer: self.visit.viewer.clone(),
            is_invented: self.is_invented(here),
        });
        let acting = &self.visit.acting;
        let saved = importer(self.site)
            .save_one_also(acting, Some(here.id), &NOUN, plan.row, Some(&also))
            .await;
        match saved {
            Ok(saved) => Ok(Some(saved.seq)),
            Err(SaveError::Database(error)) => Err(error.into()),
            Err(SaveError::Refused(refusals)) if refusals != [accept::overtaken()] => {
                let first = refusals.into_iter().next().map(|refusal| refusal.error);
                Err(first
                    .unwrap_or_else(|| UserError::new("joining-error-which"))
                    .into())
            }
            Err(_) => Ok(None),
        }
    }

    fn is_invented(&self, here: &Here) -> bool {
        let snapshot = self.site.snapshots.current();
        let head = snapshot.get(&self.visit.viewer, here.id);
        head.is_some_and(|head| head.is_invented())
    }

    async fn reply(&self, here: &Here) -> Result<Option<i64>, WebError> {
        let token = self.site.effects.secret();
        let new = self.mail(here, &token).await?;
        let mut write = self.site.db.write(&self.visit.acting).await?;
        let state = match self.answer.what {
            What::Ask => State::Incomplete,
            _ => State::Declined,
        };
        let seen = self.application;
        let step = Step {
            answer: Some(&self.answer.words),
            ..Step::to(state)
        };
        if !store::advance(&write, seen, &step).await? {
            return Ok(None);
        }
        store::put_link(&write, seen.id, &token_hash(&token)).await?;
        mail::put(&mut write, &new).await?;
        let data = json!({
            "application": seen.id, "number": seen.number, "state": state.code()
        });
        let event = EventDraft::new(ANSWERED, here.id).network(here.id);
        write.event(event.data(data));
        Ok(Some(write.commit().await?))
    }
}

/// The application of this network with this number.
///
/// # Errors
/// [`WebError::NotFound`] when there is none; or the database cannot be reached.
pub async fn found(site: &Site, here: &Here, number: i64) -> Result<Application, WebError> {
    let found = store::find(site.db.read(), here.id, number).await?;
    found.ok_or(WebError::NotFound)
}

/// The application as it is now, with a word that somebody else was quicker.
async fn told(site: &Shared, visit: &Visit, here: Here, number: i64) -> Result<Response, WebError> {
    let now = found(site, &here, number).await?;
    let overtaken = vec![("version".to_owned(), accept::overtaken().error)];
    let shown = Shown {
        typed: Typed::default(),
        wrong: overtaken,
        status: StatusCode::CONFLICT,
    };
    application_page(site, visit, here, &now, shown).await
}

async fn again(
    site: &Shared,
    visit: &Visit,
    here: Here,
    application: &Application,
    typed: Typed,
    wrong: Vec<Wrong>,
) -> Result<Response, WebError> {
    let shown = Shown {
        typed,
        wrong,
        status: StatusCode::UNPROCESSABLE_ENTITY,
    };
    application_page(site, visit, here, application, shown).await
}

async fn reopen(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, number)): Path<(String, i64)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let application = found(&site, &here, number).await?;
    let path = here.path(&format!("/applications/{number}"));
    if !matches!(application.state, State::Accepted | State::Declined) {
        return told(&site, &visit, here, number).await;
    }
    let waits: Besides<'_> = &|write, _| {
        let application = application.clone();
        Box::pin(async move { wait_again(write, &application).await })
    };
    let undone = match application.run {
        Some(run) => standing::undo(&site, &visit, run, waits).await?,
        None => None,
    };
    let seq = match undone {
        Some(seq) => seq,
        None => {
            let mut write = site.db.write(&visit.acting).await?;
            match wait_again(&mut write, &application).await {
                Ok(()) => write.commit().await?,
                Err(ImportError::Refused(_)) => {
                    drop(write);
                    return told(&site, &visit, here, number).await;
                }
                Err(ImportError::Database(error)) => return Err(error.into()),
            }
        }
    };
    redirect_after_write(path, seq)
        .with_notice(Notice::new("joining-reopened"))
        .answer()
}

/// The application waits for an answer again, and the mandates that it gave end.
async fn wait_again(write: &mut Write, application: &Application) -> Result<(), ImportError> {
    if !store::advance(write, application, &Step::to(State::Received)).await? {
        return Err(accept::overtaken().error.into());
    }
    people::unname(write, application.id).await?;
    let data = json!({
        "application": application.id, "number": application.number, "state": "received"
    });
    let event = EventDraft::new(ANSWERED, application.network).network(application.network);
    write.event(event.data(data));
    Ok(())
}

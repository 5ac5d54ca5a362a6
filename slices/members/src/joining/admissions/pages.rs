//! Admitting those who wait for the assembly, all in one act.

use std::{collections::BTreeSet, sync::Arc};

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use futures::future::BoxFuture;
use ordit_kernel::{Id, PartialDate, UserError};
use ordit_platform::{
    db::Write,
    i18n::Translator,
    import::{GivenRow, ImportError, Origin},
    snapshot::{Filter, Head},
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status, redirect},
};
use sea_orm::DbErr;

use crate::{
    directory::{rows::places_of, said::Said},
    form::{Here, Typed, importer},
    joining::{
        ANSWER,
        applications::answer::{begun, date},
        decisions::{self, NewDecision},
        rules::{joined, needs_decision},
        standing::{all_stages_of, membership_values},
    },
    organisations::{self, KIND, noun::NOUN},
};

const LONGEST_LINE: usize = 200;
/// So many are admitted at once at most.
const MOST: usize = 500;
/// Who waits for an assembly.
const WAITING: [&str; 2] = ["observer", "applied"];

/// The page and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/admissions", ANSWER, show);
    routes.post("/n/{network}/admissions", ANSWER, admit);
}

/// An organisation that waits.
struct Waiting {
    id: Id,
    name: Said,
    href: String,
    place: String,
    state: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "members/admissions.html")]
struct AdmissionsPage {
    layout: Layout,
    l: Translator,
    here: Here,
    waiting: Vec<Waiting>,
    typed: Typed,
    wrong: Option<(String, String)>,
}

impl AdmissionsPage {
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(own, _)| own == field);
        wrong.map(|(_, text)| text.as_str())
    }
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    admissions_page(&site, &visit, here, None)
}

fn admissions_page(
    site: &Shared,
    visit: &Visit,
    here: Here,
    refused: Option<(Typed, BTreeSet<Id>, &str, UserError)>,
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let (status, typed, chosen, wrong) = match refused {
        Some((typed, chosen, field, error)) => {
            let wrong = Some((field.to_owned(), l.refusal(&error)));
            (StatusCode::UNPROCESSABLE_ENTITY, typed, Some(chosen), wrong)
        }
        None => (StatusCode::OK, Typed::default(), None, None),
    };
    let list = AdmissionsPage {
        layout: Layout::new(site, visit, &l.t("joining-admissions-title")).of_network(&here.slug),
        waiting: waiting(site, visit, &here, chosen.as_ref()),
        typed,
        wrong,
        here,
        l,
    };
    page_with_status(status, &list)
}

/// Those who take part until an assembly admits them, first those with a voice.
fn waiting(site: &Site, visit: &Visit, here: &Here, chosen: Option<&BTreeSet<Id>>) -> Vec<Waiting> {
    let snapshot = site.snapshots.current();
    let mut waiting = Vec::new();
    for state in WAITING {
        let filter = Filter {
            kind: KIND,
            scope: vec![("state".to_owned(), format!("{}:{state}", here.id))],
            lang: visit.lang,
            ..Filter::default()
        };
        let found = snapshot.find(&visit.viewer, &filter).heads;
        let one = |head: &&Head| Waiting {
            id: head.id,
            name: head.title(visit.lang).into(),
            href: organisations::path(&head.slug),
            place: places_of(head).join(", "),
            state: state.to_owned(),
            is_chosen: chosen.map_or(state == WAITING[0], |chosen| chosen.contains(&head.id)),
        };
        waiting.extend(found.iter().take(MOST - waiting.len()).map(one));
    }
    waiting
}

/// What an assembly decided, as it was typed.
struct Admission {
    state: String,
    on: PartialDate,
    body: String,
}

/// What is wrong, and in which field.
type Wrong = (&'static str, UserError);

async fn admit(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let visit = visit.at(&here.path("/admissions"));
    let ids = pairs.iter().filter(|(name, _)| name == "id");
    let chosen: BTreeSet<Id> = ids.filter_map(|(_, id)| id.parse().ok()).collect();
    let typed = Typed::sent(pairs);
    let read = read(&site, &visit, &here, &typed, &chosen);
    let looked = match read {
        Ok(admission) => look(&site, &visit, &here, admission, &chosen).await?,
        Err(wrong) => Err(wrong),
    };
    match looked {
        Ok(run) => redirect(here.path(&format!("/imports/{run}"))).answer(),
        Err((field, error)) => {
            let refused = (typed, chosen, field, error);
            admissions_page(&site, &visit, here, Some(refused))
        }
    }
}

fn read(
    site: &Site,
    visit: &Visit,
    here: &Here,
    typed: &Typed,
    chosen: &BTreeSet<Id>,
) -> Result<Admission, Wrong> {
    let waiting = waiting(site, visit, here, None);
    let known: BTreeSet<Id> = waiting.iter().map(|one| one.id).collect();
    if chosen.is_empty() || !chosen.is_subset(&known) {
        return Err(("id", UserError::new("joining-error-none-chosen")));
    }
    let state = typed.get("state").to_owned();
    if !needs_decision(&state) {
        return Err(("state", UserError::new("joining-error-answer")));
    }
    let body = typed.get("body").trim().chars();
    let body: String = body.take(LONGEST_LINE).collect();
    if body.is_empty() {
        return Err(("body", UserError::new("joining-error-body")));
    }
    let on = date(site, visit, typed.get("on")).and_then(|on| begun(on, visit));
    let on = on.map_err(|error| ("on", error))?;
    Ok(Admission { state, on, body })
}

/// Stages what the assembly decided and gives the run in which it waits to be confirmed.
async fn look(
    site: &Site,
    visit: &Visit,
    here: &Here,
    admission: Admission,
    chosen: &BTreeSet<Id>,
) -> Result<Result<Id, Wrong>, WebError> {
    let Admission { state, on, body } = admission;
    let members: Vec<Id> = chosen.iter().copied().collect();
    let mut known = all_stages_of(site, here.id, &members).await?;
    let mut rows = Vec::new();
    for id in &members {
        let (stages, version) = known.remove(id).ok_or(WebError::NotFound)?;
        let Ok(stages) = joined(&stages, on, &state, on) else {
            let error = UserError::new("joining-error-order-of");
            return Ok(Err(("on", error.with("name", named(site, visit, *id)))));
        };
        rows.push(GivenRow {
            id: Some(*id),
            base_version: Some(version),
            values: membership_values(&stages),
            choice: None,
        });
    }
    let also = also(here.id, Admission { state, on, body }, members);
    let acting = &visit.acting;
    let staged = importer(site)
        .stage_records_also(
            acting,
            Some(here.id),
            &NOUN,
            Origin::List,
            rows,
            Some(&also),
        )
        .await;
    match staged {
        Ok(run) => Ok(Ok(run)),
        Err(ImportError::Refused(error)) => Ok(Err(("id", error))),
        Err(ImportError::Database(error)) => Err(error.into()),
    }
}

/// What becomes of writing who decided.
type Written<'w> = BoxFuture<'w, Result<(), DbErr>>;

/// Who decided, written in the change by which the run can be confirmed.
fn also(
    network: Id,
    admission: Admission,
    members: Vec<Id>,
) -> impl for<'w> Fn(&'w Write, Id) -> Written<'w> + Send + Sync {
    let decided = Arc::new((admission, members));
    move |write, run| {
        let decided = Arc::clone(&decided);
        Box::pin(async move {
            let (admission, members) = &*decided;
            let decision = NewDecision {
                network,
                run,
                state: &admission.state,
                decided_on: admission.on,
                body: &admission.body,
                members,
            };
            decisions::store::put(write, &decision).await
        })
    }
}

fn named(site: &Site, visit: &Visit, id: Id) -> String {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id);
    head.map_or_else(String::new, |head| head.title(visit.lang).text.to_owned())
}

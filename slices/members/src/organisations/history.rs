//! The versions of an organisation, with its memberships in every network.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Acting, Id};
use ordit_platform::{
    i18n::Translator,
    import::Record,
    permissions::{Needs, Permission},
    register::Sheet,
    snapshot::{Head, Snapshot},
    web::{Routes, Shared, Site, Visit, WebError},
};

use super::{
    KIND, Organisation,
    archive::may_edit,
    noun::{self, NOUN},
    path,
};
use crate::{
    form::after,
    history::{
        self, Outcome, RestoreForm, Subject, Telling,
        rules::{Part, Said},
    },
    memberships::Membership,
};

const RESTORE: Permission = Permission::new(
    "members.organisation.restore",
    Needs::CoordinatesEntry(may_tell),
);

const TELLING: Telling = Telling {
    noun: &NOUN,
    record: |sheet| record(sheet),
    writer: |sheet| Some(organisation(sheet).membership?.network),
    parts: |sheet, l| {
        organisation(sheet)
            .membership
            .map(|own| part(&own, l))
            .into_iter()
            .collect()
    },
};

/// The versions and the way back to one of them.
pub fn routes(routes: &mut Routes) {
    routes.get("/o/{id}/history", RESTORE, list);
    routes.get("/o/{id}/restore", RESTORE, ask);
    routes.post("/o/{id}/restore", RESTORE, restore);
}

/// Whoever coordinates a network in which it is, or was: that network's part of the history is
/// theirs, even after it left.
fn may_tell(snapshot: &Snapshot, acting: &Acting, head: &Head) -> bool {
    let own = once_in(head).any(|network| acting.coordinates(network));
    may_edit(snapshot, acting, head) || (&*head.kind == KIND && own)
}

/// The networks in which it is, or was.
pub(super) fn once_in(head: &Head) -> impl Iterator<Item = Id> {
    let states = head.values("state");
    states.filter_map(|state| state.split(':').next()?.parse().ok())
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let subject = subject(&site, &visit, id)?;
    history::list(&site, &visit, &TELLING, subject).await
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let subject = subject(&site, &visit, id)?;
    let asked = (history::version_asked(&visit)?, StatusCode::OK);
    history::ask(&site, &visit, &TELLING, subject, asked).await
}

async fn restore(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(form): Form<RestoreForm>,
) -> Result<Response, WebError> {
    let subject = subject(&site, &visit, id)?;
    match history::restore(&site, &visit, &TELLING, &subject, form).await? {
        Outcome::Done(_, seq) => after(seq, true, &subject.page).answer(),
        Outcome::Conflict => {
            let again = (form.version, StatusCode::CONFLICT);
            history::ask(&site, &visit, &TELLING, subject, again).await
        }
    }
}

fn subject(site: &Site, visit: &Visit, id: Id) -> Result<Subject, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot
        .get(&visit.viewer, id)
        .filter(|head| &*head.kind == KIND);
    let head = head.ok_or(WebError::NotFound)?;
    let title = head.title(visit.lang);
    let may_change = may_edit(&snapshot, &visit.acting, head);
    let is_active = |network: &Id| head.has("network", &network.to_string());
    let mut networks: Vec<Id> = once_in(head)
        .filter(|network| visit.acting.coordinates(*network))
        .collect();
    // The facts are written by a network in which it takes part now, if there is one.
    networks.sort_by_key(|network| !is_active(network));
    let form = |network: &Id| {
        let slug = &snapshot.get(&visit.viewer, *network)?.slug;
        Some(format!("/n/{slug}/organisations/{id}/edit"))
    };
    Ok(Subject {
        id,
        text: title.text.to_owned(),
        lang: title.lang,
        page: path(&head.slug),
        path: format!("/o/{id}"),
        edit: networks.iter().find_map(form),
        accent: None,
        networks,
        may_change,
    })
}

fn organisation(sheet: &Sheet) -> Organisation {
    serde_json::from_value(sheet.particulars.clone()).unwrap_or_default()
}

fn record(sheet: &Sheet) -> Record {
    noun::record(sheet, &organisation(sheet))
}

fn part(membership: &Membership, l: &Translator) -> Part {
    let stages = membership.stages.iter().map(|stage| {
        let state = l.t(format!("members-state-{}", stage.state));
        format!("{state}: {}", l.date(&stage.since))
    });
    let source = membership.source.iter();
    let source = source.map(|source| format!("{}: {source}", l.t("members-field-source")));
    let lines = stages.chain(source);
    Part {
        label: "members-work-history-membership",
        network: Some(membership.network),
        said: lines.flat_map(Said::words).collect(),
    }
}

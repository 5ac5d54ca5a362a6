//! The versions of an organisation, with its memberships and alliances in every network.

use std::collections::BTreeSet;

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    import::Record,
    permissions::{self, Needs, Permission, Tie, Tied},
    register::Sheet,
    web::{Routes, Shared, Site, Visit, WebError},
};

use super::{
    KIND, Organisation,
    archive::CHANGE,
    noun, path,
    version::{self, VERSION, is_of_alliance},
};
use crate::{
    allies::{Alliance, Ally},
    circles::{self, in_touch, once_in},
    form::after,
    history::{
        self, Outcome, RestoreForm, Subject, Telling,
        rules::{Part, Said},
    },
    memberships::Membership,
    networks,
};

const RESTORE: Permission = Permission::new(
    "members.organisation.restore",
    Needs::EntryOf(Tied {
        kind: KIND,
        ties: &[
            Tie::CoordinatesOneOf(circles::IN_TOUCH),
            Tie::CoordinatesAll,
        ],
    }),
)
.in_any_state();

const TELLING: Telling = Telling {
    noun: &VERSION,
    record: |sheet| record(sheet),
    writer: |sheet| writer(&organisation(sheet)),
    is_told: |sheet, field| {
        let own = organisation(sheet);
        match is_of_alliance(field.key) {
            true => own.alliance.is_some(),
            false => own.membership.is_some(),
        }
    },
    parts: |sheet, l| {
        let own = organisation(sheet);
        let membership = own.membership.map(|own| membership(&own, l));
        let alliance = own.alliance.map(|own| alliance(&own, l));
        membership.into_iter().chain(alliance).collect()
    },
};

/// The versions and the way back to one of them.
pub fn routes(routes: &mut Routes) {
    routes.get("/o/{id}/history", RESTORE, list);
    routes.get("/o/{id}/restore", RESTORE, ask);
    routes.post("/o/{id}/restore", RESTORE, restore);
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
    let may_change = permissions::may_change(&CHANGE, &snapshot, &visit.acting, head);
    let is_active = |network: &Id| head.has("network", &network.to_string());
    // What belongs to a network that is put away waits with it.
    let live = networks::archive::live(&snapshot);
    let own = in_touch(head).filter(|network| visit.acting.coordinates(*network));
    let own = own.filter(|network| live.contains(&network.to_string()));
    let mut networks: Vec<Id> = own.collect::<BTreeSet<Id>>().into_iter().collect();
    // The facts are written by a network in which it takes part now, if there is one.
    networks.sort_by_key(|network| !is_active(network));
    let form = |network: &Id| {
        once_in(head).find(|own| own == network)?;
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
        elsewhere: None,
        networks,
        may_change,
    })
}

fn organisation(sheet: &Sheet) -> Organisation {
    serde_json::from_value(sheet.particulars.clone()).unwrap_or_default()
}

fn record(sheet: &Sheet) -> Record {
    let own = organisation(sheet);
    let mut record = noun::record(sheet, &own);
    version::into_record(&own, &mut record);
    record
}

fn writer(own: &Organisation) -> Option<Id> {
    let membership = own.membership.as_ref().map(|own| own.network);
    membership.or(own.alliance.as_ref().map(|own| own.network))
}

fn membership(membership: &Membership, l: &Translator) -> Part {
    let stages = membership.stages.iter().map(|stage| {
        let state = l.t(format!("members-state-{}", stage.state));
        format!("{state}: {}", l.date(&stage.since))
    });
    let lines = stages.chain(source(membership.source.as_deref(), l));
    Part {
        label: "members-work-history-membership",
        network: Some(membership.network),
        said: lines.flat_map(Said::words).collect(),
    }
}

fn alliance(alliance: &Alliance, l: &Translator) -> Part {
    let lines = |ally: &Ally| {
        let kind = l.t(format!("members-ally-kind-{}", ally.ally_kind));
        let first = match &ally.since {
            Some(since) => format!("{kind}: {}", l.date(since)),
            None => kind,
        };
        let source = source(ally.source.as_deref(), l);
        let lines = std::iter::once(first).chain(ally.note.clone());
        lines.chain(source).flat_map(Said::words).collect()
    };
    Part {
        label: "members-work-history-alliance",
        network: Some(alliance.network),
        said: alliance.ally.as_ref().map(lines).unwrap_or_default(),
    }
}

fn source(source: Option<&str>, l: &Translator) -> Option<String> {
    source.map(|source| format!("{}: {source}", l.t("members-field-source")))
}

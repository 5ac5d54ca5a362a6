//! The versions of a network, with its logo and those of whoever funds it.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    files,
    i18n::Translator,
    import::Record,
    register::Sheet,
    web::{Routes, Shared, Visit, WebError},
};

use super::{
    Network,
    form::EDIT,
    logos::{self, Funder, Logos},
    noun::{self, NOUN},
};
use crate::{
    form::{Here, after},
    history::{
        self, Outcome, RestoreForm, Subject, Telling,
        rules::{Part, Said},
    },
};

const TELLING: Telling = Telling {
    noun: &NOUN,
    record: |sheet| record(sheet),
    writer: |_| None,
    is_told: |_, _| true,
    parts: |sheet, l| {
        network(sheet)
            .logos
            .map_or_else(Vec::new, |logos| parts(&logos, l))
    },
};

/// The versions and the way back to one of them.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/history", EDIT, list);
    routes.get("/n/{network}/restore", EDIT, ask);
    routes.post("/n/{network}/restore", EDIT, restore);
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let subject = subject(Here::find(&site, &visit, &slug)?);
    history::list(&site, &visit, &TELLING, subject).await
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let subject = subject(Here::find(&site, &visit, &slug)?);
    let asked = (history::version_asked(&visit)?, StatusCode::OK);
    history::ask(&site, &visit, &TELLING, subject, asked).await
}

async fn restore(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
    Form(form): Form<RestoreForm>,
) -> Result<Response, WebError> {
    let subject = subject(Here::find(&site, &visit, &slug)?);
    match history::restore(&site, &visit, &TELLING, &subject, form).await? {
        Outcome::Done(sheet, seq) => {
            let later =
                logos::actions::put_back(&site, &visit, subject.id, network(&sheet)).await?;
            after(seq.max(later), true, &subject.page).answer()
        }
        Outcome::Conflict => {
            let again = (form.version, StatusCode::CONFLICT);
            history::ask(&site, &visit, &TELLING, subject, again).await
        }
    }
}

fn subject(here: Here) -> Subject {
    Subject {
        id: here.id,
        page: here.path(""),
        path: here.path(""),
        edit: Some(here.path("/edit")),
        accent: Some(here.slug),
        text: here.text,
        lang: here.lang,
        networks: Vec::new(),
        elsewhere: Some("members-work-history-participants"),
        may_change: true,
    }
}

fn network(sheet: &Sheet) -> Network {
    serde_json::from_value(sheet.particulars.clone()).unwrap_or_default()
}

fn record(sheet: &Sheet) -> Record {
    noun::record(sheet, &network(sheet))
}

fn parts(logos: &Logos, l: &Translator) -> Vec<Part> {
    let own = logos.own.map(|id| picture(id, &l.t("members-logos-own")));
    let funder = |funder: &Funder| match funder.logo {
        Some(id) => vec![picture(id, &funder.name)],
        None => Said::words(funder.name.clone()),
    };
    let part = |label, said| Part {
        label,
        network: None,
        said,
    };
    vec![
        part("members-logos-own", own.into_iter().collect()),
        part(
            "members-logos-funders",
            logos.funders.iter().flat_map(funder).collect(),
        ),
    ]
}

fn picture(file: Id, text: &str) -> Said {
    Said {
        text: text.to_owned(),
        image: Some(files::href(file)),
    }
}

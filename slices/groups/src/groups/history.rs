//! The versions of a group and the way back to one of them; its life goes on apart from them.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::{
    form::after,
    history::{self, Outcome, RestoreForm, Subject, Telling},
};
use ordit_platform::{
    import::Record,
    register::Sheet,
    web::{Routes, Shared, Site, Visit, WebError},
};

use super::{
    Group,
    form::home_of,
    noun::{self, NOUN},
    path,
    ties::EDIT,
};

const TELLING: Telling = Telling {
    noun: &NOUN,
    record: |sheet| record(sheet),
    writer: |_| None,
    is_told: |_, _| false,
    parts: |_, _| Vec::new(),
};

/// The versions and the way back to one of them.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/history", EDIT, list);
    routes.get("/g/{id}/restore", EDIT, ask);
    routes.post("/g/{id}/restore", EDIT, restore);
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let subject = subject(&site, &visit, id).await?;
    history::list(&site, &visit, &TELLING, subject).await
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let subject = subject(&site, &visit, id).await?;
    let asked = (history::version_asked(&visit)?, StatusCode::OK);
    history::ask(&site, &visit, &TELLING, subject, asked).await
}

async fn restore(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(form): Form<RestoreForm>,
) -> Result<Response, WebError> {
    let subject = subject(&site, &visit, id).await?;
    match history::restore(&site, &visit, &TELLING, &subject, form).await? {
        Outcome::Done(_, seq) => after(seq, true, &subject.page).answer(),
        Outcome::Conflict => {
            let again = (form.version, StatusCode::CONFLICT);
            history::ask(&site, &visit, &TELLING, subject, again).await
        }
    }
}

async fn subject(site: &Site, visit: &Visit, id: Id) -> Result<Subject, WebError> {
    let home = home_of(site, visit, id).await?;
    let sheet = home.current.ok_or(WebError::NotFound)?.sheet;
    Ok(Subject {
        id,
        page: path(&sheet.slug),
        path: format!("/g/{id}"),
        edit: Some(format!("/g/{id}/edit")),
        accent: Some(home.here.slug),
        text: sheet.own_title().to_owned(),
        lang: sheet.lang,
        networks: Vec::new(),
        elsewhere: None,
        may_change: true,
    })
}

fn record(sheet: &Sheet) -> Record {
    let group: Group = serde_json::from_value(sheet.particulars.clone()).unwrap_or_default();
    noun::record(sheet, &group)
}

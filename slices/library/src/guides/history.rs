//! The versions of a guide and the way back to one of them; whether it is published stays apart.

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
    web::{Routes, Shared, Visit, WebError},
};

use super::{
    Guide,
    form::This,
    noun::{self, NOUN},
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
    routes.get("/library/{id}/history", EDIT, list);
    routes.get("/library/{id}/restore", EDIT, ask);
    routes.post("/library/{id}/restore", EDIT, restore);
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let subject = subject(This::find(&site, &visit, id).await?);
    history::list(&site, &visit, &TELLING, subject).await
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let subject = subject(This::find(&site, &visit, id).await?);
    let asked = (history::version_asked(&visit)?, StatusCode::OK);
    history::ask(&site, &visit, &TELLING, subject, asked).await
}

async fn restore(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(form): Form<RestoreForm>,
) -> Result<Response, WebError> {
    let subject = subject(This::find(&site, &visit, id).await?);
    match history::restore(&site, &visit, &TELLING, &subject, form).await? {
        Outcome::Done(_, seq) => after(seq, true, &subject.page).answer(),
        Outcome::Conflict => {
            let again = (form.version, StatusCode::CONFLICT);
            history::ask(&site, &visit, &TELLING, subject, again).await
        }
    }
}

fn subject(this: This) -> Subject {
    Subject {
        id: this.id,
        page: this.page(),
        path: this.path(""),
        edit: Some(this.path("/edit")),
        text: this.sheet.own_title().to_owned(),
        lang: this.sheet.lang,
        accent: Some(this.here.slug),
        networks: Vec::new(),
        elsewhere: None,
        may_change: true,
    }
}

fn record(sheet: &Sheet) -> Record {
    let guide: Guide = serde_json::from_value(sheet.particulars.clone()).unwrap_or_default();
    noun::record(sheet, &guide)
}

//! The versions of an activity, and the way back to one of them.

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
    Activity, EDIT,
    form::This,
    noun::{self, NOUN},
};

const TELLING: Telling = Telling {
    noun: &NOUN,
    record: |sheet| record(sheet),
    writer: |_| None,
    is_told: |_, _| true,
    parts: |_, _| Vec::new(),
};

/// The versions and the way back to one of them.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/history", EDIT, list);
    routes.get("/a/{id}/restore", EDIT, ask);
    routes.post("/a/{id}/restore", EDIT, restore);
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let subject = subject(This::find(&site, &visit, id)?);
    history::list(&site, &visit, &TELLING, subject).await
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let subject = subject(This::find(&site, &visit, id)?);
    let asked = (history::version_asked(&visit)?, StatusCode::OK);
    history::ask(&site, &visit, &TELLING, subject, asked).await
}

async fn restore(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(form): Form<RestoreForm>,
) -> Result<Response, WebError> {
    let subject = subject(This::find(&site, &visit, id)?);
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
        edit: Some(this.path("/edit")),
        path: this.path(""),
        page: this.page,
        accent: this.home,
        text: this.text,
        lang: this.lang,
        networks: vec![this.network],
        elsewhere: None,
        may_change: true,
    }
}

/// What a version said; who held it stands there by name, as they were called then.
fn record(sheet: &Sheet) -> Record {
    let own: Activity = serde_json::from_value(sheet.particulars.clone()).unwrap_or_default();
    let mut record = noun::record(sheet, &own, &Default::default());
    record.remove("co_organiser_ids");
    let names = own.details.get(noun::NAMED_THEN).cloned();
    record.insert("co_organisers", names.unwrap_or_default());
    record
}

//! The versions of an activity, and the way back to one of them.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::{
    form::after,
    history::{self, Outcome, RestoreForm, Subject, Telling},
};
use ordit_platform::{
    import::Record,
    register::{self, Sheet},
    web::{Routes, Shared, Site, Visit, WebError},
};

use super::{
    Activity, EDIT,
    archive::activity,
    form::This,
    noun::{self, NOUN},
    owners::rules,
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
    let this = This::find(&site, &visit, id)?;
    if !may_hold_again(&site, &visit, &this, form.version).await? {
        let error = UserError::new("activities-owners-restore");
        return Err(WebError::refused(error));
    }
    let subject = subject(this);
    match history::restore(&site, &visit, &TELLING, &subject, form).await? {
        Outcome::Done(_, seq) => after(seq, true, &subject.page).answer(),
        Outcome::Conflict => {
            let again = (form.version, StatusCode::CONFLICT);
            history::ask(&site, &visit, &TELLING, subject, again).await
        }
    }
}

/// Whether whoever acts says yes for those whom a version brings back, and answers for those whom
/// it puts out.
async fn may_hold_again(
    site: &Site,
    visit: &Visit,
    this: &This,
    version: i64,
) -> Result<bool, WebError> {
    let found = register::revisions(site.db.read(), this.id, version, 1).await?;
    let Some(then) = found.first().filter(|found| found.version == version) else {
        return Ok(true);
    };
    let owners = |sheet: &Sheet| -> Vec<Id> {
        let own = activity(sheet).owners;
        own.iter().map(|owner| owner.id).collect()
    };
    let (then, now) = (
        owners(&then.sheet),
        owners(&this.current(site).await?.sheet),
    );
    let (snapshot, home) = (site.snapshots.current(), this.network);
    let may_come = |one: &Id| {
        let is_member = snapshot.taking_part(*one).contains(&home);
        rules::says_yes_for(&visit.acting, home, (*one, is_member))
    };
    let mut come = then.iter().filter(|one| !now.contains(one));
    let mut gone = now.iter().filter(|one| !then.contains(one));
    let may_all_leave = gone.all(|one| rules::may_leave(&visit.acting, home, *one));
    Ok(may_all_leave && come.all(may_come))
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

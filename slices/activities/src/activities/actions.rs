//! Saving the form of an activity: one door with spreadsheets.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::form::{Here, Outcome, Typed, after, conflict_page, importer, save};
use ordit_platform::{
    import::{GivenRow, Refusal, SaveError},
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};

use super::{
    CREATE, EDIT,
    form::{Of, This, form_page, opened},
    noun::NOUN,
    path,
    series::{Scope, change_many},
    store,
};

type Pairs = Vec<(String, String)>;

/// What the form does.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/activities/new", CREATE, create);
    routes.post("/a/{id}/edit", EDIT, change);
}

async fn create(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let typed = Typed::sent(pairs);
    if is_only_looking(&typed) {
        let typed = opened(&visit).overlaid_by(&typed);
        return form_page(&site, &visit, &Of::Network(here), &typed, &[]).await;
    }
    let saved = importer(&site)
        .save_one(
            &visit.acting,
            Some(here.id),
            &NOUN,
            row(&site, &visit, &here, &typed),
        )
        .await;
    match saved {
        Ok(saved) => {
            let slug = store::slug_of(site.db.read(), saved.id).await?;
            redirect_after_write(path(&slug), saved.seq)
                .with_notice(Notice::new("activities-created"))
                .answer()
        }
        Err(SaveError::Refused(refusals)) => {
            let typed = opened(&visit).overlaid_by(&typed);
            form_page(&site, &visit, &Of::Network(here), &typed, &refusals).await
        }
        Err(SaveError::Database(error)) => Err(error.into()),
        Err(error) => Err(WebError::Internal(error.into())),
    }
}

/// The button asks what is planned near, and writes nothing.
fn is_only_looking(typed: &Typed) -> bool {
    typed.get("look") == "1"
}

/// The row of a new activity; the form's own key makes it one however often it is sent. Whoever
/// does not coordinate the network holds it through the organisation they act for.
fn row(site: &Site, visit: &Visit, here: &Here, typed: &Typed) -> GivenRow {
    let mut values = typed.values(&NOUN);
    if let Ok(key) = typed.get("key").parse::<Id>() {
        values.push(("source_id", format!("form {key}")));
    }
    let own = visit.acting.organisation;
    let own = own.filter(|_| !visit.acting.coordinates(here.id));
    let snapshot = site.snapshots.current();
    let head = own.and_then(|own| snapshot.get(&visit.viewer, own));
    if let Some(head) = head {
        let name = head.title(head.lang).text;
        let typed = typed.get("co_organisers");
        let all = match typed.trim().is_empty() {
            true => name.to_owned(),
            false => format!("{name};{typed}"),
        };
        values.retain(|(key, _)| !matches!(*key, "co_organisers" | "co_organiser_ids"));
        values.push(("co_organisers", all));
        values.push(("co_organiser_ids", head.id.to_string()));
    }
    GivenRow {
        values,
        ..GivenRow::default()
    }
}

async fn change(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let typed = Typed::sent(pairs);
    if is_only_looking(&typed) {
        return again(&site, &visit, this, &typed, &[]).await;
    }
    if let Some(scope) = Scope::from_code(typed.get("scope"))
        && let Some(looked) = change_many(&site, &visit, &this, &typed, scope).await?
    {
        return Ok(looked);
    }
    match save(&site, &visit, Some(this.network), &NOUN, &typed, id).await {
        Ok(Outcome::Saved(saved)) => after(saved.seq, saved.kept.is_empty(), &this.page).answer(),
        Ok(Outcome::Clash(now, merged)) => {
            let form = (this.home.as_deref().unwrap_or_default(), this.path("/edit"));
            conflict_page(&site, &visit, &NOUN, form, &now, &merged)
        }
        Err(SaveError::Refused(refusals)) => again(&site, &visit, this, &typed, &refusals).await,
        Err(SaveError::Database(error)) => Err(error.into()),
        Err(error) => Err(WebError::Internal(error.into())),
    }
}

/// The form of a known activity with what was typed.
async fn again(
    site: &Site,
    visit: &Visit,
    this: This,
    typed: &Typed,
    refusals: &[Refusal],
) -> Result<Response, WebError> {
    let current = this.current(site).await?;
    let known = Typed::opened_on(&NOUN, &current.record, &visit.l);
    let of = Of::Known(this, current.sheet.version);
    form_page(site, visit, &of, &known.overlaid_by(typed), refusals).await
}

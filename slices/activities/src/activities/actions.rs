//! Saving the form of an activity: one door with spreadsheets.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::form::{Here, Outcome, Typed, after, conflict_page, importer, save_also};
use ordit_platform::{
    import::{Also, GivenRow, Refusal, SaveError, Saved},
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};

use super::{
    CREATE, EDIT,
    form::{Of, This, form_page, opened},
    noun::NOUN,
    owners::invitations::{
        edited::{Edited, edited, only_one},
        named::{Asking, Held, left_out},
    },
    path,
    series::{Scope, change_many},
    store,
};
use crate::registration::book_store::over;

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
    let typed = sent(pairs);
    if is_only_looking(&typed) {
        let typed = opened(&visit).overlaid_by(&typed);
        return form_page(&site, &visit, &Of::Network(here), &typed, &[]).await;
    }
    let mut row = row(&site, &visit, &here, &typed);
    let held = Held {
        home: here.id,
        owners: &[],
    };
    let named = left_out(&site, &visit, held, &mut row.values).await?;
    let named = named.unwrap_or_default();
    let asking = named.asking(&visit, held);
    let also: Also<'_> = &|write, id, run| {
        // The same form sent twice asks once.
        let asking = run.map(|_| asking.clone());
        Box::pin(async move {
            match asking {
                Some(asking) => asking.of(write, id).await,
                None => Ok(()),
            }
        })
    };
    let saved = importer(&site)
        .save_one_also(&visit.acting, Some(here.id), &NOUN, row, Some(also))
        .await;
    match saved {
        Ok(saved) => {
            let slug = store::slug_of(site.db.read(), saved.id).await?;
            let said = match named.asked.is_empty() {
                true => "activities-created",
                false => "activities-created-invited",
            };
            redirect_after_write(path(&slug), saved.seq)
                .with_notice(Notice::new(said))
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

/// What a form says; whoever holds it is named there and nowhere else.
fn sent(mut pairs: Pairs) -> Typed {
    pairs.retain(|(key, _)| key != "co_organiser_ids");
    Typed::sent(pairs)
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
    let whole = sent(pairs);
    if is_only_looking(&whole) {
        return again(&site, &visit, this, &whole, &[]).await;
    }
    let Edited { typed, asking } = match edited(&site, &visit, &this, whole.clone()).await? {
        Ok(edited) => edited,
        Err(refusals) => return again(&site, &visit, this, &whole, &refusals).await,
    };
    if let Some(scope) = Scope::from_code(typed.get("scope")) {
        if asking.is_some() {
            return again(&site, &visit, this, &whole, &[only_one()]).await;
        }
        if let Some(looked) = change_many(&site, &visit, &this, &typed, scope).await? {
            return Ok(looked);
        }
    }
    written(&site, &visit, this, (&whole, &typed), asking).await
}

/// Saves what is left of a form, and asks beside whom it names for the first time.
async fn written(
    site: &Site,
    visit: &Visit,
    this: This,
    (whole, typed): (&Typed, &Typed),
    asking: Option<Asking>,
) -> Result<Response, WebError> {
    let also: Also<'_> = &|write, id, _| {
        let asking = asking.clone();
        Box::pin(async move {
            match asking {
                Some(asking) => asking.of(write, id).await,
                None => Ok(()),
            }
        })
    };
    let noun = (&NOUN, Some(this.network));
    let beside = asking.is_some().then_some(also);
    let before = over(site.db.read(), this.id).await?;
    match save_also(site, visit, noun, typed, this.id, beside).await {
        Ok(Outcome::Saved(saved)) => {
            saved_page(site, this, (&saved, before), asking.is_some()).await
        }
        Ok(Outcome::Clash(now, merged)) => {
            let form = (this.home.as_deref().unwrap_or_default(), this.path("/edit"));
            conflict_page(site, visit, &NOUN, form, &now, &merged)
        }
        Err(SaveError::Refused(refusals)) => again(site, visit, this, whole, &refusals).await,
        Err(SaveError::Database(error)) => Err(error.into()),
        Err(error) => Err(WebError::Internal(error.into())),
    }
}

/// Leads back to the page. That there are fewer places now than people who have one is said before
/// anything else: they keep it.
async fn saved_page(
    site: &Site,
    this: This,
    (saved, before): (&Saved, i64),
    is_asked: bool,
) -> Result<Response, WebError> {
    let over = over(site.db.read(), this.id).await?;
    let notice = match (over > before, is_asked) {
        (true, _) => Notice::new("activities-reg-set-saved-over").with("count", over),
        (false, true) => Notice::new("activities-invitations-sent"),
        (false, false) => return after(saved.seq, saved.kept.is_empty(), &this.page).answer(),
    };
    redirect_after_write(this.page, saved.seq)
        .with_notice(notice)
        .answer()
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

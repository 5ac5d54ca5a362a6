//! Saving the form of a network.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_platform::{
    import::{Choice, GivenRow, Labels, Record, Refusal, SaveError},
    web::{Routes, Shared, Site, Visit, WebError},
};

use super::{
    form::{CREATE, EDIT, current, form_page},
    noun::NOUN,
    path, rules,
};
use crate::form::{Here, Outcome, Typed, after, conflict_page, importer, save};

type Pairs = Vec<(String, String)>;

/// What the form does.
pub fn routes(routes: &mut Routes) {
    routes.post("/networks", CREATE, create);
    routes.post("/n/{network}/edit", EDIT, change);
}

async fn create(
    State(site): State<Shared>,
    visit: Visit,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let typed = sent(pairs);
    let wrong = wrong(&site, &typed);
    let saved = match wrong.is_empty() {
        true => {
            // Two networks may be alike; whoever may make one has looked.
            let choice = Some(Choice::New);
            let row = GivenRow {
                values: typed.values(&NOUN),
                choice,
                ..GivenRow::default()
            };
            importer(&site)
                .save_one(&visit.acting, None, &NOUN, row)
                .await
        }
        false => Err(SaveError::Refused(wrong)),
    };
    match saved {
        Ok(saved) => {
            let slug = current(&site, saved.id).await?.sheet.slug;
            after(saved.seq, saved.kept.is_empty(), &path(&slug)).answer()
        }
        Err(SaveError::Refused(refusals)) => {
            let opened = Typed::opened_on(&NOUN, &Record::new(), &visit.l);
            form_page(&site, &visit, &opened.overlaid_by(&typed), &refusals, None)
        }
        Err(SaveError::Database(error)) => Err(error.into()),
        Err(error) => Err(WebError::Internal(error.into())),
    }
}

async fn change(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let typed = sent(pairs);
    let saved = save(&site, &visit, None, &NOUN, &typed, here.id).await;
    match saved {
        Ok(Outcome::Saved(saved)) => {
            after(saved.seq, saved.kept.is_empty(), &here.path("")).answer()
        }
        Ok(Outcome::Clash(now, merged)) => {
            let form = (here.slug.as_str(), here.path("/edit"));
            conflict_page(&site, &visit, &NOUN, form, &now, &merged)
        }
        Err(SaveError::Refused(refusals)) => {
            let current = current(&site, here.id).await?;
            let opened = Typed::opened_on(&NOUN, &current.record, &visit.l);
            form_page(
                &site,
                &visit,
                &opened.overlaid_by(&typed),
                &refusals,
                Some(&current),
            )
        }
        Err(SaveError::Database(error)) => Err(error.into()),
        Err(error) => Err(WebError::Internal(error.into())),
    }
}

/// The form; the button with another colour stands for the field.
fn sent(pairs: Pairs) -> Typed {
    let typed = Typed::sent(pairs);
    match typed.get(rules::INSTEAD).to_owned() {
        colour if colour.is_empty() => typed,
        colour => typed.with("colour", &colour),
    }
}

/// What is wrong with a new network where its address is taken; the importer tells the rest.
fn wrong(site: &Site, typed: &Typed) -> Vec<Refusal> {
    let snapshot = site.snapshots.current();
    let (record, _) = typed.canonical(&NOUN, &Labels::new(&NOUN, &site.words));
    let is_there = |slug: &str| snapshot.networks().any(|head| &*head.slug == slug);
    let Some(address) = rules::taken_address(&record, is_there) else {
        return Vec::new();
    };
    let is_taken = |domain: &str| {
        let mut domains = snapshot.networks().flat_map(|head| head.values("domain"));
        domains.any(|own| own == domain)
    };
    let mut refusals = rules::refusals(&record, &is_taken);
    refusals.push(address);
    refusals
}

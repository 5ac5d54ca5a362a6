//! Saving the form of an organisation: one door with spreadsheets and lists.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    import::{Choice, GivenRow, Likeness, Record, Refusal, SaveError},
    web::{Routes, Shared, Site, Visit, WebError},
};

use super::{
    KIND,
    form::{Filled, WRITE, current, edit_path, form_page},
    noun::NOUN,
    path,
};
use crate::form::{Here, Outcome, Typed, after, conflict_page, importer, save};

type Pairs = Vec<(String, String)>;

/// What the form does.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/organisations", WRITE, create);
    routes.post("/n/{network}/organisations/{id}/edit", WRITE, change);
}

async fn create(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let typed = Typed::sent(pairs);
    let choice = choice(&site, &visit, typed.get("choice"));
    let row = GivenRow {
        values: typed.values(&NOUN),
        choice,
        ..GivenRow::default()
    };
    let saved = importer(&site)
        .save_one(&visit.acting, Some(here.id), &NOUN, row)
        .await;
    match saved {
        Ok(saved) => {
            let slug = current(&site, &here, saved.id).await?.sheet.slug;
            after(saved.seq, saved.kept.is_empty(), &path(&slug)).answer()
        }
        Err(SaveError::Refused(refusals)) => again(&site, &visit, here, typed, &refusals, &[]),
        Err(SaveError::Doubtful(alike)) => again(&site, &visit, here, typed, &[], &alike),
        Err(SaveError::Database(error)) => Err(error.into()),
        Err(error @ SaveError::Conflict(_)) => Err(WebError::Internal(error.into())),
    }
}

/// A decision about a likeness; only an organisation can be "this one".
fn choice(site: &Site, visit: &Visit, text: &str) -> Option<Choice> {
    let choice = text.parse().ok()?;
    let is_possible = match choice {
        Choice::New => true,
        Choice::Skip => false,
        Choice::Same(id) => {
            let snapshot = site.snapshots.current();
            snapshot
                .get(&visit.viewer, id)
                .is_some_and(|head| &*head.kind == KIND)
        }
    };
    is_possible.then_some(choice)
}

fn again(
    site: &Site,
    visit: &Visit,
    here: Here,
    typed: Typed,
    refusals: &[Refusal],
    likenesses: &[Likeness],
) -> Result<Response, WebError> {
    let opened = Typed::opened_on(&NOUN, &Record::new(), &visit.l);
    let typed = opened.overlaid_by(&typed);
    form_page(
        site,
        visit,
        here,
        &Filled {
            typed,
            refusals,
            likenesses,
            current: None,
        },
    )
}

async fn change(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let slug = here.organisation(&site, &visit, id)?;
    let typed = Typed::sent(pairs);
    match save(&site, &visit, Some(here.id), &NOUN, &typed, id).await {
        Ok(Outcome::Saved(saved)) => after(saved.seq, saved.kept.is_empty(), &path(&slug)).answer(),
        Ok(Outcome::Clash(now, merged)) => {
            let form = (here.slug.as_str(), edit_path(&here, id));
            conflict_page(&site, &visit, &NOUN, form, &now, &merged)
        }
        Err(SaveError::Refused(refusals)) => {
            let current = current(&site, &here, id).await?;
            let opened = Typed::opened_on(&NOUN, &current.record, &visit.l);
            let (typed, current) = (opened.overlaid_by(&typed), Some(&current));
            let filled = Filled {
                typed,
                refusals: &refusals,
                likenesses: &[],
                current,
            };
            form_page(&site, &visit, here, &filled)
        }
        Err(SaveError::Database(error)) => Err(error.into()),
        Err(error) => Err(WebError::Internal(error.into())),
    }
}

//! Noting and correcting a contact: one door with spreadsheets.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    import::{Also, GivenRow, Labels, Refusal, SaveError, Saved, parse},
    register::State as Standing,
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};

use super::{
    NOTE,
    form::{Filled, current, form_page, opened},
    noun::NOUN,
    rules, store,
};
use crate::{
    form::{Here, Mistake, Outcome, Typed, conflict_page, importer, save},
    tasks::{self, Colleague, Step},
    timeline,
};

type Pairs = Vec<(String, String)>;

/// What the form does.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/contacts", NOTE, create);
    routes.post("/n/{network}/contacts/{id}/edit", NOTE, correct);
}

async fn create(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let colleagues = tasks::store::colleagues(site.db.read(), here.id, visit.now).await?;
    let typed = unpasted(&site, Typed::sent(pairs));
    let step = match Step::read(&site, &visit.l, &colleagues, &typed) {
        Ok(step) => step,
        Err(mistakes) => return again(&site, &visit, here, (&colleagues, typed), &[], mistakes),
    };
    let saved = note(&site, &visit, &here, &typed, step.as_ref()).await;
    let saved = match saved {
        Ok(saved) => saved,
        Err(SaveError::Refused(refusals)) => {
            return again(
                &site,
                &visit,
                here,
                (&colleagues, typed),
                &refusals,
                Vec::new(),
            );
        }
        Err(SaveError::Database(error)) => return Err(error.into()),
        Err(error) => return Err(WebError::Internal(error.into())),
    };
    let to = way_back(&site, &visit, &here, saved.id).await?;
    redirect_after_write(to, saved.seq)
        .with_notice(Notice::new("contacts-noted"))
        .answer()
}

/// The contact and its next step, written together. The same form sent twice is one of each.
async fn note(
    site: &Site,
    visit: &Visit,
    here: &Here,
    typed: &Typed,
    step: Option<&Step>,
) -> Result<Saved, SaveError> {
    let organisation = typed.get("organisation_id").parse().ok();
    let network = here.id;
    let also: Also<'_> = &|write, contact, run| {
        let step = step.filter(|_| run.is_some()).cloned();
        Box::pin(async move {
            let Some(step) = step else { return Ok(()) };
            let entry = match organisation {
                Some(entry) => entry,
                None => store::organisation_of(write.conn(), contact).await?,
            };
            let about = tasks::About {
                network,
                entry,
                contact: Some(contact),
            };
            tasks::store::add(write, &about, &step).await?;
            Ok(())
        })
    };
    importer(site)
        .save_one_also(&visit.acting, Some(network), &NOUN, row(typed), Some(also))
        .await
}

/// The row of a new contact; the form's own key makes it one however often it is sent.
fn row(typed: &Typed) -> GivenRow {
    let mut values = typed.values(&NOUN);
    if let Ok(key) = typed.get("key").parse::<Id>() {
        values.push(("source_id", format!("form {key}")));
    }
    GivenRow {
        values,
        ..GivenRow::default()
    }
}

/// A line of a spreadsheet that was pasted into the subject goes where its cells belong.
fn unpasted(site: &Site, typed: Typed) -> Typed {
    let labels = Labels::new(&NOUN, &site.words);
    let reads = |key: &str, cell: &str| {
        let read = NOUN.field(key).map(|field| parse(field, cell, &labels));
        read.is_some_and(|read| read.is_ok())
    };
    let is_date = |cell: &str| reads("date", cell);
    let is_channel = |cell: &str| reads("channel", cell);
    let Some(found) = rules::pasted(typed.get("subject"), is_date, is_channel) else {
        return typed;
    };
    let cells = [
        ("date", found.date),
        ("channel", found.channel),
        ("subject", Some(found.subject)),
        ("with_whom", found.with_whom),
        ("note", found.note),
    ];
    let given = cells
        .into_iter()
        .filter_map(|(key, cell)| Some((key, cell?)));
    given.fold(typed, |typed, (key, cell)| typed.with(key, &cell))
}

fn again(
    site: &Site,
    visit: &Visit,
    here: Here,
    (colleagues, typed): (&[Colleague], Typed),
    refusals: &[Refusal],
    mistakes: Vec<Mistake>,
) -> Result<Response, WebError> {
    let filled = Filled {
        typed: opened(visit, colleagues).overlaid_by(&typed),
        refusals,
        mistakes,
        current: None,
    };
    form_page(site, visit, here, colleagues, &filled)
}

async fn correct(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let before = current(&site, &here, id).await?;
    if before.sheet.state == Standing::Archived {
        return Err(WebError::NotFound);
    }
    let typed = Typed::sent(pairs);
    match save(&site, &visit, Some(here.id), &NOUN, &typed, id).await {
        Ok(Outcome::Saved(saved)) => {
            let to = way_back(&site, &visit, &here, id).await?;
            redirect_after_write(to, saved.seq)
                .with_notice(Notice::new("contacts-corrected"))
                .answer()
        }
        Ok(Outcome::Clash(mut now, merged)) => {
            // It has no name of its own, and the page asks for one.
            let (lang, subject) = (now.sheet.lang, now.record.get("subject").cloned());
            now.sheet.text_mut(lang).title = subject.unwrap_or_default();
            let path = here.path(&format!("/contacts/{id}/edit"));
            conflict_page(
                &site,
                &visit,
                &NOUN,
                (here.slug.as_str(), path),
                &now,
                &merged,
            )
        }
        Err(SaveError::Refused(refusals)) => {
            let opened = Typed::opened_on(&NOUN, &before.record, &visit.l);
            let filled = Filled {
                typed: opened.overlaid_by(&typed),
                refusals: &refusals,
                mistakes: Vec::new(),
                current: Some(&before),
            };
            form_page(&site, &visit, here, &[], &filled)
        }
        Err(SaveError::Database(error)) => Err(error.into()),
        Err(error) => Err(WebError::Internal(error.into())),
    }
}

/// Where one reads on: the timeline of whoever it was with, or the contacts with it.
async fn way_back(
    site: &Site,
    visit: &Visit,
    here: &Here,
    contact: Id,
) -> Result<String, WebError> {
    let organisation = store::organisation_of(site.db.read(), contact).await?;
    Ok(timeline::way(site, visit, organisation, &here.slug))
}

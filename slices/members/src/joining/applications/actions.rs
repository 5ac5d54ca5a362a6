//! Taking an application: whole or not at all, with its document and its mails.

use axum::{
    extract::{Multipart, Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    events::EventDraft,
    files::{Arrived, MAX_DOCUMENT_FORM_BYTES},
    import::{GivenRow, Refusal, Status},
    mail,
    session::token_hash,
    web::{Routes, Shared, Site, Visit, WebError, network_of, redirect_after_write},
};
use serde_json::json;

use super::{
    Draft,
    form::{APPLY, Filled, Offered, consent, join_page, organisation},
    letters::Sender,
    rules::{self, Wrong},
    sent::Sent,
    store,
};
use crate::{
    form::{Here, Typed, importer},
    joining::{
        RECEIVED,
        settings::{self, Settings},
        standing::{membership_values, stages_of},
    },
    memberships::is_active,
    organisations::noun::NOUN,
};

/// What the form does.
pub fn routes(routes: &mut Routes) {
    routes.post_upload("/n/{network}/join", APPLY, MAX_DOCUMENT_FORM_BYTES, apply);
}

async fn apply(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    form: Multipart,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let settings = settings::store::find(site.db.read(), here.id).await?;
    let client = client(&visit);
    if !settings.is_open || here.is_archived {
        Sent::refuse(form).await;
        return Err(UserError::new("joining-error-closed").into());
    }
    if store::is_too_much(site.db.read(), here.id, &client, visit.now).await? {
        Sent::refuse(form).await;
        return Err(too_much());
    }
    let Sent { typed, document } = Sent::read(form).await?;
    let had_file = document.is_some();
    let chosen = chosen(&site, &visit, &typed);
    let read = read(&site, &here, &settings, &typed, (chosen.as_ref(), had_file)).await?;
    let document = document.transpose();
    let (draft, document) = match (read, document) {
        (Ok(draft), Ok(document)) => (draft, document),
        (read, document) => {
            let mut wrong = read.err().unwrap_or_default();
            wrong.extend(document.err().map(|error| ("file".to_owned(), error)));
            let filled = Filled {
                chosen,
                is_form: true,
                typed,
                wrong,
                had_file,
            };
            return join_page(&site, &visit, here, settings, filled).await;
        }
    };
    let taking = Taking {
        site: &site,
        visit: &visit,
        here: &here,
        settings: &settings,
        client: &client,
    };
    let (number, seq) = taking.take(&draft, document).await?;
    let path = here.path(&format!("/join/received?number={number}"));
    redirect_after_write(path, seq).answer()
}

/// Callers without an address of their own (a socket of the machine) share one count.
pub fn client(visit: &Visit) -> String {
    let address = visit.address.map(|address| network_of(address).to_string());
    address.unwrap_or_else(|| "-".to_owned())
}

fn too_much() -> WebError {
    let refusal = UserError::new("joining-error-too-much");
    WebError::Refused(StatusCode::TOO_MANY_REQUESTS, refusal)
}

fn chosen(site: &Site, visit: &Visit, typed: &Typed) -> Option<Offered> {
    let id: Id = typed.get("organisation").parse().ok()?;
    organisation(site, visit, id)
}

/// What was typed as an application, or everything that is wrong with it.
async fn read(
    site: &Site,
    here: &Here,
    settings: &Settings,
    typed: &Typed,
    (chosen, has_document): (Option<&Offered>, bool),
) -> Result<Result<Draft, Vec<Wrong>>, WebError> {
    let typed = match chosen {
        Some(known) => typed
            .clone()
            .with("name", &known.name.text)
            .with("organisation_kind", &known.organisation_kind)
            .with("municipality", &known.place)
            .with("website", ""),
        None => typed.clone(),
    };
    let draft = match rules::draft(&typed, chosen.map(|known| known.id)) {
        Ok(draft) => draft,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let mut wrong = rules::against(settings, &draft, has_document);
    wrong.extend(unfit(site, here, &draft).await?);
    Ok(if wrong.is_empty() {
        Ok(draft)
    } else {
        Err(wrong)
    })
}

/// Why the register could not take the organisation into this network.
async fn unfit(site: &Site, here: &Here, draft: &Draft) -> Result<Vec<Wrong>, WebError> {
    let mut values = membership_values(&[]);
    if let Some(id) = draft.organisation {
        let (stages, _) = stages_of(site, here.id, id).await?;
        if stages.last().is_some_and(|stage| is_active(&stage.state)) {
            let there = UserError::new("joining-error-member");
            return Ok(vec![("organisation".to_owned(), there)]);
        }
        values = Vec::new();
    }
    values.push(("membership_state", "applied".to_owned()));
    if draft.organisation.is_none() {
        values.extend([
            ("name", draft.name.clone()),
            ("organisation_kind", draft.organisation_kind.clone()),
            ("municipality", draft.municipality.clone()),
            ("website", draft.website.clone()),
        ]);
    }
    let row = GivenRow {
        id: draft.organisation,
        values,
        ..GivenRow::default()
    };
    let look = importer(site)
        .look_at_one(Some(here.id), &NOUN, row)
        .await?;
    let refused = look.filter(|look| look.status == Status::Refused);
    let refusals = refused.map_or_else(Vec::new, |look| look.refusals);
    let wrong = |refusal: Refusal| (refusal.field, refusal.error);
    Ok(refusals.into_iter().map(wrong).collect())
}

/// An application that is right, on its way into the database.
struct Taking<'a> {
    site: &'a Site,
    visit: &'a Visit,
    here: &'a Here,
    settings: &'a Settings,
    client: &'a str,
}

impl Taking<'_> {
    /// Its number, and that of the event.
    async fn take(&self, draft: &Draft, document: Option<Arrived>) -> Result<(i64, i64), WebError> {
        let (site, visit, here) = (self.site, self.visit, self.here);
        let mut write = site.db.write(&visit.acting).await?;
        store::take_turn(&write).await?;
        // Others may have sent theirs while this one arrived.
        if store::is_too_much(write.conn(), here.id, self.client, write.now()).await? {
            return Err(too_much());
        }
        store::forget_clients(&write).await?;
        let (id, token) = (write.id(), site.effects.secret());
        let said = consent(&visit.l, here);
        let how = (visit.lang.code(), said.as_str(), self.client);
        let number = store::insert(&write, id, here.id, draft, how).await?;
        if let Some(mut document) = document {
            let document = document.put(&write).await?;
            store::add_document(&write, id, document).await?;
        }
        store::put_link(&write, id, &token_hash(&token)).await?;
        let network = (here.id, here.slug.as_str());
        let sender = Sender::new(site, visit, network, self.settings, visit.lang)?;
        mail::put(
            &mut write,
            &sender.received(number, &draft.address, &token)?,
        )
        .await?;
        if let Some(address) = &self.settings.address {
            mail::put(&mut write, &sender.notice(number, address)?).await?;
        }
        let data = json!({ "application": id, "number": number, "state": "received" });
        let event = EventDraft::new(RECEIVED, here.id).network(here.id);
        write.event(event.data(data));
        Ok((number, write.commit().await?))
    }
}

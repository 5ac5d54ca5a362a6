//! Taking a registration by the public form: nothing of it counts before the address is proved.

use axum::{
    Form,
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::UserError;
use ordit_members::form::Typed;
use ordit_platform::{
    events::EventDraft,
    mail::EmailAddress,
    web::{Routes, Shared, Visit, WebError, redirect},
};
use serde_json::json;

use super::{
    at_slug, client, known,
    pages::{consent, form_page},
    rules::{self, Asked},
};
use crate::{
    activities,
    registration::{
        CameBy, Draft, RECEIVED, REGISTER, Whole,
        counter::Counter,
        letters::{Post, Told},
        settings,
        store::{self, How},
    },
};

/// What the form does.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{slug}/register", REGISTER, register);
}

async fn register(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let whole = at_slug(&site, &visit, &slug).await?;
    if !whole.is_open(visit.now) {
        return Err(UserError::new("activities-reg-error-closed").into());
    }
    let client = client(&visit);
    if store::is_too_much(site.db.read(), &client, visit.now).await? {
        let refusal = UserError::new("activities-reg-error-too-much");
        return Err(WebError::Refused(StatusCode::TOO_MANY_REQUESTS, refusal));
    }
    let typed = Typed::sent(pairs);
    let questions = settings::store::questions(site.db.read(), whole.id()).await?;
    let asked = Asked {
        whole: &whole,
        questions: &questions,
        is_form: true,
        lang: visit.lang,
    };
    let draft = match rules::draft(&typed, &asked) {
        Ok(draft) => draft,
        Err(wrong) => return form_page(&site, &visit, &whole, (typed, wrong)).await,
    };
    let draft = known(&site, &visit, draft).await;
    if let Some(address) = &draft.address {
        take(&site, &visit, &whole, (&draft, address), &client).await?;
    }
    // The same answer, to the last header, whether the address was there before or not.
    let path = activities::path(&whole.sheet.slug);
    redirect(format!("{path}/register/sent")).answer()
}

async fn take(
    site: &Shared,
    visit: &Visit,
    whole: &Whole,
    (draft, address): (&Draft, &EmailAddress),
    client: &str,
) -> Result<(), WebError> {
    let consent = consent(&visit.l, whole);
    let how = How {
        key: None,
        by: CameBy::Form,
        consent: &consent,
        client,
    };
    let (post, id) = (Post::of_site(site), whole.id());
    let mut write = site.db.write(&visit.acting).await?;
    let counter = Counter::open(&mut write, (&post, &site.effects), id).await?;
    let mut counter = counter.ok_or(WebError::NotFound)?;
    store::forget_clients(counter.write).await?;
    let on = counter.write.conn();
    let is_enough = store::is_written_to_enough(on, address, visit.now).await?;
    let new = store::put(counter.write, id, draft, &how).await?;
    let own = store::of_address(counter.write.conn(), id, address).await?;
    if let Some(own) = own.filter(|_| !is_enough) {
        counter.tell(&[(&own, Told::Proof)]).await?;
    }
    if let Some(new) = new {
        let data = json!({ "registration": new, "state": "unverified" });
        let mut event = EventDraft::new(RECEIVED, id).data(data);
        if let Some(network) = whole.sheet.network {
            event = event.network(network);
        }
        write.event(event);
    }
    write.commit().await?;
    Ok(())
}

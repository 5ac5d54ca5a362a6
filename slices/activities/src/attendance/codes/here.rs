//! `/a/{id}/here`: the code, a name or an address, and one is on the list; without an account.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::{StatusCode, header::CACHE_CONTROL},
    response::{IntoResponse, Response},
};
use ordit_kernel::{Acting, Id, UserError};
use ordit_members::form::Typed;
use ordit_platform::{
    i18n::Translator,
    mail::EmailAddress,
    web::{
        Layout, Notice, Routes, Shared, Visit, WebError, network_of, page_with_status,
        redirect_after_write,
    },
};

use super::{
    super::{
        NewPerson,
        actions::{address, mode, modes, recognised},
        rules::{sessions, short},
        store as lists,
    },
    HERE, rules, store,
};
use crate::{
    about::About,
    evaluation::guests::{self, Left},
};

/// The page and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/here", HERE, show);
    routes.post("/a/{id}/here", HERE, arrive);
}

#[derive(Template)]
#[template(path = "activities/attendance_here.html")]
struct HerePage {
    layout: Layout,
    l: Translator,
    about: About,
    base: String,
    is_now: bool,
    modes: Vec<&'static str>,
    typed: Typed,
    wrong: Vec<(String, String)>,
}

impl HerePage {
    fn error(&self, field: &str) -> Option<&str> {
        let mut wrong = self.wrong.iter();
        let found = wrong.find(|(own, _)| own == field);
        found.map(|(_, text)| text.as_str())
    }
}

/// Who came, and the address of whoever did not register with it.
type Came = (NewPerson, Option<EmailAddress>);

/// The session of today.
fn today(about: &About, visit: &Visit) -> Option<String> {
    let today = visit.now.day().to_string();
    sessions(&about.card).contains(&today).then_some(today)
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[])?;
    here_page(&site, &visit, about, None)
}

fn here_page(
    site: &Shared,
    visit: &Visit,
    about: About,
    refused: Option<(Typed, (&str, UserError))>,
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let (status, typed, wrong) = match refused {
        Some((typed, (field, error))) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            typed,
            vec![(field.to_owned(), l.refusal(&error))],
        ),
        None => (StatusCode::OK, Typed::default(), Vec::new()),
    };
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, about.id);
    let base = about.beside("/here");
    let accent = about.accent(&snapshot);
    let shown = HerePage {
        layout: Layout::new(site, &visit.at(&base), &l.t("activities-here-title"))
            .of_network(&accent),
        is_now: today(&about, visit).is_some(),
        modes: head.map_or_else(Vec::new, modes),
        base,
        about,
        typed,
        wrong,
        l,
    };
    let shown = page_with_status(status, &shown)?;
    Ok(([(CACHE_CONTROL, "no-store")], shown).into_response())
}

async fn arrive(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let about = About::find(&site, &visit, id, &[])?;
    let typed = Typed::sent(pairs);
    let session = today(&about, &visit);
    let session = session.ok_or_else(|| UserError::new("activities-here-error-day"))?;
    let client = visit.address.map(|address| network_of(address).to_string());
    let client = client.unwrap_or_else(|| "-".to_owned());
    if store::is_too_much(site.db.read(), &client, visit.now).await? {
        let refusal = UserError::new("activities-here-error-too-much");
        return Err(WebError::Refused(StatusCode::TOO_MANY_REQUESTS, refusal));
    }
    let secret = store::secret(site.db.read(), id).await?.unwrap_or_default();
    let is_code = rules::is_code(&secret, &session, visit.now, typed.get("code"));
    if secret.is_empty() || !is_code {
        let write = site.db.write(&Acting::visitor()).await?;
        store::note_try(&write, &client).await?;
        write.commit().await?;
        let wrong = ("code", UserError::new("activities-here-error-code"));
        return here_page(&site, &visit, about, Some((typed, wrong)));
    }
    let (person, address) = match who(&site, &visit, id, &typed).await? {
        Ok(told) => told,
        Err(wrong) => return here_page(&site, &visit, about, Some((typed, wrong))),
    };
    let how = {
        let snapshot = site.snapshots.current();
        let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
        mode(head, typed.get("mode"))
    };
    let mut write = site.db.write(&visit.acting).await?;
    lists::open(&write, id).await??;
    let ids = lists::add(&mut write, id, &[person]).await?;
    lists::mark(&mut write, id, &ids, (&session, how)).await?;
    if let Some(address) = &address {
        let left = Left {
            address,
            mode: how,
            lang: visit.lang,
        };
        guests::store::keep(&mut write, id, left).await?;
    }
    redirect_after_write(about.beside("/here"), write.commit().await?)
        .with_notice(Notice::new("activities-here-done"))
        .answer()
}

/// Who it is: whoever registered under the address, else whoever they say, and where to ask them
/// what they think of it. The answer is the same, so that nobody learns who registered.
async fn who(
    site: &Shared,
    visit: &Visit,
    id: Id,
    typed: &Typed,
) -> Result<Result<Came, (&'static str, UserError)>, WebError> {
    let name = short(typed.get("name"));
    if name.is_empty() {
        let nobody = UserError::new("activities-attendance-name-missing");
        return Ok(Err(("name", nobody)));
    }
    let address = match address(typed.get("address")) {
        Ok(address) => address,
        Err(error) => return Ok(Err(("address", error))),
    };
    if let Some(address) = &address
        && let Some(known) = store::registered_at(site.db.read(), id, address).await?
    {
        return Ok(Ok((known, None)));
    }
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let organisation = short(typed.get("organisation"));
    let person = NewPerson {
        organisation_id: recognised(&snapshot, visit, head, &organisation),
        gender: None,
        came_by: "walk_in",
        name,
        organisation,
    };
    Ok(Ok((person, address)))
}

//! One's own tokens: what they are for, making one, taking one back.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header::CACHE_CONTROL},
    response::Response,
};
use ordit_kernel::{Acting, Id, Reach};
use serde::Deserialize;

use super::store::{self, Kept, New};
use crate::{
    i18n::Translator,
    permissions::{Needs, Permission},
    session::devices,
    web::{Layout, Notice, Routes, Shared, Visit, WebError, page_with_status, redirect},
};

const OWN: Permission = Permission::new("session.tokens", Needs::SignedIn);
const LONGEST_NAME: usize = 60;
/// How long a token may be good for.
const DAYS: [i64; 3] = [30, 90, 365];
const EVERYTHING: &str = "everything";

/// One's own tokens.
pub fn routes(routes: &mut Routes) {
    routes.get("/me/tokens", OWN, show);
    routes.post("/me/tokens", OWN, make);
    routes.post("/me/tokens/{id}/revoke", OWN, revoke);
}

#[derive(Template)]
#[template(path = "session/tokens.html")]
struct TokensPage {
    layout: Layout,
    l: Translator,
    tokens: Vec<TokenLine>,
    /// What a token may be for: code and name.
    reaches: Vec<(String, String)>,
    days: [i64; 3],
    name: String,
    problem: Option<String>,
    /// The token that was just made.
    made: Option<String>,
}

struct TokenLine {
    id: Id,
    name: String,
    over: String,
    dates: String,
    used: String,
}

async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let shown = tokens_page(&site, &visit).await?;
    unkept(StatusCode::OK, &shown)
}

#[derive(Deserialize)]
struct MakeForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    over: String,
    #[serde(default)]
    days: String,
}

/// Answers with the page itself: nowhere else does the token stand.
async fn make(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
    Form(form): Form<MakeForm>,
) -> Result<Response, WebError> {
    let person = visit.acting.person.ok_or(WebError::SignIn)?;
    let mut reaches = reaches(&visit.acting).into_iter();
    let reach = reaches.find(|reach| code(*reach) == form.over);
    let days = DAYS.into_iter().find(|days| days.to_string() == form.days);
    let (Some(reach), Some(days)) = (reach, days) else {
        return Err(WebError::NotFound);
    };
    let name = form.name.trim();
    let is_wrong = name.is_empty() || name.chars().count() > LONGEST_NAME;
    let is_recent = devices::is_recent(&site.db, &headers, visit.now).await?;
    let made = match (is_wrong, is_recent) {
        (true, _) => Err("tokens-name-wrong"),
        (false, false) => Err("address-sign-in-first"),
        (false, true) => {
            let new = New {
                person,
                reach,
                name,
                days,
            };
            let made = store::make(&site.db, &visit.acting, &new).await?;
            made.ok_or("tokens-too-many")
        }
    };
    let mut shown = tokens_page(&site, &visit).await?;
    match made {
        Ok(secret) => {
            shown.made = Some(secret);
            unkept(StatusCode::OK, &shown)
        }
        Err(why) => {
            shown.name = name.chars().take(LONGEST_NAME).collect();
            shown.problem = Some(visit.l.t(why));
            unkept(StatusCode::UNPROCESSABLE_ENTITY, &shown)
        }
    }
}

async fn revoke(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let person = visit.acting.person.ok_or(WebError::SignIn)?;
    let id: Id = id.parse().map_err(|_| WebError::NotFound)?;
    if !store::revoke(&site.db, &visit.acting, (person, id)).await? {
        return Err(WebError::NotFound);
    }
    redirect("/me/tokens")
        .with_notice(Notice::new("tokens-revoked"))
        .answer()
}

async fn tokens_page(site: &Shared, visit: &Visit) -> Result<TokensPage, WebError> {
    let person = visit.acting.person.ok_or(WebError::SignIn)?;
    let kept = store::list(&site.db, person).await?.into_iter();
    let reaches = reaches(&visit.acting).into_iter();
    let visit = &visit.at("/me/tokens");
    Ok(TokensPage {
        layout: Layout::new(site, visit, &visit.l.t("tokens-title")),
        l: visit.l.clone(),
        tokens: kept.map(|token| line(site, visit, token)).collect(),
        reaches: reaches
            .map(|reach| (code(reach), over(site, visit, reach)))
            .collect(),
        days: DAYS,
        name: String::new(),
        problem: None,
        made: None,
    })
}

fn line(site: &Shared, visit: &Visit, token: Kept) -> TokenLine {
    let l = &visit.l;
    let (since, until) = (l.day(token.created), l.day(token.expires));
    TokenLine {
        id: token.id,
        name: token.name,
        over: over(site, visit, token.reach),
        dates: l.t2("tokens-dates", "since", since, "until", until),
        used: match token.used {
            Some(used) => l.t1("tokens-used", "moment", l.moment(used)),
            None => l.t("tokens-unused"),
        },
    }
}

/// What this person holds a mandate over, each once.
fn reaches(acting: &Acting) -> Vec<Reach> {
    let mut reaches: Vec<Reach> = acting.mandates.iter().map(|held| held.reach).collect();
    reaches.sort_unstable();
    reaches.dedup();
    reaches
}

fn code(reach: Reach) -> String {
    let id = reach.network().or_else(|| reach.organisation());
    id.map_or_else(|| EVERYTHING.to_owned(), |id| id.to_string())
}

fn over(site: &Shared, visit: &Visit, reach: Reach) -> String {
    let Some(id) = reach.network().or_else(|| reach.organisation()) else {
        return visit.l.t("tokens-over-everything");
    };
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id);
    let name = head.map(|head| head.title(visit.lang).text.to_owned());
    name.unwrap_or_else(|| visit.l.t("tokens-over-unknown"))
}

fn unkept(status: StatusCode, shown: &TokensPage) -> Result<Response, WebError> {
    let mut response = page_with_status(status, shown)?;
    let no_store = HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, no_store);
    Ok(response)
}

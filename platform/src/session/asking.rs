//! The pages that ask for an address and for the code that came by mail.

use askama::Template;
use axum::{
    Form,
    extract::State,
    http::{HeaderMap, StatusCode, header::CACHE_CONTROL},
    response::{IntoResponse, Response},
};
use axum_extra::extract::CookieJar;
use ordit_kernel::Id;
use serde::Deserialize;

use super::{
    DEMO_ADDRESS,
    code::{self, Asking, LIFETIME_SECONDS},
    demo::{self, Guest},
    devices::Browser,
    openid,
    pages::{local, welcome},
    passkeys,
};
use crate::{
    i18n::Translator,
    mail::EmailAddress,
    permissions::{Needs, Permission},
    web::{Layout, Routes, Shared, Visit, WebError, page, page_with_status, redirect, set_cookie},
};

const SIGN_IN: Permission = Permission::new("session.sign_in", Needs::Anyone);
/// Holds which code this browser asked for.
const ASKED: &str = "ordit_sign_in";
pub(super) const LONGEST_NEXT_BYTES: usize = 2_000;
const LONGEST_ADDRESS_CHARACTERS: usize = 254;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/sign-in", SIGN_IN, show);
    routes.post("/sign-in", SIGN_IN, ask);
    routes.get("/sign-in/code", SIGN_IN, show_code);
    routes.post("/sign-in/code", SIGN_IN, enter_code);
}

#[derive(Template)]
#[template(path = "session/sign_in.html")]
struct SignInPage {
    layout: Layout,
    l: Translator,
    next: String,
    address: String,
    problem: Option<String>,
    elsewhere: Vec<openid::Button>,
    passkeys: passkeys::Standing,
    is_passkey_refused: bool,
    guests: Vec<Guest>,
}

/// Who is in already goes on, unless they come to show once more that it is them.
async fn show(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let next = local(visit.query.get("next")).to_owned();
    if visit.acting.is_signed_in() && visit.query.get("again").is_none() {
        return redirect(next).answer();
    }
    let guests = match site.settings.is_demo {
        true => demo::guests(&site, &visit).await?,
        false => Vec::new(),
    };
    let shown = page(&SignInPage {
        guests,
        ..sign_in_page(&site, &visit, &headers, next)
    })?;
    // Which ways there are depends on the domain at which it was opened.
    let unkept = [(CACHE_CONTROL, "no-store")];
    Ok((unkept, shown).into_response())
}

/// The page once more, after a passkey that signs nobody in.
pub(super) fn passkey_refused(
    site: &Shared,
    visit: &Visit,
    headers: &HeaderMap,
    next: &str,
) -> Result<Response, WebError> {
    let visit = visit.at("/sign-in");
    let again = SignInPage {
        is_passkey_refused: true,
        ..sign_in_page(site, &visit, headers, next.to_owned())
    };
    page_with_status(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

fn sign_in_page(site: &Shared, visit: &Visit, headers: &HeaderMap, next: String) -> SignInPage {
    SignInPage {
        layout: Layout::new(site, visit, &visit.l.t("session-sign-in-title")),
        l: visit.l.clone(),
        next,
        address: String::new(),
        problem: None,
        elsewhere: openid::buttons(site, visit),
        passkeys: passkeys::standing(&site.settings, headers),
        is_passkey_refused: false,
        guests: Vec::new(),
    }
}

#[derive(Deserialize)]
struct AddressForm {
    #[serde(default)]
    address: String,
    #[serde(default)]
    next: String,
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
    Form(form): Form<AddressForm>,
) -> Result<Response, WebError> {
    let next = Some(form.next.as_str()).filter(|next| next.len() <= LONGEST_NEXT_BYTES);
    let next = local(next);
    let address = match EmailAddress::parse(&form.address) {
        Ok(address) => address,
        Err(refused) => {
            let typed = form.address.chars().take(LONGEST_ADDRESS_CHARACTERS);
            let again = SignInPage {
                address: typed.collect(),
                problem: Some(visit.l.refusal(&refused)),
                ..sign_in_page(&site, &visit, &headers, next.to_owned())
            };
            return page_with_status(StatusCode::UNPROCESSABLE_ENTITY, &again);
        }
    };
    let asking = Asking {
        address: &address,
        client: visit.address,
        lang: visit.lang,
        next,
    };
    let id = code::ask(&site.db, &asking).await?.to_string();
    let cookie = set_cookie(ASKED, &id, LIFETIME_SECONDS, site.settings.is_secure());
    redirect("/sign-in/code").with_cookie(cookie).answer()
}

#[derive(Template)]
#[template(path = "session/code.html")]
struct CodePage {
    layout: Layout,
    l: Translator,
    is_wrong: bool,
}

async fn show_code(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    if visit.acting.is_signed_in() && asked(&headers).is_none() {
        return redirect("/").answer();
    }
    code_page(&site, &visit, false)
}

#[derive(Deserialize)]
struct CodeForm {
    #[serde(default)]
    code: String,
}

async fn enter_code(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
    Form(form): Form<CodeForm>,
) -> Result<Response, WebError> {
    let digits: String = form.code.chars().filter(char::is_ascii_digit).collect();
    let begun = match asked(&headers) {
        Some(id) => {
            let browser = Browser::of(&headers);
            code::use_code(&site.db, (id, &digits), &browser).await?
        }
        None => None,
    };
    match begun {
        Some(begun) => {
            let gone = set_cookie(ASKED, "", 0, site.settings.is_secure());
            welcome(&site, &begun.token, &begun.next)
                .with_cookie(gone)
                .answer()
        }
        None => code_page(&site, &visit, true),
    }
}

/// Which code this browser asked for.
fn asked(headers: &HeaderMap) -> Option<Id> {
    let jar = CookieJar::from_headers(headers);
    jar.get(ASKED)?.value().parse().ok()
}

fn code_page(site: &Shared, visit: &Visit, is_wrong: bool) -> Result<Response, WebError> {
    let status = match is_wrong {
        true => StatusCode::UNPROCESSABLE_ENTITY,
        false => StatusCode::OK,
    };
    let shown = CodePage {
        layout: Layout::new(site, visit, &visit.l.t("session-code-title")),
        l: visit.l.clone(),
        is_wrong,
    };
    let unkept = [(CACHE_CONTROL, "no-store")];
    Ok((unkept, page_with_status(status, &shown)?).into_response())
}

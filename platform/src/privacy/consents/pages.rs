//! One's own page about privacy: what one agreed to, and the ways to one's data and out.

use askama::Template;
use axum::{Form, extract::State, response::Response};
use serde::Deserialize;

use super::{Consent, How, Purpose, Read, give, purposes, store, withdraw, words};
use crate::{
    i18n::Translator,
    privacy::{OWN, own},
    web::{Layout, Notice, Routes, Shared, Visit, WebError, page, redirect},
};

/// The page and its button.
pub fn routes(routes: &mut Routes) {
    routes.get("/me/privacy", OWN, show);
    routes.post("/me/privacy", OWN, choose);
}

#[derive(Template)]
#[template(path = "privacy/own.html")]
struct OwnPage {
    layout: Layout,
    l: Translator,
    choices: Vec<Choice>,
    trail: Vec<Line>,
}

/// A purpose that one may agree to, in words.
struct Choice {
    name: &'static str,
    label: String,
    wording: String,
    version: i64,
    /// Since when one agrees.
    given: Option<String>,
}

/// A consent that was given or taken back, in words.
struct Line {
    label: String,
    wording: String,
    lang: String,
    given: String,
    withdrawn: Option<String>,
}

async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let person = own(&visit)?;
    let l = &visit.l;
    let consents = store::of_person(site.db.read(), person).await?;
    let choices = purposes(site.modules).filter_map(|one| choice(l, one, &consents));
    page(&OwnPage {
        layout: Layout::new(&site, &visit, &l.t("privacy-own-title")),
        choices: choices.collect(),
        trail: consents
            .iter()
            .map(|consent| line(l, site.modules, consent))
            .collect(),
        l: l.clone(),
    })
}

/// What is not offered is shown only to whoever agreed elsewhere.
fn choice(l: &Translator, purpose: &'static Purpose, consents: &[Consent]) -> Option<Choice> {
    let in_force = consents.iter().find(|consent| {
        consent.purpose == purpose.name
            && consent.withdrawn.is_none()
            && (consent.version == purpose.version || !purpose.is_offered)
    });
    if in_force.is_none() && !purpose.is_offered {
        return None;
    }
    Some(Choice {
        name: purpose.name,
        label: l.t(purpose.label),
        wording: match in_force {
            Some(consent) => consent.wording.clone(),
            None => words(l, purpose),
        },
        version: purpose.version,
        given: in_force.map(|consent| l.day(consent.given)),
    })
}

fn line(l: &Translator, modules: &'static [crate::module::Module], consent: &Consent) -> Line {
    let purpose = purposes(modules).find(|purpose| purpose.name == consent.purpose);
    let label = purpose.map_or("privacy-consent-unknown", |purpose| purpose.label);
    let how = l.t(format!("privacy-consent-how-{}", consent.how));
    Line {
        label: l.t(label),
        wording: consent.wording.clone(),
        lang: consent.lang.clone(),
        given: l.t2(
            "privacy-consent-given",
            "day",
            l.day(consent.given),
            "how",
            how,
        ),
        withdrawn: consent
            .withdrawn
            .map(|at| l.t1("privacy-consent-withdrawn", "day", l.day(at))),
    }
}

#[derive(Deserialize)]
struct Chosen {
    #[serde(default)]
    purpose: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    agrees: String,
}

/// The words that are kept are those of the page's language; whoever read other ones is shown them.
async fn choose(
    State(site): State<Shared>,
    visit: Visit,
    Form(chosen): Form<Chosen>,
) -> Result<Response, WebError> {
    let person = own(&visit)?;
    let mut all = purposes(site.modules);
    let purpose = all.find(|purpose| purpose.name == chosen.purpose);
    let purpose = purpose.ok_or(WebError::NotFound)?;
    let mut write = site.db.write(&visit.acting).await?;
    let key = match chosen.agrees.as_str() {
        "yes" if purpose.is_offered && chosen.version == purpose.version.to_string() => {
            // Earlier words give way to these.
            store::withdraw(&write, person, purpose.name).await?;
            let wording = words(&visit.l, purpose);
            let read = Read {
                wording: &wording,
                lang: visit.lang,
                version: purpose.version,
                at: visit.now,
            };
            give(&mut write, person, purpose.name, (&read, How::Page)).await?;
            "privacy-consent-noted"
        }
        "yes" => "privacy-consent-changed",
        _ => {
            withdraw(&mut write, person, purpose).await?;
            "privacy-consent-taken-back"
        }
    };
    write.commit().await?;
    redirect("/me/privacy")
        .with_notice(Notice::new(key))
        .answer()
}

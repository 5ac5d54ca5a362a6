//! The form on which the coordination says whether and how one joins.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Lang, UserError};
use ordit_platform::{
    events::EventDraft,
    i18n::Translator,
    mail::EmailAddress,
    permissions::{Needs, Permission},
    web::{Layout, Notice, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{Paper, Settings, store};
use crate::form::{Here, Typed, after};

const SET: Permission = Permission::new("members.joining.set", Needs::CoordinatesNetwork);
const LONGEST_TEXT: usize = 10_000;
const LONGEST_LINE: usize = 200;
/// What happened when a network said something else of joining it.
pub const SETTLED: &str = "members.joining.settled";

/// The form and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/joining", SET, show);
    routes.post("/n/{network}/joining", SET, save);
}

#[derive(Template)]
#[template(path = "members/joining_settings.html")]
struct SettingsPage {
    layout: Layout,
    l: Translator,
    here: Here,
    settings: Settings,
    texts: Vec<(Lang, String)>,
    /// What was typed as address, which may be none.
    address: String,
    papers: Vec<(&'static str, String)>,
    wrong: Option<(&'static str, String)>,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let settings = store::find(site.db.read(), here.id).await?;
    let address = settings.address.as_ref().map(ToString::to_string);
    shown(
        &site,
        &visit,
        here,
        (settings, address.unwrap_or_default()),
        None,
    )
}

fn shown(
    site: &Site,
    visit: &Visit,
    here: Here,
    (settings, address): (Settings, String),
    wrong: Option<(&'static str, UserError)>,
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let status = match wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let text = |lang: Lang| settings.texts.get(&lang).cloned().unwrap_or_default();
    let papers =
        Paper::ALL.map(|paper| (paper.code(), l.t(format!("joining-paper-{}", paper.code()))));
    let form = SettingsPage {
        layout: Layout::new(site, visit, &l.t("joining-settings-title")).of_network(&here.slug),
        texts: Lang::ALL.map(|lang| (lang, text(lang))).into(),
        papers: papers.into(),
        wrong: wrong.map(|(field, refusal)| (field, l.refusal(&refusal))),
        l,
        here,
        settings,
        address,
    };
    page_with_status(status, &form)
}

async fn save(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let typed = Typed::sent(pairs);
    let mut settings = read(&typed);
    let address = typed.get("address").trim().to_owned();
    match EmailAddress::parse(&address) {
        Ok(parsed) => settings.address = Some(parsed),
        Err(_) if address.is_empty() => {}
        Err(refusal) => {
            let kept = (settings, address);
            return shown(&site, &visit, here, kept, Some(("address", refusal)));
        }
    }
    let mut write = site.db.write(&visit.acting).await?;
    if !store::put(&write, here.id, &settings).await? {
        drop(write);
        let refusal = UserError::new("joining-settings-changed");
        let now = store::find(site.db.read(), here.id).await?;
        settings.version = now.version;
        let kept = (settings, address);
        return shown(&site, &visit, here, kept, Some(("version", refusal)));
    }
    write.event(EventDraft::new(SETTLED, here.id).network(here.id));
    let seq = write.commit().await?;
    after(seq, true, &here.path("/joining"))
        .with_notice(Notice::new("joining-settings-saved"))
        .answer()
}

fn read(typed: &Typed) -> Settings {
    let cut =
        |name: &str, most: usize| -> String { typed.get(name).trim().chars().take(most).collect() };
    let paper = |name: &str| Paper::from_code(typed.get(name)).unwrap_or_default();
    let text = |lang: Lang| {
        let text = cut(&format!("text_{lang}"), LONGEST_TEXT);
        (!text.is_empty()).then_some((lang, text))
    };
    Settings {
        is_open: typed.get("is_open") == "yes",
        takes_associates: typed.get("takes_associates") == "yes",
        council_paper: paper("council_paper"),
        other_paper: paper("other_paper"),
        answered_by: cut("answered_by", LONGEST_LINE),
        address: None,
        texts: Lang::ALL.into_iter().filter_map(text).collect(),
        version: typed.get("version").parse().unwrap_or(0),
    }
}

//! The page on which a network's coordination keeps its logo and its funders.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::UserError;
use ordit_platform::{
    files::{self, ImageKind},
    i18n::Translator,
    web::{FunderLogo, Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{rules::MOST_FUNDERS, sent::MAX_LOGO_BYTES, store};
use crate::{form::Here, networks::form::EDIT};

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/logos", EDIT, show);
}

/// What was typed and what is wrong with it; nothing at first.
#[derive(Debug, Default)]
pub(super) struct Typed {
    pub name: String,
    pub url: String,
    /// The id of the field and a sentence about it.
    pub wrong: Option<(&'static str, UserError)>,
}

#[derive(Template)]
#[template(path = "members/network_logos.html")]
struct LogosPage {
    layout: Layout,
    l: Translator,
    here: Here,
    logo: Option<String>,
    funders: Vec<(i64, FunderLogo)>,
    has_room: bool,
    accept: String,
    limit_megabytes: usize,
    name: String,
    url: String,
    wrong: Option<(&'static str, String)>,
}

impl LogosPage {
    fn wrong_in(&self, field: &str) -> Option<&str> {
        let (wrong, text) = self.wrong.as_ref()?;
        (*wrong == field).then_some(text)
    }
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    logos_page(&site, &visit, here, Typed::default()).await
}

/// The page, with status 422 when what was typed is wrong.
pub(super) async fn logos_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    typed: Typed,
) -> Result<Response, WebError> {
    let status = match typed.wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let funders = store::funders(site.db.read(), here.id).await?;
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, here.id);
    let l = &visit.l;
    let layout = Layout::new(site, visit, &l.t("members-logos-title")).of_network(&here.slug);
    let accepted = ImageKind::ALL.map(ImageKind::content_type);
    let page = LogosPage {
        layout,
        logo: head.and_then(files::logo_href),
        has_room: funders.len() < MOST_FUNDERS,
        funders: funders
            .iter()
            .map(|funder| (funder.ordinal, funder.shown()))
            .collect(),
        accept: accepted.join(","),
        limit_megabytes: MAX_LOGO_BYTES / 1_000_000,
        name: typed.name,
        url: typed.url,
        wrong: typed
            .wrong
            .map(|(field, refusal)| (field, l.refusal(&refusal))),
        l: l.clone(),
        here,
    };
    page_with_status(status, &page)
}

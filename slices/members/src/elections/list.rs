//! The rounds of a network.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Routes, Shared, Visit, WebError, page},
};

use super::{
    KEEP, Round,
    store::{self, Tally},
};
use crate::form::Here;

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/elections", KEEP, show);
}

#[derive(Template)]
#[template(path = "members/elections_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    here: Here,
    rounds: Vec<Line>,
}

struct Line {
    round: Round,
    tally: Tally,
    scope: String,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let rounds = store::rounds(site.db.read(), here.id).await?;
    let line = |(round, tally): (Round, Tally)| Line {
        scope: round.scope.words(&visit.l),
        round,
        tally,
    };
    let l = visit.l.clone();
    page(&ListPage {
        layout: Layout::new(&site, &visit, &l.t("elections-title")).of_network(&here.slug),
        rounds: rounds.into_iter().map(line).collect(),
        here,
        l,
    })
}

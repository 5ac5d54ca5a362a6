//! Saving what a network asks for in a year, and copying it from the year before.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Acting, Id};
use ordit_platform::{
    db::Db,
    events::EventDraft,
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};
use sea_orm::DbErr;
use serde_json::json;

use super::{Tariff, form::Typed, pages::rules_page, store};
use crate::{
    fees::{
        KEEP, TARIFF_CHANGED,
        shown::{href, sent_year},
    },
    form::Here,
};

/// What the page does.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/fees/rules", KEEP, save);
    routes.post("/n/{network}/fees/rules/copy", KEEP, copy);
}

type Pairs = Vec<(String, String)>;

async fn save(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let year = sent_year(&pairs)?;
    let typed = Typed::sent(&pairs);
    let known = store::years(site.db.read(), here.id).await?;
    let others = known.into_iter().filter(|(other, _)| *other != year);
    let taken: Vec<String> = others.map(|(_, prefix)| prefix).collect();
    match typed.tariff(year, &taken) {
        Ok(tariff) => {
            let seq = put(&site.db, &visit.acting, here.id, &tariff).await?;
            redirect_after_write(href(&here, "/rules", year), seq)
                .with_notice(Notice::new("members-fee-rules-saved"))
                .answer()
        }
        Err(mistakes) => {
            let visit = visit.at(&here.path("/fees/rules"));
            rules_page(&site, &visit, here, year, typed, &mistakes).await
        }
    }
}

async fn copy(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let year = sent_year(&pairs)?;
    let to = href(&here, "/rules", year);
    let known = store::tariff(site.db.read(), here.id, year).await?;
    let before = store::tariff(site.db.read(), here.id, year - 1).await?;
    let before = before.ok_or(WebError::NotFound)?;
    if known.is_some() {
        let notice = Notice::new("members-fee-rules-there");
        return redirect_after_write(to, 0).with_notice(notice).answer();
    }
    let seq = put(&site.db, &visit.acting, here.id, &before.for_year(year)).await?;
    redirect_after_write(to, seq)
        .with_notice(Notice::new("members-fee-rules-copied"))
        .answer()
}

/// Writes the rules of a year.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put(db: &Db, acting: &Acting, network: Id, tariff: &Tariff) -> Result<i64, DbErr> {
    let mut write = db.write(acting).await?;
    store::put(&write, network, tariff).await?;
    let event = EventDraft::new(TARIFF_CHANGED, network).network(network);
    write.event(event.data(json!({ "year": tariff.year })));
    write.commit().await
}

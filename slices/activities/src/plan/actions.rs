//! The coordination writes down which limits the network decided.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::UserError;
use ordit_members::form::{Here, Typed};
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};

use super::{HIGHEST, LIMIT, pages::plan_page, store};
use crate::vocabulary::KINDS;

/// What the form does.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/plan", LIMIT, limit);
}

async fn limit(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let typed = Typed::sent(pairs);
    let kind = KINDS.iter().find(|kind| **kind == typed.get("kind"));
    let kind = kind.ok_or_else(|| UserError::new("activities-plan-error-kind"))?;
    let most = match typed.get("most").trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(drop),
    };
    let most = most.and_then(|most: Option<i64>| match most {
        Some(most) if !(1..=HIGHEST).contains(&most) => Err(()),
        most => Ok(most),
    });
    let Ok(most) = most else {
        return plan_page(&site, &visit, here, Some(&typed)).await;
    };
    let mut write = site.db.write(&visit.acting).await?;
    store::limit(&mut write, here.id, kind, most).await?;
    // Back to the year that one was looking at.
    let back = visit.query.to_href(&here.path("/plan"));
    redirect_after_write(back, write.commit().await?)
        .with_notice(Notice::new("activities-plan-limited"))
        .answer()
}

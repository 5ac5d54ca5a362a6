//! Choosing for which of one's organisations to act.

use axum::{Form, extract::State, http::HeaderMap, response::Response};
use axum_extra::extract::CookieJar;
use ordit_kernel::{Acting, Id};
use sea_orm::{DbErr, Value};
use serde::Deserialize;
use uuid::Uuid;

use super::{COOKIE, pages::local, token};
use crate::{
    db::{Db, execute},
    permissions::{Needs, Permission},
    web::{Notice, Routes, Shared, Visit, WebError, redirect},
};

const CHOOSE: Permission = Permission::new("session.act_for", Needs::SignedIn);

pub(super) fn routes(routes: &mut Routes) {
    routes.post("/acting", CHOOSE, choose);
}

#[derive(Deserialize)]
struct Choice {
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    next: String,
}

/// From here on this session acts for the organisation; whoever may not gets no further than
/// they were, and is not told whether there is such an organisation.
async fn choose(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
    Form(form): Form<Choice>,
) -> Result<Response, WebError> {
    let chosen: Option<Id> = form.organisation.parse().ok();
    let chosen = chosen.filter(|id| visit.acting.organisations().contains(id));
    let (Some(chosen), Some(cookie)) = (
        chosen,
        CookieJar::from_headers(&headers).get(COOKIE).cloned(),
    ) else {
        return Err(WebError::NotFound);
    };
    act_for(&site.db, cookie.value(), chosen).await?;
    let snapshot = site.snapshots.current();
    let name = snapshot.head(chosen);
    let name = name.map_or("", |head| head.title(visit.lang).text);
    redirect(local(Some(&form.next)))
        .with_notice(Notice::new("session-acting-for").with("organisation", name))
        .answer()
}

async fn act_for(db: &Db, token: &str, organisation: Id) -> Result<(), DbErr> {
    let write = db.write(&Acting::visitor()).await?;
    let sql = "UPDATE sessions SET organisation_id = $1 WHERE token_hash = $2";
    let values: [Value; 2] = [Uuid::from(organisation).into(), token::hash(token).into()];
    execute(write.conn(), sql, values).await?;
    write.commit().await.map(drop)
}

//! Tying an activity to another, and parting them.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::form::Typed;
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};

use super::{Bond, pages::together_page, store};
use crate::{
    activities::{EDIT, KIND, form::This},
    circles,
};

/// What the forms do.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/together", EDIT, tie);
    routes.post("/a/{id}/together/{other}/part", EDIT, untie);
}

async fn tie(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let typed = Typed::sent(pairs);
    let asked = typed.get("other").parse::<Id>().ok();
    let asked = asked.filter(|other| *other != id);
    let bond = Bond::from_code(typed.get("bond"));
    let Some((bond, other)) = bond.zip(asked) else {
        let wrong = Some("activities-bond-error-other");
        return together_page(&site, &visit, this, &typed, wrong).await;
    };
    {
        let snapshot = site.snapshots.current();
        let head = snapshot.get(&visit.viewer, other);
        let head = head.filter(|head| &*head.kind == KIND);
        let head = head.ok_or(WebError::NotFound)?;
        // Who ties looks after both, or somebody else's would be a session of theirs.
        if !circles::looks_after(&snapshot, &visit.acting, head) {
            return Err(WebError::Forbidden);
        }
    }
    let mut write = site.db.write(&visit.acting).await?;
    if !store::tie(&mut write, (id, this.network), bond, other).await? {
        drop(write);
        let wrong = Some("activities-bond-error-programme");
        return together_page(&site, &visit, this, &typed, wrong).await;
    }
    redirect_after_write(this.path("/together"), write.commit().await?)
        .with_notice(Notice::new("activities-bond-tied"))
        .answer()
}

async fn untie(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, other)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let mut write = site.db.write(&visit.acting).await?;
    if !store::untie(&mut write, (id, this.network), other).await? {
        return Err(WebError::NotFound);
    }
    redirect_after_write(this.path("/together"), write.commit().await?)
        .with_notice(Notice::new("activities-bond-parted"))
        .answer()
}

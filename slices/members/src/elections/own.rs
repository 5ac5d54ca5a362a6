//! The same form for whoever is signed in: for the council that they act for, or, where an answer
//! came on paper, for the coordination that writes it down.

use axum::{
    extract::{Multipart, Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    files::MAX_DOCUMENT_FORM_BYTES,
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};

use super::{
    Asking, OWN,
    answer::{Shown, form_page, take},
    answer_store, store,
};
use crate::{
    joining::applications::sent::Sent,
    people::store::{Looked, note_access},
};

/// The page and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/o/{id}/elections", OWN, show);
    routes.post_upload("/o/{id}/elections", OWN, MAX_DOCUMENT_FORM_BYTES, answer);
}

/// What is asked of it, as far as this one may answer: the one in the address first.
async fn asked(site: &Shared, visit: &Visit, id: Id) -> Result<Vec<Asking>, WebError> {
    let mut asked = store::of_organisation(site.db.read(), id).await?;
    let acting = &visit.acting;
    asked.retain(|asking| acting.acts_for(id) || acting.coordinates(asking.network));
    let wanted: Option<Id> = visit.query.get("of").and_then(|of| of.parse().ok());
    asked.sort_by_key(|asking| (Some(asking.id) != wanted, !asking.state.is_open()));
    Ok(asked)
}

fn shown(site: &Shared, visit: &Visit, asked: Vec<Asking>) -> Result<Shown, WebError> {
    let mut asked = asked.into_iter();
    let nobody = || UserError::new("elections-error-nothing-asked");
    let asking = asked.next().ok_or_else(nobody)?;
    let snapshot = site.snapshots.current();
    let other = |other: Asking| {
        let network = snapshot.networks().find(|head| head.id == other.network)?;
        let name = network.title(visit.lang).text.to_owned();
        Some((name, path(&other)))
    };
    let others = asked.filter(|other| other.state.is_open());
    Ok(Shown {
        path: path(&asking),
        others: others.filter_map(other).collect(),
        asking,
        typed: None,
        wrong: Vec::new(),
        is_expired: false,
    })
}

fn path(asking: &Asking) -> String {
    format!("/o/{}/elections?of={}", asking.organisation, asking.id)
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let asked = asked(&site, &visit, id).await?;
    let shown = shown(&site, &visit, asked)?;
    // The form holds what was answered.
    let asking = &shown.asking;
    let named = answer_store::named(site.db.read(), asking.id).await?;
    let reached = named.iter().filter(|named| !named.address.is_empty());
    let looked = Looked::List(reached.count());
    note_access(&site, &visit, Some(asking.network), looked).await?;
    form_page(&site, &visit, shown).await
}

async fn answer(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    form: Multipart,
) -> Result<Response, WebError> {
    let asked = asked(&site, &visit, id).await?;
    let page = match shown(&site, &visit, asked) {
        Ok(page) if page.asking.state.is_open() => page,
        other => {
            Sent::refuse(form).await;
            return form_page(&site, &visit, other?).await;
        }
    };
    match take(&site, &visit, &page.asking, Sent::read(form).await?).await? {
        Ok(seq) => redirect_after_write(page.path, seq)
            .with_notice(Notice::new("elections-answer-kept"))
            .answer(),
        Err((typed, wrong)) => {
            let typed = Some(typed);
            form_page(
                &site,
                &visit,
                Shown {
                    typed,
                    wrong,
                    ..page
                },
            )
            .await
        }
    }
}

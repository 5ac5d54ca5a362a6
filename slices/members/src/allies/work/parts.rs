//! With whom one speaks of an ally, and its papers: added, taken away, put back.

use axum::{
    Form,
    extract::{Multipart, Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    files::MAX_DOCUMENT_FORM_BYTES,
    geo::Area,
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};

use super::{
    KEEP,
    actions::note,
    one::{is_ally, one_page},
    parts_store::{self, Part},
    places, rules,
};
use crate::{
    form::{Here, Typed},
    joining::applications::sent::Sent,
};

/// The actions.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/allies/{id}/interlocutors", KEEP, name);
    routes.post(
        "/n/{network}/allies/{id}/interlocutors/remove",
        KEEP,
        |site, visit, path, form| move_part(site, visit, path, form, (Part::Interlocutor, true)),
    );
    routes.post(
        "/n/{network}/allies/{id}/interlocutors/restore",
        KEEP,
        |site, visit, path, form| move_part(site, visit, path, form, (Part::Interlocutor, false)),
    );
    routes.post_upload(
        "/n/{network}/allies/{id}/papers",
        KEEP,
        MAX_DOCUMENT_FORM_BYTES,
        attach,
    );
    routes.post(
        "/n/{network}/allies/{id}/papers/remove",
        KEEP,
        |site, visit, path, form| move_part(site, visit, path, form, (Part::Paper, true)),
    );
    routes.post(
        "/n/{network}/allies/{id}/papers/restore",
        KEEP,
        |site, visit, path, form| move_part(site, visit, path, form, (Part::Paper, false)),
    );
}

type Pairs = Vec<(String, String)>;

async fn name(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    is_ally(&site, &visit, here.id, id).await?;
    let typed = Typed::sent(pairs);
    let place = places::meant(typed.get("territory"), &visit.l, places::area_or_town);
    let coded = match place.map(Area::code) {
        Some(code) => typed.clone().with("territory", code),
        None => typed.clone(),
    };
    let told = match rules::interlocutor(&coded) {
        Ok(told) => told,
        Err((field, error)) => {
            return one_page(&site, &visit, here, id, Some((typed, field, error))).await;
        }
    };
    let of = (here.id, id);
    let mut write = site.db.write(&visit.acting).await?;
    parts_store::add_interlocutor(&write, of, told).await?;
    note(&mut write, of, None);
    said(&here, id, write.commit().await?, "allies-saved")
}

async fn attach(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    form: Multipart,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    if let Err(absent) = is_ally(&site, &visit, here.id, id).await {
        Sent::refuse(form).await;
        return Err(absent);
    }
    let Sent { typed, document } = Sent::read(form).await?;
    let none = || Err(UserError::new("allies-error-file"));
    let mut document = match document.unwrap_or_else(none) {
        Ok(document) => document,
        Err(refusal) => {
            return one_page(&site, &visit, here, id, Some((typed, "file", refusal))).await;
        }
    };
    let of = (here.id, id);
    let mut write = site.db.write(&visit.acting).await?;
    let paper = document.put(&write).await?;
    parts_store::add_paper(&write, of, paper).await?;
    note(&mut write, of, None);
    said(&here, id, write.commit().await?, "allies-saved")
}

/// Takes a part away, or puts it back.
async fn move_part(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Pairs>,
    (part, is_removed): (Part, bool),
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    is_ally(&site, &visit, here.id, id).await?;
    let which: Option<Id> = Typed::sent(pairs).get("part").parse().ok();
    let which = which.ok_or(WebError::NotFound)?;
    let of = (here.id, id);
    let mut write = site.db.write(&visit.acting).await?;
    if !parts_store::set_removed(&write, of, (part, which), is_removed).await? {
        return Err(WebError::NotFound);
    }
    note(&mut write, of, None);
    let notice = match is_removed {
        true => "allies-removed",
        false => "allies-restored",
    };
    said(&here, id, write.commit().await?, notice)
}

fn said(here: &Here, id: Id, seq: i64, notice: &'static str) -> Result<Response, WebError> {
    redirect_after_write(here.path(&format!("/allies/{id}")), seq)
        .with_notice(Notice::new(notice))
        .answer()
}

//! The messages of a network, and those who got one, as spreadsheets.

use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, PageRequest, UserError};
use ordit_platform::{
    export::{Format, Texts},
    web::{Routes, Shared, Visit, WebError},
};

use super::{
    MOST_RECIPIENTS, WRITE,
    list::{Tab, subject},
    sent_store, store,
};
use crate::{
    form::Here,
    people::store::{Looked, note_access},
};

/// More than this no network has written.
const MOST_ROWS: usize = 20_000;

/// The files.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/messages/export", WRITE, messages);
    routes.get("/n/{network}/messages/{id}/export", WRITE, recipients);
}

async fn messages(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let format = asked(&visit)?;
    let here = Here::find(&site, &visit, &network)?;
    let request = PageRequest {
        number: 1,
        size: MOST_ROWS,
    };
    let states = Tab::asked(&visit).states();
    let shown = store::page(site.db.read(), here.id, states, request).await?;
    let l = &visit.l;
    let keys = ["subject", "state", "when"];
    let rows = shown.items.iter().map(|message| {
        [
            subject(message, &visit),
            l.t(format!("messages-state-{}", message.state.code())),
            message
                .sent_at
                .unwrap_or(message.changed_at)
                .day()
                .to_string(),
        ]
    });
    file(&visit, &here, format, keys, &rows.collect::<Vec<_>>())
}

async fn recipients(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let format = asked(&visit)?;
    let here = Here::find(&site, &visit, &network)?;
    let found = store::find(site.db.read(), here.id, id).await?;
    let message = found.ok_or(WebError::NotFound)?;
    let request = PageRequest {
        number: 1,
        size: MOST_RECIPIENTS,
    };
    let shown = sent_store::recipients(site.db.read(), message.id, None, request).await?;
    note_access(
        &site,
        &visit,
        Some(here.id),
        Looked::File(shown.items.len()),
    )
    .await?;
    let reached = sent_store::reached(site.db.read(), message.id).await?;
    let snapshot = site.snapshots.current();
    let l = &visit.l;
    let keys = [
        "name",
        "organisation",
        "address",
        "language",
        "state",
        "answered",
    ];
    let rows = shown.items.iter().map(|one| {
        let head = one
            .organisation
            .and_then(|id| snapshot.get(&visit.viewer, id));
        let answered = one
            .organisation
            .and_then(|id| reached.get(&id).copied().flatten());
        [
            one.name.clone(),
            head.map(|head| head.title(visit.lang).text.to_owned())
                .unwrap_or_default(),
            one.address.clone(),
            one.lang.code().to_owned(),
            l.t(format!("messages-mail-{}", one.state.code())),
            answered.map(|at| at.day().to_string()).unwrap_or_default(),
        ]
    });
    file(&visit, &here, format, keys, &rows.collect::<Vec<_>>())
}

fn asked(visit: &Visit) -> Result<Format, WebError> {
    match visit.query.get("format").unwrap_or("csv") {
        "csv" => Ok(Format::Csv),
        "xlsx" => Ok(Format::Xlsx),
        _ => Err(UserError::new("members-cloth-export-unknown").into()),
    }
}

fn file<const N: usize>(
    visit: &Visit,
    here: &Here,
    format: Format,
    keys: [&'static str; N],
    rows: &[[String; N]],
) -> Result<Response, WebError> {
    let l = &visit.l;
    let texts = Texts {
        title: l.t("messages-title"),
        header: keys.map(|key| l.t(format!("messages-column-{key}"))),
        keys,
        rows,
    };
    let (words, day) = (l.t("messages-file-name"), visit.now.day());
    texts.send(&format!("{}-{words}-{day}", here.slug), format)
}

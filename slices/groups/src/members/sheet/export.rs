//! Who is in a group as a file, as far as whoever reads sees them; it comes back by the import.

use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::directory::export::asked_format;
use ordit_platform::{
    export::{Rows, file_name, send_rows},
    web::{Routes, Shared, Visit, WebError},
};

use super::{
    noun::NOUN,
    rules::{all, stays},
    store::current,
};
use crate::members::INSIDE;

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/members/export", INSIDE, send);
}

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let format = asked_format(&visit)?;
    let found = current(site.db.read().into(), None, &[id])
        .await?
        .remove(&id);
    let mut group = found.ok_or(WebError::NotFound)?;
    let name = {
        let snapshot = site.snapshots.current();
        let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
        let mut stays = stays(&group);
        stays.retain(|stay| snapshot.get(&visit.viewer, stay.organisation).is_some());
        group.sheet.particulars["members"] = serde_json::to_value(&stays).unwrap_or_default();
        let words = (&*site.words, visit.lang);
        file_name(Some(&head.slug), &NOUN, words, visit.now, format)
    };
    let rows = Rows {
        noun: &NOUN,
        fields: NOUN.fields.iter().collect(),
        rows: all(&group).into_iter().map(|record| (id, record)).collect(),
        format,
        lang: visit.lang,
        words: site.words.clone(),
    };
    let sent = send_rows(rows, &name).await;
    sent.map_err(|error| WebError::Internal(error.into()))
}

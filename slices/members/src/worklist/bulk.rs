//! Many rows changed together: looked at first, then confirmed, and undone as one.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    import::{GivenRow, Labels, parse},
    web::{Routes, Shared, Site, Visit, WebError},
};

use super::{
    change::BulkChange,
    matching::Matching,
    pages::{WORK, list_page},
    preview::preview,
    selection::{MOST_ROWS, Selected, Unclear},
};
use crate::{form::Here, organisations::noun::NOUN};

/// Names that a sentence lists at most.
const NAMES: usize = 5;

/// What is done with many rows.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/organisations/bulk", WORK, change_all);
}

/// The form for many rows as it was filled in, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    pub change: String,
    pub value: String,
    pub selected: Selected,
    pub mistake: Option<String>,
}

async fn change_all(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let visit = visit.at(&here.path("/organisations"));
    let matching = Matching::of(&site, &visit, &here, &visit.path);
    let mut filled = Filled::read(&pairs);
    match rows(&site, &visit, &here, &filled, &matching.ids).await? {
        Ok(rows) => preview(&site, &visit, &here, rows).await,
        Err(error) => {
            filled.mistake = Some(visit.l.refusal(&error));
            filled.selected = filled.selected.kept(&matching.ids);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            list_page(&site, &visit, here, matching, (filled, status)).await
        }
    }
}

impl Filled {
    fn read(pairs: &[(String, String)]) -> Self {
        let sent = |wanted: &str| {
            let own = pairs.iter().find(|(name, _)| name == wanted);
            own.map(|(_, text)| text.clone()).unwrap_or_default()
        };
        Self {
            change: sent("field"),
            value: sent("value"),
            selected: Selected::read(pairs),
            mistake: None,
        }
    }
}

/// What each row becomes, or the sentence that says why that cannot be told.
async fn rows(
    site: &Site,
    visit: &Visit,
    here: &Here,
    filled: &Filled,
    matching: &[Id],
) -> Result<Result<Vec<GivenRow>, UserError>, WebError> {
    let ids = match filled.selected.rows(matching) {
        Ok(ids) => ids,
        Err(unclear) => return unclear_error(site, visit, here, unclear, matching.len()).map(Err),
    };
    let change = BulkChange::from_code(&filled.change);
    let Some((change, field)) = change.and_then(|change| Some((change, change.field()?))) else {
        return Ok(Err(UserError::new("members-work-bulk-no-field")));
    };
    let value = match parse(field, &filled.value, &Labels::new(&NOUN, &site.words)) {
        Ok(value) if value.is_empty() && change.needs_present() => {
            return Ok(Err(UserError::new("members-work-bulk-no-value")));
        }
        Ok(value) => value,
        Err(error) => return Ok(Err(error)),
    };
    let mut present = match change.needs_present() {
        true => (NOUN.current)(site.db.read().into(), Some(here.id), &ids).await?,
        false => std::collections::HashMap::new(),
    };
    let row = |id: Id| {
        let current = present.remove(&id);
        let record = current.as_ref().map(|current| &current.record);
        let says = record.and_then(|record| record.get(field.key));
        GivenRow {
            id: Some(id),
            base_version: current.as_ref().map(|current| current.sheet.version),
            values: vec![(
                field.key,
                change.applied(says.map_or("", String::as_str), &value),
            )],
            choice: None,
        }
    };
    Ok(Ok(ids.into_iter().map(row).collect()))
}

/// # Errors
/// [`WebError::NotFound`] for what never was in the network.
fn unclear_error(
    site: &Site,
    visit: &Visit,
    here: &Here,
    unclear: Unclear,
    matching: usize,
) -> Result<UserError, WebError> {
    Ok(match unclear {
        Unclear::Nothing => UserError::new("members-work-bulk-none"),
        Unclear::TooMany => UserError::new("members-work-bulk-many").with("most", MOST_ROWS),
        Unclear::OthersMatch => {
            UserError::new("members-work-bulk-others-match").with("count", matching)
        }
        Unclear::Gone(ids) => {
            let snapshot = site.snapshots.current();
            let mut names = Vec::new();
            for id in &ids {
                here.organisation(site, visit, *id)?;
                let head = snapshot.get(&visit.viewer, *id);
                names.extend(head.map(|head| head.title(visit.lang).text.to_owned()));
            }
            let (count, more) = (names.len(), names.len() > NAMES);
            names.truncate(NAMES);
            let end = if more { " …" } else { "" };
            UserError::new("members-work-bulk-gone")
                .with("count", count)
                .with("names", format!("{}{end}", names.join(", ")))
        }
    })
}

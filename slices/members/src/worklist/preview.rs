//! The look beforehand at changes of many rows, where they are confirmed and undone as one.

use axum::response::Response;
use ordit_platform::{
    import::{GivenRow, ImportError, Origin},
    web::{Site, Visit, WebError, redirect},
};

use crate::{
    form::{Here, importer},
    organisations::noun::NOUN,
};

/// Stages the rows as they are meant now and leads to them.
///
/// # Errors
/// When the database cannot be reached.
pub async fn preview(
    site: &Site,
    visit: &Visit,
    here: &Here,
    rows: Vec<GivenRow>,
) -> Result<Response, WebError> {
    let importer = importer(site);
    let (acting, network) = (&visit.acting, Some(here.id));
    match importer
        .stage_records(acting, network, &NOUN, Origin::List, rows)
        .await
    {
        Ok(run) => redirect(here.path(&format!("/imports/{run}"))).answer(),
        Err(ImportError::Refused(error)) => Err(error.into()),
        Err(ImportError::Database(error)) => Err(error.into()),
    }
}

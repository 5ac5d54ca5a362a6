//! The history of a membership in the database, and as values of a row.

use std::collections::HashMap;

use ordit_kernel::{Id, UserError};
use ordit_platform::{
    import::{Current, ImportError, Status},
    web::{Site, Visit, WebError},
};
use serde::Deserialize;

use crate::{
    form::importer,
    memberships::{DATE_FIELDS, EARLIER, Membership, Stage, rules::columns},
    organisations::noun::NOUN,
};

/// The states of an organisation in a network, in their order, and the version of the organisation
/// in which they stand.
///
/// # Errors
/// [`WebError::NotFound`] when there is no such organisation; or the database cannot be reached.
pub async fn stages_of(
    site: &Site,
    network: Id,
    organisation: Id,
) -> Result<(Vec<Stage>, i64), WebError> {
    let mut found = all_stages_of(site, network, &[organisation]).await?;
    found.remove(&organisation).ok_or(WebError::NotFound)
}

/// The same of many; whoever is not there is absent.
///
/// # Errors
/// When the database cannot be reached.
pub async fn all_stages_of(
    site: &Site,
    network: Id,
    organisations: &[Id],
) -> Result<HashMap<Id, (Vec<Stage>, i64)>, WebError> {
    let reading = site.db.read().into();
    let found = (NOUN.current)(reading, Some(network), organisations).await?;
    let stages = |current: Current| {
        let told = current.sheet.particulars.get("membership");
        let told = told.and_then(|told| Membership::deserialize(told).ok());
        let stages = told.map_or_else(Vec::new, |told| told.stages);
        (stages, current.sheet.version)
    };
    let found = found.into_iter();
    Ok(found.map(|(id, current)| (id, stages(current))).collect())
}

/// Every column that tells a history, those without a value included.
pub fn membership_values(stages: &[Stage]) -> Vec<(&'static str, String)> {
    let mut record = columns(stages);
    let fields = DATE_FIELDS.iter().map(|(_, field)| *field);
    fields
        .chain(["membership_state", EARLIER])
        .map(|field| (field, record.remove(field).unwrap_or_default()))
        .collect()
}

/// Takes back what a run wrote, where nobody changed it since. What was taken back before stays
/// so.
///
/// # Errors
/// When somebody changed it since, or the database cannot be reached.
pub async fn undo(site: &Site, visit: &Visit, run: Id) -> Result<(), WebError> {
    let importer = importer(site);
    let undoing = match importer.undo(&visit.acting, run).await {
        Ok(undoing) => undoing,
        Err(ImportError::Refused(_)) => return Ok(()),
        Err(ImportError::Database(error)) => return Err(error.into()),
    };
    let report = importer.report(undoing).await.map_err(plainly)?;
    if report.count(Status::Stale) > 0 || report.count(Status::Refused) > 0 {
        importer
            .discard(&visit.acting, undoing)
            .await
            .map_err(plainly)?;
        return Err(UserError::new("joining-error-changed-since").into());
    }
    let confirmed = importer.confirm(&visit.acting, undoing).await;
    confirmed.map(drop).map_err(plainly)
}

fn plainly(error: ImportError) -> WebError {
    match error {
        ImportError::Refused(error) => error.into(),
        ImportError::Database(error) => error.into(),
    }
}

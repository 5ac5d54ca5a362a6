//! The history of a membership in the database, and as values of a row.

use std::collections::HashMap;

use ordit_kernel::{Id, UserError};
use ordit_platform::{
    import::{Besides, Current, ImportError, RunState, Status},
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

/// Takes back what a run wrote, where nobody changed it since, and writes what belongs to it in the
/// same change. Gives the number of the event; none where the run was taken back before: then
/// nothing was written.
///
/// # Errors
/// When somebody changed it since, what belongs to it is refused, or the database cannot be
/// reached.
pub async fn undo(
    site: &Site,
    visit: &Visit,
    run: Id,
    besides: Besides<'_>,
) -> Result<Option<i64>, WebError> {
    let (importer, acting) = (importer(site), &visit.acting);
    let undoing = match importer.undone_by(run).await.map_err(plainly)? {
        Some(known) if known.state == RunState::Written => return Ok(None),
        // It was broken off before it was confirmed.
        Some(known) => known.id,
        None => importer.undo(acting, run).await.map_err(plainly)?,
    };
    let late = || ImportError::from(UserError::new("joining-error-changed-since"));
    let whole: Besides<'_> = &|write, outcome| match outcome.stale {
        0 => besides(write, outcome),
        _ => Box::pin(async move { Err(late()) }),
    };
    let report = importer.report(undoing).await.map_err(plainly)?;
    let is_late = report.count(Status::Stale) > 0 || report.count(Status::Refused) > 0;
    let confirmed = match is_late {
        true => Err(late()),
        false => importer.confirm_besides(acting, undoing, Some(whole)).await,
    };
    match confirmed {
        Ok(outcome) => Ok(Some(outcome.seq)),
        Err(error) => {
            importer.discard(acting, undoing).await.map_err(plainly)?;
            Err(plainly(error))
        }
    }
}

fn plainly(error: ImportError) -> WebError {
    match error {
        ImportError::Refused(error) => error.into(),
        ImportError::Database(error) => error.into(),
    }
}

//! Bringing a version back: as a new version, through the same door as forms and spreadsheets.

use std::collections::BTreeMap;

use ordit_kernel::Id;
use ordit_platform::{
    import::{GivenRow, SaveError},
    register::Sheet,
    web::{Site, Visit, WebError},
};
use serde::Deserialize;

use super::{Subject, Telling, by_writer, versions};
use crate::form::{editable, importer};

/// The version that is to come back, and the one that was there when it was asked.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct RestoreForm {
    pub version: i64,
    pub base: i64,
}

/// What came of bringing a version back.
pub enum Outcome {
    /// The version's sheet, and the number of the last event, 0 when nothing differed.
    Done(Box<Sheet>, i64),
    /// Someone else wrote meanwhile; nothing came back.
    Conflict,
}

/// Brings back the facts of a version and what belonged to the networks for which this person
/// speaks; nothing of any other network.
///
/// # Errors
/// [`WebError::NotFound`] when there is no such version; what no longer holds, in words; or the
/// database.
pub async fn restore(
    site: &Site,
    visit: &Visit,
    telling: &Telling,
    subject: &Subject,
    form: RestoreForm,
) -> Result<Outcome, WebError> {
    let (then, _) = versions(site, &visit.l, telling, subject.id, form.version).await?;
    let wanted = then.last().filter(|found| found.number == form.version);
    let sheet = &wanted.ok_or(WebError::NotFound)?.sheet;
    let (mut seq, mut base) = (0, Some(form.base));
    for (network, values) in rows(visit, telling, subject, sheet, &by_writer(&then)) {
        let row = GivenRow {
            id: Some(subject.id),
            base_version: base.take(),
            values,
            choice: None,
        };
        match importer(site)
            .save_one(&visit.acting, network, telling.noun, row)
            .await
        {
            Ok(saved) => seq = saved.seq.max(seq),
            Err(SaveError::Conflict(_)) => return Ok(Outcome::Conflict),
            Err(SaveError::Database(error)) => return Err(error.into()),
            Err(SaveError::Refused(refusals)) => {
                let first = refusals.into_iter().next().map(|refusal| refusal.error);
                return Err(first.map_or(WebError::NotFound, WebError::refused));
            }
            Err(error) => return Err(WebError::Internal(error.into())),
        }
    }
    Ok(Outcome::Done(Box::new(sheet.clone()), seq))
}

type Values = Vec<(&'static str, String)>;

/// One row per network; the first one carries the facts as well.
fn rows(
    visit: &Visit,
    telling: &Telling,
    subject: &Subject,
    sheet: &Sheet,
    own: &BTreeMap<Id, &Sheet>,
) -> Vec<(Option<Id>, Values)> {
    let networks = subject.networks.iter().map(|id| Some(*id));
    let networks: Vec<Option<Id>> = match subject.networks.is_empty() {
        true => vec![None],
        false => networks.collect(),
    };
    let facts = || values(visit, telling, sheet, false);
    let rows = networks.into_iter().enumerate().map(|(place, network)| {
        let mut row = match place == 0 && subject.may_change {
            true => facts(),
            false => Vec::new(),
        };
        if let Some(sheet) = network.and_then(|network| own.get(&network)) {
            row.extend(values(visit, telling, sheet, true));
        }
        (network, row)
    });
    rows.filter(|(_, values)| !values.is_empty()).collect()
}

/// Every field of this sort as a person would type it, those without a value included.
fn values(visit: &Visit, telling: &Telling, sheet: &Sheet, is_networks_own: bool) -> Values {
    let (fields, record) = (telling.noun.record_fields(), (telling.record)(sheet));
    fields
        .filter(|field| field.is_networks_own == is_networks_own)
        // What a version does not tell of is left as it is.
        .filter(|field| !is_networks_own || (telling.is_told)(sheet, field))
        .map(|field| {
            let value = record.get(field.key).map_or("", String::as_str);
            (field.key, editable(&visit.l, field, value))
        })
        .collect()
}

//! What the form of a known activity changes of who holds it: others are asked, nobody is put out.

use ordit_kernel::{Id, UserError};
use ordit_members::form::Typed;
use ordit_platform::{
    import::{Labels, Record, Refusal},
    web::{Site, Visit, WebError},
};

use super::named::{Asking, Held, NAMES, left_out, taken_out, told_apart};
use crate::activities::{archive::activity, form::This, noun::NOUN};

/// What is left to write of a form, and who is asked beside.
pub struct Edited {
    pub typed: Typed,
    /// None where nobody is asked.
    pub asking: Option<Asking>,
}

/// Takes apart what a form says of who holds an activity; with what keeps that from being written.
///
/// # Errors
/// When there is no such activity, or the database cannot be reached.
pub async fn edited(
    site: &Site,
    visit: &Visit,
    this: &This,
    typed: Typed,
) -> Result<Result<Edited, Vec<Refusal>>, WebError> {
    let current = this.current(site).await?;
    let own = activity(&current.sheet);
    let owners: Vec<Id> = own.owners.iter().map(|owner| owner.id).collect();
    let held = Held {
        home: this.network,
        owners: &owners,
    };
    let mut values = typed.values(&NOUN);
    let Some(named) = left_out(site, visit, held, &mut values).await? else {
        let asking = None;
        return Ok(Ok(Edited { typed, asking }));
    };
    let next = match typed.get("version").parse() == Ok(current.sheet.version) {
        true => named.direct.iter().map(|(id, _)| *id).collect(),
        false => staying(site, &typed, &current.record),
    };
    if let Some(refusal) = taken_out(visit, held, &next) {
        return Ok(Err(vec![refusal]));
    }
    if named.asked.is_empty() {
        let asking = None;
        return Ok(Ok(Edited { typed, asking }));
    }
    Ok(Ok(Edited {
        typed: typed.with(NAMES, &named.names().join("; ")),
        asking: Some(named.asking(visit, held)),
    }))
}

/// Those who stay when others wrote meanwhile: all but those whom the form took away.
fn staying(site: &Site, typed: &Typed, record: &Record) -> Vec<Id> {
    let (now, before) = typed.canonical(&NOUN, &Labels::new(&NOUN, &site.words));
    let list = |record: &Record, key: &str| -> Vec<String> {
        let text = record.get(key).map_or("", String::as_str);
        text.split(';').map(str::to_owned).collect()
    };
    let (now, before) = (list(&now, NAMES), list(&before, NAMES));
    let names = list(record, NAMES).into_iter();
    let both = names.zip(list(record, "co_organiser_ids"));
    both.filter(|(name, _)| now.contains(name) || !before.contains(name))
        .filter_map(|(_, id)| id.parse().ok())
        .collect()
}

/// Several are changed at once, where nobody can be asked about each.
pub fn only_one() -> Refusal {
    Refusal {
        field: NAMES.to_owned(),
        value: String::new(),
        error: UserError::new("activities-invitations-one"),
    }
}

/// Those among these names who hold any activity of a network without being asked.
///
/// # Errors
/// When the database cannot be reached.
pub async fn free(
    site: &Site,
    visit: &Visit,
    home: Id,
    names: &str,
) -> Result<Vec<String>, WebError> {
    let owners = &[];
    let told = told_apart(site, visit, Held { home, owners }, (names, "")).await?;
    let named = told.unwrap_or_default();
    Ok(named.direct.into_iter().map(|(_, name)| name).collect())
}

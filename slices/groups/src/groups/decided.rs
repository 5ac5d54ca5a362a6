//! Rows of a sheet that would move a group which its own members move, or open a sensitive one.

use std::collections::{HashMap, HashSet};

use super::{shut_store, store};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    db::Db,
    fold::fold,
    import::{Answer, LookedUp, Record, Refusal},
};

/// The field that says whether a group is sensitive.
pub const SENSITIVE: &str = "is_sensitive";
const STANDING: &str = "standing";

/// Refuses another standing of a group in which there are organisations; an equal one is no change.
/// Likewise that a sensitive group is one no more, once anything is in it.
pub fn lookup(db: &Db, network: Option<Id>, rows: Vec<Record>) -> Answer<'_, Vec<LookedUp>> {
    Box::pin(async move {
        let moves = rows.iter().any(|row| said(row, STANDING).is_some());
        let decided = match network.filter(|_| moves) {
            Some(network) => store::decided(db.read(), network).await?,
            None => HashMap::new(),
        };
        let opens = rows.iter().any(|row| said(row, SENSITIVE) == Some("no"));
        let shut = match network.filter(|_| opens) {
            Some(network) => shut_store::shut(db.read(), network).await?,
            None => HashSet::new(),
        };
        let told = |row: &Record| LookedUp {
            refusals: moved(row, &decided)
                .into_iter()
                .chain(opened(row, &shut))
                .collect(),
            ..LookedUp::default()
        };
        Ok(rows.iter().map(told).collect())
    })
}

/// That a sensitive group would be opened again.
pub fn opening() -> Refusal {
    Refusal {
        field: SENSITIVE.to_owned(),
        value: "no".to_owned(),
        error: UserError::new("groups-error-opened"),
    }
}

fn said<'a>(row: &'a Record, field: &str) -> Option<&'a str> {
    let told = row.get(field).map(String::as_str);
    told.filter(|told| !told.is_empty())
}

/// By what the group of a row is known.
fn keys(row: &Record) -> impl Iterator<Item = String> {
    let keys = [
        row.get("ordit_id").cloned(),
        row.get("name").map(|name| fold(name)),
    ];
    keys.into_iter().flatten()
}

fn moved(row: &Record, decided: &HashMap<String, String>) -> Option<Refusal> {
    let told = said(row, STANDING)?;
    let known = keys(row).find_map(|key| decided.get(&key))?;
    (known != told).then(|| Refusal {
        field: STANDING.to_owned(),
        value: told.to_owned(),
        error: UserError::new("groups-error-standing"),
    })
}

fn opened(row: &Record, shut: &HashSet<String>) -> Option<Refusal> {
    let is_shut = said(row, SENSITIVE) == Some("no") && keys(row).any(|key| shut.contains(&key));
    is_shut.then(opening)
}

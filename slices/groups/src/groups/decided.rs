//! Rows of a sheet that would move a group which its own members move.

use std::collections::HashMap;

use super::store;
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    db::Db,
    fold::fold,
    import::{Answer, LookedUp, Record, Refusal},
};

/// Refuses another standing of a group in which there are organisations; an equal one is no change.
pub fn lookup(db: &Db, network: Option<Id>, rows: Vec<Record>) -> Answer<'_, Vec<LookedUp>> {
    Box::pin(async move {
        let is_told = rows.iter().any(|row| standing(row).is_some());
        let decided = match network.filter(|_| is_told) {
            Some(network) => store::decided(db.read(), network).await?,
            None => HashMap::new(),
        };
        let told = |row: &Record| LookedUp {
            refusals: refusal(row, &decided).into_iter().collect(),
            ..LookedUp::default()
        };
        Ok(rows.iter().map(told).collect())
    })
}

fn standing(row: &Record) -> Option<&str> {
    let told = row.get("standing").map(String::as_str);
    told.filter(|told| !told.is_empty())
}

fn refusal(row: &Record, decided: &HashMap<String, String>) -> Option<Refusal> {
    let told = standing(row)?;
    let keys = [
        row.get("ordit_id").cloned(),
        row.get("name").map(|name| fold(name)),
    ];
    let known = keys
        .into_iter()
        .flatten()
        .find_map(|key| decided.get(&key))?;
    (known != told).then(|| Refusal {
        field: "standing".to_owned(),
        value: told.to_owned(),
        error: UserError::new("groups-error-standing"),
    })
}

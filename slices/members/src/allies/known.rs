//! What a row of allies names: territories, and who of the coordination looks after it.

use std::collections::BTreeMap;

use ordit_kernel::{Id, UserError};
use ordit_platform::{
    db::Db,
    fold::fold,
    geo::Area,
    import::{Answer, LookedUp, Record, Refusal},
};

use super::work::{places::area_or_town, rules::BETWEEN, store};
use crate::tasks::store::colleagues;

/// Reads which territories and whom each row names; a column that is not there says nothing.
pub fn lookup(db: &Db, network: Option<Id>, rows: Vec<Record>) -> Answer<'_, Vec<LookedUp>> {
    Box::pin(async move {
        let mut people: BTreeMap<Id, String> = BTreeMap::new();
        if let Some(network) = network.filter(|_| rows.iter().any(|row| says(row, "owner"))) {
            let now = db.effects().now();
            let all = colleagues(db.read(), network, now).await?.into_iter();
            people.extend(all.map(|one| (one.id, one.name)));
            // Whoever did it before stays, though they coordinate no more.
            let known = store::of_network(db.read(), network).await?.into_values();
            people.extend(known.filter_map(|(work, name)| Some((work.owner?, name))));
        }
        Ok(rows.iter().map(|row| looked_up(row, &people)).collect())
    })
}

fn says(row: &Record, field: &str) -> bool {
    row.get(field).is_some_and(|value| !value.is_empty())
}

fn looked_up(row: &Record, people: &BTreeMap<Id, String>) -> LookedUp {
    let mut found = LookedUp::default();
    let mut refuse = |field: &str, value: &str, key: &str| {
        found.refusals.push(Refusal {
            field: field.to_owned(),
            value: value.to_owned(),
            error: UserError::new(key),
        });
    };
    let mut values = Record::new();
    if let Some(text) = row.get("territories") {
        let parts = text.split(BETWEEN).map(str::trim);
        let parts = parts.filter(|part| !part.is_empty());
        let codes: Result<Vec<&str>, &str> = parts.map(|part| code(part).ok_or(part)).collect();
        match codes {
            Ok(codes) => drop(values.insert("territories", codes.join(";"))),
            Err(part) => refuse("territories", part, "allies-error-territory"),
        }
    }
    if let Some(text) = row.get("owner") {
        let same = |(_, name): &(&Id, &String)| fold(name) == fold(text);
        let mut same: Vec<(&Id, &String)> = people.iter().filter(same).collect();
        // The code tells namesakes apart; where a name was corrected, it is the old one.
        let id: Option<Id> = row.get("owner_id").and_then(|id| id.parse().ok());
        if same.len() > 1 {
            same.retain(|(own, _)| id == Some(**own));
        }
        match (text.is_empty(), same.pop(), same.pop()) {
            (true, _, _) => drop(values.insert("owner_id", String::new())),
            (false, Some((own, name)), None) => {
                values.insert("owner_id", own.to_string());
                values.insert("owner", name.clone());
            }
            (false, _, _) => refuse("owner", text, "allies-error-owner"),
        }
    }
    found.values = values;
    found
}

/// The code of a territory: itself, that of an area with this name, else of a municipality.
fn code(text: &str) -> Option<&'static str> {
    let area = Area::of(text).or_else(|| area_or_town(text));
    area.map(Area::code)
}

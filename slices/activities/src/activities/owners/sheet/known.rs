//! What a row names: the activity, by its name and day, and whoever holds it or may be added.

use std::collections::{BTreeMap, BTreeSet};

use ordit_kernel::Id;
use ordit_members::filled;
use ordit_platform::{
    db::{Db, chunks, placeholders, query},
    fold::fold,
    import::{Answer, LookedUp, Record, Refusal, SLUG},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::rules::{NOBODY, SAYS, refusal};
use crate::activities::{
    known,
    owners::rules::{NO_NUMBER, cents, euros, hours, minutes},
    store::NOT_OF_A_GROUP,
};

/// Those who take part in a network; whoever only applied does not yet.
pub const TAKES_PART: &str = "m.is_current AND m.state NOT IN ('applied', 'left')";

/// Reads what each row names; a column that is not there says nothing.
pub fn lookup(db: &Db, network: Option<Id>, rows: Vec<Record>) -> Answer<'_, Vec<LookedUp>> {
    Box::pin(async move {
        let asked = rows.iter().map(organiser).collect();
        let found = known::lookup(db, network, asked).await?;
        let named = named(db.read(), network, &rows).await?;
        let told = rows.iter().zip(found);
        let mut found: Vec<LookedUp> = told
            .map(|(row, found)| told_of(row, found, &named))
            .collect();
        invited(db.read(), network, &rows, &mut found).await?;
        Ok(found)
    })
}

/// Whom a row names, as the sheet of activities would name them.
fn organiser(row: &Record) -> Record {
    // One name, whatever stands in it.
    let name = filled(row, "organiser").unwrap_or_default();
    Record::from([
        ("co_organisers", name.replace(';', " ")),
        (
            "co_organiser_ids",
            filled(row, "organiser_id").unwrap_or_default(),
        ),
    ])
}

fn told_of(row: &Record, found: LookedUp, named: &Named) -> LookedUp {
    let own = |refusal: Refusal| Refusal {
        field: "organiser".to_owned(),
        ..refusal
    };
    let mut told = LookedUp {
        refusals: found.refusals.into_iter().map(own).collect(),
        is_told_apart: true,
        ..LookedUp::default()
    };
    if told.refusals.is_empty() {
        let value = |key| found.values.get(key).cloned().unwrap_or_default();
        // An id that no name stands beside names nobody.
        told.values.insert("organiser", value("co_organisers"));
        told.values
            .insert("organiser_id", value("co_organiser_ids"));
        let names_nobody = value("co_organiser_ids").is_empty();
        if names_nobody && SAYS.iter().any(|field| filled(row, field).is_some()) {
            told.refusals.push(refusal(row, "organiser", NOBODY));
        }
    }
    numbers(row, &mut told);
    identity(row, named, &mut told);
    told
}

/// Amounts and hours become as they are written here.
fn numbers(row: &Record, told: &mut LookedUp) {
    let cost = filled(row, "cost").map(|text| cents(&text).map(euros));
    let time = |text: String| minutes(&text).map(hours).ok_or(NO_NUMBER);
    let time = filled(row, "hours").map(time);
    for (field, read) in [("cost", cost), ("hours", time)] {
        match read {
            None => {}
            Some(Ok(value)) => drop(told.values.insert(field, value)),
            Some(Err(key)) => told.refusals.push(refusal(row, field, key)),
        }
    }
}

/// The activities that a network holds by the names that rows give, each with its day.
type Named = BTreeMap<String, BTreeMap<Id, Option<String>>>;

/// A row without a key is the only activity that has its name and its day; one with the key of one
/// activity and the name of another means neither for sure.
fn identity(row: &Record, named: &Named, told: &mut LookedUp) {
    let name = filled(row, "name").map(|name| fold(&name));
    let Some(called) = name.and_then(|name| named.get(&name)) else {
        return;
    };
    if let Some(id) = id(row) {
        if !called.contains_key(&id) {
            let key = "activities-sheet-refused-contradiction";
            told.refusals.push(refusal(row, "name", key));
        }
        return;
    }
    let day = filled(row, "starts_on");
    let fits = |of: &Option<String>| day.is_none() || *of == day;
    let mut meant = called.iter().filter(|(_, of)| fits(of));
    if let (Some((one, _)), None) = (meant.next(), meant.next()) {
        told.values.insert(SLUG, one.to_string());
    }
}

fn id(row: &Record) -> Option<Id> {
    filled(row, "ordit_id")?.parse().ok()
}

async fn named(
    on: &impl ConnectionTrait,
    network: Option<Id>,
    rows: &[Record],
) -> Result<Named, DbErr> {
    let mut found = Named::new();
    let Some(network) = network else {
        return Ok(found);
    };
    let names = rows.iter().filter_map(|row| filled(row, "name"));
    let names: BTreeSet<String> = names.map(|name| fold(&name)).collect();
    let names: Vec<String> = names.into_iter().collect();
    for chunk in chunks(&names) {
        let sql = format!(
            "SELECT a.entry_id, t.folded_title, a.starts_on FROM entry_texts t \
             JOIN entries e ON e.id = t.entry_id JOIN activities a ON a.entry_id = e.id \
             JOIN activity_owners o ON o.activity_id = e.id AND o.owner_id = $1 \
             WHERE e.state <> 'archived' AND {NOT_OF_A_GROUP} AND t.folded_title IN ({})",
            placeholders(2, chunk.len())
        );
        let values = std::iter::once(Value::from(Uuid::from(network)));
        let values = values.chain(chunk.iter().map(|name| Value::from(name.as_str())));
        for row in query(on, &sql, values).await? {
            let called = found.entry(row.try_get("", "folded_title")?).or_default();
            called.insert(
                Id(row.try_get("", "entry_id")?),
                row.try_get("", "starts_on")?,
            );
        }
    }
    Ok(found)
}

/// Refuses whoever does not hold an activity and would be invited to: only the members of the
/// network that convenes it are added.
async fn invited(
    on: &impl ConnectionTrait,
    network: Option<Id>,
    rows: &[Record],
    found: &mut [LookedUp],
) -> Result<(), DbErr> {
    let meant = |row: &Record, told: &LookedUp| {
        let own = told.values.get(SLUG).and_then(|id| id.parse().ok());
        Some((id(row).or(own)?, super::rules::meant(&told.values)?))
    };
    let pairs: Vec<Option<(Id, Id)>> = rows
        .iter()
        .zip(found.iter())
        .map(|(row, told)| meant(row, told))
        .collect();
    let known = pairs.iter().flatten();
    let (activities, owners): (BTreeSet<Id>, BTreeSet<Id>) = known.copied().unzip();
    let held = held(on, activities.into_iter().collect()).await?;
    let members = members(on, network, owners.into_iter().collect()).await?;
    for ((row, told), pair) in rows.iter().zip(found).zip(pairs) {
        let Some((held, owner)) = pair.and_then(|(id, owner)| Some((held.get(&id)?, owner))) else {
            continue;
        };
        let may_be_added = held.home == network && members.contains(&owner);
        if !held.owners.contains(&owner) && !may_be_added {
            let key = "activities-sheet-refused-invite";
            told.refusals.push(refusal(row, "organiser", key));
        }
    }
    Ok(())
}

/// The home of an activity, and those who hold it.
#[derive(Default)]
struct Held {
    home: Option<Id>,
    owners: BTreeSet<Id>,
}

async fn held(on: &impl ConnectionTrait, ids: Vec<Id>) -> Result<BTreeMap<Id, Held>, DbErr> {
    let mut found: BTreeMap<Id, Held> = BTreeMap::new();
    for chunk in chunks(&ids) {
        let marks = placeholders(1, chunk.len());
        let sql = format!(
            "SELECT o.activity_id, o.owner_id, e.network_id FROM activity_owners o \
             JOIN entries e ON e.id = o.activity_id WHERE o.activity_id IN ({marks})"
        );
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values).await? {
            let own = found
                .entry(Id(row.try_get("", "activity_id")?))
                .or_default();
            own.home = row.try_get::<Option<Uuid>>("", "network_id")?.map(Id);
            own.owners.insert(Id(row.try_get("", "owner_id")?));
        }
    }
    Ok(found)
}

async fn members(
    on: &impl ConnectionTrait,
    network: Option<Id>,
    ids: Vec<Id>,
) -> Result<BTreeSet<Id>, DbErr> {
    let mut found = BTreeSet::new();
    let Some(network) = network else {
        return Ok(found);
    };
    for chunk in chunks(&ids) {
        let sql = format!(
            "SELECT m.organisation_id FROM memberships m WHERE m.network_id = $1 \
             AND {TAKES_PART} AND m.organisation_id IN ({})",
            placeholders(2, chunk.len())
        );
        let values = std::iter::once(Value::from(Uuid::from(network)));
        let values = values.chain(chunk.iter().map(|id| Value::from(Uuid::from(*id))));
        for row in query(on, &sql, values).await? {
            found.insert(Id(row.try_get("", "organisation_id")?));
        }
    }
    Ok(found)
}

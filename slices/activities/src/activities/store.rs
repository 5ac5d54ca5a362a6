//! Queries about activities.

use std::collections::{BTreeMap, HashMap};

use futures::future::BoxFuture;
use ordit_kernel::{Id, Instant};
use ordit_members::rows_store::{nameless, names_of, rows_of};
use ordit_platform::{
    db::{Db, Reading, Row, query, query_one},
    import::{Answer, Current, Currents, Known, Wanted},
    register::{self, Sheet},
    snapshot::{Facet, Particulars},
};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{Activity, Card, Owner, noun, parts::moving};
use crate::agenda;

/// What only a group sees no sheet of its network tells of or changes; `e` is the entry.
pub const NOT_OF_A_GROUP: &str = "EXISTS (SELECT 1 FROM entry_audiences s \
    WHERE s.entry_id = e.id AND s.scope NOT LIKE 'group:%')";

/// The activities of a network, against which rows are recognised: by their identity or their key
/// alone, since one name comes back every year.
pub fn known(db: &Db, network: Option<Id>, wanted: Wanted) -> Answer<'_, Vec<Known>> {
    Box::pin(async move {
        // The kind is no word to search by, or SQLite goes through all of the kind.
        let all = format!(
            "SELECT id FROM entries e WHERE network_id = $1 AND kind || '' = 'activity' \
             AND state <> 'archived' AND {NOT_OF_A_GROUP}"
        );
        nameless(db.read(), network, (&all, "id"), wanted).await
    })
}

/// These activities as they are now.
pub fn current<'a>(on: Reading<'a>, _: Option<Id>, ids: &'a [Id]) -> Answer<'a, Currents> {
    Box::pin(async move {
        let sheets = register::load(&on, ids).await?;
        let mut own = activities_of(&on, ids).await?;
        let owners = own.values().flat_map(|activity| &activity.owners);
        let owners: Vec<Id> = owners.map(|owner| owner.id).collect();
        let names = names_of(&on, &owners).await?;
        let mut programmes = moving::store::pieces_of(&on, ids).await?;
        let currents = sheets.into_iter().filter_map(|sheet| {
            let activity = own.remove(&sheet.id)?;
            let programme = programmes.remove(&sheet.id).unwrap_or_default();
            let record = noun::record(&sheet, &activity, &names);
            let mut current = Current::open(sheet, &activity, record);
            current.sheet.particulars[moving::PROGRAMME] =
                serde_json::to_value(programme).unwrap_or_default();
            Some((current.sheet.id, current))
        });
        Ok(currents.collect())
    })
}

/// What the snapshot keeps of these activities. Whoever holds one is a facet, `owner`.
pub fn particulars<'a>(
    db: &'a Db,
    sheets: Vec<&'a Sheet>,
) -> BoxFuture<'a, Result<HashMap<Id, Particulars>, DbErr>> {
    Box::pin(async move {
        let ids: Vec<Id> = sheets.iter().map(|sheet| sheet.id).collect();
        let own = activities_of(db.read(), &ids).await?;
        let told = sheets.iter().filter_map(|sheet| {
            let activity = own.get(&sheet.id)?;
            let mut facets = facets(activity);
            facets.extend(agenda::facets(sheet, activity));
            Some((sheet.id, Particulars::new(facets, &card(activity))))
        });
        Ok(told.collect())
    })
}

fn facets(activity: &Activity) -> Vec<Facet> {
    let mut facets = vec![
        Facet::new("kind", &activity.activity_kind),
        Facet::new("mode", &activity.mode),
        Facet::new("standing", &activity.standing),
    ];
    for owner in &activity.owners {
        facets.push(Facet::new("owner", &owner.id.to_string()));
    }
    facets
}

/// What is particular to these activities.
///
/// # Errors
/// When the database cannot be reached.
pub async fn activities_of(
    on: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, Activity>, DbErr> {
    let mut found = HashMap::new();
    for row in rows_of(on, "activities", "entry_id", "entry_id", ids).await? {
        found.insert(Id(row.try_get("", "entry_id")?), read(&row)?);
    }
    for row in rows_of(on, "activity_owners", "activity_id", "ordinal", ids).await? {
        let activity = found.get_mut(&Id(row.try_get("", "activity_id")?));
        if let Some(activity) = activity {
            activity.owners.push(read_owner(&row)?);
        }
    }
    Ok(found)
}

fn read(row: &Row) -> Result<Activity, DbErr> {
    let text = |column| row.try_get::<Option<String>>("", column);
    let instant = |column| {
        row.try_get::<Option<i64>>("", column)
            .map(|micros| micros.map(Instant))
    };
    let details: String = row.try_get("", "details")?;
    let details = details_of(&details);
    Ok(Activity {
        activity_kind: row.try_get("", "activity_kind")?,
        mode: row.try_get("", "mode")?,
        standing: row.try_get("", "standing")?,
        starts_on: text("starts_on")?.and_then(|date| date.parse().ok()),
        start_time: text("start_time")?,
        ends_on: text("ends_on")?.and_then(|date| date.parse().ok()),
        end_time: text("end_time")?,
        first_at: instant("first_at")?,
        last_at: instant("last_at")?,
        venue: text("venue")?,
        online_url: text("online_url")?,
        capacity: row.try_get("", "capacity")?,
        details,
        series: row.try_get::<Option<Uuid>>("", "series_id")?.map(Id),
        sequence: row.try_get("", "sequence")?,
        owners: Vec::new(),
    })
}

/// What its kind asks besides, by key. What a migration put there may hold signs that stand in no
/// text as they are.
pub fn details_of(text: &str) -> BTreeMap<String, String> {
    let plain = || serde_json::from_str(&text.replace(char::is_control, " "));
    let read = serde_json::from_str(text).or_else(|_| plain());
    read.unwrap_or_default()
}

/// One of those who hold an activity.
///
/// # Errors
/// When a column is not there.
pub fn read_owner(row: &Row) -> Result<Owner, DbErr> {
    Ok(Owner {
        id: Id(row.try_get("", "owner_id")?),
        role: row.try_get("", "owner_role")?,
        places: row.try_get("", "places")?,
        cost_cents: row.try_get("", "cost_cents")?,
        reported_minutes: row.try_get("", "reported_minutes")?,
    })
}

/// What the snapshot keeps of it.
pub fn card(activity: &Activity) -> Card {
    let boxed = |text: &Option<String>| text.as_deref().map(Box::from);
    Card {
        activity_kind: activity.activity_kind.as_str().into(),
        mode: activity.mode.as_str().into(),
        standing: activity.standing.as_str().into(),
        starts_on: activity.starts_on,
        start_time: boxed(&activity.start_time),
        ends_on: activity.ends_on,
        end_time: boxed(&activity.end_time),
        first_at: activity.first_at,
        last_at: activity.last_at,
        venue: boxed(&activity.venue),
        capacity: activity.capacity,
        sequence: activity.sequence,
    }
}

/// The address of an entry.
///
/// # Errors
/// When there is none, or the database cannot be reached.
pub async fn slug_of(on: &impl ConnectionTrait, id: Id) -> Result<String, DbErr> {
    let sql = "SELECT slug FROM entries WHERE id = $1";
    let row = query_one(on, sql, [Uuid::from(id).into()]).await?;
    let row = row.ok_or_else(|| DbErr::RecordNotFound(id.to_string()))?;
    row.try_get("", "slug")
}

/// The activities whose home is this network, in the order of time; what has no date comes last.
///
/// # Errors
/// When the database cannot be reached.
pub async fn at_home(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Id>, DbErr> {
    let sql = "SELECT a.entry_id FROM activity_owners o \
               JOIN activities a ON a.entry_id = o.activity_id \
               JOIN entries e ON e.id = a.entry_id \
               WHERE o.owner_id = $1 AND e.network_id = $1 AND e.state <> 'archived' \
               ORDER BY CASE WHEN a.first_at IS NULL THEN 1 ELSE 0 END, a.first_at, a.entry_id";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    rows.iter()
        .map(|row| row.try_get("", "entry_id").map(Id))
        .collect()
}

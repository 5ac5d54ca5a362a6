//! Queries about limits, and about who hosted and who came.

use std::collections::{BTreeMap, HashMap};

use ordit_kernel::{Id, Instant, Viewer};
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Row, Write, execute, query},
    events::EventDraft,
    register::audience,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{LIMITED, Limit};
use crate::{
    activities::{
        Owner,
        store::{details_of, read_owner},
    },
    vocabulary::KINDS,
};

/// The limits that a network set itself, in the order of the kinds.
///
/// # Errors
/// When the database cannot be reached.
pub async fn limits(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Limit>, DbErr> {
    let sql = "SELECT activity_kind, most_per_year FROM activity_limits WHERE network_id = $1";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    let mut most: BTreeMap<String, i64> = BTreeMap::new();
    for row in rows {
        most.insert(
            row.try_get("", "activity_kind")?,
            row.try_get("", "most_per_year")?,
        );
    }
    Ok(in_order(&most))
}

fn in_order(most: &BTreeMap<String, i64>) -> Vec<Limit> {
    let limit = |kind: &&'static str| {
        let most = *most.get(*kind)?;
        Some(Limit { kind, most })
    };
    KINDS.iter().filter_map(limit).collect()
}

/// Writes how many of a kind a network holds at most; with none it sets no limit.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn limit(
    write: &mut Write,
    network: Id,
    kind: &'static str,
    most: Option<i64>,
) -> Result<(), DbErr> {
    let own: [Value; 2] = [Uuid::from(network).into(), kind.into()];
    match most {
        None => {
            let sql = "DELETE FROM activity_limits WHERE network_id = $1 AND activity_kind = $2";
            execute(write.conn(), sql, own).await?;
        }
        Some(most) => {
            let sql = "INSERT INTO activity_limits (network_id, activity_kind, most_per_year) \
                       VALUES ($1, $2, $3) ON CONFLICT (network_id, activity_kind) \
                       DO UPDATE SET most_per_year = excluded.most_per_year";
            let values = own.into_iter().chain([most.into()]);
            execute(write.conn(), sql, values).await?;
        }
    }
    write.event(EventDraft::new(LIMITED, network).network(network));
    Ok(())
}

/// What a network limits itself to, and who took part in what it holds.
#[derive(Default)]
pub struct Balance {
    pub limits: Vec<Limit>,
    /// How often each hosted.
    pub hosted: BTreeMap<Id, i64>,
    /// Whoever hosted a residency, as it names them.
    pub named: Vec<String>,
    /// How many residents each sent.
    pub residents: BTreeMap<Id, i64>,
}

/// What a viewer sees of it, by one statement: a page of a year asks for all of it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn balance(
    on: &impl ConnectionTrait,
    viewer: &Viewer,
    network: Id,
) -> Result<Balance, DbErr> {
    let (seen, seen_values) = audience::visible(viewer, "e.id", 2);
    let sql = format!(
        "SELECT 'limit' AS what, activity_kind AS kind, CAST(NULL AS UUID) AS who, \
         most_per_year AS number FROM activity_limits WHERE network_id = $1 \
         UNION ALL {} UNION ALL {} UNION ALL {}",
        hosted(&seen),
        named(&seen),
        residents(&seen)
    );
    let own = std::iter::once(Value::from(Uuid::from(network)));
    let (mut found, mut most) = (Balance::default(), BTreeMap::new());
    for row in query(on, &sql, own.chain(seen_values)).await? {
        let who: Option<Uuid> = row.try_get("", "who")?;
        let number = row.try_get("", "number")?;
        match (row.try_get::<String>("", "what")?.as_str(), who) {
            ("host", Some(id)) => drop(found.hosted.insert(Id(id), number)),
            ("resident", Some(id)) => drop(found.residents.insert(Id(id), number)),
            ("named", _) => found
                .named
                .extend(host(&row.try_get::<String>("", "kind")?)),
            _ => drop(most.insert(row.try_get("", "kind")?, number)),
        }
    }
    found.limits = in_order(&most);
    Ok(found)
}

/// What a network holds with others or alone, as far as it is seen.
const HELD: &str = "FROM activity_owners n JOIN activities a ON a.entry_id = n.activity_id \
     JOIN entries e ON e.id = a.entry_id AND e.state = 'published'";

/// How often each hosted what a network holds.
fn hosted(seen: &str) -> String {
    format!(
        "SELECT 'host', NULL, o.owner_id, COUNT(DISTINCT a.entry_id) {HELD} \
         JOIN activity_owners o ON o.activity_id = a.entry_id AND o.owner_role = 'host' \
         WHERE n.owner_id = $1 AND a.standing <> 'cancelled' AND {seen} GROUP BY o.owner_id"
    )
}

/// What the residencies say of their hosts, where none of those who hold them is one.
fn named(seen: &str) -> String {
    format!(
        "SELECT 'named', a.details, CAST(NULL AS UUID), 1 {HELD} \
         WHERE n.owner_id = $1 AND a.standing <> 'cancelled' AND a.activity_kind = 'residency' \
         AND a.details LIKE '%\"host\":%' AND NOT EXISTS (SELECT 1 FROM activity_owners o \
         WHERE o.activity_id = a.entry_id AND o.owner_role = 'host') AND {seen}"
    )
}

fn host(details: &str) -> Option<String> {
    details_of(details).remove("host")
}

/// How many residents each sent to the residencies of a network.
fn residents(seen: &str) -> String {
    format!(
        "SELECT 'resident', NULL, p.organisation_id, CAST(SUM(p.number) AS BIGINT) {HELD} \
         JOIN residency_people p ON p.activity_id = a.entry_id AND p.state = 'accepted' \
         WHERE n.owner_id = $1 AND a.standing <> 'cancelled' AND {seen} \
         GROUP BY p.organisation_id"
    )
}

/// What is told of these activities beside their times, such as who spoke at a forum.
///
/// # Errors
/// When the database cannot be reached.
pub async fn details(
    on: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, BTreeMap<String, String>>, DbErr> {
    let rows = rows_of(on, "activities", "entry_id", "entry_id", ids).await?;
    let read = |row: &Row| {
        let details: String = row.try_get("", "details")?;
        let details = details_of(&details);
        Ok((Id(row.try_get("", "entry_id")?), details))
    };
    rows.iter().map(read).collect()
}

/// The shares of everybody in what one holds in these years, and in what has no date; whoever
/// asks tells them apart by what they see.
///
/// # Errors
/// When the database cannot be reached.
pub async fn shares(
    on: &impl ConnectionTrait,
    holder: Id,
    (first, last): (i16, i16),
) -> Result<Vec<(Id, Owner)>, DbErr> {
    let begins = |year: i16| Instant::start_of(jiff::civil::date(year, 1, 1)).0;
    let sql = "SELECT o.activity_id, o.owner_id, o.owner_role, o.places, o.cost_cents, \
               o.reported_minutes FROM activity_owners n \
               JOIN activities a ON a.entry_id = n.activity_id \
               JOIN activity_owners o ON o.activity_id = n.activity_id WHERE n.owner_id = $1 \
               AND (a.first_at IS NULL OR (a.first_at >= $2 AND a.first_at < $3))";
    let values = [
        Uuid::from(holder).into(),
        begins(first).into(),
        begins(last + 1).into(),
    ];
    let rows = query(on, sql, values).await?;
    let read = |row: &Row| Ok((Id(row.try_get("", "activity_id")?), read_owner(row)?));
    rows.iter().map(read).collect()
}

//! Queries about mandates and what is said of them.

use std::collections::{HashMap, HashSet};

use ordit_kernel::{Id, Instant, PartialDate, Reach, Role};
use ordit_platform::db::{Row, Write, chunks, execute, placeholders, query, query_one};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Held, rules::SPEAKING};

const HELD: &str = "SELECT m.id, m.person_id, m.network_id, m.organisation_id, m.role, m.since, \
                    m.until, m.in_functions, s.begins, s.ends, s.post FROM mandates m \
                    LEFT JOIN mandate_sheets s ON s.mandate_id = m.id";

/// What these people hold and held, the latest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_people(on: &impl ConnectionTrait, people: &[Id]) -> Result<Vec<Held>, DbErr> {
    by(on, "m.person_id", people).await
}

/// What is and was held over these organisations or networks, the latest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn over(on: &impl ConnectionTrait, organisations: &[Id]) -> Result<Vec<Held>, DbErr> {
    by(on, "m.organisation_id", organisations).await
}

/// These mandates.
///
/// # Errors
/// When the database cannot be reached.
pub async fn with_ids(on: &impl ConnectionTrait, ids: &[Id]) -> Result<Vec<Held>, DbErr> {
    by(on, "m.id", ids).await
}

/// What is and was held over everything, the latest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn over_everything(on: &impl ConnectionTrait) -> Result<Vec<Held>, DbErr> {
    let sql = format!(
        "{HELD} WHERE m.network_id IS NULL AND m.organisation_id IS NULL \
         ORDER BY m.since DESC, m.id DESC"
    );
    let rows = query(on, &sql, []).await?;
    let all: Result<Vec<Option<Held>>, DbErr> = rows.iter().map(held).collect();
    Ok(all?.into_iter().flatten().collect())
}

/// How many coordinate everything at an instant, besides the one who holds this mandate.
///
/// # Errors
/// When the database cannot be reached.
pub async fn other_coordinators(
    on: &impl ConnectionTrait,
    mandate: Id,
    now: Instant,
) -> Result<i64, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM mandates WHERE role = $1 AND network_id IS NULL \
               AND organisation_id IS NULL AND id <> $2 AND since <= $3 \
               AND (until IS NULL OR until > $3)";
    let values: [Value; 3] = [
        Role::Coordination.code().into(),
        Uuid::from(mandate).into(),
        now.0.into(),
    ];
    let row = query_one(on, sql, values).await?;
    row.map_or(Ok(0), |row| row.try_get("", "number"))
}

/// The networks in which these organisations take part now; applying is not yet taking part.
///
/// # Errors
/// When the database cannot be reached.
pub async fn networks_of(
    on: &impl ConnectionTrait,
    organisations: &[Id],
) -> Result<HashMap<Id, Vec<Id>>, DbErr> {
    let mut found: HashMap<Id, Vec<Id>> = HashMap::new();
    for chunk in chunks(organisations) {
        let marks = placeholders(1, chunk.len());
        let sql = format!(
            "SELECT organisation_id, network_id FROM memberships \
             WHERE organisation_id IN ({marks}) AND is_current AND state NOT IN ('left', 'applied')"
        );
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values).await? {
            let organisation = Id(row.try_get("", "organisation_id")?);
            let network = Id(row.try_get("", "network_id")?);
            found.entry(organisation).or_default().push(network);
        }
    }
    Ok(found)
}

/// Which of these organisations somebody speaks for at an instant, or will; by other mandates than
/// these.
///
/// # Errors
/// When the database cannot be reached.
pub async fn spoken_for(
    on: &impl ConnectionTrait,
    organisations: &[Id],
    now: Instant,
    but: &[Id],
) -> Result<HashSet<Id>, DbErr> {
    let held = over(on, organisations).await?;
    let speaks =
        |own: &&Held| own.is_open(now) && SPEAKING.contains(&own.role) && !but.contains(&own.id);
    let speaking = held.iter().filter(speaks);
    Ok(speaking
        .filter_map(|own| own.reach.organisation())
        .collect())
}

/// What is said of a mandate that was given.
pub struct Said<'a> {
    pub begins: Option<PartialDate>,
    pub ends: Option<PartialDate>,
    pub post: Option<&'a str>,
}

/// Writes down what is said of a new mandate.
///
/// # Errors
/// When the database cannot be reached.
pub async fn say(write: &Write, mandate: Id, said: &Said<'_>) -> Result<(), DbErr> {
    let sql = "INSERT INTO mandate_sheets (mandate_id, begins, ends, post, is_by_hand) \
               VALUES ($1, $2, $3, $4, $5)";
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
    let values: [Value; 5] = [
        Uuid::from(mandate).into(),
        date(said.begins).into(),
        date(said.ends).into(),
        said.post.into(),
        true.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Says what the person is now under a mandate that goes on.
///
/// # Errors
/// When the database cannot be reached.
pub async fn say_post(write: &Write, mandate: Id, post: &str) -> Result<(), DbErr> {
    let sql = "INSERT INTO mandate_sheets (mandate_id, post, is_by_hand) VALUES ($1, $2, $3) \
               ON CONFLICT (mandate_id) DO UPDATE SET post = excluded.post";
    let values: [Value; 3] = [Uuid::from(mandate).into(), post.into(), true.into()];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Says when a mandate ended, and keeps when it was to end.
///
/// # Errors
/// When the database cannot be reached.
pub async fn say_ended(write: &Write, held: &Held, ends: PartialDate) -> Result<(), DbErr> {
    let sql = "INSERT INTO mandate_sheets (mandate_id, ends, earlier_until, earlier_ends) \
               VALUES ($1, $2, $3, $4) ON CONFLICT (mandate_id) DO UPDATE SET \
               ends = excluded.ends, earlier_until = excluded.earlier_until, \
               earlier_ends = excluded.earlier_ends";
    let values: [Value; 4] = [
        Uuid::from(held.id).into(),
        ends.to_string().into(),
        held.until.map(|until| until.0).into(),
        held.ends.map(|ends| ends.to_string()).into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Gives a mandate that was ended by hand back the end that it had before; tells whether it was.
///
/// # Errors
/// When the database cannot be reached.
pub async fn resume(write: &Write, mandate: Id) -> Result<bool, DbErr> {
    let sql = "UPDATE mandates SET until = (SELECT s.earlier_until FROM mandate_sheets s \
               WHERE s.mandate_id = mandates.id), ended_by = NULL \
               WHERE id = $1 AND ended_by IS NOT NULL";
    if execute(write.conn(), sql, [Uuid::from(mandate).into()]).await? == 0 {
        return Ok(false);
    }
    let sql = "UPDATE mandate_sheets SET ends = earlier_ends, earlier_until = NULL, \
               earlier_ends = NULL WHERE mandate_id = $1";
    execute(write.conn(), sql, [Uuid::from(mandate).into()]).await?;
    Ok(true)
}

/// Whether it was ended by hand, so that this can be taken back.
///
/// # Errors
/// When the database cannot be reached.
pub async fn ended_by_hand(on: &impl ConnectionTrait, people: &[Id]) -> Result<Vec<Id>, DbErr> {
    let mut found = Vec::new();
    for chunk in chunks(people) {
        let marks = placeholders(1, chunk.len());
        let sql = format!(
            "SELECT id FROM mandates WHERE person_id IN ({marks}) AND ended_by IS NOT NULL"
        );
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values).await? {
            found.push(Id(row.try_get("", "id")?));
        }
    }
    Ok(found)
}

async fn by(on: &impl ConnectionTrait, column: &str, ids: &[Id]) -> Result<Vec<Held>, DbErr> {
    let mut all = Vec::new();
    for chunk in chunks(ids) {
        let marks = placeholders(1, chunk.len());
        let sql = format!("{HELD} WHERE {column} IN ({marks}) ORDER BY m.since DESC, m.id DESC");
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values).await? {
            all.extend(held(&row)?);
        }
    }
    Ok(all)
}

/// The mandate in a row; one whose role nobody knows any more is none.
pub fn held(row: &Row) -> Result<Option<Held>, DbErr> {
    let role: String = row.try_get("", "role")?;
    let Some(role) = Role::from_code(&role) else {
        return Ok(None);
    };
    let network: Option<Uuid> = row.try_get("", "network_id")?;
    let organisation: Option<Uuid> = row.try_get("", "organisation_id")?;
    let until: Option<i64> = row.try_get("", "until")?;
    let date = |column| -> Result<Option<PartialDate>, DbErr> {
        let text: Option<String> = row.try_get("", column)?;
        Ok(text.and_then(|text| text.parse().ok()))
    };
    Ok(Some(Held {
        id: Id(row.try_get("", "id")?),
        person: Id(row.try_get("", "person_id")?),
        role,
        reach: match (organisation, network) {
            (Some(id), _) => Reach::Organisation(Id(id)),
            (None, Some(id)) => Reach::Network(Id(id)),
            (None, None) => Reach::Everything,
        },
        since: Instant(row.try_get("", "since")?),
        until: until.map(Instant),
        begins: date("begins")?,
        ends: date("ends")?,
        post: row.try_get("", "post")?,
        is_in_functions: row.try_get("", "in_functions")?,
    }))
}

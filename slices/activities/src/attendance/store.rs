//! Queries about who came.

use std::collections::{HashMap, HashSet};

use ordit_kernel::{Id, Instant, UserError};
use ordit_platform::{
    db::{Row, Write, chunks, execute, placeholders, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{ADDED, List, MARKED, NewPerson, Person, REMOVED, UNMARKED, rules};

/// A list holds at most so many people.
pub const MOST_PEOPLE: usize = 5_000;

/// The list of an activity; an empty one where none was begun.
///
/// # Errors
/// When the database cannot be reached.
pub async fn list(on: &impl ConnectionTrait, activity: Id) -> Result<List, DbErr> {
    let sql = "SELECT funding, closed_at FROM attendance_lists WHERE activity_id = $1";
    let Some(row) = query_one(on, sql, [Uuid::from(activity).into()]).await? else {
        return Ok(List::default());
    };
    Ok(List {
        funding: row.try_get("", "funding")?,
        closed_at: row.try_get::<Option<i64>>("", "closed_at")?.map(Instant),
    })
}

/// Everybody on it, by name.
///
/// # Errors
/// When the database cannot be reached.
pub async fn people(on: &impl ConnectionTrait, activity: Id) -> Result<Vec<Person>, DbErr> {
    let sql = format!(
        "SELECT id, name, organisation, organisation_id, gender FROM attendance_people \
         WHERE activity_id = $1 ORDER BY folded LIMIT {MOST_PEOPLE}"
    );
    let rows = query(on, &sql, [Uuid::from(activity).into()]).await?;
    let mut marks = marks(on, activity).await?;
    let person = |row: &Row| {
        let id = Id(row.try_get("", "id")?);
        let organisation: Option<Uuid> = row.try_get("", "organisation_id")?;
        Ok(Person {
            id,
            name: row.try_get("", "name")?,
            organisation: row.try_get("", "organisation")?,
            organisation_id: organisation.map(Id),
            gender: row.try_get("", "gender")?,
            marks: marks.remove(&id).unwrap_or_default(),
        })
    };
    rows.iter().map(person).collect()
}

async fn marks(
    on: &impl ConnectionTrait,
    activity: Id,
) -> Result<HashMap<Id, Vec<(String, String)>>, DbErr> {
    let sql = "SELECT m.attendee_id, m.session, m.mode FROM attendance_marks m \
               JOIN attendance_people p ON p.id = m.attendee_id WHERE p.activity_id = $1 \
               ORDER BY m.session";
    let mut found: HashMap<Id, Vec<(String, String)>> = HashMap::new();
    for row in query(on, sql, [Uuid::from(activity).into()]).await? {
        let mark = (row.try_get("", "session")?, row.try_get("", "mode")?);
        found
            .entry(Id(row.try_get("", "attendee_id")?))
            .or_default()
            .push(mark);
    }
    Ok(found)
}

/// Begins the list if there is none, and has it to itself until the write ends.
///
/// # Errors
/// When the database cannot be reached.
pub async fn begun(write: &Write, activity: Id) -> Result<(), DbErr> {
    let sql = "INSERT INTO attendance_lists (activity_id, funding) VALUES ($1, '') \
               ON CONFLICT (activity_id) DO UPDATE SET funding = attendance_lists.funding";
    execute(write.conn(), sql, [Uuid::from(activity).into()])
        .await
        .map(drop)
}

/// Likewise, and in words why nothing may be changed once it is closed, or called off.
///
/// # Errors
/// When the database cannot be reached.
pub async fn open(write: &Write, activity: Id) -> Result<Result<List, UserError>, DbErr> {
    begun(write, activity).await?;
    let list = list(write.conn(), activity).await?;
    let off = "SELECT 1 FROM activities WHERE entry_id = $1 AND standing = 'cancelled'";
    let off = query_one(write.conn(), off, [Uuid::from(activity).into()]).await?;
    Ok(match list.closed_at {
        Some(_) => Err(UserError::new("activities-attendance-refusal-closed")),
        None if off.is_some() => Err(UserError::new("activities-attendance-refusal-off")),
        None => Ok(list),
    })
}

/// Those whose place is confirmed, as they registered.
///
/// # Errors
/// When the database cannot be reached.
pub async fn registered(on: &impl ConnectionTrait, activity: Id) -> Result<Vec<NewPerson>, DbErr> {
    let sql = format!(
        "SELECT name, organisation, organisation_id, gender FROM registrations \
         WHERE activity_id = $1 AND state = 'confirmed' AND name <> '' \
         ORDER BY queue LIMIT {MOST_PEOPLE}"
    );
    let rows = query(on, &sql, [Uuid::from(activity).into()]).await?;
    let person = |row: &Row| {
        let organisation: Option<Uuid> = row.try_get("", "organisation_id")?;
        Ok(NewPerson {
            name: row.try_get("", "name")?,
            organisation: row.try_get("", "organisation")?,
            organisation_id: organisation.map(Id),
            gender: row.try_get("", "gender")?,
            came_by: "registered",
        })
    };
    rows.iter().map(person).collect()
}

/// Who registered to take part from afar, as the list tells people from one another.
///
/// # Errors
/// When the database cannot be reached.
pub async fn from_afar(on: &impl ConnectionTrait, activity: Id) -> Result<HashSet<String>, DbErr> {
    let sql = format!(
        "SELECT name, organisation FROM registrations WHERE activity_id = $1 \
         AND state = 'confirmed' AND mode = 'online' AND name <> '' LIMIT {MOST_PEOPLE}"
    );
    let rows = query(on, &sql, [Uuid::from(activity).into()]).await?;
    let folded = |row: &Row| {
        let name: String = row.try_get("", "name")?;
        let organisation: String = row.try_get("", "organisation")?;
        Ok(rules::folded(&name, &organisation))
    };
    rows.iter().map(folded).collect()
}

/// Puts people on the list; whoever stands there already stays as they are, and is told more of
/// where that was not known. Gives the ids of all of them in their order.
///
/// # Errors
/// When the database cannot be reached.
pub async fn add(write: &mut Write, activity: Id, people: &[NewPerson]) -> Result<Vec<Id>, DbErr> {
    for chunk in people.chunks(50) {
        insert(write, activity, chunk).await?;
    }
    let folded: Vec<String> = people.iter().map(NewPerson::folded).collect();
    let mut known: HashMap<String, Id> = HashMap::new();
    for chunk in chunks(&folded) {
        let sql = format!(
            "SELECT id, folded FROM attendance_people WHERE activity_id = $1 AND folded IN ({})",
            placeholders(2, chunk.len())
        );
        let own = Value::from(Uuid::from(activity));
        let values = std::iter::once(own).chain(chunk.iter().map(|one| one.as_str().into()));
        for row in query(write.conn(), &sql, values).await? {
            known.insert(row.try_get("", "folded")?, Id(row.try_get("", "id")?));
        }
    }
    let data = json!({ "people": people.len() });
    write.event(EventDraft::new(ADDED, activity).data(data));
    Ok(folded
        .iter()
        .filter_map(|one| known.get(one).copied())
        .collect())
}

async fn insert(write: &Write, activity: Id, people: &[NewPerson]) -> Result<(), DbErr> {
    const COLUMNS: usize = 9;
    let rows: Vec<String> = (0..people.len())
        .map(|row| format!("({})", placeholders(row * COLUMNS + 1, COLUMNS)))
        .collect();
    let sql = format!(
        "INSERT INTO attendance_people (id, activity_id, name, folded, organisation, \
         organisation_id, gender, came_by, added_at) VALUES {} \
         ON CONFLICT (activity_id, folded) DO UPDATE SET \
         organisation_id = COALESCE(attendance_people.organisation_id, excluded.organisation_id), \
         gender = COALESCE(attendance_people.gender, excluded.gender)",
        rows.join(", ")
    );
    let values = people.iter().flat_map(|person| {
        let row: [Value; COLUMNS] = [
            Uuid::from(write.id()).into(),
            Uuid::from(activity).into(),
            person.name.as_str().into(),
            person.folded().into(),
            person.organisation.as_str().into(),
            person.organisation_id.map(Uuid::from).into(),
            person.gender.clone().into(),
            person.came_by.into(),
            write.now().0.into(),
        ];
        row
    });
    execute(write.conn(), &sql, values).await.map(drop)
}

impl NewPerson {
    fn folded(&self) -> String {
        rules::folded(&self.name, &self.organisation)
    }
}

/// Notes that these were at a session; whoever was noted already stays noted, in this way.
///
/// # Errors
/// When the database cannot be reached.
pub async fn mark(
    write: &mut Write,
    activity: Id,
    people: &[Id],
    (session, mode): (&str, &str),
) -> Result<(), DbErr> {
    for chunk in people.chunks(100) {
        let rows: Vec<String> = (0..chunk.len())
            .map(|row| format!("({})", placeholders(row * 4 + 1, 4)))
            .collect();
        let sql = format!(
            "INSERT INTO attendance_marks (attendee_id, session, mode, marked_at) VALUES {} \
             ON CONFLICT (attendee_id, session) DO UPDATE SET mode = excluded.mode",
            rows.join(", ")
        );
        let now = write.now().0;
        let values = chunk.iter().flat_map(|id| {
            let row: [Value; 4] = [
                Uuid::from(*id).into(),
                session.into(),
                mode.into(),
                now.into(),
            ];
            row
        });
        execute(write.conn(), &sql, values).await?;
    }
    let data = json!({ "people": people.len(), "session": session, "mode": mode });
    write.event(EventDraft::new(MARKED, activity).data(data));
    Ok(())
}

/// Takes a mark back.
///
/// # Errors
/// When the database cannot be reached.
pub async fn unmark(
    write: &mut Write,
    activity: Id,
    person: Id,
    session: &str,
) -> Result<(), DbErr> {
    let sql = "DELETE FROM attendance_marks WHERE attendee_id = $1 AND session = $2";
    execute(
        write.conn(),
        sql,
        [Uuid::from(person).into(), session.into()],
    )
    .await?;
    let data = json!({ "session": session });
    write.event(EventDraft::new(UNMARKED, activity).data(data));
    Ok(())
}

/// Whether somebody is on the list of an activity.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_listed(on: &impl ConnectionTrait, activity: Id, person: Id) -> Result<bool, DbErr> {
    let sql = "SELECT id FROM attendance_people WHERE activity_id = $1 AND id = $2";
    let values = [Uuid::from(activity).into(), Uuid::from(person).into()];
    Ok(query_one(on, sql, values).await?.is_some())
}

/// Takes somebody off the list, who was put there by mistake.
///
/// # Errors
/// When the database cannot be reached.
pub async fn remove(write: &mut Write, activity: Id, person: Id) -> Result<(), DbErr> {
    for sql in [
        "DELETE FROM attendance_marks WHERE attendee_id = $1",
        "DELETE FROM attendance_people WHERE id = $1",
    ] {
        execute(write.conn(), sql, [Uuid::from(person).into()]).await?;
    }
    write.event(EventDraft::new(REMOVED, activity));
    Ok(())
}

/// Changes a column of a list that was begun.
///
/// # Errors
/// When the database cannot be reached.
pub async fn set(
    write: &mut Write,
    activity: Id,
    verb: &'static str,
    (column, value): (&'static str, Value),
) -> Result<(), DbErr> {
    let sql = format!("UPDATE attendance_lists SET {column} = $1 WHERE activity_id = $2");
    execute(write.conn(), &sql, [value, Uuid::from(activity).into()]).await?;
    write.event(EventDraft::new(verb, activity));
    Ok(())
}

//! Queries about residencies.

use jiff::civil::Date;
use ordit_kernel::{Id, Instant, Lang, PartialDate};
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{ANSWERED, CALLED, NOTED, Note, PLANNED, Residency, Resident, Step};
use crate::{about::About, activities::store::details_of};

/// So much of each part is shown.
const MOST: i64 = 500;

/// What a residency asks for and offers; its host and its places are those of the activity.
///
/// # Errors
/// When the database cannot be reached.
pub async fn residency(on: &impl ConnectionTrait, activity: Id) -> Result<Residency, DbErr> {
    let sql = "SELECT a.capacity, a.details, r.call, r.call_until, r.lang, r.version \
               FROM activities a LEFT JOIN residencies r ON r.activity_id = a.entry_id \
               WHERE a.entry_id = $1";
    let row = query_one(on, sql, [Uuid::from(activity).into()]).await?;
    let row = row.ok_or_else(|| DbErr::RecordNotFound(activity.to_string()))?;
    let text = |column| row.try_get::<Option<String>>("", column);
    let details: String = row.try_get("", "details")?;
    let mut details = details_of(&details);
    let lang = text("lang")?.and_then(|lang| lang.parse().ok());
    Ok(Residency {
        call: text("call")?.unwrap_or_default(),
        call_until: text("call_until")?.as_deref().and_then(date),
        places: row.try_get("", "capacity")?,
        host: details.remove("host").filter(|host| !host.is_empty()),
        lang: lang.unwrap_or(Lang::Ca),
        version: row
            .try_get::<Option<i64>>("", "version")?
            .unwrap_or_default(),
    })
}

fn date(text: &str) -> Option<Date> {
    match text.parse() {
        Ok(PartialDate::Day(day)) => Some(day),
        _ => None,
    }
}

/// Writes what a residency asks for, unless somebody else did since; tells whether it did.
///
/// # Errors
/// When the database cannot be reached.
pub async fn call(write: &mut Write, about: &About, new: &Residency) -> Result<bool, DbErr> {
    let sql = match new.version {
        0 => {
            "INSERT INTO residencies (activity_id, call, call_until, lang, version) \
             VALUES ($1, $2, $3, $4, $5 + 1) ON CONFLICT (activity_id) DO NOTHING"
        }
        _ => {
            "UPDATE residencies SET call = $2, call_until = $3, lang = $4, \
             version = version + 1 WHERE activity_id = $1 AND version = $5"
        }
    };
    let values: [Value; 5] = [
        Uuid::from(about.id).into(),
        new.call.as_str().into(),
        new.call_until.map(|day| day.to_string()).into(),
        new.lang.code().into(),
        new.version.into(),
    ];
    let is_written = execute(write.conn(), sql, values).await? > 0;
    if is_written {
        write.event(event(CALLED, about));
    }
    Ok(is_written)
}

/// Everybody who is to come, or was, in the order of the applications.
///
/// # Errors
/// When the database cannot be reached.
pub async fn residents(on: &impl ConnectionTrait, activity: Id) -> Result<Vec<Resident>, DbErr> {
    let sql =
        "SELECT * FROM residency_people WHERE activity_id = $1 ORDER BY asked_at, id LIMIT $2";
    let values = [Uuid::from(activity).into(), MOST.into()];
    let rows = query(on, sql, values).await?;
    rows.iter().map(read_resident).collect()
}

/// One of them.
///
/// # Errors
/// When the database cannot be reached.
pub async fn resident(
    on: &impl ConnectionTrait,
    activity: Id,
    id: Id,
) -> Result<Option<Resident>, DbErr> {
    let sql = "SELECT * FROM residency_people WHERE activity_id = $1 AND id = $2";
    let values = [Uuid::from(activity).into(), Uuid::from(id).into()];
    let row = query_one(on, sql, values).await?;
    row.as_ref().map(read_resident).transpose()
}

/// Accepts somebody as long as there are places, which the lock on the activity's row keeps true;
/// tells whether there was one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn accept(write: &mut Write, about: &About, one: &Resident) -> Result<bool, DbErr> {
    let activity = Value::from(Uuid::from(about.id));
    let lock = "UPDATE activities SET capacity = capacity WHERE entry_id = $1";
    execute(write.conn(), lock, [activity.clone()]).await?;
    let sql = "UPDATE residency_people SET state = 'accepted', answered_at = $3 \
               WHERE id = $2 AND state IN ('asked', 'declined') AND EXISTS (SELECT 1 \
               FROM activities a WHERE a.entry_id = $1 AND a.standing <> 'cancelled' \
               AND (a.capacity IS NULL OR a.capacity >= \
               residency_people.number + (SELECT COALESCE(SUM(o.number), 0) \
               FROM residency_people o WHERE o.activity_id = $1 AND o.state = 'accepted')))";
    let values = [activity, Uuid::from(one.id).into(), write.now().0.into()];
    let is_done = execute(write.conn(), sql, values).await? > 0;
    if is_done {
        write.event(answered(about, one, "accepted"));
    }
    Ok(is_done)
}

/// Declines or withdraws; tells whether that changed anything.
///
/// # Errors
/// When the database cannot be reached.
pub async fn leave_out(
    write: &mut Write,
    about: &About,
    one: &Resident,
    state: &'static str,
) -> Result<bool, DbErr> {
    let sql = "UPDATE residency_people SET state = $2, answered_at = $3 \
               WHERE id = $1 AND state IN ('asked', 'accepted')";
    let values: [Value; 3] = [
        Uuid::from(one.id).into(),
        state.into(),
        write.now().0.into(),
    ];
    let is_done = execute(write.conn(), sql, values).await? > 0;
    if is_done {
        write.event(answered(about, one, state));
    }
    Ok(is_done)
}

fn answered(about: &About, one: &Resident, state: &str) -> EventDraft {
    let data = json!({ "resident": one.id.to_string(), "state": state, "number": one.number });
    event(ANSWERED, about).other(one.organisation).data(data)
}

/// What is done, day by day.
///
/// # Errors
/// When the database cannot be reached.
pub async fn days(on: &impl ConnectionTrait, activity: Id) -> Result<Vec<Step>, DbErr> {
    let sql = "SELECT * FROM residency_days WHERE activity_id = $1 ORDER BY day, time, id LIMIT $2";
    let values = [Uuid::from(activity).into(), MOST.into()];
    let rows = query(on, sql, values).await?;
    let step = |row: &Row| {
        let day: String = row.try_get("", "day")?;
        Ok(Step {
            id: Id(row.try_get("", "id")?),
            day: date(&day).ok_or_else(|| DbErr::Type("no day".to_owned()))?,
            time: row.try_get("", "time")?,
            what: row.try_get("", "what")?,
            organisation: row.try_get::<Option<Uuid>>("", "organisation_id")?.map(Id),
        })
    };
    rows.iter().map(step).collect()
}

/// Adds something to the days.
///
/// # Errors
/// When the database cannot be reached.
pub async fn add_step(write: &mut Write, about: &About, step: &Step) -> Result<(), DbErr> {
    let sql = "INSERT INTO residency_days (id, activity_id, day, time, what, organisation_id) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let values: [Value; 6] = [
        Uuid::from(step.id).into(),
        Uuid::from(about.id).into(),
        step.day.to_string().into(),
        step.time.as_str().into(),
        step.what.as_str().into(),
        step.organisation.map(Uuid::from).into(),
    ];
    execute(write.conn(), sql, values).await?;
    write.event(event(PLANNED, about));
    Ok(())
}

/// Takes something out of the days; tells whether it was there.
///
/// # Errors
/// When the database cannot be reached.
pub async fn remove_step(write: &mut Write, about: &About, id: Id) -> Result<bool, DbErr> {
    let sql = "DELETE FROM residency_days WHERE activity_id = $1 AND id = $2";
    let values = [Uuid::from(about.id).into(), Uuid::from(id).into()];
    let is_gone = execute(write.conn(), sql, values).await? > 0;
    if is_gone {
        write.event(event(PLANNED, about));
    }
    Ok(is_gone)
}

/// The journal and what was learnt, the latest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn notes(on: &impl ConnectionTrait, activity: Id) -> Result<Vec<Note>, DbErr> {
    let sql = "SELECT * FROM residency_notes WHERE activity_id = $1 \
               ORDER BY made_at DESC, id LIMIT $2";
    let values = [Uuid::from(activity).into(), MOST.into()];
    let rows = query(on, sql, values).await?;
    let note = |row: &Row| {
        let kind: String = row.try_get("", "note_kind")?;
        Ok(Note {
            id: Id(row.try_get("", "id")?),
            is_learning: kind == "learning",
            organisation: row.try_get::<Option<Uuid>>("", "organisation_id")?.map(Id),
            person: row.try_get::<Option<Uuid>>("", "person_id")?.map(Id),
            text: row.try_get("", "text")?,
            for_library: row.try_get::<i64>("", "for_library")? != 0,
            made_at: Instant(row.try_get("", "made_at")?),
            is_removed: row.try_get::<Option<i64>>("", "removed_at")?.is_some(),
        })
    };
    rows.iter().map(note).collect()
}

/// Adds to the journal, or to what was learnt.
///
/// # Errors
/// When the database cannot be reached.
pub async fn add_note(
    write: &mut Write,
    about: &About,
    (is_learning, text): (bool, &str),
) -> Result<(), DbErr> {
    let sql = "INSERT INTO residency_notes (id, activity_id, note_kind, organisation_id, \
               person_id, text, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let kind = if is_learning { "learning" } else { "journal" };
    let values: [Value; 7] = [
        Uuid::from(write.id()).into(),
        Uuid::from(about.id).into(),
        kind.into(),
        write.acting().organisation.map(Uuid::from).into(),
        write.acting().person.map(Uuid::from).into(),
        text.into(),
        write.now().0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    write.event(event(NOTED, about));
    Ok(())
}

/// What may become of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Removed,
    Restored,
    ForLibrary,
    NotForLibrary,
}

/// Takes a note away, puts it back, or marks it; whoever is no keeper only their own. Tells
/// whether it was there.
///
/// # Errors
/// When the database cannot be reached.
pub async fn change_note(
    write: &mut Write,
    about: &About,
    id: Id,
    (fate, is_keeper): (Fate, bool),
) -> Result<bool, DbErr> {
    let (column, value) = match fate {
        Fate::Removed => ("removed_at", Some(write.now().0)),
        Fate::Restored => ("removed_at", None),
        Fate::ForLibrary => ("for_library", Some(1)),
        Fate::NotForLibrary => ("for_library", Some(0)),
    };
    let sql = format!(
        "UPDATE residency_notes SET {column} = $5 WHERE activity_id = $1 AND id = $2 \
         AND ($3 = 1 OR person_id = $4)"
    );
    let person = write.acting().person.map_or_else(Uuid::nil, Uuid::from);
    let values: [Value; 5] = [
        Uuid::from(about.id).into(),
        Uuid::from(id).into(),
        i64::from(is_keeper).into(),
        person.into(),
        value.into(),
    ];
    let is_done = execute(write.conn(), &sql, values).await? > 0;
    if is_done {
        write.event(event(NOTED, about));
    }
    Ok(is_done)
}

pub(super) fn event(verb: &'static str, about: &About) -> EventDraft {
    EventDraft::new(verb, about.id).network(about.network)
}

fn read_resident(row: &Row) -> Result<Resident, DbErr> {
    Ok(Resident {
        id: Id(row.try_get("", "id")?),
        organisation: Id(row.try_get("", "organisation_id")?),
        name: row.try_get("", "name")?,
        person: row.try_get::<Option<Uuid>>("", "person_id")?.map(Id),
        number: row.try_get("", "number")?,
        motive: row.try_get("", "motive")?,
        state: row.try_get("", "state")?,
    })
}

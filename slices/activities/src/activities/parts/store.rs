//! Queries about the programmes of activities.

use ordit_kernel::{Id, Viewer};
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    events::EventDraft,
    fold::fold,
    register::audience,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{CHANGED, Part, Standing, rules};
use crate::acquaintance;

/// The parts of an activity, in their order.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_activity(on: &impl ConnectionTrait, activity: Id) -> Result<Vec<Part>, DbErr> {
    let rows = rows_of(on, "activity_parts", "activity_id", "id", &[activity]).await?;
    let mut parts: Vec<Part> = rows.iter().map(read).collect::<Result<_, _>>()?;
    rules::sort(&mut parts);
    Ok(parts)
}

/// The parts that these activities share with those beside them.
///
/// # Errors
/// When the database cannot be reached.
pub async fn shared_of(on: &impl ConnectionTrait, activities: &[Id]) -> Result<Vec<Part>, DbErr> {
    let rows = rows_of(on, "activity_parts", "activity_id", "id", activities).await?;
    let parts: Vec<Part> = rows.iter().map(read).collect::<Result<_, _>>()?;
    let shared = parts.into_iter().filter(|part| part.kind == "shared");
    Ok(shared.collect())
}

/// A part as its row says it.
pub(super) fn read(row: &Row) -> Result<Part, DbErr> {
    let text = |column| row.try_get::<Option<String>>("", column);
    Ok(Part {
        id: Id(row.try_get("", "id")?),
        kind: row.try_get("", "part_kind")?,
        title: row.try_get("", "title")?,
        starts_on: text("starts_on")?.and_then(|day| day.parse().ok()),
        start_time: text("start_time")?,
        end_time: text("end_time")?,
        room: text("room")?,
        speakers: text("speakers")?,
        linked: row.try_get::<Option<Uuid>>("", "linked_id")?.map(Id),
        actual_start: text("actual_start")?,
        actual_end: text("actual_end")?,
        actual_note: text("actual_note")?,
        standing: Standing::from_code(&row.try_get::<String>("", "standing")?),
        version: row.try_get("", "version")?,
    })
}

/// Writes a new part; `false` when it is there already.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn add(write: &mut Write, activity: (Id, Id), part: &Part) -> Result<bool, DbErr> {
    let sql = "INSERT INTO activity_parts (part_kind, title, starts_on, start_time, end_time, \
               room, speakers, linked_id, actual_start, actual_end, actual_note, standing, id, \
               version, activity_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, \
               $13, 1, $14) ON CONFLICT DO NOTHING";
    let mut values = values(part);
    values.push(Uuid::from(part.id).into());
    values.push(Uuid::from(activity.0).into());
    let is_new = execute(write.conn(), sql, values).await? == 1;
    if is_new {
        note(write, activity);
        make_room(write, activity, part).await?;
    }
    Ok(is_new)
}

/// Writes what a part became; `false` when somebody else wrote meanwhile.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn change(write: &mut Write, activity: (Id, Id), part: &Part) -> Result<bool, DbErr> {
    let sql = "SELECT part_kind FROM activity_parts WHERE id = $1";
    let was = query_one(write.conn(), sql, [Uuid::from(part.id).into()]).await?;
    let was: Option<String> = was.map(|was| was.try_get("", "part_kind")).transpose()?;
    let sql = "UPDATE activity_parts SET part_kind = $1, title = $2, starts_on = $3, \
               start_time = $4, end_time = $5, room = $6, speakers = $7, linked_id = $8, \
               actual_start = $9, actual_end = $10, actual_note = $11, standing = $12, \
               version = version + 1 WHERE id = $13 AND version = $14 AND activity_id = $15";
    let mut values = values(part);
    values.push(Uuid::from(part.id).into());
    values.push(part.version.into());
    values.push(Uuid::from(activity.0).into());
    let is_done = execute(write.conn(), sql, values).await? == 1;
    if is_done {
        note(write, activity);
        if was.as_deref() != Some(part.kind.as_str()) {
            make_room(write, activity, part).await?;
        }
    }
    Ok(is_done)
}

/// Takes a part away that was never begun.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn remove(write: &mut Write, activity: (Id, Id), part: Id) -> Result<bool, DbErr> {
    let sql = "DELETE FROM activity_parts WHERE id = $1 AND activity_id = $2 \
               AND actual_start IS NULL AND actual_end IS NULL";
    let values = [Uuid::from(part).into(), Uuid::from(activity.0).into()];
    let is_done = execute(write.conn(), sql, values).await? == 1;
    if is_done {
        note(write, activity);
    }
    Ok(is_done)
}

/// Where a programme has room to get to know one another, its activity is open for it.
async fn make_room(
    write: &mut Write,
    (activity, network): (Id, Id),
    part: &Part,
) -> Result<(), DbErr> {
    match part.kind == acquaintance::PART && part.standing != Standing::Dropped {
        true => acquaintance::store::open(write, (activity, Some(network)), true).await,
        false => Ok(()),
    }
}

/// The activity, with its home network.
fn note(write: &mut Write, (activity, network): (Id, Id)) {
    write.event(EventDraft::new(CHANGED, activity).network(network));
}

fn values(part: &Part) -> Vec<Value> {
    vec![
        part.kind.as_str().into(),
        part.title.as_str().into(),
        part.starts_on.map(|day| day.to_string()).into(),
        part.start_time.clone().into(),
        part.end_time.clone().into(),
        part.room.clone().into(),
        part.speakers.clone().into(),
        part.linked.map(Uuid::from).into(),
        part.actual_start.clone().into(),
        part.actual_end.clone().into(),
        part.actual_note.clone().into(),
        part.standing.code().into(),
    ]
}

/// The entries of this name that a viewer sees and that a part may be about.
///
/// # Errors
/// When the database cannot be reached.
pub async fn named(
    on: &impl ConnectionTrait,
    viewer: &Viewer,
    name: &str,
) -> Result<Vec<Id>, DbErr> {
    let (seen, seen_values) = audience::visible(viewer, "e.id", 2);
    let sql = format!(
        "SELECT DISTINCT e.id FROM entry_texts t JOIN entries e ON e.id = t.entry_id \
         WHERE t.folded_title = $1 AND e.kind || '' IN ('organisation', 'network', 'project') \
         AND e.state <> 'archived' AND {seen} LIMIT 3"
    );
    let values = std::iter::once(Value::from(fold(name))).chain(seen_values);
    let rows = query(on, &sql, values).await?;
    rows.iter()
        .map(|row| row.try_get("", "id").map(Id))
        .collect()
}

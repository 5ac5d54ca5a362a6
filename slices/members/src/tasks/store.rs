//! Queries about tasks and about who may be given one.

use ordit_kernel::{Id, Instant, Page, PageRequest, Role};
use ordit_platform::{
    db::{Row, Write, chunks, execute, placeholders, query, query_one},
    events::EventDraft,
    fold::fold,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{
    ADDED, ASSIGNED, About, Colleague, DONE, HANDED_OVER, REOPENED, Step, TAKEN_BACK, Task,
    rules::Shown,
};

/// Those who coordinate a network now, by name.
///
/// # Errors
/// When the database cannot be reached.
pub async fn colleagues(
    on: &impl ConnectionTrait,
    network: Id,
    now: Instant,
) -> Result<Vec<Colleague>, DbErr> {
    let roles = Role::ALL.into_iter().filter(|role| role.coordinates());
    let roles: Vec<Value> = roles.map(|role| role.code().into()).collect();
    let sql = format!(
        "SELECT m.person_id, MAX(t.title) AS title, MAX(a.name) AS name, \
         MAX(a.address) AS address FROM mandates m \
         LEFT JOIN sign_in_addresses a ON a.person_id = m.person_id \
         LEFT JOIN entry_texts t ON t.entry_id = m.person_id \
         WHERE m.since <= $2 AND (m.until IS NULL OR m.until > $2) \
         AND m.organisation_id IS NULL AND (m.network_id = $1 OR m.network_id IS NULL) \
         AND m.role IN ({}) GROUP BY m.person_id",
        placeholders(3, roles.len())
    );
    let values = [Uuid::from(network).into(), now.0.into()];
    let rows = query(on, &sql, values.into_iter().chain(roles)).await?;
    let mut found: Vec<Colleague> = rows.iter().map(colleague).collect::<Result<_, _>>()?;
    found.sort_by(|one, other| {
        let name = |of: &Colleague| fold(&of.name);
        name(one).cmp(&name(other)).then(one.id.cmp(&other.id))
    });
    Ok(found)
}

fn colleague(row: &Row) -> Result<Colleague, DbErr> {
    let mut name = String::new();
    for column in ["title", "name", "address"] {
        let known: Option<String> = row.try_get("", column)?;
        if let Some(known) = known.filter(|_| name.is_empty()) {
            name = known;
        }
    }
    let id = Id(row.try_get("", "person_id")?);
    Ok(Colleague { id, name })
}

/// The open tasks of a network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn open(on: &impl ConnectionTrait, network: Id) -> Result<Vec<Task>, DbErr> {
    let sql = "SELECT * FROM tasks WHERE network_id = $1 AND done_at IS NULL";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    rows.iter().map(read).collect()
}

/// A page of the tasks of a network that this person is shown on this day: what is due first comes
/// first, what has no day last; of those that are done what was done last.
///
/// # Errors
/// When the database cannot be reached.
pub async fn listed(
    on: &impl ConnectionTrait,
    network: Id,
    shown: Shown,
    (person, today): (Option<Id>, &str),
    request: PageRequest,
) -> Result<Page<Task>, DbErr> {
    let own = person.map_or_else(Uuid::nil, Uuid::from);
    let (condition, value): (&str, Option<Value>) = match shown {
        Shown::Mine => ("done_at IS NULL AND person_id = $2", Some(own.into())),
        Shown::All => ("done_at IS NULL", None),
        Shown::Overdue => ("done_at IS NULL AND due_on < $2", Some(today.into())),
        Shown::Nobodys => ("done_at IS NULL AND person_id IS NULL", None),
        Shown::Done => ("done_at IS NOT NULL", None),
    };
    let order = match shown {
        Shown::Done => "done_at DESC, id",
        _ => "CASE WHEN due_on IS NULL THEN 1 ELSE 0 END, due_on, id",
    };
    let start = Value::from(Uuid::from(network));
    let values: Vec<Value> = std::iter::once(start).chain(value).collect();
    let from = format!("FROM tasks WHERE network_id = $1 AND {condition}");
    let sql = format!("SELECT COUNT(*) AS number {from}");
    let row = query_one(on, &sql, values.clone()).await?;
    let total: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    let (most, skipped) = (values.len() + 1, values.len() + 2);
    let sql = format!("SELECT * {from} ORDER BY {order} LIMIT ${most} OFFSET ${skipped}");
    let whole = |number: usize| Value::from(i64::try_from(number).unwrap_or(i64::MAX));
    let bounds = [whole(request.size), whole(request.offset())];
    let rows = query(on, &sql, values.into_iter().chain(bounds)).await?;
    Ok(Page {
        items: rows.iter().map(read).collect::<Result<_, _>>()?,
        total: usize::try_from(total).unwrap_or_default(),
        request,
    })
}

/// How many open tasks of a network wait for this person, or for anybody once their day is past.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(
    on: &impl ConnectionTrait,
    network: Id,
    person: Option<Id>,
    today: &str,
) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM tasks WHERE network_id = $1 AND done_at IS NULL \
               AND (person_id = $2 OR due_on < $3)";
    let person = person.map_or_else(Uuid::nil, Uuid::from);
    let values = [Uuid::from(network).into(), person.into(), today.into()];
    let row = query_one(on, sql, values).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or_default())
}

/// Writes a new task.
///
/// # Errors
/// When the database cannot be reached.
pub async fn add(write: &mut Write, about: &About, step: &Step) -> Result<Id, DbErr> {
    let id = write.id();
    let sql = "INSERT INTO tasks (id, network_id, entry_id, contact_id, what, due_on, person_id, \
               made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values: [Value; 9] = [
        Uuid::from(id).into(),
        Uuid::from(about.network).into(),
        Uuid::from(about.entry).into(),
        about.contact.map(Uuid::from).into(),
        step.what.as_str().into(),
        step.due_on.clone().into(),
        step.who.map(Uuid::from).into(),
        write.acting().person.map(Uuid::from).into(),
        write.now().0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    note(write, ADDED, about.network, id);
    Ok(id)
}

/// Says that a task is done, or that it is not; tells whether that changed anything.
///
/// # Errors
/// When the database cannot be reached.
pub async fn settle(
    write: &mut Write,
    network: Id,
    task: Id,
    is_done: bool,
) -> Result<bool, DbErr> {
    let sql = match is_done {
        true => {
            "UPDATE tasks SET done_at = $3, done_by = $4 \
             WHERE id = $1 AND network_id = $2 AND done_at IS NULL"
        }
        false => {
            "UPDATE tasks SET done_at = $3, done_by = $4 \
             WHERE id = $1 AND network_id = $2 AND done_at IS NOT NULL"
        }
    };
    let at = is_done.then(|| write.now().0);
    let by = write.acting().person.filter(|_| is_done);
    let values: [Value; 4] = [
        Uuid::from(task).into(),
        Uuid::from(network).into(),
        at.into(),
        by.map(Uuid::from).into(),
    ];
    let changed = execute(write.conn(), sql, values).await? > 0;
    if changed {
        note(write, if is_done { DONE } else { REOPENED }, network, task);
    }
    Ok(changed)
}

/// Gives a task to somebody, or to nobody; tells whether it is there.
///
/// # Errors
/// When the database cannot be reached.
pub async fn assign(
    write: &mut Write,
    network: Id,
    task: Id,
    who: Option<Id>,
) -> Result<bool, DbErr> {
    let sql = "UPDATE tasks SET person_id = $3 WHERE id = $1 AND network_id = $2";
    let values: [Value; 3] = [
        Uuid::from(task).into(),
        Uuid::from(network).into(),
        who.map(Uuid::from).into(),
    ];
    let is_there = execute(write.conn(), sql, values).await? > 0;
    if is_there {
        note(write, ASSIGNED, network, task);
    }
    Ok(is_there)
}

/// Gives these open tasks of one to another in one act, and tells how many went: what somebody
/// else gave away meanwhile stays there.
///
/// # Errors
/// When the database cannot be reached.
pub async fn hand_over(
    write: &mut Write,
    network: Id,
    (from, to): (Option<Id>, Id),
    tasks: &[Id],
    batch: Id,
) -> Result<usize, DbErr> {
    let mut went = 0;
    let (from, to) = (from.map(Uuid::from), Uuid::from(to));
    let is_whose = match from {
        Some(_) => "person_id = $3",
        None => "person_id IS NULL AND $3 IS NULL",
    };
    for chunk in chunks(tasks) {
        let sql = format!(
            "UPDATE tasks SET person_id = $2 WHERE network_id = $1 AND {is_whose} \
             AND done_at IS NULL AND id IN ({}) RETURNING id",
            placeholders(4, chunk.len())
        );
        let values: [Value; 3] = [Uuid::from(network).into(), to.into(), from.into()];
        let gone = changed(write, &sql, values.into_iter().chain(ids(chunk))).await?;
        if gone.is_empty() {
            continue;
        }
        let noted = format!(
            "INSERT INTO task_handovers (batch_id, task_id, from_id, to_id) \
             SELECT $1, id, $2, $3 FROM tasks WHERE id IN ({})",
            placeholders(4, gone.len())
        );
        let values: [Value; 3] = [Uuid::from(batch).into(), from.into(), to.into()];
        execute(write.conn(), &noted, values.into_iter().chain(ids(&gone))).await?;
        for task in &gone {
            write.event(event(HANDED_OVER, network, *task).batch(batch));
        }
        went += gone.len();
    }
    Ok(went)
}

/// Gives what was handed over in one act back, where it is still open and still there; tells how
/// many came back. An act is undone once.
///
/// # Errors
/// When the database cannot be reached.
pub async fn take_back(write: &mut Write, network: Id, batch: Id) -> Result<usize, DbErr> {
    let sql = "UPDATE tasks SET person_id = (SELECT h.from_id FROM task_handovers h \
               WHERE h.batch_id = $1 AND h.task_id = tasks.id) \
               WHERE network_id = $2 AND done_at IS NULL AND EXISTS (SELECT 1 \
               FROM task_handovers h WHERE h.batch_id = $1 AND h.task_id = tasks.id \
               AND h.to_id = tasks.person_id) RETURNING id";
    let values: [Value; 2] = [Uuid::from(batch).into(), Uuid::from(network).into()];
    let back = changed(write, sql, values).await?;
    for chunk in chunks(&back) {
        let undo = format!(
            "DELETE FROM task_handovers WHERE batch_id = $1 AND task_id IN ({})",
            placeholders(2, chunk.len())
        );
        let batch = std::iter::once(Uuid::from(batch).into());
        execute(write.conn(), &undo, batch.chain(ids(chunk))).await?;
    }
    for task in &back {
        write.event(event(TAKEN_BACK, network, *task).batch(batch));
    }
    Ok(back.len())
}

/// The tasks that a statement changed, which returns them.
async fn changed(
    write: &Write,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<Id>, DbErr> {
    let rows = query(write.conn(), sql, values).await?;
    rows.iter()
        .map(|row| row.try_get("", "id").map(Id))
        .collect()
}

fn ids(ids: &[Id]) -> impl Iterator<Item = Value> + '_ {
    ids.iter().map(|id| Uuid::from(*id).into())
}

/// Takes away the next steps of a contact that is erased: they may say what it said.
///
/// # Errors
/// When the database cannot be reached.
pub async fn erase_of_contact(write: &Write, contact: Id) -> Result<(), DbErr> {
    let own = "SELECT id FROM tasks WHERE contact_id = $1";
    let contact = Value::from(Uuid::from(contact));
    let handed = format!("DELETE FROM task_handovers WHERE task_id IN ({own})");
    execute(write.conn(), &handed, [contact.clone()]).await?;
    let sql = "DELETE FROM tasks WHERE contact_id = $1";
    execute(write.conn(), sql, [contact]).await.map(drop)
}

/// What the network does for itself is told of the network, not of the member that it is about.
fn note(write: &mut Write, verb: &'static str, network: Id, task: Id) {
    write.event(event(verb, network, task));
}

fn event(verb: &'static str, network: Id, task: Id) -> EventDraft {
    EventDraft::new(verb, network)
        .network(network)
        .data(json!({ "task": task.to_string() }))
}

fn read(row: &Row) -> Result<Task, DbErr> {
    let id = |column| -> Result<Option<Id>, DbErr> {
        let id: Option<Uuid> = row.try_get("", column)?;
        Ok(id.map(Id))
    };
    let done_at: Option<i64> = row.try_get("", "done_at")?;
    Ok(Task {
        id: Id(row.try_get("", "id")?),
        about: id("entry_id")?,
        contact: id("contact_id")?,
        what: row.try_get("", "what")?,
        due_on: row.try_get("", "due_on")?,
        who: id("person_id")?,
        made_at: Instant(row.try_get("", "made_at")?),
        done_at: done_at.map(Instant),
    })
}

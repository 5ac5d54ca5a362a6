//! Queries about drafts and kept texts: what is written, to whom it is meant, what it brings along.

use std::collections::{BTreeMap, HashSet};

use ordit_kernel::{Id, Instant, Lang, Page, PageRequest, Role};
use ordit_platform::{
    db::{Row, Write, execute, placeholders, query, query_one},
    files, mail,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Choice, Enclosed, Message, Source, State, Text, Whom};
use crate::rows_store::rows_of;

/// A message of a network; another network's is not there.
///
/// # Errors
/// When the database cannot be reached.
pub async fn find(
    on: &impl ConnectionTrait,
    network: Id,
    id: Id,
) -> Result<Option<Message>, DbErr> {
    let found = by_id(on, id).await?;
    Ok(found.filter(|message| message.network == network))
}

/// A message, for those who then ask whether it is for whoever reads it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn by_id(on: &impl ConnectionTrait, id: Id) -> Result<Option<Message>, DbErr> {
    let sql = "SELECT * FROM messages WHERE id = $1";
    let Some(row) = query_one(on, sql, [Uuid::from(id).into()]).await? else {
        return Ok(None);
    };
    let mut message = read(&row)?;
    fill_texts(on, std::slice::from_mut(&mut message)).await?;
    let sql = "SELECT d.id, d.name, d.bytes FROM message_documents m \
               JOIN documents d ON d.id = m.document_id WHERE m.message_id = $1 \
               ORDER BY m.position";
    for row in query(on, sql, [Uuid::from(id).into()]).await? {
        message.documents.push(enclosed(&row)?);
    }
    message.by_hand = by_hand(on, id).await?;
    Ok(Some(message))
}

/// Those who are left out of a message (false) or written to after all (true), by hand.
///
/// # Errors
/// When the database cannot be reached.
pub async fn by_hand(on: &impl ConnectionTrait, id: Id) -> Result<BTreeMap<Id, bool>, DbErr> {
    let sql = "SELECT target_id, is_included FROM message_choices WHERE message_id = $1";
    let rows = query(on, sql, [Uuid::from(id).into()]).await?;
    let one = |row: &Row| {
        let target = row.try_get("", "target_id").map(Id)?;
        Ok((target, row.try_get("", "is_included")?))
    };
    rows.iter().map(one).collect()
}

/// A page of a network's messages in these states, the last changed first, with their texts.
///
/// # Errors
/// When the database cannot be reached.
pub async fn page(
    on: &impl ConnectionTrait,
    network: Id,
    states: &[State],
    request: PageRequest,
) -> Result<Page<Message>, DbErr> {
    let marks = placeholders(2, states.len());
    let of = || {
        let states = states.iter().map(|state| Value::from(state.code()));
        std::iter::once(Value::from(Uuid::from(network))).chain(states)
    };
    let sql = format!(
        "SELECT COUNT(*) AS number FROM messages WHERE network_id = $1 AND state IN ({marks})"
    );
    let row = query_one(on, &sql, of()).await?;
    let total: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    let (limit, offset) = (states.len() + 2, states.len() + 3);
    let sql = format!(
        "SELECT * FROM messages WHERE network_id = $1 AND state IN ({marks}) \
         ORDER BY changed_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}"
    );
    let cut = [request.size, request.offset()].map(|number| whole(number).into());
    let rows = query(on, &sql, of().chain(cut)).await?;
    let mut items: Vec<Message> = rows.iter().map(read).collect::<Result<_, _>>()?;
    fill_texts(on, &mut items).await?;
    Ok(Page {
        items,
        total: usize::try_from(total).unwrap_or(0),
        request,
    })
}

/// Keeps a message as it is written, as a new one or in the place of the version that was seen;
/// nothing when somebody else changed it, or it is not to be changed any more.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn keep(write: &Write, message: &Message) -> Result<bool, DbErr> {
    let id = Uuid::from(message.id);
    let roles: Vec<&str> = message
        .choice
        .roles
        .iter()
        .map(|role| role.code())
        .collect();
    let mut values: Vec<Value> = vec![
        message.lang.code().into(),
        message.name.as_str().into(),
        message.choice.from.code().into(),
        message.choice.query.as_str().into(),
        message.choice.whom.code().into(),
        roles.join(" ").into(),
        message.choice.follows.map(Uuid::from).into(),
        message.asks_answer.into(),
        write.now().0.into(),
        write.acting().person.map(Uuid::from).into(),
        id.into(),
        Uuid::from(message.network).into(),
        message.state.code().into(),
    ];
    let sql = if message.version == 0 {
        values.push(write.now().0.into());
        values.push(write.acting().person.map(Uuid::from).into());
        "INSERT INTO messages (lang, name, chosen_from, query, whom, roles, follows_id, \
         asks_answer, changed_at, changed_by, id, network_id, state, created_at, created_by, \
         version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1) \
         ON CONFLICT (id) DO NOTHING"
    } else {
        values.push(message.version.into());
        "UPDATE messages SET lang = $1, name = $2, chosen_from = $3, query = $4, whom = $5, \
         roles = $6, follows_id = $7, asks_answer = $8, changed_at = $9, changed_by = $10, \
         version = version + 1 WHERE id = $11 AND network_id = $12 AND state = $13 AND version = $14"
    };
    if execute(write.conn(), sql, values).await? == 0 {
        return Ok(false);
    }
    execute(
        write.conn(),
        "DELETE FROM message_texts WHERE message_id = $1",
        [id.into()],
    )
    .await?;
    for (lang, text) in &message.texts {
        let sql = "INSERT INTO message_texts (message_id, lang, subject, body) \
                   VALUES ($1, $2, $3, $4)";
        let values: [Value; 4] = [
            id.into(),
            lang.code().into(),
            text.subject.as_str().into(),
            text.body.as_str().into(),
        ];
        execute(write.conn(), sql, values).await?;
    }
    Ok(true)
}

/// Has a message bring exactly these documents along; what no message brings any more is deleted.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put_documents(write: &Write, message: Id, documents: &[Id]) -> Result<(), DbErr> {
    let id = Uuid::from(message);
    let sql = "SELECT document_id FROM message_documents WHERE message_id = $1";
    let before = query(write.conn(), sql, [id.into()]).await?;
    let before: Result<HashSet<Id>, DbErr> = before
        .iter()
        .map(|row| row.try_get("", "document_id").map(Id))
        .collect();
    let sql = "DELETE FROM message_documents WHERE message_id = $1";
    execute(write.conn(), sql, [id.into()]).await?;
    for (position, document) in (0_i64..).zip(documents) {
        let sql = "INSERT INTO message_documents (message_id, document_id, position) \
                   VALUES ($1, $2, $3)";
        let values: [Value; 3] = [id.into(), Uuid::from(*document).into(), position.into()];
        execute(write.conn(), sql, values).await?;
    }
    for gone in before?.iter().filter(|id| !documents.contains(id)) {
        let sql = "SELECT 1 AS one FROM message_documents WHERE document_id = $1";
        let is_kept = query_one(write.conn(), sql, [Uuid::from(*gone).into()]).await?;
        // A test may be on its way with it.
        if is_kept.is_none() && !mail::is_to_be_sent(write, *gone).await? {
            files::delete_document(write, *gone).await?;
        }
    }
    Ok(())
}

/// Those of these documents that a message of this network brings along, in their order, with
/// their sizes.
///
/// # Errors
/// When the database cannot be reached.
pub async fn own_documents(
    on: &impl ConnectionTrait,
    network: Id,
    documents: &[Id],
) -> Result<Vec<Enclosed>, DbErr> {
    if documents.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT DISTINCT d.id, d.name, d.bytes FROM message_documents m \
         JOIN messages g ON g.id = m.message_id JOIN documents d ON d.id = m.document_id \
         WHERE g.network_id = $1 AND d.id IN ({})",
        placeholders(2, documents.len())
    );
    let ids = documents.iter().map(|id| Value::from(Uuid::from(*id)));
    let values = std::iter::once(Value::from(Uuid::from(network))).chain(ids);
    let found = query(on, &sql, values).await?;
    let found: Result<Vec<Enclosed>, DbErr> = found.iter().map(enclosed).collect();
    let mut found = found?;
    found.sort_by_key(|one| documents.iter().position(|id| *id == one.id));
    Ok(found)
}

fn enclosed(row: &Row) -> Result<Enclosed, DbErr> {
    let bytes: i64 = row.try_get("", "bytes")?;
    Ok(Enclosed {
        id: Id(row.try_get("", "id")?),
        name: row.try_get("", "name")?,
        bytes: u64::try_from(bytes).unwrap_or_default(),
    })
}

/// Notes that something about a draft changes; tells whether it is a draft still.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn touch(write: &Write, message: Id) -> Result<bool, DbErr> {
    let sql = "UPDATE messages SET changed_at = $1 WHERE id = $2 AND state = $3";
    let values: [Value; 3] = [
        write.now().0.into(),
        Uuid::from(message).into(),
        State::Draft.code().into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Leaves somebody out by hand, writes to them after all, or lets the rules decide again.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn choose(
    write: &Write,
    message: Id,
    target: Id,
    is_included: Option<bool>,
) -> Result<(), DbErr> {
    let key: [Value; 2] = [Uuid::from(message).into(), Uuid::from(target).into()];
    let sql = "DELETE FROM message_choices WHERE message_id = $1 AND target_id = $2";
    execute(write.conn(), sql, key.clone()).await?;
    let Some(is_included) = is_included else {
        return Ok(());
    };
    let sql =
        "INSERT INTO message_choices (message_id, target_id, is_included) VALUES ($1, $2, $3)";
    let values = key.into_iter().chain([is_included.into()]);
    execute(write.conn(), sql, values).await.map(drop)
}

/// Puts a draft or a kept text aside, or takes it out again; tells whether it was `from` still.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn turn(
    write: &Write,
    (network, message): (Id, Id),
    from: State,
    to: State,
) -> Result<bool, DbErr> {
    let sql = "UPDATE messages SET state = $1, changed_at = $2, version = version + 1 \
               WHERE id = $3 AND network_id = $4 AND state = $5";
    let values: [Value; 5] = [
        to.code().into(),
        write.now().0.into(),
        Uuid::from(message).into(),
        Uuid::from(network).into(),
        from.code().into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

async fn fill_texts(on: &impl ConnectionTrait, messages: &mut [Message]) -> Result<(), DbErr> {
    let ids: Vec<Id> = messages.iter().map(|message| message.id).collect();
    for row in rows_of(on, "message_texts", "message_id", "lang", &ids).await? {
        let of = Id(row.try_get("", "message_id")?);
        let lang: String = row.try_get("", "lang")?;
        let text = Text {
            subject: row.try_get("", "subject")?,
            body: row.try_get("", "body")?,
        };
        let message = messages.iter_mut().find(|message| message.id == of);
        if let (Some(message), Ok(lang)) = (message, lang.parse()) {
            message.texts.insert(lang, text);
        }
    }
    Ok(())
}

pub(super) fn read(row: &Row) -> Result<Message, DbErr> {
    let text = |column| row.try_get::<String>("", column);
    let id = |column| row.try_get::<Option<Uuid>>("", column).map(|id| id.map(Id));
    let instant = |column| {
        let at = row.try_get::<Option<i64>>("", column);
        at.map(|at| at.map(Instant))
    };
    let state = text("state")?;
    let unknown = || DbErr::Custom(format!("a message in state {state}"));
    let roles = text("roles")?;
    Ok(Message {
        id: Id(row.try_get("", "id")?),
        network: Id(row.try_get("", "network_id")?),
        state: State::from_code(&state).ok_or_else(unknown)?,
        version: row.try_get("", "version")?,
        lang: text("lang")?.parse().unwrap_or(Lang::Ca),
        name: text("name")?,
        choice: Choice {
            from: Source::from_code(&text("chosen_from")?).unwrap_or_default(),
            query: text("query")?,
            whom: Whom::from_code(&text("whom")?).unwrap_or_default(),
            roles: roles
                .split_whitespace()
                .filter_map(Role::from_code)
                .collect(),
            follows: id("follows_id")?,
        },
        asks_answer: row.try_get("", "asks_answer")?,
        texts: BTreeMap::new(),
        documents: Vec::new(),
        by_hand: BTreeMap::new(),
        reply_to: row.try_get("", "reply_to")?,
        batch: id("batch_id")?,
        changed_at: Instant(row.try_get("", "changed_at")?),
        changed_by: id("changed_by")?,
        sent_at: instant("sent_at")?,
        starts_at: instant("starts_at")?,
    })
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

//! Queries about registrations.

use std::collections::{HashMap, HashSet};

use ordit_kernel::{Id, Instant};
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Row, Write, execute, placeholders, query, query_one},
    fold::fold,
    mail::EmailAddress,
    register,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{
    CameBy, Draft, Gender, Mode, Registration, Whole,
    book_store::{lane, state},
    settings,
};
use crate::activities::store::activities_of;

const HOUR_SECONDS: i64 = 3600;
const DAY_SECONDS: i64 = 24 * HOUR_SECONDS;
/// Registrations from one network of the internet in an hour: a whole office may come by one.
const MOST_OF_CLIENT: i64 = 40;
/// Mails that one address is sent in a day because somebody typed it into the form.
const MOST_OF_ADDRESS: i64 = 5;
/// So many rows stand in one statement.
const ROWS: usize = 100;

/// An activity with all that registering needs of it, whoever sees it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn whole(on: &impl ConnectionTrait, activity: Id) -> Result<Option<Whole>, DbErr> {
    let sheet = register::load(on, &[activity]).await?.pop();
    let own = activities_of(on, &[activity]).await?.remove(&activity);
    let (Some(sheet), Some(activity)) = (sheet, own) else {
        return Ok(None);
    };
    let settings = settings::store::find(on, sheet.id).await?;
    Ok(Some(Whole {
        sheet,
        activity,
        settings,
    }))
}

/// Whether this client registers no more for a while.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_too_much(
    on: &impl ConnectionTrait,
    client: &str,
    now: Instant,
) -> Result<bool, DbErr> {
    let sql = "SELECT COUNT(*) AS sent FROM registrations WHERE client = $1 AND registered_at > $2";
    let since = now.plus_seconds(-HOUR_SECONDS).0;
    Ok(count(on, sql, [client.into(), since.into()]).await? >= MOST_OF_CLIENT)
}

/// Whether this address gets no more mails of the form for a while.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_written_to_enough(
    on: &impl ConnectionTrait,
    address: &EmailAddress,
    now: Instant,
) -> Result<bool, DbErr> {
    let sql = "SELECT COUNT(*) AS sent FROM registration_links l \
               JOIN registrations r ON r.id = l.registration_id \
               WHERE r.folded_address = $1 AND l.created_at > $2";
    let since = now.plus_seconds(-DAY_SECONDS).0;
    Ok(count(on, sql, [address.folded().into(), since.into()]).await? >= MOST_OF_ADDRESS)
}

/// Forgets from where registrations came once nothing is counted by it, and links that are over.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn forget_clients(write: &Write) -> Result<(), DbErr> {
    let since = write.now().plus_seconds(-DAY_SECONDS).0;
    let sql = "UPDATE registrations SET client = '' WHERE client <> '' AND registered_at <= $1";
    execute(write.conn(), sql, [since.into()]).await?;
    let sql = "DELETE FROM registration_links WHERE expires_at <= $1";
    execute(write.conn(), sql, [write.now().0.into()])
        .await
        .map(drop)
}

/// How somebody came, beside what they typed.
pub struct How<'a> {
    /// The id that a new row gets, where the form that is sent has one.
    pub key: Option<Id>,
    pub by: CameBy,
    /// The sentence that was agreed to.
    pub consent: &'a str,
    pub client: &'a str,
}

/// Puts somebody whose address is not proved yet: a new row, or the one that this address had
/// before and that is over. Nothing is put where they are registered.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put(
    write: &Write,
    activity: Id,
    draft: &Draft,
    how: &How<'_>,
) -> Result<Option<Id>, DbErr> {
    let sql = "INSERT INTO registrations (id, activity_id, state, name, address, folded_address, \
               organisation_id, organisation, party, mode, owner_id, is_reserved, gender, minors, \
               lang, consent, came_by, client, registered_by, registered_at, state_at) \
               VALUES ($1, $2, 'unverified', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, \
               $15, $16, $17, $18, $19, $19) \
               ON CONFLICT (activity_id, folded_address) DO UPDATE SET queue = NULL, \
               state = 'unverified', name = $3, address = $4, organisation_id = $6, \
               organisation = $7, party = $8, mode = $9, mode_before = NULL, owner_id = $10, \
               is_reserved = $11, \
               gender = $12, minors = $13, lang = $14, consent = $15, came_by = $16, client = $17, \
               registered_by = $18, registered_at = $19, state_at = $19, offered_until = NULL, \
               reminded_at = NULL \
               WHERE registrations.state IN ('unverified', 'cancelled', 'expired') \
               RETURNING id";
    let address = draft.address.as_ref();
    let folded = address.filter(|_| draft.is_own).map(EmailAddress::folded);
    let values: [Value; 19] = [
        Uuid::from(how.key.unwrap_or_else(|| write.id())).into(),
        Uuid::from(activity).into(),
        draft.name.as_str().into(),
        address.map(EmailAddress::as_str).into(),
        folded.into(),
        draft.organisation.map(Uuid::from).into(),
        draft.organisation_name.as_str().into(),
        party(&draft.organisation_name).into(),
        draft.lane.mode.code().into(),
        draft.lane.owner.map(Uuid::from).into(),
        draft.lane.is_reserved.into(),
        draft.gender.map(Gender::code).into(),
        draft.minors.into(),
        draft.lang.code().into(),
        how.consent.into(),
        how.by.code().into(),
        how.client.into(),
        write.acting().person.map(Uuid::from).into(),
        write.now().0.into(),
    ];
    let Some(row) = query_one(write.conn(), sql, values).await? else {
        return Ok(None);
    };
    let id = Id(row.try_get("", "id")?);
    put_answers(write, id, &draft.answers).await?;
    Ok(Some(id))
}

/// By what two organisations are compared.
pub fn party(name: &str) -> Option<String> {
    Some(fold(name)).filter(|folded| !folded.is_empty())
}

/// What somebody answered, instead of what they answered before.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put_answers(
    write: &Write,
    registration: Id,
    answers: &[(Id, String)],
) -> Result<(), DbErr> {
    let own = Uuid::from(registration);
    let sql = "DELETE FROM registration_answers WHERE registration_id = $1";
    execute(write.conn(), sql, [own.into()]).await?;
    for some in answers.chunks(ROWS) {
        let marks: Vec<String> = (0..some.len())
            .map(|row| format!("({})", placeholders(row * 3 + 1, 3)))
            .collect();
        let sql = format!(
            "INSERT INTO registration_answers (registration_id, question_id, answer) VALUES {}",
            marks.join(", ")
        );
        let values = some.iter().flat_map(|(question, answer)| {
            let question = Uuid::from(*question);
            [own.into(), question.into(), answer.as_str().into()]
        });
        execute(write.conn(), &sql, values).await?;
    }
    Ok(())
}

/// Lets whoever holds one of these tokens act for a registration until an instant.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put_links(write: &Write, links: &[(Id, String)], until: Instant) -> Result<(), DbErr> {
    for some in links.chunks(ROWS) {
        let marks: Vec<String> = (0..some.len())
            .map(|row| format!("({})", placeholders(row * 4 + 1, 4)))
            .collect();
        let sql = format!(
            "INSERT INTO registration_links (token_hash, registration_id, created_at, expires_at) \
             VALUES {}",
            marks.join(", ")
        );
        let values = some.iter().flat_map(|(registration, hash)| {
            let registration = Uuid::from(*registration);
            let (now, until) = (write.now().0, until.0);
            [
                hash.as_str().into(),
                registration.into(),
                now.into(),
                until.into(),
            ]
        });
        execute(write.conn(), &sql, values).await?;
    }
    Ok(())
}

/// The registration that a link opens, while the link lasts.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_link(
    on: &impl ConnectionTrait,
    token_hash: &str,
    now: Instant,
) -> Result<Option<Registration>, DbErr> {
    let sql = "SELECT r.* FROM registration_links l JOIN registrations r \
               ON r.id = l.registration_id WHERE l.token_hash = $1 AND l.expires_at > $2";
    let row = query_one(on, sql, [token_hash.into(), now.0.into()]).await?;
    match row {
        Some(row) => read_one(on, &row).await.map(Some),
        None => Ok(None),
    }
}

/// A registration of an activity.
///
/// # Errors
/// When the database cannot be reached.
pub async fn find(
    on: &impl ConnectionTrait,
    activity: Id,
    id: Id,
) -> Result<Option<Registration>, DbErr> {
    let sql = "SELECT * FROM registrations WHERE activity_id = $1 AND id = $2";
    let values = [Uuid::from(activity).into(), Uuid::from(id).into()];
    match query_one(on, sql, values).await? {
        Some(row) => read_one(on, &row).await.map(Some),
        None => Ok(None),
    }
}

/// The registration of an activity that belongs to an address.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_address(
    on: &impl ConnectionTrait,
    activity: Id,
    address: &EmailAddress,
) -> Result<Option<Registration>, DbErr> {
    let sql = "SELECT * FROM registrations WHERE activity_id = $1 AND folded_address = $2";
    let values = [Uuid::from(activity).into(), address.folded().into()];
    match query_one(on, sql, values).await? {
        Some(row) => read_one(on, &row).await.map(Some),
        None => Ok(None),
    }
}

/// The folded addresses of those whom an organisation registered and who did not let go.
///
/// # Errors
/// When the database cannot be reached.
pub async fn registered_by(
    on: &impl ConnectionTrait,
    activity: Id,
    organisation: Id,
) -> Result<HashSet<String>, DbErr> {
    let sql = "SELECT folded_address FROM registrations WHERE activity_id = $1 \
               AND organisation_id = $2 AND came_by = 'organisation' \
               AND folded_address IS NOT NULL \
               AND state IN ('pending', 'confirmed', 'waiting', 'offered')";
    let values = [Uuid::from(activity).into(), Uuid::from(organisation).into()];
    let rows = query(on, sql, values).await?;
    rows.iter()
        .map(|row| row.try_get("", "folded_address"))
        .collect()
}

/// These registrations, by id, without their answers.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_ids(
    on: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, Registration>, DbErr> {
    let rows = rows_of(on, "registrations", "id", "id", ids).await?;
    let read = |row: &Row| {
        let read = read(row, Vec::new())?;
        Ok((read.id, read))
    };
    rows.iter().map(read).collect()
}

/// What these answered, by registration.
///
/// # Errors
/// When the database cannot be reached.
pub async fn answers_of(
    on: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, Vec<(Id, String)>>, DbErr> {
    let mut found: HashMap<Id, Vec<(Id, String)>> = HashMap::new();
    let (table, of) = ("registration_answers", "registration_id");
    for row in rows_of(on, table, of, "question_id", ids).await? {
        let answers = found.entry(Id(row.try_get("", of)?)).or_default();
        answers.push((
            Id(row.try_get("", "question_id")?),
            row.try_get("", "answer")?,
        ));
    }
    Ok(found)
}

/// What may be changed of somebody beside the places that they ask for.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn rename(write: &Write, id: Id, draft: &Draft) -> Result<(), DbErr> {
    let sql = "UPDATE registrations SET name = $1, gender = $2, minors = $3 WHERE id = $4";
    let values: [Value; 4] = [
        draft.name.as_str().into(),
        draft.gender.map(Gender::code).into(),
        draft.minors.into(),
        Uuid::from(id).into(),
    ];
    execute(write.conn(), sql, values).await?;
    put_answers(write, id, &draft.answers).await
}

async fn count(
    on: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<i64, DbErr> {
    let row = query_one(on, sql, values).await?;
    row.map_or(Ok(0), |row| row.try_get("", "sent"))
}

async fn read_one(on: &impl ConnectionTrait, row: &Row) -> Result<Registration, DbErr> {
    let id = Id(row.try_get("", "id")?);
    let answers = answers_of(on, &[id]).await?.remove(&id);
    read(row, answers.unwrap_or_default())
}

/// A registration in a row of its table.
///
/// # Errors
/// When it cannot be read.
pub fn read(row: &Row, answers: Vec<(Id, String)>) -> Result<Registration, DbErr> {
    let text = |column| row.try_get::<Option<String>>("", column);
    let (by, lang): (String, String) = (row.try_get("", "came_by")?, row.try_get("", "lang")?);
    let organisation: Option<Uuid> = row.try_get("", "organisation_id")?;
    let offered_until: Option<i64> = row.try_get("", "offered_until")?;
    Ok(Registration {
        id: Id(row.try_get("", "id")?),
        activity: Id(row.try_get("", "activity_id")?),
        queue: row.try_get("", "queue")?,
        state: state(row)?,
        draft: Draft {
            name: row.try_get("", "name")?,
            address: text("address")?.and_then(|text| EmailAddress::parse(&text).ok()),
            is_own: text("folded_address")?.is_some(),
            organisation: organisation.map(Id),
            organisation_name: row.try_get("", "organisation")?,
            lane: lane(row)?,
            gender: text("gender")?.and_then(|code| Gender::from_code(&code)),
            minors: row.try_get("", "minors")?,
            answers,
            lang: lang.parse().unwrap_or_default(),
        },
        came_by: CameBy::from_code(&by).unwrap_or(CameBy::Form),
        registered_at: Instant(row.try_get("", "registered_at")?),
        offered_until: offered_until.map(Instant),
        is_reminded: row.try_get::<Option<i64>>("", "reminded_at")?.is_some(),
        told_facts: text("told_facts")?,
        calendars: row.try_get("", "calendars")?,
        mode_before: text("mode_before")?.and_then(|code| Mode::from_code(&code)),
    })
}

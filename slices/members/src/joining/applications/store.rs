//! Queries about applications.

use ordit_kernel::{Id, Instant};
use ordit_platform::{
    db::{Row, Turn, Write, execute, query, query_one},
    mail::EmailAddress,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Application, Contact, Draft, Paper, Part, State, contacts_store};

const HOUR_SECONDS: i64 = 3600;
const DAY_SECONDS: i64 = 24 * HOUR_SECONDS;
/// Applications from one network of the internet in an hour, and to one network in a day.
const MOST_OF_CLIENT: i64 = 5;
const MOST_OF_NETWORK: i64 = 100;
/// A link of a mail lasts half a year; each mail has one of its own.
const LINK_SECONDS: i64 = 182 * DAY_SECONDS;
/// Documents of one application.
const MOST_DOCUMENTS: i64 = 10;
/// Nobody's address: no mail reaches a name that ends so (RFC 2606).
const NOBODY: &str = "erased@ordit.invalid";

/// Whether no more applications are taken for a while, from this client or by this network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_too_much(
    on: &impl ConnectionTrait,
    network: Id,
    client: &str,
    now: Instant,
) -> Result<bool, DbErr> {
    let sql = "SELECT COUNT(*) AS sent FROM applications WHERE client = $1 AND received_at > $2";
    let since = now.plus_seconds(-HOUR_SECONDS).0;
    let of_client = count(on, sql, [client.into(), since.into()]).await?;
    let sql =
        "SELECT COUNT(*) AS sent FROM applications WHERE network_id = $1 AND received_at > $2";
    let since = now.plus_seconds(-DAY_SECONDS).0;
    let of_network = count(on, sql, [Uuid::from(network).into(), since.into()]).await?;
    Ok(of_client >= MOST_OF_CLIENT || of_network >= MOST_OF_NETWORK)
}

/// Waits until nobody else takes a number.
///
/// # Errors
/// When the database cannot be reached.
pub async fn take_turn(write: &Write) -> Result<(), DbErr> {
    write.take_turn(Turn::Application).await
}

/// Forgets from where applications came once nothing is counted by it, and links that are over.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn forget_clients(write: &Write) -> Result<(), DbErr> {
    let since = write.now().plus_seconds(-DAY_SECONDS).0;
    let sql = "UPDATE applications SET client = '' WHERE client <> '' AND received_at <= $1";
    execute(write.conn(), sql, [since.into()]).await?;
    let sql = "DELETE FROM application_links WHERE expires_at <= $1";
    execute(write.conn(), sql, [write.now().0.into()])
        .await
        .map(drop)
}

/// Puts an application that arrived and gives its number; whoever calls has taken the turn.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn insert(
    write: &Write,
    id: Id,
    network: Id,
    draft: &Draft,
    (lang, consent, client): (&str, &str, &str),
) -> Result<i64, DbErr> {
    let sql = "SELECT COALESCE(MAX(number), 0) AS sent FROM applications WHERE network_id = $1";
    let number = 1 + count(write.conn(), sql, [Uuid::from(network).into()]).await?;
    let sql = "INSERT INTO applications (id, network_id, number, state, version, asked_state, \
               organisation_id, name, organisation_kind, municipality, website, words, lang, \
               consent, client, received_at) \
               VALUES ($1, $2, $3, 'received', 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    let values: [Value; 14] = [
        Uuid::from(id).into(),
        Uuid::from(network).into(),
        number.into(),
        draft.asked_state.as_str().into(),
        draft.organisation.map(Uuid::from).into(),
        draft.name.as_str().into(),
        draft.organisation_kind.as_str().into(),
        draft.municipality.as_str().into(),
        draft.website.as_str().into(),
        draft.words.as_str().into(),
        lang.into(),
        consent.into(),
        client.into(),
        write.now().0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    contacts_store::insert(write, id, &draft.contacts).await?;
    Ok(number)
}

/// Hangs a document on an application; false when it has as many as it may have.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn add_document(write: &Write, application: Id, document: Id) -> Result<bool, DbErr> {
    let sql = "SELECT COUNT(*) AS sent FROM application_documents WHERE application_id = $1";
    let own = Uuid::from(application);
    if count(write.conn(), sql, [own.into()]).await? >= MOST_DOCUMENTS {
        return Ok(false);
    }
    let sql = "INSERT INTO application_documents (application_id, document_id) VALUES ($1, $2)";
    execute(write.conn(), sql, [own.into(), Uuid::from(document).into()]).await?;
    Ok(true)
}

/// The documents of an application, oldest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn documents(on: &impl ConnectionTrait, application: Id) -> Result<Vec<Paper>, DbErr> {
    let sql = "SELECT d.id, d.name, d.bytes, d.created_at FROM application_documents a \
               JOIN documents d ON d.id = a.document_id WHERE a.application_id = $1 \
               ORDER BY d.created_at, d.id";
    let rows = query(on, sql, [Uuid::from(application).into()]).await?;
    let paper = |row: &Row| {
        Ok(Paper {
            id: Id(row.try_get("", "id")?),
            name: row.try_get("", "name")?,
            bytes: row.try_get("", "bytes")?,
            added_at: Instant(row.try_get("", "created_at")?),
        })
    };
    rows.iter().map(paper).collect()
}

/// The application of a network with this number.
///
/// # Errors
/// When the database cannot be reached.
pub async fn find(
    on: &impl ConnectionTrait,
    network: Id,
    number: i64,
) -> Result<Option<Application>, DbErr> {
    let sql = "SELECT * FROM applications WHERE network_id = $1 AND number = $2";
    let row = query_one(on, sql, [Uuid::from(network).into(), number.into()]).await?;
    match row {
        Some(row) => read(on, &row).await.map(Some),
        None => Ok(None),
    }
}

/// The application that a link opens, while the link lasts.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_link(
    on: &impl ConnectionTrait,
    token_hash: &str,
    now: Instant,
) -> Result<Option<Application>, DbErr> {
    let sql = "SELECT a.* FROM application_links l JOIN applications a \
               ON a.id = l.application_id WHERE l.token_hash = $1 AND l.expires_at > $2";
    let row = query_one(on, sql, [token_hash.into(), now.0.into()]).await?;
    match row {
        Some(row) => read(on, &row).await.map(Some),
        None => Ok(None),
    }
}

/// Lets whoever holds a token look at an application.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put_link(write: &Write, application: Id, token_hash: &str) -> Result<(), DbErr> {
    let sql = "INSERT INTO application_links (token_hash, application_id, expires_at) \
               VALUES ($1, $2, $3)";
    let values: [Value; 3] = [
        token_hash.into(),
        Uuid::from(application).into(),
        write.now().plus_seconds(LINK_SECONDS).0.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// A step in the life of an application.
#[derive(Clone, Debug)]
pub struct Step<'a> {
    pub state: State,
    pub given_state: Option<&'a str>,
    pub answer: Option<&'a str>,
    pub organisation: Option<Id>,
    pub run: Option<Id>,
}

impl Step<'_> {
    /// To a state, with nothing said.
    pub fn to(state: State) -> Self {
        Self {
            state,
            given_state: None,
            answer: None,
            organisation: None,
            run: None,
        }
    }
}

/// Takes an application on from the version that was seen; false when somebody was quicker.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn advance(write: &Write, seen: &Application, step: &Step<'_>) -> Result<bool, DbErr> {
    let sql = "UPDATE applications SET state = $1, given_state = $2, answer = $3, run_id = $4, \
               given_organisation_id = $5, answered_at = $6, answered_by = $7, \
               version = version + 1 WHERE id = $8 AND version = $9";
    let is_answer = !matches!(step.state, State::Received | State::Withdrawn);
    let values: [Value; 9] = [
        step.state.code().into(),
        step.given_state.into(),
        step.answer.into(),
        step.run.map(Uuid::from).into(),
        step.organisation.map(Uuid::from).into(),
        is_answer.then(|| write.now().0).into(),
        write
            .acting()
            .person
            .filter(|_| is_answer)
            .map(Uuid::from)
            .into(),
        Uuid::from(seen.id).into(),
        seen.version.into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

pub(super) async fn count(
    on: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<i64, DbErr> {
    let row = query_one(on, sql, values).await?;
    row.map_or(Ok(0), |row| row.try_get("", "sent"))
}

pub(super) fn state(row: &Row) -> Result<State, DbErr> {
    let code: String = row.try_get("", "state")?;
    State::from_code(&code).ok_or_else(|| DbErr::Type(format!("state {code}")))
}

async fn read(on: &impl ConnectionTrait, row: &Row) -> Result<Application, DbErr> {
    let id = Id(row.try_get("", "id")?);
    let contacts = contacts_store::of(on, id).await?;
    let own = |contact: &&Contact| contact.part == Part::Technical;
    let address = contacts
        .iter()
        .find(own)
        .and_then(|own| own.address.clone());
    let missing = |_| DbErr::Type(format!("application {id} has no address"));
    let optional = |column| -> Result<Option<Id>, DbErr> {
        let id: Option<Uuid> = row.try_get("", column)?;
        Ok(id.map(Id))
    };
    let lang: String = row.try_get("", "lang")?;
    let answered_at: Option<i64> = row.try_get("", "answered_at")?;
    Ok(Application {
        id,
        network: Id(row.try_get("", "network_id")?),
        number: row.try_get("", "number")?,
        state: state(row)?,
        version: row.try_get("", "version")?,
        draft: Draft {
            organisation: optional("organisation_id")?,
            name: row.try_get("", "name")?,
            organisation_kind: row.try_get("", "organisation_kind")?,
            municipality: row.try_get("", "municipality")?,
            website: row.try_get("", "website")?,
            asked_state: row.try_get("", "asked_state")?,
            words: row.try_get("", "words")?,
            contacts,
            address: match address {
                Some(address) => address,
                // Whoever it was was erased, or took the consent back.
                None => EmailAddress::parse(NOBODY).map_err(missing)?,
            },
        },
        lang: lang.parse().unwrap_or_default(),
        consent: row.try_get("", "consent")?,
        received_at: Instant(row.try_get("", "received_at")?),
        answered_at: answered_at.map(Instant),
        given_state: row.try_get("", "given_state")?,
        given_organisation: optional("given_organisation_id")?,
        answer: row.try_get("", "answer")?,
        run: optional("run_id")?,
    })
}

//! Queries about what was sent: to whom, for which organisations, how far it is, who answered.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use ordit_kernel::{Id, Instant, Lang, Page, PageRequest};
use ordit_platform::{
    db::{Row, Write, execute, placeholders, query, query_one},
    events::EventDraft,
    mail::State as MailState,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{ANSWERED, State, rules::Addressee};

/// So many rows stand in one statement.
const ROWS: usize = 80;

/// Somebody who was written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    pub id: Id,
    pub person: Option<Id>,
    pub organisation: Option<Id>,
    pub name: String,
    pub address: String,
    pub lang: Lang,
    pub mail: Id,
    /// The mail as it is sent to its only recipient.
    pub sending: Id,
    pub state: MailState,
    /// What the server said, as a code of SMTP.
    pub answer: Option<i64>,
    /// Why it was given back later.
    pub bounce: Option<String>,
}

/// A sending: what is noted of a message when it goes.
#[derive(Clone, Copy, Debug)]
pub struct Sending<'a> {
    pub message: Id,
    pub network: Id,
    pub version: i64,
    pub reply_to: &'a str,
    pub batch: Id,
    pub starts_at: Instant,
}

/// Notes that a draft goes now; tells whether it was this draft still, so that it goes once.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn begin(write: &Write, sending: &Sending<'_>) -> Result<bool, DbErr> {
    let sql = "UPDATE messages SET state = $1, reply_to = $2, batch_id = $3, sent_at = $4, \
               sent_by = $5, changed_by = $5, starts_at = $6, changed_at = $7, \
               version = version + 1 \
               WHERE id = $8 AND network_id = $9 AND state = $10 AND version = $11";
    let values: [Value; 11] = [
        State::Sent.code().into(),
        sending.reply_to.into(),
        Uuid::from(sending.batch).into(),
        write.now().0.into(),
        write.acting().person.map(Uuid::from).into(),
        sending.starts_at.0.into(),
        write.now().0.into(),
        Uuid::from(sending.message).into(),
        Uuid::from(sending.network).into(),
        State::Draft.code().into(),
        sending.version.into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Notes who gets a message, each with their mail, and for which organisations.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put_recipients(
    write: &Write,
    message: Id,
    recipients: &[(&Addressee, Id)],
) -> Result<(), DbErr> {
    let mut reached: Vec<[Value; 3]> = Vec::new();
    let mut rows: Vec<[Value; 9]> = Vec::new();
    for (to, mail) in recipients {
        let id = Uuid::from(write.id());
        let organisations = to.organisations.iter();
        let own = organisations.map(|of| [Uuid::from(message), Uuid::from(*of), id]);
        reached.extend(own.map(|ids| ids.map(Value::from)));
        rows.push([
            id.into(),
            Uuid::from(message).into(),
            to.as_whom.person.map(Uuid::from).into(),
            to.as_whom.organisation.map(Uuid::from).into(),
            to.address.as_str().into(),
            to.address.folded().into(),
            to.as_whom.name.as_str().into(),
            to.as_whom.lang.code().into(),
            Uuid::from(*mail).into(),
        ]);
    }
    let into = "INSERT INTO message_recipients (id, message_id, person_id, organisation_id, \
                address, folded_address, name, lang, mail_id)";
    insert(write, into, rows).await?;
    let into = "INSERT INTO message_reached (message_id, organisation_id, recipient_id)";
    insert(write, into, reached).await
}

async fn insert<const COUNT: usize>(
    write: &Write,
    into: &str,
    rows: Vec<[Value; COUNT]>,
) -> Result<(), DbErr> {
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<[Value; COUNT]> = rows.by_ref().take(ROWS).collect();
        let marks = (0..some.len()).map(|row| placeholders(row * COUNT + 1, COUNT));
        let marks: Vec<String> = marks.map(|marks| format!("({marks})")).collect();
        let sql = format!("{into} VALUES {}", marks.join(", "));
        execute(write.conn(), &sql, some.into_iter().flatten()).await?;
    }
    Ok(())
}

/// How many mails of a message are how far.
///
/// # Errors
/// When the database cannot be reached.
pub async fn progress(
    on: &impl ConnectionTrait,
    message: Id,
) -> Result<Vec<(MailState, usize)>, DbErr> {
    let sql = "SELECT m.state, COUNT(*) AS number FROM message_recipients r \
               JOIN mail_recipients m ON m.mail_id = r.mail_id WHERE r.message_id = $1 \
               GROUP BY m.state";
    let mut counts = BTreeMap::new();
    for row in query(on, sql, [Uuid::from(message).into()]).await? {
        let number: i64 = row.try_get("", "number")?;
        let state = mail_state(&row)?;
        counts.insert(state.code(), usize::try_from(number).unwrap_or(0));
    }
    let of = |state: MailState| (state, counts.get(state.code()).copied().unwrap_or(0));
    Ok(MailState::ALL.into_iter().map(of).collect())
}

/// A page of those who were written to; with a state, those whose mail is that far.
///
/// # Errors
/// When the database cannot be reached.
pub async fn recipients(
    on: &impl ConnectionTrait,
    message: Id,
    state: Option<MailState>,
    request: PageRequest,
) -> Result<Page<Recipient>, DbErr> {
    let from = "FROM message_recipients r JOIN mail_recipients m ON m.mail_id = r.mail_id \
                WHERE r.message_id = $1 AND ($2 = '' OR m.state = $3)";
    let code = state.map_or("", MailState::code);
    let of: [Value; 3] = [Uuid::from(message).into(), code.into(), code.into()];
    let row = query_one(on, &format!("SELECT COUNT(*) AS number {from}"), of.clone()).await?;
    let total: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    let sql = format!("{RECIPIENT} {from} ORDER BY r.id LIMIT $4 OFFSET $5");
    let cut = [request.size, request.offset()];
    let cut = cut.map(|number| Value::from(i64::try_from(number).unwrap_or(i64::MAX)));
    let rows = query(on, &sql, of.into_iter().chain(cut)).await?;
    Ok(Page {
        items: rows.iter().map(recipient).collect::<Result<_, _>>()?,
        total: usize::try_from(total).unwrap_or(0),
        request,
    })
}

const RECIPIENT: &str = "SELECT r.id, r.person_id, r.organisation_id, r.name, r.address, r.lang, \
     r.mail_id, m.id AS sending_id, m.state, m.answer, m.bounce";

/// Those who were written to for one of these organisations, or who are this person.
///
/// # Errors
/// When the database cannot be reached.
pub async fn recipients_of(
    on: &impl ConnectionTrait,
    message: Id,
    organisations: &BTreeSet<Id>,
    person: Option<Id>,
) -> Result<Vec<Recipient>, DbErr> {
    let marks = placeholders(3, organisations.len());
    let organisations = organisations.iter().map(|id| Value::from(Uuid::from(*id)));
    let within = match organisations.len() {
        0 => String::new(),
        _ => format!(
            " OR EXISTS (SELECT 1 FROM message_reached x WHERE x.recipient_id = r.id \
             AND x.organisation_id IN ({marks}))"
        ),
    };
    let sql = format!(
        "{RECIPIENT} FROM message_recipients r JOIN mail_recipients m ON m.mail_id = r.mail_id \
         WHERE r.message_id = $1 AND (r.person_id = $2{within}) ORDER BY r.id"
    );
    let of: [Value; 2] = [Uuid::from(message).into(), person.map(Uuid::from).into()];
    let rows = query(on, &sql, of.into_iter().chain(organisations)).await?;
    rows.iter().map(recipient).collect()
}

/// One of those who were written to.
///
/// # Errors
/// When the database cannot be reached.
pub async fn one(
    on: &impl ConnectionTrait,
    message: Id,
    id: Id,
) -> Result<Option<Recipient>, DbErr> {
    let sql = format!(
        "{RECIPIENT} FROM message_recipients r JOIN mail_recipients m ON m.mail_id = r.mail_id \
         WHERE r.message_id = $1 AND r.id = $2"
    );
    let of: [Value; 2] = [Uuid::from(message).into(), Uuid::from(id).into()];
    let row = query_one(on, &sql, of).await?;
    row.as_ref().map(recipient).transpose()
}

/// The organisations that a message was for, and when they answered.
///
/// # Errors
/// When the database cannot be reached.
pub async fn reached(
    on: &impl ConnectionTrait,
    message: Id,
) -> Result<BTreeMap<Id, Option<Instant>>, DbErr> {
    let sql = "SELECT organisation_id, MAX(answered_at) AS answered_at FROM message_reached \
               WHERE message_id = $1 GROUP BY organisation_id";
    let rows = query(on, sql, [Uuid::from(message).into()]).await?;
    let read = |row: &Row| {
        let answered: Option<i64> = row.try_get("", "answered_at")?;
        Ok((
            Id(row.try_get("", "organisation_id")?),
            answered.map(Instant),
        ))
    };
    rows.iter().map(read).collect()
}

/// The organisations to none of whose recipients a message goes any more.
///
/// # Errors
/// When the database cannot be reached.
pub async fn unwritten(on: &impl ConnectionTrait, message: Id) -> Result<Vec<Id>, DbErr> {
    let sql = "SELECT x.organisation_id FROM message_reached x \
               JOIN message_recipients r ON r.id = x.recipient_id \
               JOIN mail_recipients m ON m.mail_id = r.mail_id WHERE x.message_id = $1 \
               GROUP BY x.organisation_id \
               HAVING COUNT(*) = SUM(CASE WHEN m.state = $2 THEN 1 ELSE 0 END)";
    let values: [Value; 2] = [Uuid::from(message).into(), MailState::Stopped.code().into()];
    let rows = query(on, sql, values).await?;
    rows.iter()
        .map(|row| row.try_get("", "organisation_id").map(Id))
        .collect()
}

/// Subject and text of a mail, as it was sent.
///
/// # Errors
/// When the database cannot be reached.
pub async fn mail_text(
    on: &impl ConnectionTrait,
    mail: Id,
) -> Result<Option<(String, String)>, DbErr> {
    let sql = "SELECT subject, text FROM mails WHERE id = $1";
    let row = query_one(on, sql, [Uuid::from(mail).into()]).await?;
    row.map(|row| Ok((row.try_get("", "subject")?, row.try_get("", "text")?)))
        .transpose()
}

/// Notes that an organisation answered a message, or (`false`) that it did not after all, with its
/// event; tells whether that is news. Who calls has asked whether they may.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn answered(
    write: &mut Write,
    (network, message): (Id, Id),
    organisation: Id,
    has_answered: bool,
) -> Result<bool, DbErr> {
    let (only, at) = match has_answered {
        true => ("answered_at IS NULL", Some(write.now().0)),
        false => ("answered_at IS NOT NULL", None),
    };
    let sql = format!(
        "UPDATE message_reached SET answered_at = $1, answered_by = $2 WHERE message_id = $3 \
         AND organisation_id = $4 AND {only} \
         AND EXISTS (SELECT 1 FROM messages m WHERE m.id = $5 AND m.network_id = $6)"
    );
    let values: [Value; 6] = [
        at.into(),
        write.acting().person.map(Uuid::from).into(),
        Uuid::from(message).into(),
        Uuid::from(organisation).into(),
        Uuid::from(message).into(),
        Uuid::from(network).into(),
    ];
    let is_news = execute(write.conn(), &sql, values).await? > 0;
    if is_news {
        let data = json!({ "message": message, "answered": has_answered });
        let event = EventDraft::new(ANSWERED, network).network(network);
        write.event(event.other(organisation).data(data));
    }
    Ok(is_news)
}

/// The message whose mails are of this batch.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_batch(on: &impl ConnectionTrait, batch: Id) -> Result<Option<Id>, DbErr> {
    let sql = "SELECT id FROM messages WHERE batch_id = $1";
    let row = query_one(on, sql, [Uuid::from(batch).into()]).await?;
    row.map(|row| row.try_get("", "id").map(Id)).transpose()
}

/// Of a message of this network that was not answered: person (none where it went to the mailbox)
/// and organisation.
///
/// # Errors
/// When the database cannot be reached.
pub async fn unanswered(
    on: &impl ConnectionTrait,
    network: Id,
    message: Id,
) -> Result<HashSet<(Option<Id>, Id)>, DbErr> {
    let sql = "SELECT r.person_id, x.organisation_id FROM message_reached x \
               JOIN message_recipients r ON r.id = x.recipient_id \
               JOIN messages m ON m.id = x.message_id \
               WHERE x.message_id = $1 AND m.network_id = $2 AND x.answered_at IS NULL";
    let of: [Value; 2] = [Uuid::from(message).into(), Uuid::from(network).into()];
    let rows = query(on, sql, of).await?;
    let read = |row: &Row| {
        let person: Option<Uuid> = row.try_get("", "person_id")?;
        Ok((person.map(Id), Id(row.try_get("", "organisation_id")?)))
    };
    rows.iter().map(read).collect()
}

/// The condition under which a mandate `m` is of those who did not answer a message of a network,
/// or is over an organisation whose mailbox did not.
pub fn silent(message: &str, network: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM message_reached h \
         JOIN message_recipients r ON r.id = h.recipient_id \
         JOIN messages g ON g.id = h.message_id \
         WHERE h.message_id = {message} AND g.network_id = {network} AND h.answered_at IS NULL \
         AND h.organisation_id = m.organisation_id \
         AND (r.person_id IS NULL OR r.person_id = m.person_id))"
    )
}

/// How many a network wrote to since then.
///
/// # Errors
/// When the database cannot be reached.
pub async fn written_since(
    on: &impl ConnectionTrait,
    network: Id,
    since: Instant,
) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM message_recipients r \
               JOIN messages m ON m.id = r.message_id WHERE m.network_id = $1 AND m.sent_at > $2";
    let of: [Value; 2] = [Uuid::from(network).into(), since.0.into()];
    let row = query_one(on, sql, of).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or(0))
}

fn recipient(row: &Row) -> Result<Recipient, DbErr> {
    let id = |column| row.try_get::<Option<Uuid>>("", column).map(|id| id.map(Id));
    let lang: String = row.try_get("", "lang")?;
    Ok(Recipient {
        id: Id(row.try_get("", "id")?),
        person: id("person_id")?,
        organisation: id("organisation_id")?,
        name: row.try_get("", "name")?,
        address: row.try_get("", "address")?,
        lang: lang.parse().unwrap_or(Lang::Ca),
        mail: Id(row.try_get("", "mail_id")?),
        sending: Id(row.try_get("", "sending_id")?),
        state: mail_state(row)?,
        answer: row.try_get("", "answer")?,
        bounce: row.try_get("", "bounce")?,
    })
}

fn mail_state(row: &Row) -> Result<MailState, DbErr> {
    let code: String = row.try_get("", "state")?;
    MailState::from_code(&code).ok_or_else(|| DbErr::Custom(format!("a mail in state {code}")))
}

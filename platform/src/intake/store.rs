//! Queries about mails that came in and about how far mailboxes were read.

use ordit_kernel::{Id, Instant, Page, PageRequest};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{
    Arrived, Counts, IncomingMail, Kept, Mailbox, MailboxStanding, Place,
    arrived::Sender,
    rules::{Position, Reason, State},
};
use crate::{
    db::{Row, Write, execute, placeholders, query, query_one},
    files,
};

/// The network with this slug.
pub(super) async fn network(on: &impl ConnectionTrait, slug: &str) -> Result<Option<Id>, DbErr> {
    let sql = "SELECT id FROM entries WHERE kind = $1 AND slug = $2";
    let row = query_one(on, sql, ["network".into(), slug.into()]).await?;
    row.map(|row| row.try_get("", "id").map(Id)).transpose()
}

/// How far a mailbox was read; none where it never was.
pub(super) async fn position(
    on: &impl ConnectionTrait,
    mailbox: &str,
) -> Result<Option<Position>, DbErr> {
    let sql = "SELECT uid_validity, last_uid, old_until_uid FROM intake_mailboxes \
               WHERE mailbox = $1 AND uid_validity > 0";
    let row = query_one(on, sql, [mailbox.into()]).await?;
    row.map(|row| {
        Ok(Position {
            uid_validity: row.try_get("", "uid_validity")?,
            last_uid: row.try_get("", "last_uid")?,
            old_until_uid: row.try_get("", "old_until_uid")?,
        })
    })
    .transpose()
}

/// Remembers how far a mailbox was read.
pub(super) async fn put_position(
    write: &Write,
    mailbox: &str,
    network: Id,
    position: &Position,
) -> Result<(), DbErr> {
    let sql = "INSERT INTO intake_mailboxes (mailbox, network_id, uid_validity, last_uid, \
               old_until_uid) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (mailbox) DO UPDATE SET \
               network_id = excluded.network_id, uid_validity = excluded.uid_validity, \
               last_uid = excluded.last_uid, old_until_uid = excluded.old_until_uid";
    let values: [Value; 5] = [
        mailbox.into(),
        Uuid::from(network).into(),
        position.uid_validity.into(),
        position.last_uid.into(),
        position.old_until_uid.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Notes that a mailbox was read, or the key of why it was not.
pub(super) async fn put_standing(
    write: &Write,
    mailbox: &str,
    network: Option<Id>,
    failure: Option<&str>,
) -> Result<(), DbErr> {
    let now = write.now().0;
    let (read_at, failed_at) = match failure {
        None => (Some(now), None),
        Some(_) => (None, Some(now)),
    };
    let sql = "INSERT INTO intake_mailboxes (mailbox, network_id, uid_validity, last_uid, \
               old_until_uid, read_at, failure, failed_at) VALUES ($1, $2, 0, 0, 0, $3, $4, $5) \
               ON CONFLICT (mailbox) DO UPDATE SET network_id = excluded.network_id, \
               read_at = COALESCE(excluded.read_at, intake_mailboxes.read_at), \
               failure = excluded.failure, failed_at = excluded.failed_at";
    let values: [Value; 5] = [
        mailbox.into(),
        network.map(Uuid::from).into(),
        read_at.into(),
        failure.into(),
        failed_at.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// When a mailbox was read last, and why it was not since.
///
/// # Errors
/// When the database cannot be reached.
pub async fn standing(
    on: &impl ConnectionTrait,
    mailbox: &Mailbox,
) -> Result<MailboxStanding, DbErr> {
    let sql = "SELECT read_at, failure FROM intake_mailboxes WHERE mailbox = $1";
    let row = query_one(on, sql, [mailbox.key().into()]).await?;
    let Some(row) = row else {
        return Ok(MailboxStanding::default());
    };
    Ok(MailboxStanding {
        read_at: row.try_get::<Option<i64>>("", "read_at")?.map(Instant),
        failure: row.try_get("", "failure")?,
    })
}

/// Writes a mail down; tells its id, or nothing when it is there already.
pub(super) async fn insert(
    write: &Write,
    place: &Place<'_>,
    mail: &Arrived,
    answers: Option<Id>,
    text: &str,
) -> Result<Option<Id>, DbErr> {
    let id = write.id();
    let sql = format!(
        "INSERT INTO incoming_mails (id, network_id, mailbox, uid_validity, uid, letter_hash, \
         from_name, from_address, forwarded_name, forwarded_address, subject, text, \
         is_shortened, bytes, sent_at, received_at, answers_id, state, reason) \
         VALUES ({}) ON CONFLICT DO NOTHING",
        placeholders(1, 19)
    );
    let forwarded = mail.forwarded.as_ref();
    let state = match mail.reason {
        None => State::Draft,
        Some(_) => State::PutAside,
    };
    let values: [Value; 19] = [
        Uuid::from(id).into(),
        Uuid::from(place.network).into(),
        place.mailbox.into(),
        place.uid_validity.into(),
        place.uid.into(),
        mail.letter_hash.as_str().into(),
        mail.from.name.clone().into(),
        mail.from.address.as_str().into(),
        forwarded.and_then(|sender| sender.name.clone()).into(),
        forwarded.map(|sender| sender.address.clone()).into(),
        mail.subject.as_str().into(),
        text.into(),
        mail.is_shortened.into(),
        i64::try_from(mail.bytes).unwrap_or(i64::MAX).into(),
        mail.sent_at.map(|at| at.0).into(),
        write.now().0.into(),
        answers.map(Uuid::from).into(),
        state.code().into(),
        mail.reason.map(Reason::code).into(),
    ];
    let is_new = execute(write.conn(), &sql, values).await? > 0;
    Ok(is_new.then_some(id))
}

/// Writes down what was attached to a mail.
pub(super) async fn insert_attachments(
    write: &Write,
    mail: Id,
    arrived: &mut Arrived,
) -> Result<(), DbErr> {
    for (position, attachment) in (0_i64..).zip(&mut arrived.attachments) {
        let (document, refusal) = match &mut attachment.kept {
            Ok(document) => (Some(document.put(write).await?), None),
            Err(refusal) => (None, Some(refusal.clone())),
        };
        let sql = "INSERT INTO incoming_attachments (mail_id, position, name, bytes, \
                   document_id, refusal) VALUES ($1, $2, $3, $4, $5, $6)";
        let values: [Value; 6] = [
            Uuid::from(mail).into(),
            position.into(),
            attachment.name.as_str().into(),
            i64::try_from(attachment.bytes).unwrap_or(i64::MAX).into(),
            document.map(Uuid::from).into(),
            refusal.into(),
        ];
        execute(write.conn(), sql, values).await?;
    }
    Ok(())
}

/// How many mails of a network are in each state.
///
/// # Errors
/// When the database cannot be reached.
pub async fn counts(on: &impl ConnectionTrait, network: Id) -> Result<Counts, DbErr> {
    let sql = "SELECT state, COUNT(*) AS number FROM incoming_mails WHERE network_id = $1 \
               GROUP BY state";
    let mut counts = Counts::default();
    for row in query(on, sql, [Uuid::from(network).into()]).await? {
        let number: i64 = row.try_get("", "number")?;
        let number = usize::try_from(number).unwrap_or(0);
        match state(&row)? {
            State::Draft => counts.drafts = number,
            State::Confirmed => counts.confirmed = number,
            State::PutAside => counts.put_aside = number,
        }
    }
    Ok(counts)
}

/// A page of the mails of a network in this state, the latest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn list(
    on: &impl ConnectionTrait,
    network: Id,
    state: State,
    total: usize,
    request: PageRequest,
) -> Result<Page<IncomingMail>, DbErr> {
    let sql = "SELECT * FROM incoming_mails WHERE network_id = $1 AND state = $2 \
               ORDER BY id DESC LIMIT $3 OFFSET $4";
    let whole = |number: usize| Value::from(i64::try_from(number).unwrap_or(i64::MAX));
    let values: [Value; 4] = [
        Uuid::from(network).into(),
        state.code().into(),
        whole(request.size),
        whole(request.offset()),
    ];
    let rows = query(on, sql, values).await?;
    let items = rows.iter().map(read).collect::<Result<_, _>>()?;
    Ok(Page {
        items,
        total,
        request,
    })
}

/// A mail of a network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn one(
    on: &impl ConnectionTrait,
    network: Id,
    id: Id,
) -> Result<Option<IncomingMail>, DbErr> {
    let sql = "SELECT * FROM incoming_mails WHERE id = $1 AND network_id = $2";
    let values = [Uuid::from(id).into(), Uuid::from(network).into()];
    let row = query_one(on, sql, values).await?;
    row.as_ref().map(read).transpose()
}

/// What was attached to a mail, in its order.
///
/// # Errors
/// When the database cannot be reached.
pub async fn attachments(on: &impl ConnectionTrait, mail: Id) -> Result<Vec<Kept>, DbErr> {
    let sql = "SELECT * FROM incoming_attachments WHERE mail_id = $1 ORDER BY position";
    let rows = query(on, sql, [Uuid::from(mail).into()]).await?;
    let kept = |row: &Row| {
        Ok(Kept {
            position: row.try_get("", "position")?,
            name: row.try_get("", "name")?,
            bytes: row.try_get("", "bytes")?,
            document: row.try_get::<Option<Uuid>>("", "document_id")?.map(Id),
            refusal: row.try_get("", "refusal")?,
        })
    };
    rows.iter().map(kept).collect()
}

/// Moves a mail from one state to another; tells whether it was in it. Of two who do so at once
/// one does.
pub(super) async fn settle(
    write: &Write,
    mail: Id,
    from: State,
    to: State,
    made: Option<(&str, Id)>,
) -> Result<bool, DbErr> {
    let sql = "UPDATE incoming_mails SET state = $1, kind = $2, made_id = $3, settled_by = $4, \
               settled_at = $5 WHERE id = $6 AND state = $7";
    let values: [Value; 7] = [
        to.code().into(),
        made.map(|made| made.0).into(),
        made.map(|made| Uuid::from(made.1)).into(),
        write.acting().person.map(Uuid::from).into(),
        write.now().0.into(),
        Uuid::from(mail).into(),
        from.code().into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Takes the words of mails away, with what was attached: those of this address, or those that are
/// old. What became of them stays. Tells how many there were.
pub(super) async fn forget(write: &Write, which: Forgotten<'_>) -> Result<u64, DbErr> {
    let (condition, value): (&str, Vec<Value>) = match which {
        Forgotten::Of(address) => (
            "(from_address = $1 OR forwarded_address = $2)",
            vec![address.into(), address.into()],
        ),
        Forgotten::Before { settled, received } => (
            "(text <> '' OR from_address <> '') AND (received_at < $1 \
             OR (state <> 'draft' AND COALESCE(settled_at, received_at) < $2))",
            vec![received.0.into(), settled.0.into()],
        ),
    };
    let own = format!("SELECT id FROM incoming_mails WHERE {condition}");
    let sql = format!(
        "SELECT document_id FROM incoming_attachments WHERE document_id IS NOT NULL \
         AND mail_id IN ({own})"
    );
    let documents = query(write.conn(), &sql, value.clone()).await?;
    let sql = format!("DELETE FROM incoming_attachments WHERE mail_id IN ({own})");
    execute(write.conn(), &sql, value.clone()).await?;
    for row in &documents {
        files::delete_document(write, Id(row.try_get("", "document_id")?)).await?;
    }
    let sql = format!(
        "UPDATE incoming_mails SET from_name = NULL, from_address = '', forwarded_name = NULL, \
         forwarded_address = NULL, subject = '', text = '', \
         state = CASE WHEN state = 'draft' THEN 'put_aside' ELSE state END WHERE {condition}"
    );
    execute(write.conn(), &sql, value).await
}

/// Whose words are forgotten.
pub(super) enum Forgotten<'a> {
    Of(&'a str),
    /// What was settled before an instant, and what came in before another and nobody looked at.
    Before {
        settled: Instant,
        received: Instant,
    },
}

/// The mails of these addresses, for whoever asks what is held about them.
pub(super) async fn of_addresses(
    on: &impl ConnectionTrait,
    addresses: &[String],
) -> Result<Vec<IncomingMail>, DbErr> {
    if addresses.is_empty() {
        return Ok(Vec::new());
    }
    let marks = placeholders(1, addresses.len());
    let again = placeholders(addresses.len() + 1, addresses.len());
    let sql = format!(
        "SELECT * FROM incoming_mails WHERE from_address IN ({marks}) \
         OR forwarded_address IN ({again}) ORDER BY id"
    );
    let both = addresses.iter().chain(addresses);
    let rows = query(on, &sql, both.map(|one| Value::from(one.as_str()))).await?;
    rows.iter().map(read).collect()
}

fn state(row: &Row) -> Result<State, DbErr> {
    let code: String = row.try_get("", "state")?;
    State::from_code(&code).ok_or_else(|| DbErr::Custom(format!("a mail in state {code}")))
}

fn read(row: &Row) -> Result<IncomingMail, DbErr> {
    let text = |column| -> Result<String, DbErr> { row.try_get("", column) };
    let maybe = |column| -> Result<Option<String>, DbErr> { row.try_get("", column) };
    let id = |column| -> Result<Option<Id>, DbErr> {
        Ok(row.try_get::<Option<Uuid>>("", column)?.map(Id))
    };
    let at = |column| -> Result<Option<Instant>, DbErr> {
        Ok(row.try_get::<Option<i64>>("", column)?.map(Instant))
    };
    let forwarded_name = maybe("forwarded_name")?;
    let forwarded = maybe("forwarded_address")?.map(|address| Sender {
        name: forwarded_name,
        address,
    });
    Ok(IncomingMail {
        id: Id(row.try_get("", "id")?),
        network: Id(row.try_get("", "network_id")?),
        from: Sender {
            name: maybe("from_name")?,
            address: text("from_address")?,
        },
        forwarded,
        subject: text("subject")?,
        text: text("text")?,
        is_shortened: row.try_get("", "is_shortened")?,
        bytes: row.try_get("", "bytes")?,
        sent_at: at("sent_at")?,
        received_at: Instant(row.try_get("", "received_at")?),
        answers: id("answers_id")?,
        state: state(row)?,
        reason: maybe("reason")?.and_then(|code| Reason::from_code(&code)),
        kind: maybe("kind")?,
        made: id("made_id")?,
        settled_at: at("settled_at")?,
    })
}

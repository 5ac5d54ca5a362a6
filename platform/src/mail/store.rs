//! Mails and who gets them, in the database.

use ordit_kernel::{Id, Instant, Lang, UserError};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::{
    EmailAddress, HeaderText, NewMail, Recipient, companions,
    rules::{Standing, State},
};
use crate::{
    db::{Row, Write, execute, placeholders, query, query_one},
    privacy::TAKEN,
};

/// A mail to one recipient, to be sent. It may hold a secret, so it never shows itself.
pub(super) struct Outgoing {
    pub recipient: Id,
    pub mail: Id,
    pub state: State,
    pub is_secret: bool,
    pub is_harmless: bool,
    pub until: Option<Instant>,
    pub lang: Lang,
    pub from_name: Option<HeaderText>,
    pub reply_to: Option<EmailAddress>,
    pub subject: HeaderText,
    pub text: String,
    pub html: Option<String>,
    pub headers: Vec<(String, String)>,
    pub created_at: Instant,
    pub address: EmailAddress,
    pub name: Option<HeaderText>,
    pub message_id: Option<String>,
    /// Joins it with the others of its act, whose documents it brings too.
    pub batch: Option<Id>,
}

impl Outgoing {
    pub(super) fn standing(&self) -> Standing {
        Standing {
            state: self.state,
            is_harmless: self.is_harmless,
            until: self.until,
        }
    }

    /// The same in every attempt, so that a mail program shows two copies as one.
    pub(super) fn message_id(&self, from: &EmailAddress) -> String {
        let made = || format!("<{}@{}>", self.recipient, from.domain());
        self.message_id.clone().unwrap_or_else(made)
    }
}

/// Begins the statement that inserts rows of `mails`.
pub(super) const MAIL: &str = "INSERT INTO mails (id, kind, is_secret, is_harmless, lang, \
     from_name, reply_to, subject, text, html, headers, batch_id, created_at, until)";
/// Begins the statement that inserts rows of `mail_recipients`.
pub(super) const RECIPIENT: &str = "INSERT INTO mail_recipients (id, mail_id, address, \
     folded_address, name, person_id, organisation_id, state)";

pub(super) async fn insert(write: &Write, id: Id, new: &NewMail) -> Result<(), DbErr> {
    let sql = format!("{MAIL} VALUES ({})", placeholders(1, 14));
    execute(write.conn(), &sql, mail_values(write, id, new))
        .await
        .map(drop)
}

/// The values of a row of `mails`, in the order of [`MAIL`].
pub(super) fn mail_values(write: &Write, id: Id, new: &NewMail) -> [Value; 14] {
    [
        Uuid::from(id).into(),
        new.kind.name.into(),
        new.kind.is_secret.into(),
        new.kind.is_harmless.into(),
        new.lang.code().into(),
        new.from_name.as_ref().map(HeaderText::as_str).into(),
        new.reply_to.as_ref().map(EmailAddress::as_str).into(),
        new.subject.as_str().into(),
        new.text.as_str().into(),
        new.html.as_deref().into(),
        headers(new).into(),
        new.batch.map(Uuid::from).into(),
        write.now().0.into(),
        new.until.map(|until| until.0).into(),
    ]
}

/// Tells whether the address was not yet among the mail's recipients.
pub(super) async fn insert_recipient(
    write: &Write,
    mail: Id,
    id: Id,
    to: &Recipient,
) -> Result<bool, DbErr> {
    let sql = format!(
        "{RECIPIENT} VALUES ({}) ON CONFLICT (mail_id, folded_address) DO NOTHING",
        placeholders(1, 8)
    );
    Ok(execute(write.conn(), &sql, recipient_values(mail, id, to)).await? > 0)
}

/// The values of a row of `mail_recipients`, in the order of [`RECIPIENT`].
pub(super) fn recipient_values(mail: Id, id: Id, to: &Recipient) -> [Value; 8] {
    [
        Uuid::from(id).into(),
        Uuid::from(mail).into(),
        to.address.as_str().into(),
        to.address.folded().into(),
        to.name.as_ref().map(HeaderText::as_str).into(),
        to.person.map(Uuid::from).into(),
        to.organisation.map(Uuid::from).into(),
        State::Waiting.code().into(),
    ]
}

/// The mail to this recipient.
pub(super) async fn outgoing(
    on: &impl ConnectionTrait,
    recipient: Id,
) -> Result<Option<Outgoing>, DbErr> {
    let sql = "SELECT r.id, r.mail_id, r.state, r.address, r.name, r.message_id, m.is_secret, \
               m.is_harmless, m.until, m.lang, m.from_name, m.reply_to, m.subject, m.text, \
               m.html, m.headers, m.created_at, m.batch_id \
               FROM mail_recipients r JOIN mails m ON m.id = r.mail_id WHERE r.id = $1";
    let row = query_one(on, sql, [Uuid::from(recipient).into()]).await?;
    row.as_ref().map(read_outgoing).transpose()
}

/// Notes that the mail is about to be sent; nothing when it is no longer as it was looked at.
pub(super) async fn begin(
    write: &Write,
    outgoing: &Outgoing,
    from: &EmailAddress,
) -> Result<bool, DbErr> {
    let sql = "UPDATE mail_recipients SET state = $1, tried_at = $2, message_id = $3 \
               WHERE id = $4 AND state = $5";
    let values: [Value; 5] = [
        State::Sending.code().into(),
        write.now().0.into(),
        outgoing.message_id(from).into(),
        Uuid::from(outgoing.recipient).into(),
        outgoing.state.code().into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Notes what became of it, unless that is certain already.
pub(super) async fn settle(
    write: &Write,
    recipient: Id,
    state: State,
    answer: Option<i64>,
) -> Result<(), DbErr> {
    let sql = "UPDATE mail_recipients SET state = $1, tried_at = $2, answer = $3 \
               WHERE id = $4 AND state NOT IN ($5, $6, $7)";
    let values: [Value; 7] = [
        state.code().into(),
        write.now().0.into(),
        answer.into(),
        Uuid::from(recipient).into(),
        State::Sent.code().into(),
        State::Refused.code().into(),
        State::Stopped.code().into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Lets it wait for the next attempt; it is stopped where its act was while it was tried.
pub(super) async fn wait_again(
    write: &Write,
    recipient: Id,
    answer: Option<i64>,
) -> Result<(), DbErr> {
    let sql = "UPDATE mail_recipients SET state = CASE WHEN EXISTS (SELECT 1 FROM mails m \
               JOIN mails o ON o.batch_id = m.batch_id \
               JOIN mail_recipients s ON s.mail_id = o.id AND s.state = $7 \
               WHERE m.id = mail_recipients.mail_id) THEN $7 ELSE $1 END, \
               tried_at = $2, answer = $3 WHERE id = $4 AND state IN ($5, $6)";
    let values: [Value; 7] = [
        State::Waiting.code().into(),
        write.now().0.into(),
        answer.into(),
        Uuid::from(recipient).into(),
        State::Waiting.code().into(),
        State::Sending.code().into(),
        State::Stopped.code().into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Forgets the text of a secret for which nobody waits any more, and the link in its headers.
pub(super) async fn forget_settled(write: &Write, mail: Id) -> Result<(), DbErr> {
    let sql = "UPDATE mails SET text = '', html = NULL, headers = '{}' \
               WHERE id = $1 AND is_secret AND NOT EXISTS (SELECT 1 FROM mail_recipients r \
               WHERE r.mail_id = $2 AND r.state NOT IN ($3, $4, $5))";
    let id = Uuid::from(mail);
    let values: [Value; 5] = [
        id.into(),
        id.into(),
        State::Sent.code().into(),
        State::Refused.code().into(),
        State::Stopped.code().into(),
    ];
    execute(write.conn(), sql, values).await?;
    companions::forget_with(write, mail).await
}

/// Gives up what is of no use any more, and forgets the secrets in it.
///
/// # Errors
/// When the database cannot be reached.
pub(crate) async fn forget_expired(write: &Write) -> Result<(), DbErr> {
    let now = write.now().0;
    // What a server put off until then was not refused by it.
    let sql = "UPDATE mail_recipients SET state = $1, answer = NULL WHERE state = $2 \
               AND mail_id IN (SELECT id FROM mails WHERE until < $3)";
    let [refused, waiting] = [State::Refused, State::Waiting].map(|state| state.code().into());
    execute(write.conn(), sql, [refused, waiting, now.into()]).await?;
    let sql = "UPDATE mails SET text = '', html = NULL, headers = '{}' \
               WHERE is_secret AND text <> '' AND until < $1";
    execute(write.conn(), sql, [now.into()]).await?;
    companions::forget_left_over(write).await
}

/// Forgets to which address a recipient was written; that they were stays.
pub(crate) async fn forget_recipient(write: &Write, id: Uuid) -> Result<(), DbErr> {
    let sql = "UPDATE mail_recipients SET address = $1, folded_address = $2, name = NULL, \
               bounce = NULL WHERE id = $3";
    let values: [Value; 3] = [TAKEN.into(), id.to_string().into(), id.into()];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Forgets to which addresses mails of a kind went that were put before an instant, so many at
/// most; tells how many.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn forget_sent_to(
    write: &Write,
    kind: &str,
    (before, most): (Instant, i64),
) -> Result<u64, DbErr> {
    let sql = "SELECT r.id FROM mails m JOIN mail_recipients r ON r.mail_id = m.id \
               WHERE m.kind = $1 AND m.created_at < $2 AND r.address <> $3 \
               AND r.state IN ($4, $5, $6) LIMIT $7";
    let values: [Value; 7] = [
        kind.into(),
        before.0.into(),
        TAKEN.into(),
        State::Sent.code().into(),
        State::Refused.code().into(),
        State::Stopped.code().into(),
        most.into(),
    ];
    let rows = query(write.conn(), sql, values).await?;
    for row in &rows {
        forget_recipient(write, row.try_get("", "id")?).await?;
    }
    Ok(rows.len() as u64)
}

/// Settles what was uncertain; tells whether it still was.
pub(super) async fn clear_up(
    write: &Write,
    (mail, recipient): (Id, Id),
    state: State,
) -> Result<bool, DbErr> {
    let sql = "UPDATE mail_recipients SET state = $1 \
               WHERE mail_id = $2 AND id = $3 AND state = $4";
    let values: [Value; 4] = [
        state.code().into(),
        Uuid::from(mail).into(),
        Uuid::from(recipient).into(),
        State::Uncertain.code().into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

fn headers(new: &NewMail) -> String {
    let pairs = new.headers.iter();
    let headers: Map<String, Json> = pairs
        .map(|(name, value)| ((*name).to_owned(), value.as_str().into()))
        .collect();
    Json::Object(headers).to_string()
}

fn read_outgoing(row: &Row) -> Result<Outgoing, DbErr> {
    let lang: String = row.try_get("", "lang")?;
    let headers: String = row.try_get("", "headers")?;
    let headers: Map<String, Json> =
        serde_json::from_str(&headers).map_err(|error| spoilt(&error))?;
    let headers = headers
        .into_iter()
        .filter_map(|(name, value)| Some((name, value.as_str()?.to_owned())));
    Ok(Outgoing {
        recipient: Id(row.try_get("", "id")?),
        mail: Id(row.try_get("", "mail_id")?),
        state: state(row)?,
        is_secret: row.try_get("", "is_secret")?,
        is_harmless: row.try_get("", "is_harmless")?,
        until: row.try_get::<Option<i64>>("", "until")?.map(Instant),
        lang: lang.parse().map_err(|error| spoilt(&error))?,
        from_name: line(row, "from_name")?,
        reply_to: address(row, "reply_to")?,
        subject: line(row, "subject")?.ok_or_else(|| spoilt(&"no subject"))?,
        text: row.try_get("", "text")?,
        html: row.try_get("", "html")?,
        headers: headers.collect(),
        created_at: Instant(row.try_get("", "created_at")?),
        address: address(row, "address")?.ok_or_else(|| spoilt(&"no address"))?,
        name: line(row, "name")?,
        message_id: row.try_get("", "message_id")?,
        batch: row.try_get::<Option<Uuid>>("", "batch_id")?.map(Id),
    })
}

pub(super) fn state(row: &Row) -> Result<State, DbErr> {
    let code: String = row.try_get("", "state")?;
    State::from_code(&code).ok_or_else(|| spoilt(&code))
}

fn line(row: &Row, column: &str) -> Result<Option<HeaderText>, DbErr> {
    let text: Option<String> = row.try_get("", column)?;
    let parsed = text.map(|text| HeaderText::parse(&text)).transpose();
    parsed.map_err(|error: UserError| spoilt(&error.key))
}

fn address(row: &Row, column: &str) -> Result<Option<EmailAddress>, DbErr> {
    let text: Option<String> = row.try_get("", column)?;
    let parsed = text.map(|text| EmailAddress::parse(&text)).transpose();
    parsed.map_err(|error: UserError| spoilt(&error.key))
}

fn spoilt(what: &dyn std::fmt::Display) -> DbErr {
    DbErr::Custom(format!("a mail in the database: {what}"))
}

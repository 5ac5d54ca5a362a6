//! Mails as people look at them: what waits, what was refused, what is uncertain, the demo's all.

use ordit_kernel::{Id, Instant, Page, PageRequest};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{companions, rules::State, store::state};
use crate::db::{Row, Rows, query, query_one};

/// A mail to one recipient as coordination sees it: never its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    pub recipient: Id,
    pub mail: Id,
    pub address: String,
    pub name: Option<String>,
    pub subject: String,
    pub state: State,
    pub created_at: Instant,
    pub tried_at: Option<Instant>,
    /// What the server answered, as a code of SMTP.
    pub answer: Option<i64>,
    pub message_id: Option<String>,
    /// Why the recipient's server gave it back later.
    pub bounce: Option<String>,
    /// Its text was a secret and is forgotten.
    pub is_forgotten: bool,
}

/// A mail in the demo's outbox.
pub(super) struct Kept {
    pub listed: Listed,
    pub from_name: Option<String>,
    pub text: String,
    pub html: Option<String>,
    pub file: Option<companions::Shown>,
}

/// How many mails to one recipient are not simply sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those being sent right now included.
    pub waiting: usize,
    pub refused: usize,
    pub uncertain: usize,
}

/// What of a mail and its recipient is listed.
const LISTED: &str = "r.id, r.mail_id, r.address, r.name, r.state, r.tried_at, r.answer, \
     r.message_id, r.bounce, m.subject, m.created_at, m.is_secret, CAST(LENGTH(m.text) AS BIGINT) AS length \
     FROM mail_recipients r JOIN mails m ON m.id = r.mail_id";

/// How many mails wait, were refused, or are uncertain.
///
/// # Errors
/// When the database cannot be reached.
pub async fn counts(on: &impl ConnectionTrait) -> Result<Counts, DbErr> {
    let sql = "SELECT state, COUNT(*) AS number FROM mail_recipients WHERE state <> $1 \
               GROUP BY state";
    let mut counts = Counts::default();
    for row in query(on, sql, [State::Sent.code().into()]).await? {
        let number: i64 = row.try_get("", "number")?;
        let number = usize::try_from(number).unwrap_or(0);
        match state(&row)? {
            State::Waiting | State::Sending => counts.waiting += number,
            State::Refused => counts.refused = number,
            State::Uncertain => counts.uncertain = number,
            State::Sent | State::Stopped => {}
        }
    }
    Ok(counts)
}

/// How many mails were refused since then.
pub(super) async fn refused_since(
    on: &impl ConnectionTrait,
    since: Instant,
) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM mail_recipients WHERE state = $1 AND tried_at > $2";
    let values: [Value; 2] = [State::Refused.code().into(), since.0.into()];
    let row = query_one(on, sql, values).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or(0))
}

/// A page of the mails in one of these states, the latest first.
pub(super) async fn list(
    on: &impl ConnectionTrait,
    states: [State; 2],
    total: usize,
    request: PageRequest,
) -> Result<Page<Listed>, DbErr> {
    let sql =
        format!("SELECT {LISTED} WHERE r.state IN ($1, $2) ORDER BY r.id DESC LIMIT $3 OFFSET $4");
    let [one, other] = states.map(|state| state.code().into());
    let values: [Value; 4] = [one, other, whole(request.size), whole(request.offset())];
    let items = read_all(&query(on, &sql, values).await?)?;
    Ok(Page {
        items,
        total,
        request,
    })
}

/// The mail to one recipient.
pub(super) async fn one(on: &impl ConnectionTrait, id: Id) -> Result<Option<Listed>, DbErr> {
    let sql = format!("SELECT {LISTED} WHERE r.id = $1");
    let row = query_one(on, &sql, [Uuid::from(id).into()]).await?;
    row.as_ref().map(read_listed).transpose()
}

/// A page of everything that was ever put, the latest first.
pub(super) async fn all(
    on: &impl ConnectionTrait,
    request: PageRequest,
) -> Result<Page<Listed>, DbErr> {
    let row = query_one(on, "SELECT COUNT(*) AS number FROM mail_recipients", []).await?;
    let total: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    let sql = format!("SELECT {LISTED} ORDER BY r.id DESC LIMIT $1 OFFSET $2");
    let values = [whole(request.size), whole(request.offset())];
    let items = read_all(&query(on, &sql, values).await?)?;
    Ok(Page {
        items,
        total: usize::try_from(total).unwrap_or(0),
        request,
    })
}

/// The mail to one recipient with its text.
pub(super) async fn kept(on: &impl ConnectionTrait, id: Id) -> Result<Option<Kept>, DbErr> {
    let Some(listed) = one(on, id).await? else {
        return Ok(None);
    };
    let sql = "SELECT from_name, text, html FROM mails WHERE id = $1";
    let row = query_one(on, sql, [Uuid::from(listed.mail).into()]).await?;
    let file = companions::shown(on, listed.mail).await?;
    row.map(|row| {
        Ok(Kept {
            listed,
            file,
            from_name: row.try_get("", "from_name")?,
            text: row.try_get("", "text")?,
            html: row.try_get("", "html")?,
        })
    })
    .transpose()
}

fn whole(number: usize) -> Value {
    i64::try_from(number).unwrap_or(i64::MAX).into()
}

fn read_all(rows: &Rows) -> Result<Vec<Listed>, DbErr> {
    rows.iter().map(read_listed).collect()
}

fn read_listed(row: &Row) -> Result<Listed, DbErr> {
    let length: i64 = row.try_get("", "length")?;
    let is_secret: bool = row.try_get("", "is_secret")?;
    Ok(Listed {
        recipient: Id(row.try_get("", "id")?),
        mail: Id(row.try_get("", "mail_id")?),
        address: row.try_get("", "address")?,
        name: row.try_get("", "name")?,
        subject: row.try_get("", "subject")?,
        state: state(row)?,
        created_at: Instant(row.try_get("", "created_at")?),
        tried_at: row.try_get::<Option<i64>>("", "tried_at")?.map(Instant),
        answer: row.try_get("", "answer")?,
        message_id: row.try_get("", "message_id")?,
        bounce: row.try_get("", "bounce")?,
        is_forgotten: is_secret && length == 0,
    })
}

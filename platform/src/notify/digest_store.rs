//! Who is due a mail, and taking what belongs into it, set-wise and once per period.

use std::collections::HashMap;

use ordit_kernel::{Id, Lang};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{
    rules::Bounds,
    store::{CHOSEN, TOLD, Told, read},
};
use crate::{
    db::{Row, Write, execute, placeholders, query, query_one},
    mail::{EmailAddress, HeaderText},
};

/// So many people are written to in one transaction.
const PEOPLE: i64 = 100;
/// Of so much at most, the latest, a mail is made.
pub const MOST_TOLD: usize = 300;

/// Somebody who is due a mail.
#[derive(Clone)]
pub struct Due {
    pub person: Id,
    pub address: EmailAddress,
    pub name: Option<HeaderText>,
    pub lang: Lang,
    /// What tells this mail from all others of this person.
    pub period: String,
}

/// A mail of a period, which nobody else writes.
pub struct Digest {
    pub id: Id,
    pub due: Due,
    /// The secret by which its reader stops all mails.
    pub token: String,
}

/// The first people after this one, in the order of their ids, for whom something waits within the
/// bounds and whose mail of the period, if one is named, is not written yet.
pub async fn due(
    on: &impl ConnectionTrait,
    bounds: &Bounds,
    period: Option<&str>,
    after: Id,
) -> Result<Vec<Due>, DbErr> {
    let sql = format!(
        "SELECT n.person_id, MIN(a.address) AS address, MIN(a.name) AS name, \
         MIN(w.lang) AS lang, MIN(n.seq) AS first_seq FROM notifications n \
         JOIN sign_in_addresses a ON a.person_id = n.person_id AND NOT a.is_disabled \
         LEFT JOIN notification_readers w ON w.person_id = n.person_id \
         WHERE n.digest_id IS NULL AND n.person_id > $5 AND {} \
         AND NOT EXISTS (SELECT 1 FROM notification_digests d \
         WHERE d.person_id = n.person_id AND d.period = $6) \
         GROUP BY n.person_id ORDER BY n.person_id LIMIT {PEOPLE}",
        within()
    );
    let more: [Value; 2] = [Uuid::from(after).into(), period.unwrap_or_default().into()];
    let values = limits(bounds).into_iter().chain(more);
    let rows = query(on, &sql, values).await?;
    rows.iter().map(|row| read_due(row, period)).collect()
}

/// Begins the mails of these people and gives those that were not begun before.
pub async fn begin(
    write: &Write,
    digests: Vec<Digest>,
    hash: fn(&str) -> String,
) -> Result<Vec<Digest>, DbErr> {
    let rows: Vec<String> = (0..digests.len())
        .map(|row| format!("({})", placeholders(row * 5 + 1, 5)))
        .collect();
    let sql = format!(
        "INSERT INTO notification_digests (id, person_id, period, token_hash, created_at) \
         VALUES {} ON CONFLICT (person_id, period) DO NOTHING",
        rows.join(", ")
    );
    let now = write.now().0;
    let values = digests.iter().flat_map(|digest| {
        let values: [Value; 5] = [
            Uuid::from(digest.id).into(),
            Uuid::from(digest.due.person).into(),
            digest.due.period.as_str().into(),
            hash(&digest.token).into(),
            now.into(),
        ];
        values
    });
    execute(write.conn(), &sql, values).await?;
    let sql = format!(
        "SELECT id FROM notification_digests WHERE id IN ({})",
        placeholders(1, digests.len())
    );
    let ids = digests.iter().map(|digest| Uuid::from(digest.id).into());
    let mut begun = Vec::new();
    for row in query(write.conn(), &sql, ids).await? {
        begun.push(Id(row.try_get("", "id")?));
    }
    let is_begun = |digest: &Digest| begun.contains(&digest.id);
    Ok(digests.into_iter().filter(is_begun).collect())
}

/// Takes what waits within the bounds into these mails, and gives the latest of it by person.
pub async fn take(
    write: &Write,
    bounds: &Bounds,
    digests: &[Digest],
) -> Result<HashMap<Id, Vec<Told>>, DbErr> {
    let ids = placeholders(5, digests.len());
    let sql = format!(
        "UPDATE notifications AS n SET digest_id = (SELECT d.id FROM notification_digests d \
         WHERE d.person_id = n.person_id AND d.id IN ({ids})) \
         WHERE n.digest_id IS NULL AND {} AND n.person_id IN \
         (SELECT d.person_id FROM notification_digests d WHERE d.id IN ({ids}))",
        within()
    );
    let own = || {
        digests
            .iter()
            .map(|digest| Value::from(Uuid::from(digest.id)))
    };
    execute(write.conn(), &sql, limits(bounds).into_iter().chain(own())).await?;
    let sql = format!(
        "SELECT {TOLD} FROM (SELECT t.*, ROW_NUMBER() OVER \
         (PARTITION BY t.person_id ORDER BY t.seq DESC) AS place FROM notifications t \
         WHERE t.digest_id IN ({})) n JOIN events e ON e.seq = n.seq \
         WHERE n.place <= {MOST_TOLD} ORDER BY n.person_id, n.seq DESC",
        placeholders(1, digests.len())
    );
    let mut by_person: HashMap<Id, Vec<Told>> = HashMap::new();
    for told in read(&query(write.conn(), &sql, own()).await?)? {
        by_person.entry(told.person).or_default().push(told);
    }
    Ok(by_person)
}

/// Whose mail holds the link with this hash.
pub async fn person_of(on: &impl ConnectionTrait, hash: &str) -> Result<Option<Id>, DbErr> {
    let sql = "SELECT person_id FROM notification_digests WHERE token_hash = $1";
    let row = query_one(on, sql, [hash.into()]).await?;
    row.map(|row| row.try_get("", "person_id").map(Id))
        .transpose()
}

/// Whether a notification `n` lies within bounds, which are `$1` to `$4`.
fn within() -> String {
    format!(
        "n.at > $1 AND CASE {CHOSEN} WHEN 'at_once' THEN n.at <= $2 WHEN 'daily' THEN n.at <= $3 \
         WHEN 'weekly' THEN n.at <= $4 ELSE FALSE END"
    )
}

fn limits(bounds: &Bounds) -> [Value; 4] {
    [
        bounds.since.0.into(),
        bounds.at_once.0.into(),
        bounds.daily.0.into(),
        bounds.weekly.0.into(),
    ]
}

fn read_due(row: &Row, period: Option<&str>) -> Result<Due, DbErr> {
    let address: String = row.try_get("", "address")?;
    let (name, lang): (Option<String>, Option<String>) =
        (row.try_get("", "name")?, row.try_get("", "lang")?);
    let first: i64 = row.try_get("", "first_seq")?;
    let address = EmailAddress::parse(&address);
    Ok(Due {
        person: Id(row.try_get("", "person_id")?),
        address: address.map_err(|refused| DbErr::Type(refused.key))?,
        name: name.and_then(|name| HeaderText::parse(&name).ok()),
        lang: lang.and_then(|code| code.parse().ok()).unwrap_or_default(),
        // What is told at once is told apart by the first thing in it.
        period: period.map_or_else(|| format!("seq:{first}"), str::to_owned),
    })
}

//! What a timeline is made of, in two queries: contacts and memberships, and events.

use ordit_kernel::{Id, Instant, PartialDate};
use ordit_platform::{
    db::{Row, query},
    mail::State as MailState,
};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{Fact, Letter, Moment, Service, What, rules::service_of};

/// Older events than these are told no more.
const EVENTS: i64 = 5_000;

/// Every contact with an organisation and every state that it reached. Internal notes stand in a
/// table that is not asked.
///
/// # Errors
/// When the database cannot be reached.
pub async fn life(on: &impl ConnectionTrait, organisation: Id) -> Result<Vec<Moment>, DbErr> {
    let sql = "SELECT c.network_id, c.happened_on AS since, c.channel AS code, c.subject, \
               c.with_whom, c.by_whom, c.person_id, c.entry_id, 0 AS ordinal FROM contacts c \
               JOIN entries e ON e.id = c.entry_id \
               WHERE c.organisation_id = $1 AND e.state <> 'archived' UNION ALL \
               SELECT m.network_id, m.since, m.state, NULL, NULL, NULL, NULL, NULL, m.ordinal \
               FROM memberships m WHERE m.organisation_id = $1 \
               ORDER BY ordinal DESC, entry_id DESC";
    let rows = query(on, sql, [Uuid::from(organisation).into()]).await?;
    rows.iter().map(moment).collect()
}

/// The events that touch an organisation, newest first, as far as they are told.
///
/// # Errors
/// When the database cannot be reached.
pub async fn events(on: &impl ConnectionTrait, organisation: Id) -> Result<Vec<Moment>, DbErr> {
    // The subject is that of a mail which this organisation was sent: no field stands in it.
    let sql = "SELECT e.at, e.network_id, e.verb, e.entry_id, e.other_id, r.origin, \
               g.id AS message_id, g.starts_at, \
               (SELECT m.subject FROM message_reached x \
               JOIN message_recipients q ON q.id = x.recipient_id \
               JOIN mail_recipients s ON s.mail_id = q.mail_id AND s.state <> $3 \
               JOIN mails m ON m.id = q.mail_id \
               WHERE x.message_id = g.id AND x.organisation_id = $1 \
               ORDER BY q.id LIMIT 1) AS subject FROM \
               (SELECT * FROM events WHERE entry_id = $1 \
               UNION SELECT * FROM events WHERE other_id = $1) e \
               LEFT JOIN import_runs r ON r.id = e.batch_id \
               LEFT JOIN messages g ON g.batch_id = e.batch_id ORDER BY e.seq DESC LIMIT $2";
    let stopped = MailState::Stopped.code();
    let values = [
        Uuid::from(organisation).into(),
        EVENTS.into(),
        stopped.into(),
    ];
    let rows = query(on, sql, values).await?;
    let moments = rows.iter().map(|row| event(row, organisation));
    let moments: Result<Vec<Option<Moment>>, DbErr> = moments.collect();
    Ok(moments?.into_iter().flatten().collect())
}

fn moment(row: &Row) -> Result<Moment, DbErr> {
    let since: String = row.try_get("", "since")?;
    let code: String = row.try_get("", "code")?;
    let subject: Option<String> = row.try_get("", "subject")?;
    let (service, what) = match subject {
        Some(subject) => {
            let person: Option<Uuid> = row.try_get("", "person_id")?;
            let fact = Fact {
                id: Id(row.try_get("", "entry_id")?),
                channel: code,
                subject,
                with_whom: row.try_get("", "with_whom")?,
                person: person.map(Id),
                by_whom: row.try_get("", "by_whom")?,
            };
            (Service::Contact, What::Contact(fact))
        }
        None => (Service::Membership, What::Stage(code)),
    };
    Ok(Moment {
        on: since.parse().unwrap_or(PartialDate::Unknown),
        network: Some(Id(row.try_get("", "network_id")?)),
        service,
        what,
    })
}

fn event(row: &Row, organisation: Id) -> Result<Option<Moment>, DbErr> {
    let origin: Option<String> = row.try_get("", "origin")?;
    let verb: String = row.try_get("", "verb")?;
    let Some(service) = service_of(&verb, origin.as_deref() == Some("file")) else {
        return Ok(None);
    };
    let network: Option<Uuid> = row.try_get("", "network_id")?;
    let entry: Uuid = row.try_get("", "entry_id")?;
    let other: Option<Uuid> = row.try_get("", "other_id")?;
    // Whichever of the two is not the organisation itself.
    let other = std::iter::once(entry)
        .chain(other)
        .find(|id| *id != Uuid::from(organisation));
    let at = Instant(row.try_get("", "at")?);
    let message: Option<Uuid> = row.try_get("", "message_id")?;
    let subject: Option<String> = row.try_get("", "subject")?;
    let starts_at: Option<i64> = row.try_get("", "starts_at")?;
    Ok(Some(Moment {
        on: PartialDate::Day(at.day()),
        network: network.map(Id),
        service,
        what: What::Event {
            verb,
            other: other.map(Id),
            message: message.map(|id| Letter {
                id: Id(id),
                subject: subject.unwrap_or_default(),
                starts_at: starts_at.map(Instant),
            }),
        },
    }))
}

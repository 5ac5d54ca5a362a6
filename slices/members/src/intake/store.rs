//! Queries of the intake: the addresses under which a network's members are known.

use ordit_kernel::{Id, Instant};
use ordit_platform::db::{Row, query};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::rules::Entry;

/// Whoever takes or took part in the network, or is its ally.
const IN_TOUCH: &str = "SELECT organisation_id FROM memberships WHERE network_id = $1 \
     UNION SELECT organisation_id FROM allies WHERE network_id = $1";

/// The addresses of those who act for organisations in touch with a network now, and of their
/// functional mailboxes.
///
/// # Errors
/// When the database cannot be reached.
pub async fn book(
    on: &impl ConnectionTrait,
    network: Id,
    now: Instant,
) -> Result<Vec<Entry>, DbErr> {
    let sql = format!(
        "SELECT p.folded_address AS address, m.organisation_id AS organisation, \
         p.entry_id AS person FROM people p JOIN mandates m ON m.person_id = p.entry_id \
         WHERE p.folded_address IS NOT NULL AND m.since <= $2 \
         AND (m.until IS NULL OR m.until > $2) AND m.organisation_id IN ({IN_TOUCH}) \
         UNION SELECT LOWER(b.address) AS address, b.organisation_id AS organisation, \
         NULL AS person FROM mailboxes b WHERE b.organisation_id IN ({IN_TOUCH})"
    );
    let values: [Value; 2] = [Uuid::from(network).into(), now.0.into()];
    let rows = query(on, &sql, values).await?;
    let entry = |row: &Row| {
        Ok(Entry {
            address: row.try_get("", "address")?,
            organisation: Id(row.try_get("", "organisation")?),
            person: row.try_get::<Option<Uuid>>("", "person")?.map(Id),
        })
    };
    rows.iter().map(entry).collect()
}

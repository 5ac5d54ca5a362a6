//! The people of the demo: whoever tries it may be any of them, and nowhere else.

use ordit_kernel::{Id, Mandate, Reach};
use sea_orm::{DbErr, Value};

use super::mandate;
use crate::{
    db::{Db, query, query_one},
    mail::EmailAddress,
    web::{Shared, Visit},
};

/// Nobody in earnest has an address under this name (RFC 2606).
const DOMAIN: &str = ".example";
/// More than this is no choice.
const MOST: i64 = 24;

/// Somebody as whom one may enter.
pub struct Guest {
    pub address: String,
    pub name: String,
    /// What they are, and where; nothing for a neighbour.
    pub does: Option<String>,
}

/// Everybody as whom one may enter, in the order in which they came.
///
/// # Errors
/// When the database cannot be reached.
pub async fn guests(site: &Shared, visit: &Visit) -> Result<Vec<Guest>, DbErr> {
    let sql = "SELECT a.address, a.name, a.person_id, m.id, m.role, m.network_id, m.organisation_id, \
               m.in_functions FROM sign_in_addresses a LEFT JOIN mandates m \
               ON m.person_id = a.person_id AND m.since <= $1 \
               AND (m.until IS NULL OR m.until > $1) \
               WHERE NOT a.is_disabled AND a.folded_address LIKE $2 \
               ORDER BY a.created_at, a.folded_address, m.since, m.id LIMIT $3";
    let values: [Value; 3] = [visit.now.0.into(), format!("%{DOMAIN}").into(), MOST.into()];
    let rows = query(site.db.read(), sql, values).await?;
    let mut guests: Vec<Guest> = Vec::new();
    for row in &rows {
        let address: String = row.try_get("", "address")?;
        if guests.iter().any(|guest| guest.address == address) {
            continue;
        }
        let held = mandate::read(row)?;
        // The demonstration's own button enters as them.
        if held
            .as_ref()
            .is_some_and(|held| held.reach == Reach::Everything)
        {
            continue;
        }
        let person = Id(row.try_get("", "person_id")?);
        guests.push(Guest {
            name: title(site, visit, person)
                .or(row.try_get("", "name")?)
                .unwrap_or_else(|| address.clone()),
            does: held.map(|held| does(site, visit, &held)),
            address,
        });
    }
    Ok(guests)
}

/// The person of an address of the demo.
///
/// # Errors
/// When the database cannot be reached.
pub async fn guest(db: &Db, address: &str) -> Result<Option<Id>, DbErr> {
    let Ok(address) = EmailAddress::parse(address) else {
        return Ok(None);
    };
    let folded = address.folded();
    if !folded.ends_with(DOMAIN) {
        return Ok(None);
    }
    let sql = "SELECT person_id FROM sign_in_addresses \
               WHERE folded_address = $1 AND NOT is_disabled";
    let row = query_one(db.read(), sql, [folded.into()]).await?;
    row.map(|row| row.try_get("", "person_id").map(Id))
        .transpose()
}

fn does(site: &Shared, visit: &Visit, held: &Mandate) -> String {
    let role = visit.l.t(format!("me-role-{}", held.role.code()));
    let over = match held.reach {
        Reach::Everything => Some(visit.l.t("me-over-everything")),
        Reach::Network(id) | Reach::Organisation(id) => title(site, visit, id),
    };
    over.map_or_else(|| role.clone(), |over| format!("{role}, {over}"))
}

/// In the demo everything is invented or open, and whoever chooses may be anybody.
fn title(site: &Shared, visit: &Visit, entry: Id) -> Option<String> {
    let snapshot = site.snapshots.current();
    let head = snapshot.head(entry)?;
    Some(head.title(visit.lang).text.to_owned())
}

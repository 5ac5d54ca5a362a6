//! Queries about those whom an organisation registered.

use ordit_kernel::{Id, Instant, Page, PageRequest};
use ordit_platform::db::{Row, query, query_one};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use crate::registration::{Registration, store::read};

/// Somebody who was registered, and when what they come to is over.
pub struct Own {
    pub registration: Registration,
    pub over_at: Option<Instant>,
}

const FROM: &str = "FROM registrations r JOIN activities a ON a.entry_id = r.activity_id \
     WHERE r.organisation_id = $1 AND r.came_by = 'organisation'";

/// Those whom an organisation registered, the latest activity first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn page(
    on: &impl ConnectionTrait,
    organisation: Id,
    request: PageRequest,
) -> Result<Page<Own>, DbErr> {
    let own = || [Uuid::from(organisation).into()];
    let sql = format!("SELECT COUNT(*) AS number {FROM}");
    let row = query_one(on, &sql, own()).await?;
    let total: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    let sql = format!(
        "SELECT r.*, a.last_at AS over_at {FROM} \
         ORDER BY a.first_at IS NULL, a.first_at DESC, r.activity_id, r.queue, r.id \
         LIMIT {} OFFSET {}",
        request.size,
        request.offset()
    );
    let rows = query(on, &sql, own()).await?;
    Ok(Page {
        items: rows.iter().map(one).collect::<Result<_, _>>()?,
        total: usize::try_from(total).unwrap_or_default(),
        request,
    })
}

/// One of them.
///
/// # Errors
/// When the database cannot be reached.
pub async fn find(
    on: &impl ConnectionTrait,
    organisation: Id,
    registration: Id,
) -> Result<Option<Own>, DbErr> {
    let sql = format!("SELECT r.*, a.last_at AS over_at {FROM} AND r.id = $2");
    let values = [
        Uuid::from(organisation).into(),
        Uuid::from(registration).into(),
    ];
    let row = query_one(on, &sql, values).await?;
    row.as_ref().map(one).transpose()
}

fn one(row: &Row) -> Result<Own, DbErr> {
    let over_at: Option<i64> = row.try_get("", "over_at")?;
    Ok(Own {
        registration: read(row, Vec::new())?,
        over_at: over_at.map(Instant),
    })
}

impl Own {
    /// Whether they can still be taken off.
    pub fn may_cancel(&self, now: Instant) -> bool {
        self.registration.state.is_live() && self.over_at.is_none_or(|over| now < over)
    }
}

//! The query by which the page of an activity knows whether one can register.

use ordit_kernel::Instant;
use ordit_platform::{db::query_one, i18n::Translator, register::State, snapshot::Head};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use crate::activities::{self, Activity};

/// Where one registers.
#[derive(Clone, Debug)]
pub struct Way {
    pub href: String,
    /// Whoever comes now waits.
    pub is_full: bool,
    /// Nobody registers any more since then.
    pub closed_at: Option<Instant>,
}

impl Way {
    /// Since when nobody registers any more, in words.
    pub fn closed(&self, l: &Translator) -> Option<String> {
        let closed = self.closed_at?;
        Some(l.t1("activities-reg-were-closed", "when", l.moment(closed)))
    }
}

/// Where one registers for an activity; none where nobody ever could, or it is over. One that opens
/// later has its form already, which says when.
///
/// # Errors
/// When the database cannot be reached.
pub async fn way(
    on: &impl ConnectionTrait,
    head: &Head,
    own: &Activity,
    now: Instant,
) -> Result<Option<Way>, DbErr> {
    let is_over = own.last_at.is_some_and(|over| over <= now);
    let is_there = head.state == State::Published;
    if own.standing != "announced" || is_over || !is_there {
        return Ok(None);
    }
    let sql = "SELECT s.closes_at, (SELECT COUNT(*) FROM registrations r \
               WHERE r.activity_id = s.activity_id AND r.state IN ('confirmed', 'offered')) AS held \
               FROM registration_settings s WHERE s.activity_id = $1 AND s.is_open";
    let Some(row) = query_one(on, sql, [Uuid::from(head.id).into()]).await? else {
        return Ok(None);
    };
    let closes: Option<i64> = row.try_get("", "closes_at")?;
    let held: i64 = row.try_get("", "held")?;
    Ok(Some(Way {
        href: format!("{}/register", activities::path(&head.slug)),
        is_full: own.capacity.is_some_and(|all| held >= all),
        closed_at: closes.map(Instant).filter(|closes| *closes <= now),
    }))
}

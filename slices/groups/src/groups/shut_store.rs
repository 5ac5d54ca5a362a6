//! Which sensitive groups stay so: those in which others are, or something was written.

use std::collections::HashSet;

use ordit_kernel::Id;
use ordit_platform::db::{query, query_one};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::KIND;

/// Something that was meant for those who are in it, and these themselves.
const HOLDS: &str = "((SELECT COUNT(*) FROM group_members m WHERE m.group_id = g.entry_id) > 1 \
     OR EXISTS (SELECT 1 FROM promises x WHERE x.group_id = g.entry_id) \
     OR EXISTS (SELECT 1 FROM polls x WHERE x.group_id = g.entry_id) \
     OR EXISTS (SELECT 1 FROM group_questions x WHERE x.group_id = g.entry_id) \
     OR EXISTS (SELECT 1 FROM group_products x WHERE x.group_id = g.entry_id) \
     OR EXISTS (SELECT 1 FROM group_resources x WHERE x.group_id = g.entry_id) \
     OR EXISTS (SELECT 1 FROM group_agenda_items x WHERE x.group_id = g.entry_id) \
     OR EXISTS (SELECT 1 FROM group_change_proposals x WHERE x.group_id = g.entry_id))";

/// Whether a group is sensitive for good.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_shut(on: &impl ConnectionTrait, group: Id) -> Result<bool, DbErr> {
    let sql = format!(
        "SELECT 1 FROM network_groups g WHERE g.entry_id = $1 AND g.is_sensitive AND {HOLDS}"
    );
    let found = query_one(on, &sql, [Uuid::from(group).into()]).await?;
    Ok(found.is_some())
}

/// Those of a network, by id and by folded name.
///
/// # Errors
/// When the database cannot be reached.
pub async fn shut(on: &impl ConnectionTrait, network: Id) -> Result<HashSet<String>, DbErr> {
    let sql = format!(
        "SELECT e.id, t.folded_title FROM entries e JOIN network_groups g ON g.entry_id = e.id \
         JOIN entry_texts t ON t.entry_id = e.id \
         WHERE e.network_id = $1 AND e.kind = $2 AND g.is_sensitive AND {HOLDS}"
    );
    let mut found = HashSet::new();
    for row in query(on, &sql, [Uuid::from(network).into(), KIND.into()]).await? {
        found.insert(row.try_get("", "folded_title")?);
        found.insert(Id(row.try_get("", "id")?).to_string());
    }
    Ok(found)
}

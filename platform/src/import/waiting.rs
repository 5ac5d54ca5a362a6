//! How much of the spreadsheets of a network waits for somebody.

use ordit_kernel::Id;
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::store::runs::count;
use crate::db::query_one;

/// Spreadsheets of a network, and what undoes them, that were looked at and are not decided on.
const READY: &str = "network_id = $1 AND state = 'ready' \
                     AND (origin = 'file' OR file_name IS NOT NULL)";

/// How many imports wait to be confirmed or thrown away.
///
/// # Errors
/// When the database cannot be reached.
pub async fn runs(on: &impl ConnectionTrait, network: Id) -> Result<usize, DbErr> {
    let sql = format!("SELECT COUNT(*) AS number FROM import_runs WHERE {READY}");
    count(query_one(on, &sql, [Uuid::from(network).into()]).await?)
}

/// How many of their rows may be an entry that is there already.
///
/// # Errors
/// When the database cannot be reached.
pub async fn doubtful_rows(on: &impl ConnectionTrait, network: Id) -> Result<usize, DbErr> {
    let sql = format!(
        "SELECT COUNT(*) AS number FROM import_rows WHERE status = 'doubtful' \
         AND run_id IN (SELECT id FROM import_runs WHERE {READY})"
    );
    count(query_one(on, &sql, [Uuid::from(network).into()]).await?)
}

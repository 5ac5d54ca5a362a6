//! Queries about what ties activities to one another.

use ordit_kernel::Id;
use ordit_platform::{
    db::{Write, execute, query_one},
    events::EventDraft,
};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::{BESIDE, Bond, SESSION_OF, TIED, UNTIED};

/// Activities are tied one after another, so that no programme becomes a session meanwhile.
const TURN: i64 = 0x6f72_6469_7441;

/// Ties an activity to another; `false` where that cannot be: a programme is no session itself,
/// and a session is of one programme.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn tie(
    write: &mut Write,
    (one, network): (Id, Id),
    bond: Bond,
    other: Id,
) -> Result<bool, DbErr> {
    let (from, relation, to) = match bond {
        Bond::Session => (other, SESSION_OF, one),
        Bond::Programme => (one, SESSION_OF, other),
        // One row for both, whoever said it.
        Bond::Beside => (one.min(other), BESIDE, one.max(other)),
    };
    write.take_turn(TURN).await?;
    if relation == SESSION_OF && is_tied_otherwise(write, from, to).await? {
        return Ok(false);
    }
    let sql = "INSERT INTO links (id, from_id, relation, to_id) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (from_id, relation, to_id) DO NOTHING";
    let values: [Value; 4] = [
        Uuid::from(write.id()).into(),
        Uuid::from(from).into(),
        relation.into(),
        Uuid::from(to).into(),
    ];
    execute(write.conn(), sql, values).await?;
    note(write, TIED, (one, network), other);
    Ok(true)
}

async fn is_tied_otherwise(write: &Write, session: Id, programme: Id) -> Result<bool, DbErr> {
    let sql = "SELECT id FROM links WHERE relation = 'session_of' \
               AND (to_id = $1 OR from_id = $2 OR (from_id = $1 AND to_id <> $2)) LIMIT 1";
    let values: [Value; 2] = [Uuid::from(session).into(), Uuid::from(programme).into()];
    Ok(query_one(write.conn(), sql, values).await?.is_some())
}

/// Parts an activity from another; `false` where nothing tied them.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn untie(write: &mut Write, (one, network): (Id, Id), other: Id) -> Result<bool, DbErr> {
    let sql = "DELETE FROM links WHERE relation IN ('session_of', 'beside') \
               AND ((from_id = $1 AND to_id = $2) OR (from_id = $2 AND to_id = $1))";
    let values: [Value; 2] = [Uuid::from(one).into(), Uuid::from(other).into()];
    let is_done = execute(write.conn(), sql, values).await? > 0;
    if is_done {
        note(write, UNTIED, (one, network), other);
    }
    Ok(is_done)
}

/// Whoever keeps links in memory hears of both ends.
fn note(write: &mut Write, verb: &'static str, (one, network): (Id, Id), other: Id) {
    write.event(EventDraft::new(verb, one).network(network).other(other));
}

//! What must hold of networks, organisations and memberships, for `ordit check`.

use futures::future::BoxFuture;
use ordit_platform::{
    db::{Db, query},
    module::Check,
};
use sea_orm::DbErr;

/// The checks of the slice.
pub const CHECKS: &[Check] = &[
    Check {
        name: "particulars",
        run: particulars,
    },
    Check {
        name: "present-state",
        run: present_state,
    },
    Check {
        name: "invented",
        run: invented,
    },
    Check {
        name: "links",
        run: links,
    },
];

/// Every organisation and network has its particulars.
fn particulars(db: &Db) -> BoxFuture<'_, Result<Vec<String>, DbErr>> {
    let sql = "SELECT slug FROM entries e WHERE \
               (kind = 'organisation' AND NOT EXISTS \
                 (SELECT 1 FROM organisations o WHERE o.entry_id = e.id)) OR \
               (kind = 'network' AND NOT EXISTS \
                 (SELECT 1 FROM networks n WHERE n.entry_id = e.id))";
    each(db, sql, "has no particulars")
}

/// Every membership has one present state.
fn present_state(db: &Db) -> BoxFuture<'_, Result<Vec<String>, DbErr>> {
    let sql = "SELECT e.slug FROM memberships m JOIN entries e ON e.id = m.organisation_id \
               GROUP BY m.network_id, m.organisation_id, e.slug \
               HAVING SUM(CASE WHEN m.is_current THEN 1 ELSE 0 END) <> 1";
    each(db, sql, "has a membership without one present state")
}

/// What is invented hangs on nothing real, and nothing real on what is invented.
fn invented(db: &Db) -> BoxFuture<'_, Result<Vec<String>, DbErr>> {
    let sql = "SELECT o.slug FROM memberships m JOIN entries o ON o.id = m.organisation_id \
               JOIN entries n ON n.id = m.network_id WHERE \
               (CASE WHEN n.source = 'invented' THEN 1 ELSE 0 END) \
               <> (CASE WHEN o.source = 'invented' THEN 1 ELSE 0 END) \
               OR (n.source <> 'invented' AND m.source = 'invented') \
               UNION SELECT o.slug FROM allies a JOIN entries o ON o.id = a.organisation_id \
               JOIN entries n ON n.id = a.network_id WHERE \
               (CASE WHEN n.source = 'invented' THEN 1 ELSE 0 END) \
               <> (CASE WHEN o.source = 'invented' THEN 1 ELSE 0 END) \
               OR (n.source <> 'invented' AND a.source = 'invented')";
    each(db, sql, "mixes what is invented with what is real")
}

/// Allies are linked from networks to organisations.
fn links(db: &Db) -> BoxFuture<'_, Result<Vec<String>, DbErr>> {
    let sql = "SELECT f.slug FROM links l JOIN entries f ON f.id = l.from_id \
               JOIN entries t ON t.id = l.to_id WHERE l.relation = 'allied_with' \
               AND (f.kind <> 'network' OR t.kind <> 'organisation')";
    each(db, sql, "is allied with something that is no organisation")
}

fn each<'a>(
    db: &'a Db,
    sql: &'static str,
    what: &'static str,
) -> BoxFuture<'a, Result<Vec<String>, DbErr>> {
    Box::pin(async move {
        let rows = query(db.read(), sql, []).await?;
        rows.iter()
            .map(|row| Ok(format!("{} {what}", row.try_get::<String>("", "slug")?)))
            .collect()
    })
}

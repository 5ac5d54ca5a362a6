//! What must hold of networks, organisations and memberships, for `ordit check`.

use futures::future::BoxFuture;
use ordit_platform::{
    db::{Db, Row, query},
    module::{Check, Findings},
};
use sea_orm::DbErr;

use crate::memberships::{
    Stage,
    rules::{Wrong, wrongs},
};

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
        name: "membership-history",
        run: histories,
    },
    Check {
        name: "membership-network",
        run: networks,
    },
    Check {
        name: "archived",
        run: archived,
    },
    Check {
        name: "invented",
        run: invented,
    },
    Check {
        name: "links",
        run: links,
    },
    Check {
        name: "logos",
        run: logos,
    },
];

/// Every organisation and network has its particulars.
fn particulars(db: &Db) -> BoxFuture<'_, Findings> {
    let sql = "SELECT slug FROM entries e WHERE \
               (kind = 'organisation' AND NOT EXISTS \
                 (SELECT 1 FROM organisations o WHERE o.entry_id = e.id)) OR \
               (kind = 'network' AND NOT EXISTS \
                 (SELECT 1 FROM networks n WHERE n.entry_id = e.id))";
    each(db, sql, "has no particulars")
}

/// Every membership has one present state, and it is the last one.
fn present_state(db: &Db) -> BoxFuture<'_, Findings> {
    let sql = "SELECT e.slug FROM memberships m JOIN entries e ON e.id = m.organisation_id \
               GROUP BY m.network_id, m.organisation_id, e.slug \
               HAVING SUM(CASE WHEN m.is_current THEN 1 ELSE 0 END) <> 1 \
               OR MAX(CASE WHEN m.is_current THEN m.ordinal ELSE -1 END) <> MAX(m.ordinal)";
    each(
        db,
        sql,
        "has a membership without one present state at its end",
    )
}

/// No state of a membership is dated after one that follows it, or follows itself.
fn histories(db: &Db) -> BoxFuture<'_, Findings> {
    Box::pin(async move {
        let sql = "SELECT o.slug, n.slug AS network, m.state, m.since FROM memberships m \
                   JOIN entries o ON o.id = m.organisation_id \
                   JOIN entries n ON n.id = m.network_id \
                   ORDER BY m.network_id, m.organisation_id, m.ordinal";
        let rows = query(db.read(), sql, []).await?;
        let mut findings = Vec::new();
        let (mut of, mut stages) = (String::new(), Vec::new());
        for row in &rows {
            let next = format!(
                "{} in {}",
                row.try_get::<String>("", "slug")?,
                row.try_get::<String>("", "network")?
            );
            if next != of {
                findings.extend(said(&of, &stages));
                (of, stages) = (next, Vec::new());
            }
            match stage(row)? {
                Ok(stage) => stages.push(stage),
                Err(date) => findings.push(format!("{of} has the date {date}, which is none")),
            }
        }
        findings.extend(said(&of, &stages));
        Ok(findings)
    })
}

fn stage(row: &Row) -> Result<Result<Stage, String>, DbErr> {
    let (state, since): (String, String) = (row.try_get("", "state")?, row.try_get("", "since")?);
    Ok(match since.parse() {
        Ok(date) => Ok(Stage::new(&state, date)),
        Err(_) => Err(since),
    })
}

fn said(of: &str, stages: &[Stage]) -> Vec<String> {
    let sentence = |wrong: Wrong| match wrong {
        Wrong::Late(place, next) => {
            format!("{of} has “{}” before “{}”", stages[place], stages[next])
        }
        Wrong::Twice(place) => format!("{of} reaches “{}” twice in a row", stages[place]),
    };
    wrongs(stages).into_iter().map(sentence).collect()
}

/// Memberships and alliances are of organisations with networks.
fn networks(db: &Db) -> BoxFuture<'_, Findings> {
    let sql = "SELECT o.slug FROM memberships m JOIN entries o ON o.id = m.organisation_id \
               JOIN entries n ON n.id = m.network_id WHERE n.kind <> 'network' \
               OR o.kind <> 'organisation' \
               UNION SELECT o.slug FROM allies a JOIN entries o ON o.id = a.organisation_id \
               JOIN entries n ON n.id = a.network_id WHERE n.kind <> 'network' \
               OR o.kind <> 'organisation'";
    each(db, sql, "takes part in what is no network")
}

/// What is put away is seen by those who coordinate it, and by nobody else.
fn archived(db: &Db) -> BoxFuture<'_, Findings> {
    let sql = "SELECT e.slug FROM entries e WHERE e.state = 'archived' \
               AND e.kind IN ('network', 'organisation') AND (NOT EXISTS \
                 (SELECT 1 FROM entry_audiences a WHERE a.entry_id = e.id) \
               OR EXISTS (SELECT 1 FROM entry_audiences a WHERE a.entry_id = e.id \
                 AND a.scope IN ('public', 'signed_in')))";
    each(
        db,
        sql,
        "is archived and seen by more than its coordination",
    )
}

/// What is invented hangs on nothing real, and nothing real on what is invented.
fn invented(db: &Db) -> BoxFuture<'_, Findings> {
    let sql = "SELECT o.slug FROM memberships m JOIN entries o ON o.id = m.organisation_id \
               JOIN entries n ON n.id = m.network_id WHERE \
               (CASE WHEN n.source = 'invented' THEN 1 ELSE 0 END) \
               <> (CASE WHEN o.source = 'invented' THEN 1 ELSE 0 END) \
               OR (n.source <> 'invented' AND m.source = 'invented') \
               UNION SELECT o.slug FROM allies a JOIN entries o ON o.id = a.organisation_id \
               JOIN entries n ON n.id = a.network_id WHERE \
               (CASE WHEN n.source = 'invented' THEN 1 ELSE 0 END) \
               <> (CASE WHEN o.source = 'invented' THEN 1 ELSE 0 END) \
               OR (n.source <> 'invented' AND a.source = 'invented') \
               UNION SELECT p.slug FROM mandates m JOIN entries p ON p.id = m.person_id \
               JOIN entries t ON t.id = COALESCE(m.organisation_id, m.network_id) \
               WHERE p.source = 'invented' AND t.source <> 'invented'";
    each(db, sql, "mixes what is invented with what is real")
}

/// Allies are linked from networks to organisations, each with its link.
fn links(db: &Db) -> BoxFuture<'_, Findings> {
    let sql = "SELECT f.slug FROM links l JOIN entries f ON f.id = l.from_id \
               JOIN entries t ON t.id = l.to_id WHERE l.relation = 'allied_with' \
               AND (f.kind <> 'network' OR t.kind <> 'organisation' OR NOT EXISTS \
                 (SELECT 1 FROM allies a WHERE a.network_id = l.from_id \
                   AND a.organisation_id = l.to_id)) \
               UNION SELECT n.slug FROM allies a JOIN entries n ON n.id = a.network_id \
               WHERE NOT EXISTS (SELECT 1 FROM links l WHERE l.relation = 'allied_with' \
                 AND l.from_id = a.network_id AND l.to_id = a.organisation_id)";
    each(db, sql, "has an ally and a link that do not go together")
}

/// Every logo has its file, and it is the network's own.
fn logos(db: &Db) -> BoxFuture<'_, Findings> {
    let sql = "SELECT e.slug FROM networks n JOIN entries e ON e.id = n.entry_id \
               WHERE n.logo_file_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM files f \
                 WHERE f.id = n.logo_file_id AND f.entry_id = n.entry_id) \
               UNION SELECT e.slug FROM network_funders p JOIN entries e ON e.id = p.network_id \
               WHERE p.logo_file_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM files f \
                 WHERE f.id = p.logo_file_id AND f.entry_id = p.network_id)";
    each(db, sql, "has a logo without a file of its own")
}

fn each<'a>(db: &'a Db, sql: &'static str, what: &'static str) -> BoxFuture<'a, Findings> {
    Box::pin(async move {
        let rows = query(db.read(), sql, []).await?;
        rows.iter()
            .map(|row| Ok(format!("{} {what}", row.try_get::<String>("", "slug")?)))
            .collect()
    })
}

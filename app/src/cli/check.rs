//! `ordit check`, `reindex` and `migrate`: looking after the data.

use std::process::ExitCode;

use ordit_platform::db::{query, query_one};

use super::{arguments::Place, index};
use crate::{Instance, MODULES};

/// Verifies data and projections; lists what is off.
pub async fn check(place: Place) -> anyhow::Result<ExitCode> {
    let instance = place.opening().open_known().await?;
    let findings = findings(&instance).await?;
    for finding in &findings {
        println!("{finding}");
    }
    if findings.is_empty() {
        println!("everything holds");
        return Ok(ExitCode::SUCCESS);
    }
    println!("{} found", findings.len());
    Ok(ExitCode::FAILURE)
}

/// Everything that is off, a sentence each.
pub async fn findings(instance: &Instance) -> anyhow::Result<Vec<String>> {
    let mut findings = Vec::new();
    findings.extend(gaps(instance).await?);
    for (what, sql) in RULES {
        let rows = query(instance.db.read(), sql, []).await?;
        for row in rows {
            let entry: uuid::Uuid = row.try_get("", "id")?;
            findings.push(format!("{entry}: {what}"));
        }
    }
    for check in MODULES.iter().flat_map(|module| module.checks) {
        let found = (check.run)(&instance.db).await?;
        findings.extend(
            found
                .into_iter()
                .map(|line| format!("{}: {line}", check.name)),
        );
    }
    let different = instance.snapshots().await?.differences().await?;
    findings.extend(different.into_iter().map(|id| {
        format!("{id}: the snapshot says otherwise than the database (ordit reindex mends it)")
    }));
    let different = index::differences(instance).await?;
    findings.extend(different.into_iter().map(|id| {
        format!("{id}: the search index says otherwise than the database (ordit reindex mends it)")
    }));
    Ok(findings)
}

/// Makes the projections anew.
pub async fn reindex(place: Place) -> anyhow::Result<ExitCode> {
    let instance = place.opening().open_known().await?;
    let snapshots = instance.snapshots().await?;
    let entries = snapshots.reindex().await?;
    snapshots.save().await?;
    println!("{entries} entries in the new snapshot");
    let entries = index::reindex(&instance).await?;
    println!("{entries} entries in the new search index");
    Ok(ExitCode::SUCCESS)
}

/// Brings the schema up to date; opening does it.
pub async fn migrate(place: Place) -> anyhow::Result<ExitCode> {
    let instance = place.opening().open().await?;
    println!("the database is up to date");
    instance.db.close().await?;
    Ok(ExitCode::SUCCESS)
}

/// What must hold of every entry, each with a query of those that break it.
const RULES: &[(&str, &str)] = &[
    (
        "has no text in its own language",
        "SELECT e.id FROM entries e WHERE NOT EXISTS (SELECT 1 FROM entry_texts t \
         WHERE t.entry_id = e.id AND t.lang = e.lang AND t.title <> '') \
         AND EXISTS (SELECT 1 FROM entry_audiences a WHERE a.entry_id = e.id)",
    ),
    (
        "has no audience, so nobody can see it",
        // What says nothing is for nobody: contacts, and what was erased. Whom people are seen by
        // follows from whom they act for, which the first coordinator of an empty instance does not.
        "SELECT e.id FROM entries e WHERE NOT EXISTS \
         (SELECT 1 FROM entry_audiences a WHERE a.entry_id = e.id) \
         AND EXISTS (SELECT 1 FROM entry_texts t WHERE t.entry_id = e.id) \
         AND (e.kind <> 'person' OR EXISTS (SELECT 1 FROM mandates m WHERE m.person_id = e.id \
         AND (m.organisation_id IS NOT NULL OR m.network_id IS NOT NULL)))",
    ),
    (
        "has an audience number that nobody knows",
        "SELECT e.id FROM entries e WHERE NOT EXISTS \
         (SELECT 1 FROM audiences a WHERE a.number = e.audience_number)",
    ),
    (
        "has no revision of its present version",
        "SELECT e.id FROM entries e WHERE NOT EXISTS (SELECT 1 FROM entry_revisions r \
         WHERE r.entry_id = e.id AND r.version = e.version)",
    ),
    (
        "has no event that tells of it",
        "SELECT e.id FROM entries e WHERE NOT EXISTS \
         (SELECT 1 FROM events v WHERE v.entry_id = e.id)",
    ),
];

/// Numbers of the feed are given without a gap; a gap means that something was lost.
async fn gaps(instance: &Instance) -> anyhow::Result<Option<String>> {
    let sql = "SELECT COUNT(*) AS events, COALESCE(MAX(seq), 0) AS last FROM events";
    let Some(row) = query_one(instance.db.read(), sql, []).await? else {
        return Ok(None);
    };
    let (events, last): (i64, i64) = (row.try_get("", "events")?, row.try_get("", "last")?);
    let is_whole = events == last;
    Ok((!is_whole).then(|| format!("the feed has {events} events and ends at number {last}")))
}

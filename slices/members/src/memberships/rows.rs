//! A membership as a row of an organisation tells it, and as rows of its table.

use ordit_kernel::Id;
use ordit_platform::import::{Build, Refusal, StagedRow};
use serde::Deserialize;
use uuid::Uuid;

use super::{Membership, Stage, rules};
use crate::organisations::noun::filled;

/// The membership that a row tells, put on top of the one that is known.
///
/// # Errors
/// When its states cannot follow one another.
pub fn told(build: &Build<'_>, source: Option<String>) -> Result<Option<Membership>, Vec<Refusal>> {
    let Some(network) = build.network else {
        return Ok(None);
    };
    let known = build
        .current
        .and_then(|current| current.sheet.particulars.get("membership"));
    let known = known.and_then(|known| Membership::deserialize(known).ok());
    let known = known.map_or_else(Vec::new, |known| known.stages);
    let stages = rules::history(build.record, &known)?;
    let source_url = filled(build.record, "source_url");
    Ok(Some(Membership {
        network,
        stages,
        source,
        source_url,
    }))
}

/// The rows of a membership, one per state.
pub fn rows(organisation: Id, membership: &Membership) -> Vec<StagedRow> {
    let stages = &membership.stages;
    let row = |(ordinal, stage): (usize, &Stage)| StagedRow {
        table: "memberships",
        values: vec![
            Uuid::from(membership.network).into(),
            Uuid::from(organisation).into(),
            i64::try_from(ordinal).unwrap_or(i64::MAX).into(),
            stage.state.as_str().into(),
            stage.since.to_string().into(),
            (ordinal + 1 == stages.len()).into(),
            membership.source.clone().into(),
            membership.source_url.clone().into(),
        ],
    };
    stages.iter().enumerate().map(row).collect()
}

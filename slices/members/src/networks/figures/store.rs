//! Every membership of a network with all its dated states and where they are told, in one query.

use std::collections::BTreeSet;

use ordit_kernel::{Id, PartialDate};
use ordit_platform::db::{Row, query};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use crate::memberships::Stage;

/// What the register knows of the memberships of a network.
#[derive(Clone, Debug, Default)]
pub struct Histories {
    pub founded_on: Option<PartialDate>,
    /// Each organisation's states in their order.
    pub of: Vec<(Id, Vec<Stage>)>,
    pub told_by: Vec<(Id, String, Option<String>)>,
}

impl Histories {
    /// Where the memberships of these organisations are told, each source once.
    pub fn sources(&self, is_shown: impl Fn(Id) -> bool) -> BTreeSet<(&str, Option<&str>)> {
        let shown = self.told_by.iter().filter(|(id, ..)| is_shown(*id));
        shown
            .map(|(_, name, url)| (name.as_str(), url.as_deref()))
            .collect()
    }
}

/// The memberships of a network, whoever looks; the caller leaves out what its reader may not see.
///
/// # Errors
/// When the database cannot be reached.
pub async fn histories(on: &impl ConnectionTrait, network: Id) -> Result<Histories, DbErr> {
    let sql = "SELECT n.founded_on, m.organisation_id, m.state, m.since, m.source, m.source_url \
               FROM networks n LEFT JOIN memberships m ON m.network_id = n.entry_id \
               WHERE n.entry_id = $1 ORDER BY m.organisation_id, m.ordinal";
    let mut histories = Histories::default();
    for row in query(on, sql, [Uuid::from(network).into()]).await? {
        let founded_on: Option<String> = row.try_get("", "founded_on")?;
        histories.founded_on = founded_on.and_then(|date| date.parse().ok());
        let organisation: Option<Uuid> = row.try_get("", "organisation_id")?;
        if let Some(organisation) = organisation {
            add(&mut histories, Id(organisation), &row)?;
        }
    }
    Ok(histories)
}

fn add(histories: &mut Histories, organisation: Id, row: &Row) -> Result<(), DbErr> {
    let (state, since): (String, String) = (row.try_get("", "state")?, row.try_get("", "since")?);
    let stage = Stage::new(&state, since.parse().unwrap_or(PartialDate::Unknown));
    match histories.of.last_mut() {
        Some((last, stages)) if *last == organisation => stages.push(stage),
        _ => histories.of.push((organisation, vec![stage])),
    }
    let source: Option<String> = row.try_get("", "source")?;
    let url = row.try_get("", "source_url")?;
    histories
        .told_by
        .extend(source.map(|source| (organisation, source, url)));
    Ok(())
}

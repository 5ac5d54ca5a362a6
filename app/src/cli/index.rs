//! The search index on the command line: in our own hands, or in those of the running server.

use anyhow::Context;
use ordit_platform::search::{Ask, ask};

use crate::Instance;

/// The ids of the entries that the index has otherwise than the snapshot; none when there is no
/// index, for the server makes one when it starts.
pub async fn differences(instance: &Instance) -> anyhow::Result<Vec<String>> {
    if !instance.search_folder().exists() {
        return Ok(Vec::new());
    }
    let search = instance.search(&instance.snapshots().await?);
    match search.differences().await {
        Ok(different) => Ok(different.iter().map(ToString::to_string).collect()),
        Err(error) if error.is_held_elsewhere() => asked(instance, Ask::Check).await,
        Err(error) => Err(error.into()),
    }
}

/// Makes the index anew and tells how many entries it holds.
pub async fn reindex(instance: &Instance) -> anyhow::Result<String> {
    let search = instance.search(&instance.snapshots().await?);
    match search.reindex().await {
        Ok(entries) => Ok(entries.to_string()),
        Err(error) if error.is_held_elsewhere() => {
            let lines = asked(instance, Ask::Reindex).await?;
            lines.into_iter().next().context("an answer with a number")
        }
        Err(error) => Err(error.into()),
    }
}

async fn asked(instance: &Instance, what: Ask) -> anyhow::Result<Vec<String>> {
    let number = instance.effects.id().0.as_u64_pair().1;
    Ok(ask(instance.search_folder(), what, number).await?)
}

//! Taking a written run back: a run of its own, looked at and confirmed like any other.

use std::collections::BTreeSet;

use ordit_kernel::{Acting, Audience, Id, Scope};
use sea_orm::DbErr;

use super::{
    GivenRow, ImportError, Importer, NewRun, Noun, Origin, Run, RunState, Status, Wanted,
    row::{Input, Standing},
    store::{
        rows::{self, Stored},
        runs,
    },
};
use crate::register::{self, State};

const AT_ONCE: usize = 500;

impl Importer {
    /// Looks at what it takes to undo a run: changed entries say again what they said, created
    /// ones are archived for their network alone. What others changed since is left alone.
    ///
    /// # Errors
    /// When the run was not written or is being undone, or the database cannot be reached.
    pub async fn undo(&self, acting: &Acting, id: Id) -> Result<Id, ImportError> {
        let run = self.run(id).await?;
        let noun = self.noun_of(&run)?;
        if run.state != RunState::Written {
            return Err(ImportError::because("import-error-not-written"));
        }
        if runs::undoing(self.db.read(), id).await?.is_some() {
            return Err(ImportError::because("import-error-undone"));
        }
        let mut inputs = Vec::new();
        let mut last = i64::MIN;
        loop {
            let rows = rows::after(self.db.read(), id, noun, last, AT_ONCE).await?;
            let Some(end) = rows.last() else { break };
            last = end.input.position;
            let open = self.open(&run, noun, &rows).await?;
            let is_open = |row: &Stored| row.entry.is_some_and(|id| open.contains(&id));
            let written = rows.into_iter().filter(|row| row.status.is_written());
            for row in written.filter(is_open) {
                inputs.extend(self.backwards(&run, noun, row).await?);
            }
        }
        let new = NewRun::undoing(&run, noun);
        self.stage(acting, noun, &new, inputs, None).await
    }

    /// What takes a run back, or waits to be confirmed for it; none unless it would change something.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn undone_by(&self, id: Id) -> Result<Option<Run>, ImportError> {
        match runs::undoing(self.db.read(), id).await? {
            Some(undoing) => self.run(undoing).await.map(Some),
            None => Ok(None),
        }
    }

    /// Those of these rows that the network may still write: what was hidden from it since is left
    /// alone. What an undo put away is no part of any list, and comes back whole.
    async fn open(
        &self,
        run: &Run,
        noun: &'static Noun,
        rows: &[Stored],
    ) -> Result<BTreeSet<Id>, DbErr> {
        let ids: Vec<Id> = rows.iter().filter_map(|row| row.entry).collect();
        if run.origin == Origin::Undo {
            return Ok(ids.into_iter().collect());
        }
        let wanted = Wanted::These {
            ids,
            websites: Vec::new(),
        };
        let known = (noun.known)(&self.db, run.network, wanted).await?;
        Ok(known.into_iter().map(|known| known.id).collect())
    }

    async fn backwards(
        &self,
        run: &Run,
        noun: &'static Noun,
        row: Stored,
    ) -> Result<Option<Input>, DbErr> {
        let Some(id) = row.entry else { return Ok(None) };
        let written_version = row.base_version.map_or(1, |base| base + 1);
        let (values, standing) = match row.status {
            Status::New => (Vec::new(), Some(archived(run.network.unwrap_or(id)))),
            _ => (
                earlier_values(noun, &row),
                self.earlier_standing(run, id, &row).await?,
            ),
        };
        let base_version = Some(written_version);
        let given = GivenRow {
            id: Some(id),
            base_version,
            values,
            choice: None,
        };
        Ok(Some(Input {
            standing,
            given,
            ..row.input
        }))
    }

    /// Only an undo changes where entries stand in their life, so only its undo does so again.
    async fn earlier_standing(
        &self,
        run: &Run,
        id: Id,
        row: &Stored,
    ) -> Result<Option<Standing>, DbErr> {
        if run.origin != Origin::Undo {
            return Ok(None);
        }
        let version = row.base_version.unwrap_or(1);
        let revision = register::revision(self.db.read(), id, version).await?;
        Ok(revision.map(|revision| Standing {
            state: revision.sheet.state,
            audience: revision.sheet.audience,
        }))
    }
}

fn archived(network: Id) -> Standing {
    let scopes = BTreeSet::from([Scope::Network(network)]);
    Standing {
        state: State::Archived,
        audience: Audience::Scopes(scopes),
    }
}

/// Every field as it was, those without a value included.
fn earlier_values(noun: &'static Noun, row: &Stored) -> Vec<(&'static str, String)> {
    noun.record_fields()
        .map(|field| {
            (
                field.key,
                row.earlier.get(field.key).cloned().unwrap_or_default(),
            )
        })
        .collect()
}

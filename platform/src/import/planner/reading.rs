//! What a planner reads before it compares: rows with what they name, what is known, the run.

use ordit_kernel::Id;
use sea_orm::DbErr;
use uuid::Uuid;

use super::Planner;
use crate::{
    db::query,
    import::{
        Choice, Index, Wanted,
        plan::{Parsed, parsed},
        row::Input,
        store::{self, near, rows::Stored},
    },
    register::slugify,
};

impl Planner<'_> {
    /// Notes the other rows of a run that was planned before.
    pub(in crate::import) async fn read_run(
        &mut self,
        run: Id,
        except: Option<i64>,
    ) -> Result<(), DbErr> {
        const AT_ONCE: usize = 1000;
        let on = self.importer.db.read();
        let mut last = i64::MIN;
        loop {
            let rows = store::rows::after(on, run, self.noun, last, AT_ONCE).await?;
            let Some(end) = rows.last() else { break };
            last = end.input.position;
            for row in rows.iter().filter(|row| Some(row.input.position) != except) {
                self.note_stored(row);
            }
        }
        let sql = "SELECT slug FROM staged_entries WHERE run_id = $1 AND position <> $2";
        let values = [Uuid::from(run).into(), except.unwrap_or(i64::MIN).into()];
        for row in query(on, sql, values).await? {
            self.slugs.insert(row.try_get("", "slug")?);
        }
        Ok(())
    }

    /// The values of rows, with what is found of what they name.
    pub(super) async fn read(&self, inputs: Vec<Input>) -> Result<Vec<Parsed>, DbErr> {
        let rows = inputs
            .into_iter()
            .map(|input| parsed(self.noun, &self.labels, input));
        let mut rows: Vec<Parsed> = rows.collect();
        if let Some(lookup) = self.noun.lookup {
            let values = rows.iter().map(|row| row.values.clone()).collect();
            let found = lookup(&self.importer.db, self.network, values).await?;
            for (row, found) in rows.iter_mut().zip(found) {
                row.complete(found);
            }
        }
        Ok(rows)
    }

    pub(super) async fn read_known(&mut self) -> Result<(), DbErr> {
        let db = &self.importer.db;
        let keys = match self.network {
            Some(network) => store::rows::keys(db.read(), network, self.noun.name).await?,
            None => Vec::new(),
        };
        let known = (self.noun.known)(db, self.network, Wanted::All).await?;
        self.index = Index::new(known, keys).joining(self.several.joins());
        if self.noun.unique.is_some_and(|unique| unique.is_identity) {
            self.index.mark(self.taken.values());
        }
        self.slugs = store::rows::slugs(db.read(), self.noun.kind).await?;
        Ok(())
    }

    pub(super) async fn read_near(&mut self, input: &Input) -> Result<(), DbErr> {
        let db = &self.importer.db;
        let Some(row) = self.read(vec![input.clone()]).await?.pop() else {
            return Ok(());
        };
        let traits = row.traits();
        let near = near::find(db.read(), self.noun, self.network, &traits).await?;
        let chosen = match input.given.choice {
            Some(Choice::Same(id)) => Some(id),
            _ => None,
        };
        let ids = near
            .ids
            .into_iter()
            .chain(chosen)
            .chain(traits.id)
            .collect();
        let websites = near::spellings(traits.website);
        let known = (self.noun.known)(db, self.network, Wanted::These { ids, websites }).await?;
        self.index = Index::new(known, near.keys);
        for name in [traits.name, traits.slug] {
            let slugs = near::slugs(db.read(), self.noun.kind, &slugify(name)).await?;
            self.slugs.extend(slugs);
        }
        Ok(())
    }

    fn note_stored(&mut self, row: &Stored) {
        self.index.note_stored(row);
        let Some((unique, id)) = self.noun.unique.zip(row.entry) else {
            return;
        };
        let given = row.input.given.values.iter();
        for (_, text) in given.filter(|(key, _)| *key == unique.field) {
            self.taken.insert(text.trim().to_lowercase(), id);
        }
    }
}

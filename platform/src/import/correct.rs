//! Corrections to a run that waits: a cell, a decision about a row, the meaning of columns.

use ordit_kernel::{Acting, Id, UserError};

use super::{
    Choice, ImportError, Importer, Mapping, Noun, Origin, Run, RunState, Status,
    planner::Planner,
    row::Input,
    staged,
    store::{
        rows::{self, Stored},
        runs,
    },
};

impl Importer {
    /// Writes another text into a cell of a row that waits and looks at the row again.
    ///
    /// # Errors
    /// When there is no such row or column, the run is over, or the database cannot be reached.
    pub async fn correct_row(
        &self,
        acting: &Acting,
        id: Id,
        position: i64,
        field: &str,
        text: &str,
    ) -> Result<Status, ImportError> {
        let (run, noun, mut row) = self.waiting(id, position).await?;
        let key = noun
            .column(field)
            .ok_or_else(|| ImportError::because("import-error-no-row"))?;
        let values = &mut row.input.given.values;
        match values.iter_mut().find(|(own, _)| *own == key) {
            Some((_, value)) => text.clone_into(value),
            None => values.push((key, text.to_owned())),
        }
        self.plan_again(acting, &run, noun, row.input).await
    }

    /// Decides what a row is.
    ///
    /// # Errors
    /// As [`Self::correct_row`]; also when another row of the run already writes that entry.
    pub async fn choose(
        &self,
        acting: &Acting,
        id: Id,
        position: i64,
        choice: Choice,
    ) -> Result<Status, ImportError> {
        let (run, noun, mut row) = self.waiting(id, position).await?;
        row.input.given.choice = Some(choice);
        self.plan_again(acting, &run, noun, row.input).await
    }

    /// Says what the columns of a sheet are; the file is then to be read again.
    ///
    /// # Errors
    /// When the run is over or was not made from a file, or the database cannot be reached.
    pub async fn remap(
        &self,
        acting: &Acting,
        id: Id,
        mapping: Mapping,
    ) -> Result<(), ImportError> {
        let run = self.run(id).await?;
        let noun = self.noun_of(&run)?;
        let mut mappings = run.mappings.clone();
        mappings.retain(|known| known.sheet != mapping.sheet);
        mappings.push(mapping);
        let write = self.db.write(acting).await?;
        let mut is_open = false;
        for state in [RunState::Ready, RunState::Failed] {
            is_open |= runs::advance(&write, id, state, RunState::Reading).await?;
        }
        if !is_open || run.origin != Origin::File {
            return Err(ImportError::because("import-error-not-ready"));
        }
        rows::clear_staged(write.conn(), id, noun.tables).await?;
        rows::clear(write.conn(), id).await?;
        runs::note_progress(&write, id, noun.name, &mappings, 0).await?;
        write.commit().await?;
        Ok(())
    }

    async fn waiting(
        &self,
        id: Id,
        position: i64,
    ) -> Result<(Run, &'static Noun, Stored), ImportError> {
        let run = self.run(id).await?;
        let noun = self.noun_of(&run)?;
        if run.state != RunState::Ready || run.origin == Origin::Undo {
            return Err(ImportError::because("import-error-not-ready"));
        }
        let row = rows::get(self.db.read(), id, noun, position).await?;
        let row = row.filter(|row| row.status != Status::Same);
        Ok((
            run,
            noun,
            row.ok_or_else(|| ImportError::because("import-error-no-row"))?,
        ))
    }

    async fn plan_again(
        &self,
        acting: &Acting,
        run: &Run,
        noun: &'static Noun,
        input: Input,
    ) -> Result<Status, ImportError> {
        let position = input.position;
        let choice = input.given.choice;
        let mut planner = Planner::open(self, noun, run.network, true).await?;
        planner.read_run(run.id, position).await?;
        if let Some(Choice::Same(entry)) = choice
            && let Some(other) = planner.row_writing(entry)
        {
            let taken = UserError::new("import-error-row-taken").with("row", other);
            return Err(ImportError::Refused(taken));
        }
        let planned = planner.plan(vec![input]).await?;
        let status = planned.first().map_or(Status::Refused, |row| row.status);
        let write = self.db.write(acting).await?;
        if !runs::advance(&write, run.id, RunState::Ready, RunState::Ready).await? {
            return Err(ImportError::because("import-error-not-ready"));
        }
        rows::remove(write.conn(), run.id, noun.tables, position).await?;
        staged::stage(&write, run.id, noun, &planned).await?;
        write.commit().await?;
        Ok(status)
    }
}

//! Corrections to a run that waits: a cell, a decision about a row, the meaning of columns.

use std::collections::BTreeMap;

use ordit_kernel::{Acting, Id, UserError};

use super::{
    Choice, GivenRow, ImportError, Importer, Mapping, Noun, Origin, Run, RunState, Status,
    plan::Planned,
    planner::Planner,
    row::Input,
    stage::CHUNK,
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
        write_cell(&mut row.input.given, column(noun, field)?, text);
        self.plan_again(acting, &run, noun, row.input).await
    }

    /// Writes another text wherever the same value of a column is refused, and looks at those rows
    /// again, chunk by chunk; tells how many there are of each status afterwards.
    ///
    /// # Errors
    /// When there is no such column, the run is over, or the database cannot be reached; chunks
    /// that were looked at by then stay corrected.
    pub async fn correct_rows(
        &self,
        acting: &Acting,
        id: Id,
        field: &str,
        value: &str,
        text: &str,
    ) -> Result<BTreeMap<Status, usize>, ImportError> {
        let (run, noun) = self.open_run(id).await?;
        let key = column(noun, field)?;
        let mut planner = Planner::open(self, noun, run.network, true).await?;
        planner.read_run(run.id, None).await?;
        let (mut counts, mut last) = (BTreeMap::new(), i64::MIN);
        loop {
            let rows = rows::refused_after(self.db.read(), id, noun, last, CHUNK).await?;
            let Some(end) = rows.last() else { break };
            last = end.input.position;
            let alike = rows
                .into_iter()
                .filter(|row| row.is_refused_for(key, value));
            let inputs: Vec<Input> = alike
                .map(|mut row| {
                    write_cell(&mut row.input.given, key, text);
                    row.input
                })
                .collect();
            let planned = planner.plan(inputs).await?;
            self.replace(acting, &run, noun, &planned).await?;
            for row in &planned {
                *counts.entry(row.status).or_default() += 1;
            }
        }
        Ok(counts)
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

    async fn open_run(&self, id: Id) -> Result<(Run, &'static Noun), ImportError> {
        let run = self.run(id).await?;
        let noun = self.noun_of(&run)?;
        match run.state == RunState::Ready && run.origin != Origin::Undo {
            true => Ok((run, noun)),
            false => Err(ImportError::because("import-error-not-ready")),
        }
    }

    async fn waiting(
        &self,
        id: Id,
        position: i64,
    ) -> Result<(Run, &'static Noun, Stored), ImportError> {
        let (run, noun) = self.open_run(id).await?;
        let row = rows::get(self.db.read(), id, noun, position).await?;
        let row = row.filter(|row| row.status != Status::Same);
        let row = row.ok_or_else(|| ImportError::because("import-error-no-row"))?;
        Ok((run, noun, row))
    }

    async fn plan_again(
        &self,
        acting: &Acting,
        run: &Run,
        noun: &'static Noun,
        input: Input,
    ) -> Result<Status, ImportError> {
        let choice = input.given.choice;
        let mut planner = Planner::open(self, noun, run.network, true).await?;
        planner.read_run(run.id, Some(input.position)).await?;
        if let Some(Choice::Same(entry)) = choice
            && let Some(other) = planner.row_writing(entry)
        {
            let taken = UserError::new("import-error-row-taken").with("row", other);
            return Err(ImportError::Refused(taken));
        }
        let planned = planner.plan(vec![input]).await?;
        self.replace(acting, run, noun, &planned).await?;
        Ok(planned.first().map_or(Status::Refused, |row| row.status))
    }

    /// Puts rows that were planned anew in the place of what was staged of them.
    async fn replace(
        &self,
        acting: &Acting,
        run: &Run,
        noun: &'static Noun,
        planned: &[Planned],
    ) -> Result<(), ImportError> {
        let positions: Vec<i64> = planned.iter().map(|row| row.input.position).collect();
        let write = self.db.write(acting).await?;
        if !runs::advance(&write, run.id, RunState::Ready, RunState::Ready).await? {
            return Err(ImportError::because("import-error-not-ready"));
        }
        rows::remove(write.conn(), run.id, noun.tables, &positions).await?;
        staged::stage(&write, run.id, noun, planned).await?;
        write.commit().await?;
        Ok(())
    }
}

fn column(noun: &'static Noun, field: &str) -> Result<&'static str, ImportError> {
    let key = noun.column(field);
    key.ok_or_else(|| ImportError::because("import-error-no-row"))
}

fn write_cell(given: &mut GivenRow, key: &'static str, text: &str) {
    match given.values.iter_mut().find(|(own, _)| *own == key) {
        Some((_, value)) => text.clone_into(value),
        None => given.values.push((key, text.to_owned())),
    }
}

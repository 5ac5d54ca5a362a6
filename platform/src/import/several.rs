//! Several rows that mean one entry, each a part of it: later ones find what earlier ones make.

use std::collections::{HashMap, HashSet};

use ordit_kernel::Id;
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::{
    Current, Noun, Record, StagedWrite, Status,
    apply::WRITTEN,
    plan::Planned,
    store::rows::{DETAILS, staged},
};
use crate::db::{Write, execute};

/// What the rows of a run made so far of entries that have several rows.
pub(super) struct Several {
    noun: &'static Noun,
    so_far: HashMap<Id, Current>,
    /// Entries that rows of this run make.
    begun: HashSet<Id>,
}

impl Several {
    /// Nothing so far.
    pub fn of(noun: &'static Noun) -> Self {
        Self {
            noun,
            so_far: HashMap::new(),
            begun: HashSet::new(),
        }
    }

    /// Several rows may mean one entry.
    pub fn joins(&self) -> bool {
        self.noun.part.is_some()
    }

    /// A row makes this entry.
    pub fn begin(&mut self, id: Id) {
        if self.joins() {
            self.begun.insert(id);
        }
    }

    /// Whether an earlier row makes this entry.
    pub fn is_begun(&self, id: Id) -> bool {
        self.begun.contains(&id)
    }

    /// What a row sees of the entry that it means, as the rows before it leave it.
    pub fn seen(&self, id: Id, current: Option<&Current>, row: &Record) -> Option<Current> {
        let current = self.so_far.get(&id).or(current)?;
        let record = (self.noun.part?.seen)(current, row);
        Some(Current {
            record,
            ..current.clone()
        })
    }

    /// Keeps what a row makes of its entry for the rows after it.
    pub fn keep(&mut self, id: Id, current: Option<&Current>, planned: &mut Planned) {
        if self.is_begun(id) && planned.status == Status::Changed {
            planned.status = Status::New;
            (planned.base_version, planned.earlier) = (None, None);
        }
        let Some(built) = planned.built.as_ref().filter(|_| self.joins()) else {
            return;
        };
        let mut record = current.map_or_else(Record::new, |current| current.record.clone());
        for change in &planned.changes {
            let field = self.noun.field(&change.field);
            if let Some(field) = field.filter(|field| !field.is_networks_own) {
                record.insert(field.key, change.new.clone());
            }
        }
        let so_far = Current {
            sheet: built.sheet.clone(),
            record,
            may_change: current.is_none_or(|current| current.may_change),
        };
        self.so_far.insert(id, so_far);
    }
}

/// Of several rows that write the same, the last one does: it knows what those before it say.
///
/// # Errors
/// When the database cannot be reached.
pub(super) async fn keep_last(write: &Write, run: Id, noun: &Noun) -> Result<(), DbErr> {
    let mut keyed = vec![("entries", "id".to_owned())];
    keyed.extend(noun.tables.iter().filter_map(|table| match table.write {
        StagedWrite::Upsert { key } | StagedWrite::After { key } => {
            Some((table.name, key.join(", ")))
        }
        StagedWrite::Replace { .. } => None,
    }));
    let run = Value::from(Uuid::from(run));
    for (table, key) in keyed {
        let own = staged(table);
        let sql = format!(
            "DELETE FROM {own} WHERE run_id = $1 AND position NOT IN (SELECT MAX(position) \
             FROM {own} WHERE run_id = $1 AND position IN ({WRITTEN}) GROUP BY {key})"
        );
        execute(write.conn(), &sql, [run.clone()]).await?;
    }
    for table in DETAILS {
        let sql = format!(
            "DELETE FROM {} WHERE run_id = $1 AND position NOT IN \
             (SELECT e.position FROM staged_entries e WHERE e.run_id = $1)",
            staged(table)
        );
        execute(write.conn(), &sql, [run.clone()]).await?;
    }
    Ok(())
}

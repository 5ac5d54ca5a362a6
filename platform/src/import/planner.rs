//! Plans rows chunk by chunk against everything that is in the register and in the same import.

use std::collections::{HashMap, HashSet};

use ordit_kernel::Id;
use sea_orm::DbErr;
use uuid::Uuid;

use super::{
    Build, Choice, Current, Field, Importer, Index, Labels, Likeness, NAME, Noun, ORDIT_ID, Reason,
    Record, Status, history,
    history::Since,
    matching::Verdict,
    plan::{Parsed, Planned, parsed},
    row::Input,
    store,
};
use crate::{
    db::query,
    register::{INVENTED, slugify},
};

/// Holds what rows are compared with while a run is planned.
pub(super) struct Planner<'a> {
    importer: &'a Importer,
    noun: &'static Noun,
    network: Option<Id>,
    is_invented: bool,
    labels: Labels,
    /// Without it every row must carry the id of its entry.
    compares: bool,
    index: Index,
    slugs: HashSet<String>,
}

/// What is known of a row before its entry was read.
enum Judged {
    Entry(Box<Parsed>, Id),
    New(Box<Parsed>, Id),
    Done(Box<Planned>),
}

impl<'a> Planner<'a> {
    /// A planner for rows of a noun; `compares` reads everything that rows may mean.
    pub async fn open(
        importer: &'a Importer,
        noun: &'static Noun,
        network: Option<Id>,
        compares: bool,
    ) -> Result<Self, DbErr> {
        let labels = importer.labels(noun);
        let (index, slugs) = (Index::default(), HashSet::new());
        let is_invented = is_invented(importer, network).await?;
        let mut planner = Self {
            importer,
            noun,
            network,
            is_invented,
            labels,
            compares,
            index,
            slugs,
        };
        if compares {
            planner.read_known().await?;
        }
        Ok(planner)
    }

    /// Notes the other rows of a run that was planned before.
    pub async fn read_run(&mut self, run: Id, except: i64) -> Result<(), DbErr> {
        const AT_ONCE: usize = 1000;
        let on = self.importer.db.read();
        let mut last = i64::MIN;
        loop {
            let rows = store::rows::after(on, run, self.noun, last, AT_ONCE).await?;
            let Some(end) = rows.last() else { break };
            last = end.input.position;
            for row in rows.iter().filter(|row| row.input.position != except) {
                self.index.note_stored(row);
            }
        }
        let sql = "SELECT slug FROM staged_entries WHERE run_id = $1 AND position <> $2";
        let rows = query(on, sql, [Uuid::from(run).into(), except.into()]).await?;
        for row in rows {
            self.slugs.insert(row.try_get("", "slug")?);
        }
        Ok(())
    }

    /// The row of this run that writes an entry.
    pub fn row_writing(&self, id: Id) -> Option<i64> {
        self.index.row_writing(id)
    }

    /// What would happen with these rows, in order.
    pub async fn plan(&mut self, inputs: Vec<Input>) -> Result<Vec<Planned>, DbErr> {
        let rows = inputs
            .into_iter()
            .map(|input| parsed(self.noun, &self.labels, input));
        let rows: Vec<Parsed> = rows.collect();
        let judged: Vec<Judged> = rows.into_iter().map(|row| self.judge(row)).collect();
        let meant = |judged: &Judged| match judged {
            Judged::Entry(_, id) => Some(*id),
            Judged::New(..) | Judged::Done(_) => None,
        };
        let ids: Vec<Id> = judged.iter().filter_map(meant).collect();
        let db = &self.importer.db;
        let currents = match ids.is_empty() {
            true => HashMap::new(),
            false => (self.noun.current)(db, self.network, &ids).await?,
        };
        let mut planned = Vec::with_capacity(judged.len());
        for row in judged {
            planned.push(match row {
                Judged::Done(done) => *done,
                Judged::New(row, id) => self.apply(*row, id, None),
                Judged::Entry(row, id) => self.meet(*row, id, currents.get(&id)).await?,
            });
        }
        Ok(planned)
    }

    async fn read_known(&mut self) -> Result<(), DbErr> {
        let db = &self.importer.db;
        let keys = match self.network {
            Some(network) => store::rows::keys(db.read(), network, self.noun.name).await?,
            None => Vec::new(),
        };
        self.index = Index::new((self.noun.known)(db, self.network).await?, keys);
        let sql = "SELECT slug FROM entries WHERE kind = $1";
        for row in query(db.read(), sql, [self.noun.kind.into()]).await? {
            self.slugs.insert(row.try_get("", "slug")?);
        }
        Ok(())
    }

    fn judge(&mut self, row: Parsed) -> Judged {
        let done = |planned| Judged::Done(Box::new(planned));
        if row.input.given.choice == Some(Choice::Skip) {
            return done(row.stopped(Status::Skipped, None));
        }
        if !row.refusals.is_empty() {
            let id = row.id();
            return done(row.stopped(Status::Refused, id));
        }
        let found = match row.id().filter(|_| !self.compares) {
            Some(id) => Verdict::Entry(id),
            None => self.index.judge(&row.traits()),
        };
        if let Some(Choice::Same(id)) = row.input.given.choice
            && self.compares
            && !self.index.knows(id)
        {
            return done(row.refused(ORDIT_ID, "import-refused-unknown-id"));
        }
        match row.decided(found) {
            Verdict::Entry(id) => match self.index.row_writing(id) {
                Some(other) => done(row.doubtful(vec![twice(id, other)])),
                None => {
                    self.index.note(row.input.position, id, &row.traits());
                    Judged::Entry(Box::new(row), id)
                }
            },
            Verdict::New => {
                let id = self.importer.db.effects().id();
                self.index.note(row.input.position, id, &row.traits());
                Judged::New(Box::new(row), id)
            }
            Verdict::Doubtful(likenesses) => done(row.doubtful(likenesses)),
            Verdict::UnknownId => done(row.refused(ORDIT_ID, "import-refused-unknown-id")),
        }
    }

    /// A row meets the entry that it means.
    async fn meet(
        &mut self,
        mut row: Parsed,
        id: Id,
        current: Option<&Current>,
    ) -> Result<Planned, DbErr> {
        let Some(current) = current else {
            return Ok(row.refused(ORDIT_ID, "import-refused-unknown-id"));
        };
        if current.sheet.kind != self.noun.kind {
            return Ok(row.refused(ORDIT_ID, "import-refused-unknown-id"));
        }
        if row.input.given.choice == Some(Choice::Same(id)) {
            // It was recognised in spite of its spelling, so the spelling is not the better one.
            row.values.remove(NAME);
        }
        self.join(&mut row.values, &current.record);
        let version = current.sheet.version;
        let seen = row.input.given.base_version.unwrap_or(version);
        if seen != version {
            let on = self.importer.db.read();
            let changes = history::changes_since(on, id, seen, version).await?;
            let values = std::mem::take(&mut row.values);
            match history::reconcile(values, current, changes.as_deref()) {
                Since::Apart(values) if row.input.standing.is_none() => row.values = values,
                _ => return Ok(row.stopped(Status::Stale, Some(id))),
            }
        }
        Ok(self.apply(row, id, Some(current)))
    }

    fn join(&self, values: &mut Record, current: &Record) {
        let says_own = |field: &Field| field.is_networks_own && values.contains_key(field.key);
        if self.noun.fields.iter().any(says_own) {
            return;
        }
        for (field, value) in self.noun.joining {
            if current.get(field).is_none_or(String::is_empty) {
                values.insert(field, (*value).to_owned());
            }
        }
    }

    fn apply(&mut self, row: Parsed, id: Id, current: Option<&Current>) -> Planned {
        let (noun, network, compares) = (self.noun, self.network, self.compares);
        let is_invented = self.is_invented;
        let effects = self.importer.db.effects();
        let slugs = &mut self.slugs;
        row.applied(noun, id, current, |record: &Record| {
            let mut new_id = || effects.id();
            let mut new_slug = |name: &str| match compares {
                true => free_slug(slugs, name),
                false => format!("{}-{}", slugify(name), &id.0.simple().to_string()[26..]),
            };
            let (now, new_id, new_slug) = (effects.now(), &mut new_id as _, &mut new_slug as _);
            (noun.build)(Build {
                id,
                network,
                is_invented,
                record,
                current,
                now,
                new_id,
                new_slug,
            })
        })
    }
}

/// The row may not write an entry that another row of the run writes.
fn twice(id: Id, row: i64) -> Likeness {
    let (title, territory, reason) = (String::new(), None, Reason::SameEntry);
    Likeness {
        entry: Some(id),
        row: Some(row),
        title,
        territory,
        reason,
    }
}

fn free_slug(taken: &mut HashSet<String>, name: &str) -> String {
    let slug = slugify(name);
    let mut free = slug.clone();
    let mut number = 1;
    while !taken.insert(free.clone()) {
        number += 1;
        free = format!("{slug}-{number}");
    }
    free
}

/// Whether the network says of itself that it is made up.
async fn is_invented(importer: &Importer, network: Option<Id>) -> Result<bool, DbErr> {
    let Some(network) = network else {
        return Ok(false);
    };
    let sql = "SELECT source FROM entries WHERE id = $1";
    let rows = query(importer.db.read(), sql, [Uuid::from(network).into()]).await?;
    let source = rows.first().map(|row| row.try_get::<String>("", "source"));
    Ok(source.transpose()?.as_deref() == Some(INVENTED))
}

//! Plans rows chunk by chunk against everything that is in the register and in the same import.

use std::collections::{HashMap, HashSet};

use ordit_kernel::Id;
use sea_orm::DbErr;
use uuid::Uuid;

use super::{
    Build, Built, Choice, Current, Field, Importer, Index, Labels, Likeness, NAME, Noun, ORDIT_ID,
    Reason, Record, Refusal, Status, Wanted, history,
    history::Since,
    matching::Verdict,
    network::RunNetwork,
    plan::{Parsed, Planned, Purpose, parsed},
    row::Input,
    store::{self, near, rows::Stored},
};
use crate::{db::query, register::slugify};

/// Holds what rows are compared with while a run is planned.
pub(super) struct Planner<'a> {
    importer: &'a Importer,
    noun: &'static Noun,
    network: Option<Id>,
    facts: RunNetwork,
    labels: Labels,
    /// Without it every row must carry the id of its entry.
    compares: bool,
    /// Tells what new rows do not say; whoever writes without a look beforehand wants none of it.
    guesses: bool,
    index: Index,
    slugs: HashSet<String>,
    /// The values of the noun's unique field with their entries.
    taken: HashMap<String, Id>,
}

/// What is known of a row before its entry was read.
enum Judged {
    Entry(Box<Parsed>, Id),
    New(Box<Parsed>, Id),
    /// Refused for a cell; the entry that it means, or none, tells what else it lacks.
    Refused(Box<Parsed>, Option<Id>),
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
        let mut planner = Self::blank(importer, noun, network).await?;
        (planner.compares, planner.guesses) = (compares, true);
        if compares {
            planner.read_known().await?;
        }
        Ok(planner)
    }

    /// A planner for one row that is written without a look beforehand: it reads what that row
    /// may mean and no more.
    pub async fn open_for(
        importer: &'a Importer,
        noun: &'static Noun,
        network: Option<Id>,
        input: &Input,
    ) -> Result<Self, DbErr> {
        let mut planner = Self::blank(importer, noun, network).await?;
        planner.compares = input.given.id.is_none();
        if planner.compares {
            planner.read_near(input).await?;
        }
        Ok(planner)
    }

    async fn blank(
        importer: &'a Importer,
        noun: &'static Noun,
        network: Option<Id>,
    ) -> Result<Self, DbErr> {
        let labels = importer.labels(noun);
        let facts = RunNetwork::read(importer.db.read(), network).await?;
        let taken = match noun.unique {
            Some(unique) => (unique.taken)(&importer.db).await?.into_iter().collect(),
            None => HashMap::new(),
        };
        Ok(Self {
            importer,
            noun,
            network,
            facts,
            labels,
            compares: false,
            guesses: false,
            index: Index::default(),
            slugs: HashSet::new(),
            taken,
        })
    }

    /// Notes the other rows of a run that was planned before.
    pub async fn read_run(&mut self, run: Id, except: Option<i64>) -> Result<(), DbErr> {
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
            Judged::Entry(_, id) | Judged::Refused(_, Some(id)) => Some(*id),
            Judged::New(..) | Judged::Refused(_, None) | Judged::Done(_) => None,
        };
        let ids: Vec<Id> = judged.iter().filter_map(meant).collect();
        let db = &self.importer.db;
        let currents = match ids.is_empty() {
            true => HashMap::new(),
            false => (self.noun.current)(db.read().into(), self.network, &ids).await?,
        };
        let mut planned = Vec::with_capacity(judged.len());
        for row in judged {
            planned.push(match row {
                Judged::Done(done) => *done,
                Judged::New(row, id) => self.apply(*row, id, None),
                Judged::Entry(row, id) => self.meet(*row, id, currents.get(&id)).await?,
                Judged::Refused(row, id) => {
                    let current = id.and_then(|id| currents.get(&id));
                    self.refuse(*row, id, current)
                }
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
        let known = (self.noun.known)(db, self.network, Wanted::All).await?;
        self.index = Index::new(known, keys);
        self.slugs = store::rows::slugs(db.read(), self.noun.kind).await?;
        Ok(())
    }

    async fn read_near(&mut self, input: &Input) -> Result<(), DbErr> {
        let db = &self.importer.db;
        let row = parsed(self.noun, &self.labels, input.clone());
        let traits = row.traits();
        let near = near::find(db.read(), self.noun, self.network, &traits).await?;
        let chosen = match input.given.choice {
            Some(Choice::Same(id)) => Some(id),
            _ => None,
        };
        let ids = near.ids.into_iter().chain(chosen).collect();
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

    fn judge(&mut self, row: Parsed) -> Judged {
        let done = |planned| Judged::Done(Box::new(planned));
        if row.input.given.choice == Some(Choice::Skip) {
            return done(row.stopped(Status::Skipped, None));
        }
        if row.refusals.iter().any(|refusal| refusal.field == ORDIT_ID) {
            return done(row.stopped(Status::Refused, None));
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
            Verdict::Entry(id) if !row.refusals.is_empty() => {
                Judged::Refused(Box::new(row), Some(id))
            }
            Verdict::New if !row.refusals.is_empty() => Judged::Refused(Box::new(row), None),
            // Whether it lacks something depends on what it is, which its cells do not tell yet.
            Verdict::Doubtful(_) if !row.refusals.is_empty() => {
                done(row.stopped(Status::Refused, None))
            }
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

    fn apply(&mut self, mut row: Parsed, id: Id, current: Option<&Current>) -> Planned {
        if self.guesses && current.is_none() {
            row.guess(self.noun);
        }
        let noun = self.noun;
        let planned = row.applied(noun, id, current, |record, purpose| {
            self.build(id, current, record, purpose)
        });
        if let (Some(unique), Some(_)) = (noun.unique, &planned.built)
            && let Some(value) = planned.values.get(unique.field)
        {
            self.taken.insert(value.to_lowercase(), id);
        }
        planned
    }

    /// A row that is refused for a cell, with everything else that would refuse it.
    fn refuse(&mut self, mut row: Parsed, id: Option<Id>, current: Option<&Current>) -> Planned {
        if id.is_some() && current.is_none_or(|current| current.sheet.kind != self.noun.kind) {
            return row.refused(ORDIT_ID, "import-refused-unknown-id");
        }
        if self.guesses && current.is_none() {
            row.guess(self.noun);
        }
        let (noun, meant) = (
            self.noun,
            id.unwrap_or_else(|| self.importer.db.effects().id()),
        );
        row.refused_wholly(noun, id, current, |record, purpose| {
            self.build(meant, current, record, purpose)
        })
    }

    fn build(
        &mut self,
        id: Id,
        current: Option<&Current>,
        record: &Record,
        purpose: Purpose,
    ) -> Result<Built, Vec<Refusal>> {
        if let Some(refusal) = self.facts.refusal(self.noun, record) {
            return Err(vec![refusal]);
        }
        let (effects, compares) = (self.importer.db.effects(), self.compares);
        let (slugs, taken) = (&mut self.slugs, &self.taken);
        let is_taken = |value: &str| {
            let other = taken.get(&value.to_lowercase());
            !value.is_empty() && other.is_some_and(|other| *other != id)
        };
        let mut new_id = || effects.id();
        let mut new_slug = |name: &str| match (compares, purpose) {
            (true, Purpose::Writing) => free_slug(slugs, name),
            _ => format!("{}-{}", slugify(name), &id.0.simple().to_string()[26..]),
        };
        (self.noun.build)(Build {
            id,
            network: self.network,
            is_invented: self.facts.is_invented,
            record,
            current,
            now: effects.now(),
            new_id: &mut new_id,
            new_slug: &mut new_slug,
            is_taken: &is_taken,
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

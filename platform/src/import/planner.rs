//! Plans rows chunk by chunk against everything that is in the register and in the same import.

mod reading;

use std::collections::{HashMap, HashSet};

use ordit_kernel::Id;
use sea_orm::DbErr;

use super::{
    Build, Built, Choice, Current, Field, Importer, Index, Labels, Likeness, NAME, Noun, ORDIT_ID,
    Reason, Record, Refusal, Status, history,
    history::Since,
    matching::Verdict,
    network::RunNetwork,
    plan::{Parsed, Planned, Purpose},
    row::Input,
    several::Several,
};
use crate::register::slugify;

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
    several: Several,
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
            several: Several::of(noun),
        })
    }

    /// The row of this run that writes an entry.
    pub fn row_writing(&self, id: Id) -> Option<i64> {
        self.index.row_writing(id)
    }

    /// What would happen with these rows, in order.
    pub async fn plan(&mut self, inputs: Vec<Input>) -> Result<Vec<Planned>, DbErr> {
        let rows = self.read(inputs).await?;
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
                Judged::Entry(row, id) => {
                    let seen = self.several.seen(id, currents.get(&id), &row.values);
                    match seen.as_ref().or_else(|| currents.get(&id)) {
                        None if self.several.is_begun(id) => self.apply(*row, id, None),
                        current => self.meet(*row, id, current).await?,
                    }
                }
                Judged::Refused(row, id) => {
                    let current = id.and_then(|id| currents.get(&id));
                    self.refuse(*row, id, current)
                }
            });
        }
        Ok(planned)
    }

    fn judge(&mut self, mut row: Parsed) -> Judged {
        let done = |planned| Judged::Done(Box::new(planned));
        if row.input.given.choice == Some(Choice::Skip) {
            return done(row.stopped(Status::Skipped, None));
        }
        if row.refusals.iter().any(|refusal| refusal.field == ORDIT_ID) {
            return done(row.stopped(Status::Refused, None));
        }
        let mark = self.mark(&row);
        row.is_marked = mark.is_some();
        let found = match (
            row.id().filter(|_| !self.compares),
            self.marked(&row, &mark),
        ) {
            (Some(id), _) => Verdict::Entry(id),
            (None, Some(id)) => self.index.marked(id, &row.traits()),
            (None, None) => self.index.judge(&row.traits()),
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
                Some(other) if !self.may_join(id) => done(row.doubtful(vec![twice(id, other)])),
                _ => {
                    self.index.note(row.input.position, id, &row.traits());
                    Judged::Entry(Box::new(row), id)
                }
            },
            Verdict::New => {
                let id = self.importer.db.effects().id();
                self.index.note(row.input.position, id, &row.traits());
                self.several.begin(id);
                if let Some(mark) = mark {
                    self.taken.entry(mark).or_insert(id);
                }
                Judged::New(Box::new(row), id)
            }
            Verdict::Doubtful(likenesses) => done(row.doubtful(likenesses)),
            Verdict::UnknownId => done(row.refused(ORDIT_ID, "import-refused-unknown-id")),
        }
    }

    /// The value of a row by which it is known who is meant, whatever the name.
    fn mark(&self, row: &Parsed) -> Option<String> {
        let unique = self.noun.unique.filter(|unique| unique.is_identity)?;
        let value = row.values.get(unique.field)?;
        (!value.is_empty()).then(|| value.to_lowercase())
    }

    /// Whoever has it, where rows may mean them and this one names nobody else.
    fn marked(&self, row: &Parsed, mark: &Option<String>) -> Option<Id> {
        let id = *self.taken.get(mark.as_ref()?)?;
        (row.id().is_none() && self.index.knows(id)).then_some(id)
    }

    /// Whether one more row may write an entry that another row of the run writes.
    fn may_join(&self, id: Id) -> bool {
        // Where every row says which entry it means, the register was never read.
        let is_known = !self.compares || self.index.is_in_register(id);
        self.several.joins() && (is_known || self.several.is_begun(id))
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
        self.facts.claim(&mut row.values);
        let noun = self.noun;
        let mut planned = row.applied(noun, id, current, |record, purpose| {
            self.build(id, current, (record, &[]), purpose)
        });
        self.several.keep(id, current, &mut planned);
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
        let unread = row.refusals.iter().map(|own| own.field.clone());
        let unread: Vec<String> = unread.collect();
        row.refused_wholly(noun, id, current, |record, purpose| {
            self.build(meant, current, (record, &unread), purpose)
        })
    }

    fn build(
        &mut self,
        id: Id,
        current: Option<&Current>,
        (record, unread): (&Record, &[String]),
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
            unread,
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

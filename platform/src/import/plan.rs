//! From a given row and the entry it means to what would happen; pure.

use ordit_kernel::{Id, UserError};

use super::{
    Built, Change, Choice, Current, Guess, Labels, Likeness, LookedUp, MUNICIPALITY, NAME, Noun,
    ORDIT_ID, ORGANISATION_ID, Record, Refusal, SLUG, SOURCE_ID, Status, WEBSITE,
    labels::ORDIT_ID_FIELD,
    matching::{Traits, Verdict},
    parse, record,
    row::{Input, Standing},
};

/// A row with its values in canonical form.
pub(super) struct Parsed {
    pub input: Input,
    pub values: Record,
    pub refusals: Vec<Refusal>,
    /// What was told from other values, and stands among the values.
    pub guesses: Vec<Guess>,
    /// How it is called where it has no name of its own.
    pub title: Option<String>,
    /// It has a value that tells whom it means, whatever the name.
    pub is_marked: bool,
    /// Its key tells it from others of its name.
    pub is_told_apart: bool,
}

/// What would happen with a row.
pub(super) struct Planned {
    pub input: Input,
    pub status: Status,
    pub entry: Option<Id>,
    pub title: String,
    pub base_version: Option<i64>,
    pub values: Record,
    pub changes: Vec<Change>,
    /// What the entry said before, where it changes.
    pub earlier: Option<Record>,
    pub refusals: Vec<Refusal>,
    pub matches: Vec<Likeness>,
    pub guesses: Vec<Guess>,
    pub built: Option<Built>,
}

/// What a record is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    Writing,
    /// To tell everything that is wrong with it; nothing is taken by it.
    Reasons,
}

/// Reads every value of a row.
pub(super) fn parsed(noun: &'static Noun, labels: &Labels, input: Input) -> Parsed {
    let (mut values, mut refusals) = (Record::new(), Vec::new());
    for (key, text) in &input.given.values {
        let own_id = (*key == ORDIT_ID).then_some(&ORDIT_ID_FIELD);
        let Some(field) = noun.field(key).or(own_id) else {
            continue;
        };
        match parse(field, text, labels) {
            Ok(value) => drop(values.insert(field.key, value)),
            Err(error) => {
                let (field, value) = (field.key.to_owned(), text.clone());
                refusals.push(Refusal {
                    field,
                    value,
                    error,
                });
            }
        }
    }
    Parsed {
        input,
        values,
        refusals,
        guesses: Vec::new(),
        title: None,
        is_marked: false,
        is_told_apart: false,
    }
}

impl Parsed {
    /// What tells which entry is meant.
    pub fn traits(&self) -> Traits<'_> {
        let value = |key: &str| self.values.get(key).map_or("", String::as_str);
        let place = [MUNICIPALITY, ORGANISATION_ID].map(value).into_iter();
        let territory = place.into_iter().find(|code| !code.is_empty());
        Traits {
            id: self.id(),
            key: value(SOURCE_ID),
            slug: value(SLUG),
            name: match self.is_told_apart {
                true => "",
                false => value(NAME),
            },
            territory,
            website: value(WEBSITE),
            is_marked: self.is_marked,
        }
    }

    /// The id that the row itself carries.
    pub fn id(&self) -> Option<Id> {
        let written = || self.values.get(ORDIT_ID)?.parse().ok();
        self.input.given.id.or_else(written)
    }

    /// With what was found of what it names.
    pub fn complete(&mut self, found: LookedUp) {
        self.values.extend(found.values);
        self.refusals.extend(found.refusals);
        self.title = found.title;
        self.is_told_apart = found.is_told_apart;
    }

    /// What a person decided beforehand comes before what was found.
    pub fn decided(&self, found: Verdict) -> Verdict {
        match (self.input.given.choice, found) {
            (Some(Choice::Same(id)), _) => Verdict::Entry(id),
            (Some(Choice::New), Verdict::Doubtful(_)) => Verdict::New,
            (_, found) => found,
        }
    }

    /// The row ends here, whatever it means.
    pub fn stopped(self, status: Status, entry: Option<Id>) -> Planned {
        let name = self.values.get(NAME).cloned();
        let title = name.or(self.title).unwrap_or_default();
        Planned {
            input: self.input,
            status,
            entry,
            title,
            base_version: None,
            values: self.values,
            changes: Vec::new(),
            earlier: None,
            refusals: self.refusals,
            matches: Vec::new(),
            guesses: self.guesses,
            built: None,
        }
    }

    /// The row is refused for one more reason.
    pub fn refused(mut self, field: &str, key: &str) -> Planned {
        let value = self.values.get(field).cloned().unwrap_or_default();
        let error = UserError::new(key);
        self.refusals.push(Refusal {
            field: field.to_owned(),
            value,
            error,
        });
        self.stopped(Status::Refused, None)
    }

    /// A row that a cell refuses already, with everything else that would refuse it.
    pub fn refused_wholly(
        mut self,
        noun: &'static Noun,
        entry: Option<Id>,
        current: Option<&Current>,
        build: impl FnOnce(&Record, Purpose) -> Result<Built, Vec<Refusal>>,
    ) -> Planned {
        let clears = self.id().is_some();
        let (merged, _) = record::merged(noun, &self.values, current, clears);
        let trial = |record: &Record, _| build(record, Purpose::Reasons);
        let more = whole(noun, &merged, trial).err().unwrap_or_default();
        let is_told = |own: &Refusal| self.refusals.iter().any(|told| told.field == own.field);
        let more: Vec<Refusal> = more.into_iter().filter(|own| !is_told(own)).collect();
        self.refusals.extend(more);
        let place = |refusal: &Refusal| noun.fields.iter().position(|f| f.key == refusal.field);
        self.refusals.sort_by_key(place);
        self.stopped(Status::Refused, entry)
    }

    /// Fills in what a new row does not give and its other values tell.
    pub fn guess(&mut self, noun: &'static Noun) {
        let guess = noun
            .guess
            .map(|guess| guess(&self.values, &self.input.given.values));
        for guess in guess.unwrap_or_default() {
            let is_refused = self.refusals.iter().any(|own| own.field == guess.field);
            let is_given = |key| {
                self.values
                    .get(key)
                    .is_some_and(|own: &String| !own.is_empty())
            };
            match noun.field(&guess.field) {
                Some(field) if !is_refused && !is_given(field.key) => {
                    self.values.insert(field.key, guess.value.clone());
                    self.guesses.push(guess);
                }
                _ => {}
            }
        }
    }

    /// The row waits for a decision.
    pub fn doubtful(self, matches: Vec<Likeness>) -> Planned {
        Planned {
            matches,
            ..self.stopped(Status::Doubtful, None)
        }
    }

    /// What the row does to its entry, which is new when there is no current one.
    pub fn applied(
        self,
        noun: &'static Noun,
        id: Id,
        current: Option<&Current>,
        build: impl FnOnce(&Record, Purpose) -> Result<Built, Vec<Refusal>>,
    ) -> Planned {
        let clears = self.id().is_some();
        let (merged, kept) = record::merged(noun, &self.values, current, clears);
        let earlier = current
            .map(|current| record::plain(&current.record))
            .unwrap_or_default();
        let changes = record::changes(noun, &earlier, &merged);
        let standing = self.input.standing.clone();
        let mut planned = self.stopped(Status::Same, Some(id));
        planned.base_version = current.map(|current| current.sheet.version);
        planned.refusals.extend(kept);
        if let Some(current) = current.filter(|_| planned.title.is_empty()) {
            planned.title = current.sheet.own_title().to_owned();
        }
        let is_new = current.is_none();
        if !is_new && changes.is_empty() && !moves(standing.as_ref(), current) {
            return planned;
        }
        match whole(noun, &merged, build) {
            Ok(built) => {
                planned.status = if is_new { Status::New } else { Status::Changed };
                planned.earlier = (!is_new).then_some(earlier);
                planned.changes = changes;
                planned.built = Some(standing_of(built, standing));
            }
            Err(refusals) => {
                planned.status = Status::Refused;
                planned.refusals = refusals;
            }
        }
        planned
    }
}

/// What a record becomes, or every reason why it becomes nothing, one for a field.
fn whole(
    noun: &'static Noun,
    record: &Record,
    build: impl FnOnce(&Record, Purpose) -> Result<Built, Vec<Refusal>>,
) -> Result<Built, Vec<Refusal>> {
    let mut refusals = record::missing(noun, record);
    let purpose = match refusals.is_empty() {
        true => Purpose::Writing,
        false => Purpose::Reasons,
    };
    match build(record, purpose) {
        Ok(built) if refusals.is_empty() => return Ok(built),
        Ok(_) => {}
        Err(more) => {
            let missing = refusals.clone();
            let is_missing = |own: &Refusal| missing.iter().any(|one| one.field == own.field);
            refusals.extend(more.into_iter().filter(|own| !is_missing(own)));
        }
    }
    Err(refusals)
}

fn moves(standing: Option<&Standing>, current: Option<&Current>) -> bool {
    standing.zip(current).is_some_and(|(standing, current)| {
        standing.state != current.sheet.state || standing.audience != current.sheet.audience
    })
}

fn standing_of(mut built: Built, standing: Option<Standing>) -> Built {
    if let Some(Standing { state, audience }) = standing {
        (built.sheet.state, built.sheet.audience) = (state, audience);
    }
    built
}

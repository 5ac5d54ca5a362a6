//! From a given row and the entry it means to what would happen; pure.

use ordit_kernel::{Id, UserError};

use super::{
    Built, Change, Choice, Current, Labels, Likeness, MUNICIPALITY, NAME, Noun, ORDIT_ID, Record,
    Refusal, SLUG, SOURCE_ID, Status, WEBSITE,
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
    pub built: Option<Built>,
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
    }
}

impl Parsed {
    /// What tells which entry is meant.
    pub fn traits(&self) -> Traits<'_> {
        let value = |key: &str| self.values.get(key).map_or("", String::as_str);
        let territory = Some(value(MUNICIPALITY)).filter(|code| !code.is_empty());
        Traits {
            id: self.id(),
            key: value(SOURCE_ID),
            slug: value(SLUG),
            name: value(NAME),
            territory,
            website: value(WEBSITE),
        }
    }

    /// The id that the row itself carries.
    pub fn id(&self) -> Option<Id> {
        let written = || self.values.get(ORDIT_ID)?.parse().ok();
        self.input.given.id.or_else(written)
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
        let title = self.values.get(NAME).cloned().unwrap_or_default();
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
        build: impl FnOnce(&Record) -> Result<Built, Vec<Refusal>>,
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
        let missing = record::missing(noun, &merged);
        let built = if missing.is_empty() {
            build(&merged)
        } else {
            Err(missing)
        };
        match built {
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

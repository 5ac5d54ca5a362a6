//! One row of a dry run as the page shows it: what it says, what is wrong, what can be decided.

use std::collections::HashMap;

use ordit_kernel::{Id, UserError};
use ordit_platform::{
    geo::Territories,
    i18n::Translator,
    import::{
        Change, Choice, Field, Guess, Likeness, NAME, Noun, OFFERED_CODES, Origin, Parser, Refusal,
        RowView, Run, RunState, Status, municipality_name,
    },
};

use super::phrases::{self, field_label, value};

/// So many of its values stand beside a row's name.
const SHORT: usize = 4;

/// What every row of a page shares.
pub struct Lens<'a> {
    pub l: &'a Translator,
    pub noun: &'static Noun,
    /// How an entry is called, where whoever looks sees it.
    pub named: &'a dyn Fn(Id) -> Option<String>,
    pub run: &'a Run,
    /// What an undo undoes was itself an undo.
    pub is_redo: bool,
}

/// A row on the page.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    pub position: i64,
    /// Where it stands in the spreadsheet.
    pub place: String,
    pub status: Status,
    pub title: String,
    pub href: Option<String>,
    pub facts: Vec<(String, String)>,
    pub differences: Vec<Difference>,
    pub troubles: Vec<Trouble>,
    pub guesses: Vec<Guessed>,
    pub candidates: Vec<Candidate>,
    /// What happens with it when that is none of its values.
    pub remark: Option<String>,
    pub offers: Offers,
}

/// A value that would differ.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    pub label: String,
    pub old: String,
    pub new: String,
}

/// A value that is not taken, or is left as it is.
#[derive(Debug, PartialEq, Eq)]
pub struct Trouble {
    pub cell: Option<String>,
    pub label: String,
    pub value: String,
    pub reason: String,
    pub correction: Option<Correction>,
}

/// A value that was told from another one.
#[derive(Debug, PartialEq, Eq)]
pub struct Guessed {
    /// "Kind, guessed from the name: municipality".
    pub text: String,
    pub label: String,
    /// Another value may be chosen.
    pub correction: Option<Correction>,
}

/// An input for a better value.
#[derive(Debug, PartialEq, Eq)]
pub struct Correction {
    pub field: String,
    /// Code and label of every choice; none where text is typed.
    pub options: Vec<(&'static str, String)>,
    pub is_long: bool,
    /// What may be meant: the text to write instead, and how it is shown.
    pub offers: Vec<(String, String)>,
    /// Other rows may lack the very same.
    pub has_twins: bool,
}

/// What a doubtful row may be.
#[derive(Debug, PartialEq, Eq)]
pub struct Candidate {
    pub title: String,
    pub place: String,
    pub href: Option<String>,
    pub reason: String,
    /// The decision that it is this one, where it may be taken.
    pub choice: Option<String>,
}

/// Which decisions a row allows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    pub is_new: bool,
    pub skip: bool,
    pub take_back: bool,
}

impl Line {
    /// A row as this run shows it.
    pub fn of(lens: &Lens<'_>, row: RowView) -> Self {
        let is_open = lens.run.state == RunState::Ready && lens.run.origin != Origin::Undo;
        let is_refused = row.status == Status::Refused;
        let troubles = row
            .refusals
            .iter()
            .map(|(cell, refusal)| trouble(lens, cell.as_deref(), refusal, is_open && is_refused));
        Self {
            position: row.position,
            place: place(lens, &row),
            href: href(lens.run, &row),
            troubles: troubles.collect(),
            differences: row
                .changes
                .iter()
                .map(|change| difference(lens, change))
                .collect(),
            candidates: row
                .matches
                .iter()
                .map(|one| candidate(lens.l, one, is_open))
                .collect(),
            guesses: row
                .guesses
                .iter()
                .map(|guess| guessed(lens, guess, is_open))
                .collect(),
            facts: facts(lens, &row),
            remark: remark(lens, &row),
            offers: if is_open {
                Offers::of(row.status)
            } else {
                Offers::default()
            },
            status: row.status,
            title: title(lens.l, row),
        }
    }

    /// Offers to correct alike rows together: a column that lacks, lacks in all of them. What is
    /// refused on other pages may be alike.
    pub fn join_twins(lines: &mut [Self], has_more: bool) {
        let mut seen: HashMap<(String, String), usize> = HashMap::new();
        for trouble in lines.iter().flat_map(|line| &line.troubles) {
            *seen.entry(trouble.key()).or_default() += 1;
        }
        for trouble in lines.iter_mut().flat_map(|line| &mut line.troubles) {
            let has_twins = has_more || seen.get(&trouble.key()).is_some_and(|count| *count > 1);
            if let Some(correction) = &mut trouble.correction {
                correction.has_twins = has_twins;
            }
        }
    }

    /// Its values are shown one by one.
    pub fn shows_differences(&self) -> bool {
        self.status == Status::Changed && !self.differences.is_empty()
    }
}

impl Trouble {
    fn key(&self) -> (String, String) {
        (self.label.clone(), self.value.clone())
    }
}

impl Offers {
    fn of(status: Status) -> Self {
        Self {
            is_new: status == Status::Doubtful,
            skip: matches!(status, Status::Doubtful | Status::New | Status::Changed),
            take_back: status == Status::Skipped,
        }
    }

    /// There is something to decide.
    pub fn any(self) -> bool {
        self.is_new || self.skip || self.take_back
    }
}

/// Where the row stands in the file; nothing where there was no file.
fn place(lens: &Lens<'_>, row: &RowView) -> String {
    let l = lens.l;
    if matches!(lens.run.origin, Origin::List | Origin::Form) {
        return dated(lens, row).unwrap_or_default();
    }
    match row.sheet.is_empty() {
        true => l.t1("imports-place-row", "row", row.sheet_row.to_string()),
        false => {
            let number = row.sheet_row.to_string();
            l.t2(
                "imports-place-sheet",
                "sheet",
                row.sheet.as_str(),
                "row",
                number,
            )
        }
    }
}

/// The date by which rows of one name are told apart.
fn dated(lens: &Lens<'_>, row: &RowView) -> Option<String> {
    let field = lens.noun.field(lens.noun.dated?)?;
    let (_, text) = row.given.iter().find(|(key, _)| key == field.key)?;
    Some(value(lens.l, Some(field), text.trim()))
}

fn title(l: &Translator, row: RowView) -> String {
    let given = || {
        row.given
            .iter()
            .find(|(key, _)| key == NAME)
            .map(|(_, text)| text.trim())
    };
    let title = if row.title.is_empty() {
        given().unwrap_or_default()
    } else {
        &row.title
    };
    if title.is_empty() {
        l.t("imports-untitled")
    } else {
        title.to_owned()
    }
}

/// What is not written yet has no page to lead to.
fn href(run: &Run, row: &RowView) -> Option<String> {
    let exists = match row.status {
        Status::Changed | Status::Same | Status::Stale => true,
        Status::New => run.state == RunState::Written,
        Status::Refused | Status::Doubtful | Status::Skipped => false,
    };
    row.entry.filter(|_| exists).map(entry_href)
}

fn entry_href(id: Id) -> String {
    format!("/e/{id}")
}

/// The first values of a row whose differences are not shown.
fn facts(lens: &Lens<'_>, row: &RowView) -> Vec<(String, String)> {
    if row.status == Status::Changed {
        return Vec::new();
    }
    let is_identity = |key: &str| {
        let field = lens.noun.field(key);
        key.ends_with("_id") || field.is_some_and(|field| matches!(field.parser, Parser::Id))
    };
    let is_telling = |(key, text): &&(String, String)| {
        !text.trim().is_empty() && key != NAME && !is_identity(key)
    };
    let fact = |(key, text): &(String, String)| {
        let field = lens.noun.field(key);
        (
            field_label(lens.l, lens.noun, key),
            value(lens.l, field, text.trim()),
        )
    };
    row.given
        .iter()
        .filter(is_telling)
        .take(SHORT)
        .map(fact)
        .collect()
}

/// A value in words; of what it names by its identity, the name.
fn called(lens: &Lens<'_>, field: Option<&Field>, text: &str) -> String {
    let id = match field.map(|field| field.parser) {
        Some(Parser::Id) => text.parse().ok(),
        _ => None,
    };
    match id {
        Some(id) => (lens.named)(id).unwrap_or_else(|| lens.l.t("imports-unseen")),
        None => value(lens.l, field, text),
    }
}

fn difference(lens: &Lens<'_>, change: &Change) -> Difference {
    let field = lens.noun.field(&change.field);
    Difference {
        label: field_label(lens.l, lens.noun, &change.field),
        old: called(lens, field, &change.old),
        new: called(lens, field, &change.new),
    }
}

fn trouble(lens: &Lens<'_>, cell: Option<&str>, refusal: &Refusal, is_open: bool) -> Trouble {
    let field = lens.noun.field(&refusal.field);
    Trouble {
        cell: cell.map(str::to_owned),
        label: field_label(lens.l, lens.noun, &refusal.field),
        value: refusal.value.clone(),
        reason: lens.l.refusal(&refusal.error),
        correction: field
            .filter(|_| is_open)
            .map(|field| correction(lens.l, field, offers(&refusal.error))),
    }
}

fn guessed(lens: &Lens<'_>, guess: &Guess, is_open: bool) -> Guessed {
    let field = lens.noun.field(&guess.field).filter(|_| is_open);
    Guessed {
        text: phrases::guessed(lens.l, lens.noun, guess),
        label: field_label(lens.l, lens.noun, &guess.field),
        correction: field.map(|field| correction(lens.l, field, Vec::new())),
    }
}

/// The places that a refusal offers instead.
fn offers(error: &UserError) -> Vec<(String, String)> {
    let codes = error
        .arguments
        .iter()
        .find(|(name, _)| name == OFFERED_CODES);
    let codes = codes.map_or("", |(_, codes)| codes.as_str()).split(';');
    let offer = |code: &str| {
        let place = Territories::get().municipality(code)?;
        let shown = format!("{} ({})", place.name, place.province.name);
        Some((municipality_name(code)?, shown))
    };
    codes.filter_map(offer).collect()
}

fn correction(l: &Translator, field: &Field, offers: Vec<(String, String)>) -> Correction {
    let options = match field.parser {
        Parser::Choice { codes, prefix } => codes
            .iter()
            .map(|code| (*code, l.t(format!("{prefix}-{code}"))))
            .collect(),
        _ => Vec::new(),
    };
    let is_long = matches!(field.parser, Parser::Lines(_));
    Correction {
        field: field.key.to_owned(),
        options,
        is_long,
        offers,
        has_twins: false,
    }
}

fn candidate(l: &Translator, likeness: &Likeness, is_open: bool) -> Candidate {
    let territory = likeness.territory.as_deref();
    let place = territory.and_then(|code| Territories::get().name_of(code));
    // Another row already writes that entry; one is enough.
    let is_free = is_open && likeness.row.is_none();
    Candidate {
        title: match likeness.title.as_str() {
            "" => l.t("imports-candidate-row"),
            title => title.to_owned(),
        },
        place: place.unwrap_or_default().to_owned(),
        href: likeness.entry.map(entry_href),
        reason: l.t(likeness.reason.key()),
        choice: likeness
            .entry
            .filter(|_| is_free)
            .map(|id| Choice::Same(id).to_string()),
    }
}

fn remark(lens: &Lens<'_>, row: &RowView) -> Option<String> {
    let is_written = lens.run.state == RunState::Written;
    let key = match row.status {
        Status::Stale => "imports-remark-stale",
        Status::Doubtful if is_written => "imports-remark-undecided",
        Status::Changed if !row.changes.is_empty() => return None,
        Status::Changed if lens.is_redo => "imports-remark-restored",
        Status::Changed => "imports-remark-archived",
        _ => return None,
    };
    Some(lens.l.t(key))
}

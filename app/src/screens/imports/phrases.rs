//! What a run would write, wrote and leaves out, and what a value means, in the reader's words.

use ordit_kernel::PartialDate;
use ordit_platform::{
    geo::Territories,
    i18n::Translator,
    import::{Field, Guess, Noun, ORDIT_ID, Origin, Parser, Report, RunState, Status, steps},
    themes::theme,
};

/// What does not come in; an undecided doubt is one of them.
const LEFT_OUT: [Status; 5] = [
    Status::Refused,
    Status::Doubtful,
    Status::Skipped,
    Status::Stale,
    Status::Same,
];

/// "Writes 41 new organisations and 2 changes", or "Written: …"; nothing when there is nothing.
pub fn headline(l: &Translator, noun: &Noun, report: &Report) -> Option<String> {
    let (new, changed) = (report.count(Status::New), report.count(Status::Changed));
    let is_written = report.run.state == RunState::Written;
    let what = match (new, changed) {
        (0, 0) => return None,
        (_, count) if report.run.origin == Origin::Undo => {
            l.t1("imports-what-undone", "count", new + count)
        }
        (new, 0) => newcomers(l, noun, new),
        (0, changed) => l.t1("imports-what-changes", "count", changed),
        (new, changed) => {
            let changes = l.t1("imports-what-changes", "count", changed);
            l.t2(
                "imports-what-both",
                "new",
                newcomers(l, noun, new),
                "changes",
                changes,
            )
        }
    };
    let key = match (report.run.origin, is_written) {
        (Origin::Undo, false) => "imports-undo-write",
        (Origin::Undo, true) => "imports-undo-written",
        (_, false) => "imports-write",
        (_, true) => "imports-written",
    };
    Some(l.t1(key, "what", what))
}

/// One sentence for each kind of row that writes nothing.
pub fn left_out(l: &Translator, report: &Report) -> Vec<String> {
    let counted = LEFT_OUT.map(|status| (status, report.count(status)));
    let present = counted.into_iter().filter(|(_, count)| *count > 0);
    let sentence = |(status, count): (Status, usize)| match status {
        Status::Doubtful if report.run.state == RunState::Written => {
            l.t1("imports-left-undecided", "count", count)
        }
        status => l.t1(format!("imports-left-{}", status.code()), "count", count),
    };
    present.map(sentence).collect()
}

/// The title of a column.
pub fn field_label(l: &Translator, noun: &'static Noun, key: &str) -> String {
    match noun.field(key) {
        Some(field) => l.t(field.label),
        None if key == ORDIT_ID => l.t("import-field-ordit-id"),
        None => key.to_owned(),
    }
}

/// "Kind, guessed from “Name”: Town council".
pub fn guessed(l: &Translator, noun: &'static Noun, guess: &Guess) -> String {
    let label = field_label(l, noun, &guess.field);
    let from = field_label(l, noun, &guess.from);
    let said = value(l, noun.field(&guess.field), &guess.value);
    format!(
        "{} {said}",
        l.t2("imports-guessed", "field", label, "from", from)
    )
}

/// A canonical value as people say it; what is none stays as it is.
pub fn value(l: &Translator, field: Option<&Field>, text: &str) -> String {
    let said = match field.map(|field| field.parser) {
        _ if text.is_empty() => None,
        Some(Parser::Choice { codes, prefix }) => codes
            .contains(&text)
            .then(|| l.t(format!("{prefix}-{text}"))),
        Some(Parser::DatedChoices { prefix, .. }) => Some(steps(
            text,
            |code| l.t(format!("{prefix}-{code}")),
            |date| {
                date.parse()
                    .map_or_else(|_| date.to_owned(), |date: PartialDate| l.date(&date))
            },
        )),
        Some(Parser::Municipality) => Territories::get().name_of(text).map(str::to_owned),
        Some(Parser::Date | Parser::DateIn(..)) => {
            text.parse().ok().map(|date: PartialDate| l.date(&date))
        }
        Some(Parser::Count) => text.parse().ok().map(|count: u64| l.number(count)),
        Some(Parser::Themes) => Some(themes(l, text)),
        Some(Parser::List(_)) => Some(text.replace(';', "; ")),
        _ => None,
    };
    said.unwrap_or_else(|| text.to_owned())
}

fn newcomers(l: &Translator, noun: &Noun, count: usize) -> String {
    l.t1(format!("imports-new-{}", noun.name), "count", count)
}

fn themes(l: &Translator, codes: &str) -> String {
    let label = |code| theme(code).map_or(code, |theme| theme.label(l.lang()));
    codes.split(';').map(label).collect::<Vec<_>>().join("; ")
}

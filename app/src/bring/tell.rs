//! What an import tells at the terminal: rows that are refused or doubtful, and why.

use ordit_kernel::{Acting, PageRequest};
use ordit_platform::{
    i18n::Translator,
    import::{ImportError, Importer, Noun, Report, RowView, Status},
};

use crate::screens::{field_label, guessed};

/// Lists what a person has to decide or mend.
///
/// # Errors
/// When the rows cannot be read.
pub async fn tell(importer: &Importer, l: &Translator, report: &Report) -> Result<(), ImportError> {
    let noun = importer.noun_of(&report.run)?;
    tell_columns(l, noun, report);
    // Of what is new only the guesses are told.
    let new = (report.guessed > 0).then_some(Status::New);
    let told = [Status::Refused, Status::Doubtful, Status::Changed];
    for status in told.into_iter().chain(new) {
        let mut request = PageRequest::new(1, 200);
        loop {
            let page = importer.rows(report.run.id, Some(status), request).await?;
            page.items
                .iter()
                .for_each(|row| tell_row(l, report, noun, row));
            if request.number >= page.pages() {
                break;
            }
            request.number += 1;
        }
    }
    Ok(())
}

/// Names the columns that nobody reads, and those whose title is only like one that is known.
fn tell_columns(l: &Translator, noun: &'static Noun, report: &Report) {
    let file = report.run.file_name.as_deref().unwrap_or_default();
    for mapping in report.run.mappings.iter().filter(|own| !own.is_left_out) {
        let titled = || mapping.columns.iter().filter(|own| !own.title.is_empty());
        let left = titled().filter(|own| own.field.is_none());
        let left: Vec<&str> = left.map(|own| own.title.as_str()).collect();
        let alike = titled().filter(|own| own.is_guess).filter_map(|own| {
            let label = field_label(l, noun, own.field.as_deref()?);
            Some(format!("{} → {label}", own.title))
        });
        let alike: Vec<String> = alike.collect();
        let said = [
            ("imports-columns-left", left.join(", ")),
            ("imports-columns-alike", alike.join(", ")),
        ];
        for (key, names) in said.into_iter().filter(|(_, names)| !names.is_empty()) {
            println!("{file} · {} · {}", mapping.sheet, l.t1(key, "names", names));
        }
    }
}

/// Says whom writing a run tells of something; at a terminal nobody asks for more than that.
///
/// # Errors
/// When the database cannot be reached.
pub async fn tell_who_is_told(
    importer: &Importer,
    l: &Translator,
    report: &Report,
) -> Result<(), ImportError> {
    let file = report.run.file_name.as_deref().unwrap_or_default();
    let foretold = importer.foretold(&Acting::operator(), &report.run).await?;
    for one in &foretold {
        println!("{file} · {}", l.refusal(&one.sentence));
    }
    if foretold.iter().any(|one| one.is_asked) {
        println!("{file} · {}", l.t("imports-told-nobody"));
    }
    Ok(())
}

/// How many rows are not written because they are refused or doubtful.
pub fn left_out(report: &Report) -> usize {
    report.count(Status::Refused) + report.count(Status::Doubtful)
}

fn tell_row(l: &Translator, report: &Report, noun: &'static Noun, row: &RowView) {
    let file = report.run.file_name.as_deref().unwrap_or_default();
    let status = l.t(format!("import-status-{}", row.status.code()));
    let line =
        |place: &str, text: &str| println!("{file} · {} · {place} · {status}: {text}", row.sheet);
    let at_row = row.sheet_row.to_string();
    for (cell, refusal) in &row.refusals {
        let reason = l.refusal(&refusal.error);
        line(
            cell.as_deref().unwrap_or(&at_row),
            &format!("“{}” {reason}", refusal.value),
        );
    }
    for likeness in &row.matches {
        let reason = l.t(likeness.reason.key());
        line(
            &at_row,
            &format!("{} ↔ {}: {reason}", row.title, likeness.title),
        );
    }
    for guess in &row.guesses {
        let said = guessed(l, noun, guess);
        println!("{file} · {} · {at_row} · {} {said}", row.sheet, row.title);
    }
    for change in row.changes.iter().filter(|_| row.status != Status::New) {
        line(
            &at_row,
            &format!(
                "{} {}: “{}” → “{}”",
                row.title, change.field, change.old, change.new
            ),
        );
    }
}

//! What a run is said to do, how its rows are shown, what answers about columns make.

use std::{collections::BTreeMap, sync::Arc};

use ordit_kernel::{Id, Instant, Lang, UserError};
use ordit_platform::{
    i18n::{Translator, Words},
    import::{
        Change, Choice, Likeness, Noun, OFFERED_CODES, Origin, Reason, Refusal, Report, RowView,
        Run, RunState, Status,
    },
    sheets::Cell,
};
use uuid::Uuid;

use super::{
    downloads,
    line::{Lens, Line},
    phrases, run as run_page,
};

const NOUN: &Noun = &ordit_members::ORGANISATION;

pub fn words() -> Arc<Words> {
    let locales = crate::MODULES
        .iter()
        .flat_map(|module| module.locales)
        .flatten()
        .copied();
    Arc::new(Words::new(locales).expect("every locale file is Fluent"))
}

fn translator(lang: Lang) -> Translator {
    Translator::new(words(), lang)
}

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

fn run(state: RunState, origin: Origin) -> Run {
    Run {
        id: id(1),
        network: Some(id(2)),
        noun: Some("organisation".to_owned()),
        origin,
        file_name: Some("membres.xlsx".to_owned()),
        undoes: None,
        state,
        person: None,
        started_at: Instant(0),
        finished_at: None,
        rows_read: 0,
        rows_written: 0,
        mappings: Vec::new(),
        error: None,
        seq: None,
    }
}

fn report(state: RunState, origin: Origin, counts: &[(Status, usize)]) -> Report {
    let counts: BTreeMap<Status, usize> = counts.iter().copied().collect();
    Report {
        run: run(state, origin),
        counts,
        guessed: 0,
    }
}

fn row(status: Status) -> RowView {
    RowView {
        position: 7,
        sheet: "Full1".to_owned(),
        sheet_row: 12,
        status,
        choice: None,
        entry: Some(id(9)),
        title: "Ajuntament de Salt".to_owned(),
        given: vec![
            ("source_id".to_owned(), "17".to_owned()),
            ("name".to_owned(), "Ajuntament de Salt".to_owned()),
            ("municipality".to_owned(), " Salt ".to_owned()),
            ("summary".to_owned(), String::new()),
        ],
        changes: Vec::new(),
        refusals: Vec::new(),
        matches: Vec::new(),
        guesses: Vec::new(),
    }
}

fn line(run: &Run, row: RowView) -> Line {
    let l = translator(Lang::Ca);
    Line::of(
        &Lens {
            l: &l,
            named: &|_| None,
            noun: NOUN,
            run,
            is_redo: false,
        },
        row,
    )
}

#[test]
fn the_button_says_exactly_what_will_be_written() {
    let l = translator(Lang::Ca);
    let said = |counts: &[(Status, usize)]| {
        phrases::headline(&l, NOUN, &report(RunState::Ready, Origin::File, counts))
    };
    let both = said(&[
        (Status::New, 41),
        (Status::Changed, 2),
        (Status::Refused, 3),
    ]);
    assert_eq!(
        both.as_deref(),
        Some("Escriu 41 organitzacions noves i 2 canvis")
    );
    let one = said(&[(Status::New, 1)]);
    assert_eq!(one.as_deref(), Some("Escriu una organització nova"));
    assert_eq!(
        said(&[(Status::Changed, 1)]).as_deref(),
        Some("Escriu un canvi")
    );
    assert_eq!(said(&[(Status::Same, 40), (Status::Refused, 1)]), None);
}

#[test]
fn an_undo_speaks_of_undoing_and_what_is_written_of_the_past() {
    let l = translator(Lang::Ca);
    let undo = report(RunState::Ready, Origin::Undo, &[(Status::Changed, 43)]);
    assert_eq!(
        phrases::headline(&l, NOUN, &undo).as_deref(),
        Some("Desfés 43 files")
    );
    let written = report(RunState::Written, Origin::File, &[(Status::Changed, 2)]);
    assert_eq!(
        phrases::headline(&l, NOUN, &written).as_deref(),
        Some("Escrit: 2 canvis.")
    );
}

#[test]
fn an_undo_is_called_after_what_it_undoes() {
    let l = translator(Lang::En);
    let file = run(RunState::Written, Origin::File);
    let undo = run(RunState::Ready, Origin::Undo);
    let titled = run_page::title(&l, &undo, Some(&file));
    assert_eq!(titled, "Undo of “membres.xlsx”, 1 January 1970");
    let redo = run_page::title(&l, &undo, Some(&undo));
    assert!(redo.starts_with("Put “membres.xlsx” back, "), "{redo}");
    assert_eq!(run_page::title(&l, &file, None), "membres.xlsx");
    let form = Run {
        file_name: None,
        ..run(RunState::Written, Origin::Form)
    };
    let unnamed = run_page::title(&l, &undo_of(&form), Some(&form));
    assert!(unnamed.starts_with("Undo of “Change"), "{unnamed}");
}

fn undo_of(undone: &Run) -> Run {
    Run {
        file_name: undone.file_name.clone(),
        undoes: Some(undone.id),
        ..run(RunState::Ready, Origin::Undo)
    }
}

#[test]
fn what_stays_out_is_told_for_each_reason() {
    let l = translator(Lang::En);
    let counts = [
        (Status::Refused, 3),
        (Status::Doubtful, 1),
        (Status::New, 5),
    ];
    let left_out = phrases::left_out(&l, &report(RunState::Ready, Origin::File, &counts));
    assert_eq!(left_out.len(), 2);
    assert_eq!(left_out[0], "3 rows are not understood and stay out.");
}

#[test]
fn a_refused_row_shows_its_cell_and_takes_a_better_value() {
    let mut refused = row(Status::Refused);
    let error = UserError::new("import-refused-place-close").with("names", "Salt");
    let error = error.with(OFFERED_CODES, "ine:17155");
    let refusal = Refusal {
        field: "municipality".to_owned(),
        value: "Sat".to_owned(),
        error,
    };
    refused.refusals = vec![(Some("C12".to_owned()), refusal)];
    let open = line(&run(RunState::Ready, Origin::File), refused.clone());
    let trouble = &open.troubles[0];
    assert_eq!(open.place, "Full1, fila 12");
    assert_eq!(
        (trouble.cell.as_deref(), trouble.value.as_str()),
        (Some("C12"), "Sat")
    );
    assert!(trouble.reason.contains("Salt"), "{}", trouble.reason);
    let correction = trouble.correction.as_ref().expect("it can be corrected");
    assert_eq!(correction.field, "municipality");
    let offered = ("Salt".to_owned(), "Salt (Girona)".to_owned());
    assert_eq!(
        correction.offers,
        [offered],
        "what is written, and how it is shown"
    );
    let closed = line(&run(RunState::Written, Origin::File), refused);
    assert_eq!(closed.troubles[0].correction, None);
    assert_eq!(closed.href, None);
}

#[test]
fn a_choice_is_corrected_by_choosing() {
    let mut refused = row(Status::Refused);
    let error = UserError::new("import-refused-choice");
    let (field, value) = ("organisation_kind".to_owned(), "Ajutament".to_owned());
    refused.refusals = vec![(
        None,
        Refusal {
            field,
            value,
            error,
        },
    )];
    let shown = line(&run(RunState::Ready, Origin::File), refused);
    let correction = shown.troubles[0]
        .correction
        .as_ref()
        .expect("it can be corrected");
    let labels: Vec<&str> = correction
        .options
        .iter()
        .map(|(_, label)| label.as_str())
        .collect();
    assert!(
        correction
            .options
            .iter()
            .any(|(code, _)| *code == "municipality")
    );
    assert!(labels.contains(&"Ajuntament"), "{labels:?}");
}

#[test]
fn differences_are_told_in_words_and_not_in_codes() {
    let mut changed = row(Status::Changed);
    let change = |field: &str, old: &str, new: &str| Change {
        field: field.to_owned(),
        old: old.to_owned(),
        new: new.to_owned(),
    };
    changed.changes = vec![
        change("municipality", "ine:17155", "ine:17079"),
        change("member_since", "", "2017-05"),
    ];
    let shown = line(&run(RunState::Ready, Origin::File), changed);
    assert!(shown.shows_differences());
    assert_eq!(shown.differences[0].old, "Salt");
    assert_eq!(shown.differences[0].new, "Girona");
    assert_eq!(shown.differences[1].new, "maig del 2017");
    assert_eq!(shown.href, Some(format!("/e/{}", id(9))));
    assert!(shown.offers.skip && !shown.offers.is_new);
}

#[test]
fn a_doubtful_row_may_be_a_free_candidate_and_never_one_that_another_row_writes() {
    let likeness = |entry, row| Likeness {
        entry,
        row,
        title: "Ajuntament de Salt".to_owned(),
        territory: Some("ine:17155".to_owned()),
        reason: Reason::SimilarName,
    };
    let mut doubtful = row(Status::Doubtful);
    doubtful.matches = vec![
        likeness(Some(id(5)), None),
        likeness(Some(id(6)), Some(3)),
        likeness(None, Some(4)),
    ];
    let shown = line(&run(RunState::Ready, Origin::File), doubtful.clone());
    let choices: Vec<Option<&str>> = shown
        .candidates
        .iter()
        .map(|candidate| candidate.choice.as_deref())
        .collect();
    let same = Choice::Same(id(5)).to_string();
    assert_eq!(choices, [Some(same.as_str()), None, None]);
    assert_eq!(shown.candidates[0].place, "Salt");
    assert_eq!(shown.candidates[2].href, None);
    assert!(shown.offers.is_new && shown.offers.skip);
    let undone = line(&run(RunState::Ready, Origin::Undo), doubtful);
    assert!(!undone.offers.any() && undone.candidates[0].choice.is_none());
}

#[test]
fn an_undo_says_that_what_was_new_is_archived() {
    let shown = line(&run(RunState::Ready, Origin::Undo), row(Status::Changed));
    assert!(
        shown
            .remark
            .is_some_and(|remark| remark.starts_with("S’arxiva"))
    );
    assert!(!shown.differences.iter().any(|_| true));
}

#[test]
fn a_short_row_shows_what_tells_it_apart() {
    let shown = line(&run(RunState::Ready, Origin::File), row(Status::New));
    assert_eq!(shown.facts, [("Municipi".to_owned(), "Salt".to_owned())]);
    assert_eq!(shown.href, None, "it is not there yet");
    let written = line(&run(RunState::Written, Origin::File), row(Status::New));
    assert!(written.href.is_some());
}

#[test]
fn refused_rows_go_back_with_their_titles_and_reasons() {
    let mut refused = row(Status::Refused);
    let error = UserError::new("import-refused-required");
    let (field, value) = ("organisation_kind".to_owned(), String::new());
    refused.refusals = vec![(
        Some("B12".to_owned()),
        Refusal {
            field,
            value,
            error,
        },
    )];
    let (header, cells) = downloads::table(&translator(Lang::Ca), NOUN, &[refused]);
    let kind = header.iter().position(|title| title == "Tipus");
    assert!(
        kind.is_some(),
        "the column that lacks is there to be filled: {header:?}"
    );
    assert_eq!(cells[0].len(), header.len());
    assert!(cells[0].contains(&Cell::Text("Ajuntament de Salt".to_owned())));
    let reason = cells[0].last().map(Cell::text).unwrap_or_default();
    assert!(reason.starts_with("Tipus (B12): "), "{reason}");
}

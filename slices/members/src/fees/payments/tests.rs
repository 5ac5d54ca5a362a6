//! Sheets of banks and what their lines are taken for: examples, and what holds for any of them.

use std::{collections::HashMap, io::Cursor};

use ordit_kernel::{Id, Money, PartialDate};
use ordit_platform::sheets::{Cell, Format, SheetWriter};
use proptest::prelude::*;
use uuid::Uuid;

use super::{
    Line,
    columns::Columns,
    lines::lines,
    read,
    rules::{Awaited, Match, matched},
};

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

fn awaited(number: u128, name: &str, euros: i64) -> Awaited {
    Awaited {
        fee: id(number),
        member: id(number),
        number: format!("Q2026-{number:04}"),
        names: vec![name.to_owned()],
        owed: Money(euros * 100),
        is_open: euros > 0,
    }
}

fn line(concept: &str, payer: &str, euros: i64) -> Line {
    Line {
        position: 0,
        paid_on: PartialDate::Year(2026),
        amount: Money(euros * 100),
        concept: concept.to_owned(),
        payer: payer.to_owned(),
        hash: format!("{concept}{payer}{euros}"),
    }
}

fn table(rows: &[&[&str]]) -> Vec<Vec<String>> {
    let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
    rows.iter().map(row).collect()
}

fn day(text: &str) -> Option<PartialDate> {
    text.parse().ok()
}

#[test]
fn the_columns_of_a_bank_are_told_by_their_titles() {
    let rows = table(&[
        &["Compte ES91 …"],
        &[
            "F. Valor",
            "Ordenante",
            "Concepto",
            "Importe (EUR)",
            "Saldo",
        ],
        &["2026-03-01", "AYTO SALT", "CUOTA", "150,00", "9.000,00"],
    ]);
    let columns = Columns::found(&rows);
    let expected = Columns {
        header: Some(1),
        date: Some(0),
        amount: Some(3),
        concept: Some(2),
        payer: Some(1),
    };
    assert_eq!(columns, expected);
    assert!(columns.is_enough());
    let unknown = Columns::found(&table(&[&["a", "b"], &["1", "2"]]));
    assert_eq!(unknown, Columns::default());
    assert!(!unknown.is_enough());
}

#[test]
fn a_list_of_fees_to_which_days_were_added_comes_back_as_payments() {
    let rows = table(&[
        &[
            "Any", "Número", "Membre", "Tipus", "Import", "Cobrat", "Data",
        ],
        &[
            "2026",
            "Q2026-0007",
            "Salt",
            "Ajuntament",
            "150",
            "0",
            "2026-03-01",
        ],
        &["2026", "Q2026-0008", "Vic", "Ajuntament", "150", "0", ""],
    ]);
    let read = lines(&rows, &Columns::found(&rows), day);
    assert_eq!((read.received.len(), read.unreadable), (1, vec![2]));
    let fees = [awaited(7, "Ajuntament de Salt", 150)];
    let found = matched(&read.received, &fees, |_| false);
    assert_eq!(found, [Match::Certain(id(7))]);
}

#[test]
fn a_line_is_known_again_and_two_alike_in_one_sheet_are_two() {
    let rows = table(&[
        &["Data", "Import", "Concepte"],
        &["2026-03-01", "150", "Quota"],
        &["2026-03-01", "150", "Quota"],
        &["2026-03-02", "-20", "Comissió"],
        &["2026-03-02", "", "Saldo"],
        &["ahir", "20", "Quota"],
    ]);
    let read = |rows: &[Vec<String>]| lines(rows, &Columns::found(rows), day);
    let first = read(&rows);
    assert_eq!(first.received.len(), 2);
    assert_ne!(first.received[0].hash, first.received[1].hash);
    assert_eq!((first.left_out, first.unreadable.clone()), (2, vec![5]));
    let again = read(&rows[..2]);
    assert_eq!(again.received[0].hash, first.received[0].hash);
}

#[test]
fn a_number_in_the_concept_says_which_fee_however_it_is_cut() {
    let fees = [
        awaited(7, "Ajuntament de Salt", 150),
        awaited(70, "Vic", 80),
    ];
    let of = |concept: &str, euros| matched(&[line(concept, "", euros)], &fees, |_| false);
    for concept in [
        "Q2026-0007",
        "quota q2026/0007.",
        "TRANSF Q2026 0007 AJ",
        "Q20260007",
    ] {
        assert_eq!(of(concept, 150), [Match::Certain(id(7))], "{concept}");
    }
    assert_eq!(
        of("Q2026-0007", 40),
        [Match::Certain(id(7))],
        "a part of it"
    );
    assert_eq!(of("Q2026-00070", 150), [Match::Unmatched]);
    let both = Match::Doubtful(vec![id(7), id(70)]);
    assert_eq!(of("Q2026-0007 i Q2026-0070", 230), [both]);
    let paid = [awaited(7, "Salt", 0)];
    let doubtful = matched(&[line("Q2026-0007", "", 150)], &paid, |_| false);
    assert_eq!(doubtful, [Match::Doubtful(vec![id(7)])]);
}

#[test]
fn a_name_with_the_right_amount_is_certain_and_anything_less_is_doubtful() {
    let fees = [
        awaited(1, "Ajuntament de Sant Pere de Ribes", 300),
        awaited(2, "Ajuntament de Sant Pere Pescador", 150),
        awaited(3, "Consell Comarcal del Gironès", 300),
    ];
    let of = |payer: &str, euros| {
        let mut found = matched(&[line("Quota anual", payer, euros)], &fees, |_| false);
        found.remove(0)
    };
    assert_eq!(of("AYTO SANT PERE DE RIBES", 300), Match::Certain(id(1)));
    assert_eq!(
        of("AYTO SANT PERE DE RIBES", 200),
        Match::Doubtful(vec![id(1)])
    );
    assert_eq!(of("CC GIRONES", 300), Match::Certain(id(3)));
    assert_eq!(of("CARLES PUIG", 300), Match::Unmatched);
    assert_eq!(of("AJ. DE SANT PERE", 150), Match::Doubtful(vec![id(1)]));
    let twice = vec![line("", "Girones", 300), line("2n cop", "Girones", 300)];
    let expected = [Match::Certain(id(3)), Match::Doubtful(vec![id(3)])];
    assert_eq!(matched(&twice, &fees, |_| false), expected);
    let other_year = Awaited {
        member: id(3),
        ..awaited(4, "Consell Comarcal del Gironès", 200)
    };
    let years = [fees[2].clone(), other_year];
    let both = matched(&[line("", "Girones", 200)], &years, |_| false);
    assert_eq!(
        both,
        [Match::Certain(id(4))],
        "one member, the year by the amount"
    );
    let known = matched(&twice[..1], &fees, |_| true);
    assert_eq!(known, [Match::Known]);
}

#[test]
fn a_workbook_is_read_as_a_text_is_and_anything_else_is_refused() {
    let header = ["Data", "Import"].map(str::to_owned);
    let out = Cursor::new(Vec::new());
    let mut writer = SheetWriter::new(Format::Xlsx, "banc", &header, out).expect("a sheet");
    let row = [Cell::from_text("01/02/2026"), Cell::from_number(1234.5)];
    writer.write_row(&row).expect("a row");
    let bytes = writer.finish().expect("a workbook").into_inner();
    let rows = read("banc.xlsx", &bytes).expect("rows");
    assert_eq!(rows[1], ["01/02/2026", "1234.50"]);
    assert_eq!(
        read("banc.csv", b"a;b\n1;2\n").map(|rows| rows.len()),
        Ok(2)
    );
    let key = |bytes: &[u8]| read("banc.csv", bytes).map_err(|error| error.key);
    assert_eq!(key(b""), Err("members-fee-no-file".to_owned()));
    let picture = key(b"\x89PNG\r\n\x1a\n");
    assert_eq!(picture, Err("sheets-error-not-a-spreadsheet".to_owned()));
}

fn any_line() -> impl Strategy<Value = Line> {
    let concept = prop_oneof![
        Just(String::new()),
        Just("quota".to_owned()),
        (1_u128..9).prop_map(|number| format!("Q2026-{number:04}")),
        (1_u128..9, 1_u128..9).prop_map(|(a, b)| format!("Q2026-{a:04} Q2026 {b:04}")),
    ];
    let payer = prop::sample::select(vec!["", "SALT", "VIC", "AJ SALT I VIC", "OLOT", "BANYOLES"]);
    (concept, payer, 1_i64..4).prop_map(|(concept, payer, euros)| line(&concept, payer, euros))
}

proptest! {
    #[test]
    fn no_line_is_assigned_twice_and_names_never_take_more_than_is_owed(
        mut lines in prop::collection::vec(any_line(), 0..20),
        euros in prop::collection::vec(0_i64..4, 4),
    ) {
        for (position, line) in lines.iter_mut().enumerate() {
            line.position = position;
        }
        let names = ["Ajuntament de Salt", "Vic", "Olot", "Banyoles"];
        let fees: Vec<Awaited> = (1_u128..).zip(names).zip(&euros)
            .map(|((number, name), euros)| awaited(number, name, *euros)).collect();
        let found = matched(&lines, &fees, |_| false);
        prop_assert_eq!(found.len(), lines.len());
        let mut by_name: HashMap<Id, Money> = HashMap::new();
        for (line, found) in lines.iter().zip(&found) {
            if let Match::Certain(fee) = found {
                let one = fees.iter().find(|one| one.fee == *fee).expect("an awaited fee");
                prop_assert!(one.is_open);
                if !line.concept.contains("Q2026") {
                    let sum = by_name.entry(*fee).or_default();
                    *sum = *sum + line.amount;
                    prop_assert!(*sum <= one.owed);
                }
            }
            if let Match::Doubtful(fees) = found {
                prop_assert!(!fees.is_empty());
            }
        }
    }
}

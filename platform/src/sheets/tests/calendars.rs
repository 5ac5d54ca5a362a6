//! Calendars as Google, Outlook, Thunderbird and Nextcloud write them.

use proptest::prelude::*;

use super::{Limits, as_text, read_bytes, read_plain};
use crate::sheets::SheetError;

/// The rows below the titles of a calendar of these events: key, name and the four times.
fn told(events: &[&str]) -> Vec<[String; 6]> {
    let rows = as_text(&read_plain(calendar(events).as_bytes()).unwrap());
    let rows = rows.into_iter().skip(1);
    let cut =
        |cells: Vec<String>| std::array::from_fn(|at| cells.get(at).cloned().unwrap_or_default());
    rows.map(|(_, cells)| cut(cells)).collect()
}

fn calendar(events: &[&str]) -> String {
    let events: Vec<String> = events
        .iter()
        .map(|event| {
            format!(
                "BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n",
                event.replace('\n', "\r\n")
            )
        })
        .collect();
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nX-WR-CALNAME:Agenda\r\n{}END:VCALENDAR\r\n",
        events.concat()
    )
}

fn times(event: &str) -> [String; 4] {
    let [_, _, rest @ ..] = told(&[event]).remove(0);
    rest
}

#[test]
fn times_are_told_by_the_clock_of_the_networks() {
    for (event, expected) in [
        (
            "DTSTART:20261203T090000Z\nDTEND:20261203T120000Z",
            ["2026-12-03", "10:00", "", "13:00"],
        ),
        (
            "DTSTART:20260703T080000Z\nDURATION:PT1H30M",
            ["2026-07-03", "10:00", "", "11:30"],
        ),
        (
            "DTSTART;TZID=Europe/London:20260703T100000\nDTEND;TZID=Europe/London:20260703T110000",
            ["2026-07-03", "11:00", "", "12:00"],
        ),
        (
            "DTSTART;TZID=\"Romance Standard Time\":20260703T100000",
            ["2026-07-03", "10:00", "", ""],
        ),
        ("DTSTART:20260703T100000", ["2026-07-03", "10:00", "", ""]),
        // Over the night in which clocks go back.
        (
            "DTSTART:20261024T200000Z\nDTEND:20261025T070000Z",
            ["2026-10-24", "22:00", "2026-10-25", "08:00"],
        ),
        (
            "DTSTART;VALUE=DATE:20260530\nDTEND;VALUE=DATE:20260602",
            ["2026-05-30", "", "2026-06-01", ""],
        ),
        (
            "DTSTART;VALUE=DATE:20260530\nDTEND;VALUE=DATE:20260531",
            ["2026-05-30", "", "", ""],
        ),
        (
            "DTSTART;VALUE=DATE:20260530\nDURATION:P3D",
            ["2026-05-30", "", "2026-06-01", ""],
        ),
        (
            "DTSTART;TZID=Mars/Olympus:20260703T100000",
            ["", "TZID", "", ""],
        ),
        (
            "DTSTART:20260703T100000\nDTEND;TZID=Mars/Olympus:20260703T110000",
            ["2026-07-03", "", "", "TZID"],
        ),
        ("SUMMARY:Sense data", ["", "DTSTART", "", ""]),
        // Some write a whole day with its own date as its end.
        (
            "DTSTART;VALUE=DATE:20260530\nDTEND;VALUE=DATE:20260530",
            ["2026-05-30", "", "", ""],
        ),
    ] {
        assert_eq!(
            times(&format!("UID:1\nSUMMARY:X\n{event}")),
            expected,
            "{event}"
        );
    }
}

#[test]
fn what_is_no_date_and_no_time_is_told_as_it_stands() {
    for (event, expected) in [
        (
            "DTSTART:20261332T990000Z\nDTEND:20261203T120000Z",
            ["", "DTSTART 20261332T990000Z", "", ""],
        ),
        ("DTSTART:dijous", ["", "DTSTART dijous", "", ""]),
        (
            "DTSTART:20260703T100000Z\nCLASS:Confidential",
            ["", "CLASS", "", ""],
        ),
        (
            "DTSTART:20260703T100000Z\nDTEND:20260703T090000Z",
            ["2026-07-03", "", "", "DTEND<DTSTART 20260703T090000Z"],
        ),
        (
            "DTSTART;VALUE=DATE:20260703\nDTEND;VALUE=DATE:20260701",
            ["2026-07-03", "", "", "DTEND<DTSTART 20260701"],
        ),
        (
            "DTSTART:20260703T100000Z\nDTEND:a les 11\nRRULE:FREQ=DAILY;COUNT=3",
            ["2026-07-03", "", "", "DTEND a les 11"],
        ),
        (
            "DTSTART:20260703T100000Z\nDURATION:una hora",
            ["2026-07-03", "", "", "DTEND una hora"],
        ),
        (
            "DTSTART;VALUE=DATE:20260703\nDTEND:20260704T100000Z",
            ["2026-07-03", "", "", "DTEND 20260704T100000Z"],
        ),
    ] {
        let event = format!("UID:1\nSUMMARY:X\n{event}");
        assert_eq!(times(&event), expected, "{event}");
        assert_eq!(told(&[&event]).len(), 1);
    }
}

#[test]
fn a_series_with_an_end_is_all_its_times_and_one_without_is_told_apart() {
    // Every week over the change of clocks: always at ten.
    let weekly = "UID:s\nSUMMARY:Cada setmana\nDTSTART;TZID=Europe/Madrid:20260319T100000\n\
        DTEND;TZID=Europe/Madrid:20260319T113000\nRRULE:FREQ=WEEKLY;UNTIL=20260409T080000Z\n\
        EXDATE;TZID=Europe/Madrid:20260402T100000";
    let again = "UID:s\nSUMMARY:Un altre dia\nRECURRENCE-ID;TZID=Europe/Madrid:20260326T100000\n\
        DTSTART;TZID=Europe/Madrid:20260327T170000";
    let rows = told(&[weekly, again]);
    let own: Vec<[&str; 4]> = rows
        .iter()
        .map(|row| [&*row[0], &*row[2], &*row[3], &*row[5]])
        .collect();
    assert_eq!(
        own,
        [
            ["s#20260319T1000", "2026-03-19", "10:00", "11:30"],
            ["s#20260409T1000", "2026-04-09", "10:00", "11:30"],
            ["s#20260326T1000", "2026-03-27", "17:00", ""],
        ]
    );
    let yearly = "UID:y\nSUMMARY:X\nDTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20260103\n\
        RRULE:FREQ=YEARLY;COUNT=3";
    let days: Vec<String> = told(&[yearly])
        .into_iter()
        .map(|row| row[2].clone() + " " + &row[4])
        .collect();
    assert_eq!(
        days,
        [
            "2026-01-01 2026-01-02",
            "2027-01-01 2027-01-02",
            "2028-01-01 2028-01-02"
        ]
    );
    for rule in [
        "FREQ=DAILY",
        "FREQ=DAILY;COUNT=100000",
        "FREQ=SECONDLY;UNTIL=20990101T000000Z",
        "x",
    ] {
        let event = format!("UID:e\nSUMMARY:X\nDTSTART:20260101T090000Z\nRRULE:{rule}");
        assert_eq!(times(&event)[1], "RRULE", "{rule}");
    }
}

#[test]
fn texts_are_unfolded_and_what_is_cancelled_says_so() {
    let event = "UID:1\nSUMMARY:Aigua\\, terra\n  i pobles\nLOCATION:Ateneu\\nSalt\n\
        DESCRIPTION:Primer\\n\\nSegon\nSTATUS:CANCELLED\nURL:https://example.org/1\n\
        DTSTART:20260703T080000Z\nBEGIN:VALARM\nTRIGGER:-PT1H\nEND:VALARM";
    let rows = as_text(&read_plain(calendar(&[event]).as_bytes()).unwrap());
    let cells = &rows[1].1;
    assert_eq!(cells[1], "Aigua, terra i pobles");
    assert_eq!(
        cells[6..],
        [
            "Ateneu, Salt",
            "Primer\n\nSegon",
            "cancelled",
            "https://example.org/1",
            "Agenda"
        ]
    );
}

#[test]
fn what_is_no_calendar_or_holds_nothing_is_told_clearly() {
    let key = |text: &str| read_plain(text.as_bytes()).unwrap_err().key();
    assert_eq!(key(&calendar(&[])), "sheets-error-no-events");
    assert_eq!(
        key("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:X\n"),
        "sheets-error-calendar"
    );
    assert_eq!(
        key("BEGIN:VCALENDAR\nEND:VEVENT\n"),
        "sheets-error-calendar"
    );
    let deep = format!("BEGIN:VCALENDAR\n{}", "BEGIN:VEVENT\n".repeat(100_000));
    assert!(matches!(
        read_plain(deep.as_bytes()),
        Err(SheetError::Hostile)
    ));
    let limits = Limits {
        rows: 3,
        ..Limits::default()
    };
    let many = calendar(&["UID:1\nSUMMARY:X\nDTSTART:20260101T090000Z\nRRULE:FREQ=DAILY;COUNT=9"]);
    assert!(matches!(
        read_bytes(many.as_bytes(), &limits),
        Err(SheetError::TooManyRows { .. })
    ));
}

proptest! {
    #[test]
    fn nothing_that_calls_itself_a_calendar_breaks_the_reader(
        lines in prop::collection::vec(
            "(BEGIN|END|DTSTART|DTEND|RRULE|EXDATE|DURATION|UID|SUMMARY)[:;=A-Za-z0-9 ,\\\\-]{0,24}", 0..30)
    ) {
        let event = lines.join("\n");
        if let Ok(read) = read_plain(calendar(&[&event]).as_bytes()) {
            let rows = as_text(&read);
            let titles = rows.first().map_or(0, |(_, cells)| cells.len());
            prop_assert!(rows.iter().all(|(_, cells)| cells.len() <= titles));
        }
    }
}

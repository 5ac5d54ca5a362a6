//! Stories of calendar files: they come in once, are corrected, and never double.

use ordit_kernel::{Id, PageRequest};
use ordit_platform::import::{NewRun, Report, Status};
use ordit_testkit::{TestApp, story};

use crate::{
    activities::noun::NOUN,
    agenda::tests::set,
    world::{MODULES, activity, world},
};

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n\
    X-WR-CALNAME:Agenda de l’ateneu\r\n\
    BEGIN:VEVENT\r\nUID:a@ateneu\r\nSEQUENCE:0\r\nSUMMARY:Reunió de barri\r\n\
    DTSTART;TZID=Europe/Madrid:20270506T180000\r\nDTEND;TZID=Europe/Madrid:20270506T200000\r\n\
    LOCATION:Ateneu\r\nDESCRIPTION:Parlem de\\nla plaça\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:b@ateneu\r\nSUMMARY:Festa\r\nDTSTART;VALUE=DATE:20270610\r\n\
    DTEND;VALUE=DATE:20270613\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:c@ateneu\r\nSUMMARY:Curs de ràdio\r\nDTSTART:20270301T170000Z\r\n\
    RRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:d@ateneu\r\nSUMMARY:Cada dia\r\nDTSTART:20270301T170000Z\r\n\
    RRULE:FREQ=DAILY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

/// Brings a calendar file into a network without saying what it holds.
async fn bring(app: &TestApp, network: Id, text: &str) -> Report {
    let file = app.folder.path().join("basic.ics");
    std::fs::write(&file, text).expect("a file");
    let (importer, acting) = (app.importer(), app.operator());
    let run = NewRun::of_file("basic.ics", None, Some(network));
    let run = importer.start(&acting, &run).await.expect("a run");
    importer.read_path(&acting, run, &file).await.expect("read");
    let report = importer.report(run).await.expect("a report");
    if report.run.error.is_none() {
        importer.confirm(&acting, run).await.expect("an outcome");
        app.catch_up().await;
    }
    report
}

story!(
    a_calendar_file_comes_in_once_and_is_corrected_by_its_keys,
    MODULES,
    |app| {
        let world = world(&app).await;
        let first = bring(&app, world.alfa, CALENDAR).await;
        assert_eq!(first.run.noun.as_deref(), Some(NOUN.name), "{first:?}");
        let counts = (first.count(Status::New), first.count(Status::Refused));
        assert_eq!(counts, (5, 1), "{first:?}");
        let visitor = app.visitor();
        let page = visitor
            .get("/n/alfa/agenda?month=2027-05")
            .await
            .expect(200);
        assert!(page.text().contains("Reunió de barri"), "{}", page.text());
        let again = bring(&app, world.alfa, CALENDAR).await;
        assert_eq!(again.count(Status::Same), 5, "{again:?}");
        // Moved to the day after, and another one is cancelled.
        let changed = CALENDAR
            .replace("20270506T", "20270507T")
            .replace("SUMMARY:Festa", "STATUS:CANCELLED\r\nSUMMARY:Festa");
        let third = bring(&app, world.alfa, &changed).await;
        let counts = (third.count(Status::Changed), third.count(Status::Same));
        assert_eq!(counts, (2, 3), "{third:?}");
        let feed = visitor.get("/n/alfa/calendar.ics").await.expect(200).text();
        assert!(feed.contains("DTSTART:20270507T160000Z"), "{feed}");
        assert!(
            feed.contains("STATUS:CANCELLED") && feed.contains("SEQUENCE:1"),
            "{feed}"
        );
        assert!(
            feed.contains("DTSTART;VALUE=DATE:20270610")
                && feed.contains("DTEND;VALUE=DATE:20270613")
        );
    }
);

story!(
    the_calendar_of_a_network_brought_back_doubles_nothing,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Jornada d’aigua", "2026-12-03").await;
        // Its only day was typed as the last one too.
        set(&app, id, "activities", "ends_on", "2026-12-03").await;
        let feed = app
            .visitor()
            .get("/n/alfa/calendar.ics")
            .await
            .expect(200)
            .text();
        let report = bring(&app, world.alfa, &feed).await;
        assert_eq!(report.count(Status::New), 0, "{report:?}");
        assert_eq!(report.count(Status::Same), 1, "{report:?}");
    }
);

story!(
    a_calendar_that_is_none_is_refused_with_a_sentence,
    MODULES,
    |app| {
        let world = world(&app).await;
        for (text, key) in [
            (
                "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n",
                "sheets-error-no-events",
            ),
            ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "sheets-error-calendar"),
        ] {
            let report = bring(&app, world.alfa, text).await;
            let error = report.run.error.expect("refused");
            assert_eq!(error.key, key);
        }
    }
);

story!(
    a_moment_that_cannot_be_read_is_refused_with_what_stands_there,
    MODULES,
    |app| {
        let world = world(&app).await;
        let event = |uid: &str, times: &str| {
            format!("BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{uid}\r\n{times}\r\nEND:VEVENT\r\n")
        };
        let calendar = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n{}{}{}{}{}{}END:VCALENDAR\r\n",
            event("Inici", "DTSTART:dijous vinent"),
            event("Final", "DTSTART:20270506T080000Z\r\nDTEND:20270506T99"),
            event(
                "Enrere",
                "DTSTART:20270506T080000Z\r\nDTEND:20270506T070000Z"
            ),
            event("Sense", "LOCATION:Salt"),
            event("Metge", "DTSTART:20270506T080000Z\r\nCLASS:PRIVATE"),
            event("Bona", "DTSTART:20270506T080000Z\r\nDTEND:20270506T100000Z"),
        );
        let report = bring(&app, world.alfa, &calendar).await;
        let counts = (report.count(Status::New), report.count(Status::Refused));
        assert_eq!(counts, (1, 5), "{report:?}");
        let (importer, request) = (app.importer(), PageRequest::new(1, 10));
        let rows = importer.rows(report.run.id, Some(Status::Refused), request);
        let told: Vec<(String, String)> = rows
            .await
            .expect("rows")
            .items
            .into_iter()
            .flat_map(|row| row.refusals)
            .map(|(_, refusal)| (refusal.error.key, refusal.value))
            .collect();
        let expected = [
            ("activities-error-no-beginning", "dijous vinent"),
            ("activities-error-no-end", "20270506T99"),
            ("activities-error-backwards", "20270506T070000Z"),
            ("activities-error-without-beginning", ""),
            ("activities-error-private", ""),
        ];
        let expected = expected.map(|(key, value)| (key.to_owned(), value.to_owned()));
        assert_eq!(told, expected);
    }
);

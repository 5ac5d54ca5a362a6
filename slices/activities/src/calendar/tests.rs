//! Stories of calendars: what a subscription holds, for whom, and how it stays the same thing.

use ordit_kernel::{Reach, Role};
use ordit_testkit::{Answer, story};

use crate::{
    agenda::tests::{co_organise, set},
    world::{MODULES, activity, hide, world},
};

/// The lines of a calendar, put together again where they were folded.
fn lines(answer: &Answer) -> Vec<String> {
    let text = answer.text().replace("\r\n ", "");
    text.split("\r\n").map(str::to_owned).collect()
}

fn has(answer: &Answer, line: &str) -> bool {
    lines(answer).iter().any(|own| own == line)
}

story!(
    a_calendar_says_what_is_held_when_and_where,
    MODULES,
    |app| {
        let world = world(&app).await;
        let title = "Jornada: «aigua, terra; i pobles» d’una llargada que no cap en una línia sola";
        let id = activity(&app, world.alfa, title, "2026-12-03").await;
        set(
            &app,
            id,
            "activities",
            "venue",
            "Casa de Cultura, sala gran",
        )
        .await;
        let visitor = app.visitor();
        let feed = visitor.get("/n/alfa/calendar.ics").await.expect(200);
        let kind = feed.headers["content-type"].to_str().expect("text");
        assert_eq!(kind, "text/calendar; charset=utf-8");
        assert!(
            has(&feed, &format!("UID:{id}@ordit.test")),
            "{}",
            feed.text()
        );
        assert!(has(&feed, "DTSTART:20261203T090000Z") && has(&feed, "DTEND:20261203T120000Z"));
        assert!(has(&feed, "SEQUENCE:0") && has(&feed, "STATUS:CONFIRMED"));
        assert!(has(&feed, "LOCATION:Casa de Cultura\\, sala gran"));
        assert!(has(&feed, "X-WR-CALNAME:Agenda · Alfa"));
        let summary = title.replace(',', "\\,").replace(';', "\\;");
        assert!(has(&feed, &format!("SUMMARY:{summary}")));
        assert!(feed.text().split("\r\n").all(|line| line.len() <= 75));
        // The same identity in every calendar; a change counts up, and a cancelled one says so.
        co_organise(&app, id, world.salt).await;
        set(&app, id, "activities", "sequence", "2").await;
        set(&app, id, "activities", "standing", "cancelled").await;
        for address in [
            format!("/o/{}/calendar.ics", world.salt),
            format!("/a/{id}/calendar.ics"),
            "/n/alfa/calendar.ics".to_owned(),
        ] {
            let told = visitor.get(&address).await.expect(200);
            assert!(has(&told, &format!("UID:{id}@ordit.test")), "{address}");
            assert!(
                has(&told, "SEQUENCE:2") && has(&told, "STATUS:CANCELLED"),
                "{address}"
            );
        }
        let other = format!("/o/{}/calendar.ics", world.irun);
        assert!(
            !visitor
                .get(&other)
                .await
                .expect(200)
                .text()
                .contains("BEGIN:VEVENT")
        );
        visitor.get("/n/cap/calendar.ics").await.expect(404);
        visitor.get("/g/cap/calendar.ics").await.expect(404);
    }
);

story!(
    what_has_no_day_and_what_is_hidden_is_in_no_calendar_of_a_stranger,
    MODULES,
    |app| {
        let world = world(&app).await;
        let planned = activity(&app, world.alfa, "Alguna jornada", "2026-12-03").await;
        set(&app, planned, "activities", "starts_on", "2027-01").await;
        let hidden = activity(&app, world.alfa, "Reunió interna", "2026-12-03").await;
        hide(&app, hidden, &format!("network:{}", world.alfa)).await;
        let visitor = app.visitor();
        let feed = visitor.get("/n/alfa/calendar.ics").await.expect(200);
        assert!(!feed.text().contains("BEGIN:VEVENT"), "{}", feed.text());
        visitor
            .get(&format!("/a/{planned}/calendar.ics"))
            .await
            .expect(404);
        visitor
            .get(&format!("/a/{hidden}/calendar.ics"))
            .await
            .expect(404);
        let member = app
            .someone(Role::Technician, Reach::Organisation(world.salt))
            .await;
        let own = member.get("/n/alfa/calendar.ics").await.expect(200);
        assert!(has(&own, "SUMMARY:Reunió interna"));
    }
);

story!(
    an_own_calendar_is_read_by_its_secret_until_it_is_renewed,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Reunió interna", "2026-12-03").await;
        hide(&app, id, &format!("network:{}", world.alfa)).await;
        co_organise(&app, id, world.salt).await;
        activity(&app, world.alfa, "D’altres", "2026-12-04").await;
        let member = app
            .someone(Role::Technician, Reach::Organisation(world.salt))
            .await;
        let visitor = app.visitor();
        visitor.get("/me/calendar").await.expect(303);
        member.get("/me/calendar").await.expect(200);
        let made = member.post("/me/calendar", &[]).await.expect(200);
        let address = |page: &Answer| {
            let shown = page.texts("code").pop().expect("an address");
            let (_, path) = shown.split_once("/calendar/").expect("a path");
            format!("/calendar/{path}")
        };
        let first = address(&made);
        // Whoever has the address reads it, and sees what the person sees.
        let own = visitor.get(&first).await.expect(200);
        assert!(has(&own, "SUMMARY:Reunió interna"), "{}", own.text());
        assert!(!own.text().contains("D’altres"));
        assert_eq!(own.headers["cache-control"], "private, no-store");
        // It is shown once.
        assert!(
            member
                .get("/me/calendar")
                .await
                .expect(200)
                .texts("code")
                .is_empty()
        );
        let second = address(&member.post("/me/calendar", &[]).await.expect(200));
        assert_ne!(first, second);
        visitor.get(&first).await.expect(404);
        visitor.get(&second).await.expect(200);
        member.post("/me/calendar/revoke", &[]).await.expect(303);
        visitor.get(&second).await.expect(404);
        visitor.get("/calendar/x.ics").await.expect(404);
        visitor.get("/calendar/x").await.expect(404);
    }
);

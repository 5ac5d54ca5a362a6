//! Stories of the calendar files that mails about a place bring along.

use ordit_testkit::story;

use super::*;
use crate::agenda::tests::set as put_text;

/// Longer than people are given to correct what they wrote.
const SOON_SECONDS: i64 = 11 * 60;

/// The subject and the calendar of the last mail to an address, its lines put together again.
pub(super) async fn last(app: &TestApp, address: &str) -> (String, Option<String>) {
    let sql = "SELECT m.subject, f.name, f.media_type, f.content FROM mails m \
               JOIN mail_recipients r ON r.mail_id = m.id \
               LEFT JOIN mail_files f ON f.mail_id = m.id \
               WHERE r.address = $1 ORDER BY m.created_at DESC, m.id DESC LIMIT 1";
    let rows = query(app.db().read(), sql, [address.into()]).await;
    let rows = rows.expect("an answer");
    let row = rows.first().expect("a mail");
    let text = |column| {
        row.try_get::<Option<String>>("", column)
            .expect("some text")
    };
    if let Some(name) = text("name") {
        let kind = text("media_type").expect("a kind");
        assert!(name.ends_with(".ics") && kind.starts_with("text/calendar"));
    }
    let content = text("content").map(|content| content.replace("\r\n ", ""));
    (text("subject").expect("a subject"), content)
}

pub(super) fn says(file: Option<&String>, lines: &[&str]) {
    let file = file.expect("a calendar");
    for line in lines {
        assert!(file.lines().any(|own| own == *line), "{line} in {file}");
    }
}

pub(super) async fn later(app: &TestApp) {
    app.clock.advance(SOON_SECONDS);
    work(app).await;
}

story!(
    the_calendar_file_of_a_place_follows_what_becomes_of_it,
    MODULES,
    |app| {
        let (_, id) = open(&app, 1).await;
        let slug = slug(&app, id).await;
        let (ada, bet) = ("ada@salt.example", "bet@irun.example");
        let uid = format!("UID:{id}@ordit.test");
        let own = register(&app, &slug, "Ada Puig", ada).await;
        register(&app, &slug, "Bet Coll", bet).await;
        let (_, file) = last(&app, ada).await;
        let stands = ["METHOD:PUBLISH", &uid, "SEQUENCE:0", "STATUS:CONFIRMED"];
        says(file.as_ref(), &stands);
        says(file.as_ref(), &["DTSTART:20261216T090000Z"]);
        assert_eq!(last(&app, bet).await.1, None, "who waits has nothing yet");

        // Whoever listens begins with what happens from now on.
        work(&app).await;
        // An hour later: whoever has a place is told once, in a file that counts as newer.
        put_text(&app, id, "activities", "start_time", "11:00").await;
        work(&app).await;
        let before = mails(&app, ada).await.len();
        later(&app).await;
        let (subject, file) = last(&app, ada).await;
        assert_eq!(subject, "Canvi: Jornada");
        let moved = ["DTSTART:20261216T100000Z", &uid, "SEQUENCE:1"];
        says(file.as_ref(), &moved);
        // Who waits hears of the new hour too, with nothing for a calendar.
        let told = mails(&app, bet).await;
        assert_eq!((told.len(), told[2].0.as_str()), (3, "Canvi: Jornada"));
        assert!(told[2].1.contains("En llista d’espera"), "{}", told[2].1);
        assert_eq!(last(&app, bet).await.1, None);
        // What is no other time and no other place is nobody's news.
        set(
            &app,
            "UPDATE activities SET capacity = $1 WHERE entry_id = $2",
            1,
            id,
        )
        .await;
        later(&app).await;
        assert_eq!(mails(&app, ada).await.len(), before + 1);

        // Who gives the place up sees it go from the calendar; who takes it gets a file.
        let visitor = app.visitor();
        visitor
            .post(&format!("{own}/cancel"), &[])
            .await
            .expect(303);
        let gone = ["STATUS:CANCELLED", &uid, "SEQUENCE:2"];
        says(last(&app, ada).await.1.as_ref(), &gone);
        assert_eq!(last(&app, bet).await.1, None, "an offer is no place yet");
        let offer = link(&app, bet).await;
        visitor
            .post(&format!("{offer}/accept"), &[])
            .await
            .expect(303);
        says(
            last(&app, bet).await.1.as_ref(),
            &["STATUS:CONFIRMED", &uid],
        );
        register(&app, &slug, "Ada Puig", ada).await;
        assert_eq!(last(&app, ada).await.1, None);

        // It is called off: everybody is told, and the place goes from the calendar it is in.
        put_text(&app, id, "activities", "standing", "cancelled").await;
        work(&app).await;
        later(&app).await;
        let (subject, file) = last(&app, bet).await;
        assert_eq!(subject, "Cancel·lada: Jornada");
        says(file.as_ref(), &["STATUS:CANCELLED", &uid, "SEQUENCE:1"]);
        let (subject, file) = last(&app, ada).await;
        assert_eq!((subject.as_str(), file), ("Cancel·lada: Jornada", None));
        let told = mails(&app, bet).await.len();
        later(&app).await;
        assert_eq!(mails(&app, bet).await.len(), told, "and nobody twice");

        // It takes place after all: whoever was told that it does not is told so, who waits too.
        put_text(&app, id, "activities", "standing", "announced").await;
        work(&app).await;
        later(&app).await;
        let (subject, file) = last(&app, bet).await;
        assert_eq!(subject, "Es fa, finalment: Jornada");
        says(file.as_ref(), &["STATUS:CONFIRMED", &uid, "SEQUENCE:2"]);
        let (subject, file) = last(&app, ada).await;
        assert_eq!((&*subject, file), ("Es fa, finalment: Jornada", None));
        let told = [mails(&app, bet).await.len(), mails(&app, ada).await.len()];
        // Another hour after that is told as such.
        put_text(&app, id, "activities", "start_time", "12:00").await;
        work(&app).await;
        later(&app).await;
        assert_eq!(last(&app, ada).await.0, "Canvi: Jornada");
        let now = [mails(&app, bet).await.len(), mails(&app, ada).await.len()];
        assert_eq!(now, told.map(|told| told + 1));
    }
);

story!(
    the_address_of_a_call_is_in_the_file_of_who_comes_by_it,
    MODULES,
    |app| {
        let (_, id) = open(&app, 5).await;
        let call = "https://meet.example/jornada";
        put_text(&app, id, "activities", "online_url", call).await;
        let slug = slug(&app, id).await;
        let (ada, bet) = ("ada@salt.example", "bet@irun.example");
        register(&app, &slug, "Ada Puig", ada).await;
        let fields = with(&with(ADA, "address", bet), "mode", "online");
        let path = format!("/a/{slug}/register");
        let visitor = app.visitor();
        visitor.post(&path, &fields).await.expect(303);
        let own = link(&app, bet).await;
        assert_eq!(last(&app, bet).await.1, None, "nothing before it is proved");
        visitor
            .post(&format!("{own}/confirm"), &[])
            .await
            .expect(303);
        let has_call = |file: Option<String>| file.expect("a calendar").contains(call);
        assert!(has_call(last(&app, bet).await.1));
        assert!(!has_call(last(&app, ada).await.1));

        work(&app).await;
        // Another call concerns who comes by it, and nobody else.
        let call = "https://meet.example/una-altra";
        put_text(&app, id, "activities", "online_url", call).await;
        work(&app).await;
        later(&app).await;
        let (subject, file) = last(&app, bet).await;
        assert_eq!(subject, "Canvi: Jornada");
        assert!(file.expect("a calendar").contains(call));
        assert_eq!(mails(&app, ada).await.len(), 2);
        visitor
            .post(&format!("{own}/cancel"), &[])
            .await
            .expect(303);
        let file = last(&app, bet).await.1.expect("a calendar");
        assert!(file.contains("STATUS:CANCELLED") && !file.contains(call));
    }
);

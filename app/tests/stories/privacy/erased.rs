//! Whoever is erased stands in no table; what organisations did stays.

use ordit_app::MODULES;
use ordit_kernel::{Acting, Id, Reach, Role};
use ordit_members::mandates;
use ordit_platform::{
    db::query,
    import::Status,
    mail::{self, EmailAddress, HeaderText, MailKind, NewMail, Recipient},
    module::Module,
};
use ordit_testkit::{TestApp, Visitor, story};
use uuid::Uuid;

use super::{ADA, ADDRESS, dump, found, somebody, work};
use crate::world::{ALL, member, network};

const DAY: i64 = 24 * 3600;
const WORD: [(&str, &str); 1] = [("word", "esborra")];

struct World<'a> {
    alfa: Id,
    salt: Id,
    ada: Id,
    own: Visitor<'a>,
}

async fn world(app: &TestApp) -> World<'_> {
    let alfa = network(app, "alfa", "Xarxa Alfa").await;
    let salt = member(app, alfa, "Ajuntament de Salt", "Salt").await;
    let over = (Role::Technician, Reach::Organisation(salt));
    let (ada, own) = somebody(app, ADA, ADDRESS, over).await;
    World {
        alfa,
        salt,
        ada,
        own,
    }
}

/// She is written of wherever somebody can write.
async fn written_of(app: &TestApp, world: &World<'_>) {
    let coordinator = app.coordinator_of(world.alfa).await;
    let form = coordinator.get("/n/alfa/contacts/new").await.expect(200);
    let key = form.attributes("input[name=key]", "value").remove(0);
    let typed = [
        ("key", key.as_str()),
        ("organisation", "Ajuntament de Salt"),
        ("date", "2026-11-20"),
        ("channel", "phone"),
        ("subject", "Trucada amb Ada Ribas Pou pel pla"),
        ("with_whom", ADA),
        (
            "note",
            "ADA RIBAS POU ho veu clar; escriure a ada.ribas@salt.example",
        ),
        ("next_step", "Tornar a trucar a Ada Ribas Pou"),
        ("next_on", "2026-12-01"),
    ];
    coordinator
        .post("/n/alfa/contacts", &typed)
        .await
        .expect(303);
    let sheet = "nom;adreça;entitat;paper\nAda Ribas Pou;ada.ribas@salt.example;\
                 Ajuntament de Salt;tècnica\n";
    let path = "/n/alfa/import";
    coordinator
        .upload(
            path,
            &[("noun", "person")],
            "persones.csv",
            sheet.as_bytes(),
        )
        .await;
    mailed(app, world).await;
}

async fn mailed(app: &TestApp, world: &World<'_>) {
    const KIND: MailKind = MailKind {
        name: "story.letter",
        is_secret: false,
        is_harmless: false,
    };
    let to = |text: &str| EmailAddress::parse(text).expect("an address");
    for others in [false, true] {
        let mut recipients = vec![Recipient {
            person: Some(world.ada),
            name: HeaderText::parse(ADA).ok(),
            ..Recipient::at(to(ADDRESS))
        }];
        recipients.extend(others.then(|| Recipient::at(to("rut.pi@vic.example"))));
        let new = NewMail {
            kind: KIND,
            lang: ordit_kernel::Lang::Ca,
            from_name: None,
            reply_to: Some(to(ADDRESS)),
            subject: HeaderText::parse("Ada Ribas Pou, benvinguda").expect("a line"),
            text: "Hola, Ada Ribas Pou".to_owned(),
            html: Some("<p>Hola, Ada Ribas Pou</p>".to_owned()),
            headers: Vec::new(),
            recipients,
            batch: None,
            until: None,
        };
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        mail::put(&mut write, &new).await.expect("a mail");
        write.commit().await.expect("written");
    }
}

async fn checked(app: &TestApp) {
    for check in MODULES.iter().flat_map(|module: &Module| module.checks) {
        let said = (check.run)(app.db()).await.expect("a check");
        assert!(said.is_empty(), "{}: {said:?}", check.name);
    }
}

async fn number(app: &TestApp, sql: &str) -> i64 {
    let rows = query(app.db().read(), sql, []).await.expect("rows");
    rows[0].try_get("", "number").expect("a number")
}

story!(whoever_is_erased_stands_in_no_table, ALL, |app| {
    let world = world(&app).await;
    written_of(&app, &world).await;
    world.own.get("/me").await.expect(200);
    work(&app).await;
    assert!(!found(&app, "ribas").await.is_empty());
    let asked = world
        .own
        .post_and_follow("/me/erase", &WORD)
        .await
        .expect(200);
    assert!(asked.says("s’esborraran el"), "{}", asked.text());
    app.clock.advance(6 * DAY);
    work(&app).await;
    assert!(!found(&app, ADDRESS).await.is_empty(), "some days are left");
    app.clock.advance(DAY + 60);
    work(&app).await;
    for sign in ["ribas", "ada.ribas", "salt.example"] {
        assert_eq!(found(&app, sign).await, Vec::<String>::new(), "{sign}");
    }
    // What the council and the network did stays, and nobody holds a mandate any more.
    let held = mandates::store::of_people(app.db().read(), &[world.ada]).await;
    let held = held.expect("held");
    assert_eq!(held.len(), 1);
    assert!(!held[0].is_open(app.site.effects.now()));
    let sql = "SELECT COUNT(*) AS number FROM contacts WHERE subject LIKE 'Trucada amb%'";
    assert_eq!(number(&app, sql).await, 1);
    let sql = "SELECT COUNT(*) AS number FROM events WHERE verb = 'members.mandate.granted'";
    assert!(number(&app, sql).await >= 1);
    checked(&app).await;
    // She is out, and whoever knew her reads that somebody was erased.
    world.own.get("/me").await.expect(303);
    let page = format!("/p/{}", world.ada);
    let coordinator = app.coordinator_of(world.alfa).await;
    let shown = coordinator.get(&page).await.expect(200);
    assert!(shown.says("Persona suprimida"), "{}", shown.text());
    let english = coordinator
        .get(&format!("{page}?lang=en"))
        .await
        .expect(200);
    assert!(english.says("Erased person"));
    let search = coordinator.get("/search?q=ribas").await.expect(200);
    assert!(!search.text().contains("Ada Ribas"), "{}", search.text());
    coordinator.get("/n/alfa/contacts").await.expect(200);
    coordinator
        .get(&format!("/o/{}/timeline", world.salt))
        .await
        .expect(200);
});

story!(
    an_erasure_is_taken_back_by_the_link_of_the_mail,
    ALL,
    |app| {
        let world = world(&app).await;
        let wrong = [("word", "potser")];
        let refused = world.own.post("/me/erase", &wrong).await.expect(422);
        assert!(refused.says("La paraula no és la que demanem"));
        world.own.post("/me/erase", &WORD).await.expect(303);
        work(&app).await;
        let sql = "SELECT kind, text FROM mails WHERE kind = 'platform.erasure_asked'";
        let mails = query(app.db().read(), sql, []).await.expect("rows");
        assert_eq!(mails.len(), 1, "one mail, which is not sent in the story");
        let sql = "SELECT state FROM erasures";
        let state = |rows: Vec<ordit_platform::db::Row>| -> String {
            rows[0].try_get("", "state").expect("a state")
        };
        app.visitor().get("/erase/undo/none").await.expect(422);
        // The link is known to the mail alone.
        let undo = link_of(&app, &world).await;
        app.visitor().get(&undo).await.expect(200);
        assert_eq!(
            state(query(app.db().read(), sql, []).await.expect("rows")),
            "waiting"
        );
        app.visitor().post(&undo, &[]).await.expect(303);
        assert_eq!(
            state(query(app.db().read(), sql, []).await.expect("rows")),
            "undone"
        );
        app.visitor().post(&undo, &[]).await.expect(422);
        app.clock.advance(8 * DAY);
        work(&app).await;
        assert!(!found(&app, ADDRESS).await.is_empty(), "she is still there");
    }
);

/// Asks anew, and reads the link before the mail is handed on.
async fn link_of(app: &TestApp, world: &World<'_>) -> String {
    world.own.post("/me/erase/undo", &[]).await.expect(303);
    let sql = "DELETE FROM erasures";
    let write = app.db().write(&Acting::operator()).await.expect("a write");
    ordit_platform::db::execute(write.conn(), sql, [])
        .await
        .expect("gone");
    write.commit().await.expect("written");
    world.own.post("/me/erase", &WORD).await.expect(303);
    let texts = dump(app).await;
    let mut all = texts
        .iter()
        .filter_map(|text| text.split_once("/erase/undo/"));
    let with = all.next_back();
    let (_, rest) = with.expect("a link");
    let token: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
    format!("/erase/undo/{token}")
}

story!(
    the_coordination_erases_who_asks_for_it_and_they_are_told,
    ALL,
    |app| {
        let world = world(&app).await;
        let path = format!("/p/{}/erase", world.ada);
        let beta = network(&app, "beta", "Xarxa Beta").await;
        let neighbour = app.coordinator_of(beta).await;
        neighbour.get(&path).await.expect(404);
        neighbour.post(&path, &[]).await.expect(404);
        // Somebody speaks for the council: the network alone decides on no mandate of hers.
        let all = app.coordinator().await;
        let page = all.get(&path).await.expect(200);
        assert!(page.says(ADA), "{}", page.text());
        all.post(&path, &[]).await.expect(303);
        let sql = "SELECT COUNT(*) AS number FROM mails WHERE kind = 'platform.erasure_asked'";
        assert_eq!(number(&app, sql).await, 1);
        all.post(&path, &[]).await.expect(303);
        assert_eq!(number(&app, sql).await, 1, "asked twice, told once");
        all.post(&format!("{path}/undo"), &[]).await.expect(303);
        app.clock.advance(8 * DAY);
        work(&app).await;
        assert!(!found(&app, ADDRESS).await.is_empty());
        let all = app.coordinator().await;
        all.post(&path, &[]).await.expect(303);
        app.clock.advance(8 * DAY);
        work(&app).await;
        assert_eq!(found(&app, ADDRESS).await, Vec::<String>::new());
    }
);

story!(
    the_only_coordinator_of_everything_names_another_first,
    ALL,
    |app| {
        let alone = app.coordinator().await;
        let page = alone.get("/me/erase").await.expect(200);
        assert!(page.says("Ets l’única persona que coordina tota la instància"));
        let refused = alone.post("/me/erase", &WORD).await.expect(422);
        assert!(
            refused.says("Abans dona aquest mandat a una altra"),
            "{}",
            refused.text()
        );
        let sql = "SELECT COUNT(*) AS number FROM erasures";
        assert_eq!(number(&app, sql).await, 0);
        let over = (Role::Coordination, Reach::Everything);
        somebody(&app, "Rut Pi Soler", "rut.pi@alfa.example", over).await;
        alone.post("/me/erase", &WORD).await.expect(303);
        assert_eq!(number(&app, sql).await, 1);
    }
);

story!(a_name_that_two_have_is_taken_from_one_only, ALL, |app| {
    let world = world(&app).await;
    let over = (Role::Technician, Reach::Organisation(world.salt));
    let (other, _) = somebody(&app, ADA, "una.altra@vic.example", over).await;
    world.own.post("/me/erase", &WORD).await.expect(303);
    app.clock.advance(8 * DAY);
    work(&app).await;
    assert_eq!(found(&app, ADDRESS).await, Vec::<String>::new());
    let sql = "SELECT title FROM entry_texts WHERE entry_id = $1";
    let rows = query(app.db().read(), sql, [Uuid::from(other).into()])
        .await
        .expect("rows");
    let title: String = rows[0].try_get("", "title").expect("a title");
    assert_eq!(title, ADA, "the other one keeps it");
});

story!(
    whoever_asked_for_it_themselves_is_brought_back_by_nobody_else,
    ALL,
    |app| {
        let world = world(&app).await;
        let path = format!("/p/{}/erase", world.ada);
        let all = app.coordinator().await;
        // Asked for by the coordination, it is the coordination's to take back.
        all.post(&path, &[]).await.expect(303);
        let page = all.get(&path).await.expect(200);
        let undo = format!("{path}/undo");
        assert_eq!(page.attributes("main form", "action"), [undo.as_str()]);
        // She asks for it too: now it is hers.
        world.own.post("/me/erase", &WORD).await.expect(303);
        let page = all.get(&path).await.expect(200);
        assert!(page.attributes("main form", "action").is_empty());
        all.post(&undo, &[]).await.expect(422);
        let waiting = "SELECT COUNT(*) AS number FROM erasures WHERE state = 'waiting'";
        assert_eq!(number(&app, waiting).await, 1);
        world.own.post("/me/erase/undo", &[]).await.expect(303);
        assert_eq!(number(&app, waiting).await, 0);
    }
);

story!(no_old_sheet_brings_somebody_erased_back, ALL, |app| {
    let world = world(&app).await;
    let coordinator = app.coordinator_of(world.alfa).await;
    let export = "/n/alfa/people/export?format=csv";
    let old = coordinator.get(export).await.expect(200);
    assert!(old.text().contains(ADA), "{}", old.text());
    world.own.post("/me/erase", &WORD).await.expect(303);
    app.clock.advance(8 * DAY);
    work(&app).await;
    let run = crate::lively::sheet(&app, world.alfa, &old.bytes).await;
    let importer = app.importer();
    let report = importer.report(run).await.expect("a report");
    assert_eq!(report.count(Status::Refused), 1, "{:?}", report.counts);
    importer
        .confirm(&app.operator(), run)
        .await
        .expect("an answer");
    let sql = "SELECT title FROM entry_texts WHERE entry_id = $1 AND lang = 'ca'";
    let rows = query(app.db().read(), sql, [Uuid::from(world.ada).into()]).await;
    let title: String = rows.expect("rows")[0]
        .try_get("", "title")
        .expect("a title");
    assert_eq!(title, "Persona suprimida");
    let sql = "SELECT COUNT(*) AS number FROM people WHERE address IS NOT NULL";
    assert_eq!(number(&app, sql).await, 0);
});

story!(
    whoever_is_erased_is_named_in_no_note_and_gets_no_answers,
    ALL,
    |app| {
        let named = crate::lively::Named {
            name: ADA,
            address: ADDRESS,
            phone: "972 555 123",
        };
        let own = crate::lively::lively(&app, "alfa", "Salt", &named).await;
        let beside = [
            ("network_id", crate::planted::id(own.network)),
            ("organisation_id", crate::planted::id(own.ally)),
            ("name", ADA.into()),
        ];
        crate::planted::plant(&app, "ally_interlocutors", &beside).await;
        let settings = [
            ("network_id", crate::planted::id(own.network)),
            ("reply_to", ADDRESS.into()),
        ];
        crate::planted::plant(&app, "message_settings", &settings).await;
        let sql = "UPDATE allies SET note = 'Parlar-ne amb Ada Ribas Pou'";
        let write = app.db().write(&Acting::operator()).await.expect("a write");
        ordit_platform::db::execute(write.conn(), sql, [])
            .await
            .expect("noted");
        write.commit().await.expect("written");
        let all = app.coordinator().await;
        all.post(&format!("/p/{}/erase", own.person), &[])
            .await
            .expect(303);
        app.clock.advance(8 * DAY);
        work(&app).await;
        for sign in ["ribas", "972 555 123"] {
            let mut left = found(&app, sign).await;
            // What a sheet says that waits is forgotten with it, and an application says who it is.
            left.retain(|text| {
                !text.starts_with("staged_") && !text.starts_with("applications.name")
            });
            assert_eq!(left, Vec::<String>::new(), "{sign}");
        }
    }
);

//! What is taken, refused, put off; and that nobody gets two.

use std::collections::BTreeSet;

use futures::future::join_all;
use ordit_app::MODULES;
use ordit_kernel::Acting;
use ordit_platform::{
    db::{execute, query},
    files,
    jobs::troubles,
    mail::{self, MailFile, MailKind, NewMail},
};
use ordit_testkit::story;

use super::{
    CODE, LETTER, beside, new, only, put,
    server::{MailServer, Manner},
    standing, tried, work, worker, worker_on,
};

fn state(name: &str, answer: Option<i64>) -> (String, Option<i64>) {
    (name.to_owned(), answer)
}

story!(
    a_mail_is_put_with_its_change_and_each_recipient_gets_it_once,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        let letter = new(
            LETTER,
            &["ada@salt.example", "Ada@Salt.example", "b@salt.example"],
        );
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        mail::put(&mut write, &letter).await.expect("a mail");
        drop(write);
        let worker = worker(&app, server.way());
        assert_eq!(work(&worker).await, 0, "its change did not happen");
        put(&app, &letter).await;
        assert_eq!(work(&worker).await, 2);
        let sent = |address: &str| (address.to_owned(), "sent".to_owned(), Some(250));
        let expected = [sent("ada@salt.example"), sent("b@salt.example")];
        assert_eq!(standing(&app).await, expected);
        assert_eq!(work(&worker).await, 0);
        let taken = server.taken();
        let to: BTreeSet<&str> = taken.iter().map(|one| &*one.to).collect();
        assert_eq!(to, BTreeSet::from(["ada@salt.example", "b@salt.example"]));
        assert_eq!(taken.len(), 2);
        for one in &taken {
            assert_eq!(one.header("From"), ["\"Xarxa Alfa\" <ordit@xarxa.example>"]);
            assert_eq!(one.header("To"), [&*one.to], "nobody learns of the others");
            assert_eq!(one.header("Subject"), ["Assemblea de juny"]);
        }
        assert_ne!(taken[0].header("Message-ID"), taken[1].header("Message-ID"));
    }
);

story!(what_a_server_refuses_is_refused_for_good, MODULES, |app| {
    let server = MailServer::start().await;
    put(&app, &new(LETTER, &["nobody@salt.example"])).await;
    let manner = Manner::SaysOfRecipient("550 no such user nobody@salt.example");
    assert_eq!(
        tried(&app, &server, manner).await,
        state("refused", Some(550))
    );
    app.clock.advance(24 * 3600);
    assert_eq!(work(&worker(&app, server.way())).await, 0);
    assert!(server.taken().is_empty());
});

story!(a_mail_whose_words_are_refused_is_refused, MODULES, |app| {
    let server = MailServer::start().await;
    put(&app, &new(LETTER, &["ada@salt.example"])).await;
    let manner = Manner::SaysOfMail("554 this looks like an advertisement");
    assert_eq!(
        tried(&app, &server, manner).await,
        state("refused", Some(554))
    );
});

story!(
    what_is_put_off_is_tried_again_with_longer_and_longer_pauses,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        put(&app, &new(LETTER, &["ada@salt.example"])).await;
        let grey = Manner::SaysOfRecipient("451 come back later");
        let waiting = state("waiting", Some(451));
        let worker = worker(&app, server.way());
        for pause in [60, 120, 240] {
            assert_eq!(tried(&app, &server, grey).await, waiting);
            app.clock.advance(pause - 1);
            assert_eq!(work(&worker).await, 0, "not before {pause} seconds");
            app.clock.advance(1);
        }
        assert_eq!(
            tried(&app, &server, Manner::Takes).await,
            state("sent", Some(250))
        );
        assert_eq!(server.taken().len(), 1);
    }
);

story!(
    what_is_put_off_to_the_last_is_refused_and_no_job_is_left,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        put(&app, &new(LETTER, &["ada@salt.example"])).await;
        server.behave(Manner::SaysOfMail("452 no room"));
        let worker = worker(&app, server.way());
        let mut attempts = 0;
        while work(&worker).await > 0 {
            attempts += 1;
            app.clock.advance(4 * 3600);
        }
        assert_eq!(attempts, mail::DELIVER.max_attempts);
        assert_eq!(only(&app).await, state("refused", Some(452)));
        assert_eq!(troubles(app.db(), MODULES).await.expect("none"), []);
    }
);

story!(
    a_server_that_cannot_be_used_says_nothing_about_the_recipient,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        put(&app, &new(LETTER, &["ada@salt.example"])).await;
        let sender = Manner::SaysOfSender("553 who are you");
        assert_eq!(tried(&app, &server, sender).await, state("waiting", None));
        server.behave(Manner::IsSilent);
        let impatient = worker(&app, server.impatient_way());
        for _ in 1..mail::DELIVER.max_attempts {
            app.clock.advance(4 * 3600);
            assert_eq!(work(&impatient).await, 1);
            assert_eq!(only(&app).await, state("waiting", None));
        }
        let told = troubles(app.db(), MODULES).await.expect("troubles");
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].failure, "mail-failure-unreached");
        assert_eq!(told[0].label, Some(mail::DELIVER.label));
        assert!(told[0].is_dead, "it waits for somebody");
        let coordinator = app.coordinator().await;
        let page = coordinator.get("/background").await.expect(200);
        assert!(page.says("Enviar un correu"), "{}", page.text());
    }
);

story!(
    nothing_is_said_unencrypted_where_encryption_is_asked_for,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        put(&app, &new(LETTER, &["ada@salt.example"])).await;
        assert_eq!(
            work(&worker(&app, server.way_as("smtps://ordit:hunter2@"))).await,
            1
        );
        assert_eq!(only(&app).await, state("waiting", None));
        assert!(server.taken().is_empty());
        app.clock.advance(60);
        assert_eq!(work(&worker(&app, server.way())).await, 1);
        assert_eq!(only(&app).await, state("sent", Some(250)));
    }
);

story!(
    processes_beside_one_another_send_each_mail_once,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        let addresses: Vec<String> = (0..24).map(|one| format!("p{one}@salt.example")).collect();
        let to: Vec<&str> = addresses.iter().map(String::as_str).collect();
        put(&app, &new(LETTER, &to)).await;
        let mut workers = Vec::new();
        for _ in 0..3 {
            workers.push(worker_on(&beside(&app).await, &app, server.way()));
        }
        let done = join_all(workers.iter().map(work)).await;
        assert_eq!(done.iter().sum::<usize>(), 24, "{done:?}");
        let taken = server.taken();
        let each: BTreeSet<&str> = taken.iter().map(|one| &*one.to).collect();
        assert_eq!((taken.len(), each.len()), (24, 24));
        assert!(standing(&app).await.iter().all(|one| one.1 == "sent"));
    }
);

story!(
    whoever_wakes_up_late_sends_nothing_that_another_has_sent,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        put(&app, &new(LETTER, &["ada@salt.example"])).await;
        let late = worker(&app, server.way());
        let taken = late.take().await.expect("an answer").expect("a job");
        app.clock.advance(61);
        let other = worker_on(&beside(&app).await, &app, server.way());
        server.behave(Manner::SaysOfRecipient("451 come back later"));
        assert_eq!(work(&other).await, 1);
        server.behave(Manner::Takes);
        late.run(taken).await.expect("it runs");
        assert_eq!(server.taken().len(), 0, "it is no longer in these hands");
        app.clock.advance(120);
        assert_eq!(work(&other).await, 1);
        assert_eq!(only(&app).await, state("sent", Some(250)));
        assert_eq!(server.taken().len(), 1);
    }
);

story!(
    a_document_travels_with_each_mail_of_its_act_and_no_other,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        let pdf: &'static [u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
        let pieces = futures::stream::iter([Ok::<_, ()>(pdf.into())]);
        let arrived = files::receive("Acta n\u{fa}m. 2.pdf", pieces, 1_000).await;
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        let document = arrived
            .expect("a document")
            .put(&write)
            .await
            .expect("kept");
        let batch = write.id();
        let of_batch = |to: &str| NewMail {
            batch: Some(batch),
            ..new(LETTER, &[to])
        };
        let mails = [of_batch("ada@salt.example"), of_batch("b@salt.example")];
        let later = write.now().plus_seconds(120);
        let ids = mail::put_from(&mut write, &mails, later)
            .await
            .expect("mails");
        assert_eq!(ids.len(), 2);
        mail::enclose(&write, batch, &[document])
            .await
            .expect("enclosed");
        mail::put(&mut write, &new(LETTER, &["c@salt.example"]))
            .await
            .expect("a mail");
        write.commit().await.expect("a commit");
        let worker = worker(&app, server.way());
        assert_eq!(work(&worker).await, 1, "the others wait");
        app.clock.advance(120);
        assert_eq!(work(&worker).await, 2);
        for taken in server.taken() {
            let text = taken.lines.join("\n");
            let is_there = text.contains("application/pdf") && text.contains("JVBERi0xLjcK");
            assert_eq!(is_there, taken.to != "c@salt.example", "{text}");
        }
    }
);

story!(
    a_file_written_for_one_mail_goes_with_it_and_is_forgotten_with_its_text,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";
        let kind = "text/calendar; charset=utf-8; method=PUBLISH";
        let file = MailFile::new("jornada.ics", kind, calendar.to_owned()).expect("a file");
        let too_long = "x".repeat(mail::MOST_FILE_BYTES + 1);
        assert_eq!(MailFile::new("jornada.ics", kind, too_long), None);
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        let now = write.now();
        let mails = [
            new(CODE, &["ada@salt.example"]),
            new(LETTER, &["b@salt.example"]),
            new(LETTER, &["c@salt.example"]),
        ];
        let ids = mail::put_from(&mut write, &mails, now)
            .await
            .expect("mails");
        let files = [(ids[0], file.clone()), (ids[1], file)];
        mail::bring_along(&write, &files).await.expect("files");
        write.commit().await.expect("a commit");
        assert_eq!(work(&worker(&app, server.way())).await, 3);
        for taken in server.taken() {
            let text = taken.lines.join("\n");
            let has_file = taken.to != "c@salt.example";
            assert_eq!(
                text.contains("Content-Type: text/calendar"),
                has_file,
                "{text}"
            );
            // The calendar as base64, whole.
            let start = "QkVHSU46VkNBTEVOREFSDQpWRVJTSU9OOjIuMA0KRU5EOlZDQUxFTkRBUg0K";
            assert_eq!(text.contains(start), has_file, "{text}");
            assert_eq!(text.contains("jornada.ics"), has_file, "{text}");
        }
        let rows = query(app.db().read(), "SELECT mail_id FROM mail_files", []).await;
        let rows = rows.expect("an answer");
        let left: uuid::Uuid = rows[0].try_get("", "mail_id").expect("an id");
        assert_eq!((rows.len(), left), (1, ids[1].0), "a secret is forgotten");
    }
);

story!(
    what_is_taken_back_before_it_goes_never_goes,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        let batch = write.id();
        let letter = NewMail {
            batch: Some(batch),
            ..new(LETTER, &["ada@salt.example"])
        };
        let later = write.now().plus_seconds(60);
        mail::put_from(&mut write, &[letter], later)
            .await
            .expect("mails");
        write.commit().await.expect("a commit");
        let write = app.db().write(&Acting::operator()).await.expect("a write");
        assert_eq!(mail::stop(&write, batch).await.expect("stopped"), 1);
        write.commit().await.expect("a commit");
        app.clock.advance(3600);
        work(&worker(&app, server.way())).await;
        assert_eq!(only(&app).await, state("stopped", None));
        assert!(server.taken().is_empty());
    }
);

story!(
    what_is_put_off_while_its_act_is_taken_back_never_goes,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        let batch = write.id();
        let harmless = MailKind {
            is_harmless: true,
            ..LETTER
        };
        let of_batch = |to: &str| NewMail {
            batch: Some(batch),
            ..new(harmless, &[to])
        };
        let mails = [of_batch("ada@salt.example"), of_batch("b@salt.example")];
        let now = write.now();
        mail::put_from(&mut write, &mails, now)
            .await
            .expect("mails");
        // A process is at the first one.
        let sql = "UPDATE mail_recipients SET state = 'sending' WHERE address = 'ada@salt.example'";
        execute(write.conn(), sql, []).await.expect("a change");
        assert_eq!(mail::stop(&write, batch).await.expect("stopped"), 1);
        write.commit().await.expect("a commit");
        let worker = worker(&app, server.way());
        server.behave(Manner::SaysOfRecipient("451 come back later"));
        work(&worker).await;
        server.behave(Manner::Takes);
        app.clock.advance(3600);
        work(&worker).await;
        let states: Vec<String> = standing(&app).await.into_iter().map(|one| one.1).collect();
        assert_eq!(states, ["stopped", "stopped"]);
        assert!(server.taken().is_empty());
    }
);

story!(
    an_address_refuses_only_where_a_server_said_so,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        let address = ["ada@salt.example".to_owned()];
        let refused = || mail::refused_before(app.db().read(), &address);
        // A code that nobody could take in time says nothing of an address.
        let code = NewMail {
            until: Some(app.site.effects.now().plus_seconds(60)),
            ..new(CODE, &["ada@salt.example"])
        };
        put(&app, &code).await;
        app.clock.advance(120);
        work(&worker(&app, server.way())).await;
        assert_eq!(only(&app).await, state("refused", None));
        assert!(refused().await.expect("an answer").is_empty());
        put(&app, &new(LETTER, &["ada@salt.example"])).await;
        server.behave(Manner::SaysOfRecipient("550 no such user"));
        work(&worker(&app, server.way())).await;
        assert_eq!(refused().await.expect("an answer").len(), 1);
    }
);

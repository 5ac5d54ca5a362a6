//! Conversations that break off, processes that end in the middle, and people who clear it up.

use ordit_app::MODULES;
use ordit_kernel::Lang;
use ordit_platform::{
    db::query_one,
    mail::{MailKind, NewMail},
};
use ordit_testkit::{TestApp, story};

use super::{
    CODE, LETTER, beside, new, only, put,
    server::{MailServer, Manner},
    text, tried, work, worker, worker_on,
};

fn state(name: &str, answer: Option<i64>) -> (String, Option<i64>) {
    (name.to_owned(), answer)
}

/// Where the only uncertain mail is cleared up.
async fn place(app: &TestApp) -> String {
    let page = app.coordinator().await.get("/background/mails").await;
    let links = page.expect(200).attributes("tbody th a", "href");
    assert_eq!(links.len(), 1, "{links:?}");
    links[0].clone()
}

/// Lets a process end while the server has the mail and has not said so.
async fn ends_in_the_middle(app: &TestApp, server: &MailServer, kind: MailKind) {
    put(app, &new(kind, &["ada@salt.example"])).await;
    server.behave(Manner::FallsSilent);
    let worker = worker_on(&beside(app).await, app, server.way());
    let process = tokio::spawn(async move { worker.run_due().await });
    server.has_taken().await;
    assert_eq!(
        only(app).await.0,
        "sending",
        "it was said before the first byte"
    );
    process.abort();
    drop(process.await);
    server.behave(Manner::Takes);
}

story!(
    a_long_mail_that_breaks_off_before_its_end_is_sent_again,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        let text = "Molt bon dia a tothom.\n".repeat(100_000);
        let letter = NewMail {
            text,
            ..new(LETTER, &["ada@salt.example"])
        };
        put(&app, &letter).await;
        let waiting = state("waiting", None);
        assert_eq!(tried(&app, &server, Manner::HangsUpEarly).await, waiting);
        app.clock.advance(60);
        assert_eq!(
            tried(&app, &server, Manner::Takes).await,
            state("sent", Some(250))
        );
        assert_eq!(server.taken().len(), 1);
        assert!(server.taken()[0].lines.len() > 100_000);
    }
);

story!(
    whoever_may_have_got_a_letter_is_not_sent_it_again,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        put(&app, &new(LETTER, &["ada@salt.example"])).await;
        let uncertain = state("uncertain", None);
        assert_eq!(tried(&app, &server, Manner::HangsUpLate).await, uncertain);
        server.behave(Manner::Takes);
        app.clock.advance(30 * 24 * 3600);
        assert_eq!(work(&worker(&app, server.way())).await, 0);
        assert_eq!(server.taken().len(), 1);
    }
);

story!(
    silence_after_the_last_byte_leaves_it_uncertain,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        put(&app, &new(LETTER, &["ada@salt.example"])).await;
        server.behave(Manner::FallsSilent);
        assert_eq!(work(&worker(&app, server.hasty_way())).await, 1);
        assert_eq!(only(&app).await, state("uncertain", None));
    }
);

story!(
    what_does_no_harm_twice_is_sent_again_and_known_as_the_same,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        put(&app, &new(CODE, &["ada@salt.example"])).await;
        let waiting = state("waiting", None);
        assert_eq!(tried(&app, &server, Manner::HangsUpLate).await, waiting);
        app.clock.advance(60);
        assert_eq!(
            tried(&app, &server, Manner::Takes).await,
            state("sent", Some(250))
        );
        let taken = server.taken();
        assert_eq!(taken.len(), 2);
        let ids = [taken[0].header("Message-ID"), taken[1].header("Message-ID")];
        assert!(ids[0] == ids[1] && ids[0].len() == 1, "{ids:?}");
    }
);

story!(
    a_process_that_ends_in_the_middle_leaves_a_letter_to_a_person,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        ends_in_the_middle(&app, &server, LETTER).await;
        app.clock.advance(61);
        let next = worker(&app, server.way());
        assert_eq!(work(&next).await, 1);
        assert_eq!(only(&app).await, state("uncertain", None));
        assert_eq!(server.taken().len(), 1);

        let coordinator = app.coordinator().await;
        let place = place(&app).await;
        let page = coordinator.get(&place).await.expect(200);
        assert!(page.says("ada@salt.example") && page.says("Assemblea de juny"));
        assert!(
            !page.text().contains("123456"),
            "its text is nobody's business"
        );
        let id = text(&message_id(&app).await, "message_id");
        assert_eq!(page.texts("dd code"), [id]);
        coordinator
            .post(&place, &[("did", "nothing")])
            .await
            .expect(404);
        let done = coordinator
            .post_and_follow(&place, &[("did", "again")])
            .await;
        assert!(done.expect(200).says("Es torna a enviar"));
        assert_eq!(work(&next).await, 1);
        assert_eq!(only(&app).await, state("sent", Some(250)));
        assert_eq!(server.taken().len(), 2);
        let late = coordinator
            .post_and_follow(&place, &[("did", "again")])
            .await;
        assert!(late.expect(200).says("Algú altre ja ho havia resolt"));
        assert_eq!(work(&next).await, 0, "it is sent already");
    }
);

async fn message_id(app: &TestApp) -> ordit_platform::db::Row {
    let sql = "SELECT message_id FROM mail_recipients";
    let row = query_one(app.db().read(), sql, [])
        .await
        .expect("an answer");
    row.expect("a recipient")
}

story!(
    a_person_who_knows_that_it_arrived_says_so_and_nothing_is_sent,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        put(&app, &new(LETTER, &["ada@salt.example"])).await;
        tried(&app, &server, Manner::HangsUpLate).await;
        let coordinator = app.coordinator().await;
        let background = coordinator.get("/background").await.expect(200);
        assert!(background.says("1 dubtosos, 0 en espera, 0 rebutjats"));
        let place = place(&app).await;
        for lang in Lang::ALL {
            let page = coordinator.get(&format!("{place}?lang={lang}")).await;
            assert!(!page.expect(200).text().contains('⟦'));
        }
        coordinator
            .post(&place, &[("did", "arrived")])
            .await
            .expect(303);
        assert_eq!(only(&app).await.0, "sent");
        server.behave(Manner::Takes);
        assert_eq!(work(&worker(&app, server.way())).await, 0);
        assert_eq!(server.taken().len(), 1);
    }
);

story!(
    a_process_that_ends_in_the_middle_sends_a_code_again,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        ends_in_the_middle(&app, &server, CODE).await;
        app.clock.advance(61);
        assert_eq!(work(&worker(&app, server.way())).await, 1);
        assert_eq!(only(&app).await, state("sent", Some(250)));
        assert_eq!(server.taken().len(), 2);
    }
);

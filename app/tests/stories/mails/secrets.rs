//! Codes and links: forgotten as soon as nobody waits for them, and never in a log.

use ordit_app::MODULES;
use ordit_platform::{
    jobs::Worker,
    mail::{MailKind, NewMail, Way},
};
use ordit_testkit::{Engine, Log, TestApp, story};

use super::{
    CODE, LETTER, headers, line, new, only, put,
    server::{MailServer, Manner},
    standing, texts, work, worker,
};

/// A link that lets somebody in, and that nobody should get twice.
const INVITATION: MailKind = MailKind {
    name: "story.invitation",
    is_secret: true,
    is_harmless: false,
};

story!(
    a_secret_is_forgotten_when_every_recipient_is_settled,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        server.behave_to("b@salt.example", Manner::SaysOfRecipient("451 later"));
        let link = line("<https://xarxa.example/unsubscribe/geheim>");
        let code = NewMail {
            headers: vec![("List-Unsubscribe", link)],
            ..new(CODE, &["ada@salt.example", "b@salt.example"])
        };
        put(&app, &code).await;
        put(&app, &new(LETTER, &["ada@salt.example"])).await;
        let worker = worker(&app, server.way());
        assert_eq!(work(&worker).await, 3);
        assert!(headers(&app).await[0].contains("geheim"));
        let kept = "El codi és 123456.";
        assert_eq!(texts(&app).await, [kept, kept], "one still waits");
        server.behave_to("b@salt.example", Manner::SaysOfRecipient("550 never"));
        app.clock.advance(60);
        assert_eq!(work(&worker).await, 1);
        assert_eq!(texts(&app).await, ["", kept], "a letter is kept");
        assert_eq!(headers(&app).await[0], "{}", "the link too");
    }
);

story!(
    what_comes_too_late_is_not_sent_and_its_secret_is_forgotten,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        let until = Some(app.site.effects.now().plus_seconds(900));
        let code = NewMail {
            until,
            ..new(CODE, &["ada@salt.example"])
        };
        put(&app, &code).await;
        app.clock.advance(901);
        assert_eq!(work(&worker(&app, server.way())).await, 1);
        assert_eq!(only(&app).await, ("refused".to_owned(), None));
        assert!(server.taken().is_empty());
        assert_eq!(texts(&app).await, [""]);
        let page = app
            .coordinator()
            .await
            .get("/background/mails?state=refused")
            .await;
        assert!(page.expect(200).says("no s’ha lliurat a temps"));
    }
);

story!(
    the_daily_tidying_forgets_secrets_that_are_of_no_use_any_more,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        let until = Some(app.site.effects.now().plus_seconds(900));
        let invitation = NewMail {
            until,
            ..new(INVITATION, &["ada@salt.example"])
        };
        put(&app, &invitation).await;
        server.behave(Manner::HangsUpLate);
        let worker: Worker = worker(&app, server.way());
        assert_eq!(work(&worker).await, 1);
        assert_eq!(only(&app).await.0, "uncertain");
        assert_eq!(
            texts(&app).await,
            ["El codi és 123456."],
            "a person may send it again"
        );
        app.clock.advance(901);
        worker.plan().await.expect("planned");
        assert!(
            work(&worker).await >= 1,
            "the tidying is one of what recurs"
        );
        assert_eq!(texts(&app).await, [""]);
        let coordinator = app.coordinator().await;
        let list = coordinator.get("/background/mails").await.expect(200);
        let place = list.attributes("tbody th a", "href")[0].clone();
        let page = coordinator.get(&place).await.expect(200);
        assert!(page.says("El text era secret i ja s’ha oblidat"));
        assert_eq!(page.attributes("main button", "value"), ["arrived"]);
        coordinator
            .post(&place, &[("did", "again")])
            .await
            .expect(404);
        assert_eq!(only(&app).await.0, "uncertain");
    }
);

#[tokio::test]
async fn neither_codes_nor_addresses_nor_passwords_stand_in_the_log() {
    let (log, _guard) = Log::start();
    let app = TestApp::new(MODULES, Engine::Sqlite).await;
    let server = MailServer::start().await;
    let worker = worker(&app, server.way_as("smtp://ordit:hunter2@"));
    for (to, manner) in [
        ("a@salt.example", Manner::Takes),
        (
            "b@salt.example",
            Manner::SaysOfRecipient("550 <b@salt.example> is nobody"),
        ),
        (
            "c@salt.example",
            Manner::SaysOfMail("451 123456 is no word for c@salt.example"),
        ),
        ("d@salt.example", Manner::HangsUpLate),
    ] {
        server.behave_to(to, manner);
        put(&app, &new(CODE, &[to])).await;
    }
    assert_eq!(work(&worker).await, 4);
    put(&app, &new(CODE, &["e@salt.example"])).await;
    server.behave(Manner::SaysOfSender("530 not you"));
    assert_eq!(work(&worker).await, 1);
    let states: Vec<String> = standing(&app).await.into_iter().map(|one| one.1).collect();
    assert_eq!(states, ["sent", "refused", "waiting", "waiting", "waiting"]);
    let text = log.text();
    assert!(
        text.contains("the mail server refuses the sender"),
        "{text}"
    );
    for secret in [
        "123456",
        "salt.example",
        "hunter2",
        "aHVudGVyMg",
        "AG9yZGl0AGh1bnRlcjI=",
    ] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}

#[tokio::test]
async fn without_a_server_only_codes_for_signing_in_are_told_in_the_log() {
    let (log, _guard) = Log::start();
    let app = TestApp::new(MODULES, Engine::Sqlite).await;
    let worker = worker(&app, Way::Nowhere);
    let telling = |kind, text: &str| NewMail {
        text: text.to_owned(),
        ..new(kind, &["ada@salt.example"])
    };
    put(&app, &telling(CODE, "El codi és 123456.")).await;
    put(&app, &telling(INVITATION, "Entra per aquí: 654321")).await;
    put(&app, &telling(LETTER, "Us convoquem el dia 30")).await;
    assert_eq!(work(&worker).await, 3);
    let mut states: Vec<String> = standing(&app).await.into_iter().map(|one| one.1).collect();
    states.sort();
    assert_eq!(states, ["sent", "waiting", "waiting"]);
    let text = log.text();
    assert!(text.contains("El codi és 123456."), "{text}");
    assert!(
        !text.contains("654321") && !text.contains("convoquem"),
        "{text}"
    );
    assert!(
        texts(&app).await.contains(&String::new()),
        "the code is forgotten"
    );
}

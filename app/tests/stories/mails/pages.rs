//! What coordination and the demo see of mail.

use ordit_app::MODULES;
use ordit_platform::mail::{NewMail, Way};
use ordit_testkit::story;

use super::{
    CODE, LETTER, line, new, only, put,
    server::{MailServer, Manner},
    standing, work, worker,
};

story!(
    coordination_sees_what_waits_and_what_was_refused_page_by_page,
    MODULES,
    |app| {
        let server = MailServer::start().await;
        let addresses: Vec<String> = (0..60).map(|one| format!("p{one}@salt.example")).collect();
        let to: Vec<&str> = addresses.iter().map(String::as_str).collect();
        put(&app, &new(LETTER, &to)).await;
        let coordinator = app.coordinator().await;
        let waiting = coordinator
            .get("/background/mails?state=waiting")
            .await
            .expect(200);
        assert_eq!(waiting.texts("tbody th").len(), 50);
        assert!(waiting.says("En espera (60)") && waiting.says("Rebutjats (0)"));
        let rest = coordinator
            .get("/background/mails?state=waiting&page=2")
            .await;
        assert_eq!(rest.expect(200).texts("tbody th").len(), 10);
        server.behave(Manner::SaysOfRecipient("550 no such user"));
        assert_eq!(work(&worker(&app, server.way())).await, 60);
        let refused = coordinator
            .get("/background/mails?state=refused&page=2")
            .await;
        let refused = refused.expect(200);
        assert_eq!(refused.texts("tbody th").len(), 10);
        assert!(refused.says("codi 550") && refused.says("Rebutjats (60)"));
        assert!(
            refused.attributes("tbody a", "href").is_empty(),
            "nothing to clear up"
        );
        let uncertain = coordinator.get("/background/mails").await.expect(200);
        assert!(uncertain.says("Cap correu dubtós"));
    }
);

story!(a_test_mail_shows_whether_mail_leaves, MODULES, |app| {
    let server = MailServer::start().await;
    let coordinator = app.coordinator().await;
    let test = "/background/mails/test";
    let refused = coordinator
        .post(test, &[("address", "ada@salt")])
        .await
        .expect(422);
    assert!(refused.says("Això no sembla una adreça de correu"));
    assert_eq!(refused.attributes("#address", "value"), ["ada@salt"]);
    let put = coordinator
        .post_and_follow(test, &[("address", "ada@salt.example")])
        .await;
    let put = put.expect(200);
    assert!(put.says("La prova surt ara mateix"));
    assert!(put.says("ORDIT_SMTP_URL"), "no server is known in a test");
    assert_eq!(work(&worker(&app, server.way())).await, 1);
    assert_eq!(only(&app).await, ("sent".to_owned(), Some(250)));
    let taken = server.taken();
    assert_eq!(taken[0].header("Auto-Submitted"), ["auto-generated"]);
    assert_eq!(taken[0].header("Content-Language"), ["ca"]);
    let whole = taken[0].lines.join("\n");
    assert!(
        whole.contains("text/plain") && whole.contains("text/html"),
        "{whole}"
    );
});

story!(the_demo_keeps_everything_in_its_outbox, MODULES, |app| {
    let visitor = app.visitor();
    let empty = visitor.get("/demo/outbox").await.expect(200);
    assert!(empty.says("Encara no hi ha cap correu"));
    let html = Some("<p onclick=\"x()\">El codi és <b>123456</b></p>".to_owned());
    let code = NewMail {
        html,
        subject: line("El teu codi <script>"),
        ..new(CODE, &["ada@salt.example"])
    };
    put(&app, &code).await;
    put(&app, &new(LETTER, &["b@salt.example"])).await;
    assert_eq!(work(&worker(&app, Way::Outbox)).await, 2);
    assert!(standing(&app).await.iter().all(|one| one.1 == "sent"));
    let list = visitor.get("/demo/outbox").await.expect(200);
    let subjects = ["Assemblea de juny", "El teu codi <script>"];
    assert_eq!(list.texts("tbody th"), subjects, "the latest first");
    assert_eq!(list.headers["cache-control"], "no-store");
    let places = list.attributes("tbody th a", "href");
    let mail = visitor.get(&places[1]).await.expect(200);
    assert!(mail.says("El codi és 123456.") && mail.says("Xarxa Alfa"));
    assert!(mail.says("onclick=\"x()\""), "as it is written");
    assert!(
        mail.attributes("main [onclick]", "onclick").is_empty(),
        "and never as it is meant"
    );
    assert_eq!(mail.attributes("main script", "src").len(), 0);
    visitor.get("/demo/outbox/none").await.expect(404);
});

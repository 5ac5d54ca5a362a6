//! Who the server is, and who may read: refusals are told in words, and never a password.

use ordit_testkit::{Log, story};

use super::*;
use crate::world::{ALL, network};

/// Reads, and gives what coordination is shown of it.
async fn told(app: &TestApp) -> String {
    read(app).await;
    let coordinator = app.coordinator().await;
    let background = coordinator.get("/background").await.expect(200);
    let list = coordinator.get("/n/alfa/intake").await.expect(200);
    format!("{} {}", background.text(), list.text())
}

story!(
    a_refused_password_is_told_in_words_and_stands_nowhere,
    ALL,
    |app| {
        let (log, _guard) = Log::start();
        let server = ImapServer::start().await;
        network(&app, "alfa", "Xarxa Alfa").await;
        network(&app, "beta", "Xarxa Beta").await;
        server.deliver("bet", letter("Per a Beta"));
        let wrong = server.address("ada").replace("hunter2", "hunter3");
        let wrong = server.mailbox_at("alfa", &wrong);
        let right = server.mailbox("beta", "bet");
        let nowhere = server.mailbox("gamma", "ada");
        let app = reading(app, &[wrong, nowhere, right]);
        let told = told(&app).await;
        let sentence = "no accepta l’usuari o la contrasenya";
        assert_eq!(told.matches(sentence).count(), 2, "{told}");
        assert!(!told.contains("hunter"));
        assert_eq!(
            drafts(app.db()).await,
            ["Per a Beta"],
            "the others are read"
        );
        // What a library says of its own conversation never gets out of the program: see below.
        let own = log.text();
        let own = own.lines().filter(|line| !line.contains("async_imap"));
        assert_eq!(own.filter(|line| line.contains("hunter")).count(), 0);
    }
);

story!(a_server_must_show_who_it_is_and_encrypt, ALL, |app| {
    let server = ImapServer::start().await;
    network(&app, "alfa", "Xarxa Alfa").await;
    server.deliver("ada", letter("Xifrat"));
    let certificate = "no demostra qui és o no xifra";
    let tls = server.mailbox_at("alfa", &server.tls_address("ada"));
    let app = reading(app, std::slice::from_ref(&tls));
    assert!(told(&app).await.contains(certificate));
    assert_eq!(drafts(app.db()).await, Vec::<String>::new());
    let believed = tls.believing(&server.authority()).expect("a certificate");
    let app = reading(app, &[believed]);
    read(&app).await;
    assert_eq!(drafts(app.db()).await, ["Xifrat"]);

    server.deliver("ada", letter("Més tard"));
    let plain = server.address("ada").replace("127.0.0.1", "localhost");
    let starttls = server.mailbox_at("alfa", &plain).always_encrypted();
    let app = reading(app, std::slice::from_ref(&starttls));
    assert!(told(&app).await.contains(certificate));
    let believed = starttls
        .believing(&server.authority())
        .expect("a certificate");
    let app = reading(app, &[believed]);
    read(&app).await;
    assert_eq!(drafts(app.db()).await, ["Xifrat", "Més tard"]);
    let nowhere = server.mailbox_at("alfa", &format!("{}/Enlloc", server.address("ada")));
    let app = reading(app, &[nowhere]);
    assert!(told(&app).await.contains("no hi és o no es pot obrir"));
});

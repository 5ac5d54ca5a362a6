//! A server that drops, falls silent or sends without end costs nothing that was read.

use std::time::Duration;

use ordit_testkit::story;

use super::{
    rude::{Manner, RudeServer},
    *,
};
use crate::world::{ALL, network};

const LONG: Duration = Duration::from_secs(60);
/// What never comes is not waited for.
const SHORT: Duration = Duration::from_millis(300);

fn mailbox(server: &RudeServer, patience: Duration) -> Mailbox {
    let address = format!("imap://ada:hunter2@127.0.0.1:{}", server.port);
    let mailbox = Mailbox::parse("alfa", &address, None).expect("a mailbox");
    mailbox.with_patience(patience)
}

/// Why the mailbox was not read the last time.
async fn failure(app: &TestApp) -> Option<String> {
    let sql = "SELECT failure FROM intake_mailboxes";
    let rows = query(app.db().read(), sql, []).await.expect("mailboxes");
    rows[0].try_get("", "failure").expect("a key")
}

story!(
    a_server_that_drops_in_mid_mail_loses_and_doubles_nothing,
    ALL,
    |app| {
        let mails = ["Primer", "Segon", "Tercer"].map(letter).into();
        let server = RudeServer::start(mails).await;
        network(&app, "alfa", "Xarxa Alfa").await;
        let app = reading(app, &[mailbox(&server, LONG)]);
        server.behave(Manner::HangsUpInMidMail);
        read(&app).await;
        assert_eq!(drafts(app.db()).await, ["Primer"]);
        assert_eq!(
            failure(&app).await.as_deref(),
            Some("intake-failure-broken-off")
        );
        server.behave(Manner::Works);
        read(&app).await;
        assert_eq!(drafts(app.db()).await, ["Primer", "Segon", "Tercer"]);
        assert_eq!(failure(&app).await, None);
    }
);

story!(
    silence_nonsense_and_endless_mails_end_in_words,
    ALL,
    |app| {
        let server = RudeServer::start(vec![letter("Primer")]).await;
        network(&app, "alfa", "Xarxa Alfa").await;
        let app = reading(app, &[mailbox(&server, LONG)]);
        for manner in [Manner::NeverStops, Manner::TalksNonsense] {
            server.behave(manner);
            read(&app).await;
            let found = failure(&app).await;
            assert_eq!(
                found.as_deref(),
                Some("intake-failure-broken-off"),
                "{manner:?}"
            );
        }
        server.behave(Manner::FallsSilent);
        let app = reading(app, &[mailbox(&server, SHORT)]);
        read(&app).await;
        assert_eq!(
            failure(&app).await.as_deref(),
            Some("intake-failure-too-slow")
        );
        let gone = Mailbox::parse("alfa", "imap://ada:x@127.0.0.1:1", None).expect("a mailbox");
        let app = reading(app, &[gone]);
        read(&app).await;
        let sql = "SELECT failure FROM intake_mailboxes WHERE failure = 'intake-failure-unreached'";
        assert_eq!(
            query(app.db().read(), sql, [])
                .await
                .expect("mailboxes")
                .len(),
            1
        );
        assert_eq!(drafts(app.db()).await, Vec::<String>::new());
    }
);

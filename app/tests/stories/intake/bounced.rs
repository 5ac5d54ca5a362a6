//! What comes back: the recipient of a mail of ours cannot be reached, or a server still tries.

use ordit_kernel::{Acting, Lang};
use ordit_platform::{
    jobs::Worker,
    mail::{self, EmailAddress, HeaderText, MailKind, NewMail, Recipient},
};
use ordit_testkit::story;

use super::*;
use crate::{
    mails::server::MailServer,
    world::{ALL, network},
};

const LETTER: MailKind = MailKind {
    name: "story.letter",
    is_secret: false,
    is_harmless: false,
};

/// Writes to somebody by a real server, and gives the Message-ID of what it took.
async fn sent(app: &TestApp, server: &MailServer, to: &str) -> String {
    let new = NewMail {
        kind: LETTER,
        lang: Lang::Ca,
        from_name: None,
        reply_to: None,
        subject: HeaderText::parse("Assemblea").expect("one line"),
        text: "Veniu?".to_owned(),
        html: None,
        headers: Vec::new(),
        recipients: vec![Recipient::at(EmailAddress::parse(to).expect("an address"))],
        batch: None,
        until: None,
    };
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    mail::put(&mut write, &new).await.expect("a mail");
    write.commit().await.expect("a commit");
    let worker = Worker::new(app.db(), MODULES, &app.site.means());
    worker.run_due().await.expect("they work");
    let taken = server.taken();
    let last = taken.last().expect("a mail");
    assert_eq!(last.to, to);
    last.header("Message-ID")[0].to_owned()
}

fn report(about: &str, said: &str) -> String {
    format!(
        "From: MAILER-DAEMON@salt.example\r\nTo: ordit@xarxa.example\r\nSubject: Undelivered\r\n\
         Message-ID: <{}@salt.example>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nSecret of another network\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; salt.example\r\n\r\n\
         Final-Recipient: rfc822; ada@salt.example\r\n{said}\r\n\
         --b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: {about}\r\n\
         Subject: Assemblea\r\n\r\nVeniu?\r\n--b--\r\n",
        said.len()
    )
}

/// State and reason of each recipient, by address.
async fn standing(app: &TestApp) -> Vec<(String, Option<String>)> {
    let sql = "SELECT state, bounce FROM mail_recipients ORDER BY address";
    let rows = query(app.db().read(), sql, []).await.expect("recipients");
    let told = |row: &Row| {
        (
            text(row, "state"),
            row.try_get("", "bounce").expect("a text"),
        )
    };
    rows.iter().map(told).collect()
}

story!(
    a_mail_that_came_back_is_refused_with_its_reason_and_one_that_waits_is_not,
    ALL,
    |app| {
        let (imap, smtp) = (ImapServer::start().await, MailServer::start().await);
        network(&app, "alfa", "Xarxa Alfa").await;
        let way = smtp.way();
        let app = app.with_settings(|settings| Settings {
            mail: way,
            ..settings
        });
        let ada = sent(&app, &smtp, "ada@salt.example").await;
        let pau = sent(&app, &smtp, "pau@salt.example").await;
        let failed =
            "Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user\r\n";
        let delayed = "Action: delayed\r\nStatus: 4.4.1\r\n";
        imap.deliver("ada", report(&pau, delayed));
        imap.deliver("ada", report(&ada, failed));
        imap.deliver(
            "ada",
            report("<made-up@xarxa.example>", &format!("{failed}X: y\r\n")),
        );
        let app = reading(app, &[imap.mailbox("alfa", "ada")]);
        read(&app).await;
        let reason = "5.1.1 smtp; 550 no such user".to_owned();
        let expected = [
            ("refused".to_owned(), Some(reason)),
            ("sent".to_owned(), None),
        ];
        assert_eq!(standing(&app).await, expected);
        let reasons: Vec<Option<String>> = came_in(app.db())
            .await
            .into_iter()
            .map(|one| one.2)
            .collect();
        let told = ["report", "bounce", "report"].map(|reason| Some(reason.to_owned()));
        assert_eq!(reasons, told);
        let coordinator = app.coordinator().await;
        let refused = coordinator.get("/background/mails?state=refused").await;
        assert!(refused.expect(200).says("550 no such user"));
        let sql = "SELECT subject AS text FROM incoming_mails WHERE text LIKE '%Secret%' \
                   AND subject = 'Assemblea'";
        let kept = query(app.db().read(), sql, []).await.expect("mails");
        assert!(kept.is_empty(), "a report about one of ours keeps no text");
        // The same report again changes nothing.
        let again = report(&ada, "Action: failed\r\nStatus: 5.7.1\r\n");
        imap.deliver("ada", again);
        read(&app).await;
        assert_eq!(standing(&app).await, expected);
    }
);

//! Out of the mails without signing in: by the header (RFC 8058) and by the link.

use mail_parser::{Message, MessageParser};
use ordit_app::MODULES;
use ordit_kernel::{Acting, Id, Reach, Role};
use ordit_testkit::{TestApp, story};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use super::{DAY_SECONDS, NETWORK_CHANGED, Person, happen, hear, person, worker_by, world};
use crate::mails::server::MailServer;

/// Something happened, and the morning's mails were sent: the last of them as it travelled.
async fn sent(app: &TestApp, network: Id, server: &MailServer) -> Option<String> {
    let before = server.taken().len();
    happen(
        app,
        &Acting::operator(),
        NETWORK_CHANGED,
        network,
        Some(network),
    )
    .await;
    hear(app).await;
    app.clock.advance(DAY_SECONDS);
    let worker = worker_by(app.db(), app, server.way());
    while worker.run_due().await.expect("they work") > 0 {}
    let mut taken = server.taken().split_off(before);
    taken.pop().map(|mail| mail.lines.join("\r\n"))
}

fn parsed(mail: &str) -> Message<'_> {
    MessageParser::default()
        .parse(mail.as_bytes())
        .expect("a mail")
}

/// The path of the address in the header.
fn path(mail: &str) -> String {
    let parsed = parsed(mail);
    let header = parsed
        .header_raw("List-Unsubscribe")
        .expect("the header")
        .trim();
    let address = header.strip_prefix("<http://ordit.test");
    let path = address.and_then(|rest| rest.strip_suffix('>'));
    path.expect("one address").to_owned()
}

async fn ada<'a>(app: &'a TestApp, network: Id) -> Person<'a> {
    let own = [(Role::Coordination, Reach::Network(network))];
    person(app, "ada@salt.example", &own).await
}

/// What a mail program says, which knows no cookie and comes from nowhere.
async fn one_click(app: &TestApp, path: &str, kind: &str, body: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let router = app.router();
    let serving = tokio::spawn(async move { axum::serve(listener, router).await });
    let mut caller = TcpStream::connect(address).await.expect("a connection");
    let length = body.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: ordit.test\r\nContent-Type: {kind}\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    );
    caller
        .write_all(request.as_bytes())
        .await
        .expect("it is sent");
    let mut answer = String::new();
    caller.read_to_string(&mut answer).await.expect("an answer");
    serving.abort();
    answer
}

story!(
    a_mail_program_unsubscribes_by_the_headers_alone,
    MODULES,
    |app| {
        let (alfa, _) = world(&app).await;
        let ada = ada(&app, alfa).await;
        let server = MailServer::start().await;
        for (kind, body) in [
            (
                "application/x-www-form-urlencoded",
                "List-Unsubscribe=One-Click",
            ),
            (
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n\
                 One-Click\r\n--x--\r\n",
            ),
        ] {
            let mail = sent(&app, alfa, &server).await.expect("a mail");
            let message = parsed(&mail);
            let post = message.header_raw("List-Unsubscribe-Post").map(str::trim);
            assert_eq!(post, Some("List-Unsubscribe=One-Click"));
            assert_eq!(
                message.header_raw("Auto-Submitted").map(str::trim),
                Some("auto-generated")
            );
            let text = message.body_text(0).expect("a text");
            let html = message.body_html(0).expect("HTML");
            let path = path(&mail);
            for part in [&text, &html] {
                assert!(
                    part.contains("Xarxa Alfa: han canviat les dades de la xarxa"),
                    "{part}"
                );
                assert!(part.contains(&format!("http://ordit.test{path}")), "{part}");
            }
            let answer = one_click(&app, &path, kind, body).await;
            assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
            assert_eq!(sent(&app, alfa, &server).await, None, "no more");
            let again = one_click(&app, &path, kind, body).await;
            assert!(again.starts_with("HTTP/1.1 200"), "{again}");
            let weekly = [("choice", "weekly")];
            app.visitor().post(&path, &weekly).await.expect(200);
            let own = app.visitor().post(&path, &[]).await.expect(200);
            assert!(own.says("no en rebràs més"), "{}", own.text());
            ada.chooses("daily", "ca", None).await;
        }
    }
);

story!(
    opening_the_link_does_nothing_and_its_page_has_one_button_and_weekly,
    MODULES,
    |app| {
        let (alfa, _) = world(&app).await;
        let ada = ada(&app, alfa).await;
        let server = MailServer::start().await;
        let path = path(&sent(&app, alfa, &server).await.expect("a mail"));
        for _ in 0..2 {
            let page = app.visitor().get(&path).await.expect(200);
            assert_eq!(page.headers["cache-control"], "no-store");
            assert_eq!(page.attributes("main form", "action"), [&*path, &*path]);
            assert_eq!(
                page.texts("main form .btn:not(.quiet)"),
                ["No me n’enviïs més"]
            );
            assert!(
                !page.text().contains("ada@"),
                "whoever opens it learns nothing"
            );
        }
        assert!(
            sent(&app, alfa, &server).await.is_some(),
            "opening it does nothing"
        );
        let page = app
            .visitor()
            .post(&path, &[("choice", "weekly")])
            .await
            .expect(200);
        assert!(page.says("els dilluns a les 7"), "{}", page.text());
        let page = ada.visitor.get("/me/notifications").await.expect(200);
        assert_eq!(page.attributes("input[checked]", "value"), ["weekly"]);
        // The link does that and nothing else, and another link nothing at all.
        let visitor = app.visitor();
        visitor.post(&path, &[]).await.expect(200);
        visitor.get("/me").await.expect(303);
        let wrong = format!("/unsubscribe/{}", "0".repeat(64));
        visitor.get(&wrong).await.expect(404);
        visitor.post(&wrong, &[]).await.expect(404);
    }
);

story!(a_link_is_kept_as_a_hash_only, MODULES, |app| {
    let (alfa, _) = world(&app).await;
    ada(&app, alfa).await;
    let server = MailServer::start().await;
    let path = path(&sent(&app, alfa, &server).await.expect("a mail"));
    let token = path.rsplit('/').next().expect("a token");
    for sql in [
        "SELECT token_hash AS held FROM notification_digests",
        "SELECT text AS held FROM mails",
        "SELECT data AS held FROM events",
    ] {
        let rows = ordit_platform::db::query(app.db().read(), sql, []).await;
        for row in rows.expect("rows") {
            let held: String = row.try_get("", "held").expect("a text");
            assert!(!held.contains(token), "{sql}");
        }
    }
});

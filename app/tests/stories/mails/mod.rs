//! Stories of mail, told by talking to a real server of this machine.

mod killed;
mod pages;
mod rude;
mod secrets;
mod sending;
pub mod server;
mod uncertain;

use ordit_app::MODULES;
use ordit_kernel::{Acting, Id, Lang};
use ordit_platform::{
    db::{Db, Row, query},
    jobs::{Means, Worker},
    mail::{self, EmailAddress, HeaderText, MailKind, NewMail, Recipient, Way},
    web::Settings,
};
use ordit_testkit::TestApp;

use crate::world::beside;
use server::{MailServer, Manner};

/// A letter that nobody should get twice.
const LETTER: MailKind = MailKind {
    name: "story.letter",
    is_secret: false,
    is_harmless: false,
};

/// A code for signing in.
const CODE: MailKind = MailKind {
    name: "story.code",
    is_secret: true,
    is_harmless: true,
};

fn new(kind: MailKind, to: &[&str]) -> NewMail {
    let address = |text: &&str| EmailAddress::parse(text).expect("an address");
    NewMail {
        kind,
        lang: Lang::Ca,
        from_name: Some(line("Xarxa Alfa")),
        reply_to: None,
        subject: line("Assemblea de juny"),
        text: "El codi és 123456.".to_owned(),
        html: None,
        headers: Vec::new(),
        recipients: to.iter().map(address).map(Recipient::at).collect(),
        batch: None,
        until: None,
    }
}

fn line(text: &str) -> HeaderText {
    HeaderText::parse(text).expect("one line")
}

async fn put(app: &TestApp, new: &NewMail) -> Id {
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let id = mail::put(&mut write, new).await.expect("a mail");
    write.commit().await.expect("a commit");
    id
}

/// Whoever does the jobs, and sends mail this way.
fn worker(app: &TestApp, way: Way) -> Worker {
    worker_on(app.db(), app, way)
}

fn worker_on(db: &Db, app: &TestApp, way: Way) -> Worker {
    let settings = Settings {
        mail: way,
        ..app.site.settings.clone()
    };
    let means = Means {
        settings,
        ..app.site.means()
    };
    Worker::new(db, MODULES, &means)
}

async fn work(worker: &Worker) -> usize {
    worker.run_due().await.expect("they work")
}

/// How far each recipient is: address, state and answer, by address.
async fn standing(app: &TestApp) -> Vec<(String, String, Option<i64>)> {
    let sql = "SELECT address, state, answer FROM mail_recipients ORDER BY address";
    let rows = query(app.db().read(), sql, []).await.expect("recipients");
    let standing = |row: &Row| {
        let answer = row.try_get("", "answer").expect("a code");
        (text(row, "address"), text(row, "state"), answer)
    };
    rows.iter().map(standing).collect()
}

/// How far the only recipient is.
async fn only(app: &TestApp) -> (String, Option<i64>) {
    let all = standing(app).await;
    assert_eq!(all.len(), 1, "{all:?}");
    (all[0].1.clone(), all[0].2)
}

fn text(row: &Row, column: &str) -> String {
    row.try_get("", column).expect("a text")
}

/// The texts that are kept.
async fn texts(app: &TestApp) -> Vec<String> {
    kept(app, "text").await
}

/// The further headers that are kept.
async fn headers(app: &TestApp) -> Vec<String> {
    kept(app, "headers").await
}

async fn kept(app: &TestApp, column: &str) -> Vec<String> {
    let sql = format!("SELECT {column} FROM mails ORDER BY id");
    let rows = query(app.db().read(), &sql, []).await.expect("mails");
    rows.iter().map(|row| text(row, column)).collect()
}

/// Sends what was put to one recipient while the server behaves so.
async fn tried(app: &TestApp, server: &MailServer, manner: Manner) -> (String, Option<i64>) {
    server.behave(manner);
    assert_eq!(work(&worker(app, server.way())).await, 1);
    only(app).await
}

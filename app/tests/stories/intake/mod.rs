//! Stories of intake mailboxes, told by talking to Debian's dovecot and to a server that misbehaves.

mod bounced;
mod encrypted;
mod fetched;
mod killed;
mod misbehaving;
mod rude;
mod server;

use std::sync::Arc;

use ordit_app::MODULES;
use ordit_platform::{
    db::{Db, Row, query},
    intake::Mailbox,
    jobs::Worker,
    web::Settings,
};
use ordit_testkit::TestApp;

use server::ImapServer;

/// Longer than the job waits for its next time.
const A_WHILE_SECONDS: i64 = 600;

/// The instance with these mailboxes.
fn reading(app: TestApp, mailboxes: &[Mailbox]) -> TestApp {
    let intake: Arc<[Mailbox]> = mailboxes.to_vec().into();
    app.with_settings(|settings| Settings { intake, ..settings })
}

/// Lets some time pass and does what is due.
async fn read(app: &TestApp) {
    app.clock.advance(A_WHILE_SECONDS);
    read_on(app.db(), app).await;
}

/// The same as another node on the same database.
async fn read_on(db: &Db, app: &TestApp) {
    let worker = Worker::new(db, MODULES, &app.site.means());
    worker.plan().await.expect("planned");
    worker.run_due().await.expect("they work");
    app.catch_up().await;
}

/// The mails that came in: subject, state and reason, in their order.
async fn came_in(db: &Db) -> Vec<(String, String, Option<String>)> {
    let sql = "SELECT subject, state, reason FROM incoming_mails ORDER BY uid_validity, uid";
    let rows = query(db.read(), sql, []).await.expect("mails");
    let told = |row: &Row| {
        let reason = row.try_get("", "reason").expect("a reason");
        (text(row, "subject"), text(row, "state"), reason)
    };
    rows.iter().map(told).collect()
}

/// The subjects of those that wait for a person.
async fn drafts(db: &Db) -> Vec<String> {
    let all = came_in(db).await.into_iter();
    let drafts = all.filter(|(_, state, _)| state == "draft");
    drafts.map(|(subject, ..)| subject).collect()
}

fn text(row: &Row, column: &str) -> String {
    row.try_get("", column).expect("a text")
}

/// A letter with this subject.
fn letter(subject: &str) -> String {
    format!(
        "From: Ada Ribas <ada@salt.example>\r\nTo: intake@alfa.example\r\n\
         Subject: {subject}\r\nDate: Mon, 2 Mar 2020 10:00:00 +0100\r\n\
         Message-ID: <{subject}@salt.example>\r\n\r\nBon dia.\r\n"
    )
}

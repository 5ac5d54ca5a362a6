//! What messages leave in the database, for their stories.

use ordit_kernel::Id;
use ordit_platform::db::{Row, query, query_one};
use ordit_testkit::TestApp;
use uuid::Uuid;

/// A mail that was put.
#[derive(Debug)]
pub struct Mail {
    pub address: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub reply_to: String,
    pub lang: String,
    pub state: String,
}

/// Every mail, by address.
pub async fn mails(app: &TestApp) -> Vec<Mail> {
    let sql = "SELECT r.address, r.state, m.subject, m.text, m.html, m.reply_to, m.lang \
               FROM mail_recipients r JOIN mails m ON m.id = r.mail_id ORDER BY r.address, r.id";
    let rows = query(app.db().read(), sql, []).await.expect("mails");
    let text = |row: &Row, column: &str| {
        let text: Option<String> = row.try_get("", column).expect("a text");
        text.unwrap_or_default()
    };
    rows.iter()
        .map(|row| Mail {
            address: text(row, "address"),
            subject: text(row, "subject"),
            text: text(row, "text"),
            html: text(row, "html"),
            reply_to: text(row, "reply_to"),
            lang: text(row, "lang"),
            state: text(row, "state"),
        })
        .collect()
}

/// How many rows a table has.
pub async fn number(app: &TestApp, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS number FROM {table}");
    let row = query_one(app.db().read(), &sql, []).await.expect("a count");
    row.expect("a row").try_get("", "number").expect("a number")
}

/// The data of the events of a verb, and the organisation that each is about.
pub async fn events(app: &TestApp, verb: &str) -> Vec<(Option<Id>, String)> {
    let sql = "SELECT other_id, data FROM events WHERE verb = $1 ORDER BY seq";
    let rows = query(app.db().read(), sql, [verb.into()])
        .await
        .expect("events");
    let event = |row: &Row| {
        let other: Option<Uuid> = row.try_get("", "other_id").expect("an id");
        (other.map(Id), row.try_get("", "data").expect("data"))
    };
    rows.iter().map(event).collect()
}

/// The only message.
pub async fn only(app: &TestApp) -> Id {
    let rows = query(app.db().read(), "SELECT id FROM messages", []).await;
    let rows = rows.expect("messages");
    assert_eq!(rows.len(), 1);
    Id(rows[0].try_get("", "id").expect("an id"))
}

/// The only document.
pub async fn document(app: &TestApp) -> Id {
    let row = query_one(app.db().read(), "SELECT id FROM documents", []).await;
    let row = row.expect("an answer").expect("a document");
    Id(row.try_get("", "id").expect("an id"))
}

/// Sets how far the mail to an address is, as the delivery does.
pub async fn set_state(app: &TestApp, address: &str, state: &str) {
    let sql = "UPDATE mail_recipients SET state = $1, answer = 550, tried_at = $2 \
               WHERE address = $3";
    change(app, sql, state, address).await;
}

/// The server of an address took its mail over, and gave it back later for this reason.
pub async fn gave_back(app: &TestApp, address: &str, reason: &str) {
    let sql = "UPDATE mail_recipients SET state = 'refused', bounce = $1, answer = 250, \
               tried_at = $2 WHERE address = $3";
    change(app, sql, reason, address).await;
}

async fn change(app: &TestApp, sql: &str, what: &str, address: &str) {
    let write = app.db().write(&app.operator()).await.expect("a write");
    let values = [what.into(), write.now().0.into(), address.into()];
    let changed = ordit_platform::db::execute(write.conn(), sql, values).await;
    assert_eq!(changed.expect("changed"), 1);
    write.commit().await.expect("written");
}

//! What stories look up in the database.

use ordit_platform::db::query;
use ordit_testkit::TestApp;

/// The rows of a table that fulfil a condition.
pub async fn count(app: &TestApp, from: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS number FROM {from}");
    let rows = query(app.db().read(), &sql, []).await.expect("a count");
    rows[0].try_get("", "number").expect("a number")
}

/// The data of the last event of this verb.
pub async fn data(app: &TestApp, verb: &str) -> Option<serde_json::Value> {
    let sql = "SELECT data FROM events WHERE verb = $1 ORDER BY seq DESC LIMIT 1";
    let rows = query(app.db().read(), sql, [verb.into()]).await;
    let rows = rows.expect("events");
    let text: String = rows.first()?.try_get("", "data").expect("data");
    Some(serde_json::from_str(&text).expect("JSON"))
}

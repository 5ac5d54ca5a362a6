//! What the database holds of contacts, as stories look at it.

use ordit_kernel::Id;
use ordit_platform::db::{Row, query};
use ordit_testkit::TestApp;

async fn rows(app: &TestApp, sql: &str) -> Vec<Row> {
    query(app.db().read(), sql, []).await.expect("rows")
}

fn text(row: &Row) -> String {
    let text: Option<String> = row.try_get("", "text").expect("text");
    text.unwrap_or_default()
}

/// The only contact there is.
pub async fn only(app: &TestApp) -> Id {
    let rows = rows(app, "SELECT entry_id FROM contacts").await;
    assert_eq!(rows.len(), 1);
    Id(rows[0].try_get("", "entry_id").expect("an id"))
}

/// How many contacts there are.
pub async fn count(app: &TestApp) -> usize {
    rows(app, "SELECT entry_id FROM contacts").await.len()
}

/// How many versions of notes there are.
pub async fn notes(app: &TestApp) -> usize {
    rows(app, "SELECT note FROM contact_notes").await.len()
}

/// The highest version of any contact.
pub async fn version(app: &TestApp) -> i64 {
    let sql = "SELECT MAX(version) AS version FROM entries WHERE kind = 'contact'";
    rows(app, sql).await[0]
        .try_get("", "version")
        .expect("a number")
}

/// What events of contacts say beside whom and what they touch.
pub async fn said_by_events(app: &TestApp) -> Vec<String> {
    let sql = "SELECT data AS text FROM events WHERE verb LIKE 'members.contact.%'";
    rows(app, sql).await.iter().map(text).collect()
}

/// Titles and texts that the register holds of contacts.
pub async fn texts(app: &TestApp) -> usize {
    let sql = "SELECT t.title FROM entry_texts t JOIN entries e ON e.id = t.entry_id \
               WHERE e.kind = 'contact'";
    rows(app, sql).await.len()
}

/// Every text that is kept of contacts, notes, tasks, imports and versions.
pub async fn everything(app: &TestApp) -> String {
    let imported = "given_values || changes || title || COALESCE(source_key, '') \
                    || COALESCE(earlier, '')";
    let mut kept = String::new();
    for (table, columns) in [
        ("contacts", "subject"),
        ("contact_notes", "note"),
        ("tasks", "what"),
        ("import_rows", imported),
        ("import_keys", "source_key"),
        ("entry_revisions", "sheet"),
        ("events", "data"),
    ] {
        let sql = format!("SELECT {columns} AS text FROM {table}");
        for row in rows(app, &sql).await {
            kept.push_str(&text(&row));
        }
    }
    kept
}

//! Stories of activities: written, read, changed, cancelled, put away.

mod acting;
mod calendars;
pub mod sheets;

use ordit_kernel::Id;
use ordit_platform::db::query;
use ordit_testkit::{Answer, TestApp, Visitor};
use uuid::Uuid;

/// What a form of a day event says.
pub const DAY_EVENT: [(&str, &str); 8] = [
    ("name", "Jornada d’energia"),
    ("activity_kind", "day_event"),
    ("mode", "in_person"),
    ("starts_on", "6/5/2027"),
    ("start_time", "10"),
    ("end_time", "13.30"),
    ("municipality", "Salt"),
    ("audience", "public"),
];

/// An activity written in the form of a network; its identity and its address.
pub async fn written(
    app: &TestApp,
    person: &Visitor<'_>,
    network: &str,
    values: &[(&str, &str)],
) -> (Id, String) {
    let path = format!("/n/{network}/activities/new");
    let answer = person.post(&path, values).await.expect(303);
    app.catch_up().await;
    at(app, answer).await
}

/// Says yes to all to which somebody is invited.
pub async fn accept_all(app: &TestApp, person: &Visitor<'_>) {
    let page = person.get("/activities/invitations").await.expect(200);
    let actions = page.attributes("main li form", "action");
    assert!(!actions.is_empty(), "{}", page.text());
    for action in actions {
        let yes = [("answer", "accept")];
        person.post(&action, &yes).await.expect(303);
        app.catch_up().await;
    }
}

async fn at(app: &TestApp, answer: Answer) -> (Id, String) {
    let to = answer.location().expect("a page");
    let slug = to.trim_start_matches("/a/").to_owned();
    let sql = "SELECT id FROM entries WHERE kind = 'activity' AND slug = $1";
    let rows = query(app.db().read(), sql, [slug.as_str().into()]).await;
    let id = Id(rows.expect("rows")[0].try_get("", "id").expect("an id"));
    (id, to)
}

/// A column of an activity's row.
pub async fn column(app: &TestApp, id: Id, column: &str) -> Option<String> {
    let sql = format!("SELECT {column} AS told FROM activities WHERE entry_id = $1");
    let rows = query(app.db().read(), &sql, [Uuid::from(id).into()]).await;
    rows.expect("rows")[0].try_get("", "told").expect("text")
}

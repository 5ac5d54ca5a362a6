//! Stories of registering: who gets a place, who waits, and what the organisers see of it.

mod foretold;
mod invitations;
mod news;
mod off;
mod organisers;
mod own;
mod own_calendar;
mod places;
mod public;
mod shares;
mod storm;
mod ways;

use ordit_kernel::Id;
use ordit_platform::{db::query, jobs::Worker};
use ordit_testkit::{TestApp, Visitor};

use crate::world::{MODULES, World, activity, world};

/// What most organisers say.
const SETTINGS: &[(&str, &str)] = &[
    ("version", "0"),
    ("is_open", "yes"),
    ("answer_hours", "48"),
    ("asks_gender", "yes"),
    ("instructions", "Entreu pel pati."),
    ("question-1", "Dieta?"),
    ("kind-1", "text"),
];

/// Somebody who registers.
const ADA: &[(&str, &str)] = &[
    ("name", "Ada Puig"),
    ("address", "ada@salt.example"),
    ("organisation", "Ajuntament de Salt"),
    ("mode", "in_person"),
    ("gender", "woman"),
    ("consent", "yes"),
];

/// The world with an activity that has so many places and takes registrations.
async fn open(app: &TestApp, places: i64) -> (World, Id) {
    let world = world(app).await;
    let id = activity(app, world.alfa, "Jornada", "2026-12-16").await;
    set(
        app,
        "UPDATE activities SET capacity = $1 WHERE entry_id = $2",
        places,
        id,
    )
    .await;
    let person = app.coordinator_of(world.alfa).await;
    let path = format!("/a/{id}/registration/settings");
    person.post(&path, SETTINGS).await.expect(303);
    (world, id)
}

/// Changes a number of an activity.
async fn set(app: &TestApp, sql: &str, number: i64, id: Id) {
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let values = [number.into(), uuid::Uuid::from(id).into()];
    let done = ordit_platform::db::execute(write.conn(), sql, values).await;
    assert_eq!(done.expect("done"), 1);
    write.event(ordit_platform::events::EventDraft::new(
        "activities.activity.changed",
        id,
    ));
    write.commit().await.expect("a commit");
    app.catch_up().await;
}

async fn slug(app: &TestApp, id: Id) -> String {
    app.catch_up().await;
    let snapshot = app.site.snapshots.current();
    let viewer = ordit_kernel::Viewer::visitor();
    snapshot.get(&viewer, id).expect("there").slug.to_string()
}

fn with<'a>(
    fields: &[(&'a str, &'a str)],
    name: &'a str,
    text: &'a str,
) -> Vec<(&'a str, &'a str)> {
    let mut changed = fields.to_vec();
    changed.retain(|(own, _)| *own != name);
    changed.push((name, text));
    changed
}

/// The mails to an address, oldest first: their subjects and texts.
async fn mails(app: &TestApp, address: &str) -> Vec<(String, String)> {
    let sql = "SELECT m.subject, m.text FROM mails m JOIN mail_recipients r ON r.mail_id = m.id \
               WHERE r.address = $1 ORDER BY m.created_at, m.id";
    let rows = query(app.db().read(), sql, [address.into()]).await;
    let rows = rows.expect("an answer");
    let read = |row: &ordit_platform::db::Row| {
        let subject = row.try_get("", "subject").expect("a subject");
        (subject, row.try_get("", "text").expect("a text"))
    };
    rows.iter().map(read).collect()
}

/// The path of the link in the last mail to an address.
async fn link(app: &TestApp, address: &str) -> String {
    let (_, text) = mails(app, address).await.pop().expect("a mail");
    let start = text.find("/registration/").expect("a link");
    let path = text[start..].split_whitespace().next();
    path.expect("a link").to_owned()
}

/// Registers and proves the address.
async fn register(app: &TestApp, slug: &str, name: &str, address: &str) -> String {
    let visitor = app.visitor();
    let fields = with(&with(ADA, "name", name), "address", address);
    let path = format!("/a/{slug}/register");
    visitor.post(&path, &fields).await.expect(303);
    let link = link(app, address).await;
    visitor
        .post(&format!("{link}/confirm"), &[])
        .await
        .expect(303);
    link
}

/// In which state everybody is, by their number.
async fn states(app: &TestApp) -> Vec<String> {
    let sql = "SELECT state FROM registrations ORDER BY queue";
    let rows = query(app.db().read(), sql, []).await.expect("an answer");
    let read = |row: &ordit_platform::db::Row| row.try_get("", "state").expect("a state");
    rows.iter().map(read).collect()
}

/// Lets jobs do what is due.
async fn work(app: &TestApp) {
    let hearers = ordit_platform::events::Hearers::new(app.db(), MODULES);
    hearers.catch_up().await.expect("heard");
    // The platform's own jobs would hand on the mails and forget what they said.
    let worker = Worker::new(app.db(), &MODULES[1..], &app.site.means());
    worker.plan().await.expect("planned");
    worker.run_due().await.expect("worked");
}

/// Decides about the first one of this state.
async fn decide(app: &TestApp, person: &Visitor<'_>, id: Id, (state, act): (&str, &str)) {
    let sql = "SELECT id FROM registrations WHERE state = $1 ORDER BY queue LIMIT 1";
    let rows = query(app.db().read(), sql, [state.into()]).await;
    let who: uuid::Uuid = rows.expect("an answer")[0]
        .try_get("", "id")
        .expect("an id");
    let who = who.to_string();
    let fields = [("registration", &*who), ("act", act)];
    let path = format!("/a/{id}/registrations/decide");
    person.post(&path, &fields).await.expect(303);
}

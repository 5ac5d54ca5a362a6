//! Stories of what people are told of: in the program, of a morning, at once, and not at all.

mod at_once;
mod choosing;
mod declared;
mod digests;
mod killed;
mod list;
mod sight;
mod unsubscribing;

use ordit_app::MODULES;
use ordit_kernel::{Acting, Id, Instant, Reach, Role};
use ordit_platform::{
    db::{Db, Row, execute, query},
    events::{EventDraft, Hearers},
    jobs::{Means, Worker},
    mail::{EmailAddress, Way},
    session,
    web::Settings,
};
use ordit_testkit::{TestApp, Visitor};

use crate::world::{member, network};

const CHANGED: &str = "members.organisation.changed";
const NETWORK_CHANGED: &str = "members.network.changed";
const HOUR_SECONDS: i64 = 3600;
const DAY_SECONDS: i64 = 24 * HOUR_SECONDS;

/// Somebody who can be written to.
struct Person<'a> {
    id: Id,
    visitor: Visitor<'a>,
}

impl Person<'_> {
    fn acting(&self) -> Acting {
        acting(self.id)
    }

    /// Chooses how often in general, and for one network.
    async fn chooses(&self, usual: &str, lang: &str, network: Option<(Id, &str)>) {
        let field = network.map(|(id, choice)| (format!("network-{id}"), choice));
        let mut fields = vec![("usual", usual), ("lang", lang)];
        fields.extend(field.iter().map(|(name, choice)| (name.as_str(), *choice)));
        let answer = self.visitor.post("/me/notifications", &fields).await;
        answer.expect(303);
    }
}

fn acting(person: Id) -> Acting {
    Acting {
        person: Some(person),
        ..Acting::visitor()
    }
}

/// Somebody with this address and these roles.
async fn person<'a>(app: &'a TestApp, address: &str, mandates: &[(Role, Reach)]) -> Person<'a> {
    let (id, visitor) = app.someone_with(mandates).await;
    give_address(app, id, address).await;
    Person { id, visitor }
}

async fn give_address(app: &TestApp, person: Id, address: &str) {
    let address = EmailAddress::parse(address).expect("an address");
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let set = session::set_address(&mut write, person, Some(&address)).await;
    assert!(set.expect("an answer"));
    write.commit().await.expect("a commit");
}

/// A network, an organisation in it, and hearers that begin now.
async fn world(app: &TestApp) -> (Id, Id) {
    let own = network(app, "alfa", "Xarxa Alfa").await;
    let member = member(app, own, "Ajuntament de Salt", "Salt").await;
    app.catch_up().await;
    hear(app).await;
    (own, member)
}

/// Something happens to an entry.
async fn happen(app: &TestApp, who: &Acting, verb: &'static str, entry: Id, network: Option<Id>) {
    happen_to(app, who, verb, &[entry], network).await;
}

/// The same to many in one act.
async fn happen_to(
    app: &TestApp,
    who: &Acting,
    verb: &'static str,
    entries: &[Id],
    network: Option<Id>,
) {
    let mut write = app.db().write(who).await.expect("a write");
    for entry in entries {
        write.event(EventDraft::new(verb, *entry).network(network));
    }
    write.commit().await.expect("a commit");
    app.catch_up().await;
}

/// So many members of a network, and that somebody is technician of each.
async fn many(app: &TestApp, network: Id, number: usize) -> (Vec<Id>, Vec<(Role, Reach)>) {
    let mut members = Vec::new();
    for number in 0..number {
        let name = format!("Cooperativa {number}");
        members.push(member(app, network, &name, "Salt").await);
    }
    hear(app).await;
    let over = |id: &Id| (Role::Technician, Reach::Organisation(*id));
    let own = members.iter().map(over).collect();
    (members, own)
}

async fn hear(app: &TestApp) {
    // As if the lease were over that the last one left.
    let write = app.db().write(&Acting::operator()).await.expect("a write");
    let sql = "UPDATE hearers SET holder_id = NULL";
    execute(write.conn(), sql, []).await.expect("a change");
    write.commit().await.expect("a commit");
    let hearers = Hearers::new(app.db(), MODULES);
    hearers.catch_up().await.expect("they hear");
}

/// Whoever writes to people; mails stay in the demo's outbox.
fn worker(app: &TestApp) -> Worker {
    worker_by(app.db(), app, Way::Outbox)
}

fn worker_by(db: &Db, app: &TestApp, way: Way) -> Worker {
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

/// Does what is due, and what that puts.
async fn work(app: &TestApp) {
    let worker = worker(app);
    while worker.run_due().await.expect("they work") > 0 {}
}

/// Lets the clock come to an hour of Madrid.
async fn wait_until(app: &TestApp, moment: &str) {
    let zoned: jiff::Zoned = format!("{moment}[Europe/Madrid]")
        .parse()
        .expect("a moment");
    let now = app.site.effects.now();
    let until = Instant(zoned.timestamp().as_microsecond());
    app.clock
        .advance((until.0 - now.0).div_euclid(1_000_000) + 1);
}

/// A mail, as it was put.
#[derive(Debug)]
struct Mail {
    to: String,
    lang: String,
    subject: String,
    text: String,
    html: String,
}

/// All notification mails, in the order in which they were written.
async fn mails(app: &TestApp) -> Vec<Mail> {
    let sql = "SELECT r.address, m.lang, m.subject, m.text, m.html FROM mails m \
               JOIN mail_recipients r ON r.mail_id = m.id WHERE m.kind = 'platform.digest' \
               ORDER BY m.created_at, r.address";
    let rows = query(app.db().read(), sql, []).await.expect("mails");
    let mail = |row: &Row| {
        let text = |column| row.try_get("", column).expect("a text");
        Mail {
            to: text("address"),
            lang: text("lang"),
            subject: text("subject"),
            text: text("text"),
            html: text("html"),
        }
    };
    rows.iter().map(mail).collect()
}

/// Whom they were sent to.
async fn recipients(app: &TestApp) -> Vec<String> {
    mails(app).await.into_iter().map(|mail| mail.to).collect()
}

async fn count(app: &TestApp, sql: &str) -> i64 {
    let rows = query(app.db().read(), sql, []).await.expect("a count");
    rows[0].try_get("", "number").expect("a number")
}

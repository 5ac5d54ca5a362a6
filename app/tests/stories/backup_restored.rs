//! Stories of a restored instance: it sends nothing again and lets nobody in who had left.

use ordit_app::MODULES;
use ordit_kernel::{Acting, Id, Lang};
use ordit_platform::{
    backup,
    db::{Db, SqlMigration, execute, query},
    jobs::{Means, Worker},
    mail::{self, EmailAddress, HeaderText, MailKind, NewMail, Recipient, Way},
    session,
    web::Settings,
};
use ordit_testkit::{Engine, TestApp, TestDatabase, story};

const LETTER: MailKind = MailKind {
    name: "story.letter",
    is_secret: false,
    is_harmless: false,
};
const CODE: MailKind = MailKind {
    name: "story.code",
    is_secret: true,
    is_harmless: true,
};

async fn put(app: &TestApp, kind: MailKind, to: &str, text: &str) {
    let address = EmailAddress::parse(to).expect("an address");
    let new = NewMail {
        kind,
        lang: Lang::Ca,
        from_name: None,
        reply_to: None,
        subject: HeaderText::parse("Assemblea").expect("one line"),
        text: text.to_owned(),
        html: None,
        headers: Vec::new(),
        recipients: vec![Recipient::at(address)],
        batch: None,
        until: None,
    };
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    mail::put(&mut write, &new).await.expect("a mail");
    write.commit().await.expect("a commit");
}

/// Something of which somebody is to be told in the next mail that gathers such things.
async fn wait_for_a_digest(app: &TestApp) {
    let write = app.db().write(&Acting::operator()).await.expect("a write");
    let sql = "INSERT INTO notifications (person_id, seq, heard_as, verb, entry_id, at) \
               VALUES ($1, 1, 'own', 'story.thing.done', $2, 1)";
    let values = [write.id(), write.id()].map(|id| uuid::Uuid::from(id).into());
    let put = execute(write.conn(), sql, values).await;
    put.expect("a row");
    write.commit().await.expect("a commit");
}

fn migrations() -> Vec<SqlMigration> {
    let migrations = MODULES.iter().flat_map(|module| module.migrations);
    migrations.copied().collect()
}

async fn work(app: &TestApp, db: &Db) {
    let settings = Settings {
        mail: Way::Outbox,
        ..app.site.settings.clone()
    };
    let means = Means {
        settings,
        ..app.site.means()
    };
    let worker = Worker::new(db, MODULES, &means);
    while worker.run_due().await.expect("they work") > 0 {}
}

/// Every recipient with what became of the mail, by address.
async fn standing(db: &Db) -> Vec<(String, String, String)> {
    let sql = "SELECT r.address, r.state, m.text FROM mail_recipients r \
               JOIN mails m ON m.id = r.mail_id ORDER BY r.address";
    let rows = query(db.read(), sql, []).await.expect("recipients");
    let text = |row: &ordit_platform::db::Row, column| row.try_get("", column).expect("a text");
    let read = |row| (text(row, "address"), text(row, "state"), text(row, "text"));
    rows.iter().map(read).collect()
}

async fn count(db: &Db, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS number FROM {table}");
    let rows = query(db.read(), &sql, []).await.expect("a count");
    rows[0].try_get("", "number").expect("a number")
}

/// A database of another engine or the same, filled with what this app holds.
async fn restored(app: &TestApp, engine: Engine) -> TestDatabase {
    let file = app.folder.path().join("ordit.backup");
    let saved = backup::save(app.db(), &migrations(), &file).await;
    saved.expect("a backup");
    let target = TestDatabase::new(engine, &migrations(), &app.site.effects).await;
    let filled = backup::restore(&target.db, &migrations(), &file).await;
    filled.expect("a restore");
    target
}

story!(
    a_restored_instance_sends_nothing_again_by_itself,
    MODULES,
    |app| {
        put(&app, LETTER, "sent@salt.example", "Bon dia.").await;
        work(&app, app.db()).await;
        put(&app, LETTER, "waits@salt.example", "Bon dia.").await;
        put(&app, CODE, "code@salt.example", "El codi és 123456.").await;
        wait_for_a_digest(&app).await;
        let waiting = "notifications WHERE digest_id IS NULL";
        assert_eq!(count(app.db(), waiting).await, 1);
        for engine in [Engine::Sqlite, Engine::Postgres] {
            if !engine.is_here() {
                continue;
            }
            let target = restored(&app, engine).await;
            work(&app, &target.db).await;
            let told = |address: &str, state: &str, text: &str| {
                let address = format!("{address}@salt.example");
                (address, state.to_owned(), text.to_owned())
            };
            let expected = [
                told("code", "refused", ""),
                told("sent", "sent", "Bon dia."),
                told("waits", "uncertain", "Bon dia."),
            ];
            assert_eq!(standing(&target.db).await, expected, "{engine:?}");
            assert_eq!(count(&target.db, waiting).await, 0, "{engine:?}");
        }
        work(&app, app.db()).await;
        let own = standing(app.db()).await;
        assert!(own.iter().all(|(_, state, _)| state == "sent"), "{own:?}");
    }
);

story!(
    a_restored_instance_lets_nobody_in_by_what_was_good_before,
    MODULES,
    |app| {
        let person: Id = session::ensure_first_coordinator(app.db(), &app.site.effects)
            .await
            .expect("a first coordinator");
        let coordinator = app.coordinator().await;
        coordinator.get("/background").await.expect(200);
        let link = session::create_sign_in_link(app.db(), &app.site.effects, person, 3600).await;
        link.expect("a link");
        let fields = [("address", "ada@salt.example")];
        app.visitor().post("/sign-in", &fields).await.expect(303);
        let secrets = ["sessions", "sign_in_links", "sign_in_codes"];
        for table in secrets {
            assert!(count(app.db(), table).await > 0, "{table}");
        }
        let target = restored(&app, Engine::Sqlite).await;
        for table in secrets {
            assert_eq!(count(&target.db, table).await, 0, "{table}");
        }
        assert_eq!(count(&target.db, "mandates").await, 1, "who may, still may");
    }
);

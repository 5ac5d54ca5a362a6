//! Every rule and every fixed term forgets what is older, keeps what is younger, and has its story.

use ordit_app::MODULES;
use ordit_kernel::{Acting, Id, Instant};
use ordit_members::people;
use ordit_platform::{
    db::query,
    mail::EmailAddress,
    privacy::{Kept, declared, retention},
};
use ordit_testkit::{TestApp, story};
use sea_orm::Value;

use super::work;
use crate::{
    planted::{id, plant},
    world::{ALL, network},
};

const DAY: i64 = 24 * 3600;

/// Something that a rule forgets, as old as this, and how many of it there are.
async fn planted(app: &TestApp, rule: &str, at: Instant) -> &'static str {
    let (own, at) = (app.site.effects.id(), Value::from(at.0));
    let some = || Value::from("Ada Ribas Pou");
    match rule {
        "sign_ins" => {
            plant(app, rule, &[("at", at)]).await;
            "SELECT COUNT(*) AS number FROM sign_ins"
        }
        "mails" => {
            let mail = [("id", id(own)), ("created_at", at), ("text", some())];
            plant(app, rule, &mail).await;
            let to = [
                ("mail_id", id(own)),
                ("address", some()),
                ("state", "sent".into()),
            ];
            plant(app, "mail_recipients", &to).await;
            "SELECT COUNT(*) AS number FROM mails m JOIN mail_recipients r ON r.mail_id = m.id \
             WHERE m.text <> '' AND r.address = 'Ada Ribas Pou'"
        }
        "imports" => {
            let run = [
                ("id", id(own)),
                ("origin", "file".into()),
                ("state", "written".into()),
                ("finished_at", at),
            ];
            plant(app, "import_runs", &run).await;
            plant(
                app,
                "import_rows",
                &[("run_id", id(own)), ("title", some())],
            )
            .await;
            "SELECT COUNT(*) AS number FROM import_rows WHERE title = 'Ada Ribas Pou'"
        }
        "access_log" => {
            plant(app, rule, &[("at", at)]).await;
            "SELECT COUNT(*) AS number FROM access_log"
        }
        "applications" => {
            let network = network_of(app).await;
            let application = [
                ("id", id(own)),
                ("network_id", id(network)),
                ("number", at.clone()),
                ("state", "declined".into()),
                ("words", some()),
                ("answered_at", at),
            ];
            plant(app, rule, &application).await;
            let contact = [
                ("application_id", id(own)),
                ("part", "political".into()),
                ("name", some()),
                ("address", "ada@salt.example".into()),
            ];
            plant(app, "application_contacts", &contact).await;
            "SELECT COUNT(*) AS number FROM applications a \
             JOIN application_contacts c ON c.application_id = a.id \
             WHERE a.words <> '' AND c.name <> '' AND c.address <> ''"
        }
        _ => planted_of_members(app, rule, own, at).await,
    }
}

async fn planted_of_members(app: &TestApp, rule: &str, own: Id, at: Value) -> &'static str {
    match rule {
        "contacts_of_former" => {
            former(app, own).await;
            let held = [
                ("person_id", id(own)),
                ("until", at),
                ("role", "expert".into()),
            ];
            plant(app, "mandates", &held).await;
            "SELECT COUNT(*) AS number FROM people WHERE address IS NOT NULL"
        }
        "removed_of_allies" => {
            let network = network_of(app).await;
            let speaker = [
                ("id", id(own)),
                ("network_id", id(network)),
                ("organisation_id", id(network)),
                ("name", "Ada Ribas Pou".into()),
                ("removed_at", at),
            ];
            plant(app, "ally_interlocutors", &speaker).await;
            "SELECT COUNT(*) AS number FROM ally_interlocutors"
        }
        "registrations" => {
            held(app, own, at).await;
            let registration = [
                ("id", id(own)),
                ("activity_id", id(own)),
                ("state", "confirmed".into()),
                ("mode", "online".into()),
                ("came_by", "form".into()),
                ("name", "Ada Ribas Pou".into()),
            ];
            plant(app, rule, &registration).await;
            "SELECT COUNT(*) AS number FROM registrations WHERE name <> ''"
        }
        "evaluation_guests" => {
            held(app, own, at).await;
            let guest = [
                ("id", id(own)),
                ("activity_id", id(own)),
                ("address", "ada@salt.example".into()),
                ("mode", "online".into()),
            ];
            plant(app, rule, &guest).await;
            "SELECT COUNT(*) AS number FROM evaluation_guests WHERE address IS NOT NULL"
        }
        other => panic!("{other}: no story tells what it forgets"),
    }
}

/// An activity that was over then.
async fn held(app: &TestApp, own: Id, at: Value) {
    let entry = [
        ("id", id(own)),
        ("kind", "activity".into()),
        ("slug", own.to_string().into()),
        ("lang", "ca".into()),
        ("state", "published".into()),
    ];
    plant(app, "entries", &entry).await;
    let activity = [("entry_id", id(own)), ("last_at", at)];
    plant(app, "activities", &activity).await;
}

async fn network_of(app: &TestApp) -> Id {
    let rows = query(app.db().read(), "SELECT entry_id FROM networks", []).await;
    Id(rows.expect("rows")[0]
        .try_get("", "entry_id")
        .expect("an id"))
}

async fn former(app: &TestApp, person: Id) {
    let address = format!("{person}@salt.example");
    let address = EmailAddress::parse(&address).expect("an address");
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let made = people::ensure(&mut write, person, "Ada Ribas Pou", Some(&address)).await;
    made.expect("a person");
    write.commit().await.expect("written");
}

async fn number(app: &TestApp, sql: &str) -> i64 {
    let rows = query(app.db().read(), sql, []).await.expect("rows");
    rows[0].try_get("", "number").expect("a number")
}

story!(
    every_rule_forgets_what_is_older_and_nothing_younger,
    ALL,
    |app| {
        network(&app, "alfa", "Xarxa Alfa").await;
        let now = app.site.effects.now();
        let mut left = Vec::new();
        for rule in retention::rules(MODULES) {
            let before = number(&app, "SELECT COUNT(*) AS number FROM events").await;
            assert!(before > 0, "there is something else");
            let mut counted = "";
            for days in [rule.days + 1, rule.days - 1] {
                counted = planted(&app, rule.name, now.plus_seconds(-days * DAY)).await;
            }
            assert_eq!(number(&app, counted).await, 2, "{}", rule.name);
            let since = retention::since(now, rule.days);
            let listed = (rule.count)(app.db(), since).await.expect("a count");
            assert_eq!(listed, 1, "{}: what is listed", rule.name);
            left.push((rule.name, counted));
        }
        assert!(left.len() >= 7, "{left:?}");
        work(&app).await;
        for (rule, counted) in &left {
            assert_eq!(number(&app, counted).await, 1, "{rule}: what is left");
        }
        let sql = "SELECT data FROM events WHERE verb = 'platform.retention.applied'";
        let rows = query(app.db().read(), sql, []).await.expect("rows");
        let data: String = rows[0].try_get("", "data").expect("data");
        for (rule, _) in &left {
            assert!(data.contains(&format!("\"{rule}\":1")), "{rule}: {data}");
        }
    }
);

/// What is in a table with a fixed term, as it was made now, and the words in it.
async fn fixed(app: &TestApp, table: &str, run: Id, days: i64) -> &'static str {
    let at = app.site.effects.now();
    let now = || Value::from(at.0);
    let then = Value::from(at.plus_seconds(days * DAY).0);
    let own = app.site.effects.id();
    let archive = || {
        let state = ("state", Value::from("ready"));
        [
            ("id", id(own)),
            ("lang", "ca".into()),
            state,
            ("expires_at", then.clone()),
        ]
    };
    let mail = || {
        let state = ("state", Value::from("put_aside"));
        [
            ("id", id(own)),
            ("text", "Hola".into()),
            state,
            ("settled_at", now()),
        ]
    };
    match table {
        "sessions" => {
            let session = [("seen_at", now()), ("expires_at", then)];
            plant(app, table, &session).await;
        }
        "sign_in_links" => plant(app, table, &[("expires_at", now())]).await,
        "sign_in_codes" | "address_changes" | "passkey_challenges" | "notification_digests" => {
            plant(app, table, &[("created_at", now())]).await;
        }
        "notifications" => plant(app, table, &[("at", now())]).await,
        "incoming_mails" => {
            plant(app, table, &mail()).await;
            return "text <> ''";
        }
        "incoming_attachments" => {
            plant(
                app,
                "incoming_mails",
                &[&mail()[..], &[("uid", 1_i64.into())]].concat(),
            )
            .await;
            plant(app, table, &[("mail_id", id(own))]).await;
        }
        "data_archives" => plant(app, table, &archive()).await,
        "data_archive_chunks" => {
            plant(app, "data_archives", &archive()).await;
            plant(app, table, &[("archive_id", id(own))]).await;
        }
        "import_file_chunks" => plant(app, table, &[("run_id", id(run))]).await,
        _ if table.starts_with("staged_") => plant(app, table, &[("run_id", id(run))]).await,
        other => panic!("{other}: no story tells that its term is kept"),
    }
    "1 = 1"
}

story!(every_fixed_term_is_kept, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    let run = app.site.effects.id();
    let waiting = [
        ("id", id(run)),
        ("network_id", id(alfa)),
        ("noun", "person".into()),
        ("origin", "file".into()),
        ("state", "ready".into()),
        ("mappings", "[]".into()),
        ("started_at", app.site.effects.now().0.into()),
    ];
    plant(&app, "import_runs", &waiting).await;
    let mut left = Vec::new();
    for data in declared(MODULES) {
        // A letter that waits to be sent goes when it is.
        if let (Kept::Days(days), false) = (data.category.kept, data.table == "jobs") {
            let which = fixed(&app, data.table, run, days).await;
            let sql = format!(
                "SELECT COUNT(*) AS number FROM {} WHERE {which}",
                data.table
            );
            assert!(number(&app, &sql).await > 0, "{}", data.table);
            left.push((days, data.table, sql));
        }
    }
    assert!(left.len() >= 12, "{left:?}");
    left.sort_unstable();
    let mut passed = 0;
    for (days, table, sql) in left {
        app.clock.advance((days - passed) * DAY + 2);
        passed = days;
        work(&app).await;
        assert_eq!(number(&app, &sql).await, 0, "{table} after {days} days");
    }
});

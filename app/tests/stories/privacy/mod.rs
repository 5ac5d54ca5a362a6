//! Stories of what is kept about people: declared, handed, erased, forgotten, told.

mod declared;
mod erased;
mod forgotten;
mod handed;
mod looked;
mod terms;
mod told;

use ordit_app::MODULES;
use ordit_kernel::{Acting, Id, Reach, Role};
use ordit_members::{mandates, mandates::acts::Grant, people};
use ordit_platform::{
    db::query,
    jobs::{Means, Worker},
    mail::{EmailAddress, Way},
    session,
    web::Settings,
};
use ordit_testkit::{TestApp, Visitor};

pub const ADA: &str = "Ada Ribas Pou";
pub const ADDRESS: &str = "ada.ribas@salt.example";

/// Does what is due; mail is put in the outbox.
pub async fn work(app: &TestApp) {
    let settings = Settings {
        mail: Way::Outbox,
        ..app.site.settings.clone()
    };
    let means = Means {
        settings,
        ..app.site.means()
    };
    let worker = Worker::new(app.db(), MODULES, &means);
    worker.plan().await.expect("planned");
    while worker.run_due().await.expect("they work") > 0 {}
    app.catch_up().await;
}

/// Somebody with a name, an address, an account and a mandate, who signed in.
pub async fn somebody<'a>(
    app: &'a TestApp,
    name: &str,
    address: &str,
    (role, over): (Role, Reach),
) -> (Id, Visitor<'a>) {
    let parsed = EmailAddress::parse(address).expect("an address");
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let person = write.id();
    let ensured = people::ensure(&mut write, person, name, Some(&parsed)).await;
    ensured.expect("a person");
    let grant = Grant {
        post: Some(format!("Tècnica ({name})")),
        ..Grant::now(person, role, over)
    };
    mandates::acts::grant(&mut write, &grant)
        .await
        .expect("a mandate");
    let set = session::set_address(&mut write, person, Some(&parsed)).await;
    assert!(set.expect("an answer"));
    write.commit().await.expect("written");
    let link = session::create_sign_in_link(app.db(), &app.site.effects, person, 3600).await;
    let visitor = app.visitor();
    visitor.post(&link.expect("a link"), &[]).await.expect(303);
    app.catch_up().await;
    (person, visitor)
}

/// Every table of the instance.
pub fn tables() -> Vec<String> {
    let migrations = MODULES.iter().flat_map(|module| module.migrations);
    let mut tables: Vec<String> = migrations
        .flat_map(|migration| migration.sql.split("CREATE TABLE ").skip(1))
        .map(|rest| {
            rest.split([' ', '(', '\n'])
                .next()
                .unwrap_or_default()
                .to_owned()
        })
        .collect();
    tables.sort();
    tables
}

/// Every text of every table, as `table: text`.
pub async fn dump(app: &TestApp) -> Vec<String> {
    let mut all = Vec::new();
    for table in tables() {
        let rows = query(app.db().read(), &format!("SELECT * FROM {table}"), []).await;
        for row in rows.expect("rows") {
            for column in row.column_names() {
                if let Ok(Some(text)) = row.try_get::<Option<String>>("", &column) {
                    all.push(format!("{table}.{column}: {text}"));
                }
            }
        }
    }
    all
}

/// The texts that hold this, in whatever case.
pub async fn found(app: &TestApp, sign: &str) -> Vec<String> {
    let sign = sign.to_lowercase();
    let mut all = dump(app).await;
    all.retain(|text| text.to_lowercase().contains(&sign));
    all
}

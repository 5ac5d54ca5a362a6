//! Stories about people and their mandates: who sees whom, who may what, what comes by a sheet.

mod acting;
mod attacks;
mod importing;
mod seen;
mod turns;

use ordit_kernel::{Acting, Id, Reach, Role};
use ordit_platform::{
    db::{Row, query},
    mail::EmailAddress,
    module::{CORE, Module},
};
use ordit_testkit::{TestApp, Visitor};
use uuid::Uuid;

use crate::{
    mandates::{
        Failed,
        acts::{self, Grant},
    },
    people,
};

pub const MODULES: &[Module] = &[CORE, crate::MODULE];

/// Two networks, Alfa with two councils and Beta with one.
pub struct World {
    pub alfa: Id,
    pub beta: Id,
    pub salt: Id,
    pub vic: Id,
    pub gijon: Id,
}

pub async fn world(app: &TestApp) -> World {
    let all = app.coordinator().await;
    for name in ["Alfa", "Beta"] {
        let network = [("name", name), ("network_kind", "municipalities")];
        all.post("/networks", &network).await.expect(303);
    }
    let (alfa, beta) = (app.network("alfa").await, app.network("beta").await);
    World {
        salt: council(app, &all, "alfa", "Ajuntament de Salt", "Salt").await,
        vic: council(app, &all, "alfa", "Ajuntament de Vic", "Vic").await,
        gijon: council(app, &all, "beta", "Ajuntament de Girona", "Girona").await,
        alfa,
        beta,
    }
}

async fn council(app: &TestApp, all: &Visitor<'_>, network: &str, name: &str, town: &str) -> Id {
    let member = [
        ("name", name),
        ("organisation_kind", "municipality"),
        ("municipality", town),
        ("member_since", "2017"),
    ];
    let path = format!("/n/{network}/organisations");
    all.post(&path, &member).await.expect(303);
    app.catch_up().await;
    let sql = "SELECT e.id FROM entries e JOIN entry_texts t ON t.entry_id = e.id \
               WHERE t.title = $1";
    let rows = query(app.db().read(), sql, [name.into()])
        .await
        .expect("rows");
    Id(rows[0].try_get("", "id").expect("an id"))
}

/// Somebody with an address and a mandate, as the operator of the machine makes them.
pub async fn somebody(app: &TestApp, name: &str, address: &str, role: Role, reach: Reach) -> Id {
    let id = app.site.effects.id();
    with_entry(app, id, name, address).await;
    granted(app, id, role, reach).await.expect("a mandate");
    id
}

async fn with_entry(app: &TestApp, id: Id, name: &str, address: &str) {
    let address = EmailAddress::parse(address).expect("an address");
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    people::ensure(&mut write, id, name, Some(&address))
        .await
        .expect("a person");
    write.commit().await.expect("written");
}

async fn granted(app: &TestApp, id: Id, role: Role, reach: Reach) -> Result<Id, Failed> {
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let mandate = acts::grant(&mut write, &Grant::now(id, role, reach)).await?;
    write.commit().await.expect("written");
    app.catch_up().await;
    Ok(mandate)
}

/// Somebody who is signed in and has an entry.
pub async fn signed_in<'a>(
    app: &'a TestApp,
    name: &str,
    address: &str,
    role: Role,
    reach: Reach,
) -> (Id, Visitor<'a>) {
    let (id, visitor) = app.someone_with(&[]).await;
    with_entry(app, id, name, address).await;
    granted(app, id, role, reach).await.expect("a mandate");
    (id, visitor)
}

async fn rows(app: &TestApp, sql: &str) -> Vec<Row> {
    query(app.db().read(), sql, []).await.expect("rows")
}

pub async fn number(app: &TestApp, sql: &str) -> i64 {
    rows(app, sql).await[0]
        .try_get("", "number")
        .expect("a number")
}

/// The page of a person.
pub async fn sheet(app: &TestApp, id: Id) -> String {
    let sql = "SELECT slug FROM entries WHERE id = $1";
    let rows = query(app.db().read(), sql, [Uuid::from(id).into()]).await;
    let slug: String = rows.expect("rows")[0].try_get("", "slug").expect("a slug");
    people::path(&slug)
}

async fn verbs(app: &TestApp, id: Id) -> Vec<String> {
    let sql = "SELECT verb FROM events WHERE entry_id = $1 ORDER BY seq";
    let rows = query(app.db().read(), sql, [Uuid::from(id).into()]).await;
    let verb = |row: &Row| row.try_get("", "verb").expect("a verb");
    rows.expect("rows").iter().map(verb).collect()
}

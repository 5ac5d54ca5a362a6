//! A network with one of everything that names somebody and says how they are reached.

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::{
    db::{execute, query},
    import::NewRun,
};
use ordit_testkit::{TestApp, Visitor};
use sea_orm::Value;

use crate::{
    found::write,
    planted::{id, plant},
    privacy::somebody,
    world::{member, network},
};

/// Whom everything in a network names.
pub struct Named<'a> {
    pub name: &'a str,
    pub address: &'a str,
    pub phone: &'a str,
}

/// The network, its member, and whoever is named.
pub struct Lively {
    pub network: Id,
    pub member: Id,
    pub person: Id,
    pub ally: Id,
}

pub async fn lively(app: &TestApp, slug: &str, town: &str, named: &Named<'_>) -> Lively {
    let own = network(app, slug, &format!("Xarxa {slug}")).await;
    let council = member(app, own, &format!("Ajuntament de {town}"), town).await;
    let over = (Role::Technician, Reach::Organisation(council));
    let (person, _) = somebody(app, named.name, named.address, over).await;
    let phone = "UPDATE people SET phone = $1 WHERE entry_id = $2";
    let of = [named.phone.into(), id(person)];
    change(app, phone, of).await;
    let called = format!("Aliada de {slug}");
    let ally = [("name", called.as_str()), ("ally_kind", "hub_programme")];
    let ally = write(app, (Some(own), "ally"), None, &ally).await;
    let lively = Lively {
        network: own,
        member: council,
        person,
        ally,
    };
    app.catch_up().await;
    let coordinator = app.coordinator_of(own).await;
    spoken(&coordinator, slug, town, named).await;
    written(app, &lively, named).await;
    elected(app, &lively, named).await;
    owed(app, &lively, named).await;
    let rows = format!(
        "nom;correu;telèfon;entitat;paper\n{};altra.{};{};Ajuntament de {town};tècnica\n",
        named.name, named.address, named.phone
    );
    sheet(app, own, rows.as_bytes()).await;
    app.catch_up().await;
    lively
}

async fn change<const N: usize>(app: &TestApp, sql: &str, values: [Value; N]) {
    let write = app.db().write(&app.operator()).await.expect("a write");
    execute(write.conn(), sql, values).await.expect("changed");
    write.commit().await.expect("written");
}

/// A contact with a note, and what comes next.
async fn spoken(coordinator: &Visitor<'_>, slug: &str, town: &str, named: &Named<'_>) {
    let new = format!("/n/{slug}/contacts/new");
    let form = coordinator.get(&new).await.expect(200);
    let key = form.attributes("input[name=key]", "value").remove(0);
    let council = format!("Ajuntament de {town}");
    let typed = [
        ("key", key.as_str()),
        ("organisation", council.as_str()),
        ("date", "2026-11-20"),
        ("channel", "phone"),
        ("subject", named.name),
        ("with_whom", named.name),
        ("note", named.name),
        ("next_step", named.name),
        ("next_on", "2026-12-01"),
    ];
    let path = format!("/n/{slug}/contacts");
    coordinator.post(&path, &typed).await.expect(303);
}

/// An application, an interlocutor, a draft and a mail that came in.
async fn written(app: &TestApp, own: &Lively, named: &Named<'_>) {
    let (application, message) = (app.site.effects.id(), app.site.effects.id());
    let now = || Value::from(app.site.effects.now().0);
    let (name, address) = (|| Value::from(named.name), || Value::from(named.address));
    let applied = [
        ("id", id(application)),
        ("network_id", id(own.network)),
        ("number", 1_i64.into()),
        ("state", "received".into()),
        ("asked_state", "member".into()),
        ("name", name()),
        ("organisation_kind", "municipality".into()),
        ("words", name()),
        ("lang", "ca".into()),
        ("received_at", now()),
    ];
    plant(app, "applications", &applied).await;
    let contact = [
        ("application_id", id(application)),
        ("part", "political".into()),
        ("name", name()),
        ("address", address()),
        ("phone", named.phone.into()),
    ];
    plant(app, "application_contacts", &contact).await;
    let speaker = [
        ("network_id", id(own.network)),
        ("organisation_id", id(own.ally)),
        ("name", name()),
        ("address", address()),
    ];
    plant(app, "ally_interlocutors", &speaker).await;
    let draft = [
        ("id", id(message)),
        ("network_id", id(own.network)),
        ("state", "draft".into()),
        ("lang", "ca".into()),
        ("name", name()),
        ("chosen_from", "people".into()),
        ("whom", "people".into()),
    ];
    plant(app, "messages", &draft).await;
    let text = [
        ("message_id", id(message)),
        ("lang", "ca".into()),
        ("subject", name()),
        ("body", name()),
    ];
    plant(app, "message_texts", &text).await;
    let mail = [
        ("network_id", id(own.network)),
        ("letter_hash", own.network.to_string().into()),
        ("mailbox", own.network.to_string().into()),
        ("from_name", name()),
        ("from_address", address()),
        ("subject", name()),
        ("text", name()),
        ("state", "draft".into()),
        ("kind", "members.contact".into()),
        ("received_at", now()),
    ];
    plant(app, "incoming_mails", &mail).await;
}

/// An election in which the council named them.
async fn elected(app: &TestApp, own: &Lively, named: &Named<'_>) {
    let (election, asking) = (app.site.effects.id(), app.site.effects.id());
    let voted = || ("voted_on", Value::from("2026-05-23"));
    let round = [
        ("id", id(election)),
        ("network_id", id(own.network)),
        ("name", "Municipals".into()),
        voted(),
    ];
    plant(app, "elections", &round).await;
    let asked = [
        ("id", id(asking)),
        ("election_id", id(election)),
        ("network_id", id(own.network)),
        ("organisation_id", id(own.member)),
        voted(),
        ("state", "answered".into()),
        ("answer", "named".into()),
        ("begins", "2026-06-01".into()),
        ("resolution", "follows".into()),
        ("lettered_on", "2026-06-01".into()),
        ("tried_on", "2026-06-01".into()),
    ];
    plant(app, "election_askings", &asked).await;
    let titular = [
        ("asking_id", id(asking)),
        ("part", "titular".into()),
        ("name", named.name.into()),
        ("address", named.address.into()),
    ];
    plant(app, "election_names", &titular).await;
}

/// A fee that is owed.
async fn owed(app: &TestApp, own: &Lively, named: &Named<'_>) {
    let year = || ("year", Value::from(2026_i64));
    let tariff = [
        ("network_id", id(own.network)),
        year(),
        ("states", "member".into()),
        ("joining", "full".into()),
    ];
    plant(app, "fee_tariffs", &tariff).await;
    let fee = [
        ("network_id", id(own.network)),
        ("organisation_id", id(own.member)),
        year(),
        ("number", "2026-1".into()),
        ("amount_cents", 10_000_i64.into()),
        ("organisation_kind", "municipality".into()),
        ("parts", 1_i64.into()),
        ("parts_of", 1_i64.into()),
        ("standing", "due".into()),
        ("reason", named.name.into()),
    ];
    plant(app, "fees", &fee).await;
}

/// A spreadsheet of people that was read and waits.
pub async fn sheet(app: &TestApp, network: Id, sheet: &[u8]) -> Id {
    let importer = app.importer();
    let new = NewRun::of_file("gent.csv", importer.noun("person"), Some(network));
    let run = importer.start(&app.operator(), &new).await.expect("a run");
    let file = app.folder.path().join("gent.csv");
    std::fs::write(&file, sheet).expect("a file");
    let read = importer.read_path(&app.operator(), run, &file).await;
    read.expect("read");
    run
}

/// Every id of every table.
pub async fn ids(app: &TestApp, tables: &[String]) -> std::collections::BTreeSet<Id> {
    let mut all = std::collections::BTreeSet::new();
    for table in tables {
        let columns = crate::planted::columns_of(app, table).await;
        if !columns
            .iter()
            .any(|column| column.name == "id" && column.kind == "UUID")
        {
            continue;
        }
        let rows = query(app.db().read(), &format!("SELECT id FROM {table}"), []).await;
        let read = |row: &ordit_platform::db::Row| Id(row.try_get("", "id").expect("an id"));
        all.extend(rows.expect("ids").iter().map(read));
    }
    all
}

/// The last part of the address of an entry, whoever sees it.
pub async fn slug_of(app: &TestApp, entry: Id) -> String {
    let sql = "SELECT slug FROM entries WHERE id = $1";
    let rows = query(app.db().read(), sql, [id(entry)])
        .await
        .expect("rows");
    rows[0].try_get("", "slug").expect("a slug")
}

//! Stories of elections: in functions in one act, answered by link, accepted, undone.

mod accepting;
mod answering;
mod month;
mod shared;
mod starting;

use std::collections::HashMap;

use ordit_kernel::{Acting, Id, Reach, Role};
use ordit_platform::{
    db::{Row, query},
    import::GivenRow,
    module::{CORE, Module},
};
use ordit_testkit::{Answer, TestApp, Visitor};
use uuid::Uuid;

use crate::{
    mailboxes::{self, Mailbox},
    mandates::acts::{Grant, grant},
    people,
};

const MODULES: &[Module] = &[CORE, crate::MODULE];
const PDF: &[u8] = b"%PDF-1.7 acord de ple";
const DAY_SECONDS: i64 = 24 * 3600;
const ON: &str = "2026-11-15";

/// A network, and another one beside it.
async fn networks(app: &TestApp) -> (Id, Id) {
    let all = app.coordinator().await;
    for name in ["XMESS", "XPC"] {
        let network = [
            ("name", name),
            ("network_kind", "municipalities"),
            ("language", "ca"),
        ];
        all.post("/networks", &network).await.expect(303);
    }
    (app.network("xmess").await, app.network("xpc").await)
}

/// A member of a network.
async fn member(app: &TestApp, network: Id, name: &str, kind: &str, town: &str) -> Id {
    let values = [
        ("name", name),
        ("organisation_kind", kind),
        ("municipality", town),
        ("membership_state", "member"),
        ("member_since", "2019"),
        ("language", "ca"),
    ];
    let values = values.map(|(key, value)| (key, value.to_owned()));
    let row = GivenRow {
        values: values.to_vec(),
        ..GivenRow::default()
    };
    let importer = app.importer();
    let noun = importer.noun("organisation").expect("the noun");
    let saved = importer
        .save_one(&app.operator(), Some(network), noun, row)
        .await;
    let id = saved.expect("a member").id;
    app.catch_up().await;
    id
}

/// A town council with somebody elected, and a technician.
async fn council(app: &TestApp, network: Id, town: &str) -> Id {
    let name = format!("Ajuntament de {town}");
    let id = member(app, network, &name, "municipality", town).await;
    let key = town.to_lowercase();
    holder(
        app,
        &format!("Ona {town}"),
        &format!("ona@{key}.example"),
        Role::ElectedOfficer,
        id,
    )
    .await;
    holder(
        app,
        &format!("Pau {town}"),
        &format!("pau@{key}.example"),
        Role::Technician,
        id,
    )
    .await;
    id
}

/// Somebody who holds this role over an organisation.
async fn holder(app: &TestApp, name: &str, address: &str, role: Role, over: Id) -> Id {
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let id = write.id();
    let contact = people::Contact {
        address: Some(address.to_owned()).filter(|text| !text.is_empty()),
        ..people::Contact::default()
    };
    people::acts::create(&mut write, id, name, &contact, false)
        .await
        .expect("a person");
    let new = Grant::now(id, role, Reach::Organisation(over));
    grant(&mut write, &new).await.expect("a mandate");
    write.commit().await.expect("written");
    app.catch_up().await;
    id
}

async fn mailbox(app: &TestApp, organisation: Id, address: &str) {
    let write = app.db().write(&Acting::operator()).await.expect("a write");
    let own = Mailbox {
        address: address.to_owned(),
        purpose: None,
    };
    mailboxes::store::put(&write, organisation, Some(&own))
        .await
        .expect("a mailbox");
    write.commit().await.expect("written");
}

/// The form of a round over these members.
fn round_of(members: &[Id]) -> Vec<(String, String)> {
    let start = [("name", "Municipals"), ("on", ON)];
    let start = start.map(|(key, value)| (key.to_owned(), value.to_owned()));
    let members = members
        .iter()
        .map(|id| ("member".to_owned(), id.to_string()));
    start.into_iter().chain(members).collect()
}

async fn post(person: &Visitor<'_>, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()))
        .collect();
    person.post(path, &fields).await
}

/// Begins a round; gives its address.
async fn started(person: &Visitor<'_>, members: &[Id]) -> String {
    let answer = post(person, "/n/xmess/elections", &round_of(members)).await;
    let answer = answer.expect(303);
    let path = answer.location().expect("a round");
    path.split('?').next().unwrap_or_default().to_owned()
}

async fn rows(app: &TestApp, sql: &str) -> Vec<Row> {
    query(app.db().read(), sql, []).await.expect("rows")
}

async fn number(app: &TestApp, sql: &str) -> i64 {
    rows(app, sql).await[0]
        .try_get("", "number")
        .expect("a number")
}

/// How many mandates of a role are in functions.
async fn in_functions(app: &TestApp, role: &str) -> i64 {
    let sql = format!(
        "SELECT COUNT(*) AS number FROM mandates WHERE in_functions = TRUE AND until IS NULL \
         AND role = '{role}'"
    );
    number(app, &sql).await
}

/// The address in a letter.
fn link_in(text: &str) -> String {
    const BEFORE: &str = "/elections/";
    let start = text.find(BEFORE).expect("a link") + BEFORE.len();
    let token = text[start..].chars();
    let token: String = token.take_while(char::is_ascii_hexdigit).take(64).collect();
    format!("{BEFORE}{token}")
}

/// The links of the last letters, by organisation.
async fn links(app: &TestApp) -> HashMap<Id, String> {
    let sql = "SELECT r.organisation_id, m.text FROM mails m \
               JOIN mail_recipients r ON r.mail_id = m.id WHERE m.kind = 'members.election' \
               ORDER BY m.created_at, m.id";
    let read = |row: &Row| {
        let text: String = row.try_get("", "text").expect("a text");
        let id = row.try_get("", "organisation_id").expect("an organisation");
        (Id(id), link_in(&text))
    };
    rows(app, sql).await.iter().map(read).collect()
}

/// What stands in the form of a link that must be sent back.
async fn version(visitor: &Visitor<'_>, path: &str) -> String {
    let page = visitor.get(path).await.expect(200);
    page.attributes("input[name=version]", "value").remove(0)
}

/// Answers by a link that somebody new is named, with the resolution.
async fn names(app: &TestApp, path: &str, name: &str, address: &str) -> Answer {
    let visitor = app.visitor();
    let version = version(&visitor, path).await;
    let fields = [
        ("version", version.as_str()),
        ("answer", "named"),
        ("titular_name", name),
        ("titular_post", "regidoria"),
        ("titular_address", address),
    ];
    visitor.upload(path, &fields, "acord.pdf", PDF).await
}

/// Sends an answer without a document.
async fn answers(app: &TestApp, path: &str, more: &[(&str, &str)]) -> Answer {
    let visitor = app.visitor();
    let version = version(&visitor, path).await;
    let mut fields = vec![("version", version.as_str())];
    fields.extend(more);
    visitor.upload(path, &fields, "", b"").await
}

/// Makes a member of one network a member of another too.
async fn also_in(app: &TestApp, network: Id, id: Id, name: &str) {
    let values = vec![
        ("name", name.to_owned()),
        ("membership_state", "member".to_owned()),
    ];
    let row = GivenRow {
        id: Some(id),
        values,
        ..GivenRow::default()
    };
    let importer = app.importer();
    let noun = importer.noun("organisation").expect("the noun");
    importer
        .save_one(&app.operator(), Some(network), noun, row)
        .await
        .expect("a member of both");
    app.catch_up().await;
}

/// Accepts what one council answered.
async fn accepted(
    person: &Visitor<'_>,
    round: &str,
    organisation: Id,
    more: &[(&str, &str)],
) -> Answer {
    let page = person
        .get(&format!("{round}/{organisation}"))
        .await
        .expect(200);
    let asking = page.attributes("input[name=asking]", "value").remove(0);
    let mut fields = vec![("asking", asking.as_str())];
    fields.extend(more);
    person.post(&format!("{round}/accept"), &fields).await
}

/// The askings of a round's page, each with what is sent to act on it.
async fn askings(person: &Visitor<'_>, path: &str) -> Vec<(String, String)> {
    let page = person.get(path).await.expect(200);
    let values = page.attributes("input[name=asking]", "value");
    values
        .into_iter()
        .map(|value| ("asking".to_owned(), value))
        .collect()
}

/// The state of an organisation's asking.
async fn state(app: &TestApp, organisation: Id) -> String {
    let sql = "SELECT state FROM election_askings WHERE organisation_id = $1";
    let rows = query(app.db().read(), sql, [Uuid::from(organisation).into()]).await;
    let rows = rows.expect("rows");
    rows[0].try_get("", "state").expect("a state")
}

/// Who holds what of an organisation now, by name and role.
async fn holders(app: &TestApp, organisation: Id) -> Vec<String> {
    let held = crate::mandates::store::over(app.db().read(), &[organisation]).await;
    let now = app.site.effects.now();
    let mut found = Vec::new();
    for own in held
        .expect("mandates")
        .iter()
        .filter(|own| own.is_open(now))
    {
        let sheet = people::store::sheet(app.db().read(), own.person).await;
        let sheet = sheet.expect("an answer").expect("a person");
        let mark = if own.is_in_functions { " (f)" } else { "" };
        found.push(format!("{} {}{mark}", sheet.own_title(), own.role.code()));
    }
    found.sort();
    found
}

/// How often something happened.
async fn happened(app: &TestApp, verb: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS number FROM events WHERE verb = '{verb}'");
    number(app, &sql).await
}

//! Stories of joining and leaving: who applies, who answers, and who sees nothing of it.

mod answering;
mod applying;
mod hidden;
mod leaving;
mod racing;
mod whole;

use ordit_kernel::Id;
use ordit_platform::{
    db::query,
    module::{CORE, Module},
};
use ordit_testkit::{Answer, TestApp, Visitor};

const MODULES: &[Module] = &[CORE, crate::MODULE];
const JOIN: &str = "/n/xmess/join";
const PDF: &[u8] = b"%PDF-1.7 acord de ple";

const SETTINGS: &[(&str, &str)] = &[
    ("version", "0"),
    ("is_open", "yes"),
    ("takes_associates", "yes"),
    ("council_paper", "required"),
    ("other_paper", "welcome"),
    ("answered_by", "la presidència"),
    ("address", "hola@xmess.example"),
    ("text_ca", "Cal l'acord de **ple**."),
];

const VIC: &[(&str, &str)] = &[
    ("name", "Ajuntament de Vic"),
    ("organisation_kind", "municipality"),
    ("municipality", "Vic"),
    ("asked_state", "member"),
    ("political_name", "Berta Riu"),
    ("political_post", "regidora"),
    ("technical_name", "Ada Puig"),
    ("technical_post", "tècnica"),
    ("technical_address", "ada@vic.example"),
    ("technical_phone", "600 000 000"),
    ("words", "Volem ser-hi."),
    ("consent", "yes"),
];

/// The coordinator of everything, with a network that takes applications, and another one.
async fn coordinator(app: &TestApp) -> Visitor<'_> {
    let person = app.coordinator().await;
    for name in ["XMESS", "XPC"] {
        let network = [
            ("name", name),
            ("network_kind", "municipalities"),
            ("language", "ca"),
        ];
        person.post("/networks", &network).await.expect(303);
    }
    person.post("/n/xmess/joining", SETTINGS).await.expect(303);
    person
}

/// Sends the form of a council with its resolution.
async fn apply(app: &TestApp) -> Answer {
    app.visitor().upload(JOIN, VIC, "acord.pdf", PDF).await
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

async fn count(app: &TestApp, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS there FROM {table}");
    let rows = query(app.db().read(), &sql, []).await.expect("an answer");
    rows[0].try_get("", "there").expect("a number")
}

/// The text of the last mail of a kind.
async fn mail(app: &TestApp, kind: &str) -> String {
    let sql = "SELECT text FROM mails WHERE kind = $1 ORDER BY created_at DESC, id DESC LIMIT 1";
    let rows = query(app.db().read(), sql, [kind.into()]).await;
    let rows = rows.expect("an answer");
    rows[0].try_get("", "text").expect("a text")
}

/// The path of the link in the last mail to an applicant.
async fn link(app: &TestApp) -> String {
    let text = mail(app, "members.application").await;
    let start = text.find("/join/").expect("a link");
    let path = text[start..].split_whitespace().next();
    path.expect("a link").to_owned()
}

/// What happened, by verb and state.
async fn told(app: &TestApp, prefix: &str) -> Vec<String> {
    let sql = "SELECT verb, data FROM events WHERE verb LIKE $1 ORDER BY seq";
    let rows = query(app.db().read(), sql, [format!("{prefix}%").into()]).await;
    let rows = rows.expect("an answer");
    let line = |row: &ordit_platform::db::Row| {
        let verb: String = row.try_get("", "verb").expect("a verb");
        let data: String = row.try_get("", "data").expect("data");
        let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
        let state = data["state"].as_str().unwrap_or_default().to_owned();
        format!("{verb} {state}").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

/// An answer to the first application, without the look beforehand.
async fn answer(person: &Visitor<'_>, changes: &[(&str, &str)]) -> Answer {
    let page = person.get("/n/xmess/applications/1").await;
    let version = page.attributes("input[name=version]", "value").pop();
    let version = version.unwrap_or_else(|| "1".to_owned());
    let mut fields = vec![
        ("version", version.as_str()),
        ("organisation", "new"),
        ("answer", "observer"),
        ("is_sure", "yes"),
    ];
    for (name, text) in changes {
        fields = with(&fields, name, text);
    }
    person.post("/n/xmess/applications/1/answer", &fields).await
}

/// The organisation at this address, with its states in the network.
async fn stages(app: &TestApp, slug: &str) -> (Id, Vec<String>) {
    app.catch_up().await;
    let snapshot = app.site.snapshots.current();
    let viewer = ordit_kernel::Viewer::visitor();
    let head = snapshot.by_slug(&viewer, "organisation", slug);
    let id = head.expect("the organisation").id;
    let found = crate::organisations::store::memberships_of(app.db().read(), &[id]).await;
    let mut found = found.expect("an answer");
    let own = found.remove(&id).unwrap_or_default();
    let stages = own.into_iter().flat_map(|one| one.stages);
    (id, stages.map(|stage| stage.to_string()).collect())
}

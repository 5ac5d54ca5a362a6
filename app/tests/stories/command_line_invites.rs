//! What `ordit user invite` writes leads to where the instance is served.

use ordit_platform::{
    db::query_one,
    instance::{PUBLIC_URL, mark},
};
use ordit_testkit::Engine;

use crate::{
    kill::{ordit, output},
    kill_search::serving,
    world::whole_database,
};

#[tokio::test]
async fn an_invitation_leads_to_where_the_instance_is_served() {
    let database = whole_database(Engine::Sqlite).await.expect("SQLite");
    let folder = database.folder.path();
    let run = |arguments: &[&str]| output(ordit(&database.url, folder, arguments));
    let mut server = serving(&database.url, folder, &[]);
    let served = mark(&database.db, PUBLIC_URL).await.expect("an answer");
    let served = served.expect("where it is served");
    server.kill().expect("a server to kill");
    server.wait().expect("its end");
    let invite = ["user", "invite", "ada@salt.example", "--name", "Ada Ribas"];
    let (code, told) = run(&invite);
    assert_eq!(code, Some(0), "{told}");
    let sql = "SELECT text FROM mails ORDER BY id DESC LIMIT 1";
    let row = query_one(database.db.read(), sql, []).await;
    let row = row.expect("an answer").expect("a mail");
    let text: String = row.try_get("", "text").expect("its text");
    assert!(text.contains(&format!("{served}sign-in/")), "{text}");
}

//! `kill -9` while mail goes out: nobody gets two, and everybody is accounted for.

use std::{
    collections::BTreeMap,
    path::Path,
    process::{Child, Command},
    time::Duration,
};

use ordit_kernel::Acting;
use ordit_platform::{
    db::{Db, execute, query},
    mail,
};
use ordit_testkit::Engine;

use super::{LETTER, new, server::MailServer, text};
use crate::{
    kill::{ordit, rounds},
    world::whole_database,
};

/// So many get a letter in each round.
const RECIPIENTS: u64 = 40;
pub const GLANCE: Duration = Duration::from_millis(20);
/// No process needs longer for what is left.
pub const MOST_GLANCES: usize = 3_000;

/// A database on which processes run that send mail by this server.
pub struct Target<'a> {
    pub db: &'a Db,
    pub url: &'a str,
    pub folder: &'a Path,
    /// The server's address, as the command line takes it.
    pub smtp: String,
}

impl Target<'_> {
    pub fn serving(&self) -> Child {
        let from = "ordit@xarxa.example";
        let serve = ["serve", "--listen", "127.0.0.1:0"];
        let mail = ["--smtp", &self.smtp, "--mail-from", from];
        let mut command: Command = ordit(self.url, self.folder, &[&serve[..], &mail].concat());
        command.spawn().expect("the program starts")
    }

    /// Puts a letter, lets a process send some of it, kills it, and lets another do the rest.
    async fn round(&self, server: &MailServer, round: u64) {
        let addresses: Vec<String> = (0..RECIPIENTS)
            .map(|one| format!("p{one}.{round}@salt.example"))
            .collect();
        let to: Vec<&str> = addresses.iter().map(String::as_str).collect();
        self.put(&to).await;
        let enough = server.taken().len() + 1 + usize::try_from(round * 7 % 37).expect("few");
        let mut running = self.serving();
        while server.taken().len() < enough {
            server.has_taken().await;
        }
        kill(&mut running);
        // As if the minute had passed for which its jobs are believed to be in its hands.
        self.change("UPDATE jobs SET leased_until = 0 WHERE leased_until > 0")
            .await;
        let mut running = self.serving();
        let mut is_done = false;
        for _ in 0..MOST_GLANCES {
            is_done = self.is_done().await;
            if is_done {
                break;
            }
            tokio::time::sleep(GLANCE).await;
        }
        kill(&mut running);
        assert!(is_done, "something was left");
    }

    async fn put(&self, to: &[&str]) {
        let write = self.db.write(&Acting::operator()).await;
        let mut write = write.expect("a write");
        let put = mail::put(&mut write, &new(LETTER, to)).await;
        put.expect("a mail");
        write.commit().await.expect("a commit");
    }

    pub async fn change(&self, sql: &str) {
        let write = self.db.write(&Acting::operator()).await;
        let write = write.expect("a write");
        execute(write.conn(), sql, []).await.expect("a change");
        write.commit().await.expect("a commit");
    }

    pub async fn is_done(&self) -> bool {
        let is_left = |state: &String| state == "waiting" || state == "sending";
        !self.standing().await.values().any(is_left)
    }

    /// The state of each address.
    pub async fn standing(&self) -> BTreeMap<String, String> {
        let sql = "SELECT address, state FROM mail_recipients";
        let rows = query(self.db.read(), sql, []).await.expect("recipients");
        let pair = |row| (text(row, "address"), text(row, "state"));
        rows.iter().map(pair).collect()
    }
}

pub fn kill(process: &mut Child) {
    process.kill().expect("a process to kill");
    process.wait().expect("its end");
}

async fn nobody_gets_two(engine: Engine) {
    let Some(database) = whole_database(engine).await else {
        return;
    };
    let server = MailServer::start().await;
    let target = Target {
        db: &database.db,
        url: &database.url,
        folder: database.folder.path(),
        smtp: server.address(),
    };
    for round in 0..rounds() {
        target.round(&server, round).await;
    }
    let mut got: BTreeMap<String, usize> = BTreeMap::new();
    for taken in server.taken() {
        *got.entry(taken.to).or_default() += 1;
    }
    for (address, state) in target.standing().await {
        let got = got.get(&address).copied().unwrap_or(0);
        match state.as_str() {
            "sent" => assert_eq!(got, 1, "{address}"),
            "uncertain" => assert!(got <= 1, "{address} got {got}"),
            other => panic!("{address} is {other}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn torture_kill_while_mail_goes_out_on_sqlite() {
    nobody_gets_two(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn torture_kill_while_mail_goes_out_on_postgres() {
    nobody_gets_two(Engine::Postgres).await;
}

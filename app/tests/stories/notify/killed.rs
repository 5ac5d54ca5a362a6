//! `kill -9` while a morning's mails are written and go out: everybody gets one, nobody two.

use std::{collections::BTreeMap, process::Child, time::Duration};

use ordit_kernel::{Acting, Id};
use ordit_platform::{
    db::{Db, execute, placeholders, query, query_one},
    events::{EventDraft, last_seq},
    jobs::{self, NewJob},
    notify::DIGEST,
};
use ordit_testkit::{Engine, TestDatabase};
use sea_orm::Value;
use serde_json::json;
use uuid::Uuid;

use super::NETWORK_CHANGED;
use crate::{
    kill::{ordit, output, rounds, sheet},
    mails::server::MailServer,
    world::whole_database,
};

/// So many coordinate the network in each round: two pieces of work and a bit.
const PEOPLE: usize = 220;
const GLANCE: Duration = Duration::from_millis(20);
/// No process needs longer for what is left.
const MOST_GLANCES: usize = 3_000;
/// Within what a morning's mail holds, whatever the hour.
const AGO_SECONDS: i64 = 30 * 3600;

struct Target {
    database: TestDatabase,
    server: MailServer,
}

impl Target {
    fn db(&self) -> &Db {
        &self.database.db
    }

    fn serving(&self) -> Child {
        let (address, from) = (self.server.address(), "ordit@xarxa.example");
        let serve = ["serve", "--listen", "127.0.0.1:0"];
        let mail = ["--smtp", &address, "--mail-from", from];
        let folder = self.database.folder.path();
        let mut command = ordit(&self.database.url, folder, &[&serve[..], &mail].concat());
        command.spawn().expect("the program starts")
    }

    /// A network with something in it.
    fn found(&self) {
        let folder = self.database.folder.path();
        let file = folder.join("organitzacions.csv");
        std::fs::write(&file, sheet(2)).expect("a sheet");
        let path = file.display().to_string();
        let network = ["--network", "prova", "--create-network", "Xarxa de prova"];
        let command = [&["import", &path], &network[..]].concat();
        let (code, text) = output(ordit(&self.database.url, folder, &command));
        assert_eq!(code, Some(0), "{text}");
    }

    async fn network(&self) -> Id {
        let sql = "SELECT id FROM entries WHERE kind = 'network'";
        let row = query_one(self.db().read(), sql, []).await.expect("entries");
        Id(row.expect("a network").try_get("", "id").expect("an id"))
    }

    /// Something happened yesterday, of which so many people heard.
    async fn put(&self, round: u64) {
        let network = self.network().await;
        let write = self.db().write(&Acting::operator()).await;
        let mut write = write.expect("a write");
        write.event(EventDraft::new(NETWORK_CHANGED, network).network(network));
        write.commit().await.expect("a commit");
        let seq = last_seq(self.db().read()).await.expect("a number");
        let write = self.db().write(&Acting::operator()).await;
        let mut write = write.expect("a write");
        let now = write.now();
        let (mut mandates, mut addresses, mut told) = (Vec::new(), Vec::new(), Vec::new());
        for number in 0..PEOPLE {
            let (person, address) = (write.id(), format!("p{number}.{round}@salt.example"));
            let id = || Value::from(Uuid::from(person));
            let of = || Value::from(Uuid::from(network));
            let mandate = Value::from(Uuid::from(write.id()));
            mandates.push(vec![
                mandate,
                id(),
                of(),
                "coordination".into(),
                0_i64.into(),
            ]);
            let is_disabled = Value::from(false);
            let address = || Value::from(address.clone());
            addresses.push(vec![address(), address(), id(), is_disabled, 0_i64.into()]);
            let at = Value::from(now.plus_seconds(-AGO_SECONDS).0);
            let verb = Value::from(NETWORK_CHANGED);
            told.push(vec![
                id(),
                seq.into(),
                "coordination".into(),
                of(),
                verb,
                of(),
                at,
            ]);
        }
        for (into, rows) in [
            (
                "mandates (id, person_id, network_id, role, since)",
                mandates,
            ),
            (
                "sign_in_addresses (folded_address, address, person_id, is_disabled, created_at)",
                addresses,
            ),
            (
                "notifications (person_id, seq, heard_as, network_id, verb, entry_id, at)",
                told,
            ),
        ] {
            let width = rows[0].len();
            let marks: Vec<String> = (0..rows.len())
                .map(|row| format!("({})", placeholders(row * width + 1, width)))
                .collect();
            let sql = format!("INSERT INTO {into} VALUES {}", marks.join(", "));
            let values = rows.into_iter().flatten();
            execute(write.conn(), &sql, values).await.expect("rows");
        }
        let new = NewJob {
            kind: DIGEST.name,
            unique_key: &format!("round {round}"),
            payload: json!({}),
            run_at: now,
        };
        jobs::put(&mut write, &new).await.expect("a job");
        write.commit().await.expect("a commit");
    }

    async fn round(&self, round: u64) {
        self.put(round).await;
        let enough = self.server.taken().len() + 1 + usize::try_from(round * 31 % 97).expect("few");
        let mut running = self.serving();
        while self.server.taken().len() < enough {
            self.server.has_taken().await;
        }
        kill(&mut running);
        // As if the minute had passed for which its jobs are believed to be in its hands.
        let write = self.db().write(&Acting::operator()).await;
        let write = write.expect("a write");
        let sql = "UPDATE jobs SET leased_until = 0 WHERE leased_until > 0";
        execute(write.conn(), sql, []).await.expect("a change");
        write.commit().await.expect("a commit");
        let mut running = self.serving();
        let is_done = self.is_done().await;
        kill(&mut running);
        assert!(is_done, "something was left");
    }

    async fn is_done(&self) -> bool {
        for _ in 0..MOST_GLANCES {
            let sql = "SELECT (SELECT COUNT(*) FROM mail_recipients \
                       WHERE state IN ('waiting', 'sending')) + (SELECT COUNT(*) FROM jobs \
                       WHERE unique_key LIKE 'round %') AS number";
            let row = query_one(self.db().read(), sql, []).await.expect("a count");
            let left: i64 = row.expect("a row").try_get("", "number").expect("a number");
            if left == 0 {
                return true;
            }
            tokio::time::sleep(GLANCE).await;
        }
        false
    }
}

fn kill(process: &mut Child) {
    process.kill().expect("a process to kill");
    process.wait().expect("its end");
}

async fn everybody_gets_one(engine: Engine) {
    let Some(database) = whole_database(engine).await else {
        return;
    };
    let server = MailServer::start().await;
    let target = Target { database, server };
    target.found();
    for round in 0..rounds() {
        target.round(round).await;
    }
    let mut got: BTreeMap<String, usize> = BTreeMap::new();
    for taken in target.server.taken() {
        *got.entry(taken.to).or_default() += 1;
    }
    let sql = "SELECT a.address, COUNT(r.id) AS number, MIN(r.state) AS state \
               FROM sign_in_addresses a LEFT JOIN mail_recipients r ON r.address = a.address \
               GROUP BY a.address";
    let rows = query(target.db().read(), sql, []).await.expect("people");
    assert_eq!(rows.len() as u64, PEOPLE as u64 * rounds());
    for row in rows {
        let address: String = row.try_get("", "address").expect("an address");
        let number: i64 = row.try_get("", "number").expect("a number");
        let state: String = row.try_get("", "state").expect("a state");
        assert_eq!(number, 1, "{address}");
        let got = got.get(&address).copied().unwrap_or(0);
        match state.as_str() {
            "sent" => assert_eq!(got, 1, "{address}"),
            "uncertain" => assert!(got <= 1, "{address} got {got}"),
            other => panic!("{address} is {other}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn torture_kill_while_a_morning_is_written_on_sqlite() {
    everybody_gets_one(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn torture_kill_while_a_morning_is_written_on_postgres() {
    everybody_gets_one(Engine::Postgres).await;
}

//! A real mail server with bad manners, and `kill -9` meanwhile: nobody gets two, and everybody is
//! sent, refused or uncertain; what Python reads is what was written.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
};

use ordit_kernel::{Acting, Id};
use ordit_platform::{
    db::Write,
    files,
    mail::{self, NewMail},
};
use ordit_testkit::Engine;
use ring::digest;
use serde_json::Value as Json;

use super::{
    LETTER,
    killed::{GLANCE, MOST_GLANCES, Target, kill},
    new,
};
use crate::{kill::rounds, world::whole_database};

/// Debian's own Python has Debian's packages.
const PYTHON: &str = "/usr/bin/python3";
/// How the server behaves to so many of each round, as their addresses say.
const MANNERS: [(&str, usize); 5] = [
    ("good", 8),
    ("slow", 8),
    ("refused", 8),
    ("later", 4),
    ("late.", 4),
];
/// On these it hangs up in the middle of what is large.
const EARLY: usize = 2;
const LARGE_BYTES: usize = 6_000_000;
/// A process is ended in the middle so often in each round.
const KILLS: u64 = 2;
const TEXT: &str = "Bon dia,\n.\n..\nja ens direu què us sembla: «l’acta».";

/// The server, until it is dropped.
struct Office {
    process: Child,
    port: u64,
    told: Arc<Mutex<Vec<Json>>>,
}

impl Office {
    fn open() -> Self {
        let script =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories/mails/rude_office.py");
        let python = if Path::new(PYTHON).exists() {
            PYTHON
        } else {
            "python3"
        };
        let mut command = Command::new(python);
        command
            .arg(script)
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut process = command.spawn().expect("Python starts");
        let said = process.stdout.take().expect("what it tells");
        let mut lines = BufReader::new(said).lines().map_while(Result::ok);
        let read = |line: String| serde_json::from_str::<Json>(&line).expect("JSON");
        let open = lines.next().map(read);
        let open = open.expect("aiosmtpd starts (scripts/setup.sh mail)");
        let told = Arc::new(Mutex::new(Vec::new()));
        let all = told.clone();
        std::thread::spawn(move || {
            for one in lines.map(read) {
                all.lock().expect("mails").push(one);
            }
        });
        let port = open["port"].as_u64().expect("a port");
        Self {
            process,
            port,
            told,
        }
    }

    /// The mails that it took over so far.
    fn taken(&self) -> Vec<Json> {
        self.told.lock().expect("mails").clone()
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        kill(&mut self.process);
    }
}

/// What a mail brings along: its name, its bytes.
struct Paper {
    name: &'static str,
    bytes: Vec<u8>,
}

fn small() -> Paper {
    Paper {
        name: "Acta núm. 2 «l’àvia; \"sí\"».pdf",
        bytes: b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".to_vec(),
    }
}

fn large() -> Paper {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let noise = (0_u32..).map(|place| (place.wrapping_mul(2_654_435_761) >> 24) as u8);
    bytes.extend(noise.take(LARGE_BYTES));
    Paper {
        name: "Memòria.pdf",
        bytes,
    }
}

impl Paper {
    async fn put(&self, write: &Write) -> Id {
        let pieces = futures::stream::iter([Ok::<_, ()>(self.bytes.clone().into())]);
        let arrived = files::receive(self.name, pieces, mail::MOST_ENCLOSED_BYTES).await;
        let mut arrived = arrived.expect("a document");
        arrived.put(write).await.expect("it is kept")
    }

    /// As Python tells of it.
    fn told(&self) -> Json {
        let hash = digest::digest(&digest::SHA256, &self.bytes);
        let hash: String = hash
            .as_ref()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        serde_json::json!([[self.name, hash]])
    }
}

/// Puts a letter to each of these, with this paper.
async fn put(target: &Target<'_>, to: &[String], paper: &Paper) {
    let write = target.db.write(&Acting::operator()).await;
    let mut write = write.expect("a write");
    let batch = write.id();
    let letter = |address: &String| NewMail {
        text: TEXT.to_owned(),
        html: Some(format!("<p>{TEXT}</p>")),
        batch: Some(batch),
        ..new(LETTER, &[address])
    };
    let letters: Vec<NewMail> = to.iter().map(letter).collect();
    mail::put_all(&mut write, &letters).await.expect("mails");
    let document = paper.put(&write).await;
    let enclosed = mail::enclose(&write, batch, &[document]).await;
    enclosed.expect("enclosed");
    write.commit().await.expect("a commit");
}

/// Puts letters, ends processes in the middle of sending them, and lets another do the rest.
async fn round(target: &Target<'_>, office: &Office, round: u64) {
    let name = |manner: &str, one| format!("{manner}{one}.r{round}@salt.example");
    let early: Vec<String> = (0..EARLY).map(|one| name("early", one)).collect();
    put(target, &early, &large()).await;
    let each =
        |(manner, count): (&'static str, usize)| (0..count).map(move |one| name(manner, one));
    let others: Vec<String> = MANNERS.into_iter().flat_map(each).collect();
    put(target, &others, &small()).await;
    for time in 0..KILLS {
        let more = 1 + (round * 5 + time * 3) % 7;
        let enough = office.taken().len() + usize::try_from(more).expect("few");
        let mut running = target.serving();
        for _ in 0..MOST_GLANCES {
            if office.taken().len() >= enough {
                break;
            }
            tokio::time::sleep(GLANCE).await;
        }
        kill(&mut running);
        assert!(office.taken().len() >= enough, "it sends");
        // As if the minute had passed for which its jobs are believed to be in its hands.
        target.change("UPDATE jobs SET leased_until = 0").await;
    }
    let mut running = target.serving();
    let mut is_done = false;
    for _ in 0..MOST_GLANCES {
        // As if the pause had passed after which what was put off is tried again.
        target
            .change("UPDATE jobs SET run_at = 0 WHERE kind = 'mail.deliver' AND leased_until = 0")
            .await;
        is_done = target.is_done().await;
        if is_done {
            break;
        }
        tokio::time::sleep(GLANCE).await;
    }
    kill(&mut running);
    assert!(is_done, "something was left: {:?}", target.standing().await);
}

async fn nobody_gets_two(engine: Engine) {
    let Some(database) = whole_database(engine).await else {
        return;
    };
    let office = Office::open();
    let target = Target {
        db: &database.db,
        url: &database.url,
        folder: database.folder.path(),
        smtp: format!("smtp://127.0.0.1:{}", office.port),
    };
    for number in 0..rounds() {
        round(&target, &office, number).await;
    }
    let mut got: BTreeMap<String, usize> = BTreeMap::new();
    for taken in office.taken() {
        let to = taken["to"].as_str().expect("an address").to_owned();
        let paper = if to.starts_with("early") {
            large()
        } else {
            small()
        };
        assert_eq!(taken["files"], paper.told(), "{to}");
        assert_eq!(taken["subject"], "Assemblea de juny");
        let text = taken["text"]
            .as_str()
            .expect("a text")
            .replace("\r\n", "\n");
        assert_eq!(text.trim_end(), TEXT);
        *got.entry(to).or_default() += 1;
    }
    let mut states = BTreeSet::new();
    for (address, state) in target.standing().await {
        let got = got.get(&address).copied().unwrap_or(0);
        match state.as_str() {
            "sent" => assert!(
                got == 1 && !address.starts_with("late."),
                "{address}: {got}"
            ),
            "refused" => assert!(
                got == 0 && address.starts_with("refused"),
                "{address}: {got}"
            ),
            "uncertain" => assert!(got <= 1, "{address} got {got}"),
            other => panic!("{address} is {other}"),
        }
        states.insert(state);
    }
    assert_eq!(states.len(), 3, "{states:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn torture_kill_while_a_rude_server_takes_mail_on_sqlite() {
    nobody_gets_two(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn torture_kill_while_a_rude_server_takes_mail_on_postgres() {
    nobody_gets_two(Engine::Postgres).await;
}

//! An activity of 25 places, a crowd with a link each, and a server of the program to press them at.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufRead, BufReader},
    process::{Child, Stdio},
    time::Duration,
};

use ordit_activities::{
    activities,
    registration::{
        CameBy, Draft, Lane, Mode,
        store::{How, put, put_links},
    },
};
use ordit_kernel::{Acting, Id, Lang, Text};
use ordit_platform::{
    db::{Row, Write, execute, query},
    events::EventDraft,
    mail::EmailAddress,
    register::{self, Sheet},
    session::token_hash,
};
use ordit_testkit::{Engine, TestDatabase};
use sea_orm::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use uuid::Uuid;

use crate::{
    kill::{ordit, output, sheet},
    mails::server::MailServer,
    world::whole_database,
};

const DAY_SECONDS: i64 = 24 * 3600;
/// What each of the three owners gives.
const SHARES: [i64; 3] = [10, 9, 6];
const PATIENCE: Duration = Duration::from_secs(60);

/// Those who register, and where.
pub struct Crowd {
    database: TestDatabase,
    server: MailServer,
}

/// A place, or a wait for one.
#[derive(Debug)]
pub struct Seat {
    pub queue: i64,
    pub state: String,
    pub owner: String,
    pub mode: String,
    pub address: String,
}

impl Seat {
    /// For which places it is.
    pub fn lane(&self) -> (&str, &str) {
        (&self.owner, &self.mode)
    }

    /// The how-manieth of the crowd it is.
    pub fn number(&self) -> usize {
        let start = self.address.split('@').next().expect("an address");
        start.trim_start_matches('p').parse().expect("a number")
    }
}

/// What was written to an address.
#[derive(Debug, Default)]
pub struct Told {
    pub written: usize,
    pub sent: usize,
    pub uncertain: usize,
}

impl Crowd {
    /// Puts so many people who have a link each, spread over every owner and mode.
    pub async fn gather(engine: Engine, people: usize) -> Option<Self> {
        let database = whole_database(engine).await?;
        let server = MailServer::start().await;
        let crowd = Self { database, server };
        let file = crowd.database.folder.path().join("organitzacions.csv");
        std::fs::write(&file, sheet(SHARES.len())).expect("a sheet");
        let path = file.display().to_string();
        let network = ["--network", "prova", "--create-network", "Xarxa de prova"];
        crowd.run(&[&["import", &path], &network[..]].concat());
        let sql = "SELECT id FROM entries WHERE kind = 'organisation' ORDER BY slug";
        let owners = crowd.rows(sql).await;
        let owners: Vec<Uuid> = owners
            .iter()
            .map(|row| row.try_get("", "id").expect("an id"))
            .collect();
        let mut write = crowd.write().await;
        let activity = activity(&mut write, &owners).await;
        put_crowd(&write, activity, (&owners, people)).await;
        write.commit().await.expect("a commit");
        Some(crowd)
    }

    /// How many got through with it.
    pub async fn through(&self, what: &str) -> i64 {
        let sql = match what {
            "confirm" => "SELECT COUNT(*) AS number FROM registrations WHERE queue IS NOT NULL",
            _ => "SELECT COUNT(*) AS number FROM registrations WHERE state = 'cancelled'",
        };
        let rows = self.rows(sql).await;
        rows[0].try_get("", "number").expect("a number")
    }

    /// Whether every mail was handed over, or is uncertain.
    pub async fn mails_are_done(&self) -> bool {
        let sql = "SELECT id FROM mail_recipients WHERE state IN ('waiting', 'sending') LIMIT 1";
        self.rows(sql).await.is_empty()
    }

    /// As if the minute had passed for which jobs are believed to be in the hands of a killed one.
    pub async fn forget_leases(&self) {
        let write = self.write().await;
        let sql = "UPDATE jobs SET leased_until = 0 WHERE leased_until > 0";
        execute(write.conn(), sql, []).await.expect("a change");
        write.commit().await.expect("a commit");
    }

    /// Everybody with a number, in their order.
    pub async fn seats(&self) -> Vec<Seat> {
        let sql = "SELECT queue, state, owner_id, mode, address FROM registrations ORDER BY queue";
        let read = |row: &Row| {
            let text = |column| row.try_get::<String>("", column).expect("a text");
            Seat {
                queue: row.try_get("", "queue").expect("a number"),
                state: text("state"),
                owner: row
                    .try_get::<Uuid>("", "owner_id")
                    .expect("an owner")
                    .to_string(),
                mode: text("mode"),
                address: text("address"),
            }
        };
        self.rows(sql).await.iter().map(read).collect()
    }

    /// What was written to everybody, by address.
    pub async fn told(&self) -> BTreeMap<String, Told> {
        let mut told: BTreeMap<String, Told> = BTreeMap::new();
        for row in self
            .rows("SELECT address, state FROM mail_recipients")
            .await
        {
            let text = |column| row.try_get::<String>("", column).expect("a text");
            let own = told.entry(text("address")).or_default();
            own.written += 1;
            match text("state").as_str() {
                "sent" => own.sent += 1,
                "uncertain" => own.uncertain += 1,
                other => panic!("a mail is {other}"),
            }
        }
        told
    }

    /// How many mails the server took for an address.
    pub fn got(&self, address: &str) -> usize {
        let taken = self.server.taken();
        taken.iter().filter(|taken| taken.to == address).count()
    }

    /// The program finds nothing wrong with its data.
    pub fn is_whole(&self) {
        self.run(&["check"]);
    }

    fn run(&self, arguments: &[&str]) {
        let folder = self.database.folder.path();
        let (code, text) = output(ordit(&self.database.url, folder, arguments));
        assert_eq!(code, Some(0), "{text}");
    }

    async fn rows(&self, sql: &str) -> Vec<Row> {
        let rows = query(self.database.db.read(), sql, []).await;
        rows.expect("an answer")
    }

    async fn write(&self) -> Write {
        let write = self.database.db.write(&Acting::operator()).await;
        write.expect("a write")
    }
}

/// An announced activity of 25 places, 20 of them in person and 5 online, that three hold.
async fn activity(write: &mut Write, owners: &[Uuid]) -> Id {
    let id = write.id();
    let mut sheet = Sheet::new(id, activities::KIND, Lang::Ca, write.now());
    "jornada".clone_into(&mut sheet.slug);
    let text = Text {
        title: "Jornada".to_owned(),
        ..Text::default()
    };
    sheet.texts.insert(Lang::Ca, text);
    register::create(write, &sheet, None)
        .await
        .expect("an entry");
    let begins = write.now().plus_seconds(30 * DAY_SECONDS);
    let own = || Value::from(Uuid::from(id));
    let sql = "INSERT INTO activities (entry_id, activity_kind, mode, standing, starts_on, \
               first_at, last_at, capacity, details) \
               VALUES ($1, 'day_event', 'hybrid', 'announced', $2, $3, $4, 25, '{}')";
    let values = [
        own(),
        begins.day().to_string().into(),
        begins.0.into(),
        begins.plus_seconds(3600).0.into(),
    ];
    put_row(write, sql, values).await;
    for ((ordinal, owner), places) in (0_i64..).zip(owners).zip(SHARES) {
        let sql = "INSERT INTO activity_owners (activity_id, owner_id, ordinal, owner_role, \
                   places) VALUES ($1, $2, $3, 'organiser', $4)";
        let values = [own(), (*owner).into(), ordinal.into(), places.into()];
        put_row(write, sql, values).await;
    }
    let sql = "INSERT INTO registration_settings (activity_id, is_open, asks_approval, \
               asks_gender, asks_minors, answer_hours, instructions, about_data, version) \
               VALUES ($1, TRUE, FALSE, FALSE, FALSE, 48, '', '', 1)";
    put_row(write, sql, [own()]).await;
    let sql = "INSERT INTO registration_quotas (activity_id, what, places) \
               VALUES ($1, 'in_person', 20), ($1, 'online', 5)";
    put_row(write, sql, [own()]).await;
    write.event(EventDraft::new("activities.activity.created", id));
    id
}

async fn put_row<const N: usize>(write: &Write, sql: &str, values: [Value; N]) {
    execute(write.conn(), sql, values).await.expect("a row");
}

async fn put_crowd(write: &Write, activity: Id, (owners, people): (&[Uuid], usize)) {
    let how = How {
        key: None,
        by: CameBy::Form,
        consent: "",
        client: "",
    };
    let mut links = Vec::new();
    for number in 0..people {
        let draft = Draft {
            name: format!("Persona {number}"),
            address: EmailAddress::parse(&format!("p{number}@salt.example")).ok(),
            is_own: true,
            organisation: None,
            organisation_name: String::new(),
            lane: Lane {
                owner: Some(Id(owners[number % 3])),
                mode: Mode::ALL[number / 3 % 2],
                is_reserved: false,
            },
            gender: None,
            minors: 0,
            answers: Vec::new(),
            lang: Lang::Ca,
        };
        let put = put(write, activity, &draft, &how).await.expect("put");
        links.push((put.expect("new"), token_hash(&token(number))));
    }
    let until = write.now().plus_seconds(DAY_SECONDS);
    put_links(write, &links, until).await.expect("links");
}

fn token(number: usize) -> String {
    format!("token{number}")
}

/// The program as a process that hands its mails to the server of the story.
pub struct Running {
    process: Child,
    pub port: u16,
}

impl Running {
    /// Starts it and waits until it listens.
    pub async fn start(crowd: &Crowd) -> Self {
        let smtp = crowd.server.address();
        let serve = ["serve", "--listen", "127.0.0.1:0", "--no-backup"];
        let mail = ["--smtp", &smtp, "--mail-from", "ordit@xarxa.example"];
        let folder = crowd.database.folder.path();
        let mut command = ordit(&crowd.database.url, folder, &[&serve[..], &mail].concat());
        // Into a file, since nobody reads along while it runs.
        let log = File::create(folder.join("serve.log")).expect("a log");
        let mut process = command.stderr(log).stdout(Stdio::piped()).spawn();
        let own = process.as_mut().expect("the program starts");
        let said = own.stdout.as_mut().expect("what it says");
        let mut line = String::new();
        let read = BufReader::new(said).read_line(&mut line);
        read.expect("where it listens");
        let port = line.trim().trim_end_matches('/').rsplit(':').next();
        let port = port.and_then(|port| port.parse().ok());
        Self {
            process: process.expect("the program"),
            port: port.expect("a port"),
        }
    }

    /// Ends it without a word.
    pub fn kill(&mut self) {
        self.process.kill().expect("a process to kill");
        self.process.wait().expect("its end");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Pressing the button of a page that a link opens.
#[derive(Clone, Copy)]
pub struct Press {
    pub port: u16,
    pub what: &'static str,
}

impl Press {
    /// The status of the answer; none when there is none.
    pub async fn of(self, number: usize) -> Option<u16> {
        let answer = tokio::time::timeout(PATIENCE, self.answer(number)).await;
        let answer = answer.ok()?.ok()?;
        let status = answer.split_whitespace().nth(1)?;
        status.parse().ok()
    }

    async fn answer(self, number: usize) -> std::io::Result<String> {
        let Self { port, what } = self;
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
        let path = format!("/registration/{}/{what}", token(number));
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
             Content-Length: 0\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

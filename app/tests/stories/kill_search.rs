//! `kill -9` of a server that writes its search index: the next one goes on from the last commit.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::Child,
    time::Duration,
};

use ordit_testkit::Engine;

use crate::{
    kill::{ordit, output, rounds, sheet},
    world::whole_database,
};

const ROWS: usize = 1_500;
const GLANCE: Duration = Duration::from_millis(20);
/// No server needs longer for its first commit.
const MOST_GLANCES: usize = 3_000;

fn import(database: &str, folder: &Path, rows: usize, more: &[&str]) {
    let file = folder.join("organitzacions.csv");
    fs::write(&file, sheet(rows)).expect("a sheet");
    let path = file.display().to_string();
    let arguments = [&["import", &path, "--network", "prova"], more].concat();
    let (code, text) = output(ordit(database, folder, &arguments));
    assert_eq!(code, Some(0), "{text}");
}

/// A server that answers and whose index knows some event.
pub fn serving(database: &str, folder: &Path, more: &[&str]) -> Child {
    let arguments = [&["serve", "--listen", "127.0.0.1:0"], more].concat();
    let server = ordit(database, folder, &arguments).spawn();
    let mut server = server.expect("the program starts");
    let said = server.stdout.as_mut().expect("what it says");
    let mut line = String::new();
    let read = BufReader::new(said).read_line(&mut line);
    read.expect("where it listens");
    let (_, port) = line
        .trim()
        .trim_end_matches('/')
        .rsplit_once(':')
        .expect("a port");
    let mut healthy = TcpStream::connect(format!("127.0.0.1:{port}")).expect("a connection");
    let asked = healthy.write_all(b"GET /healthz HTTP/1.0\r\n\r\n");
    asked.expect("a question");
    let mut answer = String::new();
    healthy.read_to_string(&mut answer).expect("an answer");
    for _ in 0..MOST_GLANCES {
        let meta = fs::read_to_string(folder.join("search/meta.json"));
        if meta.is_ok_and(|meta| meta.contains("seq")) {
            return server;
        }
        std::thread::sleep(GLANCE);
    }
    drop(server.kill());
    drop(server.wait());
    panic!("no index after a minute");
}

fn torture(database: &str, folder: &Path) {
    import(database, folder, 2, &["--create-network", "Xarxa de prova"]);
    for round in 0..rounds() {
        let mut server = serving(database, folder, &[]);
        let rows = ROWS + usize::try_from(round).expect("few rounds");
        import(database, folder, rows, &[]);
        // Somewhere between the first commit of this import and the last.
        std::thread::sleep(Duration::from_millis((round * 37) % 400));
        server.kill().expect("a server to kill");
        server.wait().expect("its end");
        let (code, text) = output(ordit(database, folder, &["check"]));
        assert_eq!(code, Some(0), "{text}");
        assert!(!text.contains("made anew"), "{text}");
    }
}

async fn killed_servers_go_on(engine: Engine) {
    let Some(database) = whole_database(engine).await else {
        return;
    };
    let (url, folder) = (database.url.clone(), database.folder);
    database.db.close().await.expect("a connection that closes");
    torture(&url, folder.path());
}

#[tokio::test]
async fn torture_kill_while_the_index_is_written_on_sqlite() {
    killed_servers_go_on(Engine::Sqlite).await;
}

#[tokio::test]
async fn torture_kill_while_the_index_is_written_on_postgres() {
    killed_servers_go_on(Engine::Postgres).await;
}

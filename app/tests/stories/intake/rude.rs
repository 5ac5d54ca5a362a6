//! An IMAP server that behaves as a story wants it to, where a real one cannot be made to.

use std::sync::{Arc, Mutex};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// How it behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    Works,
    /// Hangs up in the middle of the second mail.
    HangsUpInMidMail,
    /// Never says a word once it is asked for a mail.
    FallsSilent,
    /// Has no end.
    NeverStops,
    /// Sends what no server sends.
    TalksNonsense,
}

/// The server, with some mails.
pub struct RudeServer {
    pub port: u16,
    manner: Arc<Mutex<Manner>>,
}

impl RudeServer {
    /// Listens, and has these mails.
    pub async fn start(mails: Vec<String>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let manner = Arc::new(Mutex::new(Manner::Works));
        let (mails, own) = (Arc::new(mails), Arc::clone(&manner));
        tokio::spawn(async move {
            while let Ok((caller, _)) = listener.accept().await {
                let manner = *own.lock().expect("a manner");
                // Whoever hangs up is not heard to its end.
                tokio::spawn(converse(caller, manner, Arc::clone(&mails)));
            }
        });
        Self { port, manner }
    }

    /// Behaves so from the next conversation on.
    pub fn behave(&self, manner: Manner) {
        *self.manner.lock().expect("a manner") = manner;
    }
}

async fn converse(caller: TcpStream, manner: Manner, mails: Arc<Vec<String>>) -> Option<()> {
    let (reading, mut out) = caller.into_split();
    let mut lines = BufReader::new(reading).lines();
    say(&mut out, "* OK here\r\n").await?;
    loop {
        let line = lines.next_line().await.ok()??;
        let (tag, command) = line.split_once(' ')?;
        let words: Vec<&str> = command.split(' ').collect();
        match words[..] {
            ["SELECT", ..] => {
                let many = mails.len();
                let told = format!("* {many} EXISTS\r\n* OK [UIDVALIDITY 7] numbers\r\n");
                say(&mut out, &told).await?;
            }
            ["CAPABILITY", ..] => say(&mut out, "* CAPABILITY IMAP4rev1\r\n").await?,
            ["UID", "SEARCH", ..] => {
                let from = first_asked_for(command, mails.len());
                let uids: Vec<String> = (from..=mails.len()).map(|uid| uid.to_string()).collect();
                let told = format!("* SEARCH {}\r\n", uids.join(" "));
                say(&mut out, &told).await?;
            }
            ["UID", "FETCH", _, "(UID", "RFC822.SIZE)"] => {
                for (number, mail) in (1..).zip(mails.iter()) {
                    let told = format!(
                        "* {number} FETCH (UID {number} RFC822.SIZE {})\r\n",
                        mail.len()
                    );
                    say(&mut out, &told).await?;
                }
            }
            ["UID", "FETCH", uid, ..] => {
                let number: usize = uid.parse().ok()?;
                send(&mut out, manner, number, mails.get(number - 1)?).await?;
            }
            ["LOGOUT"] => return say(&mut out, &format!("* BYE\r\n{tag} OK\r\n")).await,
            _ => {}
        }
        say(&mut out, &format!("{tag} OK done\r\n")).await?;
    }
}

/// The first number of a search, of the part that is not limited to what nobody has read.
fn first_asked_for(command: &str, last: usize) -> usize {
    let asked = command.trim_start_matches("UID SEARCH UID ");
    let first = asked.split([':', ' ']).next().unwrap_or_default();
    first.parse().unwrap_or(last).min(last)
}

async fn send(
    out: &mut tokio::net::tcp::OwnedWriteHalf,
    manner: Manner,
    number: usize,
    mail: &str,
) -> Option<()> {
    let bytes = mail.len();
    let begun = format!("* {number} FETCH (UID {number} BODY[] {{{bytes}}}\r\n");
    match manner {
        Manner::HangsUpInMidMail if number == 2 => {
            say(out, &begun).await?;
            say(out, &mail[..bytes / 2]).await?;
            None
        }
        Manner::FallsSilent => std::future::pending().await,
        Manner::NeverStops => {
            say(
                out,
                &format!("* 1 FETCH (UID {number} BODY[] {{500000000}}\r\n"),
            )
            .await?;
            let piece = "x".repeat(1_000_000);
            loop {
                say(out, &piece).await?;
            }
        }
        Manner::TalksNonsense => say(out, "* FETCH )(\r\n").await,
        _ => say(out, &format!("{begun}{mail})\r\n")).await,
    }
}

async fn say(out: &mut tokio::net::tcp::OwnedWriteHalf, words: &str) -> Option<()> {
    out.write_all(words.as_bytes()).await.ok()
}

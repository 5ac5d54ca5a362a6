//! A mail server that behaves as a story wants it to, on a port of this machine.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use ordit_platform::mail::{EmailAddress, Patience, Server, Way};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpSocket, TcpStream},
    sync::Notify,
};

/// How it behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    Takes,
    /// Says this to the command RCPT.
    SaysOfRecipient(&'static str),
    /// Says this to the command MAIL.
    SaysOfSender(&'static str),
    /// Says this when all of the mail is there.
    SaysOfMail(&'static str),
    /// Hangs up after the first lines of a mail.
    HangsUpEarly,
    /// Takes a mail and hangs up without a word.
    HangsUpLate,
    /// Takes a mail and never says so.
    FallsSilent,
    /// Never says a word.
    IsSilent,
}

/// A mail that it took.
#[derive(Clone, Debug)]
pub struct Taken {
    pub to: String,
    pub lines: Vec<String>,
}

impl Taken {
    /// The lines of this header.
    pub fn header(&self, name: &str) -> Vec<&str> {
        let head = self.lines.iter().take_while(|line| !line.is_empty());
        let start = format!("{name}: ");
        head.filter_map(|line| line.strip_prefix(&start)).collect()
    }
}

/// The server.
pub struct MailServer {
    port: u16,
    inside: Arc<Inside>,
}

#[derive(Default)]
struct Inside {
    /// By recipient; the rest under an empty one.
    manners: Mutex<HashMap<String, Manner>>,
    taken: Mutex<Vec<Taken>>,
    has_taken: Notify,
}

impl MailServer {
    /// Listens, and takes everything.
    pub async fn start() -> Self {
        let socket = TcpSocket::new_v4().expect("a socket");
        // Little fits between the two, so that a long mail is still being sent when it hangs up.
        socket.set_recv_buffer_size(4096).expect("a small buffer");
        socket
            .bind("127.0.0.1:0".parse().expect("an address"))
            .expect("a port");
        let listener = socket.listen(64).expect("a listener");
        let port = listener.local_addr().expect("an address").port();
        let inside = Arc::new(Inside::default());
        tokio::spawn(listen(listener, inside.clone()));
        Self { port, inside }
    }

    /// Behaves so from now on.
    pub fn behave(&self, manner: Manner) {
        self.behave_to("", manner);
    }

    /// Behaves so to one recipient.
    pub fn behave_to(&self, recipient: &str, manner: Manner) {
        let mut manners = self.inside.manners.lock().expect("manners");
        manners.insert(recipient.to_owned(), manner);
    }

    /// What it took so far.
    pub fn taken(&self) -> Vec<Taken> {
        self.inside.taken.lock().expect("mails").clone()
    }

    /// Waits until it took a mail.
    pub async fn has_taken(&self) {
        self.inside.has_taken.notified().await;
    }

    /// The way to it.
    pub fn way(&self) -> Way {
        self.way_at("smtp://", LONG, LONG)
    }

    /// The way to it, for a story in which it never answers.
    pub fn impatient_way(&self) -> Way {
        self.way_at("smtp://", SHORT, SHORT)
    }

    /// The way to it, for a story in which it never answers once it took a mail.
    pub fn hasty_way(&self) -> Way {
        self.way_at("smtp://", LONG, SHORT)
    }

    /// The way to it as its address begins: with TLS, or with a user and a password.
    pub fn way_as(&self, start: &str) -> Way {
        self.way_at(start, LONG, LONG)
    }

    /// Its address, as the command line takes it.
    pub fn address(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    fn way_at(&self, start: &str, step: Duration, taking_over: Duration) -> Way {
        let from = EmailAddress::parse("ordit@xarxa.example").expect("an address");
        let address = format!("{start}127.0.0.1:{}", self.port);
        let server = Server::parse(&address, from).expect("a server");
        let patience = Patience { step, taking_over };
        server.with_patience(patience).into()
    }
}

/// Nothing in a story takes so long.
const LONG: Duration = Duration::from_secs(60);
/// What never comes is not waited for.
const SHORT: Duration = Duration::from_millis(40);

async fn listen(listener: TcpListener, inside: Arc<Inside>) {
    while let Ok((caller, _)) = listener.accept().await {
        tokio::spawn(converse(caller, inside.clone()));
    }
}

impl Inside {
    fn manner(&self, recipient: &str) -> Manner {
        let manners = self.manners.lock().expect("manners");
        let own = manners.get(recipient).or_else(|| manners.get(""));
        own.copied().unwrap_or(Manner::Takes)
    }
}

async fn converse(caller: TcpStream, inside: Arc<Inside>) -> std::io::Result<()> {
    let mut caller = BufReader::new(caller);
    let mut to = String::new();
    if inside.manner("") == Manner::IsSilent {
        return std::future::pending().await;
    }
    say(&mut caller, "220 mail.example").await?;
    loop {
        let Some(line) = line(&mut caller).await? else {
            return Ok(());
        };
        let (verb, rest) = line.split_once([' ', ':']).unwrap_or((&line, ""));
        let manner = inside.manner(&to);
        match (verb, manner) {
            ("EHLO", _) => say(&mut caller, "250-mail.example\r\n250 AUTH PLAIN").await?,
            ("AUTH", _) => say(&mut caller, "235 welcome").await?,
            ("MAIL", Manner::SaysOfSender(words)) => say(&mut caller, words).await?,
            ("RCPT", _) => {
                to = rest
                    .trim_start_matches("TO:<")
                    .trim_end_matches('>')
                    .to_owned();
                let words = match inside.manner(&to) {
                    Manner::SaysOfRecipient(words) => words,
                    _ => "250 ok",
                };
                say(&mut caller, words).await?;
            }
            ("DATA", _) => {
                say(&mut caller, "354 go on").await?;
                if !take(&mut caller, &inside, &to).await? {
                    return Ok(());
                }
            }
            ("QUIT", _) => return say(&mut caller, "221 goodbye").await,
            _ => say(&mut caller, "250 ok").await?,
        }
    }
}

/// Reads a mail and answers; tells whether the conversation goes on.
async fn take(
    caller: &mut BufReader<TcpStream>,
    inside: &Inside,
    to: &str,
) -> std::io::Result<bool> {
    let manner = inside.manner(to);
    let mut lines = Vec::new();
    while let Some(line) = line(caller).await? {
        if manner == Manner::HangsUpEarly && lines.len() == 3 {
            return Ok(false);
        }
        if line == "." {
            break;
        }
        lines.push(line);
    }
    if let Manner::SaysOfMail(words) = manner {
        say(caller, words).await?;
        return Ok(true);
    }
    let taken = Taken {
        to: to.to_owned(),
        lines,
    };
    inside.taken.lock().expect("mails").push(taken);
    inside.has_taken.notify_one();
    match manner {
        Manner::HangsUpLate => return Ok(false),
        Manner::FallsSilent => std::future::pending().await,
        _ => say(caller, "250 taken").await?,
    }
    Ok(true)
}

async fn say(caller: &mut BufReader<TcpStream>, words: &str) -> std::io::Result<()> {
    let words = format!("{words}\r\n");
    caller.get_mut().write_all(words.as_bytes()).await
}

async fn line(caller: &mut BufReader<TcpStream>) -> std::io::Result<Option<String>> {
    let mut line = String::new();
    let length = caller.read_line(&mut line).await?;
    Ok((length > 0).then(|| line.trim_end().to_owned()))
}

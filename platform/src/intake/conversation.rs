//! A conversation with an IMAP server about one folder: what is new, its size, its bytes.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use async_imap::{Client, Session, error::Error, types::Capabilities};
use futures::TryStreamExt;
use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::{mailbox::Mailbox, metered::Metered, rules::Position};
use crate::{mail::Security, outbound::believing};

/// In one conversation at most so much is read, whatever the server says of sizes.
const MOST_BYTES: u64 = 150_000_000;
/// Headers of a mail that is not read whole are looked at this far.
const HEAD_BYTES: usize = 65_536;
/// A goodbye is polite and not worth more.
const GOODBYE: Duration = Duration::from_secs(2);

/// Why a mailbox was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    Unreached,
    /// Whoever answers cannot show that it is the server, or does not encrypt.
    Certificate,
    Login,
    Folder,
    BrokenOff,
    TooSlow,
}

impl Trouble {
    /// The key of its sentence.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Unreached => "intake-failure-unreached",
            Self::Certificate => "intake-failure-certificate",
            Self::Login => "intake-failure-login",
            Self::Folder => "intake-failure-folder",
            Self::BrokenOff => "intake-failure-broken-off",
            Self::TooSlow => "intake-failure-too-slow",
        }
    }
}

/// An open folder. What a server says may hold what somebody wrote, so none of it is logged.
pub(super) struct Conversation {
    session: Session<Metered>,
    patience: Duration,
    /// Where mails go that were taken.
    moved_to: Option<String>,
    pub uid_validity: u32,
    uid_next: Option<u32>,
}

impl Conversation {
    /// Signs in and opens the folder.
    pub(super) async fn open(mailbox: &Mailbox) -> Result<Self, Trouble> {
        let patience = mailbox.patience;
        let client = within(patience, connect(mailbox)).await?;
        let (user, password) = (&mailbox.credentials.user, &mailbox.credentials.password);
        let signed_in = async {
            let ended = client.login(user, password).await;
            ended.map_err(|(error, _)| match error {
                Error::No(_) | Error::Bad(_) | Error::Validate(_) => Trouble::Login,
                _ => Trouble::BrokenOff,
            })
        };
        let mut session = within(patience, signed_in).await?;
        let moved_to = within(patience, place_for_taken(&mut session, mailbox)).await?;
        let opening = async {
            let opened = session.select(&mailbox.folder).await;
            opened.map_err(|error| match error {
                Error::No(_) | Error::Bad(_) | Error::Validate(_) => Trouble::Folder,
                _ => Trouble::BrokenOff,
            })
        };
        let opened = within(patience, opening).await?;
        // Without it nothing tells one mail from another the next time.
        let uid_validity = opened.uid_validity.ok_or(Trouble::Folder)?;
        Ok(Self {
            session,
            patience,
            moved_to,
            uid_validity,
            uid_next: opened.uid_next,
        })
    }

    /// The highest number that a mail of the folder has.
    pub(super) async fn highest_uid(&mut self) -> Result<u32, Trouble> {
        if let Some(next) = self.uid_next {
            return Ok(next.saturating_sub(1));
        }
        let all = search(&mut self.session, "ALL".to_owned());
        let found = within(self.patience, all).await?;
        Ok(found.into_iter().max().unwrap_or(0))
    }

    /// The numbers of mails that were not looked at yet, in order.
    pub(super) async fn new_uids(&mut self, position: &Position) -> Result<Vec<u32>, Trouble> {
        let mut found = Vec::new();
        for (from, query) in position.queries() {
            let some = within(self.patience, search(&mut self.session, query)).await?;
            // A range always holds the last mail, even one before its beginning.
            found.extend(some.into_iter().filter(|uid| i64::from(*uid) >= from));
        }
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    /// How large these mails are, in bytes.
    pub(super) async fn sizes(&mut self, uids: &[u32]) -> Result<BTreeMap<u32, u64>, Trouble> {
        if uids.is_empty() {
            return Ok(BTreeMap::new());
        }
        let list: Vec<String> = uids.iter().map(u32::to_string).collect();
        let asking = async {
            let fetched = self.session.uid_fetch(list.join(","), "(UID RFC822.SIZE)");
            let fetched: Vec<_> = fetched.await?.try_collect().await?;
            let size = |one: &async_imap::types::Fetch| Some((one.uid?, u64::from(one.size?)));
            Ok::<_, Error>(fetched.iter().filter_map(size).collect())
        };
        within(self.patience, broken(asking)).await
    }

    /// All of a mail; none when it is gone.
    pub(super) async fn whole(&mut self, uid: u32) -> Result<Option<Vec<u8>>, Trouble> {
        self.part(uid, "(UID BODY.PEEK[])".to_owned()).await
    }

    /// Its headers only.
    pub(super) async fn head(&mut self, uid: u32) -> Result<Option<Vec<u8>>, Trouble> {
        let query = format!("(UID BODY.PEEK[HEADER]<0.{HEAD_BYTES}>)");
        self.part(uid, query).await
    }

    async fn part(&mut self, uid: u32, query: String) -> Result<Option<Vec<u8>>, Trouble> {
        let asking = async {
            let fetched = self.session.uid_fetch(uid.to_string(), query).await?;
            let fetched: Vec<_> = fetched.try_collect().await?;
            let own = fetched.iter().filter(|one| one.uid == Some(uid));
            let bytes = |one: &async_imap::types::Fetch| {
                one.body().or_else(|| one.header()).map(<[u8]>::to_vec)
            };
            Ok::<_, Error>(own.filter_map(bytes).next())
        };
        within(self.patience, broken(asking)).await
    }

    /// Marks a mail as read, and moves it where it goes; nothing is ever deleted.
    pub(super) async fn leave(&mut self, uid: u32) -> Result<(), Trouble> {
        let uid = uid.to_string();
        let marking = async {
            let marked = self
                .session
                .uid_store(&uid, "+FLAGS.SILENT (\\Seen)")
                .await?;
            let marked: Vec<_> = marked.try_collect().await?;
            drop(marked);
            match &self.moved_to {
                Some(folder) => self.session.uid_mv(&uid, folder).await,
                None => Ok(()),
            }
        };
        within(self.patience, broken(marking)).await
    }

    /// Says goodbye.
    pub(super) async fn close(mut self) {
        drop(tokio::time::timeout(GOODBYE, self.session.logout()).await);
    }
}

async fn connect(mailbox: &Mailbox) -> Result<Client<Metered>, Trouble> {
    let plain = TcpStream::connect((mailbox.host.as_str(), mailbox.port)).await;
    let plain = plain.map_err(|_| Trouble::Unreached)?;
    match mailbox.security {
        Security::Tls => greeted(Metered::new(encrypted(mailbox, plain).await?, MOST_BYTES)).await,
        Security::Loopback => greeted(Metered::new(plain, MOST_BYTES)).await,
        Security::StartTls => {
            let mut client = greeted(Metered::new(plain, MOST_BYTES)).await?;
            let begun = client.run_command_and_check_ok("STARTTLS", None).await;
            begun.map_err(|_| Trouble::Certificate)?;
            // What came unencrypted after the answer is dropped with the client.
            let encrypted = encrypted(mailbox, client.into_inner()).await?;
            Ok(Client::new(Metered::new(encrypted, MOST_BYTES)))
        }
    }
}

async fn greeted(stream: Metered) -> Result<Client<Metered>, Trouble> {
    let mut client = Client::new(stream);
    match client.read_response().await {
        Ok(Some(_)) => Ok(client),
        Ok(None) | Err(_) => Err(Trouble::BrokenOff),
    }
}

async fn encrypted<S>(
    mailbox: &Mailbox,
    plain: S,
) -> Result<tokio_rustls::client::TlsStream<S>, Trouble>
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
{
    let config = believing(&mailbox.certificates).map_err(|_| Trouble::Certificate)?;
    let name = ServerName::try_from(mailbox.host.clone()).map_err(|_| Trouble::Certificate)?;
    let connector = TlsConnector::from(Arc::new(config));
    let connected = connector.connect(name, plain).await;
    connected.map_err(|error| {
        let inner = error.get_ref().and_then(|inner| inner.downcast_ref());
        match inner {
            Some::<&rustls::Error>(_) => Trouble::Certificate,
            None => Trouble::BrokenOff,
        }
    })
}

/// The folder for what was taken, where there is one and mails can be moved.
async fn place_for_taken(
    session: &mut Session<Metered>,
    mailbox: &Mailbox,
) -> Result<Option<String>, Trouble> {
    let folder = &mailbox.moved_to;
    if folder.is_empty() || *folder == mailbox.folder || folder.contains(['"', '\\', '*', '%']) {
        return Ok(None);
    }
    let asking = async {
        let can: Capabilities = session.capabilities().await?;
        if !can.has_str("MOVE") {
            return Ok(None);
        }
        let names = session.list(None, Some(&format!("\"{folder}\""))).await?;
        let names: Vec<_> = names.try_collect().await?;
        Ok::<_, Error>(names.first().map(|name| name.name().to_owned()))
    };
    broken(asking).await
}

async fn search(session: &mut Session<Metered>, query: String) -> Result<Vec<u32>, Trouble> {
    let found = broken(session.uid_search(query)).await?;
    Ok(found.into_iter().collect())
}

async fn broken<T>(asking: impl Future<Output = Result<T, Error>>) -> Result<T, Trouble> {
    asking.await.map_err(|_| Trouble::BrokenOff)
}

async fn within<T>(
    limit: Duration,
    step: impl Future<Output = Result<T, Trouble>>,
) -> Result<T, Trouble> {
    let ended = tokio::time::timeout(limit, step).await;
    ended.unwrap_or(Err(Trouble::TooSlow))
}

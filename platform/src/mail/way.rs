//! How mail leaves the instance: by a server, into the demo's outbox, or not at all.

use std::{fmt, net::IpAddr, sync::Arc, time::Duration};

use lettre::transport::smtp::authentication::Credentials;
use percent_encoding::percent_decode_str;
use url::{Host, Url};

use super::EmailAddress;

/// The way that mail of this instance takes.
#[derive(Clone, Debug, Default)]
pub enum Way {
    /// No server is known: mail waits, and codes for signing in are printed in the log.
    #[default]
    Nowhere,
    /// The demo keeps everything to be looked at; nothing leaves it.
    Outbox,
    Server(Arc<Server>),
}

impl Way {
    /// The address from which all mail of the instance comes.
    pub fn sender(&self) -> Option<&EmailAddress> {
        match self {
            Self::Server(server) => Some(&server.from),
            Self::Nowhere | Self::Outbox => None,
        }
    }
}

/// A server that takes mail for others.
#[derive(Clone, Debug)]
pub struct Server {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: Security,
    /// Does not show itself in a log.
    pub(super) credentials: Option<Credentials>,
    pub(super) from: EmailAddress,
    pub(super) patience: Patience,
}

/// How a conversation is kept from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Security {
    /// From its first byte.
    Tls,
    /// From the command STARTTLS on, which must succeed.
    StartTls,
    /// Not at all, because it does not leave this machine.
    Loopback,
}

/// How long a server may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// To be reached, and to answer a command.
    pub step: Duration,
    /// To take the mail over. Giving up here leaves open whether it was sent.
    pub taking_over: Duration,
}

impl Patience {
    /// RFC 5321 asks for five and ten minutes; a busy server answers long before.
    const USUAL: Self = Self {
        step: Duration::from_secs(60),
        taking_over: Duration::from_secs(600),
    };
}

/// What is wrong with the address of a server; never repeats it, for it may hold a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WayError {
    #[error("the mail server is smtps://user:password@host or smtp://user:password@host:587")]
    NotAnAddress,
    #[error("the user or the password of the mail server is wrongly encoded (use %40 for @)")]
    WronglyEncoded,
}

impl Server {
    /// The server at `smtps://…` (encrypted from the start, port 465 unless another is named) or
    /// `smtp://…` (encrypted by STARTTLS, port 587); plain only where it is this very machine. All
    /// its mail comes from one address.
    ///
    /// # Errors
    /// When it is no such address.
    pub fn parse(address: &str, from: EmailAddress) -> Result<Self, WayError> {
        let url = Url::parse(address.trim()).map_err(|_| WayError::NotAnAddress)?;
        let host = url.host_str().filter(|host| !host.is_empty());
        let host = host.ok_or(WayError::NotAnAddress)?;
        let (security, port) = match url.scheme() {
            "smtps" => (Security::Tls, 465),
            "smtp" if is_loopback(host) => (Security::Loopback, 25),
            "smtp" => (Security::StartTls, 587),
            _ => return Err(WayError::NotAnAddress),
        };
        if !matches!(url.path(), "" | "/") || url.query().is_some() {
            return Err(WayError::NotAnAddress);
        }
        Ok(Self {
            host: bare(host).to_owned(),
            port: url.port().unwrap_or(port),
            security,
            credentials: credentials(&url)?,
            from,
            patience: Patience::USUAL,
        })
    }

    /// The same with another patience.
    #[must_use]
    pub fn with_patience(mut self, patience: Patience) -> Self {
        self.patience = patience;
        self
    }
}

impl From<Server> for Way {
    fn from(server: Server) -> Self {
        Self::Server(Arc::new(server))
    }
}

impl fmt::Display for Server {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.host, self.port)
    }
}

fn credentials(url: &Url) -> Result<Option<Credentials>, WayError> {
    let decoded = |text| {
        let decoded = percent_decode_str(text).decode_utf8();
        decoded.map_err(|_| WayError::WronglyEncoded)
    };
    let user = decoded(url.username())?;
    let password = decoded(url.password().unwrap_or_default())?;
    let are_there = !user.is_empty();
    Ok(are_there.then(|| Credentials::new(user.into_owned(), password.into_owned())))
}

/// Whether this host is this very machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    match Host::parse(host) {
        Ok(Host::Domain(name)) => {
            name == "localhost" || name.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
        }
        Ok(Host::Ipv4(ip)) => ip.is_loopback(),
        Ok(Host::Ipv6(ip)) => ip.is_loopback(),
        Err(_) => false,
    }
}

/// An address of IP version 6 without its brackets, as the resolver takes it.
pub(crate) fn bare(host: &str) -> &str {
    host.trim_start_matches('[').trim_end_matches(']')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(address: &str) -> Result<Server, WayError> {
        let from = EmailAddress::parse("ordit@xarxa.example").expect("an address");
        Server::parse(address, from)
    }

    fn kept(address: &str) -> (String, u16, Security) {
        let server = server(address).expect(address);
        (server.host, server.port, server.security)
    }

    #[test]
    fn nothing_leaves_this_machine_unencrypted() {
        for (address, host, port, security) in [
            ("smtps://mail.example", "mail.example", 465, Security::Tls),
            (
                "smtps://mail.example:1465/",
                "mail.example",
                1465,
                Security::Tls,
            ),
            (
                "smtp://mail.example",
                "mail.example",
                587,
                Security::StartTls,
            ),
            ("smtp://192.0.2.1:25", "192.0.2.1", 25, Security::StartTls),
            ("smtp://localhost", "localhost", 25, Security::Loopback),
            (
                "smtp://127.0.0.1:1025",
                "127.0.0.1",
                1025,
                Security::Loopback,
            ),
            ("smtp://[::1]:1025", "::1", 1025, Security::Loopback),
            ("smtps://127.0.0.1", "127.0.0.1", 465, Security::Tls),
            (
                "smtp://localhost.example",
                "localhost.example",
                587,
                Security::StartTls,
            ),
        ] {
            assert_eq!(
                kept(address),
                (host.to_owned(), port, security),
                "{address}"
            );
        }
    }

    #[test]
    fn a_wrong_address_is_refused_without_repeating_its_password() {
        for address in [
            "mail.example",
            "https://u:hunter2@mail.example",
            "smtp://",
            "smtps://u:hunter2@mail.example/folder",
            "smtp://u:hunter2@mail.example?tls=none",
            "smtps://u:hunter2%ff@mail.example",
        ] {
            let error = server(address).expect_err(address);
            assert!(!format!("{error} {error:?}").contains("hunter2"));
        }
    }

    #[test]
    fn user_and_password_are_decoded_and_never_shown() {
        let server = server("smtps://ada%40salt.example:hunter2%26+%3D@mail.example");
        let server = server.expect("a server");
        let expected = Credentials::new("ada@salt.example".into(), "hunter2&+=".into());
        assert_eq!(server.credentials, Some(expected));
        let told = format!("{server} {server:?} {:?}", Way::from(server.clone()));
        assert!(
            !told.contains("hunter2") && !told.contains("salt"),
            "{told}"
        );
    }
}

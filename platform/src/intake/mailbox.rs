//! An intake mailbox as the operator names it: where it is, whose, and how one gets in.

use std::{fmt, path::Path, sync::Arc, time::Duration};

use percent_encoding::percent_decode_str;
use rustls::pki_types::{CertificateDer, pem::PemObject};
use url::Url;

use crate::mail::{EmailAddress, Security, bare, is_loopback};

/// The folder into which mails are moved once they were taken, where there is one of this name.
const MOVED_TO: &str = "Ordit";
const INBOX: &str = "INBOX";

/// A mailbox from which the drafts of one network come.
#[derive(Clone, Debug)]
pub struct Mailbox {
    /// The last part of the network's address.
    pub network: String,
    /// Where people send what is meant for it, where that is known.
    pub address: Option<EmailAddress>,
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: Security,
    pub(super) credentials: Credentials,
    pub(super) folder: String,
    pub(super) moved_to: String,
    /// Whose certificates are believed besides the usual ones.
    pub(super) certificates: Arc<[CertificateDer<'static>]>,
    pub(super) patience: Duration,
}

/// User and password; they never show themselves.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Credentials {
    pub user: String,
    pub password: String,
}

/// What is wrong with a mailbox; never repeats it, for it may hold a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailboxError {
    #[error("an intake mailbox is imaps://user:password@host or imap://user:password@host/FOLDER")]
    NotAnAddress,
    #[error("the user or the password of the mailbox is wrongly encoded (use %40 for @)")]
    WronglyEncoded,
    #[error("the mailbox lacks its user or its password")]
    NoCredentials,
    #[error("the file of certificates cannot be read as PEM")]
    NoCertificates,
}

impl Mailbox {
    /// A server is asked this long for one answer.
    const PATIENCE: Duration = Duration::from_secs(60);

    /// The mailbox of a network at `imaps://…` (encrypted from the start, port 993 unless another
    /// is named) or `imap://…` (encrypted by STARTTLS, port 143); plain only where it is this very
    /// machine. The path names the folder; the password may come apart.
    ///
    /// # Errors
    /// When it is no such address.
    pub fn parse(
        network: &str,
        address: &str,
        password: Option<String>,
    ) -> Result<Self, MailboxError> {
        let url = Url::parse(address.trim()).map_err(|_| MailboxError::NotAnAddress)?;
        let host = url.host_str().filter(|host| !host.is_empty());
        let host = host.ok_or(MailboxError::NotAnAddress)?;
        let (security, port) = match url.scheme() {
            "imaps" => (Security::Tls, 993),
            "imap" if is_loopback(host) => (Security::Loopback, 143),
            "imap" => (Security::StartTls, 143),
            _ => return Err(MailboxError::NotAnAddress),
        };
        if url.query().is_some() || url.fragment().is_some() || network.is_empty() {
            return Err(MailboxError::NotAnAddress);
        }
        let user = decoded(url.username())?;
        let password = match password {
            Some(password) => password,
            None => decoded(url.password().unwrap_or_default())?,
        };
        let is_line = |text: &str| !text.is_empty() && !text.contains(['\r', '\n', '\0']);
        if !is_line(&user) || !is_line(&password) {
            return Err(MailboxError::NoCredentials);
        }
        let folder = match decoded(url.path().trim_matches('/'))? {
            folder if folder.is_empty() => INBOX.to_owned(),
            folder => folder,
        };
        Ok(Self {
            network: network.to_owned(),
            address: EmailAddress::parse(&user).ok(),
            host: bare(host).to_owned(),
            port: url.port().unwrap_or(port),
            security,
            credentials: Credentials { user, password },
            folder,
            moved_to: MOVED_TO.to_owned(),
            certificates: Arc::default(),
            patience: Self::PATIENCE,
        })
    }

    /// The same, with STARTTLS even on this machine.
    #[must_use]
    pub fn always_encrypted(mut self) -> Self {
        if self.security == Security::Loopback {
            self.security = Security::StartTls;
        }
        self
    }

    /// The same, moving what was taken into another folder.
    #[must_use]
    pub fn moving_to(mut self, folder: &str) -> Self {
        folder.clone_into(&mut self.moved_to);
        self
    }

    /// The same, where people send to this address.
    #[must_use]
    pub fn with_address(mut self, address: EmailAddress) -> Self {
        self.address = Some(address);
        self
    }

    /// The same with another patience for one answer.
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// The same, believing also the certificates in this file (PEM), such as a council's own.
    ///
    /// # Errors
    /// When there are none in it.
    pub fn believing(mut self, file: &Path) -> Result<Self, MailboxError> {
        let found = CertificateDer::pem_file_iter(file);
        let found = found.and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let found = found.map_err(|_| MailboxError::NoCertificates)?;
        if found.is_empty() {
            return Err(MailboxError::NoCertificates);
        }
        self.certificates = found.into();
        Ok(self)
    }

    /// By what its position is remembered.
    pub fn key(&self) -> String {
        format!(
            "{} {}@{}/{}",
            self.network, self.credentials.user, self.host, self.folder
        )
    }
}

fn decoded(text: &str) -> Result<String, MailboxError> {
    let decoded = percent_decode_str(text).decode_utf8();
    let decoded = decoded.map_err(|_| MailboxError::WronglyEncoded)?;
    Ok(decoded.into_owned())
}

impl fmt::Display for Mailbox {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{} of {}", self.host, self.port, self.network)
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Credentials")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mailbox(address: &str) -> Result<Mailbox, MailboxError> {
        Mailbox::parse("alfa", address, None)
    }

    #[test]
    fn nothing_is_read_unencrypted_from_another_machine() {
        for (address, port, security, folder) in [
            ("imaps://u:p@mail.example", 993, Security::Tls, "INBOX"),
            ("imap://u:p@mail.example", 143, Security::StartTls, "INBOX"),
            (
                "imap://u:p@127.0.0.1:1143/",
                1143,
                Security::Loopback,
                "INBOX",
            ),
            (
                "imap://u:p@[::1]/Xarxa%20Alfa",
                143,
                Security::Loopback,
                "Xarxa Alfa",
            ),
            (
                "imap://u:p@localhost.example",
                143,
                Security::StartTls,
                "INBOX",
            ),
        ] {
            let found = mailbox(address).expect(address);
            let kept = (found.port, found.security, found.folder.as_str());
            assert_eq!(kept, (port, security, folder), "{address}");
        }
        let here = mailbox("imap://u:p@127.0.0.1").expect("a mailbox");
        assert_eq!(here.always_encrypted().security, Security::StartTls);
    }

    #[test]
    fn a_wrong_one_is_refused_without_repeating_its_password() {
        for address in [
            "mail.example",
            "https://u:hunter2@mail.example",
            "imaps://u@mail.example",
            "imaps://:hunter2@mail.example",
            "imaps://u:hunter2%ff@mail.example",
            "imaps://u:hunter2%0d%0aA@mail.example",
            "imaps://u:hunter2@mail.example?tls=none",
        ] {
            let error = mailbox(address).expect_err(address);
            assert!(!format!("{error} {error:?}").contains("hunter2"));
        }
        assert!(Mailbox::parse("", "imaps://u:p@mail.example", None).is_err());
    }

    #[test]
    fn user_and_password_are_decoded_and_never_shown() {
        let found = mailbox("imaps://intake%40alfa.example:hunter2%26+@mail.example");
        let found = found.expect("a mailbox");
        assert_eq!(found.credentials.password, "hunter2&+");
        let address = found.address.as_ref().map(EmailAddress::as_str);
        assert_eq!(address, Some("intake@alfa.example"));
        assert!(!format!("{found} {found:?}").contains("hunter2"));
        let apart = Mailbox::parse("alfa", "imaps://u@mail.example", Some("x y".to_owned()));
        assert_eq!(apart.expect("a mailbox").credentials.password, "x y");
    }
}

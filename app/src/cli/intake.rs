//! The intake mailboxes that the operator names: by flags and environment, or in `ordit.toml`.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use anyhow::{Context, anyhow};
use clap::Args;
use ordit_platform::{intake::Mailbox, mail::EmailAddress};
use serde::Deserialize;

use super::elsewhere::secret;

/// Mailboxes of networks; those that need more than an address stand in `ordit.toml`.
#[derive(Args)]
pub struct IntakeArguments {
    /// A mailbox whose mails become drafts of a network: NETWORK=imaps://user:password@host, or
    /// imap://… with STARTTLS; may be given more than once.
    #[arg(
        long = "intake",
        env = "ORDIT_INTAKE",
        hide_env_values = true,
        value_delimiter = ' ',
        value_name = "NETWORK=URL"
    )]
    mailboxes: Vec<String>,
}

impl IntakeArguments {
    /// The mailboxes of the flags.
    ///
    /// # Errors
    /// When one of them is none; what was given is not repeated.
    pub fn mailboxes(&self) -> anyhow::Result<Vec<Mailbox>> {
        let given = self.mailboxes.iter().filter(|given| !given.is_empty());
        let mailbox = |given: &String| {
            let (network, address) = given
                .split_once('=')
                .ok_or_else(|| anyhow!("--intake is NETWORK=imaps://user:password@host"))?;
            Mailbox::parse(network, address, None).context("--intake cannot be used")
        };
        given.map(mailbox).collect()
    }
}

/// A password never shows itself.
impl fmt::Debug for IntakeArguments {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("IntakeArguments").finish_non_exhaustive()
    }
}

/// A mailbox in `ordit.toml`; paths are seen from its folder.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntakePart {
    network: String,
    server: String,
    password_file: Option<PathBuf>,
    /// Where people send to, where that is not the user.
    address: Option<String>,
    /// Where mails go that were taken; nowhere when empty.
    moved_to: Option<String>,
    /// Certificates that are believed besides the usual ones.
    certificate_file: Option<PathBuf>,
}

impl IntakePart {
    /// The mailbox.
    ///
    /// # Errors
    /// When it is none, or a file cannot be read.
    pub fn mailbox(self, folder: &Path) -> anyhow::Result<Mailbox> {
        let network = self.network.clone();
        let named = || format!("the intake mailbox of {network:?}");
        let path = self.password_file.map(|path| folder.join(path));
        let password = path.as_deref().map(secret).transpose();
        let password = password.with_context(named)?;
        let parsed = Mailbox::parse(&self.network, &self.server, password);
        let mut mailbox = parsed.with_context(named)?;
        if let Some(address) = self.address {
            let address = EmailAddress::parse(&address);
            let address = address.map_err(|_| anyhow!("{}: address is none", named()))?;
            mailbox = mailbox.with_address(address);
        }
        if let Some(moved_to) = self.moved_to {
            mailbox = mailbox.moving_to(&moved_to);
        }
        if let Some(file) = self.certificate_file {
            mailbox = mailbox.believing(&folder.join(file)).with_context(named)?;
        }
        Ok(mailbox)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str, folder: &Path) -> anyhow::Result<Mailbox> {
        let read = toml::from_str::<IntakePart>(text);
        let read = read.map_err(|error| anyhow!(error.message().to_owned()))?;
        read.mailbox(folder)
    }

    #[test]
    fn a_mailbox_of_the_file_reads_its_password_from_another() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("secret"), "hunter2\n").expect("a file");
        let whole = "network = \"alfa\"\nserver = \"imaps://alfa%40x.example@mail.example\"\n\
                     password_file = \"secret\"\nmoved_to = \"Fet\"\naddress = \"a@x.example\"";
        let mailbox = part(whole, folder.path()).expect("a mailbox");
        assert_eq!(mailbox.network, "alfa");
        assert_eq!(
            mailbox.address.as_ref().map(EmailAddress::as_str),
            Some("a@x.example")
        );
        assert!(!format!("{mailbox:?} {mailbox}").contains("hunter2"));
        for wrong in [
            &whole.replace("\"secret\"", "\"none\""),
            &whole.replace("a@x.example", "a@"),
            &whole.replace("imaps", "https"),
            &format!("{whole}\npassword = \"hunter2\""),
            &format!("{whole}\ncertificate_file = \"secret\""),
        ] {
            let error = part(wrong, folder.path()).expect_err(wrong);
            assert!(!format!("{error:#}").contains("hunter2"), "{error:#}");
        }
    }

    #[test]
    fn flags_name_several_and_never_show_them() {
        let given = |all: &[&str]| IntakeArguments {
            mailboxes: all.iter().map(|one| (*one).to_owned()).collect(),
        };
        let two = given(&[
            "alfa=imaps://u:hunter2@a.example",
            "beta=imap://u:p@b.example",
        ]);
        assert_eq!(two.mailboxes().expect("mailboxes").len(), 2);
        assert!(!format!("{two:?}").contains("hunter2"));
        for wrong in [
            "imaps://u:hunter2@a.example",
            "alfa=https://u:hunter2@a.example",
        ] {
            let error = given(&[wrong]).mailboxes().expect_err(wrong);
            assert!(!format!("{error:#}").contains("hunter2"));
        }
        assert!(given(&[""]).mailboxes().expect("nothing").is_empty());
    }
}

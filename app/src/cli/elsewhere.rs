//! Whom the instance calls, where else people sign in, how long things are kept: `ordit.toml`, flags
//! and environment.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, bail};
use clap::Args;
use ordit_kernel::Lang;
use ordit_platform::{
    intake::Mailbox,
    outbound::Outbound,
    privacy::{Responsible, Retention},
    session::openid::{NewProvider, Provider},
};
use serde::Deserialize;

use super::intake::{IntakeArguments, IntakePart};
use super::responsible::{ResponsiblePart, RetentionArguments};

/// Looked for in the folder of the instance.
const FILE: &str = "ordit.toml";
/// What the provider of the flags is called in addresses.
const KEY: &str = "account";

/// Whom the instance calls, and one provider by which people sign in; more stand in `ordit.toml`.
#[derive(Args, Debug)]
pub struct ElsewhereArguments {
    /// A file of settings; ordit.toml in the folder of the instance when left out.
    #[arg(long, env = "ORDIT_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// A host that may be called though its address is not public, and without encryption; may be
    /// given more than once.
    #[arg(
        long = "outbound-allow",
        env = "ORDIT_OUTBOUND_ALLOW",
        value_delimiter = ',',
        value_name = "HOST"
    )]
    allowed: Vec<String>,
    /// An OpenID Connect provider by whose accounts people sign in, such as
    /// https://idp.example/realms/council.
    #[arg(
        long = "openid-issuer",
        env = "ORDIT_OPENID_ISSUER",
        requires = "client",
        value_name = "URL"
    )]
    issuer: Option<String>,
    /// The name by which that provider knows this instance.
    #[arg(long = "openid-client", env = "ORDIT_OPENID_CLIENT", value_name = "ID")]
    client: Option<String>,
    /// The file with the secret that the provider gave.
    #[arg(
        long = "openid-secret-file",
        env = "ORDIT_OPENID_SECRET_FILE",
        value_name = "FILE"
    )]
    secret_file: Option<PathBuf>,
    /// What people call that account, after "Sign in with".
    #[arg(long = "openid-label", env = "ORDIT_OPENID_LABEL", value_name = "TEXT")]
    label: Option<String>,
    /// Only addresses of these domains count; may be given more than once.
    #[arg(
        long = "openid-mail-domain",
        env = "ORDIT_OPENID_MAIL_DOMAINS",
        value_delimiter = ',',
        value_name = "DOMAIN"
    )]
    mail_domains: Vec<String>,
    #[command(flatten)]
    intake: IntakeArguments,
    #[command(flatten)]
    retention: RetentionArguments,
}

/// What `ordit.toml` may hold.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    outbound: OutboundPart,
    openid: Vec<OpenidPart>,
    intake: Vec<IntakePart>,
    retention: BTreeMap<String, i64>,
    responsible: ResponsiblePart,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct OutboundPart {
    allow: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenidPart {
    key: String,
    issuer: String,
    client_id: String,
    client_secret_file: Option<PathBuf>,
    #[serde(default)]
    label: BTreeMap<String, String>,
    #[serde(default)]
    mail_domains: Vec<String>,
    verified_claim: Option<String>,
    #[serde(default)]
    mail_is_verified: bool,
    organisation: Option<String>,
}

/// What the instance has to do with others.
pub struct Elsewhere {
    pub outbound: Outbound,
    pub openid: Arc<[Provider]>,
    pub intake: Arc<[Mailbox]>,
    pub retention: Retention,
    pub responsible: Responsible,
}

impl ElsewhereArguments {
    /// Reads the file and the secrets.
    ///
    /// # Errors
    /// When a file cannot be read, or a provider cannot be right.
    pub fn read(&self, data: &Path) -> anyhow::Result<Elsewhere> {
        let path = self.config.clone().unwrap_or_else(|| data.join(FILE));
        let file = match self.config.is_some() || path.exists() {
            true => read_file(&path)?,
            false => File::default(),
        };
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut providers = Vec::new();
        for part in file.openid {
            let key = part.key.clone();
            let provider = part.provider(folder);
            providers.push(provider.with_context(|| format!("the provider {key:?}"))?);
        }
        providers.extend(self.provider()?);
        let keys: BTreeSet<&str> = providers.iter().map(Provider::key).collect();
        if keys.len() < providers.len() {
            bail!("two providers have the same key");
        }
        let mut intake = self.intake.mailboxes()?;
        for part in file.intake {
            intake.push(part.mailbox(folder)?);
        }
        let keys: BTreeSet<String> = intake.iter().map(Mailbox::key).collect();
        if keys.len() < intake.len() {
            bail!("an intake mailbox is named twice");
        }
        let allowed = file.outbound.allow.into_iter();
        Ok(Elsewhere {
            outbound: Outbound::new(allowed.chain(self.allowed.iter().cloned())),
            openid: providers.into(),
            intake: intake.into(),
            retention: self.retention.over(file.retention)?,
            responsible: file.responsible.known(),
        })
    }

    /// The provider of the flags.
    fn provider(&self) -> anyhow::Result<Option<Provider>> {
        let (Some(issuer), Some(client_id)) = (&self.issuer, &self.client) else {
            return Ok(None);
        };
        let labels = self
            .label
            .iter()
            .map(|label| (Lang::default(), label.clone()));
        let secret = self.secret_file.as_deref().map(secret).transpose();
        let new = NewProvider {
            key: KEY.to_owned(),
            issuer: issuer.clone(),
            client_id: client_id.clone(),
            client_secret: secret.context("--openid-secret-file")?,
            labels: labels.collect(),
            mail_domains: self.mail_domains.clone(),
            ..NewProvider::default()
        };
        Ok(Some(Provider::new(new).context("--openid-issuer")?))
    }
}

impl OpenidPart {
    fn provider(self, folder: &Path) -> anyhow::Result<Provider> {
        let mut labels = BTreeMap::new();
        for (code, label) in self.label {
            let lang: Lang = code.parse().map_err(|_| {
                anyhow::anyhow!("a label is in ca, es, eu or en, and not in {code:?}")
            })?;
            labels.insert(lang, label);
        }
        let path = self.client_secret_file.map(|path| folder.join(path));
        Ok(Provider::new(NewProvider {
            key: self.key,
            issuer: self.issuer,
            client_id: self.client_id,
            client_secret: path.as_deref().map(secret).transpose()?,
            labels,
            mail_domains: self.mail_domains,
            verified_claim: self.verified_claim,
            is_mail_verified: self.mail_is_verified,
            organisation: self.organisation,
        })?)
    }
}

fn read_file(path: &Path) -> anyhow::Result<File> {
    let text = std::fs::read_to_string(path);
    let text = text.with_context(|| format!("{} cannot be read", path.display()))?;
    toml::from_str(&text).map_err(|error: toml::de::Error| {
        // The line itself may hold a password, so it is numbered and not shown.
        let before = error.span().and_then(|span| text.get(..span.start));
        let line = before.map_or(1, |before| before.matches('\n').count() + 1);
        let (path, message) = (path.display(), error.message());
        anyhow::anyhow!("{path} cannot be understood (line {line}): {message}")
    })
}

/// The secret in a file, without the end of its line.
pub(super) fn secret(path: &Path) -> anyhow::Result<String> {
    let text = std::fs::read_to_string(path);
    let text = text.with_context(|| format!("{} cannot be read", path.display()))?;
    match text.trim() {
        "" => bail!("{} is empty", path.display()),
        secret => Ok(secret.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        elsewhere: ElsewhereArguments,
    }

    fn read(folder: &Path, flags: &[&str]) -> anyhow::Result<Elsewhere> {
        let line = ["ordit"].iter().chain(flags);
        Line::try_parse_from(line)?.elsewhere.read(folder)
    }

    fn folder_with(settings: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join(FILE), settings).expect("a file");
        std::fs::write(folder.path().join("secret"), "hunter2\n").expect("a file");
        folder
    }

    const COUNCIL: &str = r#"
        [outbound]
        allow = ["idp.salt.example"]
        [[openid]]
        key = "salt"
        issuer = "https://idp.salt.example"
        client_id = "ordit"
        client_secret_file = "secret"
        label = { ca = "l’Ajuntament de Salt" }
        mail_domains = ["salt.example"]
        organisation = "ajuntament-de-salt"
    "#;

    #[test]
    fn providers_come_from_the_file_and_the_flags_and_keep_their_secrets() {
        let folder = folder_with(COUNCIL);
        let secret = folder.path().join("secret").display().to_string();
        let flags = [
            "--openid-issuer",
            "https://accounts.example",
            "--openid-client",
            "ordit",
            "--openid-secret-file",
            &secret,
            "--outbound-allow",
            "127.0.0.1",
        ];
        let found = read(folder.path(), &flags).expect("settings");
        let keys: Vec<&str> = found.openid.iter().map(Provider::key).collect();
        assert_eq!(keys, ["salt", "account"]);
        let shown = format!("{:?} {:?}", found.openid, found.outbound);
        assert!(shown.contains("idp.salt.example") && shown.contains("127.0.0.1"));
        assert!(!shown.contains("hunter2"), "{shown}");
    }

    #[test]
    fn without_a_file_there_is_nothing_and_what_is_named_must_be_right() {
        let empty = tempfile::tempdir().expect("a folder");
        let nothing = read(empty.path(), &[]).expect("settings");
        assert!(nothing.openid.is_empty());
        let why = |settings: &str, flags: &[&str]| {
            let refused = read(folder_with(settings).path(), flags).err();
            format!("{:#}", refused.expect("a refusal"))
        };
        let issuer = ["--openid-issuer", "https://idp.example"];
        assert!(why("", &["--config", "nowhere.toml"]).contains("nowhere.toml"));
        assert!(why("", &issuer).contains("--openid-client"));
        assert!(why("[outbond]", &[]).contains("outbond"));
        assert!(why(&COUNCIL.replace("\"secret\"", "\"none\""), &[]).contains("none"));
        assert!(why(&COUNCIL.replace("ca =", "fr ="), &[]).contains("fr"));
        assert!(why(&[COUNCIL, COUNCIL].concat(), &[]).contains(FILE));
        let intake = "[[intake]]\nnetwork = \"alfa\"\npassword = \"hunter2\"";
        let told = why(intake, &[]);
        assert!(
            told.contains("line 3") && !told.contains("hunter2"),
            "{told}"
        );
        let twice = COUNCIL.replace("[outbound]\n        allow = [\"idp.salt.example\"]", "");
        assert!(why(&[COUNCIL, &twice].concat(), &[]).contains("same key"));
    }
}

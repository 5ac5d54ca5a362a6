//! What the command line understands.

use std::{
    fmt,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use anyhow::{Context, anyhow};
use clap::{Args, Parser, Subcommand, ValueEnum, builder::PossibleValuesParser};
use ordit_kernel::Lang;
use ordit_platform::{
    backup::Nightly,
    mail::{EmailAddress, Server, Way},
};
use url::Url;

use super::{
    elsewhere::ElsewhereArguments,
    people_arguments::{MandateCommand, UserCommand},
};
use crate::{NOUNS, Opening};

/// The shared register and workbench of social-and-solidarity-economy networks.
#[derive(Debug, Parser)]
#[command(name = "ordit", version)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve an instance; needs no configuration.
    Serve(Box<ServeArguments>),
    /// Serve the demo: four real networks and an invented one.
    Demo(DemoArguments),
    /// Bring a spreadsheet, or a folder of them, into a network.
    Import(ImportArguments),
    /// Write a list of a network to a file.
    Export(ExportArguments),
    /// Verify the data and the projections; lists what is off and exits with 1.
    Check(Place),
    /// Make the projections anew from the database.
    Reindex(Place),
    /// Say who may sign in.
    User {
        #[command(subcommand)]
        command: UserCommand,
    },
    /// Say in which role somebody acts, and for whom.
    Mandate {
        #[command(subcommand)]
        command: MandateCommand,
    },
    /// Bring the database's schema up to date.
    Migrate(Place),
    /// Write everything to one verified file, while the instance runs.
    Backup(FileArguments),
    /// Fill an empty instance from a backup.
    Restore(FileArguments),
}

/// Where the instance lives.
#[derive(Args, Clone, Debug)]
pub struct Place {
    /// The folder of the instance.
    #[arg(long, env = "ORDIT_DATA", default_value = "ordit-data")]
    pub data: PathBuf,
    /// postgres://… or sqlite://…; an SQLite file in the folder when left out.
    #[arg(long, env = "ORDIT_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
}

impl Place {
    /// The instance at this place.
    pub fn opening(&self) -> Opening {
        Opening {
            data: self.data.clone(),
            database: self.database.clone(),
        }
    }
}

#[derive(Args, Debug)]
pub struct ServeArguments {
    #[command(flatten)]
    pub place: Place,
    /// The address to listen on.
    #[arg(long, env = "ORDIT_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Where people reach the instance, such as https://xarxa.example.
    #[arg(long, env = "ORDIT_PUBLIC_URL", value_parser = public_url)]
    pub public_url: Option<Url>,
    /// A reverse proxy whose X-Forwarded-For is believed; may be given more than once.
    #[arg(long = "proxy", env = "ORDIT_PROXIES", value_delimiter = ',')]
    pub proxies: Vec<std::net::IpAddr>,
    /// Leave what runs behind the pages (hearers, jobs, reading spreadsheets) to other nodes.
    #[arg(long)]
    pub no_jobs: bool,
    #[command(flatten)]
    pub mail: MailArguments,
    #[command(flatten)]
    pub backups: BackupArguments,
    #[command(flatten)]
    pub elsewhere: ElsewhereArguments,
}

/// Backups that are made every night.
#[derive(Args, Debug)]
pub struct BackupArguments {
    /// The folder of nightly backups; `backups` in the folder of the instance when left out.
    #[arg(long = "backup-dir", env = "ORDIT_BACKUP_DIR", value_name = "DIR")]
    folder: Option<PathBuf>,
    /// How many of them are kept.
    #[arg(long = "backups-kept", env = "ORDIT_BACKUPS_KEPT", default_value_t = 7,
          value_parser = clap::value_parser!(u16).range(1..), value_name = "N")]
    kept: u16,
    /// From which hour of the day on they are made, 0 to 23, by the clock of Catalonia.
    #[arg(long = "backup-hour", env = "ORDIT_BACKUP_HOUR", default_value_t = 4,
          value_parser = clap::value_parser!(i8).range(0..=23), value_name = "HOUR")]
    hour: i8,
    /// Make none; whoever runs the instance makes them otherwise.
    #[arg(long, env = "ORDIT_NO_BACKUP")]
    no_backup: bool,
}

impl BackupArguments {
    /// The plan for an instance in this folder; none where backups are made otherwise.
    pub fn nightly(&self, data: &Path) -> Option<Nightly> {
        let folder = self.folder.clone().unwrap_or_else(|| data.join("backups"));
        (!self.no_backup).then_some(Nightly {
            folder,
            kept: self.kept.into(),
            hour: self.hour,
        })
    }
}

/// How mail leaves the instance.
#[derive(Args)]
pub struct MailArguments {
    /// The mail server: smtps://user:password@host, or smtp://… with STARTTLS. Without one, mail
    /// waits, and codes for signing in are told in the log.
    #[arg(
        long = "smtp",
        env = "ORDIT_SMTP_URL",
        hide_env_values = true,
        requires = "from"
    )]
    server: Option<String>,
    /// The address from which mail is sent.
    #[arg(long = "mail-from", env = "ORDIT_MAIL_FROM")]
    from: Option<String>,
}

impl MailArguments {
    /// The way that mail takes.
    ///
    /// # Errors
    /// When the server's address or the sender's is none.
    pub fn way(&self) -> anyhow::Result<Way> {
        let (Some(server), Some(from)) = (&self.server, &self.from) else {
            return Ok(Way::Nowhere);
        };
        let from = EmailAddress::parse(from);
        let from =
            from.map_err(|_| anyhow!("--mail-from is an address like xarxa@salt.example"))?;
        let server = Server::parse(server, from).context("--smtp cannot be used")?;
        Ok(server.into())
    }
}

/// A password never shows itself.
impl fmt::Debug for MailArguments {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("MailArguments").finish_non_exhaustive()
    }
}

#[derive(Args, Debug)]
pub struct DemoArguments {
    /// The address to listen on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// The folder of the demo; kept between starts.
    #[arg(long, default_value = "ordit-demo")]
    pub data: PathBuf,
    /// Also load a foreign network of 7,387 organisations: co-operatives of the United Kingdom.
    #[arg(long)]
    pub with_foreign: bool,
    /// Allow an address that others can reach: everyone there may act as coordination.
    #[arg(long)]
    pub public_demo: bool,
}

#[derive(Args, Debug)]
pub struct ImportArguments {
    /// A spreadsheet (XLSX, ODS, CSV), a calendar (ICS) or a folder of them.
    pub file: PathBuf,
    /// The network, by the last part of its address.
    #[arg(long)]
    pub network: String,
    /// What the rows are. Else the sheet's or file's name says it.
    #[arg(long, value_parser = nouns())]
    pub noun: Option<String>,
    /// Make the network first, with this name.
    #[arg(long, value_name = "NAME")]
    pub create_network: Option<String>,
    /// Only tell what would happen.
    #[arg(long)]
    pub dry_run: bool,
    /// Write nothing at all when a row is refused or doubtful.
    #[arg(long)]
    pub strict: bool,
    #[command(flatten)]
    pub place: Place,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ExportFormat {
    Csv,
    Xlsx,
    Json,
    Geojson,
}

#[derive(Args, Debug)]
pub struct ExportArguments {
    /// The network, by the last part of its address.
    #[arg(long)]
    pub network: String,
    /// What to write.
    #[arg(long, default_value = "organisation", value_parser = nouns())]
    pub noun: String,
    #[arg(long, value_enum, default_value_t = ExportFormat::Csv)]
    pub format: ExportFormat,
    /// The language of headers and labels.
    #[arg(long, default_value = "ca")]
    pub lang: Lang,
    /// The file; standard output when left out.
    #[arg(long)]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub place: Place,
}

#[derive(Args, Debug)]
pub struct FileArguments {
    /// The backup.
    pub file: PathBuf,
    #[command(flatten)]
    pub place: Place,
}

/// Everything that can be imported and exported.
fn nouns() -> PossibleValuesParser {
    PossibleValuesParser::new(NOUNS.iter().map(|noun| noun.name))
}

fn public_url(address: &str) -> Result<Url, String> {
    let url = Url::parse(address).ok();
    let is_web = |url: &Url| ["http", "https"].contains(&url.scheme()) && url.has_host();
    url.filter(is_web)
        .ok_or_else(|| "it is an address like https://xarxa.example".to_owned())
}

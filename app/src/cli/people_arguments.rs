//! What `ordit user` and `ordit mandate` understand.

use clap::{Args, Subcommand};
use ordit_kernel::{Lang, Role};
use ordit_platform::mail::EmailAddress;
use url::Url;

use super::arguments::Place;

#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Let somebody sign in, and write them a mail with a link that is good for seven days.
    Invite(InviteArguments),
    /// List who may sign in: address, name, state, mandates in force.
    List(Place),
    /// Let nobody in by this address any more, and end every session.
    Disable {
        #[arg(value_parser = address)]
        address: EmailAddress,
        #[command(flatten)]
        place: Place,
    },
}

#[derive(Debug, Subcommand)]
pub enum MandateCommand {
    /// Give a role in a network, or in every network, from now on.
    Grant(MandateArguments),
    /// End it now.
    End(MandateArguments),
}

#[derive(Args, Debug)]
pub struct InviteArguments {
    #[arg(value_parser = address)]
    pub address: EmailAddress,
    /// Whom the mail greets.
    #[arg(long)]
    pub name: String,
    /// A role from the start: coordination, technical_secretariat.
    #[arg(long, value_parser = role)]
    pub role: Option<Role>,
    /// The network of that role, by the last part of its address; every network when left out.
    #[arg(long, requires = "role")]
    pub network: Option<String>,
    /// The language of the mail.
    #[arg(long, default_value = "ca", value_parser = lang)]
    pub lang: Lang,
    /// Where people reach the instance, as `ordit serve` was told.
    #[arg(
        long,
        env = "ORDIT_PUBLIC_URL",
        default_value = "http://localhost:8080"
    )]
    pub public_url: Url,
    #[command(flatten)]
    pub place: Place,
}

#[derive(Args, Debug)]
pub struct MandateArguments {
    #[arg(value_parser = address)]
    pub address: EmailAddress,
    /// coordination, technical_secretariat.
    #[arg(long, value_parser = role)]
    pub role: Role,
    /// The network, by the last part of its address; every network when left out.
    #[arg(long)]
    pub network: Option<String>,
    #[command(flatten)]
    pub place: Place,
}

fn role(code: &str) -> Result<Role, String> {
    let known = Role::ALL.map(Role::code).join(", ");
    Role::from_code(code).ok_or_else(|| format!("it is one of {known}"))
}

fn address(text: &str) -> Result<EmailAddress, String> {
    EmailAddress::parse(text).map_err(|_| "an address looks like nom@exemple.cat".to_owned())
}

fn lang(code: &str) -> Result<Lang, String> {
    code.parse()
        .map_err(|_| "it is one of ca, es, eu, en".to_owned())
}

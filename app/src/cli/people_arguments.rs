//! What `ordit user` and `ordit mandate` understand.

use std::fmt::{self, Display, Formatter};

use clap::{Args, Subcommand};
use ordit_kernel::{Id, Lang, PartialDate, Role};
use ordit_platform::mail::EmailAddress;
use url::Url;

use super::arguments::Place;

#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Let somebody sign in, and write them a mail with a link that is good for seven days.
    Invite(InviteArguments),
    /// List who may sign in: address (an id where there is none yet), name, state, mandates that
    /// are not over.
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
    /// Give a role in a network, for an organisation, or in every network.
    Grant(GrantArguments),
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
    /// A role from the start: coordination, technical_secretariat, elected_officer, technician,
    /// representative, substitute, facilitator, expert.
    #[arg(long, value_parser = role)]
    pub role: Option<Role>,
    #[command(flatten)]
    pub over: Over,
    /// The language of the mail.
    #[arg(long, default_value = "ca", value_parser = lang)]
    pub lang: Lang,
    /// Where people reach the instance; as `ordit serve` was last told when it is left out.
    #[arg(long, env = "ORDIT_PUBLIC_URL")]
    pub public_url: Option<Url>,
    #[command(flatten)]
    pub place: Place,
}

/// What a role is over: a network, an organisation, or every network when both are left out.
#[derive(Args, Debug)]
pub struct Over {
    /// The network, by the last part of its address.
    #[arg(long)]
    pub network: Option<String>,
    /// The organisation, by the last part of its address.
    #[arg(long, conflicts_with = "network")]
    pub organisation: Option<String>,
}

#[derive(Args, Debug)]
pub struct MandateArguments {
    /// The address with which they sign in, or what `ordit user list` tells where there is none.
    #[arg(value_parser = who)]
    pub who: Who,
    /// coordination, technical_secretariat, elected_officer, technician, representative,
    /// substitute, facilitator, expert.
    #[arg(long, value_parser = role)]
    pub role: Role,
    #[command(flatten)]
    pub over: Over,
    #[command(flatten)]
    pub place: Place,
}

/// Whom a mandate is given to or taken from.
#[derive(Clone, Debug)]
pub enum Who {
    Address(EmailAddress),
    /// Who coordinates and has not given an address yet.
    Person(Id),
}

impl Display for Who {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(address) => address.fmt(f),
            Self::Person(id) => id.fmt(f),
        }
    }
}

#[derive(Args, Debug)]
pub struct GrantArguments {
    #[command(flatten)]
    pub of: MandateArguments,
    /// From when: a day, a month or a year, such as 2027-06-17; from now on when it is left out.
    #[arg(long, value_parser = date)]
    pub from: Option<PartialDate>,
    /// The last day, month or year.
    #[arg(long, value_parser = date)]
    pub until: Option<PartialDate>,
}

fn date(text: &str) -> Result<PartialDate, String> {
    text.parse()
        .map_err(|_| "a date looks like 2027-06-17, 2027-06 or 2027".to_owned())
}

fn role(code: &str) -> Result<Role, String> {
    let known = Role::ALL.map(Role::code).join(", ");
    Role::from_code(code).ok_or_else(|| format!("it is one of {known}"))
}

fn address(text: &str) -> Result<EmailAddress, String> {
    EmailAddress::parse(text).map_err(|_| "an address looks like nom@exemple.cat".to_owned())
}

fn who(text: &str) -> Result<Who, String> {
    match text.parse() {
        Ok(id) => Ok(Who::Person(id)),
        Err(_) => address(text).map(Who::Address),
    }
}

fn lang(code: &str) -> Result<Lang, String> {
    code.parse()
        .map_err(|_| "it is one of ca, es, eu, en".to_owned())
}

//! `ordit user` and `ordit mandate`: who may sign in, and what they coordinate.

use std::process::ExitCode;

use anyhow::{Context, bail};
use ordit_kernel::Id;
use ordit_platform::{
    db::{Db, query},
    i18n::Translator,
    mail::EmailAddress,
    session::{self, Account, Invitation},
};
use uuid::Uuid;

use super::people_arguments::{InviteArguments, MandateArguments, MandateCommand, UserCommand};
use crate::{Instance, bring::network_id};

pub async fn user(command: UserCommand) -> anyhow::Result<ExitCode> {
    match command {
        UserCommand::Invite(arguments) => invite(arguments).await,
        UserCommand::List(place) => {
            let instance = place.opening().open().await?;
            for account in session::accounts(&instance.db).await? {
                println!("{}", line(&instance.db, &account).await?);
            }
            Ok(ExitCode::SUCCESS)
        }
        UserCommand::Disable { address, place } => {
            let instance = place.opening().open_in_earnest().await?;
            if !session::disable(&instance.db, &address).await? {
                bail!("nobody signs in as {address}; ordit user list tells who does");
            }
            println!("{address} cannot sign in any more, and every session has ended");
            Ok(ExitCode::SUCCESS)
        }
    }
}

pub async fn mandate(command: MandateCommand) -> anyhow::Result<ExitCode> {
    match command {
        MandateCommand::Grant(arguments) => grant(arguments).await,
        MandateCommand::End(arguments) => end(arguments).await,
    }
}

async fn invite(arguments: InviteArguments) -> anyhow::Result<ExitCode> {
    let instance = arguments.place.opening().open_in_earnest().await?;
    let network = network(&instance, arguments.network.as_deref()).await?;
    let lang = arguments.lang;
    let l = Translator::new(instance.words.clone(), lang);
    let invitation = Invitation {
        address: &arguments.address,
        name: arguments.name.trim(),
        role: arguments.role,
        network,
        origin: arguments.public_url.as_str().trim_end_matches('/'),
        lang,
    };
    session::invite(&instance.db, &l, &invitation).await?;
    println!(
        "{} is invited; the mail leaves as soon as ordit serve runs, and its link is good for \
         seven days",
        arguments.address
    );
    Ok(ExitCode::SUCCESS)
}

async fn grant(arguments: MandateArguments) -> anyhow::Result<ExitCode> {
    let instance = arguments.place.opening().open_in_earnest().await?;
    let person = person(&instance, &arguments.address).await?;
    let network = network(&instance, arguments.network.as_deref()).await?;
    // Granted again, it begins anew and there is one.
    session::end_mandate(&instance.db, person, arguments.role, network).await?;
    session::grant_mandate(&instance.db, person, arguments.role, network).await?;
    println!("{} is {}", arguments.address, arguments.role.code());
    Ok(ExitCode::SUCCESS)
}

async fn end(arguments: MandateArguments) -> anyhow::Result<ExitCode> {
    let instance = arguments.place.opening().open_in_earnest().await?;
    let person = person(&instance, &arguments.address).await?;
    let network = network(&instance, arguments.network.as_deref()).await?;
    if !session::end_mandate(&instance.db, person, arguments.role, network).await? {
        bail!(
            "{} has no such mandate; ordit user list tells which there are",
            arguments.address
        );
    }
    println!("{} is {} no more", arguments.address, arguments.role.code());
    Ok(ExitCode::SUCCESS)
}

async fn person(instance: &Instance, address: &EmailAddress) -> anyhow::Result<Id> {
    let person = session::person_at(&instance.db, address).await?;
    person.with_context(|| format!("nobody signs in as {address}; ordit user invite does that"))
}

async fn network(instance: &Instance, slug: Option<&str>) -> anyhow::Result<Option<Id>> {
    Ok(match slug {
        Some(slug) => Some(network_id(&instance.db, slug).await?),
        None => None,
    })
}

/// Address, name, whether they may come in, and the mandates in force, between tabs.
async fn line(db: &Db, account: &Account) -> anyhow::Result<String> {
    let state = match (account.is_disabled, account.signed_in_at) {
        (true, _) => "disabled",
        (false, Some(_)) => "active",
        (false, None) => "invited",
    };
    let mut mandates = Vec::new();
    for (role, network) in &account.mandates {
        mandates.push(format!("{} of {}", role.code(), reach(db, *network).await?));
    }
    let name = account.name.as_deref().unwrap_or("-");
    let mandates = mandates.join(", ");
    Ok(format!("{}\t{name}\t{state}\t{mandates}", account.address))
}

async fn reach(db: &Db, network: Option<Id>) -> anyhow::Result<String> {
    let Some(network) = network else {
        return Ok("every network".to_owned());
    };
    let sql = "SELECT slug FROM entries WHERE id = $1";
    let rows = query(db.read(), sql, [Uuid::from(network).into()]).await?;
    let slug = rows
        .first()
        .map(|row| row.try_get("", "slug"))
        .transpose()?;
    Ok(slug.unwrap_or_else(|| network.to_string()))
}

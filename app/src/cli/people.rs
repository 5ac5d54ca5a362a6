//! `ordit user` and `ordit mandate`: who may sign in, and what they coordinate.

use std::process::ExitCode;

use anyhow::{Context, anyhow, bail};
use ordit_kernel::{Acting, Id, Lang, Reach, Role};
use ordit_members::{
    mandates::{
        self, Failed,
        acts::{self, Grant},
    },
    people::{self, acts::Inviting},
};
use ordit_platform::{
    db::{Db, query},
    i18n::Translator,
    mail::EmailAddress,
    session::{self, Account},
};
use uuid::Uuid;

use super::people_arguments::{
    GrantArguments, InviteArguments, MandateArguments, MandateCommand, Over, UserCommand,
};
use crate::{
    Instance,
    bring::{network_id, organisation_id},
};

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
    let role = match arguments.role {
        Some(role) => Some((role, reach(&instance, role, &arguments.over).await?)),
        None if arguments.over.network.is_some() || arguments.over.organisation.is_some() => {
            bail!("say with --role what they are there")
        }
        None => None,
    };
    let known = known(&instance, &arguments.address).await?;
    let mut write = instance.db.write(&Acting::operator()).await?;
    let person = known.unwrap_or_else(|| write.id());
    let name = arguments.name.trim();
    let ensured = people::ensure(&mut write, person, name, Some(&arguments.address)).await;
    ensured.map_err(|failed| in_words(&instance, failed))?;
    if let Some((role, reach)) = role
        && open_seat(&instance, person, role, reach).await?.is_none()
    {
        let granted = acts::grant(&mut write, &Grant::now(person, role, reach)).await;
        granted.map_err(|failed| in_words(&instance, failed))?;
    }
    let how = Inviting {
        words: &instance.words,
        effects: &instance.effects,
        origin: arguments.public_url.as_str().trim_end_matches('/'),
        lang: Some(arguments.lang),
    };
    let invited = people::invite(&mut write, how, person).await;
    invited.map_err(|failed| in_words(&instance, failed))?;
    write.commit().await?;
    println!(
        "{} is invited; the mail leaves as soon as ordit serve runs, and its link is good for \
         seven days",
        arguments.address
    );
    Ok(ExitCode::SUCCESS)
}

async fn grant(arguments: GrantArguments) -> anyhow::Result<ExitCode> {
    let GrantArguments { of, from, until } = arguments;
    let instance = of.place.opening().open_in_earnest().await?;
    let person = person(&instance, &of.address).await?;
    let reach = reach(&instance, of.role, &of.over).await?;
    if open_seat(&instance, person, of.role, reach)
        .await?
        .is_none()
    {
        let new = Grant {
            begins: from,
            ends: until,
            ..Grant::now(person, of.role, reach)
        };
        let mut write = instance.db.write(&Acting::operator()).await?;
        let granted = acts::grant(&mut write, &new).await;
        granted.map_err(|failed| in_words(&instance, failed))?;
        write.commit().await?;
    }
    println!("{} is {}", of.address, of.role.code());
    Ok(ExitCode::SUCCESS)
}

async fn end(arguments: MandateArguments) -> anyhow::Result<ExitCode> {
    let instance = arguments.place.opening().open_in_earnest().await?;
    let person = person(&instance, &arguments.address).await?;
    let reach = reach(&instance, arguments.role, &arguments.over).await?;
    let Some(mandate) = open_seat(&instance, person, arguments.role, reach).await? else {
        bail!(
            "{} has no such mandate; ordit user list tells which there are",
            arguments.address
        );
    };
    let mut write = instance.db.write(&Acting::operator()).await?;
    let ended = acts::end(&mut write, mandate).await;
    ended.map_err(|failed| in_words(&instance, failed))?;
    write.commit().await?;
    println!("{} is {} no more", arguments.address, arguments.role.code());
    Ok(ExitCode::SUCCESS)
}

async fn person(instance: &Instance, address: &EmailAddress) -> anyhow::Result<Id> {
    let person = known(instance, address).await?;
    person.with_context(|| format!("nobody is known at {address}; ordit user invite does that"))
}

/// Whose address it is, of those who sign in and of those who may not yet.
async fn known(instance: &Instance, address: &EmailAddress) -> anyhow::Result<Option<Id>> {
    let signs_in = session::person_at(&instance.db, address).await?;
    Ok(match signs_in {
        Some(person) => Some(person),
        None => people::store::at_address(instance.db.read(), address).await?,
    })
}

/// The mandate of this role there that is not over.
async fn open_seat(
    instance: &Instance,
    person: Id,
    role: Role,
    reach: Reach,
) -> anyhow::Result<Option<Id>> {
    let now = instance.effects.now();
    let held = mandates::store::of_people(instance.db.read(), &[person]).await?;
    let mut open = held.iter().filter(|held| held.is_open(now));
    Ok(open
        .find(|held| (held.role, held.reach) == (role, reach))
        .map(|held| held.id))
}

fn in_words(instance: &Instance, failed: Failed) -> anyhow::Error {
    match failed {
        Failed::Database(error) => error.into(),
        Failed::Refused(error) => {
            anyhow!(Translator::new(instance.words.clone(), Lang::En).refusal(&error))
        }
    }
}

/// What the role is over. Whoever runs a network does not do so through an organisation, and who
/// takes part does so somewhere.
async fn reach(instance: &Instance, role: Role, over: &Over) -> anyhow::Result<Reach> {
    let code = role.code();
    match (&over.network, &over.organisation) {
        (Some(slug), _) => Ok(Reach::Network(network_id(&instance.db, slug).await?)),
        (None, Some(_)) if role.coordinates() => {
            bail!("{code} is a role in a network; name it with --network")
        }
        (None, Some(slug)) => Ok(Reach::Organisation(
            organisation_id(&instance.db, slug).await?,
        )),
        (None, None) if role.coordinates() => Ok(Reach::Everything),
        (None, None) => bail!("say with --organisation or --network where they are {code}"),
    }
}

/// Address, name, whether they may come in, and the mandates in force, between tabs.
async fn line(db: &Db, account: &Account) -> anyhow::Result<String> {
    let state = match (account.is_disabled, account.signed_in_at) {
        (true, _) => "disabled",
        (false, Some(_)) => "active",
        (false, None) => "invited",
    };
    let mut mandates = Vec::new();
    for (role, reach) in &account.mandates {
        mandates.push(format!("{} of {}", role.code(), over(db, *reach).await?));
    }
    let name = account.name.as_deref().unwrap_or("-");
    let mandates = mandates.join(", ");
    Ok(format!("{}\t{name}\t{state}\t{mandates}", account.address))
}

async fn over(db: &Db, reach: Reach) -> anyhow::Result<String> {
    let Some(entry) = reach.network().or_else(|| reach.organisation()) else {
        return Ok("every network".to_owned());
    };
    let sql = "SELECT slug FROM entries WHERE id = $1";
    let rows = query(db.read(), sql, [Uuid::from(entry).into()]).await?;
    let slug = rows
        .first()
        .map(|row| row.try_get("", "slug"))
        .transpose()?;
    Ok(slug.unwrap_or_else(|| entry.to_string()))
}

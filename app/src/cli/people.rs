//! `ordit user` and `ordit mandate`: who may sign in, and what they coordinate.

use std::process::ExitCode;

use anyhow::{Context, anyhow, bail};
use ordit_kernel::{Acting, Id, Lang, Reach, Role};
use ordit_members::{
    mandates::{
        self, Failed, Held, Standing,
        acts::{self, Grant},
    },
    people::{self, acts::Inviting},
};
use ordit_platform::{db::Db, i18n::Translator, instance, mail::EmailAddress, register, session};

use super::{
    people_arguments::{
        GrantArguments, InviteArguments, MandateArguments, MandateCommand, Over, UserCommand, Who,
    },
    people_told::{Places, line, line_without_address, told},
};
use crate::{
    Instance,
    bring::{network_id, organisation_id},
};

pub async fn user(command: UserCommand) -> anyhow::Result<ExitCode> {
    match command {
        UserCommand::Invite(arguments) => invite(arguments).await,
        UserCommand::List(place) => list(&place.opening().open().await?).await,
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

async fn list(instance: &Instance) -> anyhow::Result<ExitCode> {
    let accounts = session::accounts(&instance.db).await?;
    let people: Vec<Id> = accounts.iter().map(|account| account.person).collect();
    let held = mandates::store::of_people(instance.db.read(), &people).await?;
    let (places, now) = (
        Places::of(&instance.db, &held).await?,
        instance.effects.now(),
    );
    for account in accounts {
        let its = held.iter().filter(|held| held.person == account.person);
        println!("{}", line(&account, its, &places, now));
    }
    // The first coordinator comes in by a link of the terminal, and may give an address later.
    let mut nameless = mandates::store::over_everything(instance.db.read()).await?;
    nameless.retain(|held| held.is_open(now) && !people.contains(&held.person));
    let ids: Vec<Id> = nameless.iter().map(|held| held.person).collect();
    for sheet in register::load(instance.db.read(), &ids).await? {
        let its = nameless.iter().filter(|held| held.person == sheet.id);
        println!("{}", line_without_address(&sheet, its, &places, now));
    }
    Ok(ExitCode::SUCCESS)
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
    let origin = match arguments.public_url {
        Some(given) => given.to_string(),
        None => served_at(&instance.db).await?,
    };
    let how = Inviting {
        words: &instance.words,
        effects: &instance.effects,
        origin: origin.trim_end_matches('/'),
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
    let person = person(&instance, &of.who).await?;
    let reach = reach(&instance, of.role, &of.over).await?;
    let known = match open_seat(&instance, person, of.role, reach).await? {
        Some(seat) => {
            let differs = [(from, seat.begins), (until, seat.ends)];
            if differs
                .iter()
                .any(|(asked, is)| asked.is_some() && asked != is)
            {
                bail!(
                    "{} is {} there already; end that first",
                    of.who,
                    told(&seat)
                );
            }
            seat
        }
        None => {
            let new = Grant {
                begins: from,
                ends: until,
                ..Grant::now(person, of.role, reach)
            };
            let mut write = instance.db.write(&Acting::operator()).await?;
            let granted = acts::grant(&mut write, &new).await;
            let granted = granted.map_err(|failed| in_words(&instance, failed))?;
            write.commit().await?;
            let given = mandates::store::with_ids(instance.db.read(), &[granted]).await?;
            given
                .into_iter()
                .next()
                .context("the mandate is gone again")?
        }
    };
    let is = match known.standing(instance.effects.now()) {
        Standing::InForce | Standing::InFunctions => "is",
        Standing::ToCome => "will be",
        Standing::Ended => "was",
    };
    println!("{} {is} {}", of.who, told(&known));
    Ok(ExitCode::SUCCESS)
}

async fn end(arguments: MandateArguments) -> anyhow::Result<ExitCode> {
    let instance = arguments.place.opening().open_in_earnest().await?;
    let person = person(&instance, &arguments.who).await?;
    let reach = reach(&instance, arguments.role, &arguments.over).await?;
    let Some(mandate) = open_seat(&instance, person, arguments.role, reach).await? else {
        bail!(
            "{} has no such mandate; ordit user list tells which there are",
            arguments.who
        );
    };
    let mut write = instance.db.write(&Acting::operator()).await?;
    let ended = acts::end(&mut write, mandate.id).await;
    ended.map_err(|failed| in_words(&instance, failed))?;
    write.commit().await?;
    println!("{} is {} no more", arguments.who, arguments.role.code());
    Ok(ExitCode::SUCCESS)
}

async fn person(instance: &Instance, who: &Who) -> anyhow::Result<Id> {
    let address = match who {
        Who::Address(address) => address,
        Who::Person(id) => return Ok(*id),
    };
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
) -> anyhow::Result<Option<Held>> {
    let now = instance.effects.now();
    let held = mandates::store::of_people(instance.db.read(), &[person]).await?;
    let mut open = held.into_iter().filter(|held| held.is_open(now));
    Ok(open.find(|held| (held.role, held.reach) == (role, reach)))
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

/// Where whoever serves the instance last said that people reach it.
async fn served_at(db: &Db) -> anyhow::Result<String> {
    let told = instance::mark(db, instance::PUBLIC_URL).await?;
    Ok(told.unwrap_or_else(|| "http://localhost:8080".to_owned()))
}

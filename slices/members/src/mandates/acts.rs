//! Giving, ending and resuming mandates, each with its event and whom the person is then seen by.

use std::collections::{BTreeSet, HashMap};

use ordit_kernel::{Id, Instant, PartialDate, Reach, Role};
use ordit_platform::{
    db::{Turn, Write},
    events::EventDraft,
    session::{self, NewMandate},
};
use sea_orm::{ConnectionTrait, DbErr};
use serde_json::json;
use uuid::Uuid;

use super::{
    ENDED, Failed, GRANTED, Held, PUT_IN_FUNCTIONS, RESUMED,
    rules::{self, Period, Say},
    store::{self, Said},
};
use crate::people;

/// What stands in the place of an organisation where a mandate is over everything.
const EVERYTHING: Id = Id(Uuid::nil());

/// A mandate to be given.
#[derive(Clone, Debug)]
pub struct Grant {
    pub person: Id,
    pub role: Role,
    pub reach: Reach,
    pub begins: Option<PartialDate>,
    pub ends: Option<PartialDate>,
    /// In words, such as "regidora de Promoció Econòmica".
    pub post: Option<String>,
    /// Networks that agreed to it, besides whoever acts.
    pub agreed: Vec<Id>,
}

impl Grant {
    /// From now on, and nothing more is known.
    pub fn now(person: Id, role: Role, reach: Reach) -> Self {
        Self {
            person,
            role,
            reach,
            begins: None,
            ends: None,
            post: None,
            agreed: Vec::new(),
        }
    }
}

/// Gives a person a mandate.
///
/// # Errors
/// When whoever acts may not, its dates cannot be, or the person holds it already; or the
/// database.
pub async fn grant(write: &mut Write, new: &Grant) -> Result<Id, Failed> {
    begin(write, new.person, new.reach).await?;
    let say = say_over(write, new.reach).await?.agreed_by(&new.agreed);
    let seat = (new.role, new.reach);
    rules::grantable(write.acting(), new.person, seat, &say)?;
    let Period { since, until } = rules::period(new.begins, new.ends, write.now())?;
    let held = store::of_people(write.conn(), &[new.person]).await?;
    rules::apart(new.role, new.reach, Period { since, until }, &held)?;
    if let Some(over) = other(new.reach) {
        let made_up = people::store::invented(write.conn(), &[new.person, over]).await?;
        if made_up.contains(&new.person) && !made_up.contains(&over) {
            return Err(Failed::because("mandates-refused-invented"));
        }
    }
    let mandate = NewMandate {
        person: new.person,
        role: new.role,
        reach: new.reach,
        since,
        until,
    };
    let id = session::put_mandate(write, &mandate).await?;
    let said = Said {
        begins: new.begins,
        ends: new.ends,
        post: new.post.as_deref(),
    };
    store::say(write, id, &said).await?;
    note(write, GRANTED, (new.person, id, new.role, new.reach));
    people::reach::refresh(write, &[new.person]).await?;
    Ok(id)
}

/// Ends a mandate now, with all its rights.
///
/// # Errors
/// When whoever acts may not, it is over already, or nobody else coordinates everything; or the
/// database.
pub async fn end(write: &mut Write, mandate: Id) -> Result<Held, Failed> {
    end_on(write, mandate, None, &[]).await
}

/// Ends a mandate when a day begins; now where that day has begun, or none is told. These networks
/// agreed to it.
///
/// # Errors
/// As [`end`].
pub async fn end_on(
    write: &mut Write,
    mandate: Id,
    day: Option<PartialDate>,
    agreed: &[Id],
) -> Result<Held, Failed> {
    let held = known(write, mandate).await?;
    begin(write, held.person, held.reach).await?;
    if write.acting().person != Some(held.person) {
        decided(write, &held, agreed).await?;
    }
    if (held.role, held.reach) == (Role::Coordination, Reach::Everything)
        && store::other_coordinators(write.conn(), mandate, write.now()).await? == 0
    {
        return Err(Failed::because("mandates-refused-last"));
    }
    let now = write.now();
    let begins = day.and_then(PartialDate::earliest).map(Instant::start_of);
    let at = begins.map_or(now, |begins| begins.max(now));
    if !session::close_mandate(write, mandate, at).await? {
        return Err(Failed::because("mandates-refused-over"));
    }
    let said = day.unwrap_or(PartialDate::Day(now.day()));
    store::say_ended(write, &held, said).await?;
    if at > now && held.is_in_functions {
        session::set_in_functions(write, mandate, true).await?;
    }
    note(write, ENDED, (held.person, mandate, held.role, held.reach));
    people::reach::refresh(write, &[held.person]).await?;
    Ok(held)
}

/// Takes the ending of a mandate by hand back.
///
/// # Errors
/// When whoever acts may not, it did not end by hand, or the person holds another since; or the
/// database.
pub async fn resume(write: &mut Write, mandate: Id) -> Result<Held, Failed> {
    let held = known(write, mandate).await?;
    begin(write, held.person, held.reach).await?;
    decided(write, &held, &[]).await?;
    let say = say_over(write, held.reach).await?;
    let seat = (held.role, held.reach);
    rules::grantable(write.acting(), held.person, seat, &say)?;
    if !store::resume(write, mandate).await? {
        return Err(Failed::because("mandates-refused-not-ended"));
    }
    let resumed = known(write, mandate).await?;
    let mut others = store::of_people(write.conn(), &[held.person]).await?;
    others.retain(|other| other.id != mandate);
    let Held { since, until, .. } = resumed;
    rules::apart(held.role, held.reach, Period { since, until }, &others)?;
    note(
        write,
        RESUMED,
        (held.person, mandate, held.role, held.reach),
    );
    people::reach::refresh(write, &[held.person]).await?;
    Ok(resumed)
}

/// Marks mandates as kept only until another is named, or takes the mark away, whoever acts: the
/// caller has asked whether it may. Tells which of them that changed.
///
/// # Errors
/// [`Failed::Refused`] when somebody else changed one of these people at the same time; or the
/// database.
pub async fn put_in_functions(
    write: &mut Write,
    mandates: &[Id],
    are_they: bool,
    batch: Option<Id>,
) -> Result<Vec<Id>, Failed> {
    alone(write).await?;
    let (mut changed, mut people) = (Vec::new(), BTreeSet::new());
    for held in store::with_ids(write.conn(), mandates).await? {
        if session::set_in_functions(write, held.id, are_they).await? {
            let (person, over) = (held.person, other(held.reach));
            let data = json!({ "mandate": held.id, "role": held.role, "is_it": are_they });
            let event = EventDraft::new(PUT_IN_FUNCTIONS, person).network(held.reach.network());
            write.event(to(event, over).batch(batch).data(data));
            changed.push(held.id);
            people.insert(person);
        }
    }
    for person in people {
        people::acts::touch(write, person).await?;
    }
    Ok(changed)
}

/// Lets nobody else give or end any mandate until this write ends; whoever does so of many comes
/// here before the first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn alone(write: &Write) -> Result<(), DbErr> {
    write.take_turn(Turn::Mandate).await
}

/// Who has a say in a mandate over this.
///
/// # Errors
/// When the database cannot be reached.
pub async fn say_over(write: &Write, reach: Reach) -> Result<Say, DbErr> {
    let organisations: Vec<Id> = reach.organisation().into_iter().collect();
    let says = says(write.conn(), &organisations, write.now(), &[]).await?;
    Ok(say_in(&says, reach))
}

/// Who has a say in these organisations' mandates; these do not count as speaking for them.
///
/// # Errors
/// When the database cannot be reached.
pub async fn says(
    on: &impl ConnectionTrait,
    organisations: &[Id],
    now: Instant,
    but: &[Id],
) -> Result<HashMap<Id, Say>, DbErr> {
    // A sheet names one organisation as often as it has people of it.
    let each: BTreeSet<Id> = organisations.iter().copied().collect();
    let organisations: Vec<Id> = each.into_iter().collect();
    let networks = store::networks_of(on, &organisations).await?;
    let spoken_for = store::spoken_for(on, &organisations, now, but).await?;
    let say = |id: &Id| Say {
        networks: networks.get(id).cloned().unwrap_or_default(),
        is_spoken_for: spoken_for.contains(id),
    };
    Ok(organisations.iter().map(|id| (*id, say(id))).collect())
}

/// Each of these mandates with who has a say in it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn with_says(
    on: &impl ConnectionTrait,
    held: &[Held],
    now: Instant,
) -> Result<Vec<(Role, Reach, Say)>, DbErr> {
    let organisations: Vec<Id> = held
        .iter()
        .filter_map(|own| own.reach.organisation())
        .collect();
    let says = says(on, &organisations, now, &[]).await?;
    let with = |own: &Held| (own.role, own.reach, say_in(&says, own.reach));
    Ok(held.iter().map(with).collect())
}

/// The say in what is over this, of those in organisations.
pub fn say_in(says: &HashMap<Id, Say>, reach: Reach) -> Say {
    let of = reach.organisation().and_then(|id| says.get(&id)).cloned();
    of.unwrap_or_else(|| Say {
        networks: reach.network().into_iter().collect(),
        is_spoken_for: false,
    })
}

/// Of two who change mandates of one person, or over one thing, the second sees what the first did:
/// it waits here for its turn, and for a sheet that is being written.
async fn begin(write: &Write, person: Id, reach: Reach) -> Result<(), Failed> {
    let over = other(reach).unwrap_or(EVERYTHING);
    write.take_turn_of(Turn::Mandate, over, person).await?;
    people::acts::touch(write, person).await
}

async fn known(write: &Write, mandate: Id) -> Result<Held, Failed> {
    let found = store::with_ids(write.conn(), &[mandate]).await?.pop();
    found.ok_or_else(|| Failed::because("mandates-refused-unknown"))
}

async fn decided(write: &Write, held: &Held, agreed: &[Id]) -> Result<(), Failed> {
    let say = say_over(write, held.reach).await?.agreed_by(agreed);
    match rules::may_decide(write.acting(), held.role, held.reach, &say) {
        true => Ok(()),
        false => Err(Failed::because("mandates-refused-may-not")),
    }
}

fn note(write: &mut Write, verb: &'static str, of: (Id, Id, Role, Reach)) {
    let (person, mandate, role, reach) = of;
    let event = EventDraft::new(verb, person).network(reach.network());
    let data = json!({ "mandate": mandate, "role": role });
    write.event(to(event, other(reach)).data(data));
}

fn other(reach: Reach) -> Option<Id> {
    reach.organisation().or_else(|| reach.network())
}

fn to(event: EventDraft, other: Option<Id>) -> EventDraft {
    match other {
        Some(id) => event.other(id),
        None => event,
    }
}

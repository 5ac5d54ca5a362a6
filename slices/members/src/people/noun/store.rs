//! Queries about people as rows of a network: who is there, as they are, and what follows.

use std::collections::{HashMap, HashSet};

use futures::future::BoxFuture;
use ordit_kernel::{Audience, Id, Instant, Reach, Role, Scope};
use ordit_platform::{
    db::{Db, Reading, Row, query},
    import::{Current, Known, Record, Wanted},
    privacy::is_erased,
    register,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{
    KIND, Person, Seat,
    named::{Member, Members},
};
use crate::{
    mandates::{self, Held, acts::says, rules::Say},
    people::store::contacts,
};

/// Everybody whom a network may see, once for each organisation that they are of: one name may be
/// that of two people in two of them.
pub fn known(
    db: &Db,
    network: Option<Id>,
    wanted: Wanted,
) -> BoxFuture<'_, Result<Vec<Known>, DbErr>> {
    Box::pin(async move {
        let found = crate::known::of_kind(db, KIND, network, wanted).await?;
        let ids: Vec<Id> = found.iter().map(|known| known.id).collect();
        let mut of: HashMap<Id, Vec<Id>> = HashMap::new();
        for held in mandates::store::of_people(db.read(), &ids).await? {
            if let Some(organisation) = held.reach.organisation() {
                of.entry(held.person).or_default().push(organisation);
            }
        }
        let each = found.into_iter().flat_map(|known| {
            let organisations = of.remove(&known.id).unwrap_or_default();
            let organisations: HashSet<Id> = organisations.into_iter().collect();
            let mut places: Vec<Option<String>> = organisations
                .iter()
                .map(|id| Some(id.to_string()))
                .collect();
            if places.is_empty() {
                places.push(None);
            }
            places.into_iter().map(move |territory| Known {
                territory,
                ..known.clone()
            })
        });
        Ok(each.collect())
    })
}

/// These people as they are now, as far as a network sees them: with the mandates that reach it,
/// and with their contact while one of those, or none at all, is not over. Whoever holds a mandate
/// that is not the network's to decide on is not changed from here. Whoever was erased is not there:
/// no old sheet gives them their name back.
pub fn current<'a>(
    on: Reading<'a>,
    network: Option<Id>,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<HashMap<Id, Current>, DbErr>> {
    Box::pin(async move {
        let mut sheets = register::load(&on, ids).await?;
        sheets.retain(|sheet| {
            sheet.kind == KIND && is_seen(&sheet.audience, network) && !is_erased(sheet)
        });
        let ids: Vec<Id> = sheets.iter().map(|sheet| sheet.id).collect();
        let now = Instant(now(&on).await?);
        let members = members(&on, network).await?;
        let mut contacts = contacts(&on, &ids).await?;
        let sources = sources(&on, &ids).await?;
        let by_hand = mandates::store::ended_by_hand(&on, &ids).await?;
        let accounts = accounts(&on).await?;
        let mut held: HashMap<Id, Vec<Held>> = HashMap::new();
        for one in mandates::store::of_people(&on, &ids).await? {
            held.entry(one.person).or_default().push(one);
        }
        let currents = sheets.into_iter().map(|mut sheet| {
            let held = held.remove(&sheet.id).unwrap_or_default();
            let is_here = |one: &&Held| match one.reach {
                Reach::Organisation(id) => members.label(id).is_some(),
                Reach::Network(id) => Some(id) == network,
                Reach::Everything => false,
            };
            let open = || held.iter().filter(|one| one.is_open(now));
            let decided = |one: &Held| match one.reach {
                Reach::Organisation(id) => members.decides(id),
                _ => is_here(&one) && one.role != Role::Coordination,
            };
            // An account without mandates is let in again by its address.
            let is_free = open().next().is_some() || !accounts.contains(&sheet.id);
            let may_change = is_free && open().all(decided);
            let mut record = Record::from([("name", sheet.own_title().to_owned())]);
            let contact = contacts.remove(&sheet.id).unwrap_or_default();
            if open().next().is_none() || open().any(|one| is_here(&one)) {
                record.insert("address", contact.address.unwrap_or_default());
                record.insert("phone", contact.phone.unwrap_or_default());
                record.insert("language", contact.lang.code().to_owned());
            }
            let seat = |one: &Held| Seat {
                is_ended_by_hand: by_hand.contains(&one.id),
                ..seat(one, &members, sources.get(&one.id))
            };
            let mandates = held.iter().filter(is_here).map(seat).collect();
            sheet.particulars = serde_json::to_value(Person { mandates }).unwrap_or_default();
            let current = Current {
                record,
                may_change,
                sheet,
            };
            (current.sheet.id, current)
        });
        Ok(currents.collect())
    })
}

/// The members of a network by everything that names them.
///
/// # Errors
/// When the database cannot be reached.
pub async fn members(on: &impl ConnectionTrait, network: Option<Id>) -> Result<Members, DbErr> {
    let Some(network) = network else {
        return Ok(Members::default());
    };
    let sql = "SELECT e.id, e.slug, t.title FROM memberships m \
               JOIN entries e ON e.id = m.organisation_id \
               JOIN entry_texts t ON t.entry_id = e.id AND t.lang = e.lang \
               WHERE m.network_id = $1 AND m.is_current \
               AND m.state NOT IN ('left', 'applied') ORDER BY e.id";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    let read = |row: &Row| {
        Ok(Member {
            id: Id(row.try_get("", "id")?),
            slug: row.try_get("", "slug")?,
            title: row.try_get("", "title")?,
        })
    };
    let members: Result<Vec<Member>, DbErr> = rows.iter().map(read).collect();
    let members = members?;
    let ids: Vec<Id> = members.iter().map(|member| member.id).collect();
    let says = says(on, &ids, Instant(now(on).await?), &[]).await?;
    let is_shared = |say: &Say| say.is_spoken_for && say.networks.len() > 1;
    let shared = says.iter().filter(|(_, say)| is_shared(say));
    let shared = shared.map(|(id, _)| *id).collect();
    Ok(Members::new(members).sharing(shared))
}

/// The instant of the last event: what was over by then is over. Nothing else tells the time here.
async fn now(on: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let rows = query(on, "SELECT at FROM events ORDER BY seq DESC LIMIT 1", []).await?;
    rows.first().map_or(Ok(0), |row| row.try_get("", "at"))
}

fn is_seen(audience: &Audience, network: Option<Id>) -> bool {
    match (audience, network) {
        (Audience::Scopes(scopes), Some(id)) => scopes.contains(&Scope::Network(id)),
        _ => false,
    }
}

fn seat(held: &Held, members: &Members, source: Option<&String>) -> Seat {
    let organisation = held.reach.organisation();
    let label = organisation.and_then(|id| members.label(id));
    Seat {
        id: held.id,
        organisation,
        network: held.reach.network(),
        role: held.role,
        since: held.since,
        until: held.until,
        begins: held.begins,
        ends: held.ends,
        post: held.post.clone(),
        source: source.cloned(),
        label: label.unwrap_or_default().to_owned(),
        is_ended_by_hand: false,
    }
}

async fn accounts(on: &impl ConnectionTrait) -> Result<HashSet<Id>, DbErr> {
    let rows = query(on, "SELECT person_id FROM sign_in_addresses", []).await?;
    rows.iter()
        .map(|row| row.try_get("", "person_id").map(Id))
        .collect()
}

async fn sources(on: &impl ConnectionTrait, people: &[Id]) -> Result<HashMap<Id, String>, DbErr> {
    let mut found = HashMap::new();
    for chunk in ordit_platform::db::chunks(people) {
        let marks = ordit_platform::db::placeholders(1, chunk.len());
        let sql = format!(
            "SELECT s.mandate_id, s.source FROM mandate_sheets s JOIN mandates m \
             ON m.id = s.mandate_id WHERE s.source IS NOT NULL AND m.person_id IN ({marks})"
        );
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values).await? {
            found.insert(
                Id(row.try_get("", "mandate_id")?),
                row.try_get("", "source")?,
            );
        }
    }
    Ok(found)
}

//! Queries about people as rows of a network: who is there, as they are, and what follows.

use std::collections::{BTreeMap, HashMap, HashSet};

use futures::future::BoxFuture;
use ordit_kernel::{Audience, Id, Instant, PartialDate, Reach, Role, Scope};
use ordit_platform::{
    db::{Db, Reading, Row, Write, execute, query},
    events::EventDraft,
    import::{Current, Known, Record, Wanted},
    mail::EmailAddress,
    register, session,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{
    KIND, Person, Seat,
    named::{Member, Members},
};
use crate::{
    mandates::{self, ENDED, GRANTED, Held},
    people::{reach, store::contacts},
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
/// that is not the network's to decide on is not changed from here.
pub fn current<'a>(
    on: Reading<'a>,
    network: Option<Id>,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<HashMap<Id, Current>, DbErr>> {
    Box::pin(async move {
        let mut sheets = register::load(&on, ids).await?;
        sheets.retain(|sheet| sheet.kind == KIND && is_seen(&sheet.audience, network));
        let ids: Vec<Id> = sheets.iter().map(|sheet| sheet.id).collect();
        let now = Instant(now(&on).await?);
        let members = members(&on, network).await?;
        let mut contacts = contacts(&on, &ids).await?;
        let sources = sources(&on, &ids).await?;
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
            let decided = |one: &Held| is_here(&one) && one.role != Role::Coordination;
            let may_change = open().all(decided);
            let mut record = Record::from([("name", sheet.own_title().to_owned())]);
            let contact = contacts.remove(&sheet.id).unwrap_or_default();
            if open().next().is_none() || open().any(|one| is_here(&one)) {
                record.insert("address", contact.address.unwrap_or_default());
                record.insert("phone", contact.phone.unwrap_or_default());
                record.insert("language", contact.lang.code().to_owned());
            }
            let seat = |one: &Held| seat(one, &members, sources.get(&one.id));
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

/// The members of a network by everything that names them, those that only applied included.
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
               WHERE m.network_id = $1 AND m.is_current AND m.state <> 'left' ORDER BY e.id";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    let read = |row: &Row| {
        Ok(Member {
            id: Id(row.try_get("", "id")?),
            slug: row.try_get("", "slug")?,
            title: row.try_get("", "title")?,
        })
    };
    let members: Result<Vec<Member>, DbErr> = rows.iter().map(read).collect();
    members.map(Members::new)
}

/// What follows from a run of people: its new mandates have their events, the addresses by which
/// people sign in follow, everybody is seen by whom their mandates reach; and where it undoes
/// another run, the mandates that this one made are over.
pub fn after<'a>(write: &'a mut Write, run: Id, _: Option<Id>) -> BoxFuture<'a, Result<(), DbErr>> {
    Box::pin(async move {
        let mut people = people_of(write, run).await?;
        for held in begin(write, run).await? {
            note(write, GRANTED, &held);
        }
        for held in made_by_undone(write, run).await? {
            let now = write.now();
            if session::close_mandate(write, held.id, now).await? {
                mandates::store::say_ended(write, &held, PartialDate::Day(now.day())).await?;
                note(write, ENDED, &held);
                people.push(held.person);
            }
        }
        follow_addresses(write, &people).await?;
        reach::refresh(write, &people).await
    })
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
    }
}

async fn people_of(write: &Write, run: Id) -> Result<Vec<Id>, DbErr> {
    let sql = "SELECT DISTINCT entry_id FROM import_rows WHERE run_id = $1 \
               AND status IN ('new', 'changed')";
    let rows = query(write.conn(), sql, [Uuid::from(run).into()]).await?;
    rows.iter()
        .map(|row| row.try_get("", "entry_id").map(Id))
        .collect()
}

/// Marks the mandates that a run made, and gives them.
async fn begin(write: &Write, run: Id) -> Result<Vec<Held>, DbErr> {
    let staged = "SELECT s.mandate_id FROM staged_mandate_sheets s WHERE s.run_id = $1 \
                  AND s.position IN (SELECT r.position FROM import_rows r WHERE r.run_id = $1 \
                  AND r.status IN ('new', 'changed'))";
    let sql = format!(
        "UPDATE mandate_sheets SET run_id = $1 WHERE run_id IS NULL AND NOT is_by_hand \
         AND mandate_id IN ({staged})"
    );
    let run = Value::from(Uuid::from(run));
    if execute(write.conn(), &sql, [run.clone()]).await? == 0 {
        return Ok(Vec::new());
    }
    let by = write.acting().person.map(Uuid::from);
    let sql = "UPDATE mandates SET granted_by = $2 WHERE id IN \
               (SELECT mandate_id FROM mandate_sheets WHERE run_id = $1)";
    execute(write.conn(), sql, [run.clone(), by.into()]).await?;
    of_run(write, run).await
}

/// The mandates that the run made which this one undoes.
async fn made_by_undone(write: &Write, run: Id) -> Result<Vec<Held>, DbErr> {
    let sql = "SELECT undoes_id FROM import_runs WHERE id = $1 AND undoes_id IS NOT NULL";
    let rows = query(write.conn(), sql, [Uuid::from(run).into()]).await?;
    let Some(row) = rows.first() else {
        return Ok(Vec::new());
    };
    let undone: Uuid = row.try_get("", "undoes_id")?;
    of_run(write, undone.into()).await
}

async fn of_run(write: &Write, run: Value) -> Result<Vec<Held>, DbErr> {
    let sql = "SELECT mandate_id FROM mandate_sheets WHERE run_id = $1";
    let rows = query(write.conn(), sql, [run]).await?;
    let ids = rows.iter().map(|row| row.try_get("", "mandate_id").map(Id));
    let ids: Vec<Id> = ids.collect::<Result<_, DbErr>>()?;
    mandates::store::with_ids(write.conn(), &ids).await
}

/// Who may sign in does so by the address that their row says now.
async fn follow_addresses(write: &Write, people: &[Id]) -> Result<(), DbErr> {
    let found = contacts(write.conn(), people).await?;
    let sql = "SELECT person_id, folded_address FROM sign_in_addresses";
    let mut accounts = BTreeMap::new();
    for row in query(write.conn(), sql, []).await? {
        let folded: String = row.try_get("", "folded_address")?;
        accounts.insert(Id(row.try_get("", "person_id")?), folded);
    }
    for (id, contact) in found {
        let address = contact.address.as_deref().map(EmailAddress::parse);
        let Some((Ok(address), known)) = address.zip(accounts.get(&id)) else {
            continue;
        };
        if address.folded() != *known && !session::set_address(write, id, Some(&address)).await? {
            return Err(DbErr::RecordNotUpdated);
        }
    }
    Ok(())
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

fn note(write: &mut Write, verb: &'static str, held: &Held) {
    let event = EventDraft::new(verb, held.person).network(held.reach.network());
    let data = json!({ "mandate": held.id, "role": held.role });
    let event = event.data(data);
    write.event(match held.reach.organisation() {
        Some(id) => event.other(id),
        None => event,
    });
}

//! What a run of people makes follow: mandates given, ended, opened again, and who then comes in.

use std::collections::{BTreeMap, HashMap, HashSet};

use futures::future::BoxFuture;
use ordit_kernel::{Id, PartialDate};
use ordit_platform::{
    db::{Write, execute, query},
    events::EventDraft,
    mail::EmailAddress,
    session,
};
use sea_orm::{DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use crate::{
    mandates::{
        self, ENDED, Failed, GRANTED, Held, RESUMED,
        acts::{say_in, says},
        rules::{grantable, period},
    },
    people::{
        Contact,
        acts::same_address,
        reach,
        store::{contacts, put_contact},
    },
};

/// What follows from a run of people: its new mandates have their events, the addresses by which
/// people sign in follow, everybody is seen by whom their mandates reach; and where it undoes
/// another run, the mandates that this one made are over.
pub fn after<'a>(write: &'a mut Write, run: Id, _: Option<Id>) -> BoxFuture<'a, Result<(), DbErr>> {
    Box::pin(async move {
        let mut people = people_of(write, run).await?;
        let given = begin(write, run).await?;
        let refused = refused(write, &given).await?;
        take_back(write, run, &refused).await?;
        for held in given.iter().filter(|held| !refused.contains(&held.id)) {
            note(write, GRANTED, held);
        }
        for (verb, held) in moved(write, run).await? {
            note(write, verb, &held);
        }
        for held in made_by_undone(write, run).await? {
            let now = write.now();
            if session::close_mandate(write, held.id, now).await? {
                mandates::store::say_ended(write, &held, PartialDate::Day(now.day())).await?;
                note(write, ENDED, &held);
                if !people.contains(&held.person) {
                    people.push(held.person);
                    touch(write, held.person).await?;
                }
            }
        }
        follow_addresses(write, &people).await?;
        reach::refresh(write, &people).await
    })
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

/// Those of these new mandates that whoever confirms may not give: by a sheet nobody raises
/// themselves either, nor takes over an organisation that found another voice meanwhile.
async fn refused(write: &Write, given: &[Held]) -> Result<HashSet<Id>, DbErr> {
    let own: Vec<Id> = given.iter().map(|held| held.id).collect();
    let over = given.iter().filter_map(|held| held.reach.organisation());
    let over: Vec<Id> = over.collect();
    let says = says(write.conn(), &over, write.now(), &own).await?;
    let is_refused = |held: &&Held| {
        let (seat, say) = ((held.role, held.reach), say_in(&says, held.reach));
        grantable(write.acting(), held.person, seat, &say).is_err()
    };
    let refused = given.iter().filter(is_refused);
    Ok(refused.map(|held| held.id).collect())
}

/// Takes new mandates away as if they had never been, and says of their rows that they are stale.
async fn take_back(write: &Write, run: Id, refused: &HashSet<Id>) -> Result<(), DbErr> {
    for id in refused {
        let sql = "UPDATE import_rows SET status = 'stale' WHERE run_id = $1 AND position IN \
                   (SELECT position FROM staged_mandates WHERE run_id = $1 AND id = $2)";
        let values: [Value; 2] = [Uuid::from(run).into(), Uuid::from(*id).into()];
        execute(write.conn(), sql, values).await?;
        for (table, key) in [("mandate_sheets", "mandate_id"), ("mandates", "id")] {
            let sql = format!("DELETE FROM {table} WHERE {key} = $1");
            execute(write.conn(), &sql, [Uuid::from(*id).into()]).await?;
        }
    }
    Ok(())
}

/// The known mandates that a run ended or opened again, by their dates before and after. What
/// whoever confirms could not give is over again.
async fn moved(write: &Write, run: Id) -> Result<Vec<(&'static str, Held)>, DbErr> {
    let sql = "SELECT s.id, r.earlier FROM staged_mandates s JOIN import_rows r \
               ON r.run_id = s.run_id AND r.position = s.position WHERE s.run_id = $1 \
               AND r.status = 'changed' AND r.earlier IS NOT NULL";
    let mut before = HashMap::new();
    for row in query(write.conn(), sql, [Uuid::from(run).into()]).await? {
        let earlier: String = row.try_get("", "earlier")?;
        let earlier: HashMap<String, String> = serde_json::from_str(&earlier).unwrap_or_default();
        if earlier.get("role").is_some_and(|role| !role.is_empty()) {
            let ends: Option<PartialDate> = earlier.get("until").and_then(|text| text.parse().ok());
            before.insert(Id(row.try_get("", "id")?), ends);
        }
    }
    let ids: Vec<Id> = before.keys().copied().collect();
    let (now, mut found) = (write.now(), Vec::new());
    for held in mandates::store::with_ids(write.conn(), &ids).await? {
        let ends = before.get(&held.id).copied().flatten();
        let was = period(None, ends, now).is_ok_and(|was| was.until.is_none_or(|end| end > now));
        match (ends != held.ends, was, held.is_open(now)) {
            (true, true, false) => found.push((ENDED, held)),
            (true, false, true) => {
                if refused(write, std::slice::from_ref(&held))
                    .await?
                    .is_empty()
                {
                    found.push((RESUMED, held));
                } else {
                    session::close_mandate(write, held.id, now).await?;
                }
            }
            _ => {}
        }
    }
    Ok(found)
}

/// A version of somebody whose mandates an undone run takes along without a row of theirs.
async fn touch(write: &Write, person: Id) -> Result<(), DbErr> {
    match crate::people::acts::touch(write, person).await {
        Ok(()) => Ok(()),
        Err(Failed::Database(error)) => Err(error),
        Err(Failed::Refused(_)) => Err(DbErr::RecordNotUpdated),
    }
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

/// Who may sign in does so by the address that their row says now; who is shut out stays so.
async fn follow_addresses(write: &mut Write, people: &[Id]) -> Result<(), DbErr> {
    let found = contacts(write.conn(), people).await?;
    let sql = "SELECT person_id, address FROM sign_in_addresses WHERE NOT is_disabled";
    let mut accounts: BTreeMap<Id, String> = BTreeMap::new();
    for row in query(write.conn(), sql, []).await? {
        accounts.insert(
            Id(row.try_get("", "person_id")?),
            row.try_get("", "address")?,
        );
    }
    let oneself = write.acting().person;
    for (id, contact) in found {
        let known = accounts.get(&id);
        let Some(known) = known.filter(|it| !same_address(Some(it), contact.address.as_deref()))
        else {
            continue;
        };
        let address = contact.address.as_deref().map(EmailAddress::parse);
        let address = address.and_then(Result::ok);
        if oneself == Some(id) {
            keep_own(write, (id, contact, known), address.as_ref()).await?;
        } else if let Some(address) = address
            && !session::set_address(write, id, Some(&address)).await?
        {
            return Err(DbErr::RecordNotUpdated);
        }
    }
    Ok(())
}

/// By a sheet too one's own address changes only once it is proved: until then the one by which
/// they sign in stays.
async fn keep_own(
    write: &mut Write,
    (id, contact, known): (Id, Contact, &str),
    wanted: Option<&EmailAddress>,
) -> Result<(), DbErr> {
    let lang = contact.lang;
    let kept = Contact {
        address: Some(known.to_owned()),
        ..contact
    };
    if !put_contact(write, id, &kept).await? {
        return Err(DbErr::RecordNotUpdated);
    }
    match wanted {
        Some(address) => session::propose_address(write, id, address, lang).await,
        None => Ok(()),
    }
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

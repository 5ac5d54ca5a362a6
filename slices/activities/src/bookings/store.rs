//! Queries about things that are lent and about bookings.

use std::collections::HashMap;

use ordit_kernel::{Id, Instant, Lang, Page, PageRequest, PartialDate};
use ordit_platform::{
    db::{Row, Write, execute, query, query_one},
    events::EventDraft,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{ASKED, Booking, CANCELLED, CONFIRMED, DECLINED, Period, State, THING_CHANGED, Thing};

/// So many bookings of a thing are looked at, the latest of them.
const MOST: i64 = 1_000;

/// A page of what a network lends, in the order in which it came; what is lent no more is last.
///
/// # Errors
/// When the database cannot be reached.
pub async fn things(
    on: &impl ConnectionTrait,
    network: Id,
    request: PageRequest,
) -> Result<Page<Thing>, DbErr> {
    let network = Value::from(Uuid::from(network));
    let sql = "SELECT COUNT(*) AS number FROM bookable_things WHERE network_id = $1";
    let total = count(on, sql, [network.clone()]).await?;
    let sql = "SELECT * FROM bookable_things WHERE network_id = $1 \
               ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, made_at, id \
               LIMIT $2 OFFSET $3";
    let whole = |number: usize| Value::from(i64::try_from(number).unwrap_or(i64::MAX));
    let values = [network, whole(request.size), whole(request.offset())];
    let rows = query(on, sql, values).await?;
    Ok(Page {
        items: rows.iter().map(read_thing).collect::<Result<_, _>>()?,
        total,
        request,
    })
}

/// The first of what a network still lends, at most so many.
///
/// # Errors
/// When the database cannot be reached.
pub async fn lent(on: &impl ConnectionTrait, network: Id, most: i64) -> Result<Vec<Thing>, DbErr> {
    let sql = "SELECT * FROM bookable_things WHERE network_id = $1 AND retired_at IS NULL \
               ORDER BY made_at, id LIMIT $2";
    let values = [Uuid::from(network).into(), most.into()];
    let rows = query(on, sql, values).await?;
    rows.iter().map(read_thing).collect()
}

/// One thing of a network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn thing(on: &impl ConnectionTrait, network: Id, id: Id) -> Result<Option<Thing>, DbErr> {
    let sql = "SELECT * FROM bookable_things WHERE network_id = $1 AND id = $2";
    let values = [Uuid::from(network).into(), Uuid::from(id).into()];
    let row = query_one(on, sql, values).await?;
    row.as_ref().map(read_thing).transpose()
}

/// Writes a new thing; the same form sent twice is one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn add_thing(write: &mut Write, thing: &Thing) -> Result<(), DbErr> {
    let sql = "INSERT INTO bookable_things (id, network_id, thing_kind, name, description, \
               pieces, lang, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
               ON CONFLICT (id) DO NOTHING";
    let values: [Value; 8] = [
        Uuid::from(thing.id).into(),
        Uuid::from(thing.network).into(),
        thing.kind.as_str().into(),
        thing.name.as_str().into(),
        thing.description.as_str().into(),
        thing.pieces.into(),
        thing.lang.code().into(),
        write.now().0.into(),
    ];
    if execute(write.conn(), sql, values).await? > 0 {
        write.event(of_thing(thing.network, thing.id));
    }
    Ok(())
}

/// Writes a thing anew, unless somebody else did since; tells whether it did.
///
/// # Errors
/// When the database cannot be reached.
pub async fn change_thing(write: &mut Write, thing: &Thing) -> Result<bool, DbErr> {
    let sql = "UPDATE bookable_things SET thing_kind = $4, name = $5, description = $6, \
               pieces = $7, version = version + 1, \
               retired_at = CASE WHEN $8 = 0 THEN NULL ELSE COALESCE(retired_at, $9) END \
               WHERE id = $1 AND network_id = $2 AND version = $3";
    let values: [Value; 9] = [
        Uuid::from(thing.id).into(),
        Uuid::from(thing.network).into(),
        thing.version.into(),
        thing.kind.as_str().into(),
        thing.name.as_str().into(),
        thing.description.as_str().into(),
        thing.pieces.into(),
        i64::from(thing.is_retired).into(),
        write.now().0.into(),
    ];
    let is_changed = execute(write.conn(), sql, values).await? > 0;
    if is_changed {
        write.event(of_thing(thing.network, thing.id));
    }
    Ok(is_changed)
}

fn of_thing(network: Id, thing: Id) -> EventDraft {
    EventDraft::new(THING_CHANGED, network)
        .network(network)
        .data(json!({ "thing": thing.to_string() }))
}

/// The bookings of a thing in one of these states, by their first day.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_thing_in(
    on: &impl ConnectionTrait,
    thing: Id,
    state: State,
) -> Result<Vec<Booking>, DbErr> {
    let sql = "SELECT * FROM bookings WHERE thing_id = $1 AND state = $2 \
               ORDER BY first_day DESC, id LIMIT $3";
    let values = [Uuid::from(thing).into(), state.code().into(), MOST.into()];
    let rows = query(on, sql, values).await?;
    rows.iter().rev().map(read).collect()
}

/// What an organisation asked for of a thing and what became of it, the latest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_organisation(
    on: &impl ConnectionTrait,
    thing: Id,
    organisation: Id,
    most: i64,
) -> Result<Vec<Booking>, DbErr> {
    let sql = "SELECT * FROM bookings WHERE thing_id = $1 AND organisation_id = $2 \
               ORDER BY asked_at DESC, id LIMIT $3";
    let values = [
        Uuid::from(thing).into(),
        Uuid::from(organisation).into(),
        most.into(),
    ];
    let rows = query(on, sql, values).await?;
    rows.iter().map(read).collect()
}

/// One booking of a thing.
///
/// # Errors
/// When the database cannot be reached.
pub async fn one(on: &impl ConnectionTrait, thing: Id, id: Id) -> Result<Option<Booking>, DbErr> {
    let sql = "SELECT * FROM bookings WHERE thing_id = $1 AND id = $2";
    let values = [Uuid::from(thing).into(), Uuid::from(id).into()];
    let row = query_one(on, sql, values).await?;
    row.as_ref().map(read).transpose()
}

/// The thing that is lent while this activity takes place, as long as that is agreed.
///
/// # Errors
/// When the database cannot be reached.
pub async fn lent_for(on: &impl ConnectionTrait, activity: Id) -> Result<Option<Id>, DbErr> {
    let sql = "SELECT thing_id FROM bookings WHERE activity_id = $1 AND state = 'confirmed'";
    let row = query_one(on, sql, [Uuid::from(activity).into()]).await?;
    row.map_or(Ok(None), |row| {
        row.try_get("", "thing_id").map(|id| Some(Id(id)))
    })
}

/// How many bookings of a network wait for an answer.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(on: &impl ConnectionTrait, network: Id) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM bookings WHERE network_id = $1 AND state = 'asked'";
    count(on, sql, [Uuid::from(network).into()]).await
}

/// How many bookings of each thing of a network wait for an answer.
///
/// # Errors
/// When the database cannot be reached.
pub async fn asking(on: &impl ConnectionTrait, network: Id) -> Result<HashMap<Id, usize>, DbErr> {
    let sql = "SELECT thing_id, COUNT(*) AS number FROM bookings \
               WHERE network_id = $1 AND state = 'asked' GROUP BY thing_id";
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    let count = |row: &Row| {
        let number: i64 = row.try_get("", "number")?;
        let number = usize::try_from(number).unwrap_or_default();
        Ok((Id(row.try_get("", "thing_id")?), number))
    };
    rows.iter().map(count).collect()
}

/// Asks for a thing.
///
/// # Errors
/// When the database cannot be reached.
pub async fn ask(write: &mut Write, thing: &Thing, booking: &Booking) -> Result<(), DbErr> {
    let sql = "INSERT INTO bookings (id, thing_id, network_id, organisation_id, first_day, \
               last_day, venue, note, state, asked_by, asked_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let values: [Value; 11] = [
        Uuid::from(booking.id).into(),
        Uuid::from(thing.id).into(),
        Uuid::from(thing.network).into(),
        Uuid::from(booking.organisation).into(),
        booking.period.first.to_string().into(),
        booking.period.last.to_string().into(),
        booking.venue.as_str().into(),
        booking.note.as_str().into(),
        State::Asked.code().into(),
        write.acting().person.map(Uuid::from).into(),
        write.now().0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    note(write, ASKED, thing, booking);
    Ok(())
}

/// What came of promising a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promised {
    Yes,
    /// It did not wait for an answer any more.
    Settled,
    /// Somebody else has it on one of the days; nothing of this write may stay.
    Taken,
}

/// Promises a thing to whoever asked for it. The primary key of the days decides between two that
/// are promised at once.
///
/// # Errors
/// When the database cannot be reached.
pub async fn confirm(
    write: &mut Write,
    thing: &Thing,
    booking: &Booking,
) -> Result<Promised, DbErr> {
    if !settle(write, booking.id, (&[State::Asked], State::Confirmed), "").await? {
        return Ok(Promised::Settled);
    }
    let days: Vec<String> = booking.period.days().map(|day| day.to_string()).collect();
    let rows: Vec<String> = (0..days.len())
        .map(|place| format!("($1, ${}, $2)", place + 3))
        .collect();
    let sql = format!(
        "INSERT INTO booking_days (thing_id, day, booking_id) VALUES {} \
         ON CONFLICT (thing_id, day) DO NOTHING",
        rows.join(", ")
    );
    let number = days.len();
    let start = [Uuid::from(thing.id).into(), Uuid::from(booking.id).into()];
    let values = start.into_iter().chain(days.into_iter().map(Value::from));
    let taken = execute(write.conn(), &sql, values).await?;
    if usize::try_from(taken).unwrap_or_default() < number {
        return Ok(Promised::Taken);
    }
    note(write, CONFIRMED, thing, booking);
    Ok(Promised::Yes)
}

/// Says no to whoever asked; tells whether it was still open.
///
/// # Errors
/// When the database cannot be reached.
pub async fn decline(
    write: &mut Write,
    thing: &Thing,
    booking: &Booking,
    answer: &str,
) -> Result<bool, DbErr> {
    let way: (&[State], State) = (&[State::Asked], State::Declined);
    let is_done = settle(write, booking.id, way, answer).await?;
    if is_done {
        note(write, DECLINED, thing, booking);
    }
    Ok(is_done)
}

/// Takes a booking back and frees its days; tells whether it was there to be taken back.
///
/// # Errors
/// When the database cannot be reached.
pub async fn cancel(write: &mut Write, thing: &Thing, booking: &Booking) -> Result<bool, DbErr> {
    let way: (&[State], State) = (&[State::Asked, State::Confirmed], State::Cancelled);
    let is_done = settle(write, booking.id, way, "").await?;
    if is_done {
        let sql = "DELETE FROM booking_days WHERE booking_id = $1";
        execute(write.conn(), sql, [Uuid::from(booking.id).into()]).await?;
        note(write, CANCELLED, thing, booking);
    }
    Ok(is_done)
}

/// Notes the activity that a stay became.
///
/// # Errors
/// When the database cannot be reached.
pub async fn note_activity(write: &Write, booking: Id, activity: Id) -> Result<(), DbErr> {
    let sql = "UPDATE bookings SET activity_id = $2 WHERE id = $1";
    let values = [Uuid::from(booking).into(), Uuid::from(activity).into()];
    execute(write.conn(), sql, values).await.map(drop)
}

async fn settle(
    write: &Write,
    booking: Id,
    (from, to): (&[State], State),
    answer: &str,
) -> Result<bool, DbErr> {
    let from: Vec<String> = from
        .iter()
        .map(|state| format!("'{}'", state.code()))
        .collect();
    let sql = format!(
        "UPDATE bookings SET state = $2, answered_at = $3, answer = $4 \
         WHERE id = $1 AND state IN ({})",
        from.join(", ")
    );
    let values: [Value; 4] = [
        Uuid::from(booking).into(),
        to.code().into(),
        write.now().0.into(),
        answer.into(),
    ];
    Ok(execute(write.conn(), &sql, values).await? > 0)
}

fn note(write: &mut Write, verb: &'static str, thing: &Thing, booking: &Booking) {
    let data = json!({ "thing": thing.id.to_string(), "booking": booking.id.to_string() });
    let event = EventDraft::new(verb, thing.network).network(thing.network);
    write.event(event.other(booking.organisation).data(data));
}

async fn count(
    on: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<usize, DbErr> {
    let row = query_one(on, sql, values).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or_default())
}

fn read_thing(row: &Row) -> Result<Thing, DbErr> {
    let lang: String = row.try_get("", "lang")?;
    Ok(Thing {
        id: Id(row.try_get("", "id")?),
        network: Id(row.try_get("", "network_id")?),
        kind: row.try_get("", "thing_kind")?,
        name: row.try_get("", "name")?,
        description: row.try_get("", "description")?,
        pieces: row.try_get("", "pieces")?,
        lang: lang.parse().unwrap_or(Lang::Ca),
        is_retired: row.try_get::<Option<i64>>("", "retired_at")?.is_some(),
        version: row.try_get("", "version")?,
    })
}

fn read(row: &Row) -> Result<Booking, DbErr> {
    let day = |column: &str| {
        let text: String = row.try_get("", column)?;
        match text.parse() {
            Ok(PartialDate::Day(day)) => Ok(day),
            _ => Err(DbErr::Type(format!("no day in {column}"))),
        }
    };
    let state: String = row.try_get("", "state")?;
    Ok(Booking {
        id: Id(row.try_get("", "id")?),
        thing: Id(row.try_get("", "thing_id")?),
        organisation: Id(row.try_get("", "organisation_id")?),
        period: Period {
            first: day("first_day")?,
            last: day("last_day")?,
        },
        venue: row.try_get("", "venue")?,
        note: row.try_get("", "note")?,
        state: State::from_code(&state).ok_or_else(|| DbErr::Type(state.clone()))?,
        answer: row.try_get("", "answer")?,
        asked_at: Instant(row.try_get("", "asked_at")?),
        activity: row.try_get::<Option<Uuid>>("", "activity_id")?.map(Id),
    })
}

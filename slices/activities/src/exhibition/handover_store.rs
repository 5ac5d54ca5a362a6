//! Queries about hand-overs.

use std::collections::HashMap;

use ordit_kernel::{Id, Instant};
use ordit_platform::{
    db::{Write, execute, query},
    events::EventDraft,
    privacy::{Category, EMPTY, PersonalData},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{HANDED_OVER, rules::Piece};
use crate::bookings::{Booking, Thing};

/// Who handed it over to whom, on which day, and the pieces one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handover {
    pub happened_on: String,
    pub handed_by: String,
    pub received_by: String,
    pub noted_at: Option<Instant>,
    pub pieces: Vec<Piece>,
}

/// The hand-overs of a stay, by moment.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_booking(
    on: &impl ConnectionTrait,
    booking: Id,
) -> Result<HashMap<String, Handover>, DbErr> {
    let booking = Value::from(Uuid::from(booking));
    let mut found: HashMap<String, Handover> = HashMap::new();
    let sql = "SELECT * FROM handover_sheets WHERE booking_id = $1";
    for row in query(on, sql, [booking.clone()]).await? {
        let sheet = Handover {
            happened_on: row.try_get("", "happened_on")?,
            handed_by: row.try_get("", "handed_by")?,
            received_by: row.try_get("", "received_by")?,
            noted_at: Some(Instant(row.try_get("", "noted_at")?)),
            pieces: Vec::new(),
        };
        found.insert(row.try_get("", "moment")?, sheet);
    }
    let sql = "SELECT * FROM handover_pieces WHERE booking_id = $1 ORDER BY moment, piece";
    for row in query(on, sql, [booking]).await? {
        let moment: String = row.try_get("", "moment")?;
        let piece = Piece {
            number: row.try_get("", "piece")?,
            state: row.try_get("", "state")?,
            note: row.try_get("", "note")?,
        };
        found.entry(moment).or_default().pieces.push(piece);
    }
    Ok(found)
}

/// Notes a hand-over, in place of what was noted of that moment at the instant that was seen; tells
/// whether nobody noted another since.
///
/// # Errors
/// When the database cannot be reached.
pub async fn note(
    write: &mut Write,
    (thing, booking): (&Thing, &Booking),
    (moment, seen): (&str, Option<i64>),
    handover: &Handover,
) -> Result<bool, DbErr> {
    let of = [Uuid::from(booking.id).into(), Value::from(moment)];
    let sql = "INSERT INTO handover_sheets (booking_id, moment, happened_on, handed_by, \
               received_by, noted_by, noted_at) VALUES ($1, $2, $3, $4, $5, $6, $7) \
               ON CONFLICT (booking_id, moment) DO UPDATE SET happened_on = $3, handed_by = $4, \
               received_by = $5, noted_by = $6, noted_at = $7 WHERE handover_sheets.noted_at = $8";
    let more: [Value; 6] = [
        handover.happened_on.as_str().into(),
        handover.handed_by.as_str().into(),
        handover.received_by.as_str().into(),
        write.acting().person.map(Uuid::from).into(),
        write.now().0.into(),
        seen.into(),
    ];
    if execute(write.conn(), sql, of.clone().into_iter().chain(more)).await? == 0 {
        return Ok(false);
    }
    let sql = "DELETE FROM handover_pieces WHERE booking_id = $1 AND moment = $2";
    execute(write.conn(), sql, of.clone()).await?;
    insert(write, of, &handover.pieces).await?;
    let number = |state: &str| {
        let own = handover.pieces.iter().filter(|piece| piece.state == state);
        own.count()
    };
    let data = json!({
        "thing": thing.id.to_string(), "booking": booking.id.to_string(), "moment": moment,
        "damaged": number("damaged"), "missing": number("missing"),
    });
    let event = EventDraft::new(HANDED_OVER, thing.network).network(thing.network);
    write.event(event.other(booking.organisation).data(data));
    Ok(true)
}

async fn insert(write: &Write, of: [Value; 2], pieces: &[Piece]) -> Result<(), DbErr> {
    if pieces.is_empty() {
        return Ok(());
    }
    let rows: Vec<String> = (0..pieces.len())
        .map(|place| {
            let first = 3 * place + 3;
            format!("($1, $2, ${first}, ${}, ${})", first + 1, first + 2)
        })
        .collect();
    let sql = format!(
        "INSERT INTO handover_pieces (booking_id, moment, piece, state, note) VALUES {}",
        rows.join(", ")
    );
    let values = pieces.iter().flat_map(|piece| -> [Value; 3] {
        let (state, note) = (piece.state.as_str(), piece.note.as_str());
        [piece.number.into(), state.into(), note.into()]
    });
    execute(write.conn(), &sql, of.into_iter().chain(values))
        .await
        .map(drop)
}

/// What hand-overs and requests say of people.
pub const fn personal_data(category: &'static Category) -> [PersonalData; 4] {
    [
        PersonalData {
            table: "handover_sheets",
            category,
            rows: "noted_by = {person}",
            handed: &["booking_id", "moment", "happened_on"],
            withheld: &["noted_by", "noted_at", "handed_by", "received_by"],
            mentions: &["handed_by", "received_by"],
            ..EMPTY
        },
        PersonalData {
            table: "handover_pieces",
            category,
            withheld: &["booking_id", "moment", "piece", "state", "note"],
            mentions: &["note"],
            ..EMPTY
        },
        PersonalData {
            table: "bookings",
            category,
            rows: "asked_by = {person}",
            handed: &[
                "thing_id",
                "organisation_id",
                "first_day",
                "last_day",
                "venue",
                "note",
            ],
            withheld: &[
                "id",
                "network_id",
                "state",
                "answer",
                "asked_by",
                "asked_at",
                "answered_at",
                "activity_id",
            ],
            mentions: &["venue", "note", "answer"],
            ..EMPTY
        },
        PersonalData {
            table: "bookable_things",
            category,
            withheld: &[
                "id",
                "network_id",
                "thing_kind",
                "name",
                "description",
                "pieces",
                "lang",
                "made_at",
                "retired_at",
                "version",
            ],
            mentions: &["name", "description"],
            ..EMPTY
        },
    ]
}

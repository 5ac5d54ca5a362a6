//! What a row says of a person and of one of their mandates, and what cannot be; pure.

use ordit_kernel::{Id, Instant, PartialDate, Reach, Role, UserError};
use ordit_platform::{
    import::{Build, Current, Record, Refusal},
    mail::EmailAddress,
};
use serde::Deserialize;

use super::{Person, Seat};
use crate::{
    mandates::{
        Held,
        rules::{Period, apart, fits, period},
    },
    organisations::noun::filled,
    people::{Contact, acts::LONGEST_NAME},
};

/// The columns of a mandate.
const OF_MANDATES: [&str; 7] = [
    "organisation",
    "organisation_id",
    "role",
    "post",
    "from",
    "until",
    "source",
];

/// What somebody is in an organisation; by a sheet only there.
const OF_ORGANISATIONS: [Role; 4] = [
    Role::ElectedOfficer,
    Role::Technician,
    Role::Representative,
    Role::Substitute,
];

/// What is known of a person whose entry this is.
pub fn person(current: &Current) -> Person {
    Person::deserialize(&current.sheet.particulars).unwrap_or_default()
}

/// The person as a row sees them: with the one mandate that it speaks of, or none.
pub fn seen(current: &Current, row: &Record) -> Record {
    let mut record = current.record.clone();
    record.retain(|field, _| !OF_MANDATES.contains(field));
    let person = person(current);
    if let Some(seat) = meant(&person.mandates, row) {
        record.extend(said(seat));
        // How its row calls the organisation is no change of it.
        let same = |field: &str| row.get(field).filter(|text| !text.is_empty());
        if same("organisation_id") == record.get("organisation_id")
            && let Some(label) = same("organisation")
        {
            record.insert("organisation", label.clone());
        }
    }
    record
}

/// A row for each mandate of a person, and one for a person without any.
pub fn all(current: &Current) -> Vec<Record> {
    let with = |seat: &Seat| {
        let mut record = current.record.clone();
        record.extend(said(seat));
        record
    };
    match person(current).mandates.as_slice() {
        [] => vec![current.record.clone()],
        seats => seats.iter().map(with).collect(),
    }
}

/// The columns that say a mandate.
pub fn said(seat: &Seat) -> Record {
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let id = seat.organisation.map(|id| id.to_string());
    Record::from([
        ("organisation", seat.label.clone()),
        ("organisation_id", id.unwrap_or_default()),
        ("role", seat.role.code().to_owned()),
        ("post", seat.post.clone().unwrap_or_default()),
        ("from", date(seat.begins)),
        ("until", date(seat.ends)),
        ("source", seat.source.clone().unwrap_or_default()),
    ])
}

/// The mandate that a row speaks of: of its role there, the one with its beginning, else the one
/// whose time it meets, else the latest where it says no beginning.
pub fn meant<'a>(seats: &'a [Seat], row: &Record) -> Option<&'a Seat> {
    let role = filled(row, "role").and_then(|code| Role::from_code(&code))?;
    let organisation = filled(row, "organisation_id").and_then(|id| id.parse().ok());
    let date = |field| filled(row, field).and_then(|text| text.parse::<PartialDate>().ok());
    let (from, until) = (date("from"), date("until"));
    let mut there: Vec<&Seat> = seats
        .iter()
        .filter(|seat| (seat.role, seat.organisation) == (role, organisation))
        .collect();
    there.sort_by_key(|seat| seat.since);
    let begins = there
        .iter()
        .find(|seat| from.is_some() && seat.begins == from);
    if let Some(seat) = begins {
        return Some(seat);
    }
    let Some(first) = from.and_then(PartialDate::earliest) else {
        return there.last().copied();
    };
    let since = Instant::start_of(first);
    let last = until
        .and_then(PartialDate::latest)
        .and_then(|day| day.tomorrow().ok());
    let end = last.map(Instant::start_of);
    let meets = |seat: &&&Seat| {
        seat.until.is_none_or(|until| since < until) && end.is_none_or(|end| seat.since < end)
    };
    there.iter().find(meets).copied()
}

/// How the person is reached, as the row says it.
pub fn contact(build: &Build<'_>) -> Result<Contact, Vec<Refusal>> {
    let record = build.record;
    let mut refusals = Vec::new();
    let name = filled(record, "name").unwrap_or_default();
    if name.trim().chars().count() > LONGEST_NAME {
        refusals.push(refusal(
            record,
            "name",
            UserError::new("people-refused-name"),
        ));
    }
    let mut contact = Contact {
        phone: filled(record, "phone"),
        lang: filled(record, "language")
            .and_then(|code| code.parse().ok())
            .unwrap_or_default(),
        address: None,
    };
    match filled(record, "address").map(|text| EmailAddress::parse(&text)) {
        None => {}
        Some(Ok(address)) if (build.is_taken)(&address.folded()) => {
            let taken = UserError::new("people-refused-address-taken");
            refusals.push(refusal(record, "address", taken));
        }
        Some(Ok(address)) => contact.address = Some(address.as_str().to_owned()),
        Some(Err(error)) => refusals.push(refusal(record, "address", error)),
    }
    match refusals.is_empty() {
        true => Ok(contact),
        false => Err(refusals),
    }
}

/// The mandate that the row says, if it says one, and those that the person has; a new one gets
/// this id.
pub fn seat(build: &Build<'_>, new: Id) -> Result<(Option<Seat>, Vec<Seat>), Vec<Refusal>> {
    let record = build.record;
    let known = build.current.map(person).unwrap_or_default().mandates;
    let says = ["organisation_id", "role", "post", "from", "until"];
    if build.current.is_some() && says.iter().all(|field| filled(record, field).is_none()) {
        return Ok((None, known));
    }
    let refused = |field, key: &str| vec![refusal(record, field, UserError::new(key))];
    let role = filled(record, "role").and_then(|code| Role::from_code(&code));
    let role = role.ok_or_else(|| refused("role", "people-refused-role"))?;
    let organisation = filled(record, "organisation_id").and_then(|id| id.parse().ok());
    let network = build.network.filter(|_| organisation.is_none());
    let before = meant(&known, record);
    let date = |field| filled(record, field).and_then(|text| text.parse().ok());
    let mut seat = Seat {
        id: before.map_or(new, |seat| seat.id),
        organisation,
        network,
        role,
        since: build.now,
        until: None,
        begins: date("from"),
        ends: date("until"),
        post: filled(record, "post"),
        source: filled(record, "source"),
        label: filled(record, "organisation").unwrap_or_default(),
        is_ended_by_hand: before.is_some_and(|seat| seat.is_ended_by_hand),
    };
    // Nobody is elected to a network: a cell was left empty, or says nothing yet.
    let says_none = organisation.is_none() && filled(record, "organisation").is_none();
    if before.is_none() && says_none && OF_ORGANISATIONS.contains(&role) {
        return Err(refused(
            "organisation",
            "people-refused-organisation-missing",
        ));
    }
    if !fits(role, seat.reach()) {
        return Err(refused("role", "mandates-refused-fits"));
    }
    // Who imports may be the technical secretariat, which decides on every role but this one.
    if role == Role::Coordination {
        return Err(refused("role", "mandates-refused-by-hand"));
    }
    let dates = period(seat.begins, seat.ends, build.now);
    let Period { since, until } = dates.map_err(|error| vec![refusal(record, "until", error)])?;
    (seat.since, seat.until) = (since, until);
    if let Some(before) = before.filter(|before| before.begins == seat.begins) {
        seat.since = before.since;
    }
    if let Some(before) = before.filter(|before| before.ends == seat.ends) {
        seat.until = before.until;
    }
    if seat.is_ended_by_hand && Some(seat.until) != before.map(|before| before.until) {
        return Err(refused("until", "mandates-refused-ended-by-hand"));
    }
    let others = known
        .iter()
        .filter(|own| Some(own.id) != before.map(|seat| seat.id));
    let others: Vec<Held> = others.map(held).collect();
    let Seat { since, until, .. } = seat;
    let reach: Reach = seat.reach();
    apart(role, reach, Period { since, until }, &others)
        .map_err(|error| vec![refusal(record, "from", error)])?;
    Ok((Some(seat), known))
}

fn held(seat: &Seat) -> Held {
    Held {
        id: seat.id,
        person: seat.id,
        role: seat.role,
        reach: seat.reach(),
        since: seat.since,
        until: seat.until,
        begins: seat.begins,
        ends: seat.ends,
        post: None,
        is_in_functions: false,
    }
}

fn refusal(record: &Record, field: &str, error: UserError) -> Refusal {
    Refusal {
        field: field.to_owned(),
        value: record.get(field).cloned().unwrap_or_default(),
        error,
    }
}

//! Activities as rows of a spreadsheet or of a form.

use std::collections::{BTreeMap, BTreeSet};

use ordit_kernel::{Audience, Id, Instant, Lang, PartialDate, Scope, UserError};
use ordit_members::{filled, source_of, texts, write_shared};
use ordit_platform::{
    db::Write,
    import::{Answer, Build, Built, Noun, Record, Refusal},
    permissions::{Needs, Permission},
    register::{Sheet, slugify},
};

use super::{
    Activity, CHANGED, CREATED, KIND, Owner, fields,
    guess::guess,
    known,
    owners::invitations::brought_store,
    parts::moving::{self, Piece},
    questions::QUESTIONS,
    rows::{
        LINK_TABLE, OWN_TABLE, OWNER_TABLE, TOPIC_TABLE, link_row, own_row, owner_row, topic_row,
    },
    rules::{self, When},
    store,
};
use crate::{registration::foretold, vocabulary::UNSAID};

/// The noun.
pub const NOUN: Noun = Noun {
    name: KIND,
    kind: KIND,
    label: "activities-plural",
    file_names: &[
        "activity",
        "activities",
        "activitat",
        "activitats",
        "actividad",
        "actividades",
        "jarduera",
        "jarduerak",
        "agenda",
    ],
    fields: fields::FIELDS,
    tables: &[OWN_TABLE, OWNER_TABLE, LINK_TABLE, TOPIC_TABLE],
    permission: Permission::new("activities.activity.import", Needs::CoordinatesNetwork),
    joining: &[],
    created: CREATED,
    changed: CHANGED,
    known: store::known,
    current: store::current,
    unique: None,
    guess: Some(guess),
    lookup: Some(known::lookup),
    part: None,
    after: Some(after),
    foretell: Some(foretold::foretell),
    dated: Some("starts_on"),
    build,
};

/// A programme follows its activity, and whoever cannot be spoken for is asked.
fn after(write: &mut Write, run: Id, network: Option<Id>) -> Answer<'_, ()> {
    Box::pin(async move {
        moving::store::after(write, run, network).await?;
        brought_store::after(write, run, network).await
    })
}

/// The detail that tells how those who held it were called when that was written.
pub const NAMED_THEN: &str = "co_organisers";

/// The audience of what a group keeps to itself; nobody chooses it on a form or in a sheet.
pub const GROUP: &str = "group";

/// Whether a group keeps it to itself.
pub fn is_of_group(scopes: &BTreeSet<Scope>) -> bool {
    !scopes.is_empty() && scopes.iter().all(|scope| matches!(scope, Scope::Group(_)))
}

/// The record that shows an activity as it is; who holds it beside the home network stands there
/// by name.
pub fn record(sheet: &Sheet, activity: &Activity, names: &BTreeMap<Id, String>) -> Record {
    let mut record = Record::new();
    record.insert("ordit_id", sheet.id.to_string());
    for part in [&texts::NAME, &texts::SUMMARY, &fields::DESCRIPTION] {
        texts::into_record(part, sheet.lang, &sheet.texts, &mut record);
    }
    let others = || others(sheet, activity);
    let name = |owner: &Owner| names.get(&owner.id).cloned().unwrap_or_default();
    let audience = match sheet.audience {
        Audience::Public => "public",
        Audience::SignedIn => "signed_in",
        Audience::Scopes(ref scopes) if is_of_group(scopes) => GROUP,
        Audience::Scopes(_) => "network",
    };
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
    for (field, value) in [
        ("language", Some(sheet.lang.code().to_owned())),
        ("activity_kind", Some(activity.activity_kind.clone())),
        ("mode", Some(activity.mode.clone())),
        ("standing", Some(activity.standing.clone())),
        ("starts_on", date(activity.starts_on)),
        ("start_time", activity.start_time.clone()),
        ("ends_on", date(activity.ends_on)),
        ("end_time", activity.end_time.clone()),
        ("municipality", sheet.place.territory.clone()),
        ("venue", activity.venue.clone()),
        ("online_url", activity.online_url.clone()),
        ("capacity", activity.capacity.map(|count| count.to_string())),
        ("themes", Some(sheet.themes.join(";"))),
        (
            "co_organisers",
            Some(others().map(name).collect::<Vec<_>>().join(";")),
        ),
        (
            "co_organiser_ids",
            Some(joined(others().map(|owner| owner.id))),
        ),
        ("audience", Some(audience.to_owned())),
        ("series", activity.series.map(|series| series.to_string())),
        ("source", Some(sheet.source.clone())),
        ("source_url", sheet.source_url.clone()),
    ] {
        record.insert(field, value.unwrap_or_default());
    }
    for key in detail_keys() {
        record.insert(key, activity.details.get(key).cloned().unwrap_or_default());
    }
    record
}

/// Who holds it besides the home network.
fn others<'a>(sheet: &Sheet, activity: &'a Activity) -> impl Iterator<Item = &'a Owner> {
    let home = sheet.network;
    let owners = activity.owners.iter();
    owners.filter(move |owner| Some(owner.id) != home)
}

fn joined(ids: impl Iterator<Item = Id>) -> String {
    let ids: Vec<String> = ids.map(|id| id.to_string()).collect();
    ids.join(";")
}

/// The columns whose answers are kept as details.
fn detail_keys() -> impl Iterator<Item = &'static str> {
    let questions = QUESTIONS.iter().map(|question| question.field.key);
    questions.chain(["cancelled_because"])
}

fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let source = source_of(&build)?;
    let known = build.current.map(|current| &current.sheet);
    let before: Option<Activity> =
        known.and_then(|sheet| serde_json::from_value(sheet.particulars.clone()).ok());
    let mut sheet = known.cloned().unwrap_or_else(|| {
        let mut sheet = Sheet::new(build.id, KIND, Lang::Ca, build.now);
        sheet.network = build.network;
        sheet.slug = slug(&build);
        sheet
    });
    let home = sheet
        .network
        .ok_or_else(|| refused(build.record, "name", "activities-error-home"))?;
    let mut activity = told(&build, home, before.as_ref())?;
    fits(&build)?;
    write_shared(build.record, &mut sheet);
    texts::from_record(
        &fields::DESCRIPTION,
        sheet.lang,
        build.record,
        &mut sheet.texts,
    );
    sheet.audience = audience(build.record, &activity, &sheet.audience);
    sheet.source = source.unwrap_or_default();
    sheet.source_url = filled(build.record, "source_url");
    if let Some(before) = &before {
        let is_same = known.map(|known| &known.texts) == Some(&sheet.texts)
            && known.map(|known| &known.place) == Some(&sheet.place)
            && calendar(before) == calendar(&activity);
        activity.sequence = before.sequence + i64::from(!is_same);
    }
    sheet.particulars = serde_json::to_value(&activity).unwrap_or_default();
    let mut rows = vec![own_row(&sheet, &activity)];
    for (ordinal, owner) in (0..).zip(&activity.owners) {
        rows.push(owner_row(&sheet, ordinal, owner));
        rows.extend((owner.id != home).then(|| link_row(&sheet, (build.new_id)(), owner)));
    }
    if let Some(stretch) = activity.first_at.zip(activity.last_at) {
        let has_day = matches!(activity.starts_on, Some(PartialDate::Day(_)));
        let topics = rules::topics(&sheet.themes, sheet.place.territory.as_deref(), has_day);
        rows.extend(
            topics
                .into_iter()
                .map(|topic| topic_row(&sheet, stretch, topic)),
        );
    }
    Ok(Built { sheet, rows })
}

/// Many meetings have one name, so the address ends in a piece of the identity.
fn slug(build: &Build<'_>) -> String {
    let name = build.record.get("name").map_or("", String::as_str);
    format!(
        "{}-{}",
        slugify(name),
        &build.id.0.simple().to_string()[20..]
    )
}

fn refused(record: &Record, field: &str, key: &str) -> Vec<Refusal> {
    vec![Refusal {
        field: field.to_owned(),
        value: record.get(field).cloned().unwrap_or_default(),
        error: UserError::new(key),
    }]
}

/// What calendars show beside the texts and the place.
fn calendar(activity: &Activity) -> [Option<String>; 5] {
    let instant = |instant: Option<Instant>| instant.map(|at| at.0.to_string());
    [
        instant(activity.first_at),
        instant(activity.last_at),
        activity.venue.clone(),
        Some(activity.standing.clone()),
        Some(activity.mode.clone()),
    ]
}

/// The columns that say when it is.
const WHEN: [&str; 4] = ["starts_on", "start_time", "ends_on", "end_time"];

/// When a record says that it is.
pub fn when(record: &Record) -> When {
    let date = |field| filled(record, field).and_then(|text| text.parse().ok());
    When {
        starts_on: date("starts_on"),
        start_time: filled(record, "start_time"),
        ends_on: date("ends_on"),
        end_time: filled(record, "end_time"),
    }
}

fn told(build: &Build<'_>, home: Id, before: Option<&Activity>) -> Result<Activity, Vec<Refusal>> {
    let record = build.record;
    let when = when(record);
    let stretch = match when.stretch() {
        // What is missing because it could not be read is told there, and nowhere else.
        Err(_)
            if WHEN
                .iter()
                .any(|own| build.unread.iter().any(|unread| unread == own)) =>
        {
            None
        }
        told => told.map_err(|(field, key)| refused(record, field, key))?,
    };
    let owners = owners(record, home, before);
    let capacity = filled(record, "capacity").and_then(|count| count.parse().ok());
    let given: i64 = owners.iter().filter_map(|owner| owner.places).sum();
    if capacity.is_some_and(|capacity| given > capacity) {
        return Err(refused(record, "capacity", "activities-error-shares"));
    }
    let standing = filled(record, "standing");
    let said = standing.as_deref().unwrap_or_default();
    if rules::is_held_too_early(said, stretch, build.now) {
        return Err(refused(record, "standing", "activities-error-held-early"));
    }
    Ok(Activity {
        activity_kind: filled(record, "activity_kind").unwrap_or_default(),
        mode: filled(record, "mode").unwrap_or_else(|| mode_of(record).to_owned()),
        standing: standing.unwrap_or_else(|| rules::standing(&when, stretch, build.now).to_owned()),
        starts_on: when.starts_on,
        start_time: when.start_time,
        ends_on: when.ends_on,
        end_time: when.end_time,
        first_at: stretch.map(|(first, _)| first),
        last_at: stretch.map(|(_, last)| last),
        venue: filled(record, "venue"),
        online_url: filled(record, "online_url"),
        capacity,
        details: detail_keys()
            .chain([NAMED_THEN])
            .filter_map(|key| Some((key.to_owned(), filled(record, key)?)))
            .collect(),
        series: filled(record, "series").and_then(|id| id.parse().ok()),
        sequence: 0,
        owners,
    })
}

/// How one takes part, where only the place tells: what is somewhere is met in person.
fn mode_of(record: &Record) -> &'static str {
    let is_met = ["venue", "municipality"].map(|key| filled(record, key).is_some());
    let is_met = is_met.contains(&true);
    match (is_met, filled(record, "online_url").is_some()) {
        (true, true) => "hybrid",
        (true, false) => "in_person",
        (false, true) => "online",
        (false, false) => UNSAID,
    }
}

/// Refuses days and hours that leave out a part of the programme.
fn fits(build: &Build<'_>) -> Result<(), Vec<Refusal>> {
    let Some(current) = build.current else {
        return Ok(());
    };
    let (before, now) = (when(&current.record), when(build.record));
    let pieces = current.sheet.particulars.get(moving::PROGRAMME);
    let pieces: Vec<Piece> = pieces
        .and_then(|pieces| serde_json::from_value(pieces.clone()).ok())
        .unwrap_or_default();
    match moving::rules::falls_out(&pieces, &before, &now) {
        None => Ok(()),
        Some(out) => Err(vec![Refusal {
            field: out.field.to_owned(),
            value: build.record.get(out.field).cloned().unwrap_or_default(),
            error: UserError::new(out.key).with("part", &out.piece.title),
        }]),
    }
}

/// The home network first, then those who are named; whoever held it before keeps its share.
fn owners(record: &Record, home: Id, before: Option<&Activity>) -> Vec<Owner> {
    let named = filled(record, "co_organiser_ids").unwrap_or_default();
    let named = named.split(';').filter_map(|id| id.parse().ok());
    let mut owners: Vec<Owner> = Vec::new();
    for id in std::iter::once(home).chain(named) {
        let known = before.and_then(|before| before.owners.iter().find(|owner| owner.id == id));
        let role = if id == home {
            "organiser"
        } else {
            "co_organiser"
        };
        if owners.iter().all(|owner| owner.id != id) {
            owners.push(known.cloned().unwrap_or_else(|| Owner {
                id,
                role: role.to_owned(),
                places: None,
                cost_cents: None,
                reported_minutes: None,
            }));
        }
    }
    owners
}

/// Who sees it. An id is a network's or an organisation's; as the other it is nobody's. What only
/// a group sees nobody opens to others, and a group goes on seeing what it holds.
fn audience(record: &Record, activity: &Activity, before: &Audience) -> Audience {
    let known = match before {
        Audience::Scopes(known) if is_of_group(known) => return before.clone(),
        Audience::Scopes(known) => Some(known),
        _ => None,
    };
    let scopes = |owner: &Owner| [Scope::Network(owner.id), Scope::Organisation(owner.id)];
    match record.get("audience").map(String::as_str) {
        Some("network") => {
            let groups = known.into_iter().flatten().cloned();
            let groups = groups.filter(|scope| matches!(scope, Scope::Group(_)));
            let owners = activity.owners.iter().flat_map(scopes);
            Audience::Scopes(owners.chain(groups).collect())
        }
        Some("signed_in") => Audience::SignedIn,
        _ => Audience::Public,
    }
}

//! Queries about what meetings talk about, and the writing of a meeting.

use ordit_activities::activities::{Activity, KIND};
use ordit_kernel::{Audience, Id, Lang, Scope, Text};
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Row, Write, execute, placeholders, query_one},
    events::EventDraft,
    register::{self, INVENTED, Sheet},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{AGENDA_CHANGED, Draft, HELD_BY, Item, PLANNED};
use crate::inside::Inside;

/// What a meeting talks about, in its order.
///
/// # Errors
/// When the database cannot be reached.
pub async fn items_of(on: &impl ConnectionTrait, activity: Id) -> Result<Vec<Item>, DbErr> {
    let order = "ordinal, id";
    let rows = rows_of(on, "group_agenda_items", "activity_id", order, &[activity]).await?;
    rows.iter().map(read).collect()
}

/// Where those who take part in a meeting from afar come in.
///
/// # Errors
/// When the database cannot be reached.
pub async fn call_of(on: &impl ConnectionTrait, activity: Id) -> Result<Option<String>, DbErr> {
    let sql = "SELECT online_url FROM activities WHERE entry_id = $1";
    let row = query_one(on, sql, [Uuid::from(activity).into()]).await?;
    row.map_or(Ok(None), |row| row.try_get("", "online_url"))
}

/// A point of the agenda of this meeting.
///
/// # Errors
/// When the database cannot be reached.
pub async fn find(
    on: &impl ConnectionTrait,
    activity: Id,
    item: Id,
) -> Result<Option<Item>, DbErr> {
    let sql = "SELECT * FROM group_agenda_items WHERE id = $1 AND activity_id = $2";
    let values = [Uuid::from(item).into(), Uuid::from(activity).into()];
    let row = query_one(on, sql, values).await?;
    row.as_ref().map(read).transpose()
}

/// Writes a meeting: an activity that the group holds, seen by whoever is in it and, where the
/// group is not sensitive, by its network. The same form sent twice is one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn plan(
    write: &mut Write,
    inside: &Inside,
    (id, lang): (Id, Lang),
    title: &str,
    activity: &Activity,
) -> Result<bool, DbErr> {
    let known = "SELECT 1 AS known FROM entries WHERE id = $1";
    if query_one(write.conn(), known, [Uuid::from(id).into()])
        .await?
        .is_some()
    {
        return Ok(false);
    }
    let mut sheet = Sheet::new(id, KIND, lang, write.now());
    sheet.network = inside.network;
    sheet.slug = format!("{}-{}", register::slugify(title), id.0.simple());
    sheet.audience = audience(inside);
    if inside.is_invented {
        INVENTED.clone_into(&mut sheet.source);
    }
    sheet.particulars = serde_json::to_value(activity).unwrap_or_default();
    let text = Text {
        title: title.to_owned(),
        ..Text::default()
    };
    sheet.texts.insert(lang, text);
    register::create(write, &sheet, None).await?;
    save_activity(write, id, activity).await?;
    let sql = "INSERT INTO links (id, from_id, relation, to_id) VALUES ($1, $2, $3, $4)";
    let values: [Value; 4] = [
        Uuid::from(write.id()).into(),
        Uuid::from(id).into(),
        HELD_BY.into(),
        Uuid::from(inside.id).into(),
    ];
    execute(write.conn(), sql, values).await?;
    write.event(EventDraft::new("activities.activity.created", id).network(inside.network));
    note(write, PLANNED, inside, id);
    Ok(true)
}

fn audience(inside: &Inside) -> Audience {
    let network = inside.network.filter(|_| !inside.is_sensitive);
    let scopes = [Scope::Group(inside.id)].into_iter();
    Audience::Scopes(scopes.chain(network.map(Scope::Network)).collect())
}

async fn save_activity(write: &Write, id: Id, activity: &Activity) -> Result<(), DbErr> {
    let sql = "INSERT INTO activities (entry_id, activity_kind, mode, standing, starts_on, \
               start_time, end_time, first_at, last_at, venue, online_url, details) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '{}')";
    let values: [Value; 11] = [
        Uuid::from(id).into(),
        activity.activity_kind.as_str().into(),
        activity.mode.as_str().into(),
        activity.standing.as_str().into(),
        activity
            .starts_on
            .map_or_else(|| "?".to_owned(), |day| day.to_string())
            .into(),
        activity.start_time.clone().into(),
        activity.end_time.clone().into(),
        activity.first_at.map(|at| at.0).into(),
        activity.last_at.map(|at| at.0).into(),
        activity.venue.clone().into(),
        activity.online_url.clone().into(),
    ];
    execute(write.conn(), sql, values).await?;
    if let Some(owner) = activity.owners.first() {
        let sql = "INSERT INTO activity_owners (activity_id, owner_id, ordinal, owner_role) \
                   VALUES ($1, $2, 0, $3)";
        let values: [Value; 3] = [
            Uuid::from(id).into(),
            Uuid::from(owner.id).into(),
            owner.role.as_str().into(),
        ];
        execute(write.conn(), sql, values).await?;
    }
    Ok(())
}

/// Puts the agenda of another meeting on this one, without what was noted there.
///
/// # Errors
/// When the database cannot be reached.
pub async fn copy_agenda(
    write: &Write,
    inside: &Inside,
    items: &[Item],
    to: Id,
) -> Result<(), DbErr> {
    let drafts: Vec<(Id, i64, Draft)> = items
        .iter()
        .map(|item| (write.id(), item.ordinal, copied(item)))
        .collect();
    if !drafts.is_empty() {
        insert(write, inside, to, &drafts).await?;
    }
    Ok(())
}

fn copied(item: &Item) -> Draft {
    Draft {
        title: item.title.clone(),
        organisation: item.organisation,
        minutes: item.minutes,
        purpose: purpose(&item.purpose),
        note: None,
    }
}

fn purpose(code: &str) -> &'static str {
    let known = super::PURPOSES.iter().find(|own| **own == code);
    known.copied().unwrap_or("inform")
}

/// Puts a point at the end of an agenda; the same form sent twice is one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn add(
    write: &mut Write,
    inside: &Inside,
    (id, activity): (Id, Id),
    draft: &Draft,
) -> Result<(), DbErr> {
    let items = items_of(write.conn(), activity).await?;
    let last = items.last().map_or(0, |item| item.ordinal + 1);
    if insert(write, inside, activity, &[(id, last, draft.clone())]).await? {
        note(write, AGENDA_CHANGED, inside, activity);
    }
    Ok(())
}

async fn insert(
    write: &Write,
    inside: &Inside,
    activity: Id,
    drafts: &[(Id, i64, Draft)],
) -> Result<bool, DbErr> {
    let mut values: Vec<Value> = Vec::new();
    for (id, ordinal, draft) in drafts {
        values.extend([
            Uuid::from(*id).into(),
            Uuid::from(activity).into(),
            Uuid::from(inside.id).into(),
            (*ordinal).into(),
            draft.title.as_str().into(),
            draft.organisation.map(Uuid::from).into(),
            draft.minutes.into(),
            draft.purpose.into(),
            draft.note.clone().into(),
            write.now().0.into(),
            write.acting().person.map(Uuid::from).into(),
        ]);
    }
    let rows: Vec<String> = (0..drafts.len())
        .map(|row| format!("({}, 1)", placeholders(row * 11 + 1, 11)))
        .collect();
    let sql = format!(
        "INSERT INTO group_agenda_items (id, activity_id, group_id, ordinal, title, \
         organisation_id, minutes, purpose, note, made_at, made_by, version) VALUES {} \
         ON CONFLICT (id) DO NOTHING",
        rows.join(", ")
    );
    Ok(execute(write.conn(), &sql, values).await? > 0)
}

/// Says another thing in a point, if nobody did since this version.
///
/// # Errors
/// When the database cannot be reached.
pub async fn change(
    write: &mut Write,
    inside: &Inside,
    activity: Id,
    (item, version): (Id, i64),
    draft: &Draft,
) -> Result<bool, DbErr> {
    let sql = "UPDATE group_agenda_items SET title = $1, organisation_id = $2, minutes = $3, \
               purpose = $4, note = $5, version = version + 1 \
               WHERE id = $6 AND activity_id = $7 AND version = $8";
    let values: [Value; 8] = [
        draft.title.as_str().into(),
        draft.organisation.map(Uuid::from).into(),
        draft.minutes.into(),
        draft.purpose.into(),
        draft.note.clone().into(),
        Uuid::from(item).into(),
        Uuid::from(activity).into(),
        version.into(),
    ];
    let is_changed = execute(write.conn(), sql, values).await? > 0;
    if is_changed {
        note(write, AGENDA_CHANGED, inside, activity);
    }
    Ok(is_changed)
}

/// Lets two points of an agenda change places.
///
/// # Errors
/// When the database cannot be reached.
pub async fn swap(
    write: &mut Write,
    inside: &Inside,
    activity: Id,
    (one, other): (&Item, &Item),
) -> Result<(), DbErr> {
    let sql = "UPDATE group_agenda_items SET ordinal = CASE WHEN id = $1 THEN $2 ELSE $3 END \
               WHERE id IN ($4, $5) AND activity_id = $6";
    // Copied from elsewhere, two may stand at one place.
    let last = other.ordinal.max(one.ordinal + 1);
    let values: [Value; 6] = [
        Uuid::from(one.id).into(),
        last.into(),
        one.ordinal.into(),
        Uuid::from(one.id).into(),
        Uuid::from(other.id).into(),
        Uuid::from(activity).into(),
    ];
    execute(write.conn(), sql, values).await?;
    note(write, AGENDA_CHANGED, inside, activity);
    Ok(())
}

/// Takes a point off an agenda, unless something was noted about it; tells whether it went.
///
/// # Errors
/// When the database cannot be reached.
pub async fn remove(
    write: &mut Write,
    inside: &Inside,
    activity: Id,
    item: Id,
) -> Result<bool, DbErr> {
    let sql = "DELETE FROM group_agenda_items WHERE id = $1 AND activity_id = $2 AND note IS NULL";
    let values = [Uuid::from(item).into(), Uuid::from(activity).into()];
    let is_gone = execute(write.conn(), sql, values).await? > 0;
    if is_gone {
        note(write, AGENDA_CHANGED, inside, activity);
    }
    Ok(is_gone)
}

fn note(write: &mut Write, verb: &'static str, inside: &Inside, activity: Id) {
    let event = EventDraft::new(verb, inside.id)
        .network(inside.network)
        .data(json!({ "meeting": activity.to_string() }));
    write.event(event);
}

fn read(row: &Row) -> Result<Item, DbErr> {
    let organisation: Option<Uuid> = row.try_get("", "organisation_id")?;
    Ok(Item {
        id: Id(row.try_get("", "id")?),
        ordinal: row.try_get("", "ordinal")?,
        title: row.try_get("", "title")?,
        organisation: organisation.map(Id),
        minutes: row.try_get("", "minutes")?,
        purpose: row.try_get("", "purpose")?,
        note: row.try_get("", "note")?,
        version: row.try_get("", "version")?,
    })
}

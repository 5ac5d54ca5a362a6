//! The activity that a confirmed stay of an exhibition becomes.

use ordit_kernel::{Id, Instant, PartialDate, Place, Text};
use ordit_platform::{
    db::{Write, execute},
    events::EventDraft,
    register::{self, INVENTED, Saved, Sheet},
    snapshot::{Head, Snapshot},
};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use crate::{
    activities::{
        Activity, CHANGED, CO_ORGANISES, CREATED, KIND, Owner, rules::topics, store::activities_of,
    },
    bookings::{Booking, Thing},
};

/// Where a stay is, and with whom, as everybody may know it.
pub struct Host {
    pub id: Id,
    pub name: String,
    pub place: Place,
    /// The network that lends is made up, and so is all that it holds.
    pub is_invented: bool,
}

/// The host of a stay in what a network lends; without a name where not everybody sees it.
pub fn host(snapshot: &Snapshot, id: Id, network: Id) -> Host {
    let head = snapshot.get(&ordit_kernel::Viewer::visitor(), id);
    let mut networks = snapshot.networks();
    let lends = networks.find(|head| head.id == network);
    Host {
        id,
        name: head.map_or_else(String::new, |head| head.title(head.lang).text.to_owned()),
        place: head.map_or_else(Place::default, |head| Place {
            point: head.place.point,
            territory: head.place.territory.map(|code| code.to_string()),
        }),
        is_invented: lends.is_some_and(Head::is_invented),
    }
}

/// Makes the activity of a stay: held by the network, with its host.
///
/// # Errors
/// When the database cannot be reached.
pub async fn begin(
    write: &mut Write,
    thing: &Thing,
    booking: &Booking,
    host: Host,
) -> Result<Id, DbErr> {
    let id = write.id();
    let activity = activity(thing, booking, host.id);
    let title = [thing.name.as_str(), host.name.as_str()];
    let title: Vec<&str> = title.into_iter().filter(|part| !part.is_empty()).collect();
    let title = title.join(" · ");
    let mut sheet = Sheet::new(id, KIND, thing.lang, write.now());
    sheet.network = Some(thing.network);
    let unique = id.0.simple().to_string();
    sheet.slug = format!(
        "{}-{}",
        register::slugify(&title),
        &unique[unique.len() - 8..]
    );
    sheet.place = host.place;
    if host.is_invented {
        INVENTED.clone_into(&mut sheet.source);
    }
    let text = Text {
        title,
        body: thing.description.clone(),
        ..Text::default()
    };
    sheet.texts.insert(thing.lang, text);
    sheet.particulars = particulars(&activity)?;
    register::create(write, &sheet, None).await?;
    insert(write, id, &activity).await?;
    note_where(write, &sheet, &activity).await?;
    write.event(EventDraft::new(CREATED, id).network(thing.network));
    Ok(id)
}

fn activity(thing: &Thing, booking: &Booking, host: Id) -> Activity {
    let period = booking.period;
    let owner = |id, role: &str| Owner {
        id,
        role: role.to_owned(),
        places: None,
        cost_cents: None,
        reported_minutes: None,
    };
    let after = period.last.tomorrow().unwrap_or(period.last);
    Activity {
        activity_kind: "exhibition_stay".to_owned(),
        mode: "in_person".to_owned(),
        standing: "announced".to_owned(),
        starts_on: Some(PartialDate::Day(period.first)),
        ends_on: (period.last != period.first).then_some(PartialDate::Day(period.last)),
        first_at: Some(Instant::start_of(period.first)),
        last_at: Some(Instant::start_of(after)),
        venue: Some(booking.venue.clone()).filter(|venue| !venue.is_empty()),
        owners: vec![owner(thing.network, "organiser"), owner(host, "host")],
        ..Activity::default()
    }
}

fn particulars(activity: &Activity) -> Result<serde_json::Value, DbErr> {
    serde_json::to_value(activity).map_err(|error| DbErr::Json(error.to_string()))
}

async fn insert(write: &Write, id: Id, activity: &Activity) -> Result<(), DbErr> {
    let sql = "INSERT INTO activities (entry_id, activity_kind, mode, standing, starts_on, \
               ends_on, first_at, last_at, venue, details) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '{}')";
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
    let values: [Value; 9] = [
        Uuid::from(id).into(),
        activity.activity_kind.as_str().into(),
        activity.mode.as_str().into(),
        activity.standing.as_str().into(),
        date(activity.starts_on).into(),
        date(activity.ends_on).into(),
        activity.first_at.map(|at| at.0).into(),
        activity.last_at.map(|at| at.0).into(),
        activity.venue.clone().into(),
    ];
    execute(write.conn(), sql, values).await?;
    let sql = "INSERT INTO activity_owners (activity_id, owner_id, ordinal, owner_role) \
               VALUES ($1, $2, 0, $3), ($1, $4, 1, $5)";
    let [network, host] = activity.owners.as_slice() else {
        return Ok(());
    };
    let values: [Value; 5] = [
        Uuid::from(id).into(),
        Uuid::from(network.id).into(),
        network.role.as_str().into(),
        Uuid::from(host.id).into(),
        host.role.as_str().into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// Who holds it with the network, among all links, and under what it is found by whoever plans
/// something near.
async fn note_where(write: &Write, sheet: &Sheet, activity: &Activity) -> Result<(), DbErr> {
    let id = Uuid::from(sheet.id);
    let others = activity.owners.iter();
    for other in others.filter(|owner| Some(owner.id) != sheet.network) {
        let sql = "INSERT INTO links (id, from_id, relation, to_id) VALUES ($1, $2, $3, $4)";
        let values: [Value; 4] = [
            Uuid::from(write.id()).into(),
            Uuid::from(other.id).into(),
            CO_ORGANISES.into(),
            id.into(),
        ];
        execute(write.conn(), sql, values).await?;
    }
    let (Some(first), Some(last)) = (activity.first_at, activity.last_at) else {
        return Ok(());
    };
    for topic in topics(&sheet.themes, sheet.place.territory.as_deref(), true) {
        let sql = "INSERT INTO activity_topics (activity_id, topic, first_at, last_at) \
                   VALUES ($1, $2, $3, $4)";
        let values: [Value; 4] = [id.into(), topic.into(), first.0.into(), last.0.into()];
        execute(write.conn(), sql, values).await?;
    }
    Ok(())
}

/// Says that the activity of a stay that was taken back does not take place.
///
/// # Errors
/// When the database cannot be reached.
pub async fn call_off(write: &mut Write, id: Id) -> Result<(), DbErr> {
    let sheets = register::load(write.conn(), &[id]).await?;
    let mut activities = activities_of(write.conn(), &[id]).await?;
    let (Some(mut sheet), Some(mut activity)) = (sheets.into_iter().next(), activities.remove(&id))
    else {
        return Ok(());
    };
    activity.standing = "cancelled".to_owned();
    activity.sequence += 1;
    sheet.particulars = particulars(&activity)?;
    if register::update(write, &sheet, None).await? == Saved::Conflict {
        return Err(DbErr::Custom("the activity changed meanwhile".to_owned()));
    }
    let sql = "UPDATE activities SET standing = $2, sequence = $3 WHERE entry_id = $1";
    let values: [Value; 3] = [
        Uuid::from(id).into(),
        activity.standing.as_str().into(),
        activity.sequence.into(),
    ];
    execute(write.conn(), sql, values).await?;
    write.event(EventDraft::new(CHANGED, id).network(sheet.network));
    Ok(())
}

//! How somebody comes to hold the other dates of a series, in the write in which they come to
//! hold one of them.

use ordit_kernel::Id;
use ordit_platform::{
    db::{Write, execute},
    events::EventDraft,
    import::{Current, SaveError},
    register::{self, Saved},
};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::{invitations::store::settle, rules};
use crate::activities::{
    Activity, CHANGED, CO_ORGANISES, Owner, archive::activity, noun::NOUN, series::store,
};

/// Makes one hold the dates of a series after one of them, as many as there are now; what they
/// hold already stays as it is.
///
/// # Errors
/// When somebody else wrote one of them at the same moment, or the database cannot be reached.
pub async fn hold_following(
    write: &mut Write,
    (date, home): (Id, Id),
    owner: Id,
) -> Result<(), SaveError> {
    let mut found = (NOUN.current)(write.conn().into(), Some(home), &[date]).await?;
    let own = found.remove(&date).map(|found| activity(&found.sheet));
    let Some((series, since)) = own.and_then(|own| own.series.zip(own.first_at)) else {
        return Ok(());
    };
    let dates = store::from(write.conn(), series, since).await?;
    let mut found = (NOUN.current)(write.conn().into(), Some(home), &dates).await?;
    for date in dates {
        let Some(current) = found.remove(&date) else {
            continue;
        };
        let own = activity(&current.sheet);
        let is_held = own.owners.iter().any(|one| one.id == owner);
        if current.sheet.network == Some(home) && !is_held {
            hold(write, current, own, owner).await?;
        }
    }
    Ok(())
}

/// One date with one more of those who hold it.
async fn hold(
    write: &mut Write,
    current: Current,
    mut own: Activity,
    owner: Id,
) -> Result<(), SaveError> {
    let mut sheet = current.sheet.clone();
    let ordinal = i64::try_from(own.owners.len()).unwrap_or(i64::MAX);
    own.owners.push(Owner {
        id: owner,
        role: "co_organiser".to_owned(),
        places: None,
        cost_cents: None,
        reported_minutes: None,
    });
    sheet.audience = rules::seen_by(&sheet.audience, owner);
    sheet.particulars = serde_json::to_value(&own).unwrap_or_default();
    if register::update(write, &sheet, None).await? == Saved::Conflict {
        return Err(SaveError::Conflict(Box::new(current)));
    }
    insert(write, (sheet.id, owner), ordinal).await?;
    settle(write, sheet.id, owner).await?;
    write.event(EventDraft::new(CHANGED, sheet.id).network(sheet.network));
    Ok(())
}

async fn insert(write: &Write, (activity, owner): (Id, Id), ordinal: i64) -> Result<(), DbErr> {
    let sql = "INSERT INTO activity_owners (activity_id, owner_id, ordinal, owner_role) \
               VALUES ($1, $2, $3, 'co_organiser')";
    let values: [Value; 3] = [
        Uuid::from(activity).into(),
        Uuid::from(owner).into(),
        ordinal.into(),
    ];
    execute(write.conn(), sql, values).await?;
    let sql = "INSERT INTO links (id, from_id, relation, to_id) VALUES ($1, $2, $3, $4) \
               ON CONFLICT DO NOTHING";
    let values: [Value; 4] = [
        Uuid::from(write.id()).into(),
        Uuid::from(owner).into(),
        CO_ORGANISES.into(),
        Uuid::from(activity).into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

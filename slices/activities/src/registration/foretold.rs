//! Whom a sheet of activities would have told of something: a place, another day, an invitation.

use std::collections::BTreeSet;

use ordit_kernel::{Acting, Id, UserError};
use ordit_platform::{
    db::Db,
    import::{Answer, Foretold},
};
use sea_orm::DbErr;

use super::{
    State, book_store, foretold_store,
    rules::{Act, Book},
    settings,
};
use crate::activities::{
    owners::{
        invitations::brought_store,
        rules::{is_own, says_yes_for},
    },
    store::activities_of,
};

/// Whom the rows of a run would have told of something.
pub fn foretell<'a>(db: &'a Db, acting: &'a Acting, run: Id) -> Answer<'a, Vec<Foretold>> {
    Box::pin(async move {
        let (invited, added) = named(db, acting, run).await?;
        let mut counts = vec![
            ("invited".to_owned(), invited),
            ("added".to_owned(), added),
            ("offered".to_owned(), offered(db, run).await?),
        ];
        let always = counts.len();
        counts.extend(foretold_store::news(db.read(), run, db.effects().now()).await?);
        let told = counts.into_iter().enumerate();
        let told = told.filter(|(_, (_, count))| *count > 0);
        Ok(told
            .map(|(at, (what, count))| Foretold {
                sentence: UserError::new(&format!("activities-foretold-{what}"))
                    .with("count", count),
                is_asked: at >= always,
            })
            .collect())
    })
}

/// How many would be asked to hold an activity, and how many would hold one without being asked.
async fn named(db: &Db, acting: &Acting, run: Id) -> Result<(usize, usize), DbErr> {
    if acting.is_operator {
        return Ok((0, 0));
    }
    let named = brought_store::would_hold(db.read(), run).await?;
    let named = named.into_iter();
    let named = named.filter(|(_, (one, _))| !is_own(acting, *one));
    let (added, asked): (Vec<_>, Vec<_>) =
        named.partition(|(home, one)| says_yes_for(acting, *home, *one));
    let count = |those: Vec<(Id, (Id, bool))>| {
        let those: BTreeSet<Id> = those.into_iter().map(|(_, (one, _))| one).collect();
        those.len()
    };
    Ok((count(asked), count(added)))
}

/// How many of those who wait would be offered a place, once there are as many as the rows say.
async fn offered(db: &Db, run: Id) -> Result<usize, DbErr> {
    let places = foretold_store::waited_for(db.read(), run).await?;
    let ids: Vec<Id> = places.keys().copied().collect();
    let mut activities = activities_of(db.read(), &ids).await?;
    let mut settings = settings::store::of_many(db.read(), &ids).await?;
    let mut count = 0;
    for (id, seats) in book_store::seats_of(db.read(), &ids).await? {
        let Some(mut activity) = activities.remove(&id) else {
            continue;
        };
        activity.capacity = places.get(&id).copied().flatten();
        let quotas = settings.remove(&id).unwrap_or_default().quotas(&activity);
        let steps = Book::new(quotas, seats).act(Act::Settle);
        let steps = steps.unwrap_or_default();
        count += steps
            .iter()
            .filter(|step| step.to == State::Offered)
            .count();
    }
    Ok(count)
}

//! What erasing a person does to the mandates that they hold: they end, and stay as acts.

use futures::future::BoxFuture;
use ordit_platform::privacy::Erasing;
use sea_orm::DbErr;

use super::kept_store;
use crate::mandates::{Failed, acts, store};

/// Ends what is open, and forgets the posts in words.
pub fn end_mandates(erasing: Erasing<'_>) -> BoxFuture<'_, Result<(), DbErr>> {
    Box::pin(async move {
        let Erasing { write, subject, .. } = erasing;
        acts::alone(write).await?;
        let now = write.now();
        for held in store::of_people(write.conn(), &[subject.person]).await? {
            if !held.is_open(now) {
                continue;
            }
            match acts::end(write, held.id).await {
                Ok(_) => {}
                Err(Failed::Database(error)) => return Err(error),
                Err(Failed::Refused(refused)) => return Err(DbErr::Custom(refused.key)),
            }
        }
        kept_store::forget_posts(write, subject.person).await
    })
}

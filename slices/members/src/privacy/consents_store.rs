//! What goes when somebody takes a consent back.

use ordit_kernel::Id;
use ordit_platform::{
    db::{Write, execute},
    events::EventDraft,
};
use sea_orm::DbErr;
use uuid::Uuid;

use crate::people::CHANGED;

/// Their telephone.
pub async fn forget_phone(write: &mut Write, person: Id) -> Result<(), DbErr> {
    let sql = "UPDATE people SET phone = NULL WHERE entry_id = $1 AND phone IS NOT NULL";
    if execute(write.conn(), sql, [Uuid::from(person).into()]).await? > 0 {
        write.event(EventDraft::new(CHANGED, person));
    }
    Ok(())
}

/// What applications say of them; that they were made by an organisation stays.
pub async fn forget_in_applications(write: &Write, person: Id) -> Result<(), DbErr> {
    let sql = "UPDATE application_contacts SET name = '', post = '', address = '', phone = '' \
               WHERE person_id = $1";
    execute(write.conn(), sql, [Uuid::from(person).into()])
        .await
        .map(drop)
}

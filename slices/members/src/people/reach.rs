//! Who sees a person: the organisations and networks that their mandates reach, kept or in force.

use std::collections::BTreeSet;

use ordit_kernel::{Audience, Id, Scope};
use ordit_platform::{db::Write, events::EventDraft, register::Sheet};
use sea_orm::DbErr;

use super::{REACHED, store};

/// Lets these people be seen by whom their mandates reach now, in the change that moved them.
///
/// # Errors
/// When the database cannot be reached.
pub async fn refresh(write: &mut Write, people: &[Id]) -> Result<(), DbErr> {
    let mut scopes = store::scopes(write.conn(), people).await?;
    for (id, known) in store::audiences(write.conn(), people).await? {
        let now = Audience::Scopes(scopes.remove(&id).unwrap_or_default());
        if now != known {
            store::set_audience(write, id, &now).await?;
            write.event(EventDraft::new(REACHED, id));
        }
    }
    Ok(())
}

/// Likewise of everybody with a mandate over one of these organisations.
///
/// # Errors
/// When the database cannot be reached.
pub async fn refresh_of(write: &mut Write, organisations: &[Id]) -> Result<(), DbErr> {
    let people = store::people_of(write.conn(), organisations).await?;
    refresh(write, &people).await
}

/// The organisations and networks that a person's audience names.
pub fn scopes(sheet: &Sheet) -> BTreeSet<Scope> {
    match &sheet.audience {
        Audience::Scopes(scopes) => scopes.clone(),
        Audience::Public | Audience::SignedIn => BTreeSet::new(),
    }
}

//! Whom an accepted application names comes into the register, with a mandate for the organisation.

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::db::Write;
use sea_orm::DbErr;

use super::{Application, Contact, Part, contacts_store};
use crate::{
    joining::settings::is_council,
    mandates::{
        Failed,
        acts::{Grant, end, grant},
    },
    people,
};

/// Puts them into the register. Who has the address of somebody known is that person; whoever
/// cannot get the mandate, having it already, stays on the application alone.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn name(
    write: &mut Write,
    application: &Application,
    organisation: Id,
    is_invented: bool,
) -> Result<(), DbErr> {
    for contact in &application.draft.contacts {
        let person = match person(write, application, contact, is_invented).await {
            Ok(person) => person,
            Err(Failed::Refused(_)) => continue,
            Err(Failed::Database(error)) => return Err(error),
        };
        let role = role(contact.part, &application.draft.organisation_kind);
        let post = Some(contact.post.clone()).filter(|post| !post.is_empty());
        let new = Grant {
            post,
            ..Grant::now(person, role, Reach::Organisation(organisation))
        };
        match grant(write, &new).await {
            Ok(mandate) => {
                let known = (person, mandate);
                contacts_store::known_as(write, application.id, contact.part, known).await?;
            }
            Err(Failed::Refused(_)) => {}
            Err(Failed::Database(error)) => return Err(error),
        }
    }
    Ok(())
}

/// Ends the mandates that an application gave; the people stay, with what they are elsewhere.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn unname(write: &mut Write, application: Id) -> Result<(), DbErr> {
    for mandate in contacts_store::forget(write, application).await? {
        match end(write, mandate).await {
            // Somebody ended it before.
            Ok(_) | Err(Failed::Refused(_)) => {}
            Err(Failed::Database(error)) => return Err(error),
        }
    }
    Ok(())
}

fn role(part: Part, organisation_kind: &str) -> Role {
    match part {
        Part::Technical => Role::Technician,
        Part::Political if is_council(organisation_kind) => Role::ElectedOfficer,
        Part::Political => Role::Representative,
    }
}

async fn person(
    write: &mut Write,
    application: &Application,
    contact: &Contact,
    is_invented: bool,
) -> Result<Id, Failed> {
    if let Some(address) = &contact.address
        && let Some(known) = people::store::at_address(write.conn(), address).await?
    {
        return Ok(known);
    }
    let id = write.id();
    let reached = people::Contact {
        address: contact.address.as_ref().map(ToString::to_string),
        phone: Some(contact.phone.clone()).filter(|phone| !phone.is_empty()),
        lang: application.lang,
    };
    people::acts::create(write, id, &contact.name, &reached, is_invented).await?;
    Ok(id)
}

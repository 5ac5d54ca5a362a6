//! Whom an accepted application names comes into the register, with a mandate for the organisation.

use ordit_kernel::{Id, Reach, Role, Viewer};
use ordit_platform::{
    db::Write,
    privacy::consents::{self, How, Read},
};
use sea_orm::DbErr;

use super::{Application, Contact, Part, contacts_store};
use crate::{
    joining::settings::is_council,
    mandates::{
        self, Failed,
        acts::{Grant, alone, end, grant},
    },
    people,
    privacy::JOINING,
};

/// Who speaks for an organisation.
const SPEAKING: [Role; 3] = [Role::ElectedOfficer, Role::Representative, Role::Technician];

/// An organisation as an answer names people of it.
pub struct Naming<'a> {
    pub organisation: Id,
    /// Who answers: nobody gets a mandate whom they do not see.
    pub viewer: &'a Viewer,
    pub is_invented: bool,
}

/// Puts them into the register. Who has the address of somebody whom the answerer sees is that
/// person. Whoever has the address of somebody else, or cannot get the mandate, stays on the
/// application alone; so do all where somebody speaks for the organisation already.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn name(
    write: &mut Write,
    application: &Application,
    naming: &Naming<'_>,
) -> Result<(), DbErr> {
    alone(write).await?;
    let organisation = naming.organisation;
    if is_spoken_for(write, organisation).await? {
        return Ok(());
    }
    for contact in &application.draft.contacts {
        let person = match person(write, application, contact, naming).await {
            Ok(Some(person)) => person,
            Ok(None) | Err(Failed::Refused(_)) => continue,
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
                note_consent(write, application, person).await?;
            }
            Err(Failed::Refused(_)) => {}
            Err(Failed::Database(error)) => return Err(error),
        }
    }
    Ok(())
}

/// The consent of the form, in the words that stood there, is theirs from now on to take back.
async fn note_consent(
    write: &mut Write,
    application: &Application,
    person: Id,
) -> Result<(), DbErr> {
    let read = Read {
        wording: &application.consent,
        lang: application.lang,
        version: JOINING.version,
        at: application.received_at,
    };
    let how = (&read, How::Application);
    consents::give(write, person, JOINING.name, how).await?;
    Ok(())
}

/// Ends the mandates that an application gave; the people stay, with what they are elsewhere.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn unname(write: &mut Write, application: Id) -> Result<(), DbErr> {
    alone(write).await?;
    for mandate in contacts_store::forget(write, application).await? {
        match end(write, mandate).await {
            // Somebody ended it before.
            Ok(_) | Err(Failed::Refused(_)) => {}
            Err(Failed::Database(error)) => return Err(error),
        }
    }
    Ok(())
}

async fn is_spoken_for(write: &Write, organisation: Id) -> Result<bool, DbErr> {
    let held = mandates::store::over(write.conn(), &[organisation]).await?;
    let mut held = held.iter();
    Ok(held.any(|held| held.is_open(write.now()) && SPEAKING.contains(&held.role)))
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
    naming: &Naming<'_>,
) -> Result<Option<Id>, Failed> {
    if let Some(address) = &contact.address
        && let Some(known) = contacts_store::owner(write.conn(), address).await?
    {
        let sheet = people::store::sheet(write.conn(), known).await?;
        let is_seen = sheet.is_some_and(|sheet| naming.viewer.sees(&sheet.audience));
        return Ok(is_seen.then_some(known));
    }
    if naming.is_invented {
        // Nobody made up speaks for somebody real.
        let over = naming.organisation;
        let made_up = people::store::invented(write.conn(), &[over]).await?;
        if !made_up.contains(&over) {
            return Ok(None);
        }
    }
    let id = write.id();
    let reached = people::Contact {
        address: contact.address.as_ref().map(ToString::to_string),
        phone: Some(contact.phone.clone()).filter(|phone| !phone.is_empty()),
        lang: application.lang,
    };
    people::acts::create(write, id, &contact.name, &reached, naming.is_invented).await?;
    Ok(Some(id))
}

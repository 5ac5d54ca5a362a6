//! A mail becomes a contact: the fact that a member wrote, and what the coordination notes of it.

use futures::future::BoxFuture;
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    db::Write,
    events::EventDraft,
    import::{Also, GivenRow, Refusal, SaveError},
    intake::{self, IncomingMail, State},
    mail::{self, Answered},
    module::{Confirmed, DraftKind, Drafting, NotConfirmed},
};
use sea_orm::DbErr;
use serde_json::json;

use super::{ANSWERED, fields};
use crate::{
    contacts::{self, noun::NOUN},
    form::importer,
    timeline,
};

/// A contact by mail with the member from whom it is.
pub const CONTACT: DraftKind = DraftKind {
    name: "members.contact",
    label: "drafts-kind-contact",
    action: "contacts-note",
    fields: |drafting, refusals| Box::pin(fields::fields(drafting, refusals)),
    confirm,
};

/// Refuses the row of a contact when its mail was settled meanwhile.
const SETTLED: &str = "drafts-settled-already";

fn confirm(drafting: Drafting<'_>) -> BoxFuture<'_, Result<Confirmed, NotConfirmed>> {
    Box::pin(async move {
        let (site, visit, mail) = (drafting.site, drafting.visit, drafting.mail);
        let answered = answered(drafting).await?;
        let also: Also<'_> = &|write, contact, _| {
            let (mail, answered) = (mail.clone(), answered.clone());
            Box::pin(async move { settle(write, &mail, contact, answered.as_ref()).await })
        };
        let saved = importer(site)
            .save_one_also(
                &visit.acting,
                Some(mail.network),
                &NOUN,
                row(drafting),
                Some(also),
            )
            .await;
        let saved = saved.map_err(not_confirmed)?;
        let organisation = contacts::store::organisation_of(site.db.read(), saved.id).await?;
        let snapshot = site.snapshots.current();
        let network = snapshot.get(&visit.viewer, mail.network);
        let network = network
            .map(|head| head.slug.to_string())
            .unwrap_or_default();
        Ok(Confirmed {
            href: timeline::way(site, visit, organisation, &network),
            seq: saved.seq,
        })
    })
}

/// The mail of ours that it answers.
async fn answered(drafting: Drafting<'_>) -> Result<Option<Answered>, DbErr> {
    let Some(recipient) = drafting.mail.answers else {
        return Ok(None);
    };
    let mut found = mail::received_by(drafting.site.db.read(), &[recipient]).await?;
    Ok(found.remove(&recipient))
}

/// In the change that writes the contact: the mail is done with, and what it answers hears of it.
async fn settle(
    write: &mut Write,
    mail: &IncomingMail,
    contact: Id,
    answered: Option<&Answered>,
) -> Result<(), SaveError> {
    let made = Some((CONTACT.name, contact));
    if !intake::settle(write, mail, State::Confirmed, made).await? {
        return Err(SaveError::Refused(vec![Refusal {
            field: String::new(),
            value: String::new(),
            error: UserError::new(SETTLED),
        }]));
    }
    if let Some((answered, batch)) = answered.and_then(|one| Some((one, one.batch?))) {
        let organisation = contacts::store::organisation_of(write.conn(), contact).await?;
        let data = json!({
            "incoming": mail.id.to_string(),
            "recipient": answered.recipient.to_string(),
            "mail": answered.mail.to_string(),
            "batch": batch.to_string(),
            "contact": contact.to_string(),
            "organisation": organisation.to_string(),
        });
        let event = EventDraft::new(ANSWERED, mail.network).network(Some(mail.network));
        write.event(event.data(data));
    }
    Ok(())
}

/// The row of the contact. Its key makes one mail one contact, however often it is sent.
fn row(drafting: Drafting<'_>) -> GivenRow {
    let typed = |key: &str| drafting.typed(key).unwrap_or_default().to_owned();
    let named = typed("organisation");
    // A name that was typed means another than those that were recognised.
    let chosen = match named.trim().is_empty() {
        true => typed("organisation_id"),
        false => String::new(),
    };
    let mut values = vec![
        ("organisation_id", chosen),
        ("organisation", named),
        ("channel", "mail".to_owned()),
        ("source_id", format!("mail {}", drafting.mail.id)),
    ];
    values.extend(fields::OWN.iter().map(|key| (*key, typed(key))));
    GivenRow {
        values,
        ..GivenRow::default()
    }
}

fn not_confirmed(error: SaveError) -> NotConfirmed {
    match error {
        SaveError::Refused(refusals) if refusals.iter().any(|one| one.error.key == SETTLED) => {
            NotConfirmed::Settled
        }
        SaveError::Refused(refusals) => NotConfirmed::Refused(refusals),
        SaveError::Conflict(_) | SaveError::Doubtful(_) => NotConfirmed::Settled,
        SaveError::Database(error) => error.into(),
    }
}

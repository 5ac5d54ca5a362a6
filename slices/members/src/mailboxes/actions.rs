//! Writing the functional mailbox of an organisation down.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, Reach, Role, UserError};
use ordit_platform::{
    events::EventDraft,
    mail::EmailAddress,
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};
use serde::Deserialize;

use super::{CHANGED, Mailbox, store};
use crate::{
    mandates::{acts::say_over, rules::may_decide},
    organisations,
    people::form::ADD,
};

/// Longer words are no purpose.
const LONGEST_PURPOSE: usize = 200;

/// The action.
pub fn routes(routes: &mut Routes) {
    routes.post("/o/{id}/mailbox", ADD, put);
}

#[derive(Deserialize)]
struct MailboxForm {
    address: String,
    #[serde(default)]
    purpose: String,
}

async fn put(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(form): Form<MailboxForm>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let purpose: String = form.purpose.trim().chars().take(LONGEST_PURPOSE).collect();
    let mailbox = match form.address.trim() {
        "" => None,
        text => Some(Mailbox {
            address: EmailAddress::parse(text)?.as_str().to_owned(),
            purpose: (!purpose.is_empty()).then_some(purpose),
        }),
    };
    let mut write = site.db.write(&visit.acting).await?;
    // Whoever reads it answers for the organisation: no network turns it to itself (0030).
    let own = Reach::Organisation(id);
    let say = say_over(&write, own).await?;
    if !may_decide(&visit.acting, Role::Technician, own, &say) {
        return Err(UserError::new("people-mailbox-refused").into());
    }
    store::put(&write, id, mailbox.as_ref()).await?;
    let networks = head.values("network").filter_map(|id| id.parse().ok());
    let network = networks
        .into_iter()
        .find(|id| visit.acting.coordinates(*id));
    write.event(EventDraft::new(CHANGED, id).network(network));
    let seq = write.commit().await?;
    redirect_after_write(organisations::path(&head.slug), seq)
        .with_notice(Notice::new("people-mailbox-saved"))
        .answer()
}

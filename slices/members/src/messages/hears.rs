//! An answer that came into the intake, and that a person looked at, is an answer to its message.

use futures::future::BoxFuture;
use ordit_kernel::Id;
use ordit_platform::{
    events::{Begins, Hearer, Hearing},
    jobs::Failure,
};

use super::sent_store;
use crate::intake;

/// Hears that a mail which answers one of ours became a contact.
pub const HEARER: Hearer = Hearer {
    name: "members.message_answers",
    label: "messages-hearer",
    verbs: &[intake::ANSWERED],
    begins: Begins::WithTheFirst,
    hear,
};

fn hear(hearing: Hearing<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let id = |key: &str| -> Option<Id> { hearing.event.data[key].as_str()?.parse().ok() };
        let of = (hearing.event.network, id("batch"), id("organisation"));
        let (Some(network), Some(batch), Some(organisation)) = of else {
            return Ok(());
        };
        let written = sent_store::of_batch(hearing.write.conn(), batch).await?;
        if let Some(message) = written {
            sent_store::answered(hearing.write, (network, message), organisation, true).await?;
        }
        Ok(())
    })
}

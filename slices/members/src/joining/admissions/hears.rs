//! Tells the feed whose membership an assembly changed, once what it decided was written.

use futures::future::BoxFuture;
use ordit_platform::{
    events::{Begins, EventDraft, Hearer, Hearing},
    import::CONFIRMED,
    jobs::Failure,
};
use serde_json::json;

use crate::joining::{MEMBERSHIP_CHANGED, decisions};

/// Hears that a run was written, and tells of those whom a decision behind it was about.
pub const HEARER: Hearer = Hearer {
    name: "members.admissions",
    label: "joining-hearer",
    verbs: &[CONFIRMED],
    begins: Begins::WithTheFirst,
    hear,
};

fn hear(hearing: Hearing<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let (Some(run), Some(network)) = (hearing.event.batch, hearing.event.network) else {
            return Ok(());
        };
        for (member, state) in decisions::store::of_run(hearing.write.conn(), run).await? {
            let event = EventDraft::new(MEMBERSHIP_CHANGED, network).network(network);
            let event = event.other(member).batch(run);
            hearing.write.event(event.data(json!({ "state": state })));
        }
        Ok(())
    })
}

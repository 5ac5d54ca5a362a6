//! The open application of the demo's invented network, sent as anybody sends one.

use anyhow::anyhow;
use ordit_members::invented_application;
use ordit_platform::web::Site;

use super::network_id;

/// Lets the demo's invented network take applications, and one wait there for an answer. Once
/// more changes nothing.
///
/// # Errors
/// When the network is not invented, or the database refuses.
pub async fn invented_joining(site: &Site, network: &str) -> anyhow::Result<()> {
    site.snapshots.catch_up().await?;
    let id = network_id(&site.db, network).await?;
    let snapshot = site.snapshots.current();
    let is_invented = snapshot
        .networks()
        .any(|head| head.id == id && head.is_invented());
    if !is_invented {
        return Err(anyhow!(
            "an application is invented in an invented network only"
        ));
    }
    invented_application(&site.db, id).await.map_err(Into::into)
}

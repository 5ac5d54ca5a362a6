//! A change of government in the demo's invented network, begun by its invented secretariat.

use anyhow::Context;
use axum::Router;
use ordit_kernel::Viewer;
use ordit_platform::web::Site;

use super::hand::Hand;

/// Who begins it, and the councils that are asked whom they name.
const SECRETARIAT: &str = "clara.ordidora@xarxa-inventada.example";
const COUNCILS: [&str; 2] = ["ajuntament-de-vilainventada", "ajuntament-de-castellsomiat"];

/// Asks two councils; once more changes nothing.
///
/// # Errors
/// When they are not there, or the form is refused.
pub async fn invented_elections(site: &Site, router: &Router, network: &str) -> anyhow::Result<()> {
    site.snapshots.catch_up().await?;
    let snapshot = site.snapshots.current();
    let mut fields = vec![
        ("name".to_owned(), "Eleccions inventades".to_owned()),
        ("on".to_owned(), "2026-11-08".to_owned()),
        ("kind".to_owned(), "municipality".to_owned()),
    ];
    for slug in COUNCILS {
        let council = snapshot.by_slug(&Viewer::visitor(), "organisation", slug);
        let council = council.with_context(|| format!("the demo has no {slug}"))?;
        fields.push(("member".to_owned(), council.id.to_string()));
    }
    let pairs: Vec<(&str, &str)> = fields
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()))
        .collect();
    let hand = Hand::of(router, SECRETARIAT).await?;
    hand.post(&format!("/n/{network}/elections"), &pairs)
        .await?;
    hand.post("/sign-out", &[]).await.map(drop)
}

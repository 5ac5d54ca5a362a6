//! What providers say of themselves, and their keys: fetched by jobs, never while somebody waits.

use std::time::Duration;

use futures::future::BoxFuture;
use openidconnect::{DiscoveryError, core::CoreProviderMetadata};
use ordit_kernel::Acting;
use sea_orm::DbErr;
use serde_json::json;

use super::{Provider, client::Caller, store};
use crate::{
    db::Db,
    jobs::{self, Failure, JobKind, NewJob, Pauses, Work},
    outbound::{Limits, OutboundError},
};

const HOUR_SECONDS: i64 = 3600;
const PAUSES: Pauses = Pauses {
    first_seconds: 10,
    longest_seconds: 300,
};
const LIMITS: Limits = Limits {
    time: Duration::from_secs(20),
    body_bytes: 500_000,
    redirects: 3,
};
const UNREACHABLE: Failure = Failure::Because("openid-failure-unreachable");

/// Asks every provider, once an hour.
pub const DISCOVERY: JobKind = JobKind {
    name: "platform.openid_discovery",
    label: "openid-kind-discovery",
    run: discover_all,
    max_attempts: 5,
    pauses: PAUSES,
    every_seconds: Some(HOUR_SECONDS),
};

/// Asks one provider, now.
pub const DISCOVERY_NOW: JobKind = JobKind {
    name: "platform.openid_discovery_now",
    label: "openid-kind-discovery",
    run: discover_one,
    max_attempts: 5,
    pauses: PAUSES,
    every_seconds: None,
};

/// Has a provider asked as soon as somebody does jobs: at the start, and when its keys changed.
///
/// # Errors
/// When the database cannot be reached.
pub async fn discover_soon(db: &Db, provider: &Provider) -> Result<(), DbErr> {
    let mut write = db.write(&Acting::operator()).await?;
    let job = NewJob {
        kind: DISCOVERY_NOW.name,
        unique_key: provider.key(),
        payload: json!({}),
        run_at: write.now(),
    };
    jobs::put(&mut write, &job).await?;
    write.commit().await.map(drop)
}

fn discover_all(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let mut outcome = Ok(());
        for provider in work.means.settings.openid.iter() {
            if !discover(work, provider).await? {
                outcome = Err(UNREACHABLE);
            }
        }
        outcome
    })
}

/// Gives up without leaving anything to coordination: the hourly job does that.
fn discover_one(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let mut providers = work.means.settings.openid.iter();
        let Some(provider) = providers.find(|one| one.key() == work.job.unique_key) else {
            return Ok(());
        };
        let is_last = work.job.attempt >= DISCOVERY_NOW.max_attempts;
        match discover(work, provider).await? || is_last {
            true => Ok(()),
            false => Err(UNREACHABLE),
        }
    })
}

/// Asks a provider and keeps what it says; tells whether it answered as it should.
async fn discover(work: Work<'_>, provider: &Provider) -> Result<bool, DbErr> {
    let caller = Caller {
        outbound: &work.means.settings.outbound,
        limits: LIMITS,
    };
    let asked = CoreProviderMetadata::discover_async(provider.issuer.clone(), &caller).await;
    let metadata = match asked {
        Ok(metadata) => metadata,
        Err(error) => {
            let (provider, why) = (provider.key(), why(&error));
            tracing::warn!(
                provider,
                why,
                "an identity provider does not answer as it should"
            );
            return Ok(false);
        }
    };
    let write = work.db.write(&Acting::operator()).await?;
    store::keep_metadata(&write, &metadata).await?;
    write.commit().await?;
    Ok(true)
}

fn why(error: &DiscoveryError<OutboundError>) -> String {
    match error {
        DiscoveryError::Request(error) => error.to_string(),
        DiscoveryError::Response(status, ..) => format!("it answers {status}"),
        DiscoveryError::Validation(why) => why.clone(),
        _ => "its answer cannot be read".to_owned(),
    }
}

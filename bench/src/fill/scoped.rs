//! The same organisations, each seen by one of many networks and by those who act for it alone.

use std::collections::BTreeSet;

use anyhow::Context;
use ordit_kernel::{Audience, Id, Scope, Viewer};
use ordit_platform::import::{Build, Built, Noun, Refusal};
use uuid::Uuid;

use super::placed;

/// Networks that share the world out among them.
const NETWORKS: u128 = 1_000;
/// Bodies for which somebody acts; with the networks they make as many different audiences.
const BODIES: u128 = 20_000;

/// The noun of organisations that are hidden from the public.
///
/// # Errors
/// When the program has no organisations.
pub fn noun() -> anyhow::Result<&'static Noun> {
    let placed = placed::noun().context("no organisations")?;
    // A noun lives as long as the program.
    Ok(Box::leak(Box::new(Noun { build, ..*placed })))
}

/// Somebody who takes part in every network, and so sees all that is hidden from the public.
pub fn everywhere() -> Viewer {
    Viewer {
        signed_in: true,
        scopes: (0..NETWORKS).map(network).collect(),
    }
}

/// Somebody who takes part in one network.
pub fn in_one() -> Viewer {
    Viewer {
        signed_in: true,
        scopes: BTreeSet::from([network(NETWORKS / 2)]),
    }
}

fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let number = build.id.0.as_u128();
    let body = Scope::Organisation(Id(Uuid::from_u128(number % BODIES)));
    let audience = Audience::Scopes(BTreeSet::from([network(number % BODIES % NETWORKS), body]));
    let mut built = placed::build(build)?;
    built.sheet.audience = audience;
    Ok(built)
}

fn network(number: u128) -> Scope {
    Scope::Network(Id(Uuid::from_u128(number + 1)))
}

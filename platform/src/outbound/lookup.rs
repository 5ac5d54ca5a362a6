//! Where a name is: looked up once, checked, and that is where the connection goes.

use std::{collections::BTreeSet, fmt, io, net::SocketAddr, sync::Arc};

use futures::future::BoxFuture;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::rules;

/// What a name leads to.
pub type LookupFuture<'a> = BoxFuture<'a, io::Result<Vec<SocketAddr>>>;

/// A way to find out where a name is.
pub trait Lookup: Send + Sync {
    /// The addresses of a host; their ports do not count.
    fn addresses<'a>(&'a self, host: &'a str) -> LookupFuture<'a>;
}

/// As the machine does it.
pub(super) struct System;

impl Lookup for System {
    fn addresses<'a>(&'a self, host: &'a str) -> LookupFuture<'a> {
        Box::pin(async move { Ok(tokio::net::lookup_host((host, 0)).await?.collect()) })
    }
}

/// A name leads to where not everybody can go.
#[derive(Debug)]
pub(super) struct NotPublic;

impl fmt::Display for NotPublic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the address is not public")
    }
}

impl std::error::Error for NotPublic {}

/// Looks up for the client, which connects to what it is given here and to nothing else: nobody
/// can answer otherwise between the check and the connection.
pub(super) struct Guarded {
    allowed: BTreeSet<String>,
    lookup: Arc<dyn Lookup>,
}

impl Guarded {
    pub(super) fn new(allowed: &BTreeSet<String>, lookup: &Arc<dyn Lookup>) -> Self {
        let (allowed, lookup) = (allowed.clone(), Arc::clone(lookup));
        Self { allowed, lookup }
    }
}

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let is_allowed = self.allowed.contains(&rules::host(name.as_str()));
        let lookup = Arc::clone(&self.lookup);
        Box::pin(async move {
            let found = lookup.addresses(name.as_str()).await?;
            // One address of ours among others is no mistake that somebody makes.
            let is_public = found.iter().all(|at| rules::is_public(at.ip()));
            match is_public || is_allowed {
                true => Ok(Box::new(found.into_iter()) as Addrs),
                false => Err(NotPublic.into()),
            }
        })
    }
}

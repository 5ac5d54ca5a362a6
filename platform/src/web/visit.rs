//! Who is reading, in which language, at which address.

use std::{ops::Deref, sync::Arc};

use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
};
use ordit_kernel::{Acting, Id, Instant, Lang, Viewer};

use super::{Notice, Query};
use crate::i18n::Translator;

/// The request as handlers and templates see it; reads as its [`Facts`].
#[derive(Clone, Debug)]
pub struct Visit(Arc<Facts>);

/// What is known of a request before its handler runs.
#[derive(Clone, Debug)]
pub struct Facts {
    pub lang: Lang,
    pub l: Translator,
    pub acting: Acting,
    /// How much of what they were told of they have not read yet.
    pub unread: usize,
    pub viewer: Viewer,
    pub now: Instant,
    pub path: String,
    pub query: Query,
    /// The network whose own domain was called; then `/` is its page.
    pub host_network: Option<HostNetwork>,
    /// The archived network in which nothing of this page can be changed.
    pub resting: Option<Id>,
    /// What the last action has to say.
    pub notice: Option<Notice>,
    /// The address of the client, as far as it is known.
    pub address: Option<std::net::IpAddr>,
}

/// A network called by its own domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostNetwork {
    pub id: Id,
    pub slug: String,
}

impl Visit {
    pub(super) fn new(facts: Arc<Facts>) -> Self {
        Self(facts)
    }

    /// The same visit at another address: what was sent there is answered with the page of this
    /// one, whose links lead on from it.
    #[must_use]
    pub fn at(&self, path: &str) -> Self {
        let path = path.to_owned();
        Self(Arc::new(Facts {
            path,
            ..Facts::clone(&self.0)
        }))
    }

    /// The same visit at another address without what was asked, where that may hold a secret.
    #[must_use]
    pub fn afresh(&self, path: &str) -> Self {
        Self(Arc::new(Facts {
            path: path.to_owned(),
            query: Query::default(),
            ..Facts::clone(&self.0)
        }))
    }

    /// The same visit as if it asked this of another address.
    #[must_use]
    pub fn asking(&self, path: &str, query: Query) -> Self {
        Self(Arc::new(Facts {
            path: path.to_owned(),
            query,
            ..Facts::clone(&self.0)
        }))
    }

    /// The address of the page with its query.
    pub fn href(&self) -> String {
        self.query.to_href(&self.path)
    }
}

impl Deref for Visit {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.0
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        let facts = parts.extensions.get::<Arc<Facts>>().cloned();
        facts.map(Self).ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

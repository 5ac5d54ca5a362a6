//! What every handler can reach: the database, the snapshot, the words, the settings.

use std::{net::IpAddr, sync::Arc};

use url::Url;

use super::SigningKey;
use crate::{
    backup::Nightly,
    db::Db,
    effects::Effects,
    i18n::Words,
    intake::Mailbox,
    jobs::Means,
    mail::Way,
    module::Module,
    outbound::Outbound,
    privacy::{Responsible, Retention},
    search::Search,
    session::openid::Provider,
    snapshot::Snapshots,
};

/// One running instance.
pub struct Site {
    pub db: Db,
    pub snapshots: Snapshots,
    pub search: Search,
    pub words: Arc<Words>,
    pub effects: Effects,
    pub settings: Settings,
    /// Signs the cookies that pages show; the same in every process of an instance.
    pub signing_key: SigningKey,
    pub modules: &'static [Module],
    /// The main ways through the site, in order.
    pub nav: &'static [NavItem],
}

impl Site {
    /// What jobs are done with here.
    pub fn means(&self) -> Means {
        Means {
            words: Arc::clone(&self.words),
            settings: self.settings.clone(),
            snapshots: self.snapshots.clone(),
        }
    }
}

/// The state that handlers take with `State(site): State<Shared>`.
pub type Shared = Arc<Site>;

/// A way through the site: its address and the key of its name.
#[derive(Clone, Copy, Debug)]
pub struct NavItem {
    pub href: &'static str,
    pub key: &'static str,
}

/// What the operator decides about an instance.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where people reach the instance, and where they sign in.
    pub public_url: Url,
    pub is_demo: bool,
    /// Addresses of reverse proxies whose `X-Forwarded-For` is believed.
    pub proxies: Vec<IpAddr>,
    /// All pages kept for visitors take at most this much memory.
    pub page_cache_bytes: usize,
    /// How mail leaves the instance.
    pub mail: Way,
    /// Backups that are made every night, unless the operator makes them otherwise.
    pub nightly: Option<Nightly>,
    /// Calls others.
    pub outbound: Outbound,
    /// Where else people may sign in.
    pub openid: Arc<[Provider]>,
    /// The mailboxes from which drafts come.
    pub intake: Arc<[Mailbox]>,
    /// How long things are kept, where that is not what the rules say themselves.
    pub retention: Retention,
    /// Who answers for what is kept about people.
    pub responsible: Responsible,
}

const PAGE_CACHE_BYTES: usize = 8_000_000;

impl Settings {
    /// Settings of an instance at this address, without a proxy.
    pub fn new(public_url: Url) -> Self {
        Self {
            public_url,
            is_demo: false,
            proxies: Vec::new(),
            page_cache_bytes: PAGE_CACHE_BYTES,
            mail: Way::Nowhere,
            nightly: None,
            outbound: Outbound::default(),
            openid: Arc::default(),
            intake: Arc::default(),
            retention: Retention::default(),
            responsible: Responsible::default(),
        }
    }

    /// The public address without a slash at the end, to put a path behind.
    pub fn origin(&self) -> &str {
        self.public_url.as_str().trim_end_matches('/')
    }

    /// Cookies must never travel unencrypted where the instance itself does not.
    pub fn is_secure(&self) -> bool {
        self.public_url.scheme() == "https"
    }
}

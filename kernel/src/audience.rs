//! Who sees an entry, and who is looking.

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Serialize};

use crate::id::Id;

/// A set of people that can be named: a network, a group, an organisation, or two of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scope {
    Network(Id),
    Group(Id),
    Organisation(Id),
    Pair(Id, Id),
}

impl Scope {
    /// The scope with this name in the database, if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        let (kind, rest) = key.split_once(':')?;
        match kind {
            "network" => rest.parse().ok().map(Self::Network),
            "group" => rest.parse().ok().map(Self::Group),
            "organisation" => rest.parse().ok().map(Self::Organisation),
            "pair" => {
                let (one, other) = rest.split_once(':')?;
                Some(Self::Pair(one.parse().ok()?, other.parse().ok()?))
            }
            _ => None,
        }
    }

    /// The name of the scope in the database, the same on both engines.
    pub fn key(&self) -> String {
        match self {
            Self::Network(id) => format!("network:{id}"),
            Self::Group(id) => format!("group:{id}"),
            Self::Organisation(id) => format!("organisation:{id}"),
            Self::Pair(one, other) => {
                format!("pair:{}:{}", one.min(other), one.max(other))
            }
        }
    }
}

/// Who may see an entry.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Audience {
    Public,
    SignedIn,
    Scopes(BTreeSet<Scope>),
}

/// The name that an open audience has among the scopes of the database.
pub const PUBLIC_KEY: &str = "public";
/// The name under which everyone signed in stands among the scopes of the database.
pub const SIGNED_IN_KEY: &str = "signed_in";

impl Audience {
    /// The audience's scopes as the database names them; empty sets hide from everyone.
    pub fn keys(&self) -> Vec<String> {
        match self {
            Self::Public => vec![PUBLIC_KEY.to_owned()],
            Self::SignedIn => vec![SIGNED_IN_KEY.to_owned()],
            Self::Scopes(scopes) => {
                let keys: BTreeSet<String> = scopes.iter().map(Scope::key).collect();
                keys.into_iter().collect()
            }
        }
    }

    /// One name for equal audiences, so that they share one number.
    pub fn canonical(&self) -> String {
        self.keys().join(" ")
    }
}

impl fmt::Display for Audience {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.canonical())
    }
}

/// The one who looks: the scopes of the acting mandate, or nobody in particular.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Viewer {
    pub signed_in: bool,
    pub scopes: BTreeSet<Scope>,
}

impl Viewer {
    /// Someone who did not sign in.
    pub fn visitor() -> Self {
        Self::default()
    }

    /// Seen = public, or signed_in and signed in, or the two sets meet.
    pub fn sees(&self, audience: &Audience) -> bool {
        match audience {
            Audience::Public => true,
            Audience::SignedIn => self.signed_in,
            Audience::Scopes(scopes) => {
                self.signed_in && scopes.iter().any(|scope| self.scopes.contains(scope))
            }
        }
    }

    /// Every name in the database that this viewer answers to.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = vec![PUBLIC_KEY.to_owned()];
        if self.signed_in {
            keys.push(SIGNED_IN_KEY.to_owned());
            keys.extend(self.scopes.iter().map(Scope::key));
        }
        keys
    }
}

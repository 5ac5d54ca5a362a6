//! A person acting for an organisation or a network under dated mandates.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    audience::{Scope, Viewer},
    id::Id,
};

/// What a mandate lets a person be (the field's roles, `ordit mandate grant`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Coordination,
    TechnicalSecretariat,
}

impl Role {
    /// Every role that can be granted today.
    pub const ALL: [Self; 2] = [Self::Coordination, Self::TechnicalSecretariat];

    /// The role's name in the database and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coordination => "coordination",
            Self::TechnicalSecretariat => "technical_secretariat",
        }
    }

    /// The role with this code, if there is one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// A role in one network, or in every network of the instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    pub role: Role,
    /// `None` stands for every network of the instance, those to come included.
    pub network: Option<Id>,
}

/// Who is acting in this request or command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acting {
    pub person: Option<Id>,
    pub mandates: Vec<Mandate>,
    /// The command line on the machine itself, which may do everything.
    pub is_operator: bool,
}

impl Acting {
    /// Someone who did not sign in.
    pub fn visitor() -> Self {
        Self::default()
    }

    /// Whoever runs the command line on the machine that holds the data.
    pub fn operator() -> Self {
        Self {
            is_operator: true,
            ..Self::default()
        }
    }

    /// Signed in, whatever the mandates.
    pub fn is_signed_in(&self) -> bool {
        self.person.is_some()
    }

    /// Coordinates this network, alone or with all the others.
    pub fn coordinates(&self, network: Id) -> bool {
        self.is_operator
            || self
                .mandates
                .iter()
                .any(|mandate| mandate.network.is_none_or(|id| id == network))
    }

    /// Coordinates every network of the instance.
    pub fn coordinates_all(&self) -> bool {
        self.is_operator
            || self
                .mandates
                .iter()
                .any(|mandate| mandate.network.is_none())
    }

    /// Coordinates one network at least.
    pub fn coordinates_any(&self) -> bool {
        self.is_operator || !self.mandates.is_empty()
    }

    /// What this person sees, given every network there is.
    pub fn viewer(&self, networks: impl IntoIterator<Item = Id>) -> Viewer {
        let scopes: BTreeSet<Scope> = networks
            .into_iter()
            .filter(|network| self.coordinates(*network))
            .map(Scope::Network)
            .collect();
        Viewer {
            signed_in: self.is_signed_in() || self.is_operator,
            scopes,
        }
    }
}

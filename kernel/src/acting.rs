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
    ElectedOfficer,
    Technician,
    Representative,
    Substitute,
    Facilitator,
    Expert,
}

impl Role {
    /// Every role that can be granted.
    pub const ALL: [Self; 8] = [
        Self::Coordination,
        Self::TechnicalSecretariat,
        Self::ElectedOfficer,
        Self::Technician,
        Self::Representative,
        Self::Substitute,
        Self::Facilitator,
        Self::Expert,
    ];

    /// The role's name in the database and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coordination => "coordination",
            Self::TechnicalSecretariat => "technical_secretariat",
            Self::ElectedOfficer => "elected_officer",
            Self::Technician => "technician",
            Self::Representative => "representative",
            Self::Substitute => "substitute",
            Self::Facilitator => "facilitator",
            Self::Expert => "expert",
        }
    }

    /// The role with this code, if there is one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Whoever holds it runs the network that it reaches; the others take part.
    pub const fn coordinates(self) -> bool {
        matches!(self, Self::Coordination | Self::TechnicalSecretariat)
    }
}

/// What a mandate is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Every network of the instance, those to come included.
    Everything,
    Network(Id),
    Organisation(Id),
}

impl Reach {
    /// The organisation, when it is over one.
    pub const fn organisation(self) -> Option<Id> {
        match self {
            Self::Organisation(id) => Some(id),
            _ => None,
        }
    }

    /// The network, when it is over one.
    pub const fn network(self) -> Option<Id> {
        match self {
            Self::Network(id) => Some(id),
            _ => None,
        }
    }

    fn covers(self, network: Id) -> bool {
        matches!(self, Self::Everything) || self == Self::Network(network)
    }
}

/// A role that is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    pub id: Id,
    pub role: Role,
    pub reach: Reach,
    /// After elections, until the council names its new representative: rights are kept, marked.
    pub is_in_functions: bool,
}

/// Who is acting in this request or command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acting {
    pub person: Option<Id>,
    pub mandates: Vec<Mandate>,
    /// The organisation that is acted for just now, one of those that a mandate reaches.
    pub organisation: Option<Id>,
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
        self.is_operator || self.coordinating().any(|reach| reach.covers(network))
    }

    /// Facilitates this network's activities: coordinates it, or is its facilitator.
    pub fn facilitates(&self, network: Id) -> bool {
        let is_facilitator = |held: &Mandate| {
            held.role == Role::Facilitator
                && held.reach.organisation().is_none()
                && held.reach.covers(network)
        };
        self.coordinates(network) || self.mandates.iter().any(is_facilitator)
    }

    /// Coordinates every network of the instance.
    pub fn coordinates_all(&self) -> bool {
        self.is_operator
            || self
                .coordinating()
                .any(|reach| matches!(reach, Reach::Everything))
    }

    /// Coordinates one network at least.
    pub fn coordinates_any(&self) -> bool {
        self.is_operator || self.coordinating().next().is_some()
    }

    /// Acts for this organisation now, under a mandate in force.
    pub fn acts_for(&self, organisation: Id) -> bool {
        self.is_operator
            || (self.organisation == Some(organisation)
                && self.organisations().contains(&organisation))
    }

    /// Every organisation that this person may act for.
    pub fn organisations(&self) -> BTreeSet<Id> {
        let reaches = self.mandates.iter().map(|mandate| mandate.reach);
        reaches.filter_map(Reach::organisation).collect()
    }

    /// What this person sees, given every network there is and those in which the organisation
    /// acted for takes part.
    pub fn viewer(
        &self,
        networks: impl IntoIterator<Item = Id>,
        takes_part_in: impl IntoIterator<Item = Id>,
    ) -> Viewer {
        let own = |network: &Id| {
            self.is_operator
                || self
                    .mandates
                    .iter()
                    .any(|mandate| mandate.reach.covers(*network))
        };
        let mut scopes: BTreeSet<Scope> = networks
            .into_iter()
            .filter(own)
            .map(Scope::Network)
            .collect();
        let acted_for = self.organisation.filter(|id| self.acts_for(*id));
        if let Some(organisation) = acted_for {
            scopes.insert(Scope::Organisation(organisation));
            scopes.extend(takes_part_in.into_iter().map(Scope::Network));
        }
        Viewer {
            signed_in: self.is_signed_in() || self.is_operator,
            scopes,
        }
    }

    fn coordinating(&self) -> impl Iterator<Item = Reach> + '_ {
        let held = self.mandates.iter();
        held.filter(|held| held.role.coordinates() && held.reach.organisation().is_none())
            .map(|held| held.reach)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> Id {
        Id(uuid::Uuid::from_u128(number))
    }

    fn acting(role: Role, reach: Reach, organisation: Option<Id>) -> Acting {
        let mandate = Mandate {
            id: id(9),
            role,
            reach,
            is_in_functions: false,
        };
        Acting {
            person: Some(id(1)),
            mandates: vec![mandate],
            organisation,
            is_operator: false,
        }
    }

    #[test]
    fn only_coordinating_roles_coordinate_but_all_of_a_network_see_it() {
        for role in Role::ALL {
            let one = acting(role, Reach::Network(id(2)), None);
            assert_eq!(one.coordinates(id(2)), role.coordinates(), "{role:?}");
            assert!(!one.coordinates(id(3)));
            assert!(!one.coordinates_all());
            let scopes = one.viewer([id(2), id(3)], []).scopes;
            assert_eq!(scopes, BTreeSet::from([Scope::Network(id(2))]));
            assert_eq!(Role::from_code(role.code()), Some(role));
        }
    }

    #[test]
    fn a_coordinator_over_an_organisation_coordinates_no_network() {
        let one = acting(Role::Coordination, Reach::Organisation(id(4)), Some(id(4)));
        assert!(!one.coordinates_any() && !one.coordinates(id(2)));
        assert!(one.acts_for(id(4)));
    }

    #[test]
    fn one_acts_for_the_organisation_chosen_and_sees_where_it_takes_part() {
        let reach = Reach::Organisation(id(4));
        let chosen = acting(Role::Technician, reach, Some(id(4)));
        let scopes = chosen.viewer([id(2), id(3)], [id(3)]).scopes;
        let expected = [Scope::Organisation(id(4)), Scope::Network(id(3))];
        assert_eq!(scopes, BTreeSet::from(expected));
        let resting = acting(Role::Technician, reach, None);
        assert!(!resting.acts_for(id(4)));
        assert!(resting.viewer([id(2)], [id(3)]).scopes.is_empty());
        let of_another = acting(Role::Technician, reach, Some(id(5)));
        assert!(!of_another.acts_for(id(5)));
        assert!(of_another.viewer([id(2)], [id(3)]).scopes.is_empty());
    }
}

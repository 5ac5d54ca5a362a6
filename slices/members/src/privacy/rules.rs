//! For what and in which role somebody looked, read from where they did so.

use ordit_kernel::{Acting, Id, Role};

/// For what whoever looks at this address looks; its words are `members-privacy-for-{code}`.
pub fn purpose(path: &str) -> &'static str {
    let has = |part: &str| path.contains(part);
    match path {
        _ if has("/applications") => "application",
        _ if has("/fees") => "fees",
        _ if has("/messages") => "writing",
        _ if path.ends_with("/export") => "export",
        _ if path.ends_with("/edit") => "correction",
        _ if path.starts_with("/o/") => "organisation",
        _ if path.starts_with("/p/") => "person",
        _ => "list",
    }
}

/// The role in which somebody looks: one over the network, else one over the organisation that is
/// acted for, else the first that is held.
pub fn role(acting: &Acting, network: Option<Id>) -> Option<Role> {
    let over_network = acting.mandates.iter().find(|held| {
        let reach = held.reach;
        let is_over = network.is_some() && reach.network() == network;
        held.role.coordinates() && (is_over || reach == ordit_kernel::Reach::Everything)
    });
    let acted = acting.organisation;
    let over_own = acting
        .mandates
        .iter()
        .find(|held| acted.is_some() && held.reach.organisation() == acted);
    let chosen = match network {
        Some(_) => over_network.or(over_own),
        None => over_own.or(over_network),
    };
    chosen.or(acting.mandates.first()).map(|held| held.role)
}

#[cfg(test)]
mod tests {
    use ordit_kernel::{Mandate, Reach};

    use super::*;

    #[test]
    fn the_address_says_for_what_somebody_looked() {
        for (path, code) in [
            ("/n/alfa/applications/3", "application"),
            ("/n/alfa/people/export", "export"),
            ("/p/7f3a/edit", "correction"),
            ("/p/ada-ribas-7f3a", "person"),
            ("/o/ajuntament-de-salt", "organisation"),
            ("/n/alfa/people", "list"),
        ] {
            assert_eq!(purpose(path), code, "{path}");
        }
    }

    #[test]
    fn the_role_is_the_one_that_lets_them_look() {
        let id = |number| Id(uuid::Uuid::from_u128(number));
        let held = |number, role, reach| Mandate {
            id: id(number),
            role,
            reach,
            is_in_functions: false,
        };
        let acting = Acting {
            person: Some(id(9)),
            organisation: Some(id(2)),
            mandates: vec![
                held(3, Role::Technician, Reach::Organisation(id(2))),
                held(4, Role::TechnicalSecretariat, Reach::Network(id(1))),
            ],
            ..Acting::default()
        };
        assert_eq!(role(&acting, Some(id(1))), Some(Role::TechnicalSecretariat));
        assert_eq!(role(&acting, None), Some(Role::Technician));
        assert_eq!(role(&Acting::visitor(), None), None);
    }
}

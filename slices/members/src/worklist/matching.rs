//! The organisations of a network that the filters of an address leave.

use std::collections::HashMap;

use ordit_kernel::Id;
use ordit_platform::{
    register::State,
    snapshot::Count,
    web::{Site, Visit},
};

use crate::{
    directory::{
        address::Choices,
        facets::{Chip, Choice, Group, Links},
        names::NetworkNames,
    },
    form::Here,
    organisations::gaps,
};

/// The dimension that the address of the list fixes.
const NETWORK: &str = "network";

/// What the filters leave, and the filters themselves as links.
pub struct Matching {
    /// In the order that was asked for.
    pub ids: Vec<Id>,
    pub words: String,
    pub chips: Vec<Chip>,
    pub groups: Vec<Group>,
    pub sorts: Vec<Choice>,
}

impl Matching {
    /// The organisations that the address of this visit leaves; `list` is where they are listed.
    pub fn of(site: &Site, visit: &Visit, here: &Here, list: &str) -> Self {
        let snapshot = site.snapshots.current();
        let networks = NetworkNames::seen(&snapshot, &visit.viewer, visit.lang);
        let query = visit.query.setting(NETWORK, &here.slug);
        let mut choices = Choices::read(&query, &networks);
        choices.chosen.extend(gaps::asked(&visit.query));
        let found = snapshot.find(&visit.viewer, &choices.filter(&networks, visit.lang));
        // What is archived is found in the directory; work is done on what is there.
        let there = found
            .heads
            .iter()
            .filter(|head| head.state == State::Published);
        let ids = there.map(|head| head.id).collect();
        let counts: HashMap<&'static str, Vec<Count>> = found
            .counts
            .into_iter()
            .filter(|(dimension, _)| *dimension != NETWORK)
            .collect();
        let own = visit.query.without_key(NETWORK);
        let without_network = Choices {
            chosen: choices
                .chosen
                .iter()
                .filter(|(own, _)| *own != NETWORK)
                .cloned()
                .collect(),
            ..choices.clone()
        };
        let links = |choices| Links {
            choices,
            query: &own,
            path: list,
            networks: &networks,
            l: &visit.l,
        };
        Self {
            ids,
            chips: links(&without_network).chips(),
            groups: links(&choices).groups(&counts),
            sorts: links(&choices).sorts(),
            words: choices.words.clone(),
        }
    }
}

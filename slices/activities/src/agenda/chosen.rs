//! What a reader chose of the agenda, as it stands in the address, and what is found by it.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use ordit_kernel::Id;
use ordit_members::directory::{
    facets::{Chip, Choice, Group},
    names::{NetworkName, NetworkNames},
    said::Said,
};
use ordit_platform::{
    geo::Territories,
    register::{INVENTED, State},
    snapshot::{Filter, Head, Order, Snapshot},
    themes::theme,
    web::{Query, Visit},
};

use super::{HELD_BY, MONTH, rules};
use crate::{
    activities::{Card, KIND, bonds::Within},
    vocabulary::{KINDS, MODES},
};

/// What is offered as a filter, in this order.
const OFFERED: [&str; 5] = ["network", "kind", "mode", "theme", "county"];
/// Chosen by links of other pages: who holds it, each with the kind of its entry.
const HOLDERS: [(&str, &str); 2] = [("organisation", "organisation"), ("group", "group")];
/// How many values of a dimension are shown at once; the others are one click away.
const SHOWN: usize = 8;

/// An activity of the agenda: its head, and what lists need beside it.
pub type Found<'a> = (&'a Head, Card);

/// What was chosen; what is no value of a dimension was never chosen.
pub struct Chosen {
    pub networks: NetworkNames,
    /// The network of which the page is, and which cannot be taken away.
    own: Option<Id>,
    values: Vec<(&'static str, String)>,
    holders: Vec<Holder>,
}

/// An organisation or a group whose activities are asked for.
struct Holder {
    dimension: &'static str,
    value: String,
    id: Id,
    name: Said,
    slug: String,
    is_invented: bool,
}

impl Chosen {
    /// What the address of a visit chooses; `own` is the network whose page it is.
    pub fn read(snapshot: &Snapshot, visit: &Visit, own: Option<Id>) -> Self {
        let networks = NetworkNames::seen(snapshot, &visit.viewer, visit.lang);
        let mut chosen = Self {
            networks,
            own,
            values: Vec::new(),
            holders: holders(snapshot, visit),
        };
        for dimension in OFFERED {
            for value in visit.query.all(dimension) {
                let pair = (dimension, value.to_owned());
                if chosen.is_value(dimension, value) && !chosen.values.contains(&pair) {
                    chosen.values.push(pair);
                }
            }
        }
        chosen
    }

    fn is_value(&self, dimension: &str, value: &str) -> bool {
        match dimension {
            "network" => self.own.is_none() && self.networks.by_slug(value).is_some(),
            "kind" => KINDS.contains(&value),
            "mode" => MODES.contains(&value),
            "theme" => theme(value).is_some(),
            _ => Territories::get().county(value).is_some(),
        }
    }

    fn of(&self, dimension: &str) -> impl Iterator<Item = &str> {
        let own = self.values.iter().filter(move |(key, _)| *key == dimension);
        own.map(|(_, value)| value.as_str())
    }

    /// The networks whose activities are asked for; all when there is none.
    fn chosen_networks(&self) -> Vec<&NetworkName> {
        let own = self.own.and_then(|id| self.networks.by_id(id));
        let slugs = self.of("network");
        let chosen = slugs.filter_map(|slug| self.networks.by_slug(slug));
        own.into_iter().chain(chosen).collect()
    }

    /// The network, when exactly one was chosen.
    pub fn network(&self) -> Option<&NetworkName> {
        match self.chosen_networks()[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The organisation, when nothing but it was chosen.
    pub fn organisation(&self) -> Option<&str> {
        let mut organisations = self.holders.iter();
        let only = organisations
            .next()
            .filter(|one| one.dimension == "organisation")?;
        let is_alone = self.values.is_empty() && self.own.is_none();
        (is_alone && organisations.next().is_none()).then_some(only.slug.as_str())
    }

    /// Nothing was chosen beside the page's own network.
    pub fn is_everything(&self) -> bool {
        self.values.is_empty() && self.holders.is_empty()
    }

    /// Invented entries are shown to whoever asks for their network, and count nowhere else.
    pub fn shows_invented(&self) -> bool {
        let mut networks = self.chosen_networks().into_iter();
        networks.any(|network| network.is_invented)
            || self.holders.iter().any(|holder| holder.is_invented)
    }

    /// Everything chosen that lies in one of these months, by day and time.
    pub fn find<'a>(
        &self,
        snapshot: &'a Snapshot,
        visit: &Visit,
        months: Vec<String>,
    ) -> Vec<Found<'a>> {
        let filter = self.filter(snapshot, visit, months);
        let found = snapshot.find(&visit.viewer, &filter).heads.into_iter();
        let mut found: Vec<Found<'_>> = found
            .filter_map(|head| Some((head, head.particulars()?)))
            .collect();
        found.sort_by(|(one, own), (other, others)| {
            let (own, others) = (rules::place(own), rules::place(others));
            own.cmp(&others).then_with(|| one.id.cmp(&other.id))
        });
        found
    }

    /// Of a network is what is its own and what it holds together with others.
    fn filter(&self, snapshot: &Snapshot, visit: &Visit, months: Vec<String>) -> Filter {
        let mut facets = BTreeMap::from([(MONTH.to_owned(), months)]);
        for dimension in OFFERED.into_iter().filter(|own| *own != "network") {
            let values = self.of(dimension).map(str::to_owned).collect();
            facets.insert(dimension.to_owned(), values);
        }
        let of_network = |network: &NetworkName| {
            let id = network.id.to_string();
            [("network".to_owned(), id.clone()), ("owner".to_owned(), id)]
        };
        let organisations = self
            .holders
            .iter()
            .filter(|one| one.dimension == "organisation");
        let scope = organisations.map(|one| ("owner".to_owned(), one.id.to_string()));
        let invented = ("source".to_owned(), INVENTED.to_owned());
        Filter {
            kind: KIND,
            facets,
            scope: scope.collect(),
            any: self
                .chosen_networks()
                .into_iter()
                .flat_map(of_network)
                .collect(),
            without: (!self.shows_invented())
                .then_some(invented)
                .into_iter()
                .collect(),
            among: self.of_groups(snapshot, visit),
            state: Some(State::Published),
            order: Order::Latest,
            lang: visit.lang,
            ..Filter::default()
        }
    }

    /// What the chosen groups hold; none when no group was chosen.
    fn of_groups(&self, snapshot: &Snapshot, visit: &Visit) -> Option<Arc<HashSet<Id>>> {
        let mut groups = self
            .holders
            .iter()
            .filter(|one| one.dimension == "group")
            .peekable();
        groups.peek()?;
        let held = groups.flat_map(|group| {
            let links = snapshot.links(&visit.viewer, group.id);
            links
                .into_iter()
                .filter(|(link, _)| link.relation.as_str() == HELD_BY && link.to == group.id)
                .map(|(_, head)| head.id)
        });
        Some(Arc::new(held.collect()))
    }

    /// Every active filter, each undone by one click.
    pub fn chips(&self, visit: &Visit) -> Vec<Chip> {
        let holders = self.holders.iter().map(|one| Chip {
            label: one.name.clone(),
            href: without(visit, one.dimension, &one.value).to_href(&visit.path),
        });
        let values = self.values.iter().map(|(dimension, value)| Chip {
            label: self.label(visit, dimension, value),
            href: without(visit, dimension, value).to_href(&visit.path),
        });
        holders.chain(values).collect()
    }

    /// What can be chosen of what was found, and what was; what is within something else of the
    /// same value counts with it.
    pub fn groups(&self, visit: &Visit, found: &[Found<'_>], within: &Within<'_>) -> Vec<Group> {
        let offered = OFFERED.into_iter();
        let offered = offered.filter(|own| self.own.is_none() || *own != "network");
        let groups = offered.filter_map(|dimension| {
            let mut options = self.options(visit, dimension, (found, within));
            let more = options.split_off(options.len().min(SHOWN));
            (!options.is_empty()).then(|| Group {
                legend: visit.l.t(format!("activities-agenda-filter-{dimension}")),
                options,
                more,
            })
        });
        groups.collect()
    }

    fn options(
        &self,
        visit: &Visit,
        dimension: &str,
        (found, within): (&[Found<'_>], &Within<'_>),
    ) -> Vec<Choice> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for value in found.iter().flat_map(|(head, _)| head.values(dimension)) {
            *counts.entry(value).or_default() += 1;
        }
        for (head, wholes) in within {
            let own = head.values(dimension);
            for value in own.filter(|own| wholes.iter().any(|whole| whole.has(dimension, own))) {
                counts.entry(value).and_modify(|count| *count -= 1);
            }
        }
        let choice = |(value, count): (&str, usize)| {
            let value = match dimension {
                "network" => self.networks.by_id(value.parse().ok()?)?.slug.clone(),
                _ => value.to_owned(),
            };
            let is_chosen = self.of(dimension).any(|own| own == value);
            let query = match is_chosen {
                true => without(visit, dimension, &value),
                false => visit.query.without_key("page").with(dimension, &value),
            };
            let label = self.label(visit, dimension, &value);
            let href = query.to_href(&visit.path);
            Some(Choice::new(label, href, count, is_chosen))
        };
        let mut options: Vec<Choice> = counts.into_iter().filter_map(choice).collect();
        options.sort_by_key(|option| Reverse(option.count));
        options
    }

    fn label(&self, visit: &Visit, dimension: &str, value: &str) -> Said {
        let words = match dimension {
            "network" => {
                let network = self.networks.by_slug(value).map(|own| own.short.clone());
                return network.unwrap_or_else(|| Said::plain(value, visit.lang));
            }
            "theme" => theme(value)
                .map_or(value, |theme| theme.label(visit.lang))
                .to_owned(),
            "county" => Territories::get()
                .name_of(value)
                .unwrap_or(value)
                .to_owned(),
            "kind" => visit.l.t(format!("activities-kind-{value}")),
            _ => visit.l.t(format!("activities-mode-{value}")),
        };
        Said::plain(words, visit.lang)
    }
}

fn without(visit: &Visit, dimension: &str, value: &str) -> Query {
    visit.query.without_key("page").without(dimension, value)
}

/// Those in the address that the reader sees, by their slug or their id.
fn holders(snapshot: &Snapshot, visit: &Visit) -> Vec<Holder> {
    let asked = HOLDERS.into_iter().flat_map(|(dimension, kind)| {
        let values = visit.query.all(dimension);
        values.map(move |value| (dimension, kind, value))
    });
    let holder = |(dimension, kind, value): (&'static str, &str, &str)| {
        let viewer = &visit.viewer;
        let by_id = value.parse().ok().and_then(|id| snapshot.get(viewer, id));
        let head = by_id.filter(|head| &*head.kind == kind);
        let head = head.or_else(|| snapshot.by_slug(viewer, kind, value))?;
        Some(Holder {
            dimension,
            value: value.to_owned(),
            id: head.id,
            name: head.title(visit.lang).into(),
            slug: head.slug.to_string(),
            is_invented: head.is_invented(),
        })
    };
    asked.filter_map(holder).collect()
}

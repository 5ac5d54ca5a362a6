//! What the page of a network counts of those who take part in it.

use ordit_kernel::{Acting, Id, Viewer};
use ordit_platform::{
    geo::Territories,
    i18n::Translator,
    markdown::Url,
    register::{INVENTED, slugify},
    snapshot::{Figures, Filter, Head, Snapshot},
};

use super::{
    Card, path,
    thin::{self, Reach, ThinAmbit},
    wholes::{self, COUNCIL_SIZE},
};
use crate::{
    directory::{
        figures::{Bar, bars, directory},
        rows::kind_label,
        said::Said,
        still_map::StillMap,
    },
    organisations,
};

/// The states of whoever takes part without being a member, in the order in which they are told.
const BESIDE: [&str; 3] = ["associate_member", "observer", "applied"];
/// How many allies the page of the network names.
const ALLIES_SHOWN: usize = 6;

/// Those who take part in a network, as far as the reader sees them.
pub struct Participants<'a> {
    slug: &'a str,
    network: Id,
    figures: Figures<'a>,
}

/// How many there are in a state, with the way to them.
#[derive(Clone, Debug)]
pub struct Figure {
    pub count: usize,
    pub label: String,
    pub href: String,
}

/// The four ways in which the page counts participants.
#[derive(Clone, Debug)]
pub struct Distribution {
    pub kinds: Vec<Bar>,
    pub families: Vec<Bar>,
    pub counties: Vec<Bar>,
    pub towns: Vec<Bar>,
}

/// Where a network of municipalities is thin.
#[derive(Clone, Debug)]
pub struct Thin {
    pub ambits: Vec<ThinAmbit>,
    pub reaches: Vec<(String, Reach)>,
}

/// How many members a network has, beside how many it says it has where that is more.
pub fn membership_line(
    snapshot: &Snapshot,
    viewer: &Viewer,
    network: &Head,
    l: &Translator,
) -> String {
    let known = Participants::of(snapshot, viewer, network).members();
    let stated = network
        .particulars::<Card>()
        .and_then(|card| stated(&card, known, l));
    let plain = || {
        format!(
            "{} {}",
            l.number(known),
            l.t1("members-public-figure-member", "count", known)
        )
    };
    stated.unwrap_or_else(plain)
}

/// An organisation by name.
#[derive(Clone, Debug)]
pub struct Named {
    pub name: Said,
    pub href: Option<String>,
}

impl<'a> Participants<'a> {
    /// Those of a network. What is archived or invented counts in no real figure.
    pub fn of(snapshot: &'a Snapshot, viewer: &Viewer, network: &'a Head) -> Self {
        Self {
            slug: &network.slug,
            network: network.id,
            figures: wholes::of_network(snapshot, viewer, network),
        }
    }

    /// How many are members, and nothing less.
    pub fn members(&self) -> usize {
        self.in_state("member")
    }

    /// How many take part in other ways, each told apart.
    pub fn beside(&self, l: &Translator) -> Vec<Figure> {
        let figure = |state: &str| Figure {
            count: self.in_state(state),
            label: l.t1(
                format!("members-public-figure-{state}"),
                "count",
                self.in_state(state),
            ),
            href: directory(self.slug, "state", state),
        };
        BESIDE
            .into_iter()
            .map(figure)
            .filter(|figure| figure.count > 0)
            .collect()
    }

    /// By kind, family, county and town.
    pub fn distribution(&self, l: &Translator) -> Distribution {
        let place = |code: &str| Territories::get().name_of(code).unwrap_or(code).to_owned();
        let bars_of = |dimension: &'static str, label: &dyn Fn(&str) -> String| {
            bars(
                &self.figures.of(dimension),
                self.slug,
                dimension,
                l.lang(),
                label,
            )
        };
        Distribution {
            kinds: bars_of("kind", &|kind| kind_label(kind, l)),
            families: bars_of("family", &|family| l.t(format!("members-family-{family}"))),
            counties: bars_of("county", &place),
            towns: bars_of("municipality", &place),
        }
    }

    /// Where they are, when one of them lies on the map.
    pub fn map(&self) -> Option<StillMap> {
        StillMap::counted(&self.figures, |county| {
            Some(directory(self.slug, "county", county))
        })
    }

    /// Where the network can grow.
    pub fn thin(&self, l: &Translator) -> Thin {
        let figures = &self.figures;
        let ambits = thin::ambits(&figures.of("ambit"), &figures.of("county"));
        // A county council stands for a county and not for the town of its seat.
        let reaches = thin::reaches(&figures.of(COUNCIL_SIZE)).into_iter();
        let labelled = reaches.map(|reach| (l.t(format!("members-size-{}", reach.size)), reach));
        Thin {
            ambits,
            reaches: labelled.collect(),
        }
    }

    fn in_state(&self, state: &str) -> usize {
        let value = format!("{}:{state}", self.network);
        self.figures.having("state", &value)
    }
}

/// The first allies of a network by name, and how many there are in all.
pub fn allies(
    snapshot: &Snapshot,
    viewer: &Viewer,
    network: &Head,
    l: &Translator,
) -> (Vec<Named>, usize) {
    let filter = Filter {
        lang: l.lang(),
        ..allied_with(network.id)
    };
    let mut heads = snapshot.find(viewer, &filter).heads;
    heads.retain(|head| counts(head, network));
    let named = heads.iter().take(ALLIES_SHOWN).map(|head| Named {
        name: head.title(l.lang()).into(),
        href: Some(organisations::path(&head.slug)),
    });
    (named.collect(), heads.len())
}

/// The organisation that carries a network, with its page when it has one.
pub fn carrier(snapshot: &Snapshot, viewer: &Viewer, name: &str, l: &Translator) -> Named {
    let head = carrier_head(snapshot, viewer, name);
    Named {
        name: Said::plain(name, l.lang()),
        href: head.map(|head| organisations::path(&head.slug)),
    }
}

/// The entry of the organisation that carries a network, if there is one that the reader sees.
pub fn carrier_head<'a>(snapshot: &'a Snapshot, viewer: &Viewer, name: &str) -> Option<&'a Head> {
    snapshot.by_slug(viewer, organisations::KIND, &slugify(name))
}

/// How many members the network says it has, and when it said so.
pub fn stated(card: &Card, known: usize, l: &Translator) -> Option<String> {
    let stated = usize::try_from(card.stated_members?).ok()?;
    let key = match card.stated_on {
        Some(_) => "members-public-known-on",
        None => "members-public-known",
    };
    let date = card.stated_on.map(|date| l.date(&date)).unwrap_or_default();
    Some(l.tn(
        key,
        &[("known", &known), ("stated", &stated), ("date", &date)],
    ))
}

/// The addresses of the coordinator's own pages.
#[derive(Clone, Debug)]
pub struct Actions {
    pub import: String,
    pub list: String,
    pub people: String,
    pub applications: String,
    pub elections: String,
    pub contacts: String,
    pub tasks: String,
    pub fees: String,
    pub messages: String,
    pub edit: String,
    pub logos: String,
    pub history: String,
    pub unarchive: String,
}

/// What whoever coordinates the network can do from its page.
pub fn actions(network: &Head, acting: &Acting) -> Option<Actions> {
    let page = path(&network.slug);
    acting.coordinates(network.id).then(|| Actions {
        import: format!("{page}/import"),
        list: format!("{page}/organisations"),
        people: format!("{page}/people"),
        applications: format!("{page}/applications"),
        elections: format!("{page}/elections"),
        contacts: format!("{page}/contacts"),
        tasks: format!("{page}/tasks"),
        fees: format!("{page}/fees"),
        messages: format!("{page}/messages"),
        edit: format!("{page}/edit"),
        logos: format!("{page}/logos"),
        history: format!("{page}/history"),
        unarchive: format!("{page}/unarchive"),
    })
}

/// The network's own site.
pub fn website(text: Option<&str>) -> Option<Url> {
    text.and_then(Url::parse)
}

fn allied_with(network: Id) -> Filter {
    let scope = vec![("ally".to_owned(), network.to_string())];
    Filter {
        kind: organisations::KIND,
        scope,
        ..Filter::default()
    }
}

/// In an invented network everything counts, in a real one nothing that is invented.
fn counts(head: &Head, network: &Head) -> bool {
    network.is_invented() || !head.has("source", INVENTED)
}

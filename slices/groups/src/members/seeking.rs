//! Who might join a group: by words, or members of its network that have the same themes.

use std::collections::BTreeSet;

use ordit_kernel::Id;
use ordit_members::directory::said::Said;
use ordit_platform::{
    snapshot::{Filter, Head, Snapshot},
    themes::theme,
    web::Visit,
};

/// No more are offered at once.
const OFFERED: usize = 20;

/// Somebody who may be brought in, and why they are offered.
#[derive(Clone, Debug)]
pub struct Offered {
    pub id: Id,
    pub name: Said,
    pub href: String,
    pub reason: String,
    /// As what: members of the network as such, whoever is outside it is linked.
    pub role: &'static str,
}

/// Those who fit the words; without words those with the same themes, then allies of the network.
pub fn offered(
    snapshot: &Snapshot,
    visit: &Visit,
    (head, themes): (&Head, &[String]),
    words: &str,
    inside: &BTreeSet<Id>,
) -> Vec<Offered> {
    let network = head.network.map(|id| id.to_string()).unwrap_or_default();
    let of = |dimension: &str| (dimension.to_owned(), network.clone());
    let filter = |scope, themes: Vec<String>| Filter {
        kind: "organisation",
        words: words.to_owned(),
        scope,
        facets: [("theme".to_owned(), themes)].into(),
        lang: visit.lang,
        ..Filter::default()
    };
    let found = |filter: &Filter| snapshot.find(&visit.viewer, filter).heads;
    let mut heads = Vec::new();
    if words.is_empty() {
        if !themes.is_empty() {
            heads.extend(found(&filter(vec![of("network")], themes.to_vec())));
        }
        heads.extend(found(&filter(vec![of("ally")], Vec::new())));
    } else {
        heads.extend(found(&filter(Vec::new(), Vec::new())));
        // Those whom the network knows are offered first.
        heads.sort_by_key(|one| (!one.has("network", &network), !one.has("ally", &network)));
    }
    let mut seen = inside.clone();
    heads.retain(|one| seen.insert(one.id));
    heads.truncate(OFFERED);
    let offer = |one: &&Head| Offered {
        id: one.id,
        name: one.title(visit.lang).into(),
        href: ordit_members::organisation_path(&one.slug),
        reason: reason(visit, one, themes, &network),
        role: match one.has("network", &network) {
            true => "member",
            false => "linked",
        },
    };
    heads.iter().map(offer).collect()
}

fn reason(visit: &Visit, one: &Head, themes: &[String], network: &str) -> String {
    let shared = one
        .themes()
        .filter(|code| themes.iter().any(|own| own == code));
    let shared: Vec<&str> = shared
        .filter_map(|code| Some(theme(code)?.label(visit.lang)))
        .collect();
    match (shared.is_empty(), one.has("ally", network)) {
        (false, _) => visit
            .l
            .t1("groups-offered-themes", "themes", shared.join(", ")),
        (true, true) => visit.l.t("groups-offered-ally"),
        (true, false) => String::new(),
    }
}

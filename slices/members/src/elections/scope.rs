//! Which members of a network a round asks, as its snapshot knows them.

use std::collections::BTreeMap;

use ordit_kernel::{Id, Lang, Viewer};
use ordit_platform::{
    geo::Territories,
    i18n::Translator,
    register::State,
    snapshot::{Filter, Head, Snapshot},
    web::Query,
};

use super::{KINDS, Scope};
use crate::{organisations, territory::municipality};

/// States in which a member takes part; who only applied or left names nobody.
const PARTICIPANTS: [&str; 3] = ["observer", "associate_member", "member"];
/// Between the kinds of a scope, where it is one text.
const BETWEEN: char = ';';

impl Scope {
    /// What an address or a form asks for; every kind where it names none.
    pub fn read(query: &Query) -> Self {
        let territory = query.get("territory").filter(|code| !code.is_empty());
        let known = territory.filter(|code| Territories::get().name_of(code).is_some());
        Self {
            territory: known.map(str::to_owned),
            kinds: kinds(query.all("kind")),
        }
    }

    /// The kinds as the database keeps them.
    pub fn kinds_text(&self) -> String {
        self.kinds.join(&BETWEEN.to_string())
    }

    /// The scope of a row of the database.
    pub fn of_row(territory: String, kinds_text: &str) -> Self {
        Self {
            territory: Some(territory).filter(|code| !code.is_empty()),
            kinds: kinds(kinds_text.split(BETWEEN)),
        }
    }

    /// The same in words.
    pub fn words(&self, l: &Translator) -> String {
        let place = match &self.territory {
            Some(code) => Territories::get().name_of(code).unwrap_or(code).to_owned(),
            None => l.t("elections-scope-all"),
        };
        let kinds = self.kinds.iter();
        let kinds: Vec<String> = kinds
            .map(|kind| l.t(format!("elections-kind-{kind}")))
            .collect();
        format!("{place} · {}", kinds.join(", "))
    }

    fn has(&self, head: &Head) -> bool {
        let is_there = self.territory.as_deref().is_none_or(|code| {
            municipality(head).is_some_and(|own| own.code == code || own.lies_in(code))
        });
        let is_kind = self.kinds.iter().any(|kind| head.has("kind", kind));
        is_there && is_kind
    }

    /// The members of a network in this scope, by name.
    pub fn members<'a>(
        &self,
        snapshot: &'a Snapshot,
        viewer: &Viewer,
        network: Id,
        lang: Lang,
    ) -> Vec<&'a Head> {
        let mut heads = members(snapshot, viewer, network, lang);
        heads.retain(|head| self.has(head));
        heads
    }
}

/// Every member of a network that holds elections, by name.
pub fn members<'a>(
    snapshot: &'a Snapshot,
    viewer: &Viewer,
    network: Id,
    lang: Lang,
) -> Vec<&'a Head> {
    let states = PARTICIPANTS.map(|state| format!("{network}:{state}"));
    let filter = Filter {
        kind: organisations::KIND,
        facets: BTreeMap::from([
            ("kind".to_owned(), KINDS.map(str::to_owned).to_vec()),
            ("state".to_owned(), states.to_vec()),
        ]),
        scope: vec![("network".to_owned(), network.to_string())],
        state: Some(State::Published),
        lang,
        ..Filter::default()
    };
    let mut heads = snapshot.in_order(viewer, &filter, None, usize::MAX);
    heads.sort_by(|one, other| one.sort_key(lang).cmp(other.sort_key(lang)));
    heads
}

/// A territory to choose, with the key of what kind of territory it is.
#[derive(Clone, Debug)]
pub struct Area {
    pub group: &'static str,
    pub options: Vec<(String, String)>,
}

/// The territories in which some of these members are: àmbits, provinces, counties.
pub fn areas(members: &[&Head]) -> Vec<Area> {
    let towns = || members.iter().filter_map(|head| municipality(head));
    let ambits = towns().filter_map(|own| own.ambit.map(|area| (&*area.code, &*area.name)));
    let provinces = towns().map(|own| (&*own.province.code, &*own.province.name));
    let counties = towns().filter_map(|own| own.county.map(|area| (&*area.code, &*area.name)));
    vec![
        area("elections-territory-ambits", ambits),
        area("elections-territory-provinces", provinces),
        area("elections-territory-counties", counties),
    ]
}

fn area<'a>(group: &'static str, all: impl Iterator<Item = (&'a str, &'a str)>) -> Area {
    let by_name: BTreeMap<String, &str> = all
        .map(|(code, name)| (ordit_platform::fold::fold(name), (code, name)))
        .map(|(key, (code, name))| (format!("{key}\u{0}{name}"), code))
        .collect();
    let option = |(key, code): (String, &str)| {
        let name = key.split('\u{0}').next_back().unwrap_or_default();
        (code.to_owned(), name.to_owned())
    };
    Area {
        group,
        options: by_name.into_iter().map(option).collect(),
    }
}

fn kinds<'a>(asked: impl Iterator<Item = &'a str>) -> Vec<&'static str> {
    let asked: Vec<&str> = asked.collect();
    let mut kinds: Vec<&'static str> = KINDS
        .into_iter()
        .filter(|kind| asked.contains(kind))
        .collect();
    if kinds.is_empty() {
        kinds = KINDS.to_vec();
    }
    kinds
}

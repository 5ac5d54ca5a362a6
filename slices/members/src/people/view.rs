//! What pages say of people: mandates in words, filters as links.

use ordit_kernel::{Id, Instant, PartialDate, Reach, Role, Viewer};
use ordit_platform::{
    geo::Territories,
    i18n::Translator,
    snapshot::{Snapshot, SortKeys},
    web::{Query, Visit},
};

use super::selection::{Counts, DIMENSIONS, Line, SORT, SORTS, Selection, UNANSWERED, WORDS};
use crate::{
    directory::said::Said,
    mandates::{Held, Standing},
    networks, organisations,
};

/// A mandate on a page.
#[derive(Clone, Debug)]
pub struct MandateView {
    pub id: Id,
    pub role: String,
    pub post: Option<String>,
    /// What it is over, and its page.
    pub place: Option<(Said, String)>,
    pub when: String,
    pub standing: String,
    pub is_open: bool,
    pub is_marked: bool,
    /// Where it is ended, for whoever may.
    pub end: Option<String>,
    /// Where its ending is taken back, for whoever may.
    pub resume: Option<String>,
}

/// A value to choose or to take away, or an order.
#[derive(Clone, Debug)]
pub struct Choice {
    pub label: Said,
    pub href: String,
    pub count: usize,
    pub is_chosen: bool,
}

/// The values of one dimension.
#[derive(Clone, Debug)]
pub struct Group {
    pub legend: String,
    pub options: Vec<Choice>,
}

/// An active filter and the address without it.
#[derive(Clone, Debug)]
pub struct Chip {
    pub label: Said,
    pub href: String,
}

/// A mandate in words; nothing when what it is over is hidden from the reader.
pub fn mandate(
    held: &Held,
    snapshot: &Snapshot,
    (viewer, l): (&Viewer, &Translator),
    now: Instant,
) -> Option<MandateView> {
    let standing = held.standing(now);
    Some(MandateView {
        id: held.id,
        role: role(held.role, l),
        post: held.post.clone(),
        place: match held.reach {
            Reach::Everything => None,
            reach => Some(place(reach, snapshot, viewer, l)?),
        },
        when: when((held.begins, held.ends), (held.since, held.until), l),
        standing: l.t(format!("people-standing-{}", standing.code())),
        is_open: held.is_open(now),
        is_marked: standing != Standing::InForce,
        end: None,
        resume: None,
    })
}

/// The name of a role.
pub fn role(role: Role, l: &Translator) -> String {
    l.t(format!("people-role-{}", role.code()))
}

/// What a mandate is over, with its page; nothing where that is hidden.
fn place(
    reach: Reach,
    snapshot: &Snapshot,
    viewer: &Viewer,
    l: &Translator,
) -> Option<(Said, String)> {
    let id = reach.organisation().or_else(|| reach.network())?;
    let head = snapshot.get(viewer, id)?;
    let path = match reach {
        Reach::Organisation(_) => organisations::path(&head.slug),
        _ => networks::path(&head.slug),
    };
    Some((head.title(l.lang()).into(), path))
}

/// From when until when, as far as it is known.
pub fn when(
    (begins, ends): (Option<PartialDate>, Option<PartialDate>),
    (since, until): (Instant, Option<Instant>),
    l: &Translator,
) -> String {
    let begins = begins.unwrap_or_else(|| PartialDate::Day(since.day()));
    let from = l.date(&begins);
    let ends = ends.or_else(|| until.map(|until| PartialDate::Day(until.plus_seconds(-1).day())));
    match ends {
        Some(ends) => l.t2("people-from-until", "from", from, "until", l.date(&ends)),
        None => l.t1("people-from", "from", from),
    }
}

/// The filters of a list as links.
pub struct Links<'a> {
    pub selection: &'a Selection,
    pub visit: &'a Visit,
    pub path: &'a str,
}

impl Links<'_> {
    /// Every active filter, each undone by one click.
    pub fn chips(&self) -> Vec<Chip> {
        let query = self.visit.query.without_key("page");
        let l = &self.visit.l;
        let words = &self.selection.words;
        let words = (!words.is_empty()).then(|| Chip {
            label: Said::plain(format!("“{words}”"), l.lang()),
            href: query.without_key(WORDS).to_href(self.path),
        });
        let chosen = self.selection.chosen.iter().map(|(dimension, value)| Chip {
            label: Said::plain(label(dimension, value, l), l.lang()),
            href: query.without(dimension, value).to_href(self.path),
        });
        let silent = self.selection.unanswered.map(|_| Chip {
            label: Said::plain(l.t("messages-filter-unanswered"), l.lang()),
            href: query.without_key(UNANSWERED).to_href(self.path),
        });
        words.into_iter().chain(silent).chain(chosen).collect()
    }

    /// The dimensions in which something can be chosen.
    pub fn groups(&self, counts: &Counts) -> Vec<Group> {
        let l = &self.visit.l;
        let query = self.visit.query.without_key("page");
        let group = |dimension: &&'static str| {
            let mut options: Vec<Choice> = counts
                .get(dimension)?
                .iter()
                .map(|(value, count)| self.option(&query, dimension, value, *count))
                .collect();
            options.sort_by_cached_key(|option| {
                SortKeys::of(&option.label.text)
                    .in_language(l.lang())
                    .to_vec()
            });
            (!options.is_empty()).then(|| Group {
                legend: l.t(format!("people-filter-{dimension}")),
                options,
            })
        };
        DIMENSIONS.iter().filter_map(group).collect()
    }

    /// The orders of the list.
    pub fn sorts(&self) -> Vec<Choice> {
        let l = &self.visit.l;
        let query = self.visit.query.without_key("page");
        let sorts = SORTS.iter().enumerate().map(|(place, sort)| Choice {
            label: Said::plain(l.t(format!("people-sort-{sort}")), l.lang()),
            href: query.setting(SORT, sort).to_href(self.path),
            count: 0,
            is_chosen: place == self.selection.sort,
        });
        sorts.collect()
    }

    fn option(&self, query: &Query, dimension: &str, value: &str, count: usize) -> Choice {
        let is_chosen = self.selection.has(dimension, value);
        let changed = match is_chosen {
            true => query.without(dimension, value),
            false => query.with(dimension, value),
        };
        let l = &self.visit.l;
        Choice {
            label: Said::plain(label(dimension, value, l), l.lang()),
            href: changed.to_href(self.path),
            count,
            is_chosen,
        }
    }
}

fn label(dimension: &str, value: &str, l: &Translator) -> String {
    match dimension {
        "role" => l.t(format!("people-role-{value}")),
        "kind" => l.t(format!("members-organisation-kind-{value}")),
        "state" => l.t(format!("members-state-{value}")),
        "county" | "ambit" => Territories::get()
            .name_of(value)
            .unwrap_or(value)
            .to_owned(),
        "standing" => l.t(format!("people-standing-{value}")),
        "account" => l.t(format!("people-account-{value}")),
        _ => l.t("people-lacks-address"),
    }
}

/// A row of the list.
#[derive(Clone, Debug)]
pub struct LineView {
    pub person: Id,
    pub is_chosen: bool,
    pub name: String,
    pub href: String,
    pub address: Option<String>,
    pub phone: Option<String>,
    pub role: String,
    pub post: Option<String>,
    pub place: Option<(String, String)>,
    pub when: String,
    pub standing: String,
    pub is_marked: bool,
    pub account: String,
}

impl LineView {
    /// A line in words.
    pub fn new(line: &Line, is_chosen: bool, l: &Translator) -> Self {
        let place = line.organisation.as_ref();
        Self {
            person: line.person,
            is_chosen,
            name: line.name.clone(),
            href: super::path(&line.slug),
            address: line.address.clone(),
            phone: line.phone.clone(),
            role: role(line.role, l),
            post: line.post.clone(),
            place: place.map(|place| (place.name.clone(), organisations::path(&place.slug))),
            when: when((line.begins, line.ends), (line.since, line.until), l),
            standing: l.t(format!("people-standing-{}", line.standing.code())),
            is_marked: line.standing != Standing::InForce,
            account: line.account.map_or_else(
                || "–".to_owned(),
                |account| l.t(format!("people-account-{}", account.code())),
            ),
        }
    }
}

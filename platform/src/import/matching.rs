//! Which entry a row means: by its id, its source's key, its name and place, or a question.

mod names;

use std::collections::HashMap;

use ordit_kernel::Id;
use serde::{Deserialize, Serialize};

use names::are_similar;
pub(super) use names::{bare_address, beginnings};

use super::{Known, store::rows::Stored};
use crate::{fold::fold, geo::Territories};

/// Parts of names shared by more entries than this tell nothing apart.
pub(super) const COMMON: usize = 200;
const OFFERED: usize = 5;

/// Every entry and row against which the next row is compared.
#[derive(Default)]
pub struct Index {
    subjects: Vec<Subject>,
    by_id: HashMap<Id, usize>,
    by_slug: HashMap<String, usize>,
    by_key: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    by_website: HashMap<String, Vec<usize>>,
    by_beginning: HashMap<String, Vec<usize>>,
    /// Which row of this run writes an entry.
    written: HashMap<Id, i64>,
    /// Several rows may write one entry, each a part of it.
    joins: bool,
}

/// What a row says about which entry it means.
#[derive(Clone, Debug, Default)]
pub(super) struct Traits<'a> {
    pub id: Option<Id>,
    pub key: &'a str,
    pub slug: &'a str,
    pub name: &'a str,
    pub territory: Option<&'a str>,
    pub website: &'a str,
    /// It has a value that nobody else has.
    pub is_marked: bool,
}

/// What a row was found to mean.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Verdict {
    Entry(Id),
    New,
    Doubtful(Vec<Likeness>),
    /// It carries an id that no entry of this kind has.
    UnknownId,
}

/// An entry or an earlier row of the same import that may be the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Likeness {
    /// None for what is not in the register yet.
    pub entry: Option<Id>,
    /// The earlier row (its position) that writes it.
    pub row: Option<i64>,
    pub title: String,
    pub territory: Option<String>,
    pub reason: Reason,
}

/// Why two may be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// An earlier row of the import means the same entry.
    SameEntry,
    SameName,
    NameElsewhere,
    SimilarName,
    SameWebsite,
    /// It has what only one entry may have, and is called otherwise.
    SameMark,
}

impl Reason {
    /// The Fluent key of the words that say so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SameEntry => "import-like-same-entry",
            Self::SameName => "import-like-same-name",
            Self::NameElsewhere => "import-like-name-elsewhere",
            Self::SimilarName => "import-like-similar-name",
            Self::SameWebsite => "import-like-same-website",
            Self::SameMark => "import-like-same-mark",
        }
    }
}

struct Subject {
    id: Id,
    row: Option<i64>,
    title: String,
    name: String,
    territory: Option<String>,
    /// The source gave it a key of its own.
    is_keyed: bool,
}

impl Index {
    /// The index of these entries, with the keys that a source gives to some of them.
    pub fn new(known: Vec<Known>, keys: Vec<(String, Id)>) -> Self {
        let mut index = Self::default();
        for entry in known {
            let website = entry.website.unwrap_or_default();
            let subject = Subject::new(entry.id, None, &entry.title, entry.territory);
            let position = index.add(subject, &website);
            index.by_slug.insert(entry.slug, position);
        }
        for (key, id) in keys {
            if let Some(position) = index.by_id.get(&id) {
                index.subjects[*position].is_keyed = true;
                index.by_key.insert(key, *position);
            }
        }
        index
    }

    /// The same where several rows may write one entry.
    pub(super) fn joining(mut self, joins: bool) -> Self {
        self.joins = joins;
        self
    }

    /// Notes that these entries have a mark of their own, which tells them from others as a key of
    /// their source would.
    pub(super) fn mark<'a>(&mut self, ids: impl Iterator<Item = &'a Id>) {
        for id in ids {
            if let Some(position) = self.by_id.get(id) {
                self.subjects[*position].is_keyed = true;
            }
        }
    }

    /// Notes that a row of the run writes an entry, so that a later row does not do it again.
    pub(super) fn note(&mut self, row: i64, id: Id, traits: &Traits<'_>) {
        self.written.insert(id, row);
        let is_keyed = !traits.key.is_empty() || traits.is_marked;
        if let Some(position) = self.by_id.get(&id) {
            self.subjects[*position].is_keyed |= is_keyed;
            return;
        }
        let territory = traits.territory.map(str::to_owned);
        let subject = Subject::new(id, Some(row), traits.name, territory);
        let subject = Subject {
            is_keyed,
            ..subject
        };
        let position = self.add(subject, traits.website);
        for (value, map) in [
            (traits.key, &mut self.by_key),
            (traits.slug, &mut self.by_slug),
        ] {
            if !value.is_empty() {
                map.insert(value.to_owned(), position);
            }
        }
    }

    /// Likewise for a row that was planned before.
    pub(super) fn note_stored(&mut self, row: &Stored) {
        let Some(id) = row.entry else { return };
        let traits = Traits {
            id: None,
            key: &row.source_key,
            slug: "",
            name: &row.title,
            territory: row.territory.as_deref(),
            website: &row.website,
            is_marked: false,
        };
        self.note(row.input.position, id, &traits);
    }

    /// What a row means.
    pub(super) fn judge(&self, traits: &Traits<'_>) -> Verdict {
        let certain = match self.certain(traits) {
            Ok(certain) => certain,
            Err(verdict) => return verdict,
        };
        match certain {
            Some(position) => self.unless_written(position),
            None => match self.similar(traits) {
                likenesses if likenesses.is_empty() => Verdict::New,
                likenesses => Verdict::Doubtful(likenesses),
            },
        }
    }

    /// Whether this entry was there before the run.
    pub(super) fn is_in_register(&self, id: Id) -> bool {
        let subject = self
            .by_id
            .get(&id)
            .map(|position| &self.subjects[*position]);
        subject.is_some_and(|subject| subject.row.is_none())
    }

    /// What a row means that has what only this entry may have: that entry, unless it is called
    /// otherwise. Two people may have given one address.
    pub(super) fn marked(&self, id: Id, traits: &Traits<'_>) -> Verdict {
        let known = self.by_id.get(&id).copied();
        let is_told_apart = |position: &usize| {
            let (name, known) = (fold(traits.name), &self.subjects[*position].name);
            !name.is_empty() && name != *known && !are_similar(&name, known, String::new)
        };
        match known.filter(is_told_apart) {
            Some(position) => Verdict::Doubtful(self.offer(&[position], Reason::SameMark)),
            None => Verdict::Entry(id),
        }
    }

    /// Whether rows may mean this entry.
    pub(super) fn knows(&self, id: Id) -> bool {
        self.by_id.contains_key(&id)
    }

    /// The row that already writes an entry.
    pub(super) fn row_writing(&self, id: Id) -> Option<i64> {
        self.written.get(&id).copied()
    }

    fn certain(&self, traits: &Traits<'_>) -> Result<Option<usize>, Verdict> {
        if let Some(id) = traits.id {
            return self
                .by_id
                .get(&id)
                .copied()
                .map(Some)
                .ok_or(Verdict::UnknownId);
        }
        let by_key = self
            .by_key
            .get(traits.key)
            .or_else(|| self.by_slug.get(traits.slug));
        if by_key.is_some() {
            return Ok(by_key.copied());
        }
        let mut here: Vec<usize> = self
            .named(&fold(traits.name))
            .filter(|position| self.subjects[*position].territory.as_deref() == traits.territory)
            .collect();
        // One entry may be known by several titles.
        here.dedup_by_key(|position| self.subjects[*position].id);
        match here[..] {
            [] => Ok(None),
            [one] => Ok(Some(one)),
            _ => Err(Verdict::Doubtful(self.offer(&here, Reason::SameName))),
        }
    }

    fn unless_written(&self, position: usize) -> Verdict {
        let subject = &self.subjects[position];
        match self.written.contains_key(&subject.id) && !self.joins {
            true => Verdict::Doubtful(self.offer(&[position], Reason::SameEntry)),
            false => Verdict::Entry(subject.id),
        }
    }

    fn similar(&self, traits: &Traits<'_>) -> Vec<Likeness> {
        let name = fold(traits.name);
        let mut found: Vec<(usize, Reason)> = Vec::new();
        for position in self.named(&name) {
            let has_no_place =
                traits.territory.is_none() || self.subjects[position].territory.is_none();
            let reason = if has_no_place {
                Reason::SameName
            } else {
                Reason::NameElsewhere
            };
            found.push((position, reason));
        }
        let websites = self.by_website.get(&bare_address(traits.website));
        if let Some([only]) = websites.map(Vec::as_slice) {
            found.push((*only, Reason::SameWebsite));
        }
        let place = folded_place(traits.territory);
        let near = |position: &usize| self.may_be(*position, &name, traits.territory, &place);
        // A source that gives two things a key each tells them apart, unless it calls them alike.
        let is_keyed = !traits.key.is_empty() || traits.is_marked;
        let is_told_apart = |position: &usize| is_keyed && self.subjects[*position].is_keyed;
        found.retain(|(position, reason)| *reason == Reason::SameName || !is_told_apart(position));
        let candidates = self.candidates(&name);
        found.extend(
            candidates
                .into_iter()
                .filter(|position| !is_told_apart(position))
                .filter(near)
                .map(|one| (one, Reason::SimilarName)),
        );
        let mut offered: Vec<Likeness> = Vec::new();
        for (position, reason) in found {
            let likeness = self.likeness(position, reason);
            let is_there = |one: &Likeness| (one.entry, one.row) == (likeness.entry, likeness.row);
            if offered.len() < OFFERED && !offered.iter().any(is_there) {
                offered.push(likeness);
            }
        }
        offered
    }

    /// Those who share a beginning of a word that few others have.
    fn candidates(&self, name: &str) -> Vec<usize> {
        let mut lists: Vec<&Vec<usize>> = beginnings(name)
            .filter_map(|beginning| self.by_beginning.get(beginning))
            .collect();
        lists.retain(|list| list.len() <= COMMON);
        lists.sort_by_key(|list| list.len());
        let mut found: Vec<usize> = lists.into_iter().take(3).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn may_be(&self, position: usize, name: &str, territory: Option<&str>, place: &str) -> bool {
        let subject = &self.subjects[position];
        match (territory, subject.territory.as_deref()) {
            (Some(here), Some(there)) if here != there => false,
            (None, there) => are_similar(name, &subject.name, || folded_place(there)),
            (Some(_), _) => are_similar(name, &subject.name, || place.to_owned()),
        }
    }

    fn named(&self, name: &str) -> impl Iterator<Item = usize> {
        let found = if name.is_empty() {
            None
        } else {
            self.by_name.get(name)
        };
        found.into_iter().flatten().copied()
    }

    fn add(&mut self, subject: Subject, website: &str) -> usize {
        let position = self.subjects.len();
        for beginning in beginnings(&subject.name) {
            let list = self.by_beginning.entry(beginning.to_owned()).or_default();
            // One more than is compared is enough to know that it is common.
            if list.len() <= COMMON {
                list.push(position);
            }
        }
        let website = bare_address(website);
        if !website.is_empty() {
            self.by_website.entry(website).or_default().push(position);
        }
        self.by_name
            .entry(subject.name.clone())
            .or_default()
            .push(position);
        self.by_id.entry(subject.id).or_insert(position);
        self.subjects.push(subject);
        position
    }

    fn offer(&self, positions: &[usize], reason: Reason) -> Vec<Likeness> {
        positions
            .iter()
            .take(OFFERED)
            .map(|one| self.likeness(*one, reason))
            .collect()
    }

    fn likeness(&self, position: usize, reason: Reason) -> Likeness {
        let subject = &self.subjects[position];
        Likeness {
            entry: subject.row.is_none().then_some(subject.id),
            row: subject.row.or_else(|| self.row_writing(subject.id)),
            title: subject.title.clone(),
            territory: subject.territory.clone(),
            reason,
        }
    }
}

impl Subject {
    fn new(id: Id, row: Option<i64>, title: &str, territory: Option<String>) -> Self {
        Self {
            id,
            row,
            title: title.to_owned(),
            name: fold(title),
            territory,
            is_keyed: false,
        }
    }
}

fn folded_place(territory: Option<&str>) -> String {
    let name = territory.and_then(|code| Territories::get().name_of(code));
    name.map(fold).unwrap_or_default()
}

//! The spellings under which each municipality is found.

use super::{areas, territories::Municipality};
use crate::fold::fold;

const ARTICLES: [&str; 16] = [
    "l", "el", "la", "els", "les", "lo", "los", "las", "es", "sa", "ses", "o", "a", "os", "as",
    "eth",
];

/// Regions where a hyphen may join the two names of one place, as in `Vitoria-Gasteiz`.
const HYPHENATED_NAMES: [&str; 2] = ["ine-region:15", "ine-region:16"];

/// Every spelling, sorted, with the position of its municipality.
#[derive(Debug)]
pub struct NameIndex {
    spellings: Vec<Spelling>,
}

/// One way to write a municipality's name, folded.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spelling {
    pub key: Box<str>,
    pub trust: Trust,
    pub position: u16,
}

/// How surely a spelling means its municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// A name of the place, whole or in its usual short form.
    Name,
    /// A name without its article, or half of a hyphenated one.
    Remnant,
}

impl NameIndex {
    /// The index of these municipalities, by their position.
    pub fn of(municipalities: &[Municipality]) -> Self {
        let mut spellings: Vec<Spelling> = municipalities
            .iter()
            .zip(0..)
            .flat_map(|(municipality, position)| spellings(municipality, position))
            .chain(aliases(municipalities))
            .collect();
        spellings.sort_unstable();
        spellings.dedup_by(|next, kept| next.key == kept.key && next.position == kept.position);
        spellings.shrink_to_fit();
        Self { spellings }
    }

    /// The positions of the municipalities with exactly this spelling.
    pub fn find(&self, key: &str, trust: Trust) -> impl Iterator<Item = usize> {
        let start = self
            .spellings
            .partition_point(|spelling| &*spelling.key < key);
        self.spellings[start..]
            .iter()
            .take_while(move |spelling| &*spelling.key == key)
            .filter(move |spelling| spelling.trust == trust)
            .map(|spelling| usize::from(spelling.position))
    }

    /// All spellings that are names.
    pub fn names(&self) -> impl Iterator<Item = &Spelling> {
        self.spellings
            .iter()
            .filter(|spelling| spelling.trust == Trust::Name)
    }
}

/// The folded name with saints, `y` and `i` written one way in all languages.
pub fn canonical(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').map(in_one_language).collect();
    words.join(" ")
}

/// The name with an article at its end, `Bruc, el` or `Bruc (el)`, put in front.
pub fn article_first(name: &str) -> Option<String> {
    let (rest, article) = split_qualifier(name)?;
    ARTICLES
        .contains(&fold(article).as_str())
        .then(|| format!("{} {rest}", fold(article)))
}

/// The name and what follows it after a comma or between brackets.
pub fn split_qualifier(name: &str) -> Option<(&str, &str)> {
    let name = name.trim();
    name.strip_suffix(')')
        .and_then(|open| open.rsplit_once('('))
        .or_else(|| name.rsplit_once(','))
        .map(|(rest, qualifier)| (rest.trim(), qualifier.trim()))
}

/// The name as an alphabetical list has it, its article behind a comma.
pub fn sort_name(name: &str) -> String {
    let split = name
        .split_once('\'')
        .map(|(article, rest)| (article, "'", rest));
    let split = split.or_else(|| {
        name.split_once(' ')
            .map(|(article, rest)| (article, "", rest))
    });
    match split {
        Some((article, mark, rest)) if ARTICLES.contains(&fold(article).as_str()) => {
            format!("{rest}, {article}{mark}")
        }
        _ => name.to_owned(),
    }
}

fn in_one_language(word: &str) -> &str {
    match word {
        "sant" | "st" | "s" => "san",
        "sta" => "santa",
        "sto" => "santo",
        "y" => "i",
        other => other,
    }
}

fn spellings(municipality: &Municipality, position: u16) -> Vec<Spelling> {
    let mut names = whole_names(&municipality.name);
    if municipality.county.is_some() {
        let short: Vec<String> = names.iter().filter_map(|name| short_form(name)).collect();
        names.extend(short);
    }
    let mut remnants: Vec<String> = names.iter().filter_map(|name| bare(name)).collect();
    if HYPHENATED_NAMES.contains(&municipality.region().code.as_str()) {
        remnants.extend(municipality.name.split(['/', '-']).map(canonical));
    }
    let as_spelling = |trust| {
        move |key: String| Spelling {
            key: key.into_boxed_str(),
            trust,
            position,
        }
    };
    let names = names.into_iter().map(as_spelling(Trust::Name));
    names
        .chain(remnants.into_iter().map(as_spelling(Trust::Remnant)))
        .collect()
}

/// The name, and for one in two languages each half and both in the other order.
fn whole_names(name: &str) -> Vec<String> {
    let mut names = vec![canonical(name)];
    if let Some((left, right)) = name.split_once('/') {
        let (left, right) = (canonical(left), canonical(right));
        names.push(format!("{right} {left}"));
        names.extend([left, right]);
    }
    names
}

/// `santa coloma de gramenet` is called `santa coloma`.
fn short_form(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let end = words
        .iter()
        .position(|word| matches!(*word, "de" | "del" | "dels" | "d" | "i"))?;
    let short = words.get(..end)?;
    let only_article = short.iter().all(|word| ARTICLES.contains(word));
    (!only_article).then(|| short.join(" "))
}

fn bare(name: &str) -> Option<String> {
    let (article, rest) = name.split_once(' ')?;
    ARTICLES.contains(&article).then(|| rest.to_owned())
}

fn aliases(municipalities: &[Municipality]) -> impl Iterator<Item = Spelling> {
    areas::aliases()
        .iter()
        .filter(|alias| alias.is_of_municipality())
        .filter_map(|alias| {
            let found = municipalities
                .binary_search_by(|one| one.code.cmp(&alias.code))
                .ok()?;
            let position = u16::try_from(found).ok()?;
            let key = canonical(&alias.alias).into_boxed_str();
            Some(Spelling {
                key,
                trust: Trust::Name,
                position,
            })
        })
}

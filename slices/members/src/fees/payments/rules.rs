//! Which fee money is meant for: by its number, else by amount and name; pure.

use std::collections::HashMap;

use ordit_kernel::{Id, Money};
use ordit_platform::{fold::fold, snapshot::Head};

use super::Line;
use crate::fees::Fee;

/// Words of two names at least this similar (Jaro–Winkler) are taken for the same.
const LEAST_SIMILARITY: f64 = 0.93;
/// So much of a name must be found before it is thought of at all.
const LEAST_SHARE: f64 = 0.6;
/// So many fees are offered for a line that is doubtful.
const MOST_CANDIDATES: usize = 5;
/// Words that many names share and banks shorten.
const COMMON: [&str; 30] = [
    "ajuntament",
    "ayuntamiento",
    "ajunt",
    "ayto",
    "aj",
    "udala",
    "udal",
    "consell",
    "consejo",
    "comarcal",
    "cc",
    "municipi",
    "de",
    "del",
    "d",
    "la",
    "el",
    "els",
    "les",
    "l",
    "los",
    "las",
    "i",
    "y",
    "eta",
    "sccl",
    "sl",
    "sa",
    "associacio",
    "cooperativa",
];

/// A fee for which money may come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    pub fee: Id,
    pub member: Id,
    pub number: String,
    /// The names of the member in all languages.
    pub names: Vec<String>,
    pub owed: Money,
    /// Something is owed; what is paid or let go is meant only by its number.
    pub is_open: bool,
}

impl Awaited {
    /// A fee of a member.
    pub fn of(fee: &Fee, head: &Head) -> Self {
        Self {
            fee: fee.id,
            member: fee.organisation,
            number: fee.number.clone(),
            names: head.titles().map(|(_, title)| title.to_owned()).collect(),
            owed: fee.owed(),
            is_open: fee.state().is_open(),
        }
    }
}

/// What a line is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// It came in already.
    Known,
    Certain(Id),
    /// One of these, the likeliest first; a person chooses.
    Doubtful(Vec<Id>),
    Unmatched,
}

/// What each line is taken for; `is_known` tells the lines that came in before.
pub fn matched(lines: &[Line], awaited: &[Awaited], is_known: impl Fn(&str) -> bool) -> Vec<Match> {
    let named: Vec<Named> = awaited.iter().map(Named::of).collect();
    let mut left: HashMap<Id, Money> = awaited.iter().map(|one| (one.fee, one.owed)).collect();
    let mut found: Vec<Option<Match>> = lines
        .iter()
        .map(|line| is_known(&line.hash).then_some(Match::Known))
        .collect();
    // Numbers first, so that what is paid by its number is not taken by a name.
    for (line, found) in lines
        .iter()
        .zip(&mut found)
        .filter(|(_, found)| found.is_none())
    {
        *found = by_number(line, &named);
        if let Some(Match::Certain(fee)) = found
            && let Some(left) = left.get_mut(fee)
        {
            *left = *left - line.amount;
        }
    }
    let by_name = |(line, found): (&Line, Option<Match>)| {
        found.unwrap_or_else(|| by_name(line, &named, &mut left))
    };
    lines.iter().zip(found).map(by_name).collect()
}

struct Named<'a> {
    awaited: &'a Awaited,
    number: String,
    names: Vec<Vec<String>>,
}

impl<'a> Named<'a> {
    fn of(awaited: &'a Awaited) -> Self {
        let names = awaited.names.iter().map(|name| words(name));
        Self {
            awaited,
            number: fold(&awaited.number).replace(' ', ""),
            names: names.filter(|words| !words.is_empty()).collect(),
        }
    }

    /// How much of one of its names these words hold, by letters.
    fn share(&self, said: &[String]) -> f64 {
        let of_name = |name: &Vec<String>| {
            let held = name.iter().filter(|word| holds(said, word));
            letters(held) / letters(name.iter())
        };
        self.names.iter().map(of_name).fold(0.0, f64::max)
    }
}

/// The words of a name that tell it from others; all of them where none does.
fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let all = || folded.split(' ').filter(|word| !word.is_empty());
    let telling: Vec<String> = all()
        .filter(|word| !COMMON.contains(word))
        .map(str::to_owned)
        .collect();
    match telling.is_empty() {
        true => all().map(str::to_owned).collect(),
        false => telling,
    }
}

#[expect(clippy::cast_precision_loss, reason = "names are short")]
fn letters<'a>(words: impl Iterator<Item = &'a String>) -> f64 {
    words.map(|word| word.chars().count()).sum::<usize>() as f64
}

fn holds(said: &[String], word: &str) -> bool {
    let is_short = word.chars().count() < 5;
    said.iter().any(|own| {
        own == word || (!is_short && strsim::jaro_winkler(own, word) >= LEAST_SIMILARITY)
    })
}

/// The fees whose numbers stand in the concept, however banks cut them into words.
fn by_number(line: &Line, named: &[Named<'_>]) -> Option<Match> {
    let folded = fold(&line.concept);
    let words: Vec<&str> = folded.split(' ').collect();
    let longest = named.iter().map(|one| one.number.len()).max()?;
    let mut said = std::collections::HashSet::new();
    for start in 0..words.len() {
        let mut joined = String::new();
        for word in &words[start..] {
            joined.push_str(word);
            if joined.len() > longest {
                break;
            }
            said.insert(joined.clone());
        }
    }
    let meant: Vec<&Awaited> = named
        .iter()
        .filter(|one| said.contains(&one.number))
        .map(|one| one.awaited)
        .collect();
    match meant[..] {
        [] => None,
        [one] if one.is_open => Some(Match::Certain(one.fee)),
        _ => Some(Match::Doubtful(
            meant
                .into_iter()
                .take(MOST_CANDIDATES)
                .map(|one| one.fee)
                .collect(),
        )),
    }
}

/// The fees whose members are named. It is certain only where one member is named in full, no other
/// is, and the amount is what is left of one of its fees and of no other.
fn by_name(line: &Line, named: &[Named<'_>], left: &mut HashMap<Id, Money>) -> Match {
    let said: Vec<String> = fold(&format!("{} {}", line.payer, line.concept))
        .split(' ')
        .map(str::to_owned)
        .collect();
    let mut likely: Vec<(f64, &Awaited)> = named
        .iter()
        .filter(|one| one.awaited.is_open)
        .map(|one| (one.share(&said), one.awaited))
        .filter(|(share, _)| *share >= LEAST_SHARE)
        .collect();
    let is_exact = |one: &Awaited| left.get(&one.fee) == Some(&line.amount);
    likely.sort_by(|(one, a), (other, b)| {
        other
            .total_cmp(one)
            .then_with(|| is_exact(b).cmp(&is_exact(a)))
            .then_with(|| a.number.cmp(&b.number))
    });
    let whole = likely.iter().filter(|(share, _)| *share >= 1.0);
    let whole: Vec<&Awaited> = whole.map(|(_, one)| *one).collect();
    let is_one_member = whole.windows(2).all(|two| two[0].member == two[1].member);
    let exact: Vec<Id> = whole
        .iter()
        .filter(|one| is_exact(one))
        .map(|one| one.fee)
        .collect();
    match (likely.first(), &exact[..]) {
        (None, _) => Match::Unmatched,
        (Some(_), [fee]) if is_one_member => {
            left.insert(*fee, Money::ZERO);
            Match::Certain(*fee)
        }
        (Some(_), _) => {
            let fees = likely.iter().take(MOST_CANDIDATES);
            Match::Doubtful(fees.map(|(_, one)| one.fee).collect())
        }
    }
}

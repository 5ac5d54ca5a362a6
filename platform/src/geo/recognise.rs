//! Which municipality a text means.

use std::cmp::Reverse;

use super::{
    areas,
    names::{Trust, article_first, canonical, split_qualifier},
    territories::{Municipality, Territories},
};

const SUGGESTIONS: usize = 3;
const LEAST_SIMILARITY: f64 = 0.84;
/// Longer texts are cut before they are compared with every name.
const COMPARED_CHARACTERS: usize = 60;

/// What a text was found to mean.
#[derive(Debug)]
pub enum Recognised {
    One(&'static Municipality),
    /// The name is shared, and nothing said which of them is meant.
    Several(Vec<&'static Municipality>),
    /// No municipality has this name, or none where the hint says; these are close.
    Unknown {
        suggestions: Vec<&'static Municipality>,
    },
}

impl Recognised {
    /// The municipality, when there is no doubt.
    pub fn one(&self) -> Option<&'static Municipality> {
        match self {
            Self::One(municipality) => Some(municipality),
            Self::Several(_) | Self::Unknown { .. } => None,
        }
    }
}

impl Territories {
    /// The municipality that the text means: a name in a usual spelling, or an INE code.
    ///
    /// The hint names a county, àmbit, province or region (or is its code) and holds strictly; one
    /// that names no area is not heeded. `Mieres (Girona)` and `Mieres, Girona` hold their own.
    /// Codes have five digits, six with the control digit (which is not verified), or one less
    /// where a spreadsheet lost the leading zero.
    pub fn recognise(&'static self, text: &str, hint: Option<&str>) -> Recognised {
        self.recognise_preferring(text, hint, None)
    }

    /// As [`Self::recognise`]; a name shared in and outside the preferred area means the one in it.
    pub fn recognise_preferring(
        &'static self,
        text: &str,
        hint: Option<&str>,
        preferred: Option<&str>,
    ) -> Recognised {
        if let Some(municipality) = self.with_ine_code(text) {
            return Recognised::One(municipality);
        }
        let within = hint.map(areas::named).unwrap_or_default();
        let preferred = preferred.map(areas::named).unwrap_or_default();
        let (name, within) = self.without_qualifier(text, within);
        let mut found = self.called(name, &within);
        if found.iter().any(|one| lies_in_any(one, &preferred)) {
            found.retain(|one| lies_in_any(one, &preferred));
        }
        match found[..] {
            [one] => Recognised::One(one),
            [] => Recognised::Unknown {
                suggestions: self.close_to(name, &within),
            },
            _ => Recognised::Several(found),
        }
    }

    /// The municipality with exactly this name in a usual spelling; of namesakes the one with the
    /// most inhabitants.
    pub fn named(&'static self, text: &str) -> Option<&'static Municipality> {
        let namesakes = self.called(text, &[]).into_iter();
        namesakes.max_by_key(|one| one.population.map(|population| population.inhabitants))
    }

    fn with_ine_code(&'static self, text: &str) -> Option<&'static Municipality> {
        let text = text.trim();
        let digits = text.strip_prefix("ine:").unwrap_or(text);
        let digits = digits.strip_suffix(".0").unwrap_or(digits);
        let number: u32 = digits.parse().ok()?;
        let whole = || self.by_number(number);
        let without_control = || self.by_number(number / 10);
        match digits.len() {
            4 => whole(),
            5 => whole().or_else(without_control),
            6 => without_control(),
            _ => None,
        }
    }

    /// Takes `(Girona)` off a name that is not known with it.
    fn without_qualifier<'t>(
        &'static self,
        text: &'t str,
        within: Vec<&'static str>,
    ) -> (&'t str, Vec<&'static str>) {
        let Some((name, qualifier)) = split_qualifier(text) else {
            return (text, within);
        };
        let qualifying = areas::named(qualifier);
        if qualifying.is_empty() || !self.called(text, &[]).is_empty() {
            return (text, within);
        }
        (
            name,
            if within.is_empty() {
                qualifying
            } else {
                within
            },
        )
    }

    /// The municipalities of this name in the areas, if any are given.
    fn called(&'static self, text: &str, within: &[&str]) -> Vec<&'static Municipality> {
        let mut readings = vec![canonical(text)];
        readings.extend(article_first(text).as_deref().map(canonical));
        readings.extend(text.split('/').map(canonical));
        [Trust::Name, Trust::Remnant]
            .into_iter()
            .flat_map(|trust| readings.iter().map(move |key| (key, trust)))
            .map(|(key, trust)| self.with_spelling(key, trust, within))
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    fn with_spelling(
        &'static self,
        key: &str,
        trust: Trust,
        within: &[&str],
    ) -> Vec<&'static Municipality> {
        self.names
            .find(key, trust)
            .filter_map(|position| self.municipalities().get(position))
            .filter(|one| within.is_empty() || lies_in_any(one, within))
            .collect()
    }

    /// Namesakes elsewhere, else the most similar names.
    fn close_to(&'static self, text: &str, within: &[&str]) -> Vec<&'static Municipality> {
        let mut namesakes = self.called(text, &[]);
        if !namesakes.is_empty() {
            namesakes.truncate(SUGGESTIONS);
            return namesakes;
        }
        let mut close: Vec<&Municipality> = Vec::new();
        let similar = self.by_similarity(text);
        let in_reach = similar
            .into_iter()
            .filter_map(|position| self.municipalities().get(position))
            .filter(|one| within.is_empty() || lies_in_any(one, within));
        for candidate in in_reach {
            if !close.iter().any(|kept| kept.code == candidate.code) {
                close.push(candidate);
            }
            if close.len() == SUGGESTIONS {
                break;
            }
        }
        close
    }

    /// Positions of the municipalities with similar names, the most similar first.
    fn by_similarity(&self, text: &str) -> Vec<usize> {
        let cut: String = text.chars().take(COMPARED_CHARACTERS).collect();
        let name = canonical(&cut);
        let mut similar: Vec<(u32, usize)> = self
            .names
            .names()
            .map(|known| (similarity(&name, &known.key), usize::from(known.position)))
            .filter(|(likeness, _)| *likeness > 0)
            .collect();
        similar.sort_unstable_by_key(|(likeness, position)| (Reverse(*likeness), *position));
        similar.into_iter().map(|(_, position)| position).collect()
    }
}

fn lies_in_any(municipality: &Municipality, areas: &[&str]) -> bool {
    areas.iter().any(|area| municipality.lies_in(area))
}

/// In thousandths; 0 when the two are not alike.
fn similarity(left: &str, right: &str) -> u32 {
    if left.len().abs_diff(right.len()) > left.len() / 3 + 2 {
        return 0;
    }
    let likeness = strsim::jaro_winkler(left, right);
    if likeness < LEAST_SIMILARITY {
        0
    } else {
        (likeness * 1000.0) as u32
    }
}

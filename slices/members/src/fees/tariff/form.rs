//! The form of a tariff as it was typed, and the tariff that it means.

use std::collections::BTreeMap;

use iban::{Iban, IbanLike};
use ordit_kernel::{Lang, Money, PartialDate, UserError};
use ordit_platform::amount::amount;

use super::{Bracket, Joining, Tariff, rules};
use crate::vocabulary::ORGANISATION_KINDS;

/// A kind that stands for all that have no bracket of their own.
pub const ANY_OTHER: &str = "any";
/// Rows that are offered beyond those that are filled in.
const SPARE_ROWS: usize = 4;
const MOST_ROWS: usize = 100;
const LONGEST_LETTER: usize = 5_000;
const LONGEST_LINE: usize = 100;
const LONGEST_PREFIX: usize = 12;

/// What stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub rows: Vec<TypedRow>,
    pub states: Vec<String>,
    pub joining: String,
    pub due_on: String,
    pub prefix: String,
    pub first_number: String,
    pub payee: String,
    pub iban: String,
    pub suspends_vote: bool,
    pub letters: BTreeMap<Lang, String>,
}

/// A row of the table of brackets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedRow {
    pub kind: String,
    pub from: String,
    pub to: String,
    pub amount: String,
}

/// A field by its id in the page, and what is wrong with it.
pub type Mistake = (String, UserError);

impl Typed {
    /// What the pairs of a form say.
    pub fn sent(pairs: &[(String, String)]) -> Self {
        let all = |wanted: &'static str| {
            let own = pairs.iter().filter(move |(name, _)| name == wanted);
            own.map(|(_, value)| value.trim().to_owned())
        };
        let one = |wanted| all(wanted).next().unwrap_or_default();
        let columns: [Vec<String>; 4] =
            ["kind", "from", "to", "amount"].map(|column| all(column).collect());
        let cell =
            |column: usize, row: usize| columns[column].get(row).cloned().unwrap_or_default();
        let rows = (0..columns[3].len().min(MOST_ROWS)).map(|row| TypedRow {
            kind: cell(0, row),
            from: cell(1, row),
            to: cell(2, row),
            amount: cell(3, row),
        });
        let letter = |lang: Lang| {
            let own = pairs
                .iter()
                .find(|(name, _)| *name == format!("letter-{lang}"));
            (lang, own.map(|(_, text)| text.clone()).unwrap_or_default())
        };
        Self {
            rows: rows.collect(),
            states: all("state").collect(),
            joining: one("joining"),
            due_on: one("due_on"),
            prefix: one("prefix"),
            first_number: one("first_number"),
            payee: one("payee"),
            iban: one("iban"),
            suspends_vote: one("suspends_vote") == "1",
            letters: Lang::ALL.into_iter().map(letter).collect(),
        }
    }

    /// What a tariff looks like in the form; amounts as `plain` writes them.
    pub fn of(tariff: &Tariff, plain: impl Fn(Money) -> String) -> Self {
        let people = |people: Option<u32>| people.map(|people| people.to_string());
        let row = |bracket: &Bracket| TypedRow {
            kind: bracket.kind.clone().unwrap_or_else(|| ANY_OTHER.to_owned()),
            from: people(bracket.people_from).unwrap_or_default(),
            to: people(bracket.people_to).unwrap_or_default(),
            amount: plain(bracket.amount),
        };
        Self {
            rows: tariff.brackets.iter().map(row).collect(),
            states: tariff.states.clone(),
            joining: tariff.joining.code().to_owned(),
            due_on: tariff.due_on.map(|due| due.to_string()).unwrap_or_default(),
            prefix: tariff.prefix.clone(),
            first_number: tariff.first_number.to_string(),
            payee: tariff.payee.clone(),
            iban: spaced(&tariff.iban),
            suspends_vote: tariff.suspends_vote,
            letters: tariff.letters.clone(),
        }
    }

    /// With empty rows to go on.
    #[must_use]
    pub fn with_spare_rows(mut self) -> Self {
        self.rows.retain(|row| !row.is_empty());
        let count = (self.rows.len() + SPARE_ROWS).min(MOST_ROWS);
        self.rows.resize_with(count, TypedRow::default);
        self
    }

    /// The tariff that it means, or all that is wrong with it. `taken` are the beginnings of
    /// numbers in other years.
    ///
    /// # Errors
    /// Every field that cannot stand, each with a sentence.
    pub fn tariff(&self, year: i16, taken: &[String]) -> Result<Tariff, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let brackets = self.brackets(&mut mistakes);
        let mut read = |field: &str, read: Result<(), &str>| {
            if let Err(key) = read {
                mistakes.push((field.to_owned(), UserError::new(key)));
            }
        };
        let states = rules::states(&self.states);
        let due_on = due_on(&self.due_on);
        let first_number = self.first_number.parse::<i64>().ok();
        let first_number = first_number.filter(|number| (1..1_000_000).contains(number));
        let iban = iban(&self.iban);
        let is_long = self
            .letters
            .values()
            .any(|text| text.chars().count() > LONGEST_LETTER);
        let check = |is_right: bool, key: &'static str| if is_right { Ok(()) } else { Err(key) };
        read(
            "states",
            check(!states.is_empty(), "members-fee-wrong-states"),
        );
        read("due_on", check(due_on.is_some(), "members-fee-wrong-date"));
        read("prefix", prefix(&self.prefix, taken));
        let number = check(first_number.is_some(), "members-fee-wrong-number");
        read("first_number", number);
        let payee = self.payee.chars().count() <= LONGEST_LINE;
        read("payee", check(payee, "members-fee-wrong-long"));
        read("iban", check(iban.is_some(), "members-fee-wrong-iban"));
        read("letter-ca", check(!is_long, "members-fee-wrong-long"));
        if !mistakes.is_empty() {
            return Err(mistakes);
        }
        let letters = self.letters.iter().map(|(lang, text)| (*lang, text.trim()));
        Ok(Tariff {
            year,
            brackets,
            states,
            joining: Joining::from_code(&self.joining).unwrap_or_default(),
            due_on: due_on.flatten(),
            prefix: self.prefix.clone(),
            first_number: first_number.unwrap_or(1),
            payee: self.payee.clone(),
            iban: iban.unwrap_or_default(),
            suspends_vote: self.suspends_vote,
            letters: letters
                .filter(|(_, text)| !text.is_empty())
                .map(|(lang, text)| (lang, text.to_owned()))
                .collect(),
        })
    }

    fn brackets(&self, mistakes: &mut Vec<Mistake>) -> Vec<Bracket> {
        let mut places = Vec::new();
        let mut brackets = Vec::new();
        for (place, row) in self
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| !row.is_empty())
        {
            match row.bracket() {
                Ok(bracket) => {
                    places.push(place);
                    brackets.push(bracket);
                }
                Err(key) => mistakes.push((field(place), UserError::new(key))),
            }
        }
        if mistakes.is_empty() {
            let wrongs = rules::wrongs(&brackets).into_iter();
            mistakes.extend(wrongs.map(|(place, error)| (field(places[place]), error)));
        }
        brackets
    }
}

impl TypedRow {
    /// Nothing was typed, though a kind may be chosen.
    pub fn is_empty(&self) -> bool {
        [&self.from, &self.to, &self.amount]
            .iter()
            .all(|text| text.is_empty())
    }

    fn bracket(&self) -> Result<Bracket, &'static str> {
        let people = |text: &str| -> Result<Option<u32>, &'static str> {
            let bare = text.replace(['.', ' ', '\u{a0}'], "");
            match bare.is_empty() {
                true => Ok(None),
                false => bare
                    .parse()
                    .map(Some)
                    .map_err(|_| "members-fee-wrong-people"),
            }
        };
        let kind = match self.kind.as_str() {
            ANY_OTHER => None,
            kind if ORGANISATION_KINDS.contains(&kind) => Some(kind.to_owned()),
            _ => return Err("members-fee-wrong-kind"),
        };
        let amount = amount(&self.amount, |one| one.0 >= 0, "members-fee-wrong-amount");
        let (from, to) = (people(&self.from)?, people(&self.to)?);
        Ok(Bracket {
            kind,
            people_from: from.or(to.map(|_| 0)),
            people_to: to,
            amount: amount?,
        })
    }
}

/// The id of the field with the amount of a row.
pub fn field(place: usize) -> String {
    format!("amount-{place}")
}

/// In groups of four, as people read it aloud.
pub fn spaced(iban: &str) -> String {
    match iban.parse::<Iban>() {
        Ok(iban) => iban.to_string(),
        Err(_) => iban.to_owned(),
    }
}

/// Without spaces; nothing where nothing was typed; none where it is no IBAN.
fn iban(text: &str) -> Option<String> {
    if text.is_empty() {
        return Some(String::new());
    }
    let bare: String = text.split_whitespace().collect();
    let parsed: Iban = bare.to_uppercase().parse().ok()?;
    Some(parsed.electronic_str().to_owned())
}

/// A whole day or nothing; none where it is neither.
fn due_on(text: &str) -> Option<Option<PartialDate>> {
    if text.is_empty() {
        return Some(None);
    }
    match text.parse() {
        Ok(day @ PartialDate::Day(_)) => Some(Some(day)),
        _ => None,
    }
}

fn prefix(text: &str, taken: &[String]) -> Result<(), &'static str> {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-/".contains(letter);
    let has_letter = text.chars().any(|letter| letter.is_ascii_alphabetic());
    if !text.chars().all(is_plain) || !has_letter || text.len() > LONGEST_PREFIX {
        return Err("members-fee-wrong-prefix");
    }
    let bare = |text: &str| -> String {
        let kept = text.chars().filter(char::is_ascii_alphanumeric);
        kept.map(|letter| letter.to_ascii_lowercase()).collect()
    };
    match taken.iter().any(|other| bare(other) == bare(text)) {
        true => Err("members-fee-wrong-prefix-taken"),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        pairs.iter().map(owned).collect()
    }

    const FINE: &[(&str, &str)] = &[
        ("kind", "municipality"),
        ("from", ""),
        ("to", "5.000"),
        ("amount", "150,50"),
        ("kind", "any"),
        ("from", ""),
        ("to", ""),
        ("amount", "80"),
        ("kind", "municipality"),
        ("from", ""),
        ("to", ""),
        ("amount", ""),
        ("state", "member"),
        ("state", "left"),
        ("joining", "half"),
        ("due_on", "2026-06-30"),
        ("prefix", "Q2026-"),
        ("first_number", "1"),
        ("iban", "es91 2100 0418 4502 0005 1332"),
        ("letter-ca", " Hola "),
    ];

    fn keys(changed: &[(&str, &str)]) -> Vec<(String, String)> {
        let kept = FINE
            .iter()
            .filter(|(name, _)| !changed.iter().any(|(own, _)| own == name));
        let all: Vec<(&str, &str)> = kept.chain(changed).copied().collect();
        let typed = Typed::sent(&pairs(&all));
        let mistakes = typed
            .tariff(2026, &["Q2025-".to_owned()])
            .expect_err("wrong");
        let mistakes = mistakes.into_iter();
        mistakes.map(|(field, error)| (field, error.key)).collect()
    }

    #[test]
    fn a_form_means_its_tariff_and_shows_it_again() {
        let typed = Typed::sent(&pairs(FINE));
        let tariff = typed.tariff(2026, &[]).expect("a tariff");
        assert_eq!(tariff.brackets.len(), 2);
        assert_eq!(tariff.brackets[0].people_from, Some(0));
        assert_eq!(tariff.brackets[0].amount, Money(15_050));
        assert_eq!(tariff.brackets[1].kind, None);
        assert_eq!(tariff.states, ["member"]);
        assert_eq!(tariff.iban, "ES9121000418450200051332");
        assert_eq!(tariff.letters.len(), 1);
        assert_eq!(tariff.number(7), "Q2026-0007");
        let shown = Typed::of(&tariff, |money| format!("{}", money.0 / 100));
        assert_eq!(shown.iban, "ES91 2100 0418 4502 0005 1332");
        assert_eq!(shown.with_spare_rows().rows.len(), 6);
    }

    #[test]
    fn what_is_wrong_is_told_where_it_stands() {
        let wrong =
            |field: &str, key: &str| vec![(field.to_owned(), format!("members-fee-wrong-{key}"))];
        let iban = keys(&[("iban", "ES91 2100 0418 4502 0005 1333")]);
        assert_eq!(iban, wrong("iban", "iban"));
        assert_eq!(keys(&[("due_on", "juny")]), wrong("due_on", "date"));
        assert_eq!(keys(&[("prefix", "2026")]), wrong("prefix", "prefix"));
        let taken = keys(&[("prefix", "q/2025")]);
        assert_eq!(taken, wrong("prefix", "prefix-taken"));
        assert_eq!(keys(&[("state", "left")]), wrong("states", "states"));
        let number = keys(&[("first_number", "0")]);
        assert_eq!(number, wrong("first_number", "number"));
        assert_eq!(
            keys(&[("amount", "deu")])[0],
            wrong("amount-0", "amount")[0]
        );
    }
}

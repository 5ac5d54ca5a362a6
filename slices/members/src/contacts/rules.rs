//! Which organisation a row names, what it may say, and what a pasted line holds; pure.

use ordit_kernel::{Id, Instant, PartialDate};
use ordit_platform::{fold::fold, import::Record};

/// An organisation that a row may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub id: Id,
    pub title: String,
    /// Its titles in all its languages, as names are compared.
    pub names: Vec<String>,
    pub territory: Option<String>,
    /// It takes part in the network that writes, once did, or is its ally.
    pub is_in_touch: bool,
    pub is_invented: bool,
}

/// Why no organisation is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    Unknown,
    /// More than one is called so.
    Several,
    /// Its id is one organisation's and its name another's.
    Contradiction,
}

impl Unclear {
    /// The key of the sentence that says so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unknown => "contacts-refusal-unknown",
            Self::Several => "contacts-refusal-several",
            Self::Contradiction => "contacts-refusal-contradiction",
        }
    }
}

/// The organisation that a record names: by its id, or by its name and place, where those in touch
/// with the network come first. None where it names nothing.
pub fn named<'a>(
    record: &Record,
    candidates: &'a [Candidate],
) -> Option<Result<&'a Candidate, Unclear>> {
    let value = |key: &str| {
        record
            .get(key)
            .map(String::as_str)
            .filter(|it| !it.is_empty())
    };
    let name = value("organisation").map(fold);
    if let Some(id) = value("organisation_id") {
        let found = candidates.iter().find(|one| one.id.to_string() == id);
        let agrees = |one: &&Candidate| name.as_ref().is_none_or(|name| one.names.contains(name));
        return Some(match found {
            None => Err(Unclear::Unknown),
            Some(one) => Some(one).filter(agrees).ok_or(Unclear::Contradiction),
        });
    }
    let name = name?;
    let place = value("municipality");
    let is_it = |one: &&Candidate| {
        one.names.contains(&name) && (place.is_none() || one.territory.as_deref() == place)
    };
    let called: Vec<&Candidate> = candidates.iter().filter(is_it).collect();
    let near: Vec<&Candidate> = called
        .iter()
        .copied()
        .filter(|one| one.is_in_touch)
        .collect();
    Some(match (&called[..], &near[..]) {
        ([one], _) | (_, [one]) => Ok(one),
        ([], _) => Err(Unclear::Unknown),
        _ => Err(Unclear::Several),
    })
}

/// The key of a row whose list gives none, so that the same list a second time changes nothing.
/// None for a row that lacks what makes it.
pub fn natural_key(record: &Record) -> Option<String> {
    let value = |key: &str| {
        record
            .get(key)
            .map(String::as_str)
            .filter(|it| !it.is_empty())
    };
    let date = value("date").unwrap_or("?");
    let (organisation, channel) = (value("organisation_id")?, value("channel")?);
    let subject = fold(value("subject")?);
    Some(format!("{date} {channel} {organisation} {subject}"))
}

/// What was has a date that has come.
pub fn has_come(on: PartialDate, now: Instant) -> bool {
    on.earliest().is_none_or(|day| day <= now.day())
}

/// The cells of a line that was pasted from a spreadsheet into the subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    pub date: Option<String>,
    pub channel: Option<String>,
    pub subject: String,
    pub with_whom: Option<String>,
    pub note: Option<String>,
}

/// Tells apart the cells of a pasted line: which is a date and which a channel is asked of whoever
/// knows; of the others the first is the subject, then with whom, and the rest is the note. None
/// for a line of one cell.
pub fn pasted(
    line: &str,
    is_date: impl Fn(&str) -> bool,
    is_channel: impl Fn(&str) -> bool,
) -> Option<Pasted> {
    let cells = line
        .split('\t')
        .map(str::trim)
        .filter(|cell| !cell.is_empty());
    let cells: Vec<&str> = cells.collect();
    if cells.len() < 2 {
        return None;
    }
    let mut found = Pasted::default();
    let mut rest = Vec::new();
    for cell in cells {
        if found.date.is_none() && is_date(cell) {
            found.date = Some(cell.to_owned());
        } else if found.channel.is_none() && is_channel(cell) {
            found.channel = Some(cell.to_owned());
        } else {
            rest.push(cell.to_owned());
        }
    }
    let mut rest = rest.into_iter();
    found.subject = rest.next().unwrap_or_default();
    found.with_whom = rest.next();
    let note: Vec<String> = rest.collect();
    found.note = (!note.is_empty()).then(|| note.join("\n"));
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(number: u128, title: &str, place: &str, is_in_touch: bool) -> Candidate {
        Candidate {
            id: Id(uuid::Uuid::from_u128(number)),
            title: title.to_owned(),
            names: vec![fold(title)],
            territory: Some(place.to_owned()),
            is_in_touch,
            is_invented: false,
        }
    }

    fn record(pairs: &[(&'static str, &str)]) -> Record {
        let pairs = pairs.iter().map(|(key, value)| (*key, (*value).to_owned()));
        pairs.collect()
    }

    fn said(pairs: &[(&'static str, &str)], candidates: &[Candidate]) -> String {
        match named(&record(pairs), candidates) {
            None => "nothing".to_owned(),
            Some(Ok(one)) => one.id.0.as_u128().to_string(),
            Some(Err(unclear)) => unclear.key().to_owned(),
        }
    }

    #[test]
    fn a_name_means_whoever_is_called_so_and_nearer_ones_first() {
        let all = [
            candidate(1, "Ateneu", "ine:1", false),
            candidate(2, "Ateneu", "ine:2", true),
            candidate(3, "Ajuntament de Salt", "ine:3", true),
            candidate(4, "La Llar", "ine:1", true),
            candidate(5, "La Llar", "ine:2", true),
        ];
        assert_eq!(said(&[], &all), "nothing");
        assert_eq!(said(&[("organisation", "AJUNTAMENT de Salt")], &all), "3");
        assert_eq!(said(&[("organisation", "Ateneu")], &all), "2");
        let placed = [("organisation", "Ateneu"), ("municipality", "ine:1")];
        assert_eq!(said(&placed, &all), "1");
        assert_eq!(
            said(&[("organisation", "La Llar")], &all),
            "contacts-refusal-several"
        );
        assert_eq!(
            said(&[("organisation", "Ningú")], &all),
            "contacts-refusal-unknown"
        );
    }

    #[test]
    fn an_id_comes_first_and_does_not_hide_another_name() {
        let all = [candidate(1, "Salt", "ine:1", true)];
        let id = all[0].id.to_string();
        assert_eq!(said(&[("organisation_id", &id)], &all), "1");
        let both = [("organisation_id", id.as_str()), ("organisation", "Olot")];
        assert_eq!(said(&both, &all), "contacts-refusal-contradiction");
        let stranger = [("organisation_id", "00000000-0000-0000-0000-000000000009")];
        assert_eq!(said(&stranger, &all), "contacts-refusal-unknown");
    }

    #[test]
    fn the_same_row_has_the_same_key() {
        let row = |subject: &'static str| {
            natural_key(&record(&[
                ("date", "2026-03-01"),
                ("channel", "phone"),
                ("organisation_id", "x"),
                ("subject", subject),
            ]))
        };
        assert!(row("Padró").is_some());
        assert_eq!(row("Padró"), row("PADRO"));
        assert_ne!(row("Padró"), row("Conveni"));
        assert_eq!(natural_key(&record(&[("subject", "Padró")])), None);
    }

    #[test]
    fn what_is_still_to_come_was_not_yet() {
        // Noon of 2020-03-01 in Madrid.
        let now = Instant(1_583_060_400_000_000);
        for date in ["2020-03-01", "2020-03", "2020", "?"] {
            assert!(has_come(date.parse().expect("a date"), now), "{date}");
        }
        for date in ["2020-03-02", "2020-04", "2021"] {
            assert!(!has_come(date.parse().expect("a date"), now), "{date}");
        }
    }

    #[test]
    fn a_pasted_line_falls_into_its_fields() {
        let is_date = |cell: &str| cell.contains('/');
        let is_channel = |cell: &str| cell == "Telèfon";
        let line = "12/3/2026\tTelèfon\tConveni\tNúria\tva bé\tcal trucar";
        let found = pasted(line, is_date, is_channel).expect("cells");
        let expected = Pasted {
            date: Some("12/3/2026".to_owned()),
            channel: Some("Telèfon".to_owned()),
            subject: "Conveni".to_owned(),
            with_whom: Some("Núria".to_owned()),
            note: Some("va bé\ncal trucar".to_owned()),
        };
        assert_eq!(found, expected);
        let turned = pasted("Conveni\t12/3/2026", is_date, is_channel).expect("cells");
        assert_eq!(
            (turned.subject.as_str(), turned.date.as_deref()),
            ("Conveni", Some("12/3/2026"))
        );
        assert_eq!(pasted("Conveni amb Salt", is_date, is_channel), None);
    }
}

//! What a row says of an organisation in a group, and of which of its times there; pure.

use ordit_kernel::{Id, Instant, PartialDate, UserError};
use ordit_members::{contacts::rules::has_come, filled};
use ordit_platform::import::{Current, Record, Refusal};
use serde::Deserialize;

use super::Stay;

/// Everybody's times in a group, with those who ask for one.
pub fn stays(current: &Current) -> Vec<Stay> {
    let stays = current.sheet.particulars.get("members");
    let stays = stays.map(Vec::<Stay>::deserialize);
    stays.and_then(Result::ok).unwrap_or_default()
}

/// The group as a row sees it: with the one time that it speaks of, or none.
pub fn seen(current: &Current, row: &Record) -> Record {
    let mut record = Record::new();
    // How its row calls the group is no change of it.
    let title = filled(row, "name").unwrap_or_else(|| current.sheet.own_title().to_owned());
    record.insert("name", title);
    let stays = stays(current);
    if let Some(stay) = meant(&stays, row).filter(|stay| is_told(stay)) {
        record.extend(said(stay));
    }
    record
}

/// A row for each organisation that is in a group, or was.
pub fn all(current: &Current) -> Vec<Record> {
    let title = current.sheet.own_title();
    let row = |stay: &Stay| {
        let mut record = said(stay);
        record.insert("name", title.to_owned());
        record
    };
    let stays = stays(current);
    stays.iter().filter(|stay| is_told(stay)).map(row).collect()
}

/// Who only asks is not there.
fn is_told(stay: &Stay) -> bool {
    stay.standing != "asked"
}

/// The columns that say a time in a group.
pub fn said(stay: &Stay) -> Record {
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
    Record::from([
        ("organisation", stay.label.clone()),
        ("member_id", stay.organisation.to_string()),
        ("role", stay.role.clone()),
        ("since", date(stay.since)),
        ("until", date(stay.until)),
    ])
}

/// The time that a row speaks of: the one with its beginning or else its end; else the one that
/// goes on, unless it began after the row's end; else the last, where the row gives no date.
pub fn meant<'a>(stays: &'a [Stay], row: &Record) -> Option<&'a Stay> {
    let organisation: Id = filled(row, "member_id")?.parse().ok()?;
    let there = || {
        stays
            .iter()
            .filter(move |stay| stay.organisation == organisation)
    };
    let (since, until) = (date(row, "since"), date(row, "until"));
    let begins = there().find(|stay| since.is_some() && stay.since == since);
    let ends = || there().find(|stay| until.is_some() && stay.until == until);
    if let Some(stay) = begins.or_else(ends) {
        return Some(stay);
    }
    let is_before = |stay: &Stay| {
        let end = until.and_then(PartialDate::latest);
        let begin = stay.since.and_then(PartialDate::earliest);
        end.zip(begin).is_some_and(|(end, begin)| end < begin)
    };
    let goes_on = there().find(|stay| stay.standing != "left" && !is_before(stay));
    let was_there = |stay: &&Stay| stay.standing == "left";
    let last = || {
        there()
            .filter(was_there)
            .max_by_key(|stay| stay.since.and_then(PartialDate::earliest))
    };
    goes_on.or_else(|| last().filter(|_| since.is_none() && until.is_none()))
}

/// What a row makes of the time that it speaks of, or of a new one with this id.
pub fn stay(stays: &[Stay], row: &Record, new: Id, now: Instant) -> Result<Stay, Vec<Refusal>> {
    let refused = |field: &'static str, key| vec![refusal(row, field, key)];
    let organisation = filled(row, "member_id").and_then(|id| id.parse().ok());
    let organisation =
        organisation.ok_or_else(|| refused("organisation", "groups-sheet-refused-organisation"))?;
    let (since, until) = (date(row, "since"), date(row, "until"));
    for (field, date) in [("since", since), ("until", until)] {
        if date.is_some_and(|date| !has_come(date, now)) {
            return Err(refused(field, "groups-sheet-refused-to-come"));
        }
    }
    let first = since.and_then(PartialDate::earliest);
    let last = until.and_then(PartialDate::latest);
    if first.zip(last).is_some_and(|(first, last)| last < first) {
        return Err(refused("until", "groups-sheet-refused-dates"));
    }
    let before = meant(stays, row);
    let role = match filled(row, "role") {
        Some(role) => role,
        None if before.is_some_and(is_told) => {
            return Err(refused("role", "groups-sheet-refused-role"));
        }
        None => "member".to_owned(),
    };
    let id = before.map_or(new, |stay| stay.id);
    let others = || stays.iter().filter(|stay| stay.id != id);
    let is_there = |stay: &Stay| stay.organisation == organisation && stay.standing != "left";
    if until.is_none() && others().any(is_there) {
        return Err(refused("until", "groups-sheet-refused-twice"));
    }
    Ok(Stay {
        id,
        organisation,
        label: filled(row, "organisation").unwrap_or_default(),
        role,
        standing: if until.is_some() { "left" } else { "in" }.to_owned(),
        since,
        until,
    })
}

/// The sentence with this key about a cell.
pub fn refusal(row: &Record, field: &'static str, key: &'static str) -> Refusal {
    Refusal {
        field: field.to_owned(),
        value: row.get(field).cloned().unwrap_or_default(),
        error: UserError::new(key),
    }
}

fn date(row: &Record, field: &str) -> Option<PartialDate> {
    filled(row, field).and_then(|text| text.parse().ok())
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const SALT: u128 = 7;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn stay(number: u128, standing: &str, since: &str, until: &str) -> Stay {
        Stay {
            id: id(number),
            organisation: id(SALT),
            label: "Salt".to_owned(),
            role: "member".to_owned(),
            standing: standing.to_owned(),
            since: since.parse().ok(),
            until: until.parse().ok(),
        }
    }

    fn row(since: &str, until: &str) -> Record {
        Record::from([
            ("member_id", id(SALT).to_string()),
            ("since", since.to_owned()),
            ("until", until.to_owned()),
        ])
    }

    #[test]
    fn a_row_speaks_of_the_time_that_its_dates_meet() {
        let stays = [
            stay(1, "left", "2015", "2017"),
            stay(2, "in", "2020", ""),
            stay(3, "left", "", "2014"),
        ];
        for (since, until, meant_is) in [
            ("2015", "", Some(1)),
            ("", "2017", Some(1)),
            ("", "", Some(2)),
            ("2021", "", Some(2)),
            ("", "2022", Some(2)),
            ("2010", "2012", None),
            ("", "2014", Some(3)),
        ] {
            let found = meant(&stays, &row(since, until)).map(|stay| stay.id);
            assert_eq!(found, meant_is.map(id), "{since} {until}");
        }
        let gone = &stays[..1];
        assert!(
            meant(gone, &row("", "")).is_some(),
            "an old list brings nobody back"
        );
        assert!(
            meant(gone, &row("2024", "")).is_none(),
            "who comes back begins anew"
        );
        let gone = [stay(4, "left", "", "2025-01-01")];
        assert!(meant(&gone, &row("", "")).is_some(), "whenever they came");
    }

    #[test]
    fn who_asked_is_let_in_and_what_cannot_be_is_said() {
        let now = Instant(1_795_348_800_000_000);
        let asks = [stay(5, "asked", "", "")];
        let known = super::stay(&asks, &row("2026", ""), id(9), now).expect("a stay");
        assert_eq!((known.id, known.standing.as_str()), (id(5), "in"));
        let key = |stays: &[Stay], since: &str, until: &str| {
            let refused = super::stay(stays, &row(since, until), id(9), now);
            refused.expect_err("refused").remove(0).error.key
        };
        assert_eq!(key(&asks, "2027", ""), "groups-sheet-refused-to-come");
        assert_eq!(key(&asks, "2024", "2023"), "groups-sheet-refused-dates");
        let there = [stay(6, "in", "2020", "")];
        assert_eq!(key(&there, "2020", ""), "groups-sheet-refused-role");
        let both = [stay(6, "in", "2020", ""), stay(8, "left", "2010", "2011")];
        let mut again = row("2010", "");
        again.insert("role", "member".to_owned());
        let twice = super::stay(&both, &again, id(9), now).expect_err("there already");
        assert_eq!(twice[0].error.key, "groups-sheet-refused-twice");
    }
}

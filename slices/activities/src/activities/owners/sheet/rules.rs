//! What a row says of one of those who hold an activity, and who may say it; pure.

use std::collections::BTreeMap;

use ordit_kernel::{Id, UserError};
use ordit_members::filled;
use ordit_platform::import::{Current, Record, Refusal};
use serde::Deserialize;

use crate::activities::{
    Activity, Owner,
    archive::activity,
    owners::rules::{Wrong, cents, euros, hours, minutes, with_share},
};

/// Where what is particular to an activity carries the names of those who hold it, for its rows.
pub const CALLED: &str = "called";

/// The activity as a row sees it: with the one who holds it of whom it speaks, or nobody.
pub fn seen(current: &Current, row: &Record) -> Record {
    let own = activity(&current.sheet);
    // How its row calls the activity, and when, is no change of it.
    let title = filled(row, "name").unwrap_or_else(|| current.sheet.own_title().to_owned());
    let day = filled(row, "starts_on").unwrap_or_else(|| day(&own));
    let mut record = Record::from([("name", title), ("starts_on", day)]);
    let owner = meant(row).and_then(|id| own.owners.iter().find(|owner| owner.id == id));
    if let Some(owner) = owner {
        record.extend(said(owner, filled(row, "organiser").unwrap_or_default()));
    }
    record
}

/// A row for each of those who hold an activity.
pub fn all(current: &Current) -> Vec<Record> {
    let own = activity(&current.sheet);
    let called = current.sheet.particulars.get(CALLED);
    let called = called.map(BTreeMap::<Id, String>::deserialize);
    let called = called.and_then(Result::ok).unwrap_or_default();
    let row = |owner: &Owner| {
        let mut record = said(owner, called.get(&owner.id).cloned().unwrap_or_default());
        record.insert("name", current.sheet.own_title().to_owned());
        record.insert("starts_on", day(&own));
        record
    };
    own.owners.iter().map(row).collect()
}

fn day(own: &Activity) -> String {
    own.starts_on.map(|day| day.to_string()).unwrap_or_default()
}

/// The columns that say a share.
fn said(owner: &Owner, called: String) -> Record {
    let number = |number: Option<i64>| number.map(|number| number.to_string());
    Record::from([
        ("organiser", called),
        ("organiser_id", owner.id.to_string()),
        ("role", owner.role.clone()),
        ("places", number(owner.places).unwrap_or_default()),
        ("cost", owner.cost_cents.map(euros).unwrap_or_default()),
        (
            "hours",
            owner.reported_minutes.map(hours).unwrap_or_default(),
        ),
    ])
}

/// Whom a row means.
pub fn meant(row: &Record) -> Option<Id> {
    filled(row, "organiser_id")?.parse().ok()
}

/// The columns that say something of whoever holds it.
pub const SAYS: [&str; 4] = ["role", "places", "cost", "hours"];

/// What a row says of a share; none where it speaks of nobody.
pub fn share(own: &Activity, row: &Record) -> Result<Option<Owner>, Vec<Refusal>> {
    let Some(id) = meant(row) else {
        return match SAYS.iter().any(|field| filled(row, field).is_some()) {
            true => Err(vec![refusal(row, "organiser", NOBODY)]),
            false => Ok(None),
        };
    };
    let known = own.owners.iter().find(|owner| owner.id == id);
    let role = filled(row, "role").or_else(|| known.map(|owner| owner.role.clone()));
    Ok(Some(Owner {
        id,
        role: role.unwrap_or_else(|| "co_organiser".to_owned()),
        places: filled(row, "places").and_then(|count| count.parse().ok()),
        cost_cents: filled(row, "cost").and_then(|text| cents(&text).ok()),
        reported_minutes: filled(row, "hours").and_then(|text| minutes(&text)),
    }))
}

/// What a row lacks that says something of nobody.
pub const NOBODY: &str = "activities-sheet-refused-organiser";

/// Whether the sheet of a network may write a share: its own, and any of what it convenes.
pub fn may_write(network: Option<Id>, home: Option<Id>, owner: Id) -> bool {
    network.is_some() && (network == home || network == Some(owner))
}

/// The activity with this share, of somebody who holds it or is to hold it.
pub fn with(own: &Activity, share: &Owner) -> Result<Activity, Wrong> {
    let mut next = own.clone();
    if next.owners.iter().all(|owner| owner.id != share.id) {
        next.owners.push(share.clone());
    }
    with_share(&next, share.clone())
}

/// The sentence with this key about a cell.
pub fn refusal(row: &Record, field: &'static str, key: &'static str) -> Refusal {
    let value = row.get(field).cloned().unwrap_or_default();
    Refusal {
        field: field.to_owned(),
        error: UserError::new(key).with("name", value.as_str()),
        value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> Id {
        Id(uuid::Uuid::from_u128(number))
    }

    fn held() -> Activity {
        let owner = |number, places| Owner {
            id: id(number),
            role: "host".to_owned(),
            places: Some(places),
            cost_cents: Some(12_050),
            reported_minutes: None,
        };
        Activity {
            capacity: Some(25),
            owners: vec![owner(1, 15), owner(2, 10)],
            ..Activity::default()
        }
    }

    #[test]
    fn a_sheet_writes_the_shares_of_its_network_and_of_what_it_convenes() {
        let (home, guest, member) = (Some(id(1)), Some(id(2)), id(3));
        for owner in [id(1), id(2), member] {
            assert!(may_write(home, home, owner));
            assert_eq!(may_write(guest, home, owner), owner == id(2));
            assert!(!may_write(None, None, owner));
        }
    }

    #[test]
    fn a_row_says_one_share_and_no_more_than_there_is() {
        let own = held();
        let mut row = Record::from([
            ("organiser_id", id(2).to_string()),
            ("places", "10".to_owned()),
            ("cost", "50".to_owned()),
            ("hours", "1:30".to_owned()),
        ]);
        let told = share(&own, &row).expect("a share").expect("somebody");
        let numbers = (told.places, told.cost_cents, told.reported_minutes);
        assert_eq!(
            (told.role.as_str(), numbers),
            ("host", (Some(10), Some(5_000), Some(90)))
        );
        assert_eq!(with(&own, &told).expect("right").owners[1], told);
        row.insert("places", "11".to_owned());
        let many = share(&own, &row).expect("a share").expect("somebody");
        assert_eq!(with(&own, &many), Err("activities-error-shares"));
        // Somebody new begins as one of those who hold it, and others stay.
        row.extend([
            ("organiser_id", id(3).to_string()),
            ("places", String::new()),
        ]);
        let new = share(&own, &row).expect("a share").expect("somebody");
        let next = with(&own, &new).expect("right");
        assert_eq!((next.owners.len(), new.role.as_str()), (3, "co_organiser"));
        assert_eq!(next.owners[..2], own.owners);
        row.insert("organiser_id", String::new());
        assert_eq!(share(&own, &row).expect_err("nobody")[0].error.key, NOBODY);
        assert_eq!(share(&own, &Record::new()), Ok(None));
    }
}

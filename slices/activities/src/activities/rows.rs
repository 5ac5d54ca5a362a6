//! The tables that a row of activities fills, and its rows in them.

use ordit_kernel::{Id, Instant, PartialDate};
use ordit_platform::{
    import::{StagedRow, StagedTable, StagedWrite},
    register::Sheet,
};
use uuid::Uuid;

use super::{Activity, CO_ORGANISES, Owner};

/// What is particular to activities.
pub const OWN_TABLE: StagedTable = StagedTable {
    name: "activities",
    columns: &[
        "entry_id",
        "activity_kind",
        "mode",
        "standing",
        "starts_on",
        "start_time",
        "ends_on",
        "end_time",
        "first_at",
        "last_at",
        "venue",
        "online_url",
        "capacity",
        "details",
        "series_id",
        "sequence",
    ],
    write: StagedWrite::Upsert { key: &["entry_id"] },
};

/// Who holds them.
pub const OWNER_TABLE: StagedTable = StagedTable {
    name: "activity_owners",
    columns: &[
        "activity_id",
        "owner_id",
        "ordinal",
        "owner_role",
        "places",
        "cost_cents",
        "reported_minutes",
    ],
    write: StagedWrite::Replace {
        owner: "activity_id",
        network: None,
        only: None,
    },
};

/// Those who hold them with others, among all links.
pub const LINK_TABLE: StagedTable = StagedTable {
    name: "links",
    columns: &["id", "from_id", "relation", "to_id"],
    write: StagedWrite::Replace {
        owner: "to_id",
        network: None,
        only: Some(("relation", CO_ORGANISES)),
    },
};

/// Under what they are found by whoever plans something near.
pub const TOPIC_TABLE: StagedTable = StagedTable {
    name: "activity_topics",
    columns: &["activity_id", "topic", "first_at", "last_at"],
    write: StagedWrite::Replace {
        owner: "activity_id",
        network: None,
        only: None,
    },
};

/// A row of such a table.
pub fn own_row(sheet: &Sheet, activity: &Activity) -> StagedRow {
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
    let values = vec![
        Uuid::from(sheet.id).into(),
        activity.activity_kind.as_str().into(),
        activity.mode.as_str().into(),
        activity.standing.as_str().into(),
        date(activity.starts_on).into(),
        activity.start_time.clone().into(),
        date(activity.ends_on).into(),
        activity.end_time.clone().into(),
        activity.first_at.map(|at| at.0).into(),
        activity.last_at.map(|at| at.0).into(),
        activity.venue.clone().into(),
        activity.online_url.clone().into(),
        activity.capacity.into(),
        serde_json::to_string(&activity.details)
            .unwrap_or_default()
            .into(),
        activity.series.map(Uuid::from).into(),
        activity.sequence.into(),
    ];
    StagedRow {
        table: OWN_TABLE.name,
        values,
    }
}

/// A row of such a table.
pub fn owner_row(sheet: &Sheet, ordinal: i64, owner: &Owner) -> StagedRow {
    StagedRow {
        table: OWNER_TABLE.name,
        values: vec![
            Uuid::from(sheet.id).into(),
            Uuid::from(owner.id).into(),
            ordinal.into(),
            owner.role.as_str().into(),
            owner.places.into(),
            owner.cost_cents.into(),
            owner.reported_minutes.into(),
        ],
    }
}

/// A row of such a table.
pub fn link_row(sheet: &Sheet, link: Id, owner: &Owner) -> StagedRow {
    StagedRow {
        table: LINK_TABLE.name,
        values: vec![
            Uuid::from(link).into(),
            Uuid::from(owner.id).into(),
            CO_ORGANISES.into(),
            Uuid::from(sheet.id).into(),
        ],
    }
}

/// A row of such a table.
pub fn topic_row(sheet: &Sheet, (first, last): (Instant, Instant), topic: String) -> StagedRow {
    StagedRow {
        table: TOPIC_TABLE.name,
        values: vec![
            Uuid::from(sheet.id).into(),
            topic.into(),
            first.0.into(),
            last.0.into(),
        ],
    }
}

//! The tables that a row of guides fills, and its rows in them.

use ordit_kernel::Id;
use ordit_platform::{
    import::{StagedRow, StagedTable, StagedWrite},
    register::Sheet,
};
use uuid::Uuid;

use super::{DERIVED_FROM, Guide, PRODUCED_BY, SUPERSEDES};

/// What is particular to guides.
pub const OWN_TABLE: StagedTable = StagedTable {
    name: "guides",
    columns: &[
        "entry_id",
        "guide_kind",
        "standing",
        "shown_to",
        "edition",
        "licence",
        "link",
        "made_on",
        "kept_by",
        "derived_part",
    ],
    write: StagedWrite::Upsert { key: &["entry_id"] },
};

/// Who made it, what it comes from and what it replaces: all links that go out of a guide.
pub const LINK_TABLE: StagedTable = StagedTable {
    name: "links",
    columns: &["id", "from_id", "relation", "to_id"],
    write: StagedWrite::Replace {
        owner: "from_id",
        network: None,
        only: None,
    },
};

/// The row of a guide in its own table.
pub fn own_row(sheet: &Sheet, guide: &Guide) -> StagedRow {
    StagedRow {
        table: OWN_TABLE.name,
        values: vec![
            Uuid::from(sheet.id).into(),
            guide.guide_kind.as_str().into(),
            guide.standing.as_str().into(),
            guide.shown_to.as_str().into(),
            guide.edition.clone().into(),
            guide.licence.clone().into(),
            guide.link.clone().into(),
            guide.made_on.map(|date| date.to_string()).into(),
            guide.kept_by.map(Uuid::from).into(),
            guide.derived_part.map(Uuid::from).into(),
        ],
    }
}

/// Its links, each with an id of its own.
pub fn link_rows(sheet: &Sheet, guide: &Guide, new_id: &mut dyn FnMut() -> Id) -> Vec<StagedRow> {
    let authors = guide.authors.iter().map(|id| (PRODUCED_BY, *id));
    let from = guide.derived_from.map(|id| (DERIVED_FROM, id));
    let before = guide.supersedes.map(|id| (SUPERSEDES, id));
    let row = |(relation, to): (&'static str, Id)| StagedRow {
        table: LINK_TABLE.name,
        values: vec![
            Uuid::from(new_id()).into(),
            Uuid::from(sheet.id).into(),
            relation.into(),
            Uuid::from(to).into(),
        ],
    };
    authors.chain(from).chain(before).map(row).collect()
}

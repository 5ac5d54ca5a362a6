//! What imports keep of rows about somebody, and which of them somebody made.

use futures::future::BoxFuture;
use sea_orm::DbErr;

use super::{ACTS, SHEETS as CATEGORY, UPLOADS};
use crate::{
    import,
    privacy::declared::{EMPTY, Erase, Erasing, PersonalData},
};

pub const SHEETS: &[PersonalData] = &[
    PersonalData {
        table: "import_runs",
        category: &ACTS,
        rows: "person_id = {person}",
        handed: &[
            "id",
            "network_id",
            "noun",
            "origin",
            "file_name",
            "state",
            "started_at",
            "finished_at",
            "rows_read",
            "rows_written",
        ],
        withheld: &[
            "undoes_id",
            "person_id",
            "mappings",
            "error",
            "seq",
            "reader_id",
            "leased_until",
            "stored_at",
            "tells",
        ],
        mentions: &["file_name", "error"],
        ..EMPTY
    },
    PersonalData {
        table: "import_rows",
        category: &CATEGORY,
        rows: "entry_id = {person}",
        handed: &[
            "sheet",
            "sheet_row",
            "status",
            "source_key",
            "title",
            "given_values",
            "changes",
            "earlier",
        ],
        withheld: &[
            "run_id",
            "position",
            "choice",
            "entry_id",
            "base_version",
            "territory",
            "website",
            "given_id",
            "refusals",
            "matches",
            "guesses",
        ],
        mentions: &[
            "source_key",
            "title",
            "given_values",
            "changes",
            "earlier",
            "refusals",
            "matches",
            "guesses",
        ],
        erase: Erase::By(forget_rows),
        ..EMPTY
    },
    PersonalData {
        table: "import_keys",
        category: &CATEGORY,
        rows: "entry_id = {person}",
        handed: &["network_id", "noun", "source_key"],
        withheld: &["entry_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "import_file_chunks",
        category: &UPLOADS,
        withheld: &["run_id", "position", "bytes"],
        ..EMPTY
    },
    PersonalData {
        table: "staged_entries",
        category: &UPLOADS,
        rows: "id = {person}",
        handed: &["slug", "state", "lang", "sheet"],
        withheld: &[
            "run_id",
            "position",
            "id",
            "network_id",
            "kind",
            "audience_number",
            "latitude",
            "longitude",
            "territory",
            "source",
            "source_url",
            "version",
            "created_at",
            "updated_at",
            "folded_name",
            "catalan_key",
            "spanish_key",
        ],
        mentions: &["sheet"],
        ..EMPTY
    },
    PersonalData {
        table: "staged_entry_texts",
        category: &UPLOADS,
        rows: "entry_id = {person}",
        handed: &["lang", "title", "summary", "body"],
        withheld: &["run_id", "position", "entry_id", "folded_title"],
        ..EMPTY
    },
    PersonalData {
        table: "staged_entry_audiences",
        category: &UPLOADS,
        rows: "entry_id = {person}",
        handed: &["scope"],
        withheld: &["run_id", "position", "entry_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "staged_entry_themes",
        category: &UPLOADS,
        rows: "entry_id = {person}",
        handed: &["theme"],
        withheld: &["run_id", "position", "entry_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
];

fn forget_rows(erasing: Erasing<'_>) -> BoxFuture<'_, Result<(), DbErr>> {
    Box::pin(async move { import::erase(erasing.write, erasing.subject.person).await })
}

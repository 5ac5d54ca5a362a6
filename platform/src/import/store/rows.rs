//! The rows of a run in the database.

use std::collections::{BTreeMap, HashSet};

use ordit_kernel::{Id, Page, PageRequest};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{
    json,
    runs::{bounded, count},
};
use crate::{
    db::{Row, Write, chunks, execute, placeholders, query, query_one},
    import::{
        Choice, GivenRow, Noun, Record, Refusal, RowView, Run, StagedTable, Status, record,
        row::Input,
    },
    sheets::cell_name,
};

/// Much that is kept in short is read this many rows at a time, since rows weigh ten times that.
const AT_ONCE: i64 = 5000;

/// A row as it was planned, with what is needed to plan or undo it again.
pub struct Stored {
    pub input: Input,
    pub status: Status,
    pub entry: Option<Id>,
    pub base_version: Option<i64>,
    pub title: String,
    pub territory: Option<String>,
    pub website: String,
    pub source_key: String,
    /// What the entry said before; empty for what is new or the same.
    pub earlier: Record,
    pub refusals: Vec<Refusal>,
}

impl Stored {
    /// The row is refused for this value of a field.
    pub fn is_refused_for(&self, field: &str, value: &str) -> bool {
        let is_it = |own: &Refusal| own.field == field && own.value == value;
        self.refusals.iter().any(is_it)
    }
}

/// The name of the twin in which a table's rows wait.
pub fn staged(table: &str) -> String {
    format!("staged_{table}")
}

/// The register's own tables of which a row fills some, behind `entries`.
pub const DETAILS: [&str; 3] = ["entry_texts", "entry_audiences", "entry_themes"];

/// How many rows there are of each status.
pub async fn counts(on: &impl ConnectionTrait, run: Id) -> Result<BTreeMap<Status, usize>, DbErr> {
    let sql = "SELECT status, COUNT(*) AS number FROM import_rows WHERE run_id = $1 \
               GROUP BY status";
    let rows = query(on, sql, [Uuid::from(run).into()]).await?;
    let read = |row: Row| Ok((status(&row)?, count(Some(row))?));
    rows.into_iter().map(read).collect()
}

/// In how many rows something was guessed.
pub async fn guessed(on: &impl ConnectionTrait, run: Id) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM import_rows \
               WHERE run_id = $1 AND status = 'new' AND guesses IS NOT NULL";
    count(query_one(on, sql, [Uuid::from(run).into()]).await?)
}

/// One page of rows, of one status or of all, in the order of the file.
pub async fn page(
    on: &impl ConnectionTrait,
    run: &Run,
    status: Option<Status>,
    request: PageRequest,
) -> Result<Page<RowView>, DbErr> {
    let id = Uuid::from(run.id);
    let code = status.map_or("", Status::code);
    let condition = "run_id = $1 AND ($2 = '' OR status = $2)";
    let sql = format!("SELECT COUNT(*) AS number FROM import_rows WHERE {condition}");
    let total = count(query_one(on, &sql, [id.into(), code.into()]).await?)?;
    let sql =
        format!("SELECT * FROM import_rows WHERE {condition} ORDER BY position LIMIT $3 OFFSET $4");
    let limits = [request.size, request.offset()].map(bounded);
    let values = [id.into(), code.into()].into_iter().chain(limits);
    let rows = query(on, &sql, values).await?;
    let items = rows
        .iter()
        .map(|row| view(run, row))
        .collect::<Result<_, _>>()?;
    Ok(Page {
        items,
        total,
        request,
    })
}

/// One row.
pub async fn get(
    on: &impl ConnectionTrait,
    run: Id,
    noun: &'static Noun,
    position: i64,
) -> Result<Option<Stored>, DbErr> {
    let sql = "SELECT * FROM import_rows WHERE run_id = $1 AND position = $2";
    let row = query_one(on, sql, [Uuid::from(run).into(), position.into()]).await?;
    row.map(|row| stored(noun, &row)).transpose()
}

/// At most so many rows after a position, of the statuses that write or mean an entry.
pub async fn after(
    on: &impl ConnectionTrait,
    run: Id,
    noun: &'static Noun,
    position: i64,
    limit: usize,
) -> Result<Vec<Stored>, DbErr> {
    some_after(on, "'new', 'changed', 'same'", (run, noun), position, limit).await
}

/// At most so many refused rows after a position.
pub async fn refused_after(
    on: &impl ConnectionTrait,
    run: Id,
    noun: &'static Noun,
    position: i64,
    limit: usize,
) -> Result<Vec<Stored>, DbErr> {
    some_after(on, "'refused'", (run, noun), position, limit).await
}

/// Takes rows away, with what they would write.
pub async fn remove(
    on: &impl ConnectionTrait,
    run: Id,
    tables: &[StagedTable],
    positions: &[i64],
) -> Result<(), DbErr> {
    for some in chunks(positions) {
        let marks = placeholders(2, some.len());
        for table in every_table(tables).chain(["import_rows".to_owned()]) {
            let sql = format!("DELETE FROM {table} WHERE run_id = $1 AND position IN ({marks})");
            let positions = some.iter().map(|position| (*position).into());
            let run = std::iter::once(Uuid::from(run).into());
            execute(on, &sql, run.chain(positions)).await?;
        }
    }
    Ok(())
}

/// Takes away everything that waits to be written.
pub async fn clear_staged(
    on: &impl ConnectionTrait,
    run: Id,
    tables: &[StagedTable],
) -> Result<(), DbErr> {
    for table in every_table(tables) {
        let sql = format!("DELETE FROM {table} WHERE run_id = $1");
        execute(on, &sql, [Uuid::from(run).into()]).await?;
    }
    Ok(())
}

/// Takes away the rows themselves.
pub async fn clear(on: &impl ConnectionTrait, run: Id) -> Result<(), DbErr> {
    let sql = "DELETE FROM import_rows WHERE run_id = $1";
    execute(on, sql, [Uuid::from(run).into()]).await.map(drop)
}

/// Takes out of every run what it holds of an entry whose history is erased; that the run wrote
/// it stays.
///
/// # Errors
/// When the database cannot be reached.
pub async fn erase(write: &Write, entry: Id) -> Result<(), DbErr> {
    let entry = Uuid::from(entry);
    let rows = "UPDATE import_rows SET source_key = NULL, title = '', territory = NULL, \
                website = NULL, given_values = '[]', changes = '[]', earlier = NULL, \
                refusals = '[]', matches = '[]', guesses = NULL WHERE entry_id = $1";
    let keys = "DELETE FROM import_keys WHERE entry_id = $1";
    let texts = "DELETE FROM staged_entry_texts WHERE entry_id = $1";
    let entries = "DELETE FROM staged_entries WHERE id = $1";
    for sql in [rows, keys, texts, entries] {
        execute(write.conn(), sql, [entry.into()]).await?;
    }
    Ok(())
}

/// What the network's sources call entries of a noun.
pub async fn keys(
    on: &impl ConnectionTrait,
    network: Id,
    noun: &str,
) -> Result<Vec<(String, Id)>, DbErr> {
    let sql = "SELECT source_key, entry_id FROM import_keys WHERE network_id = $1 AND noun = $2 \
               AND source_key > $3 ORDER BY source_key LIMIT $4";
    let mut keys: Vec<(String, Id)> = Vec::new();
    loop {
        let last = keys.last().map_or("", |(key, _)| key);
        let asked = [
            Uuid::from(network).into(),
            noun.into(),
            last.into(),
            AT_ONCE.into(),
        ];
        let rows = query(on, sql, asked).await?;
        if rows.is_empty() {
            return Ok(keys);
        }
        for row in rows {
            let id = Id(row.try_get("", "entry_id")?);
            keys.push((row.try_get("", "source_key")?, id));
        }
    }
}

/// The addresses of all entries of a kind.
pub async fn slugs(on: &impl ConnectionTrait, kind: &str) -> Result<HashSet<String>, DbErr> {
    // The kind is no word to search by, or SQLite sorts all entries of the kind for each piece.
    let sql = "SELECT id, slug FROM entries WHERE kind || '' = $1 AND id > $2 ORDER BY id LIMIT $3";
    let (mut slugs, mut last) = (HashSet::new(), Uuid::nil());
    loop {
        let rows = query(on, sql, [kind.into(), last.into(), AT_ONCE.into()]).await?;
        let Some(end) = rows.last() else {
            return Ok(slugs);
        };
        last = end.try_get("", "id")?;
        for row in rows {
            slugs.insert(row.try_get("", "slug")?);
        }
    }
}

async fn some_after(
    on: &impl ConnectionTrait,
    statuses: &str,
    (run, noun): (Id, &'static Noun),
    position: i64,
    limit: usize,
) -> Result<Vec<Stored>, DbErr> {
    let sql = format!(
        "SELECT * FROM import_rows WHERE run_id = $1 AND position > $2 \
         AND status IN ({statuses}) ORDER BY position LIMIT $3"
    );
    let values = [Uuid::from(run).into(), position.into(), bounded(limit)];
    let rows = query(on, &sql, values).await?;
    rows.iter().map(|row| stored(noun, row)).collect()
}

fn every_table(tables: &[StagedTable]) -> impl Iterator<Item = String> {
    let own = tables.iter().map(|table| table.name);
    own.chain(DETAILS).chain(["entries"]).map(staged)
}

fn view(run: &Run, row: &Row) -> Result<RowView, DbErr> {
    let sheet: String = row.try_get("", "sheet")?;
    let sheet_row = sheet_row(row)?;
    let mapping = run.mappings.iter().find(|mapping| mapping.sheet == sheet);
    let cell = |field: &str| Some(cell_name(mapping?.column_of(field)?, sheet_row));
    let refusals: Vec<Refusal> = json::read(row, "refusals")?;
    Ok(RowView {
        position: row.try_get("", "position")?,
        sheet_row,
        status: status(row)?,
        choice: choice(row)?,
        entry: row.try_get::<Option<Uuid>>("", "entry_id")?.map(Id),
        title: row.try_get("", "title")?,
        given: json::read(row, "given_values")?,
        changes: json::read(row, "changes")?,
        refusals: refusals
            .into_iter()
            .map(|one| (cell(&one.field), one))
            .collect(),
        matches: json::read(row, "matches")?,
        guesses: json::read_if_any(row, "guesses")?.unwrap_or_default(),
        sheet,
    })
}

fn stored(noun: &'static Noun, row: &Row) -> Result<Stored, DbErr> {
    let text = |column| row.try_get::<Option<String>>("", column);
    let earlier: Option<BTreeMap<String, String>> = json::read_if_any(row, "earlier")?;
    Ok(Stored {
        input: input(noun, row)?,
        status: status(row)?,
        entry: row.try_get::<Option<Uuid>>("", "entry_id")?.map(Id),
        base_version: row.try_get("", "base_version")?,
        title: row.try_get("", "title")?,
        territory: text("territory")?,
        website: text("website")?.unwrap_or_default(),
        source_key: text("source_key")?.unwrap_or_default(),
        earlier: record::with_keys_of(noun, earlier.unwrap_or_default()),
        refusals: json::read(row, "refusals")?,
    })
}

fn input(noun: &'static Noun, row: &Row) -> Result<Input, DbErr> {
    let values: Vec<(String, String)> = json::read(row, "given_values")?;
    let own_key = |(key, text): (String, String)| Some((noun.column(&key)?, text));
    let given = GivenRow {
        id: row.try_get::<Option<Uuid>>("", "given_id")?.map(Id),
        base_version: None,
        values: values.into_iter().filter_map(own_key).collect(),
        choice: choice(row)?,
    };
    Ok(Input {
        position: row.try_get("", "position")?,
        sheet: row.try_get("", "sheet")?,
        sheet_row: sheet_row(row)?,
        given,
        standing: None,
    })
}

fn status(row: &Row) -> Result<Status, DbErr> {
    let code: String = row.try_get("", "status")?;
    Status::from_code(&code).ok_or_else(|| DbErr::Custom(format!("status {code}")))
}

fn choice(row: &Row) -> Result<Option<Choice>, DbErr> {
    let code: Option<String> = row.try_get("", "choice")?;
    let read = |code: String| {
        code.parse()
            .map_err(|_| DbErr::Custom(format!("choice {code}")))
    };
    code.map(read).transpose()
}

fn sheet_row(row: &Row) -> Result<u32, DbErr> {
    let number: i64 = row.try_get("", "sheet_row")?;
    Ok(u32::try_from(number).unwrap_or(0))
}

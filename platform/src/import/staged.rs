//! Writes planned rows into the waiting room: the rows themselves, and what they would write.

use std::collections::HashMap;

use ordit_kernel::{Audience, Id};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, Value};
use uuid::Uuid;

use super::{
    Built, MUNICIPALITY, Noun, ORGANISATION_ID, SOURCE_ID, StagedRow, StagedTable, Status, WEBSITE,
    plan::Planned,
    store::{json, rows::staged},
};
use crate::{
    db::{Db, Write, execute, placeholders},
    fold::fold,
    register::{
        Sheet, audience,
        order::{KEY_COLUMNS, key_values},
    },
};

/// The engines take this many values in one statement.
const VALUES: usize = 30_000;
const ROWS: usize = 500;

pub(super) const ENTRY_COLUMNS: [&str; 18] = [
    "id",
    "network_id",
    "kind",
    "slug",
    "audience_number",
    "state",
    "latitude",
    "longitude",
    "territory",
    "lang",
    "source",
    "source_url",
    "folded_name",
    KEY_COLUMNS[0],
    KEY_COLUMNS[1],
    "version",
    "created_at",
    "updated_at",
];
pub(super) const TEXT_COLUMNS: [&str; 6] = [
    "entry_id",
    "lang",
    "title",
    "summary",
    "body",
    "folded_title",
];
pub(super) const AUDIENCE_COLUMNS: [&str; 2] = ["entry_id", "scope"];
pub(super) const THEME_COLUMNS: [&str; 2] = ["entry_id", "theme"];
const ROW_COLUMNS: [&str; 17] = [
    "sheet",
    "sheet_row",
    "status",
    "choice",
    "entry_id",
    "base_version",
    "source_key",
    "title",
    "territory",
    "website",
    "given_id",
    "given_values",
    "changes",
    "earlier",
    "refusals",
    "matches",
    "guesses",
];

/// Stages the planned rows of a run.
pub(super) async fn stage(
    write: &Write,
    run: Id,
    noun: &'static Noun,
    planned: &[Planned],
) -> Result<(), DbErr> {
    let mut into = Staging {
        write,
        run,
        rows: HashMap::new(),
    };
    let mut numbers: HashMap<&Audience, i64> = HashMap::new();
    for row in planned {
        let position = row.input.position;
        into.add("import_rows", position, row_values(row)?);
        let Some(built) = &row.built else { continue };
        let sheet = numbered(&built.sheet, row, write);
        let number = match numbers.get(&built.sheet.audience) {
            Some(number) => *number,
            None => audience::number(write.conn(), &built.sheet.audience).await?,
        };
        numbers.insert(&built.sheet.audience, number);
        into.add_entry(position, &sheet, number)?;
        into.add_details(position, &sheet);
        into.add_particulars(position, built, noun);
    }
    into.write(noun).await
}

/// Lets PostgreSQL count what waits, so that it plans for many rows and not for few.
pub(super) async fn count_waiting(db: &Db, noun: &'static Noun) -> Result<(), DbErr> {
    if db.backend() != DbBackend::Postgres {
        return Ok(());
    }
    let own = noun.tables.iter().map(|table| staged(table.name));
    for table in own.chain(["import_rows".to_owned(), "staged_entries".to_owned()]) {
        execute(db.read(), &format!("ANALYZE {table}"), []).await?;
    }
    Ok(())
}

struct Staging<'a> {
    write: &'a Write,
    run: Id,
    rows: HashMap<&'static str, Vec<Vec<Value>>>,
}

impl Staging<'_> {
    fn add(&mut self, table: &'static str, position: i64, values: Vec<Value>) {
        let mut row: Vec<Value> = vec![Uuid::from(self.run).into(), position.into()];
        row.extend(values);
        self.rows.entry(table).or_default().push(row);
    }

    fn add_entry(&mut self, position: i64, sheet: &Sheet, audience: i64) -> Result<(), DbErr> {
        let point = sheet.place.point;
        let [catalan_key, spanish_key] = key_values(sheet);
        let values = vec![
            Uuid::from(sheet.id).into(),
            sheet.network.map(Uuid::from).into(),
            sheet.kind.as_str().into(),
            sheet.slug.as_str().into(),
            audience.into(),
            sheet.state.code().into(),
            point.map(|point| point.latitude).into(),
            point.map(|point| point.longitude).into(),
            sheet.place.territory.clone().into(),
            sheet.lang.code().into(),
            sheet.source.as_str().into(),
            sheet.source_url.clone().into(),
            sheet.folded_name().into(),
            catalan_key,
            spanish_key,
            sheet.version.into(),
            sheet.created_at.0.into(),
            sheet.updated_at.0.into(),
            json::text(sheet)?.into(),
        ];
        self.add("entries", position, values);
        Ok(())
    }

    fn add_details(&mut self, position: i64, sheet: &Sheet) {
        let id = Value::from(Uuid::from(sheet.id));
        for (lang, text) in sheet.texts.iter().filter(|(_, text)| !text.is_empty()) {
            let mut values = vec![id.clone(), lang.code().into()];
            let folded = fold(&text.title);
            values.extend(
                [&text.title, &text.summary, &text.body, &folded].map(|text| text.as_str().into()),
            );
            self.add("entry_texts", position, values);
        }
        for scope in sheet.audience.keys() {
            self.add("entry_audiences", position, vec![id.clone(), scope.into()]);
        }
        for theme in &sheet.themes {
            self.add(
                "entry_themes",
                position,
                vec![id.clone(), theme.as_str().into()],
            );
        }
    }

    fn add_particulars(&mut self, position: i64, built: &Built, noun: &'static Noun) {
        for StagedRow { table, values } in &built.rows {
            if noun.tables.iter().any(|own| own.name == *table) {
                self.add(table, position, values.clone());
            }
        }
    }

    async fn write(self, noun: &'static Noun) -> Result<(), DbErr> {
        let on = self.write.conn();
        for (table, rows) in self.rows {
            match table {
                "import_rows" => insert(on, table, &ROW_COLUMNS, rows).await?,
                _ => insert(on, &staged(table), &staged_columns(noun, table), rows).await?,
            }
        }
        Ok(())
    }
}

fn staged_columns(noun: &'static Noun, table: &str) -> Vec<&'static str> {
    match table {
        "entries" => ENTRY_COLUMNS.into_iter().chain(["sheet"]).collect(),
        "entry_texts" => TEXT_COLUMNS.to_vec(),
        "entry_audiences" => AUDIENCE_COLUMNS.to_vec(),
        "entry_themes" => THEME_COLUMNS.to_vec(),
        _ => {
            let own = noun.tables.iter().find(|own| own.name == table);
            own.map_or(&[][..], |own: &StagedTable| own.columns)
                .to_vec()
        }
    }
}

async fn insert(
    on: &impl ConnectionTrait,
    table: &str,
    columns: &[&str],
    rows: Vec<Vec<Value>>,
) -> Result<(), DbErr> {
    let width = columns.len() + 2;
    let at_once = (VALUES / width).clamp(1, ROWS);
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<Vec<Value>> = rows.by_ref().take(at_once).collect();
        let marks: Vec<String> = (0..some.len())
            .map(|row| format!("({})", placeholders(row * width + 1, width)))
            .collect();
        let sql = format!(
            "INSERT INTO {table} (run_id, position, {}) VALUES {}",
            columns.join(", "),
            marks.join(", ")
        );
        execute(on, &sql, some.into_iter().flatten()).await?;
    }
    Ok(())
}

fn row_values(row: &Planned) -> Result<Vec<Value>, DbErr> {
    let given = &row.input.given;
    let value = |key: &str| {
        row.values
            .get(key)
            .filter(|value| !value.is_empty())
            .cloned()
    };
    let earlier = row.earlier.as_ref().map(json::text).transpose()?;
    let guesses = (!row.guesses.is_empty()).then(|| json::text(&row.guesses));
    // A row that changes nothing is never planned again.
    let given_values = if row.status == Status::Same {
        &Vec::new()
    } else {
        &given.values
    };
    Ok(vec![
        row.input.sheet.as_str().into(),
        i64::from(row.input.sheet_row).into(),
        row.status.code().into(),
        given.choice.map(|choice| choice.to_string()).into(),
        row.entry.map(Uuid::from).into(),
        row.base_version.into(),
        value(SOURCE_ID).into(),
        row.title.as_str().into(),
        value(MUNICIPALITY)
            .or_else(|| value(ORGANISATION_ID))
            .into(),
        value(WEBSITE).into(),
        given.id.map(Uuid::from).into(),
        json::text(given_values)?.into(),
        json::text(&row.changes)?.into(),
        earlier.into(),
        json::text(&row.refusals)?.into(),
        json::text(&row.matches)?.into(),
        guesses.transpose()?.into(),
    ])
}

/// The sheet with the version and instant of this write.
fn numbered(sheet: &Sheet, row: &Planned, write: &Write) -> Sheet {
    let version = row.base_version.map_or(1, |base| base + 1);
    Sheet {
        version,
        updated_at: write.now(),
        ..sheet.clone()
    }
}

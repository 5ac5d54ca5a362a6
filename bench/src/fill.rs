//! An instance that holds a made-up world, written through the register once and kept.

pub mod activities;
mod placed;
pub mod scoped;
mod territory;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, ensure};
use ordit_app::Opening;
use ordit_kernel::{Acting, Id};
use ordit_platform::{
    geo::Municipality,
    import::{Choice, GivenRow, Importer, Noun, Origin},
};

use crate::{
    measure,
    world::{Organisation, World},
};
use territory::Nearest;

/// Every world of every size has this one.
pub const SEED: u64 = 2030;
/// Grows with what a filled instance holds, so that an old one is not taken for a new one.
const VERSION: u32 = 1;
/// Written by one transaction.
const BATCH: usize = 100_000;
/// Stands in a folder that is filled to the end, and says how long that took.
const MARK: &str = "filled-in-seconds";

/// The folder of an instance of so many organisations, filled when it is not there yet.
///
/// # Errors
/// When it cannot be written.
pub async fn filled(folder: &Path, count: usize) -> anyhow::Result<PathBuf> {
    let data = folder.join(format!("{count}-seed-{SEED}-version-{VERSION}"));
    filled_with(data, count, placed::noun()?, row).await
}

/// The same, each organisation hidden from all but one network.
///
/// # Errors
/// When it cannot be written.
pub async fn filled_and_hidden(folder: &Path, count: usize) -> anyhow::Result<PathBuf> {
    let data = folder.join(format!("{count}-hidden-seed-{SEED}-version-{VERSION}"));
    filled_with(data, count, scoped::noun()?, row).await
}

/// What one of the world says in a row.
type Row = fn(usize, &Organisation, &Nearest) -> GivenRow;

async fn filled_with(
    data: PathBuf,
    count: usize,
    noun: &'static Noun,
    row: Row,
) -> anyhow::Result<PathBuf> {
    if data.join(MARK).exists() {
        return Ok(data);
    }
    if data.exists() {
        fs::remove_dir_all(&data)?;
    }
    let began = measure::start();
    fill(&data, count, noun, row).await?;
    let seconds = measure::seconds(began);
    eprintln!(
        "{count} rows ({}) written through the register in {seconds:.0} s",
        noun.name
    );
    fs::write(data.join(MARK), format!("{seconds:.1}\n"))?;
    Ok(data)
}

/// How many seconds the filling of a folder took.
pub fn filling_seconds(data: &Path) -> f64 {
    let text = fs::read_to_string(data.join(MARK)).unwrap_or_default();
    text.trim().parse().unwrap_or(0.0)
}

async fn fill(data: &Path, count: usize, noun: &'static Noun, row: Row) -> anyhow::Result<()> {
    let opening = Opening {
        data: data.to_owned(),
        database: None,
    };
    let instance = opening.open().await?;
    let acting = Acting::operator();
    let network = network(&instance.importer(), &acting).await?;
    let importer = Importer::new(instance.db.clone(), instance.words.clone(), vec![noun]);
    let nearest = Nearest::new();
    let mut world = World::new(SEED).take(count).enumerate().peekable();
    while world.peek().is_some() {
        let rows: Vec<GivenRow> = world
            .by_ref()
            .take(BATCH)
            .map(|(number, own)| row(number, &own, &nearest))
            .collect();
        write(&importer, &acting, network, noun, rows).await?;
    }
    instance.db.close().await?;
    Ok(())
}

/// The network to which all of them belong.
///
/// # Errors
/// When it is refused, or the database cannot be reached.
pub async fn network(importer: &Importer, acting: &Acting) -> anyhow::Result<Id> {
    let noun = importer.noun("network").context("no networks")?;
    let values = [
        ("slug", "prova"),
        ("name", "Xarxa de prova"),
        ("network_kind", "municipalities"),
    ];
    let row = GivenRow {
        values: values.map(|(key, value)| (key, value.to_owned())).into(),
        ..GivenRow::default()
    };
    Ok(importer.save_one(acting, None, noun, row).await?.id)
}

async fn write(
    importer: &Importer,
    acting: &Acting,
    network: Id,
    noun: &'static Noun,
    rows: Vec<GivenRow>,
) -> anyhow::Result<()> {
    let (began, count) = (measure::start(), rows.len());
    let run = importer
        .stage_records(acting, Some(network), noun, Origin::File, rows)
        .await?;
    let looked_seconds = measure::seconds(began);
    let outcome = importer.confirm(acting, run).await?;
    eprintln!(
        "  {count} rows looked at in {looked_seconds:.1} s, written in {} ms",
        outcome.transaction_ms
    );
    ensure!(
        outcome.written() == count as u64,
        "{} of {count} rows were written",
        outcome.written()
    );
    Ok(())
}

fn row(number: usize, own: &Organisation, nearest: &Nearest) -> GivenRow {
    let municipality = nearest.municipality(own.point);
    let values = vec![
        ("source_id", format!("g-{number}")),
        ("name", own.name.clone()),
        ("organisation_kind", own.kind.to_owned()),
        ("municipality", municipality.map_or("", digits).to_owned()),
        ("summary", own.summary.clone()),
        ("language", own.language.to_owned()),
        ("themes", own.themes.join(";")),
        ("member_since", (2000 + number % 26).to_string()),
        (placed::POINT, placed::written(own.point)),
    ];
    GivenRow {
        values,
        // Many have the same name; all of them are different.
        choice: Some(Choice::New),
        ..GivenRow::default()
    }
}

/// The code as spreadsheets have it.
pub fn digits(municipality: &Municipality) -> &str {
    municipality.code.trim_start_matches("ine:")
}

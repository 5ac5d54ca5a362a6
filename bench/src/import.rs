//! An import of many rows: reading and looking, the one transaction, memory.

use std::path::Path;

use anyhow::Context;
use clap::Args;
use ordit_app::Opening;
use ordit_kernel::Acting;
use ordit_platform::import::NewRun;

use crate::{fill, measure, sheet};

/// What issue 2 allows an import of 100,000 rows.
const MOST_MEGABYTES: u64 = 300;

/// What is brought in and where.
#[derive(Args, Debug)]
pub struct Arguments {
    /// How many organisations.
    #[arg(long, default_value_t = 100_000)]
    rows: u32,
    /// postgres://… or sqlite://…; a temporary SQLite file when left out.
    #[arg(long)]
    database: Option<String>,
}

/// Brings a generated spreadsheet into an empty instance, twice, and prints what it took.
///
/// # Errors
/// When the database is not empty or cannot be reached.
pub async fn run(arguments: Arguments) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("organitzacions.xlsx");
    sheet::organisations(&path, arguments.rows)?;
    let before_megabytes = measure::peak_megabytes();
    let engine = match arguments.database.as_deref() {
        Some(url) if url.starts_with("postgres") => "PostgreSQL",
        _ => "SQLite",
    };
    let opening = Opening {
        data: folder.path().join("data"),
        database: arguments.database,
    };
    bring(&opening, &path, engine, arguments.rows).await?;
    println!(
        "{engine}: peak memory {:.0} MB, of which {before_megabytes:.0} MB before the import \
         (no more than {MOST_MEGABYTES} MB at 100,000 rows)",
        measure::peak_megabytes(),
    );
    Ok(())
}

async fn bring(opening: &Opening, path: &Path, engine: &str, rows: u32) -> anyhow::Result<()> {
    let instance = opening.open().await?;
    let (importer, acting) = (instance.importer(), Acting::operator());
    let network = fill::network(&importer, &acting).await?;
    let noun = importer.noun("organisation").context("no organisations")?;
    for round in ["first", "second"] {
        let began = measure::start();
        let new = NewRun::of_file("organitzacions.xlsx", Some(noun), Some(network));
        let run = importer.start(&acting, &new).await?;
        importer.read_path(&acting, run, path).await?;
        let looked_seconds = measure::seconds(began);
        let counts = importer.report(run).await?.counts;
        let outcome = importer.confirm(&acting, run).await?;
        println!(
            "{engine}, {round} time, {rows} rows: read and looked at in {looked_seconds:.1} s \
             {counts:?}; the confirming transaction took {:.2} s ({} written)",
            f64::from(i32::try_from(outcome.transaction_ms)?) / 1000.0,
            outcome.written()
        );
    }
    Ok(())
}

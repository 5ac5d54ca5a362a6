//! Measures an import of many rows: reading and looking, the one transaction, memory.

mod generate;
mod measure;

use std::path::PathBuf;

use clap::Parser;
use ordit_app::Opening;
use ordit_kernel::Acting;
use ordit_platform::import::{GivenRow, NewRun};

/// What issue 2 allows an import of 100,000 rows.
const MOST_MEGABYTES: u64 = 300;

/// Brings a generated spreadsheet into an empty instance and prints what it took.
#[derive(Debug, Parser)]
struct Arguments {
    /// How many organisations.
    #[arg(long, default_value_t = 100_000)]
    rows: u32,
    /// postgres://… or sqlite://…; a temporary SQLite file when left out.
    #[arg(long)]
    database: Option<String>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let folder = tempfile::tempdir()?;
    let sheet = folder.path().join("organitzacions.xlsx");
    generate::organisations(&sheet, arguments.rows)?;
    let before_megabytes = measure::peak_megabytes();
    let data: PathBuf = folder.path().join("data");
    let opening = Opening {
        data,
        database: arguments.database.clone(),
    };
    let instance = opening.open().await?;
    let engine = match arguments.database.as_deref() {
        Some(url) if url.starts_with("postgres") => "PostgreSQL",
        _ => "SQLite",
    };
    let (importer, acting) = (instance.importer(), Acting::operator());
    let values = vec![
        ("slug", "prova".to_owned()),
        ("name", "Xarxa de prova".to_owned()),
        ("network_kind", "municipalities".to_owned()),
    ];
    let noun = importer
        .noun("network")
        .ok_or_else(|| anyhow::anyhow!("no networks"))?;
    let row = GivenRow {
        id: None,
        base_version: None,
        values,
        choice: None,
    };
    let network = importer.save_one(&acting, None, noun, row).await?.id;
    for round in ["first", "second"] {
        let began = measure::start();
        let noun = importer.noun("organisation");
        let new = NewRun::of_file("organitzacions.xlsx", noun, Some(network));
        let run = importer.start(&acting, &new).await?;
        importer.read_path(&acting, run, &sheet).await?;
        let looked_seconds = measure::seconds(began);
        let counts = importer.report(run).await?.counts;
        let outcome = importer.confirm(&acting, run).await?;
        println!(
            "{engine}, {round} time, {} rows: read and looked at in {looked_seconds:.1} s \
             {counts:?}; the confirming transaction took {:.2} s ({} written)",
            arguments.rows,
            f64::from(i32::try_from(outcome.transaction_ms)?) / 1000.0,
            outcome.written()
        );
    }
    println!(
        "{engine}: peak memory {} MB, of which {before_megabytes} MB before the import \
         (no more than {MOST_MEGABYTES} MB at 100,000 rows)",
        measure::peak_megabytes(),
    );
    Ok(())
}

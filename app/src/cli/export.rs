//! `ordit export`: a list of a network as a file that the importer reads back.

use std::{
    fs::File,
    io::{Cursor, Write},
    process::ExitCode,
};

use anyhow::Context;
use ordit_kernel::{Id, Lang};
use ordit_platform::{
    db::query,
    export::{Format, Table},
    import::{Noun, Record},
};
use uuid::Uuid;

use super::arguments::{ExportArguments, ExportFormat};
use crate::{Instance, bring::network_id};

pub async fn export(arguments: ExportArguments) -> anyhow::Result<ExitCode> {
    let instance = arguments.place.opening().open().await?;
    let Some(noun) = instance.importer().noun(&arguments.noun) else {
        eprintln!("ordit: nothing called {} can be exported", arguments.noun);
        return Ok(ExitCode::from(2));
    };
    let lang: Lang = arguments
        .lang
        .parse()
        .context("--lang is one of ca, es, eu, en")?;
    let network = network_id(&instance.db, &arguments.network).await?;
    let rows = rows(&instance, noun, network).await?;
    let table = Table::whole(noun, &instance.words, lang);
    let format = match arguments.format {
        ExportFormat::Csv => Format::Csv,
        ExportFormat::Xlsx => Format::Xlsx,
        ExportFormat::Json => Format::Json,
    };
    match arguments.out {
        Some(path) => {
            let file = File::create(&path)
                .with_context(|| format!("{} cannot be written", path.display()))?;
            table.write(format, file, rows)?.sync_all()?;
        }
        // A workbook is written back and forth, which standard output cannot do.
        None => {
            let bytes = table
                .write(format, Cursor::new(Vec::new()), rows)?
                .into_inner();
            std::io::stdout().write_all(&bytes)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn rows(
    instance: &Instance,
    noun: &'static Noun,
    network: Id,
) -> anyhow::Result<Vec<(Id, Record)>> {
    let sql = match noun.name {
        "network" => "SELECT $1 AS id",
        "ally" => "SELECT organisation_id AS id FROM allies WHERE network_id = $1",
        _ => "SELECT organisation_id AS id FROM memberships WHERE network_id = $1 AND is_current",
    };
    let found = query(instance.db.read(), sql, [Uuid::from(network).into()]).await?;
    let ids: Result<Vec<Id>, _> = found
        .iter()
        .map(|row| row.try_get::<Uuid>("", "id").map(Id))
        .collect();
    let ids = ids?;
    let current = (noun.current)(&instance.db, Some(network), &ids).await?;
    let mut rows: Vec<_> = current
        .into_iter()
        .map(|(id, current)| (id, current.record))
        .collect();
    let name = |record: &Record| record.get("name").cloned().unwrap_or_default();
    rows.sort_by_cached_key(|(id, record)| (ordit_platform::fold::fold(&name(record)), *id));
    Ok(rows)
}

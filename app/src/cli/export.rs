//! `ordit export`: a list of a network as a file that the importer reads back.

use std::{
    fs::File,
    io::{Seek, SeekFrom, copy, stdout},
    process::ExitCode,
};

use anyhow::Context;
use ordit_kernel::Id;
use ordit_platform::{
    db::query,
    export::{Format, List},
    fold::fold,
    import::Noun,
};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::arguments::{ExportArguments, ExportFormat};
use crate::bring::network_id;

pub async fn export(arguments: ExportArguments) -> anyhow::Result<ExitCode> {
    let instance = arguments.place.opening().open_known().await?;
    let noun = instance.importer().noun(&arguments.noun);
    let noun = noun.context("there is no such noun")?;
    let network = network_id(&instance.db, &arguments.network).await?;
    let moment = instance.db.read_at_one_moment().await?;
    let list = List {
        noun,
        network: Some(network),
        fields: noun.fields.iter().collect(),
        ids: by_name(&moment, noun, network).await?,
        viewer: None,
        format: match arguments.format {
            ExportFormat::Csv => Format::Csv,
            ExportFormat::Xlsx => Format::Xlsx,
            ExportFormat::Json | ExportFormat::Geojson => Format::Json,
        },
        is_map: matches!(arguments.format, ExportFormat::Geojson),
        lang: arguments.lang,
        words: instance.words.clone(),
    };
    match arguments.out {
        Some(path) => {
            let file = File::create(&path)
                .with_context(|| format!("{} cannot be written", path.display()))?;
            list.write(&moment, file).await?.sync_all()?;
        }
        // A workbook is written back and forth, which standard output cannot do.
        None => {
            let mut file = list.write(&moment, tempfile::tempfile()?).await?;
            file.seek(SeekFrom::Start(0))?;
            copy(&mut file, &mut stdout().lock())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What is listed, in the order of the names.
async fn by_name(
    on: &impl ConnectionTrait,
    noun: &'static Noun,
    network: Id,
) -> anyhow::Result<Vec<Id>> {
    let listed = match noun.name {
        "network" => "SELECT $1",
        "contact" => {
            "SELECT c.entry_id FROM contacts c JOIN entries s ON s.id = c.entry_id \
             WHERE c.network_id = $1 AND s.state <> 'archived'"
        }
        "person" => {
            "SELECT m.person_id FROM mandates m WHERE m.network_id = $1 OR EXISTS (SELECT 1 \
             FROM memberships s WHERE s.organisation_id = m.organisation_id \
             AND s.network_id = $1 AND s.is_current AND s.state <> 'left')"
        }
        // What only a group sees is no list's, nor is a sensitive group.
        "activity" => {
            "SELECT o.activity_id FROM activity_owners o JOIN entries s ON s.id = o.activity_id \
             WHERE s.network_id = $1 AND o.owner_id = $1 AND s.state <> 'archived' \
             AND EXISTS (SELECT 1 FROM entry_audiences a WHERE a.entry_id = s.id \
             AND a.scope NOT LIKE 'group:%')"
        }
        "activity_owner" => {
            "SELECT o.activity_id FROM activity_owners o JOIN entries s ON s.id = o.activity_id \
             WHERE o.owner_id = $1 AND s.state <> 'archived' \
             AND EXISTS (SELECT 1 FROM entry_audiences a WHERE a.entry_id = s.id \
             AND a.scope NOT LIKE 'group:%')"
        }
        "group" | "group_member" => {
            "SELECT g.entry_id FROM network_groups g JOIN entries s ON s.id = g.entry_id \
             WHERE s.network_id = $1 AND s.state <> 'archived' AND NOT g.is_sensitive"
        }
        "guide" => {
            // What an organisation keeps to itself is no list's.
            "SELECT g.entry_id FROM guides g JOIN entries s ON s.id = g.entry_id \
             WHERE s.network_id = $1 AND s.state <> 'archived' \
             AND (g.standing <> 'draft' OR g.kept_by IS NULL)"
        }
        "ally" => "SELECT organisation_id FROM allies WHERE network_id = $1",
        _ => "SELECT organisation_id FROM memberships WHERE network_id = $1 AND is_current",
    };
    let sql = format!(
        "SELECT e.id, t.title FROM entries e \
         LEFT JOIN entry_texts t ON t.entry_id = e.id AND t.lang = e.lang \
         WHERE e.id IN ({listed})"
    );
    let found = query(on, &sql, [Uuid::from(network).into()]).await?;
    let mut named = Vec::with_capacity(found.len());
    for row in found {
        let title: Option<String> = row.try_get("", "title")?;
        named.push((fold(&title.unwrap_or_default()), Id(row.try_get("", "id")?)));
    }
    named.sort_unstable();
    Ok(named.into_iter().map(|(_, id)| id).collect())
}

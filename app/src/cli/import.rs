//! `ordit import`: spreadsheets into a network, with a look beforehand.

use std::{collections::BTreeMap, path::PathBuf, process::ExitCode};

use ordit_kernel::Lang;
use ordit_platform::{
    i18n::Translator,
    import::{Importer, Status},
};

use super::arguments::ImportArguments;
use crate::{
    Instance,
    bring::{self, Brought, How, Target},
};

pub async fn import(arguments: ImportArguments) -> anyhow::Result<ExitCode> {
    let opening = arguments.place.opening();
    let instance = match arguments.create_network.is_some() {
        true => opening.open().await?,
        false => opening.open_known().await?,
    };
    let importer = instance.importer();
    let l = Translator::new(instance.words.clone(), language());
    let noun = arguments.noun.as_deref();
    let noun = noun.and_then(|name| importer.noun(name));
    let files = bring::spreadsheets(&importer, &arguments.file)?;
    let how = How {
        network: Target::Known(&arguments.network),
        noun,
        is_dry_run: arguments.dry_run,
        is_strict: arguments.strict,
        tells: true,
    };
    let Some(name) = &arguments.create_network else {
        return bring_all(&instance, &importer, &l, how, &files).await;
    };
    if arguments.dry_run || arguments.strict {
        let imagined = Target::Imagined(instance.effects.id());
        let look = How {
            network: imagined,
            is_dry_run: true,
            ..how
        };
        let looked = bring_all(&instance, &importer, &l, look, &files).await?;
        if arguments.dry_run {
            return Ok(looked);
        }
    }
    bring::create_network(&importer, &l, &arguments.network, name).await?;
    bring_all(&instance, &importer, &l, how, &files).await
}

async fn bring_all(
    instance: &Instance,
    importer: &Importer,
    l: &Translator,
    how: How<'_>,
    files: &[PathBuf],
) -> anyhow::Result<ExitCode> {
    let mut all = Vec::new();
    for file in files {
        let brought = bring::bring(importer, &instance.db, l, how, file).await?;
        println!(
            "{}: {}",
            brought.file,
            summary(l, std::slice::from_ref(&brought))
        );
        all.push(brought);
    }
    println!("{}", summary(l, &all));
    Ok(ExitCode::SUCCESS)
}

/// The language of the terminal; the command line itself speaks English.
fn language() -> Lang {
    let asked = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    let code = asked.as_deref().and_then(|value| value.get(..2));
    code.and_then(|code| code.parse().ok()).unwrap_or(Lang::En)
}

fn summary(l: &Translator, all: &[Brought]) -> String {
    let mut counts: BTreeMap<Status, usize> = BTreeMap::new();
    for (status, count) in all.iter().flat_map(|brought| &brought.report.counts) {
        *counts.entry(*status).or_default() += count;
    }
    let counts = counts.iter().map(|(status, count)| {
        format!(
            "{} {count}",
            l.t(format!("import-status-{}", status.code()))
        )
    });
    let written: u64 = all
        .iter()
        .filter_map(|b| b.outcome.as_ref())
        .map(|o| o.written())
        .sum();
    let told: Vec<String> = counts
        .chain([format!("{} {written}", l.t("app-written"))])
        .collect();
    told.join(" · ")
}

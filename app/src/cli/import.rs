//! `ordit import`: spreadsheets into a network, with a look beforehand.

use std::{collections::BTreeMap, process::ExitCode};

use ordit_kernel::Lang;
use ordit_platform::{i18n::Translator, import::Status};

use super::arguments::ImportArguments;
use crate::bring::{self, Brought, How};

pub async fn import(arguments: ImportArguments) -> anyhow::Result<ExitCode> {
    let instance = arguments.place.opening().open().await?;
    let importer = instance.importer();
    let l = Translator::new(instance.words.clone(), language());
    let noun = match &arguments.noun {
        Some(name) => match importer.noun(name) {
            Some(noun) => Some(noun),
            None => {
                eprintln!("ordit: nothing called {name} can be imported");
                return Ok(ExitCode::from(2));
            }
        },
        None => None,
    };
    if let Some(name) = &arguments.create_network {
        bring::create_network(&importer, &l, &arguments.network, name).await?;
    }
    let how = How {
        network: &arguments.network,
        noun,
        is_dry_run: arguments.dry_run,
        is_strict: arguments.strict,
    };
    let mut all = Vec::new();
    for file in bring::spreadsheets(&importer, &arguments.file)? {
        let brought = bring::bring(&importer, &instance.db, &l, how, &file).await?;
        println!("{}: {}", brought.file, summary(&l, std::slice::from_ref(&brought)));
        all.push(brought);
    }
    println!("{}", summary(&l, &all));
    Ok(ExitCode::SUCCESS)
}

/// The language of the terminal; the command line itself speaks English.
fn language() -> Lang {
    let asked = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| {
        std::env::var(name).ok().filter(|value| !value.is_empty())
    });
    let code = asked.as_deref().and_then(|value| value.get(..2));
    code.and_then(|code| code.parse().ok()).unwrap_or(Lang::En)
}

fn summary(l: &Translator, all: &[Brought]) -> String {
    let mut counts: BTreeMap<Status, usize> = BTreeMap::new();
    for (status, count) in all.iter().flat_map(|brought| &brought.report.counts) {
        *counts.entry(*status).or_default() += count;
    }
    let counts = counts.iter().map(|(status, count)| format!("{} {count}", l.t(status.key())));
    let written: u64 = all.iter().filter_map(|b| b.outcome.as_ref()).map(|o| o.written()).sum();
    let told: Vec<String> = counts.chain([format!("{} {written}", l.t("app-written"))]).collect();
    told.join(" · ")
}

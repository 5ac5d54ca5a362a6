//! What `ARCHITECTURE.md` and `docs/coverage.md` say is so.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use crate::world::repository;
use ordit_app::MODULES;

pub fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Rows of the first table under a heading, as cells.
fn table(text: &str, heading: &str) -> Vec<Vec<String>> {
    let (_, after) = text
        .split_once(heading)
        .unwrap_or_else(|| panic!("no {heading}"));
    let rows = after.lines().skip_while(|line| !line.starts_with('|'));
    rows.take_while(|line| line.starts_with('|'))
        .skip(2)
        .map(|line| {
            line.trim_matches('|')
                .split('|')
                .map(|cell| cell.trim().to_owned())
                .collect()
        })
        .collect()
}

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        let name = entry.file_name();
        let is_made = ["target", "node_modules", "dist", ".git"]
            .iter()
            .any(|made| name == *made);
        if path.is_dir() && !is_made {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(path);
        }
    }
}

fn all_sources() -> Vec<PathBuf> {
    let mut all = Vec::new();
    sources(&repository(), &mut all);
    all
}

/// Whether a test or a story has this name.
pub fn is_a_test(name: &str) -> bool {
    static TESTS: LazyLock<String> = LazyLock::new(|| {
        let sources = all_sources();
        let texts = sources.iter().map(fs::read_to_string);
        texts.map(|text| text.expect("a source")).collect()
    });
    let forms = [
        format!("fn {name}("),
        format!("story!({name},"),
        format!("    {name},\n"),
        format!("mod {name} {{"),
    ];
    forms.iter().any(|form| TESTS.contains(form))
}

#[test]
fn the_table_of_dependencies_is_that_of_the_manifests() {
    let text = read("ARCHITECTURE.md");
    let told: BTreeMap<String, BTreeSet<String>> = table(&text, "## Who may use whom")
        .into_iter()
        .map(|cells| {
            let used = cells[1]
                .split(',')
                .map(|name| name.trim().trim_matches('`').to_owned());
            let used = used
                .filter(|name| !name.is_empty() && name != "–")
                .collect();
            (cells[0].trim_matches('`').to_owned(), used)
        })
        .collect();
    for (folder, used) in &told {
        let manifest: toml::Table = read(&format!("{folder}/Cargo.toml"))
            .parse()
            .expect("a manifest");
        let dependencies = manifest["dependencies"].as_table().expect("dependencies");
        let real: BTreeSet<String> = dependencies
            .keys()
            .filter_map(|name| name.strip_prefix("ordit-"))
            .map(str::to_owned)
            .collect();
        assert_eq!(&real, used, "{folder}");
    }
    let workspace: toml::Table = read("Cargo.toml").parse().expect("the workspace");
    let members = workspace["workspace"]["members"]
        .as_array()
        .expect("members")
        .len();
    assert_eq!(told.len(), members, "a crate is missing in the table");
}

#[test]
fn every_test_that_coverage_names_exists() {
    let rows = table(&read("docs/coverage.md"), "# Coverage");
    assert_eq!(rows.len(), 141);
    for (number, row) in rows.iter().enumerate() {
        assert_eq!(row[0], (number + 1).to_string());
        let shown = row[3].trim_matches('`');
        let is_there = shown == "not yet" || is_a_test(shown);
        assert!(is_there, "row {}: no test {shown}", row[0]);
        assert_eq!(row[2] == "not yet", shown == "not yet", "row {}", row[0]);
    }
}

#[test]
fn landed_migrations_never_change() {
    let lock = read("migrations.lock");
    let told: BTreeMap<&str, &str> = lock
        .lines()
        .filter_map(|line| line.split_once(' '))
        .collect();
    let mut real = BTreeMap::new();
    for migration in MODULES.iter().flat_map(|module| module.migrations) {
        real.insert(migration.name, ordit_platform::db::checksum(migration));
    }
    let real: BTreeMap<&str, &str> = real
        .iter()
        .map(|(name, sum)| (*name, sum.as_str()))
        .collect();
    assert_eq!(
        told, real,
        "add new migrations to migrations.lock; never change landed ones"
    );
}

#[test]
fn rules_know_no_io_and_queries_live_in_stores() {
    for path in all_sources() {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text = fs::read_to_string(&path).expect("a source");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        if name == "rules.rs" {
            for io in ["axum", "sea_orm", "tokio", "::now("] {
                assert!(!code.contains(io), "{} knows {io}", path.display());
            }
        }
        let is_slice = path.components().any(|part| part.as_os_str() == "slices");
        let may_query = ["store.rs", "known.rs", "checks.rs", "tests.rs"];
        let is_test = path.components().any(|part| part.as_os_str() == "tests");
        let is_store = is_test || may_query.contains(&name.as_str()) || name.ends_with("_store.rs");
        if is_slice && !is_store {
            for sql in ["\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE "] {
                assert!(!code.contains(sql), "{} holds a query", path.display());
            }
        }
    }
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    for path in all_sources() {
        let text = fs::read_to_string(&path).expect("a source");
        assert!(
            text.lines().count() <= 400,
            "{} is too long",
            path.display()
        );
        assert!(
            text.starts_with("//! "),
            "{} says nothing of itself",
            path.display()
        );
    }
}

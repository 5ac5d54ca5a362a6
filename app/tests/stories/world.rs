//! The small world of the stories: two networks with a few organisations, and the repository.

use std::path::{Path, PathBuf};

use ordit_app::{MODULES, bring};
use ordit_kernel::{Id, Lang};
use ordit_platform::{
    db::{Db, DbSettings},
    effects::Effects,
    i18n::Translator,
    import::GivenRow,
};
use ordit_testkit::{Engine, TestApp, TestDatabase};

pub use ordit_app::MODULES as ALL;

/// The folder of the repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The folder of the demo's network.
pub fn demo_of(network: &str) -> PathBuf {
    repository().join("demo").join(network)
}

/// Another process on the same database.
pub async fn beside(app: &TestApp) -> Db {
    let settings = DbSettings {
        readers: 2,
        is_durable: false,
    };
    let db = Db::connect(&app.url, &app.site.effects, &settings).await;
    db.expect("the same database")
}

/// A database of the whole program, for processes of its own; none where the engine is not here.
pub async fn whole_database(engine: Engine) -> Option<TestDatabase> {
    if !engine.is_here() {
        return None;
    }
    let migrations = ALL.iter().flat_map(|module| module.migrations);
    let migrations: Vec<_> = migrations.copied().collect();
    Some(TestDatabase::new(engine, &migrations, &Effects::system()).await)
}

/// Brings every spreadsheet of a folder into a network, strictly.
pub async fn bring_in(app: &TestApp, network: &str, folder: &Path) {
    assert!(!MODULES.is_empty());
    let importer = app.importer();
    let l = Translator::new(app.site.words.clone(), Lang::Ca);
    let network = bring::Target::Known(network);
    let how = bring::How {
        network,
        noun: None,
        is_dry_run: false,
        is_strict: true,
        tells: false,
    };
    for file in bring::spreadsheets(&importer, folder).expect("spreadsheets") {
        bring::bring(&importer, app.db(), &l, how, &file)
            .await
            .expect("a sheet that comes in");
    }
}

/// Makes a network with this address.
pub async fn network(app: &TestApp, slug: &str, name: &str) -> Id {
    let l = Translator::new(app.site.words.clone(), Lang::Ca);
    let made = bring::create_network(&app.importer(), &l, slug, name).await;
    made.expect("a network")
}

/// Makes a member of a network.
pub async fn member(app: &TestApp, network: Id, name: &str, municipality: &str) -> Id {
    let values = vec![
        ("name", name.to_owned()),
        ("organisation_kind", "municipality".to_owned()),
        ("municipality", municipality.to_owned()),
    ];
    let importer = app.importer();
    let noun = importer.noun("organisation").expect("the noun");
    let row = GivenRow {
        id: None,
        base_version: None,
        values,
        choice: None,
    };
    let saved = importer
        .save_one(&app.operator(), Some(network), noun, row)
        .await;
    saved.expect("a member").id
}

//! Opening an instance: its database, migrated; its snapshot; its words.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, bail};
use ordit_platform::{
    db::{self, Db, DbSettings, SqlMigration},
    effects::Effects,
    i18n::Words,
    import::Importer,
    instance::{DEMO, mark},
    register,
    search::Search,
    snapshot::{Kind, Snapshots},
    web::{self, Routes, Settings, Shared, Site},
};

use crate::{MODULES, NAV, NOUNS};

/// The file of the database in the folder of an instance.
const DATABASE: &str = "ordit.db";

/// Where an instance lives.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Holds `ordit.db`, the snapshot and backups.
    pub data: PathBuf,
    /// The database's address; SQLite in `data` when there is none.
    pub database: Option<String>,
}

/// An open instance.
pub struct Instance {
    pub db: Db,
    pub words: Arc<Words>,
    pub effects: Effects,
    snapshot_file: PathBuf,
    search_folder: PathBuf,
}

impl Opening {
    /// The address of the database.
    pub fn database_url(&self) -> String {
        self.database
            .clone()
            .unwrap_or_else(|| format!("sqlite://{}?mode=rwc", self.data.join(DATABASE).display()))
    }

    /// Opens the instance and brings its schema up to date.
    ///
    /// # Errors
    /// When the folder or the database cannot be used.
    pub async fn open(&self) -> anyhow::Result<Instance> {
        std::fs::create_dir_all(&self.data)
            .with_context(|| format!("the folder {} cannot be made", self.data.display()))?;
        let effects = Effects::system();
        let db = Db::connect(&self.database_url(), &effects, &DbSettings::default()).await;
        let db = db.context("the database cannot be opened")?;
        db::migrate(&db, migrations())
            .await
            .context("the database cannot be brought up to date")?;
        register::fill_keys(&db)
            .await
            .context("the names in the database cannot be put in order")?;
        let locales = MODULES
            .iter()
            .flat_map(|module| module.locales)
            .flatten()
            .copied();
        let words = Arc::new(Words::new(locales)?);
        let snapshot_file = self.data.join("snapshot");
        let search_folder = self.data.join("search");
        Ok(Instance {
            db,
            words,
            effects,
            snapshot_file,
            search_folder,
        })
    }

    /// The same of an instance that is there: a mistyped folder is not made.
    ///
    /// # Errors
    /// When there is none in the folder, or it cannot be opened.
    pub async fn open_known(&self) -> anyhow::Result<Instance> {
        if self.database.is_none() && !self.data.join(DATABASE).exists() {
            bail!(
                "{} holds no instance. `ordit serve` makes one; choose another folder with --data",
                self.data.display()
            );
        }
        self.open().await
    }

    /// The same, and refuses the demo's database, which is not to be used in earnest.
    ///
    /// # Errors
    /// When it cannot be opened, or belongs to the demo.
    pub async fn open_in_earnest(&self) -> anyhow::Result<Instance> {
        let instance = self.open().await?;
        if mark(&instance.db, DEMO).await?.is_some() {
            bail!(
                "{} holds the demo, which is for looking only. Choose another folder with --data",
                self.data.display()
            );
        }
        Ok(instance)
    }
}

impl Instance {
    /// The snapshot, from its file when it is good.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn snapshots(&self) -> anyhow::Result<Snapshots> {
        let file = Some(self.snapshot_file.clone());
        Ok(Snapshots::open(&self.db, kinds(), file).await?)
    }

    /// The search index beside a snapshot; it is opened when it is first brought up to date.
    pub fn search(&self, snapshots: &Snapshots) -> Search {
        Search::in_folder(&self.db, snapshots, self.search_folder.clone())
    }

    /// Where that index lies.
    pub fn search_folder(&self) -> &Path {
        &self.search_folder
    }

    /// The one door for rows.
    pub fn importer(&self) -> Importer {
        Importer::new(self.db.clone(), self.words.clone(), NOUNS.to_vec())
    }

    /// The site and all its routes.
    ///
    /// # Errors
    /// When the snapshot cannot be made.
    pub async fn site(&self, settings: Settings) -> anyhow::Result<(Shared, axum::Router)> {
        let snapshots = self.snapshots().await?;
        let site = Arc::new(Site {
            db: self.db.clone(),
            search: self.search(&snapshots),
            snapshots,
            words: self.words.clone(),
            effects: self.effects.clone(),
            settings,
            signing_key: web::signing_key(&self.db).await?,
            modules: MODULES,
            nav: NAV,
        });
        let mut routes = Routes::new();
        for module in MODULES {
            routes.module(module.name, module.routes);
        }
        let router = web::build(&site, routes);
        Ok((site, router))
    }
}

/// Every migration of every module.
pub fn migrations() -> Vec<SqlMigration> {
    MODULES
        .iter()
        .flat_map(|module| module.migrations)
        .copied()
        .collect()
}

/// Every kind of entry.
pub fn kinds() -> Vec<Kind> {
    MODULES
        .iter()
        .flat_map(|module| module.kinds)
        .copied()
        .collect()
}

//! An app of chosen slices, called in the process itself.

use std::sync::Arc;

use axum::Router;
use ordit_kernel::{Acting, Id, Reach, Role};
use ordit_platform::{
    backup::Nightly,
    db::{Db, SqlMigration},
    i18n::Words,
    import::Importer,
    module::Module,
    search::Search,
    session,
    snapshot::Snapshots,
    web::{self, RouteInfo, Routes, Settings, Shared, Site},
};
use tempfile::TempDir;
use url::Url;

use crate::{Engine, TestClock, TestDatabase, Visitor, effects::effects};

/// One instance in a test.
pub struct TestApp {
    pub site: Shared,
    pub clock: Arc<TestClock>,
    pub routes: Vec<RouteInfo>,
    pub folder: TempDir,
    pub url: String,
    router: Router,
}

impl TestApp {
    /// An empty instance of these modules.
    ///
    /// # Panics
    /// When it cannot be made: then no test can say anything.
    pub async fn new(modules: &'static [Module], engine: Engine) -> Self {
        let (effects, clock) = effects();
        let migrations: Vec<SqlMigration> = modules
            .iter()
            .flat_map(|module| module.migrations)
            .copied()
            .collect();
        let database = TestDatabase::new(engine, &migrations, &effects).await;
        let (db, folder, url) = (database.db, database.folder, database.url);
        let kinds = modules
            .iter()
            .flat_map(|module| module.kinds)
            .copied()
            .collect();
        let snapshots = Snapshots::open(&db, kinds, None)
            .await
            .expect("an empty snapshot");
        let locales = modules
            .iter()
            .flat_map(|module| module.locales)
            .flatten()
            .copied();
        let words = Arc::new(Words::new(locales).expect("locale files that can be read"));
        let address = Url::parse("http://ordit.test").expect("an address");
        let settings = Settings {
            is_demo: true,
            nightly: Some(Nightly {
                folder: folder.path().join("backups"),
                kept: 2,
                hour: 4,
            }),
            ..Settings::new(address)
        };
        let signing_key = web::signing_key(&db).await.expect("a key");
        let site = Site {
            signing_key,
            search: Search::in_memory(&db, &snapshots),
            db,
            snapshots,
            words,
            effects,
            settings,
            modules,
            nav: &[],
        };
        let site = Arc::new(site);
        let mut routes = Routes::new();
        for module in modules {
            routes.module(module.name, module.routes);
        }
        let infos = routes.infos().to_vec();
        let router = web::build(&site, routes);
        Self {
            site,
            clock,
            routes: infos,
            folder,
            url,
            router,
        }
    }

    /// The same instance with other settings, as after a new start.
    #[must_use]
    pub fn with_settings(self, change: impl FnOnce(Settings) -> Settings) -> Self {
        let old = &self.site;
        let site = Arc::new(Site {
            db: old.db.clone(),
            snapshots: old.snapshots.clone(),
            search: old.search.clone(),
            words: Arc::clone(&old.words),
            effects: old.effects.clone(),
            settings: change(old.settings.clone()),
            signing_key: old.signing_key.clone(),
            modules: old.modules,
            nav: old.nav,
        });
        let mut routes = Routes::new();
        for module in site.modules {
            routes.module(module.name, module.routes);
        }
        let router = web::build(&site, routes);
        Self {
            site,
            router,
            ..self
        }
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.site.db
    }

    /// The app as a service, for stories that need a socket.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// The one door for rows, with the nouns of this app.
    pub fn importer(&self) -> Importer {
        let nouns = self
            .site
            .modules
            .iter()
            .flat_map(|module| module.nouns)
            .collect();
        Importer::new(self.site.db.clone(), self.site.words.clone(), nouns)
    }

    /// Whoever runs the command line.
    pub fn operator(&self) -> Acting {
        Acting::operator()
    }

    /// Someone who did not sign in.
    pub fn visitor(&self) -> Visitor<'_> {
        Visitor::new(self, None)
    }

    /// The first coordinator, of every network of the instance.
    ///
    /// # Panics
    /// When no session can be made.
    pub async fn coordinator(&self) -> Visitor<'_> {
        let site = &self.site;
        let person = session::ensure_first_coordinator(&site.db, &site.effects).await;
        self.signed_in(person.expect("a first coordinator")).await
    }

    /// The coordinator of one network only.
    ///
    /// # Panics
    /// When no session can be made.
    pub async fn coordinator_of(&self, network: Id) -> Visitor<'_> {
        self.someone(Role::Coordination, Reach::Network(network))
            .await
    }

    /// Somebody new who holds this role.
    ///
    /// # Panics
    /// When no session can be made.
    pub async fn someone(&self, role: Role, reach: Reach) -> Visitor<'_> {
        self.someone_with(&[(role, reach)]).await.1
    }

    /// Somebody new who holds these roles.
    ///
    /// # Panics
    /// When no session can be made.
    pub async fn someone_with(&self, mandates: &[(Role, Reach)]) -> (Id, Visitor<'_>) {
        let person = self.site.effects.id();
        for (role, reach) in mandates {
            let granted = session::grant_mandate(&self.site.db, person, *role, *reach).await;
            granted.expect("a mandate");
        }
        (person, self.signed_in(person).await)
    }

    /// The network with this slug.
    ///
    /// # Panics
    /// When there is none.
    pub async fn network(&self, slug: &str) -> Id {
        self.catch_up().await;
        let snapshot = self.site.snapshots.current();
        let mut networks = snapshot.networks();
        networks
            .find(|head| &*head.slug == slug)
            .map(|head| head.id)
            .expect("the network")
    }

    /// Brings the snapshot up to the last event.
    ///
    /// # Panics
    /// When the database cannot be read.
    pub async fn catch_up(&self) {
        self.site
            .snapshots
            .catch_up()
            .await
            .expect("a feed to follow");
    }

    async fn signed_in(&self, person: Id) -> Visitor<'_> {
        let site = &self.site;
        let token = session::start(&site.db, &site.effects, person)
            .await
            .expect("a session");
        Visitor::new(self, Some(token))
    }
}

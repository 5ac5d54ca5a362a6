//! `ordit demo`: the networks of `demo/`, loaded behind the running server by the same import.

use std::{
    process::ExitCode,
    sync::atomic::{AtomicU8, Ordering},
};

use anyhow::bail;
use ordit_kernel::Lang;
use ordit_platform::{
    i18n::Translator,
    instance::{DEMO, mark, set_mark},
    web::{Settings, Shared},
};
use rust_embed::RustEmbed;

use super::{
    arguments::DemoArguments,
    serve::{listen, public_url, run},
};
use crate::{
    Instance, Opening,
    bring::{How, Target, bring, spreadsheets},
};

/// The demo's spreadsheets, in the program itself.
#[derive(RustEmbed)]
#[folder = "../demo"]
#[include = "*/*.csv"]
struct Sheets;

/// The order in which the networks appear.
const NETWORKS: [&str; 5] = ["xmess", "xpc", "essbcn", "energies", "inventada"];

/// How far the demo is loaded; a process serves one demo at most.
static LOADED: AtomicU8 = AtomicU8::new(0);
static HAS_FAILED: AtomicU8 = AtomicU8::new(0);

/// How far the demo of this process is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DemoState {
    Loading { networks: u8, of: u8 },
    Loaded,
    Failed,
}

/// How far the demo of this process is loaded.
pub fn demo_state() -> DemoState {
    let networks = LOADED.load(Ordering::Relaxed);
    let of = u8::try_from(NETWORKS.len()).unwrap_or(u8::MAX);
    if HAS_FAILED.load(Ordering::Relaxed) > 0 {
        DemoState::Failed
    } else if networks >= of {
        DemoState::Loaded
    } else {
        DemoState::Loading { networks, of }
    }
}

pub async fn demo(arguments: DemoArguments) -> anyhow::Result<ExitCode> {
    if !arguments.listen.ip().is_loopback() && !arguments.public_demo {
        bail!(
            "in the demo everyone may act as coordination, so it listens on this machine only; \
             say --public-demo if that is what you want"
        );
    }
    let opening = Opening {
        data: arguments.data.clone(),
        database: None,
    };
    let instance = opening.open().await?;
    let is_loaded = match mark(&instance.db, DEMO).await?.as_deref() {
        Some("loaded") => true,
        Some(_) => false,
        None => {
            refuse_unless_new(&instance).await?;
            set_mark(&instance.db, DEMO, "loading").await?;
            false
        }
    };
    let listener = listen(arguments.listen).await?;
    let address = public_url(None, &listener)?;
    let settings = Settings {
        is_demo: true,
        ..Settings::new(address.clone())
    };
    let (site, router) = instance.site(settings).await?;
    println!("The demo listens at {address}");
    if is_loaded {
        LOADED.store(u8::MAX, Ordering::Relaxed);
    } else {
        tokio::spawn(load_and_tell(site.clone(), instance.importer()));
    }
    crate::screens::resume_imports(&site).await?;
    run(&instance, site, router, listener).await
}

/// A folder with someone's own data never becomes a demo.
async fn refuse_unless_new(instance: &Instance) -> anyhow::Result<()> {
    if ordit_platform::events::last_seq(instance.db.read()).await? > 0 {
        bail!("this folder holds an instance that is no demo; choose another with --data");
    }
    Ok(())
}

async fn load_and_tell(site: Shared, importer: ordit_platform::import::Importer) {
    match load(&site, &importer).await {
        Ok(()) => println!("The demo is loaded"),
        Err(error) => {
            HAS_FAILED.store(1, Ordering::Relaxed);
            tracing::error!("the demo cannot be loaded: {error:#}");
        }
    }
}

/// Loads every network; what an interrupted start left half done is found again and kept.
async fn load(site: &Shared, importer: &ordit_platform::import::Importer) -> anyhow::Result<()> {
    let l = Translator::new(site.words.clone(), Lang::En);
    let folder = tempfile::tempdir()?;
    for network in NETWORKS {
        let own = folder.path().join(network);
        std::fs::create_dir_all(&own)?;
        for name in Sheets::iter().filter(|name| name.starts_with(&format!("{network}/"))) {
            if let Some(sheet) = Sheets::get(&name) {
                std::fs::write(folder.path().join(name.as_ref()), sheet.data)?;
            }
        }
        let how = How {
            network: Target::Known(network),
            noun: None,
            is_dry_run: false,
            is_strict: true,
            tells: false,
        };
        for file in spreadsheets(importer, &own)? {
            bring(importer, &site.db, &l, how, &file).await?;
        }
        LOADED.fetch_add(1, Ordering::Relaxed);
    }
    set_mark(&site.db, DEMO, "loaded").await.map_err(Into::into)
}

//! `ordit demo`: the networks of `demo/`, loaded behind the running server by the same import.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::atomic::{AtomicU8, Ordering},
};

use anyhow::{Context, anyhow, bail};
use axum::Router;
use ordit_kernel::{Acting, Lang};
use ordit_members::people::acts::ensure_first_coordinator;
use ordit_platform::{
    i18n::Translator,
    import::Importer,
    instance::{DEMO, mark, set_mark},
    mail::{EmailAddress, Way},
    session,
    web::{Settings, Shared},
};
use rust_embed::RustEmbed;

use super::{
    arguments::DemoArguments,
    serve::{hold, listen, public_url, run},
};
use crate::{
    Instance, Opening,
    bring::{
        How, Target, bring, invented_elections, invented_fees, invented_guests, invented_intake,
        invented_joining, invented_year, spreadsheets,
    },
};

/// The demo's spreadsheets and forms, in the program itself.
#[derive(RustEmbed)]
#[folder = "../demo"]
#[include = "*/*.csv"]
#[include = "*/*.json"]
struct Sheets;

/// The folders of the demo and the networks in them, in the order in which they appear.
const NETWORKS: [Folder; 5] = [
    Folder::named("xmess"),
    Folder::named("xpc"),
    Folder::named("essbcn"),
    Folder::named("energies"),
    Folder::named("inventada"),
];
/// A real network of another country, which comes on request only.
const FOREIGN: Folder = Folder {
    name: "foreign",
    network: "coops-uk",
};

/// The network whose every fact is made up, and the sheet of its fees.
const INVENTED: &str = "inventada";
const BRACKETS: &str = "fees/trams.csv";
/// The forms that its people send in a year.
const YEAR: &str = "year/inventada.json";

/// What the demo's mark says.
const LOADING: &str = "loading";
const HAS_OWN: &str = "loaded, with people and fees";
const HAS_ALL: &str = "loaded, with people and fees and the foreign one";
/// What it said when there were no people in it yet.
const HAD: [&str; 2] = ["loaded", "loaded with the foreign one"];

/// How far the demo is loaded, and what there is to load; a process serves one demo at most.
static LOADED: AtomicU8 = AtomicU8::new(0);
static TO_LOAD: AtomicU8 = AtomicU8::new(0);
static HAS_FAILED: AtomicU8 = AtomicU8::new(0);

/// A network's spreadsheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Folder {
    name: &'static str,
    network: &'static str,
}

impl Folder {
    /// A folder that is named as its network.
    const fn named(name: &'static str) -> Self {
        Self {
            name,
            network: name,
        }
    }
}

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
    let of = TO_LOAD.load(Ordering::Relaxed);
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
    let _held = hold(&arguments.data)?;
    let known = mark(&instance.db, DEMO).await?;
    if known.is_none() {
        refuse_unless_new(&instance).await?;
        set_mark(&instance.db, DEMO, LOADING).await?;
    }
    if known.as_deref().is_some_and(|mark| HAD.contains(&mark)) {
        println!(
            "An earlier version loaded this demo: people, fees and contacts are not in it. For a \
             new one choose another folder with --data, or put {} away",
            arguments.data.display()
        );
    }
    let missing = missing(known.as_deref(), arguments.with_foreign);
    TO_LOAD.store(
        u8::try_from(missing.len()).unwrap_or(u8::MAX),
        Ordering::Relaxed,
    );
    let_coordinator_in(&instance).await?;
    let listener = listen(arguments.listen).await?;
    let address = public_url(None, &listener)?;
    let settings = Settings {
        is_demo: true,
        mail: Way::Outbox,
        ..Settings::new(address.clone())
    };
    let (site, router) = instance.site(settings).await?;
    println!("The demo listens at {address}");
    if !missing.is_empty() {
        let loading = load_and_tell(site.clone(), router.clone(), instance.importer(), missing);
        tokio::spawn(loading);
    }
    run(&instance, site, router, listener, true).await
}

/// The demo's coordinator may also sign in by mail, which lands in the outbox.
async fn let_coordinator_in(instance: &Instance) -> anyhow::Result<()> {
    let l = Translator::new(instance.words.clone(), Lang::Ca);
    let person = ensure_first_coordinator(&instance.db, &instance.effects, &l).await?;
    let address = EmailAddress::parse(session::DEMO_ADDRESS);
    let address = address.map_err(|refused| anyhow!("{}", refused.key))?;
    let mut write = instance.db.write(&Acting::operator()).await?;
    session::set_address(&mut write, person, Some(&address)).await?;
    write.commit().await.map(drop).map_err(Into::into)
}

/// A folder with someone's own data never becomes a demo.
async fn refuse_unless_new(instance: &Instance) -> anyhow::Result<()> {
    if ordit_platform::events::last_seq(instance.db.read()).await? > 0 {
        bail!("this folder holds an instance that is no demo; choose another with --data");
    }
    Ok(())
}

/// What is not loaded yet, by what the mark says.
fn missing(mark: Option<&str>, with_foreign: bool) -> Vec<Folder> {
    let own = match mark {
        Some(mark) if mark == HAS_ALL || mark == HAD[1] => return Vec::new(),
        Some(mark) if mark == HAS_OWN || mark == HAD[0] => Vec::new(),
        _ => NETWORKS.to_vec(),
    };
    own.into_iter()
        .chain(with_foreign.then_some(FOREIGN))
        .collect()
}

async fn load_and_tell(site: Shared, router: Router, importer: Importer, folders: Vec<Folder>) {
    match load(&site, &router, &importer, &folders).await {
        Ok(()) => println!("The demo is loaded"),
        Err(error) => {
            HAS_FAILED.store(1, Ordering::Relaxed);
            tracing::error!("the demo cannot be loaded: {error:#}");
        }
    }
}

/// Loads every network; what an interrupted start left half done is found again and kept.
async fn load(
    site: &Shared,
    router: &Router,
    importer: &Importer,
    folders: &[Folder],
) -> anyhow::Result<()> {
    let l = Translator::new(site.words.clone(), Lang::En);
    let place = tempfile::tempdir()?;
    for folder in folders {
        let own = unpacked(place.path(), folder.name)?;
        let how = How {
            network: Target::Known(folder.network),
            noun: None,
            is_dry_run: false,
            is_strict: true,
            tells: false,
        };
        for file in spreadsheets(importer, &own)? {
            bring(importer, &site.db, &l, how, &file).await?;
        }
        if folder.name == INVENTED {
            let brackets = Sheets::get(BRACKETS).context("the demo's brackets of fees")?;
            invented_fees(site, folder.network, &brackets.data).await?;
            invented_joining(site, folder.network).await?;
            invented_guests(site).await?;
            invented_intake(site, folder.network).await?;
            invented_elections(site, router, folder.network).await?;
            let year = Sheets::get(YEAR).context("the forms of the demo's year")?;
            invented_year(site, router, &year.data).await?;
        }
        LOADED.fetch_add(1, Ordering::Relaxed);
    }
    let mark = if folders.contains(&FOREIGN) {
        HAS_ALL
    } else {
        HAS_OWN
    };
    set_mark(&site.db, DEMO, mark).await.map_err(Into::into)
}

/// Writes the spreadsheets of a folder to where they can be read.
fn unpacked(place: &Path, folder: &str) -> anyhow::Result<PathBuf> {
    let own = place.join(folder);
    std::fs::create_dir_all(&own)?;
    let inside = format!("{folder}/");
    for name in Sheets::iter().filter(|name| name.starts_with(&inside)) {
        if let Some(sheet) = Sheets::get(&name) {
            std::fs::write(place.join(name.as_ref()), sheet.data)?;
        }
    }
    Ok(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_foreign_network_comes_on_request_and_once() {
        let names = |mark, with_foreign| {
            let folders = missing(mark, with_foreign).into_iter();
            folders.map(|folder| folder.name).collect::<Vec<_>>()
        };
        let own = ["xmess", "xpc", "essbcn", "energies", "inventada"];
        assert_eq!(names(None, false), own);
        assert_eq!(names(Some(LOADING), true)[5..], ["foreign"]);
        assert_eq!(names(Some(HAS_OWN), false), [""; 0]);
        assert_eq!(names(Some(HAS_OWN), true), ["foreign"]);
        assert_eq!(names(Some(HAS_ALL), true), [""; 0]);
        assert_eq!(names(Some(HAD[0]), true), ["foreign"]);
        assert_eq!(names(Some(HAD[1]), true), [""; 0]);
    }

    #[test]
    fn every_folder_of_the_demo_is_inside() {
        for folder in NETWORKS.into_iter().chain([FOREIGN]) {
            let inside = format!("{}/", folder.name);
            let sheets = Sheets::iter().filter(|name| name.starts_with(&inside));
            assert!(sheets.count() >= 2, "{inside}");
        }
    }
}

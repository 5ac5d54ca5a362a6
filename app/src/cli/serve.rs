//! `ordit serve`: listens, follows the feed, and keeps the snapshot on disk.

use std::{
    fs::{File, TryLockError},
    net::SocketAddr,
    path::Path,
    process::ExitCode,
    time::Duration,
};

use anyhow::{Context, bail};
use axum::Router;
use ordit_kernel::Lang;
use ordit_members::people::acts::ensure_first_coordinator;
use ordit_platform::{
    i18n::Translator,
    instance,
    jobs::Background,
    mail::Way,
    search::answer_asks,
    session::{create_sign_in_link, openid::discover_soon},
    web::{Settings, Shared, sum_up},
};
use tokio::net::TcpListener;
use url::Url;

use super::arguments::ServeArguments;
use crate::{Instance, screens};

/// The one-time address of the first coordinator is good for this long.
const FIRST_LINK_SECONDS: i64 = 24 * 3600;
/// The snapshot goes to its file this often.
const SAVE_EVERY: Duration = Duration::from_secs(300);

pub async fn serve(arguments: ServeArguments) -> anyhow::Result<ExitCode> {
    let instance = arguments.place.opening().open_in_earnest().await?;
    let _held = hold(&arguments.place.data)?;
    let listener = listen(arguments.listen).await?;
    let address = public_url(arguments.public_url, &listener)?;
    let elsewhere = arguments.elsewhere.read(&arguments.place.data)?;
    let settings = Settings {
        outbound: elsewhere.outbound,
        openid: elsewhere.openid,
        intake: elsewhere.intake,
        retention: elsewhere.retention,
        responsible: elsewhere.responsible,
        proxies: arguments.proxies,
        mail: arguments.mail.way()?,
        nightly: arguments.backups.nightly(&arguments.place.data),
        ..Settings::new(address.clone())
    };
    let (site, router) = instance.site(settings).await?;
    for provider in site.settings.openid.iter() {
        discover_soon(&site.db, provider).await?;
    }
    instance::set_mark(&instance.db, instance::PUBLIC_URL, address.as_str()).await?;
    println!("Ordit listens at {address}");
    let l = Translator::new(instance.words.clone(), Lang::Ca);
    let person = ensure_first_coordinator(&instance.db, &instance.effects, &l).await?;
    let link =
        create_sign_in_link(&instance.db, &instance.effects, person, FIRST_LINK_SECONDS).await?;
    println!(
        "Coordination signs in once, within a day, at {}",
        join(&address, &link)
    );
    println!("{}", leaving(&site.settings.mail));
    run(&instance, site, router, listener, !arguments.no_jobs).await
}

/// How mail leaves the instance, for whoever starts it.
fn leaving(way: &Way) -> String {
    match way {
        Way::Server(server) => format!("Mail leaves by {server}"),
        Way::Outbox | Way::Nowhere => {
            "Mail waits (no --smtp); codes for signing in are told here".to_owned()
        }
    }
}

/// One program serves a folder: two would write one search index. Nobody else serves it until what
/// is given back goes away, be it by `kill -9`.
pub fn hold(folder: &Path) -> anyhow::Result<File> {
    let path = folder.join("serving");
    let file =
        File::create(&path).with_context(|| format!("{} cannot be written", path.display()))?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => bail!(
            "another ordit serves {}; stop it, or choose another folder with --data",
            folder.display()
        ),
        // Not every file system knows locks.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(file),
    }
}

/// Binds the address, and says plainly when it is taken.
pub async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("{address} cannot be listened on; choose another with --listen"))
}

/// The given address, else the one that is listened on; passkeys will need the name `localhost`.
pub fn public_url(given: Option<Url>, listener: &TcpListener) -> anyhow::Result<Url> {
    let local = listener.local_addr()?;
    let host = if local.ip().is_loopback() || local.ip().is_unspecified() {
        format!("localhost:{}", local.port())
    } else {
        local.to_string()
    };
    Ok(given.map_or_else(|| Url::parse(&format!("http://{host}/")), Ok)?)
}

/// Answers until the process is told to stop; then what is under way is finished. Without jobs,
/// what runs behind the pages is left to other nodes.
pub async fn run(
    instance: &Instance,
    site: Shared,
    router: Router,
    listener: TcpListener,
    does_jobs: bool,
) -> anyhow::Result<ExitCode> {
    let background = does_jobs.then(|| {
        screens::take_over_imports(&site);
        Background::start(&site.db, site.modules, &site.means())
    });
    let follower = tokio::spawn(site.snapshots.clone().follow());
    let searcher = tokio::spawn(site.search.clone().follow());
    let folder = instance.search_folder().to_owned();
    let answerer = tokio::spawn(answer_asks(site.search.clone(), folder));
    let keeper = tokio::spawn(keep_snapshot(site.clone()));
    let measurer = tokio::spawn(sum_up());
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(told_to_stop())
        .await?;
    if let Some(background) = background {
        background.stop().await;
    }
    follower.abort();
    searcher.abort();
    answerer.abort();
    keeper.abort();
    measurer.abort();
    site.snapshots
        .save()
        .await
        .context("the snapshot cannot be written")?;
    instance.db.clone().close().await?;
    Ok(ExitCode::SUCCESS)
}

fn join(address: &Url, path: &str) -> String {
    format!("{}{path}", address.as_str().trim_end_matches('/'))
}

async fn keep_snapshot(site: Shared) {
    loop {
        tokio::time::sleep(SAVE_EVERY).await;
        if let Err(error) = site.snapshots.save().await {
            tracing::warn!(%error, "the snapshot cannot be written");
        }
    }
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let kind = tokio::signal::unix::SignalKind::terminate();
        if let Ok(mut terminated) = tokio::signal::unix::signal(kind) {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    drop(interrupted.await);
}

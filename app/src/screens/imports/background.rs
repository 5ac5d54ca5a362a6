//! Files are read one at a time, apart from the requests that brought them.

use std::time::Duration;

use ordit_kernel::{Acting, Id};
use ordit_platform::{
    import::{ImportError, Importer},
    web::Site,
};
use tokio::sync::Semaphore;

/// Reading is what fills memory, so a process reads one file at a time.
static TURN: Semaphore = Semaphore::const_new(1);
/// How often runs that nobody reads are looked for.
const EVERY: Duration = Duration::from_secs(5);

/// Reads the file of a run as soon as it is its turn; the run then tells how it went.
pub fn read(importer: Importer, acting: Acting, run: Id) {
    tokio::spawn(async move {
        let Ok(_turn) = TURN.acquire().await else {
            return;
        };
        match importer.read_file(&acting, run).await {
            // Thrown away meanwhile, or another process was quicker.
            Ok(()) | Err(ImportError::Refused(_)) => {}
            Err(error) => tracing::error!(%run, %error, "a file was not read; it is tried again"),
        }
    });
}

/// Goes on, now and from time to time, with the files that a process was reading or receiving when
/// it ended: this one before it was started anew, or another beside it.
pub fn take_over(site: &Site) {
    let importer = super::importer(site);
    tokio::spawn(async move {
        let mut every = tokio::time::interval(EVERY);
        loop {
            every.tick().await;
            if let Err(error) = take_over_abandoned(&importer).await {
                tracing::warn!(%error, "files that nobody reads are looked for again");
            }
        }
    });
}

async fn take_over_abandoned(importer: &Importer) -> Result<(), ImportError> {
    for found in importer.abandoned().await? {
        let Ok(_turn) = TURN.acquire().await else {
            break;
        };
        importer.take_over(&Acting::operator(), found).await?;
    }
    Ok(())
}

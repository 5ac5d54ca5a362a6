//! Files are read one at a time, apart from the requests that brought them.

use ordit_kernel::{Acting, Id};
use ordit_platform::{import::Importer, web::Site};
use tokio::sync::Semaphore;

/// Reading is what fills memory, so a process reads one file at a time.
static TURN: Semaphore = Semaphore::const_new(1);

/// Reads the file of a run as soon as it is its turn; the run then tells how it went.
pub fn read(importer: Importer, acting: Acting, run: Id) {
    tokio::spawn(async move {
        let Ok(_turn) = TURN.acquire().await else {
            return;
        };
        if let Err(error) = importer.read_file(&acting, run).await {
            tracing::error!(%run, %error, "a file was not read; the next start reads it again");
        }
    });
}

/// Goes on with the files that an earlier process was reading when it ended.
///
/// # Errors
/// When the database cannot be reached.
pub async fn resume(site: &Site) -> anyhow::Result<()> {
    let importer = super::importer(site);
    for run in importer.unfinished().await? {
        read(importer.clone(), Acting::operator(), run);
    }
    Ok(())
}

//! The job that writes a backup every night and takes old ones away.

use std::{
    fs,
    path::{Path, PathBuf},
};

use futures::future::BoxFuture;
use ordit_kernel::Acting;

use super::{
    BackupError, Contents, LastBackup, NAME, last,
    rules::{file_name, is_due, surplus},
    save,
};
use crate::{
    db::SqlMigration,
    jobs::{Failure, JobKind, Pauses, Work},
};

/// So often it is looked whether the hour has come.
const LOOK_SECONDS: i64 = 600;

/// Writes a backup once a day, on one node. What fails is tried again at the next look, in sight.
pub const NIGHTLY: JobKind = JobKind {
    name: NAME,
    label: "backup-kind-nightly",
    run: keep_copies,
    max_attempts: 1,
    pauses: Pauses {
        first_seconds: LOOK_SECONDS,
        longest_seconds: LOOK_SECONDS,
    },
    every_seconds: Some(LOOK_SECONDS),
};

/// Where nightly backups go, how many are kept, and when they are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nightly {
    pub folder: PathBuf,
    /// One at least.
    pub kept: usize,
    /// The hour of the day from which one is due, 0 to 23, where the networks are.
    pub hour: i8,
}

fn keep_copies(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let Some(nightly) = &work.means.settings.nightly else {
            return Ok(());
        };
        let now = work.db.effects().now();
        let last = last::last(work.db.read()).await?;
        if !is_due(last.map(|last| last.at), now, nightly.hour) {
            return Ok(());
        }
        let host = work
            .means
            .settings
            .public_url
            .host_str()
            .unwrap_or_default();
        let file = nightly.folder.join(file_name(host, now));
        let saved = write_file(work, &file).await.map_err(failure)?;
        let made = LastBackup {
            at: now,
            bytes: fs::metadata(&file).map_or(0, |known| known.len()),
            rows: saved.rows,
            file: file.display().to_string(),
        };
        let write = work.db.write(&Acting::operator()).await?;
        last::remember(&write, &made).await?;
        work.done(&write).await?;
        write.commit().await?;
        take_away(&nightly.folder, host, nightly.kept);
        Ok(())
    })
}

async fn write_file(work: Work<'_>, file: &Path) -> Result<Contents, BackupError> {
    if let Some(folder) = file.parent() {
        make_folder(folder)?;
    }
    let migrations = work.modules.iter().flat_map(|module| module.migrations);
    let migrations: Vec<SqlMigration> = migrations.copied().collect();
    save(work.db, &migrations, file).await
}

/// Nobody but the program's own user looks into it.
fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// What cannot be taken away stays, and is tried again next time.
fn take_away(folder: &Path, host: &str, kept: usize) {
    let listed = fs::read_dir(folder).into_iter().flatten().flatten();
    let files: Vec<String> = listed
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    for file in surplus(&files, host, kept.max(1)) {
        if let Err(error) = fs::remove_file(folder.join(&file)) {
            tracing::warn!(%file, %error, "an old backup cannot be taken away");
        }
    }
}

/// What the system said goes to the log; people get a sentence.
fn failure(error: BackupError) -> Failure {
    tracing::error!(%error, "the nightly backup is not made");
    match error {
        BackupError::Database(error) => error.into(),
        BackupError::File(error) if error.kind() == std::io::ErrorKind::StorageFull => {
            Failure::Because("backup-failure-full")
        }
        BackupError::File(_) => Failure::Because("backup-failure-file"),
        _ => Failure::Because("backup-failure-damaged"),
    }
}

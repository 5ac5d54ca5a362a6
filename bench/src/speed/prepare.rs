//! Instances ready to be measured: filled, with their snapshot and index on disk.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::Context;
use tantivy::Index;

use crate::{
    fill::filled,
    measure::{seconds, start},
    process::Process,
    sample::{LIMIT, Listed, boxes, texts},
};

/// The index may take so long to join its pieces.
const PATIENCE_SECONDS: f64 = 300.0;
const GLANCE: Duration = Duration::from_millis(200);

/// Where instances are kept, and what serves them.
pub struct Instances {
    pub program: PathBuf,
    pub folder: PathBuf,
}

impl Instances {
    /// The folder of an instance of so many organisations, left as a server leaves it that was
    /// told to stop.
    ///
    /// # Errors
    /// When it cannot be filled or served.
    pub async fn filled(&self, count: usize) -> anyhow::Result<PathBuf> {
        let data = filled(&self.folder, count).await?;
        self.served(&data).await?.stop()?;
        Ok(data)
    }

    /// A server of a folder that answers everything.
    ///
    /// # Errors
    /// When it cannot be served.
    pub async fn served(&self, data: &Path) -> anyhow::Result<Process> {
        let mut server = Process::serve(&self.program, data)?;
        let text = texts().into_iter().next().context("no words")?;
        server.until(&text, |body| count(body) > 0).await?;
        joined(&data.join("search")).await?;
        Ok(server)
    }
}

/// `bench` in cargo's target folder, in which this program lies.
///
/// # Errors
/// When the system does not tell where it lies.
pub fn kept_in() -> anyhow::Result<PathBuf> {
    let own = std::env::current_exe()?;
    let target = own.ancestors().nth(2).context("no folder of cargo's")?;
    Ok(target.join("bench"))
}

/// A copy of an instance, to be changed.
///
/// # Errors
/// When there is no room for it.
pub fn copied(data: &Path) -> anyhow::Result<tempfile::TempDir> {
    let copy = tempfile::tempdir_in(data.parent().context("no folder above")?)?;
    copy_folder(data, copy.path())?;
    Ok(copy)
}

/// Seconds from the start of a server to its first right answer, some times.
///
/// # Errors
/// When it does not answer rightly.
pub async fn started(instances: &Instances, data: &Path, times: usize) -> anyhow::Result<Vec<f64>> {
    let path = boxes(100_000).into_iter().next().context("no boxes")?;
    let mut took = Vec::new();
    for _ in 0..times {
        let began = start();
        let mut server = Process::serve(&instances.program, data)?;
        server.until(&path, |body| count(body) == LIMIT).await?;
        took.push(seconds(began));
        server.stop()?;
    }
    Ok(took)
}

fn count(body: &[u8]) -> usize {
    let listed: Option<Listed> = serde_json::from_slice(body).ok();
    listed.map_or(0, |listed| listed.items.len())
}

/// What was indexed at once lies in several pieces that are joined behind the readers.
async fn joined(index: &Path) -> anyhow::Result<()> {
    let began = start();
    while Index::open_in_dir(index)?.searchable_segment_ids()?.len() > 1 {
        if seconds(began) > PATIENCE_SECONDS {
            // Few pieces are how an index lies that was written to; it is measured as it is.
            eprintln!("the index stays in pieces");
            return Ok(());
        }
        tokio::time::sleep(GLANCE).await;
    }
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> anyhow::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir(&target)?;
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
            // Or the first writes of a server would wait for what the copy left to be written.
            fs::File::open(&target)?.sync_all()?;
        }
    }
    Ok(())
}

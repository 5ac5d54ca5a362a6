//! Asking the process that holds the index: a note beside its folder, and an answer to it.

use std::{
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use super::{Search, SearchError};

/// A note is looked for this often.
const GLANCE: Duration = Duration::from_millis(200);
/// The longest work that is waited for, in glances: half an hour.
const PATIENCE: u32 = 9_000;
const DONE: &str = "done";
const FAILED: &str = "failed";

/// What can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Make the index anew.
    Reindex,
    /// Compare the index with the snapshot.
    Check,
}

/// Why no answer came.
#[derive(Debug, thiserror::Error)]
pub enum NoAnswer {
    #[error("the note beside the index cannot be written or read: {0}")]
    Note(#[from] io::Error),
    #[error("the running server does not answer")]
    Silence,
    #[error("the running server says: {0}")]
    Failed(String),
}

impl Ask {
    const ALL: [Self; 2] = [Self::Reindex, Self::Check];

    const fn code(self) -> &'static str {
        match self {
            Self::Reindex => "reindex",
            Self::Check => "check",
        }
    }
}

/// Asks the process that holds the index in this folder and waits for its answer, in lines. The
/// number tells this question from others.
///
/// # Errors
/// When the note cannot be written, or nobody answers.
pub async fn ask(folder: &Path, ask: Ask, number: u64) -> Result<Vec<String>, NoAnswer> {
    let (note, answer) = notes(folder);
    tokio::fs::write(&note, format!("{} {number}", ask.code())).await?;
    for _ in 0..PATIENCE {
        tokio::time::sleep(GLANCE).await;
        let text = tokio::fs::read_to_string(&answer).await.unwrap_or_default();
        let Some((first, rest)) = text.split_once('\n') else {
            continue;
        };
        let lines = rest.lines().map(str::to_owned).collect();
        let answered = match first.split_once(' ') {
            Some((DONE, own)) if own == number.to_string() => Ok(lines),
            Some((FAILED, own)) if own == number.to_string() => {
                Err(NoAnswer::Failed(rest.to_owned()))
            }
            _ => continue,
        };
        tokio::fs::remove_file(&answer).await?;
        return answered;
    }
    tokio::fs::remove_file(&note).await?;
    Err(NoAnswer::Silence)
}

/// Answers such questions until the process ends.
pub async fn answer_asks(search: Search, folder: PathBuf) {
    let (note, answer) = notes(&folder);
    loop {
        tokio::time::sleep(GLANCE).await;
        let Ok(text) = tokio::fs::read_to_string(&note).await else {
            continue;
        };
        let asked = text.split_once(' ').and_then(|(code, number)| {
            let ask = Ask::ALL.into_iter().find(|ask| ask.code() == code)?;
            Some((ask, number))
        });
        if let Some((ask, number)) = asked {
            let text = match lines(&search, ask).await {
                Ok(lines) => format!("{DONE} {number}\n{}", lines.join("\n")),
                Err(error) => format!("{FAILED} {number}\n{error}"),
            };
            if let Err(error) = put(&answer, &text).await {
                tracing::warn!(%error, "a question about the index cannot be answered");
            }
        }
        if let Err(error) = tokio::fs::remove_file(&note).await {
            tracing::warn!(%error, "the note beside the index cannot be taken away");
        }
    }
}

/// The whole answer or none, for whoever looks meanwhile.
async fn put(answer: &Path, text: &str) -> io::Result<()> {
    let fresh = answer.with_extension("new");
    tokio::fs::write(&fresh, text).await?;
    tokio::fs::rename(fresh, answer).await
}

async fn lines(search: &Search, ask: Ask) -> Result<Vec<String>, SearchError> {
    Ok(match ask {
        Ask::Reindex => vec![search.reindex().await?.to_string()],
        Ask::Check => {
            let ids = search.differences().await?;
            ids.iter().map(ToString::to_string).collect()
        }
    })
}

fn notes(folder: &Path) -> (PathBuf, PathBuf) {
    (
        folder.with_extension("ask"),
        folder.with_extension("answer"),
    )
}

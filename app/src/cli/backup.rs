//! `ordit backup` and `ordit restore`.

use std::process::ExitCode;

use anyhow::bail;
use ordit_platform::backup;

use super::arguments::FileArguments;
use crate::instance::migrations;

/// Writes everything to one file and reads it back.
pub async fn backup(arguments: FileArguments) -> anyhow::Result<ExitCode> {
    let instance = arguments.place.opening().open_known().await?;
    if arguments.file.exists() {
        bail!(
            "{} is there already, and a backup writes over nothing; choose another name",
            arguments.file.display()
        );
    }
    let contents = backup::save(&instance.db, &migrations(), &arguments.file).await?;
    println!(
        "{}: {} rows, up to event {}, read back and whole",
        arguments.file.display(),
        contents.rows,
        contents.seq
    );
    Ok(ExitCode::SUCCESS)
}

/// Fills an empty instance; a target with anything in it is refused.
pub async fn restore(arguments: FileArguments) -> anyhow::Result<ExitCode> {
    backup::verify(&arguments.file)?;
    let instance = arguments.place.opening().open().await?;
    let contents = backup::restore(&instance.db, &migrations(), &arguments.file).await?;
    println!(
        "{} rows restored, up to event {}",
        contents.rows, contents.seq
    );
    println!("Mail that waited is for a person to look at (/background/mails); all sign in anew");
    instance.snapshots().await?.save().await?;
    Ok(ExitCode::SUCCESS)
}

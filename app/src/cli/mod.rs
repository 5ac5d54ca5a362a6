//! The command line: `ordit --help` is its manual. Exit codes: 0 done, 1 failed, 2 bad usage.

mod arguments;
mod backup;
mod check;
mod demo;
mod elsewhere;
mod export;
mod import;
mod index;
mod intake;
mod people;
mod people_arguments;
mod people_told;
mod responsible;
mod serve;

use std::process::ExitCode;

use clap::Parser;
use tracing_subscriber::{filter::filter_fn, layer::SubscriberExt, util::SubscriberInitExt};

pub use demo::{DemoState, demo_state};

use arguments::{Arguments, Command};

/// Runs the command that the arguments name.
pub async fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let is_help = !error.use_stderr();
            // Nothing is left to tell when even this cannot be printed.
            drop(error.print());
            return if is_help {
                ExitCode::SUCCESS
            } else {
                ExitCode::from(2)
            };
        }
    };
    start_log();
    match execute(arguments.command).await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("ordit: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn execute(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve(arguments) => serve::serve(*arguments).await,
        Command::Demo(arguments) => demo::demo(arguments).await,
        Command::Import(arguments) => import::import(arguments).await,
        Command::Export(arguments) => export::export(arguments).await,
        Command::Check(place) => check::check(place).await,
        Command::Reindex(place) => check::reindex(place).await,
        Command::Migrate(place) => check::migrate(place).await,
        Command::Backup(arguments) => backup::backup(arguments).await,
        Command::User { command } => people::user(command).await,
        Command::Mandate { command } => people::mandate(command).await,
        Command::Restore(arguments) => backup::restore(arguments).await,
    }
}

/// What is told where nobody asks for more. The index warns when it gives up joining segments of
/// which one was emptied meanwhile: nothing is lost, and there is nothing to do about it.
const TOLD: &str = "warn,ordit=info,tantivy::indexer::segment_manager=error";

fn start_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("ORDIT_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new(TOLD));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .finish();
    // Whatever is asked for: this crate tells its log every password that it sends.
    let told = filter_fn(|told| !told.target().starts_with("async_imap"));
    // A second start in one process (a test) keeps the first log.
    drop(log.with(told).try_init());
}

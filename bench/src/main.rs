//! Measures: how fast the program answers, how it grows, how it takes in many rows.

mod agenda;
mod bare;
mod connection;
mod constant;
mod fill;
mod heads;
mod import;
mod load;
mod measure;
mod process;
mod sample;
mod scoped;
mod sheet;
mod speed;
mod world;
mod write;

use clap::{Parser, Subcommand};

/// Measures the program; `docs/performance.md` tells what came of it.
#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// The table of speed and size, beside a constant page.
    Speed(speed::Arguments),
    /// An import of many rows into an empty instance.
    Import(import::Arguments),
    /// Lists of what is hidden beside lists of what is public.
    Scoped(scoped::Arguments),
    /// The agenda of a network, and what is already planned.
    Agenda(agenda::Arguments),
    /// The server of the constant page; `speed` starts it.
    Constant(constant::Arguments),
    /// The server of pages that memory alone tells; `speed` starts it.
    Heads(heads::Arguments),
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    match Arguments::parse().command {
        Command::Speed(arguments) => speed::run(arguments).await,
        Command::Import(arguments) => import::run(arguments).await,
        Command::Scoped(arguments) => scoped::run(arguments).await,
        Command::Agenda(arguments) => agenda::run(arguments).await,
        Command::Constant(arguments) => constant::serve(arguments).await,
        Command::Heads(arguments) => heads::serve(arguments).await,
    }
}

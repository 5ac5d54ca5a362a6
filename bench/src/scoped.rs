//! Lists of what is hidden from the public, beside the same lists of what is public.

use std::{path::PathBuf, sync::Arc};

use anyhow::ensure;
use clap::Args;
use ordit_app::Opening;
use ordit_kernel::Viewer;
use ordit_platform::{
    snapshot::{BoundingBox, Filter, Snapshot},
    web::Settings,
};

use crate::{
    fill::{self, scoped},
    measure,
    world::{EAST, NORTH, SOUTH, WEST},
};

/// What issue 4 allows: scoped lists within so many times the time of public ones.
const MOST_TIMES: f64 = 1.3;

/// How large and how long.
#[derive(Args, Debug)]
pub struct Arguments {
    /// How many organisations.
    #[arg(long, default_value_t = 100_000)]
    places: usize,
    /// How often each list is made, in turns.
    #[arg(long, default_value_t = 60)]
    rounds: usize,
    /// Where filled instances are kept.
    #[arg(long, default_value = "target/bench")]
    folder: PathBuf,
}

/// A list and who asks for it of which world.
struct Case<'a> {
    what: &'static str,
    of_public: (&'a Snapshot, Viewer, usize),
    of_hidden: (&'a Snapshot, Viewer, usize),
    filter: Filter,
}

/// Prints how long each list takes and the ratio; the two sides take turns.
///
/// # Errors
/// When a world cannot be filled or opened, or a list holds what it should not.
pub async fn run(arguments: Arguments) -> anyhow::Result<()> {
    let count = arguments.places;
    let public = snapshot(fill::filled(&arguments.folder, count).await?).await?;
    let hidden = snapshot(fill::filled_and_hidden(&arguments.folder, count).await?).await?;
    println!("| list | public ms | hidden ms | hidden ÷ public, no more than {MOST_TIMES} |");
    println!("|---|---|---|---|");
    let one = hidden.find(&scoped::in_one(), &organisations()).heads.len();
    for (what, filter) in [
        ("all, in their order", organisations()),
        ("all, with the counts of filters", counted()),
        ("those of a box", within()),
    ] {
        let all = public.find(&Viewer::visitor(), &filter).heads.len();
        measured(
            &arguments,
            &Case {
                what,
                of_public: (&public, Viewer::visitor(), all),
                of_hidden: (&hidden, scoped::everywhere(), all),
                filter,
            },
        )?;
    }
    measured(
        &arguments,
        &Case {
            what: "all public ones, and those of one network among all hidden ones",
            of_public: (&public, Viewer::visitor(), count),
            of_hidden: (&hidden, scoped::in_one(), one),
            filter: organisations(),
        },
    )?;
    ensure!(
        hidden
            .find(&Viewer::visitor(), &organisations())
            .heads
            .is_empty(),
        "a visitor sees what is hidden"
    );
    Ok(())
}

fn measured(arguments: &Arguments, case: &Case<'_>) -> anyhow::Result<()> {
    let (mut public_ms, mut hidden_ms) = (Vec::new(), Vec::new());
    for _ in 0..arguments.rounds {
        public_ms.push(listed_ms(&case.of_public, &case.filter)?);
        hidden_ms.push(listed_ms(&case.of_hidden, &case.filter)?);
    }
    let (public, hidden) = (measure::median(&public_ms), measure::median(&hidden_ms));
    let (what, ratio) = (case.what, hidden / public);
    println!("| {what} | {public:.3} | {hidden:.3} | {ratio:.2}× |");
    Ok(())
}

fn listed_ms(
    (snapshot, viewer, expected): &(&Snapshot, Viewer, usize),
    filter: &Filter,
) -> anyhow::Result<f64> {
    let began = measure::start();
    let found = snapshot.find(viewer, filter).heads.len();
    let milliseconds = measure::seconds(began) * 1e3;
    ensure!(found == *expected, "{found} in place of {expected}");
    Ok(milliseconds)
}

fn organisations() -> Filter {
    Filter {
        kind: "organisation",
        ..Filter::default()
    }
}

fn counted() -> Filter {
    Filter {
        counted: vec!["kind", "theme"],
        ..organisations()
    }
}

/// A quarter of the world.
fn within() -> Filter {
    let quarter = BoundingBox {
        west: WEST,
        south: SOUTH,
        east: (WEST + EAST) / 2.0,
        north: (SOUTH + NORTH) / 2.0,
    };
    Filter {
        within: Some(quarter),
        ..organisations()
    }
}

async fn snapshot(data: PathBuf) -> anyhow::Result<Arc<Snapshot>> {
    let opening = Opening {
        data,
        database: None,
    };
    let instance = opening.open().await?;
    let settings = Settings::new("http://127.0.0.1:1/".parse()?);
    let (site, _) = instance.site(settings).await?;
    Ok(site.snapshots.current())
}

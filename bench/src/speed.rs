//! The table of how fast the program is: P1 to P11 of issue 3, each beside the constant page of the
//! same run.

mod large;
mod lines;
pub mod prepare;
mod report;
pub mod rounds;
mod visible;

use std::path::PathBuf;

use clap::Args;

use crate::{
    bare::Bare,
    fill::filling_seconds,
    load::Load,
    measure::memory,
    process::{Process, program},
    sample,
};
use lines::{Facts, constant_lines, lines};
use prepare::{Instances, kept_in, started};
use report::Report;
use rounds::{Results, Task};

/// What compressed pages are asked for with.
pub const GZIP: &str = "accept-encoding: gzip\r\n";
/// So many pages all fit into the cache of pages.
const KEPT_PAGES: usize = 1_000;

/// How much is measured.
#[derive(Args, Debug)]
pub struct Arguments {
    /// How many organisations most lines are about.
    #[arg(long, default_value_t = 100_000)]
    places: usize,
    /// Rounds of everything; the middle one counts.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Seconds of each line in a round.
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,
    /// Also a million organisations; filling them takes long the first time.
    #[arg(long)]
    large: bool,
    /// Only the million.
    #[arg(long)]
    only_large: bool,
    /// Where filled instances are kept; `bench` in cargo's target folder when left out.
    #[arg(long)]
    folder: Option<PathBuf>,
    /// The server's program; `ordit` beside this one when left out.
    #[arg(long)]
    program: Option<PathBuf>,
}

/// Fills what is missing, measures, prints the table.
///
/// # Errors
/// When an instance cannot be filled or a server does not answer rightly.
pub async fn run(arguments: Arguments) -> anyhow::Result<()> {
    let program = match arguments.program.clone() {
        Some(program) => program,
        None => program()?,
    };
    let folder = match arguments.folder.clone() {
        Some(folder) => folder,
        None => kept_in()?,
    };
    let instances = Instances { program, folder };
    let mut report = Report::default();
    if !arguments.only_large {
        usual(&instances, &arguments, &mut report).await?;
    }
    if arguments.large || arguments.only_large {
        large::measure(&instances, &arguments, &mut report).await?;
    }
    report.print();
    Ok(())
}

async fn usual(
    instances: &Instances,
    arguments: &Arguments,
    report: &mut Report,
) -> anyhow::Result<()> {
    let count = arguments.places;
    let (few, many) = (
        instances.filled(1_000).await?,
        instances.filled(count).await?,
    );
    let starts = started(instances, &many, arguments.rounds).await?;
    let mut servers = Servers::start(instances, &few, &many).await?;
    let tasks = servers.tasks(count).await?;
    let bare = Bare::new(count)?;
    let mut bare_micros = Vec::new();
    let mut results = Results::default();
    rounds::warm_up(&tasks)?;
    for round in 1..=arguments.rounds {
        eprintln!("round {round} of {}", arguments.rounds);
        rounds::one(&tasks, arguments.seconds, &mut results)?;
        bare_micros.push(bare.median_micros()?);
    }
    let facts = Facts {
        count,
        starts,
        memory: memory(servers.many.target().process),
        bare_micros,
        word_share: bare.share()?,
        filling_seconds: filling_seconds(&many),
    };
    drop(servers);
    report.add(constant_lines(&results));
    report.add(lines(&results, &facts));
    report.add(visible::measure(instances, &many, arguments.rounds).await?);
    Ok(())
}

/// Everything that answers during a run.
struct Servers {
    constant: Process,
    few: Process,
    many: Process,
    heads: Process,
}

impl Servers {
    async fn start(
        instances: &Instances,
        few: &std::path::Path,
        many: &std::path::Path,
    ) -> anyhow::Result<Self> {
        let mut constant = Process::own("constant", None)?;
        constant.until("/", |_| true).await?;
        let few = instances.served(few).await?;
        let mut heads = Process::own("heads", Some(many))?;
        heads.until("/ready", |_| true).await?;
        Ok(Self {
            constant,
            few,
            many: instances.served(many).await?,
            heads,
        })
    }

    async fn tasks(&mut self, count: usize) -> anyhow::Result<Vec<Task>> {
        let (many, few) = (self.many.target(), self.few.target());
        let boxes = sample::boxes(count);
        let few_boxes = sample::boxes(1_000);
        let texts = sample::texts();
        sample::check(many, &boxes).await?;
        sample::check(few, &few_boxes).await?;
        let items = sample::everything(many).await?;
        let entry = |item: &sample::Item| format!("/api/v1/entries/{}", item.id);
        let page = |item: &sample::Item| format!("/o/{}", item.slug);
        let top = |path: &String| path.replace("limit=100", "limit=10");
        let found = |path: &String| path.replace("/api/v1/entries", "/search");
        let tens: Vec<String> = texts.iter().map(top).collect();
        let searches: Vec<String> = texts.iter().map(found).collect();
        let pages = sample::shuffled(&items, page);
        let kept = pages.iter().take(KEPT_PAGES).cloned();
        let constant = Load::reading(["/".to_owned()], "");
        let constants = [("C1", 1), ("C16", 16), ("C64", 64)];
        let mut tasks: Vec<Task> = constants
            .map(|(key, open)| Task::new(key, self.constant.target(), open, constant.clone()))
            .into();
        let entries = Load::reading(sample::drawn(&items, entry), "");
        tasks.extend([
            Task::new("P1", many, 16, Load::reading(boxes, "")),
            Task::new("P3", few, 16, Load::reading(few_boxes, "")),
            Task::new("P4", many, 16, Load::reading(texts, "")),
            Task::new("P5", many, 1, Load::reading(tens, "")),
            Task::new("P5 page", many, 1, Load::reading(searches, "")),
            Task::new("P6", many, 16, entries.clone()),
            Task::new("P7", many, 64, entries),
            Task::new("P8 kept", many, 16, Load::reading(kept, GZIP)),
            Task::new(
                "P8 heads",
                self.heads.target(),
                16,
                Load::reading(pages.clone(), ""),
            ),
            Task::new("P8 whole", many, 16, Load::reading(pages, GZIP)),
        ]);
        Ok(tasks)
    }
}

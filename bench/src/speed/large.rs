//! A million organisations: that all of it works, what memory it takes, and how much slower it is.

use super::{
    Arguments, GZIP,
    lines::{Facts, at_least, line, sizes},
    prepare::{Instances, started},
    report::{Line, Report},
    rounds::{self, Results, Task},
};
use crate::{
    fill::filling_seconds,
    load::Load,
    measure::memory,
    process::Process,
    sample,
    world::{EAST, NORTH, SOUTH, WEST},
};

const COUNT: usize = 1_000_000;

/// Adds the lines about a million.
///
/// # Errors
/// When the instance cannot be filled or does not answer rightly.
pub async fn measure(
    instances: &Instances,
    arguments: &Arguments,
    report: &mut Report,
) -> anyhow::Result<()> {
    let (usual, large) = (
        instances.filled(arguments.places).await?,
        instances.filled(COUNT).await?,
    );
    let starts = started(instances, &large, arguments.rounds).await?;
    let mut constant = Process::own("constant", None)?;
    constant.until("/", |_| true).await?;
    let usual = instances.served(&usual).await?;
    let server = instances.served(&large).await?;
    let mut tasks = vec![Task::new(
        "C16",
        constant.target(),
        16,
        Load::reading(["/".to_owned()], ""),
    )];
    tasks.extend(compared(&usual, arguments.places, ["box", "page", "entry", "text"]).await?);
    tasks.extend(compared(&server, COUNT, ["L box", "L page", "L entry", "L text"]).await?);
    tasks.extend(maps(&server));
    tasks.extend(pages(&server));
    let mut results = Results::default();
    rounds::warm_up(&tasks)?;
    for _ in 0..arguments.rounds {
        rounds::one(&tasks, arguments.seconds, &mut results)?;
    }
    let facts = Facts {
        count: COUNT,
        starts,
        memory: memory(server.target().process),
        bare_micros: Vec::new(),
        word_share: 0.0,
        filling_seconds: filling_seconds(&large),
    };
    report.add(lines(&results));
    let sizes = sizes(&facts).into_iter();
    report.add(sizes.map(|line| Line { goal: None, ..line }).collect());
    Ok(())
}

async fn compared(
    server: &Process,
    count: usize,
    [boxes, pages, entries, texts]: [&'static str; 4],
) -> anyhow::Result<Vec<Task>> {
    let target = server.target();
    let items = sample::everything(target).await?;
    let of_pages = sample::drawn(&items, |item| format!("/o/{}", item.slug));
    let of_entries = sample::drawn(&items, |item| format!("/api/v1/entries/{}", item.id));
    Ok(vec![
        Task::new(boxes, target, 16, Load::reading(sample::boxes(count), "")),
        Task::new(pages, target, 16, Load::reading(of_pages, GZIP)),
        Task::new(entries, target, 16, Load::reading(of_entries, "")),
        Task::new(texts, target, 16, Load::reading(sample::texts(), "")),
    ])
}

/// The map as it is opened and after some steps nearer; each address differs, so that none is kept.
fn maps(server: &Process) -> Vec<Task> {
    let all = |zoom: u8, share: f64| {
        let paths = (0..2_000_u32).map(move |number| {
            let shift = f64::from(number) * 1e-4;
            let (width, height) = ((EAST - WEST) * share, (NORTH - SOUTH) * share);
            let (west, south) = (WEST + shift, SOUTH + shift);
            let (east, north) = (west + width, south + height);
            format!(
                "/map/clusters.json?west={west:.4}&south={south:.4}&east={east:.4}\
                 &north={north:.4}&zoom={zoom}"
            )
        });
        Load::reading(paths, "")
    };
    let target = server.target();
    vec![
        Task::new("L map", target, 1, all(5, 1.0)),
        Task::new("L map near", target, 1, all(8, 0.15)),
    ]
}

/// Pages that tell of all members at once, none of which is kept.
const WHOLE: [(&str, &str, &str); 4] = [
    ("L home", "/", "home, not kept, c=1"),
    (
        "L network",
        "/n/prova",
        "the network of all of them, not kept, c=1",
    ),
    ("L directory", "/directory", "the directory, not kept, c=1"),
    (
        "L town",
        "/territory/ine:08113",
        "a municipality, not kept, c=1",
    ),
];

fn pages(server: &Process) -> impl Iterator<Item = Task> {
    let target = server.target();
    WHOLE.into_iter().map(move |(key, path, _)| {
        let paths = (0..2_000_u32).map(|number| format!("{path}?drawn={number}"));
        Task::new(key, target, 1, Load::reading(paths, ""))
    })
}

fn lines(results: &Results) -> Vec<Line> {
    let beside = |key, other| results.per_second(key) / results.per_second(other);
    let compared = [
        ("L box", "box", "100 entries of a box, c=16"),
        (
            "L page",
            "page",
            "an organisation's page, seldom kept, c=16",
        ),
        ("L entry", "entry", "one entry as JSON, c=16"),
        ("L text", "text", "100 entries having a word in 1 %, c=16"),
    ];
    let mut lines = vec![line(results, "", "C16", "constant page, c=16, of this run")];
    for (key, other, what) in compared {
        lines.push(line(results, "10⁵", other, what));
        lines.push(Line {
            goal: at_least(beside(key, other), 0.5, 0.5),
            ..line(
                results,
                "10⁶",
                key,
                &format!("{what}; ÷ the same at 100,000"),
            )
        });
    }
    lines.push(line(
        results,
        "10⁶",
        "L map",
        "clusters of the whole map, c=1",
    ));
    lines.push(line(
        results,
        "10⁶",
        "L map near",
        "clusters of one degree, c=1",
    ));
    let whole = WHOLE.into_iter();
    lines.extend(whole.map(|(key, _, what)| line(results, "10⁶", key, what)));
    lines
}

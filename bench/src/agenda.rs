//! The agenda and the calendar of a network with many activities beside the constant page, and what
//! is already planned near a plan beside one search.

use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use clap::Args;

use crate::{
    connection::Connection,
    fill::{activities, activities::FIRST_YEAR},
    load::{Load, get},
    measure::{median, seconds, start},
    process::{Process, program},
    sample,
    speed::{
        GZIP,
        prepare::kept_in,
        rounds::{Results, Task, one, warm_up},
    },
    write::{Writer, post},
};

/// How much is measured.
#[derive(Args, Debug)]
pub struct Arguments {
    /// How many activities the network of the agenda holds.
    #[arg(long, default_value_t = 50_000)]
    activities: usize,
    /// Among how many it is asked what is already planned; a million are long in filling.
    #[arg(long, default_value_t = 200_000)]
    planned: usize,
    /// Rounds of everything; the middle one counts.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Seconds of each line in a round.
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,
    /// How often it is asked what is planned, in turns with a search.
    #[arg(long, default_value_t = 200)]
    asked: usize,
    /// Where filled instances are kept; `bench` in cargo's target folder when left out.
    #[arg(long)]
    folder: Option<PathBuf>,
}

/// Fills what is missing, measures, prints.
///
/// # Errors
/// When an instance cannot be filled or a server does not answer rightly.
pub async fn run(arguments: Arguments) -> anyhow::Result<()> {
    let folder = match arguments.folder.clone() {
        Some(folder) => folder,
        None => kept_in()?,
    };
    let many = activities::filled(&folder, arguments.activities).await?;
    let all = activities::filled(&folder, arguments.planned).await?;
    agenda(&arguments, &many).await?;
    planned(&arguments, &all).await
}

/// A server of the folder that shows the agenda.
async fn served(data: &Path) -> anyhow::Result<Process> {
    let mut server = Process::serve(&program()?, data)?;
    let is_there = |body: &[u8]| body.windows(3).any(|own| own == b"/a/");
    server.until(&month(FIRST_YEAR + 1, 5), is_there).await?;
    // The index is there later.
    let search = sample::texts().into_iter().next().context("no words")?;
    server.until(&search, |_| true).await?;
    Ok(server)
}

fn month(year: i64, month: i64) -> String {
    format!("/n/prova/agenda?month={year}-{month:02}")
}

async fn agenda(arguments: &Arguments, data: &Path) -> anyhow::Result<()> {
    let mut constant = Process::own("constant", None)?;
    constant.until("/", |_| true).await?;
    let mut server = served(data).await?;
    let writer = Writer::sign_in(&mut server).await?;
    let to = server.target();
    let years = FIRST_YEAR..FIRST_YEAR + activities::YEARS;
    let months = years.flat_map(|year| (1..=12).map(move |own| month(year, own)));
    let months: Vec<String> = months.collect();
    let calendar = || ["/n/prova/calendar.ics".to_owned()];
    // Pages of whoever is signed in are made anew, those of visitors are kept, pressed small.
    let anew = writer.headers();
    let load = |paths: Vec<String>, headers: &str| Load::reading(paths, headers);
    let tasks = [
        Task::new("C16", constant.target(), 16, load(vec!["/".to_owned()], "")),
        Task::new("month", to, 16, load(months.clone(), GZIP)),
        Task::new("month new", to, 16, load(months, &anew)),
        Task::new("calendar", to, 16, load(calendar().into(), GZIP)),
        Task::new("cal. new", to, 16, load(calendar().into(), &anew)),
    ];
    let mut results = Results::default();
    warm_up(&tasks)?;
    for _ in 0..arguments.rounds {
        one(&tasks, arguments.seconds, &mut results)?;
    }
    let number = arguments.activities;
    println!("| of a network with {number} activities, c=16 | in a second | p50 ms | ÷ constant |");
    println!("|---|---|---|---|");
    for (key, what) in [
        ("C16", "constant page of 10 kB"),
        ("month", "a month of the agenda, kept"),
        ("month new", "the same, made anew"),
        ("calendar", "calendar.ics, kept"),
        ("cal. new", "the same, made anew"),
    ] {
        let (own, ms) = (results.per_second(key), results.median_ms(key));
        let ratio = own / results.per_second("C16");
        println!("| {what} | {own:.0} | {ms:.2} | {ratio:.4} |");
    }
    Ok(())
}

/// The form with what is planned near, the same form without a theme and so without hints, and a
/// search of ten entries; one after the other.
async fn planned(arguments: &Arguments, data: &Path) -> anyhow::Result<()> {
    let mut server = served(data).await?;
    let writer = Writer::sign_in(&mut server).await?;
    let mut connection = Connection::open(server.target().address).await?;
    let searches = sample::texts().into_iter().cycle();
    let (mut with, mut without, mut searched) = (Vec::new(), Vec::new(), Vec::new());
    for (number, search) in (0..).zip(searches).take(arguments.asked) {
        let day = activities::day(number * 31);
        let plain =
            format!("look=1&name=Jornada&activity_kind=day_event&mode=online&starts_on={day}");
        let theme = activities::theme(number);
        let near = form(&format!("{plain}&themes={theme}"), &writer);
        let (ms, shown) = asked(&mut connection, &near).await?;
        ensure!(shown > 0, "nothing is planned near {day} about {theme}");
        with.push(ms);
        without.push(asked(&mut connection, &form(&plain, &writer)).await?.0);
        let search = search.replace(&format!("limit={}", sample::LIMIT), "limit=10");
        searched.push(asked(&mut connection, &get(&search, "")).await?.0);
    }
    let [with, without, search] = [&with, &without, &searched].map(|own| median(own));
    let ratio = (with - without) / search;
    println!("\n| among {} activities, c=1 | p50 ms |", arguments.planned);
    println!("|---|---|");
    println!("| the form with what is planned near | {with:.2} |");
    println!("| the form alone | {without:.2} |");
    println!("| one search, ten entries | {search:.2} |");
    println!("| what is planned near ÷ one search | {ratio:.2}× |");
    Ok(())
}

fn form(body: &str, writer: &Writer) -> Vec<u8> {
    post("/n/prova/activities/new", &writer.headers(), body)
}

/// Milliseconds of an answer, and how many activities it names.
async fn asked(connection: &mut Connection, request: &[u8]) -> anyhow::Result<(f64, usize)> {
    let began = start();
    let answer = connection.ask(request).await.context("no answer")?;
    let ms = seconds(began) * 1e3;
    ensure!([200, 422].contains(&answer.status), "{}", answer.status);
    let named = answer.body.windows(9).filter(|own| *own == b"href=\"/a/");
    Ok((ms, named.count()))
}

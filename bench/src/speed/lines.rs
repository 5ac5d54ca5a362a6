//! The lines of the table, with what issue 3 asks of each as a ratio.

use super::{
    report::{Goal, Line},
    rounds::Results,
};
use crate::measure::{Memory, median};

/// What was measured without asking in rounds.
pub struct Facts {
    pub count: usize,
    /// Seconds until the first right answer.
    pub starts: Vec<f64>,
    pub memory: Memory,
    pub bare_micros: Vec<f64>,
    /// The share of organisations in which a word that is asked for stands.
    pub word_share: f64,
    pub filling_seconds: f64,
}

/// At least so many times something.
pub fn at_least(value: f64, must: f64, aim: f64) -> Option<Goal> {
    Some(Goal {
        value,
        unit: "×",
        must,
        aim,
        is_ceiling: false,
    })
}

/// At most so much.
pub fn at_most(value: f64, unit: &'static str, must: f64, aim: f64) -> Option<Goal> {
    Some(Goal {
        value,
        unit,
        must,
        aim,
        is_ceiling: true,
    })
}

/// A line of the results.
pub fn line(results: &Results, name: &'static str, key: &str, what: &str) -> Line {
    Line {
        name,
        what: what.to_owned(),
        rounds: results.of(key).to_vec(),
        goal: None,
    }
}

/// The page with which the others are compared.
pub fn constant_lines(results: &Results) -> Vec<Line> {
    vec![
        line(results, "", "C1", "constant page of 10 kB, 1 connection"),
        line(results, "", "C16", "the same, 16 connections (**= 1**)"),
        line(results, "", "C64", "the same, 64 connections"),
    ]
}

/// P1 and P3 to P10; a ratio is one to the constant page at 16 connections.
pub fn lines(results: &Results, facts: &Facts) -> Vec<Line> {
    let constant = results.per_second("C16");
    let to_constant = |key| results.per_second(key) / constant;
    let mut lines = vec![
        Line {
            goal: at_least(to_constant("P1"), 0.05, 0.1),
            ..line(
                results,
                "P1, P2",
                "P1",
                "box of half a degree, 100 entries as JSON, c=16",
            )
        },
        Line {
            goal: at_least(
                results.per_second("P1") / results.per_second("P3"),
                0.5,
                0.8,
            ),
            ..line(
                results,
                "P3",
                "P3",
                "the same of 1,000, boxes of as many entries; P1 ÷ this",
            )
        },
        Line {
            goal: at_least(to_constant("P4"), 0.01, 0.02),
            ..line(results, "P4", "P4", &found(facts))
        },
    ];
    let bare_ms = median(&facts.bare_micros) / 1e3;
    let bare = format!("; p50 ÷ {:.0} µs of the bare query", bare_ms * 1e3);
    let times = |key| results.median_ms(key) / bare_ms;
    lines.push(Line {
        goal: at_most(times("P5"), "×", 5.0, 3.0),
        ..line(
            results,
            "P5",
            "P5",
            &format!("ten entries having a word, c=1{bare}"),
        )
    });
    // It counts six dimensions over all hits besides, so it is told and not compared.
    let page = format!(
        "the search page of that word, best first, c=1; {:.1} times the bare query",
        times("P5 page")
    );
    lines.push(line(results, "", "P5 page", &page));
    lines.extend([
        Line {
            goal: at_least(to_constant("P6"), 0.25, 0.5),
            ..line(results, "P6", "P6", "one entry as JSON, c=16")
        },
        Line {
            goal: at_most(results.slow_ms("P7"), " ms p99", 62.0, 12.0),
            ..line(results, "P7", "P7", "one entry as JSON, c=64")
        },
    ]);
    lines.extend(pages(results, to_constant));
    lines.extend(sizes(facts));
    lines
}

fn found(facts: &Facts) -> String {
    let percent = facts.word_share * 100.0;
    format!("100 entries having a word that stands in {percent:.2} %, c=16")
}

fn pages(results: &Results, to_constant: impl Fn(&'static str) -> f64) -> Vec<Line> {
    vec![
        Line {
            goal: at_least(to_constant("P8 heads"), 0.2, 0.35),
            ..line(
                results,
                "P8",
                "P8 heads",
                "an organisation's page, what memory alone renders, c=16",
            )
        },
        Line {
            goal: at_least(to_constant("P8 kept"), 0.0, 0.0),
            ..line(
                results,
                "",
                "P8 kept",
                "the same from the cache of pages, gzip",
            )
        },
        Line {
            goal: at_least(to_constant("P8 whole"), 0.0, 0.0),
            ..line(
                results,
                "",
                "P8 whole",
                "the same made anew, with its queries and gzip",
            )
        },
    ]
}

/// How large it is and how long it takes to be there.
pub fn sizes(facts: &Facts) -> Vec<Line> {
    let starts: Vec<String> = facts.starts.iter().map(|own| format!("{own:.3}")).collect();
    let alone = |name, what, goal| Line {
        name,
        what,
        rounds: Vec::new(),
        goal,
    };
    vec![
        alone(
            "P9",
            format!("start until the first right box ({} s)", starts.join(", ")),
            at_most(median(&facts.starts), " s", 1.0, 0.25),
        ),
        alone(
            "P10",
            format!(
                "memory after load at {}: {:.0} MB, {:.0} of it no file",
                facts.count, facts.memory.resident, facts.memory.anonymous
            ),
            at_most(facts.memory.resident, " MB", 162.0, 110.0),
        ),
        alone(
            "",
            format!(
                "filling {} through the register took {:.0} s",
                facts.count, facts.filling_seconds
            ),
            None,
        ),
    ]
}

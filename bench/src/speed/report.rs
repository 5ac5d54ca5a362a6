//! The table, in Markdown.

use crate::{load::Measured, measure::median};

/// A line of the table.
pub struct Line {
    pub name: &'static str,
    pub what: String,
    pub rounds: Vec<Measured>,
    pub goal: Option<Goal>,
}

/// What was reached, beside what is asked for.
pub struct Goal {
    pub value: f64,
    pub unit: &'static str,
    /// Nothing is asked for where it is 0.
    pub must: f64,
    pub aim: f64,
    /// The less, the better.
    pub is_ceiling: bool,
}

/// The whole table.
#[derive(Default)]
pub struct Report(Vec<Line>);

impl Report {
    pub fn add(&mut self, lines: Vec<Line>) {
        self.0.extend(lines);
    }

    /// Prints it.
    pub fn print(&self) {
        println!(
            "| | what | requests/s (range) | p50 · p99 ms | server µs | bytes | reached | must \
             | aim | |\n|---|---|---|---|---|---|---|---|---|---|"
        );
        for line in &self.0 {
            println!("{}", line.written());
        }
    }
}

impl Line {
    fn written(&self) -> String {
        let goal = self.goal.as_ref().map(Goal::written);
        let goal = goal.unwrap_or_else(|| "| – | – | – | ".to_owned());
        format!("| {} | {} {}{goal}|", self.name, self.what, self.rates())
    }

    fn rates(&self) -> String {
        if self.rounds.is_empty() {
            return "| – | – | – | – ".to_owned();
        }
        let of =
            |part: fn(&Measured) -> f64| -> Vec<f64> { self.rounds.iter().map(part).collect() };
        let mut rates = of(|own| own.per_second);
        rates.sort_by(f64::total_cmp);
        let (least, most) = (rates[0], rates[rates.len() - 1]);
        format!(
            "| **{}** ({}–{}) | {} · {} | {} | {} ",
            short(median(&rates)),
            short(least),
            short(most),
            short(median(&of(|own| own.median_ms))),
            short(median(&of(|own| own.slow_ms))),
            short(median(&of(|own| own.server_micros))),
            short(median(&of(|own| own.body_bytes))),
        )
    }
}

impl Goal {
    fn written(&self) -> String {
        let reached = format!("{}{}", short(self.value), self.unit);
        if self.must <= 0.0 {
            return format!("| {reached} | – | – | ");
        }
        let sign = if self.is_ceiling { "≤" } else { "≥" };
        let (must, aim) = (short(self.must), short(self.aim));
        format!(
            "| {reached} | {sign} {must} | {sign} {aim} | {} ",
            self.verdict()
        )
    }

    fn verdict(&self) -> &'static str {
        let holds = |limit: f64| match self.is_ceiling {
            true => self.value <= limit,
            false => self.value >= limit,
        };
        match (holds(self.aim), holds(self.must)) {
            (true, _) => "aim",
            (false, true) => "must",
            _ => "**missed**",
        }
    }
}

/// Three digits or so, and a comma for thousands.
fn short(value: f64) -> String {
    if value >= 1000.0 {
        let whole = format!("{value:.0}");
        let (before, after) = whole.split_at(whole.len() - 3);
        return match before.len() {
            4.. => format!(
                "{},{},{after}",
                &before[..before.len() - 3],
                &before[before.len() - 3..]
            ),
            _ => format!("{before},{after}"),
        };
    }
    match value {
        100.0.. => format!("{value:.0}"),
        10.0.. => format!("{value:.1}"),
        1.0.. => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let said: Vec<String> = [0.0496, 1.239, 12.34, 123.4, 50_123.4, 1_234_567.0]
            .map(short)
            .into();
        assert_eq!(
            said,
            ["0.050", "1.24", "12.3", "123", "50,123", "1,234,567"]
        );
    }

    #[test]
    fn a_line_tells_the_middle_round_and_what_it_is_worth() {
        let round = |per_second| Measured {
            per_second,
            ..Measured::default()
        };
        let line = |value| Line {
            name: "P1",
            what: "boxes".to_owned(),
            rounds: vec![round(3.0), round(1.0), round(2.0)],
            goal: Some(Goal {
                value,
                unit: "×",
                must: 0.5,
                aim: 0.8,
                is_ceiling: false,
            }),
        };
        assert!(
            line(0.9)
                .written()
                .starts_with("| P1 | boxes | **2.00** (1.00–3.00) |")
        );
        assert!(
            line(0.9)
                .written()
                .ends_with("| 0.900× | ≥ 0.500 | ≥ 0.800 | aim |")
        );
        assert!(line(0.6).written().ends_with("| must |"));
        assert!(line(0.4).written().ends_with("| **missed** |"));
    }
}

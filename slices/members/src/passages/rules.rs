//! In which months a membership is known to have lasted, and in which it may have lasted; pure.

use ordit_kernel::PartialDate;
use ordit_platform::cloth::{Month, Span};

/// A state that a membership reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Whether whoever is in this state takes part.
    pub is_in: bool,
    pub since: PartialDate,
}

/// What bounds the dates that nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// No membership is older than its network.
    pub founded_on: Option<PartialDate>,
    /// When the register first knew of it.
    pub first_known: PartialDate,
    /// When the register last learned of it: what was undated then had happened.
    pub last_known: PartialDate,
}

/// The months of a time in which a membership lasted, and those in which it may have lasted
/// (`false`), as far as the dates tell.
pub fn months(steps: &[Step], bounds: &Bounds, time: Span) -> Vec<(Span, bool)> {
    let ends = ranges(steps, bounds);
    let mut months = Vec::new();
    let mut place = 0;
    while let Some(begun) = (place..steps.len()).find(|step| steps[*step].is_in) {
        let ended = (begun..steps.len()).find(|step| !steps[*step].is_in);
        months.extend(stay(ends[begun], ended.map(|step| ends[step])));
        place = ended.unwrap_or(steps.len());
    }
    let clipped = months.into_iter().filter_map(|(first, last, is_sure)| {
        let first = first.map_or(time.first, |first: Month| first.max(time.first));
        let last = last.map_or(time.last, |last: Month| last.min(time.last));
        (first <= last).then_some((Span { first, last }, is_sure))
    });
    clipped.collect()
}

/// The first and the last month in which something may have happened.
type Range = (Option<Month>, Option<Month>);

/// From which month to which one, and whether that is sure.
type Stretch = (Option<Month>, Option<Month>, bool);

/// When each step may have been taken: not before an earlier one could be, nor after a later one.
fn ranges(steps: &[Step], bounds: &Bounds) -> Vec<Range> {
    let founded = bounds.founded_on.and_then(PartialDate::earliest);
    let mut earliest = founded.map(Month::of);
    let mut ranges: Vec<Range> = Vec::new();
    for step in steps {
        // Nothing is earlier than any month.
        earliest = earliest.max(step.since.earliest().map(Month::of));
        ranges.push((earliest, None));
    }
    let mut latest: Option<Month> = None;
    for (place, step) in steps.iter().enumerate().rev() {
        let known = match place {
            0 => bounds.first_known,
            _ => bounds.last_known,
        };
        let own = match step.since {
            PartialDate::Unknown => known.latest(),
            // What is dated by a year and known within it did not happen in what is left of it.
            dated => match dated.earliest() <= known.latest() {
                true => known.latest().into_iter().chain(dated.latest()).min(),
                false => dated.latest(),
            },
        };
        latest = own.map(Month::of).into_iter().chain(latest).min();
        let (first, last) = &mut ranges[place];
        *last = latest;
        // Where the register contradicts itself, nothing is claimed that it does not say.
        *first = first.map(|first| latest.map_or(first, |latest| first.min(latest)));
    }
    ranges
}

/// Sure from the last month in which it may have begun to the first in which it may have ended.
fn stay(begun: Range, ended: Option<Range>) -> Vec<Stretch> {
    let (first_end, last_end) = match ended {
        Some((first, last)) => (Some(first), last),
        None => (None, None),
    };
    let is_surely_in = match (begun.1, first_end) {
        (None, _) | (_, Some(None)) => false,
        (Some(_), None) => true,
        (Some(begun), Some(Some(ended))) => begun <= ended,
    };
    if !is_surely_in {
        return vec![(begun.0, last_end, false)];
    }
    let before = begun.1.filter(|last| begun.0 != Some(*last));
    let before = before.map(|last| (begun.0, Some(last.plus(-1)), false));
    let after = first_end.flatten().filter(|first| last_end != Some(*first));
    let after = after.map(|first| (Some(first.plus(1)), last_end, false));
    let sure = (begun.1, first_end.flatten(), true);
    before.into_iter().chain([sure]).chain(after).collect()
}

#[cfg(test)]
mod tests {
    use ordit_kernel::Instant;
    use proptest::prelude::*;

    use super::*;

    fn month(text: &str) -> Month {
        text.parse().expect("a month")
    }

    fn span(first: &str, last: &str) -> Span {
        Span {
            first: month(first),
            last: month(last),
        }
    }

    fn steps(told: &[(bool, &str)]) -> Vec<Step> {
        let step = |(is_in, since): &(bool, &str)| Step {
            is_in: *is_in,
            since: since.parse().expect("a date"),
        };
        told.iter().map(step).collect()
    }

    fn told(steps: &[Step], founded: Option<&str>) -> Vec<(Span, bool)> {
        let known = "2026-03-09".parse().expect("a date");
        let founded_on = founded.map(|date| date.parse().expect("a date"));
        let bounds = Bounds {
            founded_on,
            first_known: known,
            last_known: known,
        };
        months(steps, &bounds, span("2025-01", "2026-06"))
    }

    #[test]
    fn a_membership_lasts_from_the_month_of_its_date() {
        let joined = steps(&[(false, "2024-10"), (true, "2025-04-30")]);
        assert_eq!(told(&joined, None), [(span("2025-04", "2026-06"), true)]);
        let left = steps(&[(true, "2019"), (false, "2025-03-01")]);
        assert_eq!(told(&left, None), [(span("2025-01", "2025-03"), true)]);
    }

    #[test]
    fn an_unknown_beginning_is_sure_only_since_it_was_known() {
        let member = steps(&[(true, "?")]);
        let known = (span("2026-03", "2026-06"), true);
        assert_eq!(
            told(&member, None),
            [(span("2025-01", "2026-02"), false), known]
        );
        assert_eq!(
            told(&member, Some("2025-11")),
            [(span("2025-11", "2026-02"), false), known]
        );
    }

    #[test]
    fn a_year_leaves_its_months_open() {
        let joined = steps(&[(true, "2025")]);
        let sure = (span("2025-12", "2026-06"), true);
        assert_eq!(
            told(&joined, None),
            [(span("2025-01", "2025-11"), false), sure]
        );
        let this_year = steps(&[(true, "2026")]);
        let sure = (span("2026-03", "2026-06"), true);
        assert_eq!(
            told(&this_year, None),
            [(span("2026-01", "2026-02"), false), sure]
        );
        let both = steps(&[(true, "2025"), (false, "2025")]);
        assert_eq!(told(&both, None), [(span("2025-01", "2025-12"), false)]);
    }

    #[test]
    fn whoever_only_asked_or_has_left_is_not_woven() {
        assert_eq!(told(&steps(&[(false, "2025-02")]), None), []);
        assert_eq!(told(&steps(&[(true, "2019"), (false, "2021")]), None), []);
    }

    #[test]
    fn whoever_came_back_is_woven_twice() {
        let back = steps(&[(true, "2019"), (false, "2025-02"), (true, "2025-06")]);
        let twice = [
            (span("2025-01", "2025-02"), true),
            (span("2025-06", "2026-06"), true),
        ];
        assert_eq!(told(&back, None), twice);
    }

    const DAY_SECONDS: i64 = 24 * 60 * 60;
    /// 1 January 2018.
    const START: Instant = Instant(1_514_764_800_000_000);

    /// Steps whose dates can be in order, with one choice of days that they may mean.
    fn any_history() -> impl Strategy<Value = (Vec<Step>, Vec<PartialDate>)> {
        let step = (any::<bool>(), 0i64..900, 0..4);
        (prop::collection::vec(step, 1..6), 0i64..2_000).prop_map(|(told, from)| {
            let mut at = START.plus_seconds(from * DAY_SECONDS);
            let mut steps = Vec::new();
            let mut days = Vec::new();
            for (is_in, later, kind) in told {
                at = at.plus_seconds(later * DAY_SECONDS);
                let day = at.day();
                let since = match kind {
                    0 => PartialDate::Day(day),
                    1 => PartialDate::Month(day.year(), day.month()),
                    2 => PartialDate::Year(day.year()),
                    _ => PartialDate::Unknown,
                };
                steps.push(Step { is_in, since });
                days.push(PartialDate::Day(day));
            }
            (steps, days)
        })
    }

    /// The months in which whoever took these steps on these days took part.
    fn lived(steps: &[Step], days: &[PartialDate], time: Span) -> Vec<Month> {
        let days: Vec<Month> = days
            .iter()
            .filter_map(|day| day.earliest())
            .map(Month::of)
            .collect();
        let is_in = |month: &Month| {
            (0..steps.len()).any(|step| {
                let end = days.get(step + 1).copied();
                let begun = days[step] <= *month;
                steps[step].is_in && begun && end.is_none_or(|end| *month <= end)
            })
        };
        (0..=time.last.since(time.first))
            .map(|later| time.first.plus(later))
            .filter(is_in)
            .collect()
    }

    proptest! {
        #[test]
        fn no_crossing_without_membership_and_none_left_out((steps, days) in any_history()) {
            let time = span("2018-01", "2030-12");
            let last = days.last().copied().unwrap_or(PartialDate::Unknown);
            let bounds = Bounds { founded_on: None, first_known: last, last_known: last };
            let told = months(&steps, &bounds, time);
            let lived = lived(&steps, &days, time);
            for month in (0..=time.last.since(time.first)).map(|later| time.first.plus(later)) {
                let one = Span { first: month, last: month };
                let mut sure = told.iter().filter(|(span, is_sure)| *is_sure && span.meets(one));
                let is_told = told.iter().any(|(span, _)| span.meets(one));
                let is_lived = lived.contains(&month);
                prop_assert!(sure.next().is_none() || is_lived, "{month} of {steps:?}: {told:?}");
                prop_assert!(is_told || !is_lived, "{month} of {steps:?}: {told:?}");
            }
        }

        #[test]
        fn nobody_outside_is_ever_woven((mut steps, _) in any_history(), time_from in 0i32..200) {
            for step in &mut steps {
                step.is_in = false;
            }
            let first = month("2015-01").plus(time_from);
            let unknown = PartialDate::Unknown;
            let bounds = Bounds { founded_on: None, first_known: unknown, last_known: unknown };
            prop_assert_eq!(months(&steps, &bounds, Span { first, last: first.plus(40) }), []);
        }
    }
}

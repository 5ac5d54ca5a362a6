//! A membership's history as the columns of a sheet, and back; what cannot be; pure.

use ordit_kernel::{PartialDate, UserError};
use ordit_platform::import::{Record, Refusal};

use super::{DATE_FIELDS, EARLIER, LEFT, Stage, date_field};

/// The history that a record tells, given the one that is known.
///
/// # Errors
/// When a state is dated after one that follows it, or follows itself.
pub fn history(record: &Record, known: &[Stage]) -> Result<Vec<Stage>, Vec<Refusal>> {
    let (earlier, told) = (earlier(record), told(record));
    let count = earlier.len();
    let stages = match came_back(record, &told, known) {
        true => after_return(told, known),
        false => one_after_the_other(&earlier, &told, known),
    };
    let refusals: Vec<Refusal> = wrongs(&stages)
        .iter()
        .map(|wrong| refusal(wrong, &stages, count))
        .collect();
    match refusals.is_empty() {
        true => Ok(stages),
        false => Err(refusals),
    }
}

/// What a sheet says of a history: the present state, a date for each state, and before them the
/// states that those dates cannot tell.
pub fn columns(stages: &[Stage]) -> Record {
    let cut = (0..stages.len()).find(|cut| told(&dates(&stages[*cut..])) == stages[*cut..]);
    let (earlier, rest) = stages.split_at(cut.unwrap_or(0));
    let mut record = dates(rest);
    if !earlier.is_empty() {
        let steps: Vec<String> = earlier.iter().map(Stage::to_string).collect();
        record.insert(EARLIER, steps.join(";"));
    }
    record
}

/// What cannot be in a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The stage at the first place is dated after the one at the second, which follows it.
    Late(usize, usize),
    /// The stage at this place has the state of the one before.
    Twice(usize),
}

/// Everything that cannot be in a history. Where only a month or a year is known, what can be in
/// order is.
pub fn wrongs(stages: &[Stage]) -> Vec<Wrong> {
    let late = |place: usize| {
        let date = stages[place].since.earliest()?;
        let is_before = |next: &usize| stages[*next].since.latest().is_some_and(|end| date > end);
        // The present state is what people know best, so it is named first.
        let next = (place + 1..stages.len()).rev().find(is_before)?;
        Some(Wrong::Late(place, next))
    };
    let is_twice = |place: &usize| *place > 0 && stages[*place].state == stages[place - 1].state;
    let twice = (0..stages.len()).filter(is_twice).map(Wrong::Twice);
    (0..stages.len()).filter_map(late).chain(twice).collect()
}

fn dates(stages: &[Stage]) -> Record {
    let mut record = Record::new();
    for stage in stages {
        if let Some(field) = date_field(&stage.state) {
            record.insert(field, stage.since.to_string());
        }
    }
    if let Some(present) = stages.last() {
        record.insert("membership_state", present.state.clone());
    }
    record
}

fn earlier(record: &Record) -> Vec<Stage> {
    let steps = record.get(EARLIER).map_or("", String::as_str).split(';');
    steps.filter_map(|step| step.parse().ok()).collect()
}

fn told(record: &Record) -> Vec<Stage> {
    let since = |field: &str| -> Option<PartialDate> { record.get(field)?.parse().ok() };
    let mut stages: Vec<Stage> = DATE_FIELDS
        .iter()
        .filter_map(|(state, field)| Some(Stage::new(state, since(field)?)))
        .collect();
    let said = record
        .get("membership_state")
        .filter(|state| !state.is_empty());
    let latest = || stages.last().map(|stage| &*stage.state);
    let present = said
        .map(String::as_str)
        .or_else(latest)
        .unwrap_or("member")
        .to_owned();
    if !stages.iter().any(|stage| stage.state == present) {
        stages.push(Stage::new(&present, PartialDate::Unknown));
    }
    // The present state is the last one; the others keep their usual order, unless all dates say
    // otherwise.
    let past = |stage: &Stage| stage.state != present;
    if stages
        .iter()
        .filter(|stage| past(stage))
        .all(|stage| stage.since.earliest().is_some())
    {
        stages.sort_by_key(|stage| stage.since.earliest());
    }
    stages.sort_by_key(|stage| !past(stage));
    stages
}

/// Whoever had left and is there again was there twice, though a sheet has one date per state.
fn came_back(record: &Record, told: &[Stage], known: &[Stage]) -> bool {
    let is_left = |stage: &Stage| stage.state == LEFT;
    let says_more = record.get(EARLIER) != columns(known).get(EARLIER);
    let is_back = told
        .split_last()
        .is_some_and(|(present, before)| !is_left(present) && before.iter().any(is_left));
    !says_more && known.last().is_some_and(is_left) && is_back
}

/// A row that tells everything among the earlier states leaves the dates that are known beside
/// them: what stands in both places happened once.
fn one_after_the_other(earlier: &[Stage], told: &[Stage], known: &[Stage]) -> Vec<Stage> {
    let most = told.len().saturating_sub(1).min(earlier.len());
    let stands_in_both = |count: &usize| earlier.ends_with(&told[..*count]);
    let shared = (0..=most).rev().find(stands_in_both).unwrap_or(0);
    let plain = [earlier, told].concat();
    let once = [earlier, &told[shared..]].concat();
    let is_better = once == known || (!wrongs(&plain).is_empty() && wrongs(&once).is_empty());
    if is_better { once } else { plain }
}

fn after_return(told: Vec<Stage>, known: &[Stage]) -> Vec<Stage> {
    let is_new = |stage: &Stage| stage.state == LEFT || !known.contains(stage);
    let before = &known[..known.len().saturating_sub(1)];
    before
        .iter()
        .cloned()
        .chain(told.into_iter().filter(is_new))
        .collect()
}

fn refusal(wrong: &Wrong, stages: &[Stage], earlier: usize) -> Refusal {
    let (place, error) = match *wrong {
        Wrong::Late(place, next) => {
            let error = UserError::new("members-refusal-state-order")
                .with("date", stages[place].since)
                .with("next", stages[next].since);
            (place, error)
        }
        Wrong::Twice(place) => (place, UserError::new("members-refusal-state-twice")),
    };
    let is_earlier = place < earlier || matches!(wrong, Wrong::Twice(_));
    let field = date_field(&stages[place].state).filter(|_| !is_earlier);
    Refusal {
        field: field.unwrap_or(EARLIER).to_owned(),
        value: stages[place].since.to_string(),
        error,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::vocabulary::MEMBERSHIP_STATES;

    fn record(values: &[(&'static str, &str)]) -> Record {
        values
            .iter()
            .map(|(field, value)| (*field, (*value).to_owned()))
            .collect()
    }

    fn stages(steps: &[&str]) -> Vec<Stage> {
        steps
            .iter()
            .map(|step| step.parse().expect("a stage"))
            .collect()
    }

    fn with(mut record: Record, values: &[(&'static str, &str)]) -> Record {
        record.extend(
            values
                .iter()
                .map(|(field, value)| (*field, (*value).to_owned())),
        );
        record
    }

    #[test]
    fn the_dates_tell_the_way_and_the_last_state_is_the_present_one() {
        let told = record(&[("applied_on", "2020-01"), ("member_since", "2020-05-14")]);
        assert_eq!(
            history(&told, &[]),
            Ok(stages(&["applied 2020-01", "member 2020-05-14"]))
        );
    }

    #[test]
    fn a_row_that_says_nothing_is_a_member_since_nobody_knows_when() {
        assert_eq!(history(&record(&[]), &[]), Ok(stages(&["member ?"])));
    }

    #[test]
    fn a_state_dated_after_one_that_follows_is_refused_where_it_stands() {
        let told = record(&[
            ("membership_state", "member"),
            ("member_since", "2019-05-14"),
            ("observer_since", "2021-01-01"),
        ]);
        let refusals = history(&told, &[]).expect_err("out of order");
        assert_eq!(refusals[0].field, "observer_since");
        let told = with(told, &[("observer_since", ""), (EARLIER, "left 2020")]);
        assert_eq!(
            history(&told, &[]).expect_err("out of order")[0].field,
            EARLIER
        );
    }

    #[test]
    fn nobody_reaches_the_state_in_which_they_are() {
        let told = record(&[(EARLIER, "member 2010"), ("member_since", "2012")]);
        let refusals = history(&told, &[]).expect_err("twice a member");
        assert_eq!(refusals[0].error.key, "members-refusal-state-twice");
    }

    #[test]
    fn months_and_years_are_refused_only_when_they_cannot_be_in_order() {
        let with = |applied: &str, member: &str| {
            let told = record(&[
                ("membership_state", "member"),
                ("applied_on", applied),
                ("member_since", member),
            ]);
            history(&told, &[]).is_ok()
        };
        assert!(with("2019-05-20", "2019-05") && with("2019-10", "2019"));
        assert!(!with("2019-10", "2019-05") && !with("2020", "2019-12-31"));
    }

    #[test]
    fn whoever_comes_back_keeps_the_first_time() {
        let known = stages(&["member 2010", "left 2015"]);
        let back = [("membership_state", "member"), ("member_since", "2020")];
        let again = history(&with(columns(&known), &back), &known).expect("in order");
        assert_eq!(again, stages(&["member 2010", "left 2015", "member 2020"]));
        let shown = columns(&again);
        assert_eq!(
            (&*shown[EARLIER], &*shown["member_since"]),
            ("member 2010", "2020")
        );
    }

    #[test]
    fn a_state_that_was_a_mistake_is_taken_back() {
        let known = stages(&["member 2010", "left 2015"]);
        let back = [("membership_state", "member"), ("left_on", "")];
        let corrected = history(&with(columns(&known), &back), &known);
        assert_eq!(corrected, Ok(stages(&["member 2010"])));
        let known = stages(&["member 2010", "left 2015", "member 2020"]);
        let never = [
            ("membership_state", "left"),
            ("member_since", "2010"),
            (EARLIER, ""),
        ];
        let corrected = history(&with(columns(&known), &never), &known);
        assert_eq!(corrected, Ok(stages(&["member 2010", "left 2015"])));
    }

    #[test]
    fn a_way_that_is_told_among_the_earlier_states_may_be_told_again() {
        let told = record(&[
            (EARLIER, "member 2018-10;left 2023-03"),
            ("member_since", "2024"),
        ]);
        let once = history(&told, &[]).expect("in order");
        assert_eq!(
            once,
            stages(&["member 2018-10", "left 2023-03", "member 2024"])
        );
        let merged = columns(&once).into_iter().chain(told).collect();
        assert_eq!(history(&merged, &once), Ok(once));
    }

    /// Histories in order, in which no state follows itself.
    fn any_history() -> impl Strategy<Value = Vec<Stage>> {
        let step = (
            0..MEMBERSHIP_STATES.len(),
            0i16..4,
            prop::bool::weighted(0.8),
        );
        prop::collection::vec(step, 1..7).prop_map(|steps| {
            let mut year = 2000;
            let mut stages: Vec<Stage> = Vec::new();
            for (state, years, is_dated) in steps {
                year += years;
                let since = if is_dated {
                    PartialDate::Year(year)
                } else {
                    PartialDate::Unknown
                };
                stages.push(Stage::new(MEMBERSHIP_STATES[state], since));
            }
            stages.dedup_by(|later, before| later.state == before.state);
            stages
        })
    }

    proptest! {
        #[test]
        fn columns_tell_the_whole_history(stages in any_history()) {
            prop_assert_eq!(wrongs(&stages), []);
            prop_assert_eq!(history(&columns(&stages), &stages), Ok(stages));
        }

        #[test]
        fn whoever_tells_the_way_twice_changes_nothing(stages in any_history()) {
            let (present, before) = stages.split_last().expect("a state");
            let steps: Vec<String> = before.iter().map(Stage::to_string).collect();
            let mut told = columns(&stages);
            told.extend(dates(std::slice::from_ref(present)));
            told.insert(EARLIER, steps.join(";"));
            prop_assert_eq!(history(&told, &stages), Ok(stages));
        }

        #[test]
        fn an_earlier_history_comes_back_exactly(
            stages in any_history(), now in any_history()
        ) {
            prop_assume!(now.last().is_some_and(|stage| stage.state != LEFT));
            prop_assert_eq!(history(&columns(&stages), &now), Ok(stages));
        }
    }
}

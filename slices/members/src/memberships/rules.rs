//! How the columns of a sheet become a membership's history; pure.

use ordit_kernel::{PartialDate, UserError};
use ordit_platform::import::{Record, Refusal};

use super::{DATE_FIELDS, Stage};

/// The history that a record tells, given the one that is known.
///
/// # Errors
/// When a state is dated after the one that is said to be the present one.
pub fn history(record: &Record, known: &[Stage]) -> Result<Vec<Stage>, Vec<Refusal>> {
    let told = told(record);
    check_order(&told)?;
    let mut stages = earlier_cycles(known);
    stages.extend(told);
    Ok(stages)
}

/// What a sheet can say of a history: the present state, and the latest date of each state.
pub fn columns(stages: &[Stage]) -> Record {
    let mut record = Record::new();
    for stage in stages {
        if let Some((_, field)) = DATE_FIELDS.iter().find(|(state, _)| *state == stage.state) {
            record.insert(field, stage.since.to_string());
        }
    }
    if let Some(present) = stages.last() {
        record.insert("membership_state", present.state.clone());
    }
    record
}

fn told(record: &Record) -> Vec<Stage> {
    let since = |field: &str| {
        record
            .get(field)
            .and_then(|text| text.parse::<PartialDate>().ok())
    };
    let mut stages: Vec<Stage> = DATE_FIELDS
        .iter()
        .filter_map(|(state, field)| {
            Some(Stage {
                state: (*state).to_owned(),
                since: since(field)?,
            })
        })
        .collect();
    let said = record
        .get("membership_state")
        .filter(|state| !state.is_empty())
        .cloned();
    let present = said
        .or_else(|| stages.last().map(|stage| stage.state.clone()))
        .unwrap_or_else(|| "member".to_owned());
    if !stages.iter().any(|stage| stage.state == present) {
        stages.push(Stage {
            state: present.clone(),
            since: PartialDate::Unknown,
        });
    }
    // The present state is the last one; the others keep their usual order.
    stages.sort_by_key(|stage| stage.state == present);
    stages
}

fn check_order(stages: &[Stage]) -> Result<(), Vec<Refusal>> {
    let Some((present, earlier)) = stages.split_last() else {
        return Ok(());
    };
    let Some(limit) = present.since.latest() else {
        return Ok(());
    };
    let refusals: Vec<Refusal> = earlier
        .iter()
        // Both may be known by month or year only: what can be in order is.
        .filter(|stage| stage.since.earliest().is_some_and(|date| date > limit))
        .map(|stage| too_late(stage, present))
        .collect();
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

fn too_late(stage: &Stage, present: &Stage) -> Refusal {
    let field = DATE_FIELDS.iter().find(|(state, _)| *state == stage.state);
    let error = UserError::new("members-refusal-state-after-present")
        .with("date", stage.since)
        .with("present", present.since);
    let field = field
        .map_or("membership_state", |(_, field)| field)
        .to_owned();
    Refusal {
        field,
        value: stage.since.to_string(),
        error,
    }
}

/// Stages that a sheet has no column for, because the same state was reached again later.
fn earlier_cycles(known: &[Stage]) -> Vec<Stage> {
    let again = |position: usize, stage: &Stage| {
        known[position + 1..]
            .iter()
            .any(|later| later.state == stage.state)
    };
    let known_stages = known.iter().enumerate();
    known_stages
        .filter(|(position, stage)| again(*position, stage))
        .map(|(_, s)| s.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn record(values: &[(&'static str, &str)]) -> Record {
        values
            .iter()
            .map(|(field, value)| (*field, (*value).to_owned()))
            .collect()
    }

    fn stage(state: &str, since: &str) -> Stage {
        Stage {
            state: state.to_owned(),
            since: since.parse().expect("a date"),
        }
    }

    #[test]
    fn the_dates_tell_the_way_and_the_last_state_is_the_present_one() {
        let told = record(&[("applied_on", "2020-01"), ("member_since", "2020-05-14")]);
        let expected = vec![stage("applied", "2020-01"), stage("member", "2020-05-14")];
        assert_eq!(history(&told, &[]), Ok(expected));
    }

    #[test]
    fn a_row_that_says_nothing_is_a_member_since_nobody_knows_when() {
        assert_eq!(history(&record(&[]), &[]), Ok(vec![stage("member", "?")]));
    }

    #[test]
    fn a_state_dated_after_the_present_one_is_refused_where_it_stands() {
        let told = record(&[
            ("membership_state", "member"),
            ("member_since", "2019-05-14"),
            ("observer_since", "2021-01-01"),
        ]);
        let refusals = history(&told, &[]).expect_err("out of order");
        assert_eq!(refusals[0].field, "observer_since");
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
    fn whoever_came_back_keeps_the_first_time() {
        let known = [
            stage("member", "2010"),
            stage("left", "2015"),
            stage("member", "2020"),
        ];
        let columns = columns(&known);
        assert_eq!(columns["member_since"], "2020");
        let again = history(&columns, &known).expect("in order");
        assert_eq!(again[0], stage("member", "2010"));
        assert_eq!(again.last(), Some(&stage("member", "2020")));
    }

    proptest! {
        #[test]
        fn what_a_history_shows_in_columns_is_what_it_tells_again(
            years in proptest::collection::vec(2000i16..2030, 1..5)
        ) {
            let mut years = years;
            years.sort_unstable();
            let stages: Vec<Stage> = DATE_FIELDS.iter().zip(&years)
                .map(|((state, _), year)| stage(state, &year.to_string())).collect();
            let shown = columns(&stages);
            let told = history(&shown, &stages).expect("in order");
            prop_assert_eq!(columns(&told), shown);
        }
    }
}

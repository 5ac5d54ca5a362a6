//! When a poll is answered, what may be asked and chosen, and what came of it; pure.

use jiff::civil::Date;
use ordit_kernel::Id;

use super::{Answer, Choice, Poll};

const MOST_OPTIONS: usize = 20;

/// Answers are taken through the whole of the day on which it closes.
pub fn is_open(poll: &Poll, today: Date) -> bool {
    !poll.is_closed && poll.closes_on.is_none_or(|last| today <= last)
}

/// The options that were written, one a line; nothing when they are too few, too many or the same.
pub fn options(text: &str) -> Option<Vec<String>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let found: Vec<String> = lines.map(str::to_owned).collect();
    let mut once = found.clone();
    once.sort_unstable();
    once.dedup();
    let is_enough = (2..=MOST_OPTIONS).contains(&found.len()) && once.len() == found.len();
    is_enough.then_some(found)
}

/// Whether these may be chosen: of the poll, each once, and only one where it takes only one.
pub fn may_choose(poll: &Poll, options: &[Choice], chosen: &[Id]) -> bool {
    let is_known = |id: &Id| options.iter().any(|option| option.id == *id);
    let most = if poll.takes_several { options.len() } else { 1 };
    let mut once = chosen.to_vec();
    once.sort_unstable();
    once.dedup();
    (1..=most).contains(&chosen.len()) && once.len() == chosen.len() && chosen.iter().all(is_known)
}

/// How many organisations chose each option, in the order of the options.
pub fn tally(options: &[Choice], answers: &[Answer]) -> Vec<usize> {
    let chose = |option: &Choice| {
        let of = answers.iter();
        of.filter(|answer| answer.chosen.contains(&option.id))
            .count()
    };
    options.iter().map(chose).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn id(number: u128) -> Id {
        Id(uuid::Uuid::from_u128(number))
    }

    fn poll(takes_several: bool, closes_on: Option<Date>, is_closed: bool) -> Poll {
        Poll {
            id: id(1),
            group: id(2),
            question: String::new(),
            explanation: None,
            takes_several,
            closes_on,
            is_closed,
        }
    }

    fn choices(count: u128) -> Vec<Choice> {
        let choice = |number| Choice {
            id: id(number),
            label: String::new(),
        };
        (1..=count).map(choice).collect()
    }

    #[test]
    fn a_poll_is_answered_through_its_last_day() {
        let last = Some(date(2026, 5, 6));
        assert!(is_open(&poll(false, last, false), date(2026, 5, 6)));
        assert!(!is_open(&poll(false, last, false), date(2026, 5, 7)));
        assert!(!is_open(&poll(false, last, true), date(2026, 5, 1)));
        assert!(is_open(&poll(false, None, false), date(2026, 5, 7)));
    }

    #[test]
    fn options_are_two_at_least_and_differ() {
        assert_eq!(
            options(" Sí \n\nNo\n"),
            Some(vec!["Sí".into(), "No".into()])
        );
        assert_eq!(options("Sí"), None);
        assert_eq!(options("Sí\nSí"), None);
        let many: Vec<String> = (0..=MOST_OPTIONS)
            .map(|number| number.to_string())
            .collect();
        assert_eq!(options(&many.join("\n")), None);
    }

    #[test]
    fn one_chooses_what_there_is_and_as_many_as_it_takes() {
        let (one, several) = (poll(false, None, false), poll(true, None, false));
        let options = choices(3);
        assert!(may_choose(&one, &options, &[id(1)]));
        assert!(!may_choose(&one, &options, &[id(1), id(2)]));
        assert!(may_choose(&several, &options, &[id(1), id(2)]));
        for wrong in [&[][..], &[id(1), id(1)], &[id(4)]] {
            assert!(!may_choose(&several, &options, wrong), "{wrong:?}");
        }
    }

    proptest! {
        #[test]
        fn of_a_poll_that_takes_one_every_answer_counts_once(
            chosen in prop::collection::vec(1u128..=3, 0..20),
        ) {
            let options = choices(3);
            let answer = |(number, option): (usize, &u128)| Answer {
                organisation: id(100 + number as u128),
                chosen: vec![id(*option)],
                reason: None,
            };
            let answers: Vec<Answer> = chosen.iter().enumerate().map(answer).collect();
            let total: usize = tally(&options, &answers).iter().sum();
            prop_assert_eq!(total, answers.len());
        }
    }
}

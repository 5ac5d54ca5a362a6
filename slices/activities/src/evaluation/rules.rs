//! What is an answer, and what of many answers may be shown; pure.

use ordit_kernel::UserError;
use ordit_members::form::Typed;

use super::Answer;

/// Whether one would recommend it; the words are `activities-eval-recommend-{code}`.
pub const RECOMMEND: [&str; 3] = ["yes", "maybe", "no"];
/// How useful it was, at most.
pub const MOST_USEFUL: i64 = 5;
/// Of fewer than these only their number is told: one could guess who answered what.
pub const FEW: usize = 5;
const LONGEST: usize = 4_000;

/// Something that is wrong, with the field where it stands.
pub type Wrong = (String, UserError);

/// What was typed as an answer, or everything that is wrong with it.
///
/// # Errors
/// A sentence for each field that keeps it from being one.
pub fn answer(typed: &Typed) -> Result<Answer, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let useful = typed.get("useful").parse().ok();
    let useful = useful.filter(|useful| (1..=MOST_USEFUL).contains(useful));
    if useful.is_none() {
        wrong.push(because("useful", "activities-eval-error-useful"));
    }
    let recommend = typed.get("recommend");
    if !RECOMMEND.contains(&recommend) {
        wrong.push(because("recommend", "activities-eval-error-recommend"));
    }
    for field in ["takes", "changes", "own_answer"] {
        if typed.get(field).chars().count() > LONGEST {
            let long = UserError::new("activities-reg-error-long").with("most", LONGEST);
            wrong.push((field.to_owned(), long));
        }
    }
    match useful.filter(|_| wrong.is_empty()) {
        Some(useful) => Ok(Answer {
            useful,
            recommend: recommend.to_owned(),
            takes: typed.get("takes").trim().to_owned(),
            changes: typed.get("changes").trim().to_owned(),
            own_answer: typed.get("own_answer").trim().to_owned(),
        }),
        None => Err(wrong),
    }
}

fn because(field: &str, why: &str) -> Wrong {
    (field.to_owned(), UserError::new(why))
}

/// So many gave the same answers in the same mode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    pub mode: String,
    pub useful: i64,
    pub recommend: String,
    pub count: usize,
}

/// What may be shown of the answers to an activity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    pub answered: usize,
    /// How useful it was on average; none where they are few.
    pub mean: Option<f64>,
    /// How many gave each number, from one up; empty where they are few.
    pub useful: Vec<(i64, usize)>,
    /// How many would recommend it; empty where they are few.
    pub recommend: Vec<(&'static str, usize)>,
    /// Mode, how many and their mean; empty where anybody would be one of a few.
    pub modes: Vec<(String, usize, f64)>,
}

impl Summary {
    /// Of everything that was answered.
    pub fn of(alike: &[Alike]) -> Self {
        let answered = counted(alike, |_| true);
        let mut summary = Self {
            answered,
            ..Self::default()
        };
        if answered < FEW {
            return summary;
        }
        summary.mean = mean(alike, |_| true);
        let of = |useful| (useful, counted(alike, |one| one.useful == useful));
        summary.useful = (1..=MOST_USEFUL).map(of).collect();
        let of = |code| (code, counted(alike, |one| one.recommend == code));
        summary.recommend = RECOMMEND.map(of).into();
        summary.modes = modes(alike);
        summary
    }
}

/// With one mode there is nothing to compare; with a few in one of them, what they said could be
/// told from the sum.
fn modes(alike: &[Alike]) -> Vec<(String, usize, f64)> {
    let mut names: Vec<&str> = alike.iter().map(|one| one.mode.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let of = |mode: &str| {
        let is_it = |one: &Alike| one.mode == mode;
        let mean = mean(alike, is_it).unwrap_or_default();
        (mode.to_owned(), counted(alike, is_it), mean)
    };
    let modes: Vec<_> = names.into_iter().map(of).collect();
    match modes.len() > 1 && modes.iter().all(|(_, count, _)| *count >= FEW) {
        true => modes,
        false => Vec::new(),
    }
}

fn counted(alike: &[Alike], is_meant: impl Fn(&Alike) -> bool) -> usize {
    let meant = alike.iter().filter(|one| is_meant(one));
    meant.map(|one| one.count).sum()
}

fn mean(alike: &[Alike], is_meant: impl Fn(&Alike) -> bool) -> Option<f64> {
    let (mut count, mut sum) = (0_u32, 0.0);
    for one in alike.iter().filter(|one| is_meant(one)) {
        let number = u32::try_from(one.count).unwrap_or(u32::MAX);
        let useful = u32::try_from(one.useful).unwrap_or_default();
        count = count.saturating_add(number);
        sum += f64::from(number) * f64::from(useful);
    }
    (count > 0).then(|| sum / f64::from(count))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn alike(mode: &str, useful: i64, recommend: &str, count: usize) -> Alike {
        Alike {
            mode: mode.to_owned(),
            useful,
            recommend: recommend.to_owned(),
            count,
        }
    }

    #[test]
    fn of_four_only_their_number_is_told_and_five_are_broken_down() {
        let four = Summary::of(&[alike("online", 5, "yes", 4)]);
        assert_eq!((four.answered, four.mean), (4, None));
        assert!(four.useful.is_empty() && four.recommend.is_empty());
        let five = Summary::of(&[
            alike("online", 5, "yes", 4),
            alike("in_person", 3, "maybe", 1),
        ]);
        assert_eq!(five.mean, Some(4.6));
        assert_eq!(five.useful[2], (3, 1));
        assert_eq!(five.recommend, [("yes", 4), ("maybe", 1), ("no", 0)]);
        assert!(five.modes.is_empty(), "one came, four did not: told apart");
        assert_eq!(Summary::of(&[]).mean, None);
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let typed = Typed::default().with("useful", "6").with("recommend", "");
        let wrong = answer(&typed).expect_err("wrong");
        let fields: Vec<&str> = wrong.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["useful", "recommend"]);
        let typed = typed.with("useful", "5").with("recommend", "maybe");
        let right = answer(&typed.with("takes", " Ganes ")).expect("right");
        assert_eq!((right.useful, &*right.takes), (5, "Ganes"));
    }

    proptest! {
        #[test]
        fn no_group_of_a_few_is_ever_shown_apart(
            answers in prop::collection::vec((any::<bool>(), 1..=5_i64, 0..3_usize), 0..20),
        ) {
            let all: Vec<Alike> = answers
                .iter()
                .map(|(online, useful, recommend)| {
                    let mode = if *online { "online" } else { "in_person" };
                    alike(mode, *useful, RECOMMEND[*recommend], 1)
                })
                .collect();
            let summary = Summary::of(&all);
            prop_assert_eq!(summary.answered, answers.len());
            prop_assert_eq!(summary.useful.is_empty(), answers.len() < FEW);
            prop_assert_eq!(summary.mean.is_none(), answers.len() < FEW);
            for (_, count, mean) in &summary.modes {
                prop_assert!(*count >= FEW && (1.0..=5.0).contains(mean));
            }
        }
    }
}

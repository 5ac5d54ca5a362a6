//! Which moves there are in the life of a group, and when its members carried one.

/// Where one goes from a standing.
pub fn moves(from: &str) -> &'static [&'static str] {
    match from {
        "proposed" => &["active", "closed"],
        "active" => &["paused", "converted", "merged", "closed"],
        "paused" => &["active", "converted", "merged", "closed"],
        _ => &[],
    }
}

/// Why one goes from a standing, as codes whose words are `groups-reason-{code}`; the usual reason
/// first.
pub fn reasons(from: &str) -> &'static [&'static str] {
    match from {
        "proposed" => &["begins", "lack_of_people", "priorities_changed", "other"],
        "paused" => &[
            "objectives_met",
            "resumes",
            "new_form",
            "joined_with_another",
            "lack_of_people",
            "priorities_changed",
            "other",
        ],
        _ => &[
            "objectives_met",
            "rest",
            "new_form",
            "joined_with_another",
            "lack_of_people",
            "priorities_changed",
            "other",
        ],
    }
}

/// Whether a group may go from one standing to another.
pub fn is_allowed(from: &str, to: &str) -> bool {
    moves(from).contains(&to)
}

/// What a group becomes or goes into has to be named.
pub fn needs_successor(to: &str) -> bool {
    matches!(to, "converted" | "merged")
}

/// So many organisations begin a group without the coordination of their network.
pub const LEAST_TO_BEGIN: usize = 2;

/// The only change that the coordination of the network decides alone.
pub fn is_for_coordination(from: &str, to: &str) -> bool {
    (from, to) == ("proposed", "active")
}

/// How many answered what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub asked: usize,
    pub in_favour: usize,
    pub against: usize,
    pub abstained: usize,
}

impl Count {
    /// How many answered.
    pub fn answered(&self) -> usize {
        self.in_favour + self.against + self.abstained
    }

    /// All who were asked answered.
    pub fn is_whole(&self) -> bool {
        self.answered() == self.asked
    }

    /// Enough answered, and of those who took a side more than the majority asks for agree; where
    /// it asks for all, all do.
    pub fn carries(&self, quorum_percent: i64, majority_percent: i64) -> bool {
        let percent = |of: usize, all: usize| (of * 100) as i64 >= quorum_percent * all as i64;
        let sides = (self.in_favour + self.against) as i64;
        let agree = self.in_favour as i64 * 100;
        let is_enough = match majority_percent {
            100 => self.in_favour > 0 && self.against == 0,
            share => agree > share * sides,
        };
        self.asked > 0 && percent(self.answered(), self.asked) && is_enough
    }
}

/// Whether an entry would come from itself, were it what another one went into: `came_from` names
/// what each entry came from, all the way up.
pub fn makes_circle<Id: PartialEq + Copy>(
    group: Id,
    into: Id,
    came_from: impl Fn(Id) -> Vec<Id>,
) -> bool {
    // `into` must not be, nor come to be, an ancestor of the group.
    let mut waiting = vec![group];
    let mut seen = Vec::new();
    while let Some(one) = waiting.pop() {
        if one == into {
            return true;
        }
        if !seen.contains(&one) {
            seen.push(one);
            waiting.extend(came_from(one));
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::vocabulary::STANDINGS;

    fn count(asked: usize, in_favour: usize, against: usize, abstained: usize) -> Count {
        Count {
            asked,
            in_favour,
            against,
            abstained,
        }
    }

    #[test]
    fn a_change_is_carried_by_a_quorum_and_a_majority_of_those_who_took_a_side() {
        assert!(count(4, 2, 0, 0).carries(50, 50));
        assert!(!count(4, 1, 0, 0).carries(50, 50), "too few answered");
        assert!(!count(4, 2, 2, 0).carries(50, 50), "a tie is no majority");
        assert!(count(4, 1, 0, 1).carries(50, 50));
        assert!(!count(4, 0, 0, 4).carries(50, 50), "nobody took a side");
        assert!(!count(3, 2, 1, 0).carries(50, 67));
        assert!(count(3, 3, 0, 0).carries(50, 100) && !count(3, 2, 1, 0).carries(50, 100));
        assert!(!count(0, 0, 0, 0).carries(0, 0));
    }

    proptest! {
        #[test]
        fn no_sequence_of_changes_leaves_the_graph_or_comes_back_from_an_end(
            tries in prop::collection::vec(0..STANDINGS.len(), 0..40)
        ) {
            let mut now = "proposed";
            let mut has_begun = false;
            for place in tries {
                let to = STANDINGS[place];
                if !is_allowed(now, to) {
                    continue;
                }
                prop_assert!(!crate::groups::rules::is_over(now), "{now} is an end");
                prop_assert!(to != "proposed" && to != now);
                prop_assert!(has_begun || matches!(to, "active" | "closed"));
                has_begun |= to == "active";
                now = to;
            }
        }

        #[test]
        fn no_lineage_has_a_circle(joins in prop::collection::vec((0_u8..8, 0_u8..8), 0..40)) {
            let mut edges: Vec<(u8, u8)> = Vec::new();
            for (group, into) in joins {
                let above = |one: u8| edges.iter().filter(|(_, to)| *to == one).map(|(from, _)| *from).collect();
                if !makes_circle(group, into, above) {
                    edges.push((group, into));
                }
            }
            for start in 0..8 {
                let mut reached = Vec::new();
                let mut waiting: Vec<u8> = edges.iter().filter(|(from, _)| *from == start).map(|(_, to)| *to).collect();
                while let Some(one) = waiting.pop() {
                    prop_assert!(one != start, "{start} comes from itself");
                    if !reached.contains(&one) {
                        reached.push(one);
                        waiting.extend(edges.iter().filter(|(from, _)| *from == one).map(|(_, to)| *to));
                    }
                }
            }
        }
    }
}

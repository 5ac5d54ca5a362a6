//! Which rows a form means, and whether they are still those that were seen; pure.

use std::collections::BTreeSet;

use ordit_kernel::Id;
use sea_orm::DbBackend;

/// More rows than these at once are work for a spreadsheet.
pub const MOST_ROWS: usize = 5_000;

/// The rows that a form means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selected {
    /// Everything that the filters leave, whatever is ticked besides.
    pub is_all: bool,
    /// What is ticked, each once.
    pub ids: BTreeSet<Id>,
    /// What the filters left when the form was made.
    pub seen: Option<Mark>,
}

/// A short mark of a set of rows: another set has another one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark(u128);

/// The bits of an id that stand in a mark: the last ones, which are drawn by lot.
const TAIL_DIGITS: u32 = 8;

/// Why the rows cannot be taken as they were meant.
#[derive(Debug, PartialEq, Eq)]
pub enum Unclear {
    Nothing,
    TooMany,
    /// All were meant, and others match now than when they were looked at.
    OthersMatch,
    /// These were ticked, and the filters leave them no more.
    Gone(Vec<Id>),
}

impl Mark {
    /// The mark of these rows, in whatever order.
    pub fn of(ids: &[Id]) -> Self {
        let tails = ids
            .iter()
            .map(|id| id.0.as_u128() % (1 << (4 * TAIL_DIGITS)));
        Self::new(ids.len(), tails.sum())
    }

    /// The mark of so many rows, of whose ids the database added up the tails.
    pub fn of_sums(count: usize, tails: i64) -> Self {
        Self::new(count, u128::try_from(tails).unwrap_or_default())
    }

    /// The tail of an id as a number, as each engine says it.
    pub fn tail_in_sql(engine: DbBackend, column: &str) -> String {
        if engine == DbBackend::Postgres {
            let bits = 4 * TAIL_DIGITS;
            return format!(
                "CAST(CAST('x' || RIGHT(CAST({column} AS TEXT), {TAIL_DIGITS}) \
                 AS BIT({bits})) AS BIGINT)"
            );
        }
        // An id has 32 digits, counted from 1.
        let digits = (0..TAIL_DIGITS).map(|place| {
            let at = 32 - place;
            let worth = 1_u64 << (4 * place);
            format!("INSTR('123456789ABCDEF', SUBSTR(HEX({column}), {at}, 1)) * {worth}")
        });
        digits.collect::<Vec<_>>().join(" + ")
    }

    fn new(count: usize, tails: u128) -> Self {
        Self(((count as u128) << 64) + tails)
    }

    /// As it stands in a form.
    pub fn text(self) -> String {
        format!("{:x}", self.0)
    }
}

impl Selected {
    /// What the pairs of a form say.
    pub fn read(pairs: &[(String, String)]) -> Self {
        let all = |wanted: &'static str| {
            let own = pairs.iter().filter(move |(name, _)| name == wanted);
            own.map(|(_, value)| value.as_str())
        };
        let ids = all("id").filter_map(|id| id.parse().ok());
        let seen = all("seen").next();
        Self {
            is_all: all("all_matching").any(|value| value == "1"),
            ids: ids.collect(),
            seen: seen.and_then(|text| u128::from_str_radix(text, 16).ok().map(Mark)),
        }
    }

    /// The rows that are meant, in the order of the list; `matching` is what the filters leave now.
    ///
    /// # Errors
    /// When the person should look again before anything is changed.
    pub fn rows(&self, matching: &[Id]) -> Result<Vec<Id>, Unclear> {
        if self.is_all && self.seen.is_some_and(|seen| seen != Mark::of(matching)) {
            return Err(Unclear::OthersMatch);
        }
        let is_meant = |id: &&Id| self.is_all || self.ids.contains(id);
        let rows: Vec<Id> = matching.iter().filter(is_meant).copied().collect();
        if !self.is_all && rows.len() < self.ids.len() {
            let there: BTreeSet<&Id> = rows.iter().collect();
            let gone = self.ids.iter().filter(|id| !there.contains(id));
            return Err(Unclear::Gone(gone.copied().collect()));
        }
        match rows.len() {
            0 => Err(Unclear::Nothing),
            count if count > MOST_ROWS => Err(Unclear::TooMany),
            _ => Ok(rows),
        }
    }

    /// What stays ticked: of what is ticked, what the filters still leave.
    #[must_use]
    pub fn kept(mut self, matching: &[Id]) -> Self {
        let matching: BTreeSet<&Id> = matching.iter().collect();
        self.ids.retain(|id| matching.contains(id));
        self
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn selected(pairs: &[(&str, &str)]) -> Selected {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Selected::read(&pairs.iter().map(owned).collect::<Vec<_>>())
    }

    #[test]
    fn ticked_rows_count_once_and_come_in_the_order_of_the_list() {
        let (one, two) = (id(1).to_string(), id(2).to_string());
        let ticked = selected(&[("id", &one), ("id", &two), ("id", &one), ("id", "nonsense")]);
        assert_eq!(ticked.rows(&[id(2), id(3), id(1)]), Ok(vec![id(2), id(1)]));
        assert_eq!(selected(&[]).rows(&[id(1)]), Err(Unclear::Nothing));
    }

    #[test]
    fn all_that_match_are_those_that_were_seen_or_nothing_happens() {
        let seen = Mark::of(&[id(1), id(2)]).text();
        let all = selected(&[("all_matching", "1"), ("seen", &seen)]);
        assert_eq!(all.rows(&[id(2), id(1)]), Ok(vec![id(2), id(1)]));
        let grown = [id(1), id(2), id(3)];
        assert_eq!(all.rows(&grown), Err(Unclear::OthersMatch));
        assert_eq!(all.rows(&[id(1), id(3)]), Err(Unclear::OthersMatch));
        let many: Vec<Id> = (0..=5_000).map(id).collect();
        let all = selected(&[("all_matching", "1")]);
        assert_eq!(all.rows(&many), Err(Unclear::TooMany));
    }

    #[test]
    fn what_no_longer_matches_is_told_and_the_rest_stays_ticked() {
        let (one, two) = (id(1).to_string(), id(2).to_string());
        let ticked = selected(&[("id", &one), ("id", &two)]);
        assert_eq!(ticked.rows(&[id(2)]), Err(Unclear::Gone(vec![id(1)])));
        assert_eq!(ticked.kept(&[id(2)]).rows(&[id(2)]), Ok(vec![id(2)]));
    }
}

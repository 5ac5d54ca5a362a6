//! Two people change one entry: what meets in the same field, and what does not; pure.

use ordit_kernel::Lang;
use ordit_platform::import::{Noun, Record};

use super::editable;

/// A field in which both wrote something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    pub field: &'static str,
    pub mine: String,
    pub theirs: String,
}

/// What is left to write of mine, and what must be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    pub values: Vec<(&'static str, String)>,
    pub clashes: Vec<Clash>,
}

impl Merged {
    /// What is left to write, as it is typed.
    pub fn typed(&self, noun: &'static Noun, lang: Lang) -> Vec<(&'static str, String)> {
        let typed = |(key, value): &(&'static str, String)| {
            Some((*key, editable(noun.field(key)?, value, lang)))
        };
        self.values.iter().filter_map(typed).collect()
    }
}

/// Puts what I wrote on top of what is there now; `before` is what I started from.
pub fn merge(before: &Record, mine: &Record, theirs: &Record) -> Merged {
    let mut merged = Merged::default();
    for (field, mine) in mine {
        let theirs = theirs.get(field).map_or("", String::as_str);
        let before = before.get(field).map(String::as_str);
        if mine == theirs || before == Some(mine) {
            continue;
        }
        if before == Some(theirs) {
            merged.values.push((field, mine.clone()));
        } else {
            let (mine, theirs) = (mine.clone(), theirs.to_owned());
            merged.clashes.push(Clash {
                field,
                mine,
                theirs,
            });
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(values: &[(&'static str, &str)]) -> Record {
        values
            .iter()
            .map(|(field, value)| (*field, (*value).to_owned()))
            .collect()
    }

    #[test]
    fn fields_that_only_one_of_two_touched_come_together_without_a_question() {
        let before = record(&[("name", "Salt"), ("website", "")]);
        let mine = record(&[("name", "Vila de Salt"), ("website", "")]);
        let theirs = record(&[("name", "Salt"), ("website", "https://salt.cat/")]);
        let merged = merge(&before, &mine, &theirs);
        assert_eq!(merged.values, [("name", "Vila de Salt".to_owned())]);
        assert_eq!(merged.clashes, []);
    }

    #[test]
    fn a_field_that_both_changed_is_a_choice_and_the_same_change_is_none() {
        let before = record(&[("name", "Salt"), ("website", "")]);
        let mine = record(&[("name", "Vila de Salt"), ("website", "https://salt.cat/")]);
        let theirs = record(&[
            ("name", "Ajuntament de Salt"),
            ("website", "https://salt.cat/"),
        ]);
        let merged = merge(&before, &mine, &theirs);
        assert!(merged.values.is_empty());
        assert_eq!(merged.clashes.len(), 1);
        assert_eq!(merged.clashes[0].theirs, "Ajuntament de Salt");
    }

    #[test]
    fn a_value_that_i_took_away_is_taken_away_where_nobody_else_wrote() {
        let before = record(&[("website", "https://salt.cat/")]);
        let merged = merge(&before, &record(&[("website", "")]), &before);
        assert_eq!(merged.values, [("website", String::new())]);
    }

    #[test]
    fn without_knowing_what_i_started_from_every_difference_is_a_choice() {
        let merged = merge(
            &Record::new(),
            &record(&[("name", "A")]),
            &record(&[("name", "B")]),
        );
        assert_eq!(merged.clashes.len(), 1);
    }
}

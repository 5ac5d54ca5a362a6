//! Two people change one entry: what meets in the same field, and what does not; pure.

use ordit_platform::{
    i18n::Translator,
    import::{Noun, Parser, Record},
};

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
    pub fn typed(&self, noun: &'static Noun, l: &Translator) -> Vec<(&'static str, String)> {
        let typed = |(key, value): &(&'static str, String)| {
            Some((*key, editable(l, noun.field(key)?, value)))
        };
        self.values.iter().filter_map(typed).collect()
    }
}

/// Puts what I wrote on top of what is there now; `before` is what I started from.
pub fn merge(noun: &'static Noun, before: &Record, mine: &Record, theirs: &Record) -> Merged {
    let mut merged = Merged::default();
    for (field, mine) in mine {
        let theirs = theirs.get(field).map_or("", String::as_str);
        let before = before.get(field).map(String::as_str);
        if mine == theirs || before == Some(mine) {
            continue;
        }
        match before {
            Some(before) if before == theirs => merged.values.push((field, mine.clone())),
            Some(before) if holds_several(noun, field) => {
                let both = together(before, mine, theirs);
                merged
                    .values
                    .extend((both != theirs).then_some((*field, both)));
            }
            _ => merged.clashes.push(Clash {
                field,
                mine: mine.clone(),
                theirs: theirs.to_owned(),
            }),
        }
    }
    merged
}

fn holds_several(noun: &'static Noun, field: &str) -> bool {
    let parser = noun.field(field).map(|field| field.parser);
    matches!(parser, Some(Parser::Themes | Parser::List(_)))
}

/// What I added joins what is there, and what I took away goes.
fn together(before: &str, mine: &str, theirs: &str) -> String {
    let (before, mine, theirs) = (parts(before), parts(mine), parts(theirs));
    let stays = |part: &&&str| mine.contains(part) || !before.contains(part);
    let is_new = |part: &&&str| !before.contains(part) && !theirs.contains(part);
    let kept = theirs.iter().filter(stays);
    let all: Vec<&str> = kept.chain(mine.iter().filter(is_new)).copied().collect();
    all.join(";")
}

fn parts(value: &str) -> Vec<&str> {
    value.split(';').filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::organisations::noun::NOUN;

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
        let merged = merge(&NOUN, &before, &mine, &theirs);
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
        let merged = merge(&NOUN, &before, &mine, &theirs);
        assert!(merged.values.is_empty());
        assert_eq!(merged.clashes.len(), 1);
        assert_eq!(merged.clashes[0].theirs, "Ajuntament de Salt");
    }

    #[test]
    fn a_value_that_i_took_away_is_taken_away_where_nobody_else_wrote() {
        let before = record(&[("website", "https://salt.cat/")]);
        let merged = merge(&NOUN, &before, &record(&[("website", "")]), &before);
        assert_eq!(merged.values, [("website", String::new())]);
    }

    #[test]
    fn without_knowing_what_i_started_from_every_difference_is_a_choice() {
        let merged = merge(
            &NOUN,
            &Record::new(),
            &record(&[("name", "A")]),
            &record(&[("name", "B")]),
        );
        assert_eq!(merged.clashes.len(), 1);
    }

    #[test]
    fn themes_of_two_people_come_together_one_by_one() {
        let before = record(&[("themes", "care;energy")]);
        let mine = record(&[("themes", "care;energy;housing")]);
        let theirs = record(&[("themes", "culture;energy")]);
        let merged = merge(&NOUN, &before, &mine, &theirs);
        let expected = [("themes", "culture;energy;housing".to_owned())];
        assert_eq!(
            (merged.values, merged.clashes),
            (expected.to_vec(), Vec::new())
        );
        let taken = merge(&NOUN, &before, &record(&[("themes", "care")]), &theirs);
        assert_eq!(taken.values, [("themes", "culture".to_owned())]);
    }

    fn any_themes() -> impl Strategy<Value = BTreeSet<String>> {
        prop::collection::btree_set("[a-f]", 0..6)
    }

    proptest! {
        #[test]
        fn no_edit_of_either_is_lost(
            before in any_themes(), mine in any_themes(), theirs in any_themes()
        ) {
            let themes = |of: &BTreeSet<String>| {
                let text: Vec<&str> = of.iter().map(String::as_str).collect();
                record(&[("themes", &text.join(";"))])
            };
            let theirs_now = themes(&theirs);
            let merged = merge(&NOUN, &themes(&before), &themes(&mine), &theirs_now);
            prop_assert_eq!(&merged.clashes, &[]);
            let said = merged.values.first().map_or(&theirs_now["themes"], |(_, value)| value);
            let said: BTreeSet<String> = parts(said).into_iter().map(str::to_owned).collect();
            for theme in before.union(&mine).chain(&theirs) {
                let was = before.contains(theme);
                let touched = [&mine, &theirs].into_iter().any(|one| one.contains(theme) != was);
                prop_assert_eq!(said.contains(theme), was != touched, "{}", theme);
            }
        }

        #[test]
        fn a_field_of_one_value_is_written_asked_or_the_same(
            before in "[ab]?", mine in "[ab]?", theirs in "[ab]?"
        ) {
            let name = |text: &str| record(&[("name", text)]);
            let merged = merge(&NOUN, &name(&before), &name(&mine), &name(&theirs));
            let is_mine = mine != before && mine != theirs;
            let is_free = theirs == before;
            prop_assert_eq!(merged.values.len(), usize::from(is_mine && is_free));
            prop_assert_eq!(merged.clashes.len(), usize::from(is_mine && !is_free));
        }
    }
}

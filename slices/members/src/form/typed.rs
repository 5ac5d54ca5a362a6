//! What a person typed into a form, as text by field.

use std::collections::BTreeMap;

use ordit_platform::{
    i18n::Translator,
    import::{Labels, Noun, Parser, Record, parse},
};

use super::editable;

/// Before the name of a field stands what it said when the form was opened.
const WAS: &str = "was-";

/// The values of a form by the names of their inputs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(BTreeMap<String, String>);

impl Typed {
    /// A form as it was sent; values under one name are joined by `;`, as lists are written.
    pub fn sent(pairs: Vec<(String, String)>) -> Self {
        let mut values: BTreeMap<String, String> = BTreeMap::new();
        for (name, value) in pairs {
            let known = values.entry(name).or_default();
            if !known.is_empty() && !value.is_empty() {
                known.push(';');
            }
            known.push_str(&value);
        }
        Self(values)
    }

    /// A form as it is opened on what is there.
    pub fn opened_on(noun: &'static Noun, record: &Record, l: &Translator) -> Self {
        let mut values = BTreeMap::new();
        for field in noun.record_fields() {
            let value = record.get(field.key).map_or("", String::as_str);
            let text = match field.parser {
                // Choices of a form are codes, also where several may be chosen.
                Parser::Themes => value.to_owned(),
                _ => editable(l, field, value),
            };
            values.insert(format!("{WAS}{}", field.key), text.clone());
            values.insert(field.key.to_owned(), text);
        }
        Self(values)
    }

    /// This form filled in with what was sent.
    #[must_use]
    pub fn overlaid_by(mut self, sent: &Self) -> Self {
        self.0.extend(sent.0.clone());
        self
    }

    /// With another text in one place.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.0.insert(name.to_owned(), value.to_owned());
        self
    }

    /// The text under a name; empty when there is none.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// What a field said when the form was opened.
    pub fn was(&self, key: &str) -> &str {
        self.get(&format!("{WAS}{key}"))
    }

    /// The fields of the noun that were sent.
    pub fn values(&self, noun: &'static Noun) -> Vec<(&'static str, String)> {
        let sent = |key: &'static str| Some((key, self.0.get(key)?.clone()));
        noun.record_fields()
            .filter_map(|field| sent(field.key))
            .collect()
    }

    /// The fields that were sent, in canonical form, and what they said before.
    pub fn canonical(&self, noun: &'static Noun, labels: &Labels) -> (Record, Record) {
        let (mut now, mut before) = (Record::new(), Record::new());
        for field in noun.record_fields() {
            let read = |name: &str| parse(field, self.0.get(name)?, labels).ok();
            now.extend(read(field.key).map(|value| (field.key, value)));
            before.extend(read(&format!("{WAS}{}", field.key)).map(|value| (field.key, value)));
        }
        (now, before)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use ordit_kernel::Lang;
    use ordit_platform::i18n::Words;

    use super::*;
    use crate::organisations::noun::NOUN;

    fn sent(pairs: &[(&str, &str)]) -> Typed {
        let owned = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Typed::sent(owned.collect())
    }

    #[test]
    fn choices_that_were_ticked_are_one_list_and_none_is_an_empty_one() {
        assert_eq!(
            sent(&[("themes", ""), ("themes", "a"), ("themes", "b")]).get("themes"),
            "a;b"
        );
        assert_eq!(
            sent(&[("themes", "")]).values(&NOUN),
            [("themes", String::new())]
        );
    }

    #[test]
    fn only_the_fields_of_the_noun_are_values() {
        let typed = sent(&[
            ("name", "Salt"),
            ("ordit_id", "x"),
            ("version", "3"),
            ("x", "y"),
        ]);
        assert_eq!(typed.values(&NOUN), [("name", "Salt".to_owned())]);
    }

    #[test]
    fn a_refused_form_keeps_what_was_typed_and_what_it_said_before() {
        let record = Record::from([("name", "Salt".to_owned())]);
        let words = Words::new(crate::MODULE.locales.iter().flatten().copied());
        let l = Translator::new(Arc::new(words.expect("good Fluent")), Lang::Ca);
        let opened = Typed::opened_on(&NOUN, &record, &l);
        let typed = opened.overlaid_by(&sent(&[("name", "Vila de Salt")]));
        assert_eq!(
            (typed.get("name"), typed.was("name")),
            ("Vila de Salt", "Salt")
        );
    }
}

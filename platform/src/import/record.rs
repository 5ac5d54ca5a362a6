//! Records side by side: what a row adds to an entry, and what then differs.

use std::collections::BTreeMap;

use ordit_kernel::UserError;

use super::{Change, Current, Noun, Record, Refusal, is_identity};

/// What the entry would say with these values, and the values that it does not take.
///
/// `clears` tells whether an empty value takes away what is there.
pub(super) fn merged(
    noun: &'static Noun,
    values: &Record,
    current: Option<&Current>,
    clears: bool,
) -> (Record, Vec<Refusal>) {
    let mut record = current
        .map(|current| plain(&current.record))
        .unwrap_or_default();
    let mut kept = Vec::new();
    for field in noun.record_fields() {
        let Some(value) = values
            .get(field.key)
            .filter(|value| clears || !value.is_empty())
        else {
            continue;
        };
        let is_open = field.is_networks_own || current.is_none_or(|current| current.may_change);
        let own = record.get(field.key).map_or("", String::as_str);
        if own == value {
            continue;
        }
        if !is_open {
            let error = UserError::new("import-kept-other-network").with("value", own);
            kept.push(Refusal {
                field: field.key.to_owned(),
                value: value.clone(),
                error,
            });
        } else if value.is_empty() {
            record.remove(field.key);
        } else {
            record.insert(field.key, value.clone());
        }
    }
    (record, kept)
}

/// Every field in which two records differ, in the order of the noun.
pub(super) fn changes(noun: &'static Noun, old: &Record, new: &Record) -> Vec<Change> {
    let value = |record: &Record, key| record.get(key).cloned().unwrap_or_default();
    noun.record_fields()
        .map(|field| (field.key, value(old, field.key), value(new, field.key)))
        .filter(|(_, old, new)| old != new)
        .map(|(key, old, new)| Change {
            field: key.to_owned(),
            old,
            new,
        })
        .collect()
}

/// A refusal for each required field without a value.
pub(super) fn missing(noun: &'static Noun, record: &Record) -> Vec<Refusal> {
    noun.record_fields()
        .filter(|field| field.is_required && !record.contains_key(field.key))
        .map(|field| Refusal {
            field: field.key.to_owned(),
            value: String::new(),
            error: UserError::new("import-refused-required"),
        })
        .collect()
}

/// The record without empty values and without what only recognises it.
pub(super) fn plain(record: &Record) -> Record {
    let has_content =
        |(key, value): &(&&'static str, &String)| !value.is_empty() && !is_identity(key);
    record
        .iter()
        .filter(has_content)
        .map(|(key, value)| (*key, value.clone()))
        .collect()
}

/// A stored record with the noun's own keys; fields that are no more are dropped.
pub(super) fn with_keys_of(noun: &'static Noun, stored: BTreeMap<String, String>) -> Record {
    let known = |(key, value): (String, String)| Some((noun.field(&key)?.key, value));
    stored.into_iter().filter_map(known).collect()
}

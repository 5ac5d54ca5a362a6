//! What happened to the members of a network in a time, the latest first, for the coordination.

use std::{cmp::Reverse, collections::HashMap};

use ordit_kernel::{Id, PartialDate};
use ordit_platform::{
    cloth::{Month, Span, Told},
    i18n::Translator,
    snapshot::Head,
};

use crate::directory::said::Said;

/// So many are told; a shorter time shows the others.
const MOST_LINES: usize = 20;

/// Something that happened.
#[derive(Clone, Debug)]
pub struct HappenedLine {
    pub date: String,
    /// The same for programs.
    pub day: PartialDate,
    pub name: Said,
    pub what: String,
    pub href: String,
}

/// What happened to these members.
pub fn lines(told: &Told, heads: &[&Head], within: Span, l: &Translator) -> Vec<HappenedLine> {
    let named: HashMap<Id, &Head> = heads.iter().map(|head| (head.id, *head)).collect();
    let mut lines: Vec<_> = told
        .happened
        .iter()
        .filter_map(|happened| {
            let (first, last) = happened.date.earliest().zip(happened.date.latest())?;
            let span = Span {
                first: Month::of(first),
                last: Month::of(last),
            };
            let head = named.get(&happened.entry).filter(|_| span.meets(within))?;
            let line = HappenedLine {
                date: l.date(&happened.date),
                day: happened.date,
                name: head.title(l.lang()).into(),
                what: l.t(&happened.label),
                href: format!("/e/{}", happened.leads_to),
            };
            Some((Reverse(last), line))
        })
        .collect();
    lines.sort_by_key(|(last, _)| *last);
    lines
        .into_iter()
        .map(|(_, line)| line)
        .take(MOST_LINES)
        .collect()
}

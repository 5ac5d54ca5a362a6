//! Allies by kind, as their page lists them.

use std::collections::HashMap;

use ordit_kernel::{Id, Lang};
use ordit_platform::{
    i18n::Translator,
    markdown::{Html, markdown},
    snapshot::Head,
};

use super::Ally;
use crate::{
    directory::{
        rows::places,
        said::{Said, SourceLink},
    },
    organisations,
    vocabulary::ALLY_KINDS,
};

/// The allies of one kind.
#[derive(Clone, Debug)]
pub struct Group {
    pub label: String,
    pub lines: Vec<Line>,
}

/// One ally.
#[derive(Clone, Debug)]
pub struct Line {
    position: usize,
    pub name: Said,
    pub href: String,
    pub places: Vec<&'static str>,
    pub since: Option<String>,
    pub summary: Option<Said>,
    pub note: Option<Html>,
    pub note_lang: Lang,
    pub source: Option<SourceLink>,
    pub is_invented: bool,
}

impl Group {
    /// The allies whose heads are given with their place in the alphabet, grouped by kind; those
    /// without a head are hidden from the reader.
    pub fn all(allies: &[Ally], heads: &HashMap<Id, (usize, &Head)>, l: &Translator) -> Vec<Self> {
        let group = |kind: &&str| {
            let of_kind = allies.iter().filter(|ally| ally.ally_kind == **kind);
            let mut lines: Vec<Line> = of_kind
                .filter_map(|ally| Some(Line::of(ally, *heads.get(&ally.organisation)?, l)))
                .collect();
            lines.sort_by_key(|line| line.position);
            Self {
                label: l.t(format!("members-ally-kind-{kind}")),
                lines,
            }
        };
        ALLY_KINDS
            .iter()
            .map(group)
            .filter(|group| !group.lines.is_empty())
            .collect()
    }
}

impl Line {
    fn of(ally: &Ally, (position, head): (usize, &Head), l: &Translator) -> Self {
        let source = ally.source.as_deref().filter(|_| !head.is_invented());
        Self {
            position,
            name: head.title(l.lang()).into(),
            href: organisations::path(&head.slug),
            places: places(head.place.territory.as_deref()),
            since: ally.since.map(|date| l.date(&date)),
            summary: Said::some(head.summary(l.lang())),
            note: ally
                .note
                .as_deref()
                .map(markdown)
                .filter(|note| !note.is_empty()),
            // A note is written in the language of its row, which is the entry's own.
            note_lang: head.lang,
            source: source.and_then(|name| SourceLink::of(name, ally.source_url.as_deref())),
            is_invented: head.is_invented(),
        }
    }
}

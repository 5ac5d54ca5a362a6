//! What happened, in a sentence of the reader's language, and where to look further.

use std::cmp::Reverse;

use ordit_kernel::{Id, Instant};
use serde_json::Value as Json;

use super::{
    hear::noteworthy,
    rules::{Arrange, Group, arrange},
    sight::Sight,
    store::Told,
};
use crate::{i18n::Translator, module::Module, snapshot::Snapshots};

/// One thing that happened, in words.
#[derive(Clone, Debug)]
pub struct Line {
    /// The network, or else the organisation, in whose life it happened.
    pub group: Option<Id>,
    pub about: Id,
    pub text: String,
    /// Where to look further, within this site.
    pub path: String,
    pub at: Instant,
    pub is_read: bool,
}

impl Arrange for Line {
    fn group(&self) -> Option<Id> {
        self.group
    }

    fn same(&self) -> (&str, &str) {
        (&self.text, &self.path)
    }
}

/// Tells one person in words what they may be told.
pub struct Speaker<'a> {
    pub l: &'a Translator,
    pub modules: &'static [Module],
    pub snapshots: &'a Snapshots,
    pub sight: Sight<'a>,
}

impl Speaker<'_> {
    /// In words, if this person may still be told of it.
    pub fn line(&self, told: &Told) -> Option<Line> {
        let noteworthy = noteworthy(self.modules, &told.event.verb)?;
        let head = self.sight.told(told.circle, told.about)?;
        let path = self.snapshots.path_of(head)?;
        let title = head.title(self.l.lang()).text;
        Some(Line {
            group: self.group(told),
            about: told.about,
            text: self.l.message(noteworthy.sentence, &arguments(told, title)),
            path: (noteworthy.href)(&told.event, &path),
            at: told.event.at,
            is_read: told.is_read,
        })
    }

    /// Lines under the names of their groups, in the order of the alphabet; what belongs to none
    /// comes last.
    pub fn arranged(&self, lines: Vec<Line>) -> Vec<(String, Group<Line>)> {
        let lang = self.l.lang();
        let mut groups: Vec<_> = arrange(lines)
            .into_iter()
            .map(|group| (group.id.and_then(|id| self.sight.head(id)), group))
            .collect();
        groups.sort_by_key(|(head, _)| Reverse(head.map(|head| Reverse(head.sort_key(lang)))));
        let named = groups.into_iter();
        named
            .map(|(head, group)| match head {
                Some(head) => (head.title(lang).text.to_owned(), group),
                None => (self.l.t("notify-elsewhere"), group),
            })
            .collect()
    }

    /// A name that this person may read.
    fn group(&self, told: &Told) -> Option<Id> {
        let organisation = match told.circle {
            super::Circle::ActingFor(id) => Some(id),
            _ => told.event.other,
        };
        let seen = |id: &Id| self.sight.head(*id).is_some();
        told.network.filter(seen).or(organisation.filter(seen))
    }
}

/// What a sentence may name: the title, whether it is about the reader, and the data, which holds
/// ids, numbers and states only.
fn arguments(told: &Told, title: &str) -> Vec<(String, String)> {
    let is_own = told.event.entry == told.person;
    let own = if is_own { "yes" } else { "no" };
    let mut arguments = vec![
        ("name".to_owned(), title.to_owned()),
        ("own".to_owned(), own.to_owned()),
    ];
    for (key, value) in told.event.data.as_object().into_iter().flatten() {
        let text = match value {
            Json::String(text) => text.clone(),
            Json::Number(number) => number.to_string(),
            _ => continue,
        };
        arguments.push((key.clone(), text));
    }
    arguments
}

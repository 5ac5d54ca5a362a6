//! The words in the box of directory and map, understood as the search understands them: a theme
//! becomes a filter, a place becomes nearness, and the rest is asked of the index.

use std::sync::Arc;

use axum::response::Redirect;
use ordit_kernel::Id;
use ordit_platform::{
    search::{Chosen, Dimension, Hits, Meaning, SearchQuery},
    web::{Query, Shared, Visit},
};

use crate::organisations;

use super::{
    address::{Choices, NEAR, WORDS, with},
    names::NetworkNames,
};

/// More entries are not gathered for one question.
const MOST_FOUND: usize = 200_000;

/// What a page does with a place alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alone {
    /// Its words are looked for, as long as something has them.
    IsWords,
    /// It is gone to.
    IsPlace,
}

/// A question put by a reader of the directory or the map.
pub struct Asking<'a> {
    pub site: &'a Shared,
    pub visit: &'a Visit,
    pub networks: &'a NetworkNames,
    pub choices: &'a Choices,
}

/// What words mean, and whether only something made up has it.
struct Answered {
    meaning: Meaning,
    is_invented: bool,
}

impl Choices {
    /// With what the index finds by the words; while it finds nothing or is not there yet, names
    /// and summaries are looked through.
    #[must_use]
    pub async fn looked_up(self, site: &Shared, visit: &Visit) -> Self {
        if self.words.is_empty() {
            return self;
        }
        let words = (self.words.as_str(), visit.lang);
        let found = site.search.in_order(&visit.viewer, words, None, MOST_FOUND);
        let found: Vec<Id> = found.await.unwrap_or_default();
        let among = (!found.is_empty()).then(|| Arc::new(found.into_iter().collect()));
        Self { among, ..self }
    }
}

impl Asking<'_> {
    /// The address that says in filters what the words of this one mean, unless they stay words.
    pub async fn settled(&self, alone: Alone) -> Option<Redirect> {
        if self.choices.words.is_empty() {
            return None;
        }
        let answered = self.answered(alone).await;
        let query = self.saying(&answered);
        let is_new = query != self.visit.query.without_key("page");
        is_new.then(|| Redirect::to(&query.to_href(&self.visit.path)))
    }

    async fn answered(&self, alone: Alone) -> Answered {
        let typed = &self.choices.words;
        let meaning = Meaning::of(typed);
        let is_place = meaning.theme.is_none() && meaning.words.is_empty();
        if is_place && alone == Alone::IsPlace {
            return Answered {
                meaning,
                is_invented: false,
            };
        }
        let asked = match is_place {
            true => Meaning::words(typed),
            false => meaning,
        };
        for is_invented in [false, true] {
            if is_invented && self.choices.chosen.iter().any(|(key, _)| *key == "network") {
                continue;
            }
            let hits = self.find(&asked, !is_invented).await;
            // A place that is known is never another one that is spelt alike.
            let Some(hits) = hits.filter(|hits| !is_place || hits.corrected.is_none()) else {
                continue;
            };
            let meaning = match (&hits.corrected, &hits.near) {
                (Some(words), _) => Meaning::of(words),
                (None, Some(_)) if asked.near.is_none() => Meaning::beside_place(&asked.words),
                _ => asked.clone(),
            };
            return Answered {
                meaning,
                is_invented,
            };
        }
        Answered {
            meaning: asked,
            is_invented: false,
        }
    }

    /// What the index has; none when it has nothing.
    async fn find(&self, meaning: &Meaning, only_real: bool) -> Option<Hits> {
        let theme = meaning.theme.into_iter();
        let theme = theme.map(|code| (Dimension::Theme, vec![code.to_owned()]));
        // Directory and map show nothing else.
        let noun = (Dimension::Noun, vec![organisations::KIND.to_owned()]);
        let query = SearchQuery {
            words: meaning.words.clone(),
            lang: self.visit.lang,
            chosen: Chosen::from_iter(theme.chain([noun])),
            only_real: only_real && !self.choices.shows_invented(self.networks),
            limit: 1,
            ..SearchQuery::default()
        };
        let hits = self.site.search.find(&self.visit.viewer, &query).await;
        hits.ok().filter(|hits| hits.total > 0)
    }

    fn saying(&self, answered: &Answered) -> Query {
        let Answered {
            meaning,
            is_invented,
        } = answered;
        let mut query = self.visit.query.without_key("page");
        query = match meaning.words.trim() {
            "" => query.without_key(WORDS),
            words if words == self.choices.words => query,
            words => query.setting(WORDS, words),
        };
        if let Some(theme) = meaning.theme {
            query = with(&query, "theme", theme);
        }
        if let Some(near) = &meaning.near {
            query = query.setting(NEAR, &near.code);
        }
        if let Some(network) = self.networks.invented().filter(|_| *is_invented) {
            query = with(&query, "network", &network.slug);
        }
        query
    }
}

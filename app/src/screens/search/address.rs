//! What a reader looks for, as it stands in the address.

use ordit_kernel::{Lang, PageRequest};
use ordit_platform::{
    i18n::Translator,
    search::{Chosen, Dimension, Near, SearchQuery, place_of},
    web::Query,
};

use super::labels::Names;

/// The page's path.
pub const PATH: &str = "/search";
/// The key of the words.
pub const WORDS: &str = "q";
/// The key of the place whose nearest come first, as in the directory and on the map.
pub const NEAR: &str = "near";
/// What is offered as a filter, in this order.
pub const OFFERED: [Dimension; 5] = [
    Dimension::Noun,
    Dimension::Kind,
    Dimension::Network,
    Dimension::Theme,
    Dimension::Territory,
];

/// What was chosen; what is no value of a dimension was never chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    pub words: String,
    pub near: Option<Near>,
    /// As in the address.
    pub chosen: Vec<(Dimension, String)>,
}

impl Choices {
    /// The choices that an address makes.
    pub fn read(query: &Query, names: &Names, l: &Translator) -> Self {
        let mut choices = Self {
            words: query.get(WORDS).unwrap_or_default().trim().to_owned(),
            near: query.get(NEAR).and_then(place_of),
            chosen: Vec::new(),
        };
        for dimension in OFFERED {
            for value in query.all(dimension.code()) {
                let is_new = !choices.has(dimension, value);
                if is_new && names.of(dimension, value, l).is_some() {
                    choices.chosen.push((dimension, value.to_owned()));
                }
            }
        }
        choices
    }

    /// Nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.chosen.is_empty() && self.near.is_none()
    }

    /// Whether this value was chosen.
    pub fn has(&self, dimension: Dimension, value: &str) -> bool {
        let mut chosen = self.chosen.iter();
        chosen.any(|(own, other)| *own == dimension && other == value)
    }

    /// What was made up is shown to whoever asks for its network, and counts nowhere else.
    pub fn shows_invented(&self, names: &Names) -> bool {
        let invented = names.invented();
        invented.is_some_and(|network| self.has(Dimension::Network, &network.slug))
    }

    /// The question to the index.
    pub fn query(&self, names: &Names, lang: Lang, request: PageRequest) -> SearchQuery {
        let mut chosen = Chosen::new();
        for (dimension, value) in &self.chosen {
            let value = match dimension {
                Dimension::Network => names.by_slug(value).map(|network| network.id.to_string()),
                _ => Some(value.clone()),
            };
            chosen.entry(*dimension).or_default().extend(value);
        }
        SearchQuery {
            words: self.words.clone(),
            lang,
            chosen,
            near: self.near.as_ref().map(|near| near.code.clone()),
            only_real: !self.shows_invented(names),
            counted: OFFERED.into(),
            offset: request.offset(),
            limit: request.size,
        }
    }

    /// The address of the same question, put to one network.
    pub fn in_network(&self, slug: &str) -> String {
        let query = self
            .chosen
            .iter()
            .fold(self.asked(), |query, (own, value)| {
                query.with(own.code(), value)
            });
        query.setting(Dimension::Network.code(), slug).to_href(PATH)
    }

    /// The address of the same question to the directory or the map, of one more network where
    /// all that was found is there.
    pub fn on(&self, path: &str, network: Option<&str>) -> String {
        let chosen = self.chosen.iter().filter_map(|(dimension, value)| {
            let key = match dimension {
                Dimension::Noun | Dimension::Source | Dimension::Family => return None,
                Dimension::Territory => territory_key(value)?,
                _ => dimension.code(),
            };
            Some((key, value.as_str()))
        });
        let network = network.map(|slug| (Dimension::Network.code(), slug));
        let query = chosen
            .chain(network)
            .fold(self.asked(), |query, (key, value)| query.with(key, value));
        query.to_href(path)
    }

    fn asked(&self) -> Query {
        let words = (!self.words.is_empty()).then_some((WORDS, self.words.as_str()));
        let near = self.near.as_ref().map(|near| (NEAR, near.code.as_str()));
        let asked = words.into_iter().chain(near);
        asked.fold(Query::default(), |query, (key, value)| {
            query.with(key, value)
        })
    }
}

/// What the directory calls an area of this kind; it has no wider ones.
fn territory_key(code: &str) -> Option<&'static str> {
    match code.split_once(':')?.0 {
        "ine" => Some("municipality"),
        "idescat-comarca" | "ine-province" => Some("county"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use ordit_platform::i18n::Words;

    use super::*;
    use crate::screens::search::labels::sample;

    fn read(address: &str) -> Choices {
        let locales = [ordit_platform::locales!("search")].into_iter().flatten();
        let words = Arc::new(Words::new(locales).expect("words"));
        let l = Translator::new(words, Lang::Ca);
        Choices::read(&Query::parse(address), &sample(), &l)
    }

    #[test]
    fn an_address_chooses_what_exists_and_nothing_else() {
        let choices = read(
            "q=+hort+&network=xmess&network=nowhere&theme=agroecology&theme=x&noun=organisation\
             &noun=castle&territory=ine:08113&territory=ine:99999&page=3",
        );
        let chosen: Vec<(&str, &str)> = choices
            .chosen
            .iter()
            .map(|(dimension, value)| (dimension.code(), value.as_str()))
            .collect();
        assert_eq!(choices.words, "hort");
        assert_eq!(
            chosen,
            [
                ("noun", "organisation"),
                ("network", "xmess"),
                ("theme", "agroecology"),
                ("territory", "ine:08113"),
            ]
        );
        assert!(read("page=2&network=nowhere").is_empty());
    }

    #[test]
    fn networks_are_slugs_outside_and_ids_inside_and_invented_ones_wait() {
        let names = sample();
        let query = |address| read(address).query(&names, Lang::Ca, PageRequest::new(2, 20));
        let real = query("q=hort&network=xmess");
        let id = names.by_slug("xmess").expect("known").id.to_string();
        assert_eq!(real.chosen[&Dimension::Network], [id]);
        assert!(real.only_real && real.offset == 20);
        assert!(!query("q=hort&network=made-up").only_real);
        let choices = read("q=hort i casa&page=4");
        assert_eq!(
            choices.in_network("made-up"),
            "/search?q=hort+i+casa&network=made-up"
        );
    }

    #[test]
    fn directory_and_map_are_asked_the_same() {
        let choices = read(
            "q=hort&theme=agroecology&near=ine:08113&noun=organisation&territory=ine:08113\
             &territory=idescat-comarca:07&page=2",
        );
        assert_eq!(
            choices.on("/map", Some("made-up")),
            "/map?q=hort&near=ine%3A08113&theme=agroecology&municipality=ine%3A08113\
             &county=idescat-comarca%3A07&network=made-up"
        );
    }
}

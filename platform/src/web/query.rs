//! The query of an address, kept in order, from which links with one thing changed are made.

use url::form_urlencoded;

/// No page of ours has more filters than these.
const MOST_PAIRS: usize = 60;
/// In bytes, key and value together.
const LONGEST_PAIR: usize = 300;

/// An ordered multi-map of the address. Every change gives a new one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Reads what stands after the question mark.
    pub fn parse(text: &str) -> Self {
        let pairs = form_urlencoded::parse(text.as_bytes());
        Self(
            pairs
                .map(|(key, value)| (key.into_owned(), value.into_owned()))
                .collect(),
        )
    }

    /// The query of an address from outside: what is longer than any of our links is cut off.
    pub fn of_address(text: &str) -> Self {
        let pairs = Self::parse(text).0.into_iter();
        Self(
            pairs
                .filter(|(key, value)| key.len() + value.len() <= LONGEST_PAIR)
                .take(MOST_PAIRS)
                .collect(),
        )
    }

    /// The first value under a key; an empty one counts as absent.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.all(key).find(|value| !value.is_empty())
    }

    /// Every value under a key, in order.
    pub fn all<'a>(&'a self, key: &str) -> impl Iterator<Item = &'a str> {
        let pairs = self.0.iter().filter(move |(other, _)| other == key);
        pairs.map(|(_, value)| value.as_str())
    }

    /// Whether this very pair stands in the address.
    pub fn has(&self, key: &str, value: &str) -> bool {
        self.all(key).any(|other| other == value)
    }

    /// With one more pair at the end, unless it is there already.
    #[must_use]
    pub fn with(&self, key: &str, value: &str) -> Self {
        let mut changed = self.clone();
        if !self.has(key, value) {
            changed.0.push((key.to_owned(), value.to_owned()));
        }
        changed
    }

    /// Without this pair.
    #[must_use]
    pub fn without(&self, key: &str, value: &str) -> Self {
        let pairs = self
            .0
            .iter()
            .filter(|pair| (pair.0.as_str(), pair.1.as_str()) != (key, value));
        Self(pairs.cloned().collect())
    }

    /// Without any value under this key.
    #[must_use]
    pub fn without_key(&self, key: &str) -> Self {
        Self(
            self.0
                .iter()
                .filter(|pair| pair.0 != key)
                .cloned()
                .collect(),
        )
    }

    /// Only what stands under these keys.
    #[must_use]
    pub fn only(&self, keys: &[&str]) -> Self {
        let pairs = self.0.iter();
        Self(
            pairs
                .filter(|(key, _)| keys.contains(&key.as_str()) && key != "lang")
                .cloned()
                .collect(),
        )
    }

    /// With this value as the only one under its key.
    #[must_use]
    pub fn setting(&self, key: &str, value: &str) -> Self {
        self.without_key(key).with(key, value)
    }

    /// The pairs in order, such as for hidden fields of a form.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// Nothing stands in the address.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What stands after the question mark.
    pub fn encoded(&self) -> String {
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(self.pairs())
            .finish()
    }

    /// The path with this query.
    pub fn to_href(&self, path: &str) -> String {
        match self.is_empty() {
            true => path.to_owned(),
            false => format!("{path}?{}", self.encoded()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_address_reads_back_what_it_writes(
            pairs in prop::collection::vec((".*", ".*"), 0..6),
        ) {
            let query = Query(pairs);
            prop_assert_eq!(Query::parse(&query.encoded()), query);
        }

        #[test]
        fn what_is_added_can_be_taken_away(text in "[a-z=&+%0-9]{0,40}", value in ".{1,9}") {
            let query = Query::parse(&text).without("filter", &value);
            let added = query.with("filter", &value);
            prop_assert!(added.has("filter", &value));
            prop_assert_eq!(added.with("filter", &value), added.clone());
            prop_assert_eq!(added.without("filter", &value), query);
        }
    }

    #[test]
    fn one_value_is_replaced_and_others_stay_in_order() {
        let query = Query::parse("county=17&kind=hub&county=25&page=3");
        assert_eq!(
            query.setting("page", "4").to_href("/d"),
            "/d?county=17&kind=hub&county=25&page=4"
        );
        assert_eq!(
            query
                .without("county", "17")
                .without_key("page")
                .to_href("/d"),
            "/d?kind=hub&county=25"
        );
        assert_eq!(Query::default().to_href("/d"), "/d");
        assert_eq!(Query::parse("q=&q=a").get("q"), Some("a"));
    }
}

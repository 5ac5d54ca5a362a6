//! A made-up world of any size, the same for the same seed: where organisations are and what they
//! say of themselves.

mod towns;
mod words;

use ordit_kernel::Point;
use ordit_platform::themes::themes;
use rand::{Rng, SeedableRng, rngs::StdRng};

pub use words::SYLLABLES;

use towns::Towns;
use words::Words;

/// The box of degrees in which everything lies: as large as the one of the anchors' data.
pub const WEST: f64 = -5.7;
pub const SOUTH: f64 = 36.0;
pub const EAST: f64 = 3.3;
pub const NORTH: f64 = 44.0;

const NAME_WORDS: usize = 3;
const SUMMARY_WORDS: usize = 25;
const MOST_THEMES: usize = 5;
const KINDS: [&str; 4] = ["cooperative", "community_project", "other", "hub"];
/// Every third one says where it is in a language other than Catalan.
const LANGUAGES: [&str; 6] = ["ca", "ca", "es", "ca", "eu", "en"];

/// An organisation that is not there.
#[derive(Clone, Debug, PartialEq)]
pub struct Organisation {
    pub name: String,
    pub summary: String,
    pub kind: &'static str,
    pub language: &'static str,
    pub themes: Vec<&'static str>,
    pub point: Point,
}

/// All organisations of a seed, one after the other without end.
pub struct World {
    random: StdRng,
    places: Places,
    words: Words,
}

impl World {
    /// The world of a seed.
    pub fn new(seed: u64) -> Self {
        Self {
            random: StdRng::seed_from_u64(seed),
            places: Places::new(seed),
            words: Words::new(),
        }
    }
}

impl Iterator for World {
    type Item = Organisation;

    fn next(&mut self) -> Option<Organisation> {
        let (random, words) = (&mut self.random, &self.words);
        let mut said = |count: usize| {
            let said: Vec<&str> = (0..count).map(|_| words.one(random)).collect();
            said.join(" ")
        };
        let (name, summary) = (said(NAME_WORDS), said(SUMMARY_WORDS));
        let count = random.random_range(1..=MOST_THEMES);
        let mut of_list: Vec<&str> = (0..count)
            .map(|_| {
                themes()[random.random_range(0..themes().len())]
                    .code
                    .as_str()
            })
            .collect();
        of_list.sort_unstable();
        of_list.dedup();
        Some(Organisation {
            name,
            summary,
            kind: KINDS[random.random_range(0..KINDS.len())],
            language: LANGUAGES[random.random_range(0..LANGUAGES.len())],
            themes: of_list,
            point: self.places.next()?,
        })
    }
}

/// The same organisations' places, without what they say: drawn from randomness of their own.
pub struct Places {
    random: StdRng,
    towns: Towns,
}

impl Places {
    /// The places of a seed.
    pub fn new(seed: u64) -> Self {
        let mut random = StdRng::seed_from_u64(seed ^ 0x9e37_79b9_7f4a_7c15);
        let towns = Towns::new(&mut random);
        Self { random, towns }
    }
}

impl Iterator for Places {
    type Item = Point;

    fn next(&mut self) -> Option<Point> {
        Some(self.towns.one(&mut self.random))
    }
}

/// Words that each stand in about one organisation of a hundred.
pub fn words_in_one_percent() -> Vec<String> {
    Words::new().in_share_of(0.01, NAME_WORDS + SUMMARY_WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_makes_the_same_world_and_its_places_alone_are_the_same() {
        let first: Vec<Organisation> = World::new(7).take(50).collect();
        assert_eq!(first, World::new(7).take(50).collect::<Vec<_>>());
        assert_ne!(first, World::new(8).take(50).collect::<Vec<_>>());
        let points: Vec<Point> = first.iter().map(|one| one.point).collect();
        assert_eq!(points, Places::new(7).take(50).collect::<Vec<_>>());
    }

    #[test]
    fn organisations_speak_and_stand_in_their_box_or_near_it() {
        for own in World::new(2030).take(500) {
            assert_eq!(own.name.split(' ').count(), NAME_WORDS);
            assert_eq!(own.summary.split(' ').count(), SUMMARY_WORDS);
            assert!((1..=MOST_THEMES).contains(&own.themes.len()));
            assert!((WEST - 1.0..EAST + 1.0).contains(&own.point.longitude));
            assert!((SOUTH - 1.0..NORTH + 1.0).contains(&own.point.latitude));
        }
    }

    #[test]
    fn a_word_of_one_percent_stands_in_about_one_percent() {
        let words = words_in_one_percent();
        assert!(words.len() > 10, "{words:?}");
        let count = 20_000;
        let mut having = 0;
        for own in World::new(1).take(count) {
            let mut said = own.name.split(' ').chain(own.summary.split(' '));
            having += usize::from(said.any(|word| word == words[words.len() / 2]));
        }
        assert!((150..250).contains(&having), "{having} of {count}");
    }
}

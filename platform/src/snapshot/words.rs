//! Words and facets that repeat from head to head: kept once per process, named by a number.

use std::{
    borrow::Borrow,
    collections::HashMap,
    fmt,
    hash::Hash,
    num::NonZeroU32,
    ops::Deref,
    sync::{LazyLock, OnceLock, PoisonError, RwLock},
};

use ordit_kernel::Id;

static WORDS: LazyLock<Pool<&'static str>> = LazyLock::new(Pool::default);
static FACETS: LazyLock<Pool<FacetText>> = LazyLock::new(Pool::default);

/// A word of a closed or slowly growing list, such as a kind or a territory code. What differs
/// from head to head does not belong here: words are never forgotten.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Word(NonZeroU32);

/// One value of one dimension by which a kind is filtered, such as `kind` = `hub`; kept as a word.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Facet(NonZeroU32);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct FacetText {
    dimension: Word,
    value: Word,
}

impl Word {
    /// The word with these letters.
    pub fn new(text: &str) -> Self {
        let known = WORDS.number_of(text);
        Self(known.unwrap_or_else(|| WORDS.add(Box::leak(Box::from(text)))))
    }

    /// The word, if anything was ever called so.
    pub(super) fn known(text: &str) -> Option<Self> {
        WORDS.number_of(text).map(Self)
    }

    /// Its letters.
    pub fn as_str(self) -> &'static str {
        WORDS.get(self.0).unwrap_or_default()
    }
}

impl Facet {
    /// A facet from its two names.
    pub fn new(dimension: &str, value: &str) -> Self {
        Self::of(Word::new(dimension), Word::new(value))
    }

    /// A facet from its two words.
    pub(super) fn of(dimension: Word, value: Word) -> Self {
        let text = FacetText { dimension, value };
        Self(FACETS.number_of(&text).unwrap_or_else(|| FACETS.add(text)))
    }

    /// The facet, if anything ever had it.
    pub(super) fn known(dimension: &str, value: &str) -> Option<Self> {
        let text = FacetText {
            dimension: Word::known(dimension)?,
            value: Word::known(value)?,
        };
        FACETS.number_of(&text).map(Self)
    }

    /// How many facets there are; each one's [`Self::number`] is lower.
    pub(super) fn count() -> usize {
        FACETS.count()
    }

    /// Every facet that anything ever had.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        (1..u32::try_from(Self::count()).unwrap_or(u32::MAX))
            .filter_map(|number| NonZeroU32::new(number).map(Self))
    }

    pub(super) fn number(self) -> usize {
        self.0.get() as usize
    }

    /// The dimension.
    pub fn dimension(self) -> Word {
        FACETS
            .get(self.0)
            .map_or(Word(self.0), |text| text.dimension)
    }

    /// The value.
    pub fn value(self) -> Word {
        FACETS.get(self.0).map_or(Word(self.0), |text| text.value)
    }

    /// The network whose id begins the value.
    pub(super) fn network(self) -> Option<Id> {
        self.value().as_str().get(..36)?.parse().ok()
    }
}

impl Deref for Word {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Debug for Word {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), out)
    }
}

impl fmt::Debug for Facet {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}={}", &*self.dimension(), &*self.value())
    }
}

/// The first shelf holds this many, each further one twice as many as the one before.
const FIRST_SHELF: u64 = 64;
const SHELVES: usize = 27;

/// Things with numbers from 1. Looking one up by its number waits for nobody.
struct Pool<T> {
    numbers: RwLock<HashMap<T, NonZeroU32>>,
    shelves: [OnceLock<Box<[OnceLock<T>]>>; SHELVES],
}

impl<T> Default for Pool<T> {
    fn default() -> Self {
        Self {
            numbers: RwLock::default(),
            shelves: std::array::from_fn(|_| OnceLock::new()),
        }
    }
}

impl<T: Copy + Eq + Hash> Pool<T> {
    fn number_of<Q: Hash + Eq + ?Sized>(&self, thing: &Q) -> Option<NonZeroU32>
    where
        T: Borrow<Q>,
    {
        let numbers = self.numbers.read().unwrap_or_else(PoisonError::into_inner);
        numbers.get(thing).copied()
    }

    fn add(&self, thing: T) -> NonZeroU32 {
        let mut numbers = self.numbers.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(number) = numbers.get(&thing) {
            return *number;
        }
        let next = u32::try_from(numbers.len() + 1).unwrap_or(u32::MAX);
        let number = NonZeroU32::new(next).unwrap_or(NonZeroU32::MAX);
        let (shelf, place) = place_of(number);
        let length = usize::try_from(FIRST_SHELF << shelf).unwrap_or(usize::MAX);
        let shelf =
            self.shelves[shelf].get_or_init(|| (0..length).map(|_| OnceLock::new()).collect());
        shelf[place].get_or_init(|| thing);
        numbers.insert(thing, number);
        number
    }

    fn get(&self, number: NonZeroU32) -> Option<T> {
        let (shelf, place) = place_of(number);
        self.shelves[shelf].get()?.get(place)?.get().copied()
    }

    /// One more than the highest number.
    fn count(&self) -> usize {
        let numbers = self.numbers.read().unwrap_or_else(PoisonError::into_inner);
        numbers.len() + 1
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a shelf is shorter than 2³² places"
)]
fn place_of(number: NonZeroU32) -> (usize, usize) {
    let shifted = u64::from(number.get()) - 1 + FIRST_SHELF;
    let shelf = shifted.ilog2() - FIRST_SHELF.ilog2();
    (shelf as usize, (shifted - (FIRST_SHELF << shelf)) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_words_share_a_number_and_keep_their_letters() {
        let words: Vec<Word> = (0..1000)
            .map(|number| Word::new(&format!("w{number}")))
            .collect();
        for (number, word) in words.iter().enumerate() {
            assert_eq!(word.as_str(), format!("w{number}"));
            assert_eq!(Word::known(&format!("w{number}")), Some(*word));
        }
        let facet = Facet::new("w1", "w2");
        assert_eq!((&*facet.dimension(), &*facet.value()), ("w1", "w2"));
        assert_eq!(Facet::known("w1", "w2"), Some(facet));
        assert_eq!(Facet::known("w1", "never said"), None);
        assert!(facet.number() < Facet::count());
    }
}

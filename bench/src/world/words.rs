//! Made-up words, of which a few are said often and most seldom, as in any language.

use rand::{Rng, rngs::StdRng};

use super::towns::zipf_shares;

const WORDS: usize = 8_000;
/// Syllables of which words consist.
pub const SYLLABLES: [&str; 24] = [
    "ba", "ca", "del", "fer", "gal", "ho", "lim", "mar", "nou", "or", "pi", "qui", "ra", "sol",
    "tar", "ull", "ver", "xa", "bo", "ci", "du", "fo", "gi", "jar",
];
/// Has no divisor in common with the number of syllables, so that no word comes twice.
const STRIDE: usize = 4_801;

/// All words, the most frequent first.
pub struct Words {
    words: Vec<String>,
    /// The share of all that is said up to and with this word.
    shares: Vec<f64>,
}

impl Words {
    pub fn new() -> Self {
        Self {
            words: (0..WORDS).map(word).collect(),
            shares: zipf_shares(WORDS),
        }
    }

    /// The next word.
    pub fn one(&self, random: &mut StdRng) -> &str {
        let share: f64 = random.random();
        let rank = self.shares.partition_point(|until| *until < share);
        &self.words[rank.min(WORDS - 1)]
    }

    /// The words that stand in about this share of texts of so many words.
    pub fn in_share_of(&self, share: f64, text_words: usize) -> Vec<String> {
        let exponent = i32::try_from(text_words).unwrap_or(i32::MAX);
        let is_fitting = |rank: &usize| {
            let before = rank
                .checked_sub(1)
                .map_or(0.0, |before| self.shares[before]);
            let absent = (1.0 - (self.shares[*rank] - before)).powi(exponent);
            (0.9 * share..1.1 * share).contains(&(1.0 - absent))
        };
        let fitting = (0..WORDS).filter(is_fitting);
        fitting.map(|rank| self.words[rank].clone()).collect()
    }
}

fn word(rank: usize) -> String {
    let count = SYLLABLES.len();
    let mixed = rank * STRIDE % count.pow(3);
    let parts = [mixed / count / count, mixed / count % count, mixed % count];
    parts.map(|part| SYLLABLES[part]).concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_comes_twice() {
        let mut words = Words::new().words;
        words.sort();
        words.dedup();
        assert_eq!(words.len(), WORDS);
    }
}

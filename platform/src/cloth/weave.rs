//! Which thread is woven at which passage: stretches of time become crossings; pure.

use std::collections::HashMap;

use ordit_kernel::Id;

use super::month::Span;

/// A time in which an entry took part, told by a source of passages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub network: Id,
    /// Who took part.
    pub entry: Id,
    pub time: Span,
    /// Whether it is known; of what is not, the dates leave it open.
    pub is_sure: bool,
}

/// What is to be seen where a thread and a passage cross.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Crossing {
    /// The warp hangs bare.
    #[default]
    Bare,
    /// The dates leave open whether it is woven.
    Perhaps,
    Woven,
}

/// One crossing of each thread with each passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weave {
    passages: usize,
    /// Of each thread in turn, how many of its entries take part in each passage.
    counts: Vec<Count>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    woven: usize,
    perhaps: usize,
}

impl Weave {
    /// Weaves threads, each twisted of one entry or of several, with passages.
    pub fn of(threads: &[Vec<Id>], passages: &[Span], stretches: &[Stretch]) -> Self {
        let mut of_entry: HashMap<Id, Vec<&Stretch>> = HashMap::new();
        for stretch in stretches {
            of_entry.entry(stretch.entry).or_default().push(stretch);
        }
        let told = |entry: &Id| of_entry.get(entry).map_or(&[][..], Vec::as_slice);
        let counts = threads.iter().flat_map(|entries| {
            let told: Vec<&[&Stretch]> = entries.iter().map(told).collect();
            passages.iter().map(move |passage| count(&told, *passage))
        });
        Self {
            passages: passages.len(),
            counts: counts.collect(),
        }
    }

    /// The same threads in another order, each at the place where its number stands.
    #[must_use]
    pub fn arranged(&self, order: &[usize]) -> Self {
        let row = |thread: &usize| {
            let thread = *thread;
            (0..self.passages).map(move |passage| self.count(thread, passage))
        };
        Self {
            passages: self.passages,
            counts: order.iter().flat_map(row).collect(),
        }
    }

    /// How many threads.
    pub fn threads(&self) -> usize {
        self.counts.len().checked_div(self.passages).unwrap_or(0)
    }

    /// How many passages.
    pub fn passages(&self) -> usize {
        self.passages
    }

    /// What is to be seen there; a thread is woven when any of its entries is.
    pub fn crossing(&self, thread: usize, passage: usize) -> Crossing {
        match self.count(thread, passage) {
            Count {
                woven: 0,
                perhaps: 0,
            } => Crossing::Bare,
            Count { woven: 0, .. } => Crossing::Perhaps,
            Count { .. } => Crossing::Woven,
        }
    }

    /// How many entries of the thread are woven there, and how many more perhaps are.
    pub fn entries(&self, thread: usize, passage: usize) -> (usize, usize) {
        let count = self.count(thread, passage);
        (count.woven, count.perhaps)
    }

    fn count(&self, thread: usize, passage: usize) -> Count {
        let place = thread * self.passages + passage;
        self.counts.get(place).copied().unwrap_or_default()
    }
}

fn count(entries: &[&[&Stretch]], passage: Span) -> Count {
    let mut count = Count::default();
    for told in entries {
        match crossing(told, passage) {
            Crossing::Woven => count.woven += 1,
            Crossing::Perhaps => count.perhaps += 1,
            Crossing::Bare => {}
        }
    }
    count
}

fn crossing(told: &[&Stretch], passage: Span) -> Crossing {
    let meeting = told.iter().filter(|stretch| stretch.time.meets(passage));
    let seen = meeting.map(|stretch| match stretch.is_sure {
        true => Crossing::Woven,
        false => Crossing::Perhaps,
    });
    seen.max().unwrap_or_default()
}

//! Where things lie in a drawing: upright, threads hang side by side; lying, they are rows; pure.

use super::draw::{Bundle, Place};

/// What a drawing has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    pub direction: Direction,
    /// The width of the box, which narrow cloths do not fill.
    pub width: i32,
    pub words: Words,
}

/// Where time goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Down: threads hang side by side, their names below them as a fringe.
    Upright,
    /// To the right: threads are rows, their names above them. For phones, and for few threads.
    Lying,
}

/// What is written on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// An ornament.
    None,
    /// The names of passages and of bundles.
    Bundles,
    /// Also those of threads, the longest of so many letters.
    Threads { longest_chars: usize },
}

/// As wide as our pages.
pub const PAGE_WIDTH: i32 = 1136;
/// As wide as a phone's page.
pub const PHONE_WIDTH: i32 = 328;
/// With fewer threads than these a cloth lies in wide windows too.
pub const FEWEST_UPRIGHT: usize = 16;

/// Of a letter of a label, on average.
const CHAR: i32 = 6;
const LINE: i32 = 16;
const MOST_LABEL_LINES: usize = 6;
/// What a thread hangs out of the first and the last passage.
const FRINGE: i32 = 6;

/// Where time begins at the earliest.
const START: i32 = FRINGE + 2;

/// Places worked out.
pub(super) struct Layout {
    pub direction: Direction,
    pub width: i32,
    pub height: i32,
    pub warp_width: i32,
    pub weft_width: i32,
    /// How far a passage reaches beyond the threads that it ends at.
    pub reach: i32,
    /// Of each thread, where it is among its neighbours.
    threads: Vec<i32>,
    /// The first thread of each bundle.
    firsts: Vec<usize>,
    /// Names between the threads, so that no passage goes from one to the next.
    is_torn: bool,
    pub passage_pitch: i32,
    passages: i32,
    /// Where time begins.
    start: i32,
    bundle_places: Vec<Place>,
    words: Words,
}

impl Frame {
    pub(super) fn layout(&self, bundles: &[Bundle], passages: usize) -> Layout {
        let passages = narrow(passages).max(1);
        match self.direction {
            Direction::Upright => self.upright(bundles, passages),
            Direction::Lying => self.lying(bundles, passages),
        }
    }

    fn upright(&self, bundles: &[Bundle], passages: i32) -> Layout {
        let has_words = self.words != Words::None;
        let left = if has_words { 60 } else { FRINGE / 2 };
        let gaps = narrow(bundles.len()).max(1) - 1;
        let count = narrow(bundles.iter().map(|bundle| bundle.threads).sum());
        // A gap between bundles is half as wide as a thread's place.
        let halves = (2 * count + gaps).max(1);
        let room = (self.width - left - FRINGE).min(halves * 13);
        let threads = side_by_side(bundles, left, room, halves);
        let pitch = 2 * room / halves;
        let (bundle_places, lines) = match has_words {
            true => self.label_places(bundles, &threads),
            false => (Vec::new(), 0),
        };
        let start = lines * LINE + START + if has_words { FRINGE } else { 0 };
        let passage_pitch = match passages {
            _ if !has_words => 10,
            ..=14 => 18,
            15..=26 => 14,
            _ => 12,
        };
        let names = match self.words {
            Words::Threads { longest_chars } => narrow(longest_chars) * CHAR + 8,
            _ => 0,
        };
        let end = threads.last().map_or(left, |last| last + pitch);
        Layout {
            direction: self.direction,
            width: if has_words {
                self.width
            } else {
                end.min(self.width)
            },
            height: start + passages * passage_pitch + START + names,
            warp_width: (pitch / 5).clamp(1, 3),
            weft_width: passage_pitch * 11 / 20,
            reach: reach(pitch, passage_pitch * 11 / 20),
            threads,
            firsts: firsts(bundles),
            is_torn: false,
            passage_pitch,
            passages,
            start,
            bundle_places,
            words: self.words,
        }
    }

    fn lying(&self, bundles: &[Bundle], passages: i32) -> Layout {
        let has_words = self.words != Words::None;
        let is_torn = matches!(self.words, Words::Threads { .. });
        let (head, pitch, gap) = match self.words {
            Words::None => (0, 14, 4),
            Words::Bundles => (20, 12, 10),
            Words::Threads { .. } => (0, 36, 0),
        };
        let mut threads = Vec::new();
        let mut bundle_places = Vec::new();
        let mut at = if has_words { LINE + FRINGE } else { 0 };
        for bundle in bundles {
            bundle_places.push(Place {
                x: 0,
                y: at + LINE - 4,
            });
            at += head;
            threads.extend(
                (0..narrow(bundle.threads)).map(|thread| {
                    at + thread * pitch + if is_torn { pitch - 10 } else { pitch / 2 }
                }),
            );
            at += narrow(bundle.threads) * pitch + gap;
        }
        let passage_pitch = ((self.width - 2 * START) / passages).clamp(2, 30);
        let weft_width = (passage_pitch * 11 / 20).clamp(2, 8);
        Layout {
            direction: self.direction,
            width: if has_words {
                self.width
            } else {
                2 * START + passages * passage_pitch
            },
            height: at - gap + 2,
            warp_width: 2,
            weft_width,
            reach: reach(pitch.min(16), weft_width),
            threads,
            firsts: firsts(bundles),
            is_torn,
            passage_pitch,
            passages,
            start: START,
            bundle_places: if has_words && !is_torn {
                bundle_places
            } else {
                Vec::new()
            },
            words: self.words,
        }
    }

    /// Names of bundles stand in lines above the cloth, each in the lowest where it runs into no
    /// other; with the number of lines.
    fn label_places(&self, bundles: &[Bundle], threads: &[i32]) -> (Vec<Place>, i32) {
        let mut ends = [i32::MIN; MOST_LABEL_LINES];
        let place = |(bundle, first): (&Bundle, usize)| {
            let length = narrow(bundle.label_chars) * CHAR;
            let start = threads.get(first).copied().unwrap_or(0) - 2;
            let start = start.min(self.width - length).max(0);
            let free = ends.iter().position(|end| *end < start);
            let line = free.unwrap_or(MOST_LABEL_LINES - 1);
            ends[line] = start + length + 2 * CHAR;
            (start, narrow(line))
        };
        let places: Vec<(i32, i32)> = bundles.iter().zip(firsts(bundles)).map(place).collect();
        let lines = places.iter().map(|(_, line)| line + 1).max().unwrap_or(0);
        let upwards = |(x, line): (i32, i32)| Place {
            x,
            y: (lines - line) * LINE - 2,
        };
        (places.into_iter().map(upwards).collect(), lines)
    }
}

impl Layout {
    pub fn threads(&self) -> usize {
        self.threads.len()
    }

    /// The middle of a passage on the way of time.
    pub fn along(&self, passage: usize) -> i32 {
        self.start + narrow(passage) * self.passage_pitch + self.passage_pitch / 2
    }

    /// Where a thread is among its neighbours.
    pub fn across(&self, thread: usize) -> i32 {
        self.threads.get(thread).copied().unwrap_or(0)
    }

    /// Whether a passage ends before this thread, however both are woven.
    pub fn begins_run(&self, thread: usize) -> bool {
        self.is_torn || self.firsts.contains(&thread)
    }

    /// Where every thread begins and ends on the way of time.
    pub fn thread_ends(&self) -> (i32, i32) {
        let end = self.start + self.passages * self.passage_pitch;
        (self.start - FRINGE, end + FRINGE)
    }

    /// The point at a time, so far across.
    pub fn point(&self, across: i32, along: i32) -> Place {
        match self.direction {
            Direction::Upright => Place {
                x: across,
                y: along,
            },
            Direction::Lying => Place {
                x: along,
                y: across,
            },
        }
    }

    pub fn thread_places(&self) -> Vec<Place> {
        let (_, end) = self.thread_ends();
        let place = |across: &i32| match self.direction {
            Direction::Upright => Place {
                x: across - 4,
                y: end + 5,
            },
            Direction::Lying => Place {
                x: 0,
                y: across - 11,
            },
        };
        match self.words {
            Words::Threads { .. } => self.threads.iter().map(place).collect(),
            _ => Vec::new(),
        }
    }

    pub fn bundle_places(&self) -> Vec<Place> {
        self.bundle_places.clone()
    }

    pub fn passage_places(&self) -> Vec<Place> {
        let place = |passage: i32| {
            let middle = self.start + passage * self.passage_pitch + self.passage_pitch / 2;
            match self.direction {
                Direction::Upright => Place {
                    x: 0,
                    y: middle + 4,
                },
                Direction::Lying => Place {
                    x: middle - self.passage_pitch / 2,
                    y: LINE - 4,
                },
            }
        };
        let count = if self.words == Words::None {
            0
        } else {
            self.passages
        };
        (0..count).map(place).collect()
    }
}

/// The round end of a passage adds half of its width.
fn reach(thread_pitch: i32, weft_width: i32) -> i32 {
    (thread_pitch / 2 - weft_width / 2).clamp(1, 9)
}

fn side_by_side(bundles: &[Bundle], left: i32, room: i32, halves: i32) -> Vec<i32> {
    let mut at = 1;
    let mut threads = Vec::new();
    for bundle in bundles {
        let places = (0..narrow(bundle.threads)).map(|thread| at + 2 * thread);
        threads.extend(places.map(|place| left + place * room / halves));
        at += 2 * narrow(bundle.threads) + 1;
    }
    threads
}

fn firsts(bundles: &[Bundle]) -> Vec<usize> {
    let mut before = 0;
    let first = |bundle: &Bundle| {
        before += bundle.threads;
        before - bundle.threads
    };
    bundles.iter().map(first).collect()
}

fn narrow(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

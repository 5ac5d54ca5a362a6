//! The drawing of a cloth: a path per passage, one for the warp, one where it is on top; pure.

use std::fmt::Write;

use super::{
    frame::{Direction, Frame, Layout},
    weave::{Crossing, Weave},
};

/// Neighbouring threads that belong together, such as those of one county.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bundle {
    pub threads: usize,
    /// How long its name is, so that names find room beside one another.
    pub label_chars: usize,
}

/// A cloth as paths and as places for words, in units of its box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    pub direction: Direction,
    pub width: i32,
    pub height: i32,
    pub warp_width: i32,
    pub weft_width: i32,
    /// From one passage to the next.
    pub passage_pitch: i32,
    /// Every thread, from end to end.
    pub warp: String,
    /// Where each passage is woven; nothing where no thread is.
    pub passages: Vec<String>,
    /// Where the warp lies over the weft.
    pub over: String,
    /// Loose stitches where the dates leave it open.
    pub perhaps: String,
    /// Where the name of each thread begins.
    pub thread_places: Vec<Place>,
    pub bundle_places: Vec<Place>,
    pub passage_places: Vec<Place>,
}

/// A point of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub x: i32,
    pub y: i32,
}

impl Drawing {
    /// The width of a loose stitch.
    pub fn stitch_width(&self) -> i32 {
        (self.weft_width / 3).max(1)
    }

    /// The width of the paper that shows round a thread on top.
    pub fn halo_width(&self) -> i32 {
        self.warp_width + 3
    }
}

/// Draws what is woven. Threads that are in no bundle are not drawn.
pub fn draw(weave: &Weave, bundles: &[Bundle], frame: &Frame) -> Drawing {
    let layout = frame.layout(bundles, weave.passages());
    let is_upright = layout.direction == Direction::Upright;
    let (along, aside) = (Pen::new(is_upright), Pen::new(!is_upright));
    let passages = 0..weave.passages();
    Drawing {
        direction: layout.direction,
        width: layout.width,
        height: layout.height,
        warp_width: layout.warp_width,
        weft_width: layout.weft_width,
        passage_pitch: layout.passage_pitch,
        warp: warp(&layout, along.clone()),
        passages: passages
            .map(|passage| weft(weave, &layout, passage, aside.clone()))
            .collect(),
        over: over(weave, &layout, along),
        perhaps: perhaps(weave, &layout, aside.clone()),
        thread_places: layout.thread_places(),
        bundle_places: layout.bundle_places(),
        passage_places: layout.passage_places(),
    }
}

fn warp(layout: &Layout, mut pen: Pen) -> String {
    let (start, end) = layout.thread_ends();
    for thread in 0..layout.threads() {
        pen.line(layout.point(layout.across(thread), start), end - start);
    }
    pen.path
}

/// A passage goes on from thread to thread as long as each of them is woven and no gap lies
/// between them.
fn weft(weave: &Weave, layout: &Layout, passage: usize, mut pen: Pen) -> String {
    let mut thread = 0;
    while thread < layout.threads() {
        let first = thread;
        let is_woven = |thread| weave.crossing(thread, passage) == Crossing::Woven;
        while is_woven(thread) && thread < layout.threads() {
            thread += 1;
            if layout.begins_run(thread) {
                break;
            }
        }
        if thread > first {
            let start = layout.across(first) - layout.reach;
            let end = layout.across(thread - 1) + layout.reach;
            pen.line(layout.point(start, layout.along(passage)), end - start);
        } else {
            thread += 1;
        }
    }
    pen.path
}

/// Every second crossing of plain weave.
fn over(weave: &Weave, layout: &Layout, mut pen: Pen) -> String {
    let half = layout.weft_width / 2 + 1;
    for passage in 0..weave.passages() {
        for thread in 0..layout.threads() {
            let is_over = (thread + passage) % 2 == 1;
            if is_over && weave.crossing(thread, passage) == Crossing::Woven {
                let start = layout.along(passage) - half;
                pen.line(layout.point(layout.across(thread), start), 2 * half);
            }
        }
    }
    pen.path
}

/// Loose stitches, as one bastes what is not yet sewn.
fn perhaps(weave: &Weave, layout: &Layout, mut pen: Pen) -> String {
    for passage in 0..weave.passages() {
        for thread in 0..layout.threads() {
            if weave.crossing(thread, passage) == Crossing::Perhaps {
                let start = layout.across(thread) - layout.reach;
                pen.line(layout.point(start, layout.along(passage)), 2 * layout.reach);
            }
        }
    }
    pen.path
}

/// Writes lines of one direction, each told from the end of the one before: short, and alike
/// enough to shrink well.
#[derive(Clone)]
struct Pen {
    is_down: bool,
    at: Option<Place>,
    path: String,
}

impl Pen {
    fn new(is_down: bool) -> Self {
        Self {
            is_down,
            at: None,
            path: String::new(),
        }
    }

    fn line(&mut self, from: Place, length: i32) {
        let (letter, to) = match self.is_down {
            true => (
                'v',
                Place {
                    y: from.y + length,
                    ..from
                },
            ),
            false => (
                'h',
                Place {
                    x: from.x + length,
                    ..from
                },
            ),
        };
        // Writing to a text never fails.
        let _ = match self.at {
            None => write!(self.path, "M{} {}{letter}{length}", from.x, from.y),
            Some(at) => {
                let (x, y) = (from.x - at.x, from.y - at.y);
                let space = if y < 0 { "" } else { " " };
                write!(self.path, "m{x}{space}{y}{letter}{length}")
            }
        };
        self.at = Some(to);
    }
}

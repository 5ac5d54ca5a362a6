//! The cloth: one thread per member, one passage per stretch of time, woven where it took part.

mod draw;
mod figure;
mod frame;
mod month;
mod source;
#[cfg(test)]
mod tests;
mod weave;

pub use draw::{Bundle, Drawing, Place, draw};
pub use figure::{Figure, Label, Labels};
pub use frame::{Direction, FEWEST_UPRIGHT, Frame, PAGE_WIDTH, PHONE_WIDTH, Words};
pub use month::{Grain, MOST_PASSAGES, Month, NotAMonth, Span, passages};
pub use source::{Asked, Happened, PassageKind, Told};
pub use weave::{Crossing, Stretch, Weave};

/// Above so many members there is one thread per county.
pub const MOST_THREADS: usize = 120;

//! The programme follows its activity: planned days move with it, and no part falls out unsaid.

pub mod rules;
pub mod store;

use ordit_kernel::PartialDate;
use serde::{Deserialize, Serialize};

use super::{Part, Standing};

/// Under which name an activity that is read to be written tells what of its programme decides
/// where it may move.
pub const PROGRAMME: &str = "programme";

/// What of a part tells whether it lies in its activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub title: String,
    pub day: Option<PartialDate>,
    pub start_time: Option<String>,
    pub end_time: Option<String>,
    /// It was begun, so its day is the one on which it was.
    pub is_begun: bool,
}

impl Piece {
    /// Of a part that is to take place, or did.
    pub fn of(part: &Part) -> Option<Self> {
        (part.standing != Standing::Dropped).then(|| Self {
            title: part.title.clone(),
            day: part.starts_on,
            start_time: part.start_time.clone(),
            end_time: part.end_time.clone(),
            is_begun: part.is_begun(),
        })
    }
}

#[cfg(test)]
mod tests;

//! All heads a stretch at a time, for whoever goes through everything and holds little of it.

use std::ops::Range;

use ordit_kernel::Viewer;

use super::{Head, Snapshot};

impl Snapshot {
    /// The heads that a viewer sees among those that came as the so-manieth: at most as many as
    /// the range is long. What comes later comes at the end, so a stretch keeps its entries.
    pub fn stretch<'a>(
        &'a self,
        viewer: &Viewer,
        range: Range<u32>,
    ) -> impl Iterator<Item = &'a Head> + use<'a> {
        let seen = self.seen_by(viewer);
        let last = range.end.min(self.heads.count());
        let slots = (range.start..last).filter_map(|position| self.heads.slot(position));
        slots
            .filter(move |slot| seen.has(slot.audience))
            .map(|slot| &*slot.head)
    }
}

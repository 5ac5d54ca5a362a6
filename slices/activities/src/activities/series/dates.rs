//! The other dates of a series, as the page of one of them shows them.

use ordit_kernel::{Id, Instant};
use ordit_platform::web::{Site, Visit, WebError};

use super::{rules, store};
use crate::activities::view::{Line, line};

/// Dates of a series that somebody sees.
pub struct Dates {
    /// Those around the one whose page it is, without it.
    pub lines: Vec<Line>,
    /// All others, in their order.
    pub rest: Vec<Line>,
    /// So many there are with it.
    pub count: usize,
    /// Of which the page tells, also while the reader does not see them.
    pub ids: Vec<Id>,
}

impl Dates {
    /// The dates around one of a series; none where it is in none, or nobody sees the others.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn around(
        site: &Site,
        visit: &Visit,
        own: Id,
        series: Option<Id>,
    ) -> Result<Option<Self>, WebError> {
        let Some(series) = series else {
            return Ok(None);
        };
        let ids = store::from(site.db.read(), series, Instant(i64::MIN)).await?;
        let snapshot = site.snapshots.current();
        let heads = ids.iter().filter_map(|id| snapshot.get(&visit.viewer, *id));
        let all: Vec<Line> = heads.filter_map(|head| line(head, visit)).collect();
        let count = all.len();
        let place = all.iter().position(|line| line.id == own).unwrap_or(0);
        let shown = rules::around(place, count);
        let others = all.into_iter().enumerate();
        let others = others.filter(|(_, line)| line.id != own);
        let (lines, rest): (Vec<_>, Vec<_>) = others.partition(|(place, _)| shown.contains(place));
        let plain = |lines: Vec<(usize, Line)>| lines.into_iter().map(|(_, line)| line).collect();
        Ok((!lines.is_empty()).then(|| Self {
            lines: plain(lines),
            rest: plain(rest),
            count,
            ids,
        }))
    }
}

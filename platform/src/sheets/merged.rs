//! A cell that is merged downwards stands for each of its rows, as whoever looks at it reads it.

use std::collections::BTreeMap;

use calamine::Dimensions;

use super::Cell;

/// The merged cells of one sheet, while its rows come in their order.
pub(super) struct Merged {
    /// Those that reach below their first row, the first ones last.
    to_come: Vec<Dimensions>,
    /// By column: the last row, and what the cell says.
    open: BTreeMap<usize, (u32, Cell)>,
}

impl Merged {
    pub(super) fn new(mut all: Vec<Dimensions>) -> Self {
        all.retain(|area| area.end.0 > area.start.0);
        all.sort_unstable_by_key(|area| std::cmp::Reverse(area.start));
        Self {
            to_come: all,
            open: BTreeMap::new(),
        }
    }

    /// Fills what a row (counted from 0) shows of cells that begin above it; what is else empty
    /// stays so.
    pub(super) fn fill(&mut self, number: u32, row: &mut Vec<Cell>) {
        self.open.retain(|_, (last, _)| *last >= number);
        if !row.is_empty() {
            for (column, (_, cell)) in &self.open {
                if row.len() <= *column {
                    row.resize(column + 1, Cell::Empty);
                }
                if row[*column] == Cell::Empty {
                    row[*column] = cell.clone();
                }
            }
        }
        while let Some(area) = self.to_come.pop_if(|area| area.start.0 <= number) {
            let column = area.start.1 as usize;
            let cell = row.get(column).filter(|cell| **cell != Cell::Empty);
            if let Some(cell) = cell.filter(|_| area.start.0 == number) {
                self.open.insert(column, (area.end.0, cell.clone()));
            }
        }
    }
}

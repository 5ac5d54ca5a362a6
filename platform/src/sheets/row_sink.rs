//! Where every reader sends its rows: the limits are held here, once for all formats.

use std::ops::ControlFlow;

use super::{Cell, Limits, Row, SheetError, cell_name};

pub(super) struct RowSink<'a> {
    pub(super) limits: &'a Limits,
    on_row: &'a mut dyn FnMut(&str, Row) -> ControlFlow<()>,
    rows: u32,
    text_bytes: u64,
}

impl<'a> RowSink<'a> {
    pub(super) fn new(
        limits: &'a Limits,
        on_row: &'a mut dyn FnMut(&str, Row) -> ControlFlow<()>,
    ) -> Self {
        Self {
            limits,
            on_row,
            rows: 0,
            text_bytes: 0,
        }
    }

    /// Hands one row on, without its last empty cells; an empty row is left out.
    pub(super) fn push(
        &mut self,
        sheet: &str,
        number: u32,
        mut cells: Vec<Cell>,
    ) -> Result<ControlFlow<()>, SheetError> {
        let filled = cells.iter().rposition(|cell| *cell != Cell::Empty);
        cells.truncate(filled.map_or(0, |last| last + 1));
        if cells.is_empty() {
            return Ok(ControlFlow::Continue(()));
        }
        self.check(number, &cells)?;
        self.rows += 1;
        self.text_bytes += cells.iter().map(text_bytes).sum::<u64>();
        if self.text_bytes > self.limits.text_bytes {
            return Err(SheetError::too_large(self.limits.text_bytes));
        }
        Ok((self.on_row)(sheet, Row { number, cells }))
    }

    pub(super) fn finish(self) -> Result<(), SheetError> {
        match self.rows {
            0 => Err(SheetError::Empty),
            _ => Ok(()),
        }
    }

    fn check(&self, number: u32, cells: &[Cell]) -> Result<(), SheetError> {
        if self.rows >= self.limits.rows {
            let limit = self.limits.rows;
            return Err(SheetError::TooManyRows { limit });
        }
        check_column(cells.len() - 1, self.limits)?;
        let limit = self.limits.cell_chars;
        match cells.iter().position(|cell| is_longer(cell, limit)) {
            None => Ok(()),
            Some(column) => Err(SheetError::CellTooLong {
                cell: cell_name(column, number),
                limit,
            }),
        }
    }
}

pub(super) fn check_column(column: usize, limits: &Limits) -> Result<(), SheetError> {
    let limit = limits.columns;
    match column < limit {
        true => Ok(()),
        false => Err(SheetError::TooManyColumns { limit }),
    }
}

fn text_bytes(cell: &Cell) -> u64 {
    match cell {
        Cell::Text(text) => text.len() as u64,
        _ => 0,
    }
}

fn is_longer(cell: &Cell, limit: usize) -> bool {
    matches!(cell, Cell::Text(text) if text.len() > limit && text.chars().count() > limit)
}

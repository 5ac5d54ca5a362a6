//! What calamine's XLSX and ODS readers have in common: sheets to read, and values as our cells.

use calamine::{Data, ExcelDateTime, ExcelDateTimeType, Sheet, SheetType, SheetVisible};
use jiff::{
    Span,
    civil::{Date, date},
};

use super::{Cell, Limits, SheetError};

/// The names of the sheets that a person sees, in order.
pub(super) fn visible_sheets(sheets: &[Sheet], limits: &Limits) -> Result<Vec<String>, SheetError> {
    let names: Vec<String> = sheets
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible)
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let limit = limits.sheets;
    match names.len() <= limit {
        true => Ok(names),
        false => Err(SheetError::TooManySheets { limit }),
    }
}

pub(super) fn cell(value: Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::String(text) => Cell::from_guarded_text(&text),
        Data::Int(number) => Cell::from_number(number as f64),
        Data::Float(number) => Cell::from_number(number),
        Data::Bool(flag) => Cell::Bool(flag),
        Data::Error(error) => Cell::from_text(&error.to_string()),
        Data::DateTime(moment) => date_or_time(moment),
        Data::DateTimeIso(text) => iso_date(&text),
        Data::DurationIso(text) => iso_time(&text),
    }
}

/// A time without a day stays text (`10:30`), because a sheet's day 0 is nobody's date.
fn date_or_time(moment: ExcelDateTime) -> Cell {
    let days = moment.as_f64();
    if moment.is_duration() || (0.0..1.0).contains(&days) {
        return clock((days * 24.0 * 60.0).round() as i64);
    }
    if days < 0.0 {
        return before_the_first(moment).map_or_else(|| Cell::from_number(days), Cell::Date);
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let date = || Date::new(year.try_into().ok()?, month as i8, day as i8).ok();
    date().map_or_else(|| Cell::from_number(moment.as_f64()), Cell::Date)
}

/// LibreOffice counts back from the day 0 of a sheet, which Excel does not write.
fn before_the_first(moment: ExcelDateTime) -> Option<Date> {
    let days = moment.as_f64();
    let since_1904 = ExcelDateTime::new(days, ExcelDateTimeType::DateTime, true);
    let first = match moment == since_1904 {
        true => date(1904, 1, 1),
        false => date(1899, 12, 30),
    };
    let back = Span::new().try_days(days.floor() as i64).ok()?;
    first.checked_add(back).ok()
}

fn iso_date(text: &str) -> Cell {
    let day = text.get(..10).unwrap_or(text);
    day.parse()
        .map_or_else(|_| Cell::from_text(text), Cell::Date)
}

fn iso_time(text: &str) -> Cell {
    let minutes = || text.parse::<Span>().ok()?.total(jiff::Unit::Minute).ok();
    minutes().map_or_else(
        || Cell::from_text(text),
        |minutes| clock(minutes.round() as i64),
    )
}

fn clock(minutes: i64) -> Cell {
    Cell::Text(format!("{:02}:{:02}", minutes / 60, minutes.abs() % 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_before_the_first_are_dates_as_libreoffice_writes_them() {
        let of = |days, is_1904| {
            let kind = ExcelDateTimeType::DateTime;
            cell(Data::DateTime(ExcelDateTime::new(days, kind, is_1904)))
        };
        assert_eq!(of(-1693.0, false), Cell::Date(date(1895, 5, 12)));
        assert_eq!(of(-1.5, true), Cell::Date(date(1903, 12, 30)));
        assert_eq!(of(0.5, false), Cell::from_text("12:00"));
        assert!(!matches!(of(-1e12, false), Cell::Date(_)));
    }
}

//! To which day a part moves with its activity, and which part would no longer lie in it; pure.

use jiff::civil::Date;
use ordit_kernel::PartialDate;

use super::Piece;
use crate::activities::{
    parts::rules::lies_in,
    rules::{When, days, moved},
};

/// From which day to which an activity moves.
pub type Shift = (Date, Date);

/// How far an activity moves: only whole days tell it.
pub fn shift(before: Option<PartialDate>, now: Option<PartialDate>) -> Option<Shift> {
    match (before, now) {
        (Some(PartialDate::Day(from)), Some(PartialDate::Day(to))) if from != to => {
            Some((from, to))
        }
        _ => None,
    }
}

/// The day of a part after its activity moved; what was begun stays on the day on which it was.
pub fn follows(day: PartialDate, is_begun: bool, (from, to): Shift) -> PartialDate {
    match is_begun {
        true => day,
        false => moved(day, from, to),
    }
}

/// A part that would fall out of its activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Out<'a> {
    pub piece: &'a Piece,
    /// The field that leaves no room for it.
    pub field: &'static str,
    /// Of the sentence that says so.
    pub key: &'static str,
}

/// The first part that lay in its activity and would lie in it no more.
pub fn falls_out<'a>(pieces: &'a [Piece], before: &When, now: &When) -> Option<Out<'a>> {
    let shift = shift(before.starts_on, now.starts_on);
    pieces.iter().find_map(|piece| {
        if outside(piece, piece.day, before).is_some() {
            return None;
        }
        let later = piece.day.zip(shift);
        let later = later.map(|(day, shift)| follows(day, piece.is_begun, shift));
        let field = outside(piece, later.or(piece.day), now)?;
        let key = match field {
            "start_time" | "end_time" => "activities-error-programme-hours",
            _ if piece.is_begun && shift.is_some() => "activities-error-programme-begun",
            _ => "activities-error-programme-days",
        };
        Some(Out { piece, field, key })
    })
}

/// The field of an activity that leaves no room for a part on this day. What has no day is on the
/// only one, and hours count on the first day and the last.
pub fn outside(piece: &Piece, day: Option<PartialDate>, when: &When) -> Option<&'static str> {
    let (first, last) = days(when.starts_on, when.ends_on)?;
    let day = day.and_then(PartialDate::earliest);
    let day = day.or((first == last).then_some(first))?;
    if !lies_in(day, Some((first, last))) {
        return Some(if day < first { "starts_on" } else { "ends_on" });
    }
    // Times are written so that they sort as texts.
    let is_before = |one: &Option<String>, other: &Option<String>| {
        one.as_ref()
            .zip(other.as_ref())
            .is_some_and(|(one, other)| one < other)
    };
    let over = piece
        .end_time
        .as_ref()
        .or(piece.start_time.as_ref())
        .cloned();
    if day == first && is_before(&piece.start_time, &when.start_time) {
        return Some("start_time");
    }
    (day == last && is_before(&when.end_time, &over)).then_some("end_time")
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};
    use proptest::prelude::*;

    use super::*;
    use crate::activities::rules::tests::when;

    fn piece(values: [&str; 3]) -> Piece {
        let text = |at: usize| Some(values[at].to_owned()).filter(|text| !text.is_empty());
        Piece {
            title: "Cercavila".to_owned(),
            day: text(0).and_then(|day| day.parse().ok()),
            start_time: text(1),
            end_time: text(2),
            is_begun: false,
        }
    }

    const TWO_DAYS: [&str; 4] = ["2027-05-06", "10:00", "2027-05-07", "14:00"];

    fn out(piece: &Piece, now: [&str; 4]) -> Option<&'static str> {
        let pieces = [piece.clone()];
        falls_out(&pieces, &when(TWO_DAYS), &when(now)).map(|out| out.field)
    }

    #[test]
    fn what_moves_with_its_activity_stays_in_it_and_what_is_cut_off_does_not() {
        let last = piece(["2027-05-07", "12:00", "13:00"]);
        // Over the night in which clocks change it is the same hour of the day.
        assert_eq!(
            out(&last, ["2027-10-30", "10:00", "2027-10-31", "14:00"]),
            None
        );
        assert_eq!(
            out(&last, ["2027-10-30", "10:00", "", "14:00"]),
            Some("ends_on")
        );
        assert_eq!(out(&last, ["2027-05-06", "10:00", "", ""]), Some("ends_on"));
        assert_eq!(
            out(&last, ["2027-05-07", "10:00", "2027-05-07", "14:00"]),
            Some("ends_on")
        );
        assert_eq!(
            out(&last, ["2027-05-06", "10:00", "2027-05-07", "12:30"]),
            Some("end_time")
        );
        let first = piece(["2027-05-06", "10:00", ""]);
        assert_eq!(
            out(&first, ["2027-05-06", "10:30", "2027-05-07", "14:00"]),
            Some("start_time")
        );
        assert_eq!(
            out(&first, ["2027-05-06", "09:00", "2027-05-07", "12:00"]),
            None
        );
        // Nobody knows how far what has no day yet moves.
        assert_eq!(out(&first, ["2027-05", "", "", ""]), None);
        assert_eq!(out(&first, ["2027-06", "", "", ""]), Some("starts_on"));
        assert_eq!(out(&first, ["", "", "", ""]), None);
    }

    #[test]
    fn a_part_without_a_day_is_on_the_only_one() {
        let (before, now) = (
            when(["2027-05-06", "10:00", "", "14:00"]),
            when(["2027-05-06", "16:00", "", "20:00"]),
        );
        let pieces = [piece(["", "11:00", ""])];
        let out = falls_out(&pieces, &before, &now).expect("it is before that");
        assert_eq!(
            (out.field, out.key),
            ("start_time", "activities-error-programme-hours")
        );
        assert_eq!(
            falls_out(&pieces, &now, &before),
            None,
            "it lay out already"
        );
        assert_eq!(falls_out(&[piece(["", "", ""])], &before, &now), None);
    }

    #[test]
    fn what_was_begun_stays_on_its_day() {
        let begun = Piece {
            is_begun: true,
            ..piece(["2027-05-06", "10:00", ""])
        };
        let pieces = [begun];
        let later = when(["2027-05-07", "10:00", "2027-05-08", "14:00"]);
        let out = falls_out(&pieces, &when(TWO_DAYS), &later).expect("it was a day before");
        assert_eq!(
            (out.field, out.key),
            ("starts_on", "activities-error-programme-begun")
        );
        let longer = when(["2027-05-05", "10:00", "2027-05-07", "14:00"]);
        assert_eq!(falls_out(&pieces, &when(TWO_DAYS), &longer), None);
    }

    proptest! {
        #[test]
        fn an_activity_moved_as_a_whole_keeps_its_programme(
            start in 0i32..20_000, length in 0i32..40, place in 0i32..40, by in -900i32..900
        ) {
            let day = |number: i32| date(1990, 1, 1).saturating_add(number.days());
            let told = |number: i32| PartialDate::Day(day(number));
            let activity = |start: i32| When {
                starts_on: Some(told(start)),
                ends_on: Some(told(start + length)),
                ..When::default()
            };
            let own = start + place.min(length);
            let pieces = [Piece { day: Some(told(own)), ..piece(["", "", ""]) }];
            let (before, now) = (activity(start), activity(start + by));
            prop_assert_eq!(falls_out(&pieces, &before, &now), None);
            if let Some(shift) = shift(before.starts_on, now.starts_on) {
                prop_assert_eq!(follows(told(own), false, shift), told(own + by));
                prop_assert_eq!(follows(told(own), true, shift), told(own));
            }
        }
    }
}

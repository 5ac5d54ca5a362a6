//! The lines of a calendar, none longer than other programs must read; pure.

use icalendar::Calendar;

/// RFC 5545, 3.1: so many octets without the end of the line; the space of a folded one counts.
const MOST: usize = 75;
const END: &str = "\r\n";

/// A calendar as text. The library counts the last piece of a folded line without its space.
pub fn text(calendar: &Calendar) -> String {
    folded(&calendar.to_string())
}

fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive(END) {
        let (mut rest, end) = match line.strip_suffix(END) {
            Some(content) => (content, END),
            None => (line, ""),
        };
        let mut most = MOST;
        while rest.len() > most {
            let mut cuts = (1..=most).rev();
            let at = cuts.find(|at| rest.is_char_boundary(*at)).unwrap_or(most);
            let (piece, left) = rest.split_at(at);
            out.extend([piece, END, " "]);
            (rest, most) = (left, MOST - 1);
        }
        out.extend([rest, end]);
    }
    out
}

#[cfg(test)]
mod tests {
    use icalendar::{Component, Event};
    use proptest::prelude::*;

    use super::*;

    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_nothing_is_lost(said in "[a-zà-ü老 ]{0,400}") {
            let mut calendar = Calendar::empty();
            calendar.push(Event::new().uid("u").summary(&said).done());
            let before = calendar.to_string();
            let after = folded(&before);
            prop_assert_eq!(unfolded(&before), unfolded(&after));
            for line in after.lines() {
                prop_assert!(line.len() <= MOST, "{}: {}", line.len(), line);
            }
        }
    }

    #[test]
    fn a_last_piece_of_seventy_five_octets_is_folded_once_more() {
        let whole = "x".repeat(149);
        let piece = |from: usize, to: usize| &whole[from..to];
        let by_library = format!("{}\r\n {}\r\n", piece(0, 74), piece(74, 149));
        let lines: Vec<usize> = folded(&by_library).lines().map(str::len).collect();
        assert_eq!(lines, [74, 75, 2]);
        assert_eq!(unfolded(&folded(&by_library)).trim_end(), whole);
    }
}

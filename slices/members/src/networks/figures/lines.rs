//! A figure with its history as a line without axes; pure.

use std::fmt::Write;

/// The drawing's size, in its own units.
const WIDTH: f64 = 84.0;
const HEIGHT: f64 = 24.0;
/// Half of the stroke stays inside.
const MARGIN: f64 = 2.0;

/// The points of a line through these values, from left to right, 0 at the foot; none when there
/// is no course to show.
#[expect(clippy::cast_precision_loss, reason = "a figure for the eye")]
pub fn points(values: &[u64]) -> Option<String> {
    let highest = *values.iter().max()?;
    if values.len() < 2 || highest == 0 {
        return None;
    }
    let step = WIDTH / (values.len() - 1) as f64;
    let mut points = String::new();
    for (place, value) in values.iter().enumerate() {
        let x = step * place as f64;
        let share = *value as f64 / highest as f64;
        let y = HEIGHT - MARGIN - share * (HEIGHT - 2.0 * MARGIN);
        let space = if place == 0 { "" } else { " " };
        // Writing into a text cannot fail.
        let _ = write!(points, "{space}{x:.1},{y:.1}");
    }
    Some(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_from_left_to_right_and_has_its_highest_value_on_top() {
        let line = points(&[0, 2, 4]).expect("a line");
        assert_eq!(line, "0.0,22.0 42.0,12.0 84.0,2.0");
    }

    #[test]
    fn without_a_course_there_is_no_line() {
        assert_eq!(
            [points(&[]), points(&[3]), points(&[0, 0])],
            [None, None, None]
        );
    }
}

//! The code of a session, which changes every few minutes; pure.

use ordit_kernel::Instant;
use ordit_platform::session::token_hash;

/// After so long there is another one; the one before is good as long again.
const SECONDS: i64 = 600;
const MICROS: i64 = 1_000_000;
/// Nothing that is read as something else.
const LETTERS: [char; 16] = [
    '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'C', 'D', 'E', 'F', 'H', 'K', 'M',
];
const LENGTH: usize = 6;

/// The code of a session at an instant.
pub fn code(secret: &str, session: &str, now: Instant) -> String {
    of_slot(secret, session, slot(now))
}

/// Whether this was typed by somebody who sees the code, or saw it just before.
pub fn is_code(secret: &str, session: &str, now: Instant, typed: &str) -> bool {
    let letters = typed.chars().filter(|letter| letter.is_alphanumeric());
    let typed: String = letters.flat_map(char::to_uppercase).collect();
    let slot = slot(now);
    [slot, slot - 1]
        .into_iter()
        .any(|slot| of_slot(secret, session, slot) == typed)
}

fn slot(now: Instant) -> i64 {
    now.0.div_euclid(SECONDS * MICROS)
}

fn of_slot(secret: &str, session: &str, slot: i64) -> String {
    let hash = token_hash(&format!("{secret} {session} {slot}"));
    let digits = hash.chars().filter_map(|digit| digit.to_digit(16));
    let letters = digits.filter_map(|digit| LETTERS.get(usize::try_from(digit).ok()?));
    letters.take(LENGTH).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_code_is_good_while_it_is_shown_and_a_while_after(
            at in 0..4_000_000_000_i64,
            later in 0..SECONDS,
        ) {
            let at = Instant(at * MICROS);
            let shown = code("secret", "2026-05-06", at);
            prop_assert_eq!(shown.len(), LENGTH);
            let now = at.plus_seconds(later);
            let typed = format!(" {}-{}", shown[..3].to_lowercase(), &shown[3..]);
            prop_assert!(is_code("secret", "2026-05-06", now, &typed));
            prop_assert!(!is_code("secret", "2026-05-06", now.plus_seconds(2 * SECONDS), &shown));
            prop_assert!(!is_code("secret", "2026-05-07", now, &shown));
            prop_assert!(!is_code("secret", "2026-05-06", now, ""));
        }
    }
}

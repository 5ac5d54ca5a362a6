//! One line of words for a header: a subject, a name. No second header fits into it.

use std::fmt;

use ordit_kernel::UserError;

/// More than this is no subject and no name.
const LONGEST_CHARACTERS: usize = 200;

/// Words for one header: some, in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderText(String);

impl HeaderText {
    /// These words, without the space around them.
    ///
    /// # Errors
    /// A refusal in words when there are none, more than 200 characters, or a line break or other
    /// sign that cannot be seen.
    pub fn parse(text: &str) -> Result<Self, UserError> {
        let text = text.trim_matches(' ');
        if text.is_empty() {
            return Err(UserError::new("mail-line-empty"));
        }
        if text.chars().any(breaks_lines) {
            return Err(UserError::new("mail-line-breaks"));
        }
        if text.chars().count() > LONGEST_CHARACTERS {
            return Err(UserError::new("mail-line-long").with("longest", LONGEST_CHARACTERS));
        }
        Ok(Self(text.to_owned()))
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Control characters, and the two of Unicode that separate lines and paragraphs.
fn breaks_lines(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')
}

impl fmt::Display for HeaderText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn refusal(text: &str) -> String {
        HeaderText::parse(text).expect_err(text).key
    }

    #[test]
    fn words_stay_as_they_are_and_everything_else_is_refused() {
        let words = HeaderText::parse(" Xarxa d’ajuntaments: «qui som?» ").expect("words");
        assert_eq!(words.as_str(), "Xarxa d’ajuntaments: «qui som?»");
        assert_eq!(refusal("  "), "mail-line-empty");
        assert_eq!(refusal("Hola\r\nBcc: a@b.example"), "mail-line-breaks");
        assert_eq!(refusal("Hola\n"), "mail-line-breaks");
        assert_eq!(refusal("a\u{2028}b"), "mail-line-breaks");
        assert_eq!(refusal(&"à".repeat(201)), "mail-line-long");
        assert!(HeaderText::parse(&"à".repeat(200)).is_ok());
    }

    proptest! {
        #[test]
        fn whatever_holds_a_line_break_or_a_nought_is_refused(
            start in "\\PC{0,30}",
            breaking in "[\\r\\n\\x00\\x0b\\x0c\\x85\\u{2028}\\u{2029}]{1,3}",
            end in "\\PC{0,30}",
        ) {
            let text = format!("{start}{breaking}{end}");
            prop_assert!(HeaderText::parse(&text).is_err());
        }
    }
}

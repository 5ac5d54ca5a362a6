//! Who asks under which name, who sees what waits, and what words look for; pure.

use ordit_kernel::Id;
use ordit_platform::fold::fold;

use super::{Draft, Standing};

const MOST_WORDS: usize = 10;

/// Where a question begins: in a sensitive group it waits to be passed on.
pub fn begins(is_sensitive: bool) -> Standing {
    match is_sensitive {
        true => Standing::Waiting,
        false => Standing::Open,
    }
}

/// In whose name something is said; nobody's in a sensitive group.
pub fn signed_by(is_sensitive: bool, own: Option<Id>) -> Option<Id> {
    own.filter(|_| !is_sensitive)
}

/// What waits to be passed on is seen by who leads alone.
pub fn is_seen(standing: Standing, leads: bool) -> bool {
    leads || standing != Standing::Waiting
}

/// All that a question says, as words are compared.
pub fn folded(draft: &Draft, conclusion: &str) -> String {
    fold(&format!("{}\n{}\n{conclusion}", draft.title, draft.body))
}

/// The patterns of what somebody looks for, all of which must be there.
pub fn patterns(words: &str) -> Vec<String> {
    let folded = fold(words);
    let words = folded.split_whitespace().take(MOST_WORDS);
    // These two mean something else in a pattern.
    let plain = words.map(|word| word.replace(['%', '_'], ""));
    plain
        .filter(|word| !word.is_empty())
        .map(|word| format!("%{word}%"))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nobody_signs_in_a_sensitive_group() {
        let own = Some(Id(uuid::Uuid::from_u128(1)));
        assert_eq!(signed_by(true, own), None);
        assert_eq!(signed_by(false, own), own);
        assert_eq!(begins(true), Standing::Waiting);
        assert!(!is_seen(begins(true), false) && is_seen(begins(true), true));
        assert!(is_seen(begins(false), false));
    }

    proptest! {
        #[test]
        fn a_question_is_found_by_each_of_its_words(title in "[a-zàéíòúç]{1,9}( [A-Za-z]{1,9}){0,4}") {
            let draft = Draft { title: title.clone(), ..Draft::default() };
            let folded = folded(&draft, "");
            for pattern in patterns(&title) {
                prop_assert!(folded.contains(pattern.trim_matches('%')));
            }
        }

        #[test]
        fn no_pattern_means_everything(words in "[%_ ]{0,9}") {
            prop_assert!(patterns(&words).is_empty());
        }
    }
}

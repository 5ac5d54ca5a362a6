//! What follows of what a group is called and of what it is about.

use ordit_platform::fold::fold;

/// The theme of which groups speak among themselves.
const DELICATE: &str = "harassment-prevention";
/// How names of such groups are told, folded.
const DELICATE_WORDS: [&str; 5] = ["assetjament", "acoso", "jazarpen", "harassment", "abusos"];

/// Where nobody says it, a group about harassment is sensitive.
pub fn is_sensitive(said: Option<&str>, name: &str, themes: &str) -> bool {
    match said {
        Some(said) => said == "yes",
        None => {
            let name = fold(name);
            themes.split(';').any(|theme| theme == DELICATE)
                || DELICATE_WORDS.iter().any(|word| name.contains(word))
        }
    }
}

/// Where groups stand in a list: those that work first, those that ended last.
pub fn rank(standing: &str) -> usize {
    ["active", "proposed", "paused"]
        .iter()
        .position(|one| *one == standing)
        .unwrap_or(3)
}

/// It has come to its end, one way or another.
pub fn is_over(standing: &str) -> bool {
    rank(standing) == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_about_harassment_is_sensitive_unless_somebody_says_otherwise() {
        assert!(is_sensitive(None, "Grup contra l’Assetjament", ""));
        assert!(is_sensitive(None, "Cures", "care;harassment-prevention"));
        assert!(!is_sensitive(None, "Energia", "energy"));
        assert!(!is_sensitive(Some("no"), "Assetjament", ""));
        assert!(is_sensitive(Some("yes"), "Energia", ""));
    }

    #[test]
    fn what_works_stands_before_what_is_over() {
        let mut standings = ["closed", "paused", "active", "proposed"];
        standings.sort_by_key(|standing| rank(standing));
        assert_eq!(standings, ["active", "proposed", "paused", "closed"]);
        assert!(is_over("merged") && !is_over("paused"));
    }
}

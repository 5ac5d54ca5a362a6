//! What `docs/security.md` promises is shown by tests that exist.

use crate::architecture::{is_a_test, read};

/// The chapters of OWASP ASVS 5.0.
const CHAPTERS: usize = 17;

#[test]
fn every_test_that_the_security_table_names_exists() {
    let text = read("docs/security.md");
    let rows = text.lines().filter(|line| line.starts_with("| V"));
    let mut chapters = std::collections::BTreeSet::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let &[group, _, shown] = cells.as_slice() else {
            panic!("three cells: {row}");
        };
        let chapter = group.split('.').next().unwrap_or_default();
        chapters.insert(chapter.to_owned());
        let names = shown.split('`').skip(1).step_by(2);
        let unknown: Vec<&str> = names.filter(|name| !is_a_test(name)).collect();
        assert!(unknown.is_empty(), "{group}: {unknown:?}");
        let is_said = shown.contains('`')
            || ["not yet", "does not apply", "by review", "by configuration"]
                .iter()
                .any(|said| shown.contains(said));
        assert!(is_said, "{group}: {shown}");
    }
    assert_eq!(chapters.len(), CHAPTERS, "{chapters:?}");
}

//! The words of the program: complete, used, and nowhere else than in the locale files.

use ordit_platform::i18n::audit::audit;

use crate::world::repository;

#[test]
fn every_key_is_there_and_used_in_four_languages_and_no_word_stands_in_a_template() {
    let root = repository();
    let crates = [
        "platform",
        "slices/members",
        "slices/activities",
        "slices/groups",
        "slices/library",
        "app",
    ]
    .map(|name| root.join(name));
    let findings = audit(&crates).expect("sources that can be read");
    let told: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

//! What is declared as noteworthy can happen, is heard, and has words.

use std::collections::BTreeSet;

use ordit_app::MODULES;
use ordit_kernel::Lang;
use ordit_platform::{i18n::Words, module::Module};

#[test]
fn what_people_are_told_of_is_a_verb_of_its_module_is_heard_and_has_words() {
    let locales = MODULES.iter().flat_map(|module| module.locales);
    let words = Words::new(locales.flatten().copied()).expect("words");
    let mut all = BTreeSet::new();
    for module in MODULES {
        for one in module.noteworthy {
            assert!(
                module.verbs.contains(&one.verb),
                "{} never happens",
                one.verb
            );
            assert!(
                heard(module).contains(one.verb),
                "nobody hears {}",
                one.verb
            );
            assert!(words.has(Lang::Ca, one.sentence), "{}", one.sentence);
            assert!(all.insert(one.verb), "{} is told twice", one.verb);
        }
        let told: BTreeSet<&str> = module.noteworthy.iter().map(|one| one.verb).collect();
        assert_eq!(heard(module), told, "{}", module.name);
    }
    assert!(!all.is_empty());
}

/// What the module's own collector hears.
fn heard(module: &Module) -> BTreeSet<&'static str> {
    let name = format!("{}.notify", module.name);
    let hearers = module.hears.iter().filter(|hearer| hearer.name == name);
    hearers.flat_map(|hearer| hearer.verbs).copied().collect()
}

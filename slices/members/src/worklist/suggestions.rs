//! What a refused text may have meant, as whole texts that the cell understands; pure.

use ordit_kernel::Lang;
use ordit_platform::{
    fold::fold,
    geo::{Municipality, Recognised, Territories},
    i18n::Translator,
    import::{Field, Parser, municipality_name},
    themes::{recognise_theme, themes},
};

use super::columns::options;

const MOST: usize = 4;
/// Shorter beginnings are those of too many words.
const LEAST_LETTERS: usize = 3;

/// At most a few, the likeliest first.
pub fn suggestions(l: &Translator, field: &Field, text: &str) -> Vec<String> {
    let mut found = match field.parser {
        Parser::Municipality => places(text),
        Parser::Themes => whole_themes(l.lang(), text),
        Parser::Choice { .. } => {
            let labels = options(l, field).into_iter().map(|(_, label)| label);
            labels.filter(|label| is_like(label, text)).collect()
        }
        _ => Vec::new(),
    };
    found.truncate(MOST);
    found
}

fn places(text: &str) -> Vec<String> {
    let found: Vec<&Municipality> = match Territories::get().recognise(text, None) {
        Recognised::One(_) => Vec::new(),
        Recognised::Several(found) | Recognised::Unknown { suggestions: found } => found,
    };
    let named = found.iter().filter_map(|one| municipality_name(&one.code));
    named.collect()
}

/// The whole list each time, with another theme in place of the first that is not understood.
fn whole_themes(lang: Lang, text: &str) -> Vec<String> {
    let parts: Vec<&str> = text
        .split([';', ','])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let is_unknown = |part: &&str| recognise_theme(part).is_none();
    let Some(wrong) = parts.iter().position(is_unknown) else {
        return Vec::new();
    };
    let label = |part: &&str| recognise_theme(part).map(|theme| theme.label(lang));
    let with = |instead: &'static str| {
        let before = parts[..wrong].iter().filter_map(label);
        let after = parts[wrong + 1..].iter().filter_map(label);
        let all: Vec<&str> = before.chain([instead]).chain(after).collect();
        all.join("; ")
    };
    let labels = themes().iter().map(|theme| theme.label(lang));
    let like = labels.filter(|label| is_like(label, parts[wrong]));
    like.map(with).collect()
}

/// One of the words begins as one of the others does.
fn is_like(label: &str, text: &str) -> bool {
    let (label, text) = (fold(label), fold(text));
    let begin_alike = |one: &str, other: &str| {
        let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
        let shorter = one.chars().count().min(other.chars().count());
        shared.count() >= LEAST_LETTERS.max(shorter.min(5))
    };
    label
        .split(' ')
        .any(|own| text.split(' ').any(|other| begin_alike(own, other)))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use ordit_platform::{
        i18n::Words,
        import::{Labels, parse},
        module::CORE,
    };

    use super::*;
    use crate::{MODULE, organisations::noun::NOUN};

    fn of(key: &str, text: &str) -> Vec<String> {
        let files = [&CORE, &MODULE]
            .into_iter()
            .flat_map(|module| module.locales);
        let words = Words::new(files.copied().flatten()).expect("good Fluent");
        let words = Arc::new(words);
        let field = NOUN.field(key).expect("a field");
        let labels = Labels::new(&NOUN, &words);
        assert!(parse(field, text, &labels).is_err(), "{text} is understood");
        let found = suggestions(&Translator::new(words, Lang::Ca), field, text);
        for suggestion in &found {
            assert!(parse(field, suggestion, &labels).is_ok(), "{suggestion}");
        }
        found
    }

    #[test]
    fn a_place_that_is_nearly_one_or_may_be_several_is_offered_by_name() {
        assert!(of("municipality", "Sant").len() <= MOST);
        assert_eq!(of("municipality", "Artesss")[0], "Artés");
        let several = of("municipality", "Mieres");
        assert!(several.len() > 1, "{several:?}");
    }

    #[test]
    fn one_wrong_theme_leaves_the_others_in_place() {
        let found = of("themes", "ethical-finance; agroecolgia");
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("Agroecologia"), "{found:?}");
        assert_eq!(of("themes", "zzzz"), Vec::<String>::new());
    }

    #[test]
    fn a_choice_is_offered_by_a_word_of_its_name() {
        assert_eq!(of("organisation_kind", "Ajuntamen"), ["Ajuntament"]);
    }
}

//! Territories as people write and read them in forms: by name, with what they are.

use ordit_platform::{
    fold::fold,
    geo::{Area, Territories, areas_named, every_area},
    i18n::Translator,
};

use super::rules::BETWEEN;

/// A territory with what it is, since a town and its province may share a name.
pub fn label(code: &str, l: &Translator) -> String {
    match Area::of(code) {
        Some(area) => format!("{} ({})", area.name(), level(area, l)),
        None => code.to_owned(),
    }
}

/// Every area in words, by name; municipalities are too many to be listed.
pub fn suggestions(l: &Translator) -> Vec<String> {
    let mut all: Vec<String> = every_area().map(|(code, _)| label(code, l)).collect();
    all.sort_by_cached_key(|label| fold(label));
    all
}

/// The territory that a text means: a code, a name with what it is, else what `by_name` knows.
pub fn meant(text: &str, l: &Translator, by_name: fn(&str) -> Option<Area>) -> Option<Area> {
    let text = text.trim();
    Area::of(text)
        .or_else(|| labelled(text, l))
        .or_else(|| by_name(text))
}

/// The area with this name, else the municipality.
pub fn area_or_town(text: &str) -> Option<Area> {
    let area = areas_named(text).into_iter().find_map(Area::of);
    area.or_else(|| town(text))
}

/// The municipality with this name, else the area.
pub fn town_or_area(text: &str) -> Option<Area> {
    town(text).or_else(|| areas_named(text).into_iter().find_map(Area::of))
}

/// The same with codes for what is understood, each once; the rest as it is.
pub fn coded(text: &str, l: &Translator) -> String {
    let mut found: Vec<String> = Vec::new();
    for part in text.split(BETWEEN).map(str::trim) {
        let area = meant(part, l, area_or_town);
        let code = area.map_or_else(|| part.to_owned(), |area| area.code().to_owned());
        if !code.is_empty() && !found.contains(&code) {
            found.push(code);
        }
    }
    found.join(&BETWEEN.to_string())
}

/// What was typed, apart: what is known, each with its label, and the words of the rest.
pub fn apart(text: &str, l: &Translator) -> (Vec<(String, String)>, String) {
    let parts = text.split(BETWEEN).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    let (known, rest): (Vec<&str>, Vec<&str>) = parts.partition(|part| Area::of(part).is_some());
    let known = known
        .into_iter()
        .map(|code| (code.to_owned(), label(code, l)));
    (known.collect(), rest.join("; "))
}

fn labelled(text: &str, l: &Translator) -> Option<Area> {
    let (name, kind) = text.strip_suffix(')')?.rsplit_once(" (")?;
    let areas = areas_named(name).into_iter().filter_map(Area::of);
    let mut all = areas.chain(town(name));
    all.find(|area| fold(&level(*area, l)) == fold(kind))
}

fn town(text: &str) -> Option<Area> {
    let town = Territories::get().named(text)?;
    Area::of(&town.code)
}

fn level(area: Area, l: &Translator) -> String {
    l.t(format!("allies-level-{}", area.level()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use ordit_kernel::Lang;
    use ordit_platform::i18n::Words;

    use super::*;

    #[test]
    fn every_label_leads_back_in_every_language() {
        let words = Words::new(crate::MODULE.locales.iter().flatten().copied());
        let words = Arc::new(words.expect("good Fluent"));
        for lang in Lang::ALL {
            let l = Translator::new(words.clone(), lang);
            for (code, _) in every_area() {
                let found = meant(&label(code, &l), &l, |_| None);
                assert_eq!(found.map(Area::code), Some(code), "{lang:?}");
            }
        }
        let l = Translator::new(words, Lang::Ca);
        let codes = coded("Bages; idescat-comarca:07;  Girona (municipi); Enlloc", &l);
        assert_eq!(codes, "idescat-comarca:07;ine:17079;Enlloc");
        let (known, rest) = apart(&codes, &l);
        assert_eq!(
            known[0],
            (
                "idescat-comarca:07".to_owned(),
                "Bages (comarca)".to_owned()
            )
        );
        assert_eq!((known.len(), rest.as_str()), (2, "Enlloc"));
        let girona = |by_name| meant("Girona", &l, by_name).map(Area::level);
        assert_eq!(girona(area_or_town), Some("province"));
        assert_eq!(girona(town_or_area), Some("municipality"));
    }
}

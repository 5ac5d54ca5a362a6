//! What the register holds, and which spellings lead to it.

use std::collections::HashSet;

use ordit_kernel::Point;
use proptest::prelude::*;

use super::*;

/// Spelling, hint (empty for none), INE number.
const SPELLINGS: &str = include_str!("spellings.csv");

fn territories() -> &'static Territories {
    Territories::get()
}

fn codes(recognised: &Recognised) -> Vec<&'static str> {
    match recognised {
        Recognised::One(one) => vec![&one.code],
        Recognised::Several(several) => several.iter().map(|one| one.code.as_str()).collect(),
        Recognised::Unknown { .. } => Vec::new(),
    }
}

#[test]
fn the_register_is_whole() {
    let all = territories().municipalities();
    assert_eq!(all.len(), 8131);
    let catalan = || {
        all.iter()
            .filter(|one| one.region().code == "ine-region:09")
    };
    assert_eq!(catalan().count(), 947);
    assert!(catalan().all(|one| one.county.is_some() && one.ambit.is_some()));
    let inhabitants: u32 = catalan()
        .filter_map(|one| one.population)
        .map(|known| known.inhabitants)
        .sum();
    assert_eq!(inhabitants, 8_034_743);
    assert_eq!(
        all.iter().filter(|one| one.population.is_some()).count(),
        947
    );
    assert_eq!(territories().counties().len(), 43);
    assert_eq!(territories().ambits().len(), 8);
    assert_eq!(territories().provinces().len(), 52);
    assert_eq!(territories().regions().len(), 19);
    assert!(
        territories()
            .counties()
            .iter()
            .all(|county| !county.ambits.is_empty())
    );
    assert!(all.is_sorted_by(|one, next| one.code < next.code));
}

#[test]
fn codes_lead_to_territories_and_their_names() {
    let donostia = territories().municipality("ine:20069").expect("Donostia");
    assert_eq!(donostia.name, "Donostia/San Sebastián");
    assert_eq!(
        donostia.county_or_province(),
        ("ine-province:20", "Gipuzkoa")
    );
    assert_eq!(
        donostia.ambit_or_region(),
        ("ine-region:16", "País Vasco/Euskadi")
    );
    assert_eq!(donostia.population, None);
    let salt = territories().municipality("ine:17155").expect("Salt");
    assert_eq!(salt.county_or_province(), ("idescat-comarca:20", "Gironès"));
    assert_eq!(
        salt.ambit_or_region(),
        ("idescat-ambit:AT02", "Comarques Gironines")
    );
    assert_eq!(salt.population.map(|known| known.year), Some(2024));
    assert_eq!(
        territories().name_of("idescat-comarca:14"),
        Some("Berguedà")
    );
    assert_eq!(
        territories().name_of("ine:20069"),
        Some("Donostia/San Sebastián")
    );
    assert_eq!(territories().name_of("ine-province:99"), None);
    let county = territories()
        .county("idescat-comarca:13")
        .expect("Barcelonès");
    assert_eq!(county.capital, "Barcelona");
}

#[test]
fn lists_are_sorted_without_the_article() {
    let sorted = |code| {
        territories()
            .municipality(code)
            .map(Municipality::sort_name)
    };
    assert_eq!(
        sorted("ine:08101").as_deref(),
        Some("Hospitalet de Llobregat, l'")
    );
    assert_eq!(sorted("ine:15030").as_deref(), Some("Coruña, A"));
    assert_eq!(
        sorted("ine:08245").as_deref(),
        Some("Santa Coloma de Gramenet")
    );
}

#[test]
fn usual_spellings_are_recognised() {
    let rows: Vec<(String, String, String)> = super::areas::rows(SPELLINGS).collect();
    let wrong: Vec<_> = rows
        .iter()
        .map(|(text, hint, code)| (text, code, territories().recognise(text, Some(hint))))
        .filter(|(_, code, found)| codes(found) != [format!("ine:{code}")])
        .map(|(text, _, found)| (text, codes(&found)))
        .collect();
    assert_eq!(wrong, []);
    assert!(rows.len() >= 100, "{}", rows.len());
}

#[test]
fn every_official_name_recognises_itself() {
    for municipality in territories().municipalities() {
        let province = municipality.province.code.as_str();
        for name in [municipality.name.clone(), municipality.sort_name()] {
            let recognised = territories().recognise(&name, Some(province));
            assert_eq!(codes(&recognised), [municipality.code.as_str()], "{name}");
        }
        for half in municipality.name.split('/') {
            let recognised = territories().recognise(half, Some(province));
            assert_eq!(codes(&recognised), [municipality.code.as_str()], "{half}");
        }
    }
}

#[test]
fn without_a_hint_only_known_namesakes_are_doubtful() {
    let doubtful: HashSet<&str> = territories()
        .municipalities()
        .iter()
        .filter(|one| territories().recognise(&one.name, None).one().is_none())
        .map(|one| one.name.as_str())
        .collect();
    assert!(doubtful.contains("Mieres") && doubtful.contains("Cabanes"));
    assert!(!doubtful.contains("Granada") && !doubtful.contains("Palma"));
    assert!(doubtful.len() < 60, "{doubtful:?}");
}

#[test]
fn shared_names_need_a_hint_or_a_preference() {
    assert_eq!(
        codes(&territories().recognise("Mieres", None)),
        ["ine:17105", "ine:33037"]
    );
    assert_eq!(
        codes(&territories().recognise("Mieres", Some("Districte 4"))).len(),
        2
    );
    let preferring = |text| territories().recognise_preferring(text, None, Some("Catalunya"));
    assert_eq!(codes(&preferring("Mieres")), ["ine:17105"]);
    assert_eq!(codes(&preferring("Granada")), ["ine:18087"]);
    assert_eq!(codes(&preferring("Santa Coloma")).len(), 4);
}

#[test]
fn a_hint_that_contradicts_leaves_suggestions_only() {
    match territories().recognise("Badalona", Some("Girona")) {
        Recognised::Unknown { suggestions } => assert_eq!(suggestions[0].code, "ine:08015"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn misspelt_names_bring_suggestions() {
    for (text, code) in [
        ("Terasa", "ine:08279"),
        ("Sant Cugart del Vallès", "ine:08205"),
        ("Santa Colma de Gramanet", "ine:08245"),
        ("Hondaribia", "ine:20036"),
    ] {
        match territories().recognise(text, None) {
            Recognised::Unknown { suggestions } => {
                assert!(suggestions.len() <= 3);
                assert!(
                    suggestions.iter().any(|one| one.code == code),
                    "{text} {suggestions:?}"
                );
            }
            other => panic!("{text} {other:?}"),
        }
    }
    for text in ["", "  ", "?", "xqzw jjkk", "99999", "Hendaia"] {
        assert!(
            codes(&territories().recognise(text, None)).is_empty(),
            "{text}"
        );
    }
}

#[test]
fn councils_name_their_territory() {
    for (name, code) in [
        ("Ajuntament de Terrassa", "ine:08279"),
        ("Ajuntament d'Olot", "ine:17114"),
        ("Ajuntament d’Arbúcies", "ine:17009"),
        ("Ajuntament del Prat de Llobregat", "ine:08169"),
        ("Ajuntament de l'Hospitalet de Llobregat", "ine:08101"),
        ("AJUNTAMENT DE LES FRANQUESES DEL VALLÈS", "ine:08086"),
        ("Ajuntament dels Hostalets de Pierola", "ine:08162"),
        ("Ayuntamiento de San Sebastián", "ine:20069"),
        ("Ayuntamiento de Zaragoza", "ine:50297"),
        ("Concello da Coruña", "ine:15030"),
        ("Irungo Udala", "ine:20045"),
        ("Donostiako Udala", "ine:20069"),
        ("Hondarribiko Udala", "ine:20036"),
        ("Iruñeko Udala", "ine:31201"),
        ("Bilboko Udala", "ine:48020"),
        ("Zarautzeko Udala", "ine:20079"),
        ("Zarauzko Udala", "ine:20079"),
        ("Vitoria-Gasteizko Udala", "ine:01059"),
    ] {
        let found = territories()
            .municipality_in_name(name)
            .map(|one| one.code.as_str());
        assert_eq!(found, Some(code), "{name}");
    }
    for name in [
        "Ajuntament de Mieres",
        "Terrassa",
        "Udala",
        "Consell Comarcal del Berguedà",
    ] {
        assert!(territories().municipality_in_name(name).is_none(), "{name}");
    }
    for (name, county) in [
        ("Consell Comarcal del Berguedà", "Berguedà"),
        ("Consell Comarcal de la Selva", "Selva"),
        ("Consell Comarcal de l'Alt Empordà", "Alt Empordà"),
        ("Conselh Generau d'Aran", "Aran"),
    ] {
        let found = territories()
            .county_in_name(name)
            .map(|one| one.name.as_str());
        assert_eq!(found, Some(county), "{name}");
    }
}

#[test]
fn every_alias_leads_to_its_place() {
    for alias in super::areas::aliases() {
        assert!(territories().name_of(&alias.code).is_some(), "{alias:?}");
        let found = if alias.is_of_municipality() {
            codes(&territories().recognise(&alias.alias, None))
        } else {
            super::areas::named(&alias.alias)
        };
        assert!(found.contains(&alias.code.as_str()), "{alias:?} {found:?}");
    }
}

#[test]
fn counties_are_drawn_where_their_capitals_fall() {
    assert_eq!(county_shapes().len(), 43);
    assert_eq!(view_box(), "0 0 520 514");
    for (shape, county) in county_shapes().iter().zip(territories().counties()) {
        assert_eq!(shape.code, county.code);
        let path = shape.path.to_string();
        assert!(path.starts_with('M') && path.ends_with('Z'), "{path}");
        // It stands in pages as it is.
        let is_plain =
            |mark: char| matches!(mark, '0'..='9' | 'A'..='Z' | 'a'..='z' | '.' | ',' | '-' | ' ');
        assert!(path.chars().all(is_plain), "{path}");
    }
    let at = |latitude, longitude| {
        project(Point {
            latitude,
            longitude,
        })
    };
    let (x, y) = at(41.3874, 2.1686).expect("Barcelona");
    assert!(
        (325.0..332.0).contains(&x) && (320.0..325.0).contains(&y),
        "{x} {y}"
    );
    assert_eq!(at(40.4168, -3.7038), None);
    for municipality in territories().municipalities() {
        assert!(municipality.county.is_none() || project(municipality.point).is_some());
    }
}

proptest! {
    #[test]
    fn case_accents_and_article_do_not_change_the_answer(
        position in 0_usize..8131,
        upper: bool,
        plain: bool,
        article_last: bool,
        spaces in 1_usize..3,
        apostrophe in prop::sample::select(vec!["'", "’", "´", "`"]),
    ) {
        let municipality = &territories().municipalities()[position];
        let mut text = municipality.name.clone();
        if article_last {
            text = municipality.sort_name();
        }
        if plain {
            text = text.replace(['à', 'á'], "a").replace(['è', 'é'], "e");
            text = text.replace(['ò', 'ó'], "o").replace(['í', 'ï'], "i");
        }
        if upper {
            text = text.to_uppercase();
        }
        text = text.replace(' ', &" ".repeat(spaces)).replace('\'', apostrophe);
        let expected = codes(&territories().recognise(&municipality.name, None));
        prop_assert_eq!(codes(&territories().recognise(&text, None)), expected, "{}", text);
    }

    #[test]
    fn any_text_gets_an_answer(text in "\\PC{0,80}", hint in "\\PC{0,10}") {
        let recognised = territories().recognise(&text, Some(&hint));
        if let Recognised::Unknown { suggestions } = &recognised {
            prop_assert!(suggestions.len() <= 3);
        }
        if let Some(found) = territories().municipality_in_name(&text) {
            prop_assert!(territories().municipality(&found.code).is_some());
        }
    }
}

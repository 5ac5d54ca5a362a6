//! The territory that the name of a council holds: `Ajuntament d'Olot`, `Irungo Udala`.

use super::{
    areas::County,
    territories::{Municipality, Territories},
};
use crate::fold::fold;

const TOWN_COUNCILS: [&str; 6] = [
    "ajuntament ",
    "ayuntamiento ",
    "concello ",
    "concejo ",
    "city council of ",
    "town council of ",
];
const COUNTY_COUNCILS: [&str; 3] = ["consell comarcal ", "consejo comarcal ", "conselh generau "];
const BASQUE_AREAS: [&str; 2] = ["ine-region:16", "ine-region:15"];

impl Territories {
    /// The municipality whose council has this name, when there is no doubt.
    pub fn municipality_in_name(&'static self, name: &str) -> Option<&'static Municipality> {
        let folded = fold(name);
        if let Some(rest) = TOWN_COUNCILS
            .iter()
            .find_map(|kind| folded.strip_prefix(kind))
        {
            return self.recognise(&without_preposition(rest), None).one();
        }
        let genitive = folded.strip_suffix(" udala")?;
        basque_stems(genitive).iter().find_map(|stem| {
            BASQUE_AREAS
                .iter()
                .find_map(|area| self.recognise(stem, Some(area)).one())
        })
    }

    /// The Catalan county whose council has this name.
    pub fn county_in_name(&self, name: &str) -> Option<&'static County> {
        let folded = fold(name);
        let rest = COUNTY_COUNCILS
            .iter()
            .find_map(|kind| folded.strip_prefix(kind))?;
        let is_small = |word: &&str| matches!(*word, "de" | "del" | "d" | "la" | "l" | "les");
        let words: Vec<&str> = rest.split(' ').skip_while(is_small).collect();
        let own_name = words.join(" ");
        self.counties()
            .iter()
            .find(|county| fold(&county.name) == own_name)
    }
}

/// `del prat` is of `el prat`, Galician `da coruna` of `a coruna`.
fn without_preposition(rest: &str) -> String {
    let Some((preposition, name)) = rest.split_once(' ') else {
        return rest.to_owned();
    };
    match preposition {
        "de" | "d" => name.to_owned(),
        "del" => format!("el {name}"),
        "dels" => format!("els {name}"),
        "da" => format!("a {name}"),
        "do" => format!("o {name}"),
        "das" => format!("as {name}"),
        "dos" => format!("os {name}"),
        _ => rest.to_owned(),
    }
}

/// What the Basque genitive may stand for: `azpeitiko` Azpeitia, `zarauzko` Zarautz,
/// `iruneko` (folded) Iruña, which is tried before Irun.
fn basque_stems(genitive: &str) -> Vec<String> {
    let stem = genitive
        .strip_suffix("ko")
        .or_else(|| genitive.strip_suffix("go"));
    let Some(stem) = stem else {
        return Vec::new();
    };
    let mut stems = vec![stem.to_owned(), format!("{stem}a")];
    if let Some(shorter) = stem.strip_suffix('e') {
        stems.extend([format!("{shorter}a"), shorter.to_owned()]);
    }
    stems.extend(stem.strip_suffix('z').map(|shorter| format!("{shorter}tz")));
    stems
}

//! The areas that hold municipalities: county, àmbit, province and region.

use std::{iter, sync::LazyLock};

use ordit_kernel::TerritoryCode;
use serde::{Deserialize, de::DeserializeOwned};

use crate::fold::fold;

/// A Catalan county, `idescat-comarca:13`.
#[derive(Debug)]
pub struct County {
    pub code: TerritoryCode,
    pub name: String,
    pub capital: String,
    /// More than one where the county is split between àmbits.
    pub ambits: Vec<&'static Ambit>,
}

/// A Catalan àmbit of the territorial plan, `idescat-ambit:AT01`.
#[derive(Debug)]
pub struct Ambit {
    pub code: TerritoryCode,
    pub name: String,
}

/// A province, `ine-province:20`.
#[derive(Debug)]
pub struct Province {
    pub code: TerritoryCode,
    pub name: String,
    pub region: &'static Region,
}

/// An autonomous community or city, `ine-region:16`.
#[derive(Debug)]
pub struct Region {
    pub code: TerritoryCode,
    pub name: String,
}

/// All Catalan counties, by code.
pub fn counties() -> &'static [County] {
    &COUNTIES
}

/// All Catalan àmbits, by code.
pub fn ambits() -> &'static [Ambit] {
    &AMBITS
}

/// All provinces, by code.
pub fn provinces() -> &'static [Province] {
    &PROVINCES
}

/// All regions, by code.
pub fn regions() -> &'static [Region] {
    &REGIONS
}

/// The codes of the areas that the text names or whose code it is; none when it names no area.
///
/// Several where a name is shared, as a province and a region called `La Rioja`.
pub fn named(text: &str) -> Vec<&'static str> {
    let key = fold(text);
    let code = text.trim();
    KEYS.iter()
        .filter(|(own, of)| (*own == key && !key.is_empty()) || *of == code)
        .map(|(_, code)| *code)
        .collect()
}

/// Code and name of every area.
pub fn every_area() -> impl Iterator<Item = (&'static str, &'static str)> {
    let counties = COUNTIES.iter().map(|area| (&area.code, &area.name));
    let ambits = AMBITS.iter().map(|area| (&area.code, &area.name));
    let provinces = PROVINCES.iter().map(|area| (&area.code, &area.name));
    let regions = REGIONS.iter().map(|area| (&area.code, &area.name));
    counties
        .chain(ambits)
        .chain(provinces)
        .chain(regions)
        .map(|(code, name)| (code.as_str(), name.as_str()))
}

/// A usual spelling that the register lacks, of a municipality or of an area.
#[derive(Debug, Deserialize)]
pub struct Alias {
    pub alias: String,
    pub code: TerritoryCode,
}

impl Alias {
    /// Whether it is another name of a municipality, not of an area.
    pub fn is_of_municipality(&self) -> bool {
        self.code.starts_with("ine:")
    }
}

/// All the spellings of `aliases.csv`.
pub fn aliases() -> &'static [Alias] {
    &ALIASES
}

/// The rows of a compiled-in table.
pub fn rows<R: DeserializeOwned>(table: &'static str) -> impl Iterator<Item = R> {
    csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(table.as_bytes())
        .into_deserialize()
        .flatten()
}

/// Each folded name of an area, and what it names.
static KEYS: LazyLock<Vec<(String, &str)>> = LazyLock::new(|| {
    let names = every_area().flat_map(|(code, name)| {
        let halves = name.split('/').filter(move |half| *half != name);
        iter::once(name)
            .chain(halves)
            .map(move |name| (fold(name), code))
    });
    let other_names = ALIASES
        .iter()
        .filter(|alias| !alias.is_of_municipality())
        .map(|alias| (fold(&alias.alias), alias.code.as_str()));
    names.chain(other_names).collect()
});

static ALIASES: LazyLock<Vec<Alias>> =
    LazyLock::new(|| rows(include_str!("../../data/territory/aliases.csv")).collect());

static AMBITS: LazyLock<Vec<Ambit>> = LazyLock::new(|| {
    rows(include_str!("../../data/territory/ambits.csv"))
        .map(|(code, name): (String, String)| Ambit {
            code: format!("idescat-ambit:{code}"),
            name,
        })
        .collect()
});

static COUNTIES: LazyLock<Vec<County>> = LazyLock::new(|| {
    rows(include_str!("../../data/territory/counties.csv"))
        .map(
            |(code, name, capital, ambits): (String, String, String, String)| County {
                code: format!("idescat-comarca:{code}"),
                name,
                capital,
                ambits: ambits.split(';').filter_map(ambit).collect(),
            },
        )
        .collect()
});

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    rows(include_str!("../../data/territory/regions.csv"))
        .map(|(code, name): (String, String)| Region {
            code: format!("ine-region:{code}"),
            name,
        })
        .collect()
});

static PROVINCES: LazyLock<Vec<Province>> = LazyLock::new(|| {
    rows(include_str!("../../data/territory/provinces.csv"))
        .filter_map(|(code, name, region_code): (String, String, String)| {
            let region_code = format!("ine-region:{region_code}");
            let region = REGIONS.iter().find(|region| region.code == region_code)?;
            Some(Province {
                code: format!("ine-province:{code}"),
                name,
                region,
            })
        })
        .collect()
});

/// The àmbit with this code of the register, such as `AT01`.
pub fn ambit(code: &str) -> Option<&'static Ambit> {
    AMBITS.get(
        AMBITS
            .binary_search_by(|one| in_register(&one.code).cmp(code))
            .ok()?,
    )
}

/// The county with this code of the register, such as `13`.
pub fn county(code: &str) -> Option<&'static County> {
    COUNTIES.get(
        COUNTIES
            .binary_search_by(|one| in_register(&one.code).cmp(code))
            .ok()?,
    )
}

/// The province with this code of the register, such as `08`.
pub fn province(code: &str) -> Option<&'static Province> {
    PROVINCES.get(
        PROVINCES
            .binary_search_by(|one| in_register(&one.code).cmp(code))
            .ok()?,
    )
}

fn in_register(code: &str) -> &str {
    code.split_once(':').map_or(code, |(_, own)| own)
}

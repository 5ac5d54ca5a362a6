//! The register of municipalities, in memory.

use std::{collections::HashMap, sync::LazyLock};

use ordit_kernel::{Point, TerritoryCode};
use serde::Deserialize;

use super::{
    areas::{self, Ambit, County, Province, Region},
    names::{NameIndex, sort_name},
};

/// The year of every population of the register.
const POPULATION_YEAR: u16 = 2024;

/// A municipality of Spain, `ine:20045`.
#[derive(Debug)]
pub struct Municipality {
    pub code: TerritoryCode,
    /// As it is read: `l'Hospitalet de Llobregat`, `Donostia/San Sebastián`.
    pub name: String,
    /// Known in Catalonia only, like the àmbit.
    pub county: Option<&'static County>,
    pub ambit: Option<&'static Ambit>,
    pub province: &'static Province,
    /// A point inside its limits, not its town hall.
    pub point: Point,
    /// Absent where it is not known.
    pub population: Option<Population>,
}

/// How many people lived there at the start of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Population {
    pub inhabitants: u32,
    pub year: u16,
}

impl Municipality {
    /// As it is found in an alphabetical list: `Hospitalet de Llobregat, l'`.
    pub fn sort_name(&self) -> String {
        sort_name(&self.name)
    }

    /// The autonomous community or city.
    pub fn region(&self) -> &'static Region {
        self.province.region
    }

    /// Code and name of the county, or of the province where counties are not known.
    pub fn county_or_province(&self) -> (&'static str, &'static str) {
        let province = (&self.province.code, &self.province.name);
        let (code, name) = self
            .county
            .map_or(province, |county| (&county.code, &county.name));
        (code, name)
    }

    /// Code and name of the àmbit, or of the region where àmbits are not known.
    pub fn ambit_or_region(&self) -> (&'static str, &'static str) {
        let region = (&self.region().code, &self.region().name);
        let (code, name) = self
            .ambit
            .map_or(region, |ambit| (&ambit.code, &ambit.name));
        (code, name)
    }

    /// Whether the area with this code holds it.
    pub fn lies_in(&self, area: &str) -> bool {
        self.county.is_some_and(|county| county.code == area)
            || self.ambit.is_some_and(|ambit| ambit.code == area)
            || self.province.code == area
            || self.region().code == area
    }

    /// The number of the code, by which spreadsheets call it.
    pub(super) fn number(&self) -> Option<u32> {
        self.code.strip_prefix("ine:")?.parse().ok()
    }
}

/// Every territory that Ordit knows.
#[derive(Debug)]
pub struct Territories {
    municipalities: Vec<Municipality>,
    by_number: HashMap<u32, usize>,
    pub(super) names: NameIndex,
}

impl Territories {
    /// The register, read on first use.
    pub fn get() -> &'static Self {
        static TERRITORIES: LazyLock<Territories> = LazyLock::new(Territories::load);
        &TERRITORIES
    }

    /// All municipalities, by code.
    pub fn municipalities(&self) -> &[Municipality] {
        &self.municipalities
    }

    /// All Catalan counties, by code.
    pub fn counties(&self) -> &'static [County] {
        areas::counties()
    }

    /// All Catalan àmbits, by code.
    pub fn ambits(&self) -> &'static [Ambit] {
        areas::ambits()
    }

    /// All provinces, by code.
    pub fn provinces(&self) -> &'static [Province] {
        areas::provinces()
    }

    /// All regions, by code.
    pub fn regions(&self) -> &'static [Region] {
        areas::regions()
    }

    /// The municipality with this code, `ine:20045`.
    pub fn municipality(&self, code: &str) -> Option<&Municipality> {
        self.by_number(code.strip_prefix("ine:")?.parse().ok()?)
    }

    /// The Catalan county with this code, `idescat-comarca:13`.
    pub fn county(&self, code: &str) -> Option<&'static County> {
        areas::county(code.strip_prefix("idescat-comarca:")?)
    }

    /// The name of the municipality or area with this code.
    pub fn name_of(&self, code: &str) -> Option<&str> {
        let municipality = self.municipality(code).map(|found| found.name.as_str());
        let area = || {
            areas::every_area()
                .find(|(own, _)| *own == code)
                .map(|(_, name)| name)
        };
        municipality.or_else(area)
    }

    pub(super) fn by_number(&self, number: u32) -> Option<&Municipality> {
        self.municipalities.get(*self.by_number.get(&number)?)
    }

    fn load() -> Self {
        let table = include_str!("../../data/territory/municipalities.csv");
        let municipalities: Vec<Municipality> = areas::rows::<Row>(table)
            .filter_map(Row::into_municipality)
            .collect();
        let by_number = municipalities
            .iter()
            .enumerate()
            .filter_map(|(position, municipality)| Some((municipality.number()?, position)))
            .collect();
        let names = NameIndex::of(&municipalities);
        Self {
            municipalities,
            by_number,
            names,
        }
    }
}

#[derive(Deserialize)]
struct Row {
    code: String,
    name: String,
    latitude: f64,
    longitude: f64,
    county: String,
    ambit: String,
    inhabitants: Option<u32>,
}

impl Row {
    fn into_municipality(self) -> Option<Municipality> {
        Some(Municipality {
            province: areas::province(self.code.get(..2)?)?,
            code: format!("ine:{}", self.code),
            name: self.name,
            county: areas::county(&self.county),
            ambit: areas::ambit(&self.ambit),
            point: Point {
                latitude: self.latitude,
                longitude: self.longitude,
            },
            population: self.inhabitants.map(|inhabitants| Population {
                inhabitants,
                year: POPULATION_YEAR,
            }),
        })
    }
}

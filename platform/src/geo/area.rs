//! Any territory by its code, whatever its size: what it is called, what holds it, what it holds.

use ordit_kernel::Point;

use super::{
    areas::{Ambit, County, Province, Region},
    territories::{Municipality, Population, Territories},
};

/// A municipality or an area that holds some.
#[derive(Clone, Copy, Debug)]
pub enum Area {
    Municipality(&'static Municipality),
    County(&'static County),
    Ambit(&'static Ambit),
    Province(&'static Province),
    Region(&'static Region),
}

impl Area {
    /// The territory with this code; none when there is no such territory.
    pub fn of(code: &str) -> Option<Self> {
        let all = Territories::get();
        let municipality = || all.municipality(code).map(Self::Municipality);
        let county = || all.county(code).map(Self::County);
        let mut ambits = all.ambits().iter().filter(|area| area.code == code);
        let mut provinces = all.provinces().iter().filter(|area| area.code == code);
        let mut regions = all.regions().iter().filter(|area| area.code == code);
        municipality()
            .or_else(county)
            .or_else(|| ambits.next().map(Self::Ambit))
            .or_else(|| provinces.next().map(Self::Province))
            .or_else(|| regions.next().map(Self::Region))
            .filter(|area| area.code() == code)
    }

    /// `scheme:code`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Municipality(area) => &area.code,
            Self::County(area) => &area.code,
            Self::Ambit(area) => &area.code,
            Self::Province(area) => &area.code,
            Self::Region(area) => &area.code,
        }
    }

    /// As it is read.
    pub fn name(self) -> &'static str {
        match self {
            Self::Municipality(area) => &area.name,
            Self::County(area) => &area.name,
            Self::Ambit(area) => &area.name,
            Self::Province(area) => &area.name,
            Self::Region(area) => &area.name,
        }
    }

    /// `municipality`, `county`, `ambit`, `province` or `region`.
    pub fn level(self) -> &'static str {
        match self {
            Self::Municipality(_) => "municipality",
            Self::County(_) => "county",
            Self::Ambit(_) => "ambit",
            Self::Province(_) => "province",
            Self::Region(_) => "region",
        }
    }

    /// What holds it, the widest first: àmbit and county in Catalonia, region and province
    /// elsewhere. A county that is split has several àmbits.
    pub fn holders(self) -> Vec<Self> {
        match self {
            Self::Municipality(own) => {
                let wide = own.ambit.map_or(Self::Region(own.region()), Self::Ambit);
                let narrow = own
                    .county
                    .map_or(Self::Province(own.province), Self::County);
                vec![wide, narrow]
            }
            Self::County(own) => own.ambits.iter().copied().map(Self::Ambit).collect(),
            Self::Province(own) => vec![Self::Region(own.region)],
            Self::Ambit(_) | Self::Region(_) => Vec::new(),
        }
    }

    /// Whether the municipality is it or lies in it.
    pub fn holds(self, municipality: &Municipality) -> bool {
        municipality.code == self.code() || municipality.lies_in(self.code())
    }

    /// Its municipalities, by code.
    pub fn municipalities(self) -> Vec<&'static Municipality> {
        if let Self::Municipality(own) = self {
            return vec![own];
        }
        let all = Territories::get().municipalities().iter();
        all.filter(|municipality| self.holds(municipality))
            .collect()
    }

    /// The counties, or provinces where counties are not known, in which its municipalities lie,
    /// by code.
    pub fn counties(self) -> Vec<Self> {
        let municipalities = self.municipalities().into_iter();
        let mut codes: Vec<&str> = municipalities
            .map(|municipality| municipality.county_or_province().0)
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes.into_iter().filter_map(Self::of).collect()
    }

    /// How many people live there; none unless it is known of every municipality in it.
    pub fn population(self) -> Option<Population> {
        let populations = self.municipalities().into_iter().map(|one| one.population);
        let known: Option<Vec<Population>> = populations.collect();
        let known = known?;
        Some(Population {
            inhabitants: known.iter().map(|population| population.inhabitants).sum(),
            year: known.first()?.year,
        })
    }

    /// A point in the middle of its municipalities.
    pub fn middle(self) -> Option<Point> {
        let points: Vec<Point> = self.municipalities().iter().map(|one| one.point).collect();
        let count = f64::from(
            u32::try_from(points.len())
                .ok()
                .filter(|count| *count > 0)?,
        );
        Some(Point {
            latitude: points.iter().map(|point| point.latitude).sum::<f64>() / count,
            longitude: points.iter().map(|point| point.longitude).sum::<f64>() / count,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(code: &str) -> Area {
        Area::of(code).expect(code)
    }

    fn holders(code: &str) -> Vec<&'static str> {
        area(code).holders().into_iter().map(Area::level).collect()
    }

    #[test]
    fn every_level_is_found_by_its_code_and_nothing_else_is() {
        for (code, level) in [
            ("ine:08113", "municipality"),
            ("idescat-comarca:07", "county"),
            ("idescat-ambit:AT01", "ambit"),
            ("ine-province:20", "province"),
            ("ine-region:16", "region"),
        ] {
            assert_eq!((area(code).level(), area(code).code()), (level, code));
        }
        for code in [
            "",
            "ine:99999",
            "ine:8113",
            "idescat-comarca:99",
            "nuts:ES51",
            "Manresa",
        ] {
            assert!(Area::of(code).is_none(), "{code}");
        }
    }

    #[test]
    fn catalan_places_lie_in_county_and_ambit_and_others_in_province_and_region() {
        assert_eq!(holders("ine:08113"), ["ambit", "county"]);
        assert_eq!(holders("ine:20045"), ["region", "province"]);
        assert_eq!(holders("ine-province:20"), ["region"]);
        assert_eq!(holders("ine-region:16"), Vec::<&str>::new());
    }

    #[test]
    fn people_are_counted_only_where_they_are_known_everywhere() {
        let manresa = area("ine:08113").population().expect("known").inhabitants;
        let bages = area("idescat-comarca:07")
            .population()
            .expect("known")
            .inhabitants;
        assert!(manresa > 0 && bages > manresa);
        assert_eq!(area("ine-province:20").population(), None);
    }

    #[test]
    fn an_area_is_made_of_the_counties_of_its_municipalities() {
        let basque: Vec<&str> = area("ine-region:16")
            .counties()
            .into_iter()
            .map(Area::code)
            .collect();
        assert_eq!(
            basque,
            ["ine-province:01", "ine-province:20", "ine-province:48"]
        );
        let county = area("idescat-comarca:07");
        assert_eq!(county.counties().len(), 1);
        let middle = county.middle().expect("a middle");
        assert!((41.0..42.5).contains(&middle.latitude), "{middle:?}");
    }
}

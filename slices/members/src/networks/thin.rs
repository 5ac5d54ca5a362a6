//! Where a network of municipalities has few members or none; pure.

use std::collections::BTreeMap;

use ordit_platform::geo::{Ambit, Municipality, Territories};

use crate::places::{SIZES, size};

/// An àmbit of Catalonia with its counties that have no member.
#[derive(Clone, Debug)]
pub struct ThinAmbit {
    pub name: &'static str,
    pub members: usize,
    pub counties: Vec<&'static str>,
}

/// A size of town, with how many of all such towns are members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    pub size: &'static str,
    pub members: usize,
    pub towns: usize,
}

/// The àmbits in which some county has no member, those with the fewest members first.
pub fn ambits(
    by_ambit: &BTreeMap<&str, usize>,
    by_county: &BTreeMap<&str, usize>,
) -> Vec<ThinAmbit> {
    let thin = Territories::get().ambits().iter().map(|ambit| ThinAmbit {
        name: &ambit.name,
        members: by_ambit.get(ambit.code.as_str()).copied().unwrap_or(0),
        counties: without_members(ambit, by_county),
    });
    let mut thin: Vec<ThinAmbit> = thin.filter(|ambit| !ambit.counties.is_empty()).collect();
    thin.sort_by_key(|ambit| ambit.members);
    thin
}

/// How far the network reaches into towns of each size, in Catalonia.
pub fn reaches(by_size: &BTreeMap<&str, usize>) -> Vec<Reach> {
    let reach = |size: &&'static str| Reach {
        size,
        members: by_size.get(size).copied().unwrap_or(0),
        towns: towns(size),
    };
    SIZES.iter().map(reach).collect()
}

fn without_members(ambit: &Ambit, by_county: &BTreeMap<&str, usize>) -> Vec<&'static str> {
    let counties = Territories::get().counties().iter();
    let inside = counties.filter(|county| county.ambits.iter().any(|own| own.code == ambit.code));
    let empty = inside.filter(|county| !by_county.contains_key(county.code.as_str()));
    empty.map(|county| county.name.as_str()).collect()
}

/// Only Catalan towns have a county; of the others no size is known.
fn towns(wanted: &str) -> usize {
    let all = Territories::get().municipalities().iter();
    let is_wanted = |town: &&Municipality| town.county.is_some() && size(town) == wanted;
    all.filter(is_wanted).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ambit_names_its_counties_without_members_and_the_thinnest_comes_first() {
        let all = ambits(&BTreeMap::new(), &BTreeMap::new());
        assert_eq!(all.len(), 8);
        let aran = Territories::get()
            .counties()
            .iter()
            .find(|county| county.name.contains("Aran"));
        let aran = aran.expect("a county").code.as_str();
        let pyrenees = "idescat-ambit:AT07";
        let thin = ambits(
            &BTreeMap::from([(pyrenees, 1)]),
            &BTreeMap::from([(aran, 1)]),
        );
        let name = Territories::get().name_of(pyrenees).expect("known");
        let last = thin.last().expect("some");
        assert_eq!((last.name, last.members), (name, 1));
        assert!(last.counties.iter().all(|county| !county.contains("Aran")));
        assert!(thin[0].members == 0);
    }

    #[test]
    fn sizes_together_are_all_the_towns_of_catalonia() {
        let reaches = reaches(&BTreeMap::from([("under_1000", 2)]));
        assert_eq!(reaches.iter().map(|reach| reach.towns).sum::<usize>(), 947);
        assert_eq!((reaches[0].size, reaches[0].members), ("under_1000", 2));
        assert!(reaches[0].towns > reaches[4].towns);
    }
}

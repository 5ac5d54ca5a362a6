//! What is missing near a place, and what a name means.

use std::collections::BTreeSet;

use ordit_platform::geo::Area;

use super::{
    index::meant,
    nearby::{Missing, missing, nearest},
};

fn area(code: &str) -> Area {
    Area::of(code).expect(code)
}

fn missing_in(code: &str, towns: &[&'static str]) -> Vec<Missing> {
    let towns: BTreeSet<&str> = towns.iter().copied().collect();
    missing(area(code), &towns, &BTreeSet::new())
}

fn codes(missing: &Missing) -> Vec<&'static str> {
    missing
        .places
        .iter()
        .map(|place| place.area.code())
        .collect()
}

fn meant_codes(words: &str) -> (Vec<&'static str>, bool) {
    let (areas, is_guess) = meant(words);
    (areas.into_iter().map(Area::code).collect(), is_guess)
}

#[test]
fn neighbours_come_by_distance_and_those_with_somebody_are_not_missing() {
    let all = missing_in("ine:08113", &[]);
    let metres: Vec<Option<u32>> = all[0].places.iter().map(|place| place.metres).collect();
    assert!(metres.len() == 12 && metres.is_sorted(), "{metres:?}");
    let first = codes(&all[0])[0];
    let some = missing_in("ine:08113", &[first]);
    assert!(!codes(&some[0]).contains(&first) && some[0].places.len() == 11);
}

#[test]
fn a_county_misses_its_towns_by_size_and_the_counties_round_it() {
    let all = missing_in("idescat-comarca:07", &[]);
    assert_eq!([all[0].kind, all[1].kind], ["inside", "counties"]);
    assert_eq!(codes(&all[0])[0], "ine:08113");
    assert!(all[0].more > 0 && all[0].places[0].size == Some("from_50000"));
    assert_eq!(all[1].places.len(), 6);
}

#[test]
fn outside_catalonia_nothing_is_known_of_size_and_nothing_is_said() {
    let all = missing_in("ine-province:20", &["ine:20045"]);
    assert_eq!(all[0].kind, "inside");
    assert!(all[0].places.iter().all(|place| place.size.is_none()));
    assert!(!codes(&all[0]).contains(&"ine:20045"));
    assert_eq!(missing_in("ine-region:16", &[])[0].places.len(), 3);
}

#[test]
fn the_nearest_come_first_and_what_has_no_point_is_nowhere() {
    let point = |code: &str| area(code).middle();
    let from = point("ine:08113").expect("a point");
    let near = nearest(from, &[point("ine:20045"), None, point("ine:17155")], 5);
    let places: Vec<usize> = near.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, [2, 0]);
}

#[test]
fn a_name_in_a_usual_spelling_means_its_place() {
    assert_eq!(meant_codes("Donostia"), (vec!["ine:20069"], false));
    assert_eq!(meant_codes("ine:08113"), (vec!["ine:08113"], false));
    assert_eq!(meant_codes("bages"), (vec!["idescat-comarca:07"], false));
    let (barcelona, is_guess) = meant_codes("Barcelona");
    assert!(barcelona.len() > 1 && !is_guess, "{barcelona:?}");
    let (close, is_guess) = meant_codes("Manressa");
    assert!(close.contains(&"ine:08113") && is_guess, "{close:?}");
    assert_eq!(meant_codes(""), (vec![], false));
}

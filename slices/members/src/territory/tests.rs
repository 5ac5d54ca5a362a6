//! Which filter of the directory means a territory.

use ordit_platform::geo::Area;

use super::query_of;

fn query(code: &str) -> Option<String> {
    let query = query_of(Area::of(code).expect(code));
    query.map(|query| query.encoded().replace("%3A", ":"))
}

#[test]
fn a_territory_is_a_filter_where_the_directory_has_one() {
    assert_eq!(
        query("ine:08113").as_deref(),
        Some("municipality=ine:08113")
    );
    assert_eq!(
        query("idescat-comarca:07").as_deref(),
        Some("county=idescat-comarca:07")
    );
    assert_eq!(
        query("ine-province:20").as_deref(),
        Some("county=ine-province:20")
    );
    let basque = query("ine-region:16").expect("three provinces");
    assert_eq!(
        basque.matches("county=ine-province:").count(),
        3,
        "{basque}"
    );
}

#[test]
fn what_counties_do_not_make_up_is_no_filter() {
    assert_eq!(query("ine-region:09"), None);
    // Counties such as la Cerdanya lie in two provinces.
    assert_eq!(query("ine-province:17"), None);
}

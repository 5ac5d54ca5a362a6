//! Entries as GeoJSON (RFC 7946), for maps and geographic programs.

use ordit_kernel::Id;
use serde::{Serialize, Serializer};
use utoipa::ToSchema;

use super::shown::{Entry, Items, Place, WholeEntry};

/// A page of entries for a map.
#[derive(Serialize, ToSchema)]
pub struct FeatureCollection<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[schema(value_type = Vec<Feature<Entry>>)]
    features: Features<'a>,
    links: Vec<Link<'a>>,
}

/// An entry for a map.
#[derive(Serialize, ToSchema)]
pub struct Feature<T> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[schema(value_type = String, format = "uuid")]
    id: Id,
    /// Null when its place is not known.
    geometry: Option<Geometry>,
    properties: T,
}

/// A point.
#[derive(Serialize, ToSchema)]
struct Geometry {
    #[serde(rename = "type")]
    kind: &'static str,
    /// Longitude and latitude.
    coordinates: [f64; 2],
}

/// A way to another answer.
#[derive(Serialize, ToSchema)]
struct Link<'a> {
    rel: &'static str,
    #[serde(rename = "type")]
    media_type: &'static str,
    href: &'a str,
}

impl<'a> FeatureCollection<'a> {
    /// These entries, with the address of the next page.
    pub fn of(items: Items<'a>, next: Option<&'a str>) -> Self {
        let links = next.map(|href| Link {
            rel: "next",
            media_type: "application/geo+json",
            href,
        });
        Self {
            kind: "FeatureCollection",
            features: Features(items),
            links: links.into_iter().collect(),
        }
    }
}

impl<'a> Feature<WholeEntry<'a>> {
    /// An entry by itself.
    pub fn alone(whole: WholeEntry<'a>) -> Self {
        Self::new(whole.entry.id, whole.entry.place, whole)
    }
}

impl<T> Feature<T> {
    fn new(id: Id, place: Option<Place<'_>>, properties: T) -> Self {
        Self {
            kind: "Feature",
            id,
            geometry: place.and_then(Geometry::of),
            properties,
        }
    }
}

impl Geometry {
    fn of(place: Place<'_>) -> Option<Self> {
        Some(Self {
            kind: "Point",
            coordinates: [place.longitude?, place.latitude?],
        })
    }
}

/// Entries that become features while they are written.
struct Features<'a>(Items<'a>);

impl Serialize for Features<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let heads = self.0.heads.iter();
        serializer.collect_seq(heads.map(|head| {
            let entry = Entry::of(self.0.telling, head);
            Feature::new(entry.id, entry.place, entry)
        }))
    }
}

//! Organisations and networks in the shape of Schema.org; what is not known is left out.

use std::borrow::Cow;

use ordit_kernel::Point;
use serde::Serialize;

pub const ORGANISATION: &str = "Organization";
/// A public authority.
pub const AUTHORITY: &str = "GovernmentOrganization";

/// An organisation or a network.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Organisation<'a> {
    #[serde(rename = "@type")]
    pub kind: &'static str,
    #[serde(rename = "@id")]
    pub id: String,
    pub name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternate_name: Option<Box<str>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub description: &'a str,
    pub url: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub same_as: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub founding_date: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub member_of: Vec<Membership<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interaction_statistic: Option<Joined>,
}

/// Where the post arrives, as far as it is known.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Address {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    address_locality: Option<Cow<'static, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address_region: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address_country: Option<&'static str>,
}

/// Where it is.
#[derive(Serialize)]
pub struct Location {
    #[serde(rename = "@type")]
    kind: &'static str,
    geo: Coordinates,
}

#[derive(Serialize)]
struct Coordinates {
    #[serde(rename = "@type")]
    kind: &'static str,
    latitude: f64,
    longitude: f64,
}

/// A network in which it takes part.
#[derive(Serialize)]
pub struct Membership<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    name: &'a str,
    url: String,
}

/// How many joined: Schema.org has no plainer word for the size of a network.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Joined {
    #[serde(rename = "@type")]
    kind: &'static str,
    interaction_type: &'static str,
    user_interaction_count: usize,
}

impl Address {
    /// Municipality, county or province, and the two letters of the country.
    pub fn of(
        locality: Option<Cow<'static, str>>,
        region: Option<&'static str>,
        country: Option<&'static str>,
    ) -> Self {
        Self {
            kind: "PostalAddress",
            address_locality: locality,
            address_region: region,
            address_country: country,
        }
    }
}

impl Location {
    /// A point on the earth.
    pub fn of(point: Point) -> Self {
        let geo = Coordinates {
            kind: "GeoCoordinates",
            latitude: point.latitude,
            longitude: point.longitude,
        };
        Self { kind: "Place", geo }
    }
}

impl<'a> Membership<'a> {
    /// A network by what it is called for good, its name and its page.
    pub fn of(id: String, name: &'a str, url: String) -> Self {
        Self {
            kind: ORGANISATION,
            id,
            name,
            url,
        }
    }
}

impl Joined {
    /// So many members.
    pub fn by(members: usize) -> Self {
        Self {
            kind: "InteractionCounter",
            interaction_type: "https://schema.org/JoinAction",
            user_interaction_count: members,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_not_known_is_not_said() {
        let thing = Organisation {
            kind: ORGANISATION,
            id: "/e/1".to_owned(),
            name: "Ter",
            alternate_name: None,
            description: "",
            url: "/o/ter",
            same_as: Vec::new(),
            logo: None,
            founding_date: None,
            keywords: Vec::new(),
            address: Some(Address::of(None, None, Some("ES"))),
            location: None,
            member_of: Vec::new(),
            interaction_statistic: Some(Joined::by(3)),
        };
        let expected = json!({
            "@type": "Organization",
            "@id": "/e/1",
            "name": "Ter",
            "url": "/o/ter",
            "address": { "@type": "PostalAddress", "addressCountry": "ES" },
            "interactionStatistic": {
                "@type": "InteractionCounter",
                "interactionType": "https://schema.org/JoinAction",
                "userInteractionCount": 3,
            },
        });
        assert_eq!(serde_json::to_value(thing).expect("JSON"), expected);
    }
}

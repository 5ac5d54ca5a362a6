//! Organisations as rows that also say where exactly they stand, which a spreadsheet cannot.

use anyhow::Context;
use ordit_app::NOUNS;
use ordit_kernel::Point;
use ordit_platform::import::{Build, Built, Field, Noun, Parser, Refusal};

/// The column of latitude and longitude.
pub const POINT: &str = "point";

/// The noun of organisations with that column.
///
/// # Errors
/// When the program has no organisations.
pub fn noun() -> anyhow::Result<&'static Noun> {
    let organisation = organisation().context("no organisations")?;
    let mut fields = organisation.fields.to_vec();
    let municipality = organisation.field("municipality");
    fields.push(Field {
        key: POINT,
        parser: Parser::Line(60),
        ..*municipality.context("organisations have no municipality")?
    });
    // A noun lives as long as the program.
    Ok(Box::leak(Box::new(Noun {
        fields: fields.leak(),
        build,
        ..*organisation
    })))
}

/// A point as it stands in that column.
pub fn written(point: Point) -> String {
    format!("{} {}", point.latitude, point.longitude)
}

/// An organisation at the point that its row says.
pub fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let point = build.record.get(POINT).and_then(|text| read(text));
    let Some(organisation) = organisation() else {
        return Err(Vec::new());
    };
    let mut built = (organisation.build)(build)?;
    built.sheet.place.point = point.or(built.sheet.place.point);
    Ok(built)
}

fn organisation() -> Option<&'static Noun> {
    NOUNS
        .iter()
        .copied()
        .find(|noun| noun.name == "organisation")
}

fn read(text: &str) -> Option<Point> {
    let (latitude, longitude) = text.split_once(' ')?;
    Some(Point {
        latitude: latitude.parse().ok()?,
        longitude: longitude.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_read_as_it_was_written() {
        let point = Point {
            latitude: 41.387_21,
            longitude: -2.170_13,
        };
        assert_eq!(read(&written(point)), Some(point));
        assert_eq!(read("41.3"), None);
    }
}

//! Catalan counties drawn once for a map that does not move.

use std::{fmt, sync::LazyLock};

use askama::filters::HtmlSafe;
use ordit_kernel::{Point, TerritoryCode};
use serde::Deserialize;

/// The outline of one county.
#[derive(Debug, Deserialize)]
pub struct CountyShape {
    /// `idescat-comarca:13`.
    pub code: TerritoryCode,
    /// The `d` of an SVG path inside [`view_box`].
    pub path: Outline,
}

/// Moves and numbers of our own table, never of a person, so that a template need not look at
/// each of them for marks that would mean something else.
#[derive(Debug, Deserialize)]
pub struct Outline(String);

impl fmt::Display for Outline {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl HtmlSafe for Outline {}

/// The outlines of all counties, by code.
pub fn county_shapes() -> &'static [CountyShape] {
    &DRAWING.paths
}

/// The `viewBox` in which the outlines are drawn.
pub fn view_box() -> &'static str {
    &DRAWING.view_box
}

/// Where a point falls in [`view_box`]; none outside it.
pub fn project(point: Point) -> Option<(f32, f32)> {
    let projection = &DRAWING.projection;
    let x = (point.longitude - projection.west) * projection.pixels_per_longitude;
    let y = (projection.north - point.latitude) * projection.pixels_per_latitude;
    let inside = (0.0..=projection.width).contains(&x) && (0.0..=projection.height).contains(&y);
    inside.then_some((x as f32, y as f32))
}

#[derive(Default)]
struct Drawing {
    projection: Projection,
    paths: Vec<CountyShape>,
    view_box: String,
}

#[derive(Default, Deserialize)]
struct Projection {
    west: f64,
    north: f64,
    pixels_per_longitude: f64,
    pixels_per_latitude: f64,
    width: f64,
    height: f64,
}

#[derive(Default, Deserialize)]
struct File {
    projection: Projection,
    paths: Vec<CountyShape>,
}

static DRAWING: LazyLock<Drawing> = LazyLock::new(|| {
    let text = include_str!("../../data/territory/counties.json");
    // A damaged file cannot be built: a test reads it. An empty map beats a panic.
    let File { projection, paths } = serde_json::from_str(text).unwrap_or_default();
    let view_box = format!("0 0 {} {}", projection.width, projection.height);
    Drawing {
        projection,
        paths,
        view_box,
    }
});

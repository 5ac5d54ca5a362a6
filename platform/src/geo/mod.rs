//! Municipalities, counties and wider areas, recognised in any usual spelling and drawn on a map.
//!
//! The tables are compiled in; `data/territory/SOURCE.md` says where they come from.

mod area;
mod areas;
mod council;
mod names;
mod recognise;
mod shapes;
mod territories;
#[cfg(test)]
mod tests;

pub use area::Area;
pub use areas::{Ambit, County, Province, Region, every_area, named as areas_named};
pub use recognise::Recognised;
pub use shapes::{CountyShape, Outline, county_shapes, project, view_box};
pub use territories::{Municipality, Population, Territories};

//! Where something is: a point, a territory, either or neither.

use serde::{Deserialize, Serialize};

/// A territory as `scheme:code`, such as `ine:20045`.
pub type TerritoryCode = String;

/// Degrees in WGS 84.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    pub latitude: f64,
    pub longitude: f64,
}

/// A place in the register; what is not known is absent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Place {
    pub point: Option<Point>,
    pub territory: Option<TerritoryCode>,
}

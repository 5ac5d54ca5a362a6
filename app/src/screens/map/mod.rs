//! The map of organisations with their list beside it, also for other sites.

mod area;
mod clusters;
mod embed;
mod found;
mod page;
mod spread;
mod still;
mod surface;

use ordit_platform::web::{READ, Routes};

/// Where the map is.
const MAP: &str = "/map";

/// The map, what moves on it, and both in a frame of another site.
pub fn routes(routes: &mut Routes) {
    routes.get("/map", READ, page::show);
    routes.get("/map/clusters.json", READ, clusters::send);
    routes.get("/embed/map", READ, embed::show);
    routes.get("/embed/map/clusters.json", READ, clusters::send);
}

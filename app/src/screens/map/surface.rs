//! The element on which the map is drawn: where its files are and what it may say.

use ordit_platform::{assets::asset, i18n::Translator};

/// The files of the background by the name after `data-file-`.
const FILES: [&str; 9] = [
    "land",
    "provinces",
    "borders",
    "counties",
    "names",
    "municipalities",
    "towns",
    "municipalities-es",
    "towns-es",
];
/// The words of the map by the name after `data-text-`.
const TEXTS: [&str; 17] = [
    "map",
    "zoom-in",
    "zoom-out",
    "all",
    "close",
    "nearer",
    "failed",
    "count-one",
    "count-other",
    "rest-one",
    "rest-other",
    "in-view-none",
    "in-view-one",
    "in-view-other",
    "gesture-ctrl",
    "gesture-cmd",
    "gesture-touch",
];

/// What the template of the surface needs.
#[derive(Clone, Debug)]
pub struct Surface {
    /// Where clusters are asked for.
    pub clusters: &'static str,
    pub is_embedded: bool,
    pub css: String,
    pub script: String,
    pub worker: String,
    pub files: Vec<(&'static str, String)>,
    pub texts: Vec<(&'static str, String)>,
}

impl Surface {
    /// The surface of our own page.
    pub fn own(l: &Translator) -> Self {
        Self {
            clusters: "/map/clusters.json",
            is_embedded: false,
            css: asset("map.css"),
            script: asset("map.js"),
            worker: asset("map-worker.js"),
            files: FILES
                .map(|name| (name, asset(&format!("basemap-{name}.json"))))
                .into(),
            texts: TEXTS
                .map(|name| (name, l.t(format!("map-say-{name}"))))
                .into(),
        }
    }

    /// The surface in a frame of another site.
    pub fn embedded(l: &Translator) -> Self {
        Self {
            clusters: "/embed/map/clusters.json",
            is_embedded: true,
            ..Self::own(l)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_background_is_in_the_program() {
        for name in FILES {
            let plain = format!("/assets/basemap-{name}.json");
            assert_ne!(asset(&format!("basemap-{name}.json")), plain, "{name}");
        }
    }
}

//! What may stand in an address, told once: the reading and the description both come from here.

use ordit_activities::vocabulary::KINDS as ACTIVITY_KINDS;
use ordit_groups::vocabulary::KINDS as GROUP_KINDS;
use ordit_kernel::Lang;
use ordit_library::vocabulary::KINDS as GUIDE_KINDS;
use ordit_members::{
    NETWORK_KINDS, ORGANISATION_KINDS, SIZES, SSE_FAMILIES, directory::names::NetworkNames,
};
use ordit_platform::{snapshot::BoundingBox, themes::themes};
use uuid::Uuid;

/// No parameter is repeated more often.
pub const MOST_VALUES: usize = 50;
/// No answer has more entries.
pub const MOST_ENTRIES: usize = 500;
/// In characters.
pub const LONGEST_WORDS: usize = 200;
/// The kinds of entries, which stand for all the kinds of organisations or networks.
pub const ENTRY_KINDS: [&str; 5] = ["organisation", "network", "activity", "group", "guide"];
/// Four numbers; a sign, three digits before the point and fifteen behind it at most.
pub const AREA_PATTERN: &str = r"^-?[0-9]{1,3}(\.[0-9]{1,15})?(,-?[0-9]{1,3}(\.[0-9]{1,15})?){3}$";
pub const CODE_PATTERN: &str = "^[a-z][a-z-]{0,39}:[0-9A-Za-z]{1,20}$";
pub const CURSOR_PATTERN: &str = "^[0-9a-f]{32}$";

/// A key of an address.
pub struct Parameter {
    pub name: &'static str,
    pub may_repeat: bool,
    pub values: Values,
    /// For the description.
    pub about: &'static str,
}

/// What may stand behind a key.
pub enum Values {
    /// The address of a network that the reader sees.
    Network,
    OneOf(fn() -> Vec<&'static str>),
    /// The code of a territory, known or not.
    Code,
    Area,
    Words,
    /// How many entries.
    Number,
    Cursor,
}

const LANG: Parameter = Parameter {
    name: "lang",
    may_repeat: false,
    values: Values::OneOf(|| Lang::ALL.map(Lang::code).into()),
    about: "The language of titles, summaries and labels; where an entry is not written in it, \
            another one answers and says so. Without it `Accept-Language` decides, then Catalan.",
};

const FORMAT: Parameter = Parameter {
    name: "format",
    may_repeat: false,
    values: Values::OneOf(|| vec!["json", "geojson"]),
    about: "GeoJSON (RFC 7946) instead of JSON, as with `Accept: application/geo+json`.",
};

/// The keys of one entry.
pub const ONE: &[Parameter] = &[LANG, FORMAT];

/// The keys of the list. Different keys narrow together, values of one key widen.
pub const LIST: &[Parameter] = &[
    repeated("network", Values::Network, "The slug of a network."),
    repeated(
        "kind",
        Values::OneOf(kinds),
        "What it is: `organisation`, `network`, `activity` or `group`, or a narrower kind of them.",
    ),
    repeated(
        "theme",
        Values::OneOf(|| themes().iter().map(|theme| theme.code.as_str()).collect()),
        "The code of a theme of the shared list.",
    ),
    repeated(
        "territory",
        Values::Code,
        "The code of a territory of any size, from `ine:08113`, a municipality, to \
         `ine-region:09`, a region.",
    ),
    repeated(
        "county",
        Values::Code,
        "The code of a county or province, such as `idescat-comarca:07`.",
    ),
    repeated(
        "municipality",
        Values::Code,
        "The code of a municipality, such as `ine:08113`.",
    ),
    repeated(
        "size",
        Values::OneOf(|| SIZES.iter().copied().chain(["unknown"]).collect()),
        "How many people live in its municipality.",
    ),
    repeated(
        "family",
        Values::OneOf(|| SSE_FAMILIES.into()),
        "The branch of the social and solidarity economy.",
    ),
    Parameter {
        name: "bbox",
        may_repeat: false,
        values: Values::Area,
        about: "`west,south,east,north` in degrees (WGS 84). West may lie east of east: then the \
                box crosses the antimeridian. The latitudes may come in either order.",
    },
    Parameter {
        name: "q",
        may_repeat: false,
        values: Values::Words,
        about: "Words that must all be found, in any form of them and in any language, as on the \
                search page, but never corrected. The answer is in the order of the list, not \
                the best first.",
    },
    LANG,
    Parameter {
        name: "limit",
        may_repeat: false,
        values: Values::Number,
        about: "How many entries at once, 100 without it.",
    },
    Parameter {
        name: "cursor",
        may_repeat: false,
        values: Values::Cursor,
        about: "The `next` of the answer before.",
    },
    FORMAT,
];

impl Parameter {
    /// How often it may stand in an address.
    pub fn most(&self) -> usize {
        if self.may_repeat { MOST_VALUES } else { 1 }
    }

    /// All its values, where they are a closed list.
    pub fn choices(&self, networks: &NetworkNames) -> Option<Vec<String>> {
        match self.values {
            Values::Network => Some(networks.slugs().map(str::to_owned).collect()),
            Values::OneOf(values) => Some(values().into_iter().map(str::to_owned).collect()),
            _ => None,
        }
    }

    /// Whether this may stand behind it.
    pub fn takes(&self, value: &str, networks: &NetworkNames) -> bool {
        match self.values {
            Values::Network => networks.by_slug(value).is_some(),
            Values::OneOf(values) => values().contains(&value),
            Values::Code => is_code(value),
            Values::Area => area(value).is_some(),
            Values::Words => value.chars().count() <= LONGEST_WORDS,
            Values::Number => number(value).is_some(),
            Values::Cursor => cursor(value).is_some(),
        }
    }
}

/// A box, whichever latitude comes first.
pub fn area(text: &str) -> Option<BoundingBox> {
    let sides: Option<Vec<f64>> = text.split(',').map(decimal).collect();
    let &[west, south, east, north] = sides?.as_slice() else {
        return None;
    };
    Some(BoundingBox {
        west,
        south: south.min(north),
        east,
        north: south.max(north),
    })
}

/// How many entries.
pub fn number(text: &str) -> Option<usize> {
    let number: usize = text.parse().ok()?;
    let is_plain = is_digits(text, 3) && !text.starts_with('0');
    (is_plain && number <= MOST_ENTRIES).then_some(number)
}

/// The last entry of the page before.
pub fn cursor(text: &str) -> Option<Uuid> {
    let is_ours = text.len() == 32 && !text.bytes().any(|byte| byte.is_ascii_uppercase());
    text.parse().ok().filter(|_| is_ours)
}

const fn repeated(name: &'static str, values: Values, about: &'static str) -> Parameter {
    Parameter {
        name,
        may_repeat: true,
        values,
        about,
    }
}

fn kinds() -> Vec<&'static str> {
    let of_members = ORGANISATION_KINDS.iter().chain(NETWORK_KINDS);
    let narrower = of_members.chain(ACTIVITY_KINDS).chain(GROUP_KINDS);
    // A guide is one of the kinds of guides, too.
    let of_library = GUIDE_KINDS
        .iter()
        .filter(|kind| !ENTRY_KINDS.contains(kind));
    let narrower = narrower.chain(of_library);
    ENTRY_KINDS.iter().chain(narrower).copied().collect()
}

fn decimal(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_plain = is_digits(whole, 3) && is_digits(part, 15);
    text.parse().ok().filter(|_| is_plain)
}

fn is_digits(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_code(text: &str) -> bool {
    let Some((scheme, code)) = text.split_once(':') else {
        return false;
    };
    let is_scheme = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
    scheme.starts_with(|first: char| first.is_ascii_lowercase())
        && scheme.len() <= 40
        && scheme.bytes().all(is_scheme)
        && (1..=20).contains(&code.len())
        && code.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_is_four_plain_numbers() {
        let bounds = area("170,2,-170,-1.5").expect("a box");
        assert_eq!((bounds.south, bounds.north), (-1.5, 2.0));
        assert_eq!((bounds.west, bounds.east), (170.0, -170.0));
        for wrong in [
            "",
            "1,2,3",
            "1,2,3,4,5",
            "1,2,x,4",
            "NaN,2,3,4",
            "1,2,3,4.",
            "1e1,2,3,4",
        ] {
            assert!(area(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn numbers_cursors_and_codes_are_read_strictly() {
        assert_eq!([number("1"), number("500")], [Some(1), Some(500)]);
        for wrong in ["0", "501", "-1", "+1", "1.0", "01", "", "x"] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
        assert!(cursor("0190a1b2c3d47000800000000000000f").is_some());
        for wrong in ["", "0190a1b2", "0190A1B2C3D47000800000000000000F"] {
            assert_eq!(cursor(wrong), None, "{wrong}");
        }
        assert!(is_code("ine:08113") && is_code("idescat-comarca:07"));
        for wrong in ["", "ine", "ine:", ":08", "Ine:08", "ine:08 1", "-a:1"] {
            assert!(!is_code(wrong), "{wrong}");
        }
    }
}

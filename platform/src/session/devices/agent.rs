//! What a browser says it is, read as far as it helps its owner to tell it from others.

use crate::i18n::Translator;

/// Browser and system by their own names; of what claims to be anything else nothing is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agent {
    pub browser: Option<&'static str>,
    pub system: Option<&'static str>,
}

/// Marks in the order in which they decide: nearly every browser claims to be older ones too.
const BROWSERS: [(&str, &str); 12] = [
    ("EdgA/", "Edge"),
    ("EdgiOS/", "Edge"),
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows NT", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// More than this no honest browser says.
const LONGEST_BYTES: usize = 1_000;

impl Agent {
    /// Reads the header `User-Agent`. It is what the other side claims, good for a label only.
    pub fn read(header: &str) -> Self {
        if header.len() > LONGEST_BYTES {
            return Self::default();
        }
        Self {
            browser: first(&BROWSERS, header),
            system: first(&SYSTEMS, header),
        }
    }

    /// Browser and system in words.
    pub fn label(self, l: &Translator) -> String {
        label(l, self.browser, self.system)
    }
}

/// Browser and system in words, as far as they are known.
pub fn label(l: &Translator, browser: Option<&str>, system: Option<&str>) -> String {
    match (browser, system) {
        (Some(browser), Some(system)) => {
            l.t2("me-device-name", "browser", browser, "system", system)
        }
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => l.t("me-device-unknown"),
    }
}

fn first(marks: &[(&str, &'static str)], header: &str) -> Option<&'static str> {
    let found = marks.iter().find(|(mark, _)| header.contains(mark));
    found.map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_browsers_are_told_apart() {
        let webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
        for (header, browser, system) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0".to_owned(),
                "Firefox",
                "Linux",
            ),
            (
                format!(
                    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) {webkit} Chrome/141.0.0.0 \
                     Safari/537.36 Edg/141.0.0.0"
                ),
                "Edge",
                "Windows",
            ),
            (
                format!(
                    "Mozilla/5.0 (Linux; Android 10; K) {webkit} Chrome/141.0.0.0 Mobile Safari/537.36"
                ),
                "Chrome",
                "Android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1"
                    .to_owned(),
                "Safari",
                "iPhone",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like \
                 Gecko) Version/18.6 Safari/605.1.15"
                    .to_owned(),
                "Safari",
                "macOS",
            ),
        ] {
            let read = Agent::read(&header);
            assert_eq!((read.browser, read.system), (Some(browser), Some(system)), "{header}");
        }
    }

    #[test]
    fn nothing_of_what_is_claimed_is_kept_but_known_names() {
        for header in ["", "<script>alert(1)</script>", "curl/8.5.0", "\u{202e}x"] {
            assert_eq!(Agent::read(header), Agent::default(), "{header}");
        }
        let long = format!("Firefox/140.0 {}", "x".repeat(LONGEST_BYTES));
        assert_eq!(Agent::read(&long), Agent::default());
    }
}

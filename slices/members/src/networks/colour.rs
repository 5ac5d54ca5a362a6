//! A network's colour as the accent of its pages: readable on paper by day and by night; pure.

/// The palest and darkest grounds on which an accent stands (`ui/css/tokens.css`): what is
/// readable on the worse of them is readable on all.
const LIGHT_GROUNDS: [Rgb; 3] = [
    Rgb(0xfb, 0xf8, 0xf2),
    Rgb(0xff, 0xfd, 0xf9),
    Rgb(0xf2, 0xec, 0xe0),
];
const DARK_GROUNDS: [Rgb; 3] = [
    Rgb(0x16, 0x13, 0x1d),
    Rgb(0x1e, 0x1a, 0x28),
    Rgb(0x24, 0x1f, 0x30),
];
const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);
const BLACK: Rgb = Rgb(0, 0, 0);
/// Ink on a light accent in the dark.
const NIGHT_INK: Rgb = Rgb(0x16, 0x13, 0x1d);
/// Normal text of WCAG 2.2, level AA.
const ENOUGH: f64 = 4.5;
const STEPS: u8 = 200;

/// The accents of a network as `#rrggbb`, each with the ink that stands on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccentPair {
    pub light: String,
    pub light_ink: String,
    pub dark: String,
    pub dark_ink: String,
}

/// The accents nearest to a colour `#rrggbb`; none for what is no such colour.
pub fn accent_pair(colour: &str) -> Option<AccentPair> {
    let colour = Rgb::parse(colour)?;
    let light = colour.until_readable(BLACK, LIGHT_GROUNDS);
    let dark = colour.until_readable(WHITE, DARK_GROUNDS);
    Some(AccentPair {
        light: light.to_string(),
        light_ink: WHITE.to_string(),
        dark: dark.to_string(),
        dark_ink: NIGHT_INK.to_string(),
    })
}

/// The nearest colour that is readable on paper, when this one is not.
pub fn readable_instead(colour: &str) -> Option<String> {
    let pair = accent_pair(colour)?;
    (pair.light != colour.to_ascii_lowercase()).then_some(pair.light)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rgb(u8, u8, u8);

impl Rgb {
    fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |from: usize| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
        Some(Self(part(0)?, part(2)?, part(4)?))
    }

    /// This colour, moved as little as possible towards another until it can be read.
    fn until_readable(self, towards: Self, grounds: [Self; 3]) -> Self {
        let is_readable = |colour: &Self| {
            grounds
                .iter()
                .all(|ground| contrast(*colour, *ground) >= ENOUGH)
        };
        let steps = (0..=STEPS).map(|step| self.mixed(towards, f64::from(step) / f64::from(STEPS)));
        let mut steps = steps.filter(is_readable);
        steps.next().unwrap_or(towards)
    }

    fn mixed(self, other: Self, share: f64) -> Self {
        let mix = |own: u8, other: u8| {
            let value = f64::from(own) + (f64::from(other) - f64::from(own)) * share;
            // Both ends are bytes, so what lies between them is one.
            value.round() as u8
        };
        Self(
            mix(self.0, other.0),
            mix(self.1, other.1),
            mix(self.2, other.2),
        )
    }

    /// Relative luminance (WCAG 2.2), 0 to 1.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

impl std::fmt::Display for Rgb {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// Contrast ratio (WCAG 2.2), 1 to 21.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ratio(one: &str, other: &str) -> f64 {
        contrast(
            Rgb::parse(one).expect("a colour"),
            Rgb::parse(other).expect("a colour"),
        )
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((ratio("#000000", "#ffffff") - 21.0).abs() < 0.001);
        // The palest grey that WCAG's own examples give on white.
        assert!((ratio("#767676", "#ffffff") - 4.54).abs() < 0.01);
    }

    #[test]
    fn a_readable_colour_stays_as_it_is_and_a_pale_one_is_offered_another() {
        assert_eq!(
            accent_pair("#0b6b6b").map(|pair| pair.light),
            Some("#0b6b6b".to_owned())
        );
        assert_eq!(readable_instead("#0B6B6B"), None);
        let instead = readable_instead("#ffd400").expect("yellow is pale");
        assert!(ratio(&instead, "#f2ece0") >= ENOUGH, "{instead}");
    }

    #[test]
    fn what_is_no_colour_has_no_accents() {
        for text in ["", "red", "#12345", "#12345g", "0b6b6b", "#áéí"] {
            assert_eq!(accent_pair(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_colour_becomes_readable_by_day_and_by_night(
            red in any::<u8>(), green in any::<u8>(), blue in any::<u8>(),
        ) {
            let pair = accent_pair(&Rgb(red, green, blue).to_string()).expect("a colour");
            for paper in ["#fbf8f2", "#f2ece0"] {
                prop_assert!(ratio(&pair.light, paper) >= ENOUGH);
            }
            for paper in ["#16131d", "#241f30"] {
                prop_assert!(ratio(&pair.dark, paper) >= ENOUGH);
            }
            prop_assert!(ratio(&pair.light_ink, &pair.light) >= ENOUGH);
            prop_assert!(ratio(&pair.dark_ink, &pair.dark) >= ENOUGH);
        }
    }
}

//! The four languages of the interface.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A language that Ordit speaks; Catalan where nothing else fits.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Ca,
    Es,
    Eu,
    En,
}

impl Lang {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Ca, Self::Es, Self::Eu, Self::En];

    /// The BCP 47 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ca => "ca",
            Self::Es => "es",
            Self::Eu => "eu",
            Self::En => "en",
        }
    }

    /// Its name in itself, which is how it is offered to a reader.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Ca => "Català",
            Self::Es => "Castellano",
            Self::Eu => "Euskara",
            Self::En => "English",
        }
    }

    /// The position in [`Self::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The best of our languages for an `Accept-Language` header, if any fits.
    pub fn negotiate(header: &str) -> Option<Self> {
        let mut wanted: Vec<(f32, Self)> = header
            .split(',')
            .filter_map(|part| {
                let mut pieces = part.trim().split(';');
                let primary = pieces.next()?.trim().split('-').next()?;
                let quality = pieces.find_map(|piece| piece.trim().strip_prefix("q="));
                let quality: f32 = quality.and_then(|value| value.parse().ok()).unwrap_or(1.0);
                (quality > 0.0).then_some((quality, primary.to_lowercase().parse().ok()?))
            })
            .collect();
        wanted.sort_by(|left, right| right.0.total_cmp(&left.0));
        wanted.first().map(|(_, lang)| *lang)
    }
}

/// The code names none of our languages.
#[derive(Debug, thiserror::Error)]
#[error("not one of ca, es, eu, en")]
pub struct UnknownLang;

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, UnknownLang> {
        Self::ALL
            .into_iter()
            .find(|lang| lang.code() == code)
            .ok_or(UnknownLang)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_wanted_of_our_languages_wins() {
        assert_eq!(Lang::negotiate("fr-FR,eu;q=0.8,ca;q=0.9"), Some(Lang::Ca));
        assert_eq!(Lang::negotiate("es-ES,es;q=0.9,en;q=0.8"), Some(Lang::Es));
        assert_eq!(Lang::negotiate("en;q=0, de"), None);
    }
}

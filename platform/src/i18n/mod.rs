//! The words of the interface in four languages, numbers and dates as people write them.

pub mod audit;
mod date;
mod number;
mod translator;

pub use translator::{Argument, Translator};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
pub use ordit_kernel::Lang;

/// The locale file of this name in the four languages, from the crate that asks.
#[macro_export]
macro_rules! locales {
    ($name:literal) => {
        [
            ($crate::i18n::Lang::Ca, $crate::locale_text!("ca", $name)),
            ($crate::i18n::Lang::Es, $crate::locale_text!("es", $name)),
            ($crate::i18n::Lang::Eu, $crate::locale_text!("eu", $name)),
            ($crate::i18n::Lang::En, $crate::locale_text!("en", $name)),
        ]
    };
}

/// One locale file of the crate that asks; a part of [`locales!`].
#[macro_export]
macro_rules! locale_text {
    ($lang:literal, $name:literal) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/locales/",
            $lang,
            "/",
            $name,
            ".ftl"
        ))
    };
}

/// Every word of the interface in every language; made once, shared by all requests.
pub struct Words {
    bundles: [FluentBundle<FluentResource>; 4],
}

/// A locale file that cannot be used as it stands.
#[derive(Debug, thiserror::Error)]
pub enum WordsError {
    #[error("a locale file in {lang} cannot be read: {reason}")]
    Unreadable { lang: Lang, reason: String },
    #[error("a locale file in {lang} says something a second time: {reason}")]
    Repeated { lang: Lang, reason: String },
}

impl Words {
    /// Reads the Fluent texts of all modules.
    ///
    /// # Errors
    /// When a text is not Fluent, or declares a key that another one has.
    pub fn new(files: impl IntoIterator<Item = (Lang, &'static str)>) -> Result<Self, WordsError> {
        let mut bundles = Lang::ALL.map(bundle);
        for (lang, text) in files {
            let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
                let reason = format!("{errors:?}");
                WordsError::Unreadable { lang, reason }
            })?;
            bundles[lang.index()]
                .add_resource(resource)
                .map_err(|errors| {
                    let reason = format!("{errors:?}");
                    WordsError::Repeated { lang, reason }
                })?;
        }
        Ok(Self { bundles })
    }

    /// Whether the language has words under this key.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundles[lang.index()].has_message(key)
    }

    /// The words under a key with the arguments filled in; `⟦key⟧` when there are none.
    pub(crate) fn format(&self, lang: Lang, key: &str, arguments: &FluentArgs<'_>) -> String {
        let bundle = &self.bundles[lang.index()];
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(%lang, key, "no words for this key");
            return format!("⟦{key}⟧");
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(arguments), &mut errors);
        if !errors.is_empty() {
            tracing::error!(%lang, key, ?errors, "the words for this key are incomplete");
        }
        text.into_owned()
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.code().parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number::formatter(lang)));
    bundle
}

#[cfg(test)]
mod tests;

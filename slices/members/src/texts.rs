//! The texts of an entry as columns: one in its own language, and one per other language.

use ordit_kernel::{Lang, Text, Texts};
use ordit_platform::import::Record;

/// A part of the text with its columns: the plain one, then `ca`, `es`, `eu`, `en`.
pub struct Part {
    pub plain: &'static str,
    pub by_lang: [&'static str; 4],
    pub get: fn(&Text) -> &str,
    pub set: fn(&mut Text, &str),
}

/// The name.
pub const NAME: Part = Part {
    plain: "name",
    by_lang: ["name_ca", "name_es", "name_eu", "name_en"],
    get: |text| &text.title,
    set: |text, value| value.clone_into(&mut text.title),
};

/// The summary.
pub const SUMMARY: Part = Part {
    plain: "summary",
    by_lang: ["summary_ca", "summary_es", "summary_eu", "summary_en"],
    get: |text| &text.summary,
    set: |text, value| value.clone_into(&mut text.summary),
};

/// Who a network is, in its own words.
pub const PURPOSE: Part = Part {
    plain: "purpose",
    by_lang: ["purpose_ca", "purpose_es", "purpose_eu", "purpose_en"],
    get: |text| &text.body,
    set: |text, value| value.clone_into(&mut text.body),
};

/// The language that a record says its plain columns are in.
pub fn language(record: &Record, otherwise: Lang) -> Lang {
    record
        .get("language")
        .and_then(|code| code.parse().ok())
        .unwrap_or(otherwise)
}

/// Puts a part into the columns of a record.
pub fn into_record(part: &Part, own: Lang, texts: &Texts, record: &mut Record) {
    for (lang, text) in texts {
        let field = if *lang == own {
            part.plain
        } else {
            part.by_lang[lang.index()]
        };
        record.insert(field, (part.get)(text).to_owned());
    }
}

/// Takes a part out of the columns of a record. The plain column speaks for its own language.
pub fn from_record(part: &Part, own: Lang, record: &Record, texts: &mut Texts) {
    for lang in Lang::ALL {
        let field = if lang == own {
            part.plain
        } else {
            part.by_lang[lang.index()]
        };
        let value = record.get(field).map_or("", String::as_str);
        if lang == own || !value.is_empty() || texts.contains_key(&lang) {
            (part.set)(texts.entry(lang).or_default(), value);
        }
    }
}

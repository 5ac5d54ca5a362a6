//! Codes of closed lists; their words are `library-<list>-<code>`.

/// What a guide is.
pub const KINDS: &[&str] = &[
    "guide",
    "study",
    "good_practice",
    "method",
    "recording",
    "report",
    "learnings",
];

/// Other words for a code, in any language.
type ChoiceWords = &'static [(&'static str, &'static [&'static str])];

/// How sheets call them besides.
pub const KIND_WORDS: ChoiceWords = &[
    ("guide", &["manual"]),
    ("recording", &["vídeo", "video", "àudio", "audio"]),
    ("report", &["memòria", "memoria", "txostena"]),
];

/// How far it is.
pub const STANDINGS: &[&str] = &["draft", "published"];

/// Who reads it once it is published.
pub const READERS: &[&str] = &["public", "network"];

/// What others may do with it; the words of a code are its name in SPDX.
pub const LICENCES: &[&str] = &["CC-BY-SA-4", "CC-BY-4", "CC0-1", "other"];

/// How they are written in full.
pub const LICENCE_WORDS: ChoiceWords = &[
    ("CC-BY-SA-4", &["CC-BY-SA-4.0", "CC BY-SA"]),
    ("CC-BY-4", &["CC-BY-4.0", "CC BY"]),
    ("CC0-1", &["CC0-1.0", "CC0"]),
];

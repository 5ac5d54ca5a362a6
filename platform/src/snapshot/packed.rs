//! The parts of a head that differ in length, in one piece of memory.

use std::fmt;

use ordit_kernel::Lang;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Visitor};

use super::SortKeys;

/// What a part is; the low two bits tell a text's language.
const CATALAN_KEY: u8 = 0;
const SPANISH_KEY: u8 = 1;
const PARTICULARS: u8 = 2;
const TITLE: u8 = 4;
const SUMMARY: u8 = 8;

/// Parts one after the other: a byte that says what it is, the length, the part.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Packed(Box<[u8]>);

impl Packed {
    pub(super) fn new(
        keys: &SortKeys,
        titles: &[(Lang, &str)],
        summaries: &[(Lang, &str)],
        particulars: &[u8],
    ) -> Self {
        let mut bytes = Vec::new();
        let (catalan, spanish) = (keys.in_language(Lang::Ca), keys.in_language(Lang::Es));
        append(&mut bytes, CATALAN_KEY, catalan);
        if spanish != catalan {
            append(&mut bytes, SPANISH_KEY, spanish);
        }
        for (lang, title) in titles {
            append(&mut bytes, tag(TITLE, *lang), title.as_bytes());
        }
        for (lang, summary) in summaries {
            append(&mut bytes, tag(SUMMARY, *lang), summary.as_bytes());
        }
        append(&mut bytes, PARTICULARS, particulars);
        Self(bytes.into())
    }

    /// The key by which readers of a language find it in a list.
    pub(super) fn sort_key(&self, lang: Lang) -> &[u8] {
        let own = match lang {
            Lang::Ca | Lang::En => None,
            Lang::Es | Lang::Eu => self.part(SPANISH_KEY),
        };
        own.or_else(|| self.part(CATALAN_KEY)).unwrap_or_default()
    }

    pub(super) fn title(&self, lang: Lang) -> Option<&str> {
        self.text(tag(TITLE, lang))
    }

    pub(super) fn summary(&self, lang: Lang) -> Option<&str> {
        self.text(tag(SUMMARY, lang))
    }

    pub(super) fn titles(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.texts(TITLE)
    }

    pub(super) fn summaries(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.texts(SUMMARY)
    }

    pub(super) fn particulars(&self) -> &[u8] {
        self.part(PARTICULARS).unwrap_or_default()
    }

    fn texts(&self, what: u8) -> impl Iterator<Item = (Lang, &str)> {
        let texts = self.parts().filter(move |(tag, _)| tag & !3 == what);
        texts.map(|(tag, part)| (Lang::ALL[usize::from(tag & 3)], text(part)))
    }

    fn text(&self, tag: u8) -> Option<&str> {
        self.part(tag).map(text)
    }

    fn part(&self, wanted: u8) -> Option<&[u8]> {
        let mut parts = self.parts();
        parts.find_map(|(tag, part)| (tag == wanted).then_some(part))
    }

    fn parts(&self) -> impl Iterator<Item = (u8, &[u8])> {
        let mut rest = &*self.0;
        std::iter::from_fn(move || {
            let (tag, after) = rest.split_first()?;
            let (length, after) = read_length(after)?;
            let (part, after) = after.split_at_checked(length)?;
            rest = after;
            Some((*tag, part))
        })
    }
}

fn tag(what: u8, lang: Lang) -> u8 {
    what | u8::try_from(lang.index()).unwrap_or_default()
}

fn text(part: &[u8]) -> &str {
    std::str::from_utf8(part).unwrap_or_default()
}

/// Seven bits a byte; the high bit says that more follow.
fn append(bytes: &mut Vec<u8>, tag: u8, part: &[u8]) {
    bytes.push(tag);
    let mut length = part.len();
    while length > 0x7f {
        bytes.push(0x80 | (length & 0x7f) as u8);
        length >>= 7;
    }
    bytes.push(length as u8);
    bytes.extend_from_slice(part);
}

fn read_length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut length = 0;
    for (index, byte) in bytes.iter().take(5).enumerate() {
        length |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Some((length, &bytes[index + 1..]));
        }
    }
    None
}

impl fmt::Debug for Packed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts = self.titles().chain(self.summaries());
        out.debug_list().entries(texts).finish()
    }
}

impl Serialize for Packed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Packed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(Bytes)
    }
}

struct Bytes;

impl Visitor<'_> for Bytes {
    type Value = Packed;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the parts of a head")
    }

    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Packed, E> {
        Ok(Packed(bytes.into()))
    }
}

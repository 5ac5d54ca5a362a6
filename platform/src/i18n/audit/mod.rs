//! Looks whether every word that the code asks for exists in four languages, and no other does.

mod sources;
mod template_words;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, io,
    path::{Path, PathBuf},
};

use fluent_syntax::{ast::Entry, parser};
use ordit_kernel::Lang;

use sources::{Literal, files};

/// Something that is wrong with the words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// The code asks for a key that no locale file has.
    Missing { key: String, file: PathBuf },
    /// A locale file has a key that nothing asks for.
    Unused { key: String },
    /// A key that one language lacks while another has it.
    Untranslated { key: String, lang: Lang },
    /// A locale file that is not Fluent.
    Unreadable { file: PathBuf },
    /// Words for people that stand in a template itself.
    Words {
        file: PathBuf,
        line: usize,
        words: String,
    },
}

/// Goes through crates (folders with `src`, `templates` and `locales`) and tells what is wrong.
///
/// # Errors
/// When a file cannot be read.
pub fn audit(crates: &[PathBuf]) -> io::Result<Vec<Finding>> {
    let mut findings = BTreeSet::new();
    let declared = declared(crates, &mut findings)?;
    let mut asked = BTreeSet::new();
    for file in files(crates, &["src", "templates"], &["rs", "html", "txt", "xml"])? {
        let text = std::fs::read_to_string(&file)?;
        for literal in sources::literals(&file, &text) {
            note(&literal, &file, &declared.keys, &mut asked, &mut findings);
        }
        if file
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            for (line, words) in template_words::find(&text) {
                findings.insert(Finding::Words {
                    file: file.clone(),
                    line,
                    words,
                });
            }
        }
    }
    findings.extend(untranslated(&declared, &asked));
    let is_used = |key: &String| asked.contains(key) || declared.mentioned.contains_key(key);
    let unused = declared.keys.keys().filter(|key| !is_used(key));
    findings.extend(unused.map(|key| Finding::Unused { key: key.clone() }));
    Ok(findings.into_iter().collect())
}

type Keys = BTreeMap<String, BTreeSet<Lang>>;

struct Declared {
    keys: Keys,
    /// Keys that another text of the same language takes in, such as a month with its article.
    mentioned: Keys,
}

fn declared(crates: &[PathBuf], findings: &mut BTreeSet<Finding>) -> io::Result<Declared> {
    let (mut keys, mut mentioned) = (Keys::new(), Keys::new());
    for file in files(crates, &["locales"], &["ftl"])? {
        let Some(lang) = lang_of(&file) else { continue };
        let text = std::fs::read_to_string(&file)?;
        for key in sources::placeables(&text) {
            mentioned.entry(key).or_default().insert(lang);
        }
        let Ok(resource) = parser::parse(text.as_str()) else {
            findings.insert(Finding::Unreadable { file });
            continue;
        };
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                keys.entry(message.id.name.to_owned())
                    .or_default()
                    .insert(lang);
            }
        }
    }
    Ok(Declared { keys, mentioned })
}

fn lang_of(file: &Path) -> Option<Lang> {
    file.parent()?.file_name()?.to_str()?.parse().ok()
}

fn note(
    literal: &Literal,
    file: &Path,
    declared: &Keys,
    asked: &mut BTreeSet<String>,
    findings: &mut BTreeSet<Finding>,
) {
    let matching: Vec<&String> = declared.keys().filter(|key| literal.matches(key)).collect();
    if matching.is_empty() && literal.is_asked_for {
        let key = literal.text.clone();
        findings.insert(Finding::Missing {
            key,
            file: file.to_owned(),
        });
    }
    asked.extend(matching.into_iter().cloned());
}

/// What the code asks for is needed everywhere; what only a text takes in, in that language.
fn untranslated(declared: &Declared, asked: &BTreeSet<String>) -> Vec<Finding> {
    let Declared { keys, mentioned } = declared;
    let nowhere = BTreeSet::new();
    let needed = |key: &String| match mentioned.get(key) {
        Some(langs) if !asked.contains(key) => langs.clone(),
        _ => BTreeSet::from(Lang::ALL),
    };
    let all: BTreeSet<&String> = keys.keys().chain(mentioned.keys()).collect();
    all.into_iter()
        .flat_map(|key| {
            let lacking = &needed(key) - keys.get(key).unwrap_or(&nowhere);
            lacking.into_iter().map(|lang| Finding::Untranslated {
                key: key.clone(),
                lang,
            })
        })
        .collect()
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { key, file } => {
                write!(out, "{}: no locale file has `{key}`", file.display())
            }
            Self::Unused { key } => write!(out, "nothing asks for `{key}`"),
            Self::Untranslated { key, lang } => write!(out, "`{key}` is missing in {lang}"),
            Self::Unreadable { file } => write!(out, "{}: not Fluent", file.display()),
            Self::Words { file, line, words } => {
                write!(
                    out,
                    "{}:{line}: words in a template: {words}",
                    file.display()
                )
            }
        }
    }
}

#[cfg(test)]
mod tests;

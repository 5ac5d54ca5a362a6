//! What stands in the page of an archive that is read first.

use ordit_kernel::Lang;

use super::store::Archive;
use crate::{
    i18n::Translator,
    jobs::{Means, Work},
    privacy::{gather::Gathered, told},
    register::slugify,
};

/// What that page is called.
pub fn file_name(means: &Means, lang: Lang) -> String {
    let l = Translator::new(means.words.clone(), lang);
    format!("{}.txt", slugify(&l.t("privacy-archive-first")))
}

/// The files of the tables, without their ending; what is declared of a table in two parts of one
/// category stands in two.
pub fn names(all: &[Gathered]) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(all.len());
    for one in all {
        let name = format!("{}/{}", one.data.category.code, one.data.table);
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let mut possible = std::iter::once(name.clone()).chain(numbered);
        names.extend(possible.find(|name| !names.contains(name)));
    }
    names
}

/// Of each category what it is, what for, on what basis, until when, and in which files.
pub fn introduction(
    work: &Work<'_>,
    asked: &Archive,
    all: &[Gathered],
    left_out: &[String],
) -> String {
    let means = work.means;
    let l = Translator::new(means.words.clone(), asked.lang);
    let mut lines = vec![
        l.t("privacy-archive-title"),
        l.t2(
            "privacy-archive-lead",
            "origin",
            means.settings.origin(),
            "day",
            l.day(asked.asked),
        ),
        l.t("privacy-archive-how"),
    ];
    let mut last = "";
    for (one, file) in all.iter().zip(names(all)) {
        let category = one.data.category;
        if category.code != last {
            let kept = told::kept(&l, (&means.settings, work.modules), category.kept);
            let basis = l.t(format!("privacy-basis-{}", category.basis.code()));
            lines.push(String::new());
            lines.push(l.t(category.what));
            lines.push(l.t1("privacy-archive-purpose", "text", l.t(category.purpose)));
            lines.push(l.t1("privacy-archive-basis", "text", basis));
            lines.push(l.t1("privacy-archive-kept", "text", kept));
        }
        last = category.code;
        lines.push(l.t2("privacy-archive-file", "file", file, "rows", one.rows.len()));
        if one.is_cut {
            lines.push(l.t("privacy-archive-cut"));
        }
    }
    lines.extend(
        left_out
            .iter()
            .map(|name| l.t1("privacy-archive-left-out", "name", name)),
    );
    lines.push(String::new());
    lines.push(l.t("privacy-archive-without"));
    lines.join("\n") + "\n"
}

//! What the audit finds, and what it leaves alone.

use std::path::{Path, PathBuf};

use ordit_kernel::Lang;

use super::{Finding, audit};

fn write(root: &Path, name: &str, text: &str) {
    let file = root.join(name);
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("it is made");
    std::fs::write(file, text).expect("it is written");
}

#[test]
fn each_kind_of_fault_is_found_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    let words = "x-used = a { x-inner }\nx-inner = b\nx-kind-hub = c\nx-idle = d\n";
    for lang in ["ca", "es", "eu"] {
        write(root, &format!("locales/{lang}/x.ftl"), words);
    }
    write(
        root,
        "locales/en/x.ftl",
        &words.replace("x-inner = b\n", ""),
    );
    let code = "fn f() { l.t(\"x-used\"); UserError::new(\n  \"x-gone\"); let k = \"x-y-z\"; \
                l.t(format!(\"x-kind-{kind}\")) }\n#[cfg(test)]\nmod tests { l.t(\"x-test\") }";
    write(root, "src/lib.rs", code);
    write(
        root,
        "templates/page.html",
        "<p>{{ l.t(\"x-lost\") }} hola</p>",
    );

    let found = audit(&[root.to_owned()]).expect("the files can be read");
    let missing = |key: &str, file: &str| {
        let file = root.join(file);
        Finding::Missing {
            key: key.to_owned(),
            file,
        }
    };
    let words = Finding::Words {
        file: root.join("templates/page.html"),
        line: 1,
        words: "hola".to_owned(),
    };
    let expected = [
        missing("x-gone", "src/lib.rs"),
        missing("x-lost", "templates/page.html"),
        Finding::Unused {
            key: "x-idle".to_owned(),
        },
        Finding::Untranslated {
            key: "x-inner".to_owned(),
            lang: Lang::En,
        },
        words,
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_words_of_the_web_and_of_sessions_are_complete() {
    let found = audit(&[PathBuf::from(env!("CARGO_MANIFEST_DIR"))]).expect("the files can be read");
    let own = |finding: &&Finding| match finding {
        Finding::Missing { key, .. }
        | Finding::Unused { key }
        | Finding::Untranslated { key, .. } => {
            key.starts_with("web-") || key.starts_with("session-")
        }
        Finding::Unreadable { .. } | Finding::Words { .. } => true,
    };
    let lines: Vec<String> = found.iter().filter(own).map(ToString::to_string).collect();
    assert_eq!(lines, Vec::<String>::new());
}

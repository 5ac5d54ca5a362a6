//! Looks that the files of `ui` are there before they are embedded.

use std::{env, path::PathBuf};

fn main() {
    let root = env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    println!("cargo::rerun-if-changed=../ui/dist/manifest.json");
    if !root.join("../ui/dist/manifest.json").is_file() {
        println!("cargo::error=The styles and scripts are not built yet: run `make ui` first.");
    }
}

//! Looks that the files of `ui` are there before they are embedded.

use std::{env, path::PathBuf, process::exit};

fn main() {
    let root = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    let manifest = root.join("../ui/dist/manifest.json");
    println!("cargo::rerun-if-changed=../ui/dist/manifest.json");
    if !manifest.is_file() {
        println!("cargo::error=The styles and scripts are not built yet: run `make ui` first.");
        exit(1);
    }
}

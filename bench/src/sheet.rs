//! Spreadsheets of any size, the same in every run.

use std::{fs::File, path::Path};

use ordit_platform::{
    geo::Territories,
    sheets::{Cell, Format, SheetWriter},
};
use rand::{Rng, SeedableRng, rngs::StdRng};

use crate::world::SYLLABLES;

/// Writes a sheet of this many organisations with towns, kinds and dates.
///
/// # Errors
/// When the file cannot be written.
pub fn organisations(path: &Path, rows: u32) -> anyhow::Result<()> {
    let mut random = StdRng::seed_from_u64(2030);
    let header = [
        "Identificador a l'origen",
        "Nom",
        "Tipus",
        "Municipi",
        "Resum",
        "Membre des de",
    ];
    let header: Vec<String> = header.map(str::to_owned).into();
    let file = File::create(path)?;
    let mut writer = SheetWriter::new(Format::Xlsx, "Organitzacions", &header, file)?;
    let towns = Territories::get().municipalities();
    for row in 0..rows {
        let town = &towns[random.random_range(0..towns.len())];
        let cells = [
            format!("g-{row}"),
            format!(
                "Cooperativa {} {} {row}",
                word(&mut random),
                word(&mut random)
            ),
            "Cooperativa".to_owned(),
            town.code.trim_start_matches("ine:").to_owned(),
            sentence(&mut random),
            (2000 + random.random_range(0..26)).to_string(),
        ];
        writer.write_row(&cells.map(|text| Cell::from_text(&text)))?;
    }
    writer.finish()?;
    Ok(())
}

fn word(random: &mut StdRng) -> String {
    let syllables = 2 + random.random_range(0..3);
    (0..syllables)
        .map(|_| SYLLABLES[random.random_range(0..SYLLABLES.len())])
        .collect()
}

fn sentence(random: &mut StdRng) -> String {
    let words: Vec<String> = (0..12).map(|_| word(random)).collect();
    words.join(" ")
}

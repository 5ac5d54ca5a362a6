//! Which column of a bank's sheet holds what, told by its title or chosen; pure.

use ordit_platform::fold::fold;
use serde::{Deserialize, Serialize};

/// The titles stand in one of the first rows; above them banks write whose account it is.
const SEARCHED_ROWS: usize = 20;

/// Titles of columns, folded, as the banks of four languages write them.
const DATES: &[&str] = &[
    "data",
    "fecha",
    "date",
    "data operacio",
    "fecha operacion",
    "f operacion",
    "data valor",
    "fecha valor",
    "f valor",
    "booking date",
    "value date",
    "eguna",
    "eragiketa data",
    "pagada el",
    "pagat el",
    "paid on",
];
const AMOUNTS: &[&str] = &[
    "import",
    "importe",
    "amount",
    "zenbatekoa",
    "abonament",
    "abono",
    "haver",
    "haber",
    "credit",
    "import eur",
    "importe eur",
    "quantitat",
    "cantidad",
];
const CONCEPTS: &[&str] = &[
    "concepte",
    "concepto",
    "concept",
    "kontzeptua",
    "descripcio",
    "descripcion",
    "description",
    "observacions",
    "observaciones",
    "referencia",
    "reference",
    "detall",
    "detalle",
    "moviment",
    "movimiento",
    "numero",
    "number",
    "zenbakia",
    "mes dades",
    "mas datos",
];
const PAYERS: &[&str] = &[
    "ordenant",
    "ordenante",
    "payer",
    "ordaintzailea",
    "pagador",
    "pagadora",
    "qui paga",
    "quien paga",
    "remitent",
    "remitente",
    "sender",
    "nom",
    "nombre",
    "name",
    "contrapart",
    "contrapartida",
    "beneficiari ordenant",
    "membre",
    "miembro",
    "member",
    "kidea",
];

/// Where each thing stands, columns counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Columns {
    /// The place of the row with the titles among the rows; what stands above is not read.
    pub header: Option<usize>,
    pub date: Option<usize>,
    pub amount: Option<usize>,
    pub concept: Option<usize>,
    pub payer: Option<usize>,
}

impl Columns {
    /// The columns that the titles tell.
    pub fn found(rows: &[Vec<String>]) -> Self {
        let candidates = rows.iter().take(SEARCHED_ROWS).enumerate();
        let told = candidates.map(|(place, row)| {
            let column = |words: &[&str]| column(row, words);
            Self {
                header: Some(place),
                date: column(DATES),
                amount: column(AMOUNTS),
                concept: column(CONCEPTS),
                payer: column(PAYERS),
            }
        });
        let best = told.rev().max_by_key(Self::known);
        best.filter(|columns| columns.known() >= 2)
            .unwrap_or_default()
    }

    /// There is enough to read payments.
    pub fn is_enough(&self) -> bool {
        let has_words = self.concept.is_some() || self.payer.is_some();
        self.date.is_some() && self.amount.is_some() && has_words
    }

    /// Its text in a row of the sheet.
    pub fn cell(row: &[String], column: Option<usize>) -> &str {
        column
            .and_then(|column| row.get(column))
            .map_or("", |text| text.trim())
    }

    fn known(&self) -> usize {
        let columns = [self.date, self.amount, self.concept, self.payer];
        columns.into_iter().flatten().count()
    }
}

/// A word that stands earlier in its list is the better one.
fn column(row: &[String], words: &[&str]) -> Option<usize> {
    let titles: Vec<String> = row.iter().map(|title| fold(title)).collect();
    let place = |word: &&str| titles.iter().position(|title| title == word);
    words.iter().find_map(place)
}

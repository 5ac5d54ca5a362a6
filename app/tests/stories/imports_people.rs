//! Sheets of people with mistakes in them: each mistake is told where it is, the rest comes in.

use std::io::{Cursor, Write};

use ordit_testkit::{Answer, TestApp, Visitor, story};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::{
    imports::{button, wait},
    world::{ALL, member, network},
};

const TITLES: &str = "Nom i cognoms;Correu;Entitat;Paper;Des de";

/// Sends a sheet of people and waits until it was read.
async fn sent(
    app: &TestApp,
    visitor: &Visitor<'_>,
    name: &str,
    bytes: &[u8],
    query: &str,
) -> Answer {
    let fields = [("noun", "person")];
    let sent = visitor
        .upload("/n/prova/import", &fields, name, bytes)
        .await;
    let href = sent.expect(303).location().expect("the page of the run");
    wait(app, &href).await;
    visitor.get(&format!("{href}{query}")).await.expect(200)
}

async fn people(visitor: &Visitor<'_>) -> String {
    visitor
        .get("/n/prova/people?lang=ca")
        .await
        .expect(200)
        .text()
}

async fn prova(app: &TestApp) -> Visitor<'_> {
    let prova = network(app, "prova", "Xarxa de prova").await;
    member(app, prova, "Ajuntament de Salt", "Salt").await;
    app.coordinator().await
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a part");
        zip.write_all(bytes).expect("room");
    }
    zip.finish().expect("a file").into_inner()
}

/// A workbook of a visible sheet with these rows, and of a hidden one that is a trap.
fn workbook(rows: &str, rest: &str) -> Vec<u8> {
    let text = |text: &str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
    let trap: String = ["Nom", "Correu", "Entitat", "Paper"].map(text).concat();
    let row = ["Amagada", "a@salt.example", "Ajuntament de Salt", "Tècnica"].map(text);
    let row = row.concat();
    let sheet = |rows: &str, rest: &str| {
        format!("<worksheet><sheetData>{rows}</sheetData>{rest}</worksheet>")
    };
    let relations = |list: &[(&str, &str, &str)]| {
        let one = |(id, kind, target): &(&str, &str, &str)| {
            format!(r#"<Relationship Id="{id}" Type="x/relationships/{kind}" Target="{target}"/>"#)
        };
        let all: String = list.iter().map(one).collect();
        format!("<Relationships>{all}</Relationships>")
    };
    let package = relations(&[("r1", "officeDocument", "xl/workbook.xml")]);
    let book = relations(&[
        ("r1", "worksheet", "worksheets/sheet1.xml"),
        ("r2", "worksheet", "worksheets/sheet2.xml"),
    ]);
    let sheets = r#"<workbook><sheets><sheet name="persones" sheetId="1" r:id="r1"/>
        <sheet name="amagat" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>"#;
    let hidden = sheet(&format!("<row>{trap}</row><row>{row}</row>"), "");
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", package.as_bytes()),
        ("xl/workbook.xml", sheets.as_bytes()),
        ("xl/_rels/workbook.xml.rels", book.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet(rows, rest).as_bytes()),
        ("xl/worksheets/sheet2.xml", hidden.as_bytes()),
    ])
}

fn bomb() -> Vec<u8> {
    let sheet = vec![b' '; 100_000_000];
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

story!(
    a_file_that_cannot_be_read_says_what_it_is_and_what_to_do,
    ALL,
    |app| {
        let secretary = prova(&app).await;
        let files: [(&str, Vec<u8>, &str); 7] = [
            (
                "persones.csv",
                b"Color;Mida\nverd;3\n".to_vec(),
                "No hem trobat la fila dels títols",
            ),
            ("persones.csv", Vec::new(), "El fitxer és buit"),
            (
                "persones.csv",
                format!("{TITLES}\n").into_bytes(),
                "Sota els títols no hi ha cap fila",
            ),
            (
                "persones.xlsx",
                b"%PDF-1.7\n1 0 obj\n".to_vec(),
                "Això no és un full de càlcul",
            ),
            (
                "persones.xlsx",
                vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
                "Això no és un full de càlcul",
            ),
            (
                "persones.xlsx",
                zipped(&[
                    ("[Content_Types].xml", b"<Types/>"),
                    ("xl/workbook.xml", b"<w"),
                ]),
                "El fitxer està malmès",
            ),
            ("persones.xlsx", bomb(), "sembla fet per bloquejar"),
        ];
        for (name, bytes, sentence) in files {
            let page = sent(&app, &secretary, name, &bytes, "").await;
            assert!(page.says(sentence), "{sentence}: {}", page.text());
            assert_eq!(button(&page), None, "{sentence}: nothing may be written");
        }
        assert!(people(&secretary).await.contains("Encara no hi ha ningú"));
    }
);

story!(
    each_mistake_in_a_row_is_told_and_the_good_rows_come_in,
    ALL,
    |app| {
        let secretary = prova(&app).await;
        let good = "Ada Ribas;ada@salt.example;Ajuntament de Salt;Tècnica;2024";
        let rows = [
            (
                "Berta Mas;berta.salt.example;Ajuntament de Salt;Tècnica;",
                "refused",
                "adreça",
            ),
            (
                "Carles Bo;carles@salt.example;Ajuntament de Salt;Tècnica;31/02/2024",
                "refused",
                "no existeix",
            ),
            (
                "Dora Pi;dora@salt.example;Ajuntament de Salt;Tencica de res;",
                "refused",
                "No és cap de les opcions",
            ),
            (
                "Emma Roca;emma@salt.example;Ajuntament de Saaalt;Tècnica;",
                "refused",
                "Cap membre de la xarxa no es diu així",
            ),
            (
                "Fina Vila;fina@salt.example;;Regidora;",
                "refused",
                "Hi falta l’entitat",
            ),
            (
                "Gil Soler;ada@salt.example;Ajuntament de Salt;Experta;",
                "doubtful",
                "Té la mateixa adreça i un altre nom",
            ),
        ];
        let mut sheet = format!("{TITLES}\n{good}\n");
        for (row, status, sentence) in rows {
            let alone = format!("{TITLES}\n{good}\n{row}\n");
            let query = format!("?status={status}");
            let page = sent(&app, &secretary, "persones.csv", alone.as_bytes(), &query).await;
            let name = row.split(';').next().expect("a name");
            assert!(
                page.says(sentence) && page.says(name),
                "{row}: {}",
                page.text()
            );
            assert!(page.says("fila 3"), "{row}: {}", page.text());
            sheet = sheet + row + "\n";
        }
        let page = sent(&app, &secretary, "persones.csv", sheet.as_bytes(), "").await;
        let confirm = page.attributes("form[action$=confirm]", "action");
        let done = secretary.post_and_follow(&confirm[0], &[]).await;
        assert!(
            done.expect(200)
                .says("Escrit: una persona o un mandat nous")
        );
        let list = people(&secretary).await;
        assert!(list.contains("Una persona, un mandat"), "{list}");
        assert!(list.contains("Ada Ribas") && !list.contains("Gil Soler"));
    }
);

story!(
    whatever_program_wrote_the_sheet_the_same_people_are_read,
    ALL,
    |app| {
        let secretary = prova(&app).await;
        let sheet = "Nom;Correu;Entitat;Paper\n\
                     Núria Çà;nuria@salt.example;Ajuntament de Salt;Tècnica\n";
        let latin: Vec<u8> = sheet.chars().map(|letter| letter as u8).collect();
        let marked = format!("\u{FEFF}{}", sheet.replace(';', ","));
        let wide = std::iter::once(0xFEFF).chain(sheet.encode_utf16());
        let wide: Vec<u8> = wide.flat_map(u16::to_le_bytes).collect();
        for bytes in [latin, marked.into_bytes(), wide] {
            let page = sent(&app, &secretary, "persones.csv", &bytes, "").await;
            assert!(page.says("Núria Çà"), "{}", page.text());
            assert_eq!(
                button(&page).as_deref(),
                Some("Escriu una persona o un mandat nous")
            );
        }
    }
);

story!(
    merged_cells_stand_for_each_of_their_rows_and_hidden_sheets_stay_hidden,
    ALL,
    |app| {
        let secretary = prova(&app).await;
        let text = |at: &str, text: &str| {
            format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
        };
        let rows = [
            format!(r#"<row r="1">{}</row>"#, text("A1", "Gent de la xarxa")),
            format!(
                r#"<row r="3">{}{}{}{}</row>"#,
                text("A3", "Nom"),
                text("B3", "Correu"),
                text("C3", "Entitat"),
                text("D3", "Paper")
            ),
            // A formula says what it was when the sheet was saved.
            format!(
                r#"<row r="4"><c r="A4" t="str"><f>"Ada "&amp;"Ribas"</f><v>Ada Ribas</v></c>{}{}{}
                </row>"#,
                text("B4", "ada@salt.example"),
                text("C4", "Ajuntament de Salt"),
                text("D4", "Tècnica")
            ),
            format!(
                r#"<row r="5">{}{}{}</row>"#,
                text("A5", "Ona Vila"),
                text("B5", "ona@salt.example"),
                text("D5", "Regidora")
            ),
            format!(
                r##"<row r="6">{}<c r="B6" t="e"><f>X</f><v>#REF!</v></c>{}{}</row>"##,
                text("A6", "Pau Serra"),
                text("C6", "Ajuntament de Salt"),
                text("D6", "Tècnica")
            ),
        ];
        let merged = r#"<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="C4:C5"/>
            </mergeCells>"#;
        let book = workbook(&rows.concat(), merged);
        let page = sent(&app, &secretary, "persones.xlsx", &book, "?status=refused").await;
        assert!(page.says("error de fórmula"), "{}", page.text());
        assert!(page.says("Pau Serra") && page.says("fila 6"));
        assert_eq!(
            button(&page).as_deref(),
            Some("Escriu 2 persones o mandats nous")
        );
        let confirm = page.attributes("form[action$=confirm]", "action");
        let done = secretary.post_and_follow(&confirm[0], &[]).await;
        done.expect(200);
        let list = people(&secretary).await;
        assert!(list.contains("2 persones, 2 mandats"), "{list}");
        assert_eq!(list.matches("Ajuntament de Salt").count(), 2, "{list}");
        assert!(!list.contains("Amagada"), "{list}");
    }
);

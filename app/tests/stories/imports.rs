//! A secretary brings her spreadsheet in by the pages: looks, corrects, decides, writes, undoes.

use std::time::Duration;

use ordit_kernel::Id;
use ordit_platform::{
    import::RunState,
    sheets::{Cell, Limits},
};
use ordit_testkit::{Answer, TestApp, Visitor, story};

use crate::world::{ALL, member, network, repository};

/// A file that is not read by then will never be, however busy the machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// Sends a file and waits until it was read; gives the page's address and the page.
pub async fn send(
    app: &TestApp,
    visitor: &Visitor<'_>,
    name: &str,
    bytes: &[u8],
) -> (String, Answer) {
    let sent = visitor
        .upload("/n/prova/import", &[("noun", "organisation")], name, bytes)
        .await;
    let href = sent.expect(303).location().expect("the page of the run");
    wait(app, &href).await;
    let page = visitor.get(&href).await.expect(200);
    (href, page)
}

/// Waits until the file of the run at this address was read.
pub async fn wait(app: &TestApp, href: &str) {
    let id: Id = href
        .rsplit('/')
        .next()
        .and_then(|id| id.parse().ok())
        .expect("a run");
    let importer = app.importer();
    let read = async {
        while importer.run(id).await.expect("the run").state == RunState::Reading {
            tokio::task::yield_now().await;
        }
    };
    let waited = tokio::time::timeout(PATIENCE, read).await;
    assert!(waited.is_ok(), "{href} is still being read");
}

fn fixture(name: &str) -> Vec<u8> {
    let path = repository().join("platform/fixtures/sheets").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The addresses to which the forms of a page lead, of those that end so.
pub fn actions(page: &Answer, end: &str) -> Vec<String> {
    let all = page.attributes("form", "action");
    all.into_iter()
        .filter(|action| {
            action
                .split('?')
                .next()
                .is_some_and(|path| path.ends_with(end))
        })
        .collect()
}

/// What the button says that writes the run.
pub fn button(page: &Answer) -> Option<String> {
    page.texts("form[action$=confirm] button").first().cloned()
}

fn rows_of(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    std::io::Write::write_all(&mut file, bytes).expect("a written file");
    let mut rows = Vec::new();
    ordit_platform::sheets::read(file.path(), "x.xlsx", &Limits::default(), &mut |_, row| {
        rows.push(row.cells.iter().map(Cell::text).collect());
        std::ops::ControlFlow::Continue(())
    })
    .expect("a workbook");
    rows
}

story!(
    a_messy_sheet_goes_through_correction_choice_and_undo,
    ALL,
    |app| {
        let prova = network(&app, "prova", "Xarxa de prova").await;
        member(
            &app,
            prova,
            "Ajuntament de l’Hospitalet",
            "L'Hospitalet de Llobregat",
        )
        .await;
        member(&app, prova, "Çà i llà, SCCL", "Girona").await;
        let secretary = app.coordinator().await;
        let empty = secretary.get("/n/prova/import").await.expect(200);
        assert!(
            empty.says("Importa un full de càlcul") && empty.says("25 MB"),
            "{}",
            empty.text()
        );

        let (href, page) = send(&app, &secretary, "messy.xlsx", &fixture("messy.xlsx")).await;
        assert!(page.says("Encara no s’ha escrit res"), "{}", page.text());
        assert!(page.says("Una fila dubtosa"), "{}", page.text());
        assert!(
            page.says("Té el mateix nom en un altre municipi"),
            "{}",
            page.text()
        );
        assert_eq!(button(&page).as_deref(), Some("Escriu un canvi"));

        let choose = actions(&page, "/choice").pop().expect("a choice");
        let page = secretary
            .post_and_follow(&choose, &[("choice", "new")])
            .await
            .expect(200);
        assert!(
            page.says("No s’entenen 1"),
            "it lacks what kind it is: {}",
            page.text()
        );
        let page = secretary
            .get(&format!("{href}?status=refused"))
            .await
            .expect(200);
        let correct = actions(&page, "/correct").pop().expect("a correction");
        let answer = [("field", "organisation_kind"), ("text", "cooperative")];
        let page = secretary
            .post_and_follow(&correct, &answer)
            .await
            .expect(200);
        assert!(page.says("Ara s’entén: és nova."), "{}", page.text());
        assert_eq!(
            button(&page).as_deref(),
            Some("Escriu una organització nova i un canvi")
        );
        let changed = secretary
            .get(&format!("{href}?status=changed"))
            .await
            .expect(200);
        assert!(!changed.texts(".diff ins").is_empty(), "{}", changed.text());

        let done = secretary
            .post_and_follow(&format!("{href}/confirm"), &[])
            .await
            .expect(200);
        assert!(
            done.says("Escrit: una organització nova i un canvi."),
            "{}",
            done.text()
        );
        let (_, again) = send(&app, &secretary, "messy.ods", &fixture("messy.ods")).await;
        assert!(
            again.says("2 files diuen el que ja hi ha"),
            "{}",
            again.text()
        );
        assert_eq!(
            button(&again),
            None,
            "a second time there is nothing to write"
        );

        let undo = secretary
            .post_and_follow(&format!("{href}/undo"), &[])
            .await
            .expect(200);
        assert_eq!(button(&undo).as_deref(), Some("Desfés 2 files"));
        let confirm = actions(&undo, "/confirm").pop().expect("a button");
        let undone = secretary.post_and_follow(&confirm, &[]).await.expect(200);
        assert!(undone.says("Desfet: 2 files."), "{}", undone.text());
        let written = secretary.get(&href).await.expect(200);
        assert!(written.says("S’ha desfet: mira-ho"), "{}", written.text());
        let all = secretary.get("/n/prova/import").await.expect(200);
        assert_eq!(all.texts("tbody tr").len(), 3, "two files and an undo");
        let edits = secretary
            .get("/n/prova/import?runs=edits")
            .await
            .expect(200);
        assert_eq!(edits.texts("tbody tr").len(), 2, "two members");
    }
);

story!(a_file_that_cannot_be_read_gets_one_sentence, ALL, |app| {
    network(&app, "prova", "Xarxa de prova").await;
    let secretary = app.coordinator().await;
    let hostile = [
        (
            "locked.xlsx",
            fixture("locked.xlsx"),
            "El fitxer té contrasenya",
        ),
        (
            "messy.xls",
            fixture("messy.xls"),
            "un format d’Excel que no llegim",
        ),
        (
            "foto.xlsx",
            b"\x89PNG\r\n\x1a\nnothing".to_vec(),
            "Això no és un full de càlcul",
        ),
        ("buit.csv", b"\n\n".to_vec(), "El fitxer és buit"),
    ];
    for (name, bytes, sentence) in hostile {
        let (_, page) = send(&app, &secretary, name, &bytes).await;
        assert!(page.says(sentence), "{name}: {}", page.text());
        assert!(page.says("no s’ha escrit res"), "{name}: {}", page.text());
        assert_eq!(page.texts("[role=alert]").len(), 1, "{name}");
    }
    let huge = vec![b'x'; 26_000_000];
    let refused = secretary
        .upload("/n/prova/import", &[], "gran.csv", &huge)
        .await
        .expect(422);
    assert!(refused.says("massa gran"), "{}", refused.text());
    let none = secretary
        .upload("/n/prova/import", &[], "", b"")
        .await
        .expect(422);
    assert!(none.says("Tria primer un fitxer."), "{}", none.text());
});

story!(
    columns_are_named_by_the_person_and_a_lack_is_mended_once_for_all,
    ALL,
    |app| {
        network(&app, "prova", "Xarxa de prova").await;
        let secretary = app.coordinator().await;
        let sheet =
            "Cens;;\nCom es diu;On;Població\nAteneu de Salt;;Salt\nForn de Ripoll;;Ripoll\n";
        let (href, page) = send(&app, &secretary, "cens.csv", sheet.as_bytes()).await;
        assert!(
            page.says("No hem trobat la fila dels títols"),
            "{}",
            page.text()
        );
        let columns = secretary.get(&format!("{href}/columns")).await.expect(200);
        assert!(
            columns.says("Ateneu de Salt") && columns.says("endevinat"),
            "{}",
            columns.text()
        );

        let twice = [
            ("sheet", "cens"),
            ("header_row", "2"),
            ("c0", "name"),
            ("c1", "name"),
        ];
        let refused = secretary
            .post(&format!("{href}/mapping"), &twice)
            .await
            .expect(422);
        assert!(refused.says("és a dues columnes"), "{}", refused.text());
        let said = [
            ("sheet", "cens"),
            ("header_row", "2"),
            ("c0", "name"),
            ("c2", "municipality"),
        ];
        secretary
            .post(&format!("{href}/mapping"), &said)
            .await
            .expect(303);
        wait(&app, &href).await;
        let page = secretary.get(&href).await.expect(200);
        assert!(page.says("2 files no s’entenen"), "{}", page.text());

        let mend = secretary
            .get(&format!("{href}/refused.xlsx"))
            .await
            .expect(200);
        let rows = rows_of(&mend.bytes);
        assert_eq!(rows.len(), 3);
        assert!(
            rows[0].contains(&"Per què no s’entén".to_owned()),
            "{rows:?}"
        );
        assert!(rows[2].contains(&"Forn de Ripoll".to_owned()), "{rows:?}");

        let correct = actions(&page, "/correct")
            .first()
            .cloned()
            .expect("a correction");
        let kind = [
            ("field", "organisation_kind"),
            ("text", "other"),
            ("everywhere", ""),
        ];
        let page = secretary.post_and_follow(&correct, &kind).await.expect(200);
        assert!(page.says("Ara s’entenen 2 files."), "{}", page.text());
        assert_eq!(
            button(&page).as_deref(),
            Some("Escriu 2 organitzacions noves")
        );
        secretary
            .post(&format!("{href}/discard"), &[])
            .await
            .expect(303);
        let page = secretary.get(&href).await.expect(200);
        assert!(
            page.says("D’aquesta importació no s’ha escrit res."),
            "{}",
            page.text()
        );
    }
);

story!(
    the_template_comes_in_the_language_of_the_reader_and_is_understood,
    ALL,
    |app| {
        network(&app, "prova", "Xarxa de prova").await;
        let secretary = app.coordinator().await;
        for (lang, title) in [
            ("ca", "Municipi"),
            ("eu", "Udalerria"),
            ("en", "Municipality"),
        ] {
            let path = format!("/n/prova/import/template?noun=organisation&lang={lang}");
            let template = secretary.get(&path).await.expect(200);
            let rows = rows_of(&template.bytes);
            assert!(rows[0].iter().any(|own| own == title), "{lang}: {rows:?}");
            let (_, page) = send(&app, &secretary, "plantilla.xlsx", &template.bytes).await;
            assert!(
                page.attributes("[role=alert]", "role").is_empty(),
                "{}",
                page.text()
            );
            assert_eq!(button(&page), None, "an empty sheet writes nothing");
        }
    }
);

story!(
    a_run_is_for_the_coordination_of_its_own_network,
    ALL,
    |app| {
        let prova = network(&app, "prova", "Xarxa de prova").await;
        network(&app, "altra", "Una altra xarxa").await;
        let all = app.coordinator().await;
        let (href, _) = send(&app, &all, "a.csv", b"Nom;Tipus\nForn;Altres\n").await;
        let own = app.coordinator_of(prova).await;
        own.get(&href).await.expect(200);
        own.get("/n/altra/import").await.expect(403);
        all.get(&href.replace("/prova/", "/altra/"))
            .await
            .expect(404);
        let asked = app.visitor().get(&href).await.expect(303).location();
        assert!(
            asked.is_some_and(|next| next.starts_with("/sign-in")),
            "a visitor signs in first"
        );
        let networks = own.get("/n/prova/import").await.expect(200);
        assert!(
            networks.attributes("#noun-network", "value").is_empty(),
            "they are for all to see"
        );
        assert!(!networks.attributes("#noun-ally", "value").is_empty());
    }
);

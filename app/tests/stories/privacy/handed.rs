//! The archive of one's data holds everything that is declared, and nothing of anybody else's.

use std::io::{Cursor, Read};

use ordit_kernel::{Reach, Role};
use ordit_testkit::{TestApp, Visitor, story};
use zip::ZipArchive;

use super::{ADA, ADDRESS, found, somebody, work};
use crate::{
    lively::slug_of,
    planted::{id, plant},
    world::{ALL, member, network},
};

const NOTE: &str = "Vol deixar la feina abans de l'estiu";

/// The parts of an archive, by name.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = Vec::new();
    for position in 0..archive.len() {
        let mut part = archive.by_index(position).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("its bytes");
        let name = part.name().expect("a name").into_owned();
        parts.push((name, String::from_utf8_lossy(&bytes).into_owned()));
    }
    parts
}

async fn contact(coordinator: &Visitor<'_>, with: &str, note: &str) {
    let form = coordinator.get("/n/alfa/contacts/new").await.expect(200);
    let key = form.attributes("input[name=key]", "value").remove(0);
    let typed = [
        ("key", key.as_str()),
        ("organisation", "Ajuntament de Salt"),
        ("date", "2026-11-20"),
        ("channel", "phone"),
        ("subject", "Hem parlat del pla"),
        ("with_whom", with),
        ("by_whom", "Rut Pi Soler"),
        ("note", note),
    ];
    coordinator
        .post("/n/alfa/contacts", &typed)
        .await
        .expect(303);
}

async fn fetched(app: &TestApp, own: &Visitor<'_>) -> Vec<(String, String)> {
    own.post("/me/data", &[]).await.expect(303);
    let waiting = own.get("/me/data").await.expect(200);
    assert!(waiting.says("S’està preparant"), "{}", waiting.text());
    work(app).await;
    let page = own.get("/me/data").await.expect(200);
    let way = page.attributes("a[download]", "href").remove(0);
    let answer = own.get(&way).await.expect(200);
    assert_eq!(answer.headers["content-type"], "application/zip");
    parts(&answer.bytes)
}

story!(
    an_archive_holds_what_is_declared_and_nothing_of_others,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let salt = member(&app, alfa, "Ajuntament de Salt", "Salt").await;
        let over = (Role::Technician, Reach::Organisation(salt));
        let (_, ada) = somebody(&app, ADA, ADDRESS, over).await;
        let (_, rut) = somebody(&app, "Rut Pi Soler", "rut.pi@salt.example", over).await;
        let coordinator = app.coordinator_of(alfa).await;
        contact(&coordinator, ADA, NOTE).await;
        contact(&coordinator, "Rut Pi Soler", "De la Rut no se'n sap res").await;
        rut.get("/me").await.expect(200);
        let parts = fetched(&app, &ada).await;
        let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
        for name in [
            "llegeix-me-primer.txt",
            "identity/entry_texts.json",
            "contact/people.csv",
            "mandates/mandate_sheets.json",
            "account/sign_in_addresses.json",
            "sign-ins/sign_ins.json",
            "acts/events.json",
            "dealings/contacts.json",
            "dealings/contact_notes.json",
        ] {
            assert!(names.contains(&name), "{name} is not among {names:?}");
        }
        let all: String = parts.iter().map(|(_, text)| text.as_str()).collect();
        for own in [ADA, ADDRESS, NOTE, "Hem parlat del pla"] {
            assert!(all.contains(own), "{own}");
        }
        for other in ["Rut", "rut.pi", "token_hash", "code_hash"] {
            assert!(!all.contains(other), "{other}");
        }
        let first = &parts
            .iter()
            .find(|(name, _)| name == "llegeix-me-primer.txt");
        let first = &first.expect("a first page").1;
        assert!(first.contains("Base jurídica: Interès legítim"), "{first}");
    }
);

story!(
    an_archive_is_fetched_by_its_person_soon_and_lately_signed_in,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let salt = member(&app, alfa, "Ajuntament de Salt", "Salt").await;
        let over = (Role::Technician, Reach::Organisation(salt));
        let (_, ada) = somebody(&app, ADA, ADDRESS, over).await;
        let (_, rut) = somebody(&app, "Rut Pi Soler", "rut.pi@salt.example", over).await;
        ada.post("/me/data", &[]).await.expect(303);
        let again = ada.post_and_follow("/me/data", &[]).await.expect(200);
        assert!(again.says("Ja n’hi ha una"), "{}", again.text());
        work(&app).await;
        let page = ada.get("/me/data").await.expect(200);
        let way = page.attributes("a[download]", "href").remove(0);
        ada.get(&way).await.expect(200);
        rut.get(&way).await.expect(404);
        app.visitor().get(&way).await.expect(303);
        for _ in 0..2 {
            ada.post("/me/data", &[]).await.expect(303);
            work(&app).await;
        }
        ada.post("/me/data", &[]).await.expect(422);
        app.clock.advance(3700);
        ada.get(&way).await.expect(422);
        ada.post("/me/data", &[]).await.expect(422);
        let page = ada.get("/me/data").await.expect(200);
        assert!(page.attributes("a[download]", "href").is_empty());
        app.clock.advance(3 * 24 * 3600);
        ada.get(&way).await.expect(404);
        work(&app).await;
        let sql = "SELECT COUNT(*) AS number FROM data_archive_chunks";
        let rows = ordit_platform::db::query(app.db().read(), sql, [])
            .await
            .expect("rows");
        let left: i64 = rows[0].try_get("", "number").expect("a number");
        assert_eq!(left, 0, "what nobody can fetch any more is gone");
    }
);

/// An application with a paper, in which somebody at this address is named.
async fn applied(app: &TestApp, network: ordit_kernel::Id, address: &str) {
    let [application, paper] = [(); 2].map(|()| app.site.effects.id());
    let own = [
        ("id", id(application)),
        ("network_id", id(network)),
        ("state", "received".into()),
        ("lang", "ca".into()),
        ("words", format!("Ens hi volem afegir, {address}").into()),
    ];
    plant(app, "applications", &own).await;
    let contact = [
        ("application_id", id(application)),
        ("part", "political".into()),
        ("address", address.into()),
    ];
    plant(app, "application_contacts", &contact).await;
    let bytes = format!("Acord del ple amb {address}").into_bytes();
    let document = [
        ("id", id(paper)),
        ("name", "acord.pdf".into()),
        ("content_type", "application/pdf".into()),
        (
            "bytes",
            i64::try_from(bytes.len()).expect("a number").into(),
        ),
    ];
    plant(app, "documents", &document).await;
    let chunk = [("document_id", id(paper)), ("bytes", bytes.into())];
    plant(app, "document_chunks", &chunk).await;
    let attached = [
        ("application_id", id(application)),
        ("document_id", id(paper)),
    ];
    plant(app, "application_documents", &attached).await;
}

story!(
    papers_of_an_application_are_handed_to_whoever_it_names,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let salt = member(&app, alfa, "Ajuntament de Salt", "Salt").await;
        let over = (Role::Technician, Reach::Organisation(salt));
        let (_, ada) = somebody(&app, ADA, ADDRESS, over).await;
        applied(&app, alfa, ADDRESS).await;
        let beta = network(&app, "beta", "Xarxa Beta").await;
        applied(&app, beta, "joan.mas@vic.example").await;
        let parts = fetched(&app, &ada).await;
        let papers: Vec<&(String, String)> = parts
            .iter()
            .filter(|(name, _)| name.ends_with("acord.pdf"))
            .collect();
        assert_eq!(papers.len(), 1, "{papers:?}");
        assert_eq!(papers[0].1, format!("Acord del ple amb {ADDRESS}"));
        let all: String = parts.iter().map(|(_, text)| text.as_str()).collect();
        assert!(!all.contains("joan.mas"), "{all}");
    }
);

story!(
    an_address_that_is_only_wanted_hands_and_erases_nothing_of_whoever_has_it,
    ALL,
    |app| {
        const JOAN: &str = "joan.mas@vic.example";
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let salt = member(&app, alfa, "Ajuntament de Salt", "Salt").await;
        let over = (Role::Technician, Reach::Organisation(salt));
        let (person, ada) = somebody(&app, ADA, ADDRESS, over).await;
        applied(&app, alfa, JOAN).await;
        let edit = format!("/p/{person}/edit");
        let form = ada.get(&edit).await.expect(200);
        let version = form.attributes("input[name=version]", "value").remove(0);
        let typed = [
            ("name", ADA),
            ("address", JOAN),
            ("language", "ca"),
            ("version", version.as_str()),
        ];
        ada.post(&edit, &typed).await.expect(303);
        let sql = "SELECT COUNT(*) AS number FROM address_changes";
        let rows = ordit_platform::db::query(app.db().read(), sql, []).await;
        let number: i64 = rows.expect("rows")[0].try_get("", "number").expect("one");
        assert_eq!(number, 1, "it waits to be proved");
        let parts = fetched(&app, &ada).await;
        let texts = parts
            .iter()
            .filter(|(name, _)| !name.starts_with("attempts/"));
        let all: String = texts.map(|(_, text)| text.as_str()).collect();
        assert!(!all.contains("Ens hi volem afegir"), "{all}");
        assert!(!all.contains("Acord del ple"), "{all}");
        ada.post("/me/erase", &[("word", "esborra")])
            .await
            .expect(303);
        app.clock.advance(8 * 24 * 3600);
        work(&app).await;
        assert_eq!(found(&app, ADDRESS).await, Vec::<String>::new());
        let theirs = found(&app, JOAN).await;
        assert_eq!(theirs.len(), 2, "{theirs:?}");
    }
);

story!(
    whoever_looked_and_was_looked_at_has_an_archive_too,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let salt = member(&app, alfa, "Ajuntament de Salt", "Salt").await;
        let over = (Role::Technician, Reach::Organisation(salt));
        let (ada_id, ada) = somebody(&app, ADA, ADDRESS, over).await;
        let (rut_id, rut) = somebody(&app, "Rut Pi Soler", "rut.pi@salt.example", over).await;
        rut.get(&format!("/p/{ada_id}/edit")).await;
        ada.get(&format!("/p/{rut_id}/edit")).await;
        for (visitor, other) in [(&ada, rut_id), (&rut, ada_id)] {
            let slug = slug_of(&app, other).await;
            visitor.get(&format!("/p/{slug}")).await.expect(200);
        }
        let parts = fetched(&app, &ada).await;
        let logs = parts
            .iter()
            .filter(|(name, _)| name.starts_with("access/access_log") && name.ends_with(".json"));
        assert_eq!(logs.count(), 2, "what she looked at, and who looked at her");
    }
);

//! The archive of one's data holds everything that is declared, and nothing of anybody else's.

use std::io::{Cursor, Read};

use ordit_kernel::{Reach, Role};
use ordit_testkit::{TestApp, Visitor, story};
use zip::ZipArchive;

use super::{ADA, ADDRESS, somebody, work};
use crate::world::{ALL, member, network};

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

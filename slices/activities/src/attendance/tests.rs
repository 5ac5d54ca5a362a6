//! Stories of the day itself: who came, on paper and in figures, and who may keep the list.

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::db::{execute, query};
use ordit_testkit::{Answer, TestApp, story};

use super::path;
use crate::{
    agenda::tests::{co_organise, set},
    world::{MODULES, activity, hide, world},
};

/// The id of somebody on a list.
pub(super) async fn person(app: &TestApp, name: &str) -> Id {
    let sql = "SELECT id FROM attendance_people WHERE name = $1";
    let rows = query(app.db().read(), sql, [name.into()])
        .await
        .expect("people");
    assert_eq!(rows.len(), 1, "{name}");
    Id(rows[0].try_get("", "id").expect("an id"))
}

/// The cells of the first line of figures: persons, women, men, others, not stated, organisations,
/// members.
fn figures(page: &Answer, line: usize) -> Vec<String> {
    let cells = page.texts("table td");
    cells[line * 7..line * 7 + 7].to_vec()
}

story!(
    whoever_arrives_is_noted_in_two_fields_and_marked_with_one_tap,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Jornada", "2026-11-22").await;
        let list = path(id);
        let alfa = app.coordinator_of(world.alfa).await;
        assert!(
            alfa.get(&list)
                .await
                .expect(200)
                .says("No hi ha ningú a la llista")
        );
        let arrived = [
            ("name", "Maria Pla"),
            ("organisation", "Ajuntament de Salt"),
            ("mode", "in_person"),
            ("gender", "woman"),
        ];
        alfa.post(&format!("{list}/people"), &arrived)
            .await
            .expect(303);
        let other = [("name", "Jon Etxe"), ("mode", "online")];
        alfa.post(&format!("{list}/people"), &other)
            .await
            .expect(303);
        // The same person a second time stays one.
        alfa.post(
            &format!("{list}/people"),
            &[
                ("name", "PLA, Maria"),
                ("organisation", "Ajuntament de Salt"),
            ],
        )
        .await
        .expect(303);
        let page = alfa.get(&list).await.expect(200);
        assert!(
            page.says("Han vingut 2 persones, de 2 a la llista"),
            "{}",
            page.text()
        );
        assert_eq!(figures(&page, 0), ["1", "1", "0", "0", "0", "1", "1"]);
        assert_eq!(figures(&page, 1), ["1", "0", "0", "0", "1", "0", "0"]);
        // One tap takes it back, and one gives it again.
        let jon = format!("{list}/people/{}/mark", person(&app, "Jon Etxe").await);
        alfa.post(&jon, &[("came", "0")]).await.expect(303);
        assert!(
            alfa.get(&list)
                .await
                .says("Ha vingut 1 persona, de 2 a la llista")
        );
        let answer = alfa
            .post(&jon, &[("came", "1"), ("mode", "online")])
            .await
            .expect(303);
        assert!(answer.location().expect("a way").contains("#person-"));
        // Without a name nothing is noted, and what was typed stays.
        let refused = alfa
            .post(
                &format!("{list}/people"),
                &[("name", " "), ("organisation", "Ajuntament de Celrà")],
            )
            .await
            .expect(422);
        assert!(refused.says("Escriu el nom."));
        let long = "x".repeat(201);
        let whole = [("name", long.as_str()), ("organisation", "Salt")];
        let page = alfa.post(&format!("{list}/people"), &whole).await;
        assert!(page.expect(422).says("com a molt 200"));
        assert_eq!(
            refused.attributes("#organisation", "value"),
            ["Ajuntament de Celrà"]
        );
        alfa.post(
            &format!("{list}/people/{}/remove", person(&app, "Jon Etxe").await),
            &[],
        )
        .await
        .expect(303);
        assert!(!alfa.get(&list).await.says("Jon Etxe"));
    }
);

story!(
    only_those_who_hold_an_activity_keep_its_list,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Jornada", "2026-11-22").await;
        let hidden = activity(&app, world.alfa, "Reunió interna", "2026-11-22").await;
        hide(&app, hidden, &format!("network:{}", world.alfa)).await;
        co_organise(&app, id, world.irun).await;
        let beta = app.coordinator_of(world.beta).await;
        let salt = app
            .someone(Role::Technician, Reach::Organisation(world.salt))
            .await;
        let irun = app
            .someone(Role::Technician, Reach::Organisation(world.irun))
            .await;
        let alfa = app.coordinator_of(world.alfa).await;
        alfa.post(&format!("{}/people", path(id)), &[("name", "Maria Pla")])
            .await
            .expect(303);
        for rest in ["", "/paste", "/sheet", "/badges", "/certificates"] {
            let address = format!("{}{rest}", path(id));
            app.visitor().get(&address).await.expect(303);
            beta.get(&address).await.expect(403);
            salt.get(&address).await.expect(403);
            assert!(
                irun.get(&address).await.expect(200).says("Jornada"),
                "{rest}"
            );
            beta.get(&format!("{}{rest}", path(hidden)))
                .await
                .expect(404);
        }
        let maria = person(&app, "Maria Pla").await;
        let mark = format!("{}/people/{maria}/mark", path(id));
        salt.post(&mark, &[("came", "0")]).await.expect(403);
        // Somebody of one list is not marked through another, which one holds.
        let own = activity(&app, world.beta, "D’altres", "2026-11-23").await;
        beta.post(
            &format!("{}/people/{maria}/mark", path(own)),
            &[("came", "0")],
        )
        .await
        .expect(404);
        beta.post(&format!("{}/people/{maria}/remove", path(own)), &[])
            .await
            .expect(404);
        assert!(alfa.get(&path(id)).await.says("Ha vingut 1 persona"));
    }
);

story!(
    papers_name_who_funds_it_and_a_closed_list_stays_as_it_is,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Formació de compres", "2026-11-21").await;
        set(&app, id, "activities", "ends_on", "2026-11-22").await;
        set(&app, id, "activities", "venue", "Ateneu de Celrà").await;
        let alfa = app.coordinator_of(world.alfa).await;
        let list = path(id);
        let arrived = [
            ("name", "Maria Pla"),
            ("session", "2026-11-22"),
            ("mode", "in_person"),
        ];
        alfa.post(&format!("{list}/people"), &arrived)
            .await
            .expect(303);
        let sentence = "Amb el suport del Departament d’Empresa i Treball.";
        alfa.post(&format!("{list}/funding"), &[("funding", sentence)])
            .await
            .expect(303);
        let sheet = alfa
            .get(&format!("{list}/sheet?session=2026-11-22"))
            .await
            .expect(200);
        assert!(
            sheet.says(sentence)
                && sheet.says("Maria Pla")
                && sheet.says("Alfa · 22 de novembre del 2026, fins a les 13:00 · Ateneu de Celrà"),
            "{}",
            sheet.text()
        );
        let first = format!("{list}/sheet?session=2026-11-21");
        let first = alfa.get(&first).await.expect(200);
        assert!(first.says("21 de novembre del 2026, a partir de les 10:00"));
        // Around a letter nothing of the site is printed.
        assert_eq!(sheet.texts("article.letter table").len(), 1);
        assert!(alfa.get(&format!("{list}/badges")).await.says("Maria Pla"));
        let certificates = alfa.get(&format!("{list}/certificates")).await.expect(200);
        assert!(certificates.says("Certifiquem que Maria Pla ha participat a:"));
        assert!(certificates.says("1 de 2 sessions") && certificates.says(sentence));
        assert_eq!(certificates.texts("article").len(), 1);
        // The signed sheet is evidence, for those who hold the activity alone.
        let wrong: [(&str, &[u8]); 2] = [("notes.txt", b"res"), ("buit.pdf", b"")];
        for (name, bytes) in wrong {
            let to = format!("{list}/evidence");
            let page = alfa
                .upload(&to, &[("session", "2026-11-22")], name, bytes)
                .await;
            let page = page.expect(422);
            assert_eq!(page.texts("#file-error").len(), 1, "{}", page.text());
            assert!(page.says("Maria Pla"));
        }
        let pdf = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
        alfa.upload(
            &format!("{list}/evidence"),
            &[("session", "2026-11-22")],
            "full.pdf",
            pdf,
        )
        .await
        .expect(303);
        let page = alfa.get(&list).await.expect(200);
        let href = page
            .attributes("section li a", "href")
            .pop()
            .expect("the sheet");
        assert_eq!(alfa.get(&href).await.expect(200).bytes, pdf);
        let beta = app.coordinator_of(world.beta).await;
        beta.get(&href).await.expect(403);
        let own = activity(&app, world.beta, "D’altres", "2026-11-23").await;
        let foreign = href.replace(&id.to_string(), &own.to_string());
        beta.get(&foreign).await.expect(404);
        // Closed, nothing changes until it is opened again.
        alfa.post(&format!("{list}/close"), &[]).await.expect(303);
        let closed = alfa.post(&format!("{list}/people"), &arrived).await;
        assert!(
            closed.status.is_client_error() && closed.says("La llista és tancada."),
            "{}",
            closed.text()
        );
        let mark = format!("{list}/people/{}/mark", person(&app, "Maria Pla").await);
        assert!(
            alfa.post(&mark, &[("came", "0")])
                .await
                .status
                .is_client_error()
        );
        assert!(alfa.get(&list).await.says("Ha vingut 1 persona"));
        alfa.post(&format!("{list}/reopen"), &[]).await.expect(303);
        alfa.post(&mark, &[("came", "0"), ("session", "2026-11-22")])
            .await
            .expect(303);
        assert!(alfa.get(&list).await.says("Encara no ha vingut ningú"));
    }
);

/// Somebody whose place is in this state.
pub(super) async fn register(app: &TestApp, activity: Id, name: &str, address: &str, state: &str) {
    let write = app.db().write(&app.operator()).await.expect("a write");
    let sql = "INSERT INTO registrations (id, activity_id, state, name, address, folded_address, \
               organisation, mode, is_reserved, gender, minors, lang, consent, came_by, client, \
               registered_at, state_at) \
               VALUES ($1, $2, $3, $4, $5, $5, 'Ajuntament de Salt', 'in_person', $6, 'woman', 0, \
               'ca', '', 'hand', '', 0, 0)";
    let id = uuid::Uuid::from(app.db().effects().id());
    let values = [
        id.into(),
        uuid::Uuid::from(activity).into(),
        state.into(),
        name.into(),
        address.into(),
        false.into(),
    ];
    execute(write.conn(), sql, values).await.expect("a place");
    write.commit().await.expect("a commit");
}

/// Has the registration of somebody say something else.
pub(super) async fn correct(app: &TestApp, name: &str, (column, value): (&str, &str)) {
    let write = app.db().write(&app.operator()).await.expect("a write");
    let sql = format!("UPDATE registrations SET {column} = $1 WHERE name = $2");
    let done = execute(write.conn(), &sql, [value.into(), name.into()]).await;
    assert_eq!(done.expect("done"), 1);
    write.commit().await.expect("a commit");
}

story!(
    those_whose_place_is_confirmed_are_brought_to_the_list_once,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Jornada", "2026-11-22").await;
        register(&app, id, "Maria Pla", "maria@salt.cat", "confirmed").await;
        register(&app, id, "Jon Etxe", "jon@irun.eus", "waiting").await;
        let alfa = app.coordinator_of(world.alfa).await;
        let bring = format!("{}/registered", path(id));
        for _ in 0..2 {
            alfa.post(&bring, &[]).await.expect(303);
        }
        let page = alfa.get(&path(id)).await.expect(200);
        assert!(
            page.says("Maria Pla") && !page.says("Jon Etxe"),
            "{}",
            page.text()
        );
        assert!(page.says("Encara no ha vingut ningú, de 1 a la llista"));
        assert!(!page.text().contains("maria@salt.cat"));
    }
);

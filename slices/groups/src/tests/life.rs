//! Stories of the lives of groups: what their members decide, also at once.

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::db::query;
use ordit_testkit::{TestApp, Visitor, story};

use super::{MODULES, begun, id_at, let_in, of, row, world};

const CLOSE: [(&str, &str); 6] = [
    ("to", "closed"),
    ("reason", "objectives_met"),
    ("words", "Hem fet el que volíem"),
    ("closes_on", "2100-01-01"),
    ("quorum", "50"),
    ("majority", "50"),
];

/// Puts a change to the members; gives where it is answered.
async fn propose(person: &Visitor<'_>, group: Id, form: &[(&str, &str)]) -> String {
    let life = format!("/g/{group}/life");
    person
        .post(&format!("{life}/propose"), form)
        .await
        .expect(303);
    let page = person.get(&life).await.expect(200);
    let own = page.attributes("form[action*='/answer']", "action");
    // As whoever sends it, and not as whoever looked.
    let path = own[0].split('?').next();
    path.expect("a path").to_owned()
}

async fn answer(person: &Visitor<'_>, path: &str, answer: &str) -> u16 {
    let form = [("answer", answer), ("reason", "")];
    person.post(path, &form).await.status.as_u16()
}

/// The verbs of the feed of a group that end so.
async fn events(app: &TestApp, group: Id, verb: &str) -> Vec<serde_json::Value> {
    let sql = "SELECT data FROM events WHERE entry_id = $1 AND verb = $2 ORDER BY seq";
    let values = [uuid::Uuid::from(group).into(), verb.into()];
    let rows = query(app.db().read(), sql, values).await.expect("events");
    let read = |row: &ordit_platform::db::Row| {
        let data: String = row.try_get("", "data").expect("data");
        serde_json::from_str(&data).expect("JSON")
    };
    rows.iter().map(read).collect()
}

story!(
    a_group_ends_with_its_objectives_met_because_its_members_say_so,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (id, salt) = begun(&app, &world, "Grup d’energia").await;
        let_in(&salt, id, world.celra, "member").await;
        let_in(&salt, id, world.irun, "linked").await;
        let path = propose(&salt, id, &CLOSE).await;
        let life = format!("/g/{id}/life");
        let second = salt.post(&format!("{life}/propose"), &CLOSE).await;
        assert!(second.expect(422).says("Ja hi ha una proposta oberta"));
        let celra = of(&app, world.celra).await;
        let own = celra.get("/groups/mine").await.expect(200);
        assert!(own.says("Respon la proposta"));
        assert_eq!(answer(&celra, &path, "in_favour").await, 303);
        assert_eq!(answer(&celra, &path, "perhaps").await, 422);
        // Without a choice the form comes back with the reason that was typed.
        let refused = celra.post(&path, &[("reason", "No ho veig clar")]).await;
        let refused = refused.expect(422);
        assert_eq!(refused.texts("#errors").len(), 1, "{}", refused.text());
        assert_eq!(refused.texts("#reason-own"), ["No ho veig clar"]);
        // Who is tied to it from outside does not decide, nor does the network.
        let irun = of(&app, world.irun).await;
        assert_eq!(answer(&irun, &path, "against").await, 403);
        let alfa = app.coordinator_of(world.alfa).await;
        assert_eq!(answer(&alfa, &path, "against").await, 403);
        let count = path.replace("/answer", "/count");
        salt.post(&count, &[]).await.expect(422);
        let page = app.visitor().get(&life).await.expect(200);
        assert!(page.says("Han respost 1 de 2") && !page.says("Qui ha respost què"));
        assert_eq!(answer(&salt, &path, "abstain").await, 303);
        let page = app.visitor().get("/g/grup-d-energia").await.expect(200);
        assert!(page.says("Tancat") && page.says("Objectius assolits"));
        let list = app.visitor().get("/n/alfa/groups").await.expect(200);
        assert!(list.says("un amb objectius assolits"), "{}", list.text());
        assert_eq!(answer(&celra, &path, "against").await, 422);
        let moved = events(&app, id, crate::life::MOVED).await;
        let last = moved.last().expect("an event");
        assert_eq!(
            (&last["from"], &last["to"]),
            (&"active".into(), &"closed".into())
        );
        assert!(last["change"].is_string() && last["decision"].is_string());
        // Nothing new is begun in it.
        let meeting = [
            ("title", "Reunió"),
            ("day", "2027-05-06"),
            ("mode", "online"),
        ];
        let refused = salt.post(&format!("/g/{id}/meetings"), &meeting).await;
        assert!(refused.expect(422).says("ja ha acabat"));
        let promise = [("what", "Una cosa més"), ("organisation", "")];
        let refused = salt.post(&format!("/g/{id}/promises"), &promise).await;
        assert!(refused.expect(422).says("ja ha acabat"));
        for area in ["promises", "polls", "questions", "members"] {
            let page = salt.get(&format!("/g/{id}/{area}")).await.expect(200);
            let forms = page.attributes("form[method=post]", "action");
            assert!(!forms.contains(&format!("/g/{id}/{area}")), "{forms:?}");
        }
        // From its end there is no way on.
        salt.post(&format!("{life}/propose"), &CLOSE)
            .await
            .expect(422);
    }
);

story!(
    a_change_that_has_no_majority_does_not_happen_and_one_can_be_taken_back,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (id, salt) = begun(&app, &world, "Grup d’energia").await;
        let_in(&salt, id, world.celra, "member").await;
        let celra = of(&app, world.celra).await;
        let life = format!("/g/{id}/life/propose");
        for (field, value) in [
            ("to", "proposed"),
            ("reason", "because"),
            ("words", " "),
            ("closes_on", "2001-01-01"),
            ("quorum", "1"),
        ] {
            let form = CLOSE.map(|(key, own)| (key, if key == field { value } else { own }));
            let page = celra.post(&life, &form).await.expect(422);
            assert_eq!(page.texts(".field.invalid .error").len(), 1, "{field}");
        }
        let path = propose(&celra, id, &CLOSE).await;
        let withdraw = path.replace("/answer", "/withdraw");
        salt.post(&withdraw, &[]).await.expect(403);
        celra.post(&withdraw, &[]).await.expect(303);
        let path = propose(&celra, id, &CLOSE).await;
        answer(&celra, &path, "in_favour").await;
        answer(&salt, &path, "against").await;
        let page = app.visitor().get("/g/grup-d-energia").await.expect(200);
        assert!(page.says("Actiu"));
        let page = app
            .visitor()
            .get(&format!("/g/{id}/life"))
            .await
            .expect(200);
        assert!(page.says("No aprovada") && page.says("Retirada"));
        // The network begins what was proposed and nothing else.
        let alfa = app.coordinator_of(world.alfa).await;
        alfa.post(&format!("/g/{id}/life/begin"), &[])
            .await
            .expect(422);
    }
);

story!(
    a_successor_shows_where_it_came_from_and_no_group_comes_from_itself,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (old, salt) = begun(&app, &world, "Grup d’energia").await;
        let (new, _) = begun(&app, &world, "Cooperativa en marxa").await;
        let convert = |into: &'static str| {
            let mut form = CLOSE.to_vec();
            form[0].1 = "converted";
            form[1].1 = "new_form";
            form.push(("into", into));
            form
        };
        let life = format!("/g/{old}/life/propose");
        for wrong in ["", "/g/nowhere", "/g/grup-d-energia"] {
            salt.post(&life, &convert(wrong)).await.expect(422);
        }
        let path = propose(&salt, old, &convert("/g/cooperativa-en-marxa")).await;
        assert_eq!(answer(&salt, &path, "in_favour").await, 303);
        let page = app.visitor().get("/g/grup-d-energia").await.expect(200);
        assert!(
            page.says("Continua a: Cooperativa en marxa"),
            "{}",
            page.text()
        );
        let page = app.visitor().get("/g/cooperativa-en-marxa").await;
        let page = page.expect(200);
        assert!(page.says("D’on ve") && page.says("Grup d’energia"));
        let back = format!("/g/{new}/life/propose");
        let page = salt.post(&back, &convert("/g/grup-d-energia")).await;
        assert!(page.expect(422).says("ve d’allà"));
    }
);

story!(
    the_last_two_answer_at_once_and_the_group_moves_once,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (id, salt) = begun(&app, &world, "Grup d’energia").await;
        let_in(&salt, id, world.celra, "member").await;
        let_in(&salt, id, world.olot, "facilitator").await;
        let celra = of(&app, world.celra).await;
        let olot = of(&app, world.olot).await;
        let path = propose(&salt, id, &CLOSE).await;
        answer(&salt, &path, "in_favour").await;
        let statuses = futures::join!(
            answer(&celra, &path, "in_favour"),
            answer(&olot, &path, "against"),
        );
        assert_eq!(statuses, (303, 303));
        let moved = events(&app, id, crate::life::MOVED).await;
        let ends = moved.iter().filter(|one| one["to"] == "closed");
        assert_eq!(ends.count(), 1);
        let settled = events(&app, id, crate::life::SETTLED).await;
        assert_eq!(settled.len(), 1);
    }
);

story!(
    two_begin_a_group_at_once_and_it_begins_once,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = of(&app, world.salt).await;
        let form = [("name", "Grup d’energia"), ("group_kind", "working_group")];
        let sent = salt.post("/n/alfa/groups", &form).await.expect(303);
        let id = id_at(&app, &sent.location().expect("a page")).await;
        let begin = format!("/g/{id}/life/begin");
        salt.post(&begin, &[]).await.expect(403);
        let (one, other) = (
            app.coordinator_of(world.alfa).await,
            app.coordinator_of(world.alfa).await,
        );
        let answers = futures::join!(one.post(&begin, &[]), other.post(&begin, &[]));
        let mut statuses = [answers.0.status.as_u16(), answers.1.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422]);
        let moved = events(&app, id, crate::life::MOVED).await;
        assert_eq!(moved.len(), 2, "proposed, then active: {moved:?}");
    }
);

story!(
    who_leaves_is_out_of_what_is_open_and_others_take_it_back,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (id, salt) = begun(&app, &world, "Grup d’energia").await;
        for (who, role) in [(world.celra, "coordinator"), (world.olot, "member")] {
            let_in(&salt, id, who, role).await;
        }
        let path = propose(&salt, id, &CLOSE).await;
        let (celra, olot) = (of(&app, world.celra).await, of(&app, world.olot).await);
        assert_eq!(answer(&salt, &path, "in_favour").await, 303);
        salt.post(&format!("/g/{id}/leave"), &[]).await.expect(303);
        app.catch_up().await;
        let life = format!("/g/{id}/life");
        let page = olot.get(&life).await.expect(200);
        assert!(page.says("Han respost 0 de 2"), "{}", page.text());
        let withdraw = "form[action$='/withdraw']";
        assert!(page.attributes(withdraw, "action").is_empty());
        let out = salt.get(&life).await.expect(200);
        for form in ["form[action*='/answer']", withdraw] {
            assert!(out.attributes(form, "action").is_empty(), "{form}");
        }
        let page = celra.get(&life).await.expect(200);
        let back = page.attributes(withdraw, "action").remove(0);
        olot.post(&back, &[]).await.expect(403);
        celra.post(&back, &[]).await.expect(303);
    }
);

story!(
    of_a_group_in_which_nobody_takes_part_its_network_decides,
    MODULES,
    |app| {
        let world = world(&app).await;
        let values = [
            ("name", "Grup sense ningú"),
            ("group_kind", "working_group"),
            ("standing", "active"),
        ];
        let id = row(&app, "group", world.alfa, &values).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let life = format!("/g/{id}/life");
        let page = alfa.get(&life).await.expect(200);
        assert!(page.says("ho decideix la coordinació"), "{}", page.text());
        let path = format!("{life}/propose");
        let no_reason = CLOSE.map(|(field, value)| match field {
            "reason" => (field, ""),
            _ => (field, value),
        });
        alfa.post(&path, &no_reason).await.expect(422);
        let irun = of(&app, world.irun).await;
        irun.post(&path, &CLOSE).await.expect(403);
        alfa.post(&path, &CLOSE).await.expect(303);
        alfa.post(&path, &CLOSE).await.expect(422);
        let moved = events(&app, id, "groups.group.moved").await;
        let last = moved.last().expect("a move");
        assert_eq!(
            (&last["to"], &last["decided_by"]),
            (&"closed".into(), &"coordination".into())
        );
        let page = alfa.get(&life).await.expect(200);
        assert!(page.says("Tancat") && page.says("Objectius assolits"));
    }
);

story!(
    a_form_speaks_for_the_organisation_for_which_it_was_written,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (id, salt) = begun(&app, &world, "Grup d’energia").await;
        let_in(&salt, id, world.celra, "member").await;
        let path = propose(&salt, id, &CLOSE).await;
        let seats = [world.celra, world.salt];
        let seats = seats.map(|own| (Role::Technician, Reach::Organisation(own)));
        let (_, both) = app.someone_with(&seats).await;
        let speak_for = |own: Id| [("organisation", own.to_string())];
        let chosen = speak_for(world.celra);
        let form = [(chosen[0].0, chosen[0].1.as_str())];
        both.post("/acting", &form).await.expect(303);
        let page = both.get(&format!("/g/{id}/life")).await.expect(200);
        assert!(page.says("Ajuntament de Celrà"));
        let own = page
            .attributes("form[action*='/answer']", "action")
            .remove(0);
        // In another window they speak for the other one.
        let other = speak_for(world.salt);
        let form = [(other[0].0, other[0].1.as_str())];
        both.post("/acting", &form).await.expect(303);
        assert_eq!(answer(&both, &own, "against").await, 409);
        let answered = events(&app, id, "groups.change.answered").await;
        assert!(answered.is_empty(), "{answered:?}");
        assert_eq!(answer(&both, &path, "in_favour").await, 303);
    }
);

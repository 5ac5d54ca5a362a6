//! Stories of those who join groups, are tied to them and leave.

use ordit_kernel::Id;
use ordit_testkit::{TestApp, story};

use super::{MODULES, begun, id_at, let_in, of, world};

story!(
    a_group_is_proposed_begun_and_joined_by_whoever_takes_part_in_the_network,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (id, salt) = begun(&app, &world, "Grup d’energia").await;
        let visitor = app.visitor();
        let page = visitor.get("/g/grup-d-energia").await.expect(200);
        assert!(page.says("Actiu") && page.says("Ajuntament de Salt"));
        let celra = of(&app, world.celra).await;
        let page = celra.get("/g/grup-d-energia").await.expect(200);
        assert!(page.says("Demana d’entrar-hi"));
        let ask = format!("/g/{id}/ask");
        celra
            .post(&ask, &[("why", "Tenim una comunitat")])
            .await
            .expect(303);
        celra.post(&ask, &[("why", "")]).await.expect(422);
        // Who asks is not told to the public, and is no member yet.
        let page = visitor.get("/g/grup-d-energia").await.expect(200);
        assert!(!page.says("Ajuntament de Celrà"));
        celra.get(&format!("/g/{id}/members")).await.expect(403);
        let desk = salt.get("/groups/mine").await.expect(200);
        assert!(desk.says("Grup d’energia") && desk.says("Coordinació"));
        let members = salt.get(&format!("/g/{id}/members")).await.expect(200);
        assert!(members.says("Tenim una comunitat"));
        let admit = members
            .attributes("form[action$='/admit']", "action")
            .remove(0);
        salt.post(&admit, &[]).await.expect(303);
        salt.post(&admit, &[]).await.expect(422);
        let page = visitor.get("/g/grup-d-energia").await.expect(200);
        assert!(page.says("Ajuntament de Celrà"));
        celra.get(&format!("/g/{id}/members")).await.expect(200);
        // A member does not let others in.
        let olot = world.olot.to_string();
        let form = [("organisation", olot.as_str()), ("role", "member")];
        celra
            .post(&format!("/g/{id}/members"), &form)
            .await
            .expect(403);
        celra.post(&format!("/g/{id}/leave"), &[]).await.expect(303);
        celra.get(&format!("/g/{id}/members")).await.expect(403);
    }
);

/// What of groups happened to an organisation, in its order.
async fn happened(app: &TestApp, organisation: Id) -> Vec<String> {
    let sql = "SELECT verb FROM events WHERE other_id = $1 AND verb LIKE 'groups.member.%' \
               ORDER BY seq";
    let values = [uuid::Uuid::from(organisation).into()];
    let rows = ordit_platform::db::query(app.db().read(), sql, values).await;
    let verb = |row: &ordit_platform::db::Row| row.try_get("", "verb").expect("a verb");
    rows.expect("rows").iter().map(verb).collect()
}

story!(
    who_asked_and_was_not_let_in_is_told_and_never_was_in_the_group,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (id, salt) = begun(&app, &world, "Grup d’energia").await;
        let celra = of(&app, world.celra).await;
        let ask = format!("/g/{id}/ask");
        let members = format!("/g/{id}/members");
        let why = [("why", "Tenim una comunitat")];
        celra.post(&ask, &why).await.expect(303);
        let page = salt.get(&members).await.expect(200);
        let decline = page.attributes("form[action$='/decline']", "action");
        salt.post(&decline[0], &[]).await.expect(303);
        salt.post(&decline[0], &[]).await.expect(422);
        app.catch_up().await;
        let alfa = app.coordinator_of(world.alfa).await;
        let sheet = format!("{members}/export?format=csv");
        for person in [&salt, &alfa] {
            let page = person.get(&members).await.expect(200);
            assert!(page.texts("details.more").is_empty(), "{}", page.text());
            assert!(!page.says("Tenim una comunitat"), "{}", page.text());
            let file = person.get(&sheet).await.expect(200).text();
            assert!(file.contains("Salt") && !file.contains("Celrà"), "{file}");
        }
        let page = app.visitor().get("/g/grup-d-energia").await.expect(200);
        assert!(!page.says("Celrà"), "{}", page.text());
        // They may ask again, and take it back.
        celra.post(&ask, &why).await.expect(303);
        let leave = format!("/g/{id}/leave");
        celra.post(&leave, &[]).await.expect(303);
        celra.post(&leave, &[]).await.expect(422);
        let page = salt.get(&members).await.expect(200);
        assert!(page.texts("details.more").is_empty(), "{}", page.text());
        let verbs = ["asked", "declined", "asked", "withdrawn"];
        let verbs = verbs.map(|verb| format!("groups.member.{verb}"));
        assert_eq!(happened(&app, world.celra).await, verbs);
        // Who was let in and left was there.
        let_in(&salt, id, world.celra, "member").await;
        celra.post(&leave, &[]).await.expect(303);
        app.catch_up().await;
        let page = salt.get(&members).await.expect(200);
        let former = page.texts("details.more").concat();
        assert!(former.contains("Ajuntament de Celrà"), "{former}");
    }
);

story!(
    experts_and_linked_entities_are_chosen_also_from_other_networks_and_take_no_part,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (id, salt) = begun(&app, &world, "Taula d’habitatge").await;
        let members = format!("/g/{id}/members");
        let offered = salt.get(&format!("{members}?words=Irun")).await.expect(200);
        assert!(offered.says("Irungo Udala"));
        let preset = "form:has(input[name=organisation]) option[selected]";
        assert_eq!(offered.attributes(preset, "value"), ["linked"]);
        let_in(&salt, id, world.irun, "expert").await;
        let page = app.visitor().get("/g/taula-d-habitatge").await.expect(200);
        assert!(page.says("Expertes que ha triat el grup") && page.says("Irungo Udala"));
        let irun = of(&app, world.irun).await;
        irun.get(&members).await.expect(403);
        // Somebody of another network does not ask to join.
        irun.post(&format!("/g/{id}/ask"), &[]).await.expect(422);
        let irun_id = world.irun.to_string();
        let again = [("organisation", irun_id.as_str()), ("role", "linked")];
        salt.post(&members, &again).await.expect(422);
        salt.post(&members, &[("organisation", &irun_id), ("role", "boss")])
            .await
            .expect(422);
    }
);

story!(
    two_ask_for_one_organisation_and_it_asks_once,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (id, _) = begun(&app, &world, "Grup d’energia").await;
        let (one, other) = (of(&app, world.celra).await, of(&app, world.celra).await);
        let ask = format!("/g/{id}/ask");
        let why = [("why", "Hi volem ser")];
        let answers = futures::join!(one.post(&ask, &why), other.post(&ask, &why));
        let mut statuses = [answers.0.status.as_u16(), answers.1.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422]);
    }
);

story!(
    families_at_a_sector_table_are_present_missing_recognised_and_withdrawn,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let form = [("name", "Taula d’aigua"), ("group_kind", "sector_table")];
        let sent = alfa.post("/n/alfa/groups", &form).await.expect(303);
        let id = id_at(&app, &sent.location().expect("a page")).await;
        let_in(&alfa, id, world.salt, "member").await;
        let path = format!("/g/{id}/families");
        let page = app.visitor().get(&path).await.expect(200);
        assert_eq!(page.texts("li.row h2"), ["Cooperatives"]);
        assert!(page.says("Mutualitats"));
        let form = [("family", "mutuals"), ("decided_on", "2026-03-05")];
        alfa.post(&path, &form).await.expect(422);
        let form = [form[0], form[1], ("decided_by", "Assemblea de març")];
        alfa.post(&path, &form).await.expect(303);
        alfa.post(&path, &form).await.expect(422);
        let page = alfa.get("/g/taula-d-aigua").await.expect(200);
        assert!(
            page.says("Reconeguda: Assemblea de març"),
            "{}",
            page.text()
        );
        let page = alfa.get(&path).await.expect(200);
        let withdraw = page
            .attributes("form[action$='/withdraw']", "action")
            .remove(0);
        alfa.post(&withdraw, &[]).await.expect(303);
        let page = app.visitor().get(&path).await.expect(200);
        assert_eq!(page.texts("li.row h2"), ["Cooperatives"]);
        of(&app, world.celra)
            .await
            .post(&path, &form)
            .await
            .expect(403);
    }
);

story!(
    who_alone_coordinates_a_sensitive_group_does_not_leave_it_to_its_network,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = of(&app, world.salt).await;
        let form = [
            ("name", "Acompanyament"),
            ("group_kind", "working_group"),
            ("is_sensitive", "yes"),
            ("language", "ca"),
        ];
        let sent = salt.post("/n/alfa/groups", &form).await.expect(303);
        let id = id_at(&app, &sent.location().expect("a page")).await;
        let page = salt.get("/g/acompanyament").await.expect(200);
        assert!(page.says("dues o més"), "{}", page.text());
        let leave = format!("/g/{id}/leave");
        let page = salt.post(&leave, &[]).await.expect(422);
        assert!(page.says("Sou qui coordina"), "{}", page.text());
        let page = salt.get(&format!("/g/{id}/members")).await.expect(200);
        let own = page.attributes("form[action$='/role']", "action").remove(0);
        salt.post(&own, &[("role", "member")]).await.expect(422);
        salt.post(&own.replace("/role", "/leave"), &[])
            .await
            .expect(422);
        let_in(&salt, id, world.celra, "coordinator").await;
        salt.post(&leave, &[]).await.expect(303);
        app.catch_up().await;
        let celra = of(&app, world.celra).await;
        celra.post(&leave, &[]).await.expect(422);
        let alfa = app.coordinator_of(world.alfa).await;
        alfa.get(&format!("/g/{id}/edit")).await.expect(403);
    }
);

story!(one_organisation_alone_begins_no_group, MODULES, |app| {
    let world = world(&app).await;
    let salt = of(&app, world.salt).await;
    let form = [("name", "Mobilitat"), ("group_kind", "working_group")];
    let sent = salt.post("/n/alfa/groups", &form).await.expect(303);
    let id = id_at(&app, &sent.location().expect("a page")).await;
    let closes = app
        .site
        .effects
        .now()
        .plus_seconds(9 * 24 * 3600)
        .day()
        .to_string();
    let begin = [
        ("to", "active"),
        ("reason", "begins"),
        ("words", "Ja hi som"),
        ("closes_on", closes.as_str()),
        ("quorum", "50"),
        ("majority", "50"),
    ];
    let propose = format!("/g/{id}/life/propose");
    let page = salt.post(&propose, &begin).await.expect(422);
    assert!(page.says("dues entitats o més"), "{}", page.text());
    let_in(&salt, id, world.celra, "member").await;
    salt.post(&propose, &begin).await.expect(303);
});

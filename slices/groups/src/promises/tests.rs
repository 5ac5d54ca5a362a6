//! Stories of promises: from made to kept, who may do what, and what is told to whom.

use ordit_kernel::Id;
use ordit_platform::db::query;
use ordit_testkit::{TestApp, story};

use crate::inside::tests::world::{MODULES, sensitive_world, world};

/// The only promise with these words.
async fn promise(app: &TestApp, what: &str) -> Id {
    let sql = "SELECT id FROM promises WHERE what = $1";
    let rows = query(app.db().read(), sql, [what.into()]).await;
    let rows = rows.expect("promises");
    assert_eq!(rows.len(), 1, "{what}");
    Id(rows[0].try_get("", "id").expect("an id"))
}

async fn verbs(app: &TestApp, group: Id) -> Vec<String> {
    let sql = "SELECT verb FROM events WHERE entry_id = $1 AND verb LIKE 'groups.promise.%' \
               ORDER BY seq";
    let rows = query(app.db().read(), sql, [uuid::Uuid::from(group).into()]).await;
    let rows = rows.expect("events");
    let verb = |row: &ordit_platform::db::Row| row.try_get("", "verb").expect("a verb");
    rows.iter().map(verb).collect()
}

story!(
    a_promise_is_made_corrected_kept_and_opened_again,
    MODULES,
    |app| {
        let world = world(&app).await;
        let celra = world.someone(&app, world.celra).await;
        let list = world.at("/promises");
        let key = app.site.effects.id().to_string();
        let own = world.celra.to_string();
        let form = [
            ("key", key.as_str()),
            ("what", "Escriure la guia"),
            ("organisation", own.as_str()),
            ("due", "març de 2099"),
        ];
        celra.post(&list, &form).await.expect(303);
        // The same form sent twice is one promise.
        celra.post(&list, &form).await.expect(303);
        let page = celra.get(&list).await.expect(200);
        assert!(
            page.says("Escriure la guia") && page.says("1 compromís"),
            "{}",
            page.text()
        );
        assert!(page.says("març del 2099"));
        let at = format!("{list}/{}", promise(&app, "Escriure la guia").await);
        let corrected = [
            ("version", "1"),
            ("what", "Escriure la guia sencera"),
            ("organisation", own.as_str()),
            ("due", ""),
        ];
        celra
            .post(&format!("{at}/edit"), &corrected)
            .await
            .expect(303);
        // Who saw an earlier version is told so, and keeps what was typed.
        let late = [
            ("version", "1"),
            ("what", "Una altra cosa"),
            ("organisation", own.as_str()),
        ];
        let refused = celra.post(&format!("{at}/edit"), &late).await.expect(422);
        assert!(
            refused.says("Algú altre ho ha canviat"),
            "{}",
            refused.text()
        );
        let typed = refused.attributes("input[name=what]", "value");
        assert!(typed.contains(&"Una altra cosa".to_owned()), "{typed:?}");
        celra.post(&format!("{at}/done"), &[]).await.expect(303);
        // Said twice, it happened once.
        celra.post(&format!("{at}/done"), &[]).await.expect(303);
        assert!(!celra.get(&list).await.says("Escriure la guia sencera"));
        let done = celra.get(&format!("{list}?shown=done")).await.expect(200);
        assert!(done.says("Escriure la guia sencera"));
        celra.post(&format!("{at}/reopen"), &[]).await.expect(303);
        // Without why it is not done, or with too long a why, its form comes back as it was typed.
        let long = "a".repeat(301);
        for reason in ["", long.as_str()] {
            let fields = [("reason", reason), ("from", "own")];
            let refused = celra.post(&format!("{at}/drop"), &fields).await;
            let refused = refused.expect(422);
            assert_eq!(refused.texts("#errors").len(), 1, "{}", refused.text());
            let form = format!("form[action='{at}/drop']");
            let typed = |name: &str| refused.attributes(&format!("{form} {name}"), "value");
            assert_eq!(typed("input[name=reason]"), [reason]);
            assert_eq!(typed("input[name=from]"), ["own"]);
        }
        celra
            .post(&format!("{at}/drop"), &[("reason", "No hi ha diners")])
            .await
            .expect(303);
        let dropped = celra
            .get(&format!("{list}?shown=dropped"))
            .await
            .expect(200);
        assert!(dropped.says("No hi ha diners"));
        let told = ["made", "changed", "done", "reopened", "dropped"];
        let told: Vec<String> = told
            .iter()
            .map(|verb| format!("groups.promise.{verb}"))
            .collect();
        assert_eq!(verbs(&app, world.group).await, told);
    }
);

story!(a_refused_promise_keeps_what_was_typed, MODULES, |app| {
    let world = world(&app).await;
    let salt = world.someone(&app, world.salt).await;
    let form = [("what", ""), ("organisation", ""), ("due", "demà passat")];
    let page = salt.post(&world.at("/promises"), &form).await.expect(422);
    assert!(page.says("Cal escriure alguna cosa."), "{}", page.text());
    assert_eq!(page.attributes("#new-due", "value"), ["demà passat"]);
    assert_eq!(page.texts("#errors li").len(), 3);
    assert_eq!(page.attributes("#new-due", "aria-invalid"), ["true"]);
});

story!(
    a_refused_reason_is_in_sight_however_many_promises_there_are,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = world.someone(&app, world.salt).await;
        let list = world.at("/promises");
        let own = world.salt.to_string();
        for number in 1..=51 {
            let (key, what) = (app.site.effects.id().to_string(), format!("Cosa {number}"));
            let form = [
                ("key", key.as_str()),
                ("what", what.as_str()),
                ("organisation", own.as_str()),
            ];
            salt.post(&list, &form).await.expect(303);
        }
        let page = salt.get(&format!("{list}?page=2")).await.expect(200);
        let last = page.attributes("form[action$='/drop']", "action").remove(0);
        let refused = salt.post(&last, &[("reason", "")]).await.expect(422);
        assert_eq!(
            refused.attributes("form[action$='/drop']", "action")[0],
            last
        );
        assert_eq!(refused.texts(".field.invalid").len(), 1);
    }
);

story!(
    one_promises_for_ones_own_and_leads_for_all,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (salt, celra) = (
            world.someone(&app, world.salt).await,
            world.someone(&app, world.celra).await,
        );
        let list = world.at("/promises");
        let (salts, celras) = (world.salt.to_string(), world.celra.to_string());
        let for_salt = [
            ("what", "Reservar la sala"),
            ("organisation", salts.as_str()),
        ];
        let for_celra = [
            ("what", "Portar les dades"),
            ("organisation", celras.as_str()),
        ];
        let refused = celra.post(&list, &for_salt).await.expect(422);
        assert!(refused.says("Només pots parlar per la teva organització."));
        salt.post(&list, &for_salt).await.expect(303);
        let at = format!("{list}/{}", promise(&app, "Reservar la sala").await);
        celra.post(&format!("{at}/done"), &[]).await.expect(403);
        salt.post(&list, &for_celra).await.expect(303);
        let network = app.coordinator_of(world.network).await;
        network.post(&format!("{at}/done"), &[]).await.expect(303);
        // Who is not in the group has no business inside; nor has another group with its promises.
        let artes = world.someone(&app, world.artes).await;
        artes.get(&list).await.expect(403);
        artes.post(&list, &for_celra).await.expect(403);
        app.visitor().get(&list).await.expect(303);
        let beside = crate::inside::tests::world::group(
            &app,
            world.network,
            ("Un altre grup", false),
            &[(world.artes, "coordinator")],
        )
        .await;
        let foreign = at.replace(&world.group.to_string(), &beside.to_string());
        artes
            .post(&format!("{foreign}/reopen"), &[])
            .await
            .expect(404);
    }
);

story!(
    what_is_late_is_on_desks_and_on_no_open_page,
    MODULES,
    |app| {
        let world = world(&app).await;
        let celra = world.someone(&app, world.celra).await;
        let own = world.celra.to_string();
        for (what, due) in [("Feina vençuda", "2019"), ("Feina a temps", "2099-01-02")] {
            let form = [("what", what), ("organisation", own.as_str()), ("due", due)];
            celra.post(&world.at("/promises"), &form).await.expect(303);
        }
        let late = celra.get("/promises?shown=overdue").await.expect(200);
        assert!(
            late.says("Feina vençuda") && !late.says("Feina a temps"),
            "{}",
            late.text()
        );
        let salt = world.someone(&app, world.salt).await;
        assert!(
            salt.get("/promises?shown=overdue")
                .await
                .says("Feina vençuda")
        );
        let artes = world.someone(&app, world.artes).await;
        assert!(!artes.get("/promises?shown=all").await.says("Feina"));
        let network = app.coordinator_of(world.network).await;
        let list = network
            .get("/n/alfa/promises?shown=overdue")
            .await
            .expect(200);
        assert!(list.says("Feina vençuda") && list.says("Grup d’habitatge"));
        celra.get("/n/alfa/promises").await.expect(403);
        let at = world.at(&format!(
            "/promises/{}/done",
            promise(&app, "Feina vençuda").await
        ));
        let answer = network.post(&at, &[("from", "network")]).await.expect(303);
        assert_eq!(answer.location().as_deref(), Some("/n/alfa/promises"));
        network
            .post(&at.replace("done", "reopen"), &[])
            .await
            .expect(303);
        let drawn = format!("/drawn/{}", world.group);
        let open = app.visitor().get(&drawn).await.expect(200);
        assert!(
            open.says("Feina a temps") && !open.says("Feina vençuda"),
            "{}",
            open.text()
        );
        let inside = celra.get(&drawn).await.expect(200);
        assert!(inside.says("Feina vençuda") && inside.says("fora de termini"));
    }
);

story!(
    what_a_sensitive_group_promises_stays_inside,
    MODULES,
    |app| {
        let world = sensitive_world(&app).await;
        let celra = world.someone(&app, world.celra).await;
        let own = world.celra.to_string();
        let form = [
            ("what", "Acompanyar"),
            ("organisation", own.as_str()),
            ("due", "2019"),
        ];
        celra.post(&world.at("/promises"), &form).await.expect(303);
        let network = app.coordinator_of(world.network).await;
        network.get(&world.at("/promises")).await.expect(403);
        app.coordinator()
            .await
            .get(&world.at("/promises"))
            .await
            .expect(403);
        assert!(
            !network
                .get("/n/alfa/promises?shown=all")
                .await
                .says("Acompanyar")
        );
        let drawn = format!("/drawn/{}", world.group);
        for reader in [&app.visitor(), &network] {
            assert!(!reader.get(&drawn).await.expect(200).says("Acompanyar"));
        }
        assert!(celra.get(&drawn).await.expect(200).says("Acompanyar"));
        let sql = "SELECT other_id FROM events WHERE verb = 'groups.promise.made'";
        let rows = query(app.db().read(), sql, []).await.expect("events");
        let other: Option<uuid::Uuid> = rows[0].try_get("", "other_id").expect("an id or none");
        assert_eq!(other, None);
    }
);

story!(promises_are_taken_along, MODULES, |app| {
    let world = world(&app).await;
    let salt = world.someone(&app, world.salt).await;
    let own = world.salt.to_string();
    let form = [
        ("what", "=Reservar"),
        ("organisation", own.as_str()),
        ("due", "2027-05-04"),
    ];
    salt.post(&world.at("/promises"), &form).await.expect(303);
    let file = salt
        .get(&world.at("/promises/export?format=csv&shown=all"))
        .await
        .expect(200);
    let text = file.text();
    assert!(
        text.contains("Ajuntament de Salt") && text.contains("2027-05-04"),
        "{text}"
    );
    // No spreadsheet takes what was typed for a formula.
    assert!(
        !text.contains("\n=Reservar") && !text.contains(",=Reservar"),
        "{text}"
    );
    let json = salt
        .get(&world.at("/promises/export?format=json"))
        .await
        .expect(200);
    let json: serde_json::Value = serde_json::from_slice(&json.bytes).expect("JSON");
    assert_eq!(json["items"][0]["standing"], "open");
    salt.get(&world.at("/promises/export?format=pdf"))
        .await
        .expect(422);
});

//! Stories of who sees what: a sensitive group, and what has a group as its audience.

use ordit_kernel::{Audience, Id, Lang, Scope, Text};
use ordit_platform::{
    events::EventDraft,
    register::{self, Sheet},
};
use ordit_testkit::{TestApp, story};

use super::{MODULES, begun, let_in, of, row, world};

story!(
    a_sensitive_group_says_its_name_and_nothing_else_to_those_outside,
    MODULES,
    |app| {
        let world = world(&app).await;
        let values = [
            ("name", "Contra l’assetjament"),
            ("group_kind", "working_group"),
            ("summary", "Com acompanyem"),
            ("objectives", "Un protocol"),
            ("doing_now", "Escoltem"),
            ("themes", "harassment-prevention"),
        ];
        let id = row(&app, "group", world.alfa, &values).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let_in(&alfa, id, world.salt, "coordinator").await;
        let salt = of(&app, world.salt).await;
        let celra = of(&app, world.celra).await;
        let inner = [
            "Com acompanyem",
            "Un protocol",
            "Escoltem",
            "Ajuntament de Salt",
        ];
        for outside in [&app.visitor(), &celra, &alfa] {
            let page = outside.get("/g/contra-l-assetjament").await.expect(200);
            assert!(page.says("Contra l’assetjament") && page.says("delicat"));
            for words in inner {
                assert!(!page.says(words), "{words}");
            }
            let list = outside.get("/n/alfa/groups").await.expect(200);
            assert!(list.says("Contra l’assetjament") && !list.says("Com acompanyem"));
            let file = outside.get("/n/alfa/groups/export?format=csv").await;
            assert!(!file.expect(200).text().contains("assetjament"));
        }
        // A notice of before it was sensitive leads to what everybody sees.
        let life = celra.get(&format!("/g/{id}/life")).await.expect(303);
        let own = "/g/contra-l-assetjament";
        assert_eq!(life.location().as_deref(), Some(own));
        alfa.get(&format!("/g/{id}/members")).await.expect(403);
        let page = salt.get("/g/contra-l-assetjament").await.expect(200);
        for words in inner {
            assert!(page.says(words), "{words}");
        }
        let found = app.site.snapshots.current();
        let head = found.get(&ordit_kernel::Viewer::visitor(), id);
        let head = head.expect("its name is public");
        assert!(head.themes().next().is_none() && head.summary(Lang::Ca).text.is_empty());
    }
);

/// Something that only the group sees.
async fn kept_inside(app: &TestApp, group: Id) -> Id {
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let id = write.id();
    let mut sheet = Sheet::new(id, "group", Lang::Ca, write.now());
    sheet.slug = "a-dins".to_owned();
    sheet.audience = Audience::Scopes([Scope::Group(group)].into());
    let title = "A dins".to_owned();
    let text = Text {
        title,
        ..Text::default()
    };
    sheet.texts.insert(Lang::Ca, text);
    register::create(&write, &sheet, None)
        .await
        .expect("an entry");
    let sql = "INSERT INTO network_groups (entry_id, group_kind, standing, is_sensitive, is_open, \
               withheld) VALUES ($1, 'body', 'active', FALSE, FALSE, '{}')";
    let values = [uuid::Uuid::from(id).into()];
    ordit_platform::db::execute(write.conn(), sql, values)
        .await
        .expect("its row");
    write.event(EventDraft::new("groups.group.created", id));
    write.commit().await.expect("a commit");
    app.catch_up().await;
    id
}

story!(
    what_is_for_a_group_is_seen_by_whoever_acts_for_an_organisation_in_it_while_it_is,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (id, salt) = begun(&app, &world, "Grup d’energia").await;
        let_in(&salt, id, world.irun, "expert").await;
        let inside = kept_inside(&app, id).await;
        let celra = of(&app, world.celra).await;
        let irun = of(&app, world.irun).await;
        let alfa = app.coordinator_of(world.alfa).await;
        salt.get("/g/a-dins").await.expect(200);
        for outside in [&app.visitor(), &celra, &irun, &alfa] {
            outside.get("/g/a-dins").await.expect(404);
        }
        let_in(&salt, id, world.celra, "member").await;
        celra.get("/g/a-dins").await.expect(200);
        celra.post(&format!("/g/{id}/leave"), &[]).await.expect(303);
        celra.get("/g/a-dins").await.expect(404);
        // SQL says the same as memory.
        let snapshot = app.site.snapshots.current();
        for (organisation, is_seen) in [(world.salt, true), (world.celra, false)] {
            let acting = ordit_kernel::Acting {
                person: Some(app.db().effects().id()),
                mandates: vec![ordit_kernel::Mandate {
                    id: app.db().effects().id(),
                    role: ordit_kernel::Role::Technician,
                    reach: ordit_kernel::Reach::Organisation(organisation),
                    is_in_functions: false,
                }],
                organisation: Some(organisation),
                is_operator: false,
            };
            let viewer = snapshot.viewer_of(&acting);
            assert_eq!(snapshot.get(&viewer, inside).is_some(), is_seen);
            let (seen, mut values) = register::audience::visible(&viewer, "e.id", 2);
            values.insert(0, uuid::Uuid::from(inside).into());
            let sql = format!("SELECT e.id FROM entries e WHERE e.id = $1 AND {seen}");
            let rows = ordit_platform::db::query(app.db().read(), &sql, values).await;
            assert_eq!(!rows.expect("rows").is_empty(), is_seen);
        }
    }
);

story!(
    groups_are_edited_by_their_coordinators_and_their_network_and_no_form_moves_them,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (id, salt) = begun(&app, &world, "Grup d’energia").await;
        let edit = format!("/g/{id}/edit");
        let celra = of(&app, world.celra).await;
        celra.get(&edit).await.expect(403);
        app.visitor().get(&edit).await.expect(303);
        let form = salt.get(&edit).await.expect(200);
        let version = form.attributes("input[name=version]", "value").remove(0);
        let form = [
            ("version", version.as_str()),
            ("doing_now", "Comprem plaques"),
            ("was-doing_now", ""),
            ("standing", "closed"),
        ];
        salt.post(&edit, &form).await.expect(303);
        let page = app.visitor().get("/g/grup-d-energia").await.expect(200);
        assert!(page.says("Comprem plaques") && page.says("Actiu"));
        let refused = [
            ("version", version.as_str()),
            ("name", ""),
            ("was-name", "Grup d’energia"),
        ];
        let page = salt.post(&edit, &refused).await.expect(422);
        assert!(!page.texts("#errors").is_empty());
        salt.get(&format!("/g/{id}/history")).await.expect(200);
        let restore = [("version", "1"), ("base", "2")];
        salt.post(&format!("/g/{id}/restore"), &restore)
            .await
            .expect(303);
        let page = app.visitor().get("/g/grup-d-energia").await.expect(200);
        assert!(
            !page.says("Comprem plaques") && page.says("Actiu"),
            "it was proposed then"
        );
        let archive = format!("/g/{id}/archive");
        salt.post(&archive, &[]).await.expect(403);
        let alfa = app.coordinator_of(world.alfa).await;
        alfa.get(&archive).await.expect(200);
        alfa.post(&archive, &[]).await.expect(303);
        app.visitor().get("/g/grup-d-energia").await.expect(404);
        salt.get("/g/grup-d-energia").await.expect(200);
        salt.post(&edit, &form).await.expect(409);
        alfa.post(&format!("/g/{id}/unarchive"), &[])
            .await
            .expect(303);
        app.visitor().get("/g/grup-d-energia").await.expect(200);
    }
);

story!(
    a_sensitive_group_stays_so_once_anything_is_in_it,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (id, salt) = begun(&app, &world, "Grup d’energia").await;
        let edit = format!("/g/{id}/edit");
        let say = async |person: &ordit_testkit::Visitor<'_>, code: &str| {
            let form = person.get(&edit).await.expect(200);
            let version = form.attributes("input[name=version]", "value").remove(0);
            let was = if code == "yes" { "no" } else { "yes" };
            let sent = [
                ("version", version.as_str()),
                ("is_sensitive", code),
                ("was-is_sensitive", was),
            ];
            person.post(&edit, &sent).await
        };
        let is_shut = || {
            let snapshot = app.site.snapshots.current();
            let head = snapshot.get(&ordit_kernel::Viewer::visitor(), id);
            head.expect("its name").has("sensitive", "yes")
        };
        // A slip is taken back while nobody else is there.
        for (code, shut) in [("yes", true), ("no", false), ("yes", true)] {
            say(&salt, code).await.expect(303);
            app.catch_up().await;
            assert_eq!(is_shut(), shut, "{code}");
        }
        let_in(&salt, id, world.celra, "member").await;
        app.catch_up().await;
        let refused = say(&salt, "no").await.expect(422);
        assert!(refused.says("no es torna a obrir"), "{}", refused.text());
        let back = [("version", "1"), ("base", "4")];
        salt.post(&format!("/g/{id}/restore"), &back)
            .await
            .expect(422);
        app.catch_up().await;
        assert!(is_shut());
    }
);

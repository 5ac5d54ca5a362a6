//! Stories of resources: given, used, left, and seen by those whom they concern.

use ordit_testkit::story;

use crate::inside::tests::world::{MODULES, world};

story!(
    a_group_knows_what_it_was_given_and_what_is_left,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (salt, celra) = (
            world.someone(&app, world.salt).await,
            world.someone(&app, world.celra).await,
        );
        let list = world.at("/resources");
        let key = app.site.effects.id().to_string();
        let given = [
            ("key", key.as_str()),
            ("flow", "given"),
            ("what", "Conveni amb la Diputació"),
            ("date", "2026"),
            ("money", "1.000 €"),
            ("hours", "20"),
            ("agreement", "Conveni 2026"),
        ];
        for _ in 0..2 {
            salt.post(&list, &given).await.expect(303);
        }
        let used = [
            ("flow", "used"),
            ("what", "Facilitació"),
            ("date", "4/5/2026"),
            ("money", "250,50"),
            ("hours", "3:30"),
        ];
        salt.post(&list, &used).await.expect(303);
        let page = celra.get(&list).await.expect(200);
        let years = page.texts("table:first-of-type tbody tr");
        assert!(
            years[0].contains("749,50") && years[0].contains("16:30"),
            "{years:?}"
        );
        assert!(page.attributes("form[action$=remove]", "action").is_empty());
        // Who takes part sees it, who leads notes it, others do neither.
        celra.post(&list, &used).await.expect(403);
        world
            .someone(&app, world.artes)
            .await
            .get(&list)
            .await
            .expect(403);
        let remove = salt
            .get(&list)
            .await
            .attributes("form[action$=remove]", "action")
            .remove(0);
        salt.post(&remove, &[]).await.expect(303);
        let page = salt.get(&list).await.expect(200);
        assert!(page.says("1.000,00") && !page.texts("table tbody").concat().contains("749,50"));
        salt.post(&remove.replace("remove", "restore"), &[])
            .await
            .expect(303);
        assert!(salt.get(&list).await.says("749,50"));
        let file = celra
            .get(&format!("{list}/export?format=csv"))
            .await
            .expect(200)
            .text();
        assert!(
            file.contains("Facilitació") && file.contains("250,5"),
            "{file}"
        );
        let mut precise = used;
        precise[3].1 = "12,345";
        let page = salt.post(&list, &precise).await.expect(422);
        assert!(
            page.says("dues xifres decimals com a màxim"),
            "{}",
            page.text()
        );
        let wrong = [
            ("flow", ""),
            ("what", ""),
            ("date", "?"),
            ("money", "molt"),
            ("hours", "tres"),
        ];
        let page = salt.post(&list, &wrong).await.expect(422);
        assert_eq!(page.texts("#errors li").len(), 5, "{}", page.text());
        assert_eq!(page.attributes("#hours", "value"), ["tres"]);
    }
);

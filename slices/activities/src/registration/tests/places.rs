//! The story of an activity that has fewer places than people who were given one.

use ordit_testkit::story;

use super::*;

story!(
    fewer_places_than_people_who_have_one_are_told_and_nobody_loses_theirs,
    MODULES,
    |app| {
        let (world, id) = open(&app, 3).await;
        let slug = slug(&app, id).await;
        for name in ["ada", "bet", "cal"] {
            register(&app, &slug, name, &format!("{name}@salt.example")).await;
        }
        let person = app.coordinator_of(world.alfa).await;
        let list = format!("/a/{id}/registrations");
        assert!(
            person
                .get(&list)
                .await
                .expect(200)
                .texts("#over")
                .is_empty()
        );
        let path = format!("/a/{id}/edit");
        let saved = |before: &'static str, now: &'static str| {
            [
                ("version", "1"),
                ("was-capacity", before),
                ("capacity", now),
            ]
        };
        let page = person.post_and_follow(&path, &saved("3", "1")).await;
        let page = page.expect(200);
        assert!(
            page.says("2 persones tenen plaça per damunt"),
            "{}",
            page.text()
        );
        work(&app).await;
        assert_eq!(states(&app).await, ["confirmed"; 3]);
        let over = person.get(&list).await.expect(200).texts("#over");
        assert!(over[0].starts_with("2 persones"), "{over:?}");
        // What does not make it worse is not said again on every save.
        let page = person.post_and_follow(&path, &saved("1", "2")).await;
        assert!(!page.expect(200).says("per damunt"));
        let over = person.get(&list).await.expect(200).texts("#over");
        assert!(over[0].starts_with("Una persona"), "{over:?}");
        register(&app, &slug, "dol", "dol@salt.example").await;
        assert_eq!(states(&app).await[3], "waiting");
    }
);

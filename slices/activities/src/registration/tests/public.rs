//! Stories of those who register.

use ordit_testkit::story;

use super::*;

story!(
    one_registers_without_an_account_and_proves_the_address_by_one_button,
    MODULES,
    |app| {
        let (_, id) = open(&app, 1).await;
        let path = format!("/a/{}/register", slug(&app, id).await);
        let visitor = app.visitor();
        let page = visitor.get(path.trim_end_matches("/register")).await;
        assert_eq!(
            page.expect(200).attributes("#register a", "href"),
            std::slice::from_ref(&path)
        );
        let page = visitor.get(&path).await.expect(200);
        assert_eq!(page.texts("#no-cases").len(), 1, "{}", page.text());
        let sent = visitor.post(&path, ADA).await.expect(303);
        let sent = visitor
            .get(&sent.location().expect("a page"))
            .await
            .expect(200);
        assert!(!sent.text().contains("ada@"), "{}", sent.text());

        let link = link(&app, "ada@salt.example").await;
        let (_, text) = mails(&app, "ada@salt.example").await.remove(0);
        assert!(
            !text.contains("Ada Puig"),
            "what a stranger typed is not passed on: {text}"
        );
        for _ in 0..2 {
            let page = visitor.get(&link).await.expect(200);
            assert_eq!(page.texts("main button").len(), 1);
            assert_eq!(page.texts("#state"), ["Per confirmar l’adreça"]);
            assert!(
                page.texts("#come").is_empty(),
                "only who has a place is told"
            );
        }
        let page = visitor
            .post_and_follow(&format!("{link}/confirm"), &[])
            .await;
        let page = page.expect(200);
        assert_eq!(page.texts("#state"), ["Confirmada"]);
        assert!(page.says("Entreu pel pati."));
        visitor
            .post(&format!("{link}/confirm"), &[])
            .await
            .expect(303);
        let told = mails(&app, "ada@salt.example").await;
        assert_eq!(told.len(), 2, "twice the button, once the mail");
        assert!(told[1].1.contains("Entreu pel pati."), "{}", told[1].1);
        let calendar = page.attributes("main a", "href");
        let calendar = calendar.iter().find(|href| href.ends_with("calendar.ics"));
        visitor.get(calendar.expect("a calendar")).await.expect(200);

        register(&app, &slug(&app, id).await, "Bet Coll", "bet@irun.example").await;
        assert_eq!(states(&app).await, ["confirmed", "waiting"]);
        let waits = visitor
            .get(&super::link(&app, "bet@irun.example").await)
            .await;
        assert_eq!(waits.texts("#place"), ["1"]);
    }
);

story!(
    nobody_learns_by_the_form_who_is_registered,
    MODULES,
    |app| {
        let (_, id) = open(&app, 5).await;
        let slug = slug(&app, id).await;
        register(&app, &slug, "Ada Puig", "ada@salt.example").await;
        let path = format!("/a/{slug}/register");
        let known = app
            .visitor()
            .post(&path, &with(ADA, "name", "Una altra"))
            .await;
        let new = app
            .visitor()
            .post(&path, &with(ADA, "address", "nova@salt.example"))
            .await;
        let (known, new) = (known.expect(303), new.expect(303));
        let headers = |answer: &ordit_testkit::Answer| {
            let names = answer.headers.keys().map(ToString::to_string);
            names.collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(headers(&known), headers(&new));
        assert_eq!((known.location(), known.bytes), (new.location(), new.bytes));
        let told = mails(&app, "ada@salt.example").await;
        let (subject, _) = told.last().expect("a mail");
        assert!(subject.starts_with("La teva inscripció"), "{subject}");
        let link = link(&app, "ada@salt.example").await;
        let page = app.visitor().get(&link).await.expect(200);
        assert!(page.says("Ada Puig") && !page.says("Una altra"));
        for _ in 0..9 {
            app.visitor().post(&path, ADA).await.expect(303);
        }
        let told = mails(&app, "ada@salt.example").await;
        assert_eq!(told.len(), 5, "an address is not flooded");
    }
);

story!(
    a_refused_form_keeps_what_was_typed_and_tells_everything_at_once,
    MODULES,
    |app| {
        let (_, id) = open(&app, 5).await;
        let path = format!("/a/{}/register", slug(&app, id).await);
        let script = "<script>alert(1)</script>";
        let mut fields = with(ADA, "address", "ada");
        for (name, text) in [
            ("organisation", script),
            ("mode", "by_boat"),
            ("consent", ""),
        ] {
            fields = with(&fields, name, text);
        }
        let page = app.visitor().post(&path, &fields).await.expect(422);
        assert_eq!(
            page.attributes("#errors a", "href"),
            ["#address", "#mode", "#consent"]
        );
        assert_eq!(
            page.attributes("input[name=organisation]", "value"),
            [script]
        );
        assert!(!page.text().contains(script));
        assert!(states(&app).await.is_empty());
    }
);

story!(
    an_activity_that_takes_nobody_says_so_and_a_hidden_one_is_absent,
    MODULES,
    |app| {
        let (world, id) = open(&app, 5).await;
        let path = format!("/a/{}/register", slug(&app, id).await);
        let person = app.coordinator_of(world.alfa).await;
        let closed = with(&with(SETTINGS, "version", "1"), "is_open", "");
        let settings = format!("/a/{id}/registration/settings");
        person.post(&settings, &closed).await.expect(303);
        let page = app.visitor().get(&path).await.expect(200);
        assert_eq!(page.texts("#closed").len(), 1);
        app.visitor().post(&path, ADA).await.expect(422);
        let later = with(
            &with(SETTINGS, "version", "2"),
            "opens_at",
            "2026-12-15T10:00",
        );
        person.post(&settings, &later).await.expect(303);
        app.visitor().post(&path, ADA).await.expect(422);
        assert!(states(&app).await.is_empty());
        app.visitor().get("/a/no-hi-es/register").await.expect(404);
        app.visitor()
            .get("/registration/no-hi-es")
            .await
            .expect(404);
    }
);

story!(
    who_cannot_come_cancels_and_the_next_one_takes_the_place_in_time,
    MODULES,
    |app| {
        let (_, id) = open(&app, 1).await;
        let slug = slug(&app, id).await;
        let ada = register(&app, &slug, "Ada Puig", "ada@salt.example").await;
        let bet = register(&app, &slug, "Bet Coll", "bet@irun.example").await;
        register(&app, &slug, "Cal Roca", "cal@irun.example").await;
        let visitor = app.visitor();
        visitor
            .post(&format!("{ada}/cancel"), &[])
            .await
            .expect(303);
        assert_eq!(states(&app).await, ["cancelled", "offered", "waiting"]);
        visitor
            .post(&format!("{ada}/cancel"), &[])
            .await
            .expect(422);
        app.clock.advance(49 * 3600);
        work(&app).await;
        assert_eq!(states(&app).await, ["cancelled", "expired", "offered"]);
        let (_, told) = mails(&app, "bet@irun.example").await.pop().expect("a mail");
        assert!(told.contains("s’ha acabat"), "{told}");
        visitor
            .post(&format!("{bet}/accept"), &[])
            .await
            .expect(422);
        let cal = link(&app, "cal@irun.example").await;
        visitor
            .post(&format!("{cal}/accept"), &[])
            .await
            .expect(303);
        assert_eq!(states(&app).await, ["cancelled", "expired", "confirmed"]);
        work(&app).await;
        let told = mails(&app, "cal@irun.example").await;
        let subjects: Vec<&str> = told
            .iter()
            .filter_map(|(subject, _)| subject.split(':').next())
            .collect();
        let expected = [
            "Confirma la inscripció",
            "En llista d’espera",
            "Hi ha una plaça per a tu",
            "Tens plaça",
        ];
        assert_eq!(subjects, expected);
    }
);

story!(
    who_changes_keeps_the_place_unless_there_is_none_in_the_other_mode,
    MODULES,
    |app| {
        let (world, id) = open(&app, 5).await;
        let person = app.coordinator_of(world.alfa).await;
        let settings = with(&with(SETTINGS, "version", "1"), "online", "1");
        let path = format!("/a/{id}/registration/settings");
        person.post(&path, &settings).await.expect(303);
        let slug = slug(&app, id).await;
        let ada = register(&app, &slug, "Ada Puig", "ada@salt.example").await;
        let bet = register(&app, &slug, "Bet Coll", "bet@irun.example").await;
        let visitor = app.visitor();
        let online = [("name", "Ada P."), ("mode", "online")];
        visitor
            .post(&format!("{ada}/change"), &online)
            .await
            .expect(303);
        let page = visitor.get(&ada).await.expect(200);
        assert!(page.says("Ada P.") && page.says("En línia"));
        let page = visitor
            .post(&format!("{bet}/change"), &online)
            .await
            .expect(422);
        assert_eq!(page.attributes("#errors a", "href"), ["#mode"]);
        assert!(
            visitor.get(&bet).await.says("Bet Coll"),
            "nothing was changed"
        );
        assert_eq!(states(&app).await, ["confirmed", "confirmed"]);
    }
);

story!(
    it_closes_before_the_activity_and_both_pages_say_when_it_did,
    MODULES,
    |app| {
        let (world, id) = open(&app, 5).await;
        let slug = slug(&app, id).await;
        let person = app.coordinator_of(world.alfa).await;
        let path = format!("/a/{id}/registration/settings");
        let closing = |at: &'static str| with(&with(SETTINGS, "version", "1"), "closes_at", at);
        let late = person.post(&path, &closing("2026-12-20T10:00")).await;
        let late = late.expect(422);
        assert!(
            late.says("abans que l’activitat s’acabi"),
            "{}",
            late.text()
        );
        person
            .post(&path, &closing("2026-12-10T10:00"))
            .await
            .expect(303);
        app.catch_up().await;
        let visitor = app.visitor();
        let page = visitor.get(&format!("/a/{slug}")).await.expect(200);
        assert_eq!(page.texts("#register a").len(), 1);
        app.clock.advance(20 * 24 * 3600);
        let said = "es van tancar el dia 10 de desembre";
        let page = person.get(&format!("/a/{slug}/register")).await;
        let page = page.expect(200);
        assert!(page.texts("#closed")[0].contains(said), "{}", page.text());
        let page = person.get(&format!("/a/{slug}")).await.expect(200);
        assert!(page.texts("#register")[0].contains(said), "{}", page.text());
    }
);

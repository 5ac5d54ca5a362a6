//! Stories of a programme: planned, changed while it happens, read on the activity's page.

use ordit_testkit::story;

use crate::{
    activities::tests::{DAY_EVENT, written},
    world::{MODULES, world},
};

story!(
    a_programme_is_planned_and_what_happened_stands_beside_it,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (id, to) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let parts = format!("/a/{id}/parts");
        assert!(
            alfa.get(&parts)
                .await
                .expect(200)
                .says("Encara no hi ha programa")
        );
        let wrong = [
            ("title", ""),
            ("start_time", "tarda"),
            ("room", "Sala gran"),
        ];
        let page = alfa.post(&parts, &wrong).await.expect(422);
        assert!(page.says("Escriu un títol.") && page.says("Això no és una hora."));
        assert_eq!(page.attributes("#room", "value"), ["Sala gran"]);
        let key = app.site.effects.id().to_string();
        let visit = [
            ("key", key.as_str()),
            ("kind", "visit"),
            ("title", "Visita a l’ateneu"),
            ("start_time", "11"),
            ("end_time", "12"),
            ("about", "Ajuntament de Salt"),
        ];
        alfa.post(&parts, &visit).await.expect(303);
        alfa.post(&parts, &visit).await.expect(303);
        let talk = [
            ("title", "Benvinguda"),
            ("start_time", "10"),
            ("speakers", "La regidoria"),
        ];
        alfa.post(&parts, &talk).await.expect(303);
        app.catch_up().await;
        let page = app.visitor().get(&to).await.expect(200);
        assert_eq!(
            page.texts("ol.timeline li strong"),
            ["Benvinguda", "Visita a l’ateneu"]
        );
        assert!(
            page.says("11:00–12:00") && page.says("Ajuntament de Salt"),
            "{}",
            page.text()
        );
        let list = alfa.get(&parts).await.expect(200);
        let first = list.attributes("tbody th a", "href").remove(0);
        alfa.post(&format!("{first}/now"), &[("deed", "begin")])
            .await
            .expect(303);
        alfa.post(&format!("{first}/now"), &[("deed", "end")])
            .await
            .expect(303);
        let second = list.attributes("tbody th a", "href").remove(1);
        alfa.post(&format!("{second}/now"), &[("deed", "drop")])
            .await
            .expect(303);
        app.catch_up().await;
        let page = app.visitor().get(&to).await.expect(200);
        assert!(
            page.says("10:00") && page.says("En realitat:"),
            "{}",
            page.text()
        );
        assert!(page.says("No es va fer"), "{}", page.text());
        alfa.post(&format!("{second}/now"), &[("deed", "reset")])
            .await
            .expect(303);
        app.catch_up().await;
        assert!(!app.visitor().get(&to).await.says("No es va fer"));
        alfa.post(&format!("{first}/remove"), &[]).await.expect(404);
        alfa.post(&format!("{second}/remove"), &[])
            .await
            .expect(303);
        app.catch_up().await;
        assert!(!app.visitor().get(&to).await.says("Visita a l’ateneu"));
    }
);

story!(
    of_two_who_change_a_part_the_second_is_told,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (id, _) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let parts = format!("/a/{id}/parts");
        alfa.post(&parts, &[("title", "Benvinguda")])
            .await
            .expect(303);
        let one = alfa
            .get(&parts)
            .await
            .expect(200)
            .attributes("tbody th a", "href")
            .remove(0);
        let form = alfa.get(&one).await.expect(200);
        assert_eq!(form.attributes("input[name=version]", "value"), ["1"]);
        alfa.post(&one, &[("title", "Obertura"), ("version", "1")])
            .await
            .expect(303);
        alfa.post(&one, &[("title", "Inici"), ("version", "1")])
            .await
            .expect(409);
        assert!(alfa.get(&parts).await.says("Obertura"));
        let beta = app.coordinator_of(world.beta).await;
        beta.get(&parts).await.expect(403);
        beta.post(&parts, &[("title", "Intrús")]).await.expect(403);
    }
);

story!(
    who_meets_in_person_is_offered_room_to_get_acquainted_and_to_be_inspired,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (id, to) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let parts = format!("/a/{id}/parts");
        let page = alfa.get(&parts).await.expect(200);
        let kinds = page.attributes("#offered button", "value");
        assert_eq!(kinds, ["acquaintance", "inspiring_case", "visit"]);
        let keys = page.attributes("#offered input[name=key]", "value");
        let offered = format!("{parts}/offered");
        let case = [("kind", "inspiring_case"), ("key", keys[1].as_str())];
        let beta = app.coordinator_of(world.beta).await;
        beta.post(&offered, &case).await.expect(403);
        alfa.post(&offered, &case).await.expect(303);
        alfa.post(&offered, &case).await.expect(303);
        let other = [("kind", "talk"), ("key", keys[0].as_str())];
        alfa.post(&offered, &other).await.expect(404);
        app.catch_up().await;
        let page = alfa.get(&parts).await.expect(200);
        let kinds = page.attributes("#offered button", "value");
        assert_eq!(kinds, ["acquaintance"]);
        let page = app.visitor().get(&to).await.expect(200);
        assert_eq!(page.texts("ol.timeline li strong"), ["Cas inspirador"]);
        let mut online = DAY_EVENT.to_vec();
        online[0].1 = "En línia";
        online[2].1 = "online";
        let (id, _) = written(&app, &alfa, "alfa", &online).await;
        let page = alfa.get(&format!("/a/{id}/parts")).await.expect(200);
        assert!(page.texts("#offered").is_empty());
    }
);

story!(
    a_part_is_on_a_day_of_its_activity_and_nothing_of_it_is_cut,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let mut form = DAY_EVENT.to_vec();
        form.push(("ends_on", "7/5/2027"));
        let (id, _) = written(&app, &alfa, "alfa", &form).await;
        let parts = format!("/a/{id}/parts");
        for day in ["5/5/2027", "8/5/2027", "1/1/2026"] {
            let typed = [("title", "Cloenda"), ("starts_on", day)];
            let page = alfa.post(&parts, &typed).await.expect(422);
            let said = page.texts("#starts_on-error").concat();
            let names = said.contains("6 de maig del 2027") && said.contains("7 de maig del 2027");
            assert!(names, "{said}");
        }
        let typed = [("title", "Cloenda"), ("starts_on", "31/2/2027")];
        let page = alfa.post(&parts, &typed).await.expect(422);
        assert!(page.says("no existeix"), "{}", page.text());
        let long = "x".repeat(301);
        let typed = [("title", long.as_str()), ("starts_on", "7/5/2027")];
        let page = alfa.post(&parts, &typed).await.expect(422);
        assert!(page.says("com a molt 300"), "{}", page.text());
        assert_eq!(page.attributes("#title", "value"), [long]);
        let typed = [("title", "Cloenda"), ("starts_on", "7/5/2027")];
        alfa.post(&parts, &typed).await.expect(303);
        let page = alfa.get(&parts).await.expect(200);
        let one = page.attributes("tbody th a", "href").remove(0);
        let later = [
            ("title", "Cloenda"),
            ("starts_on", "9/5/2027"),
            ("version", "1"),
        ];
        alfa.post(&one, &later).await.expect(422);
    }
);

story!(
    a_part_lies_within_the_hours_of_its_activity,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (id, _) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let parts = format!("/a/{id}/parts");
        for (from, to, field, said) in [
            ("9", "11", "start_time", "comença a les 10:00"),
            ("13", "14", "end_time", "s’acaba a les 13:30"),
            ("23", "", "start_time", "s’acaba a les 13:30"),
        ] {
            let typed = [("title", "Visita"), ("start_time", from), ("end_time", to)];
            let page = alfa.post(&parts, &typed).await.expect(422);
            let told = page.texts(&format!("#{field}-error")).concat();
            assert!(told.contains(said), "{from} {told} {}", page.text());
            assert_eq!(page.attributes("#start_time", "value"), [from]);
        }
        let typed = [
            ("title", "Visita"),
            ("start_time", "10"),
            ("end_time", "13.30"),
        ];
        alfa.post(&parts, &typed).await.expect(303);
        let page = alfa.get(&parts).await.expect(200);
        let one = page.attributes("tbody th a", "href").remove(0);
        let later = [
            ("title", "Visita"),
            ("start_time", "12"),
            ("end_time", "15"),
            ("version", "1"),
        ];
        alfa.post(&one, &later).await.expect(422);
        // With its day written or without, it stands on the only one.
        let dated = [
            ("title", "Rebuda"),
            ("starts_on", "6/5/2027"),
            ("start_time", "10"),
            ("end_time", "10.30"),
        ];
        alfa.post(&parts, &dated).await.expect(303);
        let page = alfa.get(&parts).await.expect(200);
        assert_eq!(page.texts("table").len(), 1);
    }
);

story!(
    a_part_for_getting_acquainted_opens_the_activity_for_it_and_leads_there,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (id, to) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let room = format!("/a/{id}/acquaintance");
        let link = format!("a[href='{room}']");
        let off = "no és per conèixer-se";
        assert!(alfa.get(&room).await.expect(200).says(off));
        let part = [("kind", "acquaintance"), ("title", "Ens coneixem")];
        let parts = format!("/a/{id}/parts");
        alfa.post(&parts, &part).await.expect(303);
        app.catch_up().await;
        assert!(!alfa.get(&room).await.expect(200).says(off));
        for page in [&to, &parts] {
            assert_eq!(alfa.get(page).await.expect(200).texts(&link).len(), 1);
        }
        // Whoever does not take part is not led where they may not go.
        let public = app.visitor().get(&to).await.expect(200);
        assert!(public.says("Ens coneixem") && public.texts(&link).is_empty());
        alfa.post(&format!("{room}/close"), &[]).await.expect(303);
        assert!(alfa.get(&room).await.expect(200).says(off));
    }
);

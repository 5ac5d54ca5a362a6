//! Stories of days that are to come, of sessions that are none, and of what a certificate says.

use ordit_testkit::{Answer, story};

use super::{
    path,
    tests::{correct, person, register},
};
use crate::{
    agenda::tests::{co_organise, set},
    world::{MODULES, activity, world},
};

story!(
    a_certificate_of_a_training_says_its_hours_and_who_accredits_it,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let mut training = crate::activities::tests::DAY_EVENT.to_vec();
        training[0].1 = "Formació de compres";
        training[1].1 = "training";
        training[3].1 = "22/11/2026";
        training.extend([
            ("hours", "12"),
            ("accredited_by", "l’EAPC"),
            ("certificate", "Certificat d’aprofitament"),
        ]);
        let (id, _) = crate::activities::tests::written(&app, &alfa, "alfa", &training).await;
        let list = path(id);
        let arrived = [
            ("name", "Maria Pla"),
            ("organisation", "Ajuntament de Salt"),
            ("mode", "in_person"),
        ];
        alfa.post(&format!("{list}/people"), &arrived)
            .await
            .expect(303);
        let certificates = format!("{list}/certificates");
        let page = alfa.get(&certificates).await.expect(200);
        assert!(
            page.says("Certifiquem que Maria Pla (Ajuntament de Salt) ha participat a:"),
            "{}",
            page.text()
        );
        assert!(
            page.says("Formació de 12 hores. Acreditada per l’EAPC."),
            "{}",
            page.text()
        );
        assert_eq!(page.texts("article h2"), ["Certificat d’aprofitament"]);
        // What nobody accredits says so little.
        let none = [
            ("version", "1"),
            ("accredited_by", ""),
            ("was-accredited_by", "l’EAPC"),
        ];
        alfa.post(&format!("/a/{id}/edit"), &none).await.expect(303);
        let page = alfa.get(&certificates).await.expect(200);
        assert!(page.says("Formació de 12 hores.") && !page.says("Acreditada"));
    }
);

story!(
    nobody_came_on_a_day_that_is_still_to_come_or_that_is_none,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Jornada", "2026-11-22").await;
        set(&app, id, "activities", "ends_on", "2026-11-23").await;
        register(&app, id, "Maria Pla", "maria@salt.cat", "confirmed").await;
        let alfa = app.coordinator_of(world.alfa).await;
        let list = path(id);
        let people = format!("{list}/people");
        let on = |day| [("name", "Jon Etxe"), ("session", day)];
        for (day, why) in [
            ("2026-11-23", "Encara no és el dia"),
            ("2026-12-25", "cap sessió"),
        ] {
            let refused = alfa.post(&people, &on(day)).await.expect(422);
            assert!(refused.says(why), "{day}: {}", refused.text());
        }
        let pasted = [
            ("text", "Jon Etxe"),
            ("confirm", "1"),
            ("session", "2026-11-23"),
        ];
        alfa.post(&format!("{list}/paste"), &pasted)
            .await
            .expect(422);
        let tomorrow = alfa
            .get(&format!("{list}?session=2026-11-23"))
            .await
            .expect(200);
        let shown = |page: &Answer| {
            (
                page.texts("#early").len(),
                page.attributes("#name", "name").len(),
            )
        };
        assert_eq!(shown(&tomorrow), (1, 0));
        assert_eq!(shown(&alfa.get(&list).await.expect(200)), (0, 1));
        // Whoever registered stands on the list before, for the sheet and the badges.
        alfa.post(&format!("{list}/registered"), &[])
            .await
            .expect(303);
        let mark = format!("{list}/people/{}/mark", person(&app, "Maria Pla").await);
        let came = |day| [("came", "1"), ("session", day)];
        alfa.post(&mark, &came("2026-11-23")).await.expect(422);
        alfa.post(&mark, &came("2026-11-22")).await.expect(303);
        assert!(alfa.get(&list).await.says("Ha vingut 1 persona"));
    }
);

story!(
    whoever_came_to_a_part_of_a_training_is_certified_the_hours_of_it,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let mut training = crate::activities::tests::DAY_EVENT.to_vec();
        training[1].1 = "training";
        training[3].1 = "21/11/2026";
        training.extend([("ends_on", "22/11/2026"), ("hours", "6")]);
        let (id, _) = crate::activities::tests::written(&app, &alfa, "alfa", &training).await;
        let list = path(id);
        let arrived = [("name", "Maria Pla"), ("session", "2026-11-22")];
        alfa.post(&format!("{list}/people"), &arrived)
            .await
            .expect(303);
        let certificates = format!("{list}/certificates");
        let page = alfa.get(&certificates).await.expect(200);
        assert!(page.says("1 de 2 sessions") && page.says("Formació de 6 hores."));
        assert!(!page.says("N’ha fet"), "{}", page.text());
        let parts = [("21/11/2026", "10", "14"), ("22/11/2026", "10", "12")];
        for (day, from, to) in parts {
            let part = [
                ("title", "Taller"),
                ("starts_on", day),
                ("start_time", from),
                ("end_time", to),
            ];
            alfa.post(&format!("/a/{id}/parts"), &part)
                .await
                .expect(303);
        }
        let page = alfa.get(&certificates).await.expect(200);
        assert!(page.says("N’ha fet 2 hores."), "{}", page.text());
    }
);

story!(
    each_of_several_days_has_its_count_and_paper_is_for_those_in_the_room,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Trobada", "2026-11-21").await;
        set(&app, id, "activities", "ends_on", "2026-11-22").await;
        co_organise(&app, id, world.beta).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let list = path(id);
        register(&app, id, "Ona Far", "ona@salt.cat", "confirmed").await;
        register(&app, id, "Pau Prop", "pau@salt.cat", "confirmed").await;
        correct(&app, "Ona Far", ("mode", "online")).await;
        alfa.post(&format!("{list}/registered"), &[])
            .await
            .expect(303);
        let arrived = [("name", "Maria Pla"), ("session", "2026-11-21")];
        alfa.post(&format!("{list}/people"), &arrived)
            .await
            .expect(303);
        let first = alfa.get(&format!("{list}?session=2026-11-21")).await;
        assert!(first.expect(200).says("Aquest dia ha vingut una persona"));
        // It opens on the day that it is.
        let second = alfa.get(&list).await.expect(200);
        assert!(
            second.says("Aquest dia encara no ha vingut ningú")
                && second.says("En tots els dies: Ha vingut 1 persona, de 3 a la llista"),
            "{}",
            second.text()
        );
        let sheet = alfa.get(&format!("{list}/sheet")).await.expect(200);
        assert_eq!(
            sheet.texts("article tbody th"),
            ["Maria Pla", "Pau Prop"],
            "whoever comes from afar cannot sign"
        );
        assert!(
            sheet.texts("article")[0].contains("Alfa · Beta"),
            "{}",
            sheet.text()
        );
    }
);

story!(
    who_came_before_their_place_was_sure_keeps_what_they_said_of_themselves,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Jornada", "2026-11-22").await;
        register(&app, id, "Maria Pla", "maria@salt.cat", "offered").await;
        let alfa = app.coordinator_of(world.alfa).await;
        let list = path(id);
        let arrived = [
            ("name", "Maria Pla"),
            ("organisation", "Ajuntament de Salt"),
        ];
        alfa.post(&format!("{list}/people"), &arrived)
            .await
            .expect(303);
        let unstated = alfa.get(&list).await.expect(200);
        assert_eq!(unstated.texts("table td")[..2], ["1", "0"]);
        correct(&app, "Maria Pla", ("state", "confirmed")).await;
        alfa.post(&format!("{list}/registered"), &[])
            .await
            .expect(303);
        let stated = alfa.get(&list).await.expect(200);
        assert_eq!(
            stated.texts("table td")[..2],
            ["1", "1"],
            "one, and a woman"
        );
        assert!(stated.says("de 1 a la llista"));
    }
);

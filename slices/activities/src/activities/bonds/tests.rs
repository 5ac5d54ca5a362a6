//! Stories of what belongs together: meetings in parallel, programmes counted as one, assemblies.

use ordit_testkit::story;

use crate::{
    activities::tests::{DAY_EVENT, written},
    world::{MODULES, world},
};

fn of_kind<'a>(name: &'a str, kind: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut form = DAY_EVENT.to_vec();
    form[0].1 = name;
    form[1].1 = kind;
    form
}

story!(
    a_technical_meeting_is_made_beside_that_of_officers_and_both_show_what_they_share,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let form = of_kind("Trobada de càrrecs", "officers_meeting");
        let (id, to) = written(&app, &alfa, "alfa", &form).await;
        let ask = format!("/a/{id}/parallel");
        let page = alfa.get(&ask).await.expect(200);
        let key = page.attributes("input[name=key]", "value").remove(0);
        let second = [
            ("key", key.as_str()),
            ("name", "Trobada d’equips tècnics"),
            ("shared", "Dinar de tothom"),
        ];
        let beta = app.coordinator_of(world.beta).await;
        beta.post(&ask, &second).await.expect(403);
        let made = alfa.post(&ask, &second).await.expect(303);
        let other = made.location().expect("its page");
        let again = alfa.post(&ask, &second).await.expect(303);
        assert_eq!(again.location().as_ref(), Some(&other));
        app.catch_up().await;
        for (here, there) in [
            (&to, "Trobada d’equips tècnics"),
            (&other, "Trobada de càrrecs"),
        ] {
            let page = app.visitor().get(here).await.expect(200);
            assert_eq!(page.texts("#beside h3"), [there], "{}", page.text());
            assert_eq!(page.texts("ol.timeline li strong"), ["Dinar de tothom"]);
            assert!(page.says("6 de maig del 2027, de 10:00 a 13:30 h"));
            assert!(page.says("Salt"));
        }
        // A day event has no meeting in parallel.
        let (day, _) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        alfa.get(&format!("/a/{day}/parallel")).await.expect(404);
    }
);

story!(
    a_meeting_invites_by_office_the_members_of_its_network,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let form = of_kind("Trobada de càrrecs", "officers_meeting");
        let (_, to) = written(&app, &alfa, "alfa", &form).await;
        let page = alfa.get(&to).await.expect(200);
        let href = page.attributes("#invite", "href").remove(0);
        assert!(href.starts_with("/n/alfa/messages/new?"), "{href}");
        assert!(href.contains("role=elected_officer") && href.contains("from=people"));
        let message = alfa.get(&href).await.expect(200);
        assert!(message.says("Càrrec electe"), "{}", message.text());
        assert!(app.visitor().get(&to).await.texts("#invite").is_empty());
        let form = of_kind("Trobada tècnica", "technical_meeting");
        let (_, to) = written(&app, &alfa, "alfa", &form).await;
        let page = alfa.get(&to).await.expect(200);
        assert!(page.attributes("#invite", "href")[0].contains("role=technician"));
    }
);

story!(
    a_programme_of_trainings_lists_its_sessions_and_counts_as_one,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let form = of_kind("Programa de cessió d’ús", "training");
        let (programme, to) = written(&app, &alfa, "alfa", &form).await;
        let (one, first) = written(&app, &alfa, "alfa", &of_kind("Sessió 1", "training")).await;
        let (two, _) = written(&app, &alfa, "alfa", &of_kind("Sessió 2", "training")).await;
        let limit = [("kind", "training"), ("most", "2")];
        alfa.post("/n/alfa/plan", &limit).await.expect(303);
        let path = format!("/a/{programme}/together");
        for session in [one, two] {
            let id = session.to_string();
            let tied = [("other", id.as_str()), ("bond", "session")];
            alfa.post(&path, &tied).await.expect(303);
        }
        app.catch_up().await;
        let page = app.visitor().get(&to).await.expect(200);
        assert_eq!(page.texts("#sessions h3"), ["Sessió 1", "Sessió 2"]);
        let page = app.visitor().get(&first).await.expect(200);
        assert!(page.texts("#programme-of")[0].contains("Programa de cessió d’ús"));
        let plan = "/n/alfa/plan?year=2027";
        let page = app.visitor().get(plan).await.expect(200);
        assert_eq!(page.texts("#limits dd")[0].trim(), "1 de 2");
        assert!(page.says("1 activitat compta"), "{}", page.text());
        let agenda = app.visitor().get("/n/alfa/agenda?month=2027-05").await;
        let agenda = agenda.expect(200);
        assert!(agenda.texts(".toolbar p")[0].starts_with('1'));
        // What can be chosen counts as the whole does: each value holds one.
        let counts = agenda.texts("fieldset .num");
        assert!(
            counts.len() > 1 && counts.iter().all(|own| own == "1"),
            "{counts:?}"
        );
        // A session of one programme is not that of another, nor a programme itself.
        let id = programme.to_string();
        let circle = [("other", id.as_str()), ("bond", "session")];
        let refused = alfa.post(&format!("/a/{one}/together"), &circle).await;
        assert!(refused.expect(422).says("Un programa no pot ser"));
        let beta = app.coordinator_of(world.beta).await;
        beta.post(&path, &circle).await.expect(403);
        alfa.post(&format!("{path}/{two}/part"), &[])
            .await
            .expect(303);
        app.catch_up().await;
        let page = app.visitor().get(plan).await.expect(200);
        assert!(page.texts("#limits dd")[0].contains("2 de 2"));
    }
);

story!(
    an_event_beside_an_assembly_keeps_places_for_other_administrations,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (assembly, _) = written(&app, &alfa, "alfa", &of_kind("Assemblea", "meeting")).await;
        let mut form = DAY_EVENT.to_vec();
        form.push(("other_administrations", "5"));
        let (id, to) = written(&app, &alfa, "alfa", &form).await;
        let other = assembly.to_string();
        let tied = [("other", other.as_str()), ("bond", "beside")];
        alfa.post(&format!("/a/{id}/together"), &tied)
            .await
            .expect(303);
        app.catch_up().await;
        let page = app.visitor().get(&to).await.expect(200);
        assert_eq!(page.texts("#beside h3"), ["Assemblea"]);
        assert!(
            page.says("Places per a altres administracions"),
            "{}",
            page.text()
        );
        // Whoever opens registration finds the places kept already.
        let settings = alfa.get(&format!("/a/{id}/registration/settings")).await;
        let settings = settings.expect(200);
        assert_eq!(settings.attributes("input[name=reserved]", "value"), ["5"]);
        // Somebody else's assembly is tied to by nobody but them.
        let beta = app.coordinator_of(world.beta).await;
        let (theirs, _) = written(&app, &beta, "beta", &of_kind("D’altri", "meeting")).await;
        let theirs = theirs.to_string();
        let tied = [("other", theirs.as_str()), ("bond", "beside")];
        alfa.post(&format!("/a/{id}/together"), &tied)
            .await
            .expect(403);
    }
);

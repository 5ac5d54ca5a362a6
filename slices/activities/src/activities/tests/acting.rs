//! Who writes activities, and what becomes of them.

use ordit_kernel::{Reach, Role};
use ordit_testkit::story;

use super::{DAY_EVENT, accept_all, at, column, written};
use crate::world::{MODULES, world};

story!(
    an_activity_is_written_in_a_form_and_read_on_its_page,
    MODULES,
    |app| {
        let world = world(&app).await;
        let person = app.coordinator_of(world.alfa).await;
        let kinds = person.get("/n/alfa/activities/new").await.expect(200);
        assert!(
            kinds
                .attributes("main a", "href")
                .iter()
                .any(|href| href.ends_with("kind=training"))
        );
        let form = person
            .get("/n/alfa/activities/new?kind=training")
            .await
            .expect(200);
        assert_eq!(form.texts("label[for=hours]").len(), 1);
        let form = person
            .get("/n/alfa/activities/new?kind=day_event")
            .await
            .expect(200);
        assert!(form.texts("label[for=hours]").is_empty());
        let (id, to) = written(&app, &person, "alfa", &DAY_EVENT).await;
        assert_eq!(
            column(&app, id, "start_time").await.as_deref(),
            Some("10:00")
        );
        assert_eq!(
            column(&app, id, "standing").await.as_deref(),
            Some("announced")
        );
        let page = app.visitor().get(&to).await.expect(200);
        assert!(
            page.says("6 de maig del 2027, de 10:00 a 13:30 h"),
            "{}",
            page.text()
        );
        assert!(page.says("Salt") && page.says("Alfa"), "{}", page.text());
        assert!(page.text().contains("2027-05-06T10:00:00+02:00"));
        assert!(!page.says("Edita"));
        assert!(person.get(&to).await.says("Edita"));
    }
);

story!(a_form_sent_twice_is_one_activity, MODULES, |app| {
    let world = world(&app).await;
    let person = app.coordinator_of(world.alfa).await;
    let key = app.site.effects.id().to_string();
    let form: Vec<(&str, &str)> = DAY_EVENT
        .into_iter()
        .chain([("key", key.as_str())])
        .collect();
    let (one, _) = written(&app, &person, "alfa", &form).await;
    let (two, _) = written(&app, &person, "alfa", &form).await;
    assert_eq!(one, two);
    let (three, _) = written(&app, &person, "alfa", &DAY_EVENT).await;
    let again = [("key", "x")];
    let other: Vec<(&str, &str)> = DAY_EVENT.into_iter().chain(again).collect();
    let (four, _) = written(&app, &person, "alfa", &other).await;
    assert_eq!((three, four), (one, one));
});

story!(
    what_cannot_be_is_told_and_what_was_typed_stays,
    MODULES,
    |app| {
        let world = world(&app).await;
        let person = app.coordinator_of(world.alfa).await;
        for (field, value, said) in [
            ("ends_on", "5/5/2027", "Acaba abans de començar."),
            ("end_time", "9", "L’hora d’acabar és abans"),
            ("start_time", "tarda", "«tarda» no és una hora"),
            ("co_organisers", "Ningú", "No trobem «Ningú»"),
        ] {
            let mut form = DAY_EVENT.to_vec();
            form.retain(|(key, _)| *key != field);
            form.push((field, value));
            let page = person
                .post("/n/alfa/activities/new", &form)
                .await
                .expect(422);
            assert!(page.says(said), "{}", page.text());
            let kept = page.attributes(&format!("input[name={field}]"), "value");
            assert_eq!(kept, [value]);
        }
    }
);

story!(
    who_takes_part_writes_for_the_organisation_they_act_for,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = Reach::Organisation(world.salt);
        let person = app.someone(Role::Technician, salt).await;
        let (id, to) = written(&app, &person, "alfa", &DAY_EVENT).await;
        let page = person.get(&to).await.expect(200);
        assert!(page.says("Ajuntament de Salt"), "{}", page.text());
        let edit = format!("/a/{id}/edit");
        person.get(&edit).await.expect(200);
        let other = app
            .someone(Role::Technician, Reach::Organisation(world.irun))
            .await;
        other.get("/n/alfa/activities/new").await.expect(403);
        other.get(&edit).await.expect(403);
        let version = [("version", "1"), ("name", "Una altra")];
        other.post(&edit, &version).await.expect(403);
        let change = [
            ("version", "1"),
            ("name", "Jornada d’habitatge"),
            ("was-name", "Jornada d’energia"),
        ];
        person.post(&edit, &change).await.expect(303);
        app.catch_up().await;
        assert!(app.visitor().get(&to).await.says("Jornada d’habitatge"));
        let page = app.visitor().get(&to).await;
        assert!(page.says("Ajuntament de Salt"), "{}", page.text());
        app.coordinator_of(world.beta)
            .await
            .get(&edit)
            .await
            .expect(403);
    }
);

story!(
    networks_that_hold_it_together_both_change_it,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let mut form = DAY_EVENT.to_vec();
        form.push(("co_organisers", "beta; Ajuntament de Celrà"));
        let (id, to) = written(&app, &alfa, "alfa", &form).await;
        let beta = app.coordinator_of(world.beta).await;
        accept_all(&app, &beta).await;
        let page = app.visitor().get(&to).await.expect(200);
        for name in ["Alfa", "Beta", "Ajuntament de Celrà"] {
            assert!(
                page.texts("main h3 a").contains(&name.to_owned()),
                "{}",
                page.text()
            );
        }
        let change = [("version", "2"), ("venue", "Ateneu"), ("was-venue", "")];
        beta.post(&format!("/a/{id}/edit"), &change)
            .await
            .expect(303);
        app.catch_up().await;
        assert!(app.visitor().get(&to).await.says("Ateneu, Salt"));
        let page = app.visitor().get(&to).await;
        assert!(page.texts("main h3 a").contains(&"Beta".to_owned()));
        let history = alfa.get(&format!("/a/{id}/history")).await.expect(200);
        assert!(history.says("Ateneu"), "{}", history.text());
    }
);

story!(
    what_is_only_for_those_who_hold_it_is_hidden_from_others,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let mut form = DAY_EVENT.to_vec();
        form.retain(|(key, _)| *key != "audience");
        form.push(("audience", "network"));
        let (id, to) = written(&app, &alfa, "alfa", &form).await;
        app.visitor().get(&to).await.expect(404);
        let beta = app.coordinator_of(world.beta).await;
        beta.get(&to).await.expect(404);
        beta.get(&format!("/a/{id}/edit")).await.expect(404);
        let salt = app
            .someone(Role::Technician, Reach::Organisation(world.salt))
            .await;
        salt.get(&to).await.expect(200);
        let more = [
            ("version", "1"),
            ("co_organisers", "Beta"),
            ("was-co_organisers", ""),
        ];
        alfa.post(&format!("/a/{id}/edit"), &more).await.expect(303);
        app.catch_up().await;
        // Whoever is invited reads what it is, and nobody else does.
        beta.get(&to).await.expect(404);
        let irun = app
            .someone(Role::Technician, Reach::Organisation(world.irun))
            .await;
        let page = irun.get("/activities/invitations").await.expect(200);
        assert!(!page.says("Jornada d’energia"), "{}", page.text());
        accept_all(&app, &beta).await;
        beta.get(&to).await.expect(200);
    }
);

story!(
    an_activity_is_cancelled_with_its_reason_and_is_on_again,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (id, to) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let cancel = format!("/a/{id}/cancel");
        assert!(alfa.get(&cancel).await.expect(200).says("es pot desfer"));
        alfa.post(&cancel, &[("reason", " ")]).await.expect(422);
        alfa.post(&cancel, &[("reason", "Pluja forta")])
            .await
            .expect(303);
        app.catch_up().await;
        let page = app.visitor().get(&to).await.expect(200);
        assert!(page.says("Cancel·lada. Pluja forta"), "{}", page.text());
        assert_eq!(
            column(&app, id, "standing").await.as_deref(),
            Some("cancelled")
        );
        alfa.post(&format!("/a/{id}/uncancel"), &[])
            .await
            .expect(303);
        app.catch_up().await;
        let page = app.visitor().get(&to).await.expect(200);
        assert!(!page.says("Pluja forta"), "{}", page.text());
        assert_eq!(
            column(&app, id, "standing").await.as_deref(),
            Some("announced")
        );
    }
);

story!(an_activity_is_put_away_and_brought_back, MODULES, |app| {
    let world = world(&app).await;
    let alfa = app.coordinator_of(world.alfa).await;
    let (id, to) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
    let page = format!("/a/{id}/archive");
    alfa.get(&page).await.expect(200);
    alfa.post(&page, &[]).await.expect(303);
    app.catch_up().await;
    assert!(alfa.get(&to).await.expect(200).says("està arxivada"));
    let change = [("version", "2"), ("venue", "Ateneu")];
    alfa.post(&format!("/a/{id}/edit"), &change)
        .await
        .expect(409);
    alfa.post(&format!("/a/{id}/unarchive"), &[])
        .await
        .expect(303);
    app.catch_up().await;
    assert!(!alfa.get(&to).await.expect(200).says("està arxivada"));
});

story!(
    a_date_that_cannot_be_is_refused_at_its_field,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let day = |changes: &[(&'static str, &'static str)]| {
            let mut form = DAY_EVENT.to_vec();
            form.retain(|(key, _)| changes.iter().all(|(changed, _)| changed != key));
            form.extend(changes);
            form
        };
        for (changes, field, said) in [
            (vec![("starts_on", "31/2/2027")], "starts_on", "no existeix"),
            (
                vec![("starts_on", "1/1/1000")],
                "starts_on",
                "entre el 1990",
            ),
            (
                vec![("ends_on", "1/1/0999")],
                "ends_on",
                "entre el 1990 i el 2100",
            ),
            (
                vec![("ends_on", "31/12/2060")],
                "ends_on",
                "més de tres anys",
            ),
            (
                vec![
                    ("starts_on", "28/3/2027"),
                    ("start_time", "2.30"),
                    ("end_time", "3.30"),
                ],
                "start_time",
                "no existeix",
            ),
            (vec![("standing", "held")], "standing", "Encara no"),
        ] {
            let form = day(&changes);
            let page = alfa.post("/n/alfa/activities/new", &form).await.expect(422);
            let told = page.texts(&format!("#{field}-error")).concat();
            assert!(told.contains(said), "{field}: {told} {}", page.text());
        }
        // What is missing because it could not be read is not said to be missing.
        let form = day(&[("starts_on", "31/2/2027"), ("ends_on", "8/5/2027")]);
        let page = alfa.post("/n/alfa/activities/new", &form).await.expect(422);
        assert_eq!(page.texts("#errors li").len(), 1, "{}", page.text());
        assert!(!page.says("Falta la data d’inici"));
        // Where one looks what is near, one goes on there.
        let page = alfa
            .get("/n/alfa/activities/new?kind=day_event")
            .await
            .expect(200);
        let to = page.attributes("button[name=look]", "formaction");
        assert_eq!(to, ["/n/alfa/activities/new#near"]);
        assert_eq!(page.attributes("#near", "tabindex"), ["-1"]);
    }
);

story!(
    one_form_sent_several_times_at_once_is_one_activity,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let key = app.site.effects.id().to_string();
        let form = [&DAY_EVENT[..], &[("key", key.as_str())]].concat();
        let path = "/n/alfa/activities/new";
        let send = || alfa.post(path, &form);
        let (one, two, three) = tokio::join!(send(), send(), send());
        app.catch_up().await;
        let (one, _) = at(&app, one.expect(303)).await;
        let (two, _) = at(&app, two.expect(303)).await;
        let (three, _) = at(&app, three.expect(303)).await;
        assert_eq!((one, one), (two, three));
        let key = app.site.effects.id().to_string();
        let copy = [("name", "Una altra"), ("day", "6/5/2028"), ("key", &*key)];
        let path = format!("/a/{one}/copy");
        let send = || alfa.post(&path, &copy);
        let (two, three) = tokio::join!(send(), send());
        app.catch_up().await;
        let (two, _) = at(&app, two.expect(303)).await;
        let (three, _) = at(&app, three.expect(303)).await;
        assert_eq!(two, three);
    }
);

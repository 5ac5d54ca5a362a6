//! Stories of those who organise.

use ordit_kernel::{Reach, Role};
use ordit_testkit::story;

use super::*;

story!(
    the_organisers_approve_offer_and_cancel_and_others_see_nothing,
    MODULES,
    |app| {
        let (world, id) = open(&app, 1).await;
        let slug = slug(&app, id).await;
        let person = app.coordinator_of(world.alfa).await;
        let settings = with(&with(SETTINGS, "version", "1"), "asks_approval", "yes");
        let path = format!("/a/{id}/registration/settings");
        person.post(&path, &settings).await.expect(303);
        register(&app, &slug, "Ada Puig", "ada@salt.example").await;
        register(&app, &slug, "Bet Coll", "bet@irun.example").await;
        register(&app, &slug, "Cal Roca", "cal@irun.example").await;
        assert_eq!(states(&app).await, ["pending", "pending", "pending"]);
        let waiting = person.get("/n/alfa/registrations").await.expect(200);
        assert!(waiting.says("3 per aprovar"), "{}", waiting.text());

        let list = format!("/a/{id}/registrations");
        let page = person.get(&list).await.expect(200);
        assert!(page.says("Ada Puig") && page.says("ada@salt.example"));
        for _ in 0..3 {
            decide(&app, &person, id, ("pending", "approve")).await;
        }
        assert_eq!(states(&app).await, ["confirmed", "waiting", "waiting"]);
        decide(&app, &person, id, ("confirmed", "cancel")).await;
        assert_eq!(states(&app).await, ["cancelled", "offered", "waiting"]);
        let page = person
            .get(&format!("{list}?state=waiting"))
            .await
            .expect(200);
        assert!(page.says("Cal Roca") && !page.says("Bet Coll"));
        let looked = query(app.db().read(), "SELECT number FROM access_log", []).await;
        assert_eq!(looked.expect("an answer").len(), 2, "every look is noted");

        for path in [&list, &path] {
            app.visitor().get(path).await.expect(303);
            let other = app.coordinator_of(world.beta).await;
            other.get(path).await.expect(403);
        }
    }
);

story!(
    more_places_are_given_to_those_who_wait_in_their_order,
    MODULES,
    |app| {
        let (_, id) = open(&app, 1).await;
        let slug = slug(&app, id).await;
        for name in ["ada", "bet", "cal", "dol"] {
            register(&app, &slug, name, &format!("{name}@salt.example")).await;
        }
        assert_eq!(
            states(&app).await,
            ["confirmed", "waiting", "waiting", "waiting"]
        );
        let sql = "UPDATE activities SET capacity = $1 WHERE entry_id = $2";
        work(&app).await;
        set(&app, sql, 3, id).await;
        work(&app).await;
        assert_eq!(
            states(&app).await,
            ["confirmed", "offered", "offered", "waiting"]
        );
    }
);

story!(
    places_that_cannot_be_are_refused_and_whoever_has_one_keeps_it,
    MODULES,
    |app| {
        let (world, id) = open(&app, 3).await;
        let slug = slug(&app, id).await;
        for name in ["ada", "bet"] {
            register(&app, &slug, name, &format!("{name}@salt.example")).await;
        }
        let person = app.coordinator_of(world.alfa).await;
        let path = format!("/a/{id}/registration/settings");
        let settings = with(SETTINGS, "version", "1");
        for (field, number) in [
            ("reserved", "4"),
            ("in_person", "4"),
            ("answer_hours", "0"),
            ("most_of_organisation", "0"),
        ] {
            let page = person.post(&path, &with(&settings, field, number)).await;
            let page = page.expect(422);
            assert_eq!(page.attributes("#errors a", "href"), [format!("#{field}")]);
            assert_eq!(page.attributes(&format!("#{field}"), "value"), [number]);
        }
        let fewer = with(&settings, "in_person", "1");
        person.post(&path, &fewer).await.expect(303);
        let page = person.get(&path).await.expect(200);
        assert!(
            page.says("Una persona té plaça per damunt"),
            "{}",
            page.text()
        );
        assert_eq!(states(&app).await, ["confirmed", "confirmed"]);
        register(&app, &slug, "cal", "cal@salt.example").await;
        assert_eq!(states(&app).await, ["confirmed", "confirmed", "waiting"]);
    }
);

story!(
    an_organisation_registers_several_at_once_and_not_more_than_its_share,
    MODULES,
    |app| {
        let (world, id) = open(&app, 10).await;
        let person = app.coordinator_of(world.alfa).await;
        let settings = with(&with(SETTINGS, "version", "1"), "most_of_organisation", "2");
        let path = format!("/a/{id}/registration/settings");
        person.post(&path, &settings).await.expect(303);
        let member = app
            .someone(Role::Technician, Reach::Organisation(world.salt))
            .await;
        let group = format!("/a/{id}/registration/group");
        let page = member.get(&group).await.expect(200);
        assert!(page.says("Ajuntament de Salt"), "{}", page.text());
        let three = [
            ("name-1", "Ada Puig"),
            ("address-1", "ada@salt.example"),
            ("mode-1", "in_person"),
            ("name-2", "Bet Coll"),
            ("address-2", ""),
            ("mode-2", "online"),
            ("name-5", "Cal Roca"),
            ("mode-5", "online"),
        ];
        let refused = with(&three, "mode-5", "");
        let page = member.post(&group, &refused).await.expect(422);
        assert_eq!(page.attributes("#errors a", "href"), ["#mode-5"]);
        let twice = with(&three, "address-2", "ADA@salt.example");
        let page = member.post(&group, &twice).await.expect(422);
        assert_eq!(page.attributes("#errors a", "href"), ["#address-2"]);
        member.post(&group, &three).await.expect(303);
        assert_eq!(states(&app).await, ["confirmed", "confirmed", "waiting"]);
        assert_eq!(mails(&app, "ada@salt.example").await.len(), 1);
        let page = member.post(&group, &three).await.expect(422);
        assert_eq!(page.attributes("#errors a", "href"), ["#address-1"]);
        assert_eq!(states(&app).await.len(), 3, "all of them or nobody");
        let other = app
            .someone(Role::Technician, Reach::Organisation(world.celra))
            .await;
        let one = [("name-1", "Eva Font"), ("mode-1", "online")];
        other.post(&group, &one).await.expect(303);
        assert_eq!(states(&app).await[3], "confirmed", "another organisation");
        // Whoever writes the name of the council by hand comes for the same one.
        register(&app, &slug(&app, id).await, "Dol Mas", "dol@salt.example").await;
        assert_eq!(states(&app).await[4], "waiting");
    }
);

story!(
    what_was_answered_is_taken_along_and_who_comes_is_reminded_once,
    MODULES,
    |app| {
        let (world, id) = open(&app, 5).await;
        let slug = slug(&app, id).await;
        let person = app.coordinator_of(world.alfa).await;
        let page = app.visitor().get(&format!("/a/{slug}/register")).await;
        let field = page.attributes("textarea", "name").remove(0);
        let fields = with(ADA, &field, "=vegetariana");
        let path = format!("/a/{slug}/register");
        app.visitor().post(&path, &fields).await.expect(303);
        let link = link(&app, "ada@salt.example").await;
        app.visitor()
            .post(&format!("{link}/confirm"), &[])
            .await
            .expect(303);
        let file = person
            .get(&format!("/a/{id}/registrations/export?format=csv"))
            .await;
        let text = String::from_utf8(file.expect(200).bytes.to_vec()).expect("a text");
        for said in ["Dieta?", "vegetariana", "Ada Puig", "Confirmada"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert!(
            !text.contains("Dona"),
            "counted, never with the name: {text}"
        );
        assert!(
            !text.contains(",=vege") && !text.contains(";=vege"),
            "no formula: {text}"
        );

        let begins = ordit_kernel::Instant(app.site.effects.now().0).plus_seconds(50 * 3600);
        let sql = "UPDATE activities SET first_at = $1 WHERE entry_id = $2";
        set(&app, sql, begins.0, id).await;
        app.clock.advance(24 * 3600);
        for _ in 0..3 {
            work(&app).await;
            app.clock.advance(3 * 3600);
        }
        let told = mails(&app, "ada@salt.example").await;
        let reminders = told
            .iter()
            .filter(|(subject, _)| subject.starts_with("És demà"));
        assert_eq!(reminders.count(), 1, "{told:?}");
    }
);

story!(
    somebody_is_added_by_hand_and_waits_like_all_others,
    MODULES,
    |app| {
        let (world, id) = open(&app, 1).await;
        let person = app.coordinator_of(world.alfa).await;
        let path = format!("/a/{id}/registrations/add");
        person.get(&path).await.expect(200);
        let by_phone = [("name", "Ada Puig"), ("mode", "in_person")];
        person.post(&path, &by_phone).await.expect(303);
        person
            .post(&path, &with(&by_phone, "name", "Bet Coll"))
            .await
            .expect(303);
        let page = person
            .post(&path, &with(&by_phone, "name", ""))
            .await
            .expect(422);
        assert_eq!(page.attributes("#errors a", "href"), ["#name"]);
        assert_eq!(states(&app).await, ["confirmed", "waiting"]);
    }
);

story!(
    those_of_a_list_are_written_to_once_after_a_look,
    MODULES,
    |app| {
        let (world, id) = open(&app, 1).await;
        let slug = slug(&app, id).await;
        for name in ["ada", "bet", "cal"] {
            register(&app, &slug, name, &format!("{name}@salt.example")).await;
        }
        let person = app.coordinator_of(world.alfa).await;
        let path = format!("/a/{id}/registrations/write?state=waiting");
        let page = person.get(&path).await.expect(200);
        let batch = page.attributes("input[name=batch]", "value").remove(0);
        let said = [
            ("batch", &*batch),
            ("subject", "Canvi de sala"),
            ("text", "Serà a dalt."),
        ];
        let page = person
            .post(&path, &with(&said, "text", ""))
            .await
            .expect(422);
        assert_eq!(page.attributes("#errors a", "href"), ["#text"]);
        let page = person.post(&path, &said).await.expect(200);
        assert!(page.texts("#look")[0].contains('2'), "{}", page.text());
        assert_eq!(
            mails(&app, "bet@salt.example").await.len(),
            2,
            "not sent yet"
        );
        for _ in 0..2 {
            person
                .post(&path, &with(&said, "is_sure", "yes"))
                .await
                .expect(303);
        }
        let told = mails(&app, "bet@salt.example").await;
        assert_eq!((told.len(), &*told[2].0), (3, "Canvi de sala"));
        assert!(told[2].1.contains("Serà a dalt."), "{}", told[2].1);
        assert_eq!(
            mails(&app, "ada@salt.example").await.len(),
            2,
            "has a place already"
        );
    }
);

story!(
    the_sheet_of_an_outside_form_is_looked_at_brought_once_and_keeps_its_questions,
    MODULES,
    |app| {
        let (world, id) = open(&app, 2).await;
        let slug = slug(&app, id).await;
        register(&app, &slug, "Ada Puig", "ada@salt.example").await;
        let person = app.coordinator_of(world.alfa).await;
        let path = format!("/a/{id}/registrations/sheet");
        let file = "Marca de temps,Correu electrònic,Nom,Cognoms,Al·lèrgies\n\
                    1/5,ada@salt.example,Ada,Puig,nous\n2/5,bet@irun.example,Bet,Coll,cap\n\
                    3/5,cal@irun.example,Cal,Roca,\n4/5,dol,Dol,Mas,\n";
        let page = person.upload(&path, &[], "form.csv", file.as_bytes()).await;
        let page = page.expect(200);
        assert!(
            page.texts("#counts")[0].starts_with("2 de noves, 1 que ja"),
            "{}",
            page.text()
        );
        assert_eq!(
            states(&app).await.len(),
            1,
            "nothing is written before it was looked at"
        );
        let waits = &page.texts("#waiting")[0];
        assert!(waits.starts_with("De les noves, 1 quedarà"), "{waits}");
        let table = page.attributes("input[name=table]", "value").remove(0);
        let mut fields = vec![("table", &*table), ("is_sure", "yes")];
        let columns = ["nothing", "address", "name", "surname", "question"];
        let names = ["column-0", "column-1", "column-2", "column-3", "column-4"];
        fields.extend(names.into_iter().zip(columns));
        for _ in 0..2 {
            person
                .post(&format!("{path}/take"), &fields)
                .await
                .expect(303);
        }
        assert_eq!(states(&app).await, ["confirmed", "confirmed", "waiting"]);
        assert!(
            mails(&app, "bet@irun.example").await.is_empty(),
            "nobody is mailed unasked"
        );
        let list = person
            .get(&format!("/a/{id}/registrations"))
            .await
            .expect(200);
        for said in ["Al·lèrgies", "nous", "cap", "Bet Coll"] {
            assert!(list.says(said), "{said}");
        }
        let form = app.visitor().get(&format!("/a/{slug}/register")).await;
        assert!(!form.says("Al·lèrgies"), "it was asked elsewhere");
        let page = person.upload(&path, &[], "form.csv", b"").await.expect(422);
        assert_eq!(page.texts("#errors").len(), 1);
    }
);

story!(
    who_wrote_on_an_outside_form_that_they_come_online_comes_online,
    MODULES,
    |app| {
        let (world, id) = open(&app, 25).await;
        let person = app.coordinator_of(world.alfa).await;
        let path = format!("/a/{id}/registrations/sheet");
        let file = "Marca de temps,Correu electrònic,Nom i cognoms,Com vindràs?\n\
                    1/5,ada@salt.example,Ada Puig,Presencial\n\
                    2/5,bet@irun.example,Bet Coll,En línia\n\
                    3/5,cid@irun.example,Cid Roca,Totes dues\n";
        let page = person.upload(&path, &[], "form.csv", file.as_bytes()).await;
        let page = page.expect(200);
        assert_eq!(
            page.attributes("#column-3 option[selected]", "value"),
            ["mode"],
            "{}",
            page.text()
        );
        let rows = page.texts("table tbody tr");
        let row = |name: &str| rows.iter().find(|row| row.contains(name)).expect("a row");
        assert!(row("Ada Puig").contains("Presencial"), "{rows:?}");
        assert!(row("Bet Coll").contains("En línia"), "{rows:?}");
        // Here people come in one way or the other.
        assert!(
            row("Cid Roca").contains("Pregunta-li quina vol"),
            "{rows:?}"
        );
        assert!(page.texts("#waiting").is_empty());
    }
);

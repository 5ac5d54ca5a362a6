//! Giving and ending mandates, changing people, inviting them.

use ordit_kernel::{Acting, Mandate, Reach, Role};
use ordit_testkit::story;

use super::{MODULES, granted, number, rows, sheet, signed_in, somebody, verbs, world};
use crate::mandates::{
    Failed,
    acts::{self, Grant},
    store,
};

story!(
    a_mandate_that_ends_takes_its_rights_at_once_and_can_be_resumed,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = Reach::Organisation(world.salt);
        let (ada, technician) = signed_in(
            &app,
            "Ada Ribas",
            "ada@salt.example",
            Role::Technician,
            salt,
        )
        .await;
        let add = format!("/o/{}/people/new", world.salt);
        technician.get(&add).await.expect(200);
        let page = sheet(&app, ada).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let end = alfa
            .get(&page)
            .await
            .expect(200)
            .attributes("a[href$='/end']", "href")
            .remove(0);
        assert!(alfa.get(&end).await.expect(200).says("Ajuntament de Salt"));
        alfa.post(&end, &[]).await.expect(303);
        technician.get(&add).await.expect(403);
        technician
            .post(&format!("/o/{}/people", world.salt), &[("name", "X")])
            .await
            .expect(403);
        let again = alfa.post(&end, &[]).await.expect(422);
        assert!(again.says("ja s’havia acabat"), "{}", again.text());
        let list = alfa.get("/n/alfa/people").await.expect(200);
        assert!(
            !list.text().contains("Ada Ribas"),
            "she is nothing there now"
        );
        let list = alfa.get("/n/alfa/people?standing=ended").await.expect(200);
        assert!(list.says("Ada Ribas") && list.says("Acabat"));
        let resume = alfa
            .get(&page)
            .await
            .expect(200)
            .attributes("form[action$='/resume']", "action");
        alfa.post(&resume[0], &[]).await.expect(303);
        technician.get(&add).await.expect(200);
        let told = verbs(&app, ada).await;
        let mandates: Vec<&str> = told
            .iter()
            .filter_map(|verb| verb.strip_prefix("members.mandate."))
            .collect();
        assert_eq!(mandates, ["granted", "ended", "resumed"]);
    }
);

story!(
    who_speaks_for_an_organisation_gives_roles_in_it_and_no_more,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = Reach::Organisation(world.salt);
        let (own, technician) = signed_in(
            &app,
            "Ada Ribas",
            "ada@salt.example",
            Role::Technician,
            salt,
        )
        .await;
        let path = format!("/o/{}/people", world.salt);
        let new = |role| [("name", "Pol Mas"), ("address", ""), ("role", role)];
        let refused = technician
            .post(&path, &new("elected_officer"))
            .await
            .expect(422);
        assert!(refused.says("no el pots donar"), "{}", refused.text());
        assert_eq!(
            refused.attributes("#name", "value"),
            ["Pol Mas"],
            "what was typed is kept"
        );
        technician.post(&path, &new("substitute")).await.expect(422);
        technician
            .post(&path, &new("facilitator"))
            .await
            .expect(303);
        let elsewhere = format!("/o/{}/people", world.vic);
        technician
            .post(&elsewhere, &new("substitute"))
            .await
            .expect(403);
        let raise = [("organisation", ""), ("role", "expert")];
        let refused = technician
            .post(&format!("/p/{own}/mandates"), &raise)
            .await
            .expect(422);
        assert!(refused.says("Ningú no es dona mandats"));
        // An address lets its owner in under all mandates, so it is not theirs to change.
        let officer = somebody(
            &app,
            "Rut Pi",
            "rut@salt.example",
            Role::ElectedOfficer,
            salt,
        )
        .await;
        technician
            .get(&format!("/p/{officer}/edit"))
            .await
            .expect(422);
        let steal = [
            ("name", "Rut Pi"),
            ("address", "ada2@salt.example"),
            ("version", "1"),
        ];
        technician
            .post(&format!("/p/{officer}/edit"), &steal)
            .await
            .expect(422);
        technician
            .post(&format!("/p/{officer}/invite"), &[])
            .await
            .expect(422);
        let sql = "SELECT COUNT(*) AS number FROM people WHERE address = 'ada2@salt.example'";
        assert_eq!(number(&app, sql).await, 0);
        // What was done stands with the organisation that was acted for.
        let sql = "SELECT COUNT(*) AS number FROM events WHERE for_organisation_id IS NOT NULL \
               AND verb = 'members.mandate.granted'";
        assert_eq!(number(&app, sql).await, 1);
    }
);

story!(
    the_last_who_coordinates_everything_stays_and_two_of_a_kind_do_not_meet,
    MODULES,
    |app| {
        let world = world(&app).await;
        let all = app.coordinator().await;
        let held = rows(
            &app,
            "SELECT id, person_id FROM mandates WHERE role = 'coordination'",
        )
        .await;
        let id = ordit_kernel::Id(held[0].try_get("", "id").expect("an id"));
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        match acts::end(&mut write, id).await {
            Err(Failed::Refused(error)) => assert_eq!(error.key, "mandates-refused-last"),
            other => panic!("{other:?}"),
        }
        drop(write);
        all.get("/networks/new").await.expect(200);
        let salt = Reach::Organisation(world.salt);
        let ada = somebody(
            &app,
            "Ada Ribas",
            "ada@salt.example",
            Role::Technician,
            salt,
        )
        .await;
        match granted(&app, ada, Role::Technician, salt).await {
            Err(Failed::Refused(error)) => assert_eq!(error.key, "mandates-refused-overlap"),
            other => panic!("{other:?}"),
        }
        granted(&app, ada, Role::Expert, salt)
            .await
            .expect("another role");
        let second = granted(&app, ada, Role::Coordination, Reach::Everything)
            .await
            .expect("two");
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        acts::end(&mut write, second)
            .await
            .expect("there is another one");
        write.commit().await.expect("written");
        let open = store::of_people(app.db().read(), &[ada])
            .await
            .expect("mandates");
        let now = app.site.effects.now();
        assert_eq!(open.iter().filter(|held| held.is_open(now)).count(), 2);
    }
);

story!(
    only_who_is_invited_gets_a_mail_and_comes_in,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = Reach::Organisation(world.salt);
        let ada = somebody(
            &app,
            "Ada Ribas",
            "ada@salt.example",
            Role::Technician,
            salt,
        )
        .await;
        let pol = somebody(&app, "Pol Mas", "pol@salt.example", Role::Expert, salt).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let accounts = "SELECT COUNT(*) AS number FROM sign_in_addresses";
        assert_eq!(number(&app, accounts).await, 0);
        let list = alfa.get("/n/alfa/people").await.expect(200);
        let seen = list.attributes("input[name=seen]", "value").remove(0);
        let nobody = alfa
            .post("/n/alfa/people/invite", &[("seen", &seen)])
            .await
            .expect(422);
        assert!(nobody.says("No s’ha triat ningú"));
        let (one, other) = (ada.to_string(), pol.to_string());
        let both = [
            ("seen", seen.as_str()),
            ("id", one.as_str()),
            ("id", other.as_str()),
        ];
        let answer = alfa.post_and_follow("/n/alfa/people/invite", &both).await;
        assert!(answer.says("Surten 2 invitacions"), "{}", answer.text());
        assert_eq!(number(&app, accounts).await, 2);
        assert_eq!(
            number(&app, "SELECT COUNT(*) AS number FROM mails").await,
            2
        );
        let list = alfa.get("/n/alfa/people?account=invited").await.expect(200);
        assert!(list.says("2 persones, 2 mandats"), "{}", list.text());
        // Their address changes, and so does that by which they come in.
        let edit = format!("/p/{ada}/edit");
        let form = alfa.get(&edit).await.expect(200);
        let version = form.attributes("input[name=version]", "value").remove(0);
        let changed = [
            ("name", "Ada Ribas"),
            ("address", "ada.ribas@salt.example"),
            ("phone", ""),
            ("language", "es"),
            ("version", version.as_str()),
        ];
        alfa.post(&edit, &changed).await.expect(303);
        let sql = "SELECT COUNT(*) AS number FROM sign_in_addresses \
               WHERE folded_address = 'ada.ribas@salt.example'";
        assert_eq!(number(&app, sql).await, 1);
        // The same form again was filled in on another version.
        let late = changed.map(|(key, value)| match key {
            "phone" => (key, "972 1"),
            _ => (key, value),
        });
        let refused = alfa.post(&edit, &late).await.expect(409);
        assert!(
            refused.says("algú altre ho ha canviat"),
            "{}",
            refused.text()
        );
        assert_eq!(refused.attributes("#phone", "value"), ["972 1"]);
    }
);

story!(
    an_invented_person_is_nothing_at_a_real_organisation,
    MODULES,
    |app| {
        let world = world(&app).await;
        let all = app.coordinator().await;
        let network = [
            ("name", "Inventada"),
            ("network_kind", "hubs"),
            ("source", "invented"),
        ];
        all.post("/networks", &network).await.expect(303);
        let invented = app.network("inventada").await;
        let person = [
            ("name", "Mig Somni"),
            ("address", "mig@inventada.example"),
            ("role", "expert"),
        ];
        let page = all.post("/n/inventada/people", &person).await.expect(303);
        let page = all
            .get(&page.location().expect("the page"))
            .await
            .expect(200);
        assert!(page.says("Persona inventada"), "{}", page.text());
        let sql = "SELECT id FROM entries WHERE source = 'invented' AND kind = 'person'";
        let id = ordit_kernel::Id(rows(&app, sql).await[0].try_get("", "id").expect("an id"));
        for reach in [Reach::Organisation(world.salt), Reach::Network(world.alfa)] {
            match granted(&app, id, Role::Facilitator, reach).await {
                Err(Failed::Refused(error)) => assert_eq!(error.key, "mandates-refused-invented"),
                other => panic!("{other:?}"),
            }
        }
        granted(&app, id, Role::Facilitator, Reach::Network(invented))
            .await
            .expect("among its own");
    }
);

story!(
    a_secretariat_does_not_make_itself_coordination_by_any_door,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = Reach::Network(world.alfa);
        let role = Role::TechnicalSecretariat;
        let (id, secretariat) = signed_in(&app, "Ona Vila", "ona@alfa.example", role, alfa).await;
        let raise = [("organisation", "alfa"), ("role", "coordination")];
        secretariat
            .post(&format!("/p/{id}/mandates"), &raise)
            .await
            .expect(422);
        let boss = somebody(
            &app,
            "Pau Cap",
            "pau@alfa.example",
            Role::Coordination,
            alfa,
        )
        .await;
        secretariat
            .get(&format!("/p/{boss}/edit"))
            .await
            .expect(422);
        let acting = Acting {
            person: Some(id),
            mandates: vec![Mandate {
                id,
                role,
                reach: alfa,
                is_in_functions: false,
            }],
            ..Acting::default()
        };
        let mut write = app.db().write(&acting).await.expect("a write");
        let new = Grant::now(boss, Role::Coordination, Reach::Everything);
        assert!(matches!(
            acts::grant(&mut write, &new).await,
            Err(Failed::Refused(_))
        ));
        secretariat.get("/networks/new").await.expect(403);
    }
);

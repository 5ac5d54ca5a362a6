//! Stories of places by way and owner, and of who is told that they wait.

use ordit_kernel::{Reach, Role};
use ordit_testkit::story;

use super::*;

story!(
    a_way_without_places_says_so_before_one_registers,
    MODULES,
    |app| {
        let (world, id) = open(&app, 3).await;
        let slug = slug(&app, id).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let settings = with(&with(SETTINGS, "version", "1"), "in_person", "1");
        alfa.post(&format!("/a/{id}/registration/settings"), &settings)
            .await
            .expect(303);
        let form = format!("/a/{slug}/register");
        let marked = |page: &ordit_testkit::Answer| page.texts("#mode .choice .soft").len();
        let before = app.visitor().get(&form).await.expect(200);
        assert_eq!(marked(&before), 0);
        register(&app, &slug, "Ada Puig", "ada@salt.example").await;
        let page = app.visitor().get(&form).await.expect(200);
        assert_eq!(page.texts("#mode .choice .soft"), ["ple: s’hi espera"]);
        assert!(page.texts("#full").is_empty(), "there are places online");
        let list = alfa.get(&format!("/a/{id}/registrations")).await;
        let list = list.expect(200);
        assert!(list.says("Presencialment 1 de 1"), "{}", list.text());

        // An organisation is told how many of its people wait.
        let salt = app
            .someone(Role::Technician, Reach::Organisation(world.salt))
            .await;
        let group = format!("/a/{id}/registration/group");
        let two = [
            ("name-1", "Bruna Serra"),
            ("mode-1", "online"),
            ("name-2", "Carles Font"),
            ("mode-2", "in_person"),
        ];
        let page = salt.post_and_follow(&group, &two).await.expect(200);
        assert!(
            page.says("2 persones inscrites; una d’elles espera plaça."),
            "{}",
            page.text()
        );
        assert_eq!(states(&app).await, ["confirmed", "confirmed", "waiting"]);
        let own = salt.get("/registrations/mine").await.expect(200);
        let texts = own.texts("tbody .more p.soft");
        assert_eq!(
            texts,
            ["La plaça passa a qui espera.", "Deixa de ser a la llista."]
        );
    }
);

story!(
    a_copy_asks_what_was_asked_and_is_open_to_nobody_yet,
    MODULES,
    |app| {
        let (world, id) = open(&app, 3).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let copy = format!("/a/{id}/copy");
        let asked = [("name", "Jornada d’enguany"), ("day", "16/12/2027")];
        let to = alfa.post(&copy, &asked).await.expect(303);
        let page = alfa.get(&to.location().expect("a page")).await.expect(200);
        assert!(page.says("Prevista"), "{}", page.text());
        let edit = page.attributes("a[href$='/edit']", "href").remove(0);
        let settings = edit.replace("/edit", "/registration/settings");
        let settings = alfa.get(&settings).await.expect(200);
        assert_eq!(settings.attributes("#question-1", "value"), ["Dieta?"]);
        assert!(settings.says("Entreu pel pati."), "{}", settings.text());
        let is_open = "input[name=is_open][checked]";
        assert!(settings.attributes(is_open, "value").is_empty());
    }
);

story!(
    somebody_written_down_by_hand_is_one_however_often_the_form_is_sent,
    MODULES,
    |app| {
        let (world, id) = open(&app, 3).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let add = format!("/a/{id}/registrations/add");
        let form = alfa.get(&add).await.expect(200);
        let key = form.attributes("input[name=key]", "value").remove(0);
        let who = [
            ("key", key.as_str()),
            ("name", "Sense Adreça"),
            ("mode", "in_person"),
        ];
        let nameless = [("key", key.as_str()), ("mode", "in_person")];
        let refused = alfa.post(&add, &nameless).await.expect(422);
        assert_eq!(
            refused.attributes("input[name=key]", "value"),
            [key.as_str()]
        );
        let (one, two, three) = tokio::join!(
            alfa.post(&add, &who),
            alfa.post(&add, &who),
            alfa.post(&add, &who)
        );
        for answer in [one, two, three] {
            answer.expect(303);
        }
        assert_eq!(states(&app).await, ["confirmed"]);
        // Somebody else of the same name is written into a new form.
        let form = alfa.get(&add).await.expect(200);
        let key = form.attributes("input[name=key]", "value").remove(0);
        let again = [("key", key.as_str()), who[1], who[2]];
        let page = alfa.post_and_follow(&add, &again).await.expect(200);
        assert!(page.says("Sense Adreça"));
        assert_eq!(states(&app).await, ["confirmed"; 2]);
    }
);

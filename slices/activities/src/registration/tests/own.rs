//! Stories of those whom an organisation registered, and of places that whoever is erased leaves.

use ordit_kernel::{Reach, Role};
use ordit_platform::{db::execute, privacy};
use ordit_testkit::story;
use uuid::Uuid;

use super::*;

/// Two people of an organisation, in two lines.
const TWO: &[(&str, &str)] = &[
    ("name-1", "Bruna Serra"),
    ("address-1", "bruna@salt.example"),
    ("mode-1", "in_person"),
    ("name-2", "Carles Font"),
    ("address-2", "carles@salt.example"),
    ("mode-2", "in_person"),
];

story!(
    an_organisation_sees_those_whom_it_registered_and_cancels_them,
    MODULES,
    |app| {
        let (world, id) = open(&app, 2).await;
        let of = |organisation| {
            let reach = Reach::Organisation(organisation);
            app.someone(Role::Technician, reach)
        };
        let (salt, celra) = (of(world.salt).await, of(world.celra).await);
        let empty = salt.get("/registrations/mine").await.expect(200);
        assert!(empty.says("Encara no has inscrit ningú"));
        let path = format!("/a/{id}/registration/group");
        salt.post(&path, TWO).await.expect(303);
        let slug = slug(&app, id).await;
        register(&app, &slug, "Ada Puig", "ada@celra.example").await;
        assert_eq!(states(&app).await, ["confirmed", "confirmed", "waiting"]);

        let page = salt.get("/registrations/mine").await.expect(200);
        assert_eq!(page.texts("tbody th"), ["Bruna Serra", "Carles Font"]);
        let own = page.attributes("input[name=registration]", "value");
        let cancel = [("registration", own[0].as_str())];
        // Another organisation neither sees nor touches them, nor does whoever passes by.
        let other = celra.get("/registrations/mine").await.expect(200);
        assert!(other.texts("tbody th").is_empty());
        celra.post("/registrations/mine", &cancel).await.expect(404);
        let person = app.visitor();
        let refused = person.post("/registrations/mine", &cancel).await;
        assert_ne!(refused.location().as_deref(), Some("/registrations/mine"));
        assert_eq!(states(&app).await, ["confirmed", "confirmed", "waiting"]);

        salt.post("/registrations/mine", &cancel).await.expect(303);
        assert_eq!(states(&app).await, ["cancelled", "confirmed", "offered"]);
        salt.post("/registrations/mine", &cancel).await.expect(422);
        let page = salt.get("/registrations/mine").await.expect(200);
        assert_eq!(
            page.attributes("input[name=registration]", "value").len(),
            1
        );
        // What is over is not cancelled any more.
        app.clock.advance(60 * 24 * 3600);
        let salt = of(world.salt).await;
        let page = salt.get("/registrations/mine").await.expect(200);
        assert!(
            page.attributes("input[name=registration]", "value")
                .is_empty()
        );
        let late = [("registration", own[1].as_str())];
        salt.post("/registrations/mine", &late).await.expect(422);
    }
);

story!(
    whoever_is_erased_leaves_their_place_to_who_is_next,
    MODULES,
    |app| {
        let (_, id) = open(&app, 1).await;
        let slug = slug(&app, id).await;
        register(&app, &slug, "Ada Puig", "ada@salt.example").await;
        register(&app, &slug, "Bruna Serra", "bruna@salt.example").await;
        assert_eq!(states(&app).await, ["confirmed", "waiting"]);
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        let ada = write.id();
        let sql = "INSERT INTO sign_in_addresses (folded_address, address, person_id, \
                   is_disabled, created_at) VALUES ($1, $1, $2, $3, 0)";
        let values = [
            "ada@salt.example".into(),
            Uuid::from(ada).into(),
            false.into(),
        ];
        execute(write.conn(), sql, values)
            .await
            .expect("an address");
        let words = app.site.words.clone();
        let erased = privacy::erase(&mut write, MODULES, &words, ada).await;
        erased.expect("erased");
        write.commit().await.expect("a commit");
        work(&app).await;
        assert_eq!(states(&app).await, ["cancelled", "offered"]);
        let sql = "SELECT name, address FROM registrations WHERE queue = 1";
        let rows = query(app.db().read(), sql, []).await.expect("an answer");
        let name: String = rows[0].try_get("", "name").expect("a name");
        let address: Option<String> = rows[0].try_get("", "address").expect("an address");
        assert_eq!((name.as_str(), address), ("", None));
        let (subject, _) = mails(&app, "bruna@salt.example")
            .await
            .pop()
            .expect("a mail");
        assert!(subject.contains("Jornada"), "{subject}");
        // Erased again, nothing more happens.
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        let again = privacy::erase(&mut write, MODULES, &words, ada).await;
        again.expect("erased");
        write.commit().await.expect("a commit");
        work(&app).await;
        assert_eq!(states(&app).await, ["cancelled", "offered"]);
    }
);

//! Stories of acting for an organisation: chosen in sight, and over when the mandate is.

use ordit_kernel::{Reach, Role};
use ordit_platform::{db::query, session};
use ordit_testkit::story;

use crate::world::{ALL, member, network};

const SHOWN: &str = ".menu .note b";

story!(
    one_acts_for_the_organisation_in_sight_and_chooses_another,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let artes = member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
        let salt = member(&app, alfa, "Ajuntament de Salt", "Salt").await;
        let foreign = member(&app, alfa, "Ajuntament de Vic", "Vic").await;
        app.catch_up().await;
        let both = [artes, salt].map(|id| (Role::Technician, Reach::Organisation(id)));
        let (person, visitor) = app.someone_with(&both).await;
        assert_eq!(visitor.get("/").await.texts(SHOWN), ["Ajuntament d'Artés"]);
        let choose = async |id: String| {
            let fields = [("organisation", id.as_str()), ("next", "/directory")];
            visitor.post("/acting", &fields).await
        };
        choose(foreign.to_string()).await.expect(404);
        choose("none".to_owned()).await.expect(404);
        let chosen = choose(salt.to_string()).await.expect(303);
        assert_eq!(chosen.location().as_deref(), Some("/directory"));
        let page = visitor.get("/directory").await;
        assert_eq!(page.texts(SHOWN), ["Ajuntament de Salt"]);
        assert!(page.says("Ara actues per Ajuntament de Salt."));
        let reach = Reach::Organisation(salt);
        let ended = session::end_mandate(app.db(), person, Role::Technician, reach).await;
        assert!(ended.expect("an answer"));
        let page = visitor.get("/directory").await;
        assert_eq!(page.texts(SHOWN), ["Ajuntament d'Artés"]);
        choose(salt.to_string()).await.expect(404);
    }
);

story!(
    who_takes_part_coordinates_nothing_and_what_they_do_is_their_organisation_s,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let artes = member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
        app.catch_up().await;
        let reach = Reach::Organisation(artes);
        let technician = app.someone(Role::Technician, reach).await;
        technician.get("/n/alfa/import").await.expect(403);
        technician.get("/background").await.expect(403);
        let facilitator = app.someone(Role::Facilitator, Reach::Network(alfa)).await;
        facilitator.get("/n/alfa/import").await.expect(403);
        let (_, both) = app
            .someone_with(&[
                (Role::Technician, reach),
                (Role::Coordination, Reach::Network(alfa)),
            ])
            .await;
        both.get("/n/alfa/import").await.expect(200);
        let archive = format!("/o/{artes}/archive");
        both.post(&archive, &[]).await.expect(303);
        let sql = "SELECT for_organisation_id FROM events ORDER BY seq DESC LIMIT 1";
        let rows = query(app.db().read(), sql, []).await.expect("events");
        let whose: Option<uuid::Uuid> = rows[0].try_get("", "for_organisation_id").expect("it");
        assert_eq!(whose.map(ordit_kernel::Id), Some(artes));
    }
);

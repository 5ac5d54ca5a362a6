//! Who sees a person, and how they are reached; what is told of them nowhere.

use ordit_kernel::{Reach, Role};
use ordit_testkit::story;

use super::{MODULES, council, number, rows, sheet, signed_in, somebody, verbs, world};

const ADDRESS: &str = "ada@salt.example";

story!(
    a_person_is_seen_by_whom_their_mandates_reach,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = Reach::Organisation(world.salt);
        let ada = somebody(&app, "Ada Ribas", ADDRESS, Role::Technician, salt).await;
        let page = sheet(&app, ada).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let beta = app.coordinator_of(world.beta).await;
        let found = alfa.get(&page).await.expect(200);
        assert!(
            found.says("Ada Ribas") && found.says(ADDRESS),
            "{}",
            found.text()
        );
        let list = alfa.get("/n/alfa/people").await.expect(200);
        assert!(
            list.says("Ada Ribas") && list.says(ADDRESS) && list.says("Una persona, un mandat")
        );
        // The neighbour finds nothing, and what is absent answers as what is hidden.
        let hidden = beta.get(&page).await.expect(404).text();
        let absent = beta.get("/p/nobody").await.expect(404).text();
        assert_eq!(hidden.replace(&page, ""), absent.replace("/p/nobody", ""));
        let list = beta.get("/n/beta/people").await.expect(200);
        assert!(!list.text().contains("Ada") && !list.text().contains("salt.example"));
        let export = beta
            .get("/n/beta/people/export?format=csv")
            .await
            .expect(200);
        assert!(!export.text().contains("Ada"));
        beta.get("/n/alfa/people").await.expect(403);
        for what in ["edit", "mandates"] {
            beta.get(&format!("/p/{ada}/{what}")).await.expect(404);
        }
        beta.post(&format!("/p/{ada}/invite"), &[])
            .await
            .expect(404);
        app.visitor().get(&page).await.expect(303);
        let public = app.visitor().get("/o/ajuntament-de-salt").await.expect(200);
        assert!(!public.text().contains("Ada"), "{}", public.text());
        let section = alfa.get("/o/ajuntament-de-salt").await.expect(200);
        assert!(section.says("Ada Ribas") && section.says(ADDRESS));
        assert!(
            !beta
                .get("/o/ajuntament-de-salt")
                .await
                .expect(200)
                .text()
                .contains("Ada")
        );
    }
);

story!(
    a_colleague_sees_the_address_and_a_fellow_member_the_name,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = Reach::Organisation(world.salt);
        let ada = somebody(&app, "Ada Ribas", ADDRESS, Role::ElectedOfficer, salt).await;
        let page = sheet(&app, ada).await;
        let (_, colleague) =
            signed_in(&app, "Pol Mas", "pol@salt.example", Role::Technician, salt).await;
        let vic = Reach::Organisation(world.vic);
        let (_, fellow) = signed_in(&app, "Rut Pi", "rut@vic.example", Role::Technician, vic).await;
        let girona = Reach::Organisation(world.gijon);
        let (_, stranger) = signed_in(
            &app,
            "Joan Bo",
            "joan@girona.example",
            Role::Technician,
            girona,
        )
        .await;
        assert!(colleague.get(&page).await.expect(200).says(ADDRESS));
        let seen = fellow.get(&page).await.expect(200);
        assert!(seen.says("Ada Ribas") && !seen.text().contains("@salt.example"));
        assert!(
            !fellow
                .get("/o/ajuntament-de-salt")
                .await
                .expect(200)
                .text()
                .contains("@salt")
        );
        stranger.get(&page).await.expect(404);
        fellow.get("/n/alfa/people").await.expect(403);
        // Whoever looked is noted, and whoever only saw a name is not.
        let sql = "SELECT what, number, organisation_id FROM access_log ORDER BY at, id";
        let noted = rows(&app, sql).await;
        let what: Vec<String> = noted
            .iter()
            .map(|row| row.try_get("", "what").expect("text"))
            .collect();
        assert_eq!(what, ["person"]);
        let of: Option<uuid::Uuid> = noted[0].try_get("", "organisation_id").expect("an id");
        assert_eq!(of, Some(world.salt.0), "the organisation acted for");
    }
);

story!(
    how_a_person_is_reached_stands_in_one_table_only,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let ada = [
            ("name", "Ada Ribas"),
            ("address", ADDRESS),
            ("phone", "972 000 111"),
            ("language", "ca"),
            ("organisation", "Ajuntament de Salt"),
            ("role", "technician"),
            ("post", "Tècnica d'ESS"),
            ("from", "2024"),
            ("until", ""),
        ];
        let answer = alfa.post("/n/alfa/people", &ada).await.expect(303);
        let page = answer.location().expect("her page");
        assert!(alfa.get(&page).await.expect(200).says(ADDRESS));
        for (table, column) in [
            ("entry_revisions", "sheet"),
            ("events", "data"),
            ("entry_texts", "body"),
        ] {
            let sql = format!(
                "SELECT COUNT(*) AS number FROM {table} \
             WHERE {column} LIKE '%salt.example%' OR {column} LIKE '%972%'"
            );
            assert_eq!(number(&app, &sql).await, 0, "{table}");
        }
        let sql =
            "SELECT COUNT(*) AS number FROM events WHERE data LIKE '%Ribas%' OR data LIKE '%ESS%'";
        assert_eq!(
            number(&app, sql).await,
            0,
            "no name and no free text in the feed"
        );
        // She may not come in before she is invited, and an address is one person's.
        let sql = "SELECT COUNT(*) AS number FROM sign_in_addresses";
        assert_eq!(number(&app, sql).await, 0);
        assert_eq!(
            number(&app, "SELECT COUNT(*) AS number FROM mails").await,
            0
        );
        let other = [
            ("name", "Una altra"),
            ("address", "ADA@salt.example"),
            ("role", "expert"),
        ];
        let beta = app.coordinator_of(world.beta).await;
        let refused = beta.post("/n/beta/people", &other).await.expect(422);
        assert!(refused.says("Aquesta adreça ja és d’una altra persona"));
        assert!(
            !refused.text().contains("Ribas"),
            "whose it is, is not told"
        );
        assert_eq!(refused.attributes("#name", "value"), ["Una altra"]);
    }
);

story!(
    who_leaves_a_network_takes_their_people_along_in_the_same_write,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = Reach::Organisation(world.salt);
        let ada = somebody(&app, "Ada Ribas", ADDRESS, Role::Technician, salt).await;
        let page = sheet(&app, ada).await;
        let (alfa, beta) = (
            app.coordinator_of(world.alfa).await,
            app.coordinator_of(world.beta).await,
        );
        alfa.get(&page).await.expect(200);
        let all = app.coordinator().await;
        let edit = format!("/n/alfa/organisations/{}/edit", world.salt);
        let form = all.get(&edit).await.expect(200);
        let version = form.attributes("input[name=version]", "value").remove(0);
        let left = [
            ("version", version.as_str()),
            ("membership_state", "left"),
            ("left_on", "2026-10-01"),
        ];
        all.post(&edit, &left).await.expect(303);
        // No hearer had to run: what the register says of her is what that change wrote.
        let sql = "SELECT COUNT(*) AS number FROM entry_audiences a \
               JOIN entries e ON e.id = a.entry_id \
               WHERE e.kind = 'person' AND a.scope LIKE 'network:%' \
               AND e.folded_name = 'ada ribas'";
        assert_eq!(number(&app, sql).await, 0);
        alfa.get(&page).await.expect(404);
        assert!(
            !alfa
                .get("/n/alfa/people")
                .await
                .expect(200)
                .text()
                .contains("Ada")
        );
        let told = verbs(&app, ada).await;
        assert_eq!(
            told.last().map(String::as_str),
            Some("members.person.reached"),
            "{told:?}"
        );
        beta.get(&page).await.expect(404);
        let _ = council(&app, &all, "beta", "Ajuntament d'Olot", "Olot").await;
        beta.get(&page).await.expect(404);
    }
);

//! Stories of many rows changed together.

use super::*;

story!(
    many_rows_are_changed_together_and_undone_together,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let all = [
            ("all_matching", "1"),
            ("field", "sse_family"),
            ("value", "associations"),
        ];
        let answer = person
            .post("/n/xmess/organisations/bulk?q=salt", &all)
            .await
            .expect(303);
        let importer = app.importer();
        let run = run_of(&answer);
        let report = importer.report(run).await.expect("a report");
        assert_eq!(report.run.rows_read, 1, "only what the filters leave");

        let ids = ids(&person).await;
        let these = [
            ("id", ids[0].as_str()),
            ("id", &ids[1]),
            ("field", "themes"),
            ("value", ""),
        ];
        let nothing = person
            .post("/n/xmess/organisations/bulk", &these)
            .await
            .expect(303);
        let run = run_of(&nothing);
        assert_eq!(
            importer
                .confirm(&app.operator(), run)
                .await
                .expect("confirmed")
                .changed,
            0
        );
    }
);

story!(
    a_change_of_many_that_is_refused_comes_back_as_it_was_filled_in,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let ids = ids(&person).await;
        let path = "/n/xmess/organisations/bulk?sort=name-backwards";
        let wrong = [
            ("id", ids[0].as_str()),
            ("field", "member_since"),
            ("value", "fa temps"),
        ];
        let back = person.post(path, &wrong).await.expect(422);
        assert_eq!(back.texts("tbody th"), ["Vic", "Salt"]);
        let ticked = back.attributes("input[name=id][checked]", "value");
        assert_eq!(ticked, [ids[0].clone()]);
        let chosen = back.attributes("#bulk-field option[selected]", "value");
        assert_eq!(chosen, ["member_since"]);
        assert_eq!(back.attributes("#bulk-value", "value"), ["fa temps"]);
        assert_eq!(back.texts("#bulk-error").len(), 1);
        let action = back.attributes("#bulk", "action");
        assert_eq!(action, [path]);
        let languages = back.attributes(".langs a", "href");
        assert!(languages.iter().all(|href| !href.contains("/bulk")));

        let none = [("field", "sse_family"), ("value", "associations")];
        let back = person.post(path, &none).await.expect(422);
        assert_eq!(back.attributes("#bulk-value", "value"), ["associations"]);
        let no_field = [("all_matching", "1"), ("value", "x")];
        let back = person.post(path, &no_field).await.expect(422);
        assert_eq!(
            back.attributes("input[name=all_matching][checked]", "value"),
            ["1"]
        );
        let no_theme = [
            ("all_matching", "1"),
            ("field", "themes-add"),
            ("value", ""),
        ];
        person.post(path, &no_theme).await.expect(422);
    }
);

story!(
    themes_are_added_to_many_and_taken_away_without_touching_the_others,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let ids = ids(&person).await;
        cell(&person, &ids[0], "1", "themes", "care; agroecology")
            .await
            .expect(200);
        let path = "/n/xmess/organisations/bulk";
        let importer = app.importer();
        let change = async |field: &str, value: &str| {
            let all = [("all_matching", "1"), ("field", field), ("value", value)];
            let run = run_of(&person.post(path, &all).await.expect(303));
            let outcome = importer.confirm(&app.operator(), run).await;
            app.catch_up().await;
            outcome.expect("confirmed").changed
        };
        let themes = async || {
            let list = person.get("/n/xmess/organisations?lang=ca").await;
            let cells = "tbody td[data-field=themes]";
            let texts = list.attributes(cells, "data-value").into_iter();
            texts
                .map(|text| text.split("; ").count())
                .collect::<Vec<_>>()
        };
        assert_eq!(change("themes-add", "ethical-finance; care").await, 2);
        assert_eq!(themes().await, [3, 2]);
        assert_eq!(change("themes-remove", "care").await, 2);
        assert_eq!(themes().await, [2, 1]);
        assert_eq!(change("themes-remove", "care").await, 0);
        assert_eq!(change("themes", "care").await, 2);
        assert_eq!(themes().await, [1, 1]);
    }
);

story!(
    what_matches_otherwise_than_it_was_seen_is_told_before_anything_changes,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let list = person.get("/n/xmess/organisations?q=salt").await;
        let seen = list.attributes("input[name=seen]", "value").remove(0);
        let all = [
            ("all_matching", "1"),
            ("seen", &*seen),
            ("field", "sse_family"),
            ("value", "associations"),
        ];
        let path = "/n/xmess/organisations/bulk?q=salt";
        person.post(path, &all).await.expect(303);

        let newcomer = [
            ("name", "Salt Solidari"),
            ("organisation_kind", "cooperative"),
            ("membership_state", "member"),
        ];
        let added = person.post("/n/xmess/organisations", &newcomer).await;
        added.expect(303);
        let told = person.post(path, &all).await.expect(422);
        assert_eq!(told.texts("tbody th"), ["Salt", "Salt Solidari"]);
        let now = told.attributes("input[name=seen]", "value");
        assert_ne!(now, std::slice::from_ref(&seen));
        let again = all.map(|(name, value)| (name, if name == "seen" { &*now[0] } else { value }));
        person.post(path, &again).await.expect(303);

        let ids = ids(&person).await;
        let two = [
            ("id", ids[0].as_str()),
            ("id", &ids[2]),
            ("field", "sse_family"),
            ("value", "associations"),
        ];
        let told = person.post(path, &two).await.expect(422);
        assert!(
            told.texts("#bulk-error")[0].contains("Vic"),
            "{}",
            told.text()
        );
        let ticked = told.attributes("input[name=id][checked]", "value");
        assert_eq!(ticked, [ids[0].clone()]);
    }
);

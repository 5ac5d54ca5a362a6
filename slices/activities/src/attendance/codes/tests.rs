//! Stories of coming by code: who types it is on the list, on the day and not by guessing.

use ordit_testkit::{TestApp, story};

use super::super::path;
use crate::world::{MODULES, activity, world};

/// An activity of the day that the tests' clock shows.
async fn today(app: &TestApp, network: ordit_kernel::Id) -> ordit_kernel::Id {
    let day = app.db().effects().now().day().to_string();
    activity(app, network, "Jornada", &day).await
}

story!(
    whoever_types_the_code_of_the_day_is_on_the_list_once,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = today(&app, world.alfa).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let code = format!("{}/code", path(id));
        let none = alfa.get(&code).await.expect(200);
        assert!(none.texts("#code").is_empty());
        alfa.post(&code, &[]).await.expect(303);
        let shown = alfa.get(&code).await.expect(200).texts("#code").remove(0);
        let here = format!("/a/{id}/here");
        let visitor = app.visitor();
        assert_eq!(
            visitor
                .get(&here)
                .await
                .expect(200)
                .texts("main button")
                .len(),
            1
        );
        let typed = [
            ("code", shown.as_str()),
            ("name", "Maria Pla"),
            ("mode", "online"),
        ];
        for _ in 0..2 {
            visitor.post(&here, &typed).await.expect(303);
        }
        let list = alfa.get(&path(id)).await.expect(200);
        assert!(
            list.says("Ha vingut 1 persona, de 1 a la llista"),
            "{}",
            list.text()
        );
        let nameless = [
            ("code", shown.as_str()),
            ("organisation", "Ajuntament de Salt"),
        ];
        let refused = visitor.post(&here, &nameless).await.expect(422);
        assert_eq!(
            refused.attributes("#organisation", "value"),
            ["Ajuntament de Salt"]
        );
        // Another code, and the first is worth nothing.
        alfa.post(&code, &[]).await.expect(303);
        visitor.post(&here, &typed).await.expect(422);
        app.visitor().get(&code).await.expect(303);
        let beta = app.coordinator_of(world.beta).await;
        beta.post(&code, &[]).await.expect(403);
    }
);

story!(
    codes_are_not_guessed_and_not_taken_on_another_day,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = today(&app, world.alfa).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let here = format!("/a/{id}/here");
        let visitor = app.visitor();
        let guess = [("code", "AAAAAA"), ("name", "Maria Pla")];
        for _ in 0..300 {
            visitor.post(&here, &guess).await.expect(422);
        }
        visitor.post(&here, &guess).await.expect(429);
        let list = alfa.get(&path(id)).await.expect(200);
        assert!(!list.says("Maria Pla"));
        app.clock.advance(24 * 3_600);
        let late = visitor.post(&here, &guess).await.expect(422);
        assert!(late.says("Avui no és"), "{}", late.text());
        assert!(
            visitor
                .get(&here)
                .await
                .expect(200)
                .texts("main button")
                .is_empty()
        );
    }
);

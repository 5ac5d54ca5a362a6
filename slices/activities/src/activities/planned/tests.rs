//! Stories of what is planned near: on the form, on the page, and only what one may see.

use ordit_kernel::{Id, Instant, Viewer};
use ordit_platform::db::{execute, query};
use ordit_testkit::{TestApp, story};
use uuid::Uuid;

use super::store;
use crate::{
    activities::tests::{DAY_EVENT, written},
    world::{MODULES, world},
};

story!(
    whoever_plans_sees_what_is_planned_near_and_why,
    MODULES,
    |app| {
        let world = world(&app).await;
        let beta = app.coordinator_of(world.beta).await;
        let mut open = DAY_EVENT.to_vec();
        open[0].1 = "Fira de Beta";
        written(&app, &beta, "beta", &open).await;
        let mut hidden = DAY_EVENT.to_vec();
        hidden[0].1 = "Reunió interna de Beta";
        hidden[7].1 = "network";
        written(&app, &beta, "beta", &hidden).await;
        let mut far = DAY_EVENT.to_vec();
        far[0].1 = "Una altra tardor";
        far[3].1 = "6/11/2027";
        written(&app, &beta, "beta", &far).await;
        let mut year = DAY_EVENT.to_vec();
        year.retain(|(key, _)| !key.ends_with("time"));
        year[0].1 = "Prevista aquell any";
        year[3].1 = "2027";
        written(&app, &beta, "beta", &year).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let mut form = DAY_EVENT.to_vec();
        form[3].1 = "20/5/2027";
        form.push(("look", "1"));
        let page = alfa.post("/n/alfa/activities/new", &form).await.expect(200);
        let near = page.texts("#planned h3");
        assert_eq!(
            near,
            ["Fira de Beta", "Prevista aquell any"],
            "{}",
            page.text()
        );
        assert!(
            page.says("també és a Salt") && page.says("14 dies"),
            "{}",
            page.text()
        );
        assert_eq!(page.attributes("#name", "value"), ["Jornada d’energia"]);
        let none = query(app.db().read(), "SELECT 1 FROM activities", [])
            .await
            .expect("rows");
        assert_eq!(none.len(), 4);
        let (_, to) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        assert!(alfa.get(&to).await.says("Fira de Beta"));
        assert!(!app.visitor().get(&to).await.says("Fira de Beta"));
    }
);

/// Topics of many activities, a theme each, every hour for years.
async fn many(app: &TestApp, activity: Id, count: i64) {
    let write = app.db().write(&app.operator()).await.expect("a write");
    let step: i64 = 3_600_000_000;
    let sql = "WITH RECURSIVE hours (hour) AS (SELECT 1 UNION ALL SELECT hour + 1 FROM hours \
               WHERE hour < $2) INSERT INTO activity_topics (activity_id, topic, first_at, last_at) \
               SELECT $1, 'theme:housing' || hour, hour * $3, (hour + 1) * $3 FROM hours";
    let values = [Uuid::from(activity).into(), count.into(), step.into()];
    execute(write.conn(), sql, values).await.expect("rows");
    write.commit().await.expect("a commit");
}

story!(
    what_is_near_is_read_from_an_index_and_no_further,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (id, _) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        many(&app, id, 5_000).await;
        let viewer = Viewer::visitor();
        let topics = vec!["theme:housing".to_owned(), "town:ine:17155".to_owned()];
        let (sql, values) = store::sentence(&viewer, &topics, 12, (0, Instant::default().0 + 1));
        let plan = match app.db().backend() {
            sea_orm::DbBackend::Postgres => format!("EXPLAIN {sql}"),
            _ => format!("EXPLAIN QUERY PLAN {sql}"),
        };
        if app.db().backend() == sea_orm::DbBackend::Postgres {
            query(app.db().read(), "ANALYZE activity_topics", [])
                .await
                .expect("analysed");
        }
        let rows = query(app.db().read(), &plan, values).await.expect("a plan");
        let told = |row: &ordit_platform::db::Row| {
            let text: Result<String, _> = row.try_get("", "detail");
            text.or_else(|_| row.try_get("", "QUERY PLAN"))
                .expect("a line")
        };
        let plan: Vec<String> = rows.iter().map(told).collect();
        let plan = plan.join("\n");
        assert!(plan.contains("activity_topics_near"), "{plan}");
        assert!(
            !plan.contains("SCAN t") && !plan.contains("Seq Scan on activity_topics"),
            "{plan}"
        );
    }
);

//! What has had its time goes by night, in batches, and what is listed is what goes.

use ordit_app::MODULES;
use ordit_platform::{
    db::{execute, query},
    privacy::{Retention, retention},
};
use ordit_testkit::{TestApp, story};

use super::work;
use crate::world::ALL;

const DAY: i64 = 24 * 3600;

async fn looked(app: &TestApp, days_ago: i64, times: usize) {
    let write = app.db().write(&app.operator()).await.expect("a write");
    let at = app.site.effects.now().plus_seconds(-days_ago * DAY);
    for _ in 0..times {
        let sql = "INSERT INTO access_log (id, at, what, number) VALUES ($1, $2, 'list', 3)";
        let id = uuid::Uuid::from(app.site.effects.id());
        execute(write.conn(), sql, [id.into(), at.0.into()])
            .await
            .expect("a row");
    }
    write.commit().await.expect("written");
}

async fn number(app: &TestApp, sql: &str) -> i64 {
    let rows = query(app.db().read(), sql, []).await.expect("rows");
    rows[0].try_get("", "number").expect("a number")
}

const LOG: &str = "SELECT COUNT(*) AS number FROM access_log";
const RUNS: &str =
    "SELECT COUNT(*) AS number FROM events WHERE verb = 'platform.retention.applied'";

story!(
    what_had_its_time_goes_by_night_and_leaves_a_count,
    ALL,
    |app| {
        looked(&app, 731, 701).await;
        looked(&app, 729, 2).await;
        let all = app.coordinator().await;
        let page = all.get("/instance/retention").await.expect(200);
        assert!(page.says("701") && page.says("730 dies"), "{}", page.text());
        assert_eq!(number(&app, LOG).await, 703, "a look takes nothing away");
        work(&app).await;
        assert_eq!(number(&app, LOG).await, 2);
        assert_eq!(number(&app, RUNS).await, 1);
        let sql = "SELECT data FROM events WHERE verb = 'platform.retention.applied'";
        let rows = query(app.db().read(), sql, []).await.expect("rows");
        let data: String = rows[0].try_get("", "data").expect("data");
        assert!(data.contains("\"access_log\":701"), "{data}");
        app.clock.advance(DAY / 2 + DAY);
        work(&app).await;
        assert_eq!(
            number(&app, RUNS).await,
            1,
            "a night without anything leaves nothing"
        );
        app.visitor().get("/instance/retention").await.expect(303);
    }
);

story!(terms_are_what_the_operator_says, ALL, |app| {
    let app = app.with_settings(|settings| ordit_platform::web::Settings {
        retention: Retention::new([("access_log".to_owned(), 10)]),
        ..settings
    });
    looked(&app, 11, 1).await;
    looked(&app, 9, 1).await;
    let page = app
        .coordinator()
        .await
        .get("/instance/retention")
        .await
        .expect(200);
    assert!(
        page.says("10 dies") && page.says("triat aquí"),
        "{}",
        page.text()
    );
    let record = app.visitor().get("/privacy/record").await.expect(200);
    assert!(record.says("10 dies"), "{}", record.text());
    work(&app).await;
    assert_eq!(number(&app, LOG).await, 1);
    let rules: Vec<&str> = retention::rules(MODULES).map(|rule| rule.name).collect();
    assert!(rules.contains(&"access_log") && rules.contains(&"mails"));
});

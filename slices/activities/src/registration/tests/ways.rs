//! Stories of an activity that can be attended in another way than when people registered.

use ordit_testkit::story;

use super::{
    news::{last, later},
    *,
};
use crate::agenda::tests::set as put_text;

async fn ways(app: &TestApp) -> Vec<String> {
    let sql = "SELECT mode FROM registrations ORDER BY queue";
    let rows = query(app.db().read(), sql, []).await.expect("an answer");
    let read = |row: &ordit_platform::db::Row| row.try_get("", "mode").expect("a way");
    rows.iter().map(read).collect()
}

story!(
    who_came_in_a_way_that_is_no_more_comes_in_the_one_that_remains,
    MODULES,
    |app| {
        let (_, id) = open(&app, 1).await;
        let slug = slug(&app, id).await;
        let (ada, bet) = ("ada@salt.example", "bet@irun.example");
        let own = register(&app, &slug, "Ada Puig", ada).await;
        register(&app, &slug, "Bet Coll", bet).await;
        // Whoever listens begins with what happens from now on.
        work(&app).await;
        put_text(&app, id, "activities", "mode", "online").await;
        let call = "https://meet.example/jornada";
        put_text(&app, id, "activities", "online_url", call).await;
        work(&app).await;
        assert_eq!(ways(&app).await, ["online", "online"]);
        let visitor = app.visitor();
        let page = visitor.get(&own).await.expect(200);
        assert!(page.says("En línia"), "{}", page.text());
        later(&app).await;
        assert_eq!(last(&app, ada).await.0, "Canvi: Jornada");
        let (_, text) = mails(&app, ada).await.pop().expect("a mail");
        assert!(text.contains("ara hi participes així: En línia"), "{text}");

        // Taken back, everybody comes as they had said.
        put_text(&app, id, "activities", "mode", "hybrid").await;
        work(&app).await;
        assert_eq!(ways(&app).await, ["in_person", "in_person"]);
        app.clock.advance(60);
        put_text(&app, id, "activities", "mode", "online").await;
        work(&app).await;
        assert_eq!(ways(&app).await, ["online", "online"]);
        // The queue goes on in the way that there is.
        let path = format!("{own}/cancel");
        visitor.post(&path, &[]).await.expect(303);
        assert_eq!(states(&app).await, ["cancelled", "offered"]);
        let offer = link(&app, bet).await;
        // Of what is over nobody takes a place any more.
        let past = "UPDATE activities SET last_at = $1 WHERE entry_id = $2";
        set(&app, past, 0, id).await;
        let path = format!("{offer}/accept");
        visitor.post(&path, &[]).await.expect(303);
        assert_eq!(states(&app).await, ["cancelled", "expired"]);
    }
);

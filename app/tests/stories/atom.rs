//! Stories of the feeds of news: what they hold, for everyone alike, in the language asked for.

use atom_syndication::Feed;
use ordit_kernel::Id;
use ordit_platform::{db::execute, import::GivenRow};
use ordit_testkit::{Answer, TestApp, story};

use crate::world::{ALL, member, network};

const KIND: &str = "application/atom+xml; charset=utf-8";

fn read(answer: &Answer) -> Feed {
    assert_eq!(answer.headers["content-type"], KIND);
    Feed::read_from(answer.text().as_bytes()).expect("a feed")
}

fn titles(feed: &Feed) -> Vec<&str> {
    feed.entries
        .iter()
        .map(|entry| entry.title.as_str())
        .collect()
}

/// An activity as a row of a list tells it.
async fn activity(app: &TestApp, network: Id, values: &[(&'static str, &str)]) -> Id {
    let own = |(key, value): &(&'static str, &str)| (*key, (*value).to_owned());
    let row = GivenRow {
        values: values.iter().map(own).collect(),
        ..GivenRow::default()
    };
    let importer = app.importer();
    let noun = importer.noun("activity").expect("the noun");
    let operator = app.operator();
    let saved = importer.save_one(&operator, Some(network), noun, row);
    let id = saved.await.expect("an activity").id;
    app.catch_up().await;
    id
}

story!(
    a_feed_tells_what_is_new_and_public_of_a_network_and_of_the_agenda,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Alfa").await;
        let beta = network(&app, "beta", "Beta").await;
        member(&app, alfa, "Ajuntament de Salt", "ine:17155").await;
        let day = [
            ("name", "Jornada <d’aigua> & terra"),
            ("name_es", "Jornada de agua"),
            ("activity_kind", "day_event"),
            ("starts_on", "2027-05-06"),
            ("summary", "Tot un dia"),
            ("themes", "energy"),
        ];
        let id = activity(&app, alfa, &day).await;
        let inner = [
            ("name", "Reunió interna"),
            ("activity_kind", "meeting"),
            ("starts_on", "2027-05-07"),
            ("audience", "network"),
        ];
        activity(&app, alfa, &inner).await;
        let visitor = app.visitor();
        let answer = visitor.get("/n/alfa/feed.atom").await.expect(200);
        let feed = read(&answer);
        assert_eq!(feed.lang.as_deref(), Some("ca"));
        let found = titles(&feed);
        assert!(found.contains(&"Jornada <d’aigua> & terra"), "{found:?}");
        assert!(found.contains(&"Ajuntament de Salt"), "{found:?}");
        assert!(!found.contains(&"Reunió interna"), "{found:?}");
        let mut latest: Vec<_> = feed.entries.iter().map(|entry| entry.updated).collect();
        latest.reverse();
        assert!(latest.is_sorted());
        let own = feed
            .entries
            .iter()
            .find(|entry| entry.id.ends_with(&id.to_string()));
        let own = own.expect("the activity");
        let summary = own.summary.as_ref().expect("a summary").as_str();
        assert!(
            summary.ends_with("Tot un dia") && summary.contains("2027"),
            "{summary}"
        );
        assert!(own.links[0].href.contains("/a/jornada"), "{:?}", own.links);
        // Whoever may see more is told the same: a reader of feeds passes it on.
        let coordinator = app.coordinator_of(alfa).await;
        let told = coordinator.get("/n/alfa/feed.atom").await.expect(200);
        assert!(!titles(&read(&told)).contains(&"Reunió interna"));
        let spanish = read(&visitor.get("/n/alfa/feed.atom?lang=es").await.expect(200));
        assert_eq!(spanish.lang.as_deref(), Some("es"));
        assert!(titles(&spanish).contains(&"Jornada de agua"));
        let agenda = read(&visitor.get("/agenda/feed.atom?lang=ca").await.expect(200));
        assert_eq!(titles(&agenda), ["Jornada <d’aigua> & terra"]);
        let other = read(&visitor.get("/n/beta/feed.atom").await.expect(200));
        assert!(other.entries.is_empty());
        visitor.get("/n/gamma/feed.atom").await.expect(404);
        // What two networks hold is news of both.
        let sql = "INSERT INTO activity_owners (activity_id, owner_id, ordinal, owner_role) \
                   VALUES ($1, $2, 1, 'co_organiser')";
        let values = [uuid::Uuid::from(id).into(), uuid::Uuid::from(beta).into()];
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        execute(write.conn(), sql, values).await.expect("an owner");
        write.event(ordit_platform::events::EventDraft::new(
            "activities.activity.changed",
            id,
        ));
        write.commit().await.expect("committed");
        app.catch_up().await;
        let other = visitor.get("/n/beta/feed.atom?lang=ca").await;
        let other = read(&other.expect(200));
        assert_eq!(titles(&other), ["Jornada <d’aigua> & terra"]);
        // What was made up is no news of everybody's agenda.
        let sql = "UPDATE entries SET source = 'invented' WHERE id = $1";
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        let made_up = execute(write.conn(), sql, [uuid::Uuid::from(id).into()]).await;
        assert_eq!(made_up.expect("a change"), 1);
        let changed = "activities.activity.changed";
        write.event(ordit_platform::events::EventDraft::new(changed, id));
        write.commit().await.expect("committed");
        app.catch_up().await;
        let agenda = read(&visitor.get("/agenda/feed.atom?lang=ca").await.expect(200));
        assert!(agenda.entries.is_empty(), "{:?}", titles(&agenda));
        let own = read(&visitor.get("/n/alfa/feed.atom?lang=ca").await.expect(200));
        assert!(titles(&own).contains(&"Jornada <d’aigua> & terra"));
    }
);

story!(pages_say_where_their_feeds_are, ALL, |app| {
    network(&app, "alfa", "Alfa").await;
    let visitor = app.visitor();
    for (page, feed) in [
        ("/n/alfa", "/n/alfa/feed.atom?lang=ca"),
        ("/n/alfa/agenda", "/n/alfa/feed.atom?lang=ca"),
        ("/agenda", "/agenda/feed.atom?lang=ca"),
    ] {
        let text = visitor.get(page).await.expect(200).text();
        let link = format!("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{feed}\"");
        assert!(text.contains(&link), "{page}: {text}");
    }
});

//! Hearers: each event once and in order, its effect with its position, one that fails alone.

use std::{sync::Arc, time::Duration};

use ordit_kernel::Acting;
use ordit_platform::{
    events::{EventDraft, Hearers, hearers::standings},
    jobs::{CHECK, troubles},
};
use ordit_testkit::{TestApp, story};

use super::{
    BREAKS, DONE, ECHOED, FAILS, HANGS, MOOD, Mood, OTHER, WELL, WITH_BUSY, beside, happen, notes,
    rows,
};

async fn hear(hearers: &Hearers) {
    hearers.catch_up().await.expect("they hear");
}

async fn position(app: &TestApp, name: &str) -> i64 {
    let all = standings(app.db().read()).await.expect("hearers");
    let own = all.iter().find(|one| one.name == name);
    own.map_or(-1, |one| one.position)
}

async fn attempts(app: &TestApp) -> i64 {
    let all = standings(app.db().read()).await.expect("hearers");
    let failing = all.into_iter().find_map(|one| one.failing);
    failing.map_or(0, |failing| failing.attempts)
}

story!(
    two_nodes_hear_each_event_once_and_in_order_though_writes_end_out_of_order,
    WITH_BUSY,
    |app| {
        let other = beside(&app).await;
        let app = Arc::new(app);
        let writers: Vec<_> = (0..12_u64)
            .map(|number| {
                let app = Arc::clone(&app);
                tokio::spawn(async move {
                    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
                    let entry = write.id();
                    tokio::time::sleep(Duration::from_millis(24 - 2 * number)).await;
                    write.event(EventDraft::new(DONE, entry));
                    write.commit().await.expect("a commit")
                })
            })
            .collect();
        let nodes = [
            Hearers::new(app.db(), WITH_BUSY),
            Hearers::new(&other, WITH_BUSY),
        ];
        while notes(&app, "steady").await.len() < 12 || notes(&app, "moody").await.len() < 12 {
            // Leases that always run out decide nothing; the positions have to.
            let clock = async {
                for _ in 0..20 {
                    app.clock.advance(21);
                    tokio::task::yield_now().await;
                }
            };
            tokio::join!(hear(&nodes[0]), hear(&nodes[1]), clock);
        }
        for writer in writers {
            assert!(writer.await.expect("a writer") > 0);
        }
        tokio::join!(hear(&nodes[0]), hear(&nodes[1]));
        let expected: Vec<String> = (1..=12).map(|seq| seq.to_string()).collect();
        assert_eq!(notes(&app, "steady").await, expected);
        assert_eq!(notes(&app, "moody").await, expected);
    }
);

story!(
    an_effect_and_its_position_are_there_together_or_not_at_all,
    WITH_BUSY,
    |app| {
        happen(&app, DONE).await;
        let mood = Arc::new(Mood::default());
        mood.set(HANGS);
        let killed = Hearers::new(app.db(), WITH_BUSY);
        let hearing = MOOD.scope(Arc::clone(&mood), killed.catch_up());
        // The effect was written and not yet committed; then the process is no more.
        tokio::select! {
            _ = hearing => panic!("it was to hang"),
            () = mood.hangs.notified() => {}
        }
        assert_eq!(notes(&app, "moody").await, [""; 0]);
        assert_eq!(position(&app, "busy.moody").await, 0);
        let other = Hearers::new(&beside(&app).await, WITH_BUSY);
        hear(&other).await;
        assert_eq!(notes(&app, "moody").await, [""; 0], "its lease still runs");
        app.clock.advance(21);
        hear(&other).await;
        assert_eq!(notes(&app, "moody").await, ["1"]);
        assert_eq!(position(&app, "busy.moody").await, 1);
        hear(&killed).await;
        assert_eq!(notes(&app, "moody").await, ["1"], "heard once");
    }
);

story!(a_clock_that_is_set_back_silences_nobody, WITH_BUSY, |app| {
    happen(&app, DONE).await;
    let mood = Arc::new(Mood::default());
    mood.set(HANGS);
    let killed = Hearers::new(app.db(), WITH_BUSY);
    let hearing = MOOD.scope(Arc::clone(&mood), killed.catch_up());
    tokio::select! {
        _ = hearing => panic!("it was to hang"),
        () = mood.hangs.notified() => {}
    }
    let other = Hearers::new(&beside(&app).await, WITH_BUSY);
    app.clock.advance(-10);
    hear(&other).await;
    assert_eq!(
        position(&app, "busy.moody").await,
        0,
        "its lease still runs"
    );
    app.clock.advance(-3_600);
    hear(&other).await;
    assert_eq!(position(&app, "busy.moody").await, 1);
    hear(&killed).await;
    assert_eq!(notes(&app, "moody").await, ["1"], "heard once");
});

story!(
    a_failing_event_stops_its_hearer_alone_and_is_told_and_tried_again,
    WITH_BUSY,
    |app| {
        let (_, first) = happen(&app, DONE).await;
        let (_, second) = happen(&app, DONE).await;
        let both = [first.to_string(), second.to_string()];
        let mood = Arc::new(Mood::default());
        mood.set(FAILS);
        let hearers = Hearers::new(app.db(), WITH_BUSY);
        let turn = || MOOD.scope(Arc::clone(&mood), hearers.catch_up());
        turn().await.expect("the others hear");
        assert_eq!(notes(&app, "steady").await, both);
        assert_eq!(notes(&app, "moody").await, [""; 0], "its effect was undone");
        turn().await.expect("the others hear");
        assert_eq!(attempts(&app).await, 1, "not before its pause is over");
        app.clock.advance(2);
        mood.set(BREAKS);
        turn().await.expect("a mistake of a slice ends nothing");
        assert_eq!(attempts(&app).await, 2);

        let coordinator = app.coordinator().await;
        let page = coordinator.get("/background").await.expect(200);
        assert!(page.says("El programa s’ha equivocat"), "{}", page.text());
        let metrics = app.visitor().get("/metrics").await.text();
        for line in [
            "ordit_hearer_failing{hearer=\"busy.moody\"} 1",
            "ordit_hearer_lag_events{hearer=\"busy.moody\"} 2",
            "ordit_hearer_failing{hearer=\"busy.steady\"} 0",
            "ordit_hearer_lag_events{hearer=\"busy.steady\"} 0",
        ] {
            assert!(metrics.contains(line), "{line} in {metrics}");
        }
        let found = (CHECK.run)(app.db()).await.expect("a check");
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("busy.moody"), "{found:?}");

        mood.set(WELL);
        let asked = [("hearer", "busy.moody")];
        coordinator
            .post("/background/retry", &asked)
            .await
            .expect(303);
        turn().await.expect("all hear");
        assert_eq!(notes(&app, "moody").await, both, "in order and once");
        assert_eq!(troubles(app.db(), WITH_BUSY).await.expect("none"), []);
        let page = coordinator.get("/background").await.expect(200);
        assert!(page.says("Tot avança"), "{}", page.text());
        coordinator.post("/background/retry", &[]).await.expect(404);
    }
);

story!(a_new_hearer_begins_where_it_says, WITH_BUSY, |app| {
    let (_, before) = happen(&app, DONE).await;
    let hearers = Hearers::new(app.db(), WITH_BUSY);
    hear(&hearers).await;
    let (_, after) = happen(&app, DONE).await;
    hear(&hearers).await;
    let both = [before.to_string(), after.to_string()];
    assert_eq!(notes(&app, "steady").await, both);
    assert_eq!(notes(&app, "late").await, [after.to_string()]);
});

story!(
    who_would_answer_himself_without_end_is_stopped,
    WITH_BUSY,
    |app| {
        happen(&app, ECHOED).await;
        let hearers = Hearers::new(app.db(), WITH_BUSY);
        hear(&hearers).await;
        assert_eq!(rows(&app, "events").await, 1);
        let troubles = troubles(app.db(), WITH_BUSY).await.expect("troubles");
        let reasons: Vec<&str> = troubles.iter().map(|one| one.failure.as_str()).collect();
        assert_eq!(reasons, ["jobs-failure-echo"]);
    }
);

story!(what_is_for_others_is_passed_over, WITH_BUSY, |app| {
    let hearers = Hearers::new(app.db(), WITH_BUSY);
    hear(&hearers).await;
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    for _ in 0..1_200 {
        let entry = write.id();
        write.event(EventDraft::new(OTHER, entry));
    }
    write.commit().await.expect("a commit");
    hear(&hearers).await;
    assert_eq!(position(&app, "busy.steady").await, 1_200);
    let (_, seq) = happen(&app, DONE).await;
    hear(&Hearers::new(&beside(&app).await, WITH_BUSY)).await;
    assert_eq!(notes(&app, "steady").await, [seq.to_string()]);
});

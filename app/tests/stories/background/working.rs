//! Jobs: put with their change, done by one, tried again, given up, and what recurs.

use std::sync::Arc;

use ordit_kernel::Acting;
use ordit_platform::jobs::{Background, CHECK, Worker, put, troubles};
use ordit_testkit::{TestApp, story};

use super::{
    BREAKS, DONE, FAILS, MOOD, Mood, WELL, WITH_BUSY, beside, errand, happen, notes, rows,
    send_on_errand,
};

/// Does what was put and is due; what recurs is not planned in these stories.
async fn work(worker: &Worker) -> usize {
    worker.run_due().await.expect("they work")
}

async fn take_and_vanish(app: &TestApp, worker: &Worker) {
    let taken = worker.take().await.expect("an answer");
    assert!(taken.is_some());
    assert!(worker.take().await.expect("an answer").is_none(), "in hand");
    app.clock.advance(61);
}

story!(
    a_job_is_put_with_its_change_and_done_once,
    WITH_BUSY,
    |app| {
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        assert!(put(&mut write, &errand(&app, "a")).await.expect("a job"));
        drop(write);
        let worker = Worker::new(app.db(), WITH_BUSY, &app.site.means());
        assert_eq!(work(&worker).await, 0, "its change was undone");

        assert!(send_on_errand(&app, "a").await);
        assert!(!send_on_errand(&app, "a").await, "the same is there");
        assert!(send_on_errand(&app, "b").await);
        assert_eq!(work(&worker).await, 2);
        assert_eq!(notes(&app, "errand").await, ["a", "b"]);
        assert_eq!(rows(&app, "jobs").await, 0, "what is done is not kept");
        assert!(send_on_errand(&app, "a").await);
        assert_eq!(work(&worker).await, 1);
    }
);

story!(two_workers_take_different_jobs, WITH_BUSY, |app| {
    for number in 10..30 {
        send_on_errand(&app, &number.to_string()).await;
    }
    let one = Worker::new(app.db(), WITH_BUSY, &app.site.means());
    let other = Worker::new(&beside(&app).await, WITH_BUSY, &app.site.means());
    let done = tokio::join!(work(&one), work(&other), work(&one));
    assert_eq!(done.0 + done.1 + done.2, 20);
    let mut about = notes(&app, "errand").await;
    about.sort();
    let expected: Vec<String> = (10..30).map(|number| number.to_string()).collect();
    assert_eq!(about, expected);
});

story!(
    a_job_whose_worker_fell_silent_is_done_by_another_and_once,
    WITH_BUSY,
    |app| {
        send_on_errand(&app, "a").await;
        let silent = Worker::new(app.db(), WITH_BUSY, &app.site.means());
        let taken = silent.take().await.expect("an answer").expect("a job");
        let other = Worker::new(&beside(&app).await, WITH_BUSY, &app.site.means());
        assert_eq!(work(&other).await, 0, "it is in hand");
        app.clock.advance(61);
        let again = other.take().await.expect("an answer").expect("the job");
        silent.run(taken).await.expect("late, and for nothing");
        assert_eq!(notes(&app, "errand").await, [""; 0]);
        other.run(again).await.expect("done");
        assert_eq!(notes(&app, "errand").await, ["a"]);
        assert_eq!(rows(&app, "jobs").await, 0);
    }
);

story!(
    after_its_last_attempt_a_job_waits_until_somebody_asks,
    WITH_BUSY,
    |app| {
        send_on_errand(&app, "a").await;
        let worker = Worker::new(app.db(), WITH_BUSY, &app.site.means());
        let mood = Arc::new(Mood::default());
        let turn = || MOOD.scope(Arc::clone(&mood), work(&worker));
        for kind in [FAILS, BREAKS, FAILS] {
            mood.set(kind);
            assert_eq!(turn().await, 1);
            assert_eq!(turn().await, 0, "not before its pause is over");
            app.clock.advance(16);
        }
        mood.set(WELL);
        app.clock.advance(100_000);
        assert_eq!(turn().await, 0, "it is given up");
        assert_eq!(notes(&app, "errand").await, [""; 0]);
        let found = (CHECK.run)(app.db()).await.expect("a check");
        assert!(
            found.len() == 1 && found[0].contains("busy.errand"),
            "{found:?}"
        );

        let coordinator = app.coordinator().await;
        let page = coordinator.get("/background").await.expect(200);
        assert!(page.says("S’espera que algú ho demani."), "{}", page.text());
        let id = page.attributes("input[name=job]", "value").remove(0);
        coordinator
            .post("/background/retry", &[("job", &id)])
            .await
            .expect(303);
        assert_eq!(turn().await, 1);
        assert_eq!(notes(&app, "errand").await, ["a"]);
        assert_eq!(troubles(app.db(), WITH_BUSY).await.expect("none"), []);
    }
);

story!(
    a_job_that_ends_every_process_is_given_up,
    WITH_BUSY,
    |app| {
        send_on_errand(&app, "a").await;
        let worker = Worker::new(app.db(), WITH_BUSY, &app.site.means());
        for _ in 0..3 {
            take_and_vanish(&app, &worker).await;
        }
        assert_eq!(work(&worker).await, 0);
        let troubles = troubles(app.db(), WITH_BUSY).await.expect("troubles");
        assert_eq!(troubles.len(), 1);
        assert_eq!(troubles[0].failure, "jobs-failure-interrupted");
        assert!(troubles[0].is_dead);
    }
);

story!(
    a_round_that_processes_ended_in_is_done_by_the_next_without_trouble,
    WITH_BUSY,
    |app| {
        let worker = Worker::new(app.db(), WITH_BUSY, &app.site.means());
        worker.plan().await.expect("planned");
        for _ in 0..2 {
            take_and_vanish(&app, &worker).await;
        }
        assert_eq!(work(&worker).await, 1);
        assert_eq!(troubles(app.db(), WITH_BUSY).await.expect("none"), []);
    }
);

story!(
    what_recurs_is_done_once_a_step_and_never_given_up,
    WITH_BUSY,
    |app| {
        let one = Worker::new(app.db(), WITH_BUSY, &app.site.means());
        let other = Worker::new(&beside(&app).await, WITH_BUSY, &app.site.means());
        one.plan().await.expect("planned");
        other.plan().await.expect("planned");
        assert_eq!(work(&one).await + work(&other).await, 1);
        app.clock.advance(3_599);
        assert_eq!(work(&one).await, 0);
        app.clock.advance(1);
        assert_eq!(work(&other).await, 1);
        app.clock.advance(36_000);
        assert_eq!(work(&one).await, 1, "what went by is not made up for");

        let mood = Arc::new(Mood::default());
        mood.set(FAILS);
        app.clock.advance(3_600);
        for _ in 0..2 {
            assert_eq!(MOOD.scope(Arc::clone(&mood), work(&one)).await, 1);
            app.clock.advance(16);
        }
        let told = troubles(app.db(), WITH_BUSY).await.expect("troubles");
        assert!(told.len() == 1 && !told[0].is_dead, "{told:?}");
        app.clock.advance(3_600);
        assert_eq!(work(&one).await, 1);
        assert_eq!(troubles(app.db(), WITH_BUSY).await.expect("none"), []);
    }
);

story!(
    what_is_put_while_a_process_runs_is_done_until_it_stops,
    WITH_BUSY,
    |app| {
        let background = Background::start(app.db(), WITH_BUSY, &app.site.means());
        send_on_errand(&app, "a").await;
        happen(&app, DONE).await;
        while rows(&app, "busy_notes").await < 3 || rows(&app, "jobs").await > 1 {
            tokio::task::yield_now().await;
        }
        background.stop().await;
        assert_eq!(notes(&app, "errand").await, ["a"]);
        send_on_errand(&app, "b").await;
        let worker = Worker::new(&beside(&app).await, WITH_BUSY, &app.site.means());
        assert_eq!(
            work(&worker).await,
            1,
            "nobody did it, and no lease is in the way"
        );
    }
);

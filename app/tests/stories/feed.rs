//! The feed: numbers become visible in order, and many writers at once lose nothing.

use std::{sync::Arc, time::Duration};

use ordit_kernel::Acting;
use ordit_platform::events::{self, EventDraft};
use ordit_testkit::{TestApp, story};

use crate::world::ALL;

async fn write_one(app: &TestApp, pause: Duration) -> i64 {
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let entry = write.id();
    tokio::time::sleep(pause).await;
    write.event(EventDraft::new("platform.import.confirmed", entry));
    write.commit().await.expect("a commit")
}

story!(
    numbers_become_visible_in_order_though_writes_end_out_of_order,
    ALL,
    |app| {
        let app = Arc::new(app);
        let writers: Vec<_> = (0..12u64)
            .map(|number| {
                let app = Arc::clone(&app);
                // Whoever begins first ends last, where the engine lets them run beside each other.
                let pause = Duration::from_millis(24 - 2 * number);
                tokio::spawn(async move { write_one(&app, pause).await })
            })
            .collect();
        let mut seen: Vec<i64> = Vec::new();
        while seen.len() < writers.len() {
            let last = seen.last().copied().unwrap_or(0);
            let news = events::after(app.db().read(), last, 100)
                .await
                .expect("the feed");
            seen.extend(news.iter().map(|event| event.seq));
            tokio::task::yield_now().await;
        }
        let expected: Vec<i64> = (1..=12).collect();
        assert_eq!(seen, expected, "a follower skipped a number");
        for writer in writers {
            assert!(writer.await.expect("a writer") > 0);
        }
    }
);

story!(
    two_hundred_writers_at_once_lose_nothing_and_none_is_told_that_it_is_busy,
    ALL,
    |app| {
        let app = Arc::new(app);
        let writers: Vec<_> = (0..200)
            .map(|_| {
                let app = Arc::clone(&app);
                tokio::spawn(async move { write_one(&app, Duration::ZERO).await })
            })
            .collect();
        let mut numbers = Vec::new();
        for writer in writers {
            numbers.push(writer.await.expect("a writer"));
        }
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=200).collect::<Vec<i64>>());
        app.catch_up().await;
        assert_eq!(app.site.snapshots.current().seq, 200);
    }
);

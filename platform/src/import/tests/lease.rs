//! Several processes beside one another: a file has one reader, and is not forgotten with it.

use std::convert::Infallible;

use futures::stream;
use ordit_kernel::Id;

use super::world::{World, worlds};
use crate::import::{Abandoned, ImportError, NewRun, RunState, Status};

async fn start(world: &World) -> Id {
    let new = NewRun::of_file("coses.csv", None, Some(world.network));
    let run = world.importer.start(&world.acting, &new).await;
    run.expect("a run")
}

async fn store(world: &World, run: Id) {
    let pieces = stream::iter([Ok::<_, Infallible>(b"Nom\nForn\nPont\n".to_vec())]);
    let stored = world.importer.store_file(&world.acting, run, pieces).await;
    stored.expect("stored");
}

async fn state(world: &World, run: Id) -> RunState {
    world.importer.run(run).await.expect("the run").state
}

#[tokio::test]
async fn two_who_would_read_a_file_at_once_are_one() {
    for world in worlds().await {
        let run = start(&world).await;
        store(&world, run).await;
        let (one, other) = tokio::join!(
            world.importer.read_file(&world.acting, run),
            world.importer.read_file(&world.acting, run),
        );
        let refused = [one, other]
            .into_iter()
            .filter(|read| matches!(read, Err(ImportError::Refused(_))));
        assert_eq!(refused.count(), 1, "one of them leaves it to the other");
        assert_eq!(state(&world, run).await, RunState::Ready);
        assert_eq!(world.counts(run).await, [(Status::New, 2)].into());
    }
}

#[tokio::test]
async fn a_file_under_way_or_being_read_is_nobody_elses() {
    for world in worlds().await {
        let run = start(&world).await;
        assert_eq!(world.importer.abandoned().await.expect("runs"), []);
        store(&world, run).await;
        assert_eq!(world.importer.abandoned().await.expect("runs"), []);
    }
}

#[tokio::test]
async fn a_file_whose_reader_fell_silent_is_read_by_another() {
    for world in worlds().await {
        let run = start(&world).await;
        store(&world, run).await;
        let known = world.importer.run(run).await.expect("the run");
        let claimed = world.importer.claim(&world.acting, &known).await;
        assert!(claimed.expect("claimed").is_some());
        world.silence(run).await;
        let found = world.importer.abandoned().await.expect("runs");
        let expected = Abandoned { run, is_kept: true };
        assert_eq!(found, [expected]);
        let taken = world.importer.take_over(&world.acting, expected).await;
        taken.expect("read");
        assert_eq!(state(&world, run).await, RunState::Ready);
        assert_eq!(world.importer.abandoned().await.expect("runs"), []);
        assert_eq!(world.confirm(run).await.created, 2);
    }
}

#[tokio::test]
async fn a_reader_that_wakes_up_late_changes_nothing() {
    for world in worlds().await {
        let (importer, acting) = (&world.importer, &world.acting);
        let run = start(&world).await;
        store(&world, run).await;
        let known = importer.run(run).await.expect("the run");
        let late = importer.claim(acting, &known).await.expect("claimed");
        world.silence(run).await;
        let second = importer.claim(acting, &known).await.expect("claimed");
        assert_ne!(late, second);
        let error = ordit_kernel::UserError::new("sheets-error-damaged");
        let failed = importer.fail(acting, run, late.expect("a reader"), &error);
        failed.await.expect("ignored");
        assert_eq!(state(&world, run).await, RunState::Reading);
    }
}

#[tokio::test]
async fn a_file_that_was_never_kept_ends_with_its_reader() {
    for world in worlds().await {
        let run = start(&world).await;
        world.silence(run).await;
        let found = world.importer.abandoned().await.expect("runs");
        assert!(!found[0].is_kept);
        let taken = world.importer.take_over(&world.acting, found[0]).await;
        taken.expect("ended");
        let ended = world.importer.run(run).await.expect("the run");
        assert_eq!(ended.state, RunState::Failed);
        let key = ended.error.map(|error| error.key);
        assert_eq!(key.as_deref(), Some("import-error-interrupted"));
    }
}

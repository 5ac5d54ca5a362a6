//! Files that are read, read again, refused and thrown away.

use ordit_kernel::PageRequest;

use super::world::worlds;
use crate::import::{Listed, RunState, Status};

#[tokio::test]
async fn a_file_that_cannot_be_read_says_why() {
    for world in worlds().await {
        for (name, bytes, key) in [
            ("coses.csv", "a;b;c\n1;2;3\n", "import-error-no-header"),
            (
                "coses.xlsx",
                "PK\u{3}\u{4}no more of it",
                "sheets-error-damaged",
            ),
            ("coses.csv", "\n\n", "sheets-error-empty"),
        ] {
            let run = world.look(name, bytes).await;
            let run = world.importer.run(run).await.expect("the run");
            assert_eq!(run.state, RunState::Failed, "{name}");
            assert_eq!(run.error.map(|error| error.key).as_deref(), Some(key));
        }
    }
}

#[tokio::test]
async fn reading_a_file_again_begins_anew() {
    for world in worlds().await {
        let run = world
            .look("coses.csv", "Nom;Grandària\nForn;1\nPont;2\n")
            .await;
        let mut mapping = world
            .importer
            .run(run)
            .await
            .expect("the run")
            .mappings
            .remove(0);
        assert_eq!(mapping.columns[1].field, None);
        mapping.columns[1].field = Some("size".to_owned());
        world
            .importer
            .remap(&world.acting, run, mapping)
            .await
            .expect("mapped");
        world
            .importer
            .read_file(&world.acting, run)
            .await
            .expect("read");
        let over = world.importer.read_file(&world.acting, run).await;
        assert!(
            over.is_err(),
            "a run that is ready is not read again by itself"
        );
        world.forget_that_it_was_read(run).await;
        world
            .importer
            .read_file(&world.acting, run)
            .await
            .expect("read");
        assert_eq!(world.counts(run).await, [(Status::New, 2)].into());
        assert_eq!(world.confirm(run).await.created, 2);
        assert_eq!(world.things().await[0].1, Some(1));
    }
}

#[tokio::test]
async fn what_is_thrown_away_leaves_nothing_behind() {
    for world in worlds().await {
        let run = world.look("coses.csv", "Nom\nForn\n").await;
        world
            .importer
            .discard(&world.acting, run)
            .await
            .expect("thrown away");
        assert_eq!(world.traces().await, [0, 0, 0]);
        assert!(world.rows(run).await.is_empty());
        assert!(world.importer.confirm(&world.acting, run).await.is_err());
        let listed = world
            .importer
            .runs(Some(world.network), Listed::Files, PageRequest::new(1, 10))
            .await;
        assert_eq!(listed.expect("runs").items[0].state, RunState::Discarded);
    }
}

#[tokio::test]
async fn more_rows_than_one_chunk_arrive_in_order() {
    for world in worlds().await {
        let rows: String = (1..=1201).map(|n| format!("Cosa {n};{n}\n")).collect();
        let run = world.look("coses.csv", format!("Nom;Mida\n{rows}")).await;
        assert_eq!(world.counts(run).await, [(Status::New, 1201)].into());
        let request = PageRequest::new(13, 100);
        let page = world
            .importer
            .rows(run, Some(Status::New), request)
            .await
            .expect("a page");
        assert_eq!(
            (page.total, page.items.len(), page.items[0].position),
            (1201, 1, 1201)
        );
        assert_eq!(world.confirm(run).await.created, 1201);
        assert_eq!(world.things().await.len(), 1201);
    }
}

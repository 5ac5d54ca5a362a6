//! What a confirmed import changes, and what it never does.

use super::world::worlds;
use crate::import::Status;

const FILE: &str = "Llistat de coses;;;\n\
    Nom;Tipus;Municipi;Mida;Des de\n\
    Forn;gran;Artés;1.200;maig 2017\n\
    Molí;Petita;08187;3;?\n\
    Pont;small;Zarautz;;2015\n";

#[tokio::test]
async fn a_file_read_twice_changes_nothing_the_second_time() {
    for world in worlds().await {
        let run = world.look("coses.csv", FILE).await;
        assert_eq!(world.counts(run).await, [(Status::New, 3)].into());
        assert!(world.things().await.is_empty(), "looking writes nothing");
        let outcome = world.confirm(run).await;
        assert_eq!((outcome.created, outcome.changed, outcome.seq), (3, 0, 4));
        let traces = world.traces().await;
        assert_eq!(traces, [4, 3, 0]);
        let again = world.look("coses.csv", FILE).await;
        assert_eq!(world.counts(again).await, [(Status::Same, 3)].into());
        assert_eq!(world.confirm(again).await.written(), 0);
        assert_eq!(world.traces().await, traces);
    }
}

#[tokio::test]
async fn a_missing_row_removes_nothing_and_an_empty_cell_says_nothing() {
    for world in worlds().await {
        world.import("coses.csv", FILE).await;
        let run = world
            .look(
                "coses.csv",
                "Nom;Municipi;Mida\nForn;Artés;\nMolí;Sabadell;4\n",
            )
            .await;
        let counts = world.counts(run).await;
        assert_eq!(counts, [(Status::Same, 1), (Status::Changed, 1)].into());
        world.confirm(run).await;
        let things = world.things().await;
        let sizes: Vec<_> = things
            .iter()
            .map(|(name, size, _)| (name.as_str(), *size))
            .collect();
        assert_eq!(
            sizes,
            [("Forn", Some(1200)), ("Molí", Some(4)), ("Pont", None)]
        );
    }
}

#[tokio::test]
async fn an_empty_cell_beside_an_id_takes_the_value_away() {
    for world in worlds().await {
        world.import("coses.csv", FILE).await;
        let id = world.id_of("Forn").await;
        let run = world
            .look("x.csv", format!("Ordit ID;Mida;Des de\n{id};;17-5-17\n"))
            .await;
        let rows = world.rows(run).await;
        let changed: Vec<_> = rows[0]
            .changes
            .iter()
            .map(|change| {
                (
                    change.field.as_str(),
                    change.old.as_str(),
                    change.new.as_str(),
                )
            })
            .collect();
        assert_eq!(
            changed,
            [("size", "1200", ""), ("since", "2017-05", "2017-05-17")]
        );
        world.confirm(run).await;
        assert!(
            world
                .things()
                .await
                .contains(&("Forn".into(), None, "published".into()))
        );
    }
}

#[tokio::test]
async fn what_others_changed_after_the_look_is_left_alone() {
    for world in worlds().await {
        world.import("coses.csv", FILE).await;
        let slow = world
            .look(
                "a.csv",
                "Nom;Municipi;Mida\nForn;Artés;1\nMolí;Sabadell;1\n",
            )
            .await;
        world
            .import("b.csv", "Nom;Municipi;Mida\nForn;Artés;2\n")
            .await;
        let outcome = world.confirm(slow).await;
        assert_eq!((outcome.changed, outcome.stale), (1, 1));
        let things = world.things().await;
        assert_eq!(
            things[0].1,
            Some(2),
            "the later look was written first and stays"
        );
        assert_eq!(things[1].1, Some(1));
        assert_eq!(world.rows(slow).await[0].status, Status::Stale);
    }
}

#[tokio::test]
async fn two_looks_at_the_same_new_thing_write_it_once() {
    for world in worlds().await {
        let one = world.look("coses.csv", FILE).await;
        let other = world.look("coses.csv", FILE).await;
        assert_eq!(world.confirm(one).await.created, 3);
        let outcome = world.confirm(other).await;
        assert_eq!((outcome.created, outcome.stale), (0, 3));
        assert_eq!(world.things().await.len(), 3);
    }
}

#[tokio::test]
async fn two_confirms_at_once_write_once() {
    for world in worlds().await {
        let run = world.look("coses.csv", FILE).await;
        let (one, other) = tokio::join!(world.confirm(run), world.confirm(run));
        assert_eq!(
            (one.created, other.created),
            (3, 3),
            "both are told what was written"
        );
        assert_eq!(world.traces().await, [4, 3, 0]);
    }
}

#[tokio::test]
async fn an_undo_brings_back_what_was_and_can_be_undone() {
    for world in worlds().await {
        world.import("coses.csv", FILE).await;
        let before = world.things().await;
        let file = "Nom;Municipi;Mida\nForn;Artés;7\nTorre;Artés;9\n";
        let run = world.look("coses.csv", file).await;
        world.confirm(run).await;
        let after = world.things().await;
        let undo = world
            .importer
            .undo(&world.acting, run)
            .await
            .expect("an undo");
        assert_eq!(world.counts(undo).await, [(Status::Changed, 2)].into());
        world.confirm(undo).await;
        let mut expected = before.clone();
        expected.push(("Torre".into(), Some(9), "archived".into()));
        assert_eq!(world.things().await, expected);
        let redo = world
            .importer
            .undo(&world.acting, undo)
            .await
            .expect("an undo of the undo");
        world.confirm(redo).await;
        assert_eq!(world.things().await, after);
        let twice = world.importer.undo(&world.acting, run).await;
        assert!(twice.is_err(), "a run is undone once");
    }
}

#[tokio::test]
async fn an_undo_leaves_what_others_wrote_since() {
    for world in worlds().await {
        world.import("coses.csv", FILE).await;
        let run = world
            .look(
                "a.csv",
                "Nom;Municipi;Mida\nForn;Artés;7\nMolí;Sabadell;7\n",
            )
            .await;
        world.confirm(run).await;
        world
            .import("b.csv", "Nom;Municipi;Mida\nForn;Artés;8\n")
            .await;
        let undo = world
            .importer
            .undo(&world.acting, run)
            .await
            .expect("an undo");
        let counts = world.counts(undo).await;
        assert_eq!(counts, [(Status::Changed, 1), (Status::Stale, 1)].into());
        world.confirm(undo).await;
        let sizes: Vec<_> = world
            .things()
            .await
            .into_iter()
            .map(|thing| thing.1)
            .collect();
        assert_eq!(sizes, [Some(8), Some(3), None]);
    }
}

//! Every reason of a row at once, many rows mended by one answer, and what is guessed.

use std::fmt::Write as _;

use ordit_kernel::PageRequest;

use super::{
    thing::THING,
    world::{World, worlds},
};
use crate::import::{Choice, GivenRow, Guess, Listed, Origin, RowView, RunState, Status};

fn reasons(row: &RowView) -> Vec<(&str, &str)> {
    let refusals = row.refusals.iter().map(|(_, refusal)| refusal);
    refusals
        .map(|one| (one.field.as_str(), one.error.key.as_str()))
        .collect()
}

#[tokio::test]
async fn every_reason_of_a_row_is_told_at_once() {
    for world in worlds().await {
        let file = "Nom;Municipi;Mida;Tipus\n;Artes de Dalt;13131313;grossa\nForn;Artés;x;gran\n";
        let run = world.look("coses.csv", file).await;
        let rows = world.rows(run).await;
        assert_eq!(
            reasons(&rows[0]),
            [
                ("name", "import-refused-required"),
                ("thing_kind", "import-refused-choice"),
                ("municipality", "import-refused-place-close"),
                ("size", "thing-unlucky"),
            ]
        );
        assert_eq!(reasons(&rows[1]), [("size", "import-refused-count")]);
    }
}

#[tokio::test]
async fn a_row_that_means_a_known_entry_lacks_nothing_that_the_entry_has() {
    for world in worlds().await {
        world.import("coses.csv", "Nom;Mida\nForn;1\n").await;
        let id = world.id_of("Forn").await;
        let run = world
            .look("coses.csv", format!("Ordit ID;Tipus\n{id};grossa\n"))
            .await;
        let rows = world.rows(run).await;
        assert_eq!(reasons(&rows[0]), [("thing_kind", "import-refused-choice")]);
    }
}

#[tokio::test]
async fn thousands_of_alike_rows_are_mended_by_one_answer() {
    for world in worlds().await {
        let mut file = String::from("Nom;Tipus;Mida\nPont;petitona;1\nTorre;grossa;x\n");
        for number in 0..2_500 {
            writeln!(file, "Cosa {number};grossa;{}", number + 20).expect("a row");
        }
        let run = world.look("coses.csv", file).await;
        assert_eq!(world.counts(run).await, [(Status::Refused, 2_502)].into());
        let correct = |text: &'static str| {
            let (acting, importer) = (&world.acting, &world.importer);
            importer.correct_rows(acting, run, "thing_kind", "grossa", text)
        };
        let counts = correct("large").await.expect("corrected");
        assert_eq!(counts, [(Status::New, 2_500), (Status::Refused, 1)].into());
        assert_eq!(
            world.counts(run).await,
            [(Status::New, 2_500), (Status::Refused, 2)].into()
        );
        assert!(correct("small").await.expect("nothing more").is_empty());
        let rows = world.rows(run).await;
        assert_eq!(reasons(&rows[1]), [("size", "import-refused-count")]);
        assert_eq!(world.confirm(run).await.created, 2_500);
        assert!(correct("large").await.is_err(), "the run is over");
    }
}

#[tokio::test]
async fn a_guess_is_told_and_gives_way_to_what_a_person_says() {
    for world in worlds().await {
        let run = world.look("coses.csv", "Nom;Mida\nMolí;3\nForn;1\n").await;
        let [field, value, from] = ["thing_kind", "large", "name"].map(str::to_owned);
        let rows = world.rows(run).await;
        assert_eq!(rows[0].guesses, [Guess { field, value, from }]);
        assert!(rows[1].guesses.is_empty());
        let report = world.importer.report(run).await.expect("a report");
        assert_eq!(report.guessed, 1);
        let (importer, acting) = (&world.importer, &world.acting);
        let said = importer.correct_row(acting, run, 1, "thing_kind", "Petita");
        assert_eq!(said.await.expect("corrected"), Status::New);
        assert!(world.rows(run).await[0].guesses.is_empty());
        world.confirm(run).await;
        assert_eq!(kind_of(&world, "Molí").await.as_deref(), Some("small"));
        let values = vec![
            ("name", "Molí de dalt".to_owned()),
            ("size", "9".to_owned()),
        ];
        let row = GivenRow {
            values,
            choice: Some(Choice::New),
            ..GivenRow::default()
        };
        let saved = importer.save_one(acting, Some(world.network), &THING, row);
        saved.await.expect("saved");
        assert_eq!(
            kind_of(&world, "Molí de dalt").await,
            None,
            "nobody would have seen it"
        );
    }
}

async fn kind_of(world: &World, name: &str) -> Option<String> {
    let id = world.id_of(name).await;
    let on = world.db.read().into();
    let current = (THING.current)(on, Some(world.network), &[id]).await;
    current.expect("the thing")[&id]
        .record
        .get("thing_kind")
        .cloned()
}

#[tokio::test]
async fn files_and_edits_are_listed_apart_and_know_what_undoes_them() {
    for world in worlds().await {
        let (importer, acting) = (&world.importer, &world.acting);
        let file = world.look("coses.csv", "Nom;Mida\nForn;1\n").await;
        world.confirm(file).await;
        let row = GivenRow {
            id: Some(world.id_of("Forn").await),
            values: vec![("size", "2".to_owned())],
            ..GivenRow::default()
        };
        let network = Some(world.network);
        let edit = importer.stage_records(acting, network, &THING, Origin::List, vec![row]);
        let edit = edit.await.expect("looked at");
        world.confirm(edit).await;
        let undo = importer.undo(acting, edit).await.expect("an undo");
        let file_undo = importer.undo(acting, file).await.expect("an undo");
        let listed = async |listed: Listed| {
            let runs = importer
                .runs(network, listed, PageRequest::new(1, 10))
                .await;
            runs.expect("runs").items
        };
        let ids = |runs: &[crate::import::Run]| runs.iter().map(|run| run.id).collect::<Vec<_>>();
        let edits = listed(Listed::Edits).await;
        assert_eq!(ids(&edits), [undo, edit]);
        let files = listed(Listed::Files).await;
        assert_eq!(ids(&files), [file_undo, file]);
        assert_eq!(files[0].file_name.as_deref(), Some("coses.csv"));
        let kin = importer.kin(&edits).await.expect("kin");
        assert_eq!(kin.undone[&edit].id, edit);
        assert_eq!(
            (kin.undoing[&edit].id, kin.undoing[&edit].state),
            (undo, RunState::Ready)
        );
        world.confirm(undo).await;
        let kin = importer.kin(&edits).await.expect("kin");
        assert_eq!(kin.undoing[&edit].state, RunState::Written);
    }
}

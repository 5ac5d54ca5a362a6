//! Refusals that are corrected, likenesses that are decided.

use ordit_kernel::Lang;

use super::world::{words, worlds};
use crate::{
    i18n::Translator,
    import::{Choice, ImportError, Reason, Status},
};

#[tokio::test]
async fn a_refused_cell_is_named_and_can_be_corrected() {
    for world in worlds().await {
        let file = "Nom;Municipi;Mida\nForn;Artés;dotze\nMolí;Artes de Dalt;2\n;Artés;1\n";
        let run = world.look("coses.csv", file).await;
        assert_eq!(world.counts(run).await, [(Status::Refused, 3)].into());
        let rows = world.rows(run).await;
        let (cell, refusal) = &rows[0].refusals[0];
        assert_eq!(
            (cell.as_deref(), refusal.value.as_str()),
            (Some("C2"), "dotze")
        );
        let said = Translator::new(words(), Lang::Ca).refusal(&refusal.error);
        assert!(said.starts_with("No és un nombre enter."), "{said}");
        let status = |position, field: &'static str, text: &'static str| {
            world
                .importer
                .correct_row(&world.acting, run, position, field, text)
        };
        assert_eq!(
            status(1, "size", "12").await.expect("corrected"),
            Status::New
        );
        assert_eq!(
            status(2, "municipality", "Artés").await.expect("corrected"),
            Status::New
        );
        assert_eq!(
            status(3, "name", "Forn").await.expect("corrected"),
            Status::Doubtful
        );
        assert_eq!(world.confirm(run).await.created, 2);
        assert_eq!(world.things().await.len(), 2);
        let late = status(3, "name", "Pont").await;
        assert!(
            matches!(late, Err(ImportError::Refused(_))),
            "the run is over"
        );
    }
}

#[tokio::test]
async fn a_person_decides_what_may_be_the_same() {
    for world in worlds().await {
        world
            .import("coses.csv", "Nom;Municipi\nForn Vell;Artés\n")
            .await;
        let file = "Nom;Municipi;Mida\nForn Vell;Zarautz;1\nForn Vel;Artés;2\nForn vell;;3\n\
                    Forn vell;artés;4\nForn Vell;Artés;5\n";
        let run = world.look("coses.csv", file).await;
        let rows = world.rows(run).await;
        let reasons: Vec<_> = rows
            .iter()
            .map(|row| row.matches.first().map(|m| m.reason))
            .collect();
        assert_eq!(
            reasons,
            [
                Some(Reason::NameElsewhere),
                Some(Reason::SimilarName),
                Some(Reason::SameName),
                None,
                Some(Reason::SameEntry),
            ]
        );
        let known = world.id_of("Forn Vell").await;
        let choose = |position, choice| world.importer.choose(&world.acting, run, position, choice);
        assert_eq!(choose(1, Choice::New).await.expect("chosen"), Status::New);
        assert_eq!(
            choose(2, Choice::Skip).await.expect("chosen"),
            Status::Skipped
        );
        let taken = choose(3, Choice::Same(known)).await;
        assert!(
            matches!(taken, Err(ImportError::Refused(_))),
            "row 4 already writes it"
        );
        assert_eq!(
            choose(4, Choice::Skip).await.expect("chosen"),
            Status::Skipped
        );
        assert_eq!(
            choose(3, Choice::Same(known)).await.expect("chosen"),
            Status::Changed
        );
        let outcome = world.confirm(run).await;
        assert_eq!((outcome.created, outcome.changed), (1, 1));
        let sizes: Vec<_> = world
            .things()
            .await
            .into_iter()
            .map(|thing| thing.1)
            .collect();
        assert_eq!(sizes, [Some(1), Some(3)].map(|size| size));
    }
}

#[tokio::test]
async fn a_row_is_known_by_the_key_of_its_source() {
    for world in worlds().await {
        world
            .import(
                "coses.csv",
                "Identificador a l'origen;Nom;Mida\nA-1;Forn;1\n",
            )
            .await;
        let renamed = "Identificador a l'origen;Nom;Mida\nA-1;Forn de pa;1\nA-1;Pont;2\n";
        let run = world.look("coses.csv", renamed).await;
        let statuses: Vec<_> = world.rows(run).await.iter().map(|row| row.status).collect();
        assert_eq!(statuses, [Status::Changed, Status::Doubtful]);
        world.confirm(run).await;
        assert_eq!(
            world.things().await,
            [("Forn de pa".into(), Some(1), "published".into())]
        );
    }
}

#[tokio::test]
async fn what_another_network_keeps_stays_and_the_rest_goes_on() {
    for mut world in worlds().await {
        world
            .import("coses.csv", "Nom;Municipi;Mida\nForn;Artés;1\n")
            .await;
        world.network = world.db.effects().id();
        let file = "Nom;Municipi;Mida;Des de\nForn;Artés;2;2020\n";
        let run = world.look("coses.csv", file).await;
        let row = &world.rows(run).await[0];
        assert_eq!(row.status, Status::Changed);
        assert_eq!(row.refusals[0].1.error.key, "import-kept-other-network");
        world.confirm(run).await;
        assert_eq!(world.things().await[0].1, Some(1));
        let again = world.look("coses.csv", file).await;
        assert_eq!(world.rows(again).await[0].status, Status::Same);
    }
}

#[tokio::test]
async fn an_id_that_nothing_has_is_refused() {
    for world in worlds().await {
        let id = world.db.effects().id();
        let run = world
            .look("coses.csv", format!("Ordit ID;Nom\n{id};Forn\nx;Pont\n"))
            .await;
        let keys: Vec<_> = world
            .rows(run)
            .await
            .iter()
            .map(|row| row.refusals[0].1.error.key.clone())
            .collect();
        assert_eq!(keys, ["import-refused-unknown-id", "import-refused-id"]);
    }
}

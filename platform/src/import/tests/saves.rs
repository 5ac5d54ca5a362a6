//! Forms, cells and pasted blocks through the one door.

use ordit_kernel::Id;

use super::{
    thing::THING,
    world::{World, worlds},
};
use crate::import::{Choice, GivenRow, Origin, SaveError, Saved, Status};

async fn save(world: &World, row: GivenRow) -> Result<Saved, SaveError> {
    world
        .importer
        .save_one(&world.acting, Some(world.network), &THING, row)
        .await
}

fn cell(id: Id, base_version: i64, values: &[(&'static str, &str)]) -> GivenRow {
    let values = values
        .iter()
        .map(|(key, text)| (*key, (*text).to_owned()))
        .collect();
    GivenRow {
        id: Some(id),
        base_version: Some(base_version),
        values,
        choice: None,
    }
}

fn new(values: &[(&'static str, &str)]) -> GivenRow {
    let values = values
        .iter()
        .map(|(key, text)| (*key, (*text).to_owned()))
        .collect();
    GivenRow {
        values,
        ..GivenRow::default()
    }
}

#[tokio::test]
async fn two_people_in_two_fields_lose_nothing_and_in_one_field_meet() {
    for world in worlds().await {
        let form = new(&[("name", "Forn"), ("size", "1"), ("thing_kind", "Gran")]);
        let saved = save(&world, form).await.expect("saved");
        assert_eq!((saved.version, saved.seq), (1, 2));
        let first = save(&world, cell(saved.id, 1, &[("size", "2")]))
            .await
            .expect("saved");
        assert_eq!(first.version, 2);
        // The whole form, as it was before the other wrote, with one field touched.
        let form = [("name", "Forn"), ("size", "1"), ("thing_kind", "small")];
        let second = save(&world, cell(saved.id, 1, &form))
            .await
            .expect("merged");
        assert_eq!(second.version, 3);
        assert_eq!(world.things().await[0].1, Some(2));
        let third = save(&world, cell(saved.id, 1, &[("size", "3")])).await;
        let Err(SaveError::Conflict(current)) = third else {
            panic!("both touched the size")
        };
        assert_eq!(current.record.get("size").map(String::as_str), Some("2"));
        let same = save(&world, cell(saved.id, 1, &[("size", "2")]))
            .await
            .expect("the same");
        assert_eq!((same.seq, same.run), (0, None));
    }
}

#[tokio::test]
async fn a_form_is_refused_or_asked_about_before_anything_is_written() {
    for world in worlds().await {
        let refused = save(&world, new(&[("name", ""), ("size", "1")])).await;
        let Err(SaveError::Refused(refusals)) = refused else {
            panic!("a name is required")
        };
        assert_eq!(refusals[0].field, "name");
        save(&world, new(&[("name", "Forn"), ("municipality", "Artés")]))
            .await
            .expect("saved");
        let elsewhere = new(&[("name", "Forn"), ("municipality", "Zarautz")]);
        let asked = save(&world, elsewhere.clone()).await;
        assert!(matches!(asked, Err(SaveError::Doubtful(_))));
        assert_eq!(world.things().await.len(), 1);
        let decided = GivenRow {
            choice: Some(Choice::New),
            ..elsewhere
        };
        save(&world, decided).await.expect("saved");
        assert_eq!(world.things().await.len(), 2);
        assert_eq!(world.traces().await[2], 0);
    }
}

#[tokio::test]
async fn a_pasted_block_is_looked_at_and_undone_as_one() {
    for world in worlds().await {
        world
            .import("coses.csv", "Nom;Mida\nForn;1\nPont;2\n")
            .await;
        let (one, other) = (world.id_of("Forn").await, world.id_of("Pont").await);
        let block = vec![
            cell(one, 1, &[("size", "10")]),
            cell(other, 1, &[("size", "x")]),
        ];
        let staged = world
            .importer
            .stage_records(
                &world.acting,
                Some(world.network),
                &THING,
                Origin::List,
                block,
            )
            .await
            .expect("looked at");
        let counts = world.counts(staged).await;
        assert_eq!(counts, [(Status::Changed, 1), (Status::Refused, 1)].into());
        world.confirm(staged).await;
        assert_eq!(world.things().await[0].1, Some(10));
        let undo = world
            .importer
            .undo(&world.acting, staged)
            .await
            .expect("an undo");
        world.confirm(undo).await;
        assert_eq!(world.things().await[0].1, Some(1));
    }
}

#[tokio::test]
async fn many_at_once_in_one_cell_all_end_in_order() {
    for world in worlds().await {
        let saved = save(&world, new(&[("name", "Forn")])).await.expect("saved");
        let sizes: Vec<String> = (1..=4).map(|size| size.to_string()).collect();
        let rows = sizes.iter().map(|size| {
            let row = cell(saved.id, 1, &[("size", size)]);
            save(&world, row)
        });
        let results = futures::future::join_all(rows).await;
        let written = results.iter().filter(|result| result.is_ok()).count();
        assert_eq!(written, 1, "one wins, the others see it");
        let is_conflict = |result: &Result<_, _>| matches!(result, Err(SaveError::Conflict(_)));
        assert_eq!(
            results.iter().filter(|result| is_conflict(result)).count(),
            3
        );
    }
}

use ordit_kernel::PageRequest;

use super::world::worlds;
use crate::import::{RunState, Status};

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
        assert_eq!(world.importer.unfinished().await.expect("runs"), [run]);
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
            .runs(Some(world.network), PageRequest::new(1, 10))
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

#[tokio::test]
#[ignore]
async fn perf() {
    for world in worlds().await.into_iter().rev().take(1) {
        use std::io::Cursor;
        let header: Vec<String> = [
            "Nom",
            "Tipus",
            "Municipi",
            "Mida",
            "Web",
            "Resum",
            "Des de",
            "Identificador a l'origen",
        ]
        .map(str::to_owned)
        .into();
        let mut w = crate::sheets::SheetWriter::new(
            crate::sheets::Format::Xlsx,
            "coses",
            &header,
            Cursor::new(Vec::new()),
        )
        .unwrap();
        for n in 0..100_000u32 {
            use crate::sheets::Cell;
            let name: String = format!(
                "Entitat {} {}",
                crate::import::tests::files::letters(n),
                crate::import::tests::files::letters(n.wrapping_mul(7919) % 1000000)
            );
            w.write_row(&[
                Cell::from_text(&name),
                Cell::from_text("Gran"),
                Cell::from_text(if n % 3 == 0 {
                    "Artés"
                } else if n % 3 == 1 {
                    "Barcelona"
                } else {
                    "Zarautz"
                }),
                Cell::Number(f64::from(n)),
                Cell::from_text(&format!("https://x{n}.cat")),
                Cell::from_text(
                    "Un resum de l'entitat que diu què fa i amb qui ho fa, any rere any.",
                ),
                Cell::from_text("2017-05"),
                Cell::from_text(&format!("K{n}")),
            ])
            .unwrap();
        }
        let bytes = w.finish().unwrap().into_inner();
        println!("file {} MB", bytes.len() / 1_000_000);
        for _ in 0..1 {
            let t = std::time::Instant::now();
            let new = crate::import::NewRun::of_file("coses.xlsx", None, Some(world.network));
            let run = world.importer.start(&world.acting, &new).await.unwrap();
            let pieces: Vec<Result<Vec<u8>, std::convert::Infallible>> =
                bytes.chunks(60000).map(|p| Ok(p.to_vec())).collect();
            world
                .importer
                .store_file(&world.acting, run, futures::stream::iter(pieces))
                .await
                .unwrap();
            println!("stored {:?}", t.elapsed());
            world.importer.read_file(&world.acting, run).await.unwrap();
            println!("looked {:?} {:?}", t.elapsed(), world.counts(run).await);
            let t = std::time::Instant::now();
            let o = world.confirm(run).await;
            println!("confirmed {:?} {o:?}", t.elapsed());
            let status = std::fs::read_to_string("/proc/self/status").unwrap();
            println!(
                "{}",
                status
                    .lines()
                    .filter(|l| l.starts_with("VmHWM") || l.starts_with("VmRSS"))
                    .collect::<Vec<_>>()
                    .join(" ")
            );
        }
        let id = world.id_of("Entitat aaaaab aahjbj").await;
        let t = std::time::Instant::now();
        let row = crate::import::GivenRow {
            id: Some(id),
            base_version: Some(1),
            values: vec![("size", "5".into())],
            choice: None,
        };
        world
            .importer
            .save_one(
                &world.acting,
                Some(world.network),
                &super::thing::THING,
                row,
            )
            .await
            .unwrap();
        println!("cell {:?}", t.elapsed());
        let t = std::time::Instant::now();
        let row = crate::import::GivenRow {
            values: vec![("name", "Totalment nou".into())],
            ..Default::default()
        };
        world
            .importer
            .save_one(
                &world.acting,
                Some(world.network),
                &super::thing::THING,
                row,
            )
            .await
            .unwrap();
        println!("new {:?}", t.elapsed());
    }
}
pub fn letters(number: u32) -> String {
    format!("{number:06}")
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect()
}

//! Stories of sheets that say beforehand whom they tell of what, and tell only whom they should.

use ordit_kernel::{Acting, Mandate, Reach, Role};
use ordit_platform::import::{GivenRow, Importer, Origin, Status, telling};
use ordit_testkit::story;

use super::*;
use crate::activities::noun::NOUN;

/// Longer than people are given to correct what they wrote.
const SOON_SECONDS: i64 = 11 * 60;

fn coordination(network: Id) -> Acting {
    let mandate = Mandate {
        id: network,
        role: Role::Coordination,
        reach: Reach::Network(network),
        is_in_functions: false,
    };
    Acting {
        person: Some(network),
        mandates: vec![mandate],
        ..Acting::default()
    }
}

/// A sheet that says this of an activity, looked at.
async fn sheet(
    importer: &Importer,
    (acting, network, id): (&Acting, Id, Id),
    values: &[(&'static str, &str)],
) -> Id {
    let values = values.iter();
    let row = GivenRow {
        id: Some(id),
        values: values
            .map(|(field, text)| (*field, (*text).to_owned()))
            .collect(),
        ..GivenRow::default()
    };
    let run = importer.stage_records(acting, Some(network), &NOUN, Origin::File, vec![row]);
    run.await.expect("a run")
}

/// What a run would have people told, each as `what count`, those first who are told anyway.
async fn foretold(importer: &Importer, acting: &Acting, run: Id) -> Vec<String> {
    let report = importer.report(run).await.expect("a report");
    assert_eq!(report.count(Status::Changed), 1, "{report:?}");
    let told = importer.foretold(acting, &report.run).await;
    let told = told.expect("an answer").into_iter();
    told.map(|one| {
        let what = one.sentence.key.trim_start_matches("activities-foretold-");
        let mark = if one.is_asked { "?" } else { "" };
        format!("{what}{mark} {}", one.sentence.arguments[0].1)
    })
    .collect()
}

async fn count(app: &TestApp, who: &[&str]) -> usize {
    let mut all = 0;
    for address in who {
        all += mails(app, address).await.len();
    }
    all
}

story!(
    a_sheet_says_whom_it_tells_and_tells_of_moves_only_where_that_is_asked,
    MODULES,
    |app| {
        let (world, id) = open(&app, 1).await;
        let slug = slug(&app, id).await;
        let all = ["ada@salt.example", "bet@irun.example", "cid@salt.example"];
        for (name, address) in ["Ada Puig", "Bet Coll", "Cid Roca"].iter().zip(all) {
            register(&app, &slug, name, address).await;
        }
        work(&app).await;
        let (importer, alfa) = (app.importer(), coordination(world.alfa));
        let of = (&alfa, world.alfa, id);
        let wait = async || {
            app.catch_up().await;
            work(&app).await;
            app.clock.advance(SOON_SECONDS);
            work(&app).await;
        };
        let before = count(&app, &all).await;

        // Another day, which nobody asks to be told.
        let run = sheet(&importer, of, &[("starts_on", "2026-12-17")]).await;
        assert_eq!(foretold(&importer, &alfa, run).await, ["moved? 3"]);
        importer.confirm(&alfa, run).await.expect("written");
        let told = importer.report(run).await.expect("a report");
        let told = importer.foretold(&alfa, &told.run).await;
        assert_eq!(told.expect("an answer"), [], "it is written");
        wait().await;
        assert_eq!(
            count(&app, &all).await,
            before,
            "a sheet mails nobody by itself"
        );

        // Another name concerns nobody; another network of which it says that it holds it is asked.
        let values = [("name", "Jornada nova"), ("co_organisers", "Beta")];
        let run = sheet(&importer, of, &values).await;
        assert_eq!(foretold(&importer, &alfa, run).await, ["invited 1"]);
        let operator = foretold(&importer, &Acting::operator(), run).await;
        assert!(operator.is_empty(), "{operator:?}");
        importer.discard(&alfa, run).await.expect("thrown away");

        // One place more is offered to who is next, whatever is asked.
        let run = sheet(&importer, of, &[("capacity", "2")]).await;
        assert_eq!(foretold(&importer, &alfa, run).await, ["offered 1"]);
        importer.confirm(&alfa, run).await.expect("written");
        wait().await;
        assert_eq!(count(&app, &all).await, before + 1);
        assert_eq!(states(&app).await, ["confirmed", "offered", "waiting"]);

        // It is called off, and whoever writes that asks for all to be told.
        let run = sheet(&importer, of, &[("standing", "Cancel·lada")]).await;
        assert_eq!(foretold(&importer, &alfa, run).await, ["off? 3"]);
        let asks: ordit_platform::import::Besides<'_> =
            &move |write, _| Box::pin(async move { Ok(telling::ask(write, run).await?) });
        let written = importer.confirm_besides(&alfa, run, Some(asks)).await;
        written.expect("written");
        wait().await;
        assert_eq!(count(&app, &all).await, before + 4);
        let last = mails(&app, all[2]).await.pop().expect("a mail");
        assert_eq!(last.0, "Cancel·lada: Jornada");
        let run = sheet(&importer, of, &[("standing", "Anunciada")]).await;
        assert_eq!(foretold(&importer, &alfa, run).await, ["again? 3"]);
    }
);

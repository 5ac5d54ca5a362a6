//! Mandates given at once: over different things nobody waits, over one thing each sees the other.

use std::time::Duration;

use ordit_kernel::{Acting, Id, Mandate, Reach, Role};
use ordit_platform::import::NewRun;
use ordit_testkit::{TestApp, story};

use super::{MODULES, World, importing::looked_at, number, somebody, with_entry, world};
use crate::mandates::{
    Failed,
    acts::{Grant, grant},
};

/// A write that waits for longer waits for the other.
const PATIENCE: Duration = Duration::from_secs(30);

async fn person(app: &TestApp, name: &str, address: &str) -> Id {
    let id = app.site.effects.id();
    with_entry(app, id, name, address).await;
    id
}

fn coordinating(network: Id) -> Acting {
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

/// Salt takes part in Beta too.
async fn shared(app: &TestApp, world: &World) {
    let importer = app.importer();
    let noun = importer.noun("organisation");
    let new = NewRun::of_file("entitats.csv", noun, Some(world.beta));
    let run = importer.start(&app.operator(), &new).await.expect("a run");
    let file = app.folder.path().join("entitats.csv");
    let sheet = "Nom;Tipus;Municipi;Membre des de\nAjuntament de Salt;Ajuntament;Salt;2020\n";
    std::fs::write(&file, sheet).expect("a file");
    let operator = app.operator();
    importer
        .read_path(&operator, run, &file)
        .await
        .expect("read");
    let outcome = importer.confirm(&operator, run).await.expect("written");
    assert_eq!((outcome.created, outcome.changed), (0, 1), "{outcome:?}");
    app.catch_up().await;
}

story!(
    mandates_over_different_organisations_do_not_wait_for_each_other,
    MODULES,
    |app| {
        // On SQLite there is one write at a time, whatever it is about.
        if !app.url.starts_with("postgres") {
            return;
        }
        let world = world(&app).await;
        // Whoever is the first to be seen by some waits until that set has its number.
        for (name, over) in [("Rut Pi", world.salt), ("Ona Vila", world.vic)] {
            let address = format!("{over}@abans.example");
            let over = Reach::Organisation(over);
            somebody(&app, name, &address, Role::Technician, over).await;
        }
        let ada = person(&app, "Ada Ribas", "ada@salt.example").await;
        let pol = person(&app, "Pol Mas", "pol@vic.example").await;
        let new = |person, over| Grant::now(person, Role::Expert, Reach::Organisation(over));
        let mut first = app.db().write(&Acting::operator()).await.expect("a write");
        grant(&mut first, &new(ada, world.salt)).await.expect("one");
        let mut second = app.db().write(&Acting::operator()).await.expect("a write");
        let other = new(pol, world.vic);
        let given = tokio::time::timeout(PATIENCE, grant(&mut second, &other)).await;
        given.expect("it waits for nobody").expect("the other");
        second.commit().await.expect("written");
        first.commit().await.expect("written");
        let sql = "SELECT COUNT(*) AS number FROM mandates WHERE role = 'expert'";
        assert_eq!(number(&app, sql).await, 2);
    }
);

story!(
    a_sheet_and_a_hand_that_name_the_voice_of_a_member_at_once_name_one,
    MODULES,
    |app| {
        let world = world(&app).await;
        shared(&app, &world).await;
        let pol = person(&app, "Pol Mas", "pol@beta.example").await;
        let (run, _) = looked_at(
            &app,
            &world,
            "Nom;Correu;Entitat;Paper\nOna Vila;ona@alfa.example;Ajuntament de Salt;Tècnica\n",
        )
        .await;
        let (alfa, beta) = (coordinating(world.alfa), coordinating(world.beta));
        let by_hand = async {
            let mut write = app.db().write(&beta).await.expect("a write");
            let salt = Reach::Organisation(world.salt);
            let given = grant(&mut write, &Grant::now(pol, Role::Representative, salt)).await;
            match given {
                Ok(_) => write.commit().await.map(drop).map_err(Failed::from),
                Err(failed) => Err(failed),
            }
        };
        let importer = app.importer();
        let (by_sheet, by_hand) = tokio::join!(importer.confirm(&alfa, run), by_hand);
        by_sheet.expect("written, or left out as stale");
        if let Err(failed) = by_hand {
            assert!(matches!(failed, Failed::Refused(_)), "{failed:?}");
        }
        let sql = "SELECT COUNT(*) AS number FROM mandates WHERE organisation_id IS NOT NULL";
        assert_eq!(number(&app, sql).await, 1);
    }
);

//! One row is compared with few, and judged as if it were compared with all.

use std::fmt::Write as _;

use super::{thing::THING, world::worlds};
use crate::import::{
    Index, Wanted,
    matching::Traits,
    store::near::{find, slugs, spellings},
};

const ARTES: Option<&str> = Some("ine:08010");
const ZARAUTZ: Option<&str> = Some("ine:20079");

#[tokio::test]
async fn what_a_row_may_mean_is_judged_the_same_from_few_as_from_all() {
    for world in worlds().await {
        let file = "Nom;Municipi;Web\nForn Vell;Artés;\nForn Vell;Zarautz;\nPont;;\n\
                    Cooperativa Suara;Artés;https://www.suara.coop/\nTorre de dalt;Artés;\n\
                    Çà i llà;Zarautz;\nCel·la;;\n";
        world.import("coses.csv", file).await;
        let all = (THING.known)(&world.db, None, Wanted::All)
            .await
            .expect("things");
        let whole = Index::new(all, Vec::new());
        for (name, territory, website) in [
            ("Forn vell", ARTES, ""),
            ("Forn Vel", ARTES, ""),
            ("Forn vell", None, ""),
            ("Suara", ARTES, ""),
            ("Suara", ZARAUTZ, ""),
            ("Suara", None, ""),
            ("Pont", ARTES, ""),
            ("ca i lla", ZARAUTZ, ""),
            ("Cella", None, ""),
            ("Una altra", None, "http://suara.coop"),
            ("Una altra", ARTES, ""),
            ("", None, ""),
        ] {
            let traits = Traits {
                name,
                territory,
                website,
                ..Traits::default()
            };
            let near = find(world.db.read(), &THING, None, &traits)
                .await
                .expect("few");
            let (ids, websites) = (near.ids, spellings(website));
            let few = (THING.known)(&world.db, None, Wanted::These { ids, websites }).await;
            let few = Index::new(few.expect("few"), Vec::new());
            assert_eq!(
                few.judge(&traits),
                whole.judge(&traits),
                "{name} {territory:?}"
            );
        }
    }
}

#[tokio::test]
async fn of_many_alike_none_is_read_and_of_few_those() {
    for world in worlds().await {
        let mut file = String::from("Nom;Municipi\nTorre vella;Artés\nTorre;Zarautz\n");
        for number in 0..300 {
            writeln!(file, "Pont {number};Artés").expect("a row");
        }
        world.import("coses.csv", file).await;
        let near = async |name: &'static str| {
            let traits = Traits {
                name,
                territory: ARTES,
                ..Traits::default()
            };
            let near = find(world.db.read(), &THING, None, &traits).await;
            near.expect("few").ids.len()
        };
        assert_eq!(
            near("Torre").await,
            2,
            "one alike here, one of the name elsewhere"
        );
        assert_eq!(
            near("Pont nou").await,
            0,
            "three hundred bridges tell nothing apart"
        );
        assert_eq!(near("Pont 7").await, 1);
        let taken = slugs(world.db.read(), "thing", "pont")
            .await
            .expect("addresses");
        assert!(
            taken.contains(&"pont-2".to_owned()) && taken.len() < 300,
            "{taken:?}"
        );
    }
}

//! Whoever is shown how somebody is reached leaves a row in the log, on whatever page.

use std::collections::BTreeSet;

use ordit_kernel::{Reach, Role};
use ordit_platform::db::query;
use ordit_testkit::{TestApp, story};

use super::tables;
use crate::{
    lively::{Named, ids, lively, slug_of},
    security::{filled, pages},
    world::ALL,
};

const ADA: Named<'static> = Named {
    name: "Ada Ribas Pou",
    address: "ada.ribas@salt.example",
    phone: "972 555 123",
};

/// Pages that show it for sure; that the walk finds them shows that it looks.
const SHOWN: [&str; 11] = [
    "/n/{network}/people",
    "/n/{network}/people/export",
    "/n/{network}/applications/{number}",
    "/n/{network}/allies/work",
    "/n/{network}/allies/{id}",
    "/n/{network}/elections/{id}/{organisation}",
    "/n/{network}/elections/{id}/export",
    "/n/{network}/imports/{run}",
    "/n/{network}/intake",
    "/p/{id}/edit",
    "/p/{slug}",
];

async fn looks(app: &TestApp) -> i64 {
    let sql = "SELECT COUNT(*) AS number FROM access_log";
    let rows = query(app.db().read(), sql, []).await.expect("rows");
    rows[0].try_get("", "number").expect("a number")
}

story!(
    whoever_is_shown_how_somebody_is_reached_is_logged,
    ALL,
    |app| {
        let alfa = lively(&app, "alfa", "Salt", &ADA).await;
        let (person, council) = (
            slug_of(&app, alfa.person).await,
            slug_of(&app, alfa.member).await,
        );
        let all = ids(&app, &tables()).await;
        let own = Reach::Organisation(alfa.member);
        let coordinator = app.coordinator_of(alfa.network).await;
        let colleague = app.someone(Role::Technician, own).await;
        let member = alfa.member.to_string();
        let (mut shown, mut unnoted) = (BTreeSet::new(), BTreeSet::new());
        for visitor in [&coordinator, &colleague] {
            for route in pages(&app).filter(|route| !route.path.starts_with("/me")) {
                let slug = match route.path.starts_with("/p/") {
                    true => &person,
                    false => &council,
                };
                let given = [
                    ("network", "alfa"),
                    ("slug", slug.as_str()),
                    ("number", "1"),
                    ("organisation", member.as_str()),
                ];
                let is_of_ids = ["{id}", "{run}", "{mail}"]
                    .iter()
                    .any(|name| route.path.contains(name));
                let rest: Vec<String> = match is_of_ids {
                    true => all.iter().map(|id| id.to_string()).collect(),
                    false => vec!["1".to_owned()],
                };
                for rest in rest {
                    let path = filled(route, &given, &rest);
                    let before = looks(&app).await;
                    let answer = visitor.get(&path).await;
                    let text = answer.text();
                    if text.contains(ADA.address) || text.contains(ADA.phone) {
                        if looks(&app).await <= before {
                            unnoted.insert(route.path);
                        }
                        shown.insert(route.path);
                    }
                }
            }
        }
        assert!(
            unnoted.is_empty(),
            "they tell, and nobody notes it: {unnoted:?}"
        );
        for path in SHOWN {
            assert!(shown.contains(path), "{path} is not among {shown:?}");
        }
    }
);

//! A person is there for those whom a mandate of theirs reaches, on every screen; for nobody else.

use ordit_kernel::{Id, Reach, Role};
use ordit_members::{
    mandates::acts::{Grant, grant},
    people,
};
use ordit_platform::mail::EmailAddress;
use ordit_testkit::{TestApp, Visitor, story};

use crate::world::{ALL, member, network};

const NAME: &str = "Etelvina Ximenis";

async fn somebody(app: &TestApp, organisation: Id) -> Id {
    let address = EmailAddress::parse("etelvina@salt.example").expect("an address");
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let id = write.id();
    people::ensure(&mut write, id, NAME, Some(&address))
        .await
        .expect("a person");
    let new = Grant {
        post: Some("Regidora".to_owned()),
        ..Grant::now(id, Role::ElectedOfficer, Reach::Organisation(organisation))
    };
    grant(&mut write, &new).await.expect("a mandate");
    write.commit().await.expect("written");
    app.catch_up().await;
    id
}

/// What somebody finds of the person on these screens.
async fn found(visitor: &Visitor<'_>, paths: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for path in paths {
        let text = visitor.get(path).await.text();
        // A page may say again what was asked for.
        let told = [NAME, "etelvina-ximenis", "etelvina@"];
        if told.iter().any(|word| text.contains(word)) {
            found.push(path.clone());
        }
    }
    found
}

story!(
    who_is_hidden_from_a_neighbour_is_on_no_screen_of_theirs,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let beta = network(&app, "beta", "Xarxa Beta").await;
        let salt = member(&app, alfa, "Ajuntament de Salt", "Salt").await;
        member(&app, beta, "Ajuntament d'Artés", "Artés").await;
        let id = somebody(&app, salt).await;
        app.site.search.catch_up().await.expect("an index");
        let screens: Vec<String> = [
            "/",
            "/search?q=Etelvina",
            "/search?q=Ximenis&kind=person",
            "/search/suggest?q=Etel",
            "/api/v1/entries?q=Etelvina",
            "/api/v1/entries?kind=person",
            "/directory?q=Etelvina",
            "/directory",
            "/map/clusters.json?bbox=-5,35,5,45&zoom=6",
            "/sitemap.xml",
            "/sitemap/0",
            "/n/alfa",
            "/n/beta",
            "/n/beta/people",
            "/n/beta/people/export?format=json",
            "/o/ajuntament-de-salt",
        ]
        .map(str::to_owned)
        .into_iter()
        .chain([format!("/e/{id}"), format!("/api/v1/entries/{id}")])
        .collect();
        let neighbour = app.coordinator_of(beta).await;
        assert_eq!(found(&neighbour, &screens).await, Vec::<String>::new());
        assert_eq!(found(&app.visitor(), &screens).await, Vec::<String>::new());
        let own = found(&app.coordinator_of(alfa).await, &screens).await;
        for path in ["/search?q=Etelvina", "/o/ajuntament-de-salt"] {
            assert!(own.iter().any(|seen| seen == path), "{path}: {own:?}");
        }
        // Their own coordination finds the name, and on no shared screen how they are reached.
        let coordinator = app.coordinator_of(alfa).await;
        for path in screens.iter().filter(|path| !path.starts_with("/o/")) {
            let text = coordinator.get(path).await.text();
            assert!(!text.contains("salt.example"), "{path}");
        }
    }
);

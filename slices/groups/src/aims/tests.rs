//! Stories of what organisations seek from a group.

use ordit_testkit::story;

use crate::inside::tests::world::{MODULES, sensitive_world, world};

story!(each_organisation_says_what_it_seeks, MODULES, |app| {
    let world = world(&app).await;
    let (salt, celra) = (
        world.someone(&app, world.salt).await,
        world.someone(&app, world.celra).await,
    );
    let (list, at) = (world.at("/aims"), |id| world.at(&format!("/aims/{id}")));
    let aim = [("aim", "Un plec per al 2027")];
    celra.post(&at(world.celra), &aim).await.expect(303);
    celra.post(&at(world.salt), &aim).await.expect(403);
    celra.post(&at(world.artes), &aim).await.expect(404);
    salt.post(&at(world.celra), &[("aim", "Un plec i una guia")])
        .await
        .expect(303);
    let page = salt.get(&list).await.expect(200);
    assert!(
        page.says("Un plec i una guia") && !page.says("2027"),
        "{}",
        page.text()
    );
    assert!(page.says("Encara no ho ha dit."));
    let long = "x".repeat(400);
    let refused = celra
        .post(&at(world.celra), &[("aim", &long)])
        .await
        .expect(422);
    assert!(
        refused
            .attributes("input[name=aim]", "value")
            .contains(&long)
    );
    world
        .someone(&app, world.artes)
        .await
        .get(&list)
        .await
        .expect(403);
});

story!(
    what_is_sought_from_a_sensitive_group_stays_inside,
    MODULES,
    |app| {
        let world = sensitive_world(&app).await;
        world
            .someone(&app, world.celra)
            .await
            .get(&world.at("/aims"))
            .await
            .expect(200);
        app.coordinator_of(world.network)
            .await
            .get(&world.at("/aims"))
            .await
            .expect(403);
    }
);

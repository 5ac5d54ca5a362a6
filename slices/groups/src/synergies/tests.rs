//! Stories of synergies: groups that share something see one another, with the reason.

use ordit_testkit::story;

use crate::inside::tests::world::{MODULES, group, organisation, world};

story!(
    groups_of_two_networks_that_share_members_and_themes_see_each_other,
    MODULES,
    |app| {
        let world = world(&app).await;
        let all = app.coordinator().await;
        let network = [("name", "Beta"), ("network_kind", "hubs")];
        all.post("/networks", &network).await.expect(303);
        let beta = app.network("beta").await;
        let irun = organisation(&app, beta, "Irungo Udala", "ine:20045").await;
        let both = [(irun, "coordinator"), (world.celra, "member")];
        let near = group(&app, beta, ("Comunitat d’aprenentatge", false), &both).await;
        group(&app, beta, ("Grup d’assetjament", true), &both).await;
        let salt = world.someone(&app, world.salt).await;
        let page = salt.get(&world.at("/synergies")).await.expect(200);
        assert!(
            page.says("Comunitat d’aprenentatge") && page.says("Beta"),
            "{}",
            page.text()
        );
        assert!(page.says("Són a tots dos: Ajuntament de Celrà"));
        assert!(page.says("Els mateixos temes"));
        // Who is in a sensitive group is told to nobody, and it is compared with none.
        assert!(!page.says("Grup d’assetjament"));
        let open = app
            .visitor()
            .get(&format!("/drawn/{near}"))
            .await
            .expect(200);
        assert!(open.says("Grup d’habitatge") && !open.says("Grup d’assetjament"));
        salt.get(&format!("/g/{near}/synergies")).await.expect(403);
        world
            .someone(&app, world.artes)
            .await
            .get(&world.at("/synergies"))
            .await
            .expect(403);
    }
);

//! Stories of getting to know one another: agreeing, meeting, leaving, who sees what.

use ordit_kernel::{Id, Reach, Role};
use ordit_testkit::{TestApp, Visitor, story};

use super::KIND;
use crate::world::{MODULES, World, activity, activity_of_kind, world};

const ADA: &str = "Ada Ribas";
const POL: &str = "Pol Mas";

async fn acting(app: &TestApp, organisation: Id) -> (Id, Visitor<'_>) {
    let mandate = (Role::Technician, Reach::Organisation(organisation));
    app.someone_with(&[mandate]).await
}

struct Space<'a> {
    world: World,
    path: String,
    ada: (Id, Visitor<'a>),
    pol: (Id, Visitor<'a>),
}

/// A space of Alfa, with somebody of Salt (a co-operative) and of Celrà who agreed.
async fn space(app: &TestApp) -> Space<'_> {
    let world = world(app).await;
    let id = activity_of_kind(app, world.alfa, "Ens coneixem", ("2027-05-06", KIND)).await;
    let path = format!("/a/{id}/acquaintance");
    let (ada, pol) = (
        acting(app, world.salt).await,
        acting(app, world.celra).await,
    );
    agree(&ada.1, &path, ADA).await;
    agree(&pol.1, &path, POL).await;
    Space {
        world,
        path,
        ada,
        pol,
    }
}

async fn agree(who: &Visitor<'_>, path: &str, called: &str) {
    let fields = [("called", called), ("agree", "yes")];
    who.post(&format!("{path}/consent"), &fields)
        .await
        .expect(303);
}

story!(
    only_who_agreed_sees_who_agreed_and_leaving_takes_all_of_it_away,
    MODULES,
    |app| {
        let space = space(&app).await;
        let page = space.ada.1.get(&space.path).await.expect(200);
        assert!(page.says(POL) && page.says("Ajuntament de Celrà"));
        let alfa = app.coordinator_of(space.world.alfa).await;
        let page = alfa.get(&space.path).await.expect(200);
        assert!(
            !page.says(POL) && page.says("2 persones"),
            "{}",
            page.text()
        );
        let (_, third) = acting(&app, space.world.salt).await;
        assert!(!third.get(&space.path).await.expect(200).says(ADA));
        let nothing = [("called", "Ona"), ("agree", "")];
        let consent = format!("{}/consent", space.path);
        let refused = third.post(&consent, &nothing).await.expect(422);
        assert_eq!(refused.attributes("#called", "value"), ["Ona"]);
        app.visitor().get(&space.path).await.expect(303);
        let (_, irun) = acting(&app, space.world.irun).await;
        irun.get(&space.path).await.expect(403);

        let met = format!("{}/met", space.path);
        let pol = space.pol.0.to_string();
        space
            .ada
            .1
            .post(&met, &[("person", &pol)])
            .await
            .expect(303);
        space
            .ada
            .1
            .post(&met, &[("person", &pol)])
            .await
            .expect(303);
        let page = space.pol.1.get(&space.path).await.expect(200);
        assert_eq!(page.texts("#others .tag"), ["Ens hem conegut"]);
        let leave = format!("{}/withdraw", space.path);
        space.pol.1.post(&leave, &[]).await.expect(303);
        assert!(!space.ada.1.get(&space.path).await.expect(200).says(POL));
        assert!(!space.pol.1.get(&space.path).await.expect(200).says(ADA));
        agree(&space.pol.1, &space.path, POL).await;
        let page = space.ada.1.get(&space.path).await.expect(200);
        assert!(page.says(POL) && page.texts("#others .tag").is_empty());
    }
);

story!(
    families_that_have_not_met_are_brought_together,
    MODULES,
    |app| {
        let space = space(&app).await;
        let page = space.ada.1.get(&space.path).await.expect(200);
        assert!(page.texts("#pairs li").is_empty(), "one family alone");
        assert!(page.texts("#alone")[0].contains(ADA));
        let row = ordit_platform::import::GivenRow {
            id: Some(space.world.celra),
            values: vec![("sse_family", "cooperatives".to_owned())],
            ..Default::default()
        };
        let importer = app.importer();
        let noun = importer.noun("organisation").expect("the noun");
        let network = Some(space.world.alfa);
        let saved = importer.save_one(&app.operator(), network, noun, row).await;
        saved.expect("a family");
        app.catch_up().await;
        agree(&space.pol.1, &space.path, POL).await;
        let page = space.ada.1.get(&space.path).await.expect(200);
        let pairs = page.texts("#pairs li");
        assert!(
            pairs[0].contains(ADA) && pairs[0].contains(POL),
            "{pairs:?}"
        );
        assert_eq!(page.texts("#matrix td"), ["0", "0", "0", "0"]);
        let (met, ada) = (format!("{}/met", space.path), space.ada.0.to_string());
        space
            .pol
            .1
            .post(&met, &[("person", &ada)])
            .await
            .expect(303);
        let page = space.ada.1.get(&space.path).await.expect(200);
        assert_eq!(page.texts("#matrix td"), ["0", "1", "1", "0"]);
        assert!(page.texts("#pairs li").is_empty() && page.texts("#alone").is_empty());
        let not_met = format!("{}/not-met", space.path);
        space
            .pol
            .1
            .post(&not_met, &[("person", &ada)])
            .await
            .expect(303);
        let page = space.ada.1.get(&space.path).await.expect(200);
        assert_eq!(page.texts("#matrix td"), ["0", "0", "0", "0"]);
        // Nobody is said to have met who did not agree.
        let (stranger, _) = acting(&app, space.world.salt).await;
        let stranger = stranger.to_string();
        space
            .ada
            .1
            .post(&met, &[("person", &stranger)])
            .await
            .expect(422);
    }
);

story!(
    another_activity_is_opened_for_it_by_who_looks_after_it,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Jornada", "2027-05-06").await;
        let path = format!("/a/{id}/acquaintance");
        let (_, ada) = acting(&app, world.salt).await;
        let fields = [("called", ADA), ("agree", "yes")];
        let consent = format!("{path}/consent");
        ada.post(&consent, &fields).await.expect(404);
        ada.post(&format!("{path}/open"), &[]).await.expect(403);
        let alfa = app.coordinator_of(world.alfa).await;
        alfa.post(&format!("{path}/open"), &[]).await.expect(303);
        ada.post(&consent, &fields).await.expect(303);
        ada.post(&format!("{path}/withdraw"), &[]).await.expect(303);
        let page = ada.get(&path).await.expect(200);
        assert!(page.says("0 persones"), "{}", page.text());
    }
);

//! Stories of those who hold an activity together: asking, accepting, shares, stepping out.

use ordit_kernel::{Reach, Role};
use ordit_platform::db::query;
use ordit_testkit::story;
use uuid::Uuid;

use crate::{
    activities::tests::{DAY_EVENT, accept_all, column, written},
    world::{MODULES, world},
};

story!(
    a_network_asks_to_hold_it_too_and_is_accepted,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (id, to) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let beta = app.coordinator_of(world.beta).await;
        let join = format!("/a/{id}/join");
        let form = beta.get(&join).await.expect(200);
        let asked = form.attributes("input[name=as]", "value");
        assert_eq!(asked, [world.beta.to_string()]);
        beta.post(&join, &[("as", &world.alfa.to_string())])
            .await
            .expect(404);
        beta.post(&join, &[("as", &asked[0])]).await.expect(303);
        beta.post(&join, &[("as", &asked[0])]).await.expect(303);
        app.catch_up().await;
        beta.get(&format!("/a/{id}/owners")).await.expect(403);
        let list = alfa.get("/n/alfa/activities/requests").await.expect(200);
        assert_eq!(list.texts("main li h3"), ["Beta"]);
        let answer = list.attributes("main li form", "action").remove(0);
        beta.post(&answer, &[("answer", "accept")])
            .await
            .expect(403);
        alfa.post(&answer, &[("answer", "accept")])
            .await
            .expect(303);
        alfa.post(&answer, &[("answer", "accept")])
            .await
            .expect(404);
        app.catch_up().await;
        let page = app.visitor().get(&to).await.expect(200);
        assert!(
            page.texts("main h3 a").contains(&"Beta".to_owned()),
            "{}",
            page.text()
        );
        beta.get(&format!("/a/{id}/owners")).await.expect(200);
        let list = alfa.get("/n/alfa/activities/requests").await.expect(200);
        assert!(list.says("No hi ha cap petició pendent"));
    }
);

story!(
    who_is_put_among_the_organisers_is_told_and_who_puts_themselves_there_is_not,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (id, _) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let hearers = ordit_platform::events::Hearers::new(app.db(), MODULES);
        hearers.catch_up().await.expect("heard");
        let reach = Reach::Organisation(world.salt);
        let salt = app.someone(Role::Technician, reach).await;
        let said = "ara ho organitzeu";
        assert!(!salt.get("/notifications").await.expect(200).says(said));
        let name = [("name", "Ajuntament de Salt")];
        let path = format!("/a/{id}/owners");
        alfa.post(&path, &name).await.expect(303);
        app.catch_up().await;
        hearers.catch_up().await.expect("heard");
        assert!(salt.get("/notifications").await.expect(200).says(said));
        assert!(!alfa.get("/notifications").await.expect(200).says(said));
        let told = "SELECT COUNT(*) AS told FROM events WHERE verb = 'activities.owner.added'";
        let count = async || {
            let rows = query(app.db().read(), told, []).await;
            let told: i64 = rows.expect("an answer")[0]
                .try_get("", "told")
                .expect("one");
            told
        };
        assert_eq!(count().await, 1);
        // Who says yes to an invitation knows it.
        alfa.post(&path, &[("name", "Beta")]).await.expect(303);
        app.catch_up().await;
        accept_all(&app, &app.coordinator_of(world.beta).await).await;
        assert_eq!(count().await, 1);
    }
);

story!(shares_never_exceed_the_places, MODULES, |app| {
    let world = world(&app).await;
    let alfa = app.coordinator_of(world.alfa).await;
    let mut form = DAY_EVENT.to_vec();
    form.extend([("capacity", "25"), ("co_organisers", "Beta")]);
    let (id, _) = written(&app, &alfa, "alfa", &form).await;
    let beta = app.coordinator_of(world.beta).await;
    accept_all(&app, &beta).await;
    let share = |owner: ordit_kernel::Id| format!("/a/{id}/owners/{owner}");
    let own = [
        ("role", "organiser"),
        ("places", "15"),
        ("cost", "1.150,50"),
        ("hours", "1:30"),
    ];
    alfa.post(&share(world.alfa), &own).await.expect(303);
    let precise = [("role", "organiser"), ("cost", "12,345")];
    let page = alfa.post(&share(world.alfa), &precise).await.expect(422);
    assert!(page.says("dues xifres decimals"), "{}", page.text());
    let many = [("role", "co_organiser"), ("places", "11")];
    let page = beta.post(&share(world.beta), &many).await.expect(422);
    assert!(page.says("sumen més"), "{}", page.text());
    let right = [("role", "host"), ("places", "10")];
    beta.post(&share(world.beta), &right).await.expect(303);
    let wrong = [("role", "host"), ("places", "molts")];
    beta.post(&share(world.beta), &wrong).await.expect(422);
    beta.post(&share(world.celra), &right).await.expect(404);
    app.catch_up().await;
    let page = alfa.get(&format!("/a/{id}/owners")).await.expect(200);
    assert!(
        page.says("25 / 25") && page.says("1:30") && page.says("1.150,50"),
        "{}",
        page.text()
    );
    let version = alfa.get(&format!("/a/{id}/edit")).await.expect(200);
    let version = version.attributes("input[name=version]", "value").remove(0);
    let fewer = [
        ("version", version.as_str()),
        ("capacity", "20"),
        ("was-capacity", "25"),
    ];
    let page = alfa
        .post(&format!("/a/{id}/edit"), &fewer)
        .await
        .expect(422);
    assert!(page.says("sumen més"), "{}", page.text());
    let named = [
        ("version", version.as_str()),
        ("venue", "Ateneu"),
        ("was-venue", ""),
    ];
    alfa.post(&format!("/a/{id}/edit"), &named)
        .await
        .expect(303);
    assert_eq!(column(&app, id, "venue").await.as_deref(), Some("Ateneu"));
    let sql = "SELECT places, owner_role FROM activity_owners WHERE activity_id = $1 \
               ORDER BY ordinal";
    let rows = query(app.db().read(), sql, [Uuid::from(id).into()])
        .await
        .expect("rows");
    let places: Vec<Option<i64>> = rows
        .iter()
        .map(|row| row.try_get("", "places").expect("places"))
        .collect();
    assert_eq!(places, [Some(15), Some(10)]);
});

story!(
    who_holds_it_steps_out_and_only_by_themselves,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (id, to) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let owners = format!("/a/{id}/owners");
        alfa.post(&owners, &[("name", "Ningú")]).await.expect(422);
        alfa.post(&owners, &[("name", "Beta")]).await.expect(303);
        alfa.post(&owners, &[("name", "Ajuntament de Celrà")])
            .await
            .expect(303);
        app.catch_up().await;
        let beta = app.coordinator_of(world.beta).await;
        accept_all(&app, &beta).await;
        let celra = app
            .someone(Role::Technician, Reach::Organisation(world.celra))
            .await;
        celra.get(&owners).await.expect(200);
        celra
            .post(&format!("{owners}/{}/out", world.beta), &[])
            .await
            .expect(403);
        alfa.post(&format!("{owners}/{}/out", world.alfa), &[])
            .await
            .expect(403);
        beta.post(&format!("{owners}/{}/out", world.beta), &[])
            .await
            .expect(303);
        app.catch_up().await;
        let page = app.visitor().get(&to).await.expect(200);
        let names = page.texts("main h3 a");
        assert!(
            !names.contains(&"Beta".to_owned())
                && names.contains(&"Ajuntament de Celrà".to_owned())
        );
    }
);

story!(a_share_is_written_by_those_whose_it_is, MODULES, |app| {
    let world = world(&app).await;
    let alfa = app.coordinator_of(world.alfa).await;
    let (id, _) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
    let owners = format!("/a/{id}/owners");
    for name in ["Beta", "Ajuntament de Celrà"] {
        alfa.post(&owners, &[("name", name)]).await.expect(303);
    }
    app.catch_up().await;
    let beta = app.coordinator_of(world.beta).await;
    accept_all(&app, &beta).await;
    let celra = app
        .someone(Role::Technician, Reach::Organisation(world.celra))
        .await;
    let share = |owner: ordit_kernel::Id| format!("{owners}/{owner}");
    let four = [("role", "host"), ("places", "4"), ("cost", "7")];
    // The home writes every share, each of the others its own alone.
    alfa.post(&share(world.beta), &four).await.expect(303);
    let one = [("role", "organiser"), ("places", "1"), ("cost", "1")];
    for other in [world.alfa, world.beta] {
        let refused = celra.post(&share(other), &one).await.expect(403);
        assert!(refused.says("Només qui coordina"), "{}", refused.text());
    }
    beta.post(&share(world.celra), &one).await.expect(403);
    beta.post(&share(world.alfa), &one).await.expect(403);
    celra.post(&share(world.celra), &one).await.expect(303);
    app.catch_up().await;
    let page = celra.get(&owners).await.expect(200);
    let forms = page.attributes("section.tight form.form", "action");
    assert_eq!(forms, [share(world.celra)]);
    assert!(page.says("Acull") && page.says("8,00"), "{}", page.text());
    let forms = |page: ordit_testkit::Answer| page.texts("section.tight form.form").len();
    assert_eq!(forms(beta.get(&owners).await), 1);
    assert_eq!(forms(alfa.get(&owners).await), 3);
});

story!(no_form_puts_others_out, MODULES, |app| {
    let world = world(&app).await;
    let alfa = app.coordinator_of(world.alfa).await;
    let mut form = DAY_EVENT.to_vec();
    form.push(("co_organisers", "Beta; Ajuntament de Celrà"));
    let (id, to) = written(&app, &alfa, "alfa", &form).await;
    let beta = app.coordinator_of(world.beta).await;
    accept_all(&app, &beta).await;
    let celra = app
        .someone(Role::Technician, Reach::Organisation(world.celra))
        .await;
    let edit = format!("/a/{id}/edit");
    let alone = [("version", "2"), ("co_organisers", "Ajuntament de Celrà")];
    let page = celra.post(&edit, &alone).await.expect(422);
    assert!(page.says("Només qui coordina"), "{}", page.text());
    // Nor by a code that no form asks for, nor by an earlier version.
    let codes = [
        ("version", "2"),
        ("co_organiser_ids", ""),
        ("venue", "Ateneu"),
    ];
    celra.post(&edit, &codes).await.expect(303);
    let restore = format!("/a/{id}/restore");
    let first = |base| [("version", "1"), ("base", base)];
    celra.post(&restore, &first("3")).await.expect(422);
    app.catch_up().await;
    let page = app.visitor().get(&to).await.expect(200);
    assert!(page.texts("main h3 a").contains(&"Beta".to_owned()));
    let out = format!("/a/{id}/owners/{}/out", world.beta);
    beta.post(&out, &[]).await.expect(303);
    app.catch_up().await;
    // Who stepped out does not come back by itself.
    let third = [("version", "3"), ("base", "4")];
    alfa.post(&restore, &third).await.expect(422);
    celra.post(&restore, &first("4")).await.expect(303);
});

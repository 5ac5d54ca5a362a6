//! Stories of those who are invited to hold an activity: until they say yes they do not.

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::{
    db::{execute, query},
    events::Hearers,
};
use ordit_testkit::{TestApp, story};
use uuid::Uuid;

use super::PAGE;
use crate::{
    activities::tests::{DAY_EVENT, accept_all, written},
    world::{MODULES, world},
};

/// Whether somebody holds an activity, and how their invitations stand.
async fn told(app: &TestApp, activity: Id, one: Id) -> (bool, Vec<String>) {
    let values = || [Uuid::from(activity).into(), Uuid::from(one).into()];
    let sql = "SELECT owner_id FROM activity_owners WHERE activity_id = $1 AND owner_id = $2";
    let owners = query(app.db().read(), sql, values()).await.expect("rows");
    let sql = "SELECT standing FROM activity_invitations WHERE activity_id = $1 \
               AND invited_id = $2 ORDER BY asked_at, id";
    let rows = query(app.db().read(), sql, values()).await.expect("rows");
    let standing = |row: &ordit_platform::db::Row| row.try_get("", "standing").expect("text");
    (!owners.is_empty(), rows.iter().map(standing).collect())
}

/// What collects for people what they are told of hears all that happened.
async fn hear(app: &TestApp) {
    let write = app.db().write(&app.operator()).await.expect("a write");
    // As if the lease were over that the last one left.
    let sql = "UPDATE hearers SET holder_id = NULL";
    execute(write.conn(), sql, []).await.expect("a change");
    write.commit().await.expect("a commit");
    let hearers = Hearers::new(app.db(), MODULES);
    hearers.catch_up().await.expect("they hear");
}

story!(
    nobody_holds_an_activity_before_they_say_yes,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (id, to) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let owners = format!("/a/{id}/owners");
        for _ in 0..2 {
            alfa.post(&owners, &[("name", "Beta")]).await.expect(303);
        }
        app.catch_up().await;
        assert_eq!(
            told(&app, id, world.beta).await,
            (false, vec!["asked".to_owned()])
        );
        let page = alfa.get(&owners).await.expect(200);
        assert!(page.says("Convidada"), "{}", page.text());
        let visitor = app.visitor();
        let theirs = [
            "/agenda?network=beta&view=list",
            "/n/beta/plan?year=2027",
            "/n/beta/calendar.ics",
        ];
        for address in theirs {
            let page = visitor.get(address).await.expect(200);
            assert!(!page.text().contains("Jornada d’energia"), "{address}");
        }
        assert!(!visitor.get(&to).await.expect(200).says("Beta"));
        visitor.get(PAGE).await.expect(303);
        let beta = app.coordinator_of(world.beta).await;
        beta.get(&owners).await.expect(403);
        let list = beta.get(PAGE).await.expect(200);
        assert!(
            list.says("Jornada d’energia") && list.says("Alfa"),
            "{}",
            list.text()
        );
        let action = list.attributes("main li form", "action").remove(0);
        // Nobody else answers, not even those who ask.
        let yes = [("answer", "accept")];
        alfa.post(&action, &yes).await.expect(404);
        assert!(alfa.get(PAGE).await.expect(200).says("Cap invitació"));
        beta.post(&action, &yes).await.expect(303);
        beta.post(&action, &yes).await.expect(404);
        app.catch_up().await;
        assert_eq!(
            told(&app, id, world.beta).await,
            (true, vec!["accepted".to_owned()])
        );
        for address in theirs {
            let page = visitor.get(address).await.expect(200);
            assert!(page.text().contains("Jornada d’energia"), "{address}");
        }
        beta.get(&owners).await.expect(200);
    }
);

story!(
    an_organisation_says_no_and_may_be_asked_again,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let mut form = DAY_EVENT.to_vec();
        form.push(("co_organisers", "Irungo Udala; Ajuntament de Celrà"));
        let (id, to) = written(&app, &alfa, "alfa", &form).await;
        // A member of the home is held by its coordination, others are asked.
        let page = app.visitor().get(&to).await.expect(200);
        assert!(
            page.says("Ajuntament de Celrà") && !page.says("Irungo Udala"),
            "{}",
            page.text()
        );
        let irun = app
            .someone(Role::Technician, Reach::Organisation(world.irun))
            .await;
        let list = irun.get(PAGE).await.expect(200);
        let action = list.attributes("main li form", "action").remove(0);
        irun.post(&action, &[("answer", "decline")])
            .await
            .expect(303);
        assert!(irun.get(PAGE).await.expect(200).says("Cap invitació"));
        assert_eq!(
            told(&app, id, world.irun).await,
            (false, vec!["declined".to_owned()])
        );
        // Those who act for a member ask in its name, also in the form.
        let celra = app
            .someone(Role::Technician, Reach::Organisation(world.celra))
            .await;
        let more = [
            ("version", "1"),
            ("co_organisers", "Ajuntament de Celrà; Irungo Udala"),
            ("was-co_organisers", "Ajuntament de Celrà"),
        ];
        celra
            .post(&format!("/a/{id}/edit"), &more)
            .await
            .expect(303);
        app.catch_up().await;
        let list = irun.get(PAGE).await.expect(200);
        assert!(list.says("Ajuntament de Celrà"), "{}", list.text());
        accept_all(&app, &irun).await;
        assert!(told(&app, id, world.irun).await.0);
    }
);

story!(
    an_invitation_is_accepted_or_withdrawn_and_never_both,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let beta = app.coordinator_of(world.beta).await;
        let yes = [("answer", "accept")];
        for name in ["Primera", "Segona", "Tercera"] {
            let mut form = DAY_EVENT.to_vec();
            form[0].1 = name;
            form.push(("co_organisers", "Beta"));
            let (id, _) = written(&app, &alfa, "alfa", &form).await;
            let page = alfa.get(&format!("/a/{id}/owners")).await.expect(200);
            let withdraw = page.attributes("section.tight li form", "action").remove(0);
            beta.post(&withdraw, &[]).await.expect(403);
            let list = beta.get(PAGE).await.expect(200);
            let answer = list.attributes("main li form", "action").remove(0);
            let (one, other) = tokio::join!(beta.post(&answer, &yes), alfa.post(&withdraw, &[]));
            let done = [one.status.as_u16(), other.status.as_u16()];
            assert_eq!(
                done.iter().filter(|status| **status == 303).count(),
                1,
                "{done:?}"
            );
            let standing = match done[0] {
                303 => "accepted",
                _ => "withdrawn",
            };
            let held = (standing == "accepted", vec![standing.to_owned()]);
            assert_eq!(told(&app, id, world.beta).await, held);
            app.catch_up().await;
        }
    }
);

story!(who_asks_and_is_asked_has_said_yes, MODULES, |app| {
    let world = world(&app).await;
    let alfa = app.coordinator_of(world.alfa).await;
    let beta = app.coordinator_of(world.beta).await;
    let (id, _) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
    let (join, own) = (format!("/a/{id}/join"), world.beta.to_string());
    let owners = format!("/a/{id}/owners");
    alfa.post(&owners, &[("name", "Beta")]).await.expect(303);
    let sent = beta.post(&join, &[("as", &own)]).await.expect(303);
    assert_eq!(sent.location().as_deref(), Some(PAGE));
    let list = beta.get(PAGE).await.expect(200);
    let action = list.attributes("main li form", "action").remove(0);
    beta.post(&action, &[("answer", "decline")])
        .await
        .expect(303);
    beta.post(&join, &[("as", &own)]).await.expect(303);
    alfa.post(&owners, &[("name", "Beta")]).await.expect(303);
    assert!(told(&app, id, world.beta).await.0);
    let list = alfa.get("/n/alfa/activities/requests").await.expect(200);
    assert!(list.says("No hi ha cap petició pendent"));
});

story!(
    the_invited_are_told_and_so_are_those_who_asked,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let beta = app.coordinator_of(world.beta).await;
        hear(&app).await;
        let mut form = DAY_EVENT.to_vec();
        form.retain(|(key, _)| *key != "audience");
        form.extend([("audience", "network"), ("co_organisers", "Beta")]);
        written(&app, &alfa, "alfa", &form).await;
        hear(&app).await;
        let said = "Beta: us conviden a organitzar una activitat.";
        let news = beta.get("/notifications").await.expect(200);
        assert!(news.says(said), "{}", news.text());
        assert!(!alfa.get("/notifications").await.expect(200).says(said));
        accept_all(&app, &beta).await;
        hear(&app).await;
        let news = alfa.get("/notifications").await.expect(200);
        assert!(news.says("ha dit que sí"), "{}", news.text());
    }
);

//! Stories of those who are invited to hold an activity: until they say yes they do not.

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::{
    db::{execute, query},
    events::Hearers,
};
use ordit_testkit::{TestApp, Visitor, story};
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

/// An activity of Alfa that comes in four weeks; its dates.
async fn weekly(app: &TestApp, alfa: &Visitor<'_>) -> Vec<Id> {
    let mut form = DAY_EVENT.to_vec();
    form[3].1 = "14/10/2027";
    let (id, _) = written(app, alfa, "alfa", &form).await;
    let asked = [("every", "weeks"), ("weeks", "1"), ("times", "4")];
    let look = alfa.post(&format!("/a/{id}/series"), &asked).await;
    let look = look.expect(303).location().expect("a look beforehand");
    let run = look.rsplit('/').next().and_then(|id| id.parse().ok());
    let (importer, acting) = (app.importer(), app.operator());
    let written = importer.confirm(&acting, run.expect("a run")).await;
    written.expect("an outcome");
    app.catch_up().await;
    let sql = "SELECT entry_id FROM activities WHERE series_id = $1 ORDER BY first_at";
    let rows = query(app.db().read(), sql, [Uuid::from(id).into()]).await;
    let date = |row: &ordit_platform::db::Row| Id(row.try_get("", "entry_id").expect("an id"));
    rows.expect("rows").iter().map(date).collect()
}

/// Which of these dates somebody holds.
async fn held(app: &TestApp, dates: &[Id], one: Id) -> Vec<bool> {
    let mut all = Vec::new();
    for date in dates {
        all.push(told(app, *date, one).await.0);
    }
    all
}

story!(
    one_answer_is_for_all_dates_of_a_series_from_one_on,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let beta = app.coordinator_of(world.beta).await;
        let (single, _) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let page = alfa.get(&format!("/a/{single}/owners")).await.expect(200);
        assert!(page.texts("[for=all]").is_empty());
        let dates = weekly(&app, &alfa).await;
        let owners = |date: usize| format!("/a/{}/owners", dates[date]);
        let wrong = [("name", "Ningú"), ("all", "yes")];
        let page = alfa.post(&owners(1), &wrong).await.expect(422);
        assert_eq!(page.attributes("#all", "checked").len(), 1);
        // Asked for one date, and then for all: that is one question.
        for all in ["", "yes", "yes"] {
            let asked = [("name", "Beta"), ("all", all)];
            alfa.post(&owners(1), &asked).await.expect(303);
        }
        assert_eq!(held(&app, &dates, world.beta).await, [false; 4]);
        let page = alfa.get(&owners(1)).await.expect(200);
        assert_eq!(page.texts("section.tight li .tag").len(), 2);
        let list = beta.get(PAGE).await.expect(200);
        assert_eq!(list.texts("main li form").len(), 1);
        assert!(list.says("Totes les dates de la sèrie"), "{}", list.text());
        accept_all(&app, &beta).await;
        let expected = [false, true, true, true];
        assert_eq!(held(&app, &dates, world.beta).await, expected);
        let visitor = app.visitor();
        let theirs = visitor.get("/n/beta/calendar.ics").await.expect(200);
        assert_eq!(theirs.text().matches("BEGIN:VEVENT").count(), 3);
        // Each date is its own: stepping out of one leaves the others.
        let out = format!("{}/{}/out", owners(2), world.beta);
        beta.post(&out, &[]).await.expect(303);
        let expected = [false, true, false, true];
        assert_eq!(held(&app, &dates, world.beta).await, expected);
        // Whoever need not be asked is in all of them at once.
        let member = [("name", "Ajuntament de Celrà"), ("all", "yes")];
        alfa.post(&owners(2), &member).await.expect(303);
        let expected = [false, false, true, true];
        assert_eq!(held(&app, &dates, world.celra).await, expected);
    }
);

story!(
    all_dates_of_a_series_are_accepted_or_none_is,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let beta = app.coordinator_of(world.beta).await;
        let dates = weekly(&app, &alfa).await;
        let owners = format!("/a/{}/owners", dates[0]);
        let all = [("name", "Beta"), ("all", "yes")];
        alfa.post(&owners, &all).await.expect(303);
        let page = alfa.get(&owners).await.expect(200);
        let withdraw = page.attributes("section.tight li form", "action").remove(0);
        let list = beta.get(PAGE).await.expect(200);
        let answer = list.attributes("main li form", "action").remove(0);
        let yes = [("answer", "accept")];
        let (one, other) = tokio::join!(beta.post(&answer, &yes), alfa.post(&withdraw, &[]));
        let done = [one.status.as_u16(), other.status.as_u16()];
        let is_done = |status: &&u16| **status == 303;
        assert_eq!(done.iter().filter(is_done).count(), 1, "{done:?}");
        let expected = [done[0] == 303; 4];
        assert_eq!(held(&app, &dates, world.beta).await, expected, "{done:?}");
    }
);

story!(the_form_says_who_is_asked_first, MODULES, |app| {
    let world = world(&app).await;
    let alfa = app.coordinator_of(world.alfa).await;
    let form = alfa.get("/n/alfa/activities/new?kind=day_event").await;
    let hint = form.expect(200).texts("#co_organisers-hint").join(" ");
    assert!(
        hint.contains("rebrà una invitació") && hint.contains("punt i coma"),
        "{hint}"
    );
});

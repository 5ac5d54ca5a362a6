//! Stories of the agenda: what is in it, for whom, and how one finds it.

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::db::execute;
use ordit_testkit::{TestApp, story};
use uuid::Uuid;

use crate::world::{MODULES, activity, world};

/// Changes a column of an activity, as its form would.
pub async fn set(app: &TestApp, id: Id, table: &str, column: &str, value: &str) {
    let key = if table == "entries" { "id" } else { "entry_id" };
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let sql = format!("UPDATE {table} SET {column} = $1 WHERE {key} = $2");
    let value: sea_orm::Value = match value.parse::<i64>() {
        Ok(number) if matches!(column, "sequence" | "capacity") => number.into(),
        _ => value.into(),
    };
    execute(write.conn(), &sql, [value, Uuid::from(id).into()])
        .await
        .expect("a change");
    write.event(ordit_platform::events::EventDraft::new(
        "activities.activity.changed",
        id,
    ));
    write.commit().await.expect("a commit");
    app.catch_up().await;
}

/// Another network or organisation that holds an activity too.
pub async fn co_organise(app: &TestApp, id: Id, owner: Id) {
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let sql = "INSERT INTO activity_owners (activity_id, owner_id, ordinal, owner_role) \
               VALUES ($1, $2, 1, 'co_organiser')";
    let values = [Uuid::from(id).into(), Uuid::from(owner).into()];
    execute(write.conn(), sql, values).await.expect("an owner");
    write.event(ordit_platform::events::EventDraft::new(
        "activities.activity.changed",
        id,
    ));
    write.commit().await.expect("a commit");
    app.catch_up().await;
}

story!(
    the_agenda_is_read_by_month_week_list_and_place,
    MODULES,
    |app| {
        let world = world(&app).await;
        activity(&app, world.alfa, "Jornada d’energies", "2026-05-06").await;
        activity(&app, world.beta, "Trobada de desembre", "2026-12-03").await;
        let visitor = app.visitor();
        let may = visitor.get("/agenda?month=2026-05").await.expect(200);
        assert!(
            may.says("Jornada d’energies") && may.says("maig del 2026"),
            "{}",
            may.text()
        );
        assert!(!may.says("Trobada de desembre"));
        let hrefs = may.attributes("a", "href");
        assert!(hrefs.contains(&"/agenda?month=2026-06".to_owned()) && may.says("10:00"));
        let week = visitor
            .get("/agenda?view=week&week=2026-12-03")
            .await
            .expect(200);
        assert!(week.says("Trobada de desembre") && !week.says("Jornada d’energies"));
        let list = visitor.get("/agenda?view=list").await.expect(200);
        assert!(list.says("Trobada de desembre") && !list.says("Jornada d’energies"));
        assert!(list.says("3 de desembre del 2026, 10:00–13:00"));
        let past = visitor.get("/agenda?view=list&when=past").await.expect(200);
        assert!(past.says("Jornada d’energies") && !past.says("Trobada de desembre"));
        let map = visitor.get("/agenda?view=map").await.expect(200);
        assert!(map.says("Trobada de desembre") && map.says("Sense lloc conegut"));
        // Nothing there: the page says so and where to go.
        let empty = visitor.get("/agenda?month=2031-01").await.expect(200);
        assert!(empty.says("Aquí no hi ha cap activitat") && empty.says("Properes activitats"));
    }
);

story!(
    an_activity_of_two_networks_is_in_the_agenda_of_both_and_once_in_that_of_all,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Jornada compartida", "2026-12-10").await;
        activity(&app, world.alfa, "Només d’Alfa", "2026-12-11").await;
        co_organise(&app, id, world.beta).await;
        let visitor = app.visitor();
        let all = visitor.get("/agenda?view=list").await.expect(200);
        assert_eq!(
            all.text().matches("Jornada compartida").count(),
            1,
            "{}",
            all.text()
        );
        let beta = visitor.get("/n/beta/agenda?view=list").await.expect(200);
        assert!(beta.says("Jornada compartida") && !beta.says("Només d’Alfa"));
        let chosen = visitor
            .get("/agenda?view=list&network=beta")
            .await
            .expect(200);
        assert!(chosen.says("Jornada compartida") && !chosen.says("Només d’Alfa"));
        let alfa = visitor.get("/n/alfa/agenda?view=list").await.expect(200);
        assert!(alfa.says("Jornada compartida") && alfa.says("Només d’Alfa"));
        visitor.get("/n/cap/agenda").await.expect(404);
        // What an organisation holds.
        co_organise(&app, id, world.salt).await;
        let salt = format!("/agenda?view=list&organisation={}", world.salt);
        let salt = visitor.get(&salt).await.expect(200);
        assert!(salt.says("Jornada compartida") && !salt.says("Només d’Alfa"));
        assert!(salt.says("Ajuntament de Salt"));
    }
);

story!(
    filters_stand_in_the_address_and_each_is_undone_by_one_click,
    MODULES,
    |app| {
        let world = world(&app).await;
        activity(&app, world.alfa, "Jornada d’energies", "2026-12-06").await;
        let training = activity(&app, world.alfa, "Formació de compres", "2026-12-07").await;
        set(&app, training, "activities", "activity_kind", "training").await;
        set(&app, training, "entries", "territory", "ine:17155").await;
        let visitor = app.visitor();
        let address = "/agenda?view=list&kind=training&mode=hybrid";
        let page = visitor.get(address).await.expect(200);
        assert!(page.says("Formació de compres") && !page.says("Jornada d’energies"));
        assert!(page.says("Salt"));
        let undone = page.attributes("a.chip", "href");
        assert!(
            undone.contains(&"/agenda?view=list&mode=hybrid".to_owned()),
            "{undone:?}"
        );
        // What is no value was never chosen.
        let page = visitor
            .get("/agenda?view=list&kind=cap&theme=cap")
            .await
            .expect(200);
        assert!(page.says("Jornada d’energies") && page.says("Formació de compres"));
    }
);

story!(
    what_is_hidden_is_in_no_agenda_and_in_no_count,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Reunió interna", "2026-12-06").await;
        activity(&app, world.alfa, "Jornada oberta", "2026-12-06").await;
        let audience = format!("network:{}", world.alfa);
        crate::world::hide(&app, id, &audience).await;
        let visitor = app.visitor();
        let member = app
            .someone(Role::Technician, Reach::Organisation(world.salt))
            .await;
        let stranger = app
            .someone(Role::Technician, Reach::Organisation(world.irun))
            .await;
        for view in [
            "month=2026-12",
            "view=week&week=2026-12-06",
            "view=list",
            "view=map",
        ] {
            let address = format!("/agenda?{view}");
            for outside in [visitor.get(&address).await, stranger.get(&address).await] {
                assert!(
                    !outside.says("Reunió interna") && outside.says("Jornada oberta"),
                    "{view}"
                );
                assert!(outside.says("1 activitat"), "{view}");
            }
            let own = member.get(&address).await.expect(200);
            assert!(
                own.says("Reunió interna") && own.says("2 activitats"),
                "{view}"
            );
            let network = format!("/n/alfa/agenda?{view}");
            assert!(
                !visitor.get(&network).await.says("Reunió interna"),
                "{view}"
            );
        }
        // A frame of another site knows nobody, whoever looks.
        let frame = member.get("/embed/agenda?network=alfa").await.expect(200);
        assert!(frame.says("Jornada oberta") && !frame.says("Reunió interna"));
    }
);

story!(what_is_planned_without_a_day_stands_apart, MODULES, |app| {
    let world = world(&app).await;
    let year = activity(&app, world.alfa, "Alguna jornada", "2026-12-06").await;
    set(&app, year, "activities", "starts_on", "2027").await;
    set(&app, year, "activities", "standing", "planned").await;
    let month = activity(&app, world.alfa, "Un seminari", "2026-12-06").await;
    set(&app, month, "activities", "starts_on", "2027-02").await;
    let visitor = app.visitor();
    let list = visitor.get("/agenda?view=list").await.expect(200);
    assert!(!list.says("Alguna jornada") && list.says("Un seminari"));
    let undated = visitor
        .get("/agenda?view=list&when=undated")
        .await
        .expect(200);
    assert!(undated.says("Alguna jornada") && undated.says("2027, no se’n sap el dia"));
    let february = visitor.get("/agenda?month=2027-02").await.expect(200);
    assert!(february.says("Un seminari") && february.says("el dia no se sap encara"));
    assert!(
        !visitor
            .get("/agenda?month=2026-12")
            .await
            .says("Alguna jornada")
    );
});

story!(
    an_agenda_without_activities_keeps_no_empty_column_for_filters,
    MODULES,
    |app| {
        let world = world(&app).await;
        activity(&app, world.alfa, "Jornada", "2026-12-03").await;
        let visitor = app.visitor();
        let columns = |path: &'static str| {
            let visitor = &visitor;
            async move {
                let page = visitor.get(path).await.expect(200);
                page.texts(".with-filters > aside").len()
            }
        };
        assert_eq!(columns("/n/alfa/agenda?month=2026-12").await, 1);
        assert_eq!(columns("/n/alfa/agenda?month=2026-11").await, 0);
        assert_eq!(columns("/n/beta/agenda").await, 0);
    }
);

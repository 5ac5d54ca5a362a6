//! Stories of programmes that follow: form, series and sheet; what would fall out is told.

use ordit_kernel::Id;
use ordit_platform::db::query;
use ordit_testkit::{Answer, TestApp, Visitor, story};
use uuid::Uuid;

use crate::{
    activities::tests::{DAY_EVENT, sheets::bring, written},
    world::{MODULES, world},
};

/// The parts of an activity: title, day and beginning.
async fn programme(app: &TestApp, activity: Id) -> Vec<[String; 3]> {
    let sql = "SELECT title, starts_on, start_time FROM activity_parts WHERE activity_id = $1 \
               ORDER BY starts_on, start_time";
    let rows = query(app.db().read(), sql, [Uuid::from(activity).into()]).await;
    let text = |row: &ordit_platform::db::Row, column: &str| {
        let text: Option<String> = row.try_get("", column).expect("text");
        text.unwrap_or_default()
    };
    let rows = rows.expect("rows");
    let told = rows
        .iter()
        .map(|row| ["title", "starts_on", "start_time"].map(|own| text(row, own)));
    told.collect()
}

async fn add(app: &TestApp, person: &Visitor<'_>, activity: Id, part: [&str; 4]) {
    let [title, day, start, end] = part;
    let form = [
        ("title", title),
        ("starts_on", day),
        ("start_time", start),
        ("end_time", end),
    ];
    let path = format!("/a/{activity}/parts");
    person.post(&path, &form).await.expect(303);
    app.catch_up().await;
}

/// Sends the form of an activity as it is opened, with some fields changed.
async fn change(person: &Visitor<'_>, activity: Id, changed: &[(&str, &str)]) -> Answer {
    let path = format!("/a/{activity}/edit");
    let page = person.get(&path).await.expect(200);
    let version = page.attributes("input[name=version]", "value").remove(0);
    let mut form = vec![("version".to_owned(), version)];
    for (key, value) in changed {
        let was = page.attributes(&format!("input[name=was-{key}]"), "value");
        form.extend(was.into_iter().map(|was| (format!("was-{key}"), was)));
        form.push(((*key).to_owned(), (*value).to_owned()));
    }
    let form: Vec<(&str, &str)> = form.iter().map(|(key, value)| (&**key, &**value)).collect();
    person.post(&path, &form).await
}

async fn events(app: &TestApp, activity: Id, verb: &str) -> usize {
    let sql = "SELECT seq FROM events WHERE entry_id = $1 AND verb = $2";
    let values = [Uuid::from(activity).into(), verb.into()];
    query(app.db().read(), sql, values)
        .await
        .expect("events")
        .len()
}

fn is_told(page: &Answer, field: &str, words: &[&str]) {
    let told = page.texts(&format!("#{field}-error")).concat();
    for said in words {
        assert!(told.contains(said), "{field}: {told} {}", page.text());
    }
    let links = page.attributes("#errors a", "href");
    assert_eq!(links, [format!("#{field}")]);
}

story!(
    a_programme_follows_its_activity_and_what_would_fall_out_is_refused,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let mut form = DAY_EVENT.to_vec();
        form.push(("ends_on", "7/5/2027"));
        let (id, to) = written(&app, &alfa, "alfa", &form).await;
        add(&app, &alfa, id, ["Sopar", "6/5/2027", "18", ""]).await;
        add(&app, &alfa, id, ["Cloenda", "7/5/2027", "12", "13"]).await;
        // To the weekend in which the clocks change: the same hours of the day.
        let moved = [("starts_on", "30/10/2027"), ("ends_on", "31/10/2027")];
        change(&alfa, id, &moved).await.expect(303);
        app.catch_up().await;
        let there = [
            ["Sopar", "2027-10-30", "18:00"],
            ["Cloenda", "2027-10-31", "12:00"],
        ];
        assert_eq!(programme(&app, id).await, there);
        assert_eq!(events(&app, id, "activities.activity.changed").await, 1);
        assert_eq!(events(&app, id, "activities.programme.changed").await, 2);
        let page = app.visitor().get(&to).await.expect(200);
        assert!(
            page.says("30 d’octubre") && page.says("18:00"),
            "{}",
            page.text()
        );
        for (changed, field) in [
            (("ends_on", "30/10/2027"), "ends_on"),
            (("end_time", "12.30"), "end_time"),
            (("start_time", "19"), "start_time"),
        ] {
            let page = change(&alfa, id, &[changed]).await.expect(422);
            let part = if field == "start_time" {
                "«Sopar»"
            } else {
                "«Cloenda»"
            };
            is_told(&page, field, &[part, "al programa"]);
            let kept = page.attributes(&format!("#{field}"), "value");
            assert_eq!(kept, [changed.1]);
        }
        assert_eq!(programme(&app, id).await, there);
        // An hour that leaves room moves no part.
        change(&alfa, id, &[("start_time", "17")]).await.expect(303);
        app.catch_up().await;
        assert_eq!(programme(&app, id).await, there);
        // What was begun was begun on its day.
        let list = alfa.get(&format!("/a/{id}/parts")).await.expect(200);
        let first = list.attributes("tbody th a", "href").remove(0);
        let now = format!("{first}/now");
        alfa.post(&now, &[("deed", "begin")]).await.expect(303);
        let later = [("starts_on", "31/10/2027"), ("ends_on", "1/11/2027")];
        let page = change(&alfa, id, &later).await.expect(422);
        is_told(&page, "starts_on", &["«Sopar»", "ja s’ha començat"]);
        alfa.post(&now, &[("deed", "reset")]).await.expect(303);
        change(&alfa, id, &later).await.expect(303);
        let there = [
            ["Sopar", "2027-10-31", "18:00"],
            ["Cloenda", "2027-11-01", "12:00"],
        ];
        assert_eq!(programme(&app, id).await, there);
    }
);

/// The run to which an answer leads, written.
async fn confirmed(app: &TestApp, answer: Answer) -> Id {
    let to = answer.expect(303).location().expect("a look beforehand");
    let run = to.rsplit('/').next().and_then(|id| id.parse().ok());
    let run: Id = run.expect("a run");
    let (importer, acting) = (app.importer(), app.operator());
    importer.confirm(&acting, run).await.expect("an outcome");
    app.catch_up().await;
    run
}

story!(
    programmes_follow_a_series_as_a_whole_and_its_undoing,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let mut form = DAY_EVENT.to_vec();
        form[3].1 = "14/10/2026";
        let (id, _) = written(&app, &alfa, "alfa", &form).await;
        let asked = [("every", "weeks"), ("weeks", "2"), ("times", "3")];
        confirmed(&app, alfa.post(&format!("/a/{id}/series"), &asked).await).await;
        let sql = "SELECT entry_id FROM activities WHERE starts_on = '2026-10-28'";
        let rows = query(app.db().read(), sql, []).await.expect("rows");
        let second = Id(rows[0].try_get("", "entry_id").expect("an id"));
        add(&app, &alfa, id, ["Inici", "14/10/2026", "10", ""]).await;
        add(&app, &alfa, second, ["Inici", "28/10/2026", "10", ""]).await;
        let all = [("scope", "all"), ("starts_on", "16/10/2026")];
        let run = confirmed(&app, change(&alfa, id, &all).await).await;
        let days = |first: &str, other: &str| {
            [first, other].map(|day| vec![["Inici", day, "10:00"].map(str::to_owned)])
        };
        let told = [programme(&app, id).await, programme(&app, second).await];
        assert_eq!(told, days("2026-10-16", "2026-10-30"));
        let (importer, acting) = (app.importer(), app.operator());
        let back = importer.undo(&acting, run).await.expect("a way back");
        importer.confirm(&acting, back).await.expect("undone");
        let told = [programme(&app, id).await, programme(&app, second).await];
        assert_eq!(told, days("2026-10-14", "2026-10-28"));
    }
);

story!(
    a_programme_follows_a_sheet_that_moves_its_activity,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let list = |first: &str, last: &str| {
            let row = format!("A-1;Trobada d’aigua;Trobada;{first};{last}");
            format!("Codi;Nom;Tipus;Data;Darrer dia\n{row}\n")
        };
        bring(&app, world.alfa, &list("2027-05-06", "2027-05-08")).await;
        let rows = query(app.db().read(), "SELECT entry_id FROM activities", []).await;
        let id = Id(rows.expect("rows")[0]
            .try_get("", "entry_id")
            .expect("an id"));
        add(&app, &alfa, id, ["Cercavila", "8/5/2027", "18", ""]).await;
        bring(&app, world.alfa, &list("2027-06-06", "2027-06-08")).await;
        let there = [["Cercavila", "2027-06-08", "18:00"]];
        assert_eq!(programme(&app, id).await, there);
        let report = bring(&app, world.alfa, &list("2027-06-06", "2027-06-07")).await;
        let refused = report.count(ordit_platform::import::Status::Refused);
        assert_eq!(refused, 1, "{report:?}");
        assert_eq!(programme(&app, id).await, there);
    }
);

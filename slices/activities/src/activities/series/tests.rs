//! Stories of series and copies: over a change of clocks, one, following and all, and undone.

use std::collections::BTreeMap;

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::db::query;
use ordit_testkit::{Answer, TestApp, Visitor, story};

use crate::{
    activities::{
        store::slug_of,
        tests::{DAY_EVENT, accept_all, column, written},
    },
    world::{MODULES, world},
};

/// Confirms what an answer leads to look at; gives the run.
async fn confirmed(app: &TestApp, answer: Answer) -> Id {
    let to = answer.expect(303).location().expect("a look beforehand");
    let run: Id = to
        .rsplit('/')
        .next()
        .and_then(|id| id.parse().ok())
        .expect("a run");
    app.importer()
        .confirm(&app.operator(), run)
        .await
        .expect("an outcome");
    app.catch_up().await;
    run
}

async fn undone(app: &TestApp, run: Id) {
    let (importer, acting) = (app.importer(), app.operator());
    let back = importer.undo(&acting, run).await.expect("a way back");
    importer.confirm(&acting, back).await.expect("undone");
    app.catch_up().await;
}

async fn told(app: &TestApp, column: &str) -> Vec<String> {
    let sql = format!(
        "SELECT {column} AS told FROM activities a JOIN entries e ON e.id = a.entry_id \
         WHERE e.state <> 'archived' ORDER BY a.first_at"
    );
    let rows = query(app.db().read(), &sql, []).await.expect("rows");
    let text = |row: &ordit_platform::db::Row| row.try_get("", "told").expect("text");
    rows.iter().map(text).collect()
}

async fn hours(app: &TestApp) -> Vec<i64> {
    let rows = query(
        app.db().read(),
        "SELECT first_at FROM activities ORDER BY first_at",
        [],
    )
    .await;
    let at =
        |row: &ordit_platform::db::Row| row.try_get::<i64>("", "first_at").expect("an instant");
    let all: Vec<i64> = rows.expect("rows").iter().map(at).collect();
    all.windows(2)
        .map(|two| (two[1] - two[0]) / 3_600_000_000)
        .collect()
}

async fn weekly(app: &TestApp, alfa: &Visitor<'_>) -> (Id, Id) {
    let mut form = DAY_EVENT.to_vec();
    form[3].1 = "14/10/2026";
    let (id, _) = written(app, alfa, "alfa", &form).await;
    let series = format!("/a/{id}/series");
    assert!(
        alfa.get(&series)
            .await
            .expect(200)
            .says("Cada tantes setmanes")
    );
    for (field, text, said) in [
        ("until", "", "Digues fins quan o quantes vegades"),
        ("until", "31/2/2027", "no existeix"),
        ("until", "1/1/0999", "entre el 1990 i el 2100"),
        ("until", "1/1/2020", "no es repetiria cap cop"),
        (
            "until",
            "31/12/2028",
            "116 dates i una sèrie en té 104 com a molt",
        ),
        ("times", "200", "200 dates i una sèrie en té 104 com a molt"),
        ("times", "1", "entre 2 i 104"),
        ("weeks", "70", "entre 1 i 52 setmanes"),
    ] {
        let asked = [("every", "weeks"), ("until", "4/11/2026"), (field, text)];
        let mut asked: BTreeMap<&str, &str> = asked.into();
        asked.entry("weeks").or_insert("1");
        let asked: Vec<(&str, &str)> = asked.into_iter().collect();
        let page = alfa.post(&series, &asked).await.expect(422);
        let told = page.texts(&format!("#{field}-error")).concat();
        assert!(told.contains(said), "{text}: {}", page.text());
        let input = format!("#{field}");
        let links = page.attributes("#errors a", "href");
        assert_eq!(links, std::slice::from_ref(&input));
        let described = page.attributes(&input, "aria-describedby");
        assert_eq!(described, [format!("{field}-error")]);
        assert_eq!(page.attributes(&input, "value"), [text]);
    }
    assert_eq!(told(app, "a.starts_on").await, ["2026-10-14"]);
    let asked = [("every", "weeks"), ("weeks", "1"), ("until", "4/11/2026")];
    let run = confirmed(app, alfa.post(&series, &asked).await).await;
    (id, run)
}

story!(
    a_series_keeps_its_hour_over_a_change_of_clocks,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (id, run) = weekly(&app, &alfa).await;
        let days = ["2026-10-14", "2026-10-21", "2026-10-28", "2026-11-04"];
        assert_eq!(told(&app, "a.starts_on").await, days);
        assert_eq!(told(&app, "a.start_time").await, ["10:00"; 4]);
        assert_eq!(hours(&app).await, [168, 169, 168]);
        let page = alfa.get(&format!("/a/{id}/series")).await.expect(200);
        assert_eq!(page.texts("main ol h3").len(), 4);
        // It is lengthened from its last date on, and has no more dates than any other.
        let series = format!("/a/{id}/series");
        let many = [("every", "weeks"), ("weeks", "1"), ("times", "150")];
        let refused = alfa.post(&series, &many).await.expect(422);
        assert!(refused.says("154 dates"), "{}", refused.text());
        let more = [("every", "month"), ("times", "2")];
        let longer = confirmed(&app, alfa.post(&series, &more).await).await;
        let all = [&days[..], &["2026-12-04", "2027-01-04"]].concat();
        assert_eq!(told(&app, "a.starts_on").await, all);
        let page = alfa.get(&series).await.expect(200);
        assert_eq!(page.texts("main ol h3").len(), 6);
        undone(&app, longer).await;
        assert_eq!(told(&app, "a.starts_on").await, days);
        let salt = app
            .someone(Role::Technician, Reach::Organisation(world.salt))
            .await;
        salt.get(&format!("/a/{id}/series")).await.expect(403);
        // The page of each leads to the others, which are no news to whoever plans it.
        let slug = slug_of(app.db().read(), id).await.expect("a slug");
        let own = format!("/a/{slug}");
        let page = app.visitor().get(&own).await.expect(200);
        let others = page.texts("#series li");
        assert_eq!(others.len(), 3, "{others:?}");
        assert!(others[0].contains("21 d’octubre del 2026"), "{others:?}");
        let other = page.attributes("#series a", "href").remove(0);
        let page = alfa.get(&other).await.expect(200);
        assert!(
            page.texts("#series")[0].contains("14 d’octubre"),
            "{}",
            page.text()
        );
        assert!(!page.says("Què hi ha a prop"), "{}", page.text());
        undone(&app, run).await;
        assert_eq!(told(&app, "a.starts_on").await, ["2026-10-14"]);
        let page = app.visitor().get(&own).await.expect(200);
        assert!(page.texts("#series").is_empty());
    }
);

story!(
    a_monthly_series_from_the_last_of_a_month_goes_on_so_and_shows_all_its_dates,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let mut form = DAY_EVENT.to_vec();
        form[3].1 = "31/1/2027";
        let (id, _) = written(&app, &alfa, "alfa", &form).await;
        let series = format!("/a/{id}/series");
        let two = [("every", "month"), ("times", "2")];
        confirmed(&app, alfa.post(&series, &two).await).await;
        let six = [("every", "month"), ("times", "6")];
        confirmed(&app, alfa.post(&series, &six).await).await;
        let days = [
            "2027-01-31",
            "2027-02-28",
            "2027-03-31",
            "2027-04-30",
            "2027-05-31",
            "2027-06-30",
            "2027-07-31",
            "2027-08-31",
        ];
        assert_eq!(told(&app, "a.starts_on").await, days);
        let slug = slug_of(app.db().read(), id).await.expect("a slug");
        let page = app.visitor().get(&format!("/a/{slug}")).await.expect(200);
        assert_eq!(page.texts("#series > ul li").len(), 5);
        assert_eq!(page.texts("#series summary"), ["I 2 dates més"]);
        let rest = page.texts("#series details li");
        assert!(rest[1].contains("31 d’agost del 2027"), "{rest:?}");
    }
);

story!(
    of_a_series_one_the_following_or_all_are_changed_and_undone,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (first, _) = weekly(&app, &alfa).await;
        let sql = "SELECT entry_id FROM activities WHERE starts_on = '2026-10-28'";
        let rows = query(app.db().read(), sql, []).await.expect("rows");
        let third = Id(rows[0].try_get("", "entry_id").expect("an id"));
        let edit = format!("/a/{third}/edit");
        let form = alfa.get(&edit).await.expect(200);
        assert_eq!(
            form.attributes("input[name=scope]", "value"),
            ["one", "following", "all"]
        );
        let one = [
            ("version", "1"),
            ("scope", "one"),
            ("venue", "Ateneu"),
            ("was-venue", ""),
        ];
        alfa.post(&edit, &one).await.expect(303);
        app.catch_up().await;
        assert_eq!(
            column(&app, third, "venue").await.as_deref(),
            Some("Ateneu")
        );
        assert_eq!(column(&app, first, "venue").await, None);
        let following = [
            ("version", "2"),
            ("scope", "following"),
            ("start_time", "9"),
            ("was-start_time", "10:00"),
            ("starts_on", "29/10/2026"),
            ("was-starts_on", "28/10/2026"),
        ];
        let run = confirmed(&app, alfa.post(&edit, &following).await).await;
        let days = ["2026-10-14", "2026-10-21", "2026-10-29", "2026-11-05"];
        assert_eq!(told(&app, "a.starts_on").await, days);
        assert_eq!(
            told(&app, "a.start_time").await,
            ["10:00", "10:00", "09:00", "09:00"]
        );
        undone(&app, run).await;
        assert_eq!(told(&app, "a.start_time").await, ["10:00"; 4]);
        let version = alfa
            .get(&edit)
            .await
            .expect(200)
            .attributes("input[name=version]", "value");
        let all = [
            ("version", version[0].as_str()),
            ("scope", "all"),
            ("mode", "hybrid"),
            ("was-mode", "in_person"),
        ];
        confirmed(&app, alfa.post(&edit, &all).await).await;
        assert_eq!(told(&app, "a.mode").await, ["hybrid"; 4]);
        assert_eq!(
            column(&app, third, "venue").await.as_deref(),
            Some("Ateneu")
        );
    }
);

story!(
    a_copy_takes_the_programme_along_and_leaves_results_out,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let form = [
            ("name", "VI Trobada"),
            ("activity_kind", "community_meeting"),
            ("starts_on", "1/3/2019"),
            ("ends_on", "10/3/2019"),
            ("neighbourhoods", "Sants;Poblenou"),
            ("legacy", "Un hort"),
            ("legacy_after", "L’hort hi és"),
            ("co_organisers", "Beta"),
            ("audience", "public"),
        ];
        let (id, _) = written(&app, &alfa, "alfa", &form).await;
        let part = [
            ("title", "Cercavila"),
            ("starts_on", "2/3/2019"),
            ("start_time", "18"),
        ];
        alfa.post(&format!("/a/{id}/parts"), &part)
            .await
            .expect(303);
        app.catch_up().await;
        let beta = app.coordinator_of(world.beta).await;
        accept_all(&app, &beta).await;
        let copy = format!("/a/{id}/copy");
        let page = alfa.get(&copy).await.expect(200);
        let key = page.attributes("input[name=key]", "value").remove(0);
        for (day, said) in [
            ("aviat", "Escriu un dia"),
            ("31/2/2028", "no existeix"),
            ("1/1/1000", "entre el 1990 i el 2100"),
            ("1/1/0999", "entre el 1990 i el 2100"),
        ] {
            let asked = [("name", "VII Trobada"), ("day", day)];
            let page = alfa.post(&copy, &asked).await.expect(422);
            let told = page.texts("#day-error").concat();
            assert!(told.contains(said), "{day}: {}", page.text());
            assert_eq!(page.attributes("#errors a", "href"), ["#day"]);
            let described = page.attributes("#day", "aria-describedby");
            assert_eq!(described, ["day-hint day-error"]);
        }
        let asked = [("name", ""), ("day", "6/3/2028")];
        let page = alfa.post(&copy, &asked).await.expect(422);
        assert_eq!(page.attributes("#errors a", "href"), ["#name"]);
        let asked = [
            ("key", key.as_str()),
            ("name", "VII Trobada"),
            ("day", "6/3/2028"),
        ];
        let to = alfa
            .post(&copy, &asked)
            .await
            .expect(303)
            .location()
            .expect("a page");
        let again = alfa
            .post(&copy, &asked)
            .await
            .expect(303)
            .location()
            .expect("a page");
        assert_eq!(to, again);
        app.catch_up().await;
        let page = app.visitor().get(&to).await.expect(200);
        assert!(!page.says("Beta"), "{}", page.text());
        accept_all(&app, &beta).await;
        let page = app.visitor().get(&to).await.expect(200);
        for said in [
            "VII Trobada",
            "Un hort",
            "Beta",
            "Cercavila",
            "7 de març del 2028",
            "15 de març del 2028",
        ] {
            assert!(page.says(said), "{said}: {}", page.text());
        }
        assert!(!page.says("L’hort hi és") && page.says("Prevista"));
        assert_eq!(page.texts("ol.timeline li").len(), 1);
    }
);

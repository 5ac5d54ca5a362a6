//! Stories of a year's plan: what counts, which limit warns, where little is done, who hosts.

use ordit_kernel::{Reach, Role};
use ordit_platform::db::counting;
use ordit_testkit::{TestApp, Visitor, story};

use crate::{
    activities::{
        store::slug_of,
        tests::{DAY_EVENT, accept_all, written},
    },
    agenda::tests::set,
    world::{MODULES, World, activity, activity_of_kind, hide, organisation, world},
};

const PLAN: &str = "/n/alfa/plan?year=2027";

story!(
    a_network_sees_its_year_and_is_warned_of_its_own_limit,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let empty = app.visitor().get(PLAN).await.expect(200);
        assert!(empty.says("No hi ha cap activitat"), "{}", empty.text());
        assert!(empty.texts("#limits form").is_empty());
        let most = [("kind", "day_event"), ("most", "2")];
        let beta = app.coordinator_of(world.beta).await;
        beta.post("/n/alfa/plan", &most).await.expect(403);
        let wrong = [("kind", "day_event"), ("most", "0")];
        let page = alfa.post("/n/alfa/plan", &wrong).await.expect(422);
        assert_eq!(page.attributes("#most", "value"), ["0"]);
        alfa.post("/n/alfa/plan", &most).await.expect(303);
        app.catch_up().await;
        let mut shared = DAY_EVENT.to_vec();
        shared.push(("co_organisers", "Beta"));
        written(&app, &alfa, "alfa", &shared).await;
        let theirs = app.visitor().get("/n/beta/plan?year=2027").await;
        assert!(theirs.expect(200).texts("tbody th a").is_empty());
        accept_all(&app, &beta).await;
        let hidden = activity(&app, world.alfa, "A porta tancada", "2027-03-01").await;
        hide(&app, hidden, &format!("network:{}", world.alfa)).await;
        let page = app.visitor().get(PLAN).await.expect(200);
        assert_eq!(page.texts("#limits dd")[0].trim(), "1 de 2");
        assert!(!page.says("A porta tancada"), "{}", page.text());
        let page = alfa.get(PLAN).await.expect(200);
        let limit = page.texts("#limits dd").remove(0);
        assert!(
            limit.contains("2 de 2") && limit.contains("No en queda"),
            "{limit}"
        );
        let theirs = app.visitor().get("/n/beta/plan?year=2027").await;
        assert_eq!(
            theirs.expect(200).texts("tbody th a"),
            ["Jornada d’energia"]
        );
        let mut next = DAY_EVENT.to_vec();
        next[0].1 = "Una altra";
        next.push(("look", "1"));
        let form = alfa.post("/n/alfa/activities/new", &next).await.expect(200);
        let warned = form.texts("#planned .warn").join(" ");
        let over = "aquesta seria la número 3 del 2027; la xarxa va decidir un màxim de 2";
        assert!(warned.contains(over), "{}", form.text());
        // It warns and lets.
        next.pop();
        written(&app, &alfa, "alfa", &next).await;
        let page = alfa.get(PLAN).await.expect(200);
        assert!(page.texts("#limits dd")[0].contains("3 de 2"));
        alfa.post("/n/alfa/plan", &[("kind", "day_event"), ("most", "")])
            .await
            .expect(303);
        app.catch_up().await;
        assert!(alfa.get(PLAN).await.texts("#limits dd").is_empty());
    }
);

story!(
    the_table_of_a_year_tells_what_has_no_day_and_goes_out_as_a_file,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let mut vague = DAY_EVENT.to_vec();
        vague.retain(|(key, _)| !key.ends_with("time"));
        vague[0].1 = "Jornada del pla";
        vague[3].1 = "2027";
        written(&app, &alfa, "alfa", &vague).await;
        activity(&app, world.alfa, "D’un altre any", "2026-12-31").await;
        let page = app.visitor().get(PLAN).await.expect(200);
        let names = page.texts("tbody th a");
        assert_eq!(names, ["Jornada d’energia", "Jornada del pla"]);
        assert!(page.says("2 activitats compten"), "{}", page.text());
        let undated = format!("{PLAN}&stage=undated");
        let page = app.visitor().get(&undated).await.expect(200);
        assert_eq!(page.texts("tbody th a"), ["Jornada del pla"]);
        let file = page
            .attributes(".toolbar a", "href")
            .into_iter()
            .find(|href| href.contains("csv"));
        let file = app.visitor().get(&file.expect("a file")).await.expect(200);
        let text = file.text();
        assert!(
            text.contains("Jornada del pla") && text.contains("Sense dia"),
            "{text}"
        );
        assert!(!text.contains("Jornada d’energia"), "{text}");
    }
);

story!(
    a_territory_with_members_and_nothing_held_comes_first_and_is_told_while_planning,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        crate::world::organisation(&app, world.alfa, "Ajuntament de Vic", "ine:08298").await;
        written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let page = app.visitor().get(PLAN).await.expect(200);
        let areas = page.texts("#balance tbody tr");
        assert!(
            areas[0].contains("Osona") && areas[0].contains("Cap activitat"),
            "{areas:?}"
        );
        assert!(areas[1].contains("Gironès") && !areas[1].contains("Cap activitat"));
        let by = format!("{PLAN}&by=province");
        let page = app.visitor().get(&by).await.expect(200);
        assert!(page.texts("#balance tbody tr")[0].contains("Barcelona"));
        let mut form = DAY_EVENT.to_vec();
        form.push(("look", "1"));
        let there = alfa.post("/n/alfa/activities/new", &form).await.expect(200);
        assert!(
            there.says("Gironès: ja hi ha 1 activitat el 2027."),
            "{}",
            there.text()
        );
        form[6].1 = "Vic";
        let nothing = alfa.post("/n/alfa/activities/new", &form).await.expect(200);
        let said = "Osona: en els darrers 3 anys no s’hi ha fet cap activitat.";
        assert!(nothing.says(said), "{}", nothing.text());
    }
);

story!(
    who_hosted_how_often_stands_beside_the_residents_each_sent,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let of = ("2027-05-06", "residency");
        let id = activity_of_kind(&app, world.alfa, "Estada", of).await;
        let path = format!("/a/{id}/residency");
        let host = r#"{"host":"Ajuntament de Celrà"}"#;
        set(&app, id, "activities", "details", host).await;
        let call = [("call", "Una setmana"), ("version", "0")];
        alfa.post(&path, &call).await.expect(303);
        let salt = app
            .someone(Role::Technician, Reach::Organisation(world.salt))
            .await;
        let two = [("names", ""), ("number", "2"), ("motive", "")];
        salt.post(&format!("{path}/apply"), &two).await.expect(303);
        let row = |rows: Vec<String>, name: &str| {
            let own = rows.into_iter().find(|row| row.contains(name));
            own.map(|row| row.split_whitespace().collect::<Vec<_>>().join(" "))
        };
        // Who only asks is not counted.
        let page = app.visitor().get(PLAN).await.expect(200);
        assert_eq!(row(page.texts("#hosts tbody tr"), "Salt"), None);
        let accept = alfa
            .get(&path)
            .await
            .attributes("form[action$='/accept']", "action");
        alfa.post(&accept[0], &[]).await.expect(303);
        app.catch_up().await;
        let page = app.visitor().get(PLAN).await.expect(200);
        let rows = page.texts("#hosts tbody tr");
        let told = row(rows.clone(), "Celrà").expect("the host");
        assert!(told.ends_with("10"), "{told}");
        let told = row(rows, "Salt").expect("the home");
        assert!(told.ends_with("02"), "{told}");
        hide(&app, id, &format!("network:{}", world.alfa)).await;
        let page = app.visitor().get(PLAN).await.expect(200);
        assert!(page.texts("#hosts tbody tr").is_empty());
    }
);

story!(
    forums_that_the_network_attended_tell_who_spoke_and_which_message,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let mut forum = DAY_EVENT.to_vec();
        forum[0].1 = "Fòrum de ciutats";
        forum[1].1 = "forum";
        forum.extend([
            ("organiser", "Una altra xarxa"),
            ("who_spoke", "La presidència"),
            ("message", "La política local compta"),
            ("recording", "https://example.org/video"),
        ]);
        let (_, to) = written(&app, &alfa, "alfa", &forum).await;
        let page = app.visitor().get(PLAN).await.expect(200);
        let told = page.texts("#forums li").remove(0);
        for said in [
            "Fòrum de ciutats",
            "Una altra xarxa",
            "La presidència",
            "compta",
        ] {
            assert!(told.contains(said), "{told}");
        }
        let links = page.attributes("#forums a", "href");
        assert_eq!(links, [to.as_str(), "https://example.org/video"]);
        // All of it costs two queries beside those of whoever is signed in, and what each puts in
        // one more for the coordination.
        let salt = app
            .someone(Role::Technician, Reach::Organisation(world.salt))
            .await;
        for (person, more) in [(&salt, 2), (&alfa, 3)] {
            let (_, own) = counting(person.get("/directory")).await;
            let (_, made) = counting(person.get(PLAN)).await;
            assert!(made <= own + more, "{made} and {own}");
        }
        // What others hold tells nothing of where the network goes itself.
        let areas = page.texts("#balance tbody tr");
        assert!(areas[0].contains("Gironès") && areas[0].contains("Cap activitat"));
    }
);

/// The table of what each puts in: who, and the numbers.
async fn put_in(person: &Visitor<'_>, network: &str) -> Vec<(String, Vec<String>)> {
    let page = person.get(&format!("/n/{network}/plan?year=2026")).await;
    let page = page.expect(200);
    let cells = page.texts("#shares tbody td");
    let plain = |text: &String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let names = page.texts("#shares tbody th").into_iter();
    let rows = cells.chunks(4).map(|row| row.iter().map(plain).collect());
    names.map(|name| name.trim().to_owned()).zip(rows).collect()
}

fn row(name: &str, numbers: [&str; 4]) -> (String, Vec<String>) {
    (name.to_owned(), numbers.map(str::to_owned).to_vec())
}

/// An activity of 2026 that Alfa, Beta and Celrà hold, with the costs of each.
async fn shared(app: &TestApp, world: &World) {
    // Celrà takes part in both networks, and counts in one.
    organisation(app, world.beta, "Ajuntament de Celrà", "ine:17049").await;
    let alfa = app.coordinator_of(world.alfa).await;
    let beta = app.coordinator_of(world.beta).await;
    let mut form = DAY_EVENT.to_vec();
    form[3].1 = "6/5/2026";
    form.push(("co_organisers", "Beta; Ajuntament de Celrà"));
    let (id, _) = written(app, &alfa, "alfa", &form).await;
    accept_all(app, &beta).await;
    for (person, owner, cost, hours) in [
        (&alfa, world.alfa, "100", "2"),
        (&alfa, world.celra, "20", "1:30"),
        (&beta, world.beta, "50", ""),
    ] {
        let share = [("role", "host"), ("cost", cost), ("hours", hours)];
        person
            .post(&format!("/a/{id}/owners/{owner}"), &share)
            .await
            .expect(303);
        app.catch_up().await;
    }
    // What was called off put nothing in.
    form[0].1 = "Anul·lada";
    form.retain(|(key, _)| *key != "co_organisers");
    form.push(("standing", "cancelled"));
    let (off, _) = written(app, &alfa, "alfa", &form).await;
    let share = [("role", "host"), ("cost", "999")];
    let to = format!("/a/{off}/owners/{}", world.alfa);
    alfa.post(&to, &share).await.expect(303);
    app.catch_up().await;
}

story!(
    each_year_sums_its_own_share_and_nothing_twice,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let beta = app.coordinator_of(world.beta).await;
        assert!(put_in(&alfa, "alfa").await.is_empty());
        shared(&app, &world).await;
        let of_alfa = [
            row("Alfa", ["1", "0", "100,00 €", "2:00"]),
            row("Ajuntament de Celrà", ["1", "0", "20,00 €", "1:30"]),
            row("En total", ["1", "0", "120,00 €", "3:30"]),
        ];
        assert_eq!(put_in(&alfa, "alfa").await, of_alfa);
        let of_beta = [
            row("Beta", ["1", "0", "50,00 €", "0:00"]),
            row("En total", ["1", "0", "50,00 €", "0:00"]),
        ];
        assert_eq!(put_in(&beta, "beta").await, of_beta);
        // The file says the same; others see neither.
        let path = "/n/alfa/plan/shares?year=2026&format=csv";
        let file = alfa.get(path).await.expect(200).text();
        assert_eq!(file.lines().count(), 4, "{file}");
        assert!(file.contains("100,00") && file.contains("120,00"), "{file}");
        let celra = app
            .someone(Role::Technician, Reach::Organisation(world.celra))
            .await;
        for person in [&beta, &celra] {
            assert!(put_in(person, "alfa").await.is_empty());
            person.get(path).await.expect(403);
        }
        let visitor = app.visitor();
        assert!(put_in(&visitor, "alfa").await.is_empty());
    }
);

story!(
    an_organisation_sees_its_own_year_and_so_do_its_networks,
    MODULES,
    |app| {
        let world = world(&app).await;
        shared(&app, &world).await;
        let slug = slug_of(app.db().read(), world.celra).await.expect("a slug");
        let page = format!("/o/{slug}");
        let own = Reach::Organisation(world.celra);
        let other = Reach::Organisation(world.salt);
        let celra = app.someone(Role::Technician, own).await;
        let salt = app.someone(Role::Technician, other).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let beta = app.coordinator_of(world.beta).await;
        for (person, sees) in [
            (&celra, true),
            (&alfa, true),
            (&beta, true),
            (&salt, false),
            (&app.visitor(), false),
        ] {
            let page = person.get(&page).await.expect(200);
            let told = page.texts("[id='activities.shares'] li").join(" ");
            let is_right = told.contains("2026")
                && told.contains("1 activitat")
                && told.contains("20,00")
                && told.contains("1:30");
            assert_eq!(is_right, sees, "{told}");
            assert_eq!(told.is_empty(), !sees, "{told}");
        }
    }
);

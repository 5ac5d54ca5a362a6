//! Stories of entering the demo as one of its people: five desks, and nobody else's.

use ordit_app::bring::{invented_elections, invented_guests, invented_year};
use ordit_kernel::{Acting, Id};
use ordit_platform::{
    db::{Row, query},
    mail::EmailAddress,
    session,
};
use ordit_testkit::{TestApp, story};

use crate::world::{ALL, bring_in, demo_of};

const SHOWN: &str = "main form[action='/demo/sign-in'] input[name=address]";

async fn invented(app: &TestApp) {
    bring_in(app, "inventada", &demo_of("inventada")).await;
    invented_guests(&app.site).await.expect("guests");
    app.catch_up().await;
}

/// What stands on the desk of whoever enters by this address.
async fn desk(app: &TestApp, address: &str) -> String {
    let visitor = app.visitor();
    let fields = [("address", address)];
    let begun = visitor.post("/demo/sign-in", &fields).await.expect(303);
    assert_eq!(begun.location().as_deref(), Some("/desk"));
    let desk = visitor.get("/desk").await.expect(200);
    desk.texts("main").join(" ")
}

story!(the_five_people_of_the_demo_see_five_desks, ALL, |app| {
    invented(&app).await;
    let again = app.site.snapshots.current().seq;
    invented_guests(&app.site).await.expect("once more");
    app.catch_up().await;
    assert_eq!(
        app.site.snapshots.current().seq,
        again,
        "nobody comes twice"
    );
    let page = app.visitor().get("/sign-in").await.expect(200);
    let addresses = page.attributes(SHOWN, "value");
    assert_eq!(addresses.len(), 5, "{addresses:?}");
    let mut desks = Vec::new();
    for address in &addresses {
        desks.push(desk(&app, address).await);
    }
    desks.sort();
    desks.dedup();
    assert_eq!(desks.len(), 5, "{desks:#?}");
});

story!(the_demo_asks_two_councils_whom_they_name, ALL, |app| {
    invented(&app).await;
    for _ in 0..2 {
        let asked = invented_elections(&app.site, &app.router(), "inventada").await;
        asked.expect("a round");
        app.catch_up().await;
        let official = desk(&app, "marti.teler@vilainventada.example").await;
        assert!(official.contains("Digueu qui us representa"), "{official}");
        let secretariat = desk(&app, "clara.ordidora@xarxa-inventada.example").await;
        assert!(
            secretariat.contains("2 ens encara no han dit"),
            "{secretariat}"
        );
    }
});

story!(nobody_else_is_entered_as, ALL, |app| {
    invented(&app).await;
    let real = EmailAddress::parse("alcaldia@salt.cat").expect("an address");
    let person: Id = app.site.effects.id();
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let set = session::set_address(&mut write, person, Some(&real)).await;
    assert!(set.expect("an answer"));
    write.commit().await.expect("a commit");
    let page = app.visitor().get("/sign-in").await;
    assert!(!page.text().contains("alcaldia@salt.cat"));
    for address in ["alcaldia@salt.cat", "ningu@salt.example", "x", "%.example"] {
        let fields = [("address", address)];
        app.visitor()
            .post("/demo/sign-in", &fields)
            .await
            .expect(404);
    }
});

story!(the_invented_network_lives_a_year_once, ALL, |app| {
    invented(&app).await;
    let forms = std::fs::read(demo_of("year").join("inventada.json")).expect("the forms");
    invented_year(&app.site, &app.router(), &forms)
        .await
        .expect("a year");
    app.catch_up().await;
    let technician = desk(&app, "aina.cabdell@vilainventada.example").await;
    assert!(
        technician.contains("1 consulta espera la teva resposta"),
        "{technician}"
    );
    let sql = "SELECT state FROM registrations ORDER BY state";
    let rows = query(app.db().read(), sql, []).await.expect("rows");
    let state = |row: &Row| row.try_get::<String>("", "state").expect("a state");
    let waiting = rows.iter().filter(|row| state(row) == "waiting").count();
    assert_eq!((rows.len(), waiting), (11, 3));
    let lived = app.site.snapshots.current().seq;
    // Whoever had left the demo while it was being loaded finds no form sent twice.
    invented_year(&app.site, &app.router(), &forms)
        .await
        .expect("nothing to do");
    app.catch_up().await;
    assert_eq!(app.site.snapshots.current().seq, lived);
});

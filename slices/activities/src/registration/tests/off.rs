//! Stories of what does not take place: nobody gets a place in it any more.

use ordit_testkit::{Answer, story};

use super::*;

/// Longer than people are given to correct what they wrote.
const SOON_SECONDS: i64 = 11 * 60;

/// What a page offers to press.
fn buttons(page: &Answer) -> Vec<String> {
    page.texts("main button")
}

async fn registered(app: &TestApp) -> (World, Id, [String; 3]) {
    let (world, id) = open(app, 1).await;
    let slug = slug(app, id).await;
    let own = register(app, &slug, "Ada Puig", "ada@salt.example").await;
    let waits = register(app, &slug, "Bet Coll", "bet@irun.example").await;
    let fields = with(ADA, "address", "cid@salt.example");
    let path = format!("/a/{slug}/register");
    app.visitor().post(&path, &fields).await.expect(303);
    let unproved = link(app, "cid@salt.example").await;
    // Whoever listens begins with what happens from now on.
    work(app).await;
    (world, id, [own, waits, unproved])
}

story!(
    of_what_is_called_off_no_place_is_given_and_everything_waits_until_it_is_on_again,
    MODULES,
    |app| {
        let (world, id, [own, waits, unproved]) = registered(&app).await;
        let person = app.coordinator_of(world.alfa).await;
        let because = [("reason", "Ha plogut massa.")];
        let path = format!("/a/{id}/cancel");
        person.post(&path, &because).await.expect(303);
        app.catch_up().await;

        let visitor = app.visitor();
        for path in [&own, &waits, &unproved] {
            let page = visitor.get(path).await.expect(200);
            assert_eq!(page.texts("#state").len(), 0, "{}", page.text());
            assert!(page.says("Ha plogut massa."), "{}", page.text());
            assert!(page.texts("#come, #place").is_empty());
            assert_eq!(buttons(&page).len(), 0, "{:?}", buttons(&page));
        }
        // Buttons of a page that was open before.
        for (path, act) in [(&unproved, "confirm"), (&waits, "accept"), (&own, "change")] {
            let fields = with(&with(ADA, "mode", "online"), "consent", "yes");
            let refused = visitor.post(&format!("{path}/{act}"), &fields).await;
            let refused = refused.expect(422);
            assert!(
                refused.says("ja no s’hi donen places"),
                "{}",
                refused.text()
            );
        }
        assert_eq!(
            states(&app)
                .await
                .iter()
                .filter(|own| *own == "confirmed")
                .count(),
            1
        );

        // Whoever lets go of a place leaves it to nobody.
        visitor
            .post(&format!("{own}/cancel"), &[])
            .await
            .expect(303);
        work(&app).await;
        app.clock.advance(SOON_SECONDS);
        work(&app).await;
        let told = mails(&app, "bet@irun.example").await;
        assert_eq!(told.last().expect("a mail").0, "Cancel·lada: Jornada");
        let sorted = |mut states: Vec<String>| {
            states.sort();
            states
        };
        let now = sorted(states(&app).await);
        assert_eq!(now, ["cancelled", "unverified", "waiting"]);

        // The organisers cannot either.
        let page = person
            .get(&format!("/a/{id}/registrations"))
            .await
            .expect(200);
        assert_eq!(page.texts("#off").len(), 1);
        assert!(
            page.texts("button[value=offer], a[href$='/registrations/add']")
                .is_empty()
        );
        let path = format!("/a/{id}/registrations/add");
        let fields = with(ADA, "address", "dia@salt.example");
        let refused = person.post(&path, &fields).await.expect(422);
        assert!(
            refused.says("ja no s’hi donen places"),
            "{}",
            refused.text()
        );

        let came = [("name", "Dia Roca"), ("mode", "in_person")];
        let refused = person
            .post(&format!("/a/{id}/attendance/people"), &came)
            .await;
        assert!(refused.expect(422).says("no hi ha vingut ningú"));

        // It takes place after all: whoever was next is offered the place.
        let path = format!("/a/{id}/uncancel");
        person.post(&path, &[]).await.expect(303);
        app.catch_up().await;
        work(&app).await;
        let now = sorted(states(&app).await);
        assert_eq!(now, ["cancelled", "offered", "unverified"]);
        let offer = link(&app, "bet@irun.example").await;
        let page = visitor.get(&offer).await.expect(200);
        assert_eq!(page.texts("#state"), ["Plaça oferta"]);
    }
);

story!(
    who_has_a_place_in_what_is_put_away_is_told_that_it_is_off,
    MODULES,
    |app| {
        let (world, id, [own, _, unproved]) = registered(&app).await;
        let person = app.coordinator_of(world.alfa).await;
        let page = person.get(&format!("/a/{id}/archive")).await.expect(200);
        assert!(page.says("rebrà un correu"), "{}", page.text());
        person
            .post(&format!("/a/{id}/archive"), &[])
            .await
            .expect(303);
        work(&app).await;
        let visitor = app.visitor();
        let page = visitor.get(&own).await.expect(200);
        assert_eq!(
            (page.texts("#off").len(), page.texts("#state").len()),
            (1, 0)
        );
        visitor
            .post(&format!("{unproved}/confirm"), &[])
            .await
            .expect(422);
        app.clock.advance(SOON_SECONDS);
        work(&app).await;
        let (subject, _) = mails(&app, "ada@salt.example").await.pop().expect("a mail");
        assert_eq!(subject, "Cancel·lada: Jornada");
        let told = mails(&app, "ada@salt.example").await.len();

        // Nobody is reminded of it.
        app.clock.advance(23 * 24 * 3600);
        work(&app).await;
        assert_eq!(mails(&app, "ada@salt.example").await.len(), told);

        // It comes back while there is still time: who has a place is told so.
        let person = app.coordinator_of(world.alfa).await;
        person
            .post(&format!("/a/{id}/unarchive"), &[])
            .await
            .expect(303);
        work(&app).await;
        let page = visitor.get(&own).await.expect(200);
        assert_eq!(page.texts("#state"), ["Confirmada"]);
        app.clock.advance(SOON_SECONDS);
        work(&app).await;
        let (subject, _) = mails(&app, "ada@salt.example").await.pop().expect("a mail");
        assert_eq!(subject, "Es fa, finalment: Jornada");
    }
);

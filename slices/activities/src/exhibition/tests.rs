//! Stories of what is lent: dates asked for at once, a route, hand-overs, an activity.

use ordit_kernel::{Id, Reach, Role, Viewer};
use ordit_testkit::{TestApp, Visitor, story};

use crate::{
    activities::{Card, KIND},
    world::{MODULES, World, world},
};

const LIST: &str = "/n/alfa/exhibitions";

/// An exhibition of three pieces of Alfa, and those who act for Salt and Celrà.
struct Lent<'a> {
    world: World,
    alfa: Visitor<'a>,
    salt: Visitor<'a>,
    celra: Visitor<'a>,
    page: String,
}

async fn lent(app: &TestApp) -> Lent<'_> {
    let world = world(app).await;
    let alfa = app.coordinator_of(world.alfa).await;
    let made = [
        ("thing_kind", "exhibition"),
        ("name", "Teixim economia"),
        ("description", "Dotze plafons"),
        ("pieces", "3"),
    ];
    let page = alfa.post(LIST, &made).await.expect(303);
    let page = page.location().expect("its page");
    let page = page.split('?').next().expect("a path").to_owned();
    let salt = acting(app, world.salt).await;
    let celra = acting(app, world.celra).await;
    Lent {
        world,
        alfa,
        salt,
        celra,
        page,
    }
}

async fn acting(app: &TestApp, organisation: Id) -> Visitor<'_> {
    let reach = Reach::Organisation(organisation);
    app.someone(Role::Technician, reach).await
}

impl Lent<'_> {
    async fn ask(&self, who: &Visitor<'_>, first: &str, last: &str) -> u16 {
        let asked = [
            ("first_day", first),
            ("last_day", last),
            ("venue", "Biblioteca"),
        ];
        let answer = who.post(&format!("{}/ask", self.page), &asked).await;
        answer.status.as_u16()
    }

    /// Where those who wait are confirmed.
    async fn confirming(&self) -> Vec<String> {
        let page = self.alfa.get(&self.page).await.expect(200);
        page.attributes("#asking form[action$='/confirm']", "action")
    }
}

story!(
    two_who_ask_for_the_same_days_are_confirmed_at_once_and_one_gets_them,
    MODULES,
    |app| {
        let lent = lent(&app).await;
        assert_eq!(lent.ask(&lent.salt, "2027-03-01", "2027-03-31").await, 303);
        assert_eq!(lent.ask(&lent.celra, "2027-03-31", "2027-04-10").await, 303);
        let ways = lent.confirming().await;
        assert_eq!(ways.len(), 2);
        let (one, other) =
            tokio::join!(lent.alfa.post(&ways[0], &[]), lent.alfa.post(&ways[1], &[]));
        let mut told = [one.status.as_u16(), other.status.as_u16()];
        told.sort_unstable();
        assert_eq!(told, [303, 422]);
        app.catch_up().await;
        let page = app.visitor().get(&lent.page).await.expect(200);
        assert_eq!(page.texts("#calendar tbody tr").len(), 1);
        // Whoever still waits is shown to clash, and nobody may ask for these days anew.
        let page = lent.alfa.get(&lent.page).await.expect(200);
        assert!(page.says("Ja hi ha algú aquests dies"), "{}", page.text());
        assert!(lent.confirming().await.is_empty());
        assert_eq!(lent.ask(&lent.salt, "2027-03-31", "2027-03-31").await, 422);
    }
);

story!(
    a_stay_becomes_an_activity_and_frees_its_days_when_it_is_taken_back,
    MODULES,
    |app| {
        let lent = lent(&app).await;
        assert_eq!(lent.ask(&lent.salt, "2027-03-01", "2027-03-31").await, 303);
        let ways = lent.confirming().await;
        lent.alfa.post(&ways[0], &[]).await.expect(303);
        lent.alfa.post(&ways[0], &[]).await.expect(422);
        app.catch_up().await;
        let stay = || {
            let snapshot = app.site.snapshots.current();
            let filter = ordit_platform::snapshot::Filter {
                kind: KIND,
                ..Default::default()
            };
            let found = snapshot.find(&Viewer::visitor(), &filter);
            let head = found.heads.first().expect("the stay");
            assert!(head.has("owner", &lent.world.alfa.to_string()));
            assert!(head.has("owner", &lent.world.salt.to_string()));
            let title = head.title(ordit_kernel::Lang::Ca).text.to_owned();
            (title, head.particulars::<Card>().expect("a card"))
        };
        let (title, card) = stay();
        assert_eq!(title, "Teixim economia · Ajuntament de Salt");
        assert_eq!(
            (&*card.activity_kind, &*card.standing),
            ("exhibition_stay", "announced")
        );
        // The last day is the Sunday on which the clocks change for summer, or after it.
        let long = card.last_at.expect("an end").0 - card.first_at.expect("a beginning").0;
        assert_eq!(long / 3_600_000_000, 31 * 24 - 1);
        let page = lent.salt.get(&lent.page).await.expect(200);
        let cancel = page
            .attributes("#own form[action$='/cancel']", "action")
            .remove(0);
        lent.celra.post(&cancel, &[]).await.expect(404);
        lent.salt.post(&cancel, &[]).await.expect(303);
        lent.salt.post(&cancel, &[]).await.expect(422);
        app.catch_up().await;
        assert_eq!(&*stay().1.standing, "cancelled");
        assert_eq!(lent.ask(&lent.celra, "2027-03-05", "2027-03-06").await, 303);
        let ways = lent.confirming().await;
        lent.alfa.post(&ways[0], &[]).await.expect(303);
    }
);

story!(
    the_route_tells_distances_and_each_piece_is_noted_as_it_comes_and_goes,
    MODULES,
    |app| {
        let lent = lent(&app).await;
        assert_eq!(lent.ask(&lent.celra, "2027-05-01", "2027-05-10").await, 303);
        assert_eq!(lent.ask(&lent.salt, "2027-04-01", "2027-04-20").await, 303);
        for way in lent.confirming().await {
            lent.alfa.post(&way, &[]).await.expect(303);
        }
        let page = lent.alfa.get(&lent.page).await.expect(200);
        let hosts = page.texts("#calendar tbody th");
        assert_eq!(hosts, ["Ajuntament de Salt", "Ajuntament de Celrà"]);
        let legs = page.texts("#calendar tbody td.num");
        assert_eq!((legs[0].as_str(), legs[1].as_str()), ("–", "9 km"));
        let links = page.attributes("#calendar a[href*='/bookings/']", "href");
        let handover = lent.celra.get(&links[1]).await.expect(200);
        assert!(
            handover.says("Ve de Ajuntament de Salt"),
            "{}",
            handover.text()
        );
        lent.celra.get(&links[0]).await.expect(404);
        let arrival = format!("{}/arrival", links[1]);
        let noted = [
            ("happened_on", "2027-05-01"),
            ("handed_by", "Ada"),
            ("state-1", "ok"),
            ("state-2", "damaged"),
            ("note-2", "cantó trencat"),
        ];
        lent.celra.post(&arrival, &noted).await.expect(303);
        let again = lent.alfa.get(&links[1]).await.expect(200);
        let chosen = again.attributes("#arrival option[selected]", "value");
        assert_eq!(chosen, ["ok", "damaged"]);
        let wrong = [
            ("happened_on", "2027-05-01"),
            ("note-3", "?"),
            ("handed_by", "Pol"),
        ];
        let refused = lent.celra.post(&arrival, &wrong).await.expect(422);
        assert_eq!(refused.attributes("#arrival-by", "value"), ["Pol"]);
        // A second arrival does not take the place of the first unseen.
        let other = [("happened_on", "2027-05-02"), ("handed_by", "Pol")];
        let late = lent.celra.post(&arrival, &other).await.expect(422);
        assert!(late.says("Algú ho ha canviat"), "{}", late.text());
        let seen = again.attributes("#arrival input[name=seen]", "value");
        let other = [other[0], other[1], ("seen", seen[0].as_str())];
        lent.celra.post(&arrival, &other).await.expect(303);
        lent.celra.post(&arrival, &other).await.expect(422);
        // It leaves after it came, and not before the stay.
        let departure = format!("{}/departure", links[1]);
        for day in ["2027-04-30", "2026-05-10"] {
            let early = [("happened_on", day)];
            let refused = lent.celra.post(&departure, &early).await.expect(422);
            assert_eq!(refused.attributes("#departure-on", "value"), [day]);
        }
        let left = [("happened_on", "2027-05-10")];
        lent.celra.post(&departure, &left).await.expect(303);
        // Nothing of it is for everybody.
        let public = app.visitor().get(&lent.page).await.expect(200);
        assert!(!public.text().contains("/bookings/") && !public.text().contains("trencat"));
        let export = format!("{}/export?format=csv", lent.page);
        let file = lent.salt.get(&export).await.expect(200);
        let text = String::from_utf8_lossy(&file.bytes).into_owned();
        assert!(
            text.contains("2027-05-10") && text.contains("Celrà"),
            "{text}"
        );
        app.visitor().get(&export).await.expect(303);
    }
);

story!(
    a_stay_is_asked_for_once_and_taken_back_where_it_was_agreed,
    MODULES,
    |app| {
        let lent = lent(&app).await;
        let alfa = lent.world.alfa;
        crate::agenda::tests::set(&app, alfa, "entries", "source", "invented").await;
        for _ in 0..2 {
            assert_eq!(lent.ask(&lent.salt, "2027-03-01", "2027-03-31").await, 303);
        }
        let ways = lent.confirming().await;
        assert_eq!(ways.len(), 1, "{ways:?}");
        lent.alfa.post(&ways[0], &[]).await.expect(303);
        app.catch_up().await;
        let stay = || {
            let snapshot = app.site.snapshots.current();
            let filter = ordit_platform::snapshot::Filter {
                kind: KIND,
                ..Default::default()
            };
            let found = snapshot.find(&Viewer::visitor(), &filter).heads;
            let head = found.first().expect("the stay");
            assert!(
                head.is_invented(),
                "what an invented network holds is invented"
            );
            let card: Card = head.particulars().expect("a card");
            (head.id, card.standing.to_string(), head.state)
        };
        let (id, ..) = stay();
        let because = [("reason", "Massa lluny")];
        for way in ["cancel", "archive"] {
            let there = lent.alfa.post(&format!("/a/{id}/{way}"), &because).await;
            let there = there.expect(303).location().expect("a page");
            assert!(there.starts_with(&lent.page), "{there}");
        }
        app.catch_up().await;
        assert_eq!(stay().1, "announced");
        let page = lent.salt.get(&lent.page).await.expect(200);
        let cancel = page.attributes("#own form[action$='/cancel']", "action");
        lent.salt.post(&cancel[0], &[]).await.expect(303);
        app.catch_up().await;
        assert_eq!(stay().1, "cancelled");
        // What does not take place any more is put away like anything else.
        lent.alfa
            .post(&format!("/a/{id}/archive"), &[])
            .await
            .expect(303);
        app.catch_up().await;
        assert_eq!(stay().2, ordit_platform::register::State::Archived);
    }
);

story!(
    who_is_not_of_the_network_neither_asks_nor_answers,
    MODULES,
    |app| {
        let lent = lent(&app).await;
        let irun = acting(&app, lent.world.irun).await;
        assert_eq!(lent.ask(&irun, "2027-03-01", "2027-03-02").await, 403);
        assert_eq!(lent.ask(&lent.alfa, "2027-03-01", "2027-03-02").await, 422);
        assert_eq!(lent.ask(&lent.salt, "2020-03-01", "2020-03-02").await, 422);
        assert_eq!(lent.ask(&lent.salt, "2027-03-01", "2027-03-02").await, 303);
        let ways = lent.confirming().await;
        lent.salt.post(&ways[0], &[]).await.expect(403);
        let beta = app.coordinator_of(lent.world.beta).await;
        beta.post(&ways[0], &[]).await.expect(403);
        let elsewhere = ways[0].replace("/n/alfa/", "/n/beta/");
        beta.post(&elsewhere, &[]).await.expect(404);
        let decline = ways[0].replace("/confirm", "/decline");
        let answer = [("answer", "La restaurem")];
        lent.alfa.post(&decline, &answer).await.expect(303);
        assert!(
            lent.salt
                .get(&lent.page)
                .await
                .expect(200)
                .says("La restaurem")
        );
        assert!(
            !lent
                .celra
                .get(&lent.page)
                .await
                .expect(200)
                .says("La restaurem")
        );
        let gone = lent.salt.get(LIST).await.expect(200);
        assert!(gone.says("Teixim economia") && !gone.says("1 petició"));
        // A card that changed meanwhile is not overwritten.
        let change = [("thing_kind", "room"), ("name", "Sala"), ("version", "7")];
        lent.alfa.post(&lent.page, &change).await.expect(422);
        let change = [
            ("thing_kind", "room"),
            ("name", "Sala"),
            ("version", "1"),
            ("retired", "yes"),
        ];
        lent.alfa.post(&lent.page, &change).await.expect(303);
        assert_eq!(lent.ask(&lent.salt, "2027-03-01", "2027-03-02").await, 422);
    }
);

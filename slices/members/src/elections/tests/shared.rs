//! Stories of councils in two networks: no network makes its own people their voice.

use ordit_testkit::story;

use super::*;
use crate::elections::agree_store;

const AGREEMENTS: &str = "/n/xpc/elections/agreements";

/// What the other network has to agree to, as its page sends it.
async fn waiting(person: &Visitor<'_>) -> Vec<String> {
    let page = person.get(AGREEMENTS).await.expect(200);
    page.attributes("input[name=asking]", "value")
}

/// Somebody of a council who is signed in.
async fn speaker<'a>(app: &'a TestApp, name: &str, role: Role, over: Id) -> Visitor<'a> {
    let (id, visitor) = app.someone_with(&[(role, Reach::Organisation(over))]).await;
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let contact = people::Contact::default();
    let made = people::acts::create(&mut write, id, name, &contact, false).await;
    made.expect("a person");
    write.commit().await.expect("written");
    app.catch_up().await;
    visitor
}

story!(
    a_council_of_two_networks_is_accepted_once_the_other_agrees_to_this_very_answer,
    MODULES,
    |app| {
        let (xmess, xpc) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        also_in(&app, xpc, salt, "Ajuntament de Salt").await;
        let person = app.coordinator_of(xmess).await;
        let beside = app.coordinator_of(xpc).await;
        let round = started(&person, &[salt]).await;
        let link = links(&app).await[&salt].clone();
        assert!(waiting(&beside).await.is_empty());
        names(&app, &link, "Berta Riu", "berta@salt.example")
            .await
            .expect(303);
        let page = person.get(&format!("{round}/{salt}")).await.expect(200);
        assert!(page.texts("#missing")[0].contains("XPC"), "{}", page.text());
        accepted(&person, &round, salt, &[]).await.expect(422);

        // The desk of the other network asks; it sees whom, with which address, and the paper.
        let now = app.site.effects.now();
        for (network, waits) in [(xmess, 0), (xpc, 1)] {
            let count = agree_store::count(app.db().read(), network, now).await;
            assert_eq!(count.expect("a count"), waits);
        }
        let page = beside.get(AGREEMENTS).await.expect(200);
        assert!(page.says("Berta Riu") && page.says("berta@salt.example"));
        let paper = page.attributes("dl a", "href").remove(0);
        beside.get(&paper).await.expect(200);
        for (other, status) in [(&person, 403), (&app.visitor(), 303)] {
            other.get(AGREEMENTS).await.expect(status);
            other.get(&paper).await.expect(status);
        }
        let seen = waiting(&beside).await.remove(0);
        let agree = [("asking", seen.as_str())];
        beside.post(AGREEMENTS, &agree).await.expect(303);
        assert!(waiting(&beside).await.is_empty());
        beside.get(&paper).await.expect(404);

        // Whoever has the link, or wrote the letter, changes the answer: that was not agreed to.
        names(&app, &link, "Berta Riu", "berta@xmess.example")
            .await
            .expect(303);
        accepted(&person, &round, salt, &[]).await.expect(422);
        beside.post(AGREEMENTS, &agree).await.expect(303);
        accepted(&person, &round, salt, &[]).await.expect(422);
        assert_eq!(happened(&app, "members.mandate.ended").await, 0);
        names(&app, &link, "Berta Riu", "berta@salt.example")
            .await
            .expect(303);
        let seen = waiting(&beside).await.remove(0);
        beside
            .post(AGREEMENTS, &[("asking", &seen)])
            .await
            .expect(303);
        accepted(&person, &round, salt, &[]).await.expect(303);
        let new = ["Berta Riu elected_officer", "Pau Salt technician"];
        assert_eq!(holders(&app, salt).await, new);
        assert_eq!(happened(&app, "members.election.agreed").await, 2);

        // Nor does one network take back alone what two agreed to.
        let asking = askings(&person, &round).await;
        let undo = format!("{round}/undo");
        let page = post(&person, &undo, &asking).await.expect(422);
        assert!(page.says("qui coordina les dues"), "{}", page.text());
        assert_eq!(holders(&app, salt).await, new);
        let all = app.coordinator().await;
        post(&all, &undo, &asking).await.expect(303);
        let old = ["Ona Salt elected_officer", "Pau Salt technician"];
        assert_eq!(holders(&app, salt).await, old);
    }
);

story!(
    what_a_council_of_two_networks_answers_itself_needs_no_other,
    MODULES,
    |app| {
        let (xmess, xpc) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        also_in(&app, xpc, salt, "Ajuntament de Salt").await;
        let elected = speaker(&app, "Eva Salt", Role::ElectedOfficer, salt).await;
        let staff = speaker(&app, "Sal Salt", Role::Technician, salt).await;
        let person = app.coordinator_of(xmess).await;
        let beside = app.coordinator_of(xpc).await;
        let round = started(&person, &[salt]).await;
        // Nor does one network turn the letters to itself.
        let mailbox = format!("/o/{salt}/mailbox");
        let turned = [("address", "salt@xpc.example")];
        beside.post(&mailbox, &turned).await.expect(422);
        let right = [("address", "promocio@salt.example")];
        elected.post(&mailbox, &right).await.expect(303);
        let own = format!("/o/{salt}/elections");
        for (who, status) in [(staff, 422), (elected, 303)] {
            let version = version(&who, &own).await;
            let fields = [
                ("version", version.as_str()),
                ("answer", "named"),
                ("titular_name", "Berta Riu"),
                ("titular_address", "berta@salt.example"),
                ("follows", "yes"),
            ];
            who.upload(&own, &fields, "", b"").await.expect(303);
            assert_eq!(waiting(&beside).await.is_empty(), status == 303);
            accepted(&person, &round, salt, &[]).await.expect(status);
        }
        assert_eq!(
            holders(&app, salt).await,
            [
                "Berta Riu elected_officer",
                "Pau Salt technician",
                "Sal Salt technician"
            ]
        );
    }
);

story!(
    what_cannot_be_undone_of_one_council_keeps_no_other_from_it,
    MODULES,
    |app| {
        let (xmess, xpc) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        let vic = council(&app, xmess, "Vic").await;
        let person = app.coordinator_of(xmess).await;
        let round = started(&person, &[salt, vic]).await;
        let links = links(&app).await;
        for (id, address) in [(salt, "berta@salt.example"), (vic, "carla@vic.example")] {
            names(&app, &links[&id], "Algú Nou", address)
                .await
                .expect(303);
            accepted(&person, &round, id, &[]).await.expect(303);
        }
        // Meanwhile Salt joined another network, and Ona was named in Vic again by hand.
        also_in(&app, xpc, salt, "Ajuntament de Salt").await;
        let held = crate::mandates::store::over(app.db().read(), &[vic]).await;
        let held = held.expect("mandates");
        let ended = held.iter().find(|own| own.until.is_some()).expect("Ona");
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        let again = Grant::now(ended.person, ended.role, ended.reach);
        grant(&mut write, &again).await.expect("a mandate");
        write.commit().await.expect("written");
        app.catch_up().await;
        let page = person
            .post_and_follow(&format!("{round}/undo"), &[("whole", "yes")])
            .await
            .expect(200);
        assert!(page.says("no s’ha pogut desfer"), "{}", page.text());
        assert_eq!(
            (state(&app, salt).await, state(&app, vic).await),
            ("accepted".to_owned(), "undone".to_owned())
        );
        assert_eq!(happened(&app, "members.elections.undone").await, 0);
        assert_eq!(
            holders(&app, vic).await,
            ["Ona Vic elected_officer", "Pau Vic technician"]
        );
    }
);

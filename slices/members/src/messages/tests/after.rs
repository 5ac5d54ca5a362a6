//! Stories of what comes after sending: stopping, timelines, answers, refusals, copies.

use ordit_kernel::{Reach, Role};
use ordit_testkit::story;

use super::{
    MODULES, WORDS, drafted,
    kept_store::{events, gave_back, mails, number, only, set_state},
    organisation, person, sent, world,
};
use crate::{messages::refused_store, people};

story!(what_has_not_gone_is_taken_back, MODULES, |app| {
    let all = world(&app).await;
    let (own, page) = drafted(&all, "/n/xmess/messages/new?from=people", &WORDS).await;
    sent(&all, &own, &page).await.expect(303);
    set_state(&app, "ada@poble.example", "sent").await;
    let page = all
        .post_and_follow(&format!("{own}/stop"), &[])
        .await
        .expect(200);
    assert!(page.says("aturat"), "{}", page.text());
    let states: Vec<String> = mails(&app)
        .await
        .into_iter()
        .map(|mail| mail.state)
        .collect();
    assert_eq!(states, ["sent", "stopped", "stopped", "stopped"]);
    let stopped = events(&app, "members.message.stopped").await;
    let about: Vec<_> = stopped.iter().filter_map(|(other, _)| *other).collect();
    assert_eq!(about.len(), 2, "Salt was written to: {about:?}");
    assert!(!about.contains(&organisation(&app, "salt")));
    set_state(&app, "ada@poble.example", "uncertain").await;
    let network = app.network("xmess").await;
    let doubt = refused_store::in_doubt(app.db().read(), network, app.site.effects.now()).await;
    assert_eq!(
        doubt.expect("a count"),
        1,
        "what was stopped can be in doubt"
    );
    all.post(&format!("{own}/stop"), &[]).await.expect(303);
    assert_eq!(
        events(&app, "members.message.stopped").await.len(),
        stopped.len()
    );
});

story!(
    a_member_reads_what_it_was_written_and_nothing_else,
    MODULES,
    |app| {
        let all = world(&app).await;
        let new = "/n/xmess/messages/new?from=people&role=technician&county=idescat-comarca:20";
        let (own, page) = drafted(&all, new, &WORDS).await;
        sent(&all, &own, &page).await.expect(303);
        let id = only(&app).await;
        let (salt, vic) = (organisation(&app, "salt"), organisation(&app, "vic"));
        let of = |organisation| app.someone(Role::Technician, Reach::Organisation(organisation));
        let (member, other) = (of(salt).await, of(vic).await);
        let path = format!("/messages/{id}");
        member.get(&path).await.expect(404);
        let line = format!("/o/{salt}/timeline");
        let before = member.get(&line).await.expect(200);
        assert!(!before.says("Trobada"), "{}", before.text());
        app.clock.advance(301);
        let read = member.get(&path).await.expect(200);
        assert!(read.says("Bon dia, Ada Ribas"), "{}", read.text());
        assert!(!read.text().contains("Carles"), "{}", read.text());
        assert!(!read.text().contains("poble.example"), "{}", read.text());
        other.get(&path).await.expect(404);
        app.visitor().get(&path).await.expect(303);
        let xpc = app.network("xpc").await;
        app.coordinator_of(xpc).await.get(&path).await.expect(404);

        let timeline = member.get(&line).await.expect(200);
        assert!(timeline.says("Trobada de Salt"), "{}", timeline.text());
        assert!(!timeline.text().contains('{'), "{}", timeline.text());
        assert!(timeline.attributes(".timeline a", "href").contains(&path));
        let theirs = all.get(&format!("/o/{salt}/timeline")).await.expect(200);
        assert!(theirs.attributes(".timeline a", "href").contains(&own));
        let none = other.get(&format!("/o/{vic}/timeline")).await.expect(200);
        assert!(!none.attributes(".timeline a", "href").contains(&path));
        for (_, data) in events(&app, "members.message.sent").await {
            assert!(!data.contains("Trobada") && !data.contains('@'), "{data}");
        }
    }
);

story!(
    those_who_did_not_answer_are_written_to_again,
    MODULES,
    |app| {
        let all = world(&app).await;
        let mut words = WORDS.to_vec();
        words.push(("asks_answer", "yes"));
        let new = "/n/xmess/messages/new?from=people&role=technician";
        let (own, page) = drafted(&all, new, &words).await;
        sent(&all, &own, &page).await.expect(303);
        let salt = organisation(&app, "salt").to_string();
        let vic = organisation(&app, "vic").to_string();
        let answer = format!("{own}/answered");
        all.post(&answer, &[("organisation", &salt)])
            .await
            .expect(303);
        all.post(&answer, &[("organisation", &salt)])
            .await
            .expect(303);
        assert_eq!(events(&app, "members.message.answered").await.len(), 1);
        let page = all.get(&format!("{own}?shown=answers")).await.expect(200);
        assert!(page.says("1 de 3"), "{}", page.text());

        let id = only(&app).await;
        let list = all
            .get(&format!("/n/xmess/people?unanswered={id}"))
            .await
            .expect(200);
        let names = list.texts("tbody th");
        assert_eq!(names, ["Carles Pi", "Dolors Mas"]);
        assert!(list.says("No han contestat un missatge"));
        let follow = format!("/n/xmess/messages/new?follow={id}");
        let form = all.get(&follow).await.expect(200);
        assert_eq!(
            form.attributes("#subject_ca", "value"),
            ["Trobada de {municipi}"]
        );
        let (again, page) = drafted(&all, &follow, &WORDS).await;
        let rows = page.texts("tbody tr td:nth-child(2)");
        assert_eq!(rows, ["carles@poble.example", "dolors@poble.example"]);
        all.post(&answer, &[("organisation", &vic)])
            .await
            .expect(303);
        let page = all.get(&format!("{again}/recipients")).await.expect(200);
        let rows = page.texts("tbody tr td:nth-child(2)");
        assert_eq!(rows, ["carles@poble.example"]);
        all.post(&answer, &[("organisation", &vic), ("answered", "no")])
            .await
            .expect(303);
        let page = all.get(&format!("{again}/recipients")).await.expect(200);
        assert_eq!(page.texts("tbody tr td:nth-child(2)").len(), 2);
    }
);

story!(
    an_address_that_refused_is_a_card_until_it_is_put_right_or_marked,
    MODULES,
    |app| {
        let all = world(&app).await;
        let new = "/n/xmess/messages/new?from=people";
        let (own, page) = drafted(&all, new, &WORDS).await;
        sent(&all, &own, &page).await.expect(303);
        for address in ["ada@poble.example", "berta@poble.example"] {
            set_state(&app, address, "refused").await;
        }
        set_state(&app, "dolors@poble.example", "uncertain").await;
        let network = app.network("xmess").await;
        let on = app.db().read();
        let doubt = refused_store::in_doubt(on, network, app.site.effects.now()).await;
        assert_eq!(doubt.expect("a count"), 1);
        let refusing = refused_store::count(on, network).await;
        assert_eq!(refusing.expect("a count"), 2);
        let list = all.get("/n/xmess/messages/refused").await.expect(200);
        assert!(
            list.says("ada@poble.example") && list.says("codi 550"),
            "{}",
            list.text()
        );
        // Ada has another address; Berta's is marked.
        let ada = list.attributes("tbody tr:nth-child(2) a.btn", "href");
        assert_eq!(ada.len(), 1);
        let mark = [("address", "Berta@poble.example"), ("did", "wrong")];
        let page = all
            .post_and_follow("/n/xmess/messages/refused", &mark)
            .await
            .expect(200);
        assert_eq!(page.texts("tbody tr").len(), 1);
        let refusing = refused_store::count(on, network).await;
        assert_eq!(refusing.expect("a count"), 1);
        let (own, page) = drafted(&all, new, &WORDS).await;
        let rows = page.texts("tbody tr td:nth-child(2)");
        assert_eq!(rows, ["carles@poble.example", "dolors@poble.example"]);
        let without = all
            .get(&format!("{own}/recipients?shown=without"))
            .await
            .expect(200);
        assert!(without.says("no s’hi escriu") && without.says("va ser rebutjat"));
        let target = without.attributes("input[name=target]", "value").remove(0);
        let form = [("target", target.as_str()), ("did", "in")];
        let page = all.post_and_follow(&format!("{own}/choices"), &form).await;
        assert!(
            page.texts("tbody tr td:nth-child(2)")
                .contains(&"ada@poble.example".to_owned())
        );
    }
);

story!(a_text_is_kept_used_changed_and_put_aside, MODULES, |app| {
    let all = world(&app).await;
    let form = all.get("/n/xmess/messages/new?saved=1").await.expect(200);
    let action = form.attributes("main form.form", "action").remove(0);
    let fields = [
        ("version", "0"),
        ("from", "people"),
        ("state", "saved"),
        ("name", "Convocatòria"),
        ("subject_ca", "Assemblea"),
        ("body_ca", "Vine, {nom}"),
    ];
    let list = all.upload(&action, &fields, "", b"").await.expect(303);
    let list = all
        .get(&list.location().expect("the list"))
        .await
        .expect(200);
    assert_eq!(list.texts("tbody th"), ["Convocatòria"]);
    let new = all
        .get("/n/xmess/messages/new?from=people")
        .await
        .expect(200);
    let chip = new.attributes(".chips a", "href").remove(0);
    let filled = all.get(&chip).await.expect(200);
    assert_eq!(filled.attributes("#subject_ca", "value"), ["Assemblea"]);
    let turn = format!("{action}/turn");
    all.post(&turn, &[("to", "archived")]).await.expect(303);
    let list = all.get("/n/xmess/messages/texts").await.expect(200);
    assert!(list.texts("tbody th").is_empty());
    all.post(&turn, &[("to", "saved")]).await.expect(303);
    let list = all.get("/n/xmess/messages/texts").await.expect(200);
    assert_eq!(list.texts("tbody th"), ["Convocatòria"]);
});

story!(the_addresses_are_copied_and_that_is_noted, MODULES, |app| {
    let all = world(&app).await;
    let before = number(&app, "access_log").await;
    let way = "/n/xmess/messages/addresses?from=people&role=technician";
    let page = all.get(way).await.expect(200);
    let expected = "ada@poble.example; carles@poble.example; dolors@poble.example";
    assert_eq!(page.texts("#semicolons"), [expected]);
    let mailto = page.attributes("a.btn[href^=mailto]", "href");
    assert_eq!(mailto.len(), 1);
    assert!(number(&app, "access_log").await > before);
    let file = all
        .get("/n/xmess/messages/export?format=csv")
        .await
        .expect(200);
    assert!(file.text().contains("Assumpte"), "{}", file.text());
});

story!(whoever_asks_for_it_is_written_to_no_more, MODULES, |app| {
    let all = world(&app).await;
    let way = "/n/xmess/messages/refused";
    let wrong = [("address", "dolors@"), ("did", "wrong")];
    let page = all.post(way, &wrong).await.expect(422);
    assert_eq!(page.attributes("#address", "value"), ["dolors@"]);
    assert!(page.says("Això no sembla una adreça de correu"));
    let asked = [("address", "Dolors@poble.example"), ("did", "wrong")];
    let page = all.post_and_follow(way, &asked).await.expect(200);
    assert!(page.says("dolors@poble.example"), "{}", page.text());
    let new = "/n/xmess/messages/new?from=people&role=technician";
    let (own, page) = drafted(&all, new, &WORDS).await;
    let rows = page.texts("tbody tr td:nth-child(2)");
    assert_eq!(rows, ["ada@poble.example", "carles@poble.example"]);
    sent(&all, &own, &page).await.expect(303);
    assert_eq!(mails(&app).await.len(), 2);
    let late = [
        ("target", "00000000-0000-0000-0000-000000000001"),
        ("did", "out"),
    ];
    let refused = all.post(&format!("{own}/choices"), &late).await.expect(422);
    assert!(refused.says("ja no és cap esborrany"), "{}", refused.text());
});

story!(
    what_came_back_later_says_why_and_an_address_adds_no_field,
    MODULES,
    |app| {
        let all = world(&app).await;
        let (own, page) = drafted(&all, "/n/xmess/messages/new?from=people&q=Ada", &WORDS).await;
        sent(&all, &own, &page).await.expect(303);
        gave_back(&app, "ada@poble.example", "mailbox full").await;
        for page in [own.as_str(), "/n/xmess/messages/refused"] {
            let page = all.get(page).await.expect(200);
            assert!(
                page.says("tornat més tard: mailbox full"),
                "{}",
                page.text()
            );
            assert!(!page.says("codi 250"), "{}", page.text());
        }
        let salt = organisation(&app, "salt");
        let crooked = person(&app, "Crooked One", Role::Expert, salt).await;
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        let address = "c&body=x@poble.example".parse().expect("an address");
        people::ensure(&mut write, crooked, "Crooked One", Some(&address))
            .await
            .expect("a person");
        write.commit().await.expect("written");
        let way = "/n/xmess/messages/addresses?from=people&role=expert";
        let page = all.get(way).await.expect(200);
        let mailto = page.attributes("a.btn[href^=mailto]", "href").remove(0);
        assert!(!mailto.contains("&body"), "{mailto}");
    }
);

story!(
    whoever_wrote_it_says_whether_what_is_in_doubt_arrived,
    MODULES,
    |app| {
        let all = world(&app).await;
        let new = "/n/xmess/messages/new?from=people&role=technician";
        let (own, page) = drafted(&all, new, &WORDS).await;
        sent(&all, &own, &page).await.expect(303);
        for address in ["ada@poble.example", "carles@poble.example"] {
            set_state(&app, address, "uncertain").await;
        }
        let doubt = format!("{own}/doubt");
        let rows = |page: &ordit_testkit::Answer| page.attributes("input[name=recipient]", "value");
        let page = all.get(&own).await.expect(200);
        let [ada, carles] = rows(&page).try_into().expect("two in doubt");
        let xmess = app.coordinator_of(app.network("xmess").await).await;
        let xpc = app.coordinator_of(app.network("xpc").await).await;
        let arrived = [("recipient", ada.as_str()), ("did", "arrived")];
        xpc.post(&doubt, &arrived).await.expect(403);
        let theirs = doubt.replace("/n/xmess", "/n/xpc");
        xpc.post(&theirs, &arrived).await.expect(404);
        let page = xmess.post_and_follow(&doubt, &arrived).await.expect(200);
        assert_eq!(rows(&page).len(), 1, "{}", page.text());
        let again = [("recipient", carles.as_str()), ("did", "again")];
        for _ in 0..2 {
            let page = xmess.post_and_follow(&doubt, &again).await.expect(200);
            assert!(rows(&page).is_empty(), "{}", page.text());
        }
        xmess
            .post(&doubt, &[("recipient", &ada), ("did", "x")])
            .await
            .expect(404);
        let states: Vec<String> = mails(&app).await.into_iter().map(|one| one.state).collect();
        assert_eq!(states, ["sent", "waiting", "waiting"]);
    }
);

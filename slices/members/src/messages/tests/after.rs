//! Stories of what comes after sending: stopping, timelines, answers, refusals, copies.

use ordit_kernel::{Reach, Role};
use ordit_testkit::story;

use super::{
    MODULES, WORDS, drafted,
    kept_store::{events, mails, number, only, set_state},
    organisation, sent, world,
};
use crate::messages::refused_store;

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
        app.clock.advance(301);
        let read = member.get(&path).await.expect(200);
        assert!(read.says("Bon dia, Ada Ribas"), "{}", read.text());
        assert!(!read.text().contains("Carles"), "{}", read.text());
        assert!(!read.text().contains("poble.example"), "{}", read.text());
        other.get(&path).await.expect(404);
        app.visitor().get(&path).await.expect(303);
        let xpc = app.network("xpc").await;
        app.coordinator_of(xpc).await.get(&path).await.expect(404);

        let timeline = member.get(&format!("/o/{salt}/timeline")).await.expect(200);
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
        assert!(without.says("marcada com a errònia") && without.says("va ser rebutjat"));
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

//! Stories of those who apply.

use axum::{body::Body, http::Request};
use futures::stream;
use ordit_testkit::story;

use super::*;

story!(
    an_organisation_applies_without_signing_in_and_nothing_of_it_is_public,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let page = app.visitor().get("/n/xmess").await.expect(200);
        let links = page.attributes("main a", "href");
        assert!(links.iter().any(|href| href == JOIN), "{links:?}");
        let page = app.visitor().get(JOIN).await.expect(200);
        assert!(page.says("Cal l'acord de ple."), "{}", page.text());
        let sent = apply(&app).await.expect(303);
        let next = sent.location().expect("a page");
        let page = app.visitor().get(&next).await.expect(200);
        assert!(page.says("número 1"), "{}", page.text());
        assert!(
            mail(&app, "members.application_notice")
                .await
                .contains("/n/xmess/applications/1")
        );
        assert_eq!(
            told(&app, "members.application").await,
            ["members.application.received received"]
        );

        for path in ["/directory?q=Vic", "/n/xmess", JOIN] {
            let page = app.visitor().get(path).await.expect(200);
            assert!(!page.text().contains("Ajuntament de Vic"), "{path}");
        }
        let list = person.get("/n/xmess/applications").await.expect(200);
        assert!(list.says("Ajuntament de Vic"));
        let page = person.get("/n/xmess/applications/1").await.expect(200);
        for said in [
            "Ada Puig",
            "regidora",
            "ada@vic.example",
            "600 000 000",
            "Volem ser-hi.",
        ] {
            assert!(page.says(said), "{said}");
        }
        let document = page.attributes("#documents a", "href").remove(0);
        let sent = person.get(&document).await.expect(200);
        assert_eq!(sent.bytes, PDF);
        assert_eq!(sent.headers["content-type"], "application/pdf");
        let kept = sent.headers["content-disposition"]
            .to_str()
            .expect("a name");
        assert!(kept.starts_with("attachment"), "{kept}");
    }
);

story!(
    a_network_that_says_nothing_or_is_closed_takes_no_application,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let page = app.visitor().get("/n/xpc/join").await.expect(200);
        assert_eq!(page.texts("#closed").len(), 1);
        let visitor = app.visitor();
        visitor
            .upload("/n/xpc/join", VIC, "acord.pdf", PDF)
            .await
            .expect(422);
        let closed = with(&with(SETTINGS, "is_open", ""), "version", "1");
        person.post("/n/xmess/joining", &closed).await.expect(303);
        apply(&app).await.expect(422);
        assert_eq!(count(&app, "applications").await, 0);
        assert_eq!(count(&app, "documents").await, 0);
    }
);

story!(
    a_refused_form_keeps_what_was_typed_and_says_that_the_file_is_chosen_again,
    MODULES,
    |app| {
        coordinator(&app).await;
        let script = "<script>alert(1)</script>";
        let mut fields = with(VIC, "technical_address", "ada");
        for name in [
            "name",
            "words",
            "political_post",
            "technical_name",
            "municipality",
        ] {
            fields = with(&fields, name, script);
        }
        let page = app.visitor().upload(JOIN, &fields, "acord.pdf", PDF).await;
        let page = page.expect(422);
        let wrong = page.attributes("#errors a", "href");
        assert!(
            wrong.contains(&"#technical_address".to_owned()),
            "{wrong:?}"
        );
        assert_eq!(page.attributes("input[name=name]", "value"), [script]);
        assert_eq!(page.texts("textarea[name=words]"), [script]);
        assert!(!page.text().contains(script), "{}", page.text());
        assert_eq!(page.texts("#file-again").len(), 1);
        assert_eq!(count(&app, "documents").await, 0);
    }
);

story!(
    what_the_register_would_not_take_is_refused_at_the_door,
    MODULES,
    |app| {
        coordinator(&app).await;
        let nowhere = with(VIC, "municipality", "Enlloc de res");
        let page = app.visitor().upload(JOIN, &nowhere, "acord.pdf", PDF).await;
        let page = page.expect(422);
        assert_eq!(page.attributes("#errors a", "href"), ["#municipality"]);
        let without = app.visitor().upload(JOIN, VIC, "", b"").await.expect(422);
        assert_eq!(without.attributes("#errors a", "href"), ["#file"]);
    }
);

story!(
    a_wrong_or_enormous_file_is_refused_in_words_and_nothing_is_kept,
    MODULES,
    |app| {
        coordinator(&app).await;
        let html = b"<!doctype html><script>alert(1)</script>";
        let enormous = [PDF, &vec![0; 25_000_001]].concat();
        for bytes in [&html[..], &enormous] {
            let page = app.visitor().upload(JOIN, VIC, "acord.pdf", bytes).await;
            let page = page.expect(422);
            assert_eq!(page.attributes("#errors a", "href"), ["#file"]);
        }
        assert_eq!(count(&app, "applications").await, 0);
        assert_eq!(count(&app, "document_chunks").await, 0);
    }
);

story!(an_upload_that_breaks_off_leaves_nothing, MODULES, |app| {
    coordinator(&app).await;
    let head =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
    let pieces = [
        Ok(head.as_bytes().to_vec()),
        Ok(PDF.to_vec()),
        Ok(vec![7; 300_000]),
        Err(std::io::Error::other("the line went dead")),
    ];
    let request = Request::post(JOIN).header("content-type", "multipart/form-data; boundary=part");
    let body = Body::from_stream(stream::iter(pieces));
    let answer = app.visitor().send(request, body).await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
    for table in ["applications", "documents", "document_chunks", "mails"] {
        assert_eq!(count(&app, table).await, 0, "{table}");
    }
});

story!(
    by_the_link_one_looks_adds_and_withdraws_and_opening_it_does_nothing,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        apply(&app).await.expect(303);
        let path = link(&app).await;
        let before = count(&app, "events").await;
        let page = app.visitor().get(&path).await.expect(200);
        assert_eq!(count(&app, "events").await, before);
        assert_eq!(page.headers["cache-control"], "no-store");
        assert!(page.says("acord.pdf") && !page.text().contains("ada@vic.example"));

        answer(
            &person,
            &[("answer", "ask"), ("words", "Falta la signatura")],
        )
        .await
        .expect(303);
        let page = app.visitor().get(&path).await.expect(200);
        assert!(page.says("Falta la signatura"));
        let add = format!("{path}/documents");
        let visitor = app.visitor();
        visitor
            .upload(&add, &[], "signat.pdf", PDF)
            .await
            .expect(303);
        let list = person.get("/n/xmess/applications?state=received").await;
        assert!(list.says("Ajuntament de Vic"), "it waits again");

        let withdraw = format!("{path}/withdraw");
        app.visitor().post(&withdraw, &[]).await.expect(303);
        app.visitor().post(&withdraw, &[]).await.expect(422);
        visitor.upload(&add, &[], "tard.pdf", PDF).await.expect(422);
        answer(&person, &[]).await.expect(409);
        let verbs = told(&app, "members.application").await;
        let last = verbs.last().map(String::as_str);
        assert_eq!(last, Some("members.application.withdrawn withdrawn"));
        app.clock.advance(190 * 24 * 3600);
        app.visitor().get(&path).await.expect(404);
    }
);

story!(
    an_organisation_of_the_register_is_picked_by_name,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let salt = [
            ("name", "Ajuntament de Salt"),
            ("organisation_kind", "municipality"),
            ("municipality", "Salt"),
            ("membership_state", "member"),
            ("language", "ca"),
        ];
        person.post("/n/xpc/organisations", &salt).await.expect(303);
        app.catch_up().await;
        let page = app.visitor().get("/n/xmess/join?q=Salt").await.expect(200);
        let offered = page.attributes("#offered a", "href");
        assert_eq!(offered.len(), 1, "{}", page.text());
        let page = app.visitor().get(&offered[0]).await.expect(200);
        let id = page
            .attributes("input[name=organisation]", "value")
            .remove(0);
        let fields = with(&with(VIC, "name", ""), "organisation", &id);
        let visitor = app.visitor();
        visitor
            .upload(JOIN, &fields, "acord.pdf", PDF)
            .await
            .expect(303);
        answer(&person, &[("organisation", &id)]).await.expect(303);
        let (_, stages) = stages(&app, "ajuntament-de-salt").await;
        let here = ["applied 2026-11-22", "observer 2026-11-22"];
        assert!(
            here.iter()
                .all(|stage| stages.contains(&(*stage).to_owned())),
            "{stages:?}"
        );
        let again = visitor
            .upload(JOIN, &fields, "acord.pdf", PDF)
            .await
            .expect(422);
        assert_eq!(again.attributes("#errors a", "href"), ["#organisation"]);
    }
);

story!(nobody_floods_a_network, MODULES, |app| {
    coordinator(&app).await;
    for _ in 0..5 {
        apply(&app).await.expect(303);
    }
    apply(&app).await.expect(429);
    app.clock.advance(3601);
    apply(&app).await.expect(303);
    let from_elsewhere = Request::post(JOIN)
        .header("content-type", "multipart/form-data; boundary=part")
        .header("origin", "https://evil.example");
    let answer = app
        .visitor()
        .send(from_elsewhere, Body::from("--part--"))
        .await;
    assert!(answer.status.is_client_error());
    assert_eq!(count(&app, "applications").await, 6);
});

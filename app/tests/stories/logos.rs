//! A network shows its own logo and those of whoever funds it; a file is seen as its entry is.

use axum::{body::Body, http::Request};
use ordit_kernel::Lang;
use ordit_platform::{files, i18n::Translator, import::GivenRow};
use ordit_testkit::{Answer, TestApp, story};

use crate::world::{ALL, member, network};

/// Begins as a PNG does and fills three pieces of the database.
fn png() -> Vec<u8> {
    let rest = (0..600_000_u32).map(|number| (number % 251) as u8);
    b"\x89PNG\r\n\x1a\n".iter().copied().chain(rest).collect()
}

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    let value = answer.headers.get(name);
    value.and_then(|value| value.to_str().ok()).unwrap_or("")
}

fn says(app: &TestApp, answer: &Answer, key: &str) -> bool {
    answer.says(&Translator::new(app.site.words.clone(), Lang::Ca).t(key))
}

story!(a_network_shows_its_logo_until_it_is_removed, ALL, |app| {
    network(&app, "alfa", "Xarxa Alfa").await;
    let coordinator = app.coordinator_of(app.network("alfa").await).await;
    let form = coordinator.get("/n/alfa/logos").await.expect(200);
    assert!(says(&app, &form, "members-logos-own-empty"));
    let sent = coordinator
        .upload("/n/alfa/logos", &[], "Logo d'Alfa.html", &png())
        .await;
    assert_eq!(
        sent.expect(303).location().as_deref(),
        Some("/n/alfa/logos")
    );

    let page = app.visitor().get("/n/alfa").await.expect(200);
    let shown = page.attributes("img.emblem", "src");
    assert_eq!(shown.len(), 1, "{}", page.text());
    assert_eq!(page.attributes("img.emblem", "alt"), [""]);
    let file = app.visitor().get(&shown[0]).await.expect(200);
    assert!(file.bytes == png(), "{} bytes came back", file.bytes.len());
    assert_eq!(header(&file, "content-type"), "image/png");
    let disposition = "attachment; filename=\"logo-d-alfa.png\"";
    assert_eq!(header(&file, "content-disposition"), disposition);
    assert_eq!(header(&file, "x-content-type-options"), "nosniff");
    assert_eq!(header(&file, "cache-control"), "private, no-cache");
    let again = Request::get(&shown[0]).header("if-none-match", header(&file, "etag"));
    let again = app.visitor().send(again, Body::empty()).await.expect(304);
    assert!(again.bytes.is_empty());

    coordinator
        .upload("/n/alfa/logos", &[], "nou.gif", b"GIF89a")
        .await
        .expect(303);
    // A version with the logo before may come back, so its file stays.
    app.visitor().get(&shown[0]).await.expect(200);
    let page = app.visitor().get("/n/alfa").await.expect(200);
    let newer = page.attributes("img.emblem", "src").remove(0);
    app.visitor().get(&newer).await.expect(200);
    let removed = coordinator
        .post_and_follow("/n/alfa/logos/remove", &[])
        .await
        .expect(200);
    assert!(says(&app, &removed, "members-logos-removed"));
    let page = app.visitor().get("/n/alfa").await.expect(200);
    assert!(page.attributes("img.emblem", "src").is_empty());
    app.visitor().get(&newer).await.expect(200);
});

story!(what_is_no_image_is_refused_in_words, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    let coordinator = app.coordinator_of(alfa).await;
    let large = [png(), png()].concat();
    let refused: [(&[u8], &str); 3] = [
        (b"<!doctype html><title>x</title>", "files-error-no-image"),
        (b"<svg onload='alert(1)'/>", "files-error-svg"),
        (b"", "files-error-none"),
    ];
    for (bytes, key) in refused {
        let answer = coordinator
            .upload("/n/alfa/logos", &[], "logo.png", bytes)
            .await
            .expect(422);
        assert!(says(&app, &answer, key), "{key}: {}", answer.text());
    }
    let answer = coordinator
        .upload("/n/alfa/logos", &[], "logo.png", &large)
        .await
        .expect(422);
    assert!(answer.says("1 MB"), "{}", answer.text());
    assert_eq!(answer.attributes("#logo", "aria-invalid"), ["true"]);
    let page = app.visitor().get("/n/alfa").await.expect(200);
    assert!(page.attributes("img.emblem", "src").is_empty());
});

story!(funders_stand_at_the_foot_of_the_networks_page, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    network(&app, "beta", "Xarxa Beta").await;
    let coordinator = app.coordinator_of(alfa).await;
    let wrong = [("name", "Diputació"), ("url", "javascript:alert(1)")];
    let refused = coordinator
        .upload("/n/alfa/funders", &wrong, "", b"")
        .await
        .expect(422);
    assert!(says(&app, &refused, "import-refused-url"));
    assert_eq!(refused.attributes("#name", "value"), ["Diputació"]);
    let plain = [("name", "Diputació"), ("url", "https://www.diba.cat/")];
    for (fields, name, bytes) in [
        (&plain[..], "", vec![]),
        (&[("name", "Ajuntament")][..], "escut.png", png()),
    ] {
        coordinator
            .upload("/n/alfa/funders", fields, name, &bytes)
            .await
            .expect(303);
    }
    let page = app.visitor().get("/n/alfa").await.expect(200);
    assert_eq!(page.texts(".funders a"), ["Diputació"]);
    assert_eq!(page.attributes(".funders img", "alt"), ["Ajuntament"]);
    let logo = page.attributes(".funders img", "src").remove(0);
    app.visitor().get(&logo).await.expect(200);
    let other = app.visitor().get("/n/beta").await.expect(200);
    assert!(other.texts(".funders").is_empty());

    let removed = coordinator
        .post("/n/alfa/funders/remove", &[("ordinal", "2")])
        .await;
    assert_eq!(
        removed.expect(303).location().as_deref(),
        Some("/n/alfa/logos")
    );
    let page = app.visitor().get("/n/alfa").await.expect(200);
    assert_eq!(page.texts(".funders li"), ["Diputació"]);
    app.visitor().get(&logo).await.expect(200);
    let gone = [("ordinal", "2")];
    let again = coordinator.post("/n/alfa/funders/remove", &gone).await;
    again.expect(404);
});

story!(nobody_sets_the_logo_of_anothers_network, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    network(&app, "beta", "Xarxa Beta").await;
    let coordinator = app.coordinator_of(alfa).await;
    let path = "/n/beta/logos";
    coordinator.get(path).await.expect(403);
    coordinator
        .upload(path, &[], "logo.png", &png())
        .await
        .expect(403);
    app.visitor()
        .upload(path, &[], "logo.png", &png())
        .await
        .expect(401);
    let page = app.visitor().get("/n/beta").await.expect(200);
    assert!(page.attributes("img.emblem", "src").is_empty());
});

story!(a_file_is_seen_by_whoever_sees_its_entry, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    let artes = member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
    let write = app.db().write(&app.operator()).await.expect("a write");
    let id = files::put_image(&write, artes, "escut.png", &png(), 1_000_000)
        .await
        .expect("a file");
    write.commit().await.expect("a file that is kept");
    let (path, coordinator) = (files::href(id), app.coordinator_of(alfa).await);
    let seen = app.visitor().get(&path).await.expect(200);
    let known = header(&seen, "etag").to_owned();
    coordinator
        .post(&format!("/o/{artes}/archive"), &[])
        .await
        .expect(303);
    app.visitor().get(&path).await.expect(404);
    let kept = Request::get(&path).header("if-none-match", known);
    app.visitor().send(kept, Body::empty()).await.expect(404);
    let seen = coordinator.get(&path).await.expect(200);
    assert_eq!(header(&seen, "cache-control"), "private, no-cache");
});

story!(on_its_own_domain_the_logo_is_the_mark, ALL, |app| {
    let importer = app.importer();
    let values = vec![
        ("name", "Xarxa Alfa".to_owned()),
        ("slug", "alfa".to_owned()),
        ("network_kind", "municipalities".to_owned()),
        ("domain", "alfa.test".to_owned()),
    ];
    let row = GivenRow {
        values,
        ..GivenRow::default()
    };
    let noun = importer.noun("network").expect("the noun");
    let saved = importer.save_one(&app.operator(), None, noun, row).await;
    let alfa = saved.expect("a network").id;
    app.catch_up().await;
    let coordinator = app.coordinator_of(alfa).await;
    coordinator
        .upload("/n/alfa/logos", &[], "logo.png", &png())
        .await
        .expect(303);
    let row = GivenRow {
        id: Some(alfa),
        values: vec![("short_name", "Alfa".to_owned())],
        ..GivenRow::default()
    };
    let edited = importer.save_one(&app.operator(), None, noun, row).await;
    edited.expect("a change that leaves the logo alone");
    for path in ["/", "/directory"] {
        let page = app.visitor().on("alfa.test").get(path).await.expect(200);
        let marks = page.attributes("a.mark img", "src");
        assert_eq!(marks.len(), 1, "{path}: {}", page.text());
        assert!(page.texts("a.mark") == ["Xarxa Alfa"], "{path}");
    }
});

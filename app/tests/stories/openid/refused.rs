//! Who does not get in, and what they read.

use ordit_kernel::Lang;
use ordit_platform::session::disable;

use super::*;

story!(
    nobody_unknown_comes_in_and_no_account_is_made,
    MODULES,
    |app| {
        let (app, provider) = story_world(app).await;
        let visitor = app.visitor();
        let unknown = there_and_back(&visitor, &provider, "/").await.expect(403);
        assert!(unknown.says("Amb aquest compte no s’hi pot entrar"));
        let ada = EmailAddress::parse(ADA).expect("an address");
        invited(&app, ADA).await;
        provider.say(|word| word.is_verified = false);
        let unverified = there_and_back(&visitor, &provider, "/").await.expect(403);
        provider.say(|word| word.is_verified = true);
        disable(app.db(), &ada).await.expect("an answer");
        let disabled = there_and_back(&visitor, &provider, "/").await.expect(403);
        for page in [unverified, disabled] {
            assert_eq!(page.texts("main"), unknown.texts("main"));
        }
        assert!(!is_in(&visitor).await);
        assert_eq!(count(&app, "openid_subjects").await, 0);
        assert_eq!(count(&app, "sign_in_addresses").await, 1);
    }
);

story!(
    whoever_was_disabled_or_lost_the_address_stays_out,
    MODULES,
    |app| {
        let (app, provider) = story_world(app).await;
        let person = invited(&app, ADA).await;
        there_and_back(&app.visitor(), &provider, "/")
            .await
            .expect(303);
        let ada = EmailAddress::parse(ADA).expect("an address");
        disable(app.db(), &ada).await.expect("an answer");
        there_and_back(&app.visitor(), &provider, "/")
            .await
            .expect(403);
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        session::set_address(&mut write, person, None)
            .await
            .expect("taken away");
        write.commit().await.expect("a commit");
        there_and_back(&app.visitor(), &provider, "/")
            .await
            .expect(403);
        assert!(signed_in(&app).await.is_empty());
    }
);

story!(
    a_way_back_is_good_once_for_a_while_and_in_its_browser,
    MODULES,
    |app| {
        let (app, provider) = story_world(app).await;
        invited(&app, ADA).await;
        let (visitor, other) = (app.visitor(), app.visitor());
        let asked = set_out(&visitor, "/").await;
        let way = callback(&asked["state"], &provider.sign_in(&asked));
        other.get(&way).await.expect(400);
        set_out(&other, "/").await;
        other.get(&way).await.expect(400);
        visitor.get(&format!("{START}/callback")).await.expect(400);
        visitor.get(&callback("", "x")).await.expect(400);
        visitor.get(&way).await.expect(303);
        assert!(is_in(&visitor).await && !is_in(&other).await);

        let late = app.visitor();
        let asked = set_out(&late, "/").await;
        let code = provider.sign_in(&asked);
        app.clock.advance(600);
        let page = late
            .get(&callback(&asked["state"], &code))
            .await
            .expect(410);
        assert!(page.says("Ha passat massa temps") && !is_in(&late).await);
    }
);

story!(
    of_two_who_come_back_the_same_way_one_is_in,
    MODULES,
    |app| {
        let (app, provider) = story_world(app).await;
        invited(&app, ADA).await;
        let visitor = app.visitor();
        let asked = set_out(&visitor, "/").await;
        let way = callback(&asked["state"], &provider.sign_in(&asked));
        let both = tokio::join!(visitor.get(&way), visitor.get(&way));
        let mut statuses = [both.0.status.as_u16(), both.1.status.as_u16()];
        statuses.sort_unstable();
        // The other one finds it used, or its browser without what it took along.
        assert!(matches!(statuses, [303, 400 | 410]), "{statuses:?}");
        assert_eq!(signed_in(&app).await.len(), 1);
    }
);

story!(what_a_provider_says_must_hold, MODULES, |app| {
    let (app, provider) = story_world(app).await;
    invited(&app, ADA).await;
    let honest = Word::of("s-1", ADA);
    let other = || Some("https://other.example".to_owned());
    let lies = [
        (
            502,
            Word {
                audience: "another".to_owned(),
                ..honest.clone()
            },
        ),
        (
            502,
            Word {
                nonce: Some("another".to_owned()),
                ..honest.clone()
            },
        ),
        (
            502,
            Word {
                issuer: other(),
                ..honest.clone()
            },
        ),
        (
            502,
            Word {
                key: (1, "first"),
                ..honest.clone()
            },
        ),
        (
            502,
            Word {
                key: (1, "second"),
                ..honest.clone()
            },
        ),
        (
            410,
            Word {
                lifetime_seconds: -1,
                ..honest.clone()
            },
        ),
        (
            502,
            Word {
                error: Some(400),
                ..honest.clone()
            },
        ),
        (
            502,
            Word {
                error: Some(500),
                ..honest.clone()
            },
        ),
    ];
    for (number, (status, lie)) in lies.into_iter().enumerate() {
        provider.say(|word| *word = lie);
        // Whoever tries ten times in a minute waits.
        app.clock.advance(60);
        let visitor = app.visitor();
        let page = there_and_back(&visitor, &provider, "/").await;
        assert_eq!(page.status.as_u16(), status, "{number}");
        assert_eq!(page.attributes("main a.btn", "href"), ["/sign-in"]);
        assert!(!is_in(&visitor).await, "{number}");
    }
    assert!(signed_in(&app).await.is_empty());
});

story!(
    a_provider_that_is_down_or_says_no_is_told_calmly,
    MODULES,
    |app| {
        let provider = Provider::start(app.site.effects.now(), Word::of("s-1", ADA)).await;
        provider.fall(true);
        let app = with_provider(app, &provider).await;
        let visitor = app.visitor();
        let page = visitor.post(START, &[]).await.expect(502);
        assert!(page.says("Ara no ens contesten"));
        provider.fall(false);
        app.clock.advance(60);
        do_jobs(&app).await;
        let asked = set_out(&visitor, "/").await;
        let code = provider.sign_in(&asked);
        provider.fall(true);
        let page = visitor
            .get(&callback(&asked["state"], &code))
            .await
            .expect(502);
        assert!(page.says("Ara no ens contesten"));
        let said = [
            ("access_denied", 403),
            ("server_error", 502),
            ("<b>hunter2</b>", 502),
        ];
        for (error, status) in said {
            let state = &set_out(&visitor, "/").await["state"];
            let way =
                format!("{START}/callback?state={state}&error={error}&error_description=hunter2");
            let page = visitor
                .get(&way.replace('<', "%3C").replace('>', "%3E"))
                .await;
            assert!(!page.text().contains("hunter2"), "{error}");
            page.expect(status);
        }
        let state = &set_out(&visitor, "/").await["state"];
        let way = format!("{}&iss=https://other.example", callback(state, "x"));
        visitor.get(&way).await.expect(502);
        app.visitor()
            .post("/sign-in/openid/another", &[])
            .await
            .expect(404);
        app.visitor()
            .get("/sign-in/openid/another/callback")
            .await
            .expect(404);
    }
);

story!(after_an_account_nobody_is_led_away, MODULES, |app| {
    let (app, provider) = story_world(app).await;
    invited(&app, ADA).await;
    for foreign in ["https://evil.example/", "//evil.example", "/\\evil.example"] {
        let back = there_and_back(&app.visitor(), &provider, foreign).await;
        assert_eq!(
            back.expect(303).location().as_deref(),
            Some("/desk"),
            "{foreign}"
        );
    }
});

story!(every_refusal_speaks_four_languages, MODULES, |app| {
    let (app, provider) = story_world(app).await;
    let mut titles = std::collections::BTreeSet::new();
    for lang in Lang::ALL {
        app.clock.advance(60);
        let visitor = app.visitor();
        let speaks = |way: &str| format!("{way}&lang={}", lang.code());
        for error in ["access_denied", "server_error"] {
            let state = &set_out(&visitor, "/").await["state"];
            let way = format!("{START}/callback?state={state}&error={error}");
            titles.insert(visitor.get(&speaks(&way)).await.texts("h1"));
            titles.insert(visitor.get(&speaks(&way)).await.texts("h1"));
        }
        let asked = set_out(&visitor, "/").await;
        let way = callback(&asked["state"], &provider.sign_in(&asked));
        titles.insert(visitor.get(&speaks(&way)).await.expect(403).texts("h1"));
    }
    // Said no, no answer, begun elsewhere, unknown: four in each of four.
    assert_eq!(titles.len(), 16, "{titles:?}");
});

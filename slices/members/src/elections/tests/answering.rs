//! Stories of councils that answer: by link, by their own people, on paper; and of reminders.

use ordit_testkit::story;

use super::*;

story!(
    opening_a_link_changes_nothing_and_one_button_answers,
    MODULES,
    |app| {
        let (xmess, _) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        let person = app.coordinator_of(xmess).await;
        started(&person, &[salt]).await;
        let link = links(&app).await[&salt].clone();
        let visitor = app.visitor();
        let page = visitor.get(&link).await.expect(200);
        assert_eq!(page.headers["cache-control"], "no-store");
        assert_eq!(page.headers["x-robots-tag"], "noindex");
        assert_eq!(page.texts("main button").len(), 1);
        assert_eq!(state(&app, salt).await, "asked");
        visitor.get("/elections/none").await.expect(404);

        let empty = answers(&app, &link, &[("answer", "named")])
            .await
            .expect(422);
        assert_eq!(
            empty.texts("#errors li").len(),
            3,
            "name, address, resolution"
        );
        assert_eq!(state(&app, salt).await, "asked");
        let page = names(&app, &link, "Berta Riu", "berta@salt.example").await;
        page.expect(303);
        assert_eq!(state(&app, salt).await, "answered");
        assert_eq!(
            holders(&app, salt).await,
            ["Ona Salt elected_officer (f)", "Pau Salt technician"],
            "nothing changes before it is accepted"
        );
        // It is changed as long as nobody accepted it; what it said before stays in the form.
        let page = visitor.get(&link).await.expect(200);
        assert_eq!(page.attributes("#titular_name", "value"), ["Berta Riu"]);
        assert!(!page.texts("#paper").is_empty());
        let old = [("version", "1"), ("answer", "same")];
        visitor.upload(&link, &old, "", b"").await.expect(422);
        let later = [
            ("answer", "named"),
            ("titular_name", "Carla Mas"),
            ("titular_address", "carla@salt.example"),
        ];
        answers(&app, &link, &later).await.expect(303);
        let sql = "SELECT COUNT(*) AS number FROM documents";
        assert_eq!(number(&app, sql).await, 1, "the resolution stays");
        app.clock.advance(200 * DAY_SECONDS);
        let page = app.visitor().get(&link).await.expect(410);
        assert!(page.says("ja no val"), "{}", page.text());
    }
);

story!(a_link_answers_only_so_often_in_a_day, MODULES, |app| {
    let (xmess, _) = networks(&app).await;
    let salt = council(&app, xmess, "Salt").await;
    let person = app.coordinator_of(xmess).await;
    started(&person, &[salt]).await;
    let link = links(&app).await[&salt].clone();
    for _ in 0..20 {
        answers(&app, &link, &[("answer", "same")])
            .await
            .expect(303);
    }
    let page = answers(&app, &link, &[("answer", "same")])
        .await
        .expect(422);
    assert!(page.says("massa vegades"), "{}", page.text());
    app.clock.advance(DAY_SECONDS);
    answers(&app, &link, &[("answer", "same")])
        .await
        .expect(303);
});

story!(
    the_council_itself_answers_signed_in_and_the_coordination_writes_down_what_came_on_paper,
    MODULES,
    |app| {
        let (xmess, _) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        let vic = council(&app, xmess, "Vic").await;
        let person = app.coordinator_of(xmess).await;
        let round = started(&person, &[salt, vic]).await;
        let elected = app
            .someone(Role::ElectedOfficer, Reach::Organisation(salt))
            .await;
        let own = format!("/o/{salt}/elections");
        let page = elected.get(&own).await.expect(200);
        let version = page.attributes("input[name=version]", "value").remove(0);
        let fields = [("version", version.as_str()), ("answer", "same")];
        elected.upload(&own, &fields, "", b"").await.expect(303);
        assert_eq!(state(&app, salt).await, "answered");
        let page = person.get(&format!("{round}/{vic}")).await.expect(200);
        let paper = page
            .attributes("a[href*='/elections?of=']", "href")
            .remove(0);
        let page = person.get(&paper).await.expect(200);
        let version = page.attributes("input[name=version]", "value").remove(0);
        let fields = [("version", version.as_str()), ("answer", "same")];
        person.upload(&paper, &fields, "", b"").await.expect(303);
        assert_eq!(state(&app, vic).await, "answered");
    }
);

story!(
    reminders_go_once_a_day_to_who_has_not_answered_and_letters_are_printed,
    MODULES,
    |app| {
        let (xmess, _) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        let vic = council(&app, xmess, "Vic").await;
        let far = member(
            &app,
            xmess,
            "Ajuntament de Rupit",
            "municipality",
            "Rupit i Pruit",
        )
        .await;
        let person = app.coordinator_of(xmess).await;
        let round = started(&person, &[salt, vic, far]).await;
        let page = person
            .get(&format!("{round}?lacks=address"))
            .await
            .expect(200);
        assert_eq!(page.attributes("input[name=asking]", "value").len(), 1);
        let mails = "SELECT COUNT(*) AS number FROM mails";
        assert_eq!(number(&app, mails).await, 2);
        let all = askings(&person, &round).await;
        let remind = format!("{round}/remind");
        post(&person, &remind, &all).await.expect(303);
        assert_eq!(number(&app, mails).await, 2, "they got one today");
        app.clock.advance(DAY_SECONDS);
        let link = links(&app).await[&salt].clone();
        answers(&app, &link, &[("answer", "same")])
            .await
            .expect(303);
        let person = app.coordinator_of(xmess).await;
        post(&person, &remind, &all).await.expect(303);
        assert_eq!(number(&app, mails).await, 3, "only Vic");
        post(&person, &remind, &all).await.expect(303);
        assert_eq!(number(&app, mails).await, 3);
        assert_eq!(happened(&app, "members.election.reminded").await, 1);

        let page = person.get(&format!("{round}/letters")).await.expect(200);
        let asked = page.attributes("input[name=asking]", "value");
        assert_eq!(asked.len(), 2, "who answered needs no letter");
        let form: Vec<(String, String)> = asked
            .into_iter()
            .map(|value| ("asking".to_owned(), value))
            .collect();
        let page = post(&person, &format!("{round}/letters"), &form)
            .await
            .expect(200);
        assert_eq!(page.headers["cache-control"], "no-store");
        let letters = page.texts("article.letter");
        assert_eq!(letters.len(), 2);
        let printed = link_in(&letters[0]);
        answers(&app, &printed, &[("answer", "same")])
            .await
            .expect(303);
        assert_eq!(state(&app, far).await, "answered", "Rupit comes before Vic");
    }
);

story!(
    an_answer_holds_no_hidden_letters_and_no_day_before_the_vote,
    MODULES,
    |app| {
        let (xmess, _) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        let person = app.coordinator_of(xmess).await;
        started(&person, &[salt]).await;
        let link = links(&app).await[&salt].clone();
        let named = [
            ("answer", "named"),
            ("titular_name", "Berta\0\u{202e}Riu"),
            ("titular_address", "berta@salt.example"),
            ("follows", "yes"),
        ];
        for (field, value) in [
            ("begins", "2026-11-14"),
            ("begins", "2028-01-01"),
            ("substitute_name", "berta riu"),
        ] {
            let wrong: Vec<_> = named.into_iter().chain([(field, value)]).collect();
            let page = answers(&app, &link, &wrong).await;
            let page = page.expect(422);
            assert_eq!(
                page.texts("#errors li").len(),
                1,
                "{value}: {}",
                page.text()
            );
        }
        answers(&app, &link, &named).await.expect(303);
        let sql = "SELECT name FROM election_names";
        let name: String = rows(&app, sql).await[0]
            .try_get("", "name")
            .expect("a name");
        assert_eq!(name, "Berta Riu");
        // A letter that PostgreSQL takes in no text is a space, whatever the form.
        let member = salt.to_string();
        let form = [
            ("name", "Ronda\0nova"),
            ("on", "2026-11-16"),
            ("member", member.as_str()),
        ];
        person.post("/n/xmess/elections", &form).await.expect(303);
        let page = person.get("/n/xmess/elections").await.expect(200);
        assert!(page.says("Ronda nova"), "{}", page.text());
        app.visitor().get("/elections/%00").await.expect(404);
    }
);

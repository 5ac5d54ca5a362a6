//! Stories of rounds that begin: once, for whom they concern, by two at once, and taken back.

use ordit_testkit::story;

use super::*;

story!(
    elected_mandates_stay_in_functions_and_technicians_are_untouched,
    MODULES,
    |app| {
        let (xmess, _) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        let vic = council(&app, xmess, "Vic").await;
        let coop = member(&app, xmess, "Cooperativa Aurora", "cooperative", "").await;
        let ona = holder(&app, "Ona Segona", "", Role::Substitute, salt).await;
        mailbox(&app, vic, "promocio@vic.example").await;
        let person = app.coordinator_of(xmess).await;
        person.get("/n/xmess/elections").await.expect(200);
        let look = format!("/n/xmess/elections/new?name=Municipals&on={ON}");
        let page = person.get(&look).await.expect(200);
        let chosen = page.attributes("#preview input[name=member]", "value");
        assert_eq!(chosen, [salt.to_string(), vic.to_string()]);
        assert!(page.says("3 mandats electes"), "{}", page.text());
        assert!(page.says("Bústia de l’ens") && page.says("2 persones"));
        let before = sheet_version(&app, ona).await;

        started(&person, &[salt, vic, coop]).await;
        assert_eq!(in_functions(&app, "elected_officer").await, 2);
        assert_eq!(in_functions(&app, "substitute").await, 1);
        assert_eq!(in_functions(&app, "technician").await, 0);
        assert_eq!(happened(&app, "members.mandate.put_in_functions").await, 3);
        assert_eq!(happened(&app, "members.elections.started").await, 1);
        assert_eq!(sheet_version(&app, ona).await, before + 1);
        assert_eq!(
            number(&app, "SELECT COUNT(*) AS number FROM mails").await,
            2
        );
        let sql = "SELECT COUNT(*) AS number FROM mail_recipients";
        assert_eq!(
            number(&app, sql).await,
            3,
            "two of Salt, the mailbox of Vic"
        );
        let people = person.get("/n/xmess/people").await.expect(200);
        assert_eq!(
            people.text().matches("En funcions").count(),
            4,
            "a filter and three"
        );

        // The same once more is nothing.
        let last = number(&app, "SELECT MAX(seq) AS number FROM events").await;
        let again = post(&person, "/n/xmess/elections", &round_of(&[salt, vic])).await;
        again.expect(303);
        assert_eq!(
            number(&app, "SELECT MAX(seq) AS number FROM events").await,
            last
        );
        assert_eq!(
            number(&app, "SELECT COUNT(*) AS number FROM mails").await,
            2
        );
    }
);

async fn sheet_version(app: &TestApp, person: Id) -> i64 {
    let sheet = people::store::sheet(app.db().read(), person).await;
    sheet.expect("an answer").expect("a person").version
}

story!(
    two_coordinators_begin_at_once_and_each_council_is_asked_once,
    MODULES,
    |app| {
        let (xmess, _) = networks(&app).await;
        let members = [
            council(&app, xmess, "Salt").await,
            council(&app, xmess, "Vic").await,
            council(&app, xmess, "Olot").await,
        ];
        let (one, other) = (
            app.coordinator_of(xmess).await,
            app.coordinator_of(xmess).await,
        );
        let form = round_of(&members);
        let answers = futures::future::join_all([
            post(&one, "/n/xmess/elections", &form),
            post(&other, "/n/xmess/elections", &form),
            post(&one, "/n/xmess/elections", &form),
            post(&other, "/n/xmess/elections", &form),
        ])
        .await;
        assert!(answers.iter().all(|answer| answer.status == 303));
        for (table, there) in [
            ("elections", 1),
            ("election_askings", 3),
            ("election_links", 3),
            ("election_mandates", 3),
            ("mails", 3),
        ] {
            let sql = format!("SELECT COUNT(*) AS number FROM {table}");
            assert_eq!(number(&app, &sql).await, there, "{table}");
        }
        assert_eq!(happened(&app, "members.elections.started").await, 1);
    }
);

story!(
    a_round_is_of_its_territory_and_kinds_and_takes_in_who_joins_later,
    MODULES,
    |app| {
        let (xmess, xpc) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        let vic = council(&app, xmess, "Vic").await;
        let county = member(
            &app,
            xmess,
            "Consell Comarcal d'Osona",
            "county_council",
            "Vic",
        )
        .await;
        let beside = council(&app, xpc, "Olot").await;
        let person = app.coordinator_of(xmess).await;
        let osona = "idescat-comarca:24";
        let look = |kind: &str| {
            format!("/n/xmess/elections/new?name=M&on={ON}&territory={osona}&kind={kind}")
        };
        let page = person.get(&look("municipality")).await.expect(200);
        let chosen = page.attributes("#preview input[name=member]", "value");
        assert_eq!(chosen, [vic.to_string()]);
        let page = person.get(&look("county_council")).await.expect(200);
        let chosen = page.attributes("#preview input[name=member]", "value");
        assert_eq!(chosen, [county.to_string()]);

        // What a form adds by hand is asked only where it belongs.
        let mut form = round_of(&[salt, vic, county, beside]);
        form.push(("territory".to_owned(), osona.to_owned()));
        form.push(("kind".to_owned(), "municipality".to_owned()));
        let answer = post(&person, "/n/xmess/elections", &form).await.expect(303);
        let round = answer.location().expect("a round");
        let round = round.split('?').next().unwrap_or_default().to_owned();
        let sql = "SELECT COUNT(*) AS number FROM election_askings";
        assert_eq!(number(&app, sql).await, 1);

        let manlleu = council(&app, xmess, "Manlleu").await;
        let page = person.get(&round).await.expect(200);
        let missing = page.attributes("#missing input", "value");
        assert_eq!(missing, [manlleu.to_string()]);
        let add = [("member".to_owned(), manlleu.to_string())];
        post(&person, &format!("{round}/add"), &add)
            .await
            .expect(303);
        assert_eq!(number(&app, sql).await, 2);
        assert_eq!(in_functions(&app, "elected_officer").await, 2);
        // A wider round of the same vote asks nobody twice.
        let wide = post(
            &person,
            "/n/xmess/elections",
            &round_of(&[salt, vic, manlleu]),
        )
        .await;
        wide.expect(303);
        assert_eq!(number(&app, sql).await, 3);
    }
);

story!(
    a_round_is_undone_council_by_council_and_as_a_whole,
    MODULES,
    |app| {
        let (xmess, _) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        let vic = council(&app, xmess, "Vic").await;
        let person = app.coordinator_of(xmess).await;
        let round = started(&person, &[salt, vic]).await;
        let link = links(&app).await[&salt].clone();
        let all = askings(&person, &round).await;
        let question = format!("{round}/undo?asking={}", all[0].1);
        let page = person.get(&question).await.expect(200);
        assert!(page.says("Ajuntament de Salt") && !page.says("Ajuntament de Vic"));
        assert_eq!(
            in_functions(&app, "elected_officer").await,
            2,
            "asking undoes nothing"
        );
        post(&person, &format!("{round}/undo"), &all[..1])
            .await
            .expect(303);
        assert_eq!(state(&app, salt).await, "undone");
        assert_eq!(
            holders(&app, salt).await,
            ["Ona Salt elected_officer", "Pau Salt technician"]
        );
        let page = app.visitor().get(&link).await.expect(410);
        assert!(page.says("s’ha anul·lat"), "{}", page.text());
        app.visitor()
            .upload(&link, &[("answer", "same")], "", b"")
            .await
            .expect(410);

        let whole = [("whole".to_owned(), "yes".to_owned())];
        post(&person, &format!("{round}/undo"), &whole)
            .await
            .expect(303);
        assert_eq!(in_functions(&app, "elected_officer").await, 0);
        assert_eq!(happened(&app, "members.elections.undone").await, 1);
        assert_eq!(happened(&app, "members.election.undone").await, 2);

        // It goes on when it begins again, with new links.
        assert_eq!(started(&person, &[salt, vic]).await, round);
        assert_eq!(in_functions(&app, "elected_officer").await, 2);
        app.visitor().get(&link).await.expect(404);
        app.visitor()
            .get(&links(&app).await[&salt])
            .await
            .expect(200);
    }
);

story!(
    neighbours_and_members_see_nothing_of_a_round,
    MODULES,
    |app| {
        let (xmess, xpc) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        let person = app.coordinator_of(xmess).await;
        let round = started(&person, &[salt]).await;
        let beside = app.coordinator_of(xpc).await;
        let technician = app
            .someone(Role::Technician, Reach::Organisation(salt))
            .await;
        for path in [
            round.clone(),
            format!("{round}/{salt}"),
            format!("{round}/export?format=csv"),
        ] {
            beside.get(&path).await.expect(403);
            technician.get(&path).await.expect(403);
            let other = path.replace("/n/xmess/", "/n/xpc/");
            beside.get(&other).await.expect(404);
        }
        beside
            .get(&format!("/o/{salt}/elections"))
            .await
            .expect(403);
        let all = askings(&person, &round).await;
        let foreign = round.replace("/n/xmess/", "/n/xpc/");
        post(&beside, &format!("{foreign}/undo"), &all)
            .await
            .expect(404);
        assert_eq!(in_functions(&app, "elected_officer").await, 1);
        let page = app.visitor().get("/o/ajuntament-de-salt").await.expect(200);
        assert!(!page.text().contains("elections"), "{}", page.text());
    }
);

//! Stories of two who answer at once.

use ordit_testkit::story;

use super::*;

story!(
    two_answer_at_once_and_one_is_told_that_the_other_was_quicker,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let other = app.coordinator_of(app.network("xmess").await).await;
        apply(&app).await.expect(303);
        let yes = [
            ("version", "1"),
            ("organisation", "new"),
            ("answer", "observer"),
            ("is_sure", "yes"),
        ];
        let no = [
            ("version", "1"),
            ("answer", "decline"),
            ("words", "Ara no."),
            ("is_sure", "yes"),
        ];
        let path = "/n/xmess/applications/1/answer";
        let answers = futures::future::join_all([
            person.post(path, &yes),
            other.post(path, &yes),
            person.post(path, &no),
            other.post(path, &no),
        ])
        .await;
        let mut statuses: Vec<u16> = answers.iter().map(|one| one.status.as_u16()).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409, 409, 409]);
        let told_off = answers.iter().filter(|one| one.status.as_u16() == 409);
        assert!(
            told_off
                .clone()
                .all(|page| !page.texts("#errors").is_empty())
        );
        let verbs = told(&app, "members.application.answered").await;
        assert_eq!(verbs.len(), 1, "{verbs:?}");
        let made = i64::from(verbs[0].ends_with("observer"));
        assert_eq!(count(&app, "organisations").await, made);
        assert_eq!(
            count(&app, "mails").await,
            3,
            "arrived, noticed, answered once"
        );
    }
);

story!(
    the_settings_that_somebody_else_changed_are_not_overwritten,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        person.post("/n/xmess/joining", SETTINGS).await.expect(422);
        let again = with(SETTINGS, "version", "1");
        person.post("/n/xmess/joining", &again).await.expect(303);
        let wrong = with(&with(SETTINGS, "version", "2"), "address", "hola");
        let page = person.post("/n/xmess/joining", &wrong).await.expect(422);
        assert_eq!(page.attributes("input[name=address]", "value"), ["hola"]);
    }
);

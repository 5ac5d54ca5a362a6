//! Stories of answers that are accepted: who ends, who begins, who goes on, who hears of it.

use futures::future::BoxFuture;
use ordit_platform::{
    events::{Begins, Hearer, Hearers, Hearing},
    jobs::Failure,
    web::Routes,
};
use ordit_testkit::story;

use super::*;

story!(
    an_accepted_answer_ends_the_old_mandates_and_gives_the_new_ones,
    MODULES,
    |app| {
        let (xmess, _) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        holder(&app, "Quim Vell", "", Role::Substitute, salt).await;
        let person = app.coordinator_of(xmess).await;
        let round = started(&person, &[salt]).await;
        let link = links(&app).await[&salt].clone();
        let fields = [
            ("answer", "named"),
            ("titular_name", "Berta Riu"),
            ("titular_address", "berta@salt.example"),
            ("substitute_name", "Quim Vell"),
            ("begins", "2026-11-20"),
            ("follows", "yes"),
        ];
        answers(&app, &link, &fields).await.expect(303);
        let page = person.get(&format!("{round}/{salt}")).await.expect(200);
        assert!(page.says("Berta Riu") && page.says("L’acord vindrà després"));
        accepted(&person, &round, salt, &[("invites", "yes")])
            .await
            .expect(303);
        assert_eq!(
            holders(&app, salt).await,
            [
                "Berta Riu elected_officer",
                "Pau Salt technician",
                "Quim Vell substitute"
            ],
            "who is named again goes on"
        );
        assert_eq!(happened(&app, "members.government.renewed").await, 1);
        assert_eq!(happened(&app, "members.mandate.ended").await, 1);
        assert_eq!(happened(&app, "members.person.invited").await, 1);
        // What is accepted is accepted once.
        let asking = askings(&person, &round).await;
        post(&person, &format!("{round}/accept"), &asking)
            .await
            .expect(303);
        assert_eq!(happened(&app, "members.government.renewed").await, 1);
        // The resolution that was to follow is still taken.
        let visitor = app.visitor();
        assert!(
            visitor
                .get(&link)
                .await
                .expect(200)
                .says("ja s’ha acceptat")
        );
        let path = format!("{link}/resolution");
        visitor
            .upload(&path, &[], "acord.pdf", PDF)
            .await
            .expect(303);
        visitor
            .upload(&path, &[], "acord.pdf", PDF)
            .await
            .expect(200);
        let paper = format!("{round}/{salt}/resolution");
        let file = person.get(&paper).await.expect(200);
        assert!(
            file.headers["content-disposition"]
                .to_str()
                .is_ok_and(|text| text.starts_with("attachment"))
        );
        app.coordinator_of(xmess)
            .await
            .get(&format!("/o/{salt}/timeline"))
            .await
            .expect(200);

        // Undone, everything is as before.
        let asking = askings(&person, &round).await;
        post(&person, &format!("{round}/undo"), &asking)
            .await
            .expect(303);
        assert_eq!(
            holders(&app, salt).await,
            [
                "Ona Salt elected_officer",
                "Pau Salt technician",
                "Quim Vell substitute"
            ]
        );
    }
);

story!(
    who_is_elected_again_keeps_the_mandate_and_whoever_comes_later_waits_for_the_day,
    MODULES,
    |app| {
        let (xmess, _) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        let vic = council(&app, xmess, "Vic").await;
        let olot = council(&app, xmess, "Olot").await;
        let person = app.coordinator_of(xmess).await;
        let round = started(&person, &[salt, vic, olot]).await;
        let links = links(&app).await;
        names(&app, &links[&salt], "Ona de Salt", "ONA@salt.example")
            .await
            .expect(303);
        accepted(&person, &round, salt, &[]).await.expect(303);
        assert_eq!(
            holders(&app, salt).await,
            ["Ona Salt elected_officer", "Pau Salt technician"]
        );
        let fields = [
            ("answer", "named"),
            ("titular_name", "Berta Riu"),
            ("titular_address", "berta@vic.example"),
            ("begins", "2026-12-01"),
            ("follows", "yes"),
        ];
        answers(&app, &links[&vic], &fields).await.expect(303);
        accepted(&person, &round, vic, &[]).await.expect(303);
        assert_eq!(
            holders(&app, vic).await,
            [
                "Berta Riu elected_officer",
                "Ona Vic elected_officer (f)",
                "Pau Vic technician"
            ]
        );
        app.clock.advance(12 * DAY_SECONDS);
        assert_eq!(
            holders(&app, vic).await,
            ["Berta Riu elected_officer", "Pau Vic technician"]
        );
        answers(&app, &links[&olot], &[("answer", "same")])
            .await
            .expect(303);
        let person = app.coordinator_of(xmess).await;
        accepted(&person, &round, olot, &[]).await.expect(303);
        assert_eq!(
            holders(&app, olot).await,
            ["Ona Olot elected_officer", "Pau Olot technician"]
        );
        assert_eq!(happened(&app, "members.government.confirmed").await, 1);
    }
);

story!(
    an_answer_draws_in_nobody_from_elsewhere_and_no_network_decides_alone,
    MODULES,
    |app| {
        let (xmess, xpc) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        let beside = council(&app, xpc, "Olot").await;
        holder(
            &app,
            "Gemma Amagada",
            "gemma@olot.example",
            Role::Technician,
            beside,
        )
        .await;
        let person = app.coordinator_of(xmess).await;
        let round = started(&person, &[salt]).await;
        let link = links(&app).await[&salt].clone();
        names(&app, &link, "Gemma Amagada", "gemma@olot.example")
            .await
            .expect(303);
        let page = person.get(&format!("{round}/{salt}")).await.expect(200);
        assert!(!page.says("Ja és al registre"), "{}", page.text());
        let page = accepted(&person, &round, salt, &[]).await.expect(422);
        assert!(page.says("no és d’aquesta xarxa"), "{}", page.text());
        assert_eq!(
            holders(&app, salt).await,
            ["Ona Salt elected_officer (f)", "Pau Salt technician"]
        );
        assert_eq!(state(&app, salt).await, "answered");

        // Salt is in another network too: its coordination alone does not name its people.
        names(&app, &link, "Berta Riu", "berta@salt.example")
            .await
            .expect(303);
        let all = app.coordinator().await;
        also_in(&app, xpc, salt, "Ajuntament de Salt").await;
        let page = accepted(&person, &round, salt, &[]).await.expect(422);
        assert!(page.says("també és d’una altra xarxa"), "{}", page.text());
        assert_eq!(happened(&app, "members.mandate.ended").await, 0);
        accepted(&all, &round, salt, &[]).await.expect(303);
        assert_eq!(
            holders(&app, salt).await,
            ["Berta Riu elected_officer", "Pau Salt technician"]
        );
    }
);

/// Another slice that looks after new government teams.
const OTHER: Module = Module {
    name: "welcome",
    migrations: &[],
    routes: |_: &mut Routes| {},
    kinds: &[],
    verbs: &["welcome.team.greeted"],
    hears: &[Hearer {
        name: "welcome.teams",
        label: "jobs-hearer-archived-imports",
        verbs: &[crate::elections::RENEWED],
        begins: Begins::WithTheFirst,
        hear: greet,
    }],
    jobs: &[],
    nouns: &[],
    relations: &[],
    passages: &[],
    noteworthy: &[],
    panels: &[],
    cards: &[],
    drafts: &[],
    leaves: &[],
    personal_data: &[],
    impersonal: &[],
    retention: &[],
    consents: &[],
    checks: &[],
    locales: &[],
};

fn greet(hearing: Hearing<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let event =
            ordit_platform::events::EventDraft::new("welcome.team.greeted", hearing.event.entry);
        hearing.write.event(event.network(hearing.event.network));
        Ok(())
    })
}

story!(
    a_new_government_team_is_heard_by_another_slice_and_told_to_people,
    MODULES,
    |app| {
        const WITH_OTHER: &[Module] = &[CORE, crate::MODULE, OTHER];
        let (xmess, _) = networks(&app).await;
        let salt = council(&app, xmess, "Salt").await;
        let vic = council(&app, xmess, "Vic").await;
        let hearers = Hearers::new(app.db(), WITH_OTHER);
        hearers.catch_up().await.expect("heard");
        let colleague = app.coordinator_of(xmess).await;
        let person = app.coordinator_of(xmess).await;
        let round = started(&person, &[salt, vic]).await;
        let links = links(&app).await;
        names(&app, &links[&salt], "Berta Riu", "berta@salt.example")
            .await
            .expect(303);
        answers(&app, &links[&vic], &[("answer", "same")])
            .await
            .expect(303);
        let all = askings(&person, &round).await;
        post(&person, &format!("{round}/accept"), &all)
            .await
            .expect(303);
        hearers.catch_up().await.expect("heard");
        let sql = "SELECT COUNT(*) AS number FROM events WHERE verb = 'welcome.team.greeted' \
                   AND entry_id = $1";
        let greeted = query(app.db().read(), sql, [Uuid::from(salt).into()]).await;
        let greeted: i64 = greeted.expect("rows")[0]
            .try_get("", "number")
            .expect("a number");
        assert_eq!(greeted, 1);
        assert_eq!(
            happened(&app, "welcome.team.greeted").await,
            1,
            "a team that goes on is not new"
        );
        let page = colleague.get("/notifications").await.expect(200);
        assert!(page.says("hi ha un equip de govern nou"), "{}", page.text());
    }
);

//! Stories of the coordination that answers.

use ordit_kernel::{Reach, Role};
use ordit_platform::events::Hearers;
use ordit_testkit::story;

use super::*;

const ASSEMBLY: &[(&str, &str)] = &[
    ("answer", "member"),
    ("body", "Assemblea de tardor"),
    ("on", "novembre de 2026"),
];

story!(
    the_answer_is_looked_at_first_then_written_with_its_mail_and_undone,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        apply(&app).await.expect(303);
        let look = answer(&person, &[("is_sure", "")]).await.expect(200);
        assert!(look.texts("#told")[0].contains("Ajuntament de Vic"));
        assert!(look.texts("#mail")[0].contains("veu i sense vot"));
        assert_eq!(
            count(&app, "organisations").await,
            0,
            "nothing is written yet"
        );

        answer(&person, &[("words", "Benvingudes!")])
            .await
            .expect(303);
        let (id, stages) = stages(&app, "ajuntament-de-vic").await;
        assert_eq!(stages, ["applied 2026-11-22", "observer 2026-11-22"]);
        let text = mail(&app, "members.application").await;
        assert!(
            text.contains("Benvingudes!") && text.contains("Ada Puig"),
            "{text}"
        );
        let verbs = told(&app, "members.").await;
        for verb in [
            "members.application.answered observer",
            "members.membership.changed observer",
        ] {
            assert!(verbs.contains(&verb.to_owned()), "{verbs:?}");
        }
        let membership = format!("/n/xmess/organisations/{id}/membership");
        let page = person.get(&membership).await.expect(200);
        assert!(page.texts("#rights")[0].contains("sense vot"));
        assert_eq!(page.texts("#documents a")[0], "acord.pdf");
        let people = crate::mandates::store::over(app.db().read(), &[id]).await;
        let roles: Vec<Role> = people
            .expect("people")
            .iter()
            .map(|held| held.role)
            .collect();
        assert!(roles.contains(&Role::ElectedOfficer) && roles.contains(&Role::Technician));

        person
            .post("/n/xmess/applications/1/reopen", &[])
            .await
            .expect(303);
        let page = app.visitor().get("/o/ajuntament-de-vic").await;
        assert_eq!(page.status, 404, "what was made is put away");
        let list = person.get("/n/xmess/applications?state=received").await;
        assert!(list.says("Ajuntament de Vic"));
        let people = crate::mandates::store::over(app.db().read(), &[id]).await;
        let now = app.site.effects.now();
        assert!(
            people
                .expect("people")
                .iter()
                .all(|held| !held.is_open(now))
        );
    }
);

story!(
    what_was_broken_off_while_an_answer_was_taken_back_is_gone_on_with,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        apply(&app).await.expect(303);
        answer(&person, &[]).await.expect(303);
        let sql = "SELECT run_id FROM applications";
        let rows = ordit_platform::db::query(app.db().read(), sql, []).await;
        let run: uuid::Uuid = rows.expect("rows")[0].try_get("", "run_id").expect("a run");
        let (importer, operator) = (app.importer(), app.operator());
        let staged = importer.undo(&operator, ordit_kernel::Id(run)).await;
        staged.expect("what a process leaves that ends here");
        let reopen = "/n/xmess/applications/1/reopen";
        person.post(reopen, &[]).await.expect(303);
        let page = app.visitor().get("/o/ajuntament-de-vic").await;
        assert_eq!(page.status, 404, "what was made is put away");
        let list = person.get("/n/xmess/applications?state=received").await;
        assert!(list.says("Ajuntament de Vic"));
        person.post(reopen, &[]).await.expect(409);
    }
);

story!(
    a_member_needs_an_assembly_and_a_refusal_needs_words,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        apply(&app).await.expect(303);
        let wrong = |page: Answer| page.expect(422).attributes("#errors a", "href");
        let page = answer(&person, &[("answer", "member")]).await;
        assert_eq!(wrong(page), ["#body"]);
        let page = answer(&person, &[("answer", "decline")]).await;
        assert_eq!(wrong(page), ["#words"]);
        let page = answer(&person, &[("on", "2031")]).await;
        assert_eq!(wrong(page), ["#on"]);
        let page = answer(&person, &[("organisation", "no-such")]).await;
        assert_eq!(wrong(page), ["#organisation"]);

        answer(&person, ASSEMBLY).await.expect(303);
        let (id, stages) = stages(&app, "ajuntament-de-vic").await;
        assert_eq!(stages, ["applied 2026-11-22", "member 2026-11"]);
        let membership = format!("/n/xmess/organisations/{id}/membership");
        let page = person.get(&membership).await.expect(200);
        assert!(page.texts("#decisions li")[0].contains("Assemblea de tardor"));
        let list = person.get("/n/xmess/applications/export?format=csv").await;
        let list = list.expect(200).text();
        assert!(
            list.contains("Ajuntament de Vic") && list.contains("Acceptada"),
            "{list}"
        );
    }
);

story!(
    the_neighbouring_network_sees_nothing_of_an_application,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        apply(&app).await.expect(303);
        let page = person.get("/n/xmess/applications/1").await.expect(200);
        let document = page.attributes("#documents a", "href").remove(0);
        let neighbour = app.coordinator_of(app.network("xpc").await).await;
        for path in [
            "/n/xmess/applications",
            "/n/xmess/applications/1",
            &document,
        ] {
            neighbour.get(path).await.expect(403);
        }
        let own = document.replace("/n/xmess/", "/n/xpc/");
        let absent = own.replace("/applications/1/", "/applications/9/");
        let (hidden, none) = (neighbour.get(&own).await, neighbour.get(&absent).await);
        assert_eq!((hidden.status.as_u16(), none.status.as_u16()), (404, 404));
        neighbour.get("/n/xpc/applications/1").await.expect(404);
        let list = neighbour.get("/n/xpc/applications").await.expect(200);
        assert!(!list.says("Vic"));
        let answers = neighbour
            .post("/n/xpc/applications/1/answer", &[("version", "1")])
            .await;
        answers.expect(404);
        for path in ["/n/xmess/applications", "/n/xmess/applications/1"] {
            let answer = app.visitor().get(path).await;
            assert!(
                answer
                    .location()
                    .is_some_and(|to| to.starts_with("/sign-in")),
                "{path}"
            );
        }
        let technician = app
            .someone(Role::Technician, Reach::Network(app.network("xmess").await))
            .await;
        technician.get("/n/xmess/applications/1").await.expect(403);
    }
);

story!(
    an_assembly_admits_many_in_one_act_which_is_undone_as_one,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        for town in ["Salt", "Vic", "Olot"] {
            let name = format!("Ajuntament de {town}");
            let observer = [
                ("name", name.as_str()),
                ("organisation_kind", "municipality"),
                ("municipality", town),
                ("membership_state", "observer"),
                ("observer_since", "2026-03"),
                ("language", "ca"),
            ];
            person
                .post("/n/xmess/organisations", &observer)
                .await
                .expect(303);
        }
        let page = person.get("/n/xmess/admissions").await.expect(200);
        let ids = page.attributes("input[name=id][checked]", "value");
        assert_eq!(ids.len(), 3);
        let mut fields: Vec<(&str, &str)> = ids[..2].iter().map(|id| ("id", id.as_str())).collect();
        fields.push(("state", "member"));
        let none = person
            .post("/n/xmess/admissions", &fields)
            .await
            .expect(422);
        assert_eq!(none.attributes("#errors a", "href"), ["#body"]);
        fields.extend([("body", "XVI Assemblea"), ("on", "2026-11-20")]);
        let look = person
            .post("/n/xmess/admissions", &fields)
            .await
            .expect(303);
        let run = look.location().expect("a look");
        let (importer, operator) = (app.importer(), app.operator());
        let run: Id = run
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .parse()
            .expect("a run");
        let (_, before) = stages(&app, "ajuntament-de-salt").await;
        assert_eq!(before, ["observer 2026-03"]);

        let page = person
            .get(&format!("/n/xmess/organisations/{}/membership", ids[0]))
            .await;
        assert!(page.texts("#decisions li").is_empty(), "nothing holds yet");

        importer.confirm(&operator, run).await.expect("written");
        app.catch_up().await;
        let members = app.site.snapshots.current();
        let network = app.network("xmess").await;
        let is_member = format!("{network}:member");
        let admitted = |snapshot: &ordit_platform::snapshot::Snapshot| {
            let viewer = ordit_kernel::Viewer::visitor();
            let heads = ids
                .iter()
                .filter_map(|id| snapshot.get(&viewer, id.parse().ok()?));
            heads.filter(|head| head.has("state", &is_member)).count()
        };
        assert_eq!(admitted(&members), 2);
        let page = person
            .get(&format!("/n/xmess/organisations/{}/membership", ids[0]))
            .await;
        assert_eq!(page.texts("#decisions li").len(), 1, "{}", page.text());
        Hearers::new(app.db(), MODULES)
            .catch_up()
            .await
            .expect("heard");
        let verbs = told(&app, "members.membership").await;
        assert_eq!(verbs, ["members.membership.changed member"; 2]);

        let undo = importer.undo(&operator, run).await.expect("a look");
        importer.confirm(&operator, undo).await.expect("undone");
        app.catch_up().await;
        assert_eq!(admitted(&app.site.snapshots.current()), 0);
        let page = person
            .get(&format!("/n/xmess/organisations/{}/membership", ids[0]))
            .await;
        assert!(
            page.texts("#decisions li").is_empty(),
            "what was undone was not decided"
        );
    }
);

//! Stories of tasks: from a contact to done, and from one colleague to another and back.

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::{
    db::query,
    module::{CORE, Module},
};
use ordit_testkit::{TestApp, story};

use super::{About, Step, store};
use crate::contacts::tests::{note, world};

const MODULES: &[Module] = &[CORE, crate::MODULE];
const TASKS: &str = "/n/xmess/tasks";

/// The only task with these words.
async fn task(app: &TestApp, what: &str) -> Id {
    let sql = "SELECT id FROM tasks WHERE what = $1";
    let rows = query(app.db().read(), sql, [what.into()]).await;
    let rows = rows.expect("tasks");
    assert_eq!(rows.len(), 1, "{what}");
    Id(rows[0].try_get("", "id").expect("an id"))
}

story!(
    the_next_step_of_a_contact_is_a_task_that_is_done,
    MODULES,
    |app| {
        let (_, xpc, id) = world(&app).await;
        let reach = Reach::Network(app.network("xmess").await);
        let (person, xmess) = app
            .someone_with(&[(Role::TechnicalSecretariat, reach)])
            .await;
        let who = person.to_string();
        let step = [
            ("step_what", "Enviar el conveni"),
            ("step_due", "1/4/2020"),
            ("step_who", who.as_str()),
        ];
        note(&xmess, id, &step).await;
        for shown in ["mine", "all", "overdue"] {
            let page = xmess
                .get(&format!("{TASKS}?shown={shown}"))
                .await
                .expect(200);
            assert!(page.says("Enviar el conveni"), "{shown}: {}", page.text());
            assert!(page.says("Ajuntament de Salt"));
        }
        for shown in ["nobodys", "done"] {
            let page = xmess
                .get(&format!("{TASKS}?shown={shown}"))
                .await
                .expect(200);
            assert!(!page.says("Enviar el conveni"), "{shown}");
        }
        // What the secretariat has to do is not the member's to read.
        let member = app.someone(Role::Technician, Reach::Organisation(id)).await;
        let timeline = member.get(&format!("/o/{id}/timeline")).await.expect(200);
        assert!(!timeline.says("Enviar el conveni"));
        member.get(TASKS).await.expect(403);
        xpc.get(TASKS).await.expect(403);
        let own = format!("{TASKS}/{}", task(&app, "Enviar el conveni").await);
        let foreign = own.replace("xmess", "xpc");
        xpc.post(&format!("{foreign}/assign"), &[])
            .await
            .expect(404);
        xpc.post(&format!("{foreign}/done"), &[]).await.expect(303);
        assert!(xmess.get(TASKS).await.says("Enviar el conveni"));
        xmess
            .post(&format!("{own}/done"), &[("shown", "mine")])
            .await
            .expect(303);
        assert!(!xmess.get(TASKS).await.says("Enviar el conveni"));
        assert!(
            xmess
                .get(&format!("{TASKS}?shown=done"))
                .await
                .says("Enviar el conveni")
        );
        xmess.post(&format!("{own}/reopen"), &[]).await.expect(303);
        assert!(xmess.get(TASKS).await.says("Enviar el conveni"));
        let stranger = [("who", "00000000-0000-0000-0000-000000000001")];
        xmess
            .post(&format!("{own}/assign"), &stranger)
            .await
            .expect(422);
        xmess
            .post(&format!("{own}/assign"), &[("who", "")])
            .await
            .expect(303);
        assert!(
            xmess
                .get(&format!("{TASKS}?shown=nobodys"))
                .await
                .says("Enviar el conveni")
        );
    }
);

story!(
    what_is_due_first_comes_first_and_what_has_no_day_last,
    MODULES,
    |app| {
        let (xmess, _, entry) = world(&app).await;
        let network = app.network("xmess").await;
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        for (what, due_on) in [
            ("Tercera", None),
            ("Segona", Some("2026-12-01")),
            ("Primera", Some("2026-11-01")),
        ] {
            let about = About {
                network,
                entry,
                contact: None,
            };
            let step = Step {
                what: what.to_owned(),
                due_on: due_on.map(str::to_owned),
                who: None,
            };
            store::add(&mut write, &about, &step).await.expect("a task");
        }
        write.commit().await.expect("written");
        let page = xmess.get(TASKS).await.expect(200).text();
        let place = |what: &str| page.find(what).expect("a task");
        let [first, second, third] = ["Primera", "Segona", "Tercera"].map(place);
        assert!(first < second && second < third, "{page}");
    }
);

story!(
    open_tasks_go_to_a_colleague_in_one_act_and_come_back,
    MODULES,
    |app| {
        let (_, xpc, id) = world(&app).await;
        let reach = Reach::Network(app.network("xmess").await);
        let (one, leaving) = app.someone_with(&[(Role::Coordination, reach)]).await;
        let (other, staying) = app
            .someone_with(&[(Role::TechnicalSecretariat, reach)])
            .await;
        let (from, to) = (one.to_string(), other.to_string());
        for what in ["Primera", "Segona"] {
            note(
                &leaving,
                id,
                &[("subject", what), ("step_what", what), ("step_who", &from)],
            )
            .await;
        }
        let path = format!("{TASKS}/hand-over?from={from}&to={to}");
        let preview = leaving.get(&path).await.expect(200);
        assert!(preview.says("Passarien 2 tasques"), "{}", preview.text());
        let seen = preview.attributes("input[name=tasks]", "value").remove(0);
        // What comes after the look stays where it is.
        note(
            &leaving,
            id,
            &[("step_what", "Tercera"), ("step_who", &from)],
        )
        .await;
        let asked = [
            ("from", from.as_str()),
            ("to", to.as_str()),
            ("tasks", seen.as_str()),
        ];
        let answer = leaving
            .post(&format!("{TASKS}/hand-over"), &asked)
            .await
            .expect(303);
        let list = answer.location().expect("the list");
        let mine = staying
            .get(&format!("{TASKS}?shown=mine"))
            .await
            .expect(200);
        assert!(mine.says("Primera") && mine.says("Segona") && !mine.says("Tercera"));
        let batch = leaving
            .get(&list)
            .await
            .attributes("input[name=handed]", "value")
            .remove(0);
        let undo = [("handed", batch.as_str())];
        xpc.post("/n/xpc/tasks/take-back", &undo).await.expect(422);
        // What is done meanwhile stays done, and whose it was.
        let done = format!("{TASKS}/{}/done", task(&app, "Segona").await);
        staying.post(&done, &[]).await.expect(303);
        leaving
            .post(&format!("{TASKS}/take-back"), &undo)
            .await
            .expect(303);
        leaving
            .post(&format!("{TASKS}/take-back"), &undo)
            .await
            .expect(422);
        let mine = leaving
            .get(&format!("{TASKS}?shown=mine"))
            .await
            .expect(200);
        assert!(mine.says("Primera") && mine.says("Tercera") && !mine.says("Segona"));
        let same = format!("{TASKS}/hand-over?from={from}&to={from}");
        assert!(
            leaving
                .get(&same)
                .await
                .expect(422)
                .says("Són la mateixa persona")
        );
        let stranger = format!("{TASKS}/hand-over?from={from}&to={id}");
        leaving.get(&stranger).await.expect(422);
    }
);

story!(
    what_is_given_to_a_third_while_a_handover_is_undone_stays_there,
    MODULES,
    |app| {
        let (_, _, entry) = world(&app).await;
        let network = app.network("xmess").await;
        let [one, other, third] = [(); 3].map(|()| app.site.effects.id());
        let operator = app.operator();
        let mut write = app.db().write(&operator).await.expect("a write");
        let about = About {
            network,
            entry,
            contact: None,
        };
        let step = Step {
            what: "Primera".to_owned(),
            due_on: None,
            who: Some(one),
        };
        let task = store::add(&mut write, &about, &step).await.expect("a task");
        let batch = write.id();
        let went = store::hand_over(&mut write, network, (Some(one), other), &[task], batch).await;
        assert_eq!(went.expect("handed over"), 1);
        write.commit().await.expect("written");

        let mut giving = app.db().write(&operator).await.expect("a write");
        let given = store::assign(&mut giving, network, task, Some(third)).await;
        assert!(given.expect("given"));
        let undoing = async {
            let mut write = app.db().write(&operator).await.expect("a write");
            let came = store::take_back(&mut write, network, batch).await;
            write.commit().await.expect("written");
            came.expect("taken back")
        };
        let giving = async {
            // Long enough for the other to come to the row, where the engine lets it.
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            giving.commit().await.expect("written");
        };
        let (came, ()) = futures::future::join(undoing, giving).await;
        assert_eq!(came, 0);
        let open = store::open(app.db().read(), network).await;
        let open = open.expect("tasks");
        assert_eq!(open[0].who, Some(third));
    }
);

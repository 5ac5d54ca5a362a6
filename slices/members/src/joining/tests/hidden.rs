//! Stories of accepting whoever names people whom the answerer does not see.

use ordit_kernel::{Lang, Reach, Role};
use ordit_testkit::story;

use super::*;
use crate::{
    mandates::{
        self,
        acts::{Grant, grant},
    },
    people,
};

/// A person of a network, with this address.
async fn somebody(app: &TestApp, network: Id, address: &str) -> Id {
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let id = write.id();
    let reached = people::Contact {
        address: Some(address.to_owned()),
        phone: Some("699 999 999".to_owned()),
        lang: Lang::Ca,
    };
    let made = people::acts::create(&mut write, id, "Gemma Amagada", &reached, false).await;
    made.expect("a person");
    let new = Grant::now(id, Role::Technician, Reach::Network(network));
    grant(&mut write, &new).await.expect("a mandate");
    write.commit().await.expect("written");
    id
}

/// Who speaks for an organisation now.
async fn speaking(app: &TestApp, organisation: Id) -> Vec<Id> {
    let held = mandates::store::over(app.db().read(), &[organisation]).await;
    held.expect("mandates")
        .iter()
        .map(|one| one.person)
        .collect()
}

story!(
    whoever_answers_does_not_pull_a_hidden_person_into_view_by_their_address,
    MODULES,
    |app| {
        coordinator(&app).await;
        let hidden = somebody(&app, app.network("xpc").await, "ada@vic.example").await;
        let answerer = app.coordinator_of(app.network("xmess").await).await;
        apply(&app).await.expect(303);
        answer(&answerer, &[]).await.expect(303);
        let (id, _) = stages(&app, "ajuntament-de-vic").await;
        let people = speaking(&app, id).await;
        assert_eq!(people.len(), 1, "only Berta Riu, whose address nobody has");
        assert!(!people.contains(&hidden));
        let page = answerer.get("/n/xmess/applications/1").await.expect(200);
        assert!(page.says("convida-la des de la fitxa"), "{}", page.text());
        assert!(!page.says("Gemma") && !page.says("699 999 999"));
        let list = answerer.get("/n/xmess/people").await.expect(200);
        assert!(!list.says("Gemma"));
    }
);

story!(
    somebody_seen_is_known_again_by_their_address,
    MODULES,
    |app| {
        coordinator(&app).await;
        let xmess = app.network("xmess").await;
        let known = somebody(&app, xmess, "ada@vic.example").await;
        let answerer = app.coordinator_of(xmess).await;
        apply(&app).await.expect(303);
        answer(&answerer, &[]).await.expect(303);
        let (id, _) = stages(&app, "ajuntament-de-vic").await;
        assert!(speaking(&app, id).await.contains(&known));
        let page = answerer.get("/n/xmess/applications/1").await.expect(200);
        assert!(!page.says("convida-la des de la fitxa"), "{}", page.text());
    }
);

story!(
    an_organisation_that_somebody_speaks_for_gets_nobody_more_by_an_answer,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let salt = [
            ("name", "Ajuntament de Salt"),
            ("organisation_kind", "municipality"),
            ("municipality", "Salt"),
            ("membership_state", "member"),
            ("member_since", "2017-05"),
            ("language", "ca"),
        ];
        person.post("/n/xpc/organisations", &salt).await.expect(303);
        app.catch_up().await;
        let snapshot = app.site.snapshots.current();
        let viewer = ordit_kernel::Viewer::visitor();
        let head = snapshot.by_slug(&viewer, "organisation", "ajuntament-de-salt");
        let id = head.expect("the organisation").id;
        app.someone(Role::Representative, Reach::Organisation(id))
            .await;
        let before = speaking(&app, id).await;
        assert_eq!(before.len(), 1);
        let answerer = app.coordinator_of(app.network("xmess").await).await;
        apply(&app).await.expect(303);
        let chosen = id.to_string();
        answer(&answerer, &[("organisation", &chosen)])
            .await
            .expect(303);
        assert_eq!(speaking(&app, id).await, before);
        let page = answerer.get("/n/xmess/applications/1").await.expect(200);
        assert!(page.says("convida-la des de la fitxa"), "{}", page.text());
    }
);

//! Nobody is told what they may not see when the mail is written, though they could before.

use std::collections::BTreeSet;

use ordit_app::MODULES;
use ordit_kernel::{Acting, Audience, Id, Reach, Role};
use ordit_platform::{events::EventDraft, register, session};
use ordit_testkit::{TestApp, story};
use serde_json::json;

use super::{
    CHANGED, NETWORK_CHANGED, count, happen, hear, mails, person, recipients, wait_until, work,
    world,
};
use crate::world::member;

story!(a_mandate_that_ended_since_tells_nothing, MODULES, |app| {
    let (alfa, salt) = world(&app).await;
    let own = [(Role::Coordination, Reach::Network(alfa))];
    let gone = person(&app, "gone@salt.example", &own).await;
    let both = [
        (Role::Coordination, Reach::Network(alfa)),
        (Role::Technician, Reach::Organisation(salt)),
    ];
    let stays = person(&app, "stays@salt.example", &both).await;
    happen(&app, &Acting::operator(), NETWORK_CHANGED, alfa, Some(alfa)).await;
    happen(&app, &Acting::operator(), CHANGED, salt, Some(alfa)).await;
    hear(&app).await;
    for one in [&gone, &stays] {
        let page = one.visitor.get("/notifications").await.expect(200);
        assert!(
            page.says("Xarxa Alfa: han canviat les dades"),
            "{}",
            page.text()
        );
        let ended = session::end_mandate(app.db(), one.id, own[0].0, own[0].1).await;
        assert!(ended.expect("an answer"));
        let page = one.visitor.get("/notifications").await.expect(200);
        assert!(
            !page.says("Xarxa Alfa: han canviat les dades"),
            "{}",
            page.text()
        );
    }
    let page = gone.visitor.get("/notifications").await.expect(200);
    assert!(page.says("Encara no hi ha cap avís"), "nor is it counted");
    assert!(
        page.texts(".menu > summary .tag").is_empty(),
        "{}",
        page.text()
    );
    wait_until(&app, "2026-11-23T07:00:00").await;
    work(&app).await;
    let all = mails(&app).await;
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].to, "stays@salt.example");
    assert!(
        all[0].text.contains("Ajuntament de Salt: han"),
        "{}",
        all[0].text
    );
    assert!(!all[0].text.contains("Xarxa Alfa: han"), "{}", all[0].text);
    // What was left out is not kept for a day on which it may be seen again.
    session::grant_mandate(app.db(), gone.id, own[0].0, own[0].1)
        .await
        .expect("a mandate");
    wait_until(&app, "2026-11-24T07:00:00").await;
    work(&app).await;
    assert_eq!(recipients(&app).await.len(), 1);
});

story!(
    what_was_hidden_since_is_left_out_and_not_counted,
    MODULES,
    |app| {
        let (alfa, salt) = world(&app).await;
        let artes = member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
        hear(&app).await;
        let own = [
            (Role::Technician, Reach::Organisation(salt)),
            (Role::Technician, Reach::Organisation(artes)),
        ];
        let ada = person(&app, "ada@salt.example", &own).await;
        happen(&app, &Acting::operator(), CHANGED, salt, Some(alfa)).await;
        happen(&app, &Acting::operator(), CHANGED, artes, Some(alfa)).await;
        hear(&app).await;
        hide(&app, salt).await;
        let page = ada.visitor.get("/notifications").await.expect(200);
        assert!(page.says("Ajuntament d'Artés: han") && !page.says("Ajuntament de Salt: han"));
        assert_eq!(page.texts(".menu > summary .tag [aria-hidden]"), ["1"]);
        wait_until(&app, "2026-11-23T07:00:00").await;
        work(&app).await;
        let all = mails(&app).await;
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].subject, "Una novetat a les teves xarxes");
        assert!(!all[0].text.contains("Salt"), "{}", all[0].text);
        let waiting = "SELECT COUNT(*) AS number FROM notifications WHERE digest_id IS NULL";
        assert_eq!(count(&app, waiting).await, 0);
    }
);

/// Nobody sees it any more.
async fn hide(app: &TestApp, entry: Id) {
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let sheet = register::load(write.conn(), &[entry]).await;
    let mut sheet = sheet.expect("an answer").pop().expect("the entry");
    sheet.audience = Audience::Scopes(BTreeSet::new());
    let updated = register::update(&write, &sheet, None).await;
    updated.expect("a version");
    write.event(EventDraft::new("members.organisation.created", entry));
    write.commit().await.expect("a commit");
    app.catch_up().await;
}

story!(
    of_a_mandate_hear_its_holder_and_those_who_act_for_the_same,
    MODULES,
    |app| {
        let (_, salt) = world(&app).await;
        let own = [(Role::Technician, Reach::Organisation(salt))];
        let holder = person(&app, "new@salt.example", &own).await;
        let colleague = person(&app, "colleague@salt.example", &own).await;
        let stranger = person(&app, "stranger@salt.example", &[]).await;
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        for verb in ["members.mandate.granted", "members.mandate.ended"] {
            let event = EventDraft::new(verb, holder.id).other(salt);
            write.event(event.data(json!({ "role": "technician" })));
        }
        write.commit().await.expect("a commit");
        hear(&app).await;
        // The holder is told of the end, though it ended what the others hear by.
        let ended = session::end_mandate(app.db(), holder.id, own[0].0, own[0].1).await;
        assert!(ended.expect("an answer"));
        for (one, granted, over) in [
            (
                &holder,
                "hi tens un mandat nou",
                "s’ha acabat un mandat teu",
            ),
            (&colleague, "hi ha un mandat nou", "s’ha acabat un mandat"),
        ] {
            let page = one.visitor.get("/notifications").await.expect(200);
            let said = page.texts("main .row a");
            let line = |what: &str| format!("Ajuntament de Salt: {what} (Personal tècnic).");
            assert_eq!(said, [line(over), line(granted)]);
        }
        let page = stranger.visitor.get("/notifications").await.expect(200);
        assert!(page.texts("main .row a").is_empty(), "{}", page.text());
    }
);

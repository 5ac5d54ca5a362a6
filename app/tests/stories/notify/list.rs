//! The list in the program: unread until it is marked, for thirty days.

use ordit_app::MODULES;
use ordit_kernel::{Acting, Id, Mandate, Reach, Role};
use ordit_platform::{
    import::{GivenRow, Origin},
    jobs::Worker,
};
use ordit_testkit::{Answer, story};

use super::{CHANGED, DAY_SECONDS, NETWORK_CHANGED, acting, count, happen, hear, person, world};

/// What the header's menu counts.
fn unread(page: &Answer) -> Vec<String> {
    page.texts(".menu > summary .tag [aria-hidden]")
}

story!(
    what_was_read_is_marked_and_what_came_since_is_not,
    MODULES,
    |app| {
        let (alfa, salt) = world(&app).await;
        let mandates = [
            (Role::Coordination, Reach::Network(alfa)),
            (Role::Technician, Reach::Organisation(salt)),
        ];
        let ada = person(&app, "ada@salt.example", &mandates).await;
        let page = ada.visitor.get("/notifications").await.expect(200);
        assert!(page.says("Encara no hi ha cap avís"), "{}", page.text());
        assert!(
            page.attributes("form[action='/notifications/read']", "method")
                .is_empty()
        );
        happen(&app, &Acting::operator(), NETWORK_CHANGED, alfa, Some(alfa)).await;
        hear(&app).await;
        let home = ada.visitor.get("/about/data").await.expect(200);
        assert_eq!(unread(&home), ["1"]);
        let page = ada.visitor.get("/notifications").await.expect(200);
        assert_eq!(page.attributes("main .row a", "href"), ["/n/alfa"]);
        assert_eq!(page.texts("main .row .tag"), ["nou"]);
        assert!(page.says("22 de novembre del 2026"), "{}", page.text());
        let upto = page.attributes("input[name='upto']", "value").remove(0);
        happen(&app, &Acting::operator(), CHANGED, salt, Some(alfa)).await;
        hear(&app).await;
        let fields = [("upto", upto.as_str())];
        let page = ada
            .visitor
            .post_and_follow("/notifications/read", &fields)
            .await;
        assert!(page.says("tot consta com a llegit"), "{}", page.text());
        assert_eq!(unread(&page), ["1"], "it came after the page");
        assert_eq!(page.texts("main .row .tag").len(), 1);
        assert_eq!(page.texts("main .row").len(), 2);
        // Another's list is another's.
        let other = person(&app, "b@salt.example", &mandates[..1]).await;
        let page = other.visitor.get("/notifications").await.expect(200);
        assert!(
            page.says("Encara no hi ha cap avís"),
            "not what was before their time"
        );
    }
);

story!(after_thirty_days_it_is_gone, MODULES, |app| {
    let (alfa, _) = world(&app).await;
    let own = [(Role::Coordination, Reach::Network(alfa))];
    let ada = person(&app, "ada@salt.example", &own).await;
    happen(&app, &Acting::operator(), NETWORK_CHANGED, alfa, Some(alfa)).await;
    hear(&app).await;
    let number = "SELECT COUNT(*) AS number FROM notifications";
    let worker = Worker::new(app.db(), &MODULES[..1], &app.site.means());
    worker.plan().await.expect("planned");
    let day = async || worker.run_due().await.expect("they work");
    assert!(day().await > 0);
    for _ in 0..12 {
        app.clock.advance(DAY_SECONDS);
    }
    assert_eq!(unread(&ada.visitor.get("/notifications").await), ["1"]);
    for _ in 0..18 {
        app.clock.advance(DAY_SECONDS);
    }
    assert_eq!(count(&app, number).await, 1);
    day().await;
    assert_eq!(count(&app, number).await, 0);
});

fn coordinating(person: Id, network: Id) -> Acting {
    let mandate = Mandate {
        id: network,
        role: Role::Coordination,
        reach: Reach::Network(network),
        is_in_functions: false,
    };
    Acting {
        mandates: vec![mandate],
        ..acting(person)
    }
}

story!(
    of_an_import_hears_who_shares_the_work_and_of_a_form_nobody,
    MODULES,
    |app| {
        let (alfa, _) = world(&app).await;
        let own = [(Role::Coordination, Reach::Network(alfa))];
        let ada = person(&app, "ada@salt.example", &own).await;
        let joan = person(&app, "joan@salt.example", &own).await;
        let importer = app.importer();
        let noun = importer.noun("organisation").expect("the noun");
        let row = |name: &str| GivenRow {
            id: None,
            base_version: None,
            values: vec![
                ("name", name.to_owned()),
                ("organisation_kind", "other".to_owned()),
            ],
            choice: None,
        };
        let saved = importer
            .save_one(&acting(joan.id), Some(alfa), noun, row("Una"))
            .await;
        saved.expect("a form");
        let staged = importer
            .stage_records(
                &coordinating(ada.id, alfa),
                Some(alfa),
                noun,
                Origin::File,
                vec![row("Dues"), row("Tres")],
            )
            .await;
        let run = staged.expect("a look");
        let confirmed = importer.confirm(&coordinating(ada.id, alfa), run).await;
        confirmed.expect("written");
        hear(&app).await;
        let page = joan.visitor.get("/notifications").await.expect(200);
        let said = "Xarxa Alfa: s’ha confirmat una importació, amb 2 de noves i 0 de canviades.";
        assert_eq!(page.texts("main .row a"), [said]);
        let href = page.attributes("main .row a", "href").remove(0);
        assert_eq!(href, format!("/n/alfa/imports/{run}"));
        joan.visitor.get(&href).await.expect(200);
        let page = ada.visitor.get("/notifications").await.expect(200);
        assert!(page.texts("main .row a").is_empty(), "{}", page.text());
    }
);

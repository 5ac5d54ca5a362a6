//! Choosing how often and in which language; what stands about it in the feed.

use ordit_app::MODULES;
use ordit_kernel::{Acting, Lang, Reach, Role};
use ordit_platform::events;
use ordit_testkit::story;

use super::{
    DAY_SECONDS, NETWORK_CHANGED, give_address, happen, hear, mails, person, recipients, work,
    world,
};
use crate::world::network;

story!(
    what_was_chosen_is_shown_again_and_only_ones_own_networks_are_offered,
    MODULES,
    |app| {
        let (alfa, salt) = world(&app).await;
        let beta = network(&app, "beta", "Xarxa Beta").await;
        let own = [(Role::Technician, Reach::Organisation(salt))];
        let ada = person(&app, "ada@salt.example", &own).await;
        let page = ada
            .visitor
            .get("/me/notifications?lang=ca")
            .await
            .expect(200);
        assert_eq!(page.attributes("input[checked]", "value"), ["daily"]);
        let offered = page.attributes("main select[name^='network-']", "name");
        assert_eq!(offered, [format!("network-{alfa}")]);
        ada.chooses("weekly", "eu", Some((alfa, "none"))).await;
        let page = ada.visitor.get("/me/notifications").await.expect(200);
        assert_eq!(page.attributes("input[checked]", "value"), ["weekly"]);
        let chosen = page.attributes("main option[selected]", "value");
        assert_eq!(chosen, ["eu", "none"]);
        ada.chooses("daily", "eu", Some((beta, "at_once"))).await;
        let page = ada.visitor.get("/me/notifications").await.expect(200);
        assert_eq!(page.attributes("main option[selected]", "value"), ["eu"]);
        let refused = ada
            .visitor
            .post("/me/notifications", &[("usual", "hourly")])
            .await;
        refused.expect(422);
        let feed = events::of_entry(app.db().read(), ada.id, 5)
            .await
            .expect("events");
        assert_eq!(feed.len(), 3, "two choices and the sign-in");
        assert_eq!(feed[0].verb, "notify.choice.changed");
        assert_eq!(feed[0].data.to_string(), "{\"usual\":\"daily\"}");
        let me = ada.visitor.get("/me").await.expect(200);
        assert!(
            !me.attributes("main a[href='/me/notifications']", "href")
                .is_empty()
        );
    }
);

story!(
    who_wants_no_mail_gets_none_and_reads_it_in_the_program,
    MODULES,
    |app| {
        let (alfa, _) = world(&app).await;
        let own = [(Role::Coordination, Reach::Network(alfa))];
        let never = person(&app, "never@salt.example", &own).await;
        let not_here = person(&app, "nothere@salt.example", &own).await;
        let (without_address, _) = app.someone_with(&own).await;
        let disabled = person(&app, "disabled@salt.example", &own).await;
        let address = ordit_platform::mail::EmailAddress::parse("disabled@salt.example");
        never.chooses("none", "ca", None).await;
        not_here.chooses("daily", "ca", Some((alfa, "none"))).await;
        happen(&app, &Acting::operator(), NETWORK_CHANGED, alfa, Some(alfa)).await;
        hear(&app).await;
        let is_known =
            ordit_platform::session::disable(app.db(), &address.expect("an address")).await;
        assert!(is_known.expect("an answer") && disabled.id != without_address);
        app.clock.advance(8 * DAY_SECONDS);
        work(&app).await;
        assert_eq!(recipients(&app).await, [""; 0]);
        let page = never.visitor.get("/notifications").await.expect(200);
        assert!(
            page.says("Xarxa Alfa: han canviat les dades de la xarxa"),
            "{}",
            page.text()
        );
    }
);

story!(
    one_is_written_to_in_the_language_of_ones_sign_in,
    MODULES,
    |app| {
        let (alfa, _) = world(&app).await;
        let own = [(Role::Coordination, Reach::Network(alfa))];
        let (id, _) = app.someone_with(&own).await;
        give_address(&app, id, "ada@salt.example").await;
        let fields = [("address", "ada@salt.example"), ("next", "/")];
        let asked = app.visitor().post("/sign-in?lang=eu", &fields).await;
        asked.expect(303);
        work(&app).await;
        happen(&app, &Acting::operator(), NETWORK_CHANGED, alfa, Some(alfa)).await;
        hear(&app).await;
        app.clock.advance(DAY_SECONDS);
        work(&app).await;
        let all = mails(&app).await;
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].lang, Lang::Eu.code());
        assert!(
            all[0]
                .text
                .contains("Xarxa Alfa: sarearen datuak aldatu dira."),
            "{}",
            all[0].text
        );
    }
);

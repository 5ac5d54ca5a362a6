//! What is wanted at once: gathered for two minutes, one mail for one act, never for one's own.

use ordit_app::MODULES;
use ordit_kernel::{Acting, Reach, Role};
use ordit_testkit::story;

use super::{
    CHANGED, NETWORK_CHANGED, happen, happen_to, hear, mails, many, person, recipients, wait_until,
    work, world,
};

story!(
    one_act_on_sixty_entries_is_one_mail_after_two_minutes,
    MODULES,
    |app| {
        let (alfa, _) = world(&app).await;
        let (members, own) = many(&app, alfa, 60).await;
        let ada = person(&app, "ada@salt.example", &own).await;
        ada.chooses("at_once", "ca", None).await;
        happen_to(&app, &Acting::operator(), CHANGED, &members, Some(alfa)).await;
        hear(&app).await;
        app.clock.advance(115);
        work(&app).await;
        assert_eq!(recipients(&app).await, [""; 0], "it is still gathered");
        // Somebody else does something meanwhile.
        happen(&app, &Acting::operator(), CHANGED, members[7], Some(alfa)).await;
        hear(&app).await;
        app.clock.advance(5);
        work(&app).await;
        let all = mails(&app).await;
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].subject, "60 novetats a les teves xarxes");
        assert!(all[0].text.contains("… i 50 coses més."), "{}", all[0].text);
        app.clock.advance(600);
        work(&app).await;
        assert_eq!(recipients(&app).await.len(), 1, "all of it was told");
        happen(&app, &ada.acting(), CHANGED, members[7], Some(alfa)).await;
        hear(&app).await;
        app.clock.advance(600);
        work(&app).await;
        assert_eq!(
            recipients(&app).await.len(),
            1,
            "one knows what one does oneself"
        );
        wait_until(&app, "2026-11-23T07:00:00").await;
        work(&app).await;
        assert_eq!(recipients(&app).await.len(), 1, "nothing comes twice");
    }
);

story!(
    at_once_in_one_network_and_of_a_morning_in_another,
    MODULES,
    |app| {
        let (alfa, _) = world(&app).await;
        let beta = crate::world::network(&app, "beta", "Xarxa Beta").await;
        hear(&app).await;
        let own = [
            (Role::Coordination, Reach::Network(alfa)),
            (Role::Coordination, Reach::Network(beta)),
        ];
        let ada = person(&app, "ada@salt.example", &own).await;
        ada.chooses("daily", "ca", Some((beta, "at_once"))).await;
        for network in [alfa, beta] {
            let operator = Acting::operator();
            happen(&app, &operator, NETWORK_CHANGED, network, Some(network)).await;
        }
        hear(&app).await;
        app.clock.advance(121);
        work(&app).await;
        let all = mails(&app).await;
        assert_eq!(all.len(), 1);
        assert!(all[0].text.contains("Beta") && !all[0].text.contains("Alfa"));
        wait_until(&app, "2026-11-23T07:00:00").await;
        work(&app).await;
        let all = mails(&app).await;
        assert_eq!(all.len(), 2);
        assert!(all[1].text.contains("Alfa") && !all[1].text.contains("Beta"));
    }
);

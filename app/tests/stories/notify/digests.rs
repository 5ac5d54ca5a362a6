//! The mail of a morning: one, of everything, when it is due, in the reader's words.

use ordit_app::MODULES;
use ordit_kernel::{Acting, Reach, Role};
use ordit_platform::{db::counting, mail::Way};
use ordit_testkit::story;

use super::{
    CHANGED, DAY_SECONDS, NETWORK_CHANGED, acting, count, give_address, happen, happen_to, hear,
    mails, many, person, recipients, wait_until, work, worker, worker_by, world,
};
use crate::world::network;

const COORDINATION: Role = Role::Coordination;

story!(
    one_mail_of_a_morning_holds_all_networks_and_organisations,
    MODULES,
    |app| {
        let (alfa, salt) = world(&app).await;
        let beta = network(&app, "beta", "Xarxa Beta").await;
        let mandates = [
            (COORDINATION, Reach::Network(alfa)),
            (Role::Representative, Reach::Organisation(salt)),
            (COORDINATION, Reach::Network(beta)),
        ];
        let ada = person(&app, "ada@salt.example", &mandates).await;
        let someone = acting(app.site.effects.id());
        for network in [beta, alfa, alfa] {
            happen(&app, &someone, NETWORK_CHANGED, network, Some(network)).await;
        }
        happen(&app, &someone, CHANGED, salt, None).await;
        happen(&app, &ada.acting(), NETWORK_CHANGED, alfa, Some(alfa)).await;
        hear(&app).await;
        wait_until(&app, "2026-11-23T06:59:58").await;
        work(&app).await;
        assert_eq!(recipients(&app).await, [""; 0], "it is not seven yet");
        wait_until(&app, "2026-11-23T07:00:00").await;
        work(&app).await;
        let mut mails = mails(&app).await;
        assert_eq!(mails.len(), 1);
        let mail = mails.remove(0);
        assert_eq!(
            (mail.to.as_str(), mail.lang.as_str()),
            ("ada@salt.example", "ca")
        );
        assert_eq!(mail.subject, "3 novetats a les teves xarxes");
        let places: Vec<usize> = [
            "## Ajuntament de Salt\n",
            "- Ajuntament de Salt: han canviat les dades de la fitxa.\n  http://ordit.test/o/",
            "## Xarxa Alfa\n",
            "- Xarxa Alfa: han canviat les dades de la xarxa.\n  http://ordit.test/n/alfa\n",
            "## Xarxa Beta\n",
            "  http://ordit.test/n/beta\n",
            "http://ordit.test/unsubscribe/",
        ]
        .iter()
        .map(|part| {
            mail.text
                .find(part)
                .unwrap_or_else(|| panic!("{part} in {}", mail.text))
        })
        .collect();
        assert!(places.is_sorted(), "{}", mail.text);
        assert_eq!(
            mail.text.matches("- Xarxa Alfa: han").count(),
            1,
            "told once"
        );
        assert!(mail.html.contains("Xarxa Beta</h2>"), "{}", mail.html);
        app.clock.advance(DAY_SECONDS);
        work(&app).await;
        assert_eq!(recipients(&app).await.len(), 1, "an empty one is not sent");
    }
);

story!(
    a_week_ends_on_monday_at_seven_in_winter_and_in_summer,
    MODULES,
    |app| {
        let (alfa, _) = world(&app).await;
        let own = [(COORDINATION, Reach::Network(alfa))];
        let weekly = person(&app, "weekly@salt.example", &own).await;
        person(&app, "daily@salt.example", &own).await;
        weekly.chooses("weekly", "ca", None).await;
        // The clocks change in the night to Sunday the 28th of March.
        wait_until(&app, "2027-03-26T12:00:00").await;
        let told = async |moment: &str| {
            happen(&app, &Acting::operator(), NETWORK_CHANGED, alfa, Some(alfa)).await;
            hear(&app).await;
            wait_until(&app, moment).await;
            work(&app).await;
            recipients(&app).await
        };
        assert_eq!(told("2027-03-27T06:59:50").await, [""; 0]);
        assert_eq!(told("2027-03-27T07:00:00").await.len(), 1);
        assert_eq!(told("2027-03-28T06:59:50").await.len(), 1);
        assert_eq!(told("2027-03-28T07:00:00").await.len(), 2);
        let all = told("2027-03-29T07:00:00").await;
        assert_eq!(all.len(), 4, "both: {all:?}");
        assert!(
            all[2..].contains(&"weekly@salt.example".to_owned()),
            "{all:?}"
        );
        // And back in the night to Sunday the 31st of October.
        wait_until(&app, "2027-10-29T12:00:00").await;
        assert_eq!(told("2027-10-30T07:00:00").await.len(), 5);
        assert_eq!(told("2027-10-31T06:59:50").await.len(), 5);
        assert_eq!(told("2027-10-31T07:00:00").await.len(), 6);
        assert_eq!(told("2027-11-01T06:59:50").await.len(), 6);
        assert_eq!(told("2027-11-01T07:00:00").await.len(), 8);
    }
);

story!(
    of_much_a_mail_holds_some_lines_and_tells_how_many_more,
    MODULES,
    |app| {
        let (alfa, _) = world(&app).await;
        let (members, own) = many(&app, alfa, 14).await;
        let ada = person(&app, "ada@salt.example", &own).await;
        ada.chooses("daily", "en", None).await;
        happen_to(&app, &Acting::operator(), CHANGED, &members, Some(alfa)).await;
        hear(&app).await;
        wait_until(&app, "2026-11-23T07:00:00").await;
        work(&app).await;
        let mail = mails(&app).await.remove(0);
        assert_eq!(mail.subject, "14 things happened in your networks");
        assert_eq!(mail.text.matches("- Cooperativa").count(), 10);
        assert!(mail.text.contains("… and 4 more."), "{}", mail.text);
        assert!(mail.html.contains("<html lang=\"en\">"), "{}", mail.html);
    }
);

story!(
    without_a_way_out_it_waits_and_what_is_old_is_no_news,
    MODULES,
    |app| {
        let (alfa, _) = world(&app).await;
        person(
            &app,
            "ada@salt.example",
            &[(COORDINATION, Reach::Network(alfa))],
        )
        .await;
        let nowhere = worker_by(app.db(), &app, Way::Nowhere);
        let change = async || {
            happen(&app, &Acting::operator(), NETWORK_CHANGED, alfa, Some(alfa)).await;
            hear(&app).await;
        };
        change().await;
        app.clock.advance(DAY_SECONDS);
        nowhere.run_due().await.expect("they work");
        assert_eq!(recipients(&app).await, [""; 0]);
        app.clock.advance(17 * DAY_SECONDS);
        work(&app).await;
        assert_eq!(recipients(&app).await, [""; 0], "it is long past");
        change().await;
        app.clock.advance(DAY_SECONDS);
        nowhere.run_due().await.expect("they work");
        change().await;
        app.clock.advance(DAY_SECONDS);
        work(&app).await;
        assert_eq!(recipients(&app).await.len(), 1);
    }
);

story!(
    hundreds_of_people_are_written_to_by_a_few_queries,
    MODULES,
    |app| {
        let (alfa, _) = world(&app).await;
        for number in 0..230 {
            let id = app.site.effects.id();
            let granted = ordit_platform::session::grant_mandate(
                app.db(),
                id,
                COORDINATION,
                Reach::Network(alfa),
            );
            granted.await.expect("a mandate");
            give_address(&app, id, &format!("p{number}@salt.example")).await;
        }
        happen(&app, &Acting::operator(), NETWORK_CHANGED, alfa, Some(alfa)).await;
        hear(&app).await;
        wait_until(&app, "2026-11-23T07:00:00").await;
        let worker = worker(&app);
        let job = worker
            .take()
            .await
            .expect("a look")
            .expect("the morning's job");
        let (ran, queries) = counting(worker.run(job)).await;
        ran.expect("it is done");
        assert_eq!(recipients(&app).await.len(), 230);
        assert_eq!(
            count(&app, "SELECT COUNT(*) AS number FROM notification_digests").await,
            230
        );
        // Three pieces of at most a hundred people, and a look that finds nobody.
        assert!(queries <= 70, "{queries} queries");
    }
);

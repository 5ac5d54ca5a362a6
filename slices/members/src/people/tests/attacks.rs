//! What somebody would try in order to speak for an organisation that is not theirs.

use ordit_kernel::{Acting, Id, Mandate, Reach, Role};
use ordit_platform::{import::Status, mail::EmailAddress, session};
use ordit_testkit::{TestApp, story};

use super::{
    MODULES, World, granted,
    importing::{confirmed, looked_at},
    number, rows, sheet, signed_in, somebody, verbs, world,
};
use crate::mandates::{
    Failed,
    acts::{self, Grant},
    store,
};

const MOVED: &str = "Nom;Correu;Entitat;Paper\n\
    Ada Ribas;robada@alfa.example;Ajuntament de Salt;Tècnica\n";

async fn ada(app: &TestApp, world: &World) -> Id {
    let salt = Reach::Organisation(world.salt);
    somebody(app, "Ada Ribas", "ada@salt.example", Role::Technician, salt).await
}

/// Ends the one mandate of somebody by hand.
async fn ended(app: &TestApp, person: Id) {
    let held = store::of_people(app.db().read(), &[person]).await;
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    acts::end(&mut write, held.expect("mandates")[0].id)
        .await
        .expect("ended");
    write.commit().await.expect("written");
    app.catch_up().await;
}

async fn open_mandates(app: &TestApp, person: Id) -> usize {
    let held = store::of_people(app.db().read(), &[person]).await;
    let now = app.site.effects.now();
    let open = held.expect("mandates").into_iter();
    open.filter(|held| held.is_open(now)).count()
}

story!(
    a_sheet_looked_at_before_somebody_rose_elsewhere_is_stale,
    MODULES,
    |app| {
        let world = world(&app).await;
        let ada = ada(&app, &world).await;
        let (run, report) = looked_at(&app, &world, MOVED).await;
        assert_eq!(report.count(Status::Changed), 1, "{:?}", report.counts);
        granted(&app, ada, Role::Coordination, Reach::Network(world.beta))
            .await
            .expect("a mandate elsewhere");
        let outcome = confirmed(&app, run).await;
        assert_eq!((outcome.written(), outcome.stale), (0, 1));
        let sql = "SELECT COUNT(*) AS number FROM people WHERE address = 'robada@alfa.example'";
        assert_eq!(number(&app, sql).await, 0);
    }
);

story!(
    a_sheet_looked_at_before_a_mandate_ended_restores_no_rights,
    MODULES,
    |app| {
        let world = world(&app).await;
        let ada = ada(&app, &world).await;
        let (run, _) = looked_at(&app, &world, MOVED).await;
        ended(&app, ada).await;
        let outcome = confirmed(&app, run).await;
        assert_eq!((outcome.written(), outcome.stale), (0, 1));
        assert_eq!(open_mandates(&app, ada).await, 0);
    }
);

story!(
    a_sheet_opens_no_mandate_again_that_ended_by_hand_and_notes_what_it_ends,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (run, _) = looked_at(
            &app,
            &world,
            "Nom;Correu;Entitat;Paper;Fins a\n\
             Ada Ribas;ada@salt.example;Ajuntament de Salt;Tècnica;\n",
        )
        .await;
        confirmed(&app, run).await;
        let found = rows(&app, "SELECT entry_id FROM people").await;
        let ada = Id(found[0].try_get("", "entry_id").expect("an id"));
        let over = "Nom;Correu;Entitat;Paper;Fins a\n\
             Ada Ribas;ada@salt.example;Ajuntament de Salt;Tècnica;2020\n";
        let (run, _) = looked_at(&app, &world, over).await;
        confirmed(&app, run).await;
        let again = over.replace("2020", "2099");
        let (run, _) = looked_at(&app, &world, &again).await;
        confirmed(&app, run).await;
        let told = verbs(&app, ada).await;
        let of_mandates = |verb: &&String| verb.starts_with("members.mandate.");
        let told: Vec<&String> = told.iter().filter(of_mandates).collect();
        assert_eq!(
            told,
            [
                "members.mandate.granted",
                "members.mandate.ended",
                "members.mandate.resumed"
            ]
        );
        ended(&app, ada).await;
        let (run, report) = looked_at(&app, &world, &over.replace("2020", "2098")).await;
        assert_eq!(report.count(Status::Refused), 1, "{:?}", report.counts);
        confirmed(&app, run).await;
        assert_eq!(open_mandates(&app, ada).await, 0);
    }
);

story!(
    nobody_becomes_the_voice_of_a_member_by_a_sheet_or_by_hand,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = Reach::Network(world.alfa);
        let role = Role::Coordination;
        let own = somebody(&app, "Pau Cap", "pau@alfa.example", role, alfa).await;
        let acting = Acting {
            person: Some(own),
            mandates: vec![Mandate {
                id: own,
                role,
                reach: alfa,
                is_in_functions: false,
            }],
            ..Acting::default()
        };
        let salt = Reach::Organisation(world.salt);
        let mut write = app.db().write(&acting).await.expect("a write");
        match acts::grant(&mut write, &Grant::now(own, Role::Representative, salt)).await {
            Err(Failed::Refused(error)) => assert_eq!(error.key, "mandates-refused-oneself"),
            other => panic!("{other:?}"),
        }
        drop(write);
        let (run, _) = looked_at(
            &app,
            &world,
            "Nom;Correu;Entitat;Paper\nOna Vila;ona@alfa.example;Ajuntament de Salt;Tècnica\n",
        )
        .await;
        app.importer().confirm(&acting, run).await.expect("written");
        let sql = "SELECT COUNT(*) AS number FROM mandates WHERE organisation_id IS NOT NULL";
        assert_eq!(number(&app, sql).await, 1, "somebody else may be named");
        // Who confirms is named in the sheet that somebody else brought.
        let ona = rows(
            &app,
            "SELECT person_id FROM mandates WHERE organisation_id IS NOT NULL",
        )
        .await;
        let ona = Id(ona[0].try_get("", "person_id").expect("an id"));
        let (run, report) = looked_at(
            &app,
            &world,
            "Nom;Correu;Entitat;Paper\nOna Vila;ona@alfa.example;Ajuntament de Vic;Tècnica\n",
        )
        .await;
        assert_eq!(report.count(Status::Changed), 1, "{:?}", report.counts);
        let herself = Acting {
            person: Some(ona),
            ..acting
        };
        app.importer()
            .confirm(&herself, run)
            .await
            .expect("written");
        assert_eq!(number(&app, sql).await, 1, "nobody names themselves");
    }
);

story!(
    who_has_an_account_and_nothing_else_is_not_changed_by_any_coordination,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = Reach::Organisation(world.salt);
        let (ada, _) = signed_in(
            &app,
            "Ada Ribas",
            "ada@salt.example",
            Role::Technician,
            salt,
        )
        .await;
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        let address = EmailAddress::parse("ada@salt.example").expect("an address");
        let set = session::set_address(&mut write, ada, Some(&address)).await;
        assert!(set.expect("an answer"), "nobody has it");
        write.commit().await.expect("a commit");
        ended(&app, ada).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let edit = format!("/p/{ada}/edit");
        alfa.get(&edit).await.expect(422);
        let steal = [
            ("name", "Ada"),
            ("address", "robada@alfa.example"),
            ("version", "3"),
        ];
        alfa.post(&edit, &steal).await.expect(422);
        let (_, report) = looked_at(&app, &world, MOVED).await;
        assert_eq!(report.count(Status::Changed), 0, "{:?}", report.counts);
        assert!(sheet(&app, ada).await.starts_with("/p/"));
    }
);

story!(
    two_who_give_the_same_mandate_at_once_give_one,
    MODULES,
    |app| {
        let world = world(&app).await;
        let ada = ada(&app, &world).await;
        let salt = Reach::Organisation(world.salt);
        let give = || granted(&app, ada, Role::Expert, salt);
        let (one, other, third) = tokio::join!(give(), give(), give());
        let made = [one, other, third].into_iter().filter(Result::is_ok);
        assert_eq!(made.count(), 1);
        assert_eq!(open_mandates(&app, ada).await, 2);
    }
);

story!(
    by_a_sheet_too_one_s_own_address_changes_only_once_it_is_proved,
    MODULES,
    |app| {
        const OWN: &str = "rut@alfa.example";
        let world = world(&app).await;
        let (role, over) = (Role::TechnicalSecretariat, Reach::Network(world.alfa));
        let (rut, own) = signed_in(&app, "Rut Pi", OWN, role, over).await;
        let address = EmailAddress::parse(OWN).expect("an address");
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        let set = session::set_address(&mut write, rut, Some(&address)).await;
        assert!(set.expect("an answer"));
        write.commit().await.expect("written");
        let mandate = Mandate {
            id: rut,
            role,
            reach: over,
            is_in_functions: false,
        };
        let acting = Acting {
            person: Some(rut),
            mandates: vec![mandate],
            ..Acting::visitor()
        };
        let sheet = format!("ordit_id;Nom;Correu\n{rut};Rut Pi;altra@alfa.example\n");
        let (run, report) = looked_at(&app, &world, &sheet).await;
        assert_eq!(report.count(Status::Changed), 1, "{:?}", report.counts);
        app.importer().confirm(&acting, run).await.expect("written");
        app.catch_up().await;
        for table in ["people", "sign_in_addresses"] {
            let sql = format!("SELECT COUNT(*) AS number FROM {table} WHERE address = '{OWN}'");
            assert_eq!(number(&app, &sql).await, 1, "{table}");
        }
        let waits = "SELECT COUNT(*) AS number FROM address_changes \
                     WHERE address = 'altra@alfa.example'";
        assert_eq!(number(&app, waits).await, 1, "it is asked for by mail");
        // Nor does anybody lock themselves out by leaving it empty.
        let edit = format!("/p/{rut}/edit");
        let form = own.get(&edit).await.expect(200);
        let version = form.attributes("input[name=version]", "value").remove(0);
        let typed = [
            ("name", "Rut Pi"),
            ("address", ""),
            ("language", "ca"),
            ("version", version.as_str()),
        ];
        let refused = own.post(&edit, &typed).await.expect(422);
        assert!(
            refused.says("Amb aquesta adreça entres"),
            "{}",
            refused.text()
        );
    }
);

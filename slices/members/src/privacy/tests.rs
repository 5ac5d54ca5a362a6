//! Stories about what people see of who looked, and about consents that are taken back.

use ordit_kernel::{Reach, Role};
use ordit_platform::{
    db::query,
    module::{CORE, Module},
};
use ordit_testkit::{TestApp, story};

use super::retention_store;
use crate::people::tests::{number, sheet, signed_in, somebody, world};

const MODULES: &[Module] = &[CORE, crate::MODULE];
const ADDRESS: &str = "ada@salt.example";

story!(
    whoever_is_looked_at_reads_in_whose_name_and_not_who_it_was,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = Reach::Organisation(world.salt);
        let (ada, own) = signed_in(&app, "Ada Ribas", ADDRESS, Role::Technician, salt).await;
        let network = Reach::Network(world.alfa);
        let (_, rut) = signed_in(
            &app,
            "Rut Pi",
            "rut@alfa.example",
            Role::TechnicalSecretariat,
            network,
        )
        .await;
        let none = own.get("/me/access").await.expect(200);
        assert!(none.says("No n’hi ha cap."), "{}", none.text());
        let page = sheet(&app, ada).await;
        rut.get(&page).await.expect(200);
        rut.get("/n/alfa/people").await.expect(200);
        rut.get("/n/alfa/people/export?format=csv")
            .await
            .expect(200);
        let seen = own.get("/me/access").await.expect(200);
        assert_eq!(seen.texts("tbody tr").len(), 3, "{}", seen.text());
        assert!(seen.says("La teva fitxa") && seen.says("Endur-se’n una llista"));
        assert!(seen.says("Secretaria tècnica") && !seen.text().contains("Rut"));
        let only = own.get("/me/access?what=person").await.expect(200);
        assert_eq!(only.texts("tbody tr").len(), 1);
        // Who coordinates reads who it was, and nobody else's network.
        let all = rut.get("/n/alfa/access").await.expect(200);
        assert!(
            all.says("Rut Pi") && all.says("La fitxa de Ada Ribas"),
            "{}",
            all.text()
        );
        let file = rut
            .get("/n/alfa/access/export?format=csv")
            .await
            .expect(200);
        assert!(file.text().contains("Rut Pi"), "{}", file.text());
        let beta = app.coordinator_of(world.beta).await;
        let other = beta.get("/n/beta/access").await.expect(200);
        assert!(!other.text().contains("Ada") && other.says("No n’hi ha cap."));
        beta.get("/n/alfa/access").await.expect(403);
        beta.get("/instance/access").await.expect(403);
        app.coordinator()
            .await
            .get("/instance/access")
            .await
            .expect(200);
    }
);

story!(
    a_consent_that_is_taken_back_acts_at_once_and_stays_in_the_trail,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = Reach::Organisation(world.salt);
        let (ada, own) = signed_in(&app, "Ada Ribas", ADDRESS, Role::Technician, salt).await;
        let form = own.get(&format!("/p/{ada}/edit")).await.expect(200);
        let version = form.attributes("input[name=version]", "value").remove(0);
        let typed = [
            ("name", "Ada Ribas"),
            ("address", ADDRESS),
            ("phone", "972 000 111"),
            ("language", "ca"),
            ("version", version.as_str()),
        ];
        own.post(&format!("/p/{ada}/edit"), &typed)
            .await
            .expect(303);
        let agree = [
            ("purpose", "members.phone"),
            ("version", "1"),
            ("agrees", "yes"),
        ];
        own.post("/me/privacy", &agree).await.expect(303);
        // Agreeing twice is one consent.
        own.post("/me/privacy", &agree).await.expect(303);
        let page = own.get("/me/privacy?lang=ca").await.expect(200);
        assert!(
            page.says("Acceptat") && page.says("Accepto que les xarxes"),
            "{}",
            page.text()
        );
        let phone = "SELECT COUNT(*) AS number FROM people WHERE phone IS NOT NULL";
        assert_eq!(number(&app, phone).await, 1);
        let back = [
            ("purpose", "members.phone"),
            ("version", "1"),
            ("agrees", "no"),
        ];
        own.post("/me/privacy", &back).await.expect(303);
        assert_eq!(number(&app, phone).await, 0, "the telephone is gone");
        let sql = "SELECT wording, lang, version, withdrawn_at FROM consents";
        let rows = query(app.db().read(), sql, []).await.expect("rows");
        assert!(!rows.is_empty());
        for row in &rows {
            let wording: String = row.try_get("", "wording").expect("words");
            let withdrawn: Option<i64> = row.try_get("", "withdrawn_at").expect("an instant");
            assert!(wording.starts_with("Accepto que les xarxes") && withdrawn.is_some());
        }
        let old = [
            ("purpose", "members.phone"),
            ("version", "0"),
            ("agrees", "yes"),
        ];
        own.post("/me/privacy", &old).await.expect(303);
        let sql = "SELECT COUNT(*) AS number FROM consents WHERE withdrawn_at IS NULL";
        assert_eq!(
            number(&app, sql).await,
            0,
            "nobody agrees to words that they did not read"
        );
        // What is agreed to elsewhere is not offered here.
        let joining = [
            ("purpose", "members.joining"),
            ("version", "1"),
            ("agrees", "yes"),
        ];
        own.post("/me/privacy", &joining).await.expect(303);
        assert_eq!(number(&app, sql).await, 0);
    }
);

async fn forgotten(app: &TestApp, name: &str, days: i64) -> u64 {
    let rule = retention_store::RULES.iter().find(|rule| rule.name == name);
    let rule = rule.expect("a rule");
    let before = ordit_platform::privacy::retention::since(app.site.effects.now(), days);
    let counted = (rule.count)(app.db(), before).await.expect("a count");
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let gone = (rule.forget)(&mut write, before, 500)
        .await
        .expect("forgotten");
    write.commit().await.expect("written");
    assert_eq!(counted, gone, "what is listed is what goes");
    gone
}

story!(
    whoever_holds_nothing_for_years_is_reached_no_more,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = Reach::Organisation(world.salt);
        let ada = somebody(&app, "Ada Ribas", ADDRESS, Role::Technician, salt).await;
        somebody(&app, "Rut Pi", "rut@salt.example", Role::Technician, salt).await;
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        let held = crate::mandates::store::of_people(write.conn(), &[ada])
            .await
            .expect("held");
        crate::mandates::acts::end(&mut write, held[0].id)
            .await
            .expect("ended");
        write.commit().await.expect("written");
        assert_eq!(forgotten(&app, "contacts_of_former", 1095).await, 0);
        app.clock.advance(1096 * 24 * 3600);
        assert_eq!(forgotten(&app, "contacts_of_former", 1095).await, 1);
        assert_eq!(forgotten(&app, "contacts_of_former", 1095).await, 0, "once");
        let sql = "SELECT COUNT(*) AS number FROM people WHERE address IS NOT NULL";
        assert_eq!(
            number(&app, sql).await,
            1,
            "who still holds a mandate stays reached"
        );
    }
);

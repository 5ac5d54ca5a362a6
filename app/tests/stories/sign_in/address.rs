//! Stories of changing the address by which somebody signs in.

use ordit_app::MODULES;
use ordit_kernel::{Acting, Id, Reach, Role};
use ordit_members::{
    mandates::Failed,
    people::{self, Contact, acts, store},
};
use ordit_platform::session;
use ordit_testkit::{Answer, TestApp, Visitor, story};

use super::{ADA, address, is_in, known, mails, work};
use crate::world::network;

const NEW: &str = "ada@nou.example";

async fn signed_in<'a>(app: &'a TestApp, person: Id) -> Visitor<'a> {
    let link = session::create_sign_in_link(app.db(), &app.site.effects, person, 3600).await;
    let visitor = app.visitor();
    visitor.post(&link.expect("a link"), &[]).await.expect(303);
    visitor
}

async fn with_entry(app: &TestApp, person: Id, text: &str) {
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let ensured = people::ensure(&mut write, person, "Ada Ribas", Some(&address(text))).await;
    ensured.expect("a person");
    write.commit().await.expect("a commit");
    app.catch_up().await;
}

story!(
    clearing_the_address_lets_nobody_in_who_was_shut_out,
    MODULES,
    |app| {
        let ada = known(&app, ADA).await;
        with_entry(&app, ada, ADA).await;
        let disabled = session::disable(app.db(), &address(ADA)).await;
        assert!(disabled.expect("an answer"));
        let mut write = app.db().write(&Acting::visitor()).await.expect("a write");
        let cleared = session::set_address(&mut write, ada, None).await;
        assert!(!cleared.expect("an answer"));
        for contact in [None, Some(NEW.to_owned())] {
            let sheet = store::sheet(write.conn(), ada).await.expect("an answer");
            let contact = Contact {
                address: contact,
                ..Contact::default()
            };
            let sheet = sheet.expect("a sheet");
            match acts::revise(&mut write, sheet, "Ada Ribas", &contact).await {
                Err(Failed::Refused(error)) => assert_eq!(error.key, "people-refused-disabled"),
                other => panic!("{other:?}"),
            }
        }
    }
);

story!(
    whoever_had_a_mistyped_address_is_out_when_it_is_mended,
    MODULES,
    |app| {
        let ada = known(&app, ADA).await;
        let stranger = signed_in(&app, ada).await;
        let link = session::create_sign_in_link(app.db(), &app.site.effects, ada, 3600).await;
        let link = link.expect("a link");
        assert!(is_in(&stranger).await);
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        let set = session::set_address(&mut write, ada, Some(&address(NEW))).await;
        assert!(set.expect("an answer"));
        write.commit().await.expect("a commit");
        assert!(!is_in(&stranger).await);
        app.visitor().post(&link, &[]).await.expect(404);
        work(&app).await;
        let told = mails(&app).await;
        assert_eq!(told.len(), 1);
        assert!(told[0].contains("ja no s’entra a Ordit"), "{}", told[0]);
    }
);

async fn change(visitor: &Visitor<'_>, person: Id, to: &str) -> Answer {
    let edit = format!("/p/{person}/edit");
    let form = visitor.get(&edit).await.expect(200);
    let version = form.attributes("input[name=version]", "value").remove(0);
    let typed = [
        ("name", "Ada Ribas"),
        ("address", to),
        ("phone", ""),
        ("language", "ca"),
        ("version", version.as_str()),
    ];
    visitor.post(&edit, &typed).await
}

story!(
    ones_own_address_counts_when_it_is_proved_and_tells_of_nobody,
    MODULES,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let held = [(Role::Coordination, Reach::Network(alfa))];
        let (ada, old) = app.someone_with(&held).await;
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        let set = session::set_address(&mut write, ada, Some(&address(ADA))).await;
        assert!(set.expect("an answer"));
        write.commit().await.expect("a commit");
        with_entry(&app, ada, ADA).await;
        known(&app, "rut@salt.example").await;
        app.clock.advance(3601);
        let refused = change(&old, ada, NEW).await.expect(422);
        assert!(refused.says("Fa més d’una hora"), "{}", refused.text());
        let over = alfa.to_string();
        let token = [("name", "x"), ("over", over.as_str()), ("days", "30")];
        old.post("/me/tokens", &token).await.expect(422);
        let own = signed_in(&app, ada).await;
        own.post("/me/tokens", &token).await.expect(200);
        let mut pages = Vec::new();
        for to in ["rut@salt.example", NEW] {
            app.clock.advance(1);
            let answer = change(&own, ada, to).await.expect(303);
            let page = own.get(&answer.location().expect("a page")).await;
            pages.push(page.expect(200).text().replace(to, ""));
            work(&app).await;
        }
        assert_eq!(pages[0], pages[1], "an answer tells whose address it is");
        let at = session::person_at(app.db(), &address(NEW)).await;
        assert_eq!(at.expect("an answer"), None);
        let written = mails(&app).await;
        assert!(written[0].contains("com si fos seva") && !written[0].contains("/me/address/"));
        let link = written[1].lines().find_map(|line| {
            let path = line.trim().strip_prefix("http://ordit.test")?;
            path.starts_with("/me/address/").then(|| path.to_owned())
        });
        let link = link.expect("a link");
        app.coordinator().await.post(&link, &[]).await.expect(422);
        assert!(own.get(&link).await.expect(200).says(NEW));
        own.post(&link, &[]).await.expect(303);
        own.post(&link, &[]).await.expect(422);
        let at = session::person_at(app.db(), &address(NEW)).await;
        assert_eq!(at.expect("an answer"), Some(ada));
        assert!(is_in(&own).await, "whoever changed it stays in");
        work(&app).await;
        let told = mails(&app).await.pop().expect("a mail");
        assert!(told.contains("ja no s’entra a Ordit"), "{told}");
    }
);

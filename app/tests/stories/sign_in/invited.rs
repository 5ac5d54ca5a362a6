//! Invitations, and what the list of people says.

use ordit_app::MODULES;
use ordit_kernel::{Id, Lang, Reach, Role};
use ordit_members::mandates;
use ordit_platform::{
    i18n::Translator,
    session::{self, Account, Invitation},
};
use ordit_testkit::{TestApp, story};

use super::{ADA, address, is_in, link, mails, work};

const DAY_SECONDS: i64 = 24 * 3600;

async fn invited(app: &TestApp) -> String {
    let l = Translator::new(app.site.words.clone(), Lang::Ca);
    let invitation = Invitation {
        address: &address(ADA),
        name: "Ada <b>Ribas</b>",
        role: Some((Role::Coordination, Reach::Everything)),
        origin: "http://ordit.test",
        lang: Lang::Ca,
    };
    let person = session::invite(app.db(), &l, &invitation).await;
    let again = session::person_at(app.db(), &address(ADA)).await;
    assert_eq!(again.expect("an answer"), Some(person.expect("a person")));
    work(app).await;
    mails(app).await.pop().expect("a mail")
}

async fn held(app: &TestApp, accounts: &[Account]) -> Vec<(Role, Reach)> {
    let people: Vec<Id> = accounts.iter().map(|account| account.person).collect();
    let held = mandates::store::of_people(app.db().read(), &people).await;
    let held = held.expect("mandates");
    let open = held.iter().filter(|held| held.until.is_none());
    open.map(|held| (held.role, held.reach)).collect()
}

story!(an_invitation_brings_a_coordinator_in, MODULES, |app| {
    let mail = invited(&app).await;
    assert!(mail.contains("Hola, Ada <b>Ribas</b>"), "{mail}");
    app.clock.advance(6 * DAY_SECONDS);
    let visitor = app.visitor();
    visitor.get("/background").await.expect(303);
    visitor.post(&link(&mail), &[]).await.expect(303);
    assert!(is_in(&visitor).await);
    visitor.get("/background").await.expect(200);
    let accounts = session::accounts(app.db()).await.expect("accounts");
    assert_eq!(accounts.len(), 1);
    assert_eq!(
        held(&app, &accounts).await,
        [(Role::Coordination, Reach::Everything)]
    );
    assert!(accounts[0].signed_in_at.is_some() && !accounts[0].is_disabled);
    let person = session::person_at(app.db(), &address(ADA)).await;
    let person = person.expect("an answer").expect("a person");
    let end = async || {
        session::end_mandate(app.db(), person, Role::Coordination, Reach::Everything).await
    };
    assert!(end().await.expect("an answer"));
    assert!(!end().await.expect("an answer"), "there is none any more");
    visitor.get("/background").await.expect(403);
});

story!(an_invitation_ends_after_a_week, MODULES, |app| {
    let mail = invited(&app).await;
    app.clock.advance(7 * DAY_SECONDS + 1);
    app.visitor().post(&link(&mail), &[]).await.expect(410);
    let again = invited(&app).await;
    let accounts = session::accounts(app.db()).await.expect("accounts");
    assert_eq!(
        held(&app, &accounts).await.len(),
        1,
        "the mandate is not there twice"
    );
    app.visitor().post(&link(&again), &[]).await.expect(303);
});

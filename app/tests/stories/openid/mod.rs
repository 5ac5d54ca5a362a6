//! Stories of signing in with an account from elsewhere, beside a provider that may lie.

mod provider;
mod refused;
mod secrets;

use std::{collections::BTreeMap, sync::Arc};

use ordit_app::MODULES;
use ordit_kernel::{Acting, Id, Reach, Role};
use ordit_platform::{
    db::query,
    jobs::Worker,
    mail::EmailAddress,
    outbound::Outbound,
    session::{self, openid},
    web::Settings,
};
use ordit_testkit::{Answer, TestApp, Visitor, story};
use url::Url;

use self::provider::{CLIENT, Provider, SECRET, Word};
use crate::world::{member, network};

const ADA: &str = "ada@salt.example";
const NEXT: &str = "/about/data?lang=ca";
const START: &str = "/sign-in/openid/council";

/// The instance with this provider configured, whose own word it has.
async fn with_provider(app: TestApp, provider: &Provider) -> TestApp {
    let app = configured(app, provider, |new| new);
    work(&app).await;
    app
}

fn configured(
    app: TestApp,
    provider: &Provider,
    change: impl FnOnce(openid::NewProvider) -> openid::NewProvider,
) -> TestApp {
    let new = change(openid::NewProvider {
        key: "council".to_owned(),
        issuer: provider.issuer.clone(),
        client_id: CLIENT.to_owned(),
        client_secret: Some(SECRET.to_owned()),
        ..openid::NewProvider::default()
    });
    let configured = openid::Provider::new(new).expect("a provider");
    app.with_settings(|settings| Settings {
        openid: Arc::from([configured]),
        outbound: Outbound::new(["127.0.0.1".to_owned()]),
        ..settings
    })
}

/// Has the provider asked as the program does at its start, and does what is due.
async fn work(app: &TestApp) {
    for provider in app.site.settings.openid.iter() {
        let asked = openid::discover_soon(app.db(), provider).await;
        asked.expect("a job");
    }
    do_jobs(app).await;
}

async fn do_jobs(app: &TestApp) {
    let worker = Worker::new(app.db(), MODULES, &app.site.means());
    worker.run_due().await.expect("they work");
}

/// Somebody who was invited with this address.
async fn invited(app: &TestApp, address: &str) -> Id {
    let person = app.site.effects.id();
    let address = EmailAddress::parse(address).expect("an address");
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let set = session::set_address(&mut write, person, Some(&address)).await;
    assert!(set.expect("an answer"), "nobody has it");
    write.commit().await.expect("a commit");
    person
}

/// Sets out, and reads what the browser takes along.
async fn set_out(visitor: &Visitor<'_>, next: &str) -> BTreeMap<String, String> {
    let page = visitor.post(START, &[("next", next)]).await.expect(200);
    assert_eq!(page.headers["cache-control"], "no-store");
    let links = page.attributes("main a.btn", "href");
    let refresh = page.attributes("meta[http-equiv=refresh]", "content");
    assert_eq!(refresh, [format!("0;url={}", links[0])]);
    let address = Url::parse(&links[0]).expect("an address");
    address.query_pairs().into_owned().collect()
}

fn callback(state: &str, code: &str) -> String {
    format!("{START}/callback?state={state}&code={code}")
}

/// Goes all the way there and back.
async fn there_and_back(visitor: &Visitor<'_>, provider: &Provider, next: &str) -> Answer {
    let asked = set_out(visitor, next).await;
    let code = provider.sign_in(&asked);
    visitor.get(&callback(&asked["state"], &code)).await
}

async fn is_in(visitor: &Visitor<'_>) -> bool {
    visitor.get("/sign-in").await.status.as_u16() == 303
}

/// Whose sessions there are, one for each.
async fn signed_in(app: &TestApp) -> Vec<Id> {
    let sql = "SELECT person_id FROM sessions ORDER BY created_at";
    let rows = query(app.db().read(), sql, []).await.expect("sessions");
    rows.iter()
        .map(|row| Id(row.try_get("", "person_id").expect("a person")))
        .collect()
}

async fn count(app: &TestApp, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS number FROM {table}");
    let rows = query(app.db().read(), &sql, []).await.expect("rows");
    rows[0].try_get("", "number").expect("a number")
}

async fn story_world(app: TestApp) -> (TestApp, Arc<Provider>) {
    let provider = Provider::start(app.site.effects.now(), Word::of("s-1", ADA)).await;
    (with_provider(app, &provider).await, provider)
}

story!(
    an_invited_address_signs_in_with_an_account,
    MODULES,
    |app| {
        let (app, provider) = story_world(app).await;
        let person = invited(&app, "Ada@salt.example").await;
        let visitor = app.visitor();
        let page = visitor.get("/sign-in?lang=en").await.expect(200);
        let forms = page.attributes("main form", "action");
        assert!(forms.contains(&START.to_owned()), "{forms:?}");
        assert!(page.says("Sign in with 127.0.0.1"));
        let back = there_and_back(&visitor, &provider, NEXT).await.expect(303);
        assert_eq!(back.location().as_deref(), Some(NEXT));
        assert!(is_in(&visitor).await);
        assert_eq!(signed_in(&app).await, [person]);
    }
);

story!(
    whoever_was_here_stays_the_same_with_another_address,
    MODULES,
    |app| {
        let (app, provider) = story_world(app).await;
        let (ada, bea) = (
            invited(&app, ADA).await,
            invited(&app, "bea@salt.example").await,
        );
        there_and_back(&app.visitor(), &provider, "/")
            .await
            .expect(303);
        provider.say(|word| word.email = Some("ada.new@salt.example".to_owned()));
        there_and_back(&app.visitor(), &provider, "/")
            .await
            .expect(303);
        // Not even another person's address makes another of whoever is known.
        provider.say(|word| *word = Word::of("s-1", "bea@salt.example"));
        there_and_back(&app.visitor(), &provider, "/")
            .await
            .expect(303);
        provider.say(|word| word.email = None);
        provider.say(|word| word.told_apart = Some("s-1".to_owned()));
        there_and_back(&app.visitor(), &provider, "/")
            .await
            .expect(303);
        assert_eq!(signed_in(&app).await, [ada; 4]);
        provider.say(|word| *word = Word::of("s-2", "bea@salt.example"));
        there_and_back(&app.visitor(), &provider, "/")
            .await
            .expect(303);
        assert_eq!(signed_in(&app).await[4..], [bea]);
    }
);

story!(
    whoever_has_the_address_now_takes_its_place,
    MODULES,
    |app| {
        let (app, provider) = story_world(app).await;
        let ada = invited(&app, ADA).await;
        there_and_back(&app.visitor(), &provider, "/")
            .await
            .expect(303);
        provider.say(|word| *word = Word::of("s-9", ADA));
        there_and_back(&app.visitor(), &provider, "/")
            .await
            .expect(303);
        assert_eq!(signed_in(&app).await, [ada, ada]);
        provider.say(|word| *word = Word::of("s-1", "elsewhere@salt.example"));
        there_and_back(&app.visitor(), &provider, "/")
            .await
            .expect(403);
        assert_eq!(count(&app, "openid_subjects").await, 1);
    }
);

story!(
    an_address_is_asked_for_when_the_token_has_none,
    MODULES,
    |app| {
        let (app, provider) = story_world(app).await;
        let ada = invited(&app, ADA).await;
        provider.say(|word| {
            word.email = None;
            word.told_apart = Some("somebody else".to_owned());
        });
        there_and_back(&app.visitor(), &provider, "/")
            .await
            .expect(502);
        assert!(signed_in(&app).await.is_empty());
        provider.say(|word| word.told_apart = Some("s-1".to_owned()));
        there_and_back(&app.visitor(), &provider, "/")
            .await
            .expect(303);
        assert_eq!(signed_in(&app).await, [ada]);
    }
);

story!(a_new_key_is_asked_for_and_then_believed, MODULES, |app| {
    let (app, provider) = story_world(app).await;
    invited(&app, ADA).await;
    provider.rotate();
    let visitor = app.visitor();
    there_and_back(&visitor, &provider, "/").await.expect(502);
    do_jobs(&app).await;
    there_and_back(&visitor, &provider, "/").await.expect(303);
    assert!(is_in(&visitor).await);
});

story!(
    an_account_of_a_council_is_for_its_own_people,
    MODULES,
    |app| {
        let provider = Provider::start(app.site.effects.now(), Word::of("s-1", ADA)).await;
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let salt = member(&app, alfa, "Ajuntament de Salt", "Salt").await;
        let artes = member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
        app.catch_up().await;
        let snapshot = app.site.snapshots.current();
        let viewer = ordit_kernel::Viewer::visitor();
        let slug = snapshot
            .get(&viewer, salt)
            .expect("a member")
            .slug
            .to_string();
        let app = configured(app, &provider, |new| openid::NewProvider {
            organisation: Some(slug),
            mail_domains: vec!["salt.example".to_owned()],
            ..new
        });
        work(&app).await;
        let ada = invited(&app, ADA).await;
        let grant = async |reach| {
            let given = session::grant_mandate(app.db(), ada, Role::Technician, reach).await;
            given.expect("a mandate");
        };
        grant(Reach::Network(alfa)).await;
        grant(Reach::Organisation(artes)).await;
        there_and_back(&app.visitor(), &provider, "/")
            .await
            .expect(403);
        grant(Reach::Organisation(salt)).await;
        let visitor = app.visitor();
        let back = there_and_back(&visitor, &provider, "/").await.expect(303);
        let cookies = back.headers.get_all("set-cookie").iter();
        let mut cookies = cookies.filter_map(|cookie| cookie.to_str().ok());
        let start = format!("{}=", session::COOKIE);
        let token = cookies.find_map(|cookie| cookie.strip_prefix(&start)?.split(';').next());
        let acting = session::acting(app.db(), &app.site.effects, token.expect("a session")).await;
        assert_eq!(acting.expect("an answer").organisation, Some(salt));
    }
);

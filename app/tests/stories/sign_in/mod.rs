//! Stories of signing in by mail: a code, a link, and what nobody gets by them.

mod address;
mod devices;
mod invited;
mod passkeys;
mod refused;

use ordit_app::MODULES;
use ordit_kernel::{Acting, Id};
use ordit_platform::{
    db::query,
    jobs::{Means, Worker},
    mail::{EmailAddress, Way},
    session::{self, COOKIE},
    web::Settings,
};
use ordit_testkit::{Answer, TestApp, Visitor, story};

const ADA: &str = "ada@salt.example";
const NEXT: &str = "/about/data?lang=ca";

fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).expect("an address")
}

/// Somebody who signs in by this address.
async fn known(app: &TestApp, text: &str) -> Id {
    let person = app.site.effects.id();
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let set = session::set_address(&mut write, person, Some(&address(text))).await;
    assert!(set.expect("an answer"), "nobody has it");
    write.commit().await.expect("a commit");
    person
}

async fn ask(visitor: &Visitor<'_>, address: &str) -> Answer {
    let fields = [("address", address), ("next", NEXT)];
    visitor.post("/sign-in", &fields).await
}

async fn enter(visitor: &Visitor<'_>, code: &str) -> Answer {
    visitor.post("/sign-in/code", &[("code", code)]).await
}

/// Does the jobs; mails stay where the demo keeps them.
async fn work(app: &TestApp) {
    let settings = Settings {
        mail: Way::Outbox,
        ..app.site.settings.clone()
    };
    let means = Means {
        settings,
        ..app.site.means()
    };
    let worker = Worker::new(app.db(), MODULES, &means);
    while worker.run_due().await.expect("they work") > 0 {}
}

/// The texts of all mails, in the order in which they were written.
async fn mails(app: &TestApp) -> Vec<String> {
    let sql = "SELECT text FROM mails ORDER BY created_at";
    let rows = query(app.db().read(), sql, []).await.expect("mails");
    rows.iter()
        .map(|row| row.try_get("", "text").expect("a text"))
        .collect()
}

/// The path of the link in a mail.
fn link(text: &str) -> String {
    let path = text
        .lines()
        .find_map(|line| line.trim().strip_prefix("http://ordit.test/sign-in/"));
    format!("/sign-in/{}", path.expect("a link"))
}

fn code(text: &str) -> String {
    let is_code = |line: &&str| line.len() == 6 && line.bytes().all(|one| one.is_ascii_digit());
    let code = text.lines().map(str::trim).find(is_code);
    code.expect("a code").to_owned()
}

/// Asks for a code and reads the mail: the code and the path of the link.
async fn asked(app: &TestApp, visitor: &Visitor<'_>) -> (String, String) {
    ask(visitor, ADA).await.expect(303);
    work(app).await;
    let text = mails(app).await.pop().expect("a mail");
    (code(&text), link(&text))
}

async fn is_in(visitor: &Visitor<'_>) -> bool {
    visitor.get("/sign-in").await.status.as_u16() == 303
}

fn token(answer: &Answer) -> String {
    let cookies = answer.headers.get_all("set-cookie").iter();
    let texts = cookies.filter_map(|cookie| cookie.to_str().ok());
    let start = format!("{COOKIE}=");
    let token = texts
        .filter_map(|text| text.strip_prefix(start.as_str())?.split(';').next())
        .next();
    token.expect("a session").to_owned()
}

/// Another than this one.
fn wrong(code: &str) -> &'static str {
    match code {
        "000000" => "000001",
        _ => "000000",
    }
}

story!(a_code_signs_in_once_in_its_own_browser, MODULES, |app| {
    known(&app, "Ada@Salt.example").await;
    let (visitor, other) = (app.visitor(), app.visitor());
    let asked_for = ask(&visitor, ADA).await.expect(303);
    assert_eq!(asked_for.location().as_deref(), Some("/sign-in/code"));
    let page = visitor.get("/sign-in/code").await.expect(200);
    assert_eq!(page.attributes("#code", "autocomplete"), ["one-time-code"]);
    assert_eq!(page.headers["cache-control"], "no-store");
    work(&app).await;
    let mail = mails(&app).await.pop().expect("a mail");
    let code = code(&mail);
    let subjects = query(app.db().read(), "SELECT subject FROM mails", []).await;
    let subject: String = subjects.expect("mails")[0]
        .try_get("", "subject")
        .expect("a subject");
    assert!(!subject.contains(&code));
    enter(&other, &code).await.expect(422);
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let begun = enter(&visitor, &spaced).await.expect(303);
    assert_eq!(begun.location().as_deref(), Some(NEXT));
    assert!(is_in(&visitor).await && !is_in(&other).await);
    enter(&visitor, &code).await.expect(422);
});

story!(a_link_works_on_another_device_and_once, MODULES, |app| {
    known(&app, ADA).await;
    let (visitor, other) = (app.visitor(), app.visitor());
    let (code, link) = asked(&app, &visitor).await;
    for _ in 0..2 {
        let page = other.get(&link).await.expect(200);
        assert_eq!(page.attributes("main form", "action"), [link.as_str()]);
    }
    let begun = other.post(&link, &[]).await.expect(303);
    assert_eq!(begun.location().as_deref(), Some(NEXT));
    assert!(is_in(&other).await && !is_in(&visitor).await);
    other.get(&link).await.expect(410);
    enter(&visitor, &code).await.expect(422);
    app.visitor().post(&link, &[]).await.expect(410);
});

story!(of_code_and_link_at_once_one_signs_in, MODULES, |app| {
    known(&app, ADA).await;
    for _ in 0..4 {
        let (visitor, other) = (app.visitor(), app.visitor());
        let (code, link) = asked(&app, &visitor).await;
        let (by_code, by_link) = tokio::join!(enter(&visitor, &code), other.post(&link, &[]));
        let mut statuses = [by_code.status.as_u16(), by_link.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses[0], 303, "{statuses:?}");
        assert_ne!(statuses[1], 303);
        app.clock.advance(60);
    }
});

story!(every_sign_in_begins_another_session, MODULES, |app| {
    known(&app, ADA).await;
    let visitor = app.visitor();
    let (first, _) = asked(&app, &visitor).await;
    let first = token(&enter(&visitor, &first).await.expect(303));
    let (second, _) = asked(&app, &visitor).await;
    let second = token(&enter(&visitor, &second).await.expect(303));
    assert_ne!(first, second);
});

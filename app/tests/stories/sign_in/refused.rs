//! What does not sign in, and what nobody learns by trying.

use ordit_app::MODULES;
use ordit_platform::{db::query_one, session};
use ordit_testkit::{TestApp, story};

use super::{ADA, address, ask, asked, code, enter, is_in, known, link, mails, work, wrong};

async fn count(app: &TestApp, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS rows_there FROM {table}");
    let row = query_one(app.db().read(), &sql, []).await.expect("a count");
    row.expect("a row").try_get("", "rows_there").expect("it")
}

story!(five_wrong_tries_end_a_code, MODULES, |app| {
    known(&app, ADA).await;
    let visitor = app.visitor();
    let (code, link) = asked(&app, &visitor).await;
    for _ in 0..5 {
        let page = enter(&visitor, wrong(&code)).await.expect(422);
        assert!(page.says("Aquest codi no serveix"));
    }
    enter(&visitor, &code).await.expect(422);
    assert!(!is_in(&visitor).await);
    visitor.post(&link, &[]).await.expect(303);
});

story!(
    after_a_quarter_of_an_hour_neither_signs_in,
    MODULES,
    |app| {
        known(&app, ADA).await;
        let visitor = app.visitor();
        let (code, link) = asked(&app, &visitor).await;
        app.clock.advance(15 * 60);
        enter(&visitor, &code).await.expect(422);
        visitor.get(&link).await.expect(410);
        visitor.post(&link, &[]).await.expect(410);
        assert!(!is_in(&visitor).await);
    }
);

story!(nobody_learns_which_address_is_known, MODULES, |app| {
    known(&app, ADA).await;
    known(&app, "gone@salt.example").await;
    let gone = session::disable(app.db(), &address("gone@salt.example")).await;
    assert!(gone.expect("an answer"));
    let mut answers = Vec::new();
    for (asks, to) in [
        (1, ADA),
        (2, "nobody@salt.example"),
        (3, "gone@salt.example"),
    ] {
        let visitor = app.visitor();
        let asked_for = ask(&visitor, to).await;
        assert_eq!(count(&app, "sign_in_codes").await, asks);
        assert_eq!(
            count(&app, "mails").await,
            0,
            "nothing is written in the request"
        );
        let page = visitor.get("/sign-in/code").await;
        let tried = enter(&visitor, "12345").await;
        let texts = [asked_for.text(), page.text(), tried.text()];
        let statuses = [asked_for.status, page.status, tried.status];
        let mut headers: Vec<String> = asked_for.headers.keys().map(ToString::to_string).collect();
        headers.sort();
        answers.push((texts, statuses, asked_for.location(), headers));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0], answers[2]);
    work(&app).await;
    assert_eq!(mails(&app).await.len(), 1);
});

story!(what_is_no_address_is_refused_in_place, MODULES, |app| {
    let visitor = app.visitor();
    for typed in [
        "",
        "ada",
        "ada@salt.example\r\nBcc: b@salt.example",
        "<script>@x",
    ] {
        let page = ask(&visitor, typed).await.expect(422);
        assert_eq!(page.attributes("#address", "value").len(), 1);
        assert!(page.attributes("main script", "src").is_empty());
    }
    assert_eq!(count(&app, "sign_in_codes").await, 0);
});

story!(codes_are_counted_by_address_and_by_client, MODULES, |app| {
    for _ in 0..12 {
        ask(&app.visitor(), ADA).await.expect(303);
    }
    assert_eq!(count(&app, "sign_in_codes").await, 10);
    for number in 0..25 {
        let other = format!("p{number}@salt.example");
        ask(&app.visitor(), &other).await.expect(303);
    }
    assert_eq!(count(&app, "sign_in_codes").await, 30);
    app.clock.advance(3600);
    ask(&app.visitor(), ADA).await.expect(303);
    assert_eq!(count(&app, "sign_in_codes").await, 31);
});

story!(signing_in_leads_nowhere_else, MODULES, |app| {
    known(&app, ADA).await;
    for next in ["https://evil.example", "//evil.example", "/\\evil.example"] {
        let visitor = app.visitor();
        let fields = [("address", ADA), ("next", next)];
        visitor.post("/sign-in", &fields).await.expect(303);
        work(&app).await;
        let mail = mails(&app).await.pop().expect("a mail");
        let begun = enter(&visitor, &code(&mail)).await.expect(303);
        assert_eq!(begun.location().as_deref(), Some("/desk"), "{next}");
    }
});

story!(whoever_is_disabled_is_out_at_once, MODULES, |app| {
    known(&app, ADA).await;
    let (visitor, other) = (app.visitor(), app.visitor());
    let (first, _) = asked(&app, &visitor).await;
    enter(&visitor, &first).await.expect(303);
    let (second, link) = asked(&app, &other).await;
    assert!(is_in(&visitor).await);
    let disabled = session::disable(app.db(), &address(ADA)).await;
    assert!(disabled.expect("an answer"));
    assert!(!is_in(&visitor).await);
    enter(&other, &second).await.expect(422);
    assert_ne!(other.post(&link, &[]).await.status.as_u16(), 303);
    assert!(!is_in(&other).await);
    let before = mails(&app).await.len();
    ask(&other, ADA).await.expect(303);
    work(&app).await;
    assert_eq!(mails(&app).await.len(), before, "no mail comes any more");
});

story!(
    an_address_that_is_given_up_signs_nobody_in,
    MODULES,
    |app| {
        let person = known(&app, ADA).await;
        let visitor = app.visitor();
        let (_, old) = asked(&app, &visitor).await;
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        let new = address("ada@nou.example");
        let set = session::set_address(&mut write, person, Some(&new)).await;
        assert!(set.expect("an answer"));
        let taken = session::set_address(&mut write, app.site.effects.id(), Some(&new)).await;
        assert!(!taken.expect("an answer"), "nobody shares an address");
        write.commit().await.expect("a commit");
        visitor.post(&old, &[]).await.expect(404);
        ask(&visitor, "ada@nou.example").await.expect(303);
        work(&app).await;
        let mail = mails(&app).await.pop().expect("a mail");
        visitor.post(&link(&mail), &[]).await.expect(303);
        assert!(is_in(&visitor).await);
    }
);

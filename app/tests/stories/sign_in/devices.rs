//! Where somebody is signed in: the list of browsers, ending one or all, and what happened.

use axum::{body::Body, http::Request};
use ordit_app::MODULES;
use ordit_kernel::{Id, Reach, Role};
use ordit_platform::{
    db::query_one,
    events,
    session::{self, COOKIE},
};
use ordit_testkit::{Answer, TestApp, Visitor, story};

use super::{ADA, address, asked, enter, is_in, known, token};

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const PHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Version/18.6 \
                     Mobile/15E148 Safari/604.1";

async fn with_agent(visitor: &Visitor<'_>, path: &str, agent: &str) -> Answer {
    let request = Request::post(path).header("user-agent", agent);
    visitor.send(request, Body::empty()).await
}

/// Signs in by a link at a browser that says what it is.
async fn signed_in<'a>(app: &'a TestApp, agent: &str) -> Visitor<'a> {
    let visitor = app.visitor();
    let (_, link) = asked(app, &visitor).await;
    with_agent(&visitor, &link, agent).await.expect(303);
    visitor
}

async fn verbs(app: &TestApp, person: Id) -> Vec<String> {
    let feed = events::of_entry(app.db().read(), person, 50).await;
    let feed = feed.expect("events").into_iter().rev();
    feed.map(|event| {
        let data = &event.data;
        let detail = data["how"].as_str().or(data["why"].as_str());
        format!("{} {}", event.verb, detail.unwrap_or_default())
    })
    .collect()
}

/// Where the buttons of the page end sessions, the one used last first.
fn ends(page: &Answer) -> Vec<String> {
    page.attributes("form[action^='/me/devices/']", "action")
}

story!(
    a_person_sees_who_they_are_and_where_they_are_signed_in,
    MODULES,
    |app| {
        let person = known(&app, ADA).await;
        let role =
            session::grant_mandate(app.db(), person, Role::Technician, Reach::Everything).await;
        role.expect("a mandate");
        app.visitor().get("/me").await.expect(303);
        let firefox = signed_in(&app, FIREFOX).await;
        app.clock.advance(60);
        let phone = signed_in(&app, PHONE).await;
        let page = phone.get("/me?lang=ca").await.expect(200);
        assert!(page.says(ADA) && page.says("Personal tècnic · totes les xarxes"));
        assert!(page.says("14 dies") && page.says("60 dies"));
        let names = page.texts("#devices ~ ul h3");
        assert_eq!(names, ["Safari · iPhone aquest", "Firefox · Linux"]);
        assert!(page.says("amb un enllaç"));
        assert_eq!(page.texts("#trail ~ div tbody tr").len(), 2);
        assert_eq!(page.headers["cache-control"], "no-store");
        firefox.get("/").await.expect(200);
    }
);

story!(ending_one_session_ends_that_one_only, MODULES, |app| {
    let person = known(&app, ADA).await;
    let firefox = signed_in(&app, FIREFOX).await;
    app.clock.advance(60);
    let phone = signed_in(&app, PHONE).await;
    let page = phone.get("/me").await.expect(200);
    let [own, other] = ends(&page).try_into().expect("two sessions");
    let ended = phone.post(&other, &[]).await.expect(303);
    assert_eq!(ended.location().as_deref(), Some("/me#devices"));
    assert!(!is_in(&firefox).await && is_in(&phone).await);
    phone.post(&other, &[]).await.expect(404);
    let last = phone.post(&own, &[]).await.expect(303);
    assert_eq!(last.location().as_deref(), Some("/"));
    assert!(!is_in(&phone).await);
    assert_eq!(
        verbs(&app, person).await,
        [
            "platform.session.begun link",
            "platform.session.begun link",
            "platform.session.ended device",
            "platform.session.ended device",
        ]
    );
});

story!(nobody_ends_the_session_of_somebody_else, MODULES, |app| {
    known(&app, ADA).await;
    let ada = signed_in(&app, FIREFOX).await;
    let own = ends(&ada.get("/me").await.expect(200)).pop().expect("one");
    let other = app.coordinator().await;
    other.post(&own, &[]).await.expect(404);
    other.post("/me/devices/none/end", &[]).await.expect(404);
    app.visitor().post(&own, &[]).await.expect(401);
    assert!(is_in(&ada).await);
});

story!(
    signing_out_everywhere_asks_first_and_ends_all,
    MODULES,
    |app| {
        let person = known(&app, ADA).await;
        let browsers = [signed_in(&app, FIREFOX).await, signed_in(&app, PHONE).await];
        let bystander = app.coordinator().await;
        let page = browsers[0].get("/me/everywhere?lang=ca").await.expect(200);
        assert!(page.says("Tens 2 sessions obertes"));
        let unconfirmed = browsers[0].post("/me/everywhere", &[]).await.expect(303);
        assert_eq!(unconfirmed.location().as_deref(), Some("/me/everywhere"));
        assert!(is_in(&browsers[1]).await);
        let confirmed = [("confirmed", "yes")];
        browsers[0]
            .post("/me/everywhere", &confirmed)
            .await
            .expect(303);
        assert!(!is_in(&browsers[0]).await && !is_in(&browsers[1]).await);
        assert!(is_in(&bystander).await);
        let ended = verbs(&app, person).await;
        assert_eq!(ended[2..], ["platform.session.ended everywhere"; 2]);
    }
);

story!(
    signing_in_again_ends_the_session_of_that_browser,
    MODULES,
    |app| {
        let person = known(&app, ADA).await;
        let visitor = app.visitor();
        let (code, _) = asked(&app, &visitor).await;
        let first = token(&enter(&visitor, &code).await.expect(303));
        // Somebody else's, planted in this browser, would end just so.
        let (code, _) = asked(&app, &visitor).await;
        let second = token(&enter(&visitor, &code).await.expect(303));
        assert_ne!(first, second);
        let acts = session::acting(app.db(), &app.site.effects, &first).await;
        assert_eq!(acts.expect("an answer").person, None);
        assert_eq!(ends(&visitor.get("/me").await).len(), 1);
        visitor.post("/sign-out", &[]).await.expect(303);
        assert_eq!(
            verbs(&app, person).await,
            [
                "platform.session.begun code",
                "platform.session.ended replaced",
                "platform.session.begun code",
                "platform.session.ended signed_out",
            ]
        );
    }
);

story!(
    whoever_is_disabled_gets_in_by_no_link_however_close,
    MODULES,
    |app| {
        for _ in 0..4 {
            let person = known(&app, ADA).await;
            let link =
                session::create_sign_in_link(app.db(), &app.site.effects, person, 3600).await;
            let (link, visitor) = (link.expect("a link"), app.visitor());
            let ada = address(ADA);
            let disabled = session::disable(app.db(), &ada);
            let (_, disabled) = tokio::join!(visitor.post(&link, &[]), disabled);
            assert!(disabled.expect("an answer"));
            assert!(!is_in(&visitor).await, "a session outlives the address");
            visitor.post(&link, &[]).await.expect(404);
            let mut write = app.db().write(&app.operator()).await.expect("a write");
            let taken = session::set_address(&mut write, person, None).await;
            assert!(taken.expect("an answer"));
            write.commit().await.expect("a commit");
        }
    }
);

story!(
    what_a_browser_says_of_itself_is_no_markup_and_bounded,
    MODULES,
    |app| {
        known(&app, ADA).await;
        let long = format!("Firefox/140.0 {}", "x".repeat(4_000));
        for agent in ["<script>alert(1)</script>", &long, "%s%n\u{7f}"] {
            let Ok(agent) = axum::http::HeaderValue::from_str(agent) else {
                continue;
            };
            let visitor = app.visitor();
            let (_, link) = asked(&app, &visitor).await;
            let request = Request::post(&*link).header("user-agent", agent);
            visitor.send(request, Body::empty()).await.expect(303);
            let page = visitor.get("/me?lang=en").await.expect(200);
            assert!(page.attributes("main script", "src").is_empty());
            assert!(page.texts("#devices ~ ul h3")[0].starts_with("Unknown browser"));
            app.clock.advance(60);
        }
    }
);

story!(events_of_sign_ins_hold_ids_and_codes_only, MODULES, |app| {
    let person = known(&app, ADA).await;
    let visitor = signed_in(&app, FIREFOX).await;
    let feed = events::of_entry(app.db().read(), person, 5)
        .await
        .expect("events");
    let data = serde_json::json!({ "how": "link" });
    assert_eq!((feed.len(), &feed[0].data), (1, &data));
    let sql = "SELECT browser, system FROM sign_ins WHERE id = $1";
    let id = uuid::Uuid::from(feed[0].other.expect("a sign-in"));
    let row = query_one(app.db().read(), sql, [id.into()]).await;
    let browser: String = row
        .expect("an answer")
        .expect("a row")
        .try_get("", "browser")
        .expect("it");
    assert_eq!(browser, "Firefox");
    let cookie = visitor.post("/sign-out", &[]).await.expect(303);
    let gone = cookie.headers["set-cookie"].to_str().expect("text");
    assert!(gone.starts_with(&format!("{COOKIE}=;")) && gone.contains("Max-Age=0"));
});

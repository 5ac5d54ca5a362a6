//! Programs with a token: they read what its person may for one organisation, and no longer.

use axum::{body::Body, http::Request};
use ordit_kernel::{Acting, Id, Reach, Role};
use ordit_platform::{
    db::{execute, query},
    mail::EmailAddress,
    session::{self, disable},
};
use ordit_testkit::{Answer, TestApp, Visitor, story};

use crate::world::{ALL, member, network};

const LIST: &str = "/api/v1/entries?limit=100";
const PROBLEM: &str = "application/problem+json";

async fn call(app: &TestApp, path: &str, token: &str) -> Answer {
    let request = Request::get(path).header("authorization", format!("Bearer {token}"));
    app.visitor().send(request, Body::empty()).await
}

/// Makes a token as its person does, and reads it where it is shown once.
async fn made(visitor: &Visitor<'_>, over: &str) -> String {
    let form = [("name", "Full de càlcul"), ("over", over), ("days", "30")];
    let page = visitor.post("/me/tokens", &form).await.expect(200);
    assert_eq!(page.headers["cache-control"], "no-store");
    let token = page.texts("main code").pop().expect("a token");
    let again = visitor.get("/me/tokens").await.expect(200);
    assert!(again.says("Full de càlcul") && !again.text().contains(&token));
    token
}

fn ids(answer: &Answer) -> Vec<String> {
    let read: serde_json::Value = serde_json::from_slice(&answer.bytes).expect("JSON");
    let items = read["items"].as_array().expect("a list").iter();
    let ids = items.filter_map(|item| item["id"].as_str());
    ids.map(str::to_owned).collect()
}

/// Two networks; in each a member that everybody sees and one that only the network does.
struct World {
    alfa: Id,
    hidden: [Id; 2],
    salt: Id,
}

async fn world(app: &TestApp) -> World {
    let alfa = network(app, "alfa", "Xarxa Alfa").await;
    let beta = network(app, "beta", "Xarxa Beta").await;
    let salt = member(app, alfa, "Ajuntament de Salt", "Salt").await;
    let own = member(app, alfa, "Ajuntament d'Artés", "Artés").await;
    let other = member(app, beta, "Ajuntament d'Olot", "Olot").await;
    let coordinator = app.coordinator().await;
    for hidden in [own, other] {
        let archive = format!("/o/{hidden}/archive");
        coordinator.post(&archive, &[]).await.expect(303);
    }
    app.catch_up().await;
    World {
        alfa,
        hidden: [own, other],
        salt,
    }
}

#[track_caller]
fn is_refused(answer: &Answer) {
    assert_eq!(answer.status.as_u16(), 401, "{}", answer.text());
    assert_eq!(answer.headers["content-type"], PROBLEM);
    assert_eq!(answer.headers["www-authenticate"], "Bearer");
}

story!(
    a_token_reads_as_its_person_and_of_its_network_alone,
    ALL,
    |app| {
        let world = world(&app).await;
        let [own, other] = world.hidden.map(|id| id.to_string());
        let coordinator = app.coordinator_of(world.alfa).await;
        let token = made(&coordinator, &world.alfa.to_string()).await;
        let seen = |answer: Answer| ids(&answer.expect(200));
        let with_session = seen(coordinator.get(LIST).await);
        assert_eq!(seen(call(&app, LIST, &token).await), with_session);
        assert!(!seen(app.visitor().get(LIST).await).contains(&own));
        for (hidden, status) in [
            (&own, coordinator.get(&one(&own)).await),
            (&other, coordinator.get(&one(&other)).await),
        ] {
            let answer = call(&app, &one(hidden), &token).await;
            assert_eq!(answer.status, status.status, "{hidden}");
        }
        call(&app, &one(&other), &token).await.expect(404);
        let exported = "/n/alfa/organisations/export?format=csv";
        assert_eq!(
            call(&app, exported, &token).await.expect(200).bytes,
            coordinator.get(exported).await.expect(200).bytes
        );
        call(&app, "/n/beta/organisations/export?format=csv", &token)
            .await
            .expect(403);
    }
);

fn one(id: &str) -> String {
    format!("/api/v1/entries/{id}")
}

story!(a_token_opens_no_page_and_writes_nothing, ALL, |app| {
    let world = world(&app).await;
    let coordinator = app.coordinator_of(world.alfa).await;
    let token = made(&coordinator, &world.alfa.to_string()).await;
    for path in ["/me", "/me/tokens", "/n/alfa/organisations"] {
        let answer = call(&app, path, &token).await.expect(303);
        assert!(
            answer.location().expect("a way").starts_with("/sign-in"),
            "{path}"
        );
    }
    for path in ["/me/tokens", "/n/alfa/import", "/api/v1/entries"] {
        let request = Request::post(path)
            .header("authorization", format!("Bearer {token}"))
            .header("content-type", "application/x-www-form-urlencoded");
        let body = Body::from("name=x&over=everything&days=30");
        let status = app.visitor().send(request, body).await.status.as_u16();
        assert!([401, 405].contains(&status), "{path}: {status}");
    }
    let kept = query(app.db().read(), "SELECT token_hash FROM program_tokens", []).await;
    let kept = kept.expect("tokens");
    let hash: String = kept[0].try_get("", "token_hash").expect("a hash");
    assert!(kept.len() == 1 && hash != token && !token.contains(&hash));
});

story!(
    what_is_revoked_expired_or_invented_lets_nobody_in,
    ALL,
    |app| {
        let world = world(&app).await;
        let coordinator = app.coordinator_of(world.alfa).await;
        let over = world.alfa.to_string();
        let (first, second) = (
            made(&coordinator, &over).await,
            made(&coordinator, &over).await,
        );
        for wrong in ["", "ordit_", "x", &first[..first.len() - 1]] {
            is_refused(&call(&app, LIST, wrong).await);
        }
        is_refused(&call(&app, "/n/alfa/organisations/export", "wrong").await);
        // Not even what anybody may read, so that the mistake is seen.
        app.visitor().get(LIST).await.expect(200);
        is_refused(&call(&app, LIST, "wrong").await);

        let stranger = app.coordinator_of(world.alfa).await;
        let page = coordinator.get("/me/tokens").await.expect(200);
        let revoke = page.attributes("main li form", "action");
        stranger.post(&revoke[0], &[]).await.expect(404);
        call(&app, LIST, &second).await.expect(200);
        coordinator.post(&revoke[0], &[]).await.expect(303);
        coordinator.post(&revoke[0], &[]).await.expect(404);
        let after = [
            call(&app, LIST, &first).await,
            call(&app, LIST, &second).await,
        ];
        let refused = after.iter().filter(|answer| answer.status.as_u16() == 401);
        assert_eq!(refused.count(), 1);
        app.clock.advance(30 * 24 * 3600);
        is_refused(&call(&app, LIST, &first).await);
        is_refused(&call(&app, LIST, &second).await);
    }
);

story!(a_token_ends_with_its_mandate_and_its_person, ALL, |app| {
    let world = world(&app).await;
    let (salt, alfa) = (Reach::Organisation(world.salt), Reach::Network(world.alfa));
    let held = [(Role::Technician, salt), (Role::Technician, alfa)];
    let (ada, visitor) = app.someone_with(&held).await;
    let address = EmailAddress::parse("ada@salt.example").expect("an address");
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let set = session::set_address(&mut write, ada, Some(&address)).await;
    assert!(set.expect("an answer"));
    write.commit().await.expect("a commit");
    let of_salt = made(&visitor, &world.salt.to_string()).await;
    let of_alfa = made(&visitor, &world.alfa.to_string()).await;
    call(&app, LIST, &of_salt).await.expect(200);
    let ended = session::end_mandate(app.db(), ada, Role::Technician, salt).await;
    assert!(ended.expect("an answer"));
    is_refused(&call(&app, LIST, &of_salt).await);
    call(&app, LIST, &of_alfa).await.expect(200);
    disable(app.db(), &address).await.expect("an answer");
    is_refused(&call(&app, LIST, &of_alfa).await);
    // Let in again, she makes another one.
    let write = app.db().write(&Acting::operator()).await.expect("a write");
    let sql = "UPDATE sign_in_addresses SET is_disabled = $1";
    execute(write.conn(), sql, [false.into()])
        .await
        .expect("in");
    write.commit().await.expect("a commit");
    is_refused(&call(&app, LIST, &of_alfa).await);
});

story!(
    a_token_is_for_what_one_holds_and_shows_its_last_use,
    ALL,
    |app| {
        let world = world(&app).await;
        let coordinator = app.coordinator_of(world.alfa).await;
        let make = async |name: &str, over: &str, days: &str| {
            let form = [("name", name), ("over", over), ("days", days)];
            coordinator.post("/me/tokens", &form).await.status.as_u16()
        };
        let own = world.alfa.to_string();
        assert_eq!(make("x", "everything", "30").await, 404);
        assert_eq!(make("x", &world.salt.to_string(), "30").await, 404);
        assert_eq!(make("x", &own, "31").await, 404);
        assert_eq!(make(" ", &own, "30").await, 422);
        assert_eq!(make(&"x".repeat(61), &own, "30").await, 422);
        let token = made(&coordinator, &own).await;
        let page = async || coordinator.get("/me/tokens").await.expect(200);
        assert!(page().await.says("No s’ha fet servir mai"));
        call(&app, LIST, &token).await.expect(200);
        let used = page().await;
        assert!(used.says("Darrer ús:") && !used.says("No s’ha fet servir mai"));
    }
);

story!(programs_that_ask_too_often_wait, ALL, |app| {
    world(&app).await;
    let mut statuses = Vec::new();
    for _ in 0..21 {
        statuses.push(call(&app, LIST, "wrong").await);
    }
    let last = statuses.pop().expect("a last one").expect(429);
    assert_eq!(last.headers["retry-after"], "60");
    statuses.iter().for_each(is_refused);
    app.visitor().get(LIST).await.expect(200);
    app.clock.advance(60);
    is_refused(&call(&app, LIST, "wrong").await);
});

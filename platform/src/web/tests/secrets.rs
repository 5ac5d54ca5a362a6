//! Nothing secret stands in the log, however much of it is written.

use axum::http::{Method, StatusCode};
use ordit_kernel::Id;
use ordit_testkit::Log;
use tokio::net::TcpListener;

use super::world::world;
use crate::{
    db::{Db, DbSettings},
    effects::Effects,
    session,
};

#[tokio::test]
async fn signing_in_leaves_no_secret_in_the_log() {
    let (log, _guard) = Log::start();
    let world = world(false).await;
    let (db, effects) = (&world.site.db, &world.site.effects);
    let person: Id = session::ensure_first_coordinator(db, effects)
        .await
        .expect("a coordinator");
    let path = session::create_sign_in_link(db, effects, person, 3600)
        .await
        .expect("a link");
    let link = path.trim_start_matches("/sign-in/").to_owned();
    assert_eq!(world.get(&path).await.status, StatusCode::OK);
    let entered = world.post(&path, &[]).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER);
    let cookies = entered.cookies();
    let token = cookies
        .split("; ")
        .find_map(|cookie| cookie.strip_prefix("ordit_session="))
        .expect("a session");
    let sent = [("cookie", &*cookies)];
    let inside = world.ask(Method::GET, "/coordinate", &sent).await;
    assert_eq!(inside.status, StatusCode::OK);
    let faulty = world.ask(Method::GET, "/faulty", &sent).await;
    assert_eq!(faulty.status, StatusCode::INTERNAL_SERVER_ERROR);
    let text = log.text();
    assert!(text.contains("/sign-in/{token}"), "{text}");
    assert!(text.contains("a request failed"), "{text}");
    for secret in [&*link, token, "ordit_session"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}

#[tokio::test]
async fn a_connection_that_fails_keeps_its_password_to_itself() {
    let (log, _guard) = Log::start();
    // Hangs up on whoever calls.
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let hanging_up = tokio::spawn(async move {
        while let Ok((caller, _)) = listener.accept().await {
            drop(caller);
        }
    });
    for url in [
        format!("postgres://ordit:hunter2@127.0.0.1:{port}/ordit"),
        "postgress://ordit:hunter2@127.0.0.1/ordit".to_owned(),
        "postgres://ordit:hunter2@127.0.0.1:port/ordit".to_owned(),
        "ordit:hunter2@127.0.0.1/ordit".to_owned(),
    ] {
        let failed = Db::connect(&url, &Effects::system(), &DbSettings::default()).await;
        let error = failed.err().map(anyhow::Error::from).expect("an error");
        let told = format!("{error:#} {error:?}");
        assert!(!told.contains("hunter2"), "{told}");
    }
    hanging_up.abort();
    assert!(!log.text().contains("hunter2"), "{}", log.text());
}

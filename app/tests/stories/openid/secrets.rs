//! Codes, tokens, secrets and addresses: never in a log, and not kept once they are used.

use ordit_testkit::{Engine, Log};

use super::*;
use crate::openid::provider::ACCESS;

#[tokio::test]
async fn what_goes_there_and_back_stands_in_no_log_and_goes_when_it_is_used() {
    let (log, _guard) = Log::start();
    let app = TestApp::new(MODULES, Engine::Sqlite).await;
    let (app, provider) = story_world(app).await;
    invited(&app, ADA).await;
    let mut secrets = vec![SECRET.to_owned(), ACCESS.to_owned(), ADA.to_owned()];
    for lie in [false, true] {
        provider.say(|word| word.audience = if lie { "another" } else { CLIENT }.to_owned());
        let visitor = app.visitor();
        let asked = set_out(&visitor, "/").await;
        let code = provider.sign_in(&asked);
        let status = visitor.get(&callback(&asked["state"], &code)).await.status;
        assert_eq!(status.as_u16(), if lie { 502 } else { 303 });
        secrets.extend([code, asked["state"].clone(), asked["nonce"].clone()]);
    }
    let told = log.text();
    assert!(told.contains("Audience"), "the operator reads why");
    for secret in &secrets {
        assert!(!told.contains(secret.as_str()), "{secret}");
    }
    let sql = "SELECT nonce, verifier FROM openid_attempts";
    let rows = query(app.db().read(), sql, []).await.expect("attempts");
    assert_eq!(rows.len(), 2);
    for row in &rows {
        let kept: (String, String) = (
            row.try_get("", "nonce").expect("a text"),
            row.try_get("", "verifier").expect("a text"),
        );
        assert_eq!(kept, (String::new(), String::new()));
    }
}

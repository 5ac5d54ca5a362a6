//! An identity provider of the stories: small, honest unless it is told to lie.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard},
};

use axum::{
    body::to_bytes,
    extract::{Request, State},
    handler::Handler,
    http::StatusCode,
    response::{IntoResponse, Json, Response},
};
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::{
    Audience, EmptyAdditionalClaims, EndUserEmail, IssuerUrl, JsonWebKeyId, Nonce,
    PkceCodeChallenge, PkceCodeVerifier, PrivateSigningKey, StandardClaims, SubjectIdentifier,
    core::{CoreEdDsaPrivateSigningKey, CoreIdToken, CoreIdTokenClaims, CoreJwsSigningAlgorithm},
};
use ordit_kernel::Instant;
use serde_json::{Value, json};
use tokio::net::TcpListener;

pub const CLIENT: &str = "ordit";
pub const SECRET: &str = "hunter2-of-the-client";
pub const ACCESS: &str = "hunter2-of-the-access";
/// Keys of the stories, of no use elsewhere.
const KEYS: [&str; 2] = [
    "MC4CAQAwBQYDK2VwBCIEIEgEc9zBKkZkRlngoGBsbIovwmyYU2tHxmgvBWU0QL58",
    "MC4CAQAwBQYDK2VwBCIEILf16arR98FInd7GqfTkHar03bPi+JutyM7nkezMUl2d",
];

/// What the provider says of whoever comes, and where it lies.
#[derive(Clone)]
pub struct Word {
    pub subject: String,
    pub email: Option<String>,
    pub is_verified: bool,
    /// Told only to whoever asks with the access token, of this subject.
    pub told_apart: Option<String>,
    pub audience: String,
    pub issuer: Option<String>,
    pub nonce: Option<String>,
    pub lifetime_seconds: i64,
    /// Which key signs, and by what name; only the first is published.
    pub key: (usize, &'static str),
    /// The answer to a code, instead of tokens.
    pub error: Option<u16>,
}

impl Word {
    pub fn of(subject: &str, email: &str) -> Self {
        Self {
            subject: subject.to_owned(),
            email: Some(email.to_owned()),
            is_verified: true,
            told_apart: None,
            audience: CLIENT.to_owned(),
            issuer: None,
            nonce: None,
            lifetime_seconds: 300,
            key: (0, "first"),
            error: None,
        }
    }
}

/// What somebody came along with.
struct Came {
    nonce: String,
    challenge: String,
    callback: String,
}

pub struct Provider {
    pub issuer: String,
    now: Instant,
    state: Mutex<Inner>,
}

struct Inner {
    word: Word,
    came: BTreeMap<String, Came>,
    published: (usize, &'static str),
    is_down: bool,
}

impl Provider {
    pub async fn start(now: Instant, word: Word) -> Arc<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let at = listener.local_addr().expect("an address");
        let inner = Inner {
            word,
            came: BTreeMap::new(),
            published: (0, "first"),
            is_down: false,
        };
        let provider = Arc::new(Self {
            issuer: format!("http://{at}"),
            now,
            state: Mutex::new(inner),
        });
        let service = answer.with_state(Arc::clone(&provider));
        let served = axum::serve(listener, service.into_make_service());
        tokio::spawn(async move { served.await.expect("it serves") });
        provider
    }

    pub fn say(&self, change: impl FnOnce(&mut Word)) {
        change(&mut self.inner().word);
    }

    pub fn fall(&self, is_down: bool) {
        self.inner().is_down = is_down;
    }

    /// From now on another key is the one that counts.
    pub fn rotate(&self) {
        let mut inner = self.inner();
        inner.published = (1, "second");
        inner.word.key = (1, "second");
    }

    /// Somebody signs in there: takes what came in the address and gives the code.
    pub fn sign_in(&self, asked: &BTreeMap<String, String>) -> String {
        assert_eq!(asked["response_type"], "code");
        assert_eq!(asked["client_id"], CLIENT);
        assert_eq!(asked["code_challenge_method"], "S256");
        assert_eq!(asked["scope"], "openid email");
        let mut inner = self.inner();
        let code = format!("hunter2-of-the-code-{}", inner.came.len());
        let came = Came {
            nonce: asked["nonce"].clone(),
            challenge: asked["code_challenge"].clone(),
            callback: asked["redirect_uri"].clone(),
        };
        inner.came.insert(code.clone(), came);
        code
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.state.lock().expect("a state")
    }

    fn metadata(&self) -> Value {
        let at = |path: &str| format!("{}{path}", self.issuer);
        json!({
            "issuer": self.issuer,
            "authorization_endpoint": at("/authorize"),
            "token_endpoint": at("/token"),
            "userinfo_endpoint": at("/me"),
            "jwks_uri": at("/keys"),
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["EdDSA", "HS256", "none"],
        })
    }

    fn keys(&self) -> Value {
        let published = self.inner().published;
        json!({ "keys": [key(published).as_verification_key()] })
    }

    /// Tokens for a code that is good, from whoever may have them, once.
    fn tokens(&self, form: &BTreeMap<String, String>, credentials: &str) -> Option<Value> {
        let mut inner = self.inner();
        let came = inner.came.remove(form.get("code")?)?;
        let verifier = PkceCodeVerifier::new(form.get("code_verifier")?.clone());
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
        assert_eq!(challenge.as_str(), came.challenge);
        assert_eq!(form["redirect_uri"], came.callback);
        assert!(credentials.starts_with("Basic "), "{credentials}");
        let word = inner.word.clone();
        Some(json!({
            "access_token": ACCESS,
            "token_type": "Bearer",
            "id_token": self.id_token(&word, came.nonce).to_string(),
        }))
    }

    fn id_token(&self, word: &Word, nonce: String) -> CoreIdToken {
        let now: DateTime<Utc> = DateTime::from_timestamp_micros(self.now.0).expect("a time");
        let issuer = word.issuer.clone().unwrap_or_else(|| self.issuer.clone());
        let subject = SubjectIdentifier::new(word.subject.clone());
        let standard = StandardClaims::new(subject)
            .set_email(word.email.clone().map(EndUserEmail::new))
            .set_email_verified(word.email.is_some().then_some(word.is_verified));
        let claims = CoreIdTokenClaims::new(
            IssuerUrl::new(issuer).expect("an issuer"),
            vec![Audience::new(word.audience.clone())],
            now + TimeDelta::seconds(word.lifetime_seconds),
            now,
            standard,
            EmptyAdditionalClaims {},
        );
        let nonce = word.nonce.clone().unwrap_or(nonce);
        let claims = claims.set_nonce(Some(Nonce::new(nonce)));
        let algorithm = CoreJwsSigningAlgorithm::EdDsa;
        CoreIdToken::new(claims, &key(word.key), algorithm, None, None).expect("a token")
    }
}

fn key((which, name): (usize, &str)) -> CoreEdDsaPrivateSigningKey {
    let pem = format!(
        "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n",
        KEYS[which]
    );
    let name = JsonWebKeyId::new(name.to_owned());
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(&pem, Some(name)).expect("a key")
}

async fn answer(State(provider): State<Arc<Provider>>, request: Request) -> Response {
    if provider.inner().is_down {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let (parts, body) = request.into_parts();
    let header = |name| {
        parts
            .headers
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    let credentials = header("authorization").unwrap_or_default().to_owned();
    let body = to_bytes(body, 100_000).await.expect("a body");
    match parts.uri.path() {
        "/.well-known/openid-configuration" => Json(provider.metadata()).into_response(),
        "/keys" => Json(provider.keys()).into_response(),
        "/token" => {
            if let Some(status) = provider.inner().word.error {
                let status = StatusCode::from_u16(status).expect("a status");
                let said = json!({ "error": "invalid_grant", "error_description": "hunter2" });
                return (status, Json(said)).into_response();
            }
            let form = url::form_urlencoded::parse(&body).into_owned().collect();
            let tokens = provider.tokens(&form, &credentials);
            let invalid = || {
                (
                    StatusCode::BAD_REQUEST,
                    Json(json!({"error": "invalid_grant"})),
                )
            };
            tokens.map_or_else(
                || invalid().into_response(),
                |tokens| Json(tokens).into_response(),
            )
        }
        "/me" => {
            assert_eq!(credentials, format!("Bearer {ACCESS}"));
            let word = provider.inner().word.clone();
            let subject = word.told_apart.clone().unwrap_or_default();
            Json(json!({ "sub": subject, "email": "ada@salt.example", "email_verified": true }))
                .into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

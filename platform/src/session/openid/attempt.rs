//! Setting out for a provider: what the browser takes along, and what waits for it here.

use openidconnect::{
    CsrfToken, LanguageTag, Nonce, PkceCodeChallenge, PkceCodeVerifier, Scope,
    core::CoreAuthenticationFlow,
};
use ordit_kernel::Lang;
use url::Url;

use super::client::ProviderClient;
use crate::effects::Effects;

/// Whoever does not come back within this long begins anew.
pub(super) const LIFETIME_SECONDS: i64 = 10 * 60;

/// What ties a way there to the way back.
pub(super) struct Attempt {
    pub nonce: Nonce,
    pub verifier: PkceCodeVerifier,
    /// Where to go on from there.
    pub next: String,
}

/// Makes the secrets of a way there; the state goes along in the address and in a cookie.
pub(super) fn new(effects: &Effects, next: &str) -> (CsrfToken, Attempt) {
    let attempt = Attempt {
        nonce: Nonce::new(effects.secret()),
        verifier: PkceCodeVerifier::new(effects.secret()),
        next: next.to_owned(),
    };
    (CsrfToken::new(effects.secret()), attempt)
}

/// The address at the provider where somebody signs in.
pub(super) fn address(
    client: &ProviderClient,
    state: &CsrfToken,
    attempt: &Attempt,
    lang: Lang,
) -> Url {
    let (state, nonce) = (state.clone(), attempt.nonce.clone());
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&attempt.verifier);
    let flow = CoreAuthenticationFlow::AuthorizationCode;
    let request = client
        .authorize_url(flow, move || state, move || nonce)
        .add_scope(Scope::new("email".to_owned()))
        .add_ui_locale(LanguageTag::new(lang.code().to_owned()))
        .set_pkce_challenge(challenge);
    request.url().0
}

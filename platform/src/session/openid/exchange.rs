//! The one call that a request waits for: a code becomes somebody whom a provider vouches for.

use std::time::Duration;

use chrono::{DateTime, Utc};
use openidconnect::{
    AccessToken, AuthorizationCode, ClaimsVerificationError, EndUserEmail, OAuth2TokenResponse,
    RequestTokenError, SignatureVerificationError, SubjectIdentifier, TokenResponse,
    UserInfoClaims, UserInfoError,
    core::{CoreGenderClaim, CoreProviderMetadata},
};
use ordit_kernel::Instant;

use super::{
    Provider,
    attempt::Attempt,
    client::{Caller, Claims, ProviderClient, own_signatures},
    rules::{Told, proven},
};
use crate::{
    mail::EmailAddress,
    outbound::{Limits, Outbound, OutboundError},
};

/// For everything together (design, section 3, invariant 6).
const TIME: Duration = Duration::from_secs(5);
const LIMITS: Limits = Limits {
    time: TIME,
    body_bytes: 200_000,
    redirects: 0,
};

/// Somebody whom the provider knows.
#[derive(Debug)]
pub(super) struct Proof {
    /// Who it is there, for ever.
    pub subject: String,
    /// The address that the provider vouches for.
    pub address: Option<EmailAddress>,
}

/// Why nobody was proven; holds nothing of what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// Not there, too slow, or no answer of this protocol.
    Unreachable,
    /// The provider does not take the code.
    CodeRefused,
    NoIdToken,
    /// Signed with a key that we have not seen yet.
    NewKey,
    Signature,
    Issuer,
    Audience,
    Nonce,
    Expired,
    Subject,
    Other,
}

/// What is needed besides the code.
pub(super) struct Means<'a> {
    pub provider: &'a Provider,
    pub metadata: &'a CoreProviderMetadata,
    pub client: &'a ProviderClient,
    pub outbound: &'a Outbound,
    pub now: Instant,
}

impl Means<'_> {
    fn caller(&self) -> Caller<'_> {
        Caller {
            outbound: self.outbound,
            limits: LIMITS,
        }
    }
}

/// Exchanges a code, within five seconds.
pub(super) async fn exchange(
    means: &Means<'_>,
    code: String,
    attempt: Attempt,
) -> Result<Proof, Fault> {
    let exchanged = tokio::time::timeout(TIME, exchange_in_time(means, code, attempt));
    exchanged.await.unwrap_or(Err(Fault::Unreachable))
}

async fn exchange_in_time(
    means: &Means<'_>,
    code: String,
    attempt: Attempt,
) -> Result<Proof, Fault> {
    let caller = means.caller();
    let request = means.client.exchange_code(AuthorizationCode::new(code));
    let request = request.map_err(|_| Fault::Unreachable)?;
    let request = request.set_pkce_verifier(attempt.verifier);
    let tokens = request
        .request_async(&caller)
        .await
        .map_err(|error| match error {
            RequestTokenError::ServerResponse(_) => Fault::CodeRefused,
            _ => Fault::Unreachable,
        })?;
    let now = clock(means.now)?;
    let verifier = means.client.id_token_verifier();
    let verifier = verifier
        .set_allowed_algs(own_signatures(means.metadata))
        .set_time_fn(move || now);
    let id_token = tokens.id_token().ok_or(Fault::NoIdToken)?;
    let claims = id_token.claims(&verifier, &attempt.nonce);
    let claims = claims.map_err(|error| fault(&error))?;
    let subject = claims.subject().clone();
    let additional = claims.additional_claims();
    let mut told = told(
        means.provider,
        claims.email(),
        claims.email_verified(),
        additional,
    );
    let asked;
    // Many providers keep the address out of the token and tell it only when they are asked.
    if told.email.is_none() && means.client.user_info_url().is_some() {
        asked = user_info(means, tokens.access_token(), &subject).await?;
        let additional = asked.additional_claims();
        told = self::told(
            means.provider,
            asked.email(),
            asked.email_verified(),
            additional,
        );
    }
    Ok(Proof {
        address: proven(means.provider, &told),
        subject: subject.to_string(),
    })
}

async fn user_info(
    means: &Means<'_>,
    token: &AccessToken,
    subject: &SubjectIdentifier,
) -> Result<UserInfoClaims<Claims, CoreGenderClaim>, Fault> {
    // The library would put anything into a header.
    if !token.secret().bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Fault::Other);
    }
    let caller = means.caller();
    let asked = means.client.user_info(token.clone(), Some(subject.clone()));
    let asked = asked.map_err(|_| Fault::Unreachable)?;
    asked.request_async(&caller).await.map_err(info_fault)
}

fn told<'a>(
    provider: &Provider,
    email: Option<&'a EndUserEmail>,
    email_verified: Option<bool>,
    additional: &Claims,
) -> Told<'a> {
    let is_true = |name: &String| additional.0.get(name) == Some(&serde_json::Value::Bool(true));
    let is_verified = match &provider.verified_claim {
        Some(name) => is_true(name),
        None => email_verified == Some(true),
    };
    Told {
        email: email.map(|email| email.as_str()),
        is_verified,
    }
}

fn clock(now: Instant) -> Result<DateTime<Utc>, Fault> {
    DateTime::from_timestamp_micros(now.0).ok_or(Fault::Other)
}

fn info_fault(error: UserInfoError<OutboundError>) -> Fault {
    match error {
        UserInfoError::ClaimsVerification(error) => fault(&error),
        _ => Fault::Unreachable,
    }
}

fn fault(error: &ClaimsVerificationError) -> Fault {
    use ClaimsVerificationError as Error;
    match error {
        Error::Expired(_) => Fault::Expired,
        Error::InvalidAudience(_) => Fault::Audience,
        Error::InvalidIssuer(_) => Fault::Issuer,
        Error::InvalidNonce(_) => Fault::Nonce,
        Error::InvalidSubject(_) => Fault::Subject,
        Error::SignatureVerification(SignatureVerificationError::NoMatchingKey) => Fault::NewKey,
        Error::SignatureVerification(_) => Fault::Signature,
        _ => Fault::Other,
    }
}

//! Providers, those who set out for them, and who is who there, in the database.

use openidconnect::{
    CsrfToken, Nonce, PkceCodeVerifier,
    core::{CoreJsonWebKeySet, CoreProviderMetadata},
};
use ordit_kernel::{Acting, Id};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::{
    Provider,
    attempt::{Attempt, LIFETIME_SECONDS},
    exchange::Proof,
};
use crate::{
    db::{Db, Write, execute, query_one},
    session::{
        devices::{self, Browser, How},
        token,
    },
};

/// Whoever comes back late or twice is told so for this long.
const KEPT_SECONDS: i64 = 24 * 3600;

/// What became of somebody's way there.
pub(super) enum Taken {
    Now(Attempt),
    Used,
    Expired,
    Unknown,
}

/// Keeps what a provider says of itself.
pub(super) async fn keep_metadata(
    write: &Write,
    metadata: &CoreProviderMetadata,
) -> Result<(), DbErr> {
    let sql = "INSERT INTO openid_providers (issuer, metadata, keys, fetched_at) \
               VALUES ($1, $2, $3, $4) ON CONFLICT (issuer) DO UPDATE SET \
               metadata = EXCLUDED.metadata, keys = EXCLUDED.keys, \
               fetched_at = EXCLUDED.fetched_at";
    let values: [Value; 4] = [
        metadata.issuer().as_str().into(),
        json(metadata)?.into(),
        json(metadata.jwks())?.into(),
        write.now().0.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

/// What a provider last said of itself, if it ever did.
pub(super) async fn metadata(
    db: &Db,
    provider: &Provider,
) -> Result<Option<CoreProviderMetadata>, DbErr> {
    let sql = "SELECT metadata, keys FROM openid_providers WHERE issuer = $1";
    let Some(row) = query_one(db.read(), sql, [provider.issuer.as_str().into()]).await? else {
        return Ok(None);
    };
    let (metadata, keys): (String, String) =
        (row.try_get("", "metadata")?, row.try_get("", "keys")?);
    let read = serde_json::from_str::<CoreProviderMetadata>(&metadata);
    let keys = serde_json::from_str::<CoreJsonWebKeySet>(&keys);
    // What an older version of the library wrote is fetched anew.
    Ok(read
        .ok()
        .zip(keys.ok())
        .map(|(read, keys)| read.set_jwks(keys)))
}

/// Notes that somebody sets out.
pub(super) async fn set_out(
    db: &Db,
    provider: &Provider,
    (state, attempt): (&CsrfToken, &Attempt),
) -> Result<(), DbErr> {
    let write = db.write(&Acting::visitor()).await?;
    let sql = "INSERT INTO openid_attempts \
               (state_hash, provider, nonce, verifier, next, created_at, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let now = write.now();
    let values: [Value; 7] = [
        token::hash(state.secret()).into(),
        provider.key().into(),
        attempt.nonce.secret().as_str().into(),
        attempt.verifier.secret().as_str().into(),
        attempt.next.as_str().into(),
        now.0.into(),
        now.plus_seconds(LIFETIME_SECONDS).0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    write.commit().await.map(drop)
}

/// Uses up a way there; of several who come back with it exactly one does.
pub(super) async fn take(db: &Db, provider: &Provider, state: &str) -> Result<Taken, DbErr> {
    let write = db.write(&Acting::visitor()).await?;
    let (hash, now) = (token::hash(state), write.now().0);
    let sql = "SELECT nonce, verifier, next, expires_at FROM openid_attempts \
               WHERE state_hash = $1 AND provider = $2";
    let values: [Value; 2] = [hash.clone().into(), provider.key().into()];
    let Some(row) = query_one(write.conn(), sql, values).await? else {
        return Ok(Taken::Unknown);
    };
    let expires: i64 = row.try_get("", "expires_at")?;
    let attempt = Attempt {
        nonce: Nonce::new(row.try_get("", "nonce")?),
        verifier: PkceCodeVerifier::new(row.try_get("", "verifier")?),
        next: row.try_get("", "next")?,
    };
    let sql = "UPDATE openid_attempts SET used_at = $1, nonce = '', verifier = '' \
               WHERE state_hash = $2 AND used_at IS NULL";
    let is_first = execute(write.conn(), sql, [now.into(), hash.into()]).await? > 0;
    write.commit().await?;
    Ok(match is_first {
        false => Taken::Used,
        true if expires <= now => Taken::Expired,
        true => Taken::Now(attempt),
    })
}

/// Starts a session for whoever is proven, if somebody here is that person and may come in.
pub(super) async fn sign_in(
    db: &Db,
    provider: &Provider,
    proof: &Proof,
    browser: &Browser,
) -> Result<Option<String>, DbErr> {
    let mut write = db.write(&Acting::visitor()).await?;
    let Some(person) = person(&write, provider, proof).await? else {
        return Ok(None);
    };
    let organisation = match &provider.organisation {
        Some(slug) => mandated(&write, person, slug).await?,
        None => None,
    };
    if provider.organisation.is_some() && organisation.is_none() {
        return Ok(None);
    }
    let who = (person, How::OpenId);
    let Some(begun) = devices::begin(&mut write, db.effects(), who, browser).await? else {
        return Ok(None);
    };
    bind(&write, provider, proof, person).await?;
    if let Some(organisation) = organisation {
        let sql = "UPDATE sessions SET organisation_id = $1 WHERE token_hash = $2";
        let values: [Value; 2] = [organisation.into(), token::hash(&begun).into()];
        execute(write.conn(), sql, values).await?;
    }
    write.commit().await?;
    Ok(Some(begun))
}

/// Forgets who set out.
pub(in crate::session) async fn forget_old(write: &Write) -> Result<(), DbErr> {
    let sql = "DELETE FROM openid_attempts WHERE created_at <= $1";
    let since = write.now().plus_seconds(-KEPT_SECONDS).0;
    execute(write.conn(), sql, [since.into()]).await.map(drop)
}

/// Forgets who a person is at any provider.
pub(in crate::session) async fn forget_person(write: &Write, person: Id) -> Result<(), DbErr> {
    let sql = "DELETE FROM openid_subjects WHERE person_id = $1";
    execute(write.conn(), sql, [Uuid::from(person).into()])
        .await
        .map(drop)
}

/// Whoever was this one there before, whatever the address is now; else whose address it is.
async fn person(write: &Write, provider: &Provider, proof: &Proof) -> Result<Option<Id>, DbErr> {
    let sql = "SELECT s.person_id FROM openid_subjects s \
               JOIN sign_in_addresses a ON a.person_id = s.person_id \
               WHERE s.issuer = $1 AND s.subject = $2";
    let values: [Value; 2] = [
        provider.issuer.as_str().into(),
        proof.subject.as_str().into(),
    ];
    let mut row = query_one(write.conn(), sql, values).await?;
    if let (None, Some(address)) = (&row, &proof.address) {
        let sql = "SELECT person_id FROM sign_in_addresses WHERE folded_address = $1";
        row = query_one(write.conn(), sql, [address.folded().into()]).await?;
    }
    row.map(|row| row.try_get("", "person_id").map(Id))
        .transpose()
}

/// The organisation with this slug, if the person has a mandate in force for it.
async fn mandated(write: &Write, person: Id, slug: &str) -> Result<Option<Uuid>, DbErr> {
    let sql = "SELECT e.id FROM entries e JOIN mandates m ON m.organisation_id = e.id \
               WHERE e.kind = 'organisation' AND e.slug = $1 AND m.person_id = $2 \
               AND m.since <= $3 AND (m.until IS NULL OR m.until > $3)";
    let values: [Value; 3] = [slug.into(), Uuid::from(person).into(), write.now().0.into()];
    let row = query_one(write.conn(), sql, values).await?;
    row.map(|row| row.try_get("", "id")).transpose()
}

/// Notes who the person is there. Whoever proves the address anew takes the place of whoever was
/// known by it: an address may have passed to a colleague.
async fn bind(write: &Write, provider: &Provider, proof: &Proof, person: Id) -> Result<(), DbErr> {
    let (issuer, now) = (provider.issuer.as_str(), write.now().0);
    let sql = "DELETE FROM openid_subjects \
               WHERE issuer = $1 AND person_id = $2 AND subject <> $3";
    let values: [Value; 3] = [
        issuer.into(),
        Uuid::from(person).into(),
        proof.subject.as_str().into(),
    ];
    execute(write.conn(), sql, values).await?;
    let sql = "INSERT INTO openid_subjects (issuer, subject, person_id, created_at, used_at) \
               VALUES ($1, $2, $3, $4, $4) ON CONFLICT (issuer, subject) \
               DO UPDATE SET used_at = EXCLUDED.used_at";
    let values: [Value; 4] = [
        issuer.into(),
        proof.subject.as_str().into(),
        Uuid::from(person).into(),
        now.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

fn json(value: &impl serde::Serialize) -> Result<String, DbErr> {
    serde_json::to_string(value).map_err(|error| DbErr::Json(error.to_string()))
}

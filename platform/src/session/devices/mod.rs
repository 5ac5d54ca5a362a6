//! Where somebody is signed in: each session with its browser, beginning and ending one, and what
//! happened.

mod agent;
mod store;

use axum::http::{HeaderMap, header::USER_AGENT};
use axum_extra::extract::CookieJar;
use ordit_kernel::{Id, Instant};
use sea_orm::DbErr;

use super::{COOKIE, account, token};
use crate::{
    db::{Db, SqlMigration, Write},
    effects::Effects,
    events::EventDraft,
};

pub use agent::Agent;
pub(super) use agent::label;
use store::Ended;
pub(super) use store::{Device, Step, What, live, of_held, trail};

/// The table of what sessions began with.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_001400_platform_devices",
    sql: include_str!("devices.sql"),
};

/// Somebody signed in; the event's entry is the person, its other the sign-in.
pub const BEGUN: &str = "platform.session.begun";
/// A session ended; its data say why.
pub const ENDED: &str = "platform.session.ended";

/// Nobody is signed in at more browsers at once; beyond them the one unused longest ends.
pub(super) const MOST_SESSIONS: usize = 100;

/// Whoever signed in this long ago signs in again before changing how they get in, so that a
/// browser left open lets nobody stay in for good.
pub(super) const RECENT_SECONDS: i64 = 3600;

/// How somebody signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    Code,
    Link,
    Passkey,
    OpenId,
    Demo,
}

impl How {
    const ALL: [Self; 5] = [
        Self::Code,
        Self::Link,
        Self::Passkey,
        Self::OpenId,
        Self::Demo,
    ];

    /// Its name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Link => "link",
            Self::Passkey => "passkey",
            Self::OpenId => "open_id",
            Self::Demo => "demo",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.code() == code)
    }
}

/// Why a session ended before its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its own browser signed out.
    SignedOut,
    /// Somebody signed in again at the same browser.
    Replaced,
    /// Ended from another device.
    Device,
    /// Signed out everywhere.
    Everywhere,
    /// The person was signed in at too many browsers.
    TooMany,
    /// The address was disabled.
    Disabled,
    /// Somebody else changed the address, or it was taken away.
    Address,
}

impl Why {
    const ALL: [Self; 7] = [
        Self::SignedOut,
        Self::Replaced,
        Self::Device,
        Self::Everywhere,
        Self::TooMany,
        Self::Disabled,
        Self::Address,
    ];

    /// Its name in events.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SignedOut => "signed_out",
            Self::Replaced => "replaced",
            Self::Device => "device",
            Self::Everywhere => "everywhere",
            Self::TooMany => "too_many",
            Self::Disabled => "disabled",
            Self::Address => "address",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

/// The browser at which somebody signs in.
#[derive(Clone, Debug, Default)]
pub struct Browser {
    pub agent: Agent,
    /// The token of a session that it holds already, perhaps somebody else's.
    pub held: Option<String>,
}

impl Browser {
    /// What a request tells of it.
    pub fn of(headers: &HeaderMap) -> Self {
        let agent = headers
            .get(USER_AGENT)
            .and_then(|agent| agent.to_str().ok());
        let held = CookieJar::from_headers(headers);
        Self {
            agent: agent.map(Agent::read).unwrap_or_default(),
            held: held.get(COOKIE).map(|cookie| cookie.value().to_owned()),
        }
    }
}

/// Begins a session within a write and gives the token for its cookie; the database keeps only
/// its hash. What the browser held before ends. Nothing begins when the person's address is
/// disabled; whoever disables it at this moment waits, or is waited for.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn begin(
    write: &mut Write,
    effects: &Effects,
    (person, how): (Id, How),
    browser: &Browser,
) -> Result<Option<String>, DbErr> {
    // First of all, as in `disable`, so that the two never wait for one another.
    if !account::note_sign_in(write, person).await? {
        return Ok(None);
    }
    if let Some(held) = &browser.held {
        end_held(write, held, Why::Replaced).await?;
    }
    let beyond = store::beyond(write, person, MOST_SESSIONS - 1).await?;
    end(write, beyond, Why::TooMany).await?;
    let (secret, id) = (effects.secret(), write.id());
    let new = store::New {
        id,
        token_hash: token::hash(&secret),
        person,
        how,
        agent: browser.agent,
    };
    store::insert(write, &new).await?;
    let event = EventDraft::new(BEGUN, person).other(id);
    write.event(event.data(serde_json::json!({ "how": how.code() })));
    Ok(Some(secret))
}

/// Whether the session of the browser that asks began lately enough to change how its person gets
/// in.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_recent(db: &Db, headers: &HeaderMap, now: Instant) -> Result<bool, DbErr> {
    let held = Browser::of(headers).held.unwrap_or_default();
    let this = of_held(db, &held).await?;
    Ok(this.is_some_and(|(_, since)| since.plus_seconds(RECENT_SECONDS) > now))
}

/// Ends the session of a token; tells whether there was one.
pub(super) async fn end_held(write: &mut Write, held: &str, why: Why) -> Result<bool, DbErr> {
    let found = store::of_token(write, &token::hash(held)).await?;
    Ok(end(write, found, why).await? > 0)
}

/// Ends one session of a person by the id of its sign-in; tells whether there was one.
pub(super) async fn end_one(write: &mut Write, person: Id, sign_in: Id) -> Result<bool, DbErr> {
    let all = store::of_person(write, person).await?;
    let one = all.into_iter().filter(|ended| ended.sign_in == sign_in);
    Ok(end(write, one.collect(), Why::Device).await? > 0)
}

/// Ends every session of a person; tells how many there were.
pub(super) async fn end_all(write: &mut Write, person: Id, why: Why) -> Result<usize, DbErr> {
    let all = store::of_person(write, person).await?;
    end(write, all, why).await
}

async fn end(write: &mut Write, sessions: Vec<Ended>, why: Why) -> Result<usize, DbErr> {
    let mut ended = 0;
    for Ended { person, sign_in } in sessions {
        if store::delete(write, sign_in).await? {
            ended += 1;
            let event = EventDraft::new(ENDED, person).other(sign_in);
            write.event(event.data(serde_json::json!({ "why": why.code() })));
        }
    }
    Ok(ended)
}

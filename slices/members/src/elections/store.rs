//! Queries about rounds and about the councils that they ask.

use ordit_kernel::{Id, Instant, PartialDate};
use ordit_platform::db::{Row, Write, execute, query, query_one};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Asking, Resolution, Round, Scope, State};

const DAY_SECONDS: i64 = 24 * 3600;
/// A link of a letter lasts half a year.
const LINK_SECONDS: i64 = 182 * DAY_SECONDS;

pub(super) const ASKINGS: &str = "SELECT a.*, n.name AS titular FROM election_askings a \
                       LEFT JOIN election_names n ON n.asking_id = a.id AND n.part = 'titular'";

/// How many councils of a round are how far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub asked: usize,
    pub answered: usize,
    pub accepted: usize,
    pub undone: usize,
}

impl Tally {
    /// Those that are in the round.
    pub fn all(&self) -> usize {
        self.asked + self.answered + self.accepted
    }
}

/// The rounds of a network with their counts, the latest vote first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn rounds(on: &impl ConnectionTrait, network: Id) -> Result<Vec<(Round, Tally)>, DbErr> {
    let sums = ["asked", "answered", "accepted", "undone"].map(|state| {
        format!(
            "CAST(COALESCE(SUM(CASE WHEN a.state = '{state}' THEN 1 ELSE 0 END), 0) AS BIGINT) \
             AS {state}"
        )
    });
    let sql = format!(
        "SELECT e.*, {} FROM elections e LEFT JOIN election_askings a ON a.election_id = e.id \
         WHERE e.network_id = $1 GROUP BY e.id, e.network_id, e.name, e.voted_on, e.territory, \
         e.kinds, e.started_at, e.undone_at ORDER BY e.voted_on DESC, e.started_at DESC",
        sums.join(", ")
    );
    let sql = sql.as_str();
    let rows = query(on, sql, [Uuid::from(network).into()]).await?;
    let read = |row: &Row| {
        let number = |column| -> Result<usize, DbErr> {
            let number: i64 = row.try_get("", column)?;
            Ok(usize::try_from(number).unwrap_or_default())
        };
        let tally = Tally {
            asked: number("asked")?,
            answered: number("answered")?,
            accepted: number("accepted")?,
            undone: number("undone")?,
        };
        Ok((round_of(row)?, tally))
    };
    rows.iter().map(read).collect()
}

/// A round of a network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn round(on: &impl ConnectionTrait, network: Id, id: Id) -> Result<Option<Round>, DbErr> {
    let sql = "SELECT * FROM elections WHERE network_id = $1 AND id = $2";
    let key: [Value; 2] = [Uuid::from(network).into(), Uuid::from(id).into()];
    query_one(on, sql, key)
        .await?
        .as_ref()
        .map(round_of)
        .transpose()
}

/// Begins a round, or finds the one of the same vote, territory and kinds, going on again if it
/// was taken back. Whoever calls has taken the turn.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn begin(
    write: &Write,
    network: Id,
    (name, voted_on): (&str, PartialDate),
    scope: &Scope,
) -> Result<Id, DbErr> {
    let key: [Value; 4] = [
        Uuid::from(network).into(),
        voted_on.to_string().into(),
        scope.territory.clone().unwrap_or_default().into(),
        scope.kinds_text().into(),
    ];
    let sql = "SELECT id FROM elections WHERE network_id = $1 AND voted_on = $2 \
               AND territory = $3 AND kinds = $4";
    if let Some(row) = query_one(write.conn(), sql, key.clone()).await? {
        let id: Uuid = row.try_get("", "id")?;
        let sql = "UPDATE elections SET undone_at = NULL WHERE id = $1";
        execute(write.conn(), sql, [id.into()]).await?;
        return Ok(Id(id));
    }
    let sql = "INSERT INTO elections (network_id, voted_on, territory, kinds, id, name, \
               started_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let id = write.id();
    let more: [Value; 3] = [Uuid::from(id).into(), name.into(), write.now().0.into()];
    execute(write.conn(), sql, key.into_iter().chain(more)).await?;
    Ok(id)
}

/// Marks a round as taken back; tells whether it was going on.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn take_back(write: &Write, round: Id) -> Result<bool, DbErr> {
    let sql = "UPDATE elections SET undone_at = $1 WHERE id = $2 AND undone_at IS NULL";
    let values: [Value; 2] = [write.now().0.into(), Uuid::from(round).into()];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Asks a council: anew where an earlier asking was taken back, not at all where one goes on.
/// Whoever calls has taken the turn.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn ask(
    write: &Write,
    round: &Round,
    organisation: Id,
    earlier: Option<(Id, State)>,
) -> Result<Option<Id>, DbErr> {
    let id = match earlier {
        None => write.id(),
        Some((id, State::Undone)) => {
            super::answer_store::forget(write, id).await?;
            for table in ["election_mandates", "election_links", "election_agreements"] {
                let sql = format!("DELETE FROM {table} WHERE asking_id = $1");
                execute(write.conn(), &sql, [Uuid::from(id).into()]).await?;
            }
            let sql = "DELETE FROM election_askings WHERE id = $1";
            execute(write.conn(), sql, [Uuid::from(id).into()]).await?;
            id
        }
        Some(_) => return Ok(None),
    };
    let sql = "INSERT INTO election_askings (id, election_id, network_id, organisation_id, \
               voted_on, state, version, asked_at, letters, lettered_on, sent_to, tries, tried_on) \
               VALUES ($1, $2, $3, $4, $5, 'asked', $6, $6, 0, '', 0, 0, '')";
    let values: [Value; 6] = [
        Uuid::from(id).into(),
        Uuid::from(round.id).into(),
        Uuid::from(round.network).into(),
        Uuid::from(organisation).into(),
        round.voted_on.to_string().into(),
        write.now().0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    Ok(Some(id))
}

/// The councils asked about this vote in a network, in whichever round, with how far that is.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_vote(
    on: &impl ConnectionTrait,
    network: Id,
    voted_on: PartialDate,
) -> Result<Vec<Asking>, DbErr> {
    let sql = format!("{ASKINGS} WHERE a.network_id = $1 AND a.voted_on = $2");
    let values: [Value; 2] = [Uuid::from(network).into(), voted_on.to_string().into()];
    let rows = query(on, &sql, values).await?;
    rows.iter().map(asking).collect()
}

/// The councils of a round.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_round(on: &impl ConnectionTrait, round: Id) -> Result<Vec<Asking>, DbErr> {
    let sql = format!("{ASKINGS} WHERE a.election_id = $1");
    let rows = query(on, &sql, [Uuid::from(round).into()]).await?;
    rows.iter().map(asking).collect()
}

/// The asking of an organisation in a round.
///
/// # Errors
/// When the database cannot be reached.
pub async fn in_round(
    on: &impl ConnectionTrait,
    round: Id,
    organisation: Id,
) -> Result<Option<Asking>, DbErr> {
    let sql = format!("{ASKINGS} WHERE a.election_id = $1 AND a.organisation_id = $2");
    let values: [Value; 2] = [Uuid::from(round).into(), Uuid::from(organisation).into()];
    let row = query_one(on, &sql, values).await?;
    row.as_ref().map(asking).transpose()
}

/// What networks ask an organisation and did not take back, the latest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_organisation(
    on: &impl ConnectionTrait,
    organisation: Id,
) -> Result<Vec<Asking>, DbErr> {
    let sql = format!(
        "{ASKINGS} WHERE a.organisation_id = $1 AND a.state <> 'undone' \
         ORDER BY a.voted_on DESC, a.asked_at DESC"
    );
    let rows = query(on, &sql, [Uuid::from(organisation).into()]).await?;
    rows.iter().map(asking).collect()
}

/// The asking with this id.
///
/// # Errors
/// When the database cannot be reached.
pub async fn find(on: &impl ConnectionTrait, id: Id) -> Result<Option<Asking>, DbErr> {
    let sql = format!("{ASKINGS} WHERE a.id = $1");
    let row = query_one(on, &sql, [Uuid::from(id).into()]).await?;
    row.as_ref().map(asking).transpose()
}

/// The asking of a link, and when the link is over; those that are over are found too.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_link(
    on: &impl ConnectionTrait,
    token_hash: &str,
) -> Result<Option<(Asking, Instant)>, DbErr> {
    let sql = "SELECT a.*, n.name AS titular, l.expires_at FROM election_links l \
               JOIN election_askings a ON a.id = l.asking_id \
               LEFT JOIN election_names n ON n.asking_id = a.id AND n.part = 'titular' \
               WHERE l.token_hash = $1";
    let row = query_one(on, sql, [token_hash.into()]).await?;
    let read = |row: &Row| Ok((asking(row)?, Instant(row.try_get("", "expires_at")?)));
    row.as_ref().map(read).transpose()
}

/// Gives a council a link by which it answers; tells when it is over.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn put_link(write: &Write, asking: Id, token_hash: &str) -> Result<Instant, DbErr> {
    let sql = "INSERT INTO election_links (token_hash, asking_id, expires_at) VALUES ($1, $2, $3)";
    let expires_at = write.now().plus_seconds(LINK_SECONDS);
    let values: [Value; 3] = [
        token_hash.into(),
        Uuid::from(asking).into(),
        expires_at.0.into(),
    ];
    execute(write.conn(), sql, values).await?;
    Ok(expires_at)
}

/// Notes that a letter goes today to so many addresses; not twice a day. Tells whether it may.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn letter(write: &Write, asking: Id, sent_to: usize) -> Result<bool, DbErr> {
    let sql = "UPDATE election_askings SET letters = letters + 1, lettered_on = $1, sent_to = $2 \
               WHERE id = $3 AND state = 'asked' AND lettered_on <> $1";
    let values: [Value; 3] = [
        today(write).into(),
        i64::try_from(sent_to).unwrap_or(i64::MAX).into(),
        Uuid::from(asking).into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Moves an asking on if it is as it was seen; tells whether it was.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn advance(write: &Write, seen: &Asking, state: State) -> Result<bool, DbErr> {
    let sql = "UPDATE election_askings SET state = $1, version = version + 1, accepted_at = $2 \
               WHERE id = $3 AND state = $4 AND version = $5";
    let at = (state == State::Accepted).then(|| write.now().0);
    let values: [Value; 5] = [
        state.code().into(),
        at.into(),
        Uuid::from(seen.id).into(),
        seen.state.code().into(),
        seen.version.into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// How many councils of a network are how far in rounds that go on, by one statement.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(on: &impl ConnectionTrait, network: Id, state: State) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM election_askings \
               WHERE network_id = $1 AND state = $2";
    count(on, sql, [Uuid::from(network).into(), state.code().into()]).await
}

/// How many networks wait for an organisation to name its people.
///
/// # Errors
/// When the database cannot be reached.
pub async fn asked_of(on: &impl ConnectionTrait, organisation: Id) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM election_askings \
               WHERE organisation_id = $1 AND state = $2";
    let values = [Uuid::from(organisation).into(), State::Asked.code().into()];
    count(on, sql, values).await
}

/// The day of this write, as it is kept.
pub fn today(write: &Write) -> String {
    write.now().day().to_string()
}

async fn count(on: &impl ConnectionTrait, sql: &str, values: [Value; 2]) -> Result<usize, DbErr> {
    let row = query_one(on, sql, values).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or_default())
}

fn round_of(row: &Row) -> Result<Round, DbErr> {
    let (voted_on, kinds): (String, String) =
        (row.try_get("", "voted_on")?, row.try_get("", "kinds")?);
    let undone_at: Option<i64> = row.try_get("", "undone_at")?;
    Ok(Round {
        id: Id(row.try_get("", "id")?),
        network: Id(row.try_get("", "network_id")?),
        name: row.try_get("", "name")?,
        voted_on: voted_on.parse().unwrap_or(PartialDate::Unknown),
        scope: Scope::of_row(row.try_get("", "territory")?, &kinds),
        started_at: Instant(row.try_get("", "started_at")?),
        undone_at: undone_at.map(Instant),
    })
}

pub(super) fn asking(row: &Row) -> Result<Asking, DbErr> {
    let text = |column| row.try_get::<Option<String>>("", column);
    let instant = |column| -> Result<Option<Instant>, DbErr> {
        let at: Option<i64> = row.try_get("", column)?;
        Ok(at.map(Instant))
    };
    let (state, voted_on): (String, String) =
        (row.try_get("", "state")?, row.try_get("", "voted_on")?);
    let document: Option<Uuid> = row.try_get("", "document_id")?;
    let resolution = text("resolution")?;
    Ok(Asking {
        id: Id(row.try_get("", "id")?),
        round: Id(row.try_get("", "election_id")?),
        network: Id(row.try_get("", "network_id")?),
        organisation: Id(row.try_get("", "organisation_id")?),
        voted_on: voted_on.parse().unwrap_or(PartialDate::Unknown),
        state: State::from_code(&state).unwrap_or(State::Undone),
        version: row.try_get("", "version")?,
        asked_at: Instant(row.try_get("", "asked_at")?),
        letters: row.try_get("", "letters")?,
        lettered_on: row.try_get("", "lettered_on")?,
        sent_to: row.try_get("", "sent_to")?,
        is_same: text("answer")?.as_deref() == Some("same"),
        is_own: row.try_get("", "is_own")?,
        begins: text("begins")?.and_then(|begins| begins.parse().ok()),
        resolution: resolution
            .as_deref()
            .map_or(Resolution::None, Resolution::from_code),
        document: document.map(Id),
        answered_at: instant("answered_at")?,
        accepted_at: instant("accepted_at")?,
        titular: text("titular")?,
    })
}
